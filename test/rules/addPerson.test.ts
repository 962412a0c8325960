import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addPerson, type PersonAsked } from '../../rules/addPerson.ts'
import { enrol } from '../../rules/enrol.ts'
import { emptyLogbook } from '../../rules/logbook.ts'
import { people, person, programme } from '../given.ts'

const idOf = (email: string) => `id of ${email}`
const bo: PersonAsked = { name: 'Bo Ek', email: 'Bo.Ek@Region.SE ', role: 'supervisor' }
const added = (asked: PersonAsked, known = people()) => addPerson(known, asked, idOf)

describe('adding a person', () => {
  it('keeps her under the address in lower case, without what was left empty', () => {
    const ruling = added({ ...bo, specialty: ' akutsjukvård ', workplace: ' ' })
    if (!ruling.ok) throw new Error(ruling.refusal.name)
    expect(ruling.value.was).toBeUndefined()
    expect(ruling.value.person).toMatchObject({
      id: 'id of bo.ek@region.se',
      name: 'Bo Ek',
      email: 'bo.ek@region.se',
      roles: ['supervisor'],
      specialty: 'akutsjukvård',
      confirmed: true,
      met: false,
      accounts: [],
    })
    expect('workplace' in ruling.value.person).toBe(false)
  })

  it('finds whoever has that address in any case, gives her the role, and changes nothing she had', () => {
    const known = person('bo', { email: 'BO.EK@region.se', roles: ['office'], specialty: 'kirurgi' })
    const ruling = added({ ...bo, specialty: 'akutsjukvård', workplace: 'Akuten' }, people(known))
    expect(ruling).toEqual({
      ok: true,
      value: { was: known, person: { ...known, roles: ['office', 'supervisor'], workplace: 'Akuten' } },
    })
  })

  it('is somebody new beside those who have another address or none', () => {
    const others = people(person('a', { email: 'a@region.se' }), person('b'))
    expect(added(bo, others)).toMatchObject({
      ok: true,
      value: { was: undefined, person: { name: 'Bo Ek' } },
    })
  })

  it('keeps the workplace that is known, and adds the specialty that is not', () => {
    const known = person('bo', { email: 'bo.ek@region.se', workplace: 'Akuten' })
    const ruling = added({ ...bo, specialty: 'kirurgi', workplace: 'Medicin' }, people(known))
    expect(ruling).toEqual({ ok: true, value: { was: known, person: { ...known, specialty: 'kirurgi' } } })
    expect(added(bo, people(known))).toEqual({ ok: true, value: { was: known, person: known } })
  })

  it('is the same the second time', () => {
    const first = added(bo)
    if (!first.ok) throw new Error(first.refusal.name)
    const again = added(bo, people(first.value.person))
    expect(again).toEqual({ ok: true, value: { was: first.value.person, person: first.value.person } })
  })

  it.each([
    [{ name: '  ' }, { name: 'nameMissing' }],
    [{ email: ' bo.ek ' }, { name: 'emailUnknown', asked: 'bo.ek' }],
    [{ name: 'Bo 19121212-1212' }, { name: 'personalNumber' }],
    [{ workplace: '191212121212' }, { name: 'personalNumber' }],
  ])('refuses %j', (wrong, refusal) => {
    expect(added({ ...bo, ...wrong })).toEqual({ ok: false, refusal })
  })

  it('refuses an address that two people have', () => {
    const two = people(person('a', { email: 'bo.ek@region.se' }), person('b', { email: 'BO.ek@region.se' }))
    expect(added(bo, two)).toEqual({
      ok: false,
      refusal: { name: 'emailShared', asked: 'bo.ek@region.se' },
    })
  })

  it('makes one person of any number of writings of one address', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('BO@x.se', 'bo@X.se ', ' Bo@x.SE'), { minLength: 1 }),
        (writings) => {
          const known = writings.reduce((all, email) => {
            const ruling = added({ ...bo, email }, all)
            return ruling.ok ? new Map([...all, [ruling.value.person.id, ruling.value.person]]) : all
          }, people())
          expect(known.size).toBe(1)
        },
      ),
    )
  })
})

describe('enrolling with a huvudhandledare', () => {
  const asked = { start: '2028-02-29', form: 'fristående' as const, percent: 100 }
  it('sets her in the same commit, and ends a year from a leap day on 28 February less one', () => {
    expect(enrol(emptyLogbook('anna'), programme('stockholm'), asked, 'karin')).toEqual({
      ok: true,
      value: [
        { change: 'enrolmentSet', enrolment: { ...asked, programme: 'stockholm', end: '2029-02-27' } },
        { change: 'peopleSet', people: { mainSupervisor: 'karin' } },
      ],
    })
  })

  it('refuses the doctor herself as her own', () => {
    expect(enrol(emptyLogbook('anna'), programme('stockholm'), asked, 'anna')).toEqual({
      ok: false,
      refusal: { name: 'ownLogbook' },
    })
  })
})
