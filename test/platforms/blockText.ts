type Json = Readonly<Record<string, unknown>>

/** Blocks as a person reads them: one line a text, `[Title]` for a button, `Label: value` for a field. */
export const blockText = (blocks: readonly Json[], filled: Filled = {}): string =>
  blocks.flatMap((block) => lines(block, filled)).join('\n')

/** What stands in a form's fields now, and what is said below them. */
export interface Filled {
  readonly values?: Readonly<Record<string, string>>
  readonly errors?: Readonly<Record<string, string>>
}

/** A modal with its title first and its buttons last. */
export const modalText = (view: Json, filled: Filled): string =>
  [
    textOf(view['title']),
    blockText(view['blocks'] as Json[], filled),
    ...['submit', 'close'].flatMap((key) => (view[key] === undefined ? [] : [`[${textOf(view[key])}]`])),
  ].join('\n')

/** Every button of the blocks, in reading order. */
export const blockButtons = (blocks: readonly Json[]): readonly Json[] =>
  blocks.flatMap((block) =>
    [block['accessory'] ?? [], block['type'] === 'actions' ? block['elements'] : []]
      .flat()
      .filter((one): one is Json => (one as Json)['type'] === 'button'),
  )

export const titleOf = (button: Json): string => textOf(button['text'])

const lines = (block: Json, { values = {}, errors = {} }: Filled): string[] => {
  switch (block['type']) {
    case 'header':
    case 'section':
      return [...textOf(block['text']).split('\n'), ...buttons(block['accessory'])]
    case 'context':
      return (block['elements'] as Json[]).flatMap((one) => textOf(one).split('\n'))
    case 'actions':
      return (block['elements'] as Json[]).flatMap(buttons)
    case 'rich_text':
      return (block['elements'] as Json[]).flatMap(richLines)
    case 'input': {
      const id = String(block['block_id'])
      return [
        `${textOf(block['label'])}: ${values[id] ?? ''}`,
        ...(errors[id] === undefined ? [] : [errors[id]]),
      ]
    }
    default:
      return []
  }
}

const buttons = (element: unknown): string[] =>
  element === undefined ? [] : [`[${titleOf(element as Json)}]`]

/** The bar itself is for the eye; its words say all of it. */
const richLines = (element: Json): string[] =>
  element['type'] === 'rich_text_list'
    ? (element['elements'] as Json[]).flatMap(richLines)
    : (element['elements'] as { text: string }[])
        .map(({ text }) => text)
        .join('')
        .split('\n')
        .map((text) => text.replace(/^[█▒░]+ /, ''))

const textOf = (object: unknown): string =>
  ((object as { text?: string } | undefined)?.text ?? '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
