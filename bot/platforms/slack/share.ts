import type { webApi } from '@slack/bolt'
import { z } from 'zod'
import { cut, escaped } from './blockKit/text.ts'
import { most } from './blockKit/limits.ts'

/** A file as it is shown in a chat. */
export interface Shared {
  readonly name: string
  readonly content: Uint8Array
  /** Said with it. */
  readonly about?: string
  /** Of a picture: the same in words. */
  readonly alt?: string
}

const UPLOAD_WITHIN_MS = 30_000

const granted = z.looseObject({ upload_url: z.url(), file_id: z.string() })

/** What Slack names it by until it is shown somewhere: nobody but the bot sees it so far. */
export interface Uploaded {
  readonly id: string
  readonly title: string
}

/**
 * Brings a file to Slack, without showing it to anyone. Not by the SDK's `filesUploadV2`, which
 * gives the alternative text under a name that Slack does not know.
 */
export const upload = async (client: webApi.WebClient, file: Shared): Promise<Uploaded> => {
  const { name, content, alt } = file
  const asked = {
    filename: name,
    length: content.length,
    ...(alt !== undefined && { alt_txt: cut(alt, most.alt) }),
  }
  const { upload_url, file_id } = granted.parse(await client.apiCall('files.getUploadURLExternal', asked))
  const signal = AbortSignal.timeout(UPLOAD_WITHIN_MS)
  const taken = await fetch(upload_url, { method: 'POST', body: content, redirect: 'error', signal })
  if (!taken.ok) throw new Error(`Slack did not take the file: ${taken.status}`)
  return { id: file_id, title: name }
}

/** Shows an uploaded file in one chat. */
export const complete = (
  client: webApi.WebClient,
  { id, title }: Uploaded,
  channel: string,
  about: string | undefined,
): Promise<unknown> =>
  client.files.completeUploadExternal({
    files: [{ id, title }],
    channel_id: channel,
    ...(about !== undefined && { initial_comment: escaped(about, most.summary) }),
  })
