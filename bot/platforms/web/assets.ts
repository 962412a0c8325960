import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface Asset {
  readonly type: string
  read(): Promise<Buffer>
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/** The page's files by the path they are asked for: a fixed table, so that no path can lead elsewhere. */
export const pageAssets = (): ReadonlyMap<string, Asset> => {
  const folder = fileURLToPath(new URL('./page/', import.meta.url))
  const own = readdirSync(folder).flatMap((name): [string, Asset][] => {
    const type = TYPES[extname(name)]
    return type === undefined ? [] : [[name === 'index.html' ? '/' : `/${name}`, file(folder + name, type)]]
  })
  const cards = createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js')
  return new Map([...own, ['/adaptivecards.min.js', file(cards, TYPES['.js'] ?? '')]])
}

const file = (path: string, type: string): Asset => ({ type, read: () => readFile(path) })
