import { expect, it } from 'vitest'
import { answering } from '../../bot/answer.ts'
import { inBackground } from '../../bot/background.ts'
import { deliverer } from '../../bot/deliver.ts'
import { createLog, type Log } from '../../bot/log.ts'
import { memoryStore } from '../../storage/memory.ts'
import { openWorld } from '../stories/world.ts'

const captured = (): { log: Log; lines: () => string } => {
  const lines: string[] = []
  return { log: createLog({ write: (line) => void lines.push(line) }), lines: () => lines.join('') }
}

it('keeps event names, ids and codes, and nothing else, whatever it is given', () => {
  const { log, lines } = captured()
  const error = Object.assign(new Error('Anna Berg 811228-9874'), {
    code: 'EIO',
    detail: 'VAB',
    email: 'anna@example.org',
  })
  log.error('answer.failed', { id: 'a1', error, text: 'sjukfrånvaro' } as never)
  log.warn('delivery.failed', { id: 'anna bo.ek@example.org', fault: 'unsure' })
  expect(lines()).toContain('"answer.failed"')
  expect(lines()).toContain('"EIO"')
  expect(lines()).toContain('"fault":"unsure"')
  expect(lines()).not.toMatch(/Anna|811228|VAB|example|sjuk/)
})

it('answers an accident with a number to ask about, and says nothing of what was written', async () => {
  const { log, lines } = captured()
  const site = await memoryStore().site('test')
  const fails = () => Promise.reject(new Error('disk on fire: hemligt'))
  const broken = { ...site, records: () => ({ all: fails, get: fails }) }
  const bot = {
    store: broken as never,
    programmes: new Map(),
    fixedSettings: {},
    platforms: [],
    clock: { now: () => '2026-11-20T14:00:00.000Z' },
    machineNow: () => 0,
    log,
  }
  const background = inBackground(log)
  const answer = answering(bot, deliverer(bot), background.run)
  const incoming = {
    platform: 'web',
    tenant: 'demo',
    user: 'anna',
    key: 'k',
    input: { kind: 'text', text: 'hemligt' },
  } as const
  const { reply } = await answer(incoming)
  await background.finished()
  const id = /nummer (\w+)/.exec(reply?.summary ?? '')?.[1]
  expect(reply?.summary).toContain('det är inte ditt fel')
  expect(lines()).toContain(String(id))
  expect(lines()).not.toContain('hemligt')
})

it('finds nothing to log in an ordinary week', async () => {
  const world = await openWorld({ start: '2026-11-20T15:00' })
  await world.person('anna').presses('Stämmer')
  await world.person('bo').presses('Godkänn')
  expect(world.logged()).toEqual([])
  await world.stop()
})
