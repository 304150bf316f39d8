import { expect, it } from 'vitest'
import { codeWidth } from '../../../renderer/components/code-width'

it('a column of codes has room for the longest, at least as much as it is given, and an end', () => {
  expect(codeWidth(['A1', 'B5'], 48)).toBe(48)
  expect(codeWidth(['A1', '1.1.10'], 48)).toBe(72)
  expect(codeWidth([], 42)).toBe(42)
  expect(codeWidth(['x'.repeat(80)], 42)).toBe(110)
})
