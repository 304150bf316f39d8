import { AppError } from '../../shared/app-error'
import { assertNever } from '../../shared/assert-never'

/** What can happen to a rectification. Their order is that in which they were recorded; days inside them are what papers say. */
export type RectificationEvent =
  | Issued
  | { readonly what: 'received'; readonly receivedOn: string; readonly receivedBy: string }
  | Replied
  | { readonly what: 'extended'; readonly dueOn: string; readonly reason: string }
  | Checked
  | { readonly what: 'closed'; readonly closedOn: string; readonly closedBy: string }
  | { readonly what: 'reopened'; readonly reopenedOn: string; readonly dueOn: string; readonly reason: string }

/** 发出: what the notice says of this problem. */
export interface Issued {
  readonly what: 'issued'
  /** "云卫督改〔2013〕1号" */
  readonly number: string
  readonly issuedOn: string
  readonly dueOn: string
  readonly problem: string
  readonly requirement: string
  /** Clause the problem offends against; may be empty. */
  readonly basis: string
  /** 责任人; may be empty. */
  readonly person: string
}

/** 回复, with the papers that prove it. */
export interface Replied {
  readonly what: 'replied'
  readonly repliedOn: string
  readonly text: string
  /** SHA-256 of attached files. */
  readonly files: readonly string[]
  /** 整改完成，申请复查; otherwise it tells how far the unit has come. */
  readonly isComplete: boolean
}

/** 复查 on the spot or by papers. */
export interface Checked {
  readonly what: 'checked'
  readonly checkedOn: string
  readonly checkedBy: string
  readonly hasPassed: boolean
  readonly result: string
  /** The new deadline of what did not pass; null of what did. */
  readonly dueOn: string | null
}

/** Where a rectification stands: 待发, 已发, 已签收, 已回复, 待复查, 复查未过, 待销号, 已销号, 重新打开. */
export type Stage = 'draft' | 'issued' | 'received' | 'replied' | 'awaiting' | 'failed' | 'verified' | 'closed' | 'reopened'

/** What follows from the events; nothing in it is entered by hand. */
export interface Rectification {
  readonly stage: Stage
  readonly issued: Issued | null
  /** The deadline that counts now; null before the notice. */
  readonly dueOn: string | null
  readonly receivedOn: string | null
  readonly receivedBy: string | null
  /** The last ones. */
  readonly reply: Replied | null
  readonly check: Checked | null
  readonly closedOn: string | null
  readonly closedBy: string | null
  /** The last time. */
  readonly reopenedOn: string | null
  readonly extensions: number
  readonly reopenings: number
}

export const UNISSUED: Rectification = {
  stage: 'draft',
  issued: null,
  dueOn: null,
  receivedOn: null,
  receivedBy: null,
  reply: null,
  check: null,
  closedOn: null,
  closedBy: null,
  reopenedOn: null,
  extensions: 0,
  reopenings: 0,
}

/** Work of the unit is under way: it may reply, be given more time, be looked at again. */
const AT_WORK: readonly Stage[] = ['issued', 'received', 'replied', 'failed', 'reopened']

/** From where each step may be taken. A re-check needs no reply; closing needs a re-check that was passed and nothing else. */
const FROM: Readonly<Record<RectificationEvent['what'], readonly Stage[]>> = {
  issued: ['draft'],
  received: ['issued'],
  replied: [...AT_WORK, 'awaiting'],
  extended: AT_WORK,
  checked: [...AT_WORK, 'awaiting'],
  closed: ['verified'],
  reopened: ['closed'],
}

/** Whether this step can be taken now. */
export const canHappen = ({ stage }: Pick<Rectification, 'stage'>, what: RectificationEvent['what']): boolean =>
  FROM[what].includes(stage)

/**
 * The rectification after one more event.
 * @throws AppError RECTIFICATION_STEP when it is not its turn, REASON_REQUIRED, RECTIFICATION_DATE for a day before the one it follows.
 */
export function happen(state: Rectification, event: RectificationEvent): Rectification {
  if (!canHappen(state, event.what)) {
    const code = event.what === 'closed' ? 'CLOSING_UNVERIFIED' : 'RECTIFICATION_STEP'
    throw new AppError(code, { at: 'event.what', step: event.what, stage: state.stage })
  }
  switch (event.what) {
    case 'issued':
      notBefore(event.issuedOn, event.dueOn, 'dueOn')
      return { ...state, stage: 'issued', issued: event, dueOn: event.dueOn }
    case 'received':
      notBefore(issuedOn(state), event.receivedOn, 'receivedOn')
      return { ...state, stage: 'received', receivedOn: event.receivedOn, receivedBy: event.receivedBy }
    case 'replied':
      notBefore(issuedOn(state), event.repliedOn, 'repliedOn')
      // What is told of work after a failed re-check or a reopening is no answer to it until it is done.
      return { ...state, stage: event.isComplete ? 'awaiting' : afterProgress(state.stage), reply: event }
    case 'extended':
      withReason(event.reason)
      if (state.dueOn !== null && event.dueOn <= state.dueOn)
        throw new AppError('RECTIFICATION_DATE', { at: 'event.dueOn', from: state.dueOn, to: event.dueOn })
      return { ...state, dueOn: event.dueOn, extensions: state.extensions + 1 }
    case 'checked':
      return checked(state, event)
    case 'closed':
      notBefore(state.check?.checkedOn ?? issuedOn(state), event.closedOn, 'closedOn')
      return { ...state, stage: 'closed', closedOn: event.closedOn, closedBy: event.closedBy }
    case 'reopened':
      withReason(event.reason)
      notBefore(state.closedOn ?? issuedOn(state), event.reopenedOn, 'reopenedOn')
      notBefore(event.reopenedOn, event.dueOn, 'dueOn')
      return {
        ...state,
        stage: 'reopened',
        dueOn: event.dueOn,
        reopenedOn: event.reopenedOn,
        closedOn: null,
        closedBy: null,
        reopenings: state.reopenings + 1,
      }
    default:
      return assertNever(event)
  }
}

/** What follows from all events, in the order of recording. @throws AppError as `happen` */
export const rectificationOf = (events: Iterable<RectificationEvent>): Rectification => {
  let state = UNISSUED
  for (const event of events) state = happen(state, event)
  return state
}

function checked(state: Rectification, event: Checked): Rectification {
  // What was found before it was reopened proves nothing of the work since.
  notBefore(state.reopenedOn ?? issuedOn(state), event.checkedOn, 'checkedOn')
  if (event.hasPassed) return { ...state, stage: 'verified', check: event }
  const { dueOn } = event
  if (dueOn === null) throw new AppError('REQUIRED', { at: 'event.dueOn' })
  withReason(event.result)
  notBefore(event.checkedOn, dueOn, 'dueOn')
  return { ...state, stage: 'failed', check: event, dueOn }
}

const afterProgress = (stage: Stage): Stage => (stage === 'failed' || stage === 'reopened' ? stage : 'replied')

/** Of one that was issued; `canHappen` lets nothing else come so far. */
const issuedOn = ({ issued }: Rectification): string => issued?.issuedOn ?? ''

function notBefore(from: string, to: string, field: string): void {
  if (to < from) throw new AppError('RECTIFICATION_DATE', { at: `event.${field}`, from, to })
}

function withReason(reason: string): void {
  if (reason.trim() === '') throw new AppError('REASON_REQUIRED', { at: 'event.reason' })
}
