import type { Lacking } from '../../../rules/underlag/lacking.ts'
import { wholeDaysUp } from '../../../rules/span.ts'
import type { underlag as sv } from '../sv/underlag.ts'
import { progress } from './progress.ts'
import { time } from './time.ts'

type Rule = Extract<Lacking, { lack: 'rule' }>['finding']

const rule = ({ rule, category, part, measure }: Rule): string => {
  const named = category?.name.en ?? (part ? capital(progress.part(part)) : undefined)
  if (measure.kind === 'time')
    return progress.missing(
      named ?? progress.total,
      time.weeksAndDays(wholeDaysUp(measure.required - measure.approved)),
    )
  return named === undefined ? progress.rule(rule) : `${progress.rule(rule)}: ${named}`
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const delmal = (all: readonly string[]): string => (all.length === 18 ? 'all 18 delmål' : time.and(all))

export const underlag: typeof sv = {
  lacking: (one: Lacking): string => {
    switch (one.lack) {
      case 'rule':
        return rule(one.finding)
      case 'activity':
        return `No approved activity yet for ${delmal(one.delmal)}`
      case 'check':
        return `No approved assessment of competence yet for ${delmal(one.delmal)}`
      case 'approval':
        return one.count === 1 ? '1 thing awaits approval' : `${one.count} things await approval`
      case 'weeks':
        return `Not logged: ${time.weekNames(one.weeks)}`
      case 'mainSupervisor':
        return 'No huvudhandledare has been appointed'
      case 'assessor':
        return 'No extern bedömare has been appointed'
    }
  },
}
