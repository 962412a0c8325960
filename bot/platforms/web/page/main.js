import { readSetup } from './api.js'
import { find } from './dom.js'
import { beginsAnew, showClock, showTrouble, startHeader } from './header.js'
import { makePane } from './pane.js'
import { makeTabs } from './tabs.js'
import { learn, translate } from './words.js'

const ROLES = /** @type {const} */ (['doctor', 'supervisor', 'office'])

const start = async () => {
  const setup = await readSetup()
  learn(setup.texts)
  const main = find(document, '#panes', HTMLElement)
  const roles = makeTabs(
    find(document, '#roles', HTMLElement),
    ROLES.map((role) => ({ key: role, text: role, controls: `pane-${role}` })),
    (role) => {
      main.dataset['shows'] = role
      panes.get(role)?.shown()
    },
  )
  /** @type {Map<string, ReturnType<typeof makePane>>} */
  const panes = new Map()
  for (const role of ROLES)
    panes.set(
      role,
      makePane(role, setup, (unread) => roles.mark(role, unread)),
    )
  main.append(...[...panes.values()].map(({ element }) => element))
  const refresh = () => Promise.all([...panes.values()].map((pane) => pane.refresh())).catch(() => undefined)
  startHeader(setup, refresh)
  roles.choose('doctor')
  await Promise.all([...panes.values()].map(({ be }) => be()))
  translate(document)
  listen([...panes.values()], refresh)
}

/** @param {readonly ReturnType<typeof makePane>[]} panes @param {() => unknown} refresh */
const listen = (panes, refresh) => {
  const events = new EventSource('/events')
  // What happened while the line was down was not told.
  events.onopen = () => {
    showTrouble(undefined)
    void refresh()
  }
  events.onerror = () => showTrouble('unreachable')
  on(events, 'conversation', ({ id }) => beginsAnew() || Promise.all(panes.map((pane) => pane.changed(id))))
  on(events, 'clock', ({ now }) => showClock(now))
  on(events, 'reset', () => location.reload())
}

/** @param {EventSource} events @param {string} name @param {(data: any) => unknown} act */
const on = (events, name, act) =>
  events.addEventListener(name, (event) => {
    // A read that fails is made up for by the next one.
    Promise.resolve(act(JSON.parse(event.data))).catch(() => undefined)
  })

void start()
