import type { Subject } from '../../rules/card.ts'
import { addWeeks } from '../../rules/calendar/week.ts'
import { weeksAskedFor } from '../../rules/due/weeks.ts'
import type { Facts } from '../../rules/facts.ts'
import { entryOf } from '../../rules/logbook.ts'
import type { Person } from '../../rules/person.ts'
import { latestCardWeek } from '../../rules/slots.ts'
import { unloggedWeeks } from '../../rules/unloggedWeeks.ts'
import { readerOf, type Scene } from '../scene.ts'
import { delmalView } from '../views/delmalView.ts'
import { homeView } from '../views/homeView.ts'
import { loggedRow } from '../views/loggedRow.ts'
import { firstMeeting } from '../views/meetingViews.ts'
import type { Reader } from '../views/reader.ts'
import type { SeenEntry } from '../views/requestRow.ts'
import { statusView } from '../views/statusView.ts'
import type { Part, View } from '../views/view.ts'
import { weeksCard } from '../views/weeksCard.ts'
import { waitingFor } from './waiting.ts'

/**
 * A person's own page, the truth that messages point at: for a doctor the weeks to log, progress,
 * what waits and the 18 delmål; for whoever decides, what waits for a decision.
 * @param sentence what became of a press on it
 */
export const homeOf = async (me: Person, scene: Scene, sentence?: string): Promise<View> => {
  const reader = readerOf(scene, me)
  const facts = await scene.facts(me.id)
  if (!me.met) return firstMeeting(me, facts, reader.texts)
  const own = facts === undefined ? [] : doctorsParts(facts, me, scene)
  const requests = await seen(await waitingFor({ ...scene, me }), scene)
  return homeView({ sentence, own, requests, decides: me.roles.includes('supervisor') }, me, reader)
}

const doctorsParts = (facts: Facts, me: Person, scene: Scene): readonly Part[] => {
  const reader = readerOf(scene, me)
  const latest = latestCardWeek(scene.now, scene.settings)
  const unlogged = unloggedWeeks(facts.logbook, latest)
  const weeks = unlogged.filter((week) => week > addWeeks(latest, -weeksAskedFor))
  const ask =
    weeks.length === 0 ? [] : weeksCard({ kind: 'weeks', doctor: me.id, weeks }, facts, reader).parts
  return [
    ...ask,
    ...openParts(facts, reader),
    ...statusView(facts, unlogged, reader).parts,
    ...delmalView(facts, reader).parts,
  ]
}

/** So many of a doctor's open rows leave room for the rest of the page. */
const mostOpen = 20

/** What is logged and not approved: it waits for someone, or was sent back. */
const openParts = ({ weeks, activities, assessments, logbook }: Facts, reader: Reader): readonly Part[] => {
  const open = [...weeks, ...activities, ...assessments].filter(({ counts }) => counts !== 'approved')
  if (open.length === 0) return []
  return [
    { part: 'heading', text: reader.texts.week.notApproved },
    { part: 'list', rows: open.slice(-mostOpen).map((one) => loggedRow(one, logbook, reader)) },
  ]
}

const seen = async (subjects: readonly Subject[], scene: Scene): Promise<readonly SeenEntry[]> => {
  const each = subjects.map(async (subject) => {
    const logbook = await scene.readable(subject.doctor)
    const entry = logbook && entryOf(logbook, subject.entry)
    return entry === undefined ? [] : [{ subject, entry, mine: true }]
  })
  return (await Promise.all(each)).flat()
}
