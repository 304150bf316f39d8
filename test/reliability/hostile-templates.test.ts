import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareTemplates } from '@core/drafting/compare-templates'
import { documentOfAnyDraft, draftOfAnyTemplate, isScoredDraft } from '@core/drafting/kinds/any-draft'
import { ERROR_CODES } from '@core/shared/error-code'
import type { ScoredTemplate, Template } from '@core/scoring/template'
import { templateSha256 } from '../../electron/trace/checksum'
import { slipped, spoiled } from '../property/spoil'
import { openEmptyOffice } from '../support/backend'
import { shippedTemplate } from '../support/drafts'
import { failureOf } from '../support/failure'
import { tempFolder } from '../support/temp-folder'

/**
 * Spoilt variants of the templates that ship, as a file brings them in: each is refused by a code and a place, or becomes a draft
 * that can be saved, checked, compared, written out and read again.
 */

const SCORED = ['01-supporting-hospital', '02-recipient-clinic', '03-dispatched-doctor']
const NAMES = [...SCORED, '04-demonstration-self-check', '05-discharge-followup']

/** The hash of a document that has one. */
function hashOf(document: unknown): string {
  try {
    return templateSha256(document)
  } catch {
    return '0' // half of a character pair has no canonical form
  }
}

test('300 spoilt files meet a code or become drafts, and leave the library as it was until somebody publishes', async () => {
  const office = await openEmptyOffice()
  const { call } = office
  const folder = tempFolder()
  const outcomes = { drafts: 0, otherKinds: 0, refused: 0 }
  const published = await call.template.list()

  const refused = async (attempt: Promise<unknown>): Promise<boolean> => {
    const failure = await attempt.then(
      () => null,
      () => failureOf(attempt),
    )
    if (failure === null) return false
    expect(ERROR_CODES).toContain(failure.code)
    expect(failure.code).not.toBe('BUG')
    return true
  }

  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...SCORED, ...NAMES),
      fc.oneof(spoiled, slipped),
      fc.nat(6),
      async (name, spoil, envelope) => {
        const shipped = shippedTemplate(name)
        const isDraft = envelope > 2
        const content = spoil(isDraft ? draftOfAnyTemplate(shipped as Template, () => randomUUID()) : structuredClone(shipped))
        const sha256 = envelope === 0 ? '0' : hashOf(content)
        const head = { format: 'jiedui-template', formatVersion: 1, sha256 }
        const file = isDraft ? { ...head, draft: content } : envelope < 2 ? { ...head, template: content } : content
        const path = join(folder, '来件.json')
        writeFileSync(path, JSON.stringify([file]).slice(1, -1))
        const grant = office.grant(path)
        const attempt = call.template.readTemplateFile({ grant })
        if (await refused(attempt)) {
          outcomes.refused += 1
          return
        }
        const reading = await attempt
        outcomes.drafts += 1
        const draft = reading.draft!
        if (!isScoredDraft(draft)) outcomes.otherKinds += 1
        const comparison = compareTemplates(shippedTemplate(NAMES[0]!) as ScoredTemplate, documentOfAnyDraft(draft))
        expect(comparison.counts.items.added).toBeGreaterThanOrEqual(0)
        const start = { requestId: randomUUID(), from: { way: 'written', draft, name: '来件' } as const }
        const { draftId } = await call.template.startDraft(start)
        const check = await call.template.checkDraft({ draftId })
        const publish = call.template.publishDraft({ requestId: randomUUID(), draftId, revision: 1 })
        // What the check has nothing against is published, whatever was done to it; the version is taken only where it is the shipped one.
        const taken = published.some(({ id, version }) => id === draft.head.id && version === draft.head.version)
        expect(await refused(publish)).toBe(check.breaches.length > 0 || taken)
        if (check.breaches.length === 0) return
        for (const format of ['json', 'xlsx'] as const) {
          const out = join(folder, `出.${format}`)
          const writing = call.template.exportTemplate({
            requestId: randomUUID(),
            what: { draftId },
            format,
            grant: office.grant(out),
          })
          if (await refused(writing)) continue
          const again = await call.template.readTemplateFile({ grant: office.grant(out) })
          expect(again.refused).toEqual([])
          expect(documentOfAnyDraft(again.draft!)).toEqual(documentOfAnyDraft((await call.template.findDraft({ draftId })).draft))
        }
        await call.template.removeDraft({ requestId: randomUUID(), draftId })
      },
    ),
    { numRuns: 300 },
  )
  expect(outcomes.drafts).toBeGreaterThan(30)
  expect(outcomes.refused).toBeGreaterThan(30)
  expect(outcomes.otherKinds).toBeGreaterThan(10)
}, 240_000)
