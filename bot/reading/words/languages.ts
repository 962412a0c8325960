import { vocabulary } from '../vocabulary.ts'

export const languageWords = vocabulary<'sv' | 'en'>([
  ['en', 'en, eng, english, engelska, engelsk'],
  ['sv', 'sv, sve, svenska, swedish, svensk'],
])
