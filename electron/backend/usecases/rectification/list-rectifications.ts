import { earlierFindings } from '../../../core/inspection/rectification/repeats'
import { AppError } from '../../../core/shared/app-error'
import type { AttachmentRepo } from '../../../store/attachment.repo'
import type { Inputs, Outputs } from '../../words'
import { readDesk, type Desk, type DeskDeps, type KnownFinding } from './rectification-desk'

/** Serves `rectification.list`. */
export const listRectifications = (deps: DeskDeps) => (): Outputs['rectification']['list'] => {
  const desk = readDesk(deps)
  return {
    issued: desk.rectifications.map((known) => desk.rowOf(known)),
    waiting: desk.findings.filter(({ rectificationId }) => rectificationId === null).map((finding) => desk.waitingRow(finding)),
  }
}

/** Serves `rectification.find`. @throws AppError NOT_FOUND */
export const findRectification =
  (deps: DeskDeps & { readonly attachments: AttachmentRepo }) =>
  ({ id }: Inputs['rectification']['find']): Outputs['rectification']['find'] => {
    const desk = readDesk(deps)
    const known = desk.find(id)
    if (known === undefined) throw new AppError('NOT_FOUND', { at: 'id' })
    return {
      rectification: desk.rowOf(known),
      events: deps.rectifications.listEvents(id).map(({ seq, at, who, event }) => ({ seq, at, who, event: eventRow(event) })),
      files: deps.attachments.listByEntity(rectificationEntity(id)),
      findings: known.findings.map((finding) => {
        const { searchKeys: _searchKeys, ...row } = desk.waitingRow(finding)
        return row
      }),
      earlier: earlierOf(desk, known.findings),
    }
  }

/** As in the journal. */
export const rectificationEntity = (id: string): string => `rectification/${id}`

type EventRow = Outputs['rectification']['find']['events'][number]['event']
type Known = ReturnType<DeskDeps['rectifications']['listEvents']>[number]['event']

const eventRow = (event: Known): EventRow => (event.what === 'replied' ? { ...event, files: [...event.files] } : event)

/** The same of earlier rounds, each once, in the order of the rounds. */
function earlierOf(desk: Desk, findings: readonly KnownFinding[]): Outputs['rectification']['find']['earlier'] {
  const ids = new Set(findings.flatMap((finding) => earlierFindings(finding, desk.findings).map(({ id }) => id)))
  return desk.findings
    .filter(({ id }) => ids.has(id))
    .map(({ id, inspectionId, visitOn, problem, rectificationId }) => ({
      findingId: id,
      roundName: desk.roundOf(inspectionId).name,
      visitOn,
      problem,
      closedOn: rectificationId === null ? null : (desk.find(rectificationId)?.state.closedOn ?? null),
    }))
}
