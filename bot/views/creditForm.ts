import type { PersonId } from '../../rules/person.ts'
import type { Facts } from '../../rules/facts.ts'
import { nameFor, type Reader } from './reader.ts'
import type { Field, Form } from './view.ts'

/** Months credited, for each part of the programme and for the total alone. */
export const creditForm = (doctor: PersonId, { logbook, programme }: Facts, reader: Reader): Form => {
  const { texts } = reader
  const words = texts.placement.credit
  const present = (category: string | undefined) =>
    logbook.credits.find((credit) => credit.category === category)?.months
  const field = (id: string, label: string, months: number | undefined): Field => ({
    field: 'text',
    id,
    label,
    maxLength: 5,
    ...(months !== undefined && { value: texts.time.number(months) }),
  })
  return {
    title: words.title(nameFor(reader, doctor)),
    intro: words.intro,
    fields: [
      ...programme.categories.map(({ id, name }) =>
        field(id, words.months(name[texts.language]), present(id)),
      ),
      field('total', words.months(texts.progress.totalOnly), present(undefined)),
    ],
    missing: texts.general.missing,
    submit: words.save,
    cancel: words.cancel,
    action: { verb: 'saveCredit', doctor },
  }
}
