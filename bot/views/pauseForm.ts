import { addDays, type Day } from '../../rules/calendar/day.ts'
import type { Texts } from '../texts/texts.ts'
import type { Form } from './view.ts'

/** Asks until when. */
export const pauseForm = (today: Day, texts: Texts): Form => ({
  title: texts.away.form.title,
  intro: texts.away.form.intro,
  fields: [{ field: 'day', id: 'back', label: texts.away.form.back, required: true, min: addDays(today, 1) }],
  missing: texts.general.missing,
  submit: texts.away.form.save,
  cancel: texts.away.form.cancel,
  action: { verb: 'savePause' },
})
