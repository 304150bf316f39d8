import { useKey } from '../../../../hooks/useKey'
import { useDesigner } from '../designer-desk'
import { draftOf } from '../designer-session'
import { leaveField } from '../leave-field'
import { answered } from './questions'
import { focusSource } from './SourceText'
import { pressInSource, SOURCE_KEYS } from './source-keys'

const DIGITS = ['1', '2', '3'] as const

/** The keys of a split scoring cell; digits answer the question while no field has the focus, Alt+digit also in one. */
export function useSourceKeys(): void {
  const { act } = useDesigner()
  useKey(SOURCE_KEYS, (key) => {
    leaveField()
    return act((now) => {
      const next = pressInSource(now, key)
      // There is nothing to split where the caret is: the words take the keys, so that it can be set.
      if (key === 'Ctrl+b' && next !== null && draftOf(next) === draftOf(now)) focusSource()
      return next
    })
  })
  useKey([...DIGITS, ...DIGITS.map((digit) => `Alt+${digit}`)], (key) => {
    leaveField()
    return act((now) => {
      const next = answered(now, Number(key.replace('Alt+', '')) - 1)
      return next === now ? null : next
    })
  })
}
