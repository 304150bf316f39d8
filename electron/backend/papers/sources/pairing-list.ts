import type { Pairing } from '../../../core/pairing/pairing'
import { pairingListView, type PairingLine } from '../../../core/papers/pairing-list-view'
import { groupBy } from '../../../core/shared/group-by'
import type { WorkspaceBase } from '../../workspace-base'
import type { PaperSource } from '../paper-source'
import { registerSource, type Places, type RegisterDeps } from './registers'

export type PairingListDeps = RegisterDeps & Pick<WorkspaceBase, 'pairings' | 'contacts' | 'schemes'>

/** 结对一览表 of the bureau and of each county. */
export const pairingLists = (deps: PairingListDeps, places: () => Places): PaperSource =>
  registerSource(deps, {
    kind: 'pairing-list',
    layout: 'pairingList',
    rowsOf: () => pairingLines(deps, places()),
    view: (head, lines, t) => pairingListView({ ...head, lines }, t),
  })

/** Pairings that run on the reference day or begin later, by county, hospital and clinic, in official order. */
export function currentPairings(
  { pairings, referenceOn }: Pick<PairingListDeps, 'pairings' | 'referenceOn'>,
  { byCounty, placeOf }: Places,
): readonly Pairing[] {
  const day = referenceOn()
  return pairings
    .listAll()
    .filter(({ endsOn }) => endsOn >= day)
    .sort(
      (a, b) =>
        byCounty(a.recipientId, b.recipientId) ||
        placeOf(a.supporterId) - placeOf(b.supporterId) ||
        placeOf(a.recipientId) - placeOf(b.recipientId),
    )
}

function pairingLines(deps: PairingListDeps, places: Places): readonly PairingLine[] {
  const named = groupBy(deps.contacts.list(deps.schemes.findCurrent()?.id ?? null), ({ organizationId }) => organizationId)
  /** Who was named for the scheme, else whom the list of institutions has. */
  const contactOf = (id: string) => {
    const unit = places.find(id)
    const [first] = named.get(id) ?? []
    return first === undefined
      ? { name: unit?.contactName ?? '', phone: unit?.contactPhone ?? '' }
      : { name: first.name, phone: first.phone }
  }
  return currentPairings(deps, places).map((pairing) => ({
    countyName: places.countyOf(pairing.recipientId),
    supporterName: places.nameOf(pairing.supporterId),
    supporterLevel: levelText(places.find(pairing.supporterId)),
    recipientName: places.nameOf(pairing.recipientId),
    startsOn: pairing.startsOn,
    endsOn: pairing.endsOn,
    agreementNumber: pairing.agreementNumber,
    departments: [...pairing.departments],
    supporterContact: contactOf(pairing.supporterId),
    recipientContact: contactOf(pairing.recipientId),
  }))
}

const GRADES = /^[特甲乙丙]等$/

/** "三级甲等"; without a grade the level alone. */
const levelText = (unit: { readonly level: string; readonly grade: string } | undefined): string =>
  unit === undefined ? '' : unit.level + (GRADES.test(unit.grade) ? unit.grade : '')
