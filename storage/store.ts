import type { z } from 'zod'
import type { Instant } from '../rules/calendar/instant.ts'
import type { Change, Commit, Logbook } from '../rules/logbook.ts'
import type { PersonId } from '../rules/person.ts'
import type { Ruling } from '../rules/refusal.ts'
import type { Summary } from '../rules/summary.ts'
import type { Delivery, MessageRef } from './delivery.ts'
import type { Heads } from './heads.ts'
import type { Found, Kept } from './kept.ts'

/** Everything the bot keeps. Every promise here resolves only when the disk has what it says. */
export interface Store {
  /** One region's or hospital's own data; two sites never see each other's. */
  site(id: string): Promise<SiteStore>
  /**
   * Everything that the site keeps, or all sites, as it lies there: for checks, copies and backups.
   * Beside those who write it tells of no change by a seal or a delivery without the change itself.
   */
  everything(site?: string): AsyncIterable<Found>
  close(): Promise<void>
}

/** Who makes a commit, when (product time), and the delivery key that makes it happen once. */
export interface Author {
  readonly at: Instant
  readonly by: PersonId
  readonly key: string
}

export interface Committed {
  readonly logbook: Logbook
  /** True when the key was seen before: nothing changed and `decide` was not asked. */
  readonly repeated: boolean
}

/** A pure decision on the logbook as it is at its turn; a refusal keeps nothing. */
export type Decide = (logbook: Logbook) => Ruling<readonly Change[]>

export interface SiteStore {
  /**
   * Reads, decides and appends durably, in order per doctor, and renews the doctor's summary.
   * The doctor is due at once afterwards. An empty list of changes keeps nothing.
   * @throws NotKept when the disk did not take it.
   * @throws Damaged when the doctor's journal cannot be read, or not be written safely: it is left
   * as it is, and the others go on.
   */
  commit(doctor: PersonId, author: Author, decide: Decide): Promise<Ruling<Committed>>
  /** The empty logbook for a doctor who has none. */
  logbook(doctor: PersonId): Promise<Logbook>
  journal(doctor: PersonId): Promise<readonly Commit[]>
  /** Takes the doctor's logbook away for good, with its summary; one that is not there is gone already. */
  eraseLogbook(doctor: PersonId): Promise<void>

  /** Facts of every doctor with a readable journal. */
  summaries(): Promise<readonly Summary[]>
  /** How far each readable journal has come; `seal` in `seal.ts` keeps it for a later check. */
  heads(): Promise<Heads>
  /** Doctors whose next due time has come; after a commit or a fresh start, at once. */
  dueBy(now: Instant): Promise<readonly DueDoctor[]>
  /**
   * When the doctor is due next; undefined = not before the next commit. Does nothing when a
   * commit or a waking came since `dueBy` answered, so that what it gives reason to say is not lost.
   */
  setNextDue(due: DueDoctor, at: Instant | undefined): Promise<void>
  /** Makes every doctor due at once: settings, programmes or people have changed. */
  wake(): Promise<void>

  /** The site's documents of one kind (people, settings), each checked by the schema at every read. */
  records<T>(kind: string, schema: z.ZodType<T>): Records<T>
  readonly deliveries: Deliveries
  /**
   * Runs the task when no other of that name runs on the site, in whichever process: for what must
   * see all that the one before it did. A process that dies in its turn holds the others up for
   * some seconds.
   */
  inTurn<T>(name: string, task: () => Promise<T>): Promise<T>
  /**
   * Brings in what another store or a backup keeps, as it was kept there: commits with their hashes,
   * records with their versions. What is there already stays, as does a logbook's beginning, which
   * gets the rest; so what was cut short can be done again.
   * @throws Taken when something else is in its place, which is left as it is.
   */
  bring(kept: readonly Kept[]): Promise<void>
  /** What could not be read, by name, and was left untouched. */
  damaged(): readonly string[]
}

/** A doctor who is due, and how often she had become due when that was asked. */
export interface DueDoctor {
  readonly doctor: PersonId
  readonly turns: number
}

/** Small documents with versions: 0 = not there yet. */
export interface Records<T> {
  get(id: string): Promise<Versioned<T> | undefined>
  /** Every one that can be read; the others are named in `damaged()`. */
  all(): Promise<readonly Versioned<T>[]>
  /** Answers false and keeps nothing when the version is no longer the expected one. */
  put(id: string, expectedVersion: number, value: T): Promise<boolean>
  /** Takes the document away for good; one that is not there is gone already. */
  remove(id: string): Promise<void>
}

export interface Versioned<T> {
  readonly id: string
  readonly version: number
  readonly value: T
}

/**
 * The ledger of what was sent, and the claims that let it be sent once. Lease times are machine
 * time in milliseconds; left to the store, it is that of the clock which all its processes share.
 */
export interface Deliveries {
  /**
   * 'yours' for the one caller who may now send what the key names; 'leased' while another's lease
   * runs; 'over' once it is marked as sent, and after `mostTries` claims.
   */
  claim(key: string, machineNow: number | undefined, leaseMs: number, mostTries: number): Promise<Claim>
  /** Gives a claim back after a send that surely did not happen; it then does not count as a try. */
  release(key: string): Promise<void>
  /** Keys that were claimed and never marked as sent: nobody knows whether they came. */
  claimed(): Promise<readonly string[]>
  /** Marks the delivery as sent and all that it tells as told, or as it is shown now, with all its subjects in one write. */
  put(delivery: Delivery): Promise<void>
  get(key: string): Promise<Delivery | undefined>
  byMessage(message: MessageRef): Promise<Delivery | undefined>
  /** Those that show something of the doctor's logbook. */
  about(doctor: PersonId): Promise<readonly Delivery[]>
  to(recipient: PersonId): Promise<readonly Delivery[]>
  /**
   * Forgets for good what was sent to the person and what tells of her, and every claim that names
   * her. What also tells of others stays, without her and under another key.
   */
  erase(person: PersonId): Promise<void>
}

export type Claim = 'yours' | 'leased' | 'over'

/** The disk did not take it, and nothing of it is there: whoever wanted it may try again. */
export class NotKept extends Error {
  override readonly name = 'NotKept'
  /** The disk's own, such as ENOSPC. */
  readonly code: string | undefined
  constructor(what: string, cause: unknown) {
    super(`not kept: ${what}: ${cause instanceof Error ? cause.message : 'unknown'}`, { cause })
    this.code = cause instanceof Error && 'code' in cause ? String(cause.code) : undefined
  }
}

/** Something else is in the place of what was to be brought in. */
export class Taken extends Error {
  override readonly name = 'Taken'
  readonly what: string
  constructor(what: string) {
    super(`something else is there already: ${what}`)
    this.what = what
  }
}

/**
 * A journal or record that does not parse, or a journal at whose end something unacknowledged
 * stands that cannot be cut off: named, never overwritten.
 */
export class Damaged extends Error {
  override readonly name = 'Damaged'
  readonly what: string
  constructor(what: string, options?: ErrorOptions) {
    super(`cannot be used and was left as it is: ${what}`, options)
    this.what = what
  }
}
