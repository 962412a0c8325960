import { outcomeOf, type Requirement } from './finding.ts'

/** R7: a placement in psykiatri, compulsory in VGR and Skaraborg, elsewhere to be considered. */
export const psychiatry: Requirement = ({ programme, weeks }) => {
  const own = weeks.filter((week) => week.category?.part === 'psykiatri')
  const present = own.some((week) => week.counts === 'approved' && week.units > 0)
  const category = programme.categories.find((one) => one.part === 'psykiatri')
  return [
    {
      rule: 'R7',
      ...(category && { category }),
      outcome: outcomeOf(present),
      hardness: programme.psychiatry.hardness,
      fact: programme.psychiatry.fact,
      measure: { kind: 'presence', missing: present ? [] : ['psykiatri'] },
      weeks: own.filter((week) => week.counts !== 'neither'),
    },
  ]
}
