import { doctorsOf, type Card } from './card.ts'
import type { PersonId } from './person.ts'

/**
 * The card without what it tells of a person: itself where it tells nothing of her, undefined where
 * it tells of nobody else.
 */
export const withoutDoctor = (card: Card, person: PersonId): Card | undefined => {
  if ('person' in card && card.person === person) return undefined
  if (!doctorsOf(card).includes(person)) return card
  switch (card.kind) {
    case 'requests': {
      const subjects = card.subjects.filter(({ doctor }) => doctor !== person)
      return subjects.length === 0 ? undefined : { ...card, subjects }
    }
    case 'deadlines': {
      const items = card.items.filter(({ doctor }) => doctor !== person)
      return items.length === 0 ? undefined : { ...card, items }
    }
    case 'together': {
      const cards = card.cards.flatMap((one) => {
        const left = withoutDoctor(one, person)
        return left === undefined ? [] : [left as typeof one]
      })
      return cards.length > 1 ? { ...card, cards } : cards[0]
    }
    case 'weeks':
    case 'activity':
    case 'assessment':
    case 'given':
    case 'certification':
    case 'confirm':
    case 'linked':
    case 'handover':
    case 'planChanged':
    case 'returned':
    case 'outsider':
    case 'channelLost':
    case 'digest':
      return undefined
  }
}
