import i18next from 'i18next'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { ERROR_CODES } from '@core/shared/error-code'
import { WARNING_CODES } from '@core/registry/table-issue'
import { failureReport, failureText } from '../../../renderer/i18n/failure-text'
import { formatClock, formatDay, formatPoints, formatShortDay, formatSystem } from '../../../renderer/i18n/format'
import { changeLanguage, startTexts } from '../../../renderer/i18n/i18n'
import { departmentsOf, departmentsText } from '../../../renderer/screens/pairings/departments'
import { readNumber } from '../../../renderer/components/read-number'

beforeAll(async () => {
  vi.stubGlobal('document', { documentElement: { lang: '' } })
  await startTexts('zh-CN')
})

describe('texts', () => {
  it.each(['zh-CN', 'en'] as const)('has a sentence for every failure and every warning in %s', async (language) => {
    await changeLanguage(language)
    for (const code of ERROR_CODES) {
      expect(failureText({ code, params: {}, traceId: 't1' }), code).not.toContain(code)
    }
    for (const code of WARNING_CODES) expect(i18next.exists(`organizations:warning.${code}`, { lng: language }), code).toBe(true)
    expect(document.documentElement.lang).toBe(language)
  })

  it('gives the technician code, place and trace, and nothing a person typed', () => {
    expect(failureReport({ code: 'INPUT_INVALID', params: { at: 'name', value: '示例甲' }, traceId: 't1' })).toBe(
      'INPUT_INVALID  at name  trace t1',
    )
  })
})

describe('formats', () => {
  it('writes points with a real minus, and a dash for none', () => {
    expect([formatPoints('-2.0'), formatPoints(null)]).toEqual(['−2.0', '—'])
  })

  it('drops the year within the year of the reference day', () => {
    expect(formatDay('2013-04-11', '2013-05-31', 'zh-CN')).toBe('4月11日')
    expect(formatDay('2012-04-11', '2013-05-31', 'zh-CN')).toBe('2012-04-11')
    expect(formatDay('2013-04-11', '2013-05-31', 'en')).toBe('2013-04-11')
    expect([formatShortDay('2013-03-04', '2013-05-31'), formatShortDay('2014-01-05', '2013-05-31')]).toEqual(['3.4', '2014.1.5'])
  })

  it('names the system as people do', () => {
    expect([formatSystem('win32'), formatSystem('linux'), formatSystem('aix'), formatSystem(null)]).toEqual([
      'Windows',
      'Linux',
      'aix',
      '—',
    ])
  })

  it('shows the clock of this computer', () => {
    const at = new Date(2013, 4, 31, 14, 3, 22)
    expect(formatClock(at.toISOString())).toBe('14:03:22')
  })
})

describe('typed values', () => {
  it('reads departments at the marks people use, once each', () => {
    expect(departmentsOf('骨科、妇产科, 内科；骨科 ')).toEqual(['骨科', '妇产科', '内科'])
    expect(departmentsOf(departmentsText(['骨科', '妇产科']))).toEqual(['骨科', '妇产科'])
    expect(departmentsOf(' ')).toEqual([])
  })

  it.each([
    ['', null],
    ['１，２００', 1200],
    ['12.5', 12.5],
    ['约30', undefined],
    ['-1', undefined],
    ['1.2345', undefined],
  ])('reads the number %j as %j', (text, number) => {
    expect(readNumber(text)).toBe(number)
  })
})
