import type { planning as sv } from '../../sv/commands/plan.ts'

export const planning: typeof sv = {
  help: `plan PERSON [WORDS …] --by E-MAIL [--what-if]
  Shows the plan of a BT-läkare (e-mail, name or id), or changes it by the same words as in the chat:
  akut until 2027-03-31, 80% from 2027-01-01, move psykiatri two weeks. Says before and after, and
  where it leads; those concerned are told by BT-loggen. --by is someone of the office, in whose name
  it is done. With --what-if nothing is kept. Showing and trying can be done while BT-loggen runs; to
  change anything it must be stopped.`,
  notOffice: (by) =>
    `--by must be someone of the office${by === '' ? '' : `, not ${by}`}. Nothing was changed.`,
  noPlan: (name) => `${name} is not enrolled in any BT programme. Nothing was changed.`,
  unread: (text) =>
    `“${text}” says no change of a plan. Write for instance akut until 2027-03-31, or 80% from 2027-01-01. Nothing was changed.`,
  asksMore: 'That change needs more answers than the words give. Make it in the chat. Nothing was changed.',
  sayWhich: 'Write which one. Nothing was changed.',
  unchanged: 'Nothing was changed.',
}
