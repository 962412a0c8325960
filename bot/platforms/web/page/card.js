import { hostConfig } from './hostConfig.js'
import { dressInput } from './input.js'

/** @typedef {import('@microsoft/teams.cards').IAdaptiveCard} Card */
/**
 * What a button of a card wants. `values` are those of the card's fields.
 * @typedef {{ verb: string, data: Record<string, unknown>, values: Record<string, string> }} Wish
 */

AdaptiveCards.GlobalSettings.useMarkdownInRadioButtonAndCheckbox = false
AdaptiveCards.GlobalSettings.setTabIndexAtCardRoot = false

/** Views hold plain text with Markdown's own marks escaped: all there is to read is the escapes. */
AdaptiveCards.AdaptiveCard.onProcessMarkdown = (
  /** @type {string} */ text,
  /** @type {import('adaptivecards').IMarkdownProcessingResult} */ result,
) => {
  const span = document.createElement('span')
  span.textContent = text.replace(/\\([\\`*_[\]~<>&{#+\-.)])/g, '$1')
  result.outputHtml = span.innerHTML
  result.didProcess = true
}

/**
 * Draws a card with the real Adaptive Cards library.
 * @param {Card} json
 * @param {(wish: Wish) => void} onWish
 * @param {string} [missing] said at a field that must not be empty
 * @param {Record<string, string>} [written] what was just sent: it stands where the server keeps nothing of it
 */
export const drawCard = (json, onWish, missing, written = {}) => {
  const card = new AdaptiveCards.AdaptiveCard()
  card.hostConfig = hostConfig
  card.onExecuteAction = (action) => {
    if (action instanceof AdaptiveCards.ExecuteAction) onWish(wishOf(card, action))
  }
  card.parse({ ...json, body: json.body.map((element) => asWritten(element, written)) })
  const element = card.render() ?? document.createElement('div')
  for (const id of ids(json.body)) dressBar(card.getElementById(id)?.renderedElement)
  for (const input of card.getAllInputs())
    dressInput(input, missing, card.getElementById(`complaint-${input.id}`))
  return element
}

/** @param {Card['body'][number]} element @param {Record<string, string>} written @returns {Card['body'][number]} */
const asWritten = (element, written) =>
  element.type === 'Input.Text' && element.value === ''
    ? { ...element, value: written[element.id ?? ''] ?? '' }
    : element

/** @param {import('adaptivecards').AdaptiveCard} card @param {import('adaptivecards').ExecuteAction} action @returns {Wish} */
const wishOf = (card, action) => ({
  verb: action.verb,
  data: /** @type {Record<string, unknown>} */ (action.data ?? {}),
  values: Object.fromEntries(card.getAllInputs().map((input) => [input.id ?? '', String(input.value ?? '')])),
})

/** @param {Card['body']} body */
const ids = (body) => body.flatMap((element) => (element.id?.startsWith('bar') ? [element.id] : []))

/** The words beside a bar say all of it. @param {HTMLElement | undefined} element */
const dressBar = (element) => {
  element?.classList.add('bar')
  element?.setAttribute('aria-hidden', 'true')
  element?.removeAttribute('id')
}
