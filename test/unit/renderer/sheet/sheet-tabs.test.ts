import { describe, expect, it } from 'vitest'
import type { VisitSheet } from '../../../../renderer/data/useVisit'
import {
  sheetBeside,
  shownSheets,
  surveyOf,
  tabsOf,
  visitProgress,
} from '../../../../renderer/screens/inspections/sheet/sheet-tabs'

const line = (sheetId: string, rest: Partial<VisitSheet>): VisitSheet => ({
  sheetId,
  kind: 'scored',
  templateId: 'RC-2025',
  templateVersion: '1.1',
  role: 'recipient_org',
  subjectCode: '02001',
  subjectName: '示例卫生院',
  number: null,
  stage: 'inspection',
  status: 'draft',
  answered: 0,
  of: 8,
  total: null,
  rangeMin: null,
  rangeMax: null,
  grade: null,
  vetoes: [],
  lossItems: 0,
  notApplicable: 0,
  passed: [],
  gaps: 0,
  index: null,
  satisfactionRate: null,
  ...rest,
})
const survey = (number: number, status: VisitSheet['status']) =>
  line(`回访${number}`, { kind: 'questionnaire', templateId: 'FU-2025', role: 'patient', number, status })

describe('tabs of a visit', () => {
  const sheets = [
    line('评分', {}),
    line('分级', { kind: 'graded', templateId: 'DS-SELF-2025' }),
    survey(1, 'finished'),
    survey(2, 'draft'),
    survey(3, 'draft'),
  ]
  const shown = (openId: string) => tabsOf(sheets, openId).map((tab) => tab.shown.sheetId)

  it('are one a sheet, and one for all questionnaires: the open one, else the first that is not finished', () => {
    expect(shown('评分')).toEqual(['评分', '分级', '回访2'])
    expect(shown('回访3')).toEqual(['评分', '分级', '回访3'])
  })

  it('lead to the last questionnaire when all are finished', () => {
    expect(tabsOf([survey(1, 'finished'), survey(2, 'finished')], '评分').map((tab) => tab.shown.sheetId)).toEqual(['回访2'])
  })

  it('know the questionnaires that speak for the unit together', () => {
    const other = line('别版', { kind: 'questionnaire', templateId: 'FU-2025', templateVersion: '2.0', number: 1 })
    expect(surveyOf([...sheets, other], '回访2').map(({ number }) => number)).toEqual([1, 2, 3])
    expect(surveyOf([...sheets, other], '别版').map(({ sheetId }) => sheetId)).toEqual(['别版'])
  })
})

describe('sheets of a visit', () => {
  const hospital = line('医院', { templateId: 'SH-2025', role: 'supporting_org', subjectCode: '01001', answered: 3, of: 27 })
  const clinic = line('卫生院', { answered: 8 })
  const again = line('医院复核', { templateId: 'SH-2025', role: 'supporting_org', subjectCode: '01001', stage: 're_check' })
  const visit = { sheets: [hospital, clinic, survey(1, 'draft')], reviews: [again] }

  it('show the sheet of another stage in the place of its inspection', () => {
    expect(shownSheets(visit, '医院复核').map(({ sheetId }) => sheetId)).toEqual(['医院复核', '卫生院', '回访1'])
    expect(shownSheets(visit, '卫生院')).toEqual(visit.sheets)
  })

  it('lie beside one another, round and round', () => {
    expect(sheetBeside(visit, '医院', 1)).toBe('卫生院')
    expect(sheetBeside(visit, '医院', -1)).toBe('回访1')
    expect(sheetBeside(visit, '医院复核', 1)).toBe('卫生院')
    expect(sheetBeside(visit, '回访1', 1)).toBe('医院')
    expect(sheetBeside({ sheets: [clinic], reviews: [] }, '卫生院', 1)).toBeNull()
  })

  it('add up to the progress of the visit, the open one as it is on the screen', () => {
    expect(visitProgress(visit, { sheetId: '医院', answered: 5, of: 27 })).toEqual({ answered: 13, of: 35 })
    expect(visitProgress(visit, { sheetId: '医院复核', answered: 27, of: 27 })).toEqual({ answered: 11, of: 35 })
  })
})
