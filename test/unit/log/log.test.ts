import { expect, test } from 'vitest'
import type { LogRecord } from '@contract/supervision'
import { AppError } from '@core/shared/app-error'
import { openLog } from '../../../electron/log/log'

function open() {
  const records: LogRecord[] = []
  return { records, log: openLog((record) => records.push(record)) }
}

test('fields pass by the allow-list alone', () => {
  const { log, records } = open()
  log('call', { name: 'pairing.record', ms: 1.5, code: 'OK', phone: '13800138000', operator: '示例甲', note: '字' })
  expect(records).toEqual([{ event: 'call', fields: { name: 'pairing.record', ms: 1.5, code: 'OK' } }])
})

test('an allowed field does not carry a sentence or a name either', () => {
  const { log, records } = open()
  log('call', { name: '示例甲', code: 'select * from staff', reason: 'a b' })
  expect(records).toEqual([{ event: 'call', fields: {} }])
})

test('a bug leaves its frames and codes, and those of its cause, without their words', () => {
  const { log, records } = open()
  const cause = Object.assign(new RangeError('示例甲 13800138000'), { code: 'SQLITE_CONSTRAINT_CHECK' })
  log('call', {}, new AppError('PAIRING_OVERLAPS', { name: '示例乙' }, { cause }))
  log('call', {}, '示例丙')
  const stack = records[0]?.stack ?? ''
  expect(stack.split('\n')[0]).toBe('AppError PAIRING_OVERLAPS')
  expect(stack).toContain('caused by RangeError SQLITE_CONSTRAINT_CHECK')
  expect(stack).toMatch(/\n\s+at .*log\.test\.ts/)
  expect(stack).not.toMatch(/示例|138/)
  expect(records[1]?.stack).toBe('string')
})
