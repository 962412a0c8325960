import type { Chance } from './chance.ts'

/** Fills `#` with any digit and `^` with 1 to 9. */
const filled = (pattern: string, by: Chance): string =>
  pattern.replaceAll('#', () => by.digits(1)).replaceAll('^', () => String(by.between(1, 9)))

const fillsOneOf =
  (...patterns: readonly string[]) =>
  (by: Chance): string =>
    filled(by.one(patterns), by)

const two = (number: number): string => String(number).padStart(2, '0')

const date = (by: Chance): string => {
  const [year, month, day] = [by.between(2024, 2028), by.between(1, 12), by.between(1, 28)]
  const nextMonth = two((month % 12) + 1)
  return by.one([
    `${year}-${two(month)}-${two(day)}`,
    `${day}/${month}`,
    `${day}/${month} ${year}`,
    `${day}.${month}.${year}`,
    `${year}${two(month)}${two(day)}`,
    `${year % 100}${two(month)}${two(day)}–${year % 100}${nextMonth}${two(day)}`,
    `${year}-${two(month)}-${two(day)} – ${year}-${nextMonth}-${two(day)}`,
    `${year}-${two(month)}-${two(day)}–${year}-${nextMonth}-${two(day)}`,
    `${year % 100}-${two(month)}-${two(day)}–${year % 100}-${nextMonth}-${two(day)}`,
    `${year}.${two(month)}.${two(day)} - ${year}.${nextMonth}.${two(day)}`,
    `${year}-${two(month)}-${two(day)} ${two(by.between(7, 21))}:${by.one(['00', '15', '30'])}`,
    `${year}-${two(month)}-${two(day)}T${two(by.between(7, 21))}:30:00Z`,
    `${year}-W${two(by.between(1, 53))}`,
    `${year}-${two(month)}-${two(day)}, ${year}-${nextMonth}-${two(day)}`,
    `${day}/${month}–${day}/${nextMonth}`,
    `v ${by.between(1, 52)}, ${by.between(1, 52)}, ${by.between(1, 52)} ${year}`,
  ])
}

const iban = (by: Chance): string => {
  const plain = by.one([
    () => `SE${by.digits(22)}`,
    () => `NO${by.digits(13)}`,
    () => `DE${by.digits(20)}`,
    () => `FI${by.digits(16)}`,
  ])()
  return by.one([plain, (plain.match(/.{1,4}/g) ?? []).join(' ')])
}

/** What is written in a logbook and is no patient's number, each made without a look at the rule. */
export const harmless: Readonly<Record<string, (by: Chance) => string>> = {
  telephone: fillsOneOf(
    '070-### ## ##',
    '073-### ## ##',
    '076 ### ## ##',
    '072-#######',
    '0730-## ## ##',
    '0701-## ## ##',
    '079/### ## ##',
    '0701 ## ## ##',
    '08 ^# ## ## ##',
    '020 ## ## ##',
    '08-^# ## ##',
    '08-^## ## ##',
    '08-^## ### ##',
    '08-^# ## ## ##',
    '031-^# ## ##',
    '0510-^# ## ##',
    '0611-^####',
    '010-### ## ##',
    '+46 70 ### ## ##',
    '+46 70-### ## ##',
    '+467########',
    '+46 (0)70 ### ## ##',
    '+46 8 ^## ### ##',
    '+46 11 ^# ## ##',
    '+46 10 ### ## ##',
    '+4611######',
    '0046 70 ### ## ##',
    '0046 11 ^# ## ##',
    '004670#######',
    '+45 ## ## ## ##',
    '+358 40 ### ####',
    'sökare ####',
    'ankn 1####, 08-^## ## ##',
  ),
  'HSA id': fillsOneOf(
    'SE2321000016-####',
    'SE232100####-####',
    'SE232100####-##A#',
    'SE55667#####-E####',
    'SE162321######-####',
    'SE2321000131-P######',
    'SE16556########-##B#',
  ),
  date,
  room: fillsOneOf(
    'rum ####',
    'R^##',
    'sal B^-###',
    'plan ^, rum ##:###',
    'A#:##',
    'K^^.###',
    '^##-##',
    'H^:0#, sal T###',
  ),
  article: fillsOneOf(
    'art ######',
    '######-####',
    '## ## ## ## ##',
    '#### ######',
    '######.###',
    'art.nr ##-####',
    '#####-###',
    '###.###.##',
    'EAN 73###########',
    '978-91-####-###-#',
    'ref ########',
    'lot ####-######',
    '##########-###',
    'nr ##-##########',
    'PMID 3#######',
    '10.1016/j.##.####.##.###',
    '#############',
    'id ##-###-####-##',
    'dnr ####-20##-##',
    '############',
  ),
  IBAN: iban,
}

/** What the wide net is known to catch now and then; counted apart and printed, not bounded at 1 %. */
export const known: Readonly<Record<string, (by: Chance) => string>> = {
  'bare 070 number': fillsOneOf('070#######', '073#######', '076#######'),
  'ten random digits': fillsOneOf('##########'),
  'six-dash-four article': fillsOneOf('######-####'),
  'date and clock without colon': (by) =>
    `2026-${two(by.between(1, 12))}-${two(by.between(1, 28))} ${two(by.between(7, 21))}${by.one(['00', '15', '30'])}`,
}
