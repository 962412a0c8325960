import type { Facts } from '../../rules/facts.ts'
import { endings } from '../../rules/post.ts'
import type { IntentOf } from '../intent.ts'
import type { Texts } from '../texts/texts.ts'
import { nameFor, type Reader } from './reader.ts'
import type { Field, Form } from './view.ts'

/** What was said already, by field. */
export type Filled = Readonly<Record<string, string | undefined>>

/** The form of one kind of change of a post. */
export const planForm = (
  intent: IntentOf<'savePlanForm'>,
  filled: Filled,
  facts: Facts,
  reader: Reader,
): Form => {
  const { texts } = reader
  const words = texts.plan.form
  const name = nameFor(reader, facts.logbook.doctor)
  return {
    ...headed(intent.form, name, texts),
    fields: fieldsOf(intent.form, filled, facts, texts),
    missing: texts.general.missing,
    submit: intent.whatIf === true ? words.see : words.save,
    cancel: words.cancel,
    action: intent,
  }
}

const headed = (form: IntentOf<'savePlanForm'>['form'], name: string, { plan }: Texts) => {
  const words = plan.form
  switch (form) {
    case 'percent':
      return { title: words.percentTitle(name), intro: plan.loggedStays }
    case 'end':
      return { title: words.endTitle(name), intro: words.endIntro }
    case 'pause':
      return { title: words.pauseTitle(name), intro: words.pauseIntro }
    case 'ended':
      return { title: words.endedTitle(name), intro: words.endedIntro }
    case 'remove':
      return { title: words.removeTitle(name), intro: words.removeIntro }
  }
}

const fieldsOf = (
  form: IntentOf<'savePlanForm'>['form'],
  filled: Filled,
  { enrolment, logbook, today }: Facts,
  texts: Texts,
): readonly Field[] => {
  const words = texts.plan.form
  switch (form) {
    case 'percent':
      return [
        percent(Number(filled['percent'] ?? enrolment.percent), texts),
        day('from', words.from, filled['from'] ?? today),
        { ...day('to', words.until, filled['to']), required: false },
      ]
    case 'end':
      return [day('end', words.end, filled['end'] ?? enrolment.end)]
    case 'pause':
      return [
        day('from', words.pauseFrom, filled['from']),
        day('to', words.pauseTo, filled['to']),
        choice(
          'moves',
          words.moves,
          [
            ['yes', words.move],
            ['no', words.stay],
          ],
          'yes',
        ),
      ]
    case 'ended':
      return [
        choice(
          'how',
          words.how,
          endings.map((how) => [how, texts.plan.endings[how]]),
          filled['how'] ?? 'left',
        ),
        day('on', words.on, filled['on'] ?? today),
      ]
    case 'remove':
      return [
        choice(
          'placement',
          words.which,
          logbook.plan.map(({ id, unit, from, to }) => [id, `${texts.time.period(from, to)} · ${unit}`]),
          filled['placement'],
        ),
      ]
  }
}

const day = (id: string, label: string, value: string | undefined): Field => ({
  field: 'day',
  id,
  label,
  required: true,
  ...(value !== undefined && { value }),
})

const percent = (value: number, texts: Texts): Field => ({
  field: 'number',
  id: 'percent',
  label: texts.plan.form.percent,
  required: true,
  value,
  min: 1,
  max: 100,
  wrong: texts.general.wholeNumber(1, 100),
})

const choice = (
  id: string,
  label: string,
  options: readonly (readonly [value: string, title: string])[],
  value: string | undefined,
): Field => ({
  field: 'choice',
  id,
  label,
  required: true,
  options: options.map(([each, title]) => ({ value: each, title })),
  ...(value !== undefined && { value }),
})
