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

/** The 18 titles, from one unofficial source: for a site's, which its kansli may have confirmed, see `titles.ts`. */
export const delmalTitles: Readonly<Record<Delmal, { sv: string; en: string }>> = {
  BT1: { sv: 'Akuta och icke akuta sjukdomstillstånd', en: 'Acute and non-acute conditions' },
  BT2: {
    sv: 'Psykiatriska sjukdomstillstånd och övrig psykisk ohälsa',
    en: 'Psychiatric conditions and other mental ill-health',
  },
  BT3: {
    sv: 'Lagar och andra författningar inom hälso- och sjukvården',
    en: 'Laws and other statutes in health care',
  },
  BT4: {
    sv: 'Hälso- och sjukvårdens styrning och organisation',
    en: 'Governance and organisation of health care',
  },
  BT5: { sv: 'Strukturerad vårddokumentation', en: 'Structured clinical documentation' },
  BT6: { sv: 'Systematiskt kvalitetsarbete', en: 'Systematic quality work' },
  BT7: { sv: 'Vetenskapligt förhållningssätt', en: 'Scientific approach' },
  BT8: { sv: 'Etik i det dagliga arbetet', en: 'Ethics in daily work' },
  BT9: { sv: 'Bemötande', en: 'Meeting patients and relatives' },
  BT10: {
    sv: 'Samarbeta och leda arbetet kring patienten',
    en: 'Working together and leading the work around the patient',
  },
  BT11: { sv: 'Presentera, förklara och instruera', en: 'Presenting, explaining and instructing' },
  BT12: { sv: 'Barn och ungdomar', en: 'Children and young people' },
  BT13: {
    sv: 'Vårdhygien och smittskydd i det dagliga arbetet',
    en: 'Hygiene and infection control in daily work',
  },
  BT14: { sv: 'Hälsofrämjande insatser', en: 'Health-promoting measures' },
  BT15: { sv: 'Läkemedelsbehandling', en: 'Treatment with medicines' },
  BT16: { sv: 'Försäkringsmedicinska intyg', en: 'Certificates for social insurance' },
  BT17: { sv: 'Behov av palliativ vård', en: 'Needs of palliative care' },
  BT18: { sv: 'Dödsbevis och dödsorsaksintyg', en: 'Death certificates and causes of death' },
}
