import type { Difference, Outcome } from '../../rules/sheet/row.ts'
import type { Texts } from '../texts/texts.ts'
import type { Given } from './command.ts'

/** How a table's columns are called where it is reported of. */
export type ColumnNames<C extends string> = Readonly<Record<C, string>>

/** Tells row by row what is new, changed or wrong and why; what is as before is only counted. */
export const report = <C extends string>(
  outcomes: readonly Outcome<C>[],
  columns: ColumnNames<C>,
  { texts, say }: Pick<Given, 'texts' | 'say'>,
): void => {
  const words = texts.commandLine.sheet
  for (const one of outcomes) lineOf(one, columns, words).forEach(say)
  const count = (is: Outcome<C>['is']) => outcomes.filter((one) => one.is === is).length
  const counts = {
    new: count('new'),
    changed: count('changed'),
    same: count('same'),
    wrong: count('wrong'),
    held: count('held'),
  }
  say(words.sum(outcomes.length, counts))
}

type Words = Texts['commandLine']['sheet']

const lineOf = <C extends string>(one: Outcome<C>, columns: ColumnNames<C>, words: Words): string[] => {
  switch (one.is) {
    case 'same':
      return []
    case 'held':
      return [words.line.held(one.row, one.who, one.by)]
    case 'new':
    case 'changed':
      return [words.line[one.is](one.row, one.who, differencesOf(one.differences, columns, words))]
    case 'wrong':
      return one.faults.map(({ column, why }) =>
        words.line.wrong(one.row, one.who, words.fault(column && columns[column], words.why(why))),
      )
  }
}

const differencesOf = <C extends string>(
  differences: readonly Difference<C>[],
  columns: ColumnNames<C>,
  words: Words,
): string =>
  differences.map(({ column, from, to }) => words.difference(columns[column], from, to)).join(' · ')

export const isWrong = <C extends string>({ is }: Outcome<C>): boolean => is === 'wrong'
