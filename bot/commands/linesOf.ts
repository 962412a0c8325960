import type { Part, View } from '../views/view.ts'

/** A view as lines of text: all but its buttons, which nobody can press there. */
export const linesOf = ({ parts }: View): readonly string[] => parts.flatMap(partLines)

const partLines = (part: Part): readonly string[] => {
  switch (part.part) {
    case 'heading':
    case 'text':
      return [part.text]
    case 'facts':
      return part.facts.map(({ label, value }) => `${label}: ${value}`)
    case 'progress':
      return [`${part.label}: ${part.text}`]
    case 'list':
      return part.rows.map(({ text, detail }) => `  ${detail === undefined ? text : `${text}: ${detail}`}`)
    case 'image':
      return [part.alt]
    case 'buttons':
      return []
  }
}
