import type { Week } from '../../../rules/calendar/week.ts'
import type { Lacking } from '../../../rules/underlag/lacking.ts'
import { wholeDaysUp } from '../../../rules/span.ts'
import type { underlag as sv } from '../sv/underlag.ts'
import { progress } from './progress.ts'
import { time } from './time.ts'

/** A line stays a line, however many weeks are missing. */
const weeks = (all: readonly Week[]): string =>
  all.length <= 6
    ? `Not logged: ${time.weekNames(all)}`
    : `${all.length} weeks are not logged, the first ${time.weekNames(all.slice(0, 1))} and the last ${time.weekNames(all.slice(-1))}`

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

const roles = { mainSupervisor: 'main supervisor', assessor: 'external assessor' }

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const delmal = (all: readonly string[]): string => (all.length === 18 ? 'all 18 delmål' : time.and(all))

export const underlag: typeof sv = {
  show: 'Certificates',
  notYours: 'The drafts are for the doctor, the main supervisor, the external assessor and the BT office.',
  heading: 'Drafts for your application',
  headingOf: (name: string) => `Drafts for the application: ${name}`,
  summary: (missing: number) =>
    missing === 0
      ? 'Nothing is missing by the logbook.'
      : `${missing === 1 ? 'One thing is' : `${missing} things are`} missing. A draft can be had all the same.`,
  delmal: 'Delmål (form 2)',
  certifiedOf: (certified: number, ready: number) =>
    ready === 0
      ? `${certified} of 18 certified`
      : `${certified} of 18 certified, ${ready} more have evidence`,
  service: 'Service (form 3)',
  months: (months: string) => `${months} months at full time are approved`,
  competence: 'Basic competence reached (form 4)',
  givenOf: (given: number) => `${given} of 2 have certified`,
  onPaper:
    'The draft has the headings of the official forms, in Swedish, and only what is approved. Personal number and signatures are left empty: the certificates are signed on paper.',
  docx: 'Word',
  pdf: 'PDF',
  pack: 'For the external assessor',
  fileOf: { underlag: 'Underlag', pack: 'Portfölj' },
  about: {
    underlag: (name: string) => `Draft of the application for approved BT for ${name}, in Swedish.`,
    pack: (name: string) => `Portfolio of ${name} for the final assessment, in Swedish.`,
  },
  handedOver: (file: string) =>
    `Here is ${file}. It is a draft; its first page says what is missing. The signatures are on paper.`,
  packHandedOver: (file: string) => `Here is ${file}, to be read before the final assessment.`,
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
        return weeks(one.weeks)
      case 'certificate':
        return `No supervisor has certified ${delmal(one.delmal)} yet`
      case 'person':
        return `No ${roles[one.role]} has been appointed`
      case 'certification':
        return `The ${roles[one.role]} has not certified that basic competence is reached`
    }
  },
}
