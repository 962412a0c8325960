/**
 * Text as it was written, through a reader of Markdown: `[x](http://…)`, `*`, `_` and `<b>` stay
 * what they are, as do the card language's own `{{DATE(…)}}`. Only marks that would be read are
 * escaped, since some clients show the backslash. Line breaks become spaces: a list row is one line.
 */
export const literal = (text: string): string =>
  text
    .replace(/\s*\n\s*/g, ' ')
    .replace(/[\\`*_[\]~<>&]/g, '\\$&')
    .replace(/\{(?=\{)/g, '{\\')
    .replace(/^(\s*\d+)([.)])(?=\s)/, '$1\\$2')
    .replace(/^(\s*)(#{1,6}|[-+])(?=\s)/, '$1\\$2')
