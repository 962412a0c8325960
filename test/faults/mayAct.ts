/**
 * Who may do what to Anna's week 47, told without a look at the rules: relations and states are
 * written out here, and so is what follows from them.
 */
export interface Who {
  readonly id: string
  readonly is: string
  readonly writes?: true
  readonly decides?: true
  readonly reads?: true
  readonly office?: true
  /** A handledare in her plan or weeks, or her huvudhandledare: assesses and certifies. */
  readonly supervises?: true
}

export const everyone: readonly Who[] = [
  { id: 'anna', is: 'the doctor herself', writes: true, reads: true },
  { id: 'erik', is: 'another doctor' },
  { id: 'bo', is: 'the handledare of the week', decides: true, reads: true, supervises: true },
  { id: 'karin', is: 'her huvudhandledare', decides: true, reads: true, supervises: true },
  { id: 'dan', is: 'Bo’s delegate, within his dates', decides: true },
  { id: 'dora', is: 'Karin’s delegate, whose dates are over' },
  { id: 'sara', is: 'the handledare of a later placement', reads: true, supervises: true },
  { id: 'eva', is: 'her extern bedömare', reads: true },
  { id: 'ulf', is: 'a handledare who has no part in it' },
  { id: 'maria', is: 'the kansli', writes: true, reads: true, office: true },
  { id: 'ester', is: 'the kansli, also a handledare', writes: true, reads: true, office: true },
  { id: 'nils', is: 'someone on no list' },
]

/** What has been done to the week, and who took the last step that still holds. */
export const states = {
  'not logged': { steps: 0, status: 'none' },
  waiting: { steps: 1, status: 'waiting', last: 'anna' },
  changed: { steps: 2, status: 'waiting', last: 'anna' },
  approved: { steps: 2, status: 'decided', last: 'bo' },
  'approved by the huvudhandledare': { steps: 2, status: 'decided', last: 'karin' },
  returned: { steps: 2, status: 'decided', last: 'bo' },
  withdrawn: { steps: 2, status: 'none', last: 'anna' },
  undone: { steps: 2, status: 'none' },
  'changed after approval': { steps: 3, status: 'waiting', last: 'anna' },
} as const satisfies Record<string, { steps: number; status: 'none' | 'waiting' | 'decided'; last?: string }>

export type State = keyof typeof states

export const steppingVerbs = [
  'logWeeks',
  'saveWeek',
  'saveAway',
  'undoWeek',
  'removeWeek',
  'approve',
  'return',
  'undoDecision',
  'savePaper',
] as const
export const otherVerbs = [
  'changeWeek',
  'askReturn',
  'openRequest',
  'status',
  'why',
  'showDelmal',
  'showPlacements',
  'editCredit',
  'saveCredit',
  'confirmPerson',
  'newAssessment',
  'saveAssessment',
  'assessDoctor',
  'askDelmalCertificate',
  'giveDelmalCertificate',
  'showCertification',
  'askCertification',
  'giveCertification',
  'showDesk',
  'editInvolved',
  'saveInvolved',
  'askPaper',
  'savePlacement',
  'replan',
  'replanPercent',
  'whatIf',
  'undoReplan',
  'savePlanForm',
  'openPlanForm',
  'showPlan',
  'addSupervisor',
  'addDoctor',
] as const

export type Verb = (typeof steppingVerbs)[number] | (typeof otherVerbs)[number]

export interface Cell {
  readonly who: Who
  readonly state: State
  readonly verb: Verb
  /** Whether the button was drawn from the week as it is now. */
  readonly fresh: boolean
}

/** Whether something comes of it. */
export const mayAct = ({ who, state, verb, fresh }: Cell): boolean => {
  const { status, last } = { last: undefined, ...states[state] }
  switch (verb) {
    case 'logWeeks':
      return fresh && who.writes === true && status === 'none'
    case 'saveWeek':
    case 'saveAway':
      return fresh && who.writes === true
    case 'removeWeek':
      return fresh && who.writes === true && status !== 'none'
    case 'undoWeek':
      return fresh && who.writes === true && last === who.id
    case 'approve':
    case 'return':
      return fresh && who.decides === true && status === 'waiting'
    case 'undoDecision':
      return fresh && last === who.id
    case 'savePaper':
      return fresh && who.office === true && status === 'waiting'
    case 'saveAssessment':
      return who.writes === true
    case 'assessDoctor':
    case 'giveDelmalCertificate':
      return who.supervises === true
    case 'saveInvolved':
      return who.office === true
    case 'savePlacement':
    case 'replan':
      return who.writes === true
    case 'undoReplan':
    case 'savePlanForm':
    case 'replanPercent':
    case 'saveCredit':
    case 'confirmPerson':
    case 'addSupervisor':
    case 'addDoctor':
      return who.office === true
    case 'whatIf':
    case 'openPlanForm':
    case 'showPlan':
    case 'changeWeek':
    case 'askReturn':
    case 'openRequest':
    case 'status':
    case 'why':
    case 'showDelmal':
    case 'showPlacements':
    case 'editCredit':
    case 'newAssessment':
    case 'askDelmalCertificate':
    case 'showCertification':
    case 'askCertification':
    case 'showDesk':
    case 'editInvolved':
    case 'askPaper':
    // Far from everything is met.
    case 'giveCertification':
      return false
  }
}
