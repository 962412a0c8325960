import { delmalStates } from '../../rules/delmalState.ts'
import type { Underlag } from '../../rules/underlag/underlag.ts'
import { button, primary } from './button.ts'
import { nameFor, type Reader } from './reader.ts'
import type { Part, View } from './view.ts'

/** What is ready for an application and what is missing, with the drafts to have of it. */
export const underlagView = (underlag: Underlag, reader: Reader): View => {
  const { texts, viewer } = reader
  const { logbook } = underlag.facts
  const own = viewer === logbook.doctor
  const about = own ? {} : { doctor: logbook.doctor }
  const words = texts.underlag
  const line = words.summary(underlag.lacking.length)
  return {
    summary: line,
    parts: [
      { part: 'heading', text: own ? words.heading : words.headingOf(nameFor(reader, logbook.doctor)) },
      { part: 'text', text: line },
      { part: 'facts', facts: readiness(underlag, reader) },
      ...missing(underlag, reader),
      { part: 'text', text: words.onPaper, tone: 'quiet' },
      {
        part: 'buttons',
        buttons: [
          primary(words.docx, { verb: 'makeUnderlag', format: 'docx', ...about }),
          primary(words.pdf, { verb: 'makeUnderlag', format: 'pdf', ...about }),
          button(words.pack, { verb: 'makePack', ...about }),
          button(texts.whatNow.button, { verb: 'whatNow', ...about }),
        ],
      },
    ],
  }
}

/** Form by form, in their order. */
const readiness = ({ facts, service, certifiers }: Underlag, { texts }: Reader) => {
  const words = texts.underlag
  const states = delmalStates(facts)
  const certified = states.filter(({ stage }) => stage === 'certified').length
  const ready = states.filter(({ stage }) => stage === 'underlag').length
  const given = Object.values(certifiers).filter((one) => one.given !== undefined).length
  return [
    { label: words.delmal, value: words.certifiedOf(certified, ready) },
    { label: words.service, value: words.months(texts.time.number(service.hundredths / 100)) },
    { label: words.competence, value: words.givenOf(given) },
  ]
}

const missing = ({ lacking }: Underlag, { texts }: Reader): readonly Part[] =>
  lacking.length === 0
    ? []
    : [
        { part: 'heading', text: texts.progress.missingHeading },
        { part: 'list', rows: lacking.map((one) => ({ text: texts.underlag.lacking(one) })) },
      ]
