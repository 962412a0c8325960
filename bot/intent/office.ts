import { z } from 'zod'
import { listNames } from '../../rules/digest.ts'
import { groupNames } from '../../rules/settingFields.ts'

/** One of the digest's lists, or everyone. */
const list = z.enum([...listNames, 'all'])

/** What only the kansli can want. */
export const office = [
  /** What the kansli can do for one doctor. */
  z.strictObject({ verb: z.literal('showDesk'), doctor: z.string() }),
  z.strictObject({ verb: z.literal('editInvolved'), doctor: z.string() }),
  z.strictObject({ verb: z.literal('saveInvolved'), doctor: z.string() }),
  z.strictObject({ verb: z.literal('askPaper'), doctor: z.string() }),
  z.strictObject({ verb: z.literal('savePaper'), doctor: z.string() }),
  z.strictObject({ verb: z.literal('editCredit'), doctor: z.string() }),
  z.strictObject({ verb: z.literal('saveCredit'), doctor: z.string() }),
  z.strictObject({ verb: z.literal('showUnconfirmed') }),
  z.strictObject({ verb: z.literal('confirmPerson'), person: z.string() }),
  z.strictObject({ verb: z.literal('overview') }),
  z.strictObject({ verb: z.literal('showList'), list }),
  z.strictObject({ verb: z.literal('turnPage'), list, page: z.int().min(0) }),
  z.strictObject({ verb: z.literal('showSettings') }),
  z.strictObject({ verb: z.literal('editSettings'), group: z.enum(groupNames) }),
  z.strictObject({ verb: z.literal('saveSettings'), group: z.enum(groupNames) }),
  z.strictObject({ verb: z.literal('claimChannel') }),
  z.strictObject({ verb: z.literal('declareChannel'), officeOnly: z.boolean() }),
  z.strictObject({ verb: z.literal('giveUpChannel') }),
] as const
