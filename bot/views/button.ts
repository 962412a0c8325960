import type { Intent } from '../intent.ts'
import type { Button } from './view.ts'

/** A button carries an intent, and nothing else. */
export const button = (title: string, intent: Intent): Button => ({ title, action: intent })

/** At most one to three of a message: what most people will press. */
export const primary = (title: string, intent: Intent): Button => ({ title, action: intent, primary: true })
