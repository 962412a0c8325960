import type { Refusal } from '../../../rules/refusal.ts'
import { time } from './time.ts'

/** What stands behind a person's id, as the asker may see it. */
export type NameOf = (person: string) => string

/** One sentence with a way on for every name a rule can refuse by. */
export const refusal = (refusal: Refusal, nameOf: NameOf): string => {
  switch (refusal.name) {
    case 'notEnrolled':
      return 'Du är inte inlagd i något BT-program ännu. BT-kansliet lägger in dig; sedan kan du logga här.'
    case 'alreadyLogged':
      return `${time.weekName(refusal.week)} är redan loggad. Skriv ändra ${time.weekName(refusal.week)} om något ska rättas.`
    case 'outsideService':
      return refusal.end === undefined
        ? `${time.weekHeading(refusal.week)} ligger före din BT, som började ${time.longDay(refusal.start)}.`
        : `${time.weekHeading(refusal.week)} ligger utanför din BT, som går från ${time.longDay(refusal.start)} till ${time.longDay(refusal.end)}.`
    case 'serviceAhead':
      return `${time.weekHeading(refusal.week)} har inte börjat. Tjänstgöring loggas när den har gjorts; planerad ledighet hela veckan går bra att logga nu.`
    case 'tooManyHalfDays':
      return `Den delen av veckan har ${time.halfDays(refusal.atMost)} att vara borta från, inte ${time.halfDays(refusal.asked)}.`
    case 'percentOutOfRange':
      return `${refusal.percent} % går inte. Skriv ett helt tal från 1 till 100.`
    case 'noPlacement':
      return `Din plan säger inte var du är ${time.weekName(refusal.week)}. Be BT-kansliet lägga in din placering.`
    case 'unknownPlacement':
      return `Jag hittar ingen placering i din plan som liknar ”${refusal.asked}”.`
    case 'noSuchWeek':
      return `Någon vecka ${refusal.number} finns inte det året. Veckorna går från 1 till 52, och till 53 i år som 2026.`
    case 'splitDay':
      return 'Andra delen ska börja på en senare dag i samma vecka, på en annan placering.'
    case 'reasonMissing':
      return 'Välj ett skäl eller skriv en rad, så att det går att rätta.'
    case 'ownLogbook':
      return 'Ingen godkänner i sin egen loggbok.'
    case 'notYours':
      return `Det här avgörs av ${time.and(refusal.deciders.map(nameOf)) || 'den handledare som kansliet utser'}.`
    case 'alreadyDecided':
      return `${nameOf(refusal.by)} har redan ${refusal.outcome === 'approved' ? 'godkänt' : 'skickat tillbaka'} detta.`
    case 'outdated':
      return 'Detta har ändrats sedan du fick kortet. Så här står det nu.'
    case 'notThere':
      return 'Detta är inte loggat längre.'
    case 'nothingToUndo':
      return 'Det finns inget att ångra här.'
    case 'notYourStep':
      return `Det senaste gjordes av ${nameOf(refusal.by)}, och bara den personen kan ångra det.`
  }
}
