import { documentId, listOf, oneOf, text, title } from './json-reader'
import { isFilled, isRecord, placeIn } from './json-values'

/** An entry with a code is named by it ("A3"), one without by its place ("categories.0.items.2"). */
export const byCode = (json: unknown, at: string): string =>
  isRecord(json) && isFilled(json['code']) ? placeIn('', json['code']) : at

/** The fields that a template of every kind begins with. */
export const HEAD = {
  schemaVersion: oneOf(1),
  id: documentId,
  version: documentId,
  name: title,
  subject: oneOf('supporting_org', 'recipient_org', 'dispatched_staff', 'patient'),
}

export const HEAD_TEXTS = { nameEn: text, status: text, notes: listOf(text) }
