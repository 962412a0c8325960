import type { Facts } from '../../rules/facts.ts'
import { placementsMoved } from '../../rules/replan/difference.ts'
import { changesTold, supervisorsOf } from '../../rules/replan/told.ts'
import type { Settings } from '../../rules/settings.ts'
import { movedRow, postFacts } from './courseParts.ts'
import { button } from './button.ts'
import { nameFor, type Reader } from './reader.ts'
import { said } from './said.ts'
import type { View } from './view.ts'

/**
 * A plan that was changed: all of it to the doctor, her huvudhandledare and the kansli, to a
 * handledare what is hers; before and after, as they were then.
 */
export const planChangedCard = (at: string, facts: Facts, settings: Settings, reader: Reader): View => {
  const { logbook } = facts
  const { texts, viewer, people } = reader
  const own = viewer === logbook.doctor
  const heading = own ? texts.plan.changed : texts.plan.changedOf(nameFor(reader, logbook.doctor))
  const told = changesTold(logbook, settings).find((one) => one.at === at)
  if (told === undefined) return said(heading)
  const seesAll =
    own || viewer === logbook.people.mainSupervisor || people.get(viewer)?.roles.includes('office') === true
  const rows = placementsMoved(told.before, told.after)
    .filter((moved) => seesAll || supervisorsOf(moved).includes(viewer))
    .map((moved) => movedRow(moved, reader))
  const post = seesAll ? postFacts(told.before, told.after, texts) : []
  const isNothing = rows.length + post.length === 0
  return {
    summary: heading,
    parts: [
      { part: 'heading', text: heading },
      ...(rows.length === 0 ? [] : [{ part: 'list' as const, rows }]),
      ...(post.length === 0 ? [] : [{ part: 'facts' as const, facts: post }]),
      { part: 'text', text: isNothing ? texts.plan.asBefore : texts.plan.loggedStays, tone: 'quiet' },
      ...(own
        ? [{ part: 'buttons' as const, buttons: [button(texts.plan.show, { verb: 'showPlacements' })] }]
        : []),
    ],
  }
}
