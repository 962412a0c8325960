type Attributes = Readonly<Record<string, string | number>>

/** One element of a picture; its children are SVG already. */
export const element = (name: string, attributes: Attributes, ...children: readonly string[]): string => {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
  return `<${name}${written.join('')}>${children.join('')}</${name}>`
}

/** Without the signs that no XML may hold, however they came into a name. */
export const escaped = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')

/** Hundredths are finer than any screen, and keep the picture small. */
export const rounded = (value: number): number => Math.round(value * 100) / 100

export const box = (
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  attributes: Attributes,
): string =>
  element('rect', {
    x: rounded(x),
    y: rounded(y),
    width: rounded(width),
    height: rounded(height),
    ...attributes,
  })
