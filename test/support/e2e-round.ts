import { expect, type Page } from '@playwright/test'
import Database from 'better-sqlite3'
import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Client } from '../../renderer/data/client'
import type {} from './e2e-port-page'
import { say } from './e2e-texts'
import { png } from './photos'
import type { VisitJson } from './sample'

/** The round of the sample county, as its scheme and its visit files have it. */

const PROJECT = resolve(import.meta.dirname, '../..')
const COUNTY = join(PROJECT, 'resources/samples/yunze-2013')
const CLI = join(PROJECT, 'dist/main/cli.cjs')
const BOOKS = ['organizations', 'pairings', 'postings'] as const

/** Runs the built command line; answers its one line. */
function jieduiCli<Answer>(workspace: string, ...command: readonly string[]): Answer {
  const out = execFileSync(process.execPath, [CLI, ...command, '--workspace', workspace], { stdio: 'pipe' })
  return JSON.parse(out.toString('utf8')) as Answer
}

/**
 * Fills `folder` with the registry of the county: who there is, who supports whom, who is posted where. Nothing was inspected.
 * It is marked as the sample it is, so that it lives in its own time: the working day is the last of its scheme, whatever the clock.
 */
export function putRegistry(folder: string, bureau: string, operator: string): void {
  jieduiCli(folder, 'workspace', 'create', '--bureau', bureau, '--operator', operator)
  jieduiCli(folder, 'import', 'divisions', join(COUNTY, 'divisions.json'))
  for (const book of BOOKS) jieduiCli(folder, 'import', book, join(COUNTY, `${book}.xlsx`))
  const db = new Database(join(folder, 'jiedui.db'))
  db.prepare("INSERT INTO setting (key, value) VALUES ('isSample', 'true') ON CONFLICT (key) DO UPDATE SET value = 'true'").run()
  db.close()
}

interface SchemeFile {
  readonly name: string
  readonly id: string
  readonly issuer: string
  readonly period: { readonly start: string; readonly end: string }
  readonly stages: readonly {
    readonly name: string
    readonly start: string
    readonly end: string
    readonly tasks: readonly string[]
  }[]
  readonly deadlines: readonly { readonly title: string; readonly due: string; readonly from: readonly string[] }[]
  readonly teams: readonly { readonly name: string; readonly members: readonly string[] }[]
}
export const countyScheme = (): SchemeFile => JSON.parse(readFileSync(join(COUNTY, 'scheme.json'), 'utf8')) as SchemeFile

/** The 30 visits, in the order of their numbers. */
export const countyVisits = (): VisitJson[] =>
  readdirSync(join(COUNTY, 'visits'))
    .sort()
    .map((file) => JSON.parse(readFileSync(join(COUNTY, 'visits', file), 'utf8')) as VisitJson)

/** What was found at a place besides the answers; it goes into the report and asks for a remedy. */
interface FoundProblem {
  readonly itemCode: string
  readonly problem: string
  readonly requirement: string
  readonly place: string
  readonly clause: string
  readonly severity: 'minor' | 'normal' | 'serious'
}

/** Three that are no words of the county's files: each beside the sheet it was found with. */
export const COUNTY_FINDINGS: readonly {
  readonly visitId: string
  readonly subjectCode: string
  readonly finding: FoundProblem
}[] = [
  {
    visitId: 'YZ2013-V12',
    subjectCode: '02034',
    finding: {
      itemCode: 'A2',
      problem: '年度计划没有可以量化的目标',
      requirement: '按协议补定可以量化的目标，报市卫生局备案。',
      place: '院办公室',
      clause: 'A2 年度计划与目标：有与协议对应的年度计划、可量化的目标和时间安排。',
      severity: 'minor',
    },
  },
  {
    visitId: 'YZ2013-V15',
    subjectCode: '01010',
    finding: {
      itemCode: 'B1',
      problem: '实际派驻人月不足应派人月的一半',
      requirement: '立即补派人员，补足应派人月。',
      place: '院务科',
      clause: 'V2 支援任务“缩水”：派驻人月不足应派人月的一半。',
      severity: 'serious',
    },
  },
  {
    visitId: 'YZ2013-V25',
    subjectCode: '02011',
    finding: {
      itemCode: 'B1',
      problem: '为不在岗的派驻人员补填考勤',
      requirement: '更正考勤，查明责任并书面报告。',
      place: '办公室',
      clause: 'V1 为不在岗的派驻人员编造考勤或工作量。',
      severity: 'serious',
    },
  },
]

type Plan = Awaited<ReturnType<Client['plan']['find']>>
type Visit = Awaited<ReturnType<Client['inspection']['find']>>['visits'][number]

/**
 * Makes a visit on the day and with the team of the plan. A clinic with several doctors or hospitals, of whom the county
 * looked at one, is entered by hand with those that were looked at.
 */
export async function carryOut(office: Client, plan: Plan, { visitId, sheets }: VisitJson, clinicId: string): Promise<void> {
  const planned = plan.visits.find((one) => one.clinicId === clinicId)
  const team = plan.teams.find(({ id }) => id === planned?.teamId)
  if (planned === undefined || team === undefined) throw new Error(`${visitId} has no day`)
  const { visitOn } = planned
  const requestId = randomUUID()
  const inspectionId = plan.round.id
  const subjects = await office.inspection.listSubjects({ clinicId, visitOn })
  if (subjects.filter(({ kind }) => kind === 'scored').length === sheets.length) {
    await office.plan.carryOut({ requestId, inspectionId, clinicId })
    return
  }
  const members = team.members.map(({ name }) => name)
  const asked = sheets.map(({ templateId, templateVersion, subjectCode }) => ({ templateId, templateVersion, subjectCode }))
  await office.inspection.createVisit({ requestId, inspectionId, clinicId, visitOn, teamName: team.name, members, sheets: asked })
}

/** @throws Error when the visit has no sheet of that subject */
export function sheetOf(visit: Visit | undefined, subjectCode: string): string {
  const found = visit?.sheets.find((sheet) => sheet.subjectCode === subjectCode)
  if (found === undefined) throw new Error(`no sheet of ${subjectCode}`)
  return found.sheetId
}

/** One sheet of a visit file, and what is said of it that is not in the file. */
interface FilledSheet {
  readonly sheetId: string
  readonly sheet: VisitJson['sheets'][number]
  readonly findings: readonly FoundProblem[]
  /** Why there are no photos and papers beside the items that ask for them. */
  readonly withoutEvidence: string
}

/** Answers a sheet over the port, item by item, with its remarks and vetoes, and finishes it if nothing is left open. */
export const fillSheet = (page: Page, filled: FilledSheet): Promise<'finished' | 'draft'> =>
  page.evaluate(
    async ({ sheetId, sheet, findings, withoutEvidence, photo }) => {
      const { office } = window
      if (office === undefined) throw new Error('the page has no second client')
      const requestId = () => crypto.randomUUID()
      let { revision: seenRevision } = await office.sheet.find({ id: sheetId })
      const mark = async (change: Parameters<typeof office.sheet.mark>[0]['change']): Promise<string> => {
        const saved = await office.sheet.mark({ requestId: requestId(), sheetId, seenRevision, change })
        seenRevision = saved.revision
        return saved.status
      }
      let status = 'draft'
      for (const [item, fact] of Object.entries(sheet.facts)) status = await mark({ kind: 'fact', item, fact: fact as object })
      for (const [item, text] of Object.entries(sheet.remarks)) status = await mark({ kind: 'remark', item, text })
      for (const code of sheet.vetoes) {
        status = await mark({ kind: 'veto', code, raised: true, evidence: '现场核对原始记录，见照片。' })
        const bytes = Uint8Array.from(atob(photo), (character) => character.charCodeAt(0))
        const files = [new File([bytes], '原始记录.png', { type: 'image/png' })]
        await office.evidence.add({ requestId: requestId(), sheetId, target: { of: 'veto', code }, grants: [], files })
      }
      for (const finding of findings) {
        await office.sheet.recordFinding({ requestId: requestId(), sheetId, finding: { ...finding, dueOn: null } })
      }
      if (status === 'draft') return 'draft'
      await office.sheet.finish({ requestId: requestId(), sheetId, withoutEvidence })
      return 'finished'
    },
    { ...filled, photo: png().toString('base64') },
  )

/** Who stands where: place and points as numbers; null where there is none. */
export interface Placed {
  readonly rank: number | null
  readonly name: string
  readonly total: number | null
}

interface Evaluated {
  readonly groups: readonly {
    readonly role: string
    readonly ranked: readonly { readonly rank: number; readonly name: string; readonly total: string }[]
    readonly unranked: readonly { readonly name: string; readonly total: string | null }[]
  }[]
}

/** The rankings of the one round in a folder by `jiedui evaluate`, by who was judged. */
export function evaluated(workspace: string): ReadonlyMap<string, readonly Placed[]> {
  const { groups } = jieduiCli<Evaluated>(workspace, 'evaluate')
  const placed = ({ name, total }: { readonly name: string; readonly total: string | null }, rank: number | null): Placed => ({
    rank,
    name,
    total: total === null ? null : Number(total),
  })
  return new Map(
    groups.map(({ role, ranked, unranked }) => [
      role,
      [...ranked.map((one) => placed(one, one.rank)), ...unranked.map((one) => placed(one, null))],
    ]),
  )
}

/** Every row of the ranking as it stands in the window, walked through page by page: only rows in sight are drawn. */
export async function rankingOnScreen(page: Page): Promise<readonly Placed[]> {
  const grid = page.getByRole('grid', { name: say('evaluation:view.ranking'), exact: true })
  const rows = Number(await grid.getAttribute('aria-rowcount')) - 1
  const seen = new Map<number, Placed>()
  await grid.focus()
  await page.keyboard.press('Home')
  await expect(async () => {
    const drawn = await grid.getByRole('row').evaluateAll((nodes) =>
      nodes.map((node) => ({
        at: Number(node.getAttribute('aria-rowindex')),
        cells: [...node.querySelectorAll('[role="gridcell"]')].map((cell) => cell.textContent),
      })),
    )
    for (const { at, cells } of drawn) {
      const [rank, name = '', , , total] = cells
      if (at > 1) seen.set(at, { rank: numberOf(rank), name, total: numberOf(total) })
    }
    if (seen.size < rows) await page.keyboard.press('PageDown')
    expect(seen.size).toBe(rows)
  }).toPass({ intervals: [0], timeout: 15_000 })
  return [...seen].sort(([one], [other]) => one - other).map(([, placed]) => placed)
}

const numberOf = (text: string | null | undefined): number | null =>
  text === null || text === undefined || !/^\d+(\.\d+)?$/.test(text) ? null : Number(text)
