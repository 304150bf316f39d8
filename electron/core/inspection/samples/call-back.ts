import { drawUnits } from '../plan/draw-units'

/** How a patient is reached (回访方式): telephone, at home, at the clinic. */
export const CALL_WAYS = ['phone', 'home', 'site'] as const
export type CallWay = (typeof CALL_WAYS)[number]

/** What came of one attempt (接通情况), in the words of the shipped questionnaire. */
export const CALL_OUTCOMES = ['answered', 'refused', 'not_in_use', 'out_of_service', 'wrong_person', 'no_answer'] as const
export type CallOutcome = (typeof CALL_OUTCOMES)[number]

export interface Attempt {
  readonly way: CallWay
  readonly outcome: CallOutcome
}

/**
 * asked: the questions were put · waiting: belongs to the sample and is still to be reached · reserve: comes in when one
 * before it drops out · out: was replaced by the next reserve.
 */
export type CallState = 'asked' | 'waiting' | 'reserve' | 'out'

/** A sample unless the questionnaire says otherwise; a reserve twice as long ("备选名单为样本量的2倍"). */
export const SAMPLE_SIZE = 10
const RESERVES_EACH = 2

/** After so many calls without an answer the next reserve is called (customary; the questionnaire does not say). */
export const CALLS_WITHOUT_ANSWER = 3

/** "空号、停机、拒访的从备选名单顺序替补" */
const REPLACED: ReadonlySet<CallOutcome> = new Set(['refused', 'not_in_use', 'out_of_service'])

/**
 * Who is called back: the sample, then its reserves in the order in which they come in. The same seed and list give the
 * same draw.
 * @param patients Numbers of patients in the order of the list; each once
 */
export const drawCallBacks = (seed: string, patients: readonly string[], size: number): string[] =>
  drawUnits(seed, patients, size * (1 + RESERVES_EACH))

/**
 * How each of those drawn stands, by the attempts so far.
 * @param drawn In the order of drawing, with the attempts on each, oldest first
 */
export function callStates(drawn: readonly (readonly Attempt[])[], size: number): CallState[] {
  let places = size
  return drawn.map((attempts) => {
    const hasAnswered = attempts.some(({ outcome }) => outcome === 'answered')
    if (!hasAnswered && isOut(attempts)) return 'out'
    if (places === 0) return hasAnswered ? 'asked' : 'reserve'
    places -= 1
    return hasAnswered ? 'asked' : 'waiting'
  })
}

function isOut(attempts: readonly Attempt[]): boolean {
  const unanswered = attempts.filter(({ outcome }) => outcome === 'no_answer' || outcome === 'wrong_person')
  return attempts.some(({ outcome }) => REPLACED.has(outcome)) || unanswered.length >= CALLS_WITHOUT_ANSWER
}
