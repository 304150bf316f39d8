import { describe, expect, test } from 'vitest'
import { tieChoices, withSection } from '../../../../renderer/screens/evaluation/tie-order'

const ALL = ['A', 'B', 'C']

describe('the order in which sections decide', () => {
  test('has one more place than sections chosen, until all are', () => {
    expect(tieChoices(ALL, [], false)).toEqual([{ value: '', offered: ALL }])
    expect(tieChoices(ALL, ['B'], false)).toEqual([
      { value: 'B', offered: ALL },
      { value: '', offered: ['A', 'C'] },
    ])
    expect(tieChoices(ALL, ['B', 'C', 'A'], false).map(({ value }) => value)).toEqual(['B', 'C', 'A'])
  })

  test('only shown, ends with what was chosen', () => {
    expect(tieChoices(ALL, [], true).map(({ value }) => value)).toEqual([''])
    expect(tieChoices(ALL, ['B', 'A'], true).map(({ value }) => value)).toEqual(['B', 'A'])
  })

  test('grows at its end, takes a later one forward, and ends where nothing is chosen', () => {
    expect(withSection(['A'], 1, 'C')).toEqual(['A', 'C'])
    expect(withSection(['A', 'B', 'C'], 0, 'C')).toEqual(['C', 'B'])
    expect(withSection(['A', 'B', 'C'], 1, '')).toEqual(['A'])
    expect(withSection(['A', 'B'], 0, 'A')).toEqual(['A', 'B'])
  })
})
