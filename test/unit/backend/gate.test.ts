import { expect, test } from 'vitest'
import { AppError } from '@core/shared/app-error'
import { openGate } from '../../../electron/backend/gate'

/** A promise and how to end it. */
function pending() {
  let end = () => {}
  const promise = new Promise<void>((resolve) => (end = resolve))
  return { promise, end }
}

test('what is done while nobody holds it is done at once; while it is held everybody waits, in order', async () => {
  const gate = openGate()
  const done: string[] = []
  await gate.whenFree(() => done.push('before'))
  const first = pending()
  const holding = gate.alone(async (inside) => {
    inside(() => done.push('first step'))
    await first.promise
    inside(() => done.push('last step'))
  })
  const waiting = gate.whenFree(() => done.push('waited'))
  const second = gate.alone((inside) => Promise.resolve(inside(() => done.push('second'))))
  await Promise.resolve()
  expect(done).toEqual(['before', 'first step'])
  first.end()
  await Promise.all([holding, waiting, second])
  expect(done.slice(0, 3)).toEqual(['before', 'first step', 'last step'])
  expect(done.slice(3).sort()).toEqual(['second', 'waited'])
})

test('a write that slipped past it is refused, the steps of the holder are not', async () => {
  const gate = openGate()
  gate.expectMine()
  const work = pending()
  const holding = gate.alone(async (inside) => {
    inside(() => gate.expectMine())
    await work.promise
  })
  await Promise.resolve()
  expect(() => gate.expectMine()).toThrow(new AppError('STORE_BUSY'))
  work.end()
  await holding
  gate.expectMine()
})

test('work that fails lets go of it', async () => {
  const gate = openGate()
  await expect(gate.alone(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  expect(await gate.whenFree(() => 'free')).toBe('free')
})
