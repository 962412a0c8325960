export const planning = {
  help: `plan PERSON [ORD …] --by E-POST [--what-if]
  Visar planen för en BT-läkare (e-post, namn eller id), eller ändrar den med samma ord som i chatten:
  akut till 2027-03-31, 80% från 2027-01-01, flytta psykiatri två veckor. Säger före och efter och
  vart det leder; de det gäller får veta det av BT-loggen. --by är någon på kansliet, i vars namn det
  görs. Med --what-if sparas inget. Att visa eller pröva kan göras medan BT-loggen är igång; för att
  ändra måste den vara stoppad.`,
  notOffice: (by: string) =>
    `--by ska vara någon på kansliet${by === '' ? '' : `, inte ${by}`}. Inget är ändrat.`,
  noPlan: (name: string) => `${name} är inte inlagd i något BT-program. Inget är ändrat.`,
  unread: (text: string) =>
    `”${text}” säger ingen ändring av en plan. Skriv till exempel akut till 2027-03-31, eller 80% från 2027-01-01. Inget är ändrat.`,
  asksMore: 'Den ändringen behöver svar på mer än orden säger. Gör den i chatten. Inget är ändrat.',
  sayWhich: 'Skriv vilken. Inget är ändrat.',
  unchanged: 'Inget är ändrat.',
}
