/**
 * An address that people's browsers reach the bot by, without a slash at its end; undefined for
 * what is none. Without TLS only on this machine, where it is for trying.
 */
export const publicUrlIn = (text: string, isProduction: boolean): string | undefined => {
  if (!URL.canParse(text)) return undefined
  const { protocol, hostname, username, password, search, hash, href } = new URL(text)
  const isLocal = !isProduction && /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname)
  const isSafe = protocol === 'https:' || (protocol === 'http:' && isLocal)
  const isBare = [username, password, search, hash].every((part) => part === '')
  return isSafe && isBare ? href.replace(/\/+$/, '') : undefined
}
