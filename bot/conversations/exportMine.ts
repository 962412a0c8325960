import { calendarOf } from '../documents/export/calendar.ts'
import { extractOf } from '../documents/export/extract.ts'
import { htmlOf } from '../documents/export/html.ts'
import { writeXlsx } from '../documents/tables/xlsx.ts'
import type { Asked } from '../scene.ts'
import { storedOf } from '../stored.ts'
import { whatOf } from '../views/deadlinesCard.ts'
import type { NamedFile } from '../views/namedFile.ts'
import { nameFor } from '../views/reader.ts'
import { said } from '../views/said.ts'
import type { Reply } from './reply.ts'

const mimes = {
  html: 'text/html',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json',
  ics: 'text/calendar',
} as const

/** `exportera`: everything that is kept of whoever asks, to read and complete (GDPR art. 15). */
export const exportMine = async (asked: Asked): Promise<Reply> => {
  const { me, store, now, today, texts } = asked
  const words = texts.exported
  const nameOf = (id: string) => nameFor(asked, id)
  const stored = await storedOf(store, me, now)
  const sheets = extractOf(stored, nameOf, texts)
  const file = (
    ending: keyof typeof mimes,
    name: keyof typeof words.about,
    content: Uint8Array,
  ): NamedFile => ({
    name: `${words.fileNames[name]}-${today}.${ending}`,
    mime: mimes[ending],
    content,
    about: words.about[name],
  })
  const calendar = await calendarFor(asked)
  return {
    reply: 'files',
    files: [
      file('html', 'extract', htmlOf(words.title(me.name), words.intro, sheets, texts.language)),
      file('xlsx', 'workbook', await writeXlsx(sheets)),
      file('json', 'complete', bytesOf(`${JSON.stringify(stored, null, 2)}\n`)),
      ...(calendar === undefined ? [] : [file('ics', 'calendar', bytesOf(calendar))]),
    ],
    said: said(calendar === undefined ? words.doneShort : words.done),
  }
}

const calendarFor = async (asked: Asked): Promise<string | undefined> => {
  const { me, now, texts } = asked
  const facts = await asked.facts(me.id)
  return facts && calendarOf([{ facts }], (one, of) => whatOf(one, of, { texts }), now, texts)
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
