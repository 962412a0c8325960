import type { Refusal } from '../../../rules/refusal.ts'
import { time } from './time.ts'

/** The name behind a person's id; undefined for whoever reads the sentence. */
export type NameOf = (person: string) => string | undefined

/** One sentence with a way on for every name a rule can refuse by. */
export const refusal = (refusal: Refusal, nameOf: NameOf): string => {
  switch (refusal.name) {
    case 'notEnrolled':
      return 'Du är inte inlagd i något BT-program ännu. BT-kansliet lägger in dig; sedan kan du logga här.'
    case 'alreadyEnrolled':
      return 'Du är redan inlagd i ett program. BT-kansliet kan rätta det.'
    case 'stStartMissing':
      return 'Skriv första dagen i din ST: de 24 månaderna räknas därifrån.'
    case 'alreadyLogged':
      return `${time.weekName(refusal.week)} är redan loggad. Skriv ändra ${time.weekName(refusal.week)} om något ska rättas.`
    case 'outsideService':
      return refusal.end === undefined
        ? `${time.weekOfYear(refusal.week)} ligger före din BT, som började ${time.longDay(refusal.start)}.`
        : `${time.weekOfYear(refusal.week)} ligger utanför din BT, som går från ${time.longDay(refusal.start)} till ${time.longDay(refusal.end)}.`
    case 'serviceAhead':
      return `${time.weekOfYear(refusal.week)} är inte gjord än. Tjänstgöring loggas från veckans torsdag; planerad ledighet hela veckan går bra att logga redan nu.`
    case 'tooManyHalfDays':
      return `Den delen av veckan har ${time.halfDays(refusal.atMost)} att vara borta från, inte ${time.halfDays(refusal.asked)}.`
    case 'firstPartTooShort':
      return `Första delen blir då ${time.halfDays(refusal.atMost)}, men du har angett ${time.halfDays(refusal.asked)} borta i den. Välj en senare dag.`
    case 'pausedThen':
      return `${time.weekOfYear(refusal.week)} ligger i uppehållet ${time.period(refusal.from, refusal.to)}. Var du på plats då, be BT-kansliet ändra uppehållet.`
    case 'loggedThen':
      return `${time.weekOfYear(refusal.week)} är loggad som tjänstgöring. Rätta den först, eller välj andra dagar.`
    case 'pauseTooShort':
      return 'Ett uppehåll är minst en vecka. Kortare frånvaro loggas i sin vecka.'
    case 'pausedAlready':
      return `Där finns redan uppehållet ${time.period(refusal.from, refusal.to)}. Ta bort det först.`
    case 'notPaused':
      return 'Det uppehållet finns inte längre.'
    case 'alreadyEnded':
      return `BT är redan avslutad ${time.longDay(refusal.day)}. Återuppta den först.`
    case 'notEnded':
      return 'BT är inte avslutad.'
    case 'nothingToChange':
      return 'Så står det redan; inget är ändrat.'
    case 'notYourPlan':
      return 'Det ändrar BT-kansliet. Skriv till dem, eller skriv tänk om och se vad det skulle leda till.'
    case 'placementUnknown':
      return refusal.asked === ''
        ? 'Säg vilken placering det gäller, med enhet eller specialitet.'
        : `Jag hittar ingen placering i planen som liknar ”${refusal.asked}”.`
    case 'doctorUnknown':
      return refusal.asked === ''
        ? 'Säg vilken BT-läkare det gäller.'
        : `Jag hittar ingen BT-läkare som heter något likt ”${refusal.asked}”.`
    case 'percentOutOfRange':
      return `${refusal.asked} % går inte. Skriv ett helt tal från 1 till 100.`
    case 'noPlacement':
      return `Din plan säger inte var du är ${time.weekName(refusal.week)}. Be BT-kansliet lägga in din placering.`
    case 'unknownPlacement':
      return `Jag hittar ingen placering i din plan som liknar ”${refusal.asked}”.`
    case 'noSuchWeek':
      return `Vecka ${refusal.number} finns inte. Ett år har 52 veckor, och några år som 2026 har 53.`
    case 'splitDay':
      return 'Andra delen ska börja på en senare dag i samma vecka, på en annan placering.'
    case 'delmalMissing':
      return 'Välj minst ett delmål, BT1 till BT18.'
    case 'delmalUnknown':
      return `”${refusal.asked}” är inget delmål. De heter BT1 till BT18.`
    case 'dayUnknown':
      return `”${refusal.asked}” är ingen dag jag kan läsa. Skriv till exempel 2026-11-18 eller 18/11.`
    case 'dayAhead':
      return `${time.longDay(refusal.day)} har inte varit ännu. Logga aktiviteten när den är gjord.`
    case 'dayPassed':
      return `${time.longDay(refusal.day)} har redan varit. Välj en dag som kommer.`
    case 'delegateUnknown':
      return 'Välj en av programmets handledare som kansliet har bekräftat; det kan inte vara du själv.'
    case 'dayOutside':
      return refusal.end === undefined || refusal.day < refusal.start
        ? `${time.longDay(refusal.day)} ligger före din BT, som började ${time.longDay(refusal.start)}. Gäller det tidigare tjänstgöring, så välj den sorten.`
        : `${time.longDay(refusal.day)} ligger efter din BT, som slutar ${time.longDay(refusal.end)}.`
    case 'lineTooLong':
      return `Raden får ha högst ${refusal.atMost} tecken. Korta den, så går det.`
    case 'signerMissing':
      return 'Välj vem som ska godkänna. Finns ingen att välja, be kansliet lägga in en handledare.'
    case 'unitMissing':
      return 'Skriv enhet, och specialitet där placeringen är valfri.'
    case 'periodBackwards':
      return 'Sista dagen ligger före den första.'
    case 'placementOverlaps':
      return `Där finns redan ${refusal.unit}, ${time.shortDay(refusal.from)}–${time.longDay(refusal.to)}. Ändra den först.`
    case 'supervisorUnknown':
      return 'Skriv den nya handledarens namn och e-post; det kan inte vara du själv.'
    case 'nameMissing':
      return 'Skriv personens namn.'
    case 'emailUnknown':
      return `”${refusal.asked}” är ingen e-postadress. Skriv den som namn@exempel.se.`
    case 'emailShared':
      return `Två personer har adressen ${refusal.asked}. Rätta den ena först.`
    case 'personalNumber':
      return 'Där står något som ser ut som ett personnummer. Det sparar jag aldrig; skriv det utan.'
    case 'creditForbidden':
      return 'Det här programmet kan inte förkortas med tidigare tjänstgöring.'
    case 'creditAboveCap':
      return `Högst ${time.span({ months: refusal.atMost })} kan tillgodoräknas här, inte ${time.span({ months: refusal.asked })}.`
    case 'creditAlone':
      return `${time.span({ months: refusal.asked })} skulle vara hela BT. Högst ${time.span({ months: refusal.atMost })} kan tillgodoräknas; resten tjänstgörs.`
    case 'creditInHalves':
      return 'Tillgodoräknad tid skrivs i hela och halva månader, till exempel 1,5.'
    case 'unknownCategory':
      return `Programmet har ingen del som heter ”${refusal.asked}”.`
    case 'notSupervisor':
      return 'Det gör en av BT-läkarens handledare: en placerings, eller huvudhandledaren.'
    case 'alreadyCertified':
      return `${time.and(refusal.delmal)} är redan ${refusal.delmal.length === 1 ? 'intygat' : 'intygade'}.`
    case 'underlagMissing':
      return `${time.and(refusal.delmal)} saknar underlag: det behövs minst en godkänd aktivitet och en godkänd bedömning. Skriv varför ${refusal.delmal[0] ?? ''}, så ser du vad som finns.`
    case 'notCertifier':
      return 'Baskompetensen intygas av huvudhandledaren och den externa bedömaren. BT-kansliet utser dem.'
    case 'sameCertifier':
      return 'Huvudhandledare och extern bedömare ska vara två olika personer. BT-kansliet ändrar det.'
    case 'certifiedAlready':
      return 'Du har redan intygat det här.'
    case 'notReady':
      return `Det går inte att intyga ännu: ${time.and([...new Set(refusal.rules)])} är inte uppfyllt. Skriv varför ${refusal.rules[0] ?? ''}, så ser du vad som saknas.`
    case 'inCertification':
      return `Ett intyg om uppnådd baskompetens vilar på detta. Först tar ${time.and(refusal.by.map((id) => nameOf(id) ?? 'du'))} tillbaka sitt intyg; sedan går det att ändra.`
    case 'notOffice':
      return 'Det här sköter BT-kansliet.'
    case 'nothingChosen':
      return 'Välj minst en rad.'
    case 'signerUnnamed':
      return 'Skriv namnet på den som skrev under.'
    case 'signedTooEarly':
      return `Papperet kan inte vara underskrivet före ${time.longDay(refusal.from)}, då det som godkänns började.`
    case 'reasonMissing':
      return 'Välj ett skäl eller skriv en rad, så att det går att rätta.'
    case 'ownLogbook':
      return 'Ingen godkänner i sin egen loggbok.'
    case 'notYourLogbook':
      return 'I den loggboken skriver bara BT-läkaren själv, eller BT-kansliet för hennes räkning.'
    case 'notYours':
      return `Det här avgörs av ${time.and(refusal.deciders.map((id) => nameOf(id) ?? 'dig')) || 'den handledare som kansliet utser'}.`
    case 'alreadyDecided':
      return `${nameOf(refusal.by) ?? 'Du'} har redan ${refusal.outcome === 'approved' ? 'godkänt' : 'skickat tillbaka'} detta.`
    case 'outdated':
      return 'Detta har ändrats sedan du fick kortet. Så här står det nu.'
    case 'notThere':
      return 'Detta är inte loggat längre.'
    case 'nothingToUndo':
      return 'Det finns inget att ångra här.'
    case 'notYourStep':
      return `Det senaste gjordes av ${nameOf(refusal.by) ?? 'dig'}, och bara den personen kan ångra det.`
    case 'notKept':
      return 'Det gick inte att spara, så inget är ändrat. Försök igen om en stund.'
    case 'logbookClosed':
      return 'Loggboken går inte att läsa eller skriva i just nu. BT-kansliet ser det i sin översikt. Försök igen senare.'
  }
}
