import type { IAdaptiveCard } from '@microsoft/teams.cards'

type Element = Readonly<Record<string, unknown>>

/** What every Teams client draws at version 1.5; anything newer needs a fallback. */
const KNOWN = new Set([
  ...['AdaptiveCard', 'TextBlock', 'Image', 'Container', 'ColumnSet', 'Column', 'FactSet', 'ActionSet'],
  ...['Action.Execute', 'Input.ChoiceSet', 'Input.Date', 'Input.Number', 'Input.Text'],
])

const MOST_BYTES = 28_000

/** What Teams, or a reader of its cards, would have against a card beside its grammar. */
export const faultsOf = (card: IAdaptiveCard): readonly string[] => [
  ...(Buffer.byteLength(JSON.stringify(card)) > MOST_BYTES ? ['larger than 28 KB'] : []),
  ...(card.version === '1.5' ? [] : ['not version 1.5']),
  ...(card.fallbackText ? [] : ['nothing to read where no card can be drawn']),
  ...elements(card as unknown as Element).flatMap(faultsOfElement),
]

const faultsOfElement = (element: Element): readonly string[] => {
  const type = String(element['type'])
  return [
    ...(KNOWN.has(type) || element['fallback'] !== undefined ? [] : [`${type} without a fallback`]),
    ...(type === 'TextBlock' && element['wrap'] !== true ? ['a text that is cut off'] : []),
    ...(type === 'Image' && !element['altText'] ? ['a picture without words'] : []),
    ...(type.startsWith('Input.') && !element['label'] ? ['an input without a label'] : []),
    ...(type.startsWith('Input.') && element['isRequired'] === true && !element['errorMessage']
      ? ['a required input that does not say so']
      : []),
    ...(type === 'Action.Execute' && (!element['title'] || !element['verb'])
      ? ['a button without words or verb']
      : []),
    ...(type === 'ActionSet' && (element['actions'] as unknown[]).length > 6
      ? ['more than six buttons']
      : []),
  ]
}

const elements = (element: Element): Element[] => [
  element,
  ...['body', 'items', 'columns', 'actions'].flatMap((key) =>
    ((element[key] ?? []) as Element[]).flatMap(elements),
  ),
]
