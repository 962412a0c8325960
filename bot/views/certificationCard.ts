import { certifyingRoles, type CertifyingRole } from '../../rules/content.ts'
import { delmalStates } from '../../rules/delmalState.ts'
import { certificationId } from '../../rules/entry.ts'
import type { Facts } from '../../rules/facts.ts'
import { entryOf } from '../../rules/logbook.ts'
import { standingCertifications } from '../../rules/inCertification.ts'
import { missingToCertify } from '../../rules/readiness.ts'
import { button, primary } from './button.ts'
import { capital } from './capital.ts'
import { evidenceOf } from './evidence.ts'
import { nameFor, titled, type Reader } from './reader.ts'
import type { Button, Part, Row, View } from './view.ts'
import { requirementRow } from './whyView.ts'

/**
 * What the two certify uppnådd baskompetens from: each delmål with its activities and how
 * competence was assessed; or what is still missing, each with its Varför?.
 */
export const certificationCard = (facts: Facts, reader: Reader): View => {
  const { texts, viewer } = reader
  const words = texts.certificate.all
  const { doctor } = facts.logbook
  const heading = viewer === doctor ? words.heading : words.headingOf(nameFor(reader, doctor))
  const missing = missingToCertify(facts)
  const given = standingCertifications(facts.logbook).length
  const line =
    missing.length > 0
      ? words.missing(missing.length)
      : given === certifyingRoles.length
        ? words.whole
        : words.ready
  return {
    summary: `${heading}. ${line}`,
    parts: [
      { part: 'heading', text: heading },
      {
        part: 'facts',
        facts: certifyingRoles.map((role) => ({
          label: capital(texts.certificate.role(role)),
          value: standing(role, facts, reader),
        })),
      },
      { part: 'text', text: line, tone: missing.length > 0 ? 'attention' : 'good' },
      {
        part: 'list',
        rows:
          missing.length > 0
            ? missing.map((finding) => requirementRow(finding, facts, reader))
            : delmalStates(facts).map((state) => evidenceRow(state, doctor, reader)),
      },
      ...notCertified(facts, reader),
      { part: 'text', text: texts.certificate.paper, tone: 'quiet' },
      ...buttonsFor(facts, missing.length === 0, reader),
    ],
  }
}

/** Who it is in that role, and whether she has certified. */
const standing = (role: CertifyingRole, facts: Facts, reader: Reader): string => {
  const { texts } = reader
  const words = texts.certificate.all
  const given = facts.certifications.find(({ content }) => content.role === role)
  if (given !== undefined)
    return words.given(
      nameFor(reader, given.content.supervisor),
      texts.time.longDay(given.content.from),
      given.content.words,
    )
  const person = facts.logbook.people[role]
  return person === undefined ? words.nobody : words.notGiven(nameFor(reader, person))
}

const evidenceRow = (
  state: ReturnType<typeof delmalStates>[number],
  doctor: string,
  reader: Reader,
): Row => ({
  text: titled(state.delmal, reader),
  detail: evidenceOf(state, reader.texts),
  button: button(reader.texts.certificate.all.show, {
    verb: 'why',
    about: state.delmal,
    ...(reader.viewer !== doctor && { doctor }),
  }),
})

/** So many codes can be read one by one. */
const fewToName = 5

/** Not asked for to certify, but good to know: a handledare has not certified it by itself. */
const notCertified = (facts: Facts, { texts }: Reader): readonly Part[] => {
  const bare = delmalStates(facts).filter(({ stage }) => stage === 'underlag')
  return bare.length === 0
    ? []
    : [
        {
          part: 'text',
          text: texts.certificate.all.notCertified(
            bare.length,
            texts.time.and(bare.slice(0, fewToName).map(({ delmal }) => delmal)),
          ),
          tone: 'quiet',
        },
      ]
}

const buttonsFor = (facts: Facts, isReady: boolean, reader: Reader): readonly Part[] => {
  const { texts, viewer, people } = reader
  const words = texts.certificate.all
  const { logbook } = facts
  const { doctor } = logbook
  const own = standingCertifications(logbook).find(({ by }) => by === viewer)
  const entry = own && entryOf(logbook, certificationId(own.role))
  const isMine = Object.values(logbook.people).includes(viewer)
  const buttons: Button[] = [
    ...(entry !== undefined
      ? [
          button(words.takeBack, {
            verb: 'undoDecision',
            doctor,
            entry: entry.id,
            steps: entry.steps.length,
          }),
        ]
      : isMine && isReady
        ? [primary(words.confirm, { verb: 'askCertification', doctor })]
        : []),
    ...(people.get(viewer)?.roles.includes('office') === true && viewer !== doctor
      ? [button(texts.desk.involved.open, { verb: 'editInvolved', doctor })]
      : []),
  ]
  return buttons.length === 0 ? [] : [{ part: 'buttons', buttons }]
}
