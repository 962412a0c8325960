import type { IAdaptiveCard } from '@microsoft/teams.cards'
import type * as Library from 'adaptivecards'
import { createRequire } from 'node:module'

// Its entry for modules does not load in Node.
const library = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js') as typeof Library

/** What the Adaptive Cards library has to say against a card. */
export const problemsOf = (card: IAdaptiveCard): readonly string[] => {
  const context = new library.SerializationContext()
  const parsed = new library.AdaptiveCard()
  parsed.hostConfig = new library.HostConfig({ actions: { maxActions: 6 } })
  parsed.parse(card, context)
  const events = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message)
  return [...events, ...parsed.validateProperties().validationEvents.map(({ message }) => message)]
}
