import { readFileSync } from 'node:fs'
import { Resvg } from '@resvg/resvg-js'
import { strToU8, zipSync } from 'fflate'
import { englishStrings, teamsManifest, type Given } from './manifest.ts'

/** The sizes that Teams asks for: in colour, and white on nothing for the bar at the side. */
const ICONS = { color: 192, outline: 32 }

export const drawnIcon = (name: keyof typeof ICONS) => {
  const svg = readFileSync(new URL(`./${name}.svg`, import.meta.url), 'utf8')
  return new Resvg(svg, { fitTo: { mode: 'width', value: ICONS[name] } }).render()
}

const json = (value: unknown) => strToU8(`${JSON.stringify(value, null, 2)}\n`)

/** What is uploaded in Teams: a zip with everything at its root. */
export const appPackage = (given: Given): Uint8Array =>
  zipSync({
    'manifest.json': json(teamsManifest(given)),
    'en.json': json(englishStrings()),
    'color.png': drawnIcon('color').asPng(),
    'outline.png': drawnIcon('outline').asPng(),
  })
