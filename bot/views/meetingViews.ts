import type { Facts } from '../../rules/facts.ts'
import type { Person } from '../../rules/person.ts'
import type { Programme, Programmes } from '../../rules/programmes/programme.ts'
import type { Day } from '../../rules/calendar/day.ts'
import { textsIn, type Texts } from '../texts/texts.ts'
import { button, primary } from './button.ts'
import { roleButtons } from './helpView.ts'
import type { Button, Field, Form, View } from './view.ts'

const { sv, en } = textsIn

/** The first time someone known writes: who I am, what is stored, who sees it, and what I know. */
export const firstMeeting = (me: Person, facts: Facts | undefined, texts: Texts): View => {
  const words = texts.meeting
  const hello = words.hello(me.name.split(' ')[0] ?? me.name)
  if (!me.roles.includes('doctor'))
    return lines(
      hello,
      [me.roles.includes('office') ? words.office : words.supervisor],
      roleButtons(me.roles, texts),
    )
  const known =
    facts && words.enrolled(facts.programme.name[texts.language], texts.time.longDay(facts.enrolment.start))
  return lines(
    hello,
    [words.whoIAm, words.whoSees, known ?? texts.progress.notEnrolled],
    [
      ...(known === undefined
        ? [primary(words.start, { verb: 'introduce', language: texts.language })]
        : [
            primary(words.right, { verb: 'agree', right: true }),
            button(words.wrong, { verb: 'agree', right: false }),
          ]),
    ],
  )
}

/** Someone on no list, whose language is not known: what this is, and the way in for a doctor. */
export const strangerView = (): View =>
  lines(
    sv.meeting.whoIAm,
    [sv.meeting.whoSees, sv.meeting.stranger],
    [
      primary(sv.meeting.start, { verb: 'introduce', language: 'sv' }),
      button(en.meeting.start, { verb: 'introduce', language: 'en' }),
    ],
  )

export const welcomeView = (programme: Programme, texts: Texts): View =>
  lines(
    texts.meeting.welcome(programme.name[texts.language]),
    [],
    [
      primary(texts.meeting.addPlacement, { verb: 'editPlacement' }),
      button(texts.general.help.heading, { verb: 'help' }),
    ],
  )

const lines = (first: string, more: readonly string[], buttons: readonly Button[]): View => ({
  summary: first,
  parts: [
    ...[first, ...more].map((text) => ({ part: 'text' as const, text })),
    ...(buttons.length === 0 ? [] : [{ part: 'buttons' as const, buttons }]),
  ],
})

/** Three choices: programme, start and form; and the name as the doctor wants it. */
export const introductionForm = (name: string, programmes: Programmes, today: Day, texts: Texts): Form => {
  const words = texts.meeting.form
  return {
    title: words.title,
    intro: words.intro,
    fields: [
      { field: 'text', id: 'name', label: words.name, required: true, maxLength: 100, value: name },
      programmeField(programmes, texts),
      { field: 'day', id: 'start', label: words.start, required: true, value: today },
      formField(texts),
      { field: 'day', id: 'stStart', label: words.stStart },
      percentField(texts),
    ],
    missing: texts.general.missing,
    submit: words.save,
    cancel: words.cancel,
    action: { verb: 'saveIntroduction', language: texts.language },
  }
}

export const programmeField = (programmes: Programmes, texts: Texts): Field => ({
  field: 'choice',
  id: 'programme',
  label: texts.meeting.form.programme,
  required: true,
  options: [...programmes.values()].map((one) => ({ value: one.id, title: one.name[texts.language] })),
})

export const formField = ({ meeting: { form: words } }: Texts): Field => ({
  field: 'choice',
  id: 'form',
  label: words.form,
  required: true,
  options: (['fristående', 'integrerad'] as const).map((form) => ({ value: form, title: words.forms[form] })),
  value: 'fristående',
})

export const percentField = (texts: Texts): Field => ({
  field: 'number',
  id: 'percent',
  label: texts.meeting.form.percent,
  required: true,
  value: 100,
  min: 1,
  max: 100,
  wrong: texts.general.wholeNumber(1, 100),
})
