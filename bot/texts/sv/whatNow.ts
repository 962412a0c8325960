export const whatNow = {
  button: 'Vad nu?',
  heading: 'Det här kan du göra nu',
  headingOf: (name: string) => `Det här kan ${name} göra nu`,
  nothing: 'Just nu saknas inget som din placering kan ge.',
  noPlacement: 'Ingen placering pågår i dag, så inget som hör till en placering är med.',
  unknownPlaces:
    'Programmet anger inte vilka delmål som hör till vilken placering, så nya delmål föreslår jag inte.',
  check: 'Påbörjat, men bedömningen saknas.',
  delmal: (unit: string) => `Inte påbörjat, och kan uppnås på ${unit}.`,
  assessment: (unit: string) => `Bedömning på ${unit}`,
  missing: (count: number, instruments: string) =>
    [count === 1 ? 'En bedömning saknas' : `${count} bedömningar saknas`, instruments]
      .filter((text) => text !== '')
      .join(': '),
  summary: (unit: string) => `Sammanfattande bedömning på ${unit}`,
  ends: (day: string) => `Placeringen slutar ${day}.`,
  log: 'Logga',
}
