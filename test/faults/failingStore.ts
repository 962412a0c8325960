import type { SiteStore } from '../../storage/store.ts'

/** A store whose calls fail now and then, with errors that quote whatever they can. */
export const failingStore =
  (fails: () => boolean, quote: () => string) =>
  (store: SiteStore): SiteStore =>
    failing(store, fails, quote)

const failing = <T extends object>(whole: T, fails: () => boolean, quote: () => string): T =>
  new Proxy(whole, {
    get: (target, name) => {
      const part = Reflect.get(target, name) as unknown
      if (typeof part === 'object' && part !== null) return failing(part, fails, quote)
      if (typeof part !== 'function') return part
      return (...given: unknown[]): unknown => {
        const answer = (part as (...all: unknown[]) => unknown).apply(target, given)
        if (!(answer instanceof Promise))
          return typeof answer === 'object' && answer !== null && !Array.isArray(answer)
            ? failing(answer, fails, quote)
            : answer
        return answer.then((value: unknown) => {
          if (fails()) throw accident(quote())
          return value
        })
      }
    },
  })

/** As disks and databases word them: the data in the message, on lines of its own, in the code and beside it. */
const accident = (quoted: string): Error =>
  Object.assign(new Error(`cannot keep\n    at ${quoted}\n    at (${quoted}:1:1)`), {
    code: quoted,
    detail: quoted,
    path: quoted,
  })
