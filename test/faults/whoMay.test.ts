import { expect, it } from 'vitest'
import type { Answer, Input } from '../../bot/platforms/platform.ts'
import { rosterSchema } from '../../bot/roster.ts'
import { peopleRecords } from '../../bot/scene.ts'
import type { MemoryDisk } from '../../storage/memory.ts'
import { stillRig } from '../platforms/stillRig.ts'
import { openWorld, person, type World } from '../stories/world.ts'
import {
  everyone,
  mayAct,
  otherVerbs,
  states,
  steppingVerbs,
  type Cell,
  type State,
  type Verb,
} from './mayAct.ts'

const week = '2026-W47'
const entry = `${week}/akut`

const delegate = (to: string, until: string) => ({ delegate: { to, from: '2026-11-01', until } })
const placement = { specialty: 'akut sjukvård', from: '2026-11-02', to: '2026-12-01' }
const later = { specialty: 'allmänmedicin', from: '2026-12-02', to: '2027-04-30' }

/** In a programme that can be shortened, so that credit can be set at all. */
const enrolment = { programme: 'nationell', start: '2026-11-02', form: 'fristående', percent: 100 }

/** BT3 has its underlag from the beginning. */
const behindBt3 = [
  { kind: 'activity', delmal: ['BT3'], activity: 'kurs', check: 'CBD', supervisor: 'bo' },
].flatMap((content) => {
  const logged = { ...content, from: '2026-11-10', to: '2026-11-10' }
  const at = '2026-11-11T10:00:00.000Z'
  const signer = { name: 'Bo Ek', confirmed: true }
  return [
    { did: 'logged', at, by: 'anna', content: logged },
    { did: 'approved', at, by: 'bo', signer },
  ].map((step) => ({ change: 'stepTaken', entry: 'activity/bt3', step }))
})

const roster = rosterSchema.parse({
  people: [
    person('anna', 'Anna Berg', 'doctor', 'sv'),
    person('erik', 'Erik Lund', 'doctor', 'sv'),
    person('bo', 'Bo Ek', 'supervisor', 'sv', delegate('dan', '2026-11-30')),
    person('karin', 'Karin Holm', 'supervisor', 'sv', delegate('dora', '2026-11-19')),
    ...['dan', 'dora', 'sara', 'eva', 'ulf'].map((id) => person(id, `H. ${id}`, 'supervisor', 'sv')),
    person('maria', 'Maria Lind', 'office', 'sv'),
    person('ester', 'Ester Ståhl', 'office', 'sv', { roles: ['office', 'supervisor'] }),
    person('nina', 'Nina Ny', 'supervisor', 'sv', { confirmed: false }),
  ],
  doctors: [
    {
      doctor: 'anna',
      changes: [
        { change: 'enrolmentSet', enrolment },
        { change: 'peopleSet', people: { mainSupervisor: 'karin', assessor: 'eva' } },
        { change: 'planSet', plan: [] },
        {
          change: 'replanned',
          replan: { at: '2026-11-01T09:00:00.000Z', by: 'maria', was: { enrolment, plan: [] } },
        },
        {
          change: 'planSet',
          plan: [
            { id: 'akut', unit: 'Akutkliniken', ...placement, supervisor: 'bo' },
            { id: 'vc', unit: 'Vårdcentralen Åsen', ...later, supervisor: 'sara' },
          ],
        },
        ...behindBt3,
      ],
    },
    { doctor: 'erik', changes: [{ change: 'enrolmentSet', enrolment }] },
  ],
})

const assessed = { instrument: 'CBD', more: 'BT1', day: '2026-11-19' }

const press = (action: object): Input => ({ kind: 'press', action })
const submit = (action: object, values: Record<string, string>): Input => ({ kind: 'submit', action, values })

/** Enrolled, planned, and planned once more by the kansli: so often were Anna's plan and post set. */
const planSteps = 3

const replanning = (change: object) => ({ verb: 'replan', doctor: 'anna', change, steps: planSteps })

const newDoctor = {
  name: 'Lisa Gran',
  email: 'lisa@region.se',
  programme: 'nationell',
  start: '2026-12-01',
  form: 'fristående',
  percent: '100',
}

/** What the person's client hands over: a button or a form about Anna's week that has had so many steps. */
const inputOf = (verb: Verb, steps: number, user: string): Input => {
  const own = { verb, week, steps, ...(user !== 'anna' && { for: 'anna' }) }
  const at = { verb, doctor: 'anna', entry, steps }
  switch (verb) {
    case 'logWeeks':
      return press({ verb, weeks: [{ week, steps }], ...(user !== 'anna' && { for: 'anna' }) })
    case 'saveWeek':
      return submit(own, { placement: 'akut', percent: String(50 + steps), absent: '0', split: 'no' })
    case 'saveAway':
      return submit(own, { kind: 'VAB' })
    case 'undoWeek':
    case 'removeWeek':
    case 'changeWeek':
      return press(own)
    case 'approve':
      return press({ verb, entries: [{ doctor: 'anna', entry, steps }] })
    case 'return':
      return submit(at, { reason: '0', words: '' })
    case 'undoDecision':
    case 'askReturn':
      return press(at)
    case 'openRequest':
      return press({ verb, doctor: 'anna', entry })
    case 'status':
    case 'why':
    case 'showDelmal':
    case 'showPlacements':
    case 'editCredit':
      return press({ verb, doctor: 'anna' })
    case 'saveCredit':
      return submit({ verb, doctor: 'anna' }, { total: '1' })
    case 'newAssessment':
      return press({ verb, delmal: ['BT1'], ...(user !== 'anna' && { doctor: 'anna' }) })
    case 'saveAssessment':
      return submit(
        { verb, entry: 'assessment/x', steps: 0, ...(user !== 'anna' && { for: 'anna' }) },
        { ...assessed, signer: 'bo' },
      )
    case 'assessDoctor':
      return submit({ verb: 'saveAssessment', entry: 'assessment/x', steps: 0, doctor: 'anna' }, assessed)
    case 'askDelmalCertificate':
    case 'showCertification':
    case 'askCertification':
    case 'showDesk':
    case 'editInvolved':
    case 'askPaper':
      return press({ verb, doctor: 'anna' })
    case 'giveDelmalCertificate':
      return submit({ verb, doctor: 'anna', entry: 'certificate/x' }, { delmal: 'BT3' })
    case 'giveCertification':
      return submit({ verb, doctor: 'anna' }, { words: '' })
    case 'saveInvolved':
      return submit({ verb, doctor: 'anna' }, { mainSupervisor: 'karin', assessor: 'ulf' })
    case 'savePaper':
      return submit(
        { verb, doctor: 'anna' },
        { entries: `${steps}:${entry}`, name: 'Ulla', signed: '2026-11-20' },
      )
    case 'confirmPerson':
      return press({ verb, person: 'nina' })
    case 'savePlacement':
      return submit(
        { verb, plan: '', ...(user !== 'anna' && { for: 'anna' }) },
        {
          counts: 'psykiatri/psykiatri',
          unit: 'Psykiatri Syd',
          from: '2027-05-01',
          to: '2027-06-30',
          supervisor: 'bo',
        },
      )
    case 'replan':
      return press(replanning({ what: 'last', placement: 'vc', to: '2027-05-31', rest: 'none' }))
    case 'replanPercent':
      return press(replanning({ what: 'percent', percent: 50, from: '2026-12-02' }))
    case 'whatIf':
      return press({ ...replanning({ what: 'percent', percent: 50, from: '2026-12-02' }), whatIf: true })
    case 'undoReplan':
      return press({ verb, doctor: 'anna', steps: planSteps })
    case 'savePlanForm':
      return submit({ verb, doctor: 'anna', form: 'end', steps: planSteps }, { end: '2027-12-31' })
    case 'openPlanForm':
      return press({ verb, doctor: 'anna', form: 'percent' })
    case 'showPlan':
      return press({ verb, doctor: 'anna' })
    case 'addSupervisor':
      return submit({ verb }, { name: 'Ny Person', email: 'ny@region.se' })
    case 'addDoctor':
      return submit({ verb, given: newDoctor }, {})
  }
}

/** How each state comes to be. */
const story: Record<State, readonly (readonly [verb: Verb, user: string])[]> = {
  'not logged': [],
  waiting: [['logWeeks', 'anna']],
  changed: [
    ['logWeeks', 'anna'],
    ['saveWeek', 'anna'],
  ],
  approved: [
    ['logWeeks', 'anna'],
    ['approve', 'bo'],
  ],
  'approved by the huvudhandledare': [
    ['logWeeks', 'anna'],
    ['approve', 'karin'],
  ],
  returned: [
    ['logWeeks', 'anna'],
    ['return', 'bo'],
  ],
  withdrawn: [
    ['logWeeks', 'anna'],
    ['removeWeek', 'anna'],
  ],
  undone: [
    ['logWeeks', 'anna'],
    ['undoWeek', 'anna'],
  ],
  'changed after approval': [
    ['logWeeks', 'anna'],
    ['approve', 'bo'],
    ['saveWeek', 'anna'],
  ],
}

/** The site with the week in that state, from the same text each time. */
const opened = async (disk: MemoryDisk) => {
  const rig = stillRig()
  const copy: MemoryDisk = new Map([...disk].map(([site, lines]) => [site, new Map(lines)]))
  const world = await openWorld({
    start: '2026-11-20T15:00',
    disk: copy,
    roster,
    rig: () => Promise.resolve(rig),
  })
  return { world, sent: rig.sent, disk: copy }
}
type Opened = Awaited<ReturnType<typeof opened>>

const inState = async (state: State): Promise<MemoryDisk> => {
  const { world, disk } = await opened(new Map())
  for (const [steps, [verb, user]] of story[state].entries())
    await world.deliver({ user, input: inputOf(verb, steps, user) })
  expect(await stepsIn(world)).toHaveLength(states[state].steps)
  await world.stop()
  return disk
}

const stepsIn = async ({ store }: World) =>
  (await store.logbook('anna')).entries.find(({ id }) => id === entry)?.steps ?? []

/** Everything that anyone can have changed, but for who has been met. */
const standing = async ({ store }: World): Promise<string> => {
  const people = (await peopleRecords(store).all()).map(({ value }) => ({ ...value, met: true }))
  return JSON.stringify([await store.logbook('anna'), await store.logbook('erik'), people])
}

const sentenceIn = ({ notice, reply, rewrite, form, errors, private: view }: Answer): string =>
  [notice, reply?.summary, rewrite?.summary, form?.title, view?.summary, ...Object.values(errors ?? {})].join(
    ' ',
  )

/** What went otherwise than told; nothing when all is right. */
const tried = async (cell: Cell, { world, sent }: Opened): Promise<readonly string[]> => {
  const { who, state, verb, fresh } = cell
  const present = states[state].steps
  const before = { standing: await standing(world), sent: sent.size }
  const steps = fresh ? present : present === 0 ? 1 : present - 1
  const answer = await world.deliver({ user: who.id, input: inputOf(verb, steps, who.id) })
  const after = await standing(world)
  const last = (await stepsIn(world)).at(-1)
  const stepped = steppingVerbs.some((one) => one === verb)
  const faults = [
    (after !== before.standing) === mayAct(cell)
      ? undefined
      : `comes to ${after === before.standing ? 'nothing' : 'something'}`,
    mayAct(cell) && stepped && last?.by !== who.id ? `is kept as done by ${last?.by}` : undefined,
    /\p{L}{2}/u.test(sentenceIn(answer)) || sent.size > before.sent ? undefined : 'is not answered',
    /undefined|\[object|NaN/.test(sentenceIn(answer)) ? `is answered ${sentenceIn(answer)}` : undefined,
    who.reads || who.decides || !/Akutkliniken|Åsen|Anna Berg/.test(JSON.stringify(answer))
      ? undefined
      : 'is answered with what is not theirs to see',
  ]
  return faults.flatMap((fault) =>
    fault === undefined ? [] : [`${who.is}, ${state}, ${verb}${fresh ? '' : ' (old button)'}: ${fault}`],
  )
}

const cells: readonly Cell[] = (Object.keys(states) as State[]).flatMap((state) =>
  everyone.flatMap((who) => [
    ...steppingVerbs.flatMap((verb) => [true, false].map((fresh) => ({ state, who, verb, fresh }))),
    ...(state === 'waiting' || state === 'approved'
      ? otherVerbs.map((verb) => ({ state, who, verb, fresh: true }))
      : []),
  ]),
)

it('lets each do what is theirs to do and nothing else, and answers every press', async () => {
  const wrong: string[] = []
  for (const state of Object.keys(states) as State[]) {
    const disk = await inState(state)
    let here = await opened(disk)
    for (const cell of cells.filter((one) => one.state === state)) {
      wrong.push(...(await tried(cell, here)))
      if (!mayAct(cell)) continue
      await here.world.stop()
      here = await opened(disk)
    }
    await here.world.stop()
  }
  const allowed = cells.filter(mayAct).length
  console.log(
    `who may press what: ${cells.length} cells, ${allowed} with an effect, ${wrong.length} otherwise than told`,
  )
  expect(wrong).toEqual([])
  expect(cells.length).toBeGreaterThan(500)
}, 120_000)
