import type { Made } from './numbers.ts'

const pairs = (text: string, mark: string): string => (text.match(/../g) ?? []).join(mark)
const apart = (text: string): string => [...text].join(' ')
const iso = ({ century, date }: Made, mark = '-'): string => century + pairs(date, mark)

/** The digits of another script, as Intl writes them. */
const inDigits =
  (system: string) =>
  (text: string): string =>
    text.replaceAll(/\d/g, (digit) =>
      new Intl.NumberFormat(`en-u-nu-${system}`, { useGrouping: false }).format(Number(digit)),
    )

const short = ({ date, lastFour }: Made, mark = '-'): string => date + mark + lastFour
const long = (made: Made, mark = '-'): string => made.century + short(made, mark)

/** Ways of writing that are beyond doubt. */
export const sureWritings: Readonly<Record<string, (made: Made) => string>> = {
  'YYMMDD-NNNN': (made) => short(made),
  'YYMMDD+NNNN': (made) => short(made, '+'),
  'YYYYMMDD-NNNN': (made) => long(made),
  'YYYYMMDD+NNNN': (made) => long(made, '+'),
  YYYYMMDDNNNN: (made) => long(made, ''),
  'YYYYMMDD NNNN': (made) => long(made, ' '),
  'YYMMDD NNNN': (made) => short(made, ' '),
  'en dash': (made) => short(made, '–'),
  'em dash': (made) => long(made, '—'),
  'minus sign': (made) => short(made, '−'),
  'hyphen that does not break': (made) => short(made, '\u2011'),
  'soft hyphen': (made) => short(made, '\u00ad'),
  'full-width hyphen': (made) => long(made, '－'),
  'full-width plus': (made) => short(made, '＋'),
  'no-break space': (made) => short(made, '\u00a0'),
  'thin space': (made) => short(made, '\u2009'),
  'narrow no-break space': (made) => long(made, '\u202f'),
  'several spaces': (made) => short(made, '   '),
  tab: (made) => short(made, '\t'),
  'line break': (made) => short(made, '\r\n'),
  'dash in spaces': (made) => short(made, ' - '),
  'en dash in thin spaces': (made) => long(made, '\u2009–\u2009'),
  'two dashes': (made) => short(made, '--'),
  dot: (made) => short(made, '.'),
  slash: (made) => short(made, '/'),
  brackets: ({ date, lastFour }) => `${date} (${lastFour})`,
  'last four in bold': ({ date, lastFour }) => `${date}-**${lastFour}**`,
  'zero-width space': ({ date, lastFour }) => `${date}\u200b-\u200b${lastFour}`,
  'ISO date and dash': (made) => `${iso(made)}-${made.lastFour}`,
  'ISO date and space': (made) => `${iso(made)} ${made.lastFour}`,
  'ISO date with en dashes': (made) => `${iso(made, '–')}–${made.lastFour}`,
  'dotted date': (made) => `${iso(made, '.')}-${made.lastFour}`,
  'date in slashes': ({ date, lastFour }) => `${pairs(date, '/')}-${lastFour}`,
  'date in pairs': ({ date, lastFour }) => `${pairs(date, ' ')} ${lastFour}`,
  'date in pairs, dash': ({ date, lastFour }) => `${pairs(date, ' ')}-${lastFour}`,
  'long date in pairs': (made) => `${iso(made, ' ')} ${made.lastFour}`,
  'in fours': ({ century, date, lastFour }) => `${century}${date.slice(0, 2)} ${date.slice(2)} ${lastFour}`,
  'century apart': (made) => `${made.century} ${short(made)}`,
  'century apart by dash': (made) => `${made.century}-${short(made)}`,
  'last four in pairs': ({ date, lastFour }) => `${date}-${pairs(lastFour, ' ')}`,
  'year and month apart': ({ date, lastFour }) => `${date.slice(0, 4)} ${date.slice(4)}-${lastFour}`,
  'small letters': (made) => short(made).toLowerCase(),
  'full-width digits': (made) => inDigits('fullwide')(short(made)),
  'Arabic-Indic digits': (made) => inDigits('arab')(short(made)),
  'Persian digits': (made) => inDigits('arabext')(long(made)),
  'Devanagari digits': (made) => inDigits('deva')(long(made, '')),
  'Bengali digits': (made) => inDigits('beng')(short(made, ' ')),
  'Thai digits': (made) => inDigits('thai')(short(made, '–')),
  'bold digits': (made) => inDigits('mathbold')(long(made)),
  'keycap digits': (made) => short(made).replaceAll(/\d/g, '$&\ufe0f\u20e3'),
}

/** Ways in which lists and telephone numbers are written too. */
export const ambiguousWritings: Readonly<Record<string, (made: Made) => string>> = {
  'all in pairs': ({ date, lastFour }) => pairs(date + lastFour, ' '),
  'all in pairs, dots': ({ date, lastFour }) => pairs(date + lastFour, '.'),
  'all in pairs, with century': ({ century, date, lastFour }) => pairs(century + date + lastFour, ' '),
  'year apart': ({ date, lastFour }) => `${date.slice(0, 2)} ${date.slice(2)} ${lastFour}`,
  'day apart': ({ date, lastFour }) => `${date.slice(0, 4)} ${date.slice(4)} ${lastFour}`,
  'digit by digit': ({ date, lastFour }) => apart(date + lastFour),
  'digit by digit, with century': ({ century, date, lastFour }) => apart(century + date + lastFour),
  'digit by digit, dash': ({ date, lastFour }) => `${apart(date)} - ${apart(lastFour)}`,
}

/** Sure with a letter or a century, a telephone number perhaps without. */
export const bareWritings: Readonly<Record<string, (made: Made) => string>> = {
  YYMMDDNNNN: (made) => short(made, ''),
  'YYMMDDNNNN, full-width': (made) => inDigits('fullwide')(short(made, '')),
  'YYMMDDNNNN, Arabic-Indic': (made) => inDigits('arab')(short(made, '')),
}

/** What asks whether it was mistyped when the check digit is wrong. */
export const officialWritings = [
  'YYMMDD-NNNN',
  'YYMMDD+NNNN',
  'YYYYMMDD-NNNN',
  'en dash',
  'ISO date and dash',
  'date in slashes',
  'Arabic-Indic digits',
] as const

/** Text around a number: before it, after it. */
export const surroundings: readonly (readonly [string, string])[] = [
  ['', ''],
  ['Pat ', ' sökte för bröstsmärta'],
  ['pnr:', '.'],
  ['(', ')'],
  ['"', '", '],
  ['pnr', ''],
  ['2026-11-18: ', ' kl 13:30'],
  ['Rum 12, ', ', 3 ggr'],
  ['v 47 80 % ', ' 2 halvdagar sjuk'],
  ['1. ', ' / 070-123 45 67'],
  ['070-123 45 67, ', '; 08-12 34 56'],
  ['rad ett\n', '\nrad tre'],
  ['🙂', '🙂'],
  ['\u200f', '²'],
]
