import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import enPapers from '@resources/locales/en/papers.json'
import zhPapers from '@resources/locales/zh-CN/papers.json'
import { evaluateRound } from '@core/evaluation/evaluate-round'
import type { RoundSheet } from '@core/evaluation/round'
import type { PaperFrame } from '@core/papers/paper'
import { paperTexts } from '@core/papers/paper-texts'
import type { SheetReportSource } from '@core/papers/sheet-report-view'
import { readSheetInput } from '@core/scoring/read-sheet-input'
import { asScored } from '@core/scoring/as-scored'
import { readTemplate } from '@core/scoring/read-template'
import { scoreSheet } from '@core/scoring/score-sheet'
import type { ScoredTemplate } from '@core/scoring/template'
import type { TypeMetrics } from '../../electron/reports/typesetting/typeface'
import type { VisitJson } from './sample'

export const ZH = paperTexts(zhPapers)
export const EN = paperTexts(enPapers)

export const FRAME: PaperFrame = {
  language: 'zh-CN',
  isSample: true,
  bureauName: '云泽市卫生局',
  checksum: '7c41 a90e 55d2 18bf',
  printedAt: '2013-04-11 16:02',
  printedBy: '示例丙',
}

const FILES: Readonly<Record<string, string>> = {
  'SH-2025': '01-supporting-hospital',
  'RC-2025': '02-recipient-clinic',
  'DD-2025': '03-dispatched-doctor',
}

export function sampleTemplate(id: string): ScoredTemplate {
  const file = resolve(import.meta.dirname, `../../resources/templates/${FILES[id]}.json`)
  return asScored(readTemplate(JSON.parse(readFileSync(file, 'utf8'))))
}

const VISITS = resolve(import.meta.dirname, '../../resources/samples/yunze-2013/visits')

function visitJson(visitId: string): VisitJson {
  const file = readdirSync(VISITS).find((name) => name.startsWith(visitId))
  return JSON.parse(readFileSync(join(VISITS, file!), 'utf8'))
}

/** What the report of one sheet of the sample is made from; `rest` replaces parts of it. */
export function reportSource(visit: string, templateId: string, rest: Partial<SheetReportSource> = {}): SheetReportSource {
  const file = visitJson(visit)
  const sheet = file.sheets.find((one) => one.templateId === templateId)!
  const template = sampleTemplate(templateId)
  const input = readSheetInput(template, { facts: sheet.facts, vetoes: sheet.vetoes })
  return {
    frame: FRAME,
    template,
    input,
    ...scoreSheet(template, input, { sha256: 'ab'.repeat(32) }),
    registry: {},
    vetoEvidence: Object.fromEntries(sheet.vetoes.map((code) => [code, '实派 5 人月，应派 12 人月'])),
    remarks: sheet.remarks,
    findings: [],
    visit: {
      code: file.visitId,
      visitOn: file.date,
      clinicName: '固林县上泉壕镇卫生院',
      countyName: '固林县',
      teamName: '第二检查组',
      members: file.team,
    },
    subject: { role: template.subject, code: sheet.subjectCode, name: '云泽市第四医院', detail: '固林县' },
    agreements: ['云卫支〔2012〕18号'],
    supporters: ['云泽市第四医院'],
    postings: [
      { staffName: '示例甲', startsOn: '2012-11-01', endsOn: '2013-10-31' },
      { staffName: '示例乙', startsOn: '2012-11-01', endsOn: null },
    ],
    ...rest,
  }
}

/** The sheets of several visits as those of clinics of their own, evaluated; a visit may be named twice. */
export function sampleGroup(templateId: string, visits: readonly string[]) {
  const sheets = visits
    .map((visit) => reportSource(`YZ2013-${visit}`, templateId))
    .map((source, index): RoundSheet => ({
      sheetId: '',
      visitId: '',
      visitCode: source.visit.code,
      visitOn: source.visit.visitOn,
      clinicCode: codeAt(index),
      templateId: source.template.id,
      templateVersion: source.template.version,
      subjectCode: codeAt(index),
      score: source.score,
    }))
  const subjects = sheets.map(({ subjectCode }) => ({
    role: 'recipient_org' as const,
    code: subjectCode,
    name: `示例镇卫生院${subjectCode}`,
    detail: '固林县',
  }))
  const period = { startsOn: '2013-05-10', endsOn: '2013-05-30' }
  const template = sampleTemplate(templateId)
  const [group] = evaluateRound({ period, sheets, templates: [template], subjects, pairings: [] })
  const inspection = { code: 'ZXDC', name: '2013年全市二级以上医疗卫生机构对口支援专项督查', ...period }
  return { group: group!, sheets, template, inspection }
}

const codeAt = (index: number): string => String(2000 + index).padStart(5, '0')

/** Faces in which a Chinese character is one em wide and any other half of it. */
export const SQUARE_TYPE: TypeMetrics = {
  widthOf: (character) => (/[\u2e80-\uffef“”‘’—…]/.test(character) ? 1 : 0.5),
  familyOf: (_, face) => face,
}
