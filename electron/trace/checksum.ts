import { createHash } from 'node:crypto'
import type { AnyDraft } from '../core/drafting/kinds/any-draft'
import type { GradedTrace } from '../core/scoring/graded/graded-score'
import type { QuestionnaireTrace } from '../core/scoring/questionnaire/questionnaire-score'
import type { Trace } from '../core/scoring/score'
import { canonicalJson } from './canonical'

const sha256Of = (data: unknown): string => createHash('sha256').update(canonicalJson(data), 'utf8').digest('hex')

/** 校验码 of a sheet: SHA-256 of its Trace in canonical JSON, 64 hex digits. */
export const checksumOf = (trace: Trace | GradedTrace | QuestionnaireTrace): string => sha256Of(trace)

/**
 * Hash of a template: SHA-256 of the canonical JSON of the document as it was read, 64 hex digits.
 *
 * @param document The whole JSON document, descriptive fields included, that `readTemplate` accepted.
 */
export const templateSha256 = (document: unknown): string => sha256Of(document)

/** Hash of a draft: SHA-256 of its canonical JSON, 64 hex digits, by which the journal and its file tell its states apart. */
export const draftSha256 = (draft: AnyDraft): string => sha256Of(draft)

/**
 * 校验码 of a paper that is no sheet: SHA-256 of the canonical JSON of what it tells, 64 hex digits. Names and figures, no ids: the
 * same in another data folder has the same check code. A field that is undefined is not there.
 */
export const accountSha256 = (account: object): string => sha256Of(JSON.parse(JSON.stringify(account)))

/** As printed in a footer: the first 16 digits in groups of four, "3f2a 90b1 77c4 0d5e". */
export const shortChecksum = (hex: string): string => (hex.slice(0, 16).match(/.{4}/g) ?? []).join(' ')
