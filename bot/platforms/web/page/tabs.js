import { make } from './dom.js'
import { word } from './words.js'

/** @typedef {import('../wire.ts').PageTexts} PageTexts */

/**
 * A row of tabs: arrows move, the chosen one alone is in the tab order.
 * @param {HTMLElement} list
 * @param {readonly { key: string, text: keyof PageTexts, controls: string }[]} tabs
 * @param {(key: string) => void} onChoose
 */
export const makeTabs = (list, tabs, onChoose) => {
  const buttons = new Map(tabs.map((tab) => [tab.key, tabButton(tab)]))
  /** @param {string} key */
  const choose = (key) => {
    for (const [other, button] of buttons) {
      button.setAttribute('aria-selected', String(other === key))
      button.tabIndex = other === key ? 0 : -1
    }
    onChoose(key)
  }
  for (const [key, button] of buttons) button.onclick = () => choose(key)
  list.onkeydown = (event) => {
    const keys = [...buttons.keys()]
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    const now = keys.findIndex((key) => buttons.get(key) === document.activeElement)
    const next = keys[(now + (step ?? 0) + keys.length) % keys.length]
    if (step === undefined || now < 0 || next === undefined) return
    choose(next)
    buttons.get(next)?.focus()
  }
  list.replaceChildren(...buttons.values())
  return {
    choose,
    /** @param {string} key @param {boolean} unread */
    mark: (key, unread) => mark(buttons.get(key), unread),
  }
}

/** @param {{ text: keyof PageTexts, controls: string }} tab */
const tabButton = ({ text, controls }) => {
  const button = /** @type {HTMLButtonElement} */ (make('button', 'tab'))
  button.type = 'button'
  button.setAttribute('role', 'tab')
  button.setAttribute('aria-controls', controls)
  const label = make('span', '')
  label.dataset['text'] = text
  button.append(label)
  return button
}

/** @param {HTMLElement | undefined} button @param {boolean} unread */
const mark = (button, unread) => {
  button?.querySelector('.unread')?.remove()
  if (!button || !unread) return
  const dot = make('span', 'unread')
  const words = make('span', 'unseen', word('unread'))
  words.dataset['text'] = 'unread'
  dot.append(words)
  button.append(dot)
}
