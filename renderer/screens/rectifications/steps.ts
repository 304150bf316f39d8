import type { RectificationStep } from '../../data/useRectifications'
import type { RectificationLine } from './rectification-lines'

/** What can be recorded of a problem, in the order of the work. */
export const STEPS = ['received', 'replied', 'extended', 'checked', 'closed', 'reopened'] as const
export type StepName = (typeof STEPS)[number]

/** The key of each step in the list. */
export const STEP_KEYS: Readonly<Record<StepName, string>> = {
  received: 's',
  replied: 'r',
  extended: 'e',
  checked: 'c',
  closed: 'x',
  reopened: 'o',
}

/** The key that opens the form of notices, as its cap shows it. */
export const ISSUE_CAP = 'Ctrl+N'

type Stage = Extract<RectificationLine, { kind: 'issued' }>['stage']

/** Enter in the list: what usually comes next; null where nothing is to be recorded. */
const NEXT: Readonly<Record<Stage, StepName | null>> = {
  draft: null,
  issued: 'received',
  received: 'replied',
  replied: 'replied',
  awaiting: 'checked',
  failed: 'replied',
  verified: 'closed',
  closed: null,
  reopened: 'replied',
}
export const nextStep = (stage: Stage): StepName | null => NEXT[stage]

/** What is typed of a step, whatever it is. */
export interface StepDraft {
  readonly on: string
  readonly by: string
  readonly text: string
  readonly dueOn: string
  readonly files: readonly string[]
  readonly isComplete: boolean
  readonly outcome: 'close' | 'passed' | 'failed'
}

/** The steps that a form means; passing a re-check and closing are two. */
export function stepsOf(step: StepName, draft: StepDraft): RectificationStep[] {
  const { on, dueOn } = draft
  const [by, text] = [draft.by.trim(), draft.text.trim()]
  switch (step) {
    case 'received':
      return [{ what: step, receivedOn: on, receivedBy: by }]
    case 'replied':
      return [{ what: step, repliedOn: on, text, files: [...draft.files], isComplete: draft.isComplete }]
    case 'extended':
      return [{ what: step, dueOn, reason: text }]
    case 'checked': {
      const hasPassed = draft.outcome !== 'failed'
      const checked = { checkedOn: on, checkedBy: by, hasPassed, result: text, dueOn: hasPassed ? null : dueOn }
      const closing: RectificationStep[] = draft.outcome === 'close' ? [{ what: 'closed', closedOn: on, closedBy: by }] : []
      return [{ what: step, ...checked }, ...closing]
    }
    case 'closed':
      return [{ what: step, closedOn: on, closedBy: by }]
    case 'reopened':
      return [{ what: step, reopenedOn: on, dueOn, reason: text }]
  }
}

/** Fields a step asks for; those that must be filled in are marked. */
export function fieldsOf(step: StepName, outcome: StepDraft['outcome']) {
  const fails = step === 'checked' && outcome === 'failed'
  return {
    on: step !== 'extended',
    by: step === 'received' || step === 'checked' || step === 'closed',
    mustSayBy: step === 'checked' || step === 'closed',
    text: step !== 'received' && step !== 'closed',
    mustSay: step === 'replied' || step === 'extended' || step === 'reopened' || fails,
    dueOn: step === 'extended' || step === 'reopened' || fails,
  }
}
