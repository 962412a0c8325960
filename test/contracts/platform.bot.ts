import type { Answer, Incoming } from '../../bot/platforms/platform.ts'
import type { Form, View } from '../../bot/views/view.ts'

/** A small bot with every kind of answer. It writes down what it hears. */
export const botWithBehaviour = (heard: Incoming[]) => {
  const logged = new Map<string, string>()
  return (incoming: Incoming): Promise<Answer> => {
    heard.push(incoming)
    const { input, key } = incoming
    switch (input.kind) {
      case 'text':
        return written(input.text)
      case 'press':
        return Promise.resolve(pressed((input.action as { verb: string }).verb, key, logged))
      case 'submit':
        return Promise.resolve(submitted(input.values['percent'] ?? ''))
    }
  }
}

export const weekForm: Form = {
  title: 'Ändra vecka 47',
  intro: 'Det här ser du och din handledare.',
  fields: [
    {
      ...{ field: 'number', id: 'percent', label: 'Procent', value: 100, min: 0, max: 100, required: true },
      wrong: 'Ett helt tal från 0 till 100',
    },
    { field: 'text', id: 'note', label: 'Anteckning', value: 'Jour', maxLength: 200 },
  ],
  submit: 'Spara',
  cancel: 'Avbryt',
  action: { verb: 'change', week: 47 },
  missing: 'Fyll i det här',
}

const written = (text: string): Promise<Answer> => {
  switch (text) {
    case 'vecka':
      return Promise.resolve({ reply: week })
    case 'namn':
      return Promise.resolve({
        private: plain('Anna Berg'),
        notice: 'Svaret finns i din privata chatt',
        open: true,
      })
    case 'olycka':
      return Promise.reject(new Error('an accident'))
    default:
      return Promise.resolve({ reply: plain('Hej') })
  }
}

/** Logs once: the same delivery again is answered as before, another press is told so. */
const pressed = (verb: string, key: string, logged: Map<string, string>): Answer => {
  if (verb === 'change') return { form: weekForm }
  if (verb !== 'log') return { notice: 'För att planen säger så' }
  const by = logged.get('v47') ?? key
  logged.set('v47', by)
  return by === key ? { rewrite: plain('Loggat v47') } : { notice: 'Redan loggat' }
}

const submitted = (percent: string): Answer =>
  Number(percent) > 100
    ? { errors: { percent: 'Högst 100 procent' } }
    : { rewrite: plain(`Loggat v47, ${percent} %`) }

const plain = (text: string): View => ({ summary: text, parts: [{ part: 'text', text }] })

const week: View = {
  summary: 'Vecka 47',
  parts: [
    { part: 'heading', text: 'Vecka 47' },
    {
      part: 'buttons',
      buttons: [
        { title: 'Stämmer', action: { verb: 'log', week: 47 }, primary: true },
        { title: 'Ändra', action: { verb: 'change', week: 47 } },
        { title: 'Varför?', action: { verb: 'why' } },
      ],
    },
  ],
}
