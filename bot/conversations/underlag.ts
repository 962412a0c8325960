import type { Facts } from '../../rules/facts.ts'
import type { PersonId } from '../../rules/person.ts'
import { maySeeUnderlag } from '../../rules/underlag/maySeeUnderlag.ts'
import { underlagOf } from '../../rules/underlag/underlag.ts'
import type { Document } from '../documents/document.ts'
import { fileName } from '../documents/fileName.ts'
import { formats, type Format } from '../documents/formats.ts'
import { draftOf, type Draft } from '../documents/forms/draft.ts'
import { packDocument } from '../documents/packDocument.ts'
import { underlagDocument } from '../documents/underlagDocument.ts'
import type { IntentOf } from '../intent.ts'
import { readerOf, type Asked } from '../scene.ts'
import type { NamedFile } from '../views/namedFile.ts'
import { nameFor } from '../views/reader.ts'
import { said } from '../views/said.ts'
import { underlagView } from '../views/underlagView.ts'
import { asView, type Reply } from './reply.ts'

/** `underlag`: what is ready for an application, and what is missing; a draft can be had at any time. */
export const showUnderlag = ({ doctor }: IntentOf<'showUnderlag'>, asked: Asked): Promise<Reply> =>
  withUnderlag(doctor, asked, (facts) => asView(underlagView(underlagOf(facts), readerOf(asked, asked.me))))

/** The four forms as one file. */
export const makeUnderlag = ({ doctor, format }: IntentOf<'makeUnderlag'>, asked: Asked): Promise<Reply> =>
  withUnderlag(doctor, asked, async (facts) => {
    const words = asked.texts.underlag
    const draft = draftFor(facts, asked)
    const file = await fileOf('underlag', underlagDocument(draft), format, draft, asked)
    return { reply: 'files', files: [file], said: said(words.handedOver(file.name)) }
  })

/** What the extern bedömare reads before the portfolio talk. */
export const makePack = ({ doctor }: IntentOf<'makePack'>, asked: Asked): Promise<Reply> =>
  withUnderlag(doctor, asked, async (facts) => {
    const words = asked.texts.underlag
    const draft = draftFor(facts, asked)
    const file = await fileOf('pack', packDocument(draft), 'pdf', draft, asked)
    return { reply: 'files', files: [file], said: said(words.packHandedOver(file.name)) }
  })

const draftFor = (facts: Facts, { people, settings, titles }: Asked): Draft =>
  draftOf(underlagOf(facts), { people, zone: settings.zone, titles })

const fileOf = async (
  kind: 'underlag' | 'pack',
  document: Document,
  format: Format,
  { underlag: { facts } }: Draft,
  { people, texts, today }: Asked,
): Promise<NamedFile> => {
  const { mime, write } = formats[format]
  const name = nameFor({ people }, facts.logbook.doctor)
  return {
    name: fileName(texts.underlag.fileOf[kind], name, today, format),
    mime,
    content: await write(document),
    about: texts.underlag.about[kind](name),
  }
}

const withUnderlag = async (
  doctor: PersonId | undefined,
  asked: Asked,
  answer: (facts: Facts) => Promise<Reply> | Reply,
): Promise<Reply> => {
  const facts = await asked.facts(doctor ?? asked.me.id)
  if (facts !== undefined && !maySeeUnderlag(asked.me, facts.logbook))
    return { reply: 'notice', notice: asked.texts.underlag.notYours }
  return facts === undefined ? asView(said(asked.texts.progress.notEnrolled)) : answer(facts)
}
