import type { Facts } from './facts.ts'
import { progress } from './progress.ts'
import { blocksCertification } from './requirements/certification.ts'
import type { Finding } from './requirements/finding.ts'

/** What is still to be met before uppnådd baskompetens can be certified; nothing when all is. */
export const missingToCertify = (facts: Facts): readonly Finding[] =>
  progress(facts).findings.filter(blocksCertification)
