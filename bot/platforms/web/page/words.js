/** @typedef {import('../wire.ts').PageTexts} PageTexts */
/** @typedef {import('../wire.ts').Setup['texts']} Texts */

const KEPT = 'bt-loggen.language'

/** @type {Texts | undefined} */
let texts
/** @type {keyof Texts} */
let language = localStorage.getItem(KEPT) === 'en' ? 'en' : 'sv'

/** @param {Texts} loaded */
export const learn = (loaded) => {
  texts = loaded
}

export const chosenLanguage = () => language

/** @param {keyof Texts} chosen */
export const chooseLanguage = (chosen) => {
  language = chosen
  localStorage.setItem(KEPT, chosen)
}

/** @param {keyof PageTexts} key */
export const word = (key) => texts?.[language][key] ?? ''

/**
 * Puts the page's words into every element that asks for them: `data-text`, `data-label`,
 * `data-placeholder`, and times by `data-shows`.
 * @param {ParentNode} root
 */
export const translate = (root) => {
  each(root, 'text', (element, key) => (element.textContent = word(key)))
  each(root, 'label', (element, key) => element.setAttribute('aria-label', word(key)))
  each(root, 'placeholder', (element, key) => element.setAttribute('placeholder', word(key)))
  for (const element of root.querySelectorAll('time[data-shows]'))
    showTime(/** @type {HTMLTimeElement} */ (element))
}

/**
 * @param {ParentNode} root
 * @param {'text' | 'label' | 'placeholder'} what
 * @param {(element: HTMLElement, key: keyof PageTexts) => void} put
 */
const each = (root, what, put) => {
  for (const element of root.querySelectorAll(`[data-${what}]`)) {
    const one = /** @type {HTMLElement} */ (element)
    put(one, /** @type {keyof PageTexts} */ (one.dataset[what]))
  }
}

/** @param {HTMLTimeElement} element */
const showTime = (element) => {
  const local = element.dateTime
  const shows = element.dataset['shows']
  element.textContent =
    shows === 'clock' ? clockText(local) : shows === 'day' ? dayText(local) : local.slice(11, 16)
}

/** @param {string} local 'fredag 20 november 2026, v47 14:00' */
const clockText = (local) =>
  `${dateText(local, { year: 'numeric' })}, ${word('weekPrefix')}${weekOf(local)} ${local.slice(11, 16)}`

/** @param {string} local */
const dayText = (local) => dateText(local, {})

/** @param {string} local @param {Intl.DateTimeFormatOptions} more */
const dateText = (local, more) =>
  new Intl.DateTimeFormat(language === 'sv' ? 'sv-SE' : 'en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
    ...more,
  }).format(noonOf(local))

/** @param {string} local The ISO week: that of the week's Thursday. */
const weekOf = (local) => {
  const thursday = noonOf(local)
  thursday.setUTCDate(thursday.getUTCDate() + 4 - (thursday.getUTCDay() || 7))
  const newYear = Date.UTC(thursday.getUTCFullYear(), 0, 1)
  return Math.ceil((thursday.getTime() - newYear) / 604_800_000)
}

/** @param {string} local */
const noonOf = (local) => new Date(`${local.slice(0, 10)}T12:00:00Z`)
