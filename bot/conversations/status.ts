import { delmalStates } from '../../rules/delmalState.ts'
import type { Facts } from '../../rules/facts.ts'
import { plainWords } from '../../rules/findPlacement.ts'
import { mayRead } from '../../rules/mayRead.ts'
import { mayWrite } from '../../rules/mayWrite.ts'
import type { PersonId } from '../../rules/person.ts'
import { progress } from '../../rules/progress.ts'
import type { Finding, RuleId } from '../../rules/requirements/finding.ts'
import { latestCardWeek } from '../../rules/slots.ts'
import { unloggedWeeks } from '../../rules/unloggedWeeks.ts'
import { progressPicture } from '../documents/progressPicture.ts'
import type { IntentOf } from '../intent.ts'
import { readerOf, type Asked } from '../scene.ts'
import { aboutWhat } from '../views/amounts.ts'
import { delmalView, whyDelmal } from '../views/delmalView.ts'
import { said } from '../views/said.ts'
import { statusView } from '../views/statusView.ts'
import type { View } from '../views/view.ts'
import { whatNowView } from '../views/whatNowView.ts'
import { whyList, whyView } from '../views/whyView.ts'
import { asView, type Reply } from './reply.ts'

/** Where a doctor stands: one's own, or someone's whom one may follow. */
export const showStatus = ({ doctor }: IntentOf<'status'>, asked: Asked): Promise<Reply> =>
  withFacts(doctor, asked, (facts) => {
    const unlogged = unloggedWeeks(facts.logbook, latestCardWeek(asked.now, asked.settings))
    return asView(pictured(statusView(facts, unlogged, readerOf(asked, asked.me)), facts, asked))
  })

/** With the picture before its buttons, which stand last. */
const pictured = (view: View, facts: Facts, { texts }: Asked): View => {
  const { svg, alt } = progressPicture(facts, texts)
  return { ...view, parts: view.parts.toSpliced(-1, 0, { part: 'image', svg, alt }) }
}

/** `varför`, `varför akut`: every requirement, or one explained to its ground. */
export const showWhy = ({ about, doctor }: IntentOf<'why'>, asked: Asked): Promise<Reply> =>
  withFacts(doctor, asked, (facts) => {
    const findings = progress(facts).findings.filter((finding) => maySee(finding, facts, asked))
    const reader = readerOf(asked, asked.me)
    const state = delmalStates(facts).find(
      ({ delmal }) => delmal === about?.toUpperCase().replaceAll(' ', ''),
    )
    if (state !== undefined) return asView(whyDelmal(state, facts, reader))
    if (about === undefined) return asView(whyList(facts, findings, undefined, reader))
    const meant = findings.filter((finding) => isAbout(finding, about))
    const [first] = meant
    if (first === undefined)
      return asView(whyList(facts, findings, asked.texts.progress.unknownAbout(about), reader))
    const title =
      first.category === undefined ? asked.texts.progress.rule(first.rule) : aboutWhat(first, asked.texts)
    return asView(whyView(meant, `${title.charAt(0).toLowerCase()}${title.slice(1)}`, asked.texts))
  })

/** `delmål`: the 18 with their states. */
export const showDelmal = ({ doctor }: IntentOf<'showDelmal'>, asked: Asked): Promise<Reply> =>
  withFacts(doctor, asked, (facts) => asView(delmalView(facts, readerOf(asked, asked.me))))

/** `vad nu`: what is worth doing next. */
export const showWhatNow = ({ doctor }: IntentOf<'whatNow'>, asked: Asked): Promise<Reply> =>
  withFacts(doctor, asked, (facts) => {
    const mayLog = mayWrite(asked.me, facts.logbook.doctor).ok
    return asView(whatNowView(facts, mayLog, readerOf(asked, asked.me)))
  })

const withFacts = async (
  doctor: PersonId | undefined,
  asked: Asked,
  answer: (facts: Facts) => Reply,
): Promise<Reply> => {
  const whose = doctor ?? asked.me.id
  const facts = await asked.facts(whose)
  if (facts !== undefined && !mayRead(asked.me, facts.logbook))
    return { reply: 'notice', notice: asked.texts.office.notEntitled }
  return facts === undefined ? asView(said(asked.texts.progress.notEnrolled)) : answer(facts)
}

/** What absence took away tells its kind: that is the doctor's and the kansli's to see. */
const maySee = ({ rule }: Finding, { logbook }: Facts, { me }: Asked): boolean =>
  rule !== 'R17' || me.id === logbook.doctor || me.roles.includes('office')

/** By rule id, category id, or the beginning of any word of the category's or rule's name. */
const isAbout = (finding: Finding, about: string): boolean => {
  if (/^r\d+$/i.test(about)) return finding.rule.toLowerCase() === about.toLowerCase()
  if (finding.category?.id === about) return true
  const asked = plainWords(about)
  const names = plainWords(namesOf(finding))
  return asked.length > 0 && asked.every((word) => names.some((name) => name.startsWith(word)))
}

const namesOf = ({ rule, category, part }: Finding): string =>
  category === undefined
    ? (part ?? namesOfRules[rule] ?? '')
    : [category.name.sv, category.name.en, category.part, ...category.specialties].join(' ')

/** What people call the rules that are about no part. */
const namesOfRules: Partial<Record<RuleId, string>> = {
  R1: 'total totalen totalt',
  R2: 'total totalen totalt',
  R13: 'tillgodoräknande tillgodoräknat credit credited',
  R14: 'deadline tidsgräns',
}
