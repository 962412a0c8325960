/** Another process has the place where a store keeps its data; the message says which. */
export class Locked extends Error {
  override readonly name = 'Locked'
  /** A folder, or a database by host and name. */
  readonly place: string
  readonly holder: string
  constructor(place: string, holder: string) {
    super(`${place} is in use by ${holder}; stop that process first`)
    this.place = place
    this.holder = holder
  }
}
