import type { types } from '@slack/bolt'
import type { Button, View } from '../../views/view.ts'
import { actions } from './blockKit/buttons.ts'
import { most } from './blockKit/limits.ts'
import { paged } from './blockKit/paged.ts'
import { drawPart, paragraph } from './blockKit/part.ts'
import { escaped, plain } from './blockKit/text.ts'

/** A message as Slack takes it; `text` is the notification line. */
export interface Message {
  readonly text: string
  readonly blocks: types.KnownBlock[]
}

/** The way to the next page of a View, made for that page. */
export type More = (page: number) => Button | undefined

/** A View as a message. What is too long for one is cut, with a button for the rest where `more` makes one. */
export const drawMessage = (view: View, page = 0, more?: More): Message => ({
  text: escaped(view.summary, most.summary),
  blocks: drawn(view, page, most.messageBlocks, more),
})

/** A View as a person's Home. */
export const drawHome = (view: View): types.HomeView => ({
  type: 'home',
  blocks: drawn(view, 0, most.viewBlocks),
})

/** A View over whatever the person looks at, where no message can be shown. */
export const drawOverlay = (
  view: View,
  title: string,
  close: string,
  more?: More,
  page = 0,
): types.ModalView => ({
  type: 'modal',
  callback_id: OVERLAY,
  title: plain(title, most.modalTitle),
  close: plain(close, most.modalTitle),
  blocks: drawn(view, page, most.viewBlocks, more),
})

const OVERLAY = 'overlay'

const drawn = (view: View, page: number, mostBlocks: number, more?: More): types.KnownBlock[] => {
  const { view: shown, more: isMore } = paged(view, page, mostBlocks)
  const next = isMore ? more?.(page + 1) : undefined
  const rest = next === undefined ? (isMore ? [paragraph('…')] : []) : actions([next])
  // A View of nothing but long texts could still be too long; its tail goes.
  return [...shown.parts.flatMap(drawPart).slice(0, mostBlocks - 1), ...rest]
}
