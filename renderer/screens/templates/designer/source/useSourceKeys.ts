import { useKey } from '../../../../hooks/useKey'
import { useDesigner } from '../designer-desk'
import { leaveField } from '../leave-field'
import { answered } from './questions'
import { pressInSource, SOURCE_KEYS } from './source-keys'

const DIGITS = ['1', '2', '3', '4', '5'] as const

/** The keys of a split scoring cell; digits answer the question while no field has the focus, Alt+digit also in one. */
export function useSourceKeys(): void {
  const { act } = useDesigner()
  useKey(SOURCE_KEYS, (key) => {
    leaveField()
    return act((now) => pressInSource(now, key))
  })
  useKey([...DIGITS, ...DIGITS.map((digit) => `Alt+${digit}`)], (key) => {
    leaveField()
    return act((now) => {
      const next = answered(now, Number(key.replace('Alt+', '')) - 1)
      return next === now ? null : next
    })
  })
}
