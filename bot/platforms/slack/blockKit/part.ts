import type { types } from '@slack/bolt'
import type { Bar, Part, Row } from '../../../views/view.ts'
import { actions, button } from './buttons.ts'
import { most } from './limits.ts'
import { bullets, inBlocks, richText, section, type Run } from './richText.ts'
import { plain } from './text.ts'

/** The blocks of one part, in order. */
export const drawPart = (part: Part): types.KnownBlock[] => {
  switch (part.part) {
    case 'heading':
      return [heading(part.text)]
    case 'text':
      return part.tone === 'quiet' ? [fineprint(part.text)] : [paragraph(part.text)]
    case 'facts':
      return facts(part.facts)
    case 'progress':
      return [bar(part)]
    case 'list':
      return rows(part.rows)
    // A picture of Slack's own cannot stand in blocks at once: it comes as a message before (`pictures.ts`).
    case 'image':
      return []
    case 'buttons':
      return actions(part.buttons)
  }
}

export const heading = (text: string): types.HeaderBlock => ({
  type: 'header',
  text: plain(text, most.header),
})

export const paragraph = (text: string): types.SectionBlock => ({
  type: 'section',
  text: plain(text, most.section),
  expand: true,
})

const fineprint = (text: string): types.ContextBlock => ({
  type: 'context',
  elements: [plain(text, most.section)],
})

const facts = (all: readonly { readonly label: string; readonly value: string }[]): types.KnownBlock[] =>
  inBlocks(all, ({ label, value }) => label.length + value.length + 3).map((some) =>
    richText([
      section(
        some.flatMap(({ label, value }, index): Run[] => [
          { text: `${index === 0 ? '' : '\n'}${label}:`, bold: true },
          { text: ` ${value}` },
        ]),
      ),
    ]),
  )

const SHARES = 10

/** Label, bar, words: what is approved, what waits, what is left. The words say all of it. */
const bar = ({ label, text, approved, waiting, max }: Bar): types.RichTextBlock => {
  const shares = (value: number) => (max > 0 ? Math.floor((Math.max(value, 0) / max) * SHARES + 1e-9) : 0)
  const done = Math.min(shares(approved), SHARES)
  const pending = Math.min(Math.max(shares(approved + waiting), done), SHARES) - done
  const drawn = `${'█'.repeat(done)}${'▒'.repeat(pending)}${'░'.repeat(SHARES - done - pending)}`
  return richText([section([{ text: label, bold: true }, { text: `\n${drawn} ${text}` }])])
}

/** A row with a button is a block of its own; those without stand together as bullets. */
const rows = (all: readonly Row[]): types.KnownBlock[] =>
  runsOf(all).flatMap((run): types.KnownBlock[] =>
    run.every(({ button: own }) => own === undefined)
      ? inBlocks(run, (row) => textOf(row).length).map((some) =>
          bullets(some.map((row) => [{ text: textOf(row) }])),
        )
      : run.map(rowWithButton),
  )

const rowWithButton = (row: Row): types.SectionBlock => {
  const [accessory] = row.button === undefined ? [] : button(row.button)
  return { ...paragraph(textOf(row)), ...(accessory && { accessory }) }
}

const textOf = ({ text, detail }: Row): string => (detail === undefined ? text : `${text}\n${detail}`)

/** The rows in order, in runs with and without buttons. */
const runsOf = (all: readonly Row[]): readonly (readonly Row[])[] => {
  const runs: Row[][] = []
  for (const row of all) {
    const last = runs.at(-1)
    if (last !== undefined && (last[0]?.button === undefined) === (row.button === undefined)) last.push(row)
    else runs.push([row])
  }
  return runs
}
