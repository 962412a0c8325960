import type { Activity, Content } from '../../rules/content.ts'
import type { Texts } from '../texts/texts.ts'
import { partForSupervisor, partInShort } from './weekWords.ts'

/** 'v47 akut sjukvård, hela veckan' or 'BT3 och BT8 kurs 18 nov': an entry in one line, as its doctor sees it. */
export const entryForDoctor = (content: Content, texts: Texts): string => {
  switch (content.kind) {
    case 'placementWeek':
      return `${texts.time.weekName(content.week)} ${partInShort(content, texts)}`
    case 'activity':
      return activityInShort(content, texts)
    case 'assessment':
    case 'delmalCertificate':
    case 'certification':
      return judgedInShort(content, texts)
  }
}

/** The same without the kind of absence, which is not the handledare's to see. */
export const entryForSupervisor = (content: Content, texts: Texts): string => {
  switch (content.kind) {
    case 'placementWeek':
      return `${texts.time.weekName(content.week)} ${partForSupervisor(content, texts)}`
    case 'activity':
      return activityInShort(content, texts)
    case 'assessment':
    case 'delmalCertificate':
    case 'certification':
      return judgedInShort(content, texts)
  }
}

/** The entry's name alone: 'v47', 'BT3 och BT8'. */
export const entryName = (content: Content, texts: Texts): string => {
  switch (content.kind) {
    case 'placementWeek':
      return texts.time.weekName(content.week)
    case 'activity':
      return texts.time.and(content.delmal)
    case 'assessment':
      return [texts.activity.check(content.instrument), texts.time.and(content.delmal)]
        .filter(Boolean)
        .join(' ')
    case 'delmalCertificate':
      return texts.certificate.ofDelmal(texts.time.and(content.delmal))
    case 'certification':
      return texts.certificate.ofAll(content.role)
  }
}

/** What a handledare or a certifier judged: 'Mini-CEX 20 nov, BT1 och BT3'. */
const judgedInShort = (
  content: Exclude<Content, { kind: 'placementWeek' | 'activity' }>,
  texts: Texts,
): string => {
  const day = texts.time.shortDay(content.from)
  switch (content.kind) {
    case 'assessment':
      return [
        `${texts.activity.check(content.instrument)} ${day}`,
        ...(content.delmal.length === 0 ? [] : [texts.time.and(content.delmal)]),
        ...(content.line === undefined ? [] : [texts.activity.line(content.line)]),
      ].join(', ')
    case 'delmalCertificate':
      return `${entryName(content, texts)} ${day}`
    case 'certification':
      return [
        `${entryName(content, texts)} ${day}`,
        ...(content.words === undefined ? [] : [texts.activity.line(content.words)]),
      ].join(', ')
  }
}

const activityInShort = (content: Activity, texts: Texts): string => {
  const words = texts.activity
  const [from, to] = [texts.time.shortDay(content.from), texts.time.shortDay(content.to)]
  return [
    `${texts.time.and(content.delmal)} ${words.kind(content.activity)} ${words.period(from, to)}`,
    ...(content.check === undefined ? [] : [words.checkedBy(words.check(content.check))]),
    ...(content.line === undefined ? [] : [words.line(content.line)]),
  ].join(', ')
}
