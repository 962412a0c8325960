import { approveOnPaper } from '../../rules/approveOnPaper.ts'
import type { Refusal } from '../../rules/refusal.ts'
import type { IntentOf, Values } from '../intent.ts'
import { readerOf, type Asked } from '../scene.ts'
import { chosenIn, paperForm } from '../views/paperForm.ts'
import { said } from '../views/said.ts'
import { asForm, asRefusal, asView, atField, commitThen, type Reply } from './reply.ts'

/** The kansli records what a handledare outside the chat has approved on paper. */
export const askPaper = async ({ doctor }: IntentOf<'askPaper'>, asked: Asked): Promise<Reply> => {
  if (!asked.me.roles.includes('office')) return asRefusal({ name: 'notOffice' })
  const form = paperForm(await asked.store.logbook(doctor), asked.today, readerOf(asked, asked.me))
  return form === undefined ? asView(said(asked.texts.desk.paper.nothing)) : asForm(form)
}

/** The form handed in; what is wrong is said at the field. */
export const savePaper = async (
  { doctor }: IntentOf<'savePaper'>,
  values: Values,
  asked: Asked,
): Promise<Reply> => {
  const { me, now, today } = asked
  const written = (id: string) => (values[id] ?? '').trim()
  const entries = chosenIn(written('entries'))
  const reply = await commitThen(
    asked,
    doctor,
    (logbook) =>
      approveOnPaper(logbook, {
        entries,
        name: written('name'),
        specialty: written('specialty'),
        workplace: written('workplace'),
        signed: written('signed'),
        person: me,
        at: now,
        today,
      }),
    () => ({ kind: 'given', doctor, entries: entries.map(({ entry }) => entry) }),
  )
  return reply.reply === 'refusal' ? atField(reply.refusal, fieldOf[reply.refusal.name], asked) : reply
}

const fieldOf: Readonly<Partial<Record<Refusal['name'], string>>> = {
  nothingChosen: 'entries',
  signerUnnamed: 'name',
  dayUnknown: 'signed',
  dayAhead: 'signed',
  signedTooEarly: 'signed',
}
