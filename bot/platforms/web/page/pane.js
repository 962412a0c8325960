import { makeChat } from './chat.js'
import { copyOf, find } from './dom.js'
import { makeTabs } from './tabs.js'

/** @typedef {import('../wire.ts').PagePerson} PagePerson */
/** @typedef {import('../wire.ts').Setup} Setup */

/**
 * One role's pane: who one is in it, and that person's conversations.
 * @param {PagePerson['role']} role
 * @param {Setup} setup
 * @param {(unread: boolean) => void} onUnread
 */
export const makePane = (role, setup, onUnread) => {
  const element = copyOf('pane-template')
  element.id = `pane-${role}`
  element.dataset['role'] = role
  const title = find(element, 'h2', HTMLElement)
  title.dataset['text'] = role
  title.id = `title-${role}`
  element.setAttribute('aria-labelledby', title.id)
  const select = find(element, 'select', HTMLSelectElement)

  const places =
    role === 'office' ? /** @type {const} */ (['channel', 'private']) : /** @type {const} */ (['private'])
  /** @type {Set<string>} */
  const unread = new Set()
  const chats = places.map((place) => ({
    place,
    chat: makeChat({ id: `chat-${role}-${place}`, nameOf, onUnread: marks(place) }),
  }))
  const tabs = makeTabs(
    find(element, '.places', HTMLElement),
    places.map((place) => ({ key: place, text: place, controls: `chat-${role}-${place}` })),
    choosePlace,
  )
  find(element, '.places', HTMLElement).hidden = places.length < 2
  for (const { place, chat } of chats) {
    element.append(chat.element)
    if (places.length < 2) continue
    chat.element.setAttribute('role', 'tabpanel')
    chat.element.dataset['label'] = place
  }
  tabs.choose(places[0])

  /** @param {string} person */
  function nameOf(person) {
    return setup.persons.find(({ id }) => id === person)?.name ?? person
  }

  /** @param {string} place */
  function marks(place) {
    return (/** @type {boolean} */ is) => {
      if (is) unread.add(place)
      else unread.delete(place)
      tabs?.mark(place, is)
      onUnread(unread.size > 0)
    }
  }

  /** @param {string} chosen */
  function choosePlace(chosen) {
    for (const { place, chat } of chats) chat.element.hidden = place !== chosen
    shown()
  }

  function shown() {
    for (const chat of inView()) chat.seen()
  }

  function inView() {
    return chats.flatMap(({ chat }) => (chat.element.offsetParent === null ? [] : [chat]))
  }

  find(element, '.skip', HTMLButtonElement).onclick = () => inView()[0]?.toLine()

  const be = () => {
    const as = select.value
    sessionStorage.setItem(role, as)
    find(element, '.initials', HTMLElement).textContent = initials(nameOf(as))
    const opened = chats.map(({ place, chat }) =>
      chat.open(place === 'channel' ? { as, channel: setup.channel } : { as }),
    )
    return Promise.all(opened)
  }
  select.onchange = be

  /** @param {readonly PagePerson[]} persons */
  const fillSelect = (persons) => {
    const chosen = select.value || sessionStorage.getItem(role)
    const mine = persons.filter((person) => person.role === role)
    select.replaceChildren(...mine.map(({ id, name }) => new Option(name, id, false, id === chosen)))
  }
  fillSelect(setup.persons)

  return {
    element,
    shown,
    be,
    refresh: () => Promise.all(chats.map(({ chat }) => chat.refresh())),
    /** @param {string} conversation */
    changed: (conversation) =>
      Promise.all(chats.filter(({ chat }) => chat.is(conversation)).map(({ chat }) => chat.refresh())),
  }
}

/** @param {string} name */
const initials = (name) =>
  name
    .split(/\s+/)
    .map((part) => part[0] ?? '')
    .filter((letter, index, all) => index === 0 || index === all.length - 1)
    .join('')
    .toUpperCase()
