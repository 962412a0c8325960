/** What the bot answers with; each platform draws it in its own way. Not modelled: what the bot does not use. */
export interface View {
  /** Notification line, and the whole message where nothing else can be shown. */
  readonly summary: string
  readonly parts: readonly Part[]
}

export type Part =
  | { readonly part: 'heading'; readonly text: string }
  | { readonly part: 'text'; readonly text: string; readonly tone?: Tone }
  | { readonly part: 'facts'; readonly facts: readonly { readonly label: string; readonly value: string }[] }
  | ({ readonly part: 'progress' } & Bar)
  | { readonly part: 'list'; readonly rows: readonly Row[] }
  /** A drawing as SVG, drawn with the fonts of `bot/documents/png.ts`; `alt` says the same in words. */
  | { readonly part: 'image'; readonly svg: string; readonly alt: string }
  | { readonly part: 'buttons'; readonly buttons: readonly Button[] }

/** Never the only carrier of meaning: the text says the same. */
export type Tone = 'normal' | 'quiet' | 'good' | 'attention'

/** A bar of `max`: what is approved, then what waits. `text` says all of it in words. */
export interface Bar {
  readonly label: string
  readonly text: string
  readonly approved: number
  readonly waiting: number
  readonly max: number
}

export interface Row {
  readonly text: string
  readonly detail?: string
  readonly tone?: Tone
  readonly button?: Button
}

export interface Button {
  readonly title: string
  readonly action: ActionData
  readonly primary?: boolean
}

/**
 * What a button or a form carries, and gets back from the client: plain JSON, checked by
 * `bot/action.ts` when it returns.
 */
export type ActionData = { readonly verb: string } & { readonly [key: string]: unknown }

/** A question with fields: a modal in Slack, a card with inputs in Teams and on the page. */
export interface Form {
  readonly title: string
  /** Said above the fields: what it is about, who can see it. */
  readonly intro?: string
  readonly fields: readonly Field[]
  readonly submit: string
  readonly cancel: string
  readonly action: ActionData
  /** Said at a required field left empty, where the client checks that before it sends. */
  readonly missing?: string
}

interface FieldBase {
  readonly id: string
  readonly label: string
  readonly required?: boolean
}

export type Field = FieldBase &
  (
    | { readonly field: 'choice'; readonly options: readonly Option[]; readonly value?: string }
    | { readonly field: 'choices'; readonly options: readonly Option[]; readonly values?: readonly string[] }
    | { readonly field: 'day'; readonly value?: string; readonly min?: string; readonly max?: string }
    | {
        readonly field: 'number'
        readonly value?: number
        readonly min: number
        readonly max: number
        /** Said at what is no number between them, where the client checks that before it sends. */
        readonly wrong?: string
      }
    | { readonly field: 'text'; readonly value?: string; readonly long?: boolean; readonly maxLength: number }
  )

export interface Option {
  readonly value: string
  readonly title: string
}
