import { makePack, makeUnderlag, showUnderlag } from '../conversations/underlag.ts'
import type { documents } from '../intent/documents.ts'
import type { Answers } from './answers.ts'

/** What is answered with documents. */
export const ofDocuments: Answers<typeof documents> = { showUnderlag, makeUnderlag, makePack }
