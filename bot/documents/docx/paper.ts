import type * as library from 'docx'
import { looks } from '../looks.ts'

/** The library, handed on by whoever loaded it. */
export type Docx = typeof library

/** In twentieths of a point, as Word counts. */
export const a4 = { width: 11_906, height: 16_838 }
export const textWidth = a4.width - 2 * 20 * looks.margin
export const marginsOf = (all: number) => ({ top: all, right: all, bottom: all, left: all })
