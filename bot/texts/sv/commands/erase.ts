export const erasing = {
  help: `erase PERSON --by E-POST --decision NUMMER --confirm "Förnamn Efternamn" | --again
  Raderar allt som är sparat om en person (e-post, namn eller id): loggbok, person, konton,
  meddelanden och sammanfattning. På kansliets beslut: --by är någon på kansliet, --decision
  beslutets nummer, --confirm personens namn som det är sparat. Det går inte att ångra. Vad en
  handledare har godkänt i andras loggböcker står kvar med den som skrev under. Kvar blir en rad i
  erasures.jsonl i datamappen, utan personuppgifter, som låter raderingen göras om när en säkerhetskopia
  läggs tillbaka (store restore gör det, och erase --again där den lades tillbaka på annat sätt): spara
  den filen för sig. BT-loggen måste vara stoppad; nästa
  start tömmer meddelanden där plattformen låter den.`,
  notOffice: (by: string) =>
    `--by ska vara någon på kansliet${by === '' ? '' : `, inte ${by}`}. Inget är raderat.`,
  oneself: 'Ingen raderar sig själv. Inget är raderat.',
  noReference:
    '--decision ska vara beslutets nummer (till exempel RS 2026-0412) och inget annat. Inget är raderat.',
  confirm: (name: string, commits: number) =>
    `Det här raderar ${name} för gott, med ${commits} ändringar i loggboken. Inget är raderat än. Är det rätt person, kör igen med --confirm "${name}".`,
  done: 'Raderat. Säkerhetskopior som finns kvar har uppgifterna tills de är borta; läggs en tillbaka ska raderingen göras om.',
}
