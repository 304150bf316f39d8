import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { scoreCommand } from '../../../electron/cli/commands/score'
import { runCommandLine } from '../../../electron/cli/run'
import type { VisitFile } from '../../../electron/core/inspection/visit-file'
import type { Item, ScoredTemplate } from '../../../electron/core/scoring/template'

const resources = resolve(import.meta.dirname, '../../../resources')
const readJson = (path: string): unknown => JSON.parse(readFileSync(resolve(resources, path), 'utf8'))

const FILES: Readonly<Record<string, string>> = {
  'SH-2025': '01-supporting-hospital',
  'RC-2025': '02-recipient-clinic',
  'DD-2025': '03-dispatched-doctor',
}

/** A batch of the sample's 90 sheets, `times` over, as `score --batch` reads it. */
export function sampleBatch(times: number): string {
  const folder = 'samples/yunze-2013/visits'
  const lines = readdirSync(resolve(resources, folder))
    .sort()
    .flatMap((file) => (readJson(`${folder}/${file}`) as VisitFile).sheets)
    .map(({ templateId, facts, vetoes }) =>
      JSON.stringify({ template: resolve(resources, `templates/${FILES[templateId]}.json`), facts, vetoes }),
    )
  return Array.from({ length: times }, () => lines.join('\n')).join('\n')
}

/** Runs `score --batch` in this process. @returns how many item results it printed. */
export async function scoreBatch(path: string): Promise<number> {
  let items = 0
  const io = {
    cwd: '/',
    stdin: () => Promise.resolve(Buffer.alloc(0)),
    // Every item result has a state, and nothing else has.
    stdout: (text: string) => {
      items += text.split('"state":').length - 1
      return Promise.resolve()
    },
    stderr: () => undefined,
    nowMs: () => 0,
    pause: () => Promise.resolve(),
    newId: () => '',
  }
  const status = await runCommandLine([scoreCommand], ['score', '--batch', path], io)
  if (status !== 0) throw new Error(`score --batch ended with ${status}`)
  return items
}

/** What a script of an afternoon does with the same lines: numbers of binary floating point, no reading, no trace, no checksum. */
export function scoreNaively(batch: string): number {
  const templates = new Map<string, ScoredTemplate>()
  let items = 0
  for (const line of batch.split('\n')) {
    const { template: path, facts } = JSON.parse(line) as { template: string; facts: Record<string, Record<string, never>> }
    const template = templates.get(path) ?? (JSON.parse(readFileSync(path, 'utf8')) as ScoredTemplate)
    templates.set(path, template)
    const all = [...template.categories.flatMap((section) => section.items), ...(template.bonusItems ?? [])]
    const results = all.map((item) => ({
      code: item.code,
      points: naivePoints(item, facts[item.code]),
      max: item.points,
      state: 'scored',
    }))
    const total = results.reduce((sum, result) => sum + (result.points ?? 0), 0)
    items += JSON.stringify({ total: total.toFixed(2), items: results }).split('"state":').length - 1
  }
  return items
}

interface LooseFact {
  readonly met?: boolean
  readonly ticked?: readonly string[]
  readonly value?: number
  readonly numerator?: number
  readonly denominator?: number
  readonly counts?: Readonly<Record<string, number>>
  readonly points?: number
}

function naivePoints(item: Item, fact: LooseFact | undefined): number | null {
  const rule = item.scoring
  if (fact === undefined) return null
  const rate = fact.value ?? (fact.numerator ?? 0) / (fact.denominator ?? 1)
  switch (rule.kind) {
    case 'yes_no':
      return fact.met === rule.expected ? rule.points : 0
    case 'checklist':
      return rule.options.filter((option) => fact.ticked?.includes(option.id)).reduce((sum, option) => sum + option.points, 0)
    case 'tiers':
      return rule.steps.find((step) => rate >= Number(step.threshold))?.points ?? rule.otherwise
    case 'ratio':
      return item.points * Math.min(1, rate / Number(rule.target))
    case 'deduct':
      return Math.max(
        0,
        item.points - rule.rules.reduce((sum, one) => sum + (fact.counts?.[one.id] ?? 0) * Number(one.pointsPerUnit), 0),
      )
    default:
      return fact.points ?? null
  }
}
