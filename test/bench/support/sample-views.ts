import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { paperTexts } from '../../../electron/core/papers/paper-texts'
import { sheetReportView, type SheetReportView } from '../../../electron/core/papers/sheet-report-view'
import { readSheetInput } from '../../../electron/core/scoring/read-sheet-input'
import { isScoredTemplate } from '../../../electron/core/scoring/as-scored'
import { readTemplate } from '../../../electron/core/scoring/read-template'
import { scoreSheet } from '../../../electron/core/scoring/score-sheet'

interface VisitFile {
  readonly visitId: string
  readonly date: string
  readonly team: readonly string[]
  readonly sheets: readonly {
    readonly templateId: string
    readonly subjectCode: string
    readonly facts: unknown
    readonly vetoes: readonly string[]
    readonly remarks: Readonly<Record<string, string>>
  }[]
}

const resources = resolve(import.meta.dirname, '../../../resources')
const readJson = (path: string): unknown => JSON.parse(readFileSync(resolve(resources, path), 'utf8'))

/** The reports of the sample's 90 sheets, made without a workspace: the content that every printer of the bench sets. */
export function sampleViews(): SheetReportView[] {
  const texts = paperTexts(readJson('locales/zh-CN/papers.json') as Parameters<typeof paperTexts>[0])
  const templates = new Map(
    readdirSync(resolve(resources, 'templates'))
      .map((file) => readTemplate(readJson(`templates/${file}`)))
      .filter(isScoredTemplate)
      .map((template) => [template.id, template] as const),
  )
  const visits = readdirSync(resolve(resources, 'samples/yunze-2013/visits')).sort()
  return visits.flatMap((file) => {
    const visit = readJson(`samples/yunze-2013/visits/${file}`) as VisitFile
    return visit.sheets.map((sheet) => {
      const template = templates.get(sheet.templateId)
      if (template === undefined) throw new Error(`no template ${sheet.templateId}`)
      const input = readSheetInput(template, { facts: sheet.facts, vetoes: sheet.vetoes })
      const { score, trace } = scoreSheet(template, input, { sha256: '0'.repeat(64) })
      return sheetReportView(
        {
          frame: {
            language: 'zh-CN',
            isSample: true,
            bureauName: '云泽市卫生局',
            checksum: '0000 0000 0000 0000',
            printedAt: '2013-06-01 09:00',
            printedBy: '示例丙',
          },
          template,
          input,
          score,
          trace,
          registry: {},
          vetoEvidence: {},
          remarks: sheet.remarks,
          findings: [],
          visit: {
            code: visit.visitId,
            visitOn: visit.date,
            clinicName: '示例卫生院',
            countyName: '示例旗',
            teamName: '第一检查组',
            members: visit.team,
          },
          subject: { role: template.subject, code: sheet.subjectCode, name: '示例单位', detail: '示例旗' },
          agreements: [],
          supporters: [],
          postings: [],
        },
        texts,
        'full',
      )
    })
  })
}
