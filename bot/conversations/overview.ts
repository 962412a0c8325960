import { digest, onList } from '../../rules/digest.ts'
import type { Followed } from '../../rules/followed.ts'
import { shortBy } from '../../rules/forecast.ts'
import { mayRead } from '../../rules/mayRead.ts'
import { latestCardWeek } from '../../rules/slots.ts'
import type { IntentOf } from '../intent.ts'
import { followedIn } from '../followedIn.ts'
import { readerOf, type Asked } from '../scene.ts'
import type { AnyList } from '../views/followedRow.ts'
import { listView } from '../views/listView.ts'
import { followedView, overviewView } from '../views/overviewView.ts'
import { said } from '../views/said.ts'
import { asView, forOffice, type Reply } from './reply.ts'

/** `översikt`, for the kansli: the digest as it would be now, with names, and everyone behind it. */
export const showOverview = async (asked: Asked): Promise<Reply> =>
  forOffice(asked, asked.texts.office.notOffice, async () => {
    const { now, settings, store } = asked
    const followed = await followedIn(asked)
    const summed = digest(followed, latestCardWeek(now, settings), settings)
    return asView(
      overviewView(summed, byNeed(followed), store.damaged().length, settings, readerOf(asked, asked.me)),
    )
  })

/** A line of the digest, or everyone: from its first page. */
export const showList = async ({ list }: IntentOf<'showList'>, asked: Asked): Promise<Reply> =>
  forOffice(asked, asked.texts.office.notOffice, async () =>
    asView(listView(list, await listed(list, asked), 0, readerOf(asked, asked.me))),
  )

/** Another page of the list in the message pressed. */
export const turnPage = async ({ list, page }: IntentOf<'turnPage'>, asked: Asked): Promise<Reply> =>
  forOffice(asked, asked.texts.office.notOffice, async () => ({
    reply: 'page',
    view: listView(list, await listed(list, asked), page, readerOf(asked, asked.me)),
  }))

/** `mina läkare`: those in whose plan or as whose huvudhandledare the asker stands. */
export const showMyDoctors = async (asked: Asked): Promise<Reply> => {
  const { me, texts } = asked
  const mine = await followedIn(
    asked,
    ({ doctor, outline }) => doctor !== me.id && mayRead({ ...me, roles: [] }, outline),
  )
  if (mine.length === 0) return asView(said(texts.placement.myDoctors.none))
  return asView(followedView(byNeed(mine), readerOf(asked, me)))
}

const listed = async (list: AnyList, asked: Asked): Promise<readonly Followed[]> => {
  const followed = byNeed(await followedIn(asked))
  return list === 'all' ? followed : onList(list, followed, asked.settings)
}

/** Nobody can mend what whoever has ended left short. */
const needOf = ({ forecast, facts }: Followed): number =>
  forecast === undefined || facts?.enrolment.ended !== undefined ? -1 : shortBy(forecast)

/** Those who need someone come first. */
const byNeed = (followed: readonly Followed[]): readonly Followed[] =>
  followed
    .map((one) => ({ one, short: needOf(one) }))
    .sort(
      (a, b) =>
        b.short - a.short ||
        b.one.unlogged.length - a.one.unlogged.length ||
        b.one.waiting.length - a.one.waiting.length ||
        (a.one.doctor < b.one.doctor ? -1 : 1),
    )
    .map(({ one }) => one)
