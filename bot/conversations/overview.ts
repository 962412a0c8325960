import type { Asked } from '../scene.ts'
import { phase } from '../../rules/phase.ts'
import { latestCardWeek } from '../../rules/slots.ts'
import type { Summary } from '../../rules/summary.ts'
import { unloggedWeeks } from '../../rules/unloggedWeeks.ts'
import { overviewView, type Followed } from '../views/overviewView.ts'
import { asView, type Reply } from './reply.ts'

/** `översikt`, for the kansli: who is where, behind, unlogged, waiting. */
export const showOverview = async (asked: Asked): Promise<Reply> => {
  const { me, store, texts } = asked
  if (!me.roles.includes('office')) return { reply: 'notice', notice: texts.office.notOffice }
  const doctors = await Promise.all((await store.summaries()).map((summary) => follow(summary, asked)))
  return asView(overviewView(doctors, store.damaged().length, texts))
}

const follow = async (summary: Summary, asked: Asked): Promise<Followed> => {
  const { people, now, settings, today, texts } = asked
  const facts = await asked.facts(summary.doctor)
  const placement = facts?.logbook.plan.find(({ from, to }) => from <= today && today <= to)
  const inPhase = facts && phase(facts)
  return {
    doctor: summary.doctor,
    name: people.get(summary.doctor)?.name ?? summary.doctor,
    programme: facts?.programme.name[texts.language],
    place: placement && texts.week.place(placement.unit, placement.specialty),
    behind: inPhase?.behind ? inPhase.short : 0,
    unlogged: facts === undefined ? [] : unloggedWeeks(facts.logbook, latestCardWeek(now, settings)),
    waiting: summary.waiting.length,
  }
}
