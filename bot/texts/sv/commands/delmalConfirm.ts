export const delmalConfirm = {
  help: `delmal confirm [BT1 BT2 …] [--titles FIL] [--by E-POST --yes]
  Visar titlarna på de 18 delmålen och vilka som är bekräftade mot HSLF-FS 2021:8, av vem och när.
  Med --by (någon på kansliet) och --yes bekräftas de delmål som nämns och de som står i FIL, eller
  alla 18 om inget nämns. FIL rättar titlar som föreskriften skriver på ett annat sätt, i YAML:
    BT1: { sv: Titeln, en: The title }
  Att köra det igen ändrar inget. Utan --yes ändras inget, och det kan köras medan BT-loggen är igång;
  med --yes måste BT-loggen vara stoppad.`,
  noSuchDelmal: (code: string) => `${code} är inget delmål: de heter BT1–BT18. Inget är ändrat.`,
  wrong: (fault: string) => `FEL ${fault}`,
  notOffice: (by: string) =>
    `--by ska vara någon på kansliet${by === '' ? '' : `, inte ${by}`}. Inget är bekräftat.`,
  title: (sv: string, en: string) => `${sv} (engelska: ${en})`,
  unconfirmed: '  inte bekräftad',
  confirmedBy: (name: string, day: string) => `  bekräftad ${day} av ${name}`,
  becomes: (title: string) => `  blir: ${title}`,
  sum: (confirmed: number) => `${confirmed} av 18 titlar är bekräftade.`,
  notYet: (count: number) =>
    `Inget är ändrat. Kör samma igen med --by E-POST --yes för att bekräfta ${count === 1 ? 'en titel' : `${count} titlar`}, när ${count === 1 ? 'den är avstämd' : 'de är avstämda'} mot HSLF-FS 2021:8.`,
  nothingNew: 'Allt det är redan bekräftat. Inget är ändrat.',
  confirmed: (count: number, by: string) =>
    `${count === 1 ? 'En titel är bekräftad' : `${count} titlar är bekräftade`} av ${by}.`,
  overtaken: 'Någon annan bekräftade titlar samtidigt. Inget är ändrat; kör igen.',
}
