import { make } from './dom.js'
import { word } from './words.js'

const READABLE_MS = 8000

/**
 * One line for the presser, near what was pressed. It stays while it is pointed at or focused.
 * @param {HTMLElement} region a live region that stands already
 * @param {string} text
 * @param {'said' | 'trouble'} [kind]
 */
export const showNotice = (region, text, kind = 'said') => {
  const line = make('p', `toast ${kind}`, text)
  const close = /** @type {HTMLButtonElement} */ (make('button', 'close', '×'))
  close.type = 'button'
  close.setAttribute('aria-label', word('close'))
  const remove = () => line.remove()
  close.onclick = remove
  line.append(close)
  region.replaceChildren(line)
  region.scrollIntoView({ block: 'nearest' })
  const removeUnlessRead = () => (line.matches(':hover, :focus-within') ? wait() : remove())
  const wait = () => setTimeout(removeUnlessRead, READABLE_MS)
  wait()
}

/** What was said of the last thing says nothing of the next one. @param {Element} within */
export const clearNotices = (within) => {
  for (const region of within.querySelectorAll('.notice')) region.replaceChildren()
}
