import type { Facts } from '../../rules/facts.ts'
import type { Finding } from '../../rules/requirements/finding.ts'
import { unitsOf, unitsPerDay } from '../../rules/span.ts'
import type { Texts } from '../texts/texts.ts'
import { aboutWhat } from './amounts.ts'
import { button } from './button.ts'
import { runsOf, type Run } from './runs.ts'
import type { Reader } from './reader.ts'
import type { Part, Row, View } from './view.ts'

/** Every requirement in one line with its state; each opens its own explanation. */
export const whyList = (
  facts: Facts,
  findings: readonly Finding[],
  said: string | undefined,
  reader: Reader,
): View => {
  const { texts } = reader
  return {
    summary: texts.progress.whyHeading,
    parts: [
      ...(said === undefined ? [] : [{ part: 'text' as const, text: said }]),
      { part: 'heading', text: texts.progress.whyHeading },
      { part: 'list', rows: findings.map((finding) => requirementRow(finding, facts, reader)) },
    ],
  }
}

/** A requirement with its state, and the way to its explanation. */
export const requirementRow = (finding: Finding, { logbook }: Facts, { texts, viewer }: Reader): Row => ({
  text: nameOf(finding, texts),
  detail: `${finding.rule} · ${isCalculation(finding) ? texts.progress.hardness('info') : outcomeWord(finding, texts)}`,
  tone: finding.outcome === 'met' ? 'good' : 'normal',
  button: button(texts.progress.why, {
    verb: 'why',
    about: finding.rule === 'R2' ? (finding.category?.id ?? 'total') : finding.rule,
    ...(viewer !== logbook.doctor && { doctor: logbook.doctor }),
  }),
})

/** One subject explained: the rule, its source and sureness, what counts, and the sum. */
export const whyView = (findings: readonly Finding[], title: string, texts: Texts): View => ({
  summary: texts.progress.whyAbout(title),
  parts: [
    { part: 'heading', text: texts.progress.whyAbout(title) },
    ...findings.map((finding) => factsPart(finding, texts)),
    ...counting(findings, texts),
    ...(findings.some(({ measure }) => measure.kind === 'time')
      ? [{ part: 'text' as const, text: texts.progress.convention, tone: 'quiet' as const }]
      : []),
  ],
})

const factsPart = (finding: Finding, texts: Texts): Part => {
  const { labels } = texts.progress
  return {
    part: 'facts',
    facts: [
      { label: labels.rule, value: `${nameOf(finding, texts)} (${finding.rule})` },
      ...(isCalculation(finding) ? [] : [{ label: labels.outcome, value: outcomeWord(finding, texts) }]),
      ...measured(finding, texts),
      { label: labels.weight, value: texts.progress.hardness(finding.hardness) },
      { label: labels.source, value: finding.fact.source[texts.language] },
      { label: labels.sureness, value: texts.progress.basis(finding.fact) },
    ],
  }
}

/** 'Programmets eget mål: akut sjukvård', so that alike rules can be told apart. */
const nameOf = (finding: Finding, texts: Texts): string => {
  const rule = texts.progress.rule(finding.rule)
  return finding.rule === 'R2' ? `${rule}: ${aboutWhat(finding, texts)}` : rule
}

/** Nothing to meet: it says how time is counted. */
const isCalculation = ({ measure, outcome }: Finding): boolean =>
  measure.kind === 'reduction' && outcome !== 'notApplicable'

const outcomeWord = ({ outcome }: Finding, texts: Texts): string => texts.progress[outcome]

const measured = ({ measure, outcome }: Finding, texts: Texts): { label: string; value: string }[] => {
  const { labels } = texts.progress
  switch (measure.kind) {
    case 'time': {
      const { span, approved, waiting, credited, toleranceDays } = measure
      const inWords = (units: number) =>
        texts.progress.time(texts.time.inSpan(units, span), texts.time.weeksAndDays(units))
      return [
        {
          label: labels.required,
          value: texts.progress.required(texts.time.span(span), unitsOf(span) / unitsPerDay),
        },
        ...(credited > 0 ? [{ label: labels.credited, value: texts.time.span({ months: credited }) }] : []),
        ...(toleranceDays > 0
          ? [{ label: labels.tolerance, value: texts.progress.tolerance(toleranceDays) }]
          : []),
        { label: labels.approved, value: inWords(approved) },
        ...(waiting > 0 ? [{ label: labels.waiting, value: inWords(waiting) }] : []),
      ]
    }
    case 'count':
      return [{ label: labels.count, value: texts.progress.count(measure.have, measure.min, measure.max) }]
    case 'presence':
      return [
        {
          label: labels.part,
          value:
            measure.missing.length === 0
              ? texts.progress.present
              : texts.progress.absent(texts.time.and(measure.missing.map(texts.progress.part))),
        },
      ]
    case 'covered':
      return [{ label: labels.count, value: texts.progress.covered(measure.covered, measure.of) }]
    case 'certified':
      return [
        {
          label: labels.certified,
          value: texts.progress.certified(
            texts.time.and(
              measure.given.map(({ signer, role }) => `${signer} (${texts.certificate.role(role)})`),
            ),
            measure.missing,
          ),
        },
      ]
    case 'credit':
      return [
        ...measure.credits.map(({ category, months }) => ({
          label: category?.name[texts.language] ?? texts.progress.totalOnly,
          value: texts.time.span({ months }),
        })),
        {
          label: labels.most,
          value: measure.most > 0 ? texts.time.span({ months: measure.most }) : texts.progress.noCredit,
        },
        { label: labels.conditions, value: texts.progress.creditConditions },
      ]
    case 'deadline':
      if (outcome === 'notApplicable') return []
      if (measure.last === undefined) return [{ label: labels.lastDay, value: texts.progress.stStartMissing }]
      return [
        {
          label: labels.lastDay,
          value: `${texts.time.longDay(measure.last)} (${texts.progress.daysLeft(measure.daysLeft)})`,
        },
      ]
    case 'reduction':
      return [
        { label: labels.lost, value: texts.progress.fullTimeDays(measure.lost / unitsPerDay) },
        ...(measure.counting.length === 0
          ? []
          : [
              {
                label: labels.countsAsService,
                value: texts.time.and(measure.counting.map((kind) => texts.week.absenceKind(kind))),
              },
            ]),
      ]
  }
}

/** The logged weeks behind the first finding that has any, in runs of alike weeks, and their sum. */
const counting = (findings: readonly Finding[], texts: Texts): Part[] => {
  const finding = findings.find(({ weeks }) => weeks.length > 0)
  if (finding === undefined) return []
  const sum = { approved: 0, waiting: 0 }
  const runs = runsOf(finding.weeks)
  for (const run of runs) sum[run.counts] += run.units
  return [
    { part: 'heading', text: texts.progress.counting },
    { part: 'list', rows: runs.map((run) => runRow(run, texts)) },
    {
      part: 'text',
      text: texts.progress.sum(texts.time.weeksAndDays(sum.approved), texts.time.weeksAndDays(sum.waiting)),
    },
  ]
}

const runRow = ({ first, last, units, counts, place }: Run, texts: Texts): Row => {
  const weeks =
    first === last ? texts.time.weekName(first) : `${texts.time.weekName(first)}–${texts.time.weekName(last)}`
  const amount = texts.time.weeksAndDays(units)
  return {
    text: texts.progress.run(weeks, place),
    detail: counts === 'approved' ? texts.progress.runApproved(amount) : texts.progress.runWaiting(amount),
  }
}
