import type { Workspace } from './workspace.ts'

/** How the bot is let into workspaces: into one by the token it was given, or wherever it is installed. */
export interface Access {
  /** @throws CannotStart, naming the variable that is wrong */
  begin(): Promise<void>
  /** The workspace to answer in. @throws PlatformError 'unreachable' where the bot is not let in */
  answering(team: string): Promise<Workspace>
  /** The same, for what is sent unasked. @throws PlatformError 'refused' once the one token is lost */
  sending(team: string | undefined): Promise<Workspace>
  /** The workspace that someone of that tenant can be a member of; undefined for people of others. */
  homeOf(tenant: string): Promise<Workspace | undefined>
  /** Whether the bot is asked for someone whom a shared channel brings in from another workspace. */
  readonly hearsOutsiders: boolean
  /** Slack says that the app was removed from a workspace, or its token taken back. */
  ended(team: string): Promise<void>
  /** False once nobody can be reached any more. */
  letIn(): boolean
}
