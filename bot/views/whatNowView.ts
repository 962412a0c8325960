import { summaryCheck } from '../../rules/assessments.ts'
import { instruments } from '../../rules/delmal.ts'
import type { Facts } from '../../rules/facts.ts'
import { placementOn } from '../../rules/metWithin.ts'
import { whatNow, type Suggestion } from '../../rules/whatNow.ts'
import type { IntentOf } from '../intent.ts'
import { actFor } from './actFor.ts'
import { button } from './button.ts'
import { nameFor, titled, type Reader } from './reader.ts'
import type { Row, View } from './view.ts'

/** Up to three things to do next, each with its way there for whoever may log them. */
export const whatNowView = (facts: Facts, mayLog: boolean, reader: Reader): View => {
  const { texts, viewer } = reader
  const { doctor } = facts.logbook
  const suggestions = whatNow(facts)
  const words = texts.whatNow
  const heading = viewer === doctor ? words.heading : words.headingOf(nameFor(reader, doctor))
  return {
    summary: suggestions.length === 0 ? words.nothing : heading,
    parts: [
      { part: 'heading', text: heading },
      ...(suggestions.length === 0 ? [{ part: 'text' as const, text: words.nothing }] : []),
      { part: 'list', rows: suggestions.map((one) => row(one, doctor, mayLog, reader)) },
      ...(placementOn(facts) === undefined ? [quiet(words.noPlacement)] : []),
      ...(knowsPlaces(facts) ? [] : [quiet(words.unknownPlaces)]),
      {
        part: 'buttons',
        buttons: [
          button(texts.activity.showDelmal, {
            verb: 'showDelmal',
            ...(viewer !== doctor && { doctor }),
          }),
        ],
      },
    ],
  }
}

const quiet = (text: string) => ({ part: 'text' as const, text, tone: 'quiet' as const })

const knowsPlaces = ({ programme }: Facts): boolean =>
  Object.values(programme.delmalWithin).some((delmal) => delmal.length > 0)

const row = (suggestion: Suggestion, doctor: string, mayLog: boolean, reader: Reader): Row => {
  const { texts } = reader
  return {
    ...said(suggestion, reader),
    ...(mayLog && { button: button(texts.whatNow.log, actFor(toLog(suggestion), doctor, reader)) }),
  }
}

const said = (suggestion: Suggestion, reader: Reader): Pick<Row, 'text' | 'detail'> => {
  const { texts } = reader
  const words = texts.whatNow
  switch (suggestion.kind) {
    case 'check':
      return { text: titled(suggestion.delmal, reader), detail: words.check }
    case 'delmal':
      return { text: titled(suggestion.delmal, reader), detail: words.delmal(suggestion.placement.unit) }
    case 'assessment':
      return {
        text: words.assessment(suggestion.placement.unit),
        detail: words.missing(suggestion.missing, texts.time.or(suggestion.instruments)),
      }
    case 'summary':
      return {
        text: words.summary(suggestion.placement.unit),
        detail: words.ends(texts.time.longDay(suggestion.placement.to)),
      }
  }
}

/** The form of what was suggested, filled. */
const toLog = (suggestion: Suggestion): IntentOf<'newActivity' | 'newAssessment'> => {
  switch (suggestion.kind) {
    case 'check':
      return { verb: 'newAssessment', delmal: [suggestion.delmal] }
    case 'delmal':
      return { verb: 'newActivity', delmal: [suggestion.delmal] }
    case 'assessment': {
      const instrument = instruments.find((kind) => suggestion.instruments.includes(kind))
      return { verb: 'newAssessment', placement: suggestion.placement.id, ...(instrument && { instrument }) }
    }
    case 'summary':
      return { verb: 'newAssessment', placement: suggestion.placement.id, instrument: summaryCheck }
  }
}
