export const exporting = {
  help: `export [PERSON] [--format xlsx|csv|json|ics|html] [--out FIL ELLER MAPP]
  Skriver det som är sparat i en fil: om en person (e-post, namn eller id), annars om alla
  BT-läkare. json är fullständigt, med all historik (form: bot/documents/export/stored.ts); csv och
  xlsx har en rad per post, xlsx också en rad per läkare; ics har datum att hålla och byten av
  placering; html är ett registerutdrag att läsa. Kan köras medan BT-loggen är igång. En fil som
  finns skrivs aldrig över.`,
  noFormat: (format: string, formats: readonly string[]) =>
    `Formatet ${format} finns inte. Välj ${formats.join(', ')}.`,
  nobody: (named: string) => `Ingen, eller mer än en, heter eller har adressen ${named}.`,
  nothing: 'Ingen BT-läkare har något sparat.',
  written: (persons: number, file: string) =>
    `${persons === 1 ? '1 person' : `${persons} personer`} i ${file}. Filen innehåller personuppgifter: spara den säkert.`,
}
