/** A document as it is handed over. */
export interface NamedFile {
  /** With its ending; may hold å, ä and ö. */
  readonly name: string
  readonly mime: string
  readonly content: Uint8Array
  /** What it is, in one sentence: said beside it, and read out where it cannot be seen. */
  readonly about: string
}
