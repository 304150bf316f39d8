import { describe, expect, it } from 'vitest'
import { evenFigures } from '../../../electron/reports/model/figures'

describe('the figures of a column', () => {
  it('have as many decimals as the one that has most', () => {
    expect(evenFigures(['3', '2.5', '−1.25', '0', '—', '', '100'])).toEqual(['3.00', '2.50', '−1.25', '0.00', '—', '', '100.00'])
  })

  it('are left alone where they are whole, and where they are codes or words', () => {
    expect(evenFigures(['3', '12', '合格'])).toEqual(['3', '12', '合格'])
    expect(evenFigures(['01010', '2.5', '10余', '3/4'])).toEqual(['01010', '2.5', '10余', '3/4'])
  })

  it('keep shares and counts apart', () => {
    expect(evenFigures(['12', '33.3%', '100%', '7.5'])).toEqual(['12.0', '33.3%', '100.0%', '7.5'])
  })
})
