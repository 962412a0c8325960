import type { PersonId } from '../../rules/person.ts'
import { button } from './button.ts'
import { nameFor, type Reader } from './reader.ts'
import type { View } from './view.ts'

/** What the kansli can do for one doctor. */
export const deskView = (doctor: PersonId, reader: Reader): View => {
  const { texts } = reader
  const heading = texts.desk.heading(nameFor(reader, doctor))
  return {
    summary: heading,
    parts: [
      { part: 'heading', text: heading },
      {
        part: 'buttons',
        buttons: [
          button(texts.certificate.all.open, { verb: 'showCertification', doctor }),
          button(texts.desk.involved.open, { verb: 'editInvolved', doctor }),
          button(texts.desk.paper.open, { verb: 'askPaper', doctor }),
          button(texts.placement.credit.open, { verb: 'editCredit', doctor }),
        ],
      },
    ],
  }
}
