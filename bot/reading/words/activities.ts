import type { ActivityKind, CheckKind } from '../../../rules/delmal.ts'
import { vocabulary } from '../vocabulary.ts'

/** Kinds of activity; the first two ways of each are what the bot itself writes. */
export const activityWords = vocabulary<ActivityKind>([
  [
    'klinisk tjänstgöring',
    'klinisk tjänstgöring, clinical service, klinisk tjänst, klinisk placering, klinik, kliniskt, kliniskt arbete, tjänstgöring, clinical work, clinical practice',
  ],
  [
    'kurs',
    'kurs, course, kursen, kurser, kursdag, kursdagar, webbkurs, e kurs, webb kurs, nätkurs, distanskurs, courses, online course, web course, konferens, conference',
  ],
  [
    'tidigare tjänstgöring',
    'tidigare tjänstgöring, earlier service, tidigare tjänst, previous service, previous work, tidigare arbete',
  ],
  ['seminarium', 'seminarium, seminar, seminarie, seminariet, seminarier, seminars'],
  [
    'utbildningsdag',
    'utbildningsdag, training day, utbildningsdagen, utbildningsdagar, studiedag, study day, education day, teaching day',
  ],
  [
    'reflektionsgrupp',
    'reflektionsgrupp, reflection group, reflektionsgruppen, reflektion, reflektionsträff, balintgrupp, reflection',
  ],
  [
    'simulering',
    'simulering, simulation, sim, simuleringar, simövning, simträning, simulatorträning, simulerings övning, simuleringsövning, simulation training, simulator',
  ],
  [
    'auskultation',
    'auskultation, observation, auskulterade, auskulterat, auskultera, hospitering, hospiterade, hospiterat, shadowing, shadowed, observership',
  ],
  [
    'kvalitetsarbete',
    'kvalitetsarbete, quality work, kvalitetsarbetet, kvalitetsprojekt, förbättringsarbete, förbättringsprojekt, quality improvement, quality project, qi project, qi',
  ],
  [
    'skriftligt arbete',
    'skriftligt arbete, written work, skriftlig uppgift, skriftlig reflektion, uppsats, essay, written assignment, inlämningsuppgift, written reflection',
  ],
  [
    'undervisning',
    'undervisning, teaching, undervisade, undervisat, undervisa, höll undervisning, taught, lärde ut, lectured, studentundervisning',
  ],
  ['journal club', 'journal club, journal club, journalclub, journalklubb, journal klubb, artikelklubb'],
  [
    'handledarsamtal',
    'handledarsamtal, supervisor talk, handledarsamtalet, handledning, handledningssamtal, handledarmöte, handledarträff, supervision, supervisor meeting, supervision meeting, supervision talk',
  ],
  [
    'egen inläsning',
    'egen inläsning, self study, inläsning, självstudier, egenstudier, egna studier, läst på, reading, private study, own reading',
  ],
])

/** Checks of competence. */
export const checkWords = vocabulary<CheckKind>([
  ['Mini-CEX', 'minicex, minicex, mini cex, mini c e x, cex'],
  ['DOPS', 'dops, dops'],
  ['CBD', 'cbd, cbd, case based discussion, casebased discussion'],
  ['medsittning', 'medsittning, sit in, medsittningen, medsits, sit along, sitting in, medsittningar'],
  [
    '360°',
    '360, 360, 360 grader, 360 graders, 360 degrees, 360 degree, 360 feedback, 360 graders feedback, 360 bedömning, msf, multisource feedback',
  ],
  [
    'kursexamination',
    'kursexamination, course examination, kursexam, kurstenta, tenta, tentan, tentamen, examination, examinerad, exam, course exam',
  ],
  [
    'sammanfattande bedömning',
    'sammanfattande bedömning, summary assessment, sammanfattande, slutbedömning, summative assessment',
  ],
  ['samtal/diskussion', 'samtal, discussion, diskussion, samtal diskussion, talk, diskuterat, discussed'],
])
