import type { Day } from '../../rules/calendar/day.ts'
import { longestLine, type Assessment } from '../../rules/content.ts'
import { instruments, type Delmal } from '../../rules/delmal.ts'
import type { IntentOf } from '../intent.ts'
import { titled, type Reader } from './reader.ts'
import type { Field, Form, Option } from './view.ts'

export interface AssessmentChoices {
  /** Undefined where it is asked whose assessment it is. */
  readonly suggested: readonly Delmal[] | undefined
  /** Whom to choose from: the assessor, or the doctor where the assessor herself writes. */
  readonly assessors: readonly Option[]
  readonly doctors: readonly Option[]
  /** The doctor's name, where it is settled and somebody else writes. */
  readonly of: string | undefined
  /** The assessor writes it, and signs as she saves. */
  readonly isOwn: boolean
  readonly today: Day
}

/** An assessment as its doctor or its assessor may write it: six inputs at most. */
export const assessmentForm = (
  intent: IntentOf<'saveAssessment'>,
  filled: Partial<Assessment>,
  choices: AssessmentChoices,
  reader: Pick<Reader, 'texts' | 'titles'>,
): Form => {
  const { texts } = reader
  const words = texts.assessment.form
  const { isOwn, of } = choices
  return {
    title: of === undefined ? words.title : words.titleOf(of),
    intro: isOwn ? words.introOwn : words.intro,
    fields: fieldsOf(filled, choices, reader),
    missing: texts.general.missing,
    submit: isOwn ? words.saveOwn : intent.steps > 0 ? words.saveChange : words.save,
    cancel: words.cancel,
    action: intent,
  }
}

const fieldsOf = (
  filled: Partial<Assessment>,
  choices: AssessmentChoices,
  reader: Pick<Reader, 'texts' | 'titles'>,
): Field[] => {
  const { texts } = reader
  const words = texts.assessment.form
  const { suggested, isOwn, today } = choices
  const asked = texts.activity.check
  return [
    ...choice('doctor', words.doctor, choices.doctors, undefined),
    ...choice(
      'instrument',
      isOwn ? words.instrumentOwn : words.instrument,
      instruments.map((value) => ({ value, title: asked(value) })),
      filled.instrument,
    ),
    ...delmalFields(filled.delmal ?? [], suggested, reader),
    { field: 'day', id: 'day', label: words.day, required: true, value: filled.from ?? today, max: today },
    ...choice('signer', words.assessor, choices.assessors, filled.supervisor),
    {
      field: 'text',
      id: 'line',
      label: words.line,
      maxLength: longestLine,
      ...(filled.line !== undefined && { value: filled.line }),
    },
  ]
}

/** Nothing to choose from is no field; what comes first is what is most likely meant. */
const choice = (
  id: string,
  label: string,
  options: readonly Option[],
  value: string | undefined,
): Field[] => {
  const [first] = options
  return first === undefined
    ? []
    : [{ field: 'choice', id, label, required: true, options, value: value ?? first.value }]
}

const delmalFields = (
  chosen: readonly Delmal[],
  suggested: readonly Delmal[] | undefined,
  reader: Pick<Reader, 'texts' | 'titles'>,
): Field[] => {
  const words = reader.texts.assessment.form
  const options = [...new Set([...chosen, ...(suggested ?? [])])].map((delmal) => ({
    value: delmal,
    title: titled(delmal, reader),
  }))
  return [
    ...(options.length === 0
      ? []
      : [{ field: 'choices' as const, id: 'delmal', label: words.delmal, options, values: chosen }]),
    { field: 'text', id: 'more', label: words.more, maxLength: 100 },
  ]
}
