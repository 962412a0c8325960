/** What the app asks of a workspace; the manifest says why. */
export const scopes = [
  'chat:write',
  'commands',
  'files:write',
  'im:history',
  'im:write',
  'users:read',
  'users:read.email',
] as const

export type Scope = (typeof scopes)[number]
