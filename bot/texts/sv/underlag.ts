import type { Week } from '../../../rules/calendar/week.ts'
import type { Lacking } from '../../../rules/underlag/lacking.ts'
import { wholeDaysUp } from '../../../rules/span.ts'
import { progress } from './progress.ts'
import { time } from './time.ts'

/** A line stays a line, however many weeks are missing. */
const weeks = (all: readonly Week[]): string =>
  all.length <= 6
    ? `Ologgat: ${time.weekNames(all)}`
    : `${all.length} veckor är ologgade, den första ${time.weekNames(all.slice(0, 1))} och den sista ${time.weekNames(all.slice(-1))}`

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

const roles = { mainSupervisor: 'huvudhandledare', assessor: 'extern bedömare' }

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const delmal = (all: readonly string[]): string => (all.length === 18 ? 'alla 18 delmål' : time.and(all))

export const underlag = {
  show: 'Underlag',
  notYours:
    'Underlaget är till för BT-läkaren själv, huvudhandledaren, den externa bedömaren och BT-kansliet.',
  heading: 'Underlag för din ansökan',
  headingOf: (name: string) => `Underlag för ansökan: ${name}`,
  summary: (missing: number) =>
    missing === 0
      ? 'Inget saknas enligt loggboken.'
      : `${missing === 1 ? 'En sak' : `${missing} saker`} saknas. Ett utkast går att få ändå.`,
  delmal: 'Delmål (bilaga 2)',
  certifiedOf: (certified: number, ready: number) =>
    ready === 0 ? `${certified} av 18 intygade` : `${certified} av 18 intygade, ${ready} till har underlag`,
  service: 'Tjänstgöring (bilaga 3)',
  months: (months: string) => `${months} månader på heltid är godkända`,
  competence: 'Uppnådd baskompetens (bilaga 4)',
  givenOf: (given: number) => `${given} av 2 har intygat`,
  onPaper:
    'Utkastet har blanketternas rubriker och bara det som är godkänt. Personnummer och underskrifter lämnas tomma: intygen skrivs under på papper.',
  docx: 'Word',
  pdf: 'PDF',
  pack: 'Till extern bedömare',
  fileOf: { underlag: 'Underlag', pack: 'Portfölj' },
  about: {
    underlag: (name: string) => `Underlag för ansökan om intyg om godkänd BT för ${name}, utkast.`,
    pack: (name: string) => `Portfölj för ${name} till slutbedömningen.`,
  },
  handedOver: (file: string) =>
    `Här är ${file}. Det är ett utkast; första sidan säger vad som saknas. Underskrifterna görs på papper.`,
  packHandedOver: (file: string) => `Här är ${file}, för den som läser före slutbedömningen.`,
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
        return weeks(one.weeks)
      case 'certificate':
        return `Handledares intyg saknas för ${delmal(one.delmal)}`
      case 'person':
        return `Ingen ${roles[one.role]} är utsedd`
      case 'certification':
        return `Uppnådd baskompetens är inte intygad av ${roles[one.role]}`
    }
  },
}
