import type { EffectiveStep } from '../../rules/entry.ts'
import { nameFor, shortDayFor, type Reader } from './reader.ts'

/** 'Godkänd på papper av Ulla Ek 12 nov, infört av Maria Lind 20 nov'; undefined for a press. */
export const approvedOnPaper = (
  { signer, onPaper, by, at }: Extract<EffectiveStep, { did: 'approved' }>,
  reader: Reader,
): string | undefined => {
  if (onPaper === undefined) return undefined
  const { time, desk } = reader.texts
  return `${desk.paper.mark(signer.name, time.shortDay(onPaper.signed))}, ${desk.paper.recordedBy(nameFor(reader, by), shortDayFor(reader, at))}`
}
