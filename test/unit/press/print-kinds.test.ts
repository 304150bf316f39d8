import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { gradedReportView } from '@core/papers/graded-report-view'
import type { Paper } from '@core/papers/paper'
import type { GradedReportSource } from '@core/papers/sheet-report-source'
import { surveyReportView } from '@core/papers/survey-report-view'
import type { GradedFacts } from '@core/scoring/graded/graded-fact'
import { gradeSheet } from '@core/scoring/graded/grade-sheet'
import type { GradedTemplate } from '@core/scoring/graded/graded-template'
import type { Answers } from '@core/scoring/questionnaire/questionnaire-fact'
import { scoreQuestionnaire } from '@core/scoring/questionnaire/score-questionnaire'
import { openPress, type Press } from '../../../electron/press/pool'
import { gradedItem, gradedOf, metOf } from '../core/scoring/graded-builder'
import { answers, FOLLOW_UP, selfCheckFacts, SELF_CHECK } from '../../support/kinds'
import { reportSource, ZH } from '../../support/papers'
import { readPdf, textOf } from '../../support/pdf'
import { builtPrintWorker, bundledFonts } from '../../support/press'
import { tempFolder } from '../../support/temp-folder'

let press: Press
beforeAll(async () => {
  press = openPress({ workerFile: await builtPrintWorker(), fontsFolder: bundledFonts(), threads: 1 })
})
afterAll(() => press.close())

const { frame, visit, agreements, supporters, postings } = reportSource('YZ2013-V15', 'RC-2025')
const place = { frame, visit, agreements, supporters, postings }
const clinic = { code: '02001', name: '上泉壕镇卫生院', detail: '固林县' }

const gradedPaper = (template: GradedTemplate, facts: GradedFacts, rest: Partial<GradedReportSource> = {}): Paper => ({
  kind: 'graded-evaluation',
  view: gradedReportView(
    {
      ...place,
      subject: { role: 'recipient_org', ...clinic },
      template,
      facts,
      ...gradeSheet(template, facts, { sha256: 'ab'.repeat(32) }),
      remarks: {},
      findings: [],
      ...rest,
    },
    ZH,
    'full',
  ),
})

/** Printing reads every text back, page by page, and fails for one that is lost. */
async function printed(paper: Paper) {
  const target = join(tempFolder(), '报告.pdf')
  const file = await press.print(paper, target)
  return { file, pages: await readPdf(target) }
}

describe('a printed graded report', () => {
  it('shows standards, grades and gaps, with its check code on each page', async () => {
    const { file, pages } = await printed(gradedPaper(SELF_CHECK, selfCheckFacts(['1.1 B 1', '2.8 C 1']) as GradedFacts))
    const text = textOf(pages)
    for (const part of ['受援卫生院分级评价报告', '达到基本标准', '差距清单', '有规范病房并能收治常见病', '考核组组长（签字）'])
      expect(text).toContain(part)
    for (const page of pages) expect(textOf([page])).toContain('核对码7c41a90e55d218bf')
    expect(file.missingCharacters).toBe('')
  })

  it('holds two hundred items and clauses of two thousand characters', async () => {
    const long = '对口支援工作资料齐全，'.repeat(182).slice(0, 2000)
    const items = Array.from({ length: 200 }, (_, index) => gradedItem(`${index + 1}`, [1, 1, 1]))
    const wordy = { ...items[0]!, levels: { C: [`C${long}`], B: [`B${long}`], A: [`A${long}`] } }
    const template = gradedOf([wordy, ...items.slice(1)])
    const facts = Object.fromEntries(items.map(({ code }) => [code, metOf('0 0 0')]))
    const { pages } = await printed(gradedPaper(template, facts))
    expect(textOf(pages).includes('600A200条款200200A1')).toBe(true) // the last gap
    expect(pages.length).toBeGreaterThan(20)
  })
})

it('a printed summary of questionnaires names nobody', async () => {
  const given = [5, 4, 4, 3, 0].map((value) => answers(value, { '10': { value, text: '请保留李某' } }) as Answers)
  const paper: Paper = {
    kind: 'survey-evaluation',
    view: surveyReportView(
      {
        ...place,
        subject: { role: 'patient', ...clinic },
        template: FOLLOW_UP,
        templateSha256: 'ab'.repeat(32),
        forms: given.map((one, index) => ({
          number: index + 1,
          isFinished: true,
          answers: one,
          score: scoreQuestionnaire(FOLLOW_UP, one, { sha256: 'ab' }).score,
        })),
        findings: [],
      },
      ZH,
    ),
  }
  const text = textOf((await printed(paper)).pages)
  expect(text).toContain('满意度指数80.0满意率60.0%')
  expect(text).toContain('非常满意1、满意2、一般1、不满意0、非常不满意0、说不清/未涉及1')
  expect(text).not.toContain('李某')
})
