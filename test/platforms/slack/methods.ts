import { messageProblems, viewProblems } from './blockProblems.ts'
import { chatOf, initialValues, listIn, nextId, type Json, type OpenModal, type Workspace } from './state.ts'

export const TEAM = 'T1'

export interface Known {
  readonly team: string
  readonly workspace: Workspace
  /** Presses that may still open a modal, by trigger, with the user. */
  readonly triggers: Map<string, string>
  /** What Slack would have refused, whoever sent it. */
  readonly problems: string[]
  /** Where a file's bytes are sent. */
  readonly uploadUrl: (file: string) => string
}

type Method = (args: Record<string, string>, known: Known) => Json

const ok = (more: Json = {}): Json => ({ ok: true, ...more })
const no = (error: string): Json => ({ ok: false, error })
const json = (text: string | undefined): Json => JSON.parse(text ?? '{}') as Json

const MOST_ALT = 1000

/** The Web API methods that the bot may use, each as Slack answers it. */
export const methods: Readonly<Record<string, Method>> = {
  'auth.test': (_, { team }) =>
    ok({ team_id: team, team: 'Sjukhuset', user_id: `UBOT${team}`, bot_id: `BBOT${team}` }),
  'users.info': ({ user = '' }, { team, workspace }) => {
    if (/^gone/.test(user)) return no('user_not_found')
    const usual = { real_name: user, locale: 'sv-SE', profile: { real_name: user } }
    return ok({ user: { id: user, team_id: team, ...usual, ...workspace.users.get(user) } })
  },
  'conversations.open': ({ users = '' }) => ok({ channel: { id: chatOf(users) } }),
  'chat.postMessage': ({ channel = '', text = '', blocks }, known) => {
    const { workspace } = known
    const place = placeOf(channel, workspace)
    if (place === undefined) return no('channel_not_found')
    const drawn = blocks === undefined ? [] : (JSON.parse(blocks) as Json[])
    if (refusedAs(messageProblems(drawn), known)) return no('invalid_blocks')
    const ts = nextId(workspace, '1760000000.')
    listIn(workspace.channels, place).push({ ts, text, blocks: drawn })
    return ok({ channel: place, ts })
  },
  'chat.update': ({ channel = '', ts = '', text = '', blocks }, known) => {
    const message = listIn(known.workspace.channels, channel).find((one) => one.ts === ts)
    if (message === undefined) return no('message_not_found')
    const drawn = JSON.parse(blocks ?? '[]') as Json[]
    if (refusedAs(messageProblems(drawn), known)) return no('invalid_blocks')
    Object.assign(message, { text, blocks: drawn })
    return ok({ channel, ts })
  },
  'chat.delete': ({ channel = '', ts = '' }, { workspace }) => {
    const messages = listIn(workspace.channels, channel)
    const place = messages.findIndex((one) => one.ts === ts)
    if (place < 0) return no('message_not_found')
    messages.splice(place, 1)
    return ok()
  },
  'chat.postEphemeral': ({ user = '', text = '' }, { workspace }) => {
    listIn(workspace.whispers, user).push(text)
    return ok({ message_ts: nextId(workspace, '1760000000.') })
  },
  'files.getUploadURLExternal': ({ filename = '', length = '0', alt_txt }, { workspace, uploadUrl }) => {
    if (filename === '' || Number(length) < 1) return no('missing_argument')
    if ((alt_txt ?? '').length > MOST_ALT) return no('alt_txt_too_large')
    const id = nextId(workspace, 'F')
    workspace.files.set(id, { name: filename, length: Number(length), alt: alt_txt })
    return ok({ upload_url: uploadUrl(id), file_id: id })
  },
  /** Only a channel or a chat by its own id is taken, never a user. */
  'files.completeUploadExternal': ({ files = '[]', channel_id = '', initial_comment = '' }, known) => {
    const { workspace } = known
    if (!/^[CD]/.test(channel_id) && !workspace.channels.has(channel_id)) return no('channel_not_found')
    if (refusedAs(/[<>]|&(?!amp;|lt;|gt;)/.test(initial_comment) ? ['comment is not escaped'] : [], known))
      return no('invalid_arguments')
    for (const { id } of JSON.parse(files) as { id: string }[]) {
      const file = workspace.files.get(id)
      if (file?.content?.length !== file?.length || file === undefined) return no('file_not_found')
      const ts = nextId(workspace, '1760000000.')
      listIn(workspace.channels, channel_id).push({ ts, text: initial_comment, blocks: [], file })
    }
    return ok({ files: JSON.parse(files) as unknown })
  },
  'views.open': (args, known) => opened(args, known, (modals) => modals.splice(0)),
  'views.push': (args, known) => opened(args, known, () => undefined),
  'views.update': ({ view_id = '', view }, known) => {
    const modal = [...known.workspace.modals.values()].flat().find(({ id }) => id === view_id)
    if (modal === undefined) return no('not_found')
    const drawn = json(view)
    if (refusedAs(viewProblems(drawn), known)) return no('invalid_arguments')
    replaceView(modal, drawn, known.workspace)
    return ok({ view: { id: modal.id } })
  },
  'views.publish': ({ user_id = '', view }, known) => {
    const drawn = json(view)
    if (refusedAs(viewProblems(drawn), known)) return no('invalid_arguments')
    known.workspace.homes.set(user_id, drawn)
    return ok()
  },
}

export const replaceView = (modal: OpenModal, view: Json, workspace: Workspace): void => {
  Object.assign(modal, { view, hash: nextId(workspace, 'h'), values: initialValues(view), errors: {} })
}

/** A trigger opens one modal, for whoever pressed. */
const opened = (
  { trigger_id = '', view }: Record<string, string>,
  known: Known,
  first: (modals: OpenModal[]) => unknown,
): Json => {
  const user = known.triggers.get(trigger_id)
  if (user === undefined) return no('expired_trigger_id')
  const drawn = json(view)
  if (refusedAs(viewProblems(drawn), known)) return no('invalid_arguments')
  known.triggers.delete(trigger_id)
  const modals = listIn(known.workspace.modals, user)
  first(modals)
  modals.push(openModal(drawn, known.workspace))
  return ok({ view: { id: modals.at(-1)?.id } })
}

export const openModal = (view: Json, workspace: Workspace): OpenModal => ({
  id: nextId(workspace, 'V'),
  hash: nextId(workspace, 'h'),
  view,
  values: initialValues(view),
  errors: {},
})

/** A channel by its id, or a user's chat with the bot; undefined for what is neither. */
const placeOf = (channel: string, { channels }: Workspace): string | undefined => {
  if (channels.has(channel)) return channel
  if (/^C/.test(channel)) return undefined
  return channel.startsWith('D') ? channel : chatOf(channel)
}

const refusedAs = (problems: readonly string[], known: Known): boolean => {
  known.problems.push(...problems)
  return problems.length > 0
}
