import type { Part, View } from '../../views/view.ts'

/**
 * The same View with its heaviest part cut to half and '…' in place of the rest; undefined when
 * nothing is left to cut. Buttons stay: without them there is no way on.
 */
export const shortened = (view: View): View | undefined => {
  const weights = view.parts.map(weight)
  const heaviest = weights.indexOf(Math.max(...weights))
  if ((weights[heaviest] ?? 0) < 200) return undefined
  return { ...view, parts: view.parts.map((part, index) => (index === heaviest ? halved(part) : part)) }
}

const weight = (part: Part): number => (canHalve(part) ? JSON.stringify(part).length : 0)

const canHalve = (part: Part): boolean => {
  switch (part.part) {
    case 'list':
      return part.rows.length > 2
    case 'facts':
      return part.facts.length > 2
    case 'heading':
    case 'text':
      return part.text.length > 1
    case 'progress':
    case 'image':
    case 'buttons':
      return false
  }
}

const halved = (part: Part): Part => {
  switch (part.part) {
    case 'list':
      return { ...part, rows: [...half(part.rows), { text: '…' }] }
    case 'facts':
      return { ...part, facts: [...half(part.facts), { label: '…', value: '' }] }
    case 'heading':
    case 'text':
      return { ...part, text: `${part.text.slice(0, part.text.length / 2)}…` }
    case 'progress':
    case 'image':
    case 'buttons':
      return part
  }
}

const half = <T>(all: readonly T[]): readonly T[] => all.slice(0, Math.max(1, Math.floor(all.length / 2) - 1))
