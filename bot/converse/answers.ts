import type { z } from 'zod'
import type { Reply } from '../conversations/reply.ts'
import type { IntentOf, Values, Verb } from '../intent.ts'
import type { Asked } from '../scene.ts'

/** Which conversation answers each verb of a list of intents; one that is missing does not compile. */
export type Answers<Intents extends readonly z.ZodType<{ verb: Verb }>[]> = {
  readonly [V in z.infer<Intents[number]>['verb']]: (
    intent: IntentOf<V>,
    asked: Asked,
    values: Values,
  ) => Promise<Reply> | Reply
}
