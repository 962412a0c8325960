import { vocabulary } from '../vocabulary.ts'

/** Words by which a place of work is known even where no week is named. */
export const placeWords = vocabulary([
  [
    'place',
    'akut, akuten, akutsjukvård, akut sjukvård, akutmottagning, akutmottagningen, akutkliniken, akutavdelningen, emergency, emergency department, ed, er, emergency care',
  ],
  [
    'place',
    'vårdcentral, vårdcentralen, vc, primärvård, primärvården, allmänmedicin, allmän, hälsocentral, hälsocentralen, hc, primary care, general practice, gp, health centre, health center',
  ],
  [
    'place',
    'psyk, psykiatri, psykiatrin, psykiatriska, psykakuten, psykiatriavdelningen, allmänpsykiatri, psychiatry, psych',
  ],
  ['place', 'geriatrik, geriatriken, geriatri, geri, geriatrics, geriatric'],
  [
    'place',
    'medicin, medicinen, internmedicin, medicinkliniken, medicine, internal medicine, kirurgi, kirurgen, kirurgkliniken, kirurg, surgery',
  ],
  [
    'place',
    'ortopedi, ortopeden, orthopaedics, orthopedics, barnkliniken, pediatrik, paediatrics, pediatrics, barnmedicin, barnakuten, anestesi, anestesin, iva, anaesthesia, infektion, infektionskliniken, neurologi, neurologen, neurology, kardiologi, kardiologen, hjärtkliniken, cardiology, gynekologi, kvinnokliniken, öron, hud, hudkliniken, ögon, onkologi, radiologi, röntgen, rehab, avdelning, avdelningen, avd, ward, mottagning, mottagningen, klinik, kliniken, clinic',
  ],
])
