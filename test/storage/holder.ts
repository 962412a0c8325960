import { openLowdbStore } from '../../storage/lowdb/store.ts'

/** A process that has the data folder until it is killed, or says why it cannot. */
try {
  await openLowdbStore({ dir: process.argv[2] ?? '' })
  console.log('in')
  setInterval(() => {}, 1000)
} catch (error) {
  console.log(String(error))
}
