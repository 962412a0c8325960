import { patientNumberIn } from '../patientData.ts'

/**
 * Whether a cell may not be taken because of what it holds. Of a column that nobody reads only
 * what is a personal number beyond doubt counts, since telephone numbers often stand there.
 */
export const holdsNumber = (text: string, isRead: boolean): boolean =>
  patientNumberIn(text, isRead ? [] : ['bareDigits', 'mistyped']) !== undefined
