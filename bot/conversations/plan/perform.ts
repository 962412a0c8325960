import type { Facts } from '../../../rules/facts.ts'
import { factsOf } from '../../../rules/facts.ts'
import { apply, type Change, type Logbook } from '../../../rules/logbook.ts'
import type { PersonId } from '../../../rules/person.ts'
import { granted, refused, type Ruling } from '../../../rules/refusal.ts'
import type { PlanChange } from '../../../rules/replan/change.ts'
import { mayReplan } from '../../../rules/replan/mayReplan.ts'
import { replan as replanRule, undoReplan as undoRule } from '../../../rules/replan/replan.ts'
import { changesTold, concerned } from '../../../rules/replan/told.ts'
import type { IntentOf } from '../../intent.ts'
import { readerOf, type Asked } from '../../scene.ts'
import { button, primary } from '../../views/button.ts'
import { differenceView } from '../../views/differenceView.ts'
import { nameFor } from '../../views/reader.ts'
import type { Button, View } from '../../views/view.ts'
import { asRefusal, asView, type Reply } from '../reply.ts'

type Wanted = Omit<IntentOf<'replan'>, 'verb'>

/** A button with a change: does it, or says where it would lead. */
export const replan = async (intent: IntentOf<'replan'>, asked: Asked): Promise<Reply> =>
  replied(await perform(intent, asked))

export const replied = (done: Ruling<View>): Reply => (done.ok ? asView(done.value) : asRefusal(done.refusal))

/** Does what is wanted and tells before and after; or only tells them, where it was asked what would be if. */
export const perform = async (wanted: Wanted, asked: Asked): Promise<Ruling<View>> => {
  const { doctor, change } = wanted
  const may = mayReplan(asked.me, doctor, change.what)
  const maySee = wanted.whatIf === true && doctor === asked.me.id
  if (!may.ok && !maySee) return may
  if (!namesSupervisor(change, doctor, asked)) return refused({ name: 'supervisorUnknown' })
  const before = await asked.facts(doctor)
  if (before === undefined) return refused({ name: 'notEnrolled' })
  const decide = (logbook: Logbook): Ruling<readonly Change[]> =>
    replanRule(logbook, { change, steps: wanted.steps, by: asked.me.id, at: asked.now })
  if (wanted.whatIf === true) {
    const ruling = decide(before.logbook)
    return ruling.ok ? granted(whatIfView(before, ruling.value, wanted, may.ok, asked)) : ruling
  }
  return committed(before, decide, asked)
}

/** A handledare who is there, and not the doctor herself. */
const namesSupervisor = (change: PlanChange, doctor: PersonId, { people }: Asked): boolean => {
  const id =
    change.what === 'supervisor'
      ? change.supervisor
      : change.what === 'place'
        ? change.placement.supervisor
        : undefined
  return id === undefined || (id !== doctor && people.get(id)?.roles.includes('supervisor') === true)
}

const whatIfView = (
  before: Facts,
  changes: readonly Change[],
  { doctor, change, steps }: Wanted,
  may: boolean,
  asked: Asked,
): View => {
  const { texts, me } = asked
  const words = texts.plan
  const after = factsWith(changes.reduce(apply, before.logbook), asked)
  const heading = doctor === me.id ? words.whatIf : words.whatIfOf(nameFor(asked, doctor))
  const buttons = may ? [primary(words.doIt, { verb: 'replan', doctor, change, steps })] : []
  return differenceView(
    heading,
    [before, after ?? before],
    { notes: [words.notKept], buttons },
    readerOf(asked, me),
  )
}

const factsWith = (logbook: Logbook, { programmes, people, today }: Asked): Facts | undefined =>
  factsOf(logbook, programmes, people, today)

/** `steps` are those before it, so that undoing finds the plan as it then is. */
const committed = async (
  before: Facts,
  decide: (logbook: Logbook) => Ruling<readonly Change[]>,
  asked: Asked,
): Promise<Ruling<View>> => {
  const { store, me, now, key, texts } = asked
  const { doctor } = before.logbook
  const done = await store.commit(doctor, { at: now, by: me.id, key }, decide)
  if (!done.ok) return done
  const { logbook } = done.value
  const after = factsWith(logbook, asked) ?? before
  const words = texts.plan
  const heading = doctor === me.id ? words.changed : words.changedOf(nameFor(asked, doctor))
  const notes = [...toldIn(logbook, asked), words.loggedStays]
  const undo = button(words.undo, { verb: 'undoReplan', doctor, steps: logbook.planSteps })
  const buttons = [...endingAfterPlan(after), undo, showing(doctor, asked)]
  return granted(differenceView(heading, [before, after], { notes, buttons }, readerOf(asked, me)))

  /** Where the plan now goes beyond the last day, the kansli is likely to want that moved as well. */
  function endingAfterPlan({ enrolment: { end }, logbook: { plan } }: Facts): Button[] {
    const last = plan.reduce((day, { to }) => (to > day ? to : day), '')
    if (end === undefined || last <= end || !me.roles.includes('office')) return []
    const change = { what: 'end' as const, end: last }
    return [
      button(words.toEnd(texts.time.longDay(last)), {
        verb: 'replan',
        doctor,
        change,
        steps: logbook.planSteps,
      }),
    ]
  }
}

const showing = (doctor: PersonId, { me, texts }: Asked): Button =>
  button(texts.plan.show, { verb: 'showPlacements', ...(doctor !== me.id && { doctor }) })

const toldIn = (logbook: Logbook, asked: Asked): readonly string[] => {
  const last = changesTold(logbook, asked.settings).at(-1)
  const names = last === undefined ? [] : concerned(logbook, last).map((id) => nameFor(asked, id))
  return names.length === 0 ? [] : [asked.texts.plan.told(names)]
}

/** Puts back what the latest change of the plan found, for whoever may change the plan as a whole or made that change. */
export const undoReplan = async ({ doctor, steps }: IntentOf<'undoReplan'>, asked: Asked): Promise<Reply> => {
  const { me, now } = asked
  const before = await asked.facts(doctor)
  const last = before?.logbook.replans.at(-1)
  if (!me.roles.includes('office') && (doctor !== me.id || last?.by !== me.id))
    return asRefusal({ name: doctor === me.id ? 'notYourPlan' : 'notYourLogbook' })
  if (before === undefined) return asRefusal({ name: 'notEnrolled' })
  return replied(
    await committed(before, (logbook) => undoRule(logbook, { steps, by: me.id, at: now }), asked),
  )
}
