import { commits } from './commits.ts'
import { keep } from './kept.ts'
import { presses } from './presses.ts'
import { tableOf, type Row } from './rows.ts'
import { databases, folders } from './sites.ts'
import { startUp } from './startUp.ts'
import { status } from './status.ts'

/** All of it, in minutes; `--full` adds 100,000 doctors in PostgreSQL. */
const full = process.argv.includes('--full')
const benches = { commits, presses, status, folders, databases: () => databases(full), startUp }

const rows: Row[] = []
const from = performance.now()
for (const [name, bench] of Object.entries(benches)) {
  console.error(`${name} …`)
  rows.push(...(await bench()))
}
console.log(tableOf(rows))
const minutes = (performance.now() - from) / 60_000
console.log(await keep(rows, minutes))
