import type { IntentOf, Verb } from '../../../bot/intent.ts'
import type { Region } from './regions.ts'

/** What a client knows of a doctor's logbook as its card was drawn. */
export interface Shown {
  readonly steps: (entry: string) => number
  readonly planSteps: number
}

/** Something a person does: a press, or with values a form sent in. */
export interface Deed<V extends Verb = Verb> {
  readonly by: string
  readonly channel?: string
  readonly values?: Readonly<Record<string, string>>
  readonly wish: (shown: Shown) => Omit<IntentOf<V>, 'verb'>
}

const [w46, w47] = ['2026-W46', '2026-W47'] as const
const nothing = () => ({})

/**
 * Every verb there is, once, about one doctor of the region, in an order that makes a story of it.
 * A verb without a deed does not compile.
 */
export const everyVerb = (
  doctor: string,
  { mark, programme, digest }: Region,
): { readonly [V in Verb]: Deed<V> } => {
  const [entry, earlier] = [`${w47}/akut`, `${w46}/akut`]
  const [activity, assessment] = [`activity/${mark}-${doctor}`, `assessment/${mark}-${doctor}`]
  const line = `Skrivet i ${mark}`
  const day = '2026-11-18'
  const ofDoctor = () => ({ doctor })
  const asks = (by: string) => ({ by, wish: nothing })
  const newcomer = (name: string) => ({ name: `${name} Ny${mark}`, email: `${name}.${doctor}@${mark}.se` })
  const at = ({ steps }: Shown) => ({ doctor, entry, steps: steps(entry) })
  const own =
    (id: string) =>
    ({ steps }: Shown) => ({ entry: id, steps: steps(id) })
  const weekAt =
    (week: string) =>
    ({ steps }: Shown) => ({ week, steps: steps(`${week}/akut`) })
  return {
    hello: asks(doctor),
    help: asks(doctor),
    thanks: asks('bo'),
    speak: { by: doctor, wish: () => ({ language: 'sv' }) },
    introduce: { by: 'leo', wish: () => ({ language: 'sv' }) },
    saveIntroduction: {
      by: `leo-${doctor}`,
      values: { programme, start: '2026-11-16', form: 'fristående', percent: '100', name: `Leo ${mark}` },
      wish: () => ({ language: 'sv' }),
    },
    agree: { by: 'nova', wish: () => ({ right: true }) },
    claimChannel: { by: 'maria', channel: 'kansli', wish: nothing },
    declareChannel: { by: 'maria', channel: 'kansli', wish: () => ({ officeOnly: true }) },
    showSettings: asks('maria'),
    editSettings: { by: 'maria', wish: () => ({ group: 'digest' }) },
    saveSettings: {
      by: 'maria',
      values: { 'digest.weekday': '1', 'digest.time': digest, channelShows: 'names' },
      wish: () => ({ group: 'digest' }),
    },

    showWeek: { by: doctor, wish: () => ({ week: w47 }) },
    logWeeks: { by: doctor, wish: ({ steps }) => ({ weeks: [{ week: w46, steps: steps(earlier) }] }) },
    describeWeek: {
      by: doctor,
      wish: () => ({ weeks: [47], absences: [{ kind: 'semester', halfDays: 2 }] }),
    },
    same: asks(doctor),
    changeWeek: { by: doctor, wish: weekAt(w47) },
    saveWeek: {
      by: doctor,
      values: { placement: 'akut', percent: '90', absent: '0', split: 'no' },
      wish: weekAt(w47),
    },
    away: { by: doctor, wish: weekAt(w46) },
    saveAway: { by: doctor, values: { kind: 'VAB' }, wish: weekAt(w46) },
    undoWeek: { by: doctor, wish: weekAt(w46) },
    correctWeek: { by: doctor, wish: () => ({ number: 47 }) },

    showWaiting: asks('bo'),
    openRequest: { by: 'bo', wish: () => ({ doctor, entry }) },
    askReturn: { by: 'bo', wish: at },
    return: { by: 'bo', values: { reason: '', words: `Rätta det, ${mark}` }, wish: at },
    undoDecision: { by: 'bo', wish: at },
    approve: { by: 'bo', wish: (shown) => ({ entries: [at(shown)] }) },
    myDoctors: asks('bo'),
    delegate: asks('bo'),
    chooseDelegate: asks('bo'),
    saveDelegate: {
      by: 'bo',
      values: { to: 'karin', from: '2026-11-23', until: '2026-11-27' },
      wish: nothing,
    },
    endDelegate: asks('bo'),

    newActivity: { by: doctor, wish: () => ({ delmal: ['BT3'] }) },
    describeActivity: { by: doctor, wish: () => ({ delmal: ['BT5'], activity: 'kurs', day, line }) },
    saveActivity: {
      by: doctor,
      values: { delmal: 'BT3', more: '', kind: 'kurs', day, until: '', check: 'CBD', signer: 'bo', line },
      wish: () => ({ entry: activity, steps: 0 }),
    },
    changeActivity: { by: doctor, wish: own(activity) },
    removeEntry: { by: doctor, wish: own(activity) },
    undoEntry: { by: doctor, wish: own(activity) },
    newAssessment: { by: 'bo', wish: () => ({ doctor, instrument: 'CBD', delmal: ['BT1'], day }) },
    saveAssessment: {
      by: doctor,
      values: { instrument: 'DOPS', more: 'BT2', day, signer: 'bo', line },
      wish: () => ({ entry: assessment, steps: 0 }),
    },
    changeAssessment: { by: doctor, wish: own(assessment) },
    askDelmalCertificate: { by: 'bo', wish: ofDoctor },
    giveDelmalCertificate: {
      by: 'bo',
      values: { delmal: 'BT3' },
      wish: () => ({ doctor, entry: `certificate/${mark}-${doctor}` }),
    },
    showCertification: { by: 'karin', wish: ofDoctor },
    askCertification: { by: 'karin', wish: ofDoctor },
    giveCertification: { by: 'karin', values: { words: line }, wish: ofDoctor },

    showPlacements: asks(doctor),
    editPlacement: { by: doctor, wish: () => ({ placement: 'vc' }) },
    savePlacement: {
      by: doctor,
      values: {
        ...{ counts: 'psykiatri/psykiatri', unit: `Psykiatrin ${mark}`, supervisor: 'karin', rest: 'none' },
        ...{ from: '2027-05-01', to: '2027-06-30' },
      },
      wish: () => ({ plan: '' }),
    },
    handover: asks(doctor),
    saveHandover: { by: doctor, values: { delmal: 'yes', line }, wish: nothing },
    showPlan: { by: 'maria', wish: ofDoctor },
    sayPlan: {
      by: 'maria',
      wish: () => ({ words: doctor, change: { what: 'last', to: '2027-05-15' }, doctor, placement: 'vc' }),
    },
    replan: {
      by: 'maria',
      wish: ({ planSteps: steps }) => ({
        ...{ doctor, steps },
        change: { what: 'percent', percent: 80, from: '2027-01-11' },
      }),
    },
    undoReplan: { by: 'maria', wish: ({ planSteps: steps }) => ({ doctor, steps }) },
    openPlanForm: { by: 'maria', wish: () => ({ doctor, form: 'end' }) },
    savePlanForm: {
      by: 'maria',
      values: { end: '2027-11-15' },
      wish: ({ planSteps: steps }) => ({ doctor, form: 'end', steps }),
    },

    status: asks(doctor),
    why: { by: doctor, wish: () => ({ about: 'BT3' }) },
    showDeadlines: asks(doctor),
    arrange: { by: doctor, wish: () => ({ what: 'certification/2027-11-01', arranged: true }) },
    home: asks('bo'),
    showDelmal: { by: 'bo', wish: ofDoctor },
    whatNow: asks(doctor),
    showUnderlag: asks(doctor),
    makeUnderlag: { by: 'maria', wish: () => ({ doctor, format: 'docx' }) },
    makePack: { by: doctor, wish: nothing },
    exportMine: asks(doctor),
    sayAgain: { by: doctor, values: { text: 'status' }, wish: () => ({ vouched: 'bareDigits' }) },
    pause: { by: doctor, wish: () => ({ back: '2026-11-24' }) },
    savePause: { by: doctor, values: { back: '2026-11-25' }, wish: nothing },
    snooze: { by: doctor, wish: () => ({ back: '2026-11-26' }) },
    resume: asks(doctor),

    showDesk: { by: 'maria', wish: ofDoctor },
    editInvolved: { by: 'maria', wish: ofDoctor },
    saveInvolved: { by: 'maria', values: { mainSupervisor: 'karin', assessor: 'eva' }, wish: ofDoctor },
    askPaper: { by: 'maria', wish: ofDoctor },
    savePaper: {
      by: 'maria',
      values: { entries: `3:${earlier}`, name: `Ulla ${mark}`, signed: '2026-11-20' },
      wish: ofDoctor,
    },
    editCredit: { by: 'maria', wish: ofDoctor },
    saveCredit: { by: 'maria', values: { total: '1' }, wish: ofDoctor },
    showUnconfirmed: asks('maria'),
    confirmPerson: { by: 'maria', wish: () => ({ person: 'ny' }) },
    overview: asks('maria'),
    showList: { by: 'maria', wish: () => ({ list: 'all' }) },
    turnPage: { by: 'maria', wish: () => ({ list: 'all', page: 0 }) },
    add: asks('maria'),
    openAdding: { by: 'maria', wish: () => ({ role: 'doctor' }) },
    addSupervisor: { by: 'maria', values: newcomer('Sven'), wish: nothing },
    addDoctor: {
      by: 'maria',
      values: { mainSupervisor: 'karin' },
      wish: () => ({
        given: { ...newcomer('Dag'), programme, start: '2026-11-30', form: 'fristående', percent: '100' },
      }),
    },

    removeWeekNumber: { by: doctor, wish: () => ({ number: 46 }) },
    removeWeek: { by: doctor, wish: weekAt(w47) },
    undoLast: asks(doctor),
    giveUpChannel: { by: 'maria', channel: 'kansli', wish: nothing },
  }
}
