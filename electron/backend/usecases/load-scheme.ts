import { z } from 'zod'
import { RESPONSIBLE } from '../../core/scheme/stages'
import { AppError } from '../../core/shared/app-error'
import { overlaid } from '../overlaid'
import type { WorkspaceBase } from '../workspace-base'
import { updateOrganization, type SaveOrganizationDeps } from './save-organization'

const day = z.iso.date()
/** What a document of this title asks for is the contact of each unit. */
const CONTACT = '联系人'

/** Only what rules use; the whole document is kept beside it. */
const document = z.object({
  id: z.string().min(1),
  name: z.string().min(1),
  issuer: z.string(),
  period: z.object({ start: z.iso.date(), end: z.iso.date() }),
  parameters: z.array(
    z.object({ id: z.string(), label: z.string(), value: z.union([z.number(), z.string()]), unit: z.string() }),
  ),
  stages: z
    .array(z.object({ id: z.string(), name: z.string(), start: day, end: day, tasks: z.array(z.string()).default([]) }))
    .default([]),
  deadlines: z
    .array(
      z.object({
        id: z.string(),
        title: z.string(),
        due: day,
        from: z.array(z.enum(RESPONSIBLE)),
        to: z.string(),
        perUnit: z.int().nullable(),
      }),
    )
    .default([]),
  requiredHeadcounts: z.array(z.object({ clinicCode: z.string(), required: z.int().min(0) })),
})

/**
 * Records the scheme of a JSON document; callers own the transaction.
 * @returns The bureau that issued it.
 * @throws AppError JSON_INVALID with the path of the first fault as `at`
 */
export function loadScheme(
  deps: Pick<WorkspaceBase, 'schemes' | 'schemeStages' | 'journal' | 'newId'>,
  content: unknown,
  who: string,
): string {
  const { id: code, name, issuer, period, parameters, stages, deadlines } = parsed(content)
  const scheme = { id: deps.newId(), code, name, startsOn: period.start, endsOn: period.end, parameters, document: content }
  deps.schemes.insert(scheme)
  deps.schemeStages.replace(scheme.id, {
    stages: stages.map(({ start, end, ...stage }) => ({ ...stage, startsOn: start, endsOn: end })),
    deliverables: deadlines.map(({ due, ...one }) => ({
      ...one,
      dueOn: due,
      kind: one.title.includes(CONTACT) ? 'contact' : 'paper',
    })),
    dayPolicy: 'as_written',
  })
  deps.journal.append({ who, what: 'scheme.recorded', entity: `scheme/${scheme.id}`, before: null, after: content, reason: null })
  return issuer
}

/** Gives the clinics the 应派人数 that the current scheme sets for them; callers own the transaction. */
export function applyHeadcounts(deps: SaveOrganizationDeps & Pick<WorkspaceBase, 'schemes'>, who: string): void {
  const scheme = deps.schemes.findCurrent()
  if (scheme === undefined) return
  for (const { clinicCode, required } of parsed(scheme.document).requiredHeadcounts) {
    const found = deps.organizations.findByCode(clinicCode)
    if (found === undefined) continue
    const { searchKeys: _derived, ...before } = found
    updateOrganization(deps, before, overlaid(before, { requiredHeadcount: required }), { who, reason: scheme.code })
  }
}

function parsed(content: unknown): z.infer<typeof document> {
  const result = document.safeParse(content)
  if (!result.success) throw new AppError('JSON_INVALID', { at: result.error.issues[0]?.path.join('.') ?? '' })
  return result.data
}
