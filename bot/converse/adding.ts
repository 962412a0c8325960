import { add, addSupervisor, openAdding } from '../conversations/add.ts'
import { addDoctor } from '../conversations/addDoctor.ts'
import type { adding } from '../intent/adding.ts'
import type { Answers } from './answers.ts'

/** What is said of people who are not there yet. */
export const ofAdding: Answers<typeof adding> = {
  add: (_, asked) => add(asked),
  openAdding,
  addSupervisor: (_, asked, values) => addSupervisor(values, asked),
  addDoctor: (intent, asked, values) => addDoctor(intent, values, asked),
}
