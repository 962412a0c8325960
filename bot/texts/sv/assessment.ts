import type { CertifyingRole } from '../../../rules/content.ts'

const roles: Record<CertifyingRole, string> = {
  mainSupervisor: 'huvudhandledare',
  assessor: 'extern bedömare',
}

export const assessment = {
  certificate: (delmal: string) => `intyg om ${delmal}`,
  certification: (role: CertifyingRole) => `intyg om uppnådd baskompetens (${roles[role]})`,
}
