import type { Chance } from './chance.ts'

export const kindsOfNumber = ['personnummer', 'samordningsnummer', 'interim'] as const

/** A personal number in its parts, made by Skatteverket's description and without the package. */
export interface Made {
  readonly kind: (typeof kindsOfNumber)[number]
  readonly century: string
  readonly date: string
  readonly lastFour: string
}

/** SKV 704: the letters that stand for 1 in an interim number. */
const letters = [...'TRSUWXJKLMN']

const firstDay = Date.UTC(1880, 0, 1)
const lastDay = Date.UTC(2026, 10, 23)
const aDay = 86_400_000

const two = (number: number): string => String(number).padStart(2, '0')

/** Digits doubled in turn, the digits of the products added up, and what is missing to the next ten. */
export const checkDigit = (nine: string): number => {
  const sum = [...nine]
    .flatMap((digit, place) => [...String(Number(digit) * (place % 2 === 0 ? 2 : 1))])
    .reduce((total, digit) => total + Number(digit), 0)
  return (10 - (sum % 10)) % 10
}

export const madeNumber = (by: Chance, kind: Made['kind']): Made => {
  const day = new Date(firstDay + aDay * by.between(0, (lastDay - firstDay) / aDay))
  const year = String(day.getUTCFullYear())
  const date =
    year.slice(2) +
    two(day.getUTCMonth() + 1) +
    two(day.getUTCDate() + (kind === 'samordningsnummer' ? 60 : 0))
  const three = String(by.between(1, 999)).padStart(3, '0')
  const asDigits = kind === 'interim' ? `1${three.slice(1)}` : three
  const shown = kind === 'interim' ? by.one(letters) + three.slice(1) : three
  return { kind, century: year.slice(0, 2), date, lastFour: `${shown}${checkDigit(date + asDigits)}` }
}

/** The same number with another check digit. */
export const mistyped = (made: Made, by: Chance): Made => ({
  ...made,
  lastFour: made.lastFour.slice(0, 3) + ((Number(made.lastFour[3]) + by.between(1, 9)) % 10),
})
