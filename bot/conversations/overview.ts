import type { Asked } from '../scene.ts'
import type { Logbook } from '../../rules/logbook.ts'
import { mayRead } from '../../rules/mayRead.ts'
import type { Person } from '../../rules/person.ts'
import { said } from '../views/said.ts'
import { forecastOf, shortBy } from '../../rules/forecast.ts'
import { latestCardWeek } from '../../rules/slots.ts'
import type { Summary } from '../../rules/summary.ts'
import { isAbout, isOverdue } from '../../rules/overdue.ts'
import { unloggedWeeks } from '../../rules/unloggedWeeks.ts'
import { followedView, overviewView, type Followed } from '../views/overviewView.ts'
import { asView, type Reply } from './reply.ts'

/** `översikt`, for the kansli: who is where, behind, unlogged, waiting. */
export const showOverview = async (asked: Asked): Promise<Reply> => {
  const { me, store, texts } = asked
  if (!me.roles.includes('office')) return { reply: 'notice', notice: texts.office.notOffice }
  const doctors = await Promise.all((await store.summaries()).map((summary) => follow(summary, asked)))
  return asView(overviewView(doctors, store.damaged().length, texts))
}

/** `mina läkare`: those in whose plan or as whose huvudhandledare the asker stands. */
export const showMyDoctors = async (asked: Asked): Promise<Reply> => {
  const { me, store, texts } = asked
  const summaries = (await store.summaries()).filter(({ doctor }) => doctor !== me.id)
  const logbooks = await Promise.all(summaries.map(({ doctor }) => asked.readable(doctor)))
  const mine = summaries.filter((_, i) => supervises(me, logbooks[i]))
  if (mine.length === 0) return asView(said(texts.placement.myDoctors.none))
  const doctors = await Promise.all(mine.map((summary) => follow(summary, asked)))
  const waiting = doctors.filter((one) => one.waiting > 0).length
  return asView(
    followedView(
      doctors,
      {
        heading: texts.placement.myDoctors.heading,
        line: texts.placement.myDoctors.counts(doctors.length, waiting),
      },
      texts,
    ),
  )
}

const supervises = (me: Person, logbook: Logbook | undefined): boolean =>
  logbook !== undefined && mayRead({ ...me, roles: [] }, logbook)

const follow = async (summary: Summary, asked: Asked): Promise<Followed> => {
  const { people, now, settings, today, texts } = asked
  const facts = await asked.facts(summary.doctor)
  const claimed = await asked.store.deliveries.claimed()
  const placement = facts?.logbook.plan.find(({ from, to }) => from <= today && today <= to)
  return {
    doctor: summary.doctor,
    name: people.get(summary.doctor)?.name ?? summary.doctor,
    programme: facts?.programme.name[texts.language],
    place: placement && texts.week.place(placement.unit, placement.specialty),
    behind: facts === undefined || facts.logbook.plan.length === 0 ? 0 : shortBy(forecastOf(facts)),
    unlogged: facts === undefined ? [] : unloggedWeeks(facts.logbook, latestCardWeek(now, settings)),
    waiting: summary.waiting.length,
    overdue: summary.waiting.filter((one) => isOverdue(one, summary, asked)).length,
    unsure: claimed.some((key) => isAbout(key, summary.doctor)),
  }
}
