import type { IntentOf } from '../intent.ts'
import { readerOf, type Asked } from '../scene.ts'
import { deskView } from '../views/deskView.ts'
import { asView, forOffice, type Reply } from './reply.ts'

/** What the kansli can do for one doctor, behind one button of her status. */
export const showDesk = ({ doctor }: IntentOf<'showDesk'>, asked: Asked): Reply =>
  forOffice(asked, asked.texts.desk.notOffice, () => asView(deskView(doctor, readerOf(asked, asked.me))))
