import type { types } from '@slack/bolt'
import type { Answer } from '../platform.ts'
import { drawField } from './blockKit/field.ts'
import { most } from './blockKit/limits.ts'
import { plain } from './blockKit/text.ts'
import type { FieldState, Submission } from './payload.ts'

/**
 * A form as it was handed in, with what was written in it, what is wrong below each field and what
 * is asked as well: for a modal that Slack cannot simply put errors in.
 */
export const refilled = (
  { blocks, state, title, submit, close, callback_id, private_metadata = '' }: Submission['view'],
  errors: Readonly<Record<string, string>>,
  { ask, forget = [] }: Pick<Answer, 'ask' | 'forget'> = {},
): types.ModalView => {
  const asks = ask && drawField(ask)
  const standing = blocks.filter(({ block_id: id }) => id === undefined || !isOurs(id, ask?.id))
  const wrong = standing.find(({ block_id: id = '' }) => id in errors)
  return {
    ...{ type: 'modal', title, submit, close, callback_id, private_metadata },
    blocks: standing.flatMap((block): readonly object[] => {
      const { block_id: field = '', element } = block
      if (element === undefined) return [block]
      const written = forget.includes(field) ? undefined : Object.values(state.values[field] ?? {})[0]
      return [
        { ...block, element: { ...element, ...initial(written) } },
        ...complaint(field, errors[field]),
        ...(asks && block === wrong ? [asks] : []),
      ]
    }),
  } as unknown as types.ModalView
}

const said = 'complaint-'

/** What stood in it because something was wrong the last time. */
const isOurs = (block: string, asked: string | undefined): boolean =>
  block.startsWith(said) || block === asked

const complaint = (field: string, text: string | undefined) =>
  text === undefined
    ? []
    : [{ type: 'context', block_id: said + field, elements: [plain(text, most.section)] }]

const initial = (written: FieldState | undefined) => ({
  ...(written?.value && { initial_value: written.value }),
  ...(written?.selected_date && { initial_date: written.selected_date }),
  ...(written?.selected_option && { initial_option: written.selected_option }),
  ...(written?.selected_options?.length && { initial_options: written.selected_options }),
})
