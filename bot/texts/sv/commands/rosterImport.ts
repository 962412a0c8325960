import type { RosterColumn } from '../../../../rules/roster/columns.ts'

const columns: Readonly<Record<RosterColumn, string>> = {
  role: 'Roll',
  name: 'Namn',
  email: 'E-post',
  programme: 'Program',
  form: 'Form',
  start: 'BT-start',
  end: 'BT-slut',
  stStart: 'ST-start',
  percent: 'Tjänstgöringsgrad',
  mainSupervisor: 'Huvudhandledare',
  assessor: 'Extern bedömare',
  unit: 'Enhet',
  specialty: 'Specialitet',
  counts: 'Räknas som',
  from: 'Från',
  to: 'Till',
  share: 'Procent',
  supervisor: 'Handledare',
  protected: 'Skyddad identitet',
}

export const rosterImport = {
  help: `roster import FIL [--dry-run] [--skip-wrong]
roster import --example FIL
  Läser BT-läkare, handledare, kansli och placeringsplaner ur CSV eller XLSX: en rad per placering
  för en BT-läkare, en rad per annan person. Säger rad för rad vad som är nytt, ändrat eller fel och
  varför. Personer känns igen på e-posten och kopplas till sitt konto i Slack eller Teams när de
  skriver första gången. Tomma celler ändrar inget, ingen tas bort, och samma fil en gång till
  ändrar inget. Är någon rad fel ändras inget alls, om inte --skip-wrong säger att resten ska tas.
  --dry-run visar bara, också medan BT-loggen är igång; annars måste den vara stoppad.
  --example lägger ett exempel att börja från i FIL (.csv eller .xlsx).`,
  columns,
}
