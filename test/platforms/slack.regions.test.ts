import { afterEach, expect, it } from 'vitest'
import { botsOf, type Bots } from '../../bot/live/bots.ts'
import { createLog } from '../../bot/log.ts'
import { rosterSchema, seedRoster } from '../../bot/roster.ts'
import { sitesOn, type Site } from '../../bot/sites/site.ts'
import { memoryStore, type MemoryDisk } from '../../storage/memory.ts'
import { person, programmes } from '../stories/world.ts'
import { slackRig, type SlackRig } from './slackRig.ts'

let rig: SlackRig
afterEach(() => rig.stop())

/** A region with people whose ids everyone else's have too, in a workspace of its own. */
const region = (id: 'syd' | 'norr', team: string, programme: string): Site => {
  const inSlack = (user: string) => ({ accounts: [{ platform: 'slack', tenant: team, user }] })
  const enrolment = { programme, start: '2026-11-02', form: 'fristående', percent: 100 }
  const at = { id: 'akut', unit: `Akuten ${id}`, specialty: 'akut sjukvård', supervisor: 'bo' }
  const changes = [
    { change: 'enrolmentSet', enrolment },
    { change: 'planSet', plan: [{ ...at, from: '2026-11-02', to: '2027-03-01' }] },
  ]
  const people = [
    person('anna', `Anna ${id}`, 'doctor', 'sv', inSlack('anna')),
    person('bo', `Bo ${id}`, 'supervisor', 'sv', inSlack('bo')),
  ]
  const roster = rosterSchema.parse({ people, doctors: [{ doctor: 'anna', changes }] })
  return { ...{ id, programmes, fixedSettings: {}, roster }, tenants: { slack: [team] } }
}

it('lets two regions, each with a workspace and people of the same ids, never see each other', async () => {
  const disk: MemoryDisk = new Map()
  const lines: string[] = []
  const log = createLog({ write: (line) => void lines.push(line) })
  const clock = { now: () => '2026-11-20T14:00:00.000Z' }
  const sites = await sitesOn(memoryStore(disk), [
    region('syd', 'T1', 'vgr'),
    region('norr', 'T2', 'stockholm'),
  ])
  for (const { store, roster } of sites.all) if (roster) await seedRoster(roster, store, clock.now())
  rig = await slackRig(
    'workspaces',
    async (incoming) => {
      const answer = await bots.answer(incoming)
      await bots.finished()
      return answer
    },
    { sites, log },
  )
  const bots: Bots = botsOf(sites, [rig.platform], { clock, log, machineNow: () => undefined })
  await rig.install({ team: 'T2' })
  const seenIn = async (team: string) => {
    const each = await Promise.all(['anna', 'bo'].map((id) => rig.at(team).person(id).sees()))
    return each.flat().join('\n')
  }

  await rig.at('T1').person('anna').says('v47 akut')
  expect(await seenIn('T1')).toContain('Anna syd vill få godkänt')
  expect(await seenIn('T2')).toBe('')
  await rig.at('T2').person('anna').says('v47 akut')
  await rig.at('T2').person('bo').presses('Godkänn')
  expect(await seenIn('T2')).toContain('Godkänd av Bo norr')
  expect(await seenIn('T1')).not.toMatch(/Godkänd|norr/)
  expect(await seenIn('T2')).not.toContain('syd')
  for (const [site, other, team] of [
    ['syd', 'norr', 'T2'],
    ['norr', 'syd', 'T1'],
  ] as const) {
    const kept = JSON.stringify([...(disk.get(site) ?? [])])
    expect(kept).not.toMatch(new RegExp(`${other}|"${team}"`))
  }
  expect(lines.map((line) => (JSON.parse(line) as { msg: string }).msg)).toEqual([
    'slack.installed',
    'slack.installed',
  ])
})
