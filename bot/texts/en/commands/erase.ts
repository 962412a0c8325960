import type { erasing as sv } from '../../sv/commands/erase.ts'

export const erasing: typeof sv = {
  help: `erase PERSON --by E-MAIL --decision NUMBER --confirm "First Last" | --again
  Erases everything that is kept of a person (e-mail, name or id): logbook, person, accounts,
  messages and summary. On the office's decision: --by is someone of the office, --decision the
  number of the decision, --confirm the person's name as it is kept. It cannot be undone. What a
  handledare approved in logbooks of others stays with whoever signed. What remains is a line in
  erasures.jsonl in the data folder, without personal data, by which the erasure can be repeated when a
  backup is restored (store restore does it, and erase --again where it was restored otherwise): keep that
  file apart. BT-loggen must be stopped; its next start blanks
  messages where the platform lets it.`,
  notOffice: (by) =>
    `--by must be someone of the office${by === '' ? '' : `, not ${by}`}. Nothing was erased.`,
  oneself: 'Nobody erases themselves. Nothing was erased.',
  noReference:
    '--decision must be the number of the decision (such as RS 2026-0412) and nothing else. Nothing was erased.',
  confirm: (name, commits) =>
    `This erases ${name} for good, with ${commits} changes in the logbook. Nothing is erased yet. If it is the right person, run it again with --confirm "${name}".`,
  done: 'Erased. Backups that remain have the data until they are gone; if one is restored, the erasure is to be repeated.',
}
