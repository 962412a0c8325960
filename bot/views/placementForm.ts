import type { Placement } from '../../rules/post.ts'
import type { Programme } from '../../rules/programmes/programme.ts'
import { categoryOf } from '../../rules/programmes/programme.ts'
import { rests } from '../../rules/replan/change.ts'
import type { IntentOf } from '../intent.ts'
import type { Texts } from '../texts/texts.ts'
import type { Field, Form, Option } from './view.ts'

/** The choice for a handledare who is not in the list. */
export const someoneElse = 'other'

/** A placement as it may be written or changed: six fields at most; what they leave open a second form asks. */
export const placementForm = (
  intent: IntentOf<'savePlacement'>,
  filled: Partial<Placement>,
  { programme, supervisors }: { programme: Programme; supervisors: readonly Option[] },
  texts: Texts,
): Form => {
  const words = texts.placement.form
  return {
    title: filled.unit === undefined ? words.addTitle : words.changeTitle(filled.unit),
    intro: words.intro,
    fields: [
      placeField('counts', filled, programme, texts),
      text('unit', words.unit, filled.unit, true),
      {
        field: 'day',
        id: 'from',
        label: words.from,
        required: true,
        ...(filled.from && { value: filled.from }),
      },
      { field: 'day', id: 'to', label: words.to, required: true, ...(filled.to && { value: filled.to }) },
      {
        field: 'choice',
        id: 'supervisor',
        label: words.supervisor,
        options: [
          { value: '', title: words.none },
          ...supervisors,
          { value: someoneElse, title: words.other },
        ],
        value: filled.supervisor ?? '',
      },
      ...(filled.unit === undefined ? [] : [restField(texts)]),
    ],
    missing: texts.general.missing,
    submit: intent.whatIf === true ? texts.plan.form.see : words.save,
    cancel: words.cancel,
    action: intent,
  }
}

const restField = ({ plan }: Texts): Field => ({
  field: 'choice',
  id: 'rest',
  label: plan.form.rest,
  options: rests.map((value) => ({ value, title: plan.form.rests[value] })),
  value: 'needed',
})

/** What the first form left open: the specialty of a free choice, a handledare in no list. */
export const morePlacementForm = (
  intent: IntentOf<'savePlacement'>,
  open: { readonly specialty: boolean; readonly supervisor: boolean },
  before: Placement | undefined,
  texts: Texts,
): Form => {
  const words = texts.placement.form
  return {
    title: texts.plan.form.moreTitle,
    fields: [
      ...(open.specialty ? [text('specialty', words.specialty, freeSpecialty(before ?? {}), true)] : []),
      ...(open.supervisor
        ? [text('newName', words.newName, undefined, true), text('newEmail', words.newEmail, undefined, true)]
        : []),
    ],
    missing: texts.general.missing,
    submit: words.save,
    cancel: words.cancel,
    action: intent,
  }
}

/** What a placement counts as: a category's specialty, or a category of free choice. */
const countsAsOptions = (programme: Programme, texts: Texts): Option[] =>
  programme.categories.flatMap(({ id, name, specialties }) =>
    specialties.length === 0
      ? [{ value: `${id}/`, title: name[texts.language] }]
      : specialties.map((specialty) => ({
          value: `${id}/${specialty}`,
          title: specialties.length === 1 ? name[texts.language] : `${name[texts.language]}: ${specialty}`,
        })),
  )

const placeField = (id: string, filled: Partial<Placement>, programme: Programme, texts: Texts): Field => {
  const { specialty = '', category } = filled
  const present = categoryOf(programme, { specialty, category })
  const value = present && (filled.category === undefined ? `${present.id}/${specialty}` : `${present.id}/`)
  return {
    field: 'choice',
    id,
    label: texts.placement.form.counts,
    required: true,
    options: countsAsOptions(programme, texts),
    ...(value !== undefined && { value }),
  }
}

const freeSpecialty = ({ category, specialty }: Partial<Placement>): string | undefined =>
  category === undefined ? undefined : specialty

const text = (id: string, label: string, value: string | undefined, required: boolean): Field => ({
  field: 'text',
  id,
  label,
  maxLength: 100,
  required,
  ...(value !== undefined && { value }),
})
