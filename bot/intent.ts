import { z } from 'zod'
import { absenceKinds, absenceSchema } from '../rules/absence.ts'
import { daySchema } from '../rules/calendar/day.ts'
import { weekSchema } from '../rules/calendar/week.ts'
import { listNames } from '../rules/digest.ts'
import { groupNames } from '../rules/settingFields.ts'
import { activityKindSchema, checkKindSchema, delmalSchema } from '../rules/delmal.ts'

const steps = z.int().min(0)
/** Whose logbook it is about where it is not one's own: the kansli's way to act for a doctor. */
const onBehalf = { for: z.string().optional() }
const weekAt = { week: weekSchema, steps, ...onBehalf }
const entryAt = z.strictObject({ doctor: z.string(), entry: z.string(), steps })

/** One of the digest's lists, or everyone. */
const list = z.enum([...listNames, 'all'])

/** The first part of a split week, carried by the form that asks for the second. */
const firstPart = z.strictObject({
  placement: z.string(),
  percent: z.int(),
  absences: z.array(absenceSchema),
})

/** What can be said of an activity in one line. */
const said = z.strictObject({
  delmal: z.array(delmalSchema).min(1),
  activity: activityKindSchema.optional(),
  day: daySchema.optional(),
  check: checkKindSchema.optional(),
  line: z.string().optional(),
  /** As written: a day or a delmål that does not exist (31/2, BT19). Only ever in a form. */
  badDay: z.string().optional(),
  badDelmal: z.string().optional(),
})

/** An entry of one's own; `steps` 0 and a fresh id for one that is not logged yet. */
const ownEntry = { entry: z.string(), steps, ...onBehalf }

/**
 * Everything a person can want. A button or a form carries one of these, as plain JSON that comes
 * back from the client: it says what is wanted, never what is allowed.
 */
export const intentSchema = z.discriminatedUnion('verb', [
  /** Buttons carry the full week, people write its number. */
  z.strictObject({
    verb: z.literal('showWeek'),
    week: weekSchema.optional(),
    number: z.int().optional(),
    ...onBehalf,
  }),
  z.strictObject({
    verb: z.literal('logWeeks'),
    weeks: z
      .array(z.strictObject({ week: weekSchema, steps }))
      .min(1)
      .max(10),
    ...onBehalf,
  }),
  z.strictObject({
    verb: z.literal('describeWeek'),
    /** Bare week numbers, as written; none means the newest week to log. */
    weeks: z.array(z.int()),
    placement: z.string().optional(),
    percent: z.number().optional(),
    /** Without a length: the whole week. As written: what cannot be is for the rules to refuse. */
    absences: z.array(z.strictObject({ kind: z.enum(absenceKinds), halfDays: z.number().optional() })),
  }),
  z.strictObject({ verb: z.literal('same') }),
  z.strictObject({ verb: z.literal('changeWeek'), ...weekAt }),
  z.strictObject({ verb: z.literal('correctWeek'), number: z.int() }),
  z.strictObject({ verb: z.literal('saveWeek'), ...weekAt, first: firstPart.optional() }),
  z.strictObject({ verb: z.literal('away'), ...weekAt }),
  z.strictObject({ verb: z.literal('saveAway'), ...weekAt }),
  z.strictObject({ verb: z.literal('undoWeek'), ...weekAt }),
  z.strictObject({ verb: z.literal('removeWeek'), ...weekAt }),
  z.strictObject({ verb: z.literal('removeWeekNumber'), number: z.int() }),
  z.strictObject({ verb: z.literal('undoLast') }),
  /** The form of an activity, filled with what was said. */
  z.strictObject({ verb: z.literal('newActivity'), ...said.partial().shape, ...onBehalf }),
  /** An activity in words: `bt3 bt8 kurs 2026-11-18 "Etik i vardagen"`. */
  z.strictObject({ verb: z.literal('describeActivity'), ...said.shape }),
  z.strictObject({ verb: z.literal('saveActivity'), ...ownEntry }),
  z.strictObject({ verb: z.literal('changeActivity'), ...ownEntry }),
  z.strictObject({ verb: z.literal('undoActivity'), ...ownEntry }),
  z.strictObject({ verb: z.literal('removeActivity'), ...ownEntry }),
  z.strictObject({ verb: z.literal('showDelmal'), doctor: z.string().optional() }),
  /** Up to three things to do next. */
  z.strictObject({ verb: z.literal('whatNow'), doctor: z.string().optional() }),
  z.strictObject({ verb: z.literal('showPlacements'), doctor: z.string().optional() }),
  z.strictObject({ verb: z.literal('editPlacement'), placement: z.string().optional() }),
  z.strictObject({ verb: z.literal('savePlacement'), placement: z.string().optional(), plan: z.string() }),
  z.strictObject({ verb: z.literal('editCredit'), doctor: z.string() }),
  z.strictObject({ verb: z.literal('saveCredit'), doctor: z.string() }),
  z.strictObject({ verb: z.literal('myDoctors') }),
  z.strictObject({ verb: z.literal('showUnconfirmed') }),
  z.strictObject({ verb: z.literal('confirmPerson'), person: z.string() }),
  z.strictObject({ verb: z.literal('approve'), entries: z.array(entryAt).min(1).max(10) }),
  z.strictObject({ verb: z.literal('openRequest'), doctor: z.string(), entry: z.string() }),
  z.strictObject({ verb: z.literal('askReturn'), ...entryAt.shape }),
  z.strictObject({ verb: z.literal('return'), ...entryAt.shape }),
  z.strictObject({ verb: z.literal('undoDecision'), ...entryAt.shape }),
  z.strictObject({ verb: z.literal('showWaiting') }),
  z.strictObject({ verb: z.literal('handover') }),
  z.strictObject({ verb: z.literal('saveHandover') }),
  z.strictObject({ verb: z.literal('showDeadlines'), doctor: z.string().optional() }),
  /** Under the name it is kept by (`arrangementOf`). */
  z.strictObject({
    verb: z.literal('arrange'),
    what: z.string().max(100),
    arranged: z.boolean(),
    ...onBehalf,
  }),
  /** No reminders until that day; none named: it is asked for. */
  z.strictObject({ verb: z.literal('pause'), back: daySchema.optional() }),
  z.strictObject({ verb: z.literal('savePause') }),
  z.strictObject({ verb: z.literal('snooze'), back: daySchema }),
  z.strictObject({ verb: z.literal('resume') }),
  z.strictObject({ verb: z.literal('delegate') }),
  z.strictObject({ verb: z.literal('chooseDelegate') }),
  z.strictObject({ verb: z.literal('saveDelegate') }),
  z.strictObject({ verb: z.literal('endDelegate') }),
  z.strictObject({ verb: z.literal('status'), doctor: z.string().optional() }),
  z.strictObject({ verb: z.literal('why'), about: z.string().optional(), doctor: z.string().optional() }),
  z.strictObject({ verb: z.literal('overview') }),
  /** One's own page: where one stands and what waits. */
  z.strictObject({ verb: z.literal('home') }),
  z.strictObject({ verb: z.literal('showList'), list }),
  z.strictObject({ verb: z.literal('turnPage'), list, page: z.int().min(0) }),
  z.strictObject({ verb: z.literal('showSettings') }),
  z.strictObject({ verb: z.literal('editSettings'), group: z.enum(groupNames) }),
  z.strictObject({ verb: z.literal('saveSettings'), group: z.enum(groupNames) }),
  z.strictObject({ verb: z.literal('claimChannel') }),
  z.strictObject({ verb: z.literal('declareChannel'), officeOnly: z.boolean() }),
  z.strictObject({ verb: z.literal('giveUpChannel') }),
  z.strictObject({ verb: z.literal('help') }),
  z.strictObject({ verb: z.literal('speak'), language: z.enum(['sv', 'en']) }),
  z.strictObject({ verb: z.literal('introduce'), language: z.enum(['sv', 'en']) }),
  z.strictObject({ verb: z.literal('saveIntroduction'), language: z.enum(['sv', 'en']) }),
  z.strictObject({ verb: z.literal('agree'), right: z.boolean() }),
  z.strictObject({ verb: z.literal('hello') }),
  z.strictObject({ verb: z.literal('thanks') }),
  /** A line that was refused for a number: asked for anew, and said with one's word for what it is. */
  z.strictObject({ verb: z.literal('sayAgain'), vouched: z.enum(['bareDigits', 'mistyped']) }),
])

export type Intent = Readonly<z.infer<typeof intentSchema>>
export type Verb = Intent['verb']
export type IntentOf<V extends Verb> = Extract<Intent, { verb: V }>

/** What the person typed into a form, by field id. */
export type Values = Readonly<Record<string, string>>
