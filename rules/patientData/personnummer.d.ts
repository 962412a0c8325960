/** The package's own types describe a default export beside the class; Node hands over the class itself. */
declare module 'personnummer' {
  const Personnummer: {
    valid(number: string, options: { allowCoordinationNumber: boolean; allowInterimNumber: boolean }): boolean
  }
  export default Personnummer
}
