/**
 * A fresh copy of a template's one element.
 * @param {string} id
 */
export const copyOf = (id) => {
  const template = /** @type {HTMLTemplateElement} */ (document.getElementById(id))
  return /** @type {HTMLElement} */ (document.importNode(template.content, true).firstElementChild)
}

/**
 * The one element of a kind within another.
 * @template {HTMLElement} T
 * @param {ParentNode} root
 * @param {string} selector
 * @param {new () => T} kind
 */
export const find = (root, selector, kind) => {
  const found = root.querySelector(selector)
  if (!(found instanceof kind)) throw new Error(`no ${selector}`)
  return found
}

/**
 * @param {string} tag
 * @param {string} className
 * @param {string} [text]
 */
export const make = (tag, className, text = '') => {
  const element = document.createElement(tag)
  element.className = className
  element.textContent = text
  return element
}
