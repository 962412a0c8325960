import type { Digest } from '../../rules/digest.ts'
import type { Followed } from '../../rules/followed.ts'
import type { People } from '../../rules/person.ts'
import type { Settings } from '../../rules/settings.ts'
import type { Texts } from '../texts/texts.ts'
import { button } from './button.ts'
import type { Part, Row, View } from './view.ts'

/** How much of who it is about may be said where a digest stands. */
export type Shown = Settings['channelShows']

/** Where a digest stands: what may be said there of whom, and by which of the site's settings. */
export interface Audience {
  readonly shows: Shown
  /** Whether those with protected identity may be named: to the kansli itself, in private. */
  readonly isPrivate: boolean
  readonly people: People
  readonly settings: Settings
}

/** So many are named on a line; the rest stand behind its button. */
const mostNamed = 12

/**
 * Deviations first, each opening its list in private; then the totals, then the week. As long for
 * three doctors as for three hundred. One line when nothing deviates.
 */
export const digestView = (digest: Digest, heading: string, audience: Audience, texts: Texts): View => {
  if (digest.lists.length === 0) {
    const calm = texts.digest.nothing(heading, digest.totals.doctors, weekLine(digest, texts))
    return { summary: calm, parts: [{ part: 'text', text: calm, tone: 'good' }] }
  }
  const rows = digest.lists.map((list) => row(list, audience, texts))
  return {
    summary: `${heading}: ${rows[0]?.text ?? ''}`,
    parts: [
      { part: 'heading', text: heading },
      { part: 'list', rows },
      quiet(texts.digest.totals(digest.totals)),
      quiet(weekLine(digest, texts)),
    ],
  }
}

const quiet = (text: string): Part => ({ part: 'text', text, tone: 'quiet' })

const weekLine = ({ week: { week, logged, of } }: Digest, texts: Texts): string =>
  texts.digest.week(texts.time.weekName(week), logged, of)

const row = ({ name, of }: Digest['lists'][number], audience: Audience, texts: Texts): Row => {
  const who = named(of, audience, texts)
  return {
    text: texts.digest.line(name, of.length, audience.settings),
    ...(who !== '' && { detail: who }),
    tone: 'attention',
    button: button(texts.office.show, { verb: 'showList', list: name }),
  }
}

/** Who is on a line, as far as it may be said; those with protected identity are only counted in a channel. */
const named = (of: readonly Followed[], { shows, isPrivate, people }: Audience, texts: Texts): string => {
  if (shows === 'counts') return ''
  const isHidden = ({ doctor }: Followed) => !isPrivate && people.get(doctor)?.protectedIdentity !== false
  const open = of.filter((one) => !isHidden(one))
  const names = open.slice(0, mostNamed).map(({ doctor }) => people.get(doctor)?.name ?? doctor)
  return [
    ...(shows === 'names' ? names : names.map(initials)),
    ...(open.length > mostNamed ? [texts.digest.more(open.length - mostNamed)] : []),
    ...(open.length < of.length ? [texts.digest.hidden(of.length - open.length)] : []),
  ].join(', ')
}

/** 'Anna Berg' is A.B. */
const initials = (name: string): string => {
  const words = name.split(/[\s-]+/).filter((word) => word !== '')
  return [words[0], ...(words.length > 1 ? [words.at(-1)] : [])]
    .map((word) => `${word?.charAt(0).toUpperCase() ?? ''}.`)
    .join('')
}
