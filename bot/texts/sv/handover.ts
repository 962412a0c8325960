export const handover = {
  comes: (doctor: string, day: string) => `${doctor} börjar hos dig ${day}`,
  where: 'Placering',
  dates: 'Tid',
  percent: 'Omfattning',
  delmal: 'Delmål',
  states: (underlag: readonly string[], begun: readonly string[], of: number) =>
    [
      `${underlag.length} av ${of} har underlag${underlag.length > 0 ? ` (${underlag.join(', ')})` : ''}`,
      ...(begun.length > 0 ? [`pågår: ${begun.join(', ')}`] : []),
    ].join('; '),
  ownWords: (doctor: string, line: string) => `${doctor} skriver: ”${line}”`,
  onlyThis: (doctor: string) => `Mer än så här delar ${doctor} inte inför placeringen.`,
  planChanged: 'Planen har ändrats; den här placeringen är inte längre hos dig.',
  saved: 'Sparat. Nästa handledare får det en vecka före placeringen, och inget annat.',
  form: {
    title: 'Överlämning till nästa handledare',
    intro:
      'En vecka före nästa placering får handledaren där veta placering, tid och omfattning, och det du väljer här. Nämn aldrig patienter.',
    delmal: 'Dela hur långt delmålen har kommit',
    yes: 'Ja',
    no: 'Nej',
    line: 'Egna ord, om du vill: vad du vill träna på, vad du har med dig',
    save: 'Spara',
    cancel: 'Avbryt',
  },
}
