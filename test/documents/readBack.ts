import { strFromU8, unzipSync } from 'fflate'
import { extractText, getDocumentProxy } from 'unpdf'

/** The words of a DOCX as Word would show them, one line a paragraph. */
export const wordsOfDocx = (file: Uint8Array): readonly string[] => {
  const xml = strFromU8(unzipSync(file)['word/document.xml'] ?? new Uint8Array())
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)]
    .map(([paragraph]) =>
      [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, words = '']) => unescaped(words)).join(''),
    )
    .filter((line) => line !== '')
}

/** The rows of the tables of a DOCX, each cell its text. */
export const rowsOfDocx = (file: Uint8Array): readonly (readonly string[])[] => {
  const xml = strFromU8(unzipSync(file)['word/document.xml'] ?? new Uint8Array())
  return [...xml.matchAll(/<w:tr[ >].*?<\/w:tr>/gs)].map(([row]) =>
    [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) =>
      [...cell.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, words = '']) => unescaped(words)).join(' '),
    ),
  )
}

const unescaped = (xml: string): string =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')

/** The text of each page of a PDF. */
export const pagesOfPdf = async (file: Uint8Array): Promise<readonly string[]> => {
  const { text } = await extractText(await getDocumentProxy(Uint8Array.from(file)), { mergePages: false })
  return text
}

/** Without what differs by where lines break. */
export const packed = (text: string): string => text.replaceAll(/[\s\u00a0\u200b•-]/g, '').normalize('NFC')
