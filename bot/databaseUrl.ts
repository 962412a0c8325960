/** What is wrong with a DATABASE_URL, without what it says, since it holds a password; undefined for a sound one. */
export const faultInDatabaseUrl = (text: string, isProduction: boolean): string | undefined => {
  if (!URL.canParse(text)) return 'not an address such as postgres://role:password@host/database'
  const { protocol, hostname, pathname, searchParams } = new URL(text)
  if (!/^postgres(ql)?:$/.test(protocol)) return 'must begin with postgres://'
  if (pathname.length < 2) return 'names no database'
  const isLocal = /^(localhost|127(\.\d+){3}|\[::1\])?$/.test(hostname)
  if (isProduction && !isLocal && searchParams.get('sslmode') !== 'verify-full')
    return 'another machine must be reached by TLS that is checked, so add sslmode=verify-full where NODE_ENV is production'
  return undefined
}
