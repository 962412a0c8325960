import type { storing as sv } from '../../sv/commands/store.ts'

export const storing: typeof sv = {
  check: `store check [FILE]
  Reads every file, or row of the database, and names those that are damaged. With FILE a backup is
  tried by restoring it in memory. Changes nothing, and can be run while BT-loggen runs.`,
  copy: `store copy --from PLACE --to PLACE [--skip-damaged]
  Moves everything that is kept to an empty place, reads it there and compares: logbooks with their
  chains, records, messages sent. PLACE is a data folder, or the name of an environment variable with
  an address such as postgres://…, for instance DATABASE_URL. The source is left as it is. If it breaks
  off, run it again and it is finished. What is damaged stops it, or is left out with --skip-damaged.
  BT-loggen must be stopped.`,
  backup: `store backup FILE [--verify] [--skip-damaged]
  Writes everything that is kept into one file, as it is at one moment, while BT-loggen runs. With
  --verify the file is tried by restoring it in memory. The file holds personal data. A file that
  exists is never written over.`,
  restore: `store restore FILE
  Puts a backup back into an empty place, folder or database wherever it came from, reads it there and
  compares. Whoever was erased according to erasures.jsonl in the data folder is erased again. If it
  breaks off, run it again and it is finished. BT-loggen must be stopped.`,
  places: 'Give both --from and --to.',
  address:
    'Do not write the address itself: it has a password that others can see. Put it into an environment variable and write the name of that.',
  samePlace: '--from and --to are the same place.',
  moved: (from, to, counts) => `${to} now has everything from ${from}: ${counts}.`,
  already: (from, to, counts) =>
    `${to} had everything from ${from} already, and nothing was changed: ${counts}.`,
  counts: ({ logbooks, commits, records, deliveries, claims }) =>
    `${logbooks} logbooks with ${commits} changes, ${records} records, ${deliveries} messages sent, ${claims} begun`,
  damaged: (what) => `DAMAGED ${what}`,
  stopped: (count) =>
    `${count === 1 ? 'One thing' : `${count} things`} cannot be read, so nothing was written. Move it aside with quarantine, or run with --skip-damaged.`,
  skipped: (count) => `${count === 1 ? 'One damaged thing was' : `${count} damaged things were`} left out.`,
  other: (to, count, some) =>
    `${to} holds something else than what is to go there (${count}: ${some.join(', ')}${count > some.length ? ' …' : ''}), so nothing was written. Choose an empty place.`,
  unlike: (to, names) =>
    `Not everything in ${to} is as it should be after the move: ${names.join(', ')}. Do not use it; begin anew with an empty place.`,
  brokeOff: (why) =>
    `It broke off before all was done. Run the same command again and it is finished. ${why}`,
  written: (file, counts) =>
    `${file}: ${counts}. The file holds personal data: keep it as such, and no longer than they may be kept.`,
  erasedMeanwhile: 'Someone was erased while the backup was written, so it was removed. Run it again.',
  sound: (file, at, counts) => `${file} of ${at} could be restored in memory: ${counts}.`,
  restored: (file, at, to) => `${file} of ${at} is now in ${to}.`,
  erasedAgain: (count) =>
    count === 0
      ? 'Nobody there was erased since.'
      : count === 1
        ? 'One person who was erased since is erased again.'
        : `${count} people who were erased since are erased again.`,
  noErasures: (file) =>
    `There is no ${file}. If someone was erased since the backup was written, put that file back and run erase --again before BT-loggen is started.`,
  noBackup: {
    foreign: (file) => `${file} is no backup of BT-loggen. Nothing was written.`,
    newer: (file) => `${file} was written by a newer version of BT-loggen. Nothing was written.`,
    cut: (file) => `${file} is cut: its end is missing. Nothing was written.`,
    changed: (file) => `${file} was changed or damaged since it was written. Nothing was written.`,
  },
}
