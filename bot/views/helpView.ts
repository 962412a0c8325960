import type { Person } from '../../rules/person.ts'
import type { Texts } from '../texts/texts.ts'
import { button } from './button.ts'
import type { Button, View } from './view.ts'

/** What can be done, in a few lines, with buttons that fit the asker's roles. */
export const helpView = ({ roles }: Person, texts: Texts, said?: string): View => {
  const { help } = texts.general
  const lines = [...new Set(roles.flatMap((role) => help[role]))]
  return {
    summary: said ?? help.heading,
    parts: [
      ...(said === undefined ? [] : [{ part: 'text' as const, text: said }]),
      { part: 'heading', text: help.heading },
      { part: 'list', rows: lines.map((text) => ({ text })) },
      { part: 'text', text: roles.includes('doctor') ? help.storedOfYou : help.stored, tone: 'quiet' },
      { part: 'buttons', buttons: roleButtons(roles, texts) },
    ],
  }
}

/** The buttons a person is most likely to want next. */
export const roleButtons = (roles: Person['roles'], texts: Texts): Button[] => {
  const { help } = texts.general
  return [
    ...(roles.includes('doctor')
      ? [button(help.log, { verb: 'showWeek' }), button(help.status, { verb: 'status' })]
      : []),
    ...(roles.includes('supervisor') ? [button(help.waiting, { verb: 'showWaiting' })] : []),
    ...(roles.includes('office') ? [button(help.overview, { verb: 'overview' })] : []),
    button(help.language, { verb: 'speak', language: texts.language === 'sv' ? 'en' : 'sv' }),
  ]
}
