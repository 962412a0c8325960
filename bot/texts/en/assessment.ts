import type { CertifyingRole } from '../../../rules/content.ts'
import type { assessment as sv } from '../sv/assessment.ts'

const roles: Record<CertifyingRole, string> = {
  mainSupervisor: 'huvudhandledare',
  assessor: 'extern bedömare',
}

export const assessment: typeof sv = {
  certificate: (delmal) => `certificate of ${delmal}`,
  certification: (role) => `certificate of basic competence reached (${roles[role]})`,
}
