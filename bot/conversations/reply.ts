import type { Card } from '../../rules/card.ts'
import type { Refusal, Ruling } from '../../rules/refusal.ts'
import type { Committed, Decide } from '../../storage/store.ts'
import type { PersonId } from '../../rules/person.ts'
import { nameIn, type Asked } from '../scene.ts'
import type { NamedFile } from '../views/namedFile.ts'
import type { Form, View } from '../views/view.ts'

/** What a conversation answers; `bot/answer.ts` decides where it is shown. */
export type Reply =
  /** A living message: the one pressed is drawn anew, else a new one is sent. */
  | { readonly reply: 'card'; readonly card: Card; readonly notice?: string }
  /** A living message of its own, whatever was pressed. */
  | { readonly reply: 'newCard'; readonly card: Card }
  /** An answer as of now, private where it was asked in a channel. */
  | { readonly reply: 'view'; readonly view: View }
  /** What the view that was pressed becomes: its other page, or how things stand now. */
  | { readonly reply: 'page'; readonly view: View }
  /** Said where it was asked, for all who are there. */
  | { readonly reply: 'here'; readonly view: View }
  | { readonly reply: 'form'; readonly form: Form }
  /** Documents to whoever asked, in private; `said` is what is said with them. */
  | { readonly reply: 'files'; readonly files: readonly NamedFile[]; readonly said: View }
  /** Sentences at the fields of the form that was handed in. */
  | { readonly reply: 'errors'; readonly errors: Readonly<Record<string, string>> }
  | { readonly reply: 'refusal'; readonly refusal: Refusal }
  /** Something changed that the pressed message may show. */
  | { readonly reply: 'changed'; readonly notice: string }
  | { readonly reply: 'notice'; readonly notice: string }

export const asCard = (card: Card, notice?: string): Reply => ({
  reply: 'card',
  card,
  ...(notice !== undefined && { notice }),
})
export const asView = (view: View): Reply => ({ reply: 'view', view })
export const asForm = (form: Form): Reply => ({ reply: 'form', form })
export const asRefusal = (refusal: Refusal): Reply => ({ reply: 'refusal', refusal })

/** What only the kansli can do; to everyone else the sentence that says so. */
export const forOffice = <T>(
  { me }: Asked,
  otherwise: string,
  answer: () => T,
): T | Extract<Reply, { reply: 'notice' }> =>
  me.roles.includes('office') ? answer() : { reply: 'notice', notice: otherwise }

/** A refusal that a field can mend is said at that field; the rest ends the form. */
export const atField = (refusal: Refusal, field: string | undefined, asked: Asked): Reply =>
  field === undefined
    ? asRefusal(refusal)
    : {
        reply: 'errors',
        errors: { [field]: asked.texts.refusal(refusal, nameIn(asked.people, asked.me.id)) },
      }

/** Commits what a rule decides, in the asker's name, and answers with a card or the refusal. */
export const commitThen = async (
  asked: Asked,
  doctor: PersonId,
  decide: Decide,
  card: (committed: Committed) => Card,
  notice?: (committed: Committed) => string,
): Promise<Reply> => {
  const done: Ruling<Committed> = await asked.store.commit(
    doctor,
    { at: asked.now, by: asked.me.id, key: asked.key },
    decide,
  )
  return done.ok ? asCard(card(done.value), notice?.(done.value)) : asRefusal(done.refusal)
}
