import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { appPackage } from './appPackage.ts'

const environment = z.object({
  TEAMS_APP_ID: z.guid('appens id (GUID) behövs / the app id (a GUID) is needed'),
  ORGANISATION: z.string().max(32, 'högst 32 tecken / 32 letters at most').default('BT-kansliet'),
  ORGANISATION_URL: z.url({ protocol: /^https$/ }).default('https://bt.example.org'),
})

const read = environment.safeParse(process.env)
if (read.success) {
  const { TEAMS_APP_ID: appId, ORGANISATION: organisation, ORGANISATION_URL: url } = read.data
  const file = fileURLToPath(new URL('./bt-loggen.zip', import.meta.url))
  await writeFile(file, appPackage({ appId, organisation, url }))
  console.log(file)
} else {
  for (const { path, message } of read.error.issues) console.error(`${path.join('.')}: ${message}`)
  process.exitCode = 1
}
