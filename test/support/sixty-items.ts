import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Item, Rule, ScoredTemplate } from '@core/scoring/template'

/** A sheet of the length that bureaus use: 60 items in six sections, of every kind an inspector meets in a day. */

const clause = (id: string, label: string) => ({ id, label, unit: '项', pointsPerUnit: 0.5 })
const DEDUCT: Rule = {
  kind: 'deduct',
  floor: 0,
  rules: [clause('d1', '制度不全'), clause('d2', '记录缺页'), clause('d3', '未签字')],
}
const CHECKLIST: Rule = {
  kind: 'checklist',
  options: [1, 2, 3, 4].map((nth) => ({ id: `c${nth}`, label: `查见第${nth}份材料`, points: 0.5 })),
}
const MET: Rule = { kind: 'yes_no', expected: true, points: 2 }
const JUDGED: Rule = { kind: 'manual', min: 0, max: 2, step: 0.5 }
const RATIO: Rule = {
  kind: 'ratio',
  mode: 'proportional',
  target: 1,
  metric: { numerator: '实际到岗人数', denominator: '应派人数' },
}
const SECTIONS = 'ABCDEF'
/** Of ten items of a section, in the order of the paper; a ratio takes its figures from the roster. */
const KINDS: readonly Rule[] = [DEDUCT, MET, CHECKLIST, DEDUCT, RATIO, MET, JUDGED, DEDUCT, MET, CHECKLIST]

const itemAt = (section: number, at: number): Item => {
  const scoring = KINDS[at] ?? MET
  const code = `${SECTIONS.charAt(section)}${at + 1}`
  return {
    ...{ code, title: `指标${code}`, points: 2, scoring, allowNotApplicable: true },
    requirement: '按协议和工作方案落实，有制度、有记录、有签字，材料按年度成册备查。',
    evidence: ['制度文件', '工作记录'],
    // The last two sections are about papers that stay at the unit.
    ...(scoring === DEDUCT && section < 4 && { evidenceRule: 'on_deduction' }),
    ...(scoring === RATIO && { source: { numerator: 'posting.headcount', denominator: 'posting.required' } }),
  }
}

export const SIXTY_ITEMS: ScoredTemplate = {
  schemaVersion: 1,
  id: 'SIXTY',
  version: '1.0',
  name: '对口支援工作现场考核表（六十项）',
  subject: 'supporting_org',
  templateKind: 'scored',
  totalPoints: 120,
  scoreRounding: { decimals: 1, mode: 'half_up', applyAt: 'total' },
  notApplicablePolicy: 'rescale',
  grades: [
    { name: '优秀', min: 108 },
    { name: '合格', min: 72 },
    { name: '不合格', min: 0 },
  ],
  vetoPolicy: { effect: 'force_grade' },
  categories: Array.from(SECTIONS).map((code, section) => ({
    ...{ code, title: `第${section + 1}部分`, points: 20 },
    items: KINDS.map((_rule, at) => itemAt(section, at)),
  })),
  signatureBlock: ['被考核单位负责人（签字）', '检查组组长（签字）'],
}

const CLI = resolve(import.meta.dirname, '../../dist/main/cli.cjs')

/** Publishes the sheet in a data folder with the sample county and begins a visit with it. @param folder Where the two files are written. */
export function putSixtyItems(workspace: string, folder: string): void {
  const run = (command: readonly string[], name: string, content: unknown): void => {
    const path = join(folder, name)
    writeFileSync(path, JSON.stringify(content))
    execFileSync(process.execPath, [CLI, ...command, path, '--workspace', workspace], { stdio: 'pipe' })
  }
  const { id: templateId, version: templateVersion } = SIXTY_ITEMS
  const sheet = { templateId, templateVersion, subjectCode: '01001', facts: {}, vetoes: [], remarks: {} }
  const team = ['示例督查丁', '示例督查戊']
  run(['template', 'publish'], '六十项.json', SIXTY_ITEMS)
  run(['visit', 'import'], '检查.json', { visitId: 'SIXTY-1', date: '2013-05-31', clinicCode: '02015', team, sheets: [sheet] })
}
