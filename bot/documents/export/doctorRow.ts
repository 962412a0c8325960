import { delmalStates } from '../../../rules/delmalState.ts'
import { servedIn, type Facts } from '../../../rules/facts.ts'
import type { Person } from '../../../rules/person.ts'
import type { Texts } from '../../texts/texts.ts'
import type { Cell } from '../tables/xlsx.ts'
import { inMonths } from '../../../rules/span.ts'
import type { NameOf } from './entryRows.ts'

/** One row a doctor, under `texts.exported.doctors`; months at full time as approved and as they wait. */
export const doctorRow = (
  person: Person,
  facts: Facts,
  nameOf: NameOf,
  { language }: Texts,
): readonly (Cell | undefined)[] => {
  const { enrolment, programme, weeks, logbook } = facts
  const { mainSupervisor, assessor } = logbook.people
  const { approved, waiting } = servedIn(weeks)
  const states = delmalStates(facts)
  return [
    person.name,
    person.email,
    programme.name[language],
    enrolment.form,
    enrolment.start,
    enrolment.end,
    enrolment.percent,
    mainSupervisor && nameOf(mainSupervisor),
    assessor && nameOf(assessor),
    weeks.at(-1)?.content.week,
    inMonths(approved),
    inMonths(waiting),
    states.filter(({ stage }) => stage === 'underlag' || stage === 'certified').length,
    states.filter(({ stage }) => stage === 'certified').length,
  ]
}
