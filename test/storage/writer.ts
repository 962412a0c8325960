import { openLowdbStore } from '../../storage/lowdb/store.ts'
import { author, deciding, delivery, logged, unitSchema } from '../contracts/store/given.ts'

/** A process that writes without end and says on stdout what the store has acknowledged. */
const [dir = '', run = ''] = process.argv.slice(2)
const store = await openLowdbStore({ dir })
const site = await store.site('stockholm')
const units = site.records('units', unitSchema)

const write = async (doctor: string) => {
  for (let i = 0; ; i++) {
    const key = `${doctor}-${run}-${i}`
    await site.commit(doctor, author(key), deciding(logged(key)))
    process.stdout.write(`commit ${key}\n`)
    await site.deliveries.claim(key, 0, 1, 1)
    process.stdout.write(`claim ${key}\n`)
    await site.deliveries.put(delivery(`sent-${key}`))
    process.stdout.write(`put sent-${key}\n`)
    await units.put(key, 0, { name: key })
    process.stdout.write(`record ${key}\n`)
  }
}

await Promise.all(['anna', 'bo', 'cilla', 'dag'].map(write))
