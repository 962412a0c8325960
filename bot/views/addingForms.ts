import type { Day } from '../../rules/calendar/day.ts'
import type { PersonId } from '../../rules/person.ts'
import type { Programmes } from '../../rules/programmes/programme.ts'
import type { IntentOf } from '../intent.ts'
import type { Texts } from '../texts/texts.ts'
import { formField, percentField, programmeField } from './meetingViews.ts'
import type { Reader } from './reader.ts'
import type { Field, Form } from './view.ts'

/** The first form of a new doctor: six fields. */
export const doctorForm = (programmes: Programmes, today: Day, texts: Texts): Form => {
  const words = texts.adding.form
  return {
    title: words.doctorTitle,
    intro: words.intro,
    fields: [
      ...nameFields(texts),
      programmeField(programmes, texts),
      { field: 'day', id: 'start', label: words.start, required: true, value: today },
      formField(texts),
      percentField(texts),
    ],
    missing: texts.general.missing,
    submit: words.next,
    cancel: words.cancel,
    action: { verb: 'addDoctor' },
  }
}

/** The second: her huvudhandledare, and the start of her ST where her BT is part of one (R14). */
export const moreOfDoctorForm = (
  intent: IntentOf<'addDoctor'>,
  doctor: PersonId,
  isIntegrated: boolean,
  { people, texts }: Reader,
): Form => {
  const words = texts.adding.form
  const supervisors = [...people.values()]
    .filter(({ id, roles }) => roles.includes('supervisor') && id !== doctor)
    .sort((a, b) => a.name.localeCompare(b.name, 'sv'))
  return {
    title: words.moreTitle,
    fields: [
      {
        field: 'choice',
        id: 'mainSupervisor',
        label: words.mainSupervisor,
        options: [
          { value: '', title: words.nobodyYet },
          ...supervisors.map(({ id, name }) => ({ value: id, title: name })),
        ],
        value: '',
      },
      ...(isIntegrated
        ? [{ field: 'day' as const, id: 'stStart', label: words.stStart, required: true }]
        : []),
    ],
    missing: texts.general.missing,
    submit: words.save,
    cancel: words.cancel,
    action: intent,
  }
}

/** A new handledare: four fields. */
export const supervisorForm = (texts: Texts): Form => {
  const words = texts.adding.form
  return {
    title: words.supervisorTitle,
    intro: words.intro,
    fields: [
      ...nameFields(texts),
      { field: 'text', id: 'specialty', label: words.specialty, maxLength: 100 },
      { field: 'text', id: 'workplace', label: words.workplace, maxLength: 100 },
    ],
    missing: texts.general.missing,
    submit: words.save,
    cancel: words.cancel,
    action: { verb: 'addSupervisor' },
  }
}

const nameFields = ({ adding: { form } }: Texts): readonly Field[] => [
  { field: 'text', id: 'name', label: form.name, required: true, maxLength: 100 },
  { field: 'text', id: 'email', label: form.email, required: true, maxLength: 100 },
]
