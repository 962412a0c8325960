import { Damaged } from '../store.ts'

/** A file that some hand copied or renamed: whose it is cannot be told. */
export const misplaced = (name: string): Damaged => new Damaged(`${name}: names another than its place does`)
