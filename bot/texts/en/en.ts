import type { sv } from '../sv/sv.ts'
import { activity } from './activity.ts'
import { assessment } from './assessment.ts'
import { certificate } from './certificate.ts'
import { channel } from './channel.ts'
import { away } from './away.ts'
import { commandLine } from './commandLine.ts'
import { deadline } from './deadline.ts'
import { decision } from './decision.ts'
import { desk } from './desk.ts'
import { digest } from './digest.ts'
import { exported } from './exported.ts'
import { general } from './general.ts'
import { handover } from './handover.ts'
import { install } from './install.ts'
import { meeting } from './meeting.ts'
import { office } from './office.ts'
import { picture } from './picture.ts'
import { placement } from './placement.ts'
import { plan } from './plan.ts'
import { adding } from './adding.ts'
import { progress } from './progress.ts'
import { refusal } from './refusal.ts'
import { reminder } from './reminder.ts'
import { slack } from './slack.ts'
import { settings } from './settings.ts'
import { time } from './time.ts'
import { underlag } from './underlag.ts'
import { week } from './week.ts'
import { whatNow } from './whatNow.ts'

export const en: typeof sv = {
  language: 'en',
  activity,
  assessment,
  certificate,
  channel,
  away,
  commandLine,
  deadline,
  decision,
  desk,
  digest,
  exported,
  general,
  handover,
  install,
  meeting,
  office,
  picture,
  placement,
  plan,
  adding,
  progress,
  refusal,
  reminder,
  slack,
  settings,
  time,
  underlag,
  week,
  whatNow,
}
