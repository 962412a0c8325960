import type { Followed } from '../../rules/followed.ts'
import { button } from './button.ts'
import { followedRow, type AnyList } from './followedRow.ts'
import type { Reader } from './reader.ts'
import type { Button, Part, View } from './view.ts'

/** So many doctors fit one message on every platform. */
export const perPage = 10

/** One of the kansli's lists, a page at a time. */
export const listView = (
  list: AnyList,
  followed: readonly Followed[],
  page: number,
  reader: Reader,
): View => {
  const { texts } = reader
  const heading = texts.digest.listHeading(list)
  return {
    summary: `${heading}: ${followed.length}`,
    parts: [{ part: 'heading', text: heading }, ...listParts(list, followed, page, reader)],
  }
}

/** The rows of a page with the way to the next; the last page where the list has become shorter. */
export const listParts = (
  list: AnyList,
  followed: readonly Followed[],
  asked: number,
  reader: Reader,
): readonly Part[] => {
  const { texts } = reader
  const page = Math.max(0, Math.min(asked, Math.ceil(followed.length / perPage) - 1))
  const [first, last] = [perPage * page, Math.min(perPage * (page + 1), followed.length)]
  if (followed.length === 0) return [{ part: 'text', text: texts.digest.listEmpty }]
  const turn = (title: string, to: number): Button => button(title, { verb: 'turnPage', list, page: to })
  const buttons = [
    ...(page > 0 ? [turn(texts.digest.previous, page - 1)] : []),
    ...(last < followed.length ? [turn(texts.digest.next, page + 1)] : []),
  ]
  return [
    { part: 'list', rows: followed.slice(first, last).map((one) => followedRow(one, list, reader)) },
    ...(buttons.length === 0
      ? []
      : [
          {
            part: 'text' as const,
            text: texts.digest.page(first + 1, last, followed.length),
            tone: 'quiet' as const,
          },
          { part: 'buttons' as const, buttons },
        ]),
  ]
}
