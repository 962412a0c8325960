/** @typedef {import('adaptivecards').Input} Input */

/**
 * A card has one sentence for all that can be wrong with a field. Here an empty field is told from
 * a wrong one, and what the bot complained of gives way to what is said meanwhile.
 * @param {Input} input
 * @param {string | undefined} missing
 * @param {import('adaptivecards').CardElement | undefined} complaint what the bot said of it
 */
export const dressInput = (input, missing, complaint) => {
  const field = input.renderedElement?.querySelector('input, select, textarea')
  if (!field) return
  const { errorMessage: wrong = '' } = input
  const validate = input.validateValue.bind(input)
  let said = false
  input.validateValue = () => {
    input.errorMessage = isEmpty(input, field) ? (missing ?? wrong) : wrong
    said = !validate()
    if (said) complain(input, field, complaint)
    else if (!complaint?.isVisible) field.ariaInvalid = 'false'
    return !said
  }
  input.onValueChanged = () => void (said && input.validateValue())
  if (complaint) showComplaint(input, field, complaint)
}

/** What is no number at all counts as empty to the library. @param {Input} input @param {Element} field */
const isEmpty = (input, field) =>
  !input.isSet() && !(field instanceof HTMLInputElement && field.validity.badInput)

/** @param {Input} input @param {Element} field @param {import('adaptivecards').CardElement | undefined} complaint */
const complain = (input, field, complaint) => {
  field.ariaInvalid = 'true'
  field.removeAttribute('aria-describedby')
  input.renderedElement?.classList.remove('wrong')
  if (complaint) complaint.isVisible = false
}

/** @param {Input} input @param {Element} field @param {import('adaptivecards').CardElement} complaint */
const showComplaint = (input, field, { renderedElement }) => {
  field.ariaInvalid = 'true'
  input.renderedElement?.classList.add('wrong')
  if (!renderedElement) return
  renderedElement.id = `complaint-${crypto.randomUUID()}`
  field.setAttribute('aria-describedby', renderedElement.id)
}
