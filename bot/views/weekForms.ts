import { absenceKinds } from '../../rules/absence.ts'
import { addDays, type Period } from '../../rules/calendar/day.ts'
import { mondayOf, type Week } from '../../rules/calendar/week.ts'
import type { Placement } from '../../rules/post.ts'
import type { WeekPart } from '../../rules/proposal.ts'
import type { IntentOf } from '../intent.ts'
import type { Texts } from '../texts/texts.ts'
import { partInShort } from './weekWords.ts'
import type { Field, Form, Option } from './view.ts'

/** A week as the doctor may change it: five fields at most. */
export const weekForm = (
  intent: IntentOf<'saveWeek'>,
  part: WeekPart,
  { placements, split, change }: { placements: readonly Placement[]; split: boolean; change: boolean },
  texts: Texts,
): Form => {
  const words = texts.week.form
  return {
    title: words.title(texts.time.weekHeading(intent.week)),
    intro: words.intro,
    fields: [
      placementField(placements, part.placement, texts),
      percentField(part.percent, texts),
      ...absenceFields(part, texts),
      ...(placements.length > 1 ? [splitField(split, texts)] : []),
    ],
    submit: change ? words.saveChange : words.save,
    missing: texts.general.missing,
    cancel: words.cancel,
    action: intent,
  }
}

/** The second part of a split week: where, from which day, how much away. */
export const splitForm = (
  intent: IntentOf<'saveWeek'>,
  first: WeekPart,
  { placements, second, days }: { placements: readonly Placement[]; second?: WeekPart; days: Period },
  texts: Texts,
): Form => {
  const words = texts.week.form
  const others = placements.filter((placement) => placement.id !== first.placement)
  return {
    title: words.splitTitle(texts.time.weekHeading(intent.week)),
    intro: words.splitIntro(partInShort({ ...first, ...days }, texts)),
    fields: [
      {
        field: 'choice',
        id: 'day',
        label: words.splitDay,
        required: true,
        options: changeDays(intent.week, days, texts),
        ...(second && { value: second.from }),
      },
      placementField(others, second?.placement ?? others[0]?.id, texts),
      percentField(second?.percent ?? first.percent, texts),
      ...absenceFields(second, texts),
    ],
    submit: words.save,
    missing: texts.general.missing,
    cancel: words.cancel,
    action: intent,
  }
}

/** A whole week away: only the kind is asked. */
export const awayForm = (intent: IntentOf<'saveAway'>, texts: Texts): Form => {
  const words = texts.week.form
  return {
    title: words.awayTitle(texts.time.weekHeading(intent.week)),
    intro: words.awayIntro,
    fields: [{ field: 'choice', ...kindField(texts), required: true, value: 'semester' }],
    submit: words.save,
    missing: texts.general.missing,
    cancel: words.cancel,
    action: intent,
  }
}

const placementField = (
  placements: readonly Placement[],
  value: string | undefined,
  texts: Texts,
): Field => ({
  field: 'choice',
  id: 'placement',
  label: texts.week.form.placement,
  required: true,
  options: placements.map((one) => ({ value: one.id, title: titleOf(one, placements, texts) })),
  ...(value !== undefined && { value }),
})

/** With its days where another is at the same place. */
const titleOf = (one: Placement, all: readonly Placement[], { week, time }: Texts): string => {
  const place = week.place(one.unit, one.specialty)
  const isAlone = all.every(
    (other) => other === one || other.unit !== one.unit || other.specialty !== one.specialty,
  )
  return isAlone ? place : `${place} ${time.period(one.from, one.to)}`
}

const percentField = (value: number, texts: Texts): Field => ({
  field: 'number',
  id: 'percent',
  label: texts.week.form.percent,
  required: true,
  value,
  min: 1,
  max: 100,
  wrong: texts.general.wholeNumber(1, 100),
})

const absenceFields = (part: WeekPart | undefined, texts: Texts): Field[] => {
  const [absence] = part?.absences ?? []
  const lengths = Array.from({ length: 11 }, (_, halfDays): Option => ({
    value: String(halfDays),
    title: halfDays === 0 ? texts.week.form.absentNone : texts.time.halfDays(halfDays),
  }))
  return [
    {
      field: 'choice',
      id: 'absent',
      label: texts.week.form.absent,
      options: lengths,
      value: String(absence?.halfDays ?? 0),
    },
    { field: 'choice', ...kindField(texts), value: absence?.kind ?? 'semester' },
  ]
}

const kindField = (texts: Texts) => ({
  id: 'kind',
  label: texts.week.form.kind,
  options: absenceKinds.map((kind) => ({ value: kind, title: texts.week.absenceKind(kind) })),
})

const splitField = (split: boolean, texts: Texts): Field => ({
  field: 'choice',
  id: 'split',
  label: texts.week.form.split,
  options: [
    { value: 'no', title: texts.week.form.splitNo },
    { value: 'yes', title: texts.week.form.splitYes },
  ],
  value: split ? 'yes' : 'no',
})

/** Tuesday to Friday, as far as they are later days of the post. */
const changeDays = (week: Week, days: Period, texts: Texts): Option[] =>
  [1, 2, 3, 4]
    .map((offset) => ({ day: addDays(mondayOf(week), offset), name: texts.week.form.weekdays[offset] ?? '' }))
    .filter(({ day }) => day > days.from && day <= days.to)
    .map(({ day, name }) => ({ value: day, title: `${name} ${texts.time.shortDay(day)}` }))
