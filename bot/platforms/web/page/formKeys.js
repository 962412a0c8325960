/**
 * Enter in a field of one line sends the form, Esc takes it away.
 * @param {HTMLElement} card
 * @param {() => void} cancel
 */
export const formKeys = (card, cancel) => {
  card.onkeydown = (event) => {
    // Those that end or drop a word being composed are not for us.
    if (event.isComposing) return
    if (event.key === 'Escape') cancel()
    if (event.key !== 'Enter' || !isLine(event.target)) return
    event.preventDefault()
    const submit = card.querySelector('.ac-pushButton.style-positive')
    if (submit instanceof HTMLElement) submit.click()
  }
}

/** @param {EventTarget | null} field */
const isLine = (field) => field instanceof HTMLInputElement && ['text', 'number'].includes(field.type)
