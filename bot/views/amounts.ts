import { servedIn, type CountedWeek, type Facts } from '../../rules/facts.ts'
import type { Category } from '../../rules/programmes/programme.ts'
import type { Finding } from '../../rules/requirements/finding.ts'
import { unitsOf, type Span, type Units } from '../../rules/span.ts'
import type { Texts } from '../texts/texts.ts'
import { capital } from './capital.ts'
import type { Bar } from './view.ts'

/** What a finding is about, in words: the obligatory part, or the whole. */
export const aboutWhat = ({ category, part }: Pick<Finding, 'category' | 'part'>, texts: Texts): string =>
  category?.name[texts.language] ?? (part ? capital(texts.progress.part(part)) : texts.progress.total)

/** Logged, approved and required of one part, as a bar and in words. */
export const timeBar = (
  label: string,
  time: { readonly approved: Units; readonly waiting: Units; readonly required: Units; readonly span: Span },
  texts: Texts,
): Bar => ({
  label,
  text: texts.progress.bar(
    texts.time.ofSpan(time.approved, time.span),
    time.waiting > 0 ? texts.time.inSpan(time.waiting, time.span) : undefined,
  ),
  approved: time.approved,
  waiting: time.waiting,
  max: time.required,
})

/**
 * How far a part had come with a week: nothing later moves it, so an old receipt need not be
 * rewritten at every commit.
 */
export const barUpTo = (
  facts: Facts,
  last: CountedWeek,
  category: Category,
  texts: Texts,
): Bar | undefined => {
  if (category.target === undefined) return undefined
  const weeks = facts.weeks.filter(
    (week) => week.category?.id === category.id && week.content.week <= last.content.week,
  )
  const { approved, waiting } = servedIn(weeks)
  const logged = approved + waiting
  return {
    label: texts.progress.barUpTo(category.name[texts.language], texts.time.weekName(last.content.week)),
    text: texts.progress.logged(texts.time.ofSpan(logged, category.target)),
    approved: logged,
    waiting: 0,
    max: unitsOf(category.target),
  }
}
