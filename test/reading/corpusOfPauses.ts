import type { Intent } from '../../bot/intent.ts'
import { sure, type Sentence } from './wanted.ts'

const all = (intent: Intent, ...texts: readonly string[]): readonly Sentence[] =>
  texts.map((text) => [text, sure(intent)])

const until = (back: string): Intent => ({ verb: 'pause', back })

/** Pauses, who decides meanwhile, and the days to keep, said on Friday 20 November 2026. */
export const corpusOfPauses: readonly Sentence[] = [
  ...all(
    until('2027-01-07'),
    'paus till 2027-01-07',
    'Paus till 7 januari',
    'paus till 7/1',
    'pausa till den 7 januari 2027',
    'borta till 7 jan',
    'jag är borta till 7 januari',
    'ledig till 7 januari',
    'borta till och med 6 januari',
    'paus tom 6/1',
    'pause until Jan 7',
    'pause until 7 January',
    'away until 2027-01-07',
  ),
  ...all(until('2026-11-23'), 'paus till måndag', 'borta till på måndag', 'away until Monday'),
  ...all(until('2026-11-27'), 'paus till fredag'),
  ...all(until('2026-11-19'), 'paus till igår', 'borta till i går', 'pause until yesterday'),
  ...all(until('2027-01-11'), 'paus till v2', 'paus till vecka 2'),
  ...all({ verb: 'pause' }, 'paus', 'pausa', 'pause', 'paus tack', 'paus till 31/2', 'paus 2 veckor'),
  ...all({ verb: 'resume' }, 'jag är tillbaka', 'tillbaka', 'I am back', 'resume', 'avsluta paus'),
  ...all({ verb: 'delegate' }, 'delegat', 'delegate', 'ersättare', 'ersattare', 'utse ersättare'),
  ...all(
    { verb: 'showDeadlines' },
    'deadlines',
    'deadline',
    'tidsgränser',
    'my deadlines',
    'datum att hålla',
  ),
  ...all({ verb: 'handover' }, 'överlämning', 'overlamning', 'handover', 'överlämna'),
  ...all({ verb: 'undoLast' }, 'ta tillbaka'),
]
