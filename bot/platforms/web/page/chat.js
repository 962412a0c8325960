import { act, conversationOf, fileAddress, readMessages, saveFile } from './api.js'
import { copyOf, find } from './dom.js'
import { showNewest, syncLog } from './log.js'
import { clearNotices, showNotice } from './notice.js'
import { word } from './words.js'

/** @typedef {import('./api.js').Place} Place */
/** @typedef {import('../wire.ts').PageMessage} PageMessage */

/**
 * One conversation: its messages, and the line to write on.
 * @param {{ id: string, nameOf: (person: string) => string, onUnread: (unread: boolean) => void }} options
 */
export const makeChat = ({ id, nameOf, onUnread }) => {
  const element = copyOf('chat-template')
  element.id = id
  const log = find(element, '.log', HTMLElement)
  const quiet = find(element, '.quiet', HTMLElement)
  const below = find(element, '.below .notice', HTMLElement)
  const composer = find(element, '.composer', HTMLFormElement)
  const line = find(composer, 'input', HTMLInputElement)
  /** @type {Place | undefined} */
  let place
  let turn = Promise.resolve()
  /** @type {Promise<void> | undefined} */
  let next

  /** @param {PageMessage} message @param {HTMLElement} item @param {import('./card.js').Wish} wish */
  const onWish = async (message, item, wish) => {
    if (item.ariaBusy === 'true') return
    item.ariaBusy = 'true'
    const region = find(item, '.notice', HTMLElement)
    await doing(region, () => wished(message, wish))
    item.ariaBusy = 'false'
    if (!item.isConnected && region.hasChildNodes()) below.replaceChildren(...region.childNodes)
  }

  /** @param {import('./message.js').Handed} message @param {HTMLElement} item */
  const onFile = ({ id, name }, item) => {
    const address = place && fileAddress(place, id)
    if (address) void doing(find(item, '.notice', HTMLElement), () => saveFile(address, name))
  }

  /** @param {PageMessage} message @param {import('./card.js').Wish} wish */
  const wished = (message, { verb, data, values }) => {
    if (message.kind !== 'asked') return act('press', { ...place, message: message.id, action: data })
    return verb === 'cancelForm'
      ? act('cancel', { ...place, form: message.id })
      : act('submit', { ...place, form: message.id, values })
  }

  /** @param {HTMLElement} region @param {() => Promise<import('./api.js').Outcome>} deed */
  const doing = async (region, deed) => {
    element.classList.add('waiting')
    clearNotices(element.closest('.pane') ?? element)
    const outcome = await deed()
    await refresh().catch(() => undefined)
    element.classList.remove('waiting')
    if (!outcome.ok) showNotice(region, word(outcome.why), 'trouble')
    else if (outcome.notice) showNotice(region, outcome.notice)
    if (region === below && below.hasChildNodes()) toNewest()
  }

  const read = async () => {
    const asked = place
    if (!asked) return
    const messages = await readMessages(asked)
    if (asked !== place) return
    show(messages)
  }

  /** @param {readonly PageMessage[]} messages */
  const show = (messages) => {
    const first = log.ariaBusy === 'true'
    const fresh = syncLog(log, messages, {
      onWish,
      onFile,
      nameOf: (by) => (by === place?.as ? undefined : nameOf(by)),
    })
    quiet.hidden = messages.length > 0
    log.ariaBusy = 'false'
    const newest = fresh.at(-1)
    if (first) toNewest()
    else if (newest) arrived(newest)
  }

  /** @param {HTMLElement} newest */
  const arrived = (newest) => {
    if (log.offsetParent === null) return onUnread(true)
    showNewest(log, newest, 'smooth')
    const busy = log.querySelector('[aria-busy=true]')
    const field = /** @type {HTMLElement | null} */ (newest.querySelector('input, select, textarea'))
    if (busy && newest.classList.contains('asked')) field?.focus()
  }

  /** One read at a time; what changed during it is read after it, once. */
  const refresh = () => {
    next ??= turn.then(() => {
      next = undefined
      return read()
    })
    turn = next.catch(() => undefined)
    return next
  }

  const toNewest = () =>
    showNewest(log, /** @type {HTMLElement | undefined} */ (log.lastElementChild ?? undefined))

  composer.onsubmit = async (event) => {
    event.preventDefault()
    const written = line.value
    if (!written.trim() || element.classList.contains('waiting')) return
    line.focus()
    await doing(below, () => say(written))
  }

  /** The line is emptied once what it says has arrived, unless it says something else by then. @param {string} written */
  const say = async (written) => {
    const outcome = await act('say', { ...place, text: written.trim() })
    if (outcome.ok && line.value === written) line.value = ''
    return outcome
  }

  return {
    element,
    refresh,
    /** @param {Place} there */
    open(there) {
      place = there
      log.ariaBusy = 'true'
      log.replaceChildren()
      onUnread(false)
      return refresh()
    },
    /** @param {string} conversation */
    is: (conversation) => place !== undefined && conversationOf(place) === conversation,
    toLine: () => line.focus(),
    /** Comes into view. */
    seen() {
      onUnread(false)
      toNewest()
    },
  }
}
