import { teamsRig } from '../platforms/teamsRig.ts'
import { platformContract } from './platform.ts'

platformContract('Teams', (answer) => teamsRig(answer))
