import { isBehind, type Agreement } from '../../../core/pairing/agreement'
import type { Pairing } from '../../../core/pairing/pairing'
import { nextYearOf } from '../../../core/pairing/renew'
import { goalProgress } from '../../../core/posting/goal-progress'
import { AppError } from '../../../core/shared/app-error'
import type { Succession } from '../../../store/agreement.repo'
import type { RegistryFactRepo } from '../../../store/registry-fact.repo'
import type { WorkspaceBase } from '../../workspace-base'
import type { Inputs, Outputs } from '../../words'

export type AgreementDeps = Pick<
  WorkspaceBase,
  'agreements' | 'attachments' | 'pairings' | 'organizations' | 'journal' | 'once' | 'now' | 'referenceOn' | 'files' | 'machine'
>

type FindAgreementDeps = AgreementDeps & { readonly registryFacts: RegistryFactRepo }

/** Serves `agreement.find`. @throws AppError NOT_FOUND */
export const findAgreement =
  (deps: FindAgreementDeps) =>
  ({ pairingId }: Inputs['agreement']['find']): Outputs['agreement']['find'] => {
    const pairing = pairingAt(deps, pairingId)
    const agreement = deps.agreements.find(pairingId)
    return {
      agreement: agreement && { ...agreement, goals: goalsOf(deps, pairing, agreement) },
      attachments: deps.attachments.listByEntity(entityOf(pairingId)),
      former: linkOf(deps, deps.agreements.findFormer(pairingId), 'formerId'),
      next: linkOf(deps, deps.agreements.findNext(pairingId), 'pairingId'),
      nextYear: nextYearOf(pairing),
    }
  }

/** Each goal with what the registry says of it on the reference day. */
function goalsOf(deps: FindAgreementDeps, { recipientId, supporterId }: Pairing, agreement: Agreement) {
  const day = deps.referenceOn()
  const postings = deps.registryFacts.listPostings(recipientId, day).filter((posting) => posting.supporterId === supporterId)
  return agreement.goals.map((goal) => {
    const { recorded, reached } = goalProgress(goal, agreement, postings, day)
    return { ...goal, recorded, reached, isBehind: isBehind({ ...goal, progress: reached }, agreement, day) }
  })
}

/** Serves `agreement.save`. @throws AppError NOT_FOUND, DATE_ORDER, DUPLICATE (the same goal twice) */
export const saveAgreement =
  (deps: AgreementDeps) =>
  ({ requestId, pairingId, agreement }: Inputs['agreement']['save'], who: string): Outputs['agreement']['save'] =>
    deps.once(requestId, () => {
      pairingAt(deps, pairingId)
      const { startsOn, endsOn, goals } = agreement
      if (endsOn < startsOn) throw new AppError('DATE_ORDER', { at: 'agreement.endsOn', from: startsOn, to: endsOn })
      const metrics = goals.map(({ metric }) => metric)
      const twice = metrics.findIndex((metric, at) => metrics.indexOf(metric) < at)
      if (twice >= 0) throw new AppError('DUPLICATE', { at: `agreement.goals.${twice}.metric`, value: metrics[twice] ?? '' })
      const before = deps.agreements.find(pairingId)
      deps.agreements.set(pairingId, agreement)
      return written(deps, { who, pairingId, what: 'agreement.saved', before, after: agreement })
    })

/** Serves `agreement.attach`: the copy is on disk before the row that names it. @throws AppError as `FileStore.add` */
export const attachFile =
  (deps: AgreementDeps) =>
  async (
    { requestId, pairingId, grant }: Inputs['agreement']['attach'],
    who: string,
  ): Promise<Outputs['agreement']['attach']> => {
    pairingAt(deps, pairingId)
    const file = await deps.files.add(deps.machine.grants.pathOf(grant))
    return deps.once(requestId, () => {
      deps.attachments.insert(entityOf(pairingId), { ...file, addedAt: deps.now() })
      const { sha256, name } = file
      return { sha256, ...written(deps, { who, pairingId, what: 'agreement.attached', before: null, after: { name, sha256 } }) }
    })
  }

/** Serves `agreement.detach`. @throws AppError NOT_FOUND */
export const detachFile =
  (deps: AgreementDeps) =>
  ({ requestId, pairingId, sha256 }: Inputs['agreement']['detach'], who: string): Outputs['agreement']['detach'] =>
    deps.once(requestId, () => {
      const { name } = attachedTo(deps, pairingId, sha256)
      deps.attachments.remove(entityOf(pairingId), sha256)
      return written(deps, { who, pairingId, what: 'agreement.detached', before: { name, sha256 }, after: null })
    })

/** Serves `agreement.saveCopy`. @throws AppError NOT_FOUND, GRANT_UNKNOWN, FILE_DAMAGED, FILE_NOT_WRITABLE */
export const saveCopy =
  (deps: AgreementDeps) =>
  async ({ pairingId, sha256, grant }: Inputs['agreement']['saveCopy']): Promise<Outputs['agreement']['saveCopy']> => {
    const attachment = attachedTo(deps, pairingId, sha256)
    await deps.files.copyTo(attachment, deps.machine.grants.pathOf(grant))
    return { file: attachment.name }
  }

const entityOf = (pairingId: string): string => `pairing/${pairingId}`

function pairingAt({ pairings }: Pick<AgreementDeps, 'pairings'>, id: string): Pairing {
  const pairing = pairings.findById(id)
  if (pairing === undefined) throw new AppError('NOT_FOUND', { at: 'pairingId' })
  return pairing
}

function attachedTo({ attachments }: AgreementDeps, pairingId: string, sha256: string) {
  const attachment = attachments.find(entityOf(pairingId), sha256)
  if (attachment === undefined) throw new AppError('NOT_FOUND', { at: 'sha256' })
  return attachment
}

function linkOf(deps: AgreementDeps, link: Succession | undefined, side: 'pairingId' | 'formerId') {
  if (link === undefined) return null
  const { supporterId } = pairingAt(deps, link[side])
  return { pairingId: link[side], kind: link.kind, supporterName: deps.organizations.findById(supporterId)?.name ?? '' }
}

interface Change {
  readonly who: string
  readonly pairingId: string
  readonly what: string
  readonly before: unknown
  readonly after: unknown
}
const written = ({ journal }: AgreementDeps, { who, pairingId, what, before, after }: Change) => ({
  savedAt: journal.append({ who, what, entity: entityOf(pairingId), before, after, reason: null }).at,
})
