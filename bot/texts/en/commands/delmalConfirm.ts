import type { delmalConfirm as sv } from '../../sv/commands/delmalConfirm.ts'

export const delmalConfirm: typeof sv = {
  help: `delmal confirm [BT1 BT2 …] [--titles FILE] [--by EMAIL --yes]
  Shows the titles of the 18 delmål and which are confirmed against HSLF-FS 2021:8, by whom and when.
  With --by (someone of the office) and --yes, confirms the delmål that are named and those in FILE,
  or all 18 where none is named. FILE corrects titles that the regulation words otherwise, in YAML:
    BT1: { sv: Titeln, en: The title }
  To run it again changes nothing. Without --yes nothing is changed, and it can be run while BT-loggen
  runs; with --yes BT-loggen must be stopped.`,
  noSuchDelmal: (code) => `${code} is no delmål: they are BT1–BT18. Nothing was changed.`,
  wrong: (fault) => `WRONG ${fault}`,
  notOffice: (by) =>
    `--by must be someone of the office${by === '' ? '' : `, not ${by}`}. Nothing was confirmed.`,
  title: (sv, en) => `${en} (Swedish: ${sv})`,
  unconfirmed: '  not confirmed',
  confirmedBy: (name, day) => `  confirmed ${day} by ${name}`,
  becomes: (title) => `  becomes: ${title}`,
  sum: (confirmed) => `${confirmed} of 18 titles are confirmed.`,
  notYet: (count) =>
    `Nothing was changed. Run the same again with --by EMAIL --yes to confirm ${count === 1 ? 'one title' : `${count} titles`}, once ${count === 1 ? 'it has' : 'they have'} been checked against HSLF-FS 2021:8.`,
  nothingNew: 'All of that is confirmed already. Nothing was changed.',
  confirmed: (count, by) =>
    `${count === 1 ? 'One title is confirmed' : `${count} titles are confirmed`} by ${by}.`,
  overtaken: 'Someone else confirmed titles at the same time. Nothing was changed; run it again.',
}
