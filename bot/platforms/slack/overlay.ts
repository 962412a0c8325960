import type { types } from '@slack/bolt'
import { textsIn } from '../../texts/texts.ts'
import type { View } from '../../views/view.ts'
import type { Answer } from '../platform.ts'
import { drawOverlay, type More } from './blockKit.ts'

/** What an answer says, as a modal; undefined when it says nothing of its own. */
export const overlayOf = (
  { reply, notice, language }: Answer,
  more?: More,
  page?: number,
): types.ModalView | undefined => {
  const view = reply ?? (notice === undefined ? undefined : line(notice))
  return view && overlay(view, language, more, page)
}

export const overlay = (
  view: View,
  language: Answer['language'] = 'sv',
  more?: More,
  page?: number,
): types.ModalView => {
  const { title, close } = textsIn[language].slack
  return drawOverlay(view, title, close, more, page)
}

export const line = (text: string): View => ({ summary: text, parts: [{ part: 'text', text }] })
