import { hostConfig } from './hostConfig.js'

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
 * @param {readonly string[]} [wrong] fields that the bot complained of
 */
export const drawCard = (json, onWish, wrong = []) => {
  const card = new AdaptiveCards.AdaptiveCard()
  card.hostConfig = hostConfig
  card.onExecuteAction = (action) => {
    if (action instanceof AdaptiveCards.ExecuteAction) onWish(wishOf(card, action))
  }
  card.parse(json)
  const element = card.render() ?? document.createElement('div')
  for (const id of ids(json.body)) dressBar(card.getElementById(id)?.renderedElement)
  for (const input of card.getAllInputs()) dressInput(input, wrong)
  return element
}

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

/** @param {import('adaptivecards').Input} input @param {readonly string[]} wrong */
const dressInput = (input, wrong) => {
  if (!input.id || !wrong.includes(input.id)) return
  const element = input.renderedElement
  const complaint = element?.nextElementSibling
  const field = element?.querySelector('input, select, textarea')
  element?.classList.add('wrong')
  field?.setAttribute('aria-invalid', 'true')
  if (!complaint || !field) return
  complaint.id = `complaint-${crypto.randomUUID()}`
  field.setAttribute('aria-describedby', complaint.id)
}
