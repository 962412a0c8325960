import { fill, messageItem, showDay } from './message.js'
import { translate } from './words.js'

/** @typedef {import('../wire.ts').PageMessage} PageMessage */

/**
 * Makes the list show these messages and touches only what changed, so that what someone is
 * writing in an open form stays. Answers which items are new.
 * @param {HTMLElement} list
 * @param {readonly PageMessage[]} messages
 * @param {import('./message.js').Around} around
 */
export const syncLog = (list, messages, around) => {
  const items = new Map(itemsOf(list).map((item) => [item.dataset['id'], item]))
  /** @type {HTMLElement[]} */
  const fresh = []
  let before = /** @type {Element | null} */ (null)
  let day = ''
  for (const message of messages) {
    const old = items.get(message.id)
    const item = old ?? messageItem(message, around)
    items.delete(message.id)
    if (!old) fresh.push(item)
    else if (old.dataset['version'] !== String(message.version))
      keepingFocus(old, () => fill(old, message, around))
    place(list, item, before)
    showDay(item, message.at.slice(0, 10) === day ? undefined : message.at)
    day = message.at.slice(0, 10)
    before = item
  }
  for (const gone of items.values()) takeAway(gone, list)
  translate(list)
  return fresh
}

/** @param {HTMLElement} list @returns {HTMLElement[]} */
const itemsOf = (list) => /** @type {HTMLElement[]} */ ([...list.children])

/** Moves only what stands wrong: a moved element loses its focus. @param {HTMLElement} list @param {HTMLElement} item @param {Element | null} before */
const place = (list, item, before) => {
  const there = before ? before.nextElementSibling : list.firstElementChild
  if (there !== item) list.insertBefore(item, there)
}

/** @param {HTMLElement} item @param {() => void} change */
const keepingFocus = (item, change) => {
  const focused = item.contains(document.activeElement)
  change()
  if (!focused) return
  const wrong = /** @type {HTMLElement | null} */ (item.querySelector('[aria-invalid=true]'))
  ;(wrong ?? item).focus({ preventScroll: true })
}

/** @param {HTMLElement} item @param {HTMLElement} list */
const takeAway = (item, list) => {
  const next = /** @type {HTMLElement} */ (item.previousElementSibling ?? list)
  if (item.contains(document.activeElement)) next.focus({ preventScroll: true })
  item.remove()
}

const calm = matchMedia('(prefers-reduced-motion: reduce)')

/**
 * Brings the newest message into view, from its beginning when it is taller than the list.
 * @param {HTMLElement} list
 * @param {HTMLElement | undefined} item
 * @param {'smooth' | 'instant'} [how]
 */
export const showNewest = (list, item, how = 'instant') => {
  if (!item) return
  const tall = item.offsetHeight > list.clientHeight
  item.scrollIntoView({ block: tall ? 'start' : 'nearest', behavior: calm.matches ? 'instant' : how })
}
