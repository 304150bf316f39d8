import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Draft } from '@core/drafting/draft'
import type { Office } from './backend'

const TEMPLATES = resolve(import.meta.dirname, '../../resources/templates')

/** A template document that ships, fresh at each call. */
export const shippedTemplate = (name: string): unknown => JSON.parse(readFileSync(resolve(TEMPLATES, `${name}.json`), 'utf8'))

type Beginning = Parameters<Office['call']['template']['startDraft']>[0]['from']

/** Begins a draft and reads it. */
export async function begin({ call }: Office, from: Beginning) {
  const { draftId } = await call.template.startDraft({ requestId: randomUUID(), from })
  return call.template.findDraft({ draftId })
}

/** Saves a draft over the revision that was read. */
export const save = ({ call }: Office, { draftId, revision }: { draftId: string; revision: number }, draft: Draft) =>
  call.template.saveDraft({ requestId: randomUUID(), draftId, revision, draft })

/** The draft with its first item changed. */
export function withFirstItem(draft: Draft, change: object): Draft {
  const [section, ...others] = draft.sections
  const [line, ...lines] = section!.items
  return { ...draft, sections: [{ ...section!, items: [{ ...line!, item: { ...line!.item, ...change } }, ...lines] }, ...others] }
}
