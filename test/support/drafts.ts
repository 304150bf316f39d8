import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Draft } from '@core/drafting/draft'
import { isScoredDraft, type AnyDraft } from '@core/drafting/kinds/any-draft'
import type { Office } from './backend'

const TEMPLATES = resolve(import.meta.dirname, '../../resources/templates')

/** A template document that ships, fresh at each call. */
export const shippedTemplate = (name: string): unknown => JSON.parse(readFileSync(resolve(TEMPLATES, `${name}.json`), 'utf8'))

type Beginning = Parameters<Office['call']['template']['startDraft']>[0]['from']

/** The draft as one of a sheet in points. */
export function scored(draft: AnyDraft | null): Draft {
  if (draft === null || !isScoredDraft(draft)) throw new Error('not a draft of a sheet in points')
  return draft
}

/** Begins a draft of any kind and reads it. */
export async function beginAny({ call }: Office, from: Beginning) {
  const { draftId } = await call.template.startDraft({ requestId: randomUUID(), from })
  return call.template.findDraft({ draftId })
}

/** Begins a draft of a sheet in points and reads it. */
export async function begin(office: Office, from: Beginning) {
  const found = await beginAny(office, from)
  return { ...found, draft: scored(found.draft) }
}

/** Saves a draft over the revision that was read. */
export const save = ({ call }: Office, { draftId, revision }: { draftId: string; revision: number }, draft: AnyDraft) =>
  call.template.saveDraft({ requestId: randomUUID(), draftId, revision, draft })

/** The draft with its first item changed. */
export function withFirstItem(draft: Draft, change: object): Draft {
  const [section, ...others] = draft.sections
  const [line, ...lines] = section!.items
  return { ...draft, sections: [{ ...section!, items: [{ ...line!, item: { ...line!.item, ...change } }, ...lines] }, ...others] }
}
