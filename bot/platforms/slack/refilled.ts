import type { types } from '@slack/bolt'
import type { FieldState, Submission } from './payload.ts'
import { most } from './blockKit/limits.ts'
import { plain } from './blockKit/text.ts'

/**
 * A form as it was handed in, with what was written in it and what is wrong below each field: for
 * a modal that has shown something else since, which Slack then cannot put errors in.
 */
export const refilled = (
  { blocks, state, title, submit, close, callback_id, private_metadata = '' }: Submission['view'],
  errors: Readonly<Record<string, string>>,
): types.ModalView =>
  ({
    ...{ type: 'modal', title, submit, close, callback_id, private_metadata },
    blocks: blocks.flatMap((block) => {
      const { block_id: field = '', element } = block
      if (element === undefined) return [block]
      const written = Object.values(state.values[field] ?? {})[0]
      const complaint = errors[field]
      return [
        { ...block, element: { ...element, ...initial(written) } },
        ...(complaint === undefined ? [] : [{ type: 'context', elements: [plain(complaint, most.section)] }]),
      ]
    }),
  }) as unknown as types.ModalView

const initial = (written: FieldState | undefined) => ({
  ...(written?.value && { initial_value: written.value }),
  ...(written?.selected_date && { initial_date: written.selected_date }),
  ...(written?.selected_option && { initial_option: written.selected_option }),
  ...(written?.selected_options?.length && { initial_options: written.selected_options }),
})
