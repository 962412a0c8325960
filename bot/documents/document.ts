/** A document as a tree, drawn alike as DOCX and as PDF. Not modelled: what no document uses. */
export interface Document {
  readonly title: string
  /** At the foot of every page, beside its number. */
  readonly foot: string
  readonly blocks: readonly Block[]
}

export type Block =
  | { readonly block: 'title'; readonly text: string }
  | { readonly block: 'heading'; readonly text: string }
  | { readonly block: 'text'; readonly text: string; readonly tone?: 'note' }
  | { readonly block: 'points'; readonly points: readonly string[]; readonly numbered?: boolean }
  | ({ readonly block: 'table' } & Table)
  /** Fields of a form, side by side: filled in, or empty for a pen. */
  | { readonly block: 'boxes'; readonly boxes: readonly Box[] }
  /** As wide as it says, in points; `alt` says the same in words. */
  | { readonly block: 'picture'; readonly svg: string; readonly alt: string; readonly width: number }
  /** On one page, where they fit on one. */
  | { readonly block: 'together'; readonly blocks: readonly Block[] }
  | { readonly block: 'newPage' }

export interface Table {
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  /** The last row, set apart. */
  readonly sum?: Row
}

export interface Column {
  readonly title: string
  /** Hundredths of the page's width. */
  readonly width: number
  readonly align?: 'right'
}

/** A cell is its lines. */
export type Row = readonly (readonly string[])[]

export interface Box {
  readonly label: string
  readonly value?: string
  /** Room for a signature. */
  readonly tall?: boolean
}

export const title = (text: string): Block => ({ block: 'title', text })
export const heading = (text: string): Block => ({ block: 'heading', text })
export const text = (words: string): Block => ({ block: 'text', text: words })
export const note = (words: string): Block => ({ block: 'text', text: words, tone: 'note' })
export const points = (all: readonly string[]): Block => ({ block: 'points', points: all })
export const numbered = (all: readonly string[]): Block => ({ block: 'points', points: all, numbered: true })
export const boxes = (...all: readonly Box[]): Block => ({ block: 'boxes', boxes: all })
export const together = (...blocks: readonly Block[]): Block => ({ block: 'together', blocks })
export const newPage: Block = { block: 'newPage' }
