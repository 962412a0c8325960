import { slackRig } from '../platforms/slackRig.ts'
import { platformContract } from './platform.ts'

platformContract('Slack over Socket Mode', (answer) => slackRig('socket', answer))
platformContract('Slack over HTTP', (answer) => slackRig('http', answer))
platformContract('Slack where it was installed', (answer) => slackRig('workspaces', answer))
