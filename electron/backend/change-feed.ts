import type { areas } from '../contract/workspace.contract'
import type { z } from 'zod'

export type Area = z.infer<typeof areas>
export interface Change {
  readonly areas: Area[]
  readonly savedAt: string
}

/** What a write makes worth reading again, by the name of its procedure or the first word of it. */
const TOUCHED: Readonly<Record<string, readonly Area[]>> = {
  workspace: [
    'workspace',
    'organization',
    'pairing',
    'posting',
    'template',
    'draft',
    'inspection',
    'sheet',
    'answer',
    'evidence',
    'survey',
    'report',
    'rectification',
    'official',
  ],
  organization: ['workspace', 'organization', 'pairing', 'posting', 'inspection'],
  staff: ['organization', 'posting'],
  contact: ['organization'],
  'import.cancel': [],
  'import.saveRefused': [],
  'import.saveList': [],
  import: ['workspace', 'organization', 'pairing', 'posting', 'workload'],
  pairing: ['workspace', 'organization', 'pairing', 'inspection'],
  planning: ['planning'],
  'planning.accept': ['workspace', 'organization', 'pairing', 'planning'],
  'planning.exportForms': [],
  'planning.printLetters': [],
  agreement: ['workspace', 'organization', 'pairing', 'inspection'],
  'agreement.saveCopy': [],
  // The scheme's period moves the day on which states are judged.
  scheme: ['workspace', 'organization', 'pairing', 'posting', 'template', 'inspection'],
  // 工作历: deadlines and plans are judged by it.
  calendar: ['calendar', 'plan', 'inspection'],
  posting: ['workspace', 'organization', 'pairing', 'posting', 'inspection'],
  'posting.savePaper': ['report'],
  attendance: ['attendance'],
  spotCheck: ['attendance'],
  workload: ['workload'],
  template: ['workspace', 'template', 'draft'],
  'template.saveDraft': ['draft'],
  'template.exportTemplate': [],
  'template.carryOver': ['template', 'inspection', 'sheet', 'answer', 'evidence', 'report'],
  inspection: ['workspace', 'organization', 'pairing', 'inspection', 'sheet', 'answer', 'report'],
  plan: ['plan', 'inspection'],
  'plan.carryOut': ['workspace', 'organization', 'pairing', 'plan', 'inspection', 'sheet', 'answer', 'report'],
  'plan.saveDrawPaper': ['report'],
  sheet: ['sheet', 'answer', 'report'],
  'sheet.mark': ['answer'],
  review: ['inspection', 'sheet', 'answer', 'report'],
  evidence: ['evidence', 'report'],
  'evidence.saveCopy': [],
  sample: ['answer', 'survey'],
  callBack: ['survey'],
  'callBack.ask': ['inspection', 'sheet', 'answer', 'report', 'survey'],
  interview: ['survey'],
  report: ['report'],
  rectification: ['rectification'],
  'rectification.attach': [],
  'rectification.saveCopy': [],
  'rectification.savePaper': ['report'],
  evaluation: ['inspection', 'sheet', 'report'],
  official: ['official'],
  'official.savePaper': ['report'],
}
/** At most four events a second. */
const PAUSE_MS = 250

/** Tells every listener which areas were written, gathered over a pause. */
export function openChangeFeed(now: () => Date) {
  const listeners = new Set<(area: readonly Area[]) => void>()

  async function* watch(signal: AbortSignal | undefined): AsyncGenerator<Change, void, void> {
    let gathered = new Set<Area>()
    let wake: () => void = () => {}
    const listener = (touched: readonly Area[]) => {
      for (const area of touched) gathered.add(area)
      wake()
    }
    const onAbort = () => wake()
    listeners.add(listener)
    signal?.addEventListener('abort', onAbort)
    try {
      while (signal?.aborted !== true) {
        if (gathered.size === 0) {
          await new Promise<void>((resolve) => (wake = resolve))
          continue
        }
        const areas = [...gathered]
        gathered = new Set()
        yield { areas, savedAt: now().toISOString() }
        await pause(PAUSE_MS, signal)
      }
    } finally {
      listeners.delete(listener)
      signal?.removeEventListener('abort', onAbort)
    }
  }

  return {
    /** @param name Of the procedure, "pairing.record"; its first word alone will do. */
    announce(name: string): void {
      const touched = TOUCHED[name] ?? TOUCHED[name.split('.')[0] ?? ''] ?? []
      for (const listener of listeners) listener(touched)
    },
    watch,
  }
}
export type ChangeFeed = ReturnType<typeof openChangeFeed>

/** Resolves after `ms`, or at once when `signal` is aborted. */
function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, ms)
    signal?.addEventListener('abort', done)
  })
}
