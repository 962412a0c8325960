import fc from 'fast-check'

/** What a client could make up: well-formed wishes of every kind about anyone, real buttons bent, and anything. */

const id = fc.constantFrom(
  '2026-W47/akut',
  '2026-W46/akut',
  'activity/x',
  'assessment/x',
  'certificate/x',
  'certification/assessor',
  '',
)
const steps = fc.integer({ min: 0, max: 3 })
const doctor = fc.constantFrom('anna', 'erik', 'bo', 'nobody')
const at = { doctor, entry: id, steps }
const week = fc.constantFrom('2026-W45', '2026-W46', '2026-W47', '2026-W52', '2030-W01')
const own = { for: doctor }
const verb = (name: string, more: Record<string, fc.Arbitrary<unknown>> = {}) =>
  fc.record({ verb: fc.constant(name), ...more })

const planForm = fc.constantFrom('percent', 'end', 'pause', 'ended', 'remove')
const planChange = fc.constantFrom(
  { what: 'remove', placement: 'akut' },
  { what: 'move', placement: 'akut', days: 7, rest: 'needed' },
  { what: 'percent', percent: 50, from: '2026-12-02' },
  { what: 'end', end: '2027-12-31' },
  { what: 'ended', how: 'left', on: '2026-12-31' },
  { what: 'resumed' },
)

const wish = fc.oneof(
  verb('showWeek', own),
  verb('logWeeks', { ...own, weeks: fc.array(fc.record({ week, steps }), { minLength: 1, maxLength: 3 }) }),
  ...['changeWeek', 'saveWeek', 'away', 'saveAway', 'undoWeek', 'removeWeek'].map((name) =>
    verb(name, { ...own, week, steps }),
  ),
  ...['saveActivity', 'changeActivity', 'undoEntry', 'removeEntry'].map((name) =>
    verb(name, { ...own, entry: id, steps }),
  ),
  verb('approve', { entries: fc.array(fc.record(at), { minLength: 1, maxLength: 4 }) }),
  ...['askReturn', 'return', 'undoDecision'].map((name) => verb(name, at)),
  verb('openRequest', { doctor, entry: id }),
  ...['status', 'why', 'showDelmal', 'showPlacements', 'editCredit', 'saveCredit'].map((name) =>
    verb(name, { doctor }),
  ),
  ...['showUnderlag', 'makePack'].map((name) => verb(name, { doctor })),
  verb('makeUnderlag', { doctor, format: fc.constantFrom('docx', 'pdf', 'exe') }),
  ...['saveAssessment', 'changeAssessment'].map((name) => verb(name, { ...own, entry: id, steps })),
  verb('saveAssessment', { entry: id, steps, doctor }),
  verb('newAssessment', { doctor }),
  ...[
    'askDelmalCertificate',
    'showCertification',
    'askCertification',
    'giveCertification',
    'showDesk',
    'editInvolved',
    'saveInvolved',
    'askPaper',
    'savePaper',
  ].map((name) => verb(name, { doctor })),
  verb('giveDelmalCertificate', { doctor, entry: id }),
  verb('confirmPerson', { person: fc.constantFrom('bo', 'nobody') }),
  verb('savePlacement', { placement: fc.constantFrom('akut', 'new'), plan: fc.constantFrom('', 'x') }),
  verb('replan', { doctor, steps, change: planChange, whatIf: fc.boolean() }),
  verb('undoReplan', { doctor, steps }),
  verb('savePlanForm', { doctor, steps, form: planForm }),
  verb('openPlanForm', { doctor, form: planForm }),
  verb('showPlan', { doctor, words: fc.constantFrom('anna', 'x') }),
  verb('sayPlan', {
    words: fc.constantFrom('anna akut', 'akut', ''),
    change: fc.constant({ what: 'remove' }),
  }),
  verb('addSupervisor'),
  verb('addDoctor', {
    given: fc.constant({
      name: 'X',
      email: 'x@x.se',
      programme: 'nationell',
      start: '2026-12-01',
      percent: '100',
    }),
  }),
  ...['add', 'showWaiting', 'overview', 'myDoctors', 'undoLast', 'showUnconfirmed'].map((name) => verb(name)),
)

const fields = [
  'instrument',
  'delmal',
  'entries',
  'name',
  'signed',
  'assessor',
  'mainSupervisor',
  'placement',
  'percent',
  'absent',
  'kind',
  'split',
  'day',
  'reason',
  'words',
  'more',
  'signer',
]
const values = fc.dictionary(
  fc.constantFrom(
    ...fields,
    'unit',
    'counts',
    'from',
    'to',
    'end',
    'on',
    'how',
    'moves',
    'name',
    'email',
    'akut',
    'text',
    'vouched',
  ),
  fc.oneof(
    fc.constantFrom(
      'akut',
      'vc',
      '100',
      '2',
      'VAB',
      'yes',
      '2026-11-18',
      '0',
      'BT3',
      'bo',
      'x',
      'CBD',
      '1:2026-W46/akut',
    ),
    fc.string(),
  ),
)

/** What does not belong where it stands. */
const odd = fc.oneof(
  fc.constantFrom(
    null,
    '',
    -1,
    1e308,
    Number.NaN,
    '__proto__',
    '\0',
    '\ud800',
    '../../etc',
    'x'.repeat(5_000),
  ),
  fc.constantFrom(
    [],
    {},
    [[]],
    { verb: 'approve' },
    JSON.parse('{"__proto__":{"roles":["office"]}}') as unknown,
  ),
  fc.anything(),
)

/** A button that someone was really shown, with one thing in it bent, put in or left out, or as it is. */
const bent = (shown: () => readonly object[]): fc.Arbitrary<unknown> =>
  fc
    .record({
      button: fc.nat(),
      place: fc.nat(),
      other: odd,
      how: fc.constantFrom('bend', 'leave out', 'put in', 'leave be', 'leave be', 'leave be'),
    })
    .map(({ button: number, place, other, how }) => {
      const button = shown()[number % shown().length] ?? {}
      const key = Object.keys(button)[place % Object.keys(button).length] ?? 'verb'
      const rest = Object.fromEntries(Object.entries(button).filter(([one]) => one !== key))
      if (how === 'leave be') return button
      if (how === 'leave out') return rest
      return how === 'bend' ? { ...button, [key]: other } : { ...button, office: other }
    })

/** @param shown the buttons that stand in messages as it is asked */
export const madeUp = (shown: () => readonly object[]) =>
  fc.oneof(
    fc.record({
      kind: fc.constant('press' as const),
      action: fc.oneof(
        { weight: 5, arbitrary: wish },
        { weight: 4, arbitrary: bent(shown) },
        { weight: 1, arbitrary: fc.anything() },
      ),
    }),
    fc.record({
      kind: fc.constant('submit' as const),
      action: fc.oneof({ weight: 3, arbitrary: wish }, { weight: 1, arbitrary: bent(shown) }),
      values,
    }),
  )
