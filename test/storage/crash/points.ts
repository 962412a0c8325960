import * as disk from 'node:fs/promises'
import type { Platform } from '../../../bot/platforms/platform.ts'
import type { Files, OpenFile } from '../../../storage/lowdb/files.ts'

/** Where a process is killed, beside anywhere. */
export const points = [
  'before append',
  'in append',
  'before sync',
  'before answer',
  'between commit and delivery',
  'between claim and send',
  'between send and mark',
  'before redraw',
  'between redraw and mark',
] as const

export type Point = (typeof points)[number]

/** Passes the point, or ends here as a power switch would end it. */
export type Pass = (point: Point) => void

/** Dies at the nth passing of the one point. */
export const dyingAt = (deadly: string, nth: number): Pass => {
  let passings = 0
  return (point) => {
    if (point === deadly && ++passings === nth) process.kill(process.pid, 'SIGKILL')
  }
}

/** The real disk, with the points of an append. */
export const mortalDisk = (pass: Pass): Files => {
  const mortal = (file: disk.FileHandle): OpenFile => ({
    readFile: () => file.readFile(),
    writeFile: (text) => file.writeFile(text),
    appendFile: async (text) => {
      pass('before append')
      const half = Math.floor(text.length / 2)
      await file.appendFile(text.slice(0, half))
      pass('in append')
      await file.appendFile(text.slice(half))
    },
    stat: () => file.stat(),
    truncate: (size) => file.truncate(size),
    sync: () => file.sync(),
    datasync: () => {
      pass('before sync')
      return file.datasync()
    },
    close: () => file.close(),
  })
  return { ...disk, open: async (path, flags, mode) => mortal(await disk.open(path, flags, mode)) }
}

/** The platform, with the points around what it sends. */
export const mortalPlatform = (platform: Platform, pass: Pass): Platform => ({
  ...platform,
  send: async (to, view) => {
    pass('between claim and send')
    const ref = await platform.send(to, view)
    pass('between send and mark')
    return ref
  },
  replace: async (message, view) => {
    pass('before redraw')
    await platform.replace(message, view)
    pass('between redraw and mark')
  },
})
