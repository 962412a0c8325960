import type { Account } from '../../../rules/person.ts'

/** Under what id an account's record is kept. */
export const memberId = ({ tenant, user }: Account): string => `${tenant}/${user}`
