import { z } from 'zod'

/** What is read of Slack's payloads; what does not look like this is acknowledged and left. */

const id = z.string().min(1)
const user = z.object({ id, team_id: id.optional() })
const team = z.object({ id }).nullish()

export const messageEvent = z.object({
  event_id: id,
  team_id: id,
  event: z.object({
    channel_type: z.literal('im'),
    user: id,
    channel: id,
    text: z.string(),
    /** Another bot's, or not something a person wrote. */
    bot_id: z.undefined().optional(),
    subtype: z.undefined().optional(),
  }),
})

export const homeEvent = z.object({
  event_id: id,
  team_id: id,
  event: z.object({ user: id, tab: z.literal('home') }),
})

/** Tokens that a workspace has taken back: of people's own the bot has none. */
export const revocation = z.object({
  team_id: id,
  event: z.object({ tokens: z.object({ bot: z.array(id).min(1) }) }),
})

export const command = z.object({
  team_id: id,
  user_id: id,
  channel_id: id,
  text: z.string().default(''),
  trigger_id: id,
})

export const shortcut = z.object({ user, team, trigger_id: id, callback_id: id })

export const press = z.object({
  user,
  team,
  trigger_id: id,
  container: z.object({ message_ts: id.optional(), channel_id: id.optional() }),
  view: z.object({ id, type: z.string(), private_metadata: z.string().optional() }).optional(),
  actions: z.array(z.object({ action_id: id, action_ts: id, value: z.string().optional() })).min(1),
})

const option = z.looseObject({ value: z.string() })
const state = z.object({
  value: z.string().nullish(),
  selected_date: z.string().nullish(),
  selected_option: option.nullish(),
  selected_options: z.array(option).optional(),
})

export const submission = z.object({
  user,
  team,
  trigger_id: id,
  view: z.object({
    id,
    hash: z.string(),
    callback_id: z.string(),
    private_metadata: z.string().optional(),
    /** As Slack keeps it, to be handed back as it is. */
    ...{ title: z.unknown().optional(), submit: z.unknown().optional(), close: z.unknown().optional() },
    blocks: z
      .array(
        z.looseObject({
          block_id: z.string().optional(),
          element: z.record(z.string(), z.unknown()).optional(),
        }),
      )
      .default([]),
    state: z.object({ values: z.record(z.string(), z.record(z.string(), state)) }),
  }),
})

export type FieldState = z.infer<typeof state>
export type Submission = z.infer<typeof submission>
