import type { Lacking } from '../../../rules/underlag/lacking.ts'
import { wholeDaysUp } from '../../../rules/span.ts'
import { progress } from './progress.ts'
import { time } from './time.ts'

type Rule = Extract<Lacking, { lack: 'rule' }>['finding']

const rule = ({ rule, category, part, measure }: Rule): string => {
  const named = category?.name.sv ?? (part ? capital(progress.part(part)) : undefined)
  if (measure.kind === 'time')
    return progress.missing(
      named ?? progress.total,
      time.weeksAndDays(wholeDaysUp(measure.required - measure.approved)),
    )
  return named === undefined ? progress.rule(rule) : `${progress.rule(rule)}: ${named}`
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const delmal = (all: readonly string[]): string => (all.length === 18 ? 'alla 18 delmål' : time.and(all))

export const underlag = {
  lacking: (one: Lacking): string => {
    switch (one.lack) {
      case 'rule':
        return rule(one.finding)
      case 'activity':
        return `Godkänd aktivitet saknas för ${delmal(one.delmal)}`
      case 'check':
        return `Godkänd bedömning av kompetens saknas för ${delmal(one.delmal)}`
      case 'approval':
        return one.count === 1 ? '1 sak väntar på godkännande' : `${one.count} saker väntar på godkännande`
      case 'weeks':
        return `Ologgat: ${time.weekNames(one.weeks)}`
      case 'mainSupervisor':
        return 'Ingen huvudhandledare är utsedd'
      case 'assessor':
        return 'Ingen extern bedömare är utsedd'
    }
  },
}
