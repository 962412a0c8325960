import { join } from 'node:path'
import { writeFile } from 'node:fs/promises'
import type { NamedFile } from '../../../bot/views/namedFile.ts'
import type { Platform } from '../../../bot/platforms/platform.ts'
import { peopleRecords } from '../../../bot/scene.ts'
import { rosterSchema } from '../../../bot/roster.ts'
import { addDays } from '../../../rules/calendar/day.ts'
import { mondayOf, weekOf, weeksBetween, type Week } from '../../../rules/calendar/week.ts'
import { delmalCodes } from '../../../rules/delmal.ts'
import type { PlacementWeek } from '../../../rules/content.ts'
import { statusOf } from '../../../rules/entry.ts'
import { loggedWeeks } from '../../../rules/logbook.ts'
import { openDesk } from '../../shell/desk.ts'
import { openWorld, type World } from '../world.ts'

/** A doctor's year from the kansli's list on: what she and the kansli say in which week. */
export interface WholeYear {
  readonly programme: string
  readonly start: string
  /** The last day she logs. */
  readonly last: string
  readonly percent?: number
  readonly stStart?: string
  /** Unit, specialty, first and last day, and what it counts as where that is not plain. */
  readonly placements: readonly (readonly [string, string, string, string, string?])[]
  /** What she says instead of "as planned". */
  readonly says: Readonly<Record<Week, string>>
  /** What the kansli does before a week is logged. */
  readonly office?: Readonly<Record<Week, readonly string[]>>
}

const head =
  'Roll;Namn;E-post;Program;Form;BT-start;ST-start;Tjänstgöringsgrad;Huvudhandledare;Extern bedömare;Enhet;Specialitet;Räknas som;Från;Till;Handledare'

/** The list as a kansli keeps it: the doctor once for each placement, everyone else on a row. */
const listOf = ({ programme, start, stStart, percent = 100, placements }: WholeYear): string => {
  const staff = [
    'kansli;Maria Lind;maria@region.se;;;;;;;;;;;;;',
    'huvudhandledare;Karin Holm;karin@region.se;;;;;;;;Medicinkliniken;internmedicin;;;;',
    'extern bedömare;Eva Sand;eva@region.se;;;;;;;;Universitetssjukhuset;anestesi;;;;',
    ...placements.map(
      ([unit, specialty], i) => `handledare;Handledare ${i};hl${i}@region.se;;;;;;;;${unit};${specialty};;;;`,
    ),
  ]
  const form = stStart === undefined ? 'fristående' : 'integrerad'
  const post = `${programme};${form};${start};${stStart ?? ''};${percent};karin@region.se;eva@region.se`
  const rows = placements.map(
    ([unit, specialty, from, to, counts = ''], i) =>
      `BT-läkare;Anna Åkerström;anna@region.se;${post};${unit};${specialty};${counts};${from};${to};hl${i}@region.se`,
  )
  return [head, ...staff, ...rows].join('\r\n')
}

/** Takes the list in, lives the year, and certifies; gives what the documents say and what they rest on. */
export const certified = async (year: WholeYear) => {
  const desk = await openDesk()
  const list = desk.file('lista.csv')
  await writeFile(list, `\ufeff${listOf(year)}\r\n`)
  const first = await desk.bt('roster', 'import', list)
  const again = await desk.bt('roster', 'import', list)
  const files: NamedFile[] = []
  const world = await openWorld({
    dir: join(desk.data, 'live'),
    site: 'site',
    roster: rosterSchema.parse({ people: [] }),
    start: `${year.start}T08:00`,
    through: handing(files),
  })
  const story = await beginStory(world)
  await story.live(year)
  await story.worksOnAll(year.last)
  await story.certify()
  const status = await story.ask('anna', 'underlag')
  for (const said of ['underlag word', 'underlag pdf', 'portfölj']) await story.ask('anna', said)
  const approved = await story.approvedWeeks()
  const { enrolment } = await story.logbook()
  await world.stop()
  return { imports: [first, again], changes: story.changes, status, files, approved, enrolment }
}

/** Everyone is who the directory says, and files come into these hands. */
const handing =
  (files: NamedFile[]) =>
  (platform: Platform): Platform => ({
    ...platform,
    profile: ({ user }) =>
      Promise.resolve({ name: user, email: `${user}@Region.se`, member: true, language: 'sv' }),
    sendFile: (_, file) => Promise.resolve(void files.push(file)),
  })

const beginStory = async (world: World) => {
  const userOf = new Map<string, string>()
  for (const { value } of await peopleRecords(world.store).all())
    userOf.set(value.id, (value.email ?? '').split('@')[0] ?? '')
  const anna = [...userOf].find(([, user]) => user === 'anna')?.[0] ?? ''

  const changes: string[] = []
  const ask = async (user: string, text: string) => {
    const answer = await world.deliver({ user, input: { kind: 'text', text } })
    return JSON.stringify(answer)
  }
  const approveAll = async () => {
    const summary = (await world.store.summaries()).find(({ doctor }) => doctor === anna)
    for (const { entry, supervisor } of summary?.waiting ?? []) {
      const steps = (await logbook()).entries.find(({ id }) => id === entry)?.steps.length ?? 0
      const action = { verb: 'approve', entries: [{ doctor: anna, entry, steps }] }
      await world.deliver({ user: userOf.get(supervisor ?? '') ?? 'karin', input: { kind: 'press', action } })
    }
  }
  const logbook = () => world.store.logbook(anna)
  const asPlanned = (week: Week) => {
    const action = { verb: 'logWeeks', weeks: [{ week, steps: 0 }] }
    return world.deliver({ user: 'anna', input: { kind: 'press', action } })
  }
  const submit = (user: string, action: object, values: Record<string, string>) =>
    world.deliver({ user, input: { kind: 'submit', action, values } })

  return {
    ask,
    logbook,
    changes,
    live: async ({ start, last, says, office = {} }: WholeYear) => {
      for (const user of ['anna', 'karin', 'eva', 'maria']) await ask(user, 'hej')
      for (const week of weeksBetween(weekOf(start), weekOf(last))) {
        await world.at(`${addDays(mondayOf(week), 4)}T15:00`)
        for (const said of office[week] ?? []) changes.push(await ask('maria', said))
        const said = says[week]
        await (said === undefined ? asPlanned(week) : ask('anna', said))
        await approveAll()
      }
      await world.at(`${last}T20:00`)
    },
    /** Three courses with their examinations, over all the delmål, signed by whoever supervises then. */
    worksOnAll: async (day: string) => {
      for (const part of [0, 6, 12])
        await ask(
          'anna',
          `${delmalCodes.slice(part, part + 6).join(' ')} kurs ${day} kursexamination "Kursvecka på Åland"`,
        )
      await approveAll()
    },
    certify: async () => {
      const delmal = delmalCodes.join(',')
      await submit(
        'karin',
        { verb: 'giveDelmalCertificate', doctor: anna, entry: 'certificate/all' },
        { delmal },
      )
      for (const user of ['eva', 'karin'])
        await submit(user, { verb: 'giveCertification', doctor: anna }, { words: 'Trygg och självständig' })
    },
    approvedWeeks: async (): Promise<readonly PlacementWeek[]> =>
      loggedWeeks(await logbook())
        .filter(({ entry }) => statusOf(entry) === 'approved')
        .map(({ content }) => content),
  }
}
