import type { Document } from './document.ts'
import { asDocx } from './docx.ts'
import { asPdf } from './pdf.ts'

export type Format = 'docx' | 'pdf'

interface Writing {
  readonly mime: string
  readonly write: (document: Document) => Promise<Uint8Array>
}

/** The two forms that a document comes in: to edit, and to print. */
export const formats: Readonly<Record<Format, Writing>> = {
  docx: {
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: asDocx,
  },
  pdf: { mime: 'application/pdf', write: asPdf },
}
