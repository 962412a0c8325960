import { act, readClock } from './api.js'
import { find } from './dom.js'
import { chooseLanguage, chosenLanguage, translate, word } from './words.js'

const CLOCK_MS = 30_000

/**
 * The top of the page: product clock, demo controls, language.
 * @param {import('../wire.ts').Setup} setup
 * @param {() => void} onHalted the demo was to begin anew and could not
 */
export const startHeader = (setup, onHalted) => {
  find(document, 'h1', HTMLElement).title = setup.version ?? ''
  showClock(setup.now)
  setInterval(
    () =>
      void readClock().then(
        ({ now }) => showClock(now),
        () => undefined,
      ),
    CLOCK_MS,
  )
  startLanguage()
  if (setup.demo) startDemo(onHalted)
}

/** @param {string} now */
export const showClock = (now) => {
  const clock = find(document, '#clock', HTMLTimeElement)
  clock.dateTime = now
  clock.dataset['shows'] = 'clock'
  translate(find(document, '.clock', HTMLElement))
}

/** Says what is wrong with the connection, or takes that back. @param {'unreachable' | 'failed' | undefined} why */
export const showTrouble = (why) => {
  find(document, '#trouble', HTMLElement).textContent = why ? word(why) : ''
}

const startLanguage = () => {
  const buttons = [...document.querySelectorAll('[data-language]')].filter(
    (one) => one instanceof HTMLButtonElement,
  )
  const show = () => {
    document.documentElement.lang = chosenLanguage()
    for (const button of buttons) button.ariaPressed = String(button.dataset['language'] === chosenLanguage())
    translate(document)
  }
  for (const button of buttons) {
    button.onclick = () => {
      chooseLanguage(button.dataset['language'] === 'en' ? 'en' : 'sv')
      show()
    }
  }
  show()
}

/** @typedef {'day' | 'week' | 'reset'} Step Also the text of its button, while it is not at work. */
const AT_WORK = /** @type {const} */ ({ day: 'moving', week: 'moving', reset: 'resetting' })

/** While it does, there is nothing worth reading. */
export const beginsAnew = () =>
  find(document, '#demo [data-step=reset]', HTMLButtonElement).ariaBusy === 'true'

/** @param {() => void} onHalted */
const startDemo = (onHalted) => {
  const demo = find(document, '#demo', HTMLElement)
  demo.hidden = false
  const buttons = [...demo.querySelectorAll('button')]
  /** @param {Step} step @param {boolean} busy */
  const working = (step, busy) => {
    for (const button of buttons) {
      button.disabled = busy
      if (button.dataset['step'] !== step) continue
      button.ariaBusy = String(busy)
      button.dataset['text'] = busy ? AT_WORK[step] : step
    }
    translate(demo)
  }
  /** @param {Step} step */
  const run = async (step) => {
    working(step, true)
    const outcome = await act('demo', { step })
    working(step, false)
    buttons.find((button) => button.dataset['step'] === step)?.focus()
    showTrouble(outcome.ok ? undefined : outcome.why === 'unreachable' ? 'unreachable' : 'failed')
    if (step === 'reset' && !outcome.ok) onHalted()
  }
  const dialog = find(document, '#reset', HTMLDialogElement)
  for (const button of dialog.querySelectorAll('button')) button.onclick = () => dialog.close(button.value)
  dialog.onclose = () => void (dialog.returnValue === 'yes' && run('reset'))
  for (const button of buttons) {
    const step = /** @type {Step} */ (button.dataset['step'])
    button.onclick = () => (step === 'reset' ? ask(dialog) : void run(step))
  }
}

/** @param {HTMLDialogElement} dialog */
const ask = (dialog) => {
  dialog.returnValue = ''
  dialog.showModal()
}
