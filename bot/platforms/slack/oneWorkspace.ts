import { PlatformError } from '../platform.ts'
import type { Access } from './access.ts'
import { SLACK } from './fault.ts'
import type { Installed, MakeWorkspace, Workspace } from './workspace.ts'

/**
 * The one workspace that the bot has the token of; once that is lost, only a start with another helps.
 * @param introduce says whose token it is
 * @param warn is told once that it is lost
 */
export const oneWorkspace = (
  introduce: () => Promise<Installed>,
  make: MakeWorkspace,
  warn: (error: unknown) => void,
): Access & { lost(error?: unknown): void } => {
  let only: Workspace | undefined
  let isLost = false
  const lost = (error?: unknown) => {
    if (!isLost) warn(error)
    isLost = true
  }
  const answering = () => (only ? Promise.resolve(only) : Promise.reject(new Error('not started')))
  return {
    async begin() {
      only = make(await introduce(), lost)
    },
    answering,
    sending: () => (isLost ? Promise.reject(new PlatformError(SLACK, 'refused')) : answering()),
    homeOf: (tenant) => Promise.resolve(tenant === only?.team ? only : undefined),
    hearsOutsiders: true,
    ended: () => Promise.resolve(lost()),
    lost,
    letIn: () => !isLost,
  }
}
