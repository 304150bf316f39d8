import { useCallback, useEffect, useRef, useState } from 'react'
import type { SampleRow } from '@core/inspection/samples/sample-rows'
import { useSaveSamples } from '../../../../data/useSamples'
import { useDesk } from '../sheet-desk'
import { answerBySamples, shown } from './sample-session'

/** The table of an item while it is typed; `write` saves it with its answer, as does leaving it. */
export function useSampleTable(code: string, stored: readonly SampleRow[]) {
  const { sheet, act } = useDesk()
  const save = useSaveSamples(sheet.id)
  const [rows, setRows] = useState(stored)
  const typed = useRef({ rows: stored, isSaved: true })

  const change = (next: readonly SampleRow[]) => {
    typed.current = { rows: next, isSaved: false }
    setRows(next)
  }
  const write = () => {
    const { rows: table, isSaved } = typed.current
    if (isSaved) return
    typed.current = { rows: table, isSaved: true }
    act((now) => {
      const sampled = answerBySamples(now, code, table)
      if (sampled.change !== null) save(sampled.change, table)
      return shown(sampled)
    })
  }
  const latest = useRef(write)
  useEffect(() => {
    latest.current = write
  })
  const writeLatest = useCallback(() => latest.current(), [])
  useEffect(() => writeLatest, [writeLatest])
  return { rows, change, write }
}
