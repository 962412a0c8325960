import { vocabulary } from '../vocabulary.ts'

/** What a sentence can be about, before its numbers and names are looked at. */
export type CommandName =
  | 'log'
  | 'same'
  | 'asPlanned'
  | 'change'
  | 'remove'
  | 'undo'
  | 'activity'
  | 'delmal'
  | 'why'
  | 'placements'
  | 'editPlacement'
  | 'myDoctors'
  | 'unconfirmed'
  | 'waiting'
  | 'overview'
  | 'settings'
  | 'officeHere'
  | 'officeAway'
  | 'status'
  | 'whatNow'
  | 'underlag'
  | 'underlagDocx'
  | 'underlagPdf'
  | 'pack'
  | 'deadlines'
  | 'handover'
  | 'pause'
  | 'pauseThrough'
  | 'resume'
  | 'delegate'
  | 'certification'
  | 'export'
  | 'help'
  | 'language'
  | 'hello'
  | 'thanks'

/** The ways to say each; the first of each language is what the bot itself writes (`say.ts`). */
export const commandWords = vocabulary<CommandName>([
  [
    'log',
    'logga, log, logga veckan, logga en vecka, logga min vecka, logga vecka, log the week, log my week, log week, loggar, loggade, registrera, lägga in, lägg in, skriva in, skriv in, fylla i, fyll i, register, logging, logged, loggning, rapportera, report, enter',
  ],
  [
    'same',
    'samma, same, samma som förra, samma som förra veckan, samma som sist, samma som innan, samma igen, samma som förut, samma som veckan innan, likadant, likadant som förra veckan, same as last week, same as last, same as before, same again, ditto, the same, the same as last week',
  ],
  [
    'asPlanned',
    'som planerat, as planned, enligt plan, enligt planen, enligt plan, som vanligt, stämmer, enligt schema, as usual, according to plan',
  ],
  [
    'change',
    'ändra, change, blev fel, det blev fel, fel, wrong, was wrong, is wrong, felaktig, felaktigt, rätta, correct, redigera, korrigera, justera, uppdatera, edit, fix, amend, adjust, update, ändring, rättelse, ändra i, ändrar, rätta till, rätta i, modify',
  ],
  ['remove', 'ta bort, remove, radera, delete, tabort, stryk, stryka, erase, slänga, plocka bort'],
  [
    'undo',
    'ångra, undo, ångra senaste, ångra det, ångra det senaste, ångra mig, ångrar, ta tillbaka, ta tillbaka det, undo last, undo that, undo it, take back, take it back, take that back, ogjort',
  ],
  [
    'activity',
    'aktivitet, activity, aktiviteter, aktiviteten, ny aktivitet, en aktivitet, lägg till aktivitet, lägg till en aktivitet, lägga till aktivitet, lägga till en aktivitet, logga aktivitet, logga en aktivitet, logga ny aktivitet, registrera aktivitet, registrera en aktivitet, new activity, add activity, add an activity, log activity, log an activity, log new activity, activities',
  ],
  [
    'delmal',
    'delmål, objectives, delmålen, delmålslista, mina delmål, alla delmål, objective, learning objectives, my objectives, goals, learning goals, lista delmål',
  ],
  [
    'why',
    'varför, why, varför är, hur kommer det sig att, hur kommer det sig, how come, why is, why are, vrf, förklara, explain',
  ],
  [
    'placements',
    'placeringar, placements, placering, placement, placeringarna, placeringen, mina placeringar, min placering, my placements, my placement, placeringsplan, tjänstgöringsplan, min plan, my plan, tidslinje, timeline',
  ],
  [
    'editPlacement',
    'lägg till placering, add placement, byt placering, byta placering, byter placering, byte av placering, ny placering, en ny placering, lägg till en placering, lägga till placering, lägga till en placering, ändra placering, ändra placeringen, ändra min placering, ändra placeringar, redigera placering, add a placement, new placement, change placement, change my placement, edit placement, switch placement, change placements',
  ],
  [
    'myDoctors',
    'mina läkare, my doctors, mina bt läkare, mina adepter, mina btläkare, läkare, my bt doctors, doctors, my trainees, mina underläkare, bt läkare',
  ],
  [
    'unconfirmed',
    'bekräfta, confirm, obekräftade, obekräftad, att bekräfta, bekräfta handledare, bekräfta en handledare, obekräftade handledare, unconfirmed, to confirm, confirm supervisor, confirm supervisors, unconfirmed supervisors',
  ],
  [
    'waiting',
    'att godkänna, to approve, godkänna, godkänn, godkänn alla, godkänna alla, godkänn allt, godkänner, godkännande, godkännanden, väntar på mig, väntar på godkännande, approve, approve all, approvals, approval, waiting for me, waiting, väntande, attestera, signera, sign off',
  ],
  [
    'overview',
    'översikt, overview, översikten, visa översikt, överblick, alla läkare, all doctors, läget för alla, everyone',
  ],
  [
    'settings',
    'inställningar, settings, inställning, setting, inställningarna, visa inställningar, ändra inställningar, ändra inställningarna, change settings, change the settings',
  ],
  [
    'officeHere',
    'kansli här, office here, kansliet här, bt kansli här, bt kansliet här, kansliets kanal, the office is here, office channel',
  ],
  ['officeAway', 'kansli bort, office away, kansliet bort, office off, sluta skicka hit, stop sending here'],
  [
    'status',
    'status, progress, framsteg, min status, mina framsteg, my progress, my status, hur ligger jag till, hur ligger jag, hur går det för mig, hur går det, hur långt har jag kommit, var ligger jag, läget, hur mycket har jag kvar, hur mycket är kvar, vad är kvar, vad har jag kvar, vad återstår, vad saknas, kvar, how am i doing, where am i, where do i stand, what is left, whats left, how far along am i, how far have i come, how much is left, how much do i have left',
  ],
  [
    'whatNow',
    'vad nu, what now, vad gör jag nu, vad ska jag göra nu, vad ska jag göra, vad härnäst, nästa steg, what next, whats next, next step, next steps, what should i do, what should i do now',
  ],
  [
    'underlag',
    'underlag, certificates, documents, dokument, mitt underlag, underlaget, visa underlag, intyg, intygen, mina intyg, certificate, my certificates, my documents, show certificates, bilaga, bilagor, bilagorna, blankett, blanketter, blanketterna, forms, ansökan, ansöka, ansöka om intyg, application, apply',
  ],
  [
    'underlagDocx',
    'underlag word, certificates word, underlag docx, underlag i word, intyg word, intyg i word, certificates docx, certificates in word, documents word',
  ],
  [
    'underlagPdf',
    'underlag pdf, certificates pdf, underlag i pdf, underlag som pdf, intyg pdf, skriv ut underlag, skriva ut underlag, certificates as pdf, documents pdf, print certificates',
  ],
  [
    'pack',
    'portfölj, portfolio, min portfölj, portföljen, my portfolio, portföljsamtal, portfolio talk, till extern bedömare, till bedömaren, bedömarens portfölj, for the assessor, for the external assessor',
  ],
  [
    'deadlines',
    'deadlines, dates, deadline, mina deadlines, my deadlines, datum att hålla, datum, tidsgränser, tidsgräns, sista datum, dates to keep, vad ligger framför mig, när ska allt vara klart, next deadline, nästa deadline',
  ],
  [
    'handover',
    'överlämning, handover, överlämna, överlämningskort, min överlämning, hand over, my handover, till nästa handledare',
  ],
  [
    'pause',
    'paus till, pause until, paus, pause, paus tills, paus fram till, pausa, pausa till, pausa tills, pausa påminnelser, pausa påminnelserna, pausa påminnelser till, pause till, pause reminders, pause reminders until, borta till, borta tills, jag är borta till, jag är borta tills, är borta till, away until, away till, i am away until, im away until, out until, ledig till, ledig tills, jag är ledig till, on leave until, snooze, snooze until, tyst till, påminn mig, remind me',
  ],
  [
    'pauseThrough',
    'paus till och med, pause through, paus tom, paus t o m, pausa till och med, pausa tom, pausa t o m, borta till och med, borta tom, borta t o m, jag är borta till och med, jag är borta tom, away through, ledig till och med, ledig tom',
  ],
  [
    'resume',
    'jag är tillbaka, i am back, tillbaka, back, im back, är tillbaka, sluta pausa, avsluta paus, avsluta pausen, ta bort paus, ta bort pausen, end pause, resume, unpause, tillbaka nu, back again',
  ],
  [
    'delegate',
    'delegat, delegate, delegera, ersättare, utse delegat, utse ersättare, utse en ersättare, min ersättare, ny delegat, name a delegate, name delegate, my delegate, stand in, byt ersättare, ta bort ersättare, remove delegate',
  ],
  [
    'certification',
    'slutintyg, final certificate, slutintyget, baskompetens, uppnådd baskompetens, intyg om baskompetens, slutbedömningen, final certification, basic competence, certificate of basic competence',
  ],
  [
    'export',
    'exportera, export, exportera allt, exportera mina uppgifter, exportera min data, exportera min loggbok, exportera loggboken, exportera loggbok, registerutdrag, mitt registerutdrag, ladda ner, ladda ner allt, ladda ner min loggbok, hämta mina uppgifter, mina uppgifter, vad är sparat om mig, vad har du sparat om mig, vad vet du om mig, export all, export everything, export my data, export my logbook, my data, download, download my data, what do you know about me, what is kept of me, what is stored about me',
  ],
  [
    'help',
    'hjälp, help, hjälpa, hjälp mig, help me, vad kan du, vad kan du göra, vad kan jag säga, vad kan jag skriva, vad kan jag göra, hur gör man, hur gör jag, hur funkar det, hur funkar det här, hur fungerar det, hur fungerar det här, hur fungerar du, hur funkar du, vad gör du, kommandon, kommando, what can you do, what can i say, what do you do, how does this work, how does it work, how do you work, commands, meny, menu, instruktioner, instructions, manual',
  ],
  [
    'language',
    'språk, language, byt språk, byta språk, ändra språk, change language, switch language, byt språk till, byt till, byta till, switch to, change to, speak, prata, tala',
  ],
  [
    'hello',
    'hej, hello, hejsan, hallå, hej hej, tjena, tja, tjenare, hejhej, tjo, morrn, god morgon, godmorgon, god kväll, god eftermiddag, god dag, goddag, hi, hey, hiya, good morning, good afternoon, good evening, hur mår du, hur är läget, hur är det, how are you, hej på dig, hi there, hello there',
  ],
  [
    'thanks',
    'tack, thanks, tackar, tack så mycket, tack så jättemycket, tack snälla, tusen tack, tack ska du ha, tack för hjälpen, tack för hjälp, stort tack, många tack, thank you, thank you so much, thank you very much, thanks a lot, many thanks, thx, ty, tackar så mycket, toppen, perfekt, perfect, great, super, jättebra, bra jobbat, well done, thanks for the help, thanks for your help, ok tack, toppen tack, jättebra tack, cheers',
  ],
])

/** Words that are near a subject without saying what is wanted. */
export const hintWords = vocabulary<CommandName>([
  ['status', 'månader, months, när är jag klar'],
  ['placements', 'schema, schedule, randning, randningar, rotation, rotations'],
  [
    'log',
    'semester, sjuk, vab, sick, leave, frånvaro, absence, timmar, hours, vecka, veckan, week, veckans, kort, kortet, card, dagar, days',
  ],
  ['activity', 'seminarium, kurs, course, seminar, föreläsning, lecture, handledarsamtal'],
])
