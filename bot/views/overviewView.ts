import type { Digest } from '../../rules/digest.ts'
import type { Followed } from '../../rules/followed.ts'
import type { Settings } from '../../rules/settings.ts'
import { button } from './button.ts'
import { digestView } from './digestView.ts'
import { followedRow } from './followedRow.ts'
import { listParts, perPage } from './listView.ts'
import type { Reader } from './reader.ts'
import type { Part, View } from './view.ts'

/** The digest in private, with names; and everyone, where one page holds them, else a button. */
export const overviewView = (
  digest: Digest,
  followed: readonly Followed[],
  unreadable: number,
  settings: Settings,
  reader: Reader,
): View => {
  const { texts, people } = reader
  const words = texts.office
  if (followed.length === 0 && unreadable === 0)
    return { summary: words.none, parts: [{ part: 'text', text: words.none }] }
  const view = digestView(digest, words.heading, { shows: 'names', isPrivate: true, people, settings }, texts)
  const broken: Part[] =
    unreadable === 0 ? [] : [{ part: 'text', text: words.unreadable(unreadable), tone: 'attention' }]
  return { summary: view.summary, parts: [...view.parts, ...broken, ...everyone(followed, reader)] }
}

const everyone = (followed: readonly Followed[], reader: Reader): readonly Part[] => {
  const title = reader.texts.digest.listHeading('all')
  return followed.length <= perPage
    ? [{ part: 'heading', text: title }, ...listParts('all', followed, 0, reader)]
    : [{ part: 'buttons', buttons: [button(title, { verb: 'showList', list: 'all' })] }]
}

/** A handledare's doctors, those who need someone first. */
export const followedView = (followed: readonly Followed[], reader: Reader): View => {
  const words = reader.texts.placement.myDoctors
  const line = words.counts(followed.length, followed.filter(({ waiting }) => waiting.length > 0).length)
  return {
    summary: line,
    parts: [
      { part: 'heading', text: words.heading },
      { part: 'text', text: line },
      { part: 'list', rows: followed.map((one) => followedRow(one, 'all', reader)) },
    ],
  }
}
