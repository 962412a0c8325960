import { randomUUID } from 'node:crypto'
import { blockButtons, blockText, modalText, titleOf } from '../blockText.ts'
import type { Actor } from '../rig.ts'
import type { Acked, FakeSlack, Kind } from './fakeSlack.ts'
import { openModal, replaceView } from './methods.ts'
import { chatOf, listIn, nextId, type Json, type OpenModal, type Posted, type UploadedFile } from './state.ts'

/** Hands over what a person does, settles it as it is acknowledged, and waits until the bot is through with it. */
export type Deliver = (kind: Kind, body: Json, settle?: (acked: Acked) => void) => Promise<Acked>

/** A press as the client would send it. */
interface Pressed {
  readonly button: Json
  readonly container: Json
  readonly view?: Json
}

/** Where someone is: the chat with the bot, a channel, or the bot's Home. */
export type Place = { readonly channel?: string; readonly home?: boolean }

/** A person at Slack's client: what it shows, and what it sends when something is pressed. */
export const slackUser = (slack: FakeSlack, deliver: Deliver, user: string, place: Place = {}): Actor => {
  const { workspace, team } = slack
  const chat = place.channel ?? chatOf(user)
  const who = { user: { id: user, team_id: team }, team: { id: team } }
  const whispers = () => listIn(workspace.whispers, user)
  const modals = () => listIn(workspace.modals, user)
  const messages = () => listIn(workspace.channels, chat)
  let before = 0

  const does = async (kind: Kind, body: () => Json, settled?: (acked: Acked) => void): Promise<Acked> => {
    before = whispers().length
    return deliver(kind, body(), settled)
  }
  const says = async (text: string) => {
    const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
    if (place.channel !== undefined)
      return void (await does('command', () => command(slack, user, chat, escaped)))
    const ts = nextId(workspace, '1760000000.')
    messages().push({ ts, user, text: escaped, blocks: [] })
    const event = {
      type: 'message',
      channel_type: 'im',
      channel: chat,
      user,
      text: escaped,
      ts,
      event_ts: ts,
    }
    await does('event', () => ({
      type: 'event_callback',
      team_id: team,
      event_id: nextId(workspace, 'Ev'),
      event,
    }))
  }
  const found = (title: string): Pressed => {
    const isIt = (button: Json) => titleOf(button) === title
    const [modal] = modals().slice(-1)
    const inModal = modal && blockButtons(modal.view['blocks'] as Json[]).find(isIt)
    if (modal && inModal) return { button: inModal, ...ofView('modal', modal.id, modal.view) }
    const home = workspace.homes.get(user)
    const atHome = place.home && home && blockButtons(home['blocks'] as Json[]).find(isIt)
    if (atHome) return { button: atHome, ...ofView('home', 'VHOME', home) }
    for (const { ts, blocks } of place.home ? [] : [...messages()].reverse()) {
      const button = blockButtons(blocks).find(isIt)
      if (button) return { button, container: { type: 'message', channel_id: chat, message_ts: ts } }
    }
    throw new Error(`${user} sees no [${title}]`)
  }
  const pressing = ({ button, container, view }: Pressed) => {
    const action_ts = nextId(workspace, '1760000000.')
    return () => ({
      ...{ type: 'block_actions', api_app_id: 'A1', token: 'x', ...who, container },
      ...(view ? { view } : { response_url: slack.responseUrl(user), channel: { id: chat } }),
      trigger_id: slack.trigger(user),
      actions: [{ ...button, type: 'button', block_id: 'b', action_ts }],
    })
  }
  const press = async (pressed: Pressed, deliveries = 1) => {
    const body = pressing(pressed)
    await Promise.all(Array.from({ length: deliveries }, () => does('interactive', body)))
  }
  /** Slack opens a form only for a press: a line that needs one is answered with a button for it. */
  const openForm = async (): Promise<OpenModal> => {
    if (modals().length === 0) {
      const [pointer] = messages()
        .slice(-1)
        .flatMap(({ blocks }) => blockButtons(blocks))
      if (pointer !== undefined && /^(Öppna formuläret|Open the form)$/.test(titleOf(pointer)))
        await press(found(titleOf(pointer)))
    }
    const [modal] = modals().slice(-1)
    if (modal === undefined) throw new Error(`${user} sees no open form`)
    return modal
  }
  const sees = () => {
    const shown = place.home ? [homeText()] : messages().map(messageText)
    return Promise.resolve([...shown, ...modals().map((modal) => modalText(modal.view, modal))])
  }
  const homeText = () => blockText((workspace.homes.get(user)?.['blocks'] as Json[] | undefined) ?? [])
  return {
    in: (channel) => slackUser(slack, deliver, user, { channel }),
    says,
    presses: (title, { deliveries = 1 } = {}) => press(found(title), deliveries),
    aims: (title) => {
      const pressed = found(title)
      return Promise.resolve(() => press(pressed))
    },
    async submits(values = {}) {
      const modal = await openForm()
      Object.assign(modal.values, values)
      const body = submission(who, slack.trigger(user), modal)
      await does(
        'interactive',
        () => body,
        (acked) => settle(modals(), modal, acked, slack),
      )
    },
    async cancels() {
      await openForm()
      modals().pop()
    },
    sees,
    last: async () => (await sees()).at(-1) ?? '',
    files: () => Promise.resolve(messages().flatMap(({ file }) => (file ? [opened(file)] : []))),
    notice: () => whispers().slice(before).map(plain).at(-1),
  }
}

/** A picture is read by its alternative text, any other file by its name. */
const messageText = ({ text, blocks, file }: Posted): string => {
  if (blocks.length > 0) return blockText(blocks)
  const said = text === '' ? [] : [plain(text)]
  return [...said, ...(file ? [file.alt ?? file.name] : [])].join('\n')
}

const opened = ({ name, content = new Uint8Array() }: UploadedFile) => ({
  name,
  content: Uint8Array.from(content),
})

/** Slack changes the modal as it was acknowledged. */
const settle = (modals: OpenModal[], modal: OpenModal, acked: Acked, slack: FakeSlack): void => {
  if (acked === 'nothing' || acked.status !== 200) return
  const {
    response_action: action,
    errors,
    view,
  } = acked.body as { response_action?: string; errors?: Json; view?: Json }
  if (!modals.includes(modal)) return
  if (action === 'errors') modal.errors = { ...(errors as Record<string, string>) }
  else if (action === 'update') replaceView(modal, view ?? {}, slack.workspace)
  else if (action === 'push') modals.push(openModal(view ?? {}, slack.workspace))
  else if (action === 'clear') modals.splice(0)
  else modals.splice(modals.indexOf(modal), 1)
}

const ofView = (type: string, id: string, view: Json) => ({
  container: { type: 'view', view_id: id },
  view: { ...view, id, type },
})

export const command = (slack: FakeSlack, user: string, channel: string, text: string): Json => ({
  ...{ command: '/bt', text, user_id: user, user_name: user, team_id: slack.team, channel_id: channel },
  ...{ api_app_id: 'A1', token: 'x', trigger_id: slack.trigger(user), response_url: slack.responseUrl(user) },
})

const submission = (who: Json, trigger_id: string, modal: OpenModal): Json => ({
  ...{ type: 'view_submission', api_app_id: 'A1', token: 'x', ...who, trigger_id },
  view: {
    ...modal.view,
    ...{ id: modal.id, hash: modal.hash },
    state: { values: stateOf(modal) },
  },
})

/** What stands in each field, in the shape of its element. */
const stateOf = ({ view, values }: OpenModal): Json =>
  Object.fromEntries(
    (view['blocks'] as Json[])
      .filter(({ type }) => type === 'input')
      .map((block) => {
        const [id, element] = [block['block_id'] as string, block['element'] as Json]
        return [id, { [element['action_id'] as string]: fieldState(element, values[id] ?? '') }]
      }),
  )

const fieldState = (element: Json, value: string): Json => {
  const groups = (element['option_groups'] as Json[] | undefined) ?? [element]
  const options = groups.flatMap((group) => (group['options'] as Json[] | undefined) ?? [])
  const chosen = (one: string) =>
    options.find((option) => option['value'] === `=${one}`) ?? { value: `=${one}` }
  switch (element['type']) {
    case 'static_select':
      return {
        type: 'static_select',
        selected_option:
          value === '' && !options.some((option) => option['value'] === '=') ? null : chosen(value),
      }
    case 'checkboxes':
    case 'multi_static_select':
      return {
        type: element['type'],
        selected_options: value
          .split(',')
          .filter((one) => one !== '')
          .map(chosen),
      }
    case 'datepicker':
      return { type: 'datepicker', selected_date: value || null }
    default:
      return { type: element['type'], value: value || null }
  }
}

const plain = (text: string): string =>
  text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&')

/** A delivery id of Slack's own kind. */
export const eventId = (): string => `Ev${randomUUID()}`
