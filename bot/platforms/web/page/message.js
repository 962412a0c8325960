import { drawCard } from './card.js'
import { make } from './dom.js'
import { formKeys } from './formKeys.js'
import { clearNotices } from './notice.js'
import { word } from './words.js'

/** @typedef {import('../wire.ts').PageMessage} PageMessage */
/** @typedef {Extract<PageMessage, { kind: 'file' }>} Handed */
/** @typedef {import('./card.js').Wish} Wish */
/**
 * What a message needs to know of its conversation.
 * @typedef {object} Around
 * @property {(message: PageMessage, item: HTMLElement, wish: Wish) => void} onWish
 * @property {(message: Handed, item: HTMLElement) => void} onFile
 * @property {(person: string) => string | undefined} nameOf undefined for who is reading
 */

/**
 * The element of a message. Its body is drawn again when the message changes, and what was said of
 * the old one goes; the live region for that stays.
 * @param {PageMessage} message
 * @param {Around} around
 */
export const messageItem = (message, around) => {
  const item = make('article', `message ${message.kind}`)
  item.tabIndex = -1
  item.dataset['id'] = message.id
  const notice = make('div', 'notice')
  notice.setAttribute('role', 'status')
  item.append(make('div', 'day'), make('div', 'body'), notice)
  fill(item, message, around)
  return item
}

/** @param {HTMLElement} item @param {PageMessage} message @param {Around} around */
export const fill = (item, message, around) => {
  item.dataset['version'] = String(message.version)
  item.classList.toggle('other', message.kind === 'said' && around.nameOf(message.by) !== undefined)
  clearNotices(item)
  item.querySelector('.body')?.replaceChildren(meta(message, around), content(item, message, around))
}

/** @param {HTMLElement} item @param {string | undefined} at the local time whose day is to stand above it */
export const showDay = (item, at) => {
  const place = item.querySelector('.day')
  if (at === undefined) place?.replaceChildren()
  else if (!place?.firstElementChild) place?.replaceChildren(time(at, 'day'))
}

/** @param {PageMessage} message @param {Around} around */
const meta = (message, { nameOf }) => {
  const line = make('p', 'meta')
  const name = make('span', 'name', message.kind === 'said' ? (nameOf(message.by) ?? '') : word('product'))
  if (name.textContent === '') name.dataset['text'] = 'you'
  line.append(name, ' ', time(message.at, 'time'))
  return line
}

/**
 * What was last sent from a form that is still open: only this page has it.
 * @type {WeakMap<HTMLElement, Record<string, string>>}
 */
const written = new WeakMap()

/** @param {HTMLElement} item @param {PageMessage} message @param {Around} around */
const content = (item, message, { onWish, onFile }) => {
  if (message.kind === 'said') return make('p', 'bubble', message.text)
  if (message.kind === 'file') return handed(message, () => onFile(message, item))
  const card = make('div', 'card')
  const missing = message.kind === 'asked' ? message.missing : undefined
  /** @param {Wish} wish */
  const sent = (wish) => {
    written.set(item, wish.values)
    onWish(message, item, wish)
  }
  card.append(drawCard(message.card, sent, missing, written.get(item)))
  if (message.kind === 'asked')
    formKeys(card, () => onWish(message, item, { verb: 'cancelForm', data: {}, values: {} }))
  return card
}

/** A file as a card: what it is, and a button that saves it. @param {Handed} message @param {() => void} onSave */
const handed = ({ name, about, bytes }, onSave) => {
  const card = make('div', 'card')
  const save = /** @type {HTMLButtonElement} */ (make('button', 'button'))
  save.type = 'button'
  save.dataset['text'] = 'download'
  save.onclick = onSave
  card.append(make('p', '', about), make('p', 'file', `${name} · ${Math.ceil(bytes / 1024)} kB`), save)
  return card
}

/** @param {string} at @param {'day' | 'time'} shows */
const time = (at, shows) => {
  const element = document.createElement('time')
  element.dateTime = at
  element.dataset['shows'] = shows
  return element
}
