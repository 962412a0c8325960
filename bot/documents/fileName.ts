import type { Day } from '../../rules/calendar/day.ts'

/**
 * 'Underlag Anna Åsén 2026-12-01.pdf': composed letters, and nothing that a file system takes
 * amiss. How å, ä and ö travel is the platform's business.
 */
export const fileName = (kind: string, name: string, day: Day, ending: string): string =>
  `${kind} ${name} ${day}`
    .normalize('NFC')

    .replace(/[\u0000-\u001f\u007f/\\:*?"<>|]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim() + `.${ending}`
