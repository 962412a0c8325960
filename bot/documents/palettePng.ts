import { crc32, deflateSync } from 'node:zlib'

/** Four bits a pixel: all that a drawn picture needs of colours. */
const MOST_COLOURS = 16

export interface Pixels {
  readonly width: number
  readonly height: number
  /** Red, green, blue and alpha of each pixel, row by row; alpha is taken for full. */
  readonly pixels: Uint8Array
}

/**
 * Pixels as PNG with a palette of sixteen of their colours, each pixel in the nearest of them:
 * a card holds 28 000 bytes, and in full colour the picture is four times as large.
 */
export const palettePng = ({ width, height, pixels }: Pixels): Uint8Array => {
  const counts = countsOf(pixels)
  const palette = mostTelling(counts)
  const nearest = new Map([...counts.keys()].map((colour) => [colour, nearestIn(palette, colour)]))
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header(width, height)),
    chunk('PLTE', Buffer.from(palette.flatMap(channels))),
    chunk('IDAT', deflateSync(packed(pixels, width, nearest), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** One number for the colour of a pixel. */
const colourAt = (pixels: Uint8Array, pixel: number): number =>
  ((pixels[4 * pixel] ?? 0) << 16) | ((pixels[4 * pixel + 1] ?? 0) << 8) | (pixels[4 * pixel + 2] ?? 0)

const channels = (colour: number): readonly number[] => [colour >> 16, (colour >> 8) & 255, colour & 255]

const countsOf = (pixels: Uint8Array): ReadonlyMap<number, number> => {
  const counts = new Map<number, number>()
  for (let pixel = 0; 4 * pixel < pixels.length; pixel++) {
    const colour = colourAt(pixels, pixel)
    counts.set(colour, (counts.get(colour) ?? 0) + 1)
  }
  return counts
}

/** One after the other, each the colour that most pixels are farthest from without it. */
const mostTelling = (counts: ReadonlyMap<number, number>): readonly number[] => {
  const off = new Map([...counts.keys()].map((colour) => [colour, Infinity]))
  const palette: number[] = []
  while (palette.length < Math.min(MOST_COLOURS, counts.size)) {
    const weight = (colour: number) => (counts.get(colour) ?? 0) * Math.min(off.get(colour) ?? 0, FARTHEST)
    const next = [...counts.keys()].reduce((a, b) => (weight(b) > weight(a) ? b : a))
    palette.push(next)
    for (const [colour, before] of off) off.set(colour, Math.min(before, distance(next, colour)))
  }
  return palette
}

const FARTHEST = 3 * 255 ** 2

const nearestIn = (palette: readonly number[], colour: number): number => {
  const distances = palette.map((one) => distance(one, colour))
  return distances.indexOf(Math.min(...distances))
}

const distance = (a: number, b: number): number =>
  ((a >> 16) - (b >> 16)) ** 2 + (((a >> 8) & 255) - ((b >> 8) & 255)) ** 2 + ((a & 255) - (b & 255)) ** 2

/** Two pixels a byte, each row after a byte that says it is unfiltered. */
const packed = (pixels: Uint8Array, width: number, nearest: ReadonlyMap<number, number>): Buffer => {
  const row = 1 + Math.ceil(width / 2)
  const rows = Buffer.alloc((row * pixels.length) / 4 / width)
  for (let pixel = 0; 4 * pixel < pixels.length; pixel++) {
    const x = pixel % width
    const byte = Math.floor(pixel / width) * row + 1 + (x >> 1)
    const colour = nearest.get(colourAt(pixels, pixel)) ?? 0
    rows[byte] = (rows[byte] ?? 0) | (x % 2 === 0 ? colour << 4 : colour)
  }
  return rows
}

const header = (width: number, height: number): Buffer => {
  const written = Buffer.alloc(13)
  written.writeUInt32BE(width, 0)
  written.writeUInt32BE(height, 4)
  // Four bits a pixel, by a palette.
  written.set([4, 3], 8)
  return written
}

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(8 + body.length)
  framed.writeUInt32BE(data.length, 0)
  framed.set(body, 4)
  framed.writeUInt32BE(crc32(body), 4 + body.length)
  return framed
}
