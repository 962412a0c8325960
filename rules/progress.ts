import { servedIn, type Facts, type Served } from './facts.ts'
import { bothParts } from './requirements/bothParts.ts'
import { certification } from './requirements/certification.ts'
import { credit } from './requirements/credit.ts'
import { deadline } from './requirements/deadline.ts'
import { delmal } from './requirements/delmal.ts'
import type { Finding } from './requirements/finding.ts'
import { legalTotal } from './requirements/legalTotal.ts'
import { partMinimums } from './requirements/partMinimums.ts'
import { placementCount } from './requirements/placementCount.ts'
import { programmeTargets } from './requirements/programmeTargets.ts'
import { psychiatry } from './requirements/psychiatry.ts'
import { absences, partTime } from './requirements/reductions.ts'
import { asRequirement } from './requirements/timeTarget.ts'

const requirements = [
  asRequirement(programmeTargets),
  asRequirement(legalTotal),
  bothParts,
  asRequirement(partMinimums),
  placementCount,
  psychiatry,
  delmal,
  deadline,
  credit,
  partTime,
  absences,
]

export interface Progress {
  readonly total: Served
  readonly findings: readonly Finding[]
}

/** Where a doctor stands: every requirement's answer, and the full-time time served in all. */
export const progress = (facts: Facts): Progress => {
  const findings = requirements.flatMap((requirement) => requirement(facts))
  return { total: servedIn(facts.weeks), findings: [...findings, ...certification(facts, findings)] }
}
