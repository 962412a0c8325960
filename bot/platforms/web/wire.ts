import type { IAdaptiveCard } from '@microsoft/teams.cards'
import type { page } from '../../texts/sv/page.ts'

/** What goes between the page and its server, beside the requests in `requests.ts`. Types only. */
export type PageTexts = { readonly [Key in keyof typeof page]: string }

export interface PagePerson {
  readonly id: string
  readonly name: string
  readonly role: 'doctor' | 'supervisor' | 'office'
  readonly language: 'sv' | 'en'
}

export interface Setup {
  readonly persons: readonly PagePerson[]
  /** The office's channel. */
  readonly channel: string
  readonly demo: boolean
  readonly version?: string
  /** The site's wall clock, `2026-11-20T14:00`. */
  readonly now: string
  readonly texts: { readonly sv: PageTexts; readonly en: PageTexts }
}

interface Stamp {
  readonly id: string
  readonly version: number
  readonly at: string
}

export type PageMessage = Stamp &
  (
    | { readonly kind: 'said'; readonly by: string; readonly text: string }
    | { readonly kind: 'shown'; readonly card: IAdaptiveCard }
    | { readonly kind: 'file'; readonly name: string; readonly about: string; readonly bytes: number }
    | {
        readonly kind: 'asked'
        readonly card: IAdaptiveCard
        /** Said at an empty field that must be filled in; a card has one sentence for all that can be wrong. */
        readonly missing?: string
      }
  )
