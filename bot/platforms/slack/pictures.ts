import { pngOf } from '../../documents/png.ts'
import type { View } from '../../views/view.ts'
import { PlatformError } from '../platform.ts'
import type { Calls } from './calls.ts'

/**
 * The pictures of a View, each as a message of its own before it: a picture in blocks must have
 * been uploaded and looked through by Slack some time before, or lie at a public address. A message
 * that is rewritten leaves them as they are, so that nothing is uploaded at each redraw. Where
 * Slack takes no pictures the words say the same.
 */
export const sharePictures = async ({ parts }: View, user: string, calls: Calls): Promise<void> => {
  const pictures = parts.filter((part) => part.part === 'image')
  const chat = pictures.length === 0 ? undefined : await calls.chatWith(user)
  if (chat === undefined) return
  for (const { svg, alt } of pictures)
    try {
      await calls.share(chat, { name: 'bt-loggen.png', content: pngOf(svg), alt })
    } catch (error) {
      if (!(error instanceof PlatformError)) throw error
    }
}
