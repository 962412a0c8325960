import { describe, expect, it } from 'vitest'
import { possibleDelegates } from '../../rules/standIn.ts'
import { logbook, people, person, placement } from '../given.ts'

const planned = (programme: string, main: string, ...supervisors: string[]) =>
  logbook(
    [
      { change: 'peopleSet', people: { mainSupervisor: main } },
      {
        change: 'planSet',
        plan: supervisors.map((supervisor) =>
          placement(supervisor, '2026-01-05', '2026-03-01', { supervisor }),
        ),
      },
    ],
    { programme },
  )

const known = people(
  person('bo'),
  person('sara'),
  person('karin'),
  person('lena'),
  person('mia', { confirmed: false }),
  person('nils'),
)
const all = [
  planned('stockholm', 'karin', 'bo', 'mia'),
  planned('stockholm', 'karin', 'sara'),
  planned('skaraborg', 'lena'),
]
const names = (id: string) => possibleDelegates(person(id), known, all).map((one) => one.id)

describe('whom a handledare can name in her place', () => {
  it('is the other handledare of her programme, of whichever doctor, once the kansli knows them', () => {
    expect(names('bo')).toEqual(['sara', 'karin'])
    expect(names('karin')).toEqual(['bo', 'sara'])
  })

  it('is nobody of another programme, and nobody for who is in none', () => {
    expect(names('lena')).toEqual([])
    expect(names('nils')).toEqual([])
  })
})
