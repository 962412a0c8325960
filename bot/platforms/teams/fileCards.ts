import { ActivityTypes } from 'botbuilder'
import { z } from 'zod'
import type { NamedFile } from '../../views/namedFile.ts'
import type { Content } from './outbox.ts'

/** What a consent card brings back: which file it was. */
const contextSchema = z.looseObject({ file: z.uuid() })

/** Where Teams has made room for the file, in the person's own OneDrive. */
const uploadSchema = z.looseObject({
  uploadUrl: z.url(),
  contentUrl: z.url(),
  name: z.string(),
  uniqueId: z.string(),
  fileType: z.string().optional(),
})

const answerSchema = z.looseObject({ context: contextSchema, uploadInfo: uploadSchema.optional() })

export type Upload = z.infer<typeof uploadSchema>

/** What came back of a consent card; undefined for what the bot of today cannot have sent. */
export const answeredIn = (
  value: unknown,
): { readonly file: string; readonly upload?: Upload | undefined } | undefined => {
  const read = answerSchema.safeParse(value).data
  return read && { file: read.context.file, upload: read.uploadInfo }
}

/** Asks whether the bot may put a file in the person's OneDrive. */
export const consentMessage = (id: string, { name, about, content }: NamedFile): Content =>
  attached({
    contentType: 'application/vnd.microsoft.teams.card.file.consent',
    name: allowedName(name),
    content: {
      description: about,
      sizeInBytes: content.length,
      acceptContext: { file: id },
      declineContext: { file: id },
    },
  })

/** The file itself, where it lies now. */
export const fileMessage = ({ contentUrl, name, uniqueId, fileType }: Upload): Content =>
  attached({
    contentType: 'application/vnd.microsoft.teams.card.file.info',
    contentUrl,
    name,
    content: { uniqueId, fileType: fileType ?? name.split('.').at(-1) ?? '' },
  })

const attached = (attachment: NonNullable<Content['attachments']>[number]): Content => ({
  type: ActivityTypes.Message,
  attachments: [attachment],
})

/** Without the signs that OneDrive takes in no name. */
const allowedName = (name: string): string => name.replace(/["*:<>?/\\|#%]/g, '-')
