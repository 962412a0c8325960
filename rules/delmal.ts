import { z } from 'zod'

/** BT1…BT18: count and code form are sure. */
export const delmalCodes = [
  'BT1',
  'BT2',
  'BT3',
  'BT4',
  'BT5',
  'BT6',
  'BT7',
  'BT8',
  'BT9',
  'BT10',
  'BT11',
  'BT12',
  'BT13',
  'BT14',
  'BT15',
  'BT16',
  'BT17',
  'BT18',
] as const

export const delmalSchema = z.enum(delmalCodes)
export type Delmal = z.infer<typeof delmalSchema>

/** How a delmål is worked on. The first three are the official form's own examples. */
export const activityKinds = [
  'klinisk tjänstgöring',
  'kurs',
  'tidigare tjänstgöring',
  'seminarium',
  'utbildningsdag',
  'reflektionsgrupp',
  'simulering',
  'auskultation',
  'kvalitetsarbete',
  'skriftligt arbete',
  'undervisning',
  'journal club',
  'handledarsamtal',
  'egen inläsning',
] as const

/** How competence is assessed by an assessment of its own, which its assessor signs. */
export const instruments = [
  'Mini-CEX',
  'DOPS',
  'CBD',
  'medsittning',
  '360°',
  'sammanfattande bedömning',
] as const

/** How competence is assessed. */
export const checkKinds = [...instruments, 'kursexamination', 'samtal/diskussion'] as const

export const activityKindSchema = z.enum(activityKinds)
export const checkKindSchema = z.enum(checkKinds)
export const instrumentSchema = z.enum(instruments)
export type ActivityKind = z.infer<typeof activityKindSchema>
export type CheckKind = z.infer<typeof checkKindSchema>
export type Instrument = z.infer<typeof instrumentSchema>

/**
 * The 18 titles, from one unofficial source: `verified` stays false, and is shown, until the
 * kansli has confirmed them against HSLF-FS 2021:8.
 */
export const delmalTitles: Readonly<Record<Delmal, { sv: string; en: string; verified: boolean }>> = {
  BT1: title('Akuta och icke akuta sjukdomstillstånd', 'Acute and non-acute conditions'),
  BT2: title(
    'Psykiatriska sjukdomstillstånd och övrig psykisk ohälsa',
    'Psychiatric conditions and other mental ill-health',
  ),
  BT3: title(
    'Lagar och andra författningar inom hälso- och sjukvården',
    'Laws and other statutes in health care',
  ),
  BT4: title(
    'Hälso- och sjukvårdens styrning och organisation',
    'Governance and organisation of health care',
  ),
  BT5: title('Strukturerad vårddokumentation', 'Structured clinical documentation'),
  BT6: title('Systematiskt kvalitetsarbete', 'Systematic quality work'),
  BT7: title('Vetenskapligt förhållningssätt', 'Scientific approach'),
  BT8: title('Etik i det dagliga arbetet', 'Ethics in daily work'),
  BT9: title('Bemötande', 'Meeting patients and relatives'),
  BT10: title(
    'Samarbeta och leda arbetet kring patienten',
    'Working together and leading the work around the patient',
  ),
  BT11: title('Presentera, förklara och instruera', 'Presenting, explaining and instructing'),
  BT12: title('Barn och ungdomar', 'Children and young people'),
  BT13: title(
    'Vårdhygien och smittskydd i det dagliga arbetet',
    'Hygiene and infection control in daily work',
  ),
  BT14: title('Hälsofrämjande insatser', 'Health-promoting measures'),
  BT15: title('Läkemedelsbehandling', 'Treatment with medicines'),
  BT16: title('Försäkringsmedicinska intyg', 'Certificates for social insurance'),
  BT17: title('Behov av palliativ vård', 'Needs of palliative care'),
  BT18: title('Dödsbevis och dödsorsaksintyg', 'Death certificates and causes of death'),
}

function title(sv: string, en: string) {
  return { sv, en, verified: false }
}
