import { createHash } from 'node:crypto'
import type { AnyDraft } from '../core/drafting/kinds/any-draft'
import { canonicalJson } from './canonical'

/** Hash of a draft: SHA-256 of its canonical JSON, 64 hex digits, by which the journal tells its states apart. */
export const draftSha256 = (draft: AnyDraft): string => createHash('sha256').update(canonicalJson(draft), 'utf8').digest('hex')
