/**
 * What Slack would refuse in blocks and views, by its published limits. Kept apart from the
 * renderer's own table on purpose: a wrong number there is found here.
 */
type Json = Readonly<Record<string, unknown>>

export const messageProblems = (blocks: unknown): readonly string[] => blocksProblems(blocks, 50)

export const viewProblems = (view: Json): readonly string[] => {
  const inputs = (view['blocks'] as Json[]).some(({ type }) => type === 'input')
  return [
    ...blocksProblems(view['blocks'], 100),
    ...over('private_metadata', view['private_metadata'], 3000),
    ...over('callback_id', view['callback_id'], 255),
    ...(view['type'] === 'modal'
      ? ['title', 'submit', 'close'].flatMap((key) => textProblems(view[key], 24, key))
      : []),
    ...(view['type'] === 'modal' && view['title'] === undefined ? ['a modal without a title'] : []),
    ...(inputs && view['submit'] === undefined ? ['inputs without submit'] : []),
    ...(view['type'] === 'home' && inputs ? ['inputs in Home'] : []),
  ]
}

const blocksProblems = (blocks: unknown, most: number): string[] => {
  if (!Array.isArray(blocks)) return ['blocks are no list']
  const ids = blocks.flatMap(({ block_id }: Json) => (block_id === undefined ? [] : [block_id as string]))
  return [
    ...(blocks.length > most ? [`${blocks.length} blocks of ${most}`] : []),
    ...(new Set(ids).size < ids.length ? ['block ids twice'] : []),
    ...blocks.flatMap(blockProblems),
  ]
}

const blockProblems = (block: Json): string[] => {
  switch (block['type']) {
    case 'header':
      return textProblems(block['text'], 150, 'header')
    case 'section':
      return [
        ...textProblems(block['text'], 3000, 'section'),
        ...(block['accessory'] === undefined ? [] : elementProblems(block['accessory'] as Json)),
      ]
    case 'context':
      return [
        ...tooMany('context', block['elements'], 10),
        ...(block['elements'] as Json[]).flatMap((text) => textProblems(text, 3000, 'context')),
      ]
    case 'actions': {
      const elements = block['elements'] as Json[]
      const ids = elements.map(({ action_id }) => action_id)
      return [
        ...tooMany('actions', elements, 25),
        ...(new Set(ids).size < ids.length ? ['action ids twice in a block'] : []),
        ...elements.flatMap(elementProblems),
      ]
    }
    case 'rich_text':
      return richTextProblems(block)
    case 'input':
      return [
        ...textProblems(block['label'], 2000, 'label'),
        ...over('block_id', block['block_id'], 255),
        ...elementProblems(block['element'] as Json),
      ]
    default:
      return [`no such block: ${String(block['type'])}`]
  }
}

const elementProblems = (element: Json): string[] => {
  const id = over('action_id', element['action_id'], 255)
  switch (element['type']) {
    case 'button':
      return [
        ...id,
        ...textProblems(element['text'], 75, 'button'),
        ...over('button value', element['value'], 2000),
        ...(['primary', 'danger', undefined].includes(element['style'] as string) ? [] : ['no such style']),
      ]
    case 'static_select':
    case 'multi_static_select':
      return [...id, ...groupProblems(element)]
    case 'checkboxes':
      return [
        ...id,
        ...tooMany('checkboxes', element['options'], 10),
        ...initialProblems(element, element['options']),
      ]
    case 'datepicker':
      return [
        ...id,
        ...(/^\d{4}-\d\d-\d\d$|^undefined$/.test(String(element['initial_date'])) ? [] : ['no date']),
      ]
    case 'number_input':
      return [
        ...id,
        ...(typeof element['is_decimal_allowed'] === 'boolean' ? [] : ['is_decimal_allowed is missing']),
      ]
    case 'plain_text_input': {
      const most = Number(element['max_length'] ?? 3000)
      return [
        ...id,
        ...(most >= 1 && most <= 3000 ? [] : ['max_length']),
        ...over('initial_value', element['initial_value'], most),
        ...(element['initial_value'] === '' ? ['initial_value is empty'] : []),
      ]
    }
    default:
      return [`no such element: ${String(element['type'])}`]
  }
}

const groupProblems = (element: Json): string[] => {
  const groups = (element['option_groups'] as Json[] | undefined) ?? [{ options: element['options'] }]
  return [
    ...tooMany('option_groups', groups, 100),
    ...groups.flatMap((group) => [
      ...(group['label'] === undefined ? [] : textProblems(group['label'], 75, 'group')),
      ...tooMany('options', group['options'], 100),
    ]),
    ...initialProblems(
      element,
      groups.flatMap(({ options }) => options as Json[]),
    ),
  ]
}

/** Every option is in order, and what is chosen is exactly one of them. */
const initialProblems = (element: Json, options: unknown): string[] => {
  const all = options as Json[]
  const known = all.map((one) => JSON.stringify(one))
  const initial = [element['initial_option'] ?? [], element['initial_options'] ?? []].flat() as Json[]
  return [
    ...(all.length === 0 ? ['no options'] : []),
    ...all.flatMap((one) => [
      ...textProblems(one['text'], 75, 'option'),
      ...over('option value', one['value'], 150),
      ...(one['value'] === '' ? ['an option value is empty'] : []),
    ]),
    ...(new Set(all.map(({ value }) => value)).size < all.length ? ['an option twice'] : []),
    ...initial.flatMap((one) =>
      known.includes(JSON.stringify(one)) ? [] : ['initial option is none of them'],
    ),
  ]
}

const richTextProblems = (block: Json): string[] =>
  (block['elements'] as Json[]).flatMap((element) => {
    const sections = element['type'] === 'rich_text_list' ? (element['elements'] as Json[]) : [element]
    return sections.flatMap((section) =>
      (section['elements'] as Json[]).flatMap((text) => [
        ...(text['type'] === 'text' ? [] : [`no such rich text: ${String(text['type'])}`]),
        ...(text['text'] === '' ? ['rich text is empty'] : []),
        ...over('rich text', text['text'], 3000),
      ]),
    )
  })

/** A text object; an absent one is for the caller to miss. Slack reads bare `<`, `>` and `&` as its own. */
const textProblems = (object: unknown, most: number, where: string): string[] => {
  if (object === undefined) return []
  const { type, text } = object as { type: string; text: string }
  return [
    ...(type === 'plain_text' ? [] : [`${where}: only plain text`]),
    ...(text === '' ? [`${where} is empty`] : []),
    ...over(where, text, most),
    ...(/[<>]|&(?!amp;|lt;|gt;)/.test(text) ? [`${where} is not escaped`] : []),
  ]
}

const over = (what: string, text: unknown, most: number): string[] =>
  typeof text === 'string' && text.length > most ? [`${what}: ${text.length} of ${most}`] : []

const tooMany = (what: string, list: unknown, most: number): string[] =>
  Array.isArray(list) && list.length > 0 && list.length <= most ? [] : [`${what}: not 1 to ${most}`]
