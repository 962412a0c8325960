import { handover, saveHandover } from '../conversations/handover.ts'
import { editPlacement, savePlacement, showPlacements } from '../conversations/placement.ts'
import type { placements } from '../intent/placements.ts'
import type { Answers } from './answers.ts'

/** What is said of placements. */
export const ofPlacements: Answers<typeof placements> = {
  showPlacements,
  editPlacement,
  savePlacement: (intent, asked, values) => savePlacement(intent, values, asked),
  handover: (_, asked) => handover(asked),
  saveHandover: (_, asked, values) => saveHandover(values, asked),
}
