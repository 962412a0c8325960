import type { IAdaptiveCard, IExecuteAction } from '@microsoft/teams.cards'

type Element = Readonly<Record<string, unknown>>

/** An Adaptive Card as a person reads it: one line a text, `[Title]` for a button, `Label: value` for a field. */
export const cardText = (card: IAdaptiveCard): string => lines(card as unknown as Element).join('\n')

/** Every button of a card, in reading order. */
export const cardButtons = (card: IAdaptiveCard): readonly IExecuteAction[] =>
  elements(card as unknown as Element).filter(
    (one): one is Element & IExecuteAction => one['type'] === 'Action.Execute',
  )

/** Field ids with what stands in them. */
export const cardValues = (card: IAdaptiveCard): Readonly<Record<string, string>> =>
  Object.fromEntries(
    elements(card as unknown as Element)
      .filter((one) => String(one['type']).startsWith('Input.'))
      .map((one) => [String(one['id']), shown(one['value'])]),
  )

const lines = (element: Element): string[] => elements(element).flatMap(line)

/** The element and all within it, in reading order. */
const elements = (element: Element): Element[] => [
  element,
  ...['body', 'items', 'columns', 'actions'].flatMap((key) =>
    ((element[key] ?? []) as Element[]).flatMap(elements),
  ),
]

const line = (element: Element): string[] => {
  switch (element['type']) {
    case 'TextBlock':
      return [unescaped(String(element['text']))]
    case 'FactSet':
      return (element['facts'] as Element[]).map(
        (fact) => `${unescaped(String(fact['title']))}: ${unescaped(String(fact['value']))}`,
      )
    case 'Image':
      return [String(element['altText'])]
    case 'Action.Execute':
      return [`[${String(element['title'])}]`]
    default:
      return String(element['type']).startsWith('Input.')
        ? [`${String(element['label'])}: ${shown(element['value'])}`]
        : []
  }
}

const shown = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''

/** Text as a reader of Markdown shows it. */
export const unescaped = (text: string): string => text.replace(/\\([\\`*_[\]~<>&{#+\-.)])/g, '$1')
