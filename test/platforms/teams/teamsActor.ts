import type { IAdaptiveCard, IExecuteAction } from '@microsoft/teams.cards'
import { CANCEL_FORM } from '../../../bot/platforms/adaptiveCard.ts'
import { teams as en } from '../../../bot/texts/en/teams.ts'
import { teams as sv } from '../../../bot/texts/sv/teams.ts'
import { cardButtons, cardText, cardValues } from '../cardText.ts'
import type { Actor } from '../rig.ts'
import { BOT, chatOf, type FakeTeams, type Posted } from './fakeTeams.ts'
import type { Answered, TeamsClient } from './teamsClient.ts'

/** Teams wants a line for every press; these only point to where the answer is. */
const POINTERS: readonly string[] = [sv, en].flatMap(({ below, cancelled }) => [below, cancelled])

/** A person with a Teams client: what it draws of the conversation, and sends when she acts. */
export const teamsActor = (teams: FakeTeams, client: TeamsClient, user: string, channel?: string): Actor => {
  const place = channel ?? chatOf(user)
  /** What a press was answered with stands on the presser's screen until the message changes for all. */
  const onScreen = new Map<string, { readonly at: Posted; readonly card: IAdaptiveCard }>()
  let told: string | undefined

  const seen = (): readonly Posted[] =>
    teams
      .messages(place)
      .filter((message) => !isLine(message))
      .map((message) => {
        const mine = onScreen.get(message.id)
        return mine?.at === message ? { ...message, card: mine.card } : message
      })
  /** Where she wrote, then in her own chat. */
  const lines = () => [...teams.messages(place), ...teams.messages(chatOf(user))].filter(isLine)
  const hear = ({ status, body }: Answered, message: string): void => {
    if (status !== 200) return void (told = `HTTP ${status}`)
    const { type, value } = JSON.parse(body) as { type: string; value: unknown }
    told = undefined
    if (type === 'application/vnd.microsoft.card.adaptive') {
      const at = teams.messages(place).find(({ id }) => id === message)
      if (at) onScreen.set(message, { at, card: value as IAdaptiveCard })
    } else if (!POINTERS.includes(String(value))) told = String(value)
  }
  const press = async (message: string, button: IExecuteAction, deliveries = 1, filled: object = {}) => {
    const thread = channel === undefined ? place : `${place};messageid=${message}`
    const data = { ...(button.data as object), ...filled }
    const pressed = { conversation: thread, message, verb: button.verb ?? '', data }
    for (const answered of await client.presses(user, pressed, deliveries)) hear(answered, message)
  }
  const find = (what: string, wanted: (button: IExecuteAction) => boolean) => {
    for (const { id, card } of seen().toReversed()) {
      const button = card && cardButtons(card).find(wanted)
      if (card && button) return { id, card, button }
    }
    throw new Error(`${what} is not to be seen among: ${seen().map(textOf).join(' | ')}`)
  }
  const titled = (title: string) => find(`[${title}]`, (one) => one.title === title)

  return {
    in: (other) => teamsActor(teams, client, user, other),
    says: async (text) => {
      const before = new Set(lines())
      const { status } = await client.writes(user, text, channel)
      const line = lines().findLast((one) => !before.has(one))
      told = status === 200 ? line?.text : `HTTP ${status}`
    },
    async presses(title, { deliveries = 1 } = {}) {
      const { id, button } = titled(title)
      await press(id, button, deliveries)
    },
    aims: (title) => {
      const { id, button } = titled(title)
      return Promise.resolve(() => press(id, button))
    },
    async submits(values = {}) {
      const { id, card, button } = find('an open form', isSubmit)
      const filled = Object.entries({ ...cardValues(card), ...values }).filter(([, value]) => value !== '')
      await press(id, button, 1, Object.fromEntries(filled))
    },
    async cancels() {
      const { id, button } = find('an open form', ({ verb }) => verb === CANCEL_FORM)
      await press(id, button)
    },
    sees: () => Promise.resolve(seen().map(textOf)),
    last: () => Promise.resolve(seen().map(textOf).at(-1) ?? ''),
    async files() {
      for (const { id, offer } of [...teams.messages(chatOf(user))])
        if (offer) await client.answersOffer(user, id, 'accept')
      return teams
        .messages(chatOf(user))
        .flatMap(({ file }) =>
          file ? [{ name: file.name, content: Uint8Array.from(teams.drive.get(file.uniqueId) ?? []) }] : [],
        )
    },
    notice: () => told,
  }
}

const isSubmit = ({ data }: IExecuteAction): boolean => data !== undefined && 'bt-form' in (data as object)

/** Plain words of the bot's beside its cards: what elsewhere only the presser sees. */
const isLine = ({ by, text }: Posted): boolean => by === BOT && text !== undefined

const textOf = ({ text, card, offer, file }: Posted): string => {
  if (card) return cardText(card)
  return offer ? `${offer.description}\n${offer.name}` : (file?.name ?? text ?? '')
}
