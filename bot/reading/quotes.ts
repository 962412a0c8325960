/** Marks that open a quotation, and those that can close it. */
const closing: Readonly<Record<string, string>> = {
  '"': '"”“',
  '”': '”"',
  '“': '”"“',
  '„': '“”"',
  '«': '»',
  '»': '»«',
  "'": "'’",
  '‘': '’',
  '’': "’'",
}

/** A quoted text, kept exactly, and what stands around it. A quotation without an end runs to the end. */
export const takeQuote = (text: string): { readonly quote?: string; readonly around: string } => {
  for (let start = 0; start < text.length; start++) {
    const closers = closing[text[start] ?? '']
    if (closers === undefined || !mayOpen(text, start)) continue
    const end = endOf(text, start, closers)
    if (end === undefined) continue
    const quote = text.slice(start + 1, end)
    const around = `${text.slice(0, start)} ${text.slice(end + 1)}`
    return quote.trim() === '' ? { around } : { quote, around }
  }
  return { around: text }
}

/** An apostrophe inside a word opens nothing. */
const mayOpen = (text: string, start: number): boolean =>
  !isSingle(text[start]) || start === 0 || /[\s(,:;]/.test(text[start - 1] ?? '')

const endOf = (text: string, start: number, closers: string): number | undefined => {
  const single = isSingle(text[start])
  for (let end = start + 1; end < text.length; end++) {
    if (!closers.includes(text[end] ?? '')) continue
    if (!single || end + 1 === text.length || /[\s.,;:!?)]/.test(text[end + 1] ?? '')) return end
  }
  return single ? undefined : text.length
}

const isSingle = (mark: string | undefined): boolean => mark === "'" || mark === '‘' || mark === '’'
