import { writeFile } from 'node:fs/promises'
import { slackManifest } from './manifest.ts'

/** Writes the manifests that Slack is given. */
for (const mode of ['socket', 'http', 'workspaces'] as const) {
  const file = new URL(`./${mode}.json`, import.meta.url)
  await writeFile(file, `${JSON.stringify(slackManifest(mode), null, 2)}\n`)
}
