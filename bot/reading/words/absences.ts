import type { AbsenceKind } from '../../../rules/absence.ts'
import { vocabulary } from '../vocabulary.ts'

/** Kinds of absence; of those said both ways the first is what the bot itself writes. */
export const absenceWords = vocabulary<AbsenceKind>([
  [
    'semester',
    'semester, leave, semestern, semestrar, semesterdag, semesterdagar, semestervecka, semesterledig, annual leave, holiday, holidays, vacation, vacations',
  ],
  [
    'sjukfrånvaro',
    'sjuk, sick, sjukt, sjuka, sjukfrånvaro, sjukfrånvarande, sjukskriven, sjukskrivning, sjukledig, sjukdag, sjukdagar, sjukanmäld, sjukdom, sick leave, sickness, sickleave, ill, illness',
  ],
  [
    'VAB',
    'vab, vab, vabb, vabba, vabbade, vabbat, vabbar, vabade, vabdag, vabdagar, sjukt barn, sjuka barn, hemma med barn, hemma med barnen, hemma med sjukt barn, vård av barn, sick child, child sick, care of child, care of sick child, care for sick child',
  ],
  [
    'föräldraledighet',
    'föräldraledig, parental leave, föräldraledighet, föräldraledigt, föräldradag, föräldradagar, pappaledig, mammaledig, pappadagar, paternity leave, maternity leave, parental',
  ],
  ['tjänstledighet', 'tjänstledig, leave of absence, tjänstledighet, tjänstledigt, unpaid leave'],
  [
    'kompledighet',
    'komp, comp, kompledig, kompledighet, kompledigt, kompdag, kompdagar, kompat, kompade, jourkomp, comp time, comp leave, compensatory leave, time in lieu, toil',
  ],
  [
    'kurs',
    'kurs, course, kursen, kurser, kursdag, kursdagar, konferens, konferensen, courses, conference, congress, kongress, kurs konferens, course conference',
  ],
  [
    'annan',
    'annan frånvaro, other absence, borta, frånvarande, frånvaro, ledig, ledigt, ledighet, annan ledighet, away, absent, absence, time off, day off, days off, other leave',
  ],
])

export const wholeWeekWords = vocabulary([
  [
    'whole',
    'hela veckan, hela, hel vecka, hela v, all week, all of, whole week, the whole week, the whole of, entire week, the entire week, whole, entire',
  ],
])
