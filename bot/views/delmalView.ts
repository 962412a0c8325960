import { mayCertifyDelmal } from '../../rules/certifyDelmal.ts'
import { delmalCodes } from '../../rules/delmal.ts'
import { delmalStates, isCovered, type DelmalState } from '../../rules/delmalState.ts'
import { unverified } from '../../rules/titles.ts'
import type { CountedActivity, CountedAssessment, Facts } from '../../rules/facts.ts'
import { button, primary } from './button.ts'
import { entryForDoctor } from './entryWords.ts'
import { loggedRow } from './loggedRow.ts'
import { nameFor, titled, type Reader } from './reader.ts'
import type { Part, Row, Tone, View } from './view.ts'

/** The 18 with their states, each with its own Varför?. */
export const delmalView = (facts: Facts, reader: Reader): View => {
  const { texts, viewer } = reader
  const { doctor } = facts.logbook
  const states = delmalStates(facts)
  const own = viewer === doctor
  const covered = states.filter(isCovered).length
  return {
    summary: texts.activity.listSummary(covered),
    parts: [
      {
        part: 'heading',
        text: own ? texts.activity.listHeading : texts.activity.listHeadingOf(nameFor(reader, doctor)),
      },
      { part: 'text', text: texts.activity.listSummary(covered) },
      { part: 'list', rows: states.map((state) => row(state, own ? undefined : doctor, reader)) },
      ...unconfirmed(states, reader),
      ...waysOn(facts, reader),
    ],
  }
}

/** A doctor logs; a handledare of hers certifies what has its underlag, or assesses. */
const waysOn = (facts: Facts, { texts, viewer, people }: Reader): readonly Part[] => {
  const { doctor } = facts.logbook
  const person = people.get(viewer)
  if (viewer === doctor)
    return [
      {
        part: 'buttons',
        buttons: [
          primary(texts.activity.log, { verb: 'newActivity' }),
          button(texts.assessment.log, { verb: 'newAssessment' }),
        ],
      },
    ]
  if (person === undefined || !mayCertifyDelmal(person, facts.logbook).ok) return []
  const isReady = delmalStates(facts).some(({ stage }) => stage === 'underlag')
  return [
    {
      part: 'buttons',
      buttons: [
        ...(isReady
          ? [primary(texts.certificate.delmal.open, { verb: 'askDelmalCertificate', doctor })]
          : []),
        button(texts.assessment.logFor, { verb: 'newAssessment', doctor }),
      ],
    },
  ]
}

/** One delmål explained: what it asks for, what counts, and how sure its title is. */
export const whyDelmal = (state: DelmalState, facts: Facts, reader: Reader): View => {
  const { texts } = reader
  const own = reader.viewer === facts.logbook.doctor
  const logged = [...state.activities, ...state.assessments]
  return {
    summary: texts.progress.whyAbout(state.delmal),
    parts: [
      { part: 'heading', text: titled(state.delmal, reader) },
      {
        part: 'facts',
        facts: [
          { label: texts.progress.labels.rule, value: `${texts.progress.rule('R8')} (R8)` },
          { label: texts.activity.state, value: texts.activity.stage(state.stage) },
          { label: texts.progress.labels.approved, value: counted(state, reader) },
          ...certifiedBy(state, reader),
          { label: texts.progress.labels.source, value: 'HSLF-FS 2021:8' },
        ],
      },
      { part: 'text', text: texts.activity.needs },
      ...(logged.length === 0
        ? [{ part: 'text' as const, text: texts.activity.nothingYet, tone: 'quiet' as const }]
        : [{ part: 'list' as const, rows: logged.map((one) => evidence(one, own, facts, reader)) }]),
      ...unconfirmed([state], reader),
    ],
  }
}

/** Who certified it, where that stands. */
const certifiedBy = ({ certificates }: DelmalState, { texts, people }: Reader) =>
  certificates
    .filter(({ counts }) => counts === 'approved')
    .map(({ content }) => ({
      label: texts.certificate.certifiedBy,
      value: texts.certificate.certifiedOn(
        nameFor({ people }, content.supervisor),
        texts.time.shortDay(content.from),
      ),
    }))

const evidence = (
  one: CountedActivity | CountedAssessment,
  own: boolean,
  facts: Facts,
  reader: Reader,
): Row => {
  if (own) return loggedRow(one, facts.logbook, reader)
  const { button: _, ...shown } = loggedRow(one, facts.logbook, reader)
  return { ...shown, text: entryForDoctor(one.content, reader.texts) }
}

const tones: Readonly<Record<DelmalState['stage'], Tone>> = {
  notBegun: 'quiet',
  begun: 'normal',
  underlag: 'good',
  certified: 'good',
}

const row = (state: DelmalState, doctor: string | undefined, reader: Reader): Row => {
  const { texts } = reader
  return {
    text: titled(state.delmal, reader),
    detail:
      state.activities.length + state.assessments.length === 0
        ? texts.activity.stage(state.stage)
        : `${texts.activity.stage(state.stage)} · ${counted(state, reader)}`,
    tone: tones[state.stage],
    button: button(texts.progress.why, {
      verb: 'why',
      about: state.delmal,
      ...(doctor !== undefined && { doctor }),
    }),
  }
}

const counted = ({ approvedActivities, approvedChecks, waiting }: DelmalState, { texts }: Reader): string =>
  [
    texts.activity.counted(approvedActivities, approvedChecks),
    ...(waiting > 0 ? [texts.activity.waiting(waiting)] : []),
  ].join(', ')

/** Which of the titles shown are still to be confirmed. */
const unconfirmed = (states: readonly DelmalState[], { titles, texts }: Reader): readonly Part[] => {
  const open = unverified(
    titles,
    states.map(({ delmal }) => delmal),
  )
  if (open.length === 0) return []
  const { unverifiedAll, unverified: some } = texts.activity
  const text = open.length === delmalCodes.length ? unverifiedAll : some(texts.time.and(open), open.length)
  return [{ part: 'text', text, tone: 'quiet' }]
}
