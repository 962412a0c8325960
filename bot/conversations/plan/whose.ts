import type { Person, PersonId } from '../../../rules/person.ts'
import type { Intent } from '../../intent.ts'
import { calledIn } from '../../reading/names.ts'
import type { Asked } from '../../scene.ts'
import { button } from '../../views/button.ts'
import { said } from '../../views/said.ts'
import { asRefusal, asView, type Reply } from '../reply.ts'

interface Meant {
  readonly doctor: PersonId
  /** The words that name nobody. */
  readonly rest: string
}

const mostChoices = 5

/**
 * Whom words are about: for the kansli one of all doctors, asked with buttons where several fit;
 * for a doctor herself. `anew` is the same wish about that doctor.
 */
export const whose = (
  { words = '', doctor }: { readonly words?: string | undefined; readonly doctor?: PersonId | undefined },
  asked: Asked,
  anew: (doctor: PersonId) => Intent,
): Meant | Reply => {
  const { me, texts } = asked
  const isOffice = me.roles.includes('office')
  if (!isOffice && doctor !== undefined && doctor !== me.id) return asRefusal({ name: 'notYourLogbook' })
  const { persons, rest } = calledIn(words, isOffice ? doctorsIn(asked) : [me])
  if (doctor !== undefined) return { doctor, rest }
  const [one, another] = persons
  if (another !== undefined)
    return asView(
      said(
        texts.plan.ofWhom,
        persons.slice(0, mostChoices).map((person) => button(person.name, anew(person.id))),
      ),
    )
  if (one !== undefined) return { doctor: one.id, rest }
  if (me.roles.includes('doctor')) return { doctor: me.id, rest }
  return isOffice && words === ''
    ? asView(said(texts.plan.choose, [button(texts.general.help.overview, { verb: 'overview' })]))
    : asRefusal(isOffice ? { name: 'doctorUnknown', asked: words } : { name: 'notYourLogbook' })
}

const doctorsIn = ({ people }: Asked): readonly Person[] =>
  [...people.values()].filter(({ roles }) => roles.includes('doctor'))
