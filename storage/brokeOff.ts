/** A move broke off when a part was written, or was not alone to its end: the same again finishes it. */
export class BrokeOff extends Error {
  override readonly name = 'BrokeOff'
  constructor(cause: unknown) {
    super('broke off', { cause })
  }
}
