import { PlatformError } from '../platform.ts'
import { TEAMS } from './activity.ts'

/** OneDrive takes no more in one request. */
export const MOST_BYTES = 60 * 1024 * 1024

const UPLOAD_WITHIN_MS = 60_000

/** Microsoft's own storage: an address of any other name gets nothing, whoever it came from. */
const STORES = [
  ...['sharepoint.com', 'sharepoint.us', 'sharepoint.cn', 'sharepoint-mil.us'],
  ...['onedrive.com', '1drv.com', 'microsoftpersonalcontent.com'],
]

export const isMicrosoftStorage = ({ protocol, hostname, port }: URL): boolean =>
  protocol === 'https:' &&
  port === '' &&
  STORES.some((store) => hostname === store || hostname.endsWith(`.${store}`))

/**
 * Puts a file where Teams has made room for it. The address holds all that is needed to write
 * there, so the bot's own token does not go with it.
 * @throws PlatformError where it is not Microsoft's, or does not take the file.
 */
export const upload = async (
  content: Uint8Array,
  address: string,
  isAllowed: (address: URL) => boolean,
): Promise<void> => {
  if (!isAllowed(new URL(address))) throw new PlatformError(TEAMS, 'refused')
  const taken = await fetch(address, {
    method: 'PUT',
    headers: {
      'content-type': 'application/octet-stream',
      'content-range': `bytes 0-${content.length - 1}/${content.length}`,
    },
    body: content,
    redirect: 'error',
    signal: AbortSignal.timeout(UPLOAD_WITHIN_MS),
  }).catch(() => undefined)
  if (!taken?.ok) throw new PlatformError(TEAMS, 'unsure')
}
