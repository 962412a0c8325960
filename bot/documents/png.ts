import { createRequire } from 'node:module'
import { Resvg } from '@resvg/resvg-js'
import { palettePng } from './palettePng.ts'

/** Roboto as pdfmake brings it: TTF, since other kinds of font files silently draw no text. */
const fontFiles = ['Regular', 'Medium'].map((weight) =>
  createRequire(import.meta.url).resolve(`pdfmake/fonts/Roboto/Roboto-${weight}.ttf`),
)

/** The bundled font and no other, so that a picture looks the same on every machine. */
export const font = { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Roboto' }

/** So many pictures are remembered: a card is drawn again and again, and drawing takes its time. */
const MOST_KNOWN = 60
const known = new Map<string, Uint8Array>()

/**
 * An SVG picture as PNG.
 * @param zoom pixels for each of the picture's own; two are sharp on a phone
 */
export const pngOf = (svg: string, zoom = 2): Uint8Array => {
  const key = `${zoom} ${svg}`
  const png = known.get(key) ?? drawn(svg, zoom)
  known.delete(key)
  known.set(key, png)
  const [oldest] = known.keys()
  if (known.size > MOST_KNOWN && oldest !== undefined) known.delete(oldest)
  return png
}

const drawn = (svg: string, zoom: number): Uint8Array =>
  palettePng(
    new Resvg(svg, {
      fitTo: { mode: 'zoom', value: zoom },
      font,
    }).render(),
  )
