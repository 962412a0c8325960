import { setTimeout as sleep } from 'node:timers/promises'
import { Application } from '@microsoft/teams-ai'
import { ActivityTypes, type Activity } from 'botbuilder'
import { CANCEL_FORM } from '../adaptiveCard.ts'
import { heldFiles } from '../heldFiles.ts'
import { inFlight } from '../inFlight.ts'
import type { Answer, Incoming, Platform } from '../platform.ts'
import { channelOf, TEAMS } from './activity.ts'
import { BotConnector } from './botConnector.ts'
import { viewMessage } from './card.ts'
import { credentialsOf } from './credentials.ts'
import { doorOf } from './door.ts'
import { filesIn } from './files.ts'
import { oneAttempt } from './httpClient.ts'
import type { TeamsOptions } from './options.ts'
import { patientOutbox, promptOutbox } from './outbox.ts'
import { pacerOn } from './pacer.ts'
import { profileOf } from './profile.ts'
import { referencesIn } from './references.ts'
import { vanish } from './show.ts'
import { messageOf, pressedTurn, writtenTurn } from './turn.ts'
import { turnsOf } from './turns.ts'
import { isMicrosoftStorage } from './upload.ts'
import { within } from '../within.ts'

/** No request to Teams takes longer; a person who pressed waits five seconds at most. */
const REQUEST_MS = 10_000
const PRESS_MS = 4_000

/** Microsoft Teams: the chat with the bot alone, and channels it is spoken to in. */
export const teamsPlatform = (options: TeamsOptions): Platform => {
  const { config, time = { now: () => Date.now(), sleep } } = options
  const report = (error: unknown) => options.report(error)
  const connector = new BotConnector({
    appId: config.appId,
    credentials: options.credentials ?? credentialsOf(config),
    cloud: options.cloud ?? {},
    httpClient: oneAttempt(REQUEST_MS),
  })
  const references = referencesIn(options.sites)
  let answer: ((incoming: Incoming) => Promise<Answer>) | undefined
  let signedIn = true
  const ways = {
    client: (serviceUrl: string) => connector.client(serviceUrl),
    references,
    pacer: pacerOn(() => time.now()),
    time,
    signedIn: (good: boolean) => void (signedIn = good),
    report,
  }
  const prompt = promptOutbox(ways)
  const patient = patientOutbox(ways)
  const pressMs = options.pressMs ?? PRESS_MS
  const turns = turnsOf({
    ask: (incoming) => (answer ? answer(incoming) : Promise.reject(new Error('not started'))),
    out: prompt,
    link: `https://teams.microsoft.com/l/chat/0/0?users=28:${config.appId}`,
    report,
    pressMs,
  })
  const files = filesIn({
    ...{ patient, prompt, report, held: heldFiles() },
    isStorage: options.isStorage ?? isMicrosoftStorage,
  })
  const flying = inFlight()
  /** A large file goes on by itself once it takes longer than Teams waits. */
  const meanwhile = (work: Promise<void>) => within(pressMs, flying.track(work.catch(report)))
  const app = new Application({ adapter: connector, botAppId: config.appId, startTypingTimer: false })
  app.activity(ActivityTypes.Message, async ({ activity }) => {
    const turn = writtenTurn(activity)
    if (turn) await turns.take(turn)
  })
  app.activity(ActivityTypes.InstallationUpdate, async ({ activity }) => {
    const turn = isWelcome(activity) ? writtenTurn(activity, 'hej') : undefined
    if (turn) await turns.take(turn)
  })
  app.adaptiveCards.actionExecute(/^/, async ({ activity }, _, data: Record<string, unknown>) => {
    const turn = pressedTurn(activity, data)
    if (turn === undefined) return ''
    const message = messageOf(activity)
    if (data['verb'] === CANCEL_FORM && message && turn.channel === undefined) {
      await vanish({ message }, prompt)
      return turn.texts.cancelled
    }
    return turns.take(turn)
  })
  app.fileConsentAccept(async ({ activity }) => void (await meanwhile(files.accepted(activity))))
  app.fileConsentDecline(async ({ activity }) => void (await meanwhile(files.declined(activity))))
  const door = doorOf(async (authorization, activity) => {
    return connector.receive(authorization, activity, async (context) => {
      await references.learn(activity)
      await app.run(context)
    })
  }, report)
  return {
    name: TEAMS,
    routes: [door],
    start(given) {
      answer = given
      return Promise.resolve()
    },
    async send(to, view) {
      const content = viewMessage(view)
      return 'channel' in to
        ? patient.post({ tenant: to.tenant, conversation: to.channel }, content)
        : patient.send(await patient.chatWith(to), content)
    },
    sendFile: (to, file) => files.offer(to, file),
    replace: (message, view) => patient.update(message, viewMessage(view)),
    profile: (account) => profileOf(account, config, ways),
    ready: () => answer !== undefined && signedIn,
    async stop() {
      answer = undefined
      await Promise.all([turns.finished(), flying.settled()])
    },
  }
}

/** Someone has just put the bot in her own chat list. */
const isWelcome = (activity: Activity): boolean =>
  activity.action === 'add' && channelOf(activity) === undefined
