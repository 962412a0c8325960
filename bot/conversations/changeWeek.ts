import type { Week } from '../../rules/calendar/week.ts'
import type { Decide } from '../../storage/store.ts'
import { loggedWeeks, type Logbook } from '../../rules/logbook.ts'
import { allDay, proposal, type WeekPart } from '../../rules/proposal.ts'
import type { Refusal } from '../../rules/refusal.ts'
import { resolveWeek } from '../../rules/resolveWeek.ts'
import { serviceDays } from '../../rules/post.ts'
import { stepsOfWeek, writeWeek } from '../../rules/writeWeek.ts'
import { absenceKinds } from '../../rules/absence.ts'
import type { IntentOf, Values } from '../intent.ts'
import { behalfOf, nameIn, type Asked } from '../scene.ts'
import { awayForm, splitForm, weekForm } from '../views/weekForms.ts'
import { weeksCardOf } from './logWeek.ts'
import { asCard, asForm, asRefusal, atField, commitThen, type Reply } from './reply.ts'
import { firstPart, isRefusal, partsOf, type Answers } from './weekAnswers.ts'

type WeekAt = { readonly week: Week; readonly steps: number; readonly first?: unknown }

/** Opens the form of a week, filled with what is logged, else with the proposal. */
export const changeWeek = async ({ week, steps }: WeekAt, asked: Asked): Promise<Reply> => {
  const logbook = await asked.store.logbook(asked.doctor)
  if (logbook.enrolment === undefined) return asRefusal({ name: 'notEnrolled' })
  if (steps !== stepsOfWeek(logbook, week)) return asRefusal({ name: 'outdated' })
  const [part, second] = presentParts(logbook, week)
  if (part === undefined) return asRefusal({ name: 'noPlacement', week })
  const choices = {
    placements: logbook.plan,
    split: second !== undefined,
    change: isLogged(logbook, week),
  }
  return asForm(weekForm({ verb: 'saveWeek', week, steps, ...behalfOf(asked) }, part, choices, asked.texts))
}

/** `ändra v46` */
export const correctWeek = async (intent: IntentOf<'correctWeek'>, asked: Asked): Promise<Reply> => {
  const logbook = await asked.store.logbook(asked.doctor)
  if (logbook.enrolment === undefined) return asRefusal({ name: 'notEnrolled' })
  const week = resolveWeek(intent.number, logbook.enrolment, asked.today)
  return week.ok
    ? changeWeek({ week: week.value, steps: stepsOfWeek(logbook, week.value) }, asked)
    : asRefusal(week.refusal)
}

/** The form handed in: saves the week, or asks for the second part of a split one. */
export const saveWeek = async (
  intent: IntentOf<'saveWeek'>,
  values: Values,
  asked: Asked,
): Promise<Reply> => {
  const logbook = await asked.store.logbook(asked.doctor)
  const { enrolment, plan } = logbook
  if (enrolment === undefined) return asRefusal({ name: 'notEnrolled' })
  const answers: Answers = { intent, values, logbook, enrolment, present: presentParts(logbook, intent.week) }
  const first = firstPart(answers)
  if (isRefusal(first)) return atField(first, fieldOf(first, intent), asked)
  if (intent.first === undefined && values['split'] === 'yes') {
    const { placement, percent, absences } = first
    const days = serviceDays(intent.week, enrolment)
    const second = answers.present[1]
    return asForm(
      splitForm(
        { ...intent, first: { placement, percent, absences: [...absences] } },
        first,
        { placements: plan, days, ...(second && { second }) },
        asked.texts,
      ),
    )
  }
  const parts = partsOf(answers, first)
  if (isRefusal(parts)) return atField(parts, fieldOf(parts, intent), asked)
  return save(intent, parts, asked)
}

/** A whole week away: asks only for the kind. */
export const away = ({ week, steps }: WeekAt, asked: Asked): Promise<Reply> =>
  Promise.resolve(asForm(awayForm({ verb: 'saveAway', week, steps, ...behalfOf(asked) }, asked.texts)))

export const saveAway = async (
  intent: IntentOf<'saveAway'>,
  values: Values,
  asked: Asked,
): Promise<Reply> => {
  const logbook = await asked.store.logbook(asked.doctor)
  const kind = absenceKinds.find((one) => one === values['kind']) ?? 'annan'
  const parts = presentParts(logbook, intent.week).map((part) => ({
    ...part,
    absences: allDay(kind, part),
  }))
  return save(intent, parts, asked)
}

const save = async (at: WeekAt, parts: readonly WeekPart[], asked: Asked): Promise<Reply> => {
  const decide: Decide = (logbook) =>
    writeWeek(logbook, {
      week: at.week,
      parts,
      steps: at.steps,
      amend: isLogged(logbook, at.week),
      by: asked.me.id,
      at: asked.now,
      today: asked.today,
    })
  const reply = await commitThen(asked, asked.doctor, decide, () => weeksCardOf(asked, [at.week]))
  if (reply.reply !== 'refusal') return reply
  return overtaken.has(reply.refusal.name)
    ? asCard(weeksCardOf(asked, [at.week]), asked.texts.refusal(reply.refusal, nameIn(asked.people)))
    : atField(reply.refusal, fieldOf(reply.refusal, at), asked)
}

/** The week has changed while the form was open: it is shown as it stands now. */
const overtaken: ReadonlySet<Refusal['name']> = new Set(['outdated', 'alreadyLogged', 'notThere'])

const presentParts = (logbook: Logbook, week: Week): readonly WeekPart[] => {
  const logged = loggedWeeks(logbook).flatMap(({ content: { kind: _, week: own, ...part } }) =>
    own === week ? [part] : [],
  )
  return logged.length > 0 ? logged : proposal(logbook, week)
}

const isLogged = (logbook: Logbook, week: Week): boolean =>
  loggedWeeks(logbook).some(({ content }) => content.week === week)

const fieldOf = (refusal: Refusal, { first }: WeekAt): string | undefined => {
  if (refusal.name === 'percentOutOfRange') return 'percent'
  if (refusal.name === 'tooManyHalfDays') return 'absent'
  if (refusal.name === 'serviceAhead') return first === undefined ? 'absent' : 'day'
  if (refusal.name === 'unknownPlacement') return 'placement'
  return refusal.name === 'splitDay' || refusal.name === 'firstPartTooShort' ? 'day' : undefined
}
