/** @typedef {import('../wire.ts').PageMessage} PageMessage */
/** @typedef {import('../wire.ts').Setup} Setup */
/** @typedef {{ as: string, channel?: string }} Place */
/** @typedef {{ ok: true, notice?: string } | { ok: false, why: 'failed' | 'gone' | 'fileGone' | 'unreachable' }} Outcome */

/**
 * Does one thing, once: the key is the same when a request that got lost is sent again.
 * @param {'say' | 'press' | 'submit' | 'cancel' | 'demo'} what
 * @param {object} deed
 * @returns {Promise<Outcome>}
 */
export const act = async (what, deed) => {
  const body = JSON.stringify({ ...deed, key: crypto.randomUUID() })
  const response = (await post(what, body)) ?? (await pause(400).then(() => post(what, body)))
  if (!response) return { ok: false, why: 'unreachable' }
  if (!response.ok) return { ok: false, why: response.status === 410 ? 'gone' : 'failed' }
  return { ok: true, ...(await response.json()) }
}

/** @param {string} what @param {string} body */
const post = (what, body) =>
  fetch(`/${what}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body }).catch(
    () => undefined,
  )

/** @param {number} ms @returns {Promise<void>} */
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

/** Where a file that was handed over is fetched. @param {Place} place @param {string} message */
export const fileAddress = ({ as }, message) => `/file?${new URLSearchParams({ as, message })}`

/**
 * Fetches a file and lets the browser save it.
 * @param {string} address
 * @param {string} name
 * @returns {Promise<Outcome>}
 */
export const saveFile = async (address, name) => {
  const response = await fetch(address).catch(() => undefined)
  if (!response) return { ok: false, why: 'unreachable' }
  if (!response.ok) return { ok: false, why: response.status === 410 ? 'fileGone' : 'failed' }
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await response.blob())
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
  return { ok: true }
}

/** @returns {Promise<Setup>} */
export const readSetup = () => read('/setup')

/** @returns {Promise<{ now: string }>} */
export const readClock = () => read('/clock')

/** @param {Place} place @returns {Promise<readonly PageMessage[]>} */
export const readMessages = async (place) =>
  (await read(`/conversation?${new URLSearchParams({ ...place })}`)).messages

/** @param {string} path */
const read = async (path) => {
  const response = await fetch(path)
  if (!response.ok) throw new Error(`${path}: ${response.status}`)
  return response.json()
}

/** @param {Place} place The name of its conversation in the server's events. */
export const conversationOf = ({ as, channel }) =>
  channel === undefined ? `user:${as}` : `channel:${channel}`
