import { delmalStates, isCovered, type DelmalState } from '../../rules/delmalState.ts'
import type { Facts } from '../../rules/facts.ts'
import { sharedOf } from '../../rules/handover.ts'
import type { Texts } from '../texts/texts.ts'
import { nameFor, type Reader } from './reader.ts'
import { said } from './said.ts'
import type { Form, Part, View } from './view.ts'

/** Who comes to a handledare next: when, where, how much, and what the doctor shares. Nothing else. */
export const handoverCard = (placementId: string, facts: Facts, reader: Reader): View => {
  const { texts, viewer } = reader
  const { logbook, enrolment } = facts
  const placement = logbook.plan.find(({ id }) => id === placementId)
  if (placement === undefined || (placement.supervisor !== viewer && logbook.doctor !== viewer))
    return said(texts.handover.planChanged)
  const doctor = nameFor(reader, logbook.doctor)
  const summary = texts.handover.comes(doctor, texts.time.longDay(placement.from))
  const { delmal, line } = sharedOf(logbook)
  return {
    summary,
    parts: [
      { part: 'heading', text: summary },
      {
        part: 'facts',
        facts: [
          { label: texts.handover.where, value: texts.week.place(placement.unit, placement.specialty) },
          {
            label: texts.handover.dates,
            value: texts.time.period(placement.from, placement.to),
          },
          {
            label: texts.handover.percent,
            value: texts.week.percent(placement.percent ?? enrolment.percent),
          },
          ...(delmal ? [{ label: texts.handover.delmal, value: delmalInShort(facts, texts) }] : []),
        ],
      },
      ...(line === undefined ? [] : [own(line, doctor, texts)]),
      { part: 'text', text: texts.handover.onlyThis(doctor), tone: 'quiet' },
    ],
  }
}

const own = (line: string, doctor: string, texts: Texts): Part => ({
  part: 'text',
  text: texts.handover.ownWords(doctor, line),
})

const delmalInShort = (facts: Facts, texts: Texts): string => {
  const states = delmalStates(facts)
  const codes = (some: readonly DelmalState[]) => some.map(({ delmal }) => delmal)
  const begun = states.filter(({ stage }) => stage === 'begun')
  return texts.handover.states(codes(states.filter(isCovered)), codes(begun), states.length)
}

/** Asks what is to be handed over. */
export const handoverForm = ({ delmal, line }: ReturnType<typeof sharedOf>, texts: Texts): Form => {
  const words = texts.handover.form
  return {
    title: words.title,
    intro: words.intro,
    fields: [
      {
        field: 'choice',
        id: 'delmal',
        label: words.delmal,
        options: [
          { value: 'yes', title: words.yes },
          { value: 'no', title: words.no },
        ],
        value: delmal ? 'yes' : 'no',
      },
      {
        field: 'text',
        id: 'line',
        label: words.line,
        maxLength: 300,
        long: true,
        ...(line !== undefined && { value: line }),
      },
    ],
    submit: words.save,
    cancel: words.cancel,
    action: { verb: 'saveHandover' },
  }
}
