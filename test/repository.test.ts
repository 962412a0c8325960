import { existsSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readText } from '../bot/reading/readText.ts'
import { read, root, sources, variables } from './house.ts'

/** What a file imports: paths from the root, or names of packages. */
const importsOf = (file: string): readonly string[] =>
  [...read(file).matchAll(/^(?:import|export)\b[^'"]*?\bfrom '([^']+)'/gms)].map(([, from = '']) =>
    from.startsWith('.') ? normalize(join(dirname(file), from)) : from,
  )

/** A room's files may import only what begins like this (DESIGN, 'Rooms'). */
const rooms: Readonly<Record<string, readonly string[]>> = {
  'rules/': ['rules/', 'date-fns/', '@date-fns/', 'zod', 'personnummer'],
  'storage/': ['storage/', 'rules/', 'node:', 'zod', 'lowdb', 'fs-native-extensions', 'pg'],
  'bot/texts/': ['bot/texts/', 'rules/', 'date-fns/'],
  'bot/views/': ['bot/views/', 'bot/texts/', 'bot/intent.ts', 'rules/'],
  'bot/conversations/': [
    'bot/conversations/',
    'bot/documents/',
    'bot/reading/say.ts',
    'bot/reading/names.ts',
    'bot/views/',
    'bot/texts/',
    'bot/scene.ts',
    'bot/stored.ts',
    'bot/diskRefusal.ts',
    'bot/followedIn.ts',
    'bot/personId.ts',
    'bot/intent.ts',
    'rules/',
    'storage/store.ts',
  ],
  'bot/documents/': [
    'bot/documents/',
    'bot/texts/',
    'rules/',
    'node:',
    '@resvg/resvg-js',
    'docx',
    'pdfmake',
    'write-excel-file/node',
    'ical-generator',
  ],
  'bot/reading/': ['bot/reading/', 'bot/intent.ts', 'rules/'],
  'bot/platforms/': [
    'bot/platforms/',
    'bot/documents/png.ts',
    'bot/views/',
    'bot/texts/',
    'rules/person.ts',
    'storage/store.ts',
    'storage/delivery.ts',
    'node:',
    'zod',
    'content-disposition',
    '@microsoft/teams.cards',
    '@slack/bolt',
    '@microsoft/teams-ai',
    'botbuilder',
    'botframework-connector',
  ],
}

describe('the house', () => {
  it('has its sources where this test looks', () => {
    expect(sources.length).toBeGreaterThan(80)
  })

  it.each(Object.entries(rooms))('lets %s import only what it may', (room, allowed) => {
    const strays = sources
      .filter((file) => file.startsWith(room))
      .flatMap((file) => importsOf(file).map((from) => ({ file, from })))
      .filter(({ from }) => !allowed.some((beginning) => from.startsWith(beginning)))
    expect(strays).toEqual([])
  })

  it('has one file that knows all the others, and nothing imports it', () => {
    expect(sources.filter((file) => importsOf(file).includes('bot/main.ts'))).toEqual([])
  })

  it('has no circle of imports', () => {
    const done = new Set<string>()
    const circles: string[] = []
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' → '))
      if (done.has(file) || path.includes(file)) return
      for (const from of importsOf(file)) if (sources.includes(from)) visit(from, [...path, file])
      done.add(file)
    }
    for (const file of sources) visit(file, [])
    expect(circles).toEqual([])
  })

  it('keeps clock, environment and chance out of the rules', () => {
    const forbidden = /Date\.now\(|new Date\(\)|process\.|Math\.random|performance\.|from 'node:/
    expect(sources.filter((file) => file.startsWith('rules/') && forbidden.test(read(file)))).toEqual([])
  })

  it('loads no Slack or Teams SDK while they are not configured', () => {
    const sdks = /@slack\/|botbuilder|@microsoft\/teams-ai/
    const elsewhere = sources.filter((file) => !/^bot\/platforms\/(slack|teams)\//.test(file))
    expect(elsewhere.filter((file) => importsOf(file).some((from) => sdks.test(from)))).toEqual([])
  })

  it('loads no library of documents before a document is asked for', () => {
    const atOnce = /^import (?!type\b)[^'"]*from '(docx|pdfmake)/m
    expect(sources.filter((file) => atOnce.test(read(file)))).toEqual([])
  })

  it('keeps its files short enough to like', () => {
    const long = sources.filter((file) => read(file).split('\n').length > 200)
    expect(long).toEqual([])
  })
})

describe('the README', () => {
  const readme = read('README.md')
  const code = [...readme.matchAll(/`([^`\n]+)`/g)].map(([, quoted = '']) => quoted)

  it('names only npm scripts that exist', () => {
    const scripts = Object.keys((JSON.parse(read('package.json')) as { scripts: object }).scripts)
    const named = [...readme.matchAll(/npm run ([\w:]+)/g)].map(([, script = '']) => script)
    expect(named.filter((script) => !scripts.includes(script))).toEqual([])
    expect(named.length).toBeGreaterThan(2)
  })

  it('names only paths that exist', () => {
    const paths = code.filter((quoted) => /^(bot|rules|storage|test|docs)\/[\w./-]*$/.test(quoted))
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([])
    expect(paths.length).toBeGreaterThan(5)
  })

  it('shows only commands that the bot understands', () => {
    const table = /<!-- commands -->([\s\S]*?)<!-- \/commands -->/.exec(readme)?.[1] ?? ''
    const commands = [...table.matchAll(/`([^`\n]+)`/g)].map(([, command = '']) => command)
    expect(commands.length).toBeGreaterThan(20)
    expect(commands.filter((command) => !('read' in readText(command, '2026-11-20')))).toEqual([])
  })

  it('shows what the bench kept last', () => {
    const shown = /<!-- bench -->([\s\S]*?)<!-- \/bench -->/.exec(readme)?.[1]?.trim()
    expect(read('test/bench/result.md').split('\n').slice(2).join('\n').trim()).toBe(shown)
    expect(shown).toMatch(/^\d{4}-\d{2}-\d{2}, \d+ cores, .* Node \d+/)
  })

  it('names every variable of the environment', () => {
    expect(variables.filter((name) => !readme.includes(`\`${name}\``))).toEqual([])
    expect(variables.length).toBeGreaterThan(2)
  })
})

it('imports its own files by paths below the root', () => {
  const outside = sources
    .flatMap((file) => importsOf(file))
    .filter((from) => relative('.', from).startsWith('..'))
  expect(outside).toEqual([])
})
