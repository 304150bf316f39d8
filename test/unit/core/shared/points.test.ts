import { decimalText, exact, exactText, points, roundHalfUp, shortText } from '@core/shared/points'
import { describe, expect, it } from 'vitest'

describe('points', () => {
  it('reads a number as its shortest decimal', () => {
    expect(exactText(exact(0.1).add(exact(0.2)))).toBe('3/10')
    expect(exactText(exact(999999999999.999))).toBe('999999999999999/1000')
    expect(exactText(exact(-0))).toBe('0')
    expect(exactText(exact(-4.5))).toBe('-9/2')
  })

  it.each([
    ['89.995', 2, '90.00'],
    ['89.994', 2, '89.99'],
    ['0.05', 1, '0.1'],
    ['2/3', 3, '0.667'],
    ['1/3', 0, '0'],
    ['1/2', 0, '1'],
    ['7', 2, '7.00'],
    ['100', 0, '100'],
    ['0', 2, '0.00'],
    ['1/2000', 3, '0.001'],
    ['-1/3', 2, '-0.33'],
  ])('writes %s with %i decimals as %s', (value, decimals, text) => {
    expect(decimalText(points(value), decimals)).toBe(text)
  })

  it('rounds up at exactly half, never at a hair below', () => {
    expect(exactText(roundHalfUp(points('5/200'), 2))).toBe('3/100')
    expect(exactText(roundHalfUp(points('4999999999999999999/200000000000000000000'), 2))).toBe('1/50')
  })

  it.each([
    ['10', '10'],
    ['100', '100'],
    ['0', '0'],
    ['0.5', '0.5'],
    ['18.250', '18.25'],
    ['1.005', '1.005'],
  ])('writes %s without trailing zeros', (value, text) => {
    expect(shortText(points(value))).toBe(text)
  })
})
