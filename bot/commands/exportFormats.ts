import type { Person } from '../../rules/person.ts'
import { calendarOf, type InCalendar } from '../documents/export/calendar.ts'
import { doctorRow } from '../documents/export/doctorRow.ts'
import { entryRows } from '../documents/export/entryRows.ts'
import { extractOf } from '../documents/export/extract.ts'
import { htmlOf } from '../documents/export/html.ts'
import { writeCsv } from '../documents/tables/csv.ts'
import { writeXlsx, type Sheet } from '../documents/tables/xlsx.ts'
import type { Scene } from '../scene.ts'
import { storedOf } from '../stored.ts'
import type { Texts } from '../texts/texts.ts'
import { whatOf } from '../views/deadlinesCard.ts'
import { nameFor } from '../views/reader.ts'

export const formats = ['json', 'csv', 'xlsx', 'ics', 'html'] as const
export type Format = (typeof formats)[number]

export const isFormat = (text: string): text is Format => formats.some((one) => one === text)

type Write = (persons: readonly Person[], scene: Scene, texts: Texts) => Promise<Uint8Array>

const nameOf = (scene: Scene) => (id: string) => nameFor(scene, id)

/** Complete: everything that is kept of each. */
const json: Write = async (persons, scene) => {
  const all = []
  for (const person of persons) all.push(await storedOf(scene.store, person, scene.now))
  return text(`${JSON.stringify(all, null, 2)}\n`)
}

/** One row an entry. */
const csv: Write = async (persons, scene, texts) => {
  const rows = (await entriesOf(persons, scene, texts)).map((row) => row.map((cell) => String(cell ?? '')))
  return writeCsv([texts.exported.entries, ...rows])
}

/** One row a doctor, and one row an entry. */
const xlsx: Write = async (persons, scene, texts) => {
  const { sheets, doctors, entries } = texts.exported
  const facts = await Promise.all(persons.map(({ id }) => scene.facts(id)))
  const doctorRows = persons.flatMap((person, i) => {
    const own = facts[i]
    return own === undefined ? [] : [doctorRow(person, own, nameOf(scene), texts)]
  })
  return writeXlsx([
    { name: sheets.doctors, headings: doctors, rows: doctorRows },
    { name: sheets.entries, headings: entries, rows: await entriesOf(persons, scene, texts) },
  ])
}

/** What lies ahead, for a calendar. */
const ics: Write = async (persons, scene, texts) => {
  const all: InCalendar[] = []
  for (const { id, name } of persons) {
    const facts = await scene.facts(id)
    if (facts !== undefined) all.push({ facts, ...(persons.length > 1 && { name }) })
  }
  const words = (one: Parameters<typeof whatOf>[0], facts: InCalendar['facts']) =>
    whatOf(one, facts, { texts })
  return text(await calendarOf(all, words, scene.now, texts))
}

/** To read: all that is kept of each. */
const html: Write = async (persons, scene, texts) => {
  const sheets: Sheet[] = []
  for (const person of persons) {
    const own = extractOf(await storedOf(scene.store, person, scene.now), nameOf(scene), texts)
    sheets.push(...own.map((sheet) => ({ ...sheet, name: `${person.name}: ${sheet.name}` })))
  }
  const { title, intro } = texts.exported
  return htmlOf(title(persons.map(({ name }) => name).join(', ')), intro, sheets, texts.language)
}

const entriesOf = async (persons: readonly Person[], { store, ...scene }: Scene, texts: Texts) => {
  const rows = []
  for (const { id } of persons)
    rows.push(...entryRows(await store.logbook(id), (one) => nameFor(scene, one), texts))
  return rows
}

const text = (content: string): Uint8Array => new TextEncoder().encode(content)

export const writeAs: Readonly<Record<Format, Write>> = { json, csv, xlsx, ics, html }
