import { webRig } from '../platforms/webRig.ts'
import { platformContract } from './platform.ts'

platformContract('the page', (answer) => webRig(answer))
