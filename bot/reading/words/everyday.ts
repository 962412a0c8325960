import { vocabulary } from '../vocabulary.ts'

/** Words that carry nothing here: politeness, pronouns, prepositions, and verbs of being at work. */
export const fillerWords = vocabulary([
  [
    'filler',
    'jag, du, vi, man, mig, dig, min, mitt, mina, din, ditt, dina, den, det, de, detta, en, ett, att, som, och, o, men, samt, är, var, va, vara, varit, ska, skall, skulle, vill, vilja, velat, ville, kan, kunde, kunna, får, få, fick, har, hade, haft, ha, vore, blir, blev, bli, snälla, gärna, bara, lite, så, här, där, då, nu, också, även, sen, sedan, igen, ju, väl, nog, typ, ja, jo, jadå, nja, ok, okej, okay, oki, bra, mycket',
  ],
  [
    'filler',
    'på, i, vid, hos, från, till, för, av, om, under, med, annars, resten, resterande, övriga, tiden, dagarna, veckan, vecka, veckor, veckorna, vecko, jobbade, jobbat, jobbar, jobba, jobb, arbetade, arbetat, arbetar, arbete, tjänstgjorde, tjänstgjort, gjorde, gjort, göra, gör, gick, gått, går, deltog, deltagit, deltagande, höll, hållit, behöver, behövde, tänkte, tänker, måste, borde, försöker, försökte, se, visa, titta, kolla, kika, öppna, ge, skriv, skriva, skicka, lägg, lägga, in, upp, ny, nytt, nya, bt, loggen, botten, boten, bot, dig, hemma, procent, grad, tjänstgöringsgrad, d, dag, dagar, dagars, dagen, datum, den, gärna, hjälpa, alla, allt, just, precis, nr, nummer, kl, aktuell, aktuella, bot, rad, text, ser, ut, hitta, hittar, finns, hur, vad, vilka, vilket, vilken, kommer, tagit, tog, ta, pga, utom, förutom, hel, full, normal, vanlig, två, tre, fyra, fem, mer',
  ],
  [
    'filler',
    'i, im, id, ill, ive, you, we, me, my, your, the, a, an, this, that, it, its, is, am, was, were, been, be, are, do, does, did, done, have, has, had, having, want, wanted, would, could, can, may, will, shall, should, like, need, to, please, pls, plz, kindly, just, also, and, then, now, there, here, of, for, at, in, on, from, with, by, about, during, all, show, see, view, open, list, give, let, lets, get, got, take, took, put, add, make, made, worked, working, work, went, going, go, attended, attending, attend, held, otherwise, rest, off, day, days, week, weeks, time, but, so, well, yes, new, some, up, bot, date, what, how, where, which, when, two, three, four, five, due, because, except, full, normal, find',
  ],
])

/** Words of a talk about patients, or of saying that something is not so: then nothing is written. */
export const chatWords = vocabulary([
  [
    'patient',
    'patient, patienten, patienter, patienterna, patients, pat, pas, pt, man på, kvinna, kvinnan, mannen, flickan, pojken, flicka, pojke, årig, åring, woman, year old, yo, diagnos, diagnosis, anamnes, personnummer, kollega, kollegan, kollegor, colleague, colleagues, anhörig, anhöriga, relative, relatives',
  ],
  ['not', 'inte, ej, aldrig, icke, not, never, dont, didnt, wasnt, isnt, wont, cant, havent, hasnt'],
  ['if', 'kanske, maybe, perhaps, eventuellt, undrar, wonder, wondering, tror, think'],
])

/** Words that say how something stands, not what. */
export const stateWords = vocabulary([
  [
    'state',
    'inte, klar, klart, klara, uppfylld, uppfyllt, uppfyllda, godkänd, godkänt, röd, rött, grön, saknas, räknas, räcker, nådd, not, met, done, approved, missing, red, green, counted, reached, enough, ej, ännu, än, yet, finished',
  ],
])

/** Everyday words that look like a slip of one of ours and are none; without diacritics. */
export const everyday: readonly string[] =
  `anna annas vardag vardagen vardagar export exportera exporterar importera some came name game sale sane tame fame lame samla samman samlas gamma damma hamna lagga laga lagar laggs
  vacka vackra veck vackan tacka takt tak talt tala tall walk task back pack lack black hack think thank
  mask marsch marks mark mate more most must just june made make male mail main many maybe mall mala mata
  dalen dagis dager daler hagen lagen vagen wagon vagar hagar dates data date dans dance
  kors kurd kura kurt sjuksta sjuta sjunka sjukhus sjukhuset sjukgymnast skick skull such suck sock stick
  borda borra bort borg bortom birth north worth held hela helt help helig helg helgen hall hell
  andas andan anden andel andra undra under until unto undone window orden order older tider sider
  fran fram form from fredag fred fran free frid feed fire first fyr fyra four your hour tour
  tror troja tree free there these those them then than that this thus thin thing
  week weak wake well welt were where when what whom with wish will want wait went west best
  stat state start stats stad stod stora statt sjal skal skola skott saga sade sagt samt samtal sant sann salt
  plan plats place plays plain plate planet plus play please peace piece price
  kommer kommit komma kamp kompis camp coma come comb komik company
  hej hjul hjalm hejda hjalpte help held chef cheff halva halvt half halm halt hall
  rate rata ratt ratten later litar later latta matta satta sitta titta
  lasa lagt last lost list lista fast past cost cast kast rast
  kund kunna kand kan hund hand sand land lund mund rund sund grund stund
  akt aktiv active actively akter aktie akta alert
  nasta nasa nast next text test rest best west
  mindag mars mats matt mitt mott moder mode modern middle
  tank tanka tunga tung tings tio tiden tider
  sedan sidan sidor medan redan medel model
  vara varan varor varje vard varden varde vart vars varm varna varfor
  norra sodra ostra vastra lunda solna skara skovde
  rapport report repeat
  clinic clinical kvart kvarter kvinna kvall
  morgon morgan
  reason season lesson person
  course court cause source
  sick sink silk skin sign signs since
  leave live love leaves leaf lever learn leap least lease
  holy hold
  april arm
  overtid oversatt`
    .split(/\s+/)
    .filter((word) => word.length > 3)
