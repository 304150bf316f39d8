import { describe, expect, it } from 'vitest'
import {
  presentSaveState,
  reportSaved,
  reportSaveFailed,
  reportSaving,
  forgetFailedSave,
} from '../../../renderer/data/save-state'

const failure = { code: 'DISK_FULL', params: {}, traceId: '' } as const

describe('what the status bar says about saving', () => {
  it('says nothing before the first write, then when the last one was acknowledged', () => {
    expect(presentSaveState()).toEqual({ kind: 'nothing-yet' })
    reportSaving()
    reportSaving()
    reportSaved('2013-05-31T06:03:21.000Z')
    expect(presentSaveState()).toEqual({ kind: 'saving', lastAt: '2013-05-31T06:03:21.000Z' })
    reportSaved('2013-05-31T06:03:22.000Z')
    expect(presentSaveState()).toEqual({ kind: 'saved', at: '2013-05-31T06:03:22.000Z' })
  })

  it('keeps a failure in sight until something was saved', () => {
    reportSaving()
    reportSaveFailed(failure, null)
    reportSaving()
    expect(presentSaveState()).toMatchObject({ kind: 'failed', failure })
    reportSaved('2013-05-31T06:04:00.000Z')
    expect(presentSaveState()).toEqual({ kind: 'saved', at: '2013-05-31T06:04:00.000Z' })
  })

  it('forgets a failure when the person took the value back', () => {
    reportSaving()
    reportSaveFailed(failure, null)
    forgetFailedSave()
    expect(presentSaveState()).toEqual({ kind: 'saved', at: '2013-05-31T06:04:00.000Z' })
  })
})
