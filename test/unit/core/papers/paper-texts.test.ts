import { expect, it } from 'vitest'
import { paperTexts } from '@core/papers/paper-texts'

const t = paperTexts({ a: { b: '得 {{points}} 分，{{points}}' }, plain: '字' })

it('fills every placeholder', () => {
  expect(t('a.b', { points: '3.0' })).toBe('得 3.0 分，3.0')
  expect(t('plain')).toBe('字')
})

it('does not read placeholders out of values', () => {
  expect(t('a.b', { points: '{{points}} $& $1' })).toBe('得 {{points}} $& $1 分，{{points}} $& $1')
})

it('refuses a key or a value that is missing', () => {
  for (const key of ['a', 'a.c', 'b', 'plain.x', 'constructor', '__proto__']) expect(() => t(key)).toThrow('no text')
  expect(() => t('a.b')).toThrow('needs "points"')
})
