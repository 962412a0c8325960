import { inject } from 'vitest'
import type { Answer, Incoming } from '../../bot/platforms/platform.ts'
import type { SiteStore } from '../../storage/store.ts'
import type { Rig } from './rig.ts'
import { webRig } from './webRig.ts'

type MakeRig = (answer: (incoming: Incoming) => Promise<Answer>, store: SiteStore) => Promise<Rig>

/** The platforms that the stories are told over, by the name that vitest.config.ts gives each project. */
const rigs = {
  web: (answer, store) => webRig(answer, { store }),
} satisfies Record<string, MakeRig>

declare module 'vitest' {
  interface ProvidedContext {
    platform: keyof typeof rigs
  }
}

/** The platform of the project that runs, with people at it. */
export const makeRig: MakeRig = (answer, store) => rigs[inject('platform')](answer, store)
