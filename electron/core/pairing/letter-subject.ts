import { AppError } from '../shared/app-error'

/** Which pairings letters tell of: those of exactly a period, or all that share a day with it, each with its own. */
export const LETTER_SCOPES = ['period', 'all'] as const
export type LetterScope = (typeof LETTER_SCOPES)[number]

/** Which letter a print job is to print: to whom, on the pairings of which period, of which day. */
export interface LetterSubject {
  readonly to: 'hospital' | 'county'
  readonly scope: LetterScope
  readonly startsOn: string
  readonly endsOn: string
  /** Day of the letter: a job that goes on tomorrow writes the same letters. */
  readonly writtenOn: string
  /** Id of the hospital, or name of the county. */
  readonly key: string
}

/** The subject under which the letter is kept in its job and in the list of issued papers. */
export const letterSubject = ({ to, scope, startsOn, endsOn, writtenOn, key }: LetterSubject): string =>
  [scope === 'all' ? `${to}-${scope}` : to, startsOn, endsOn, writtenOn, key].join('/')

/** @throws AppError REPORT_SUBJECT_UNKNOWN for a text that names no letter */
export function readLetterSubject(text: string): LetterSubject {
  const [, to, all, startsOn, endsOn, writtenOn, key] =
    /^(hospital|county)(-all)?\/(\d{4}-\d\d-\d\d)\/(\d{4}-\d\d-\d\d)\/(\d{4}-\d\d-\d\d)\/(.*)$/.exec(text) ?? []
  if (startsOn === undefined || endsOn === undefined || writtenOn === undefined || key === undefined)
    throw new AppError('REPORT_SUBJECT_UNKNOWN', { at: text.slice(0, 80) })
  const scope = all === undefined ? 'period' : 'all'
  return { to: to === 'hospital' ? 'hospital' : 'county', scope, startsOn, endsOn, writtenOn, key }
}
