import type { LetterPair, PairingLetterSource } from '../../../core/papers/pairing-letter-view'
import type { Pairing } from '../../../core/pairing/pairing'
import { departmentOf } from '../../../core/registry/departments'
import type { Period } from '../../../core/shared/calendar'
import { groupBy } from '../../../core/shared/group-by'
import type { FindableOrganization } from '../../../store/organization.repo'
import type { WorkspaceBase } from '../../workspace-base'
import type { Outputs } from '../../words'
import { schemeIdOf } from './planning-of'

export type LetterDeps = Pick<
  WorkspaceBase,
  'pairings' | 'organizations' | 'planning' | 'divisions' | 'schemes' | 'referenceOn' | 'today'
>
export type LetterContent = Omit<PairingLetterSource, 'frame'>

/** Serves `planning.listLetters`: periods of pairings that run or are to come, the latest first, with the letters each means. */
export const listLetters = (deps: LetterDeps) => (): Outputs['planning']['listLetters'] => {
  const day = deps.referenceOn()
  const counties = new Map(
    deps.organizations.listAll().map(({ id, divisionCode }) => [id, deps.divisions.countyName(divisionCode)]),
  )
  const current = deps.pairings.listAll().filter(({ endsOn }) => endsOn >= day)
  return [...groupBy(current, ({ startsOn, endsOn }) => `${startsOn} ${endsOn}`)]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([, pairings]) => ({
      startsOn: pairings[0]?.startsOn ?? day,
      endsOn: pairings[0]?.endsOn ?? day,
      pairings: pairings.length,
      hospitals: new Set(pairings.map(({ supporterId }) => supporterId)).size,
      counties: new Set(pairings.map(({ recipientId }) => counties.get(recipientId) ?? '')).size,
    }))
}

/** One letter for each hospital and each county that has pairings of exactly this period, in official order. */
export function letterContents(deps: LetterDeps, period: Period): LetterContent[] {
  const schemeId = schemeIdOf(deps)
  const organizations = deps.organizations.listAll()
  const byId = new Map(organizations.map((one) => [one.id, one]))
  const needs = groupBy(deps.planning.listNeeds(schemeId), ({ recipientId }) => recipientId)
  const place = new Map(organizations.map(({ id }, index) => [id, index]))
  const order = ({ recipientId }: Pairing) => place.get(recipientId) ?? 0
  const pairings = deps.pairings
    .listAll()
    .filter(({ startsOn, endsOn }) => startsOn === period.startsOn && endsOn === period.endsOn)
    .sort((a, b) => order(a) - order(b))
  const countyOf = (id: string): string => deps.divisions.countyName(byId.get(id)?.divisionCode ?? '')

  const pairOf = (pairing: Pairing, other: FindableOrganization | undefined): LetterPair => {
    const wanted = needs.get(pairing.recipientId) ?? []
    return {
      countyName: countyOf(pairing.recipientId),
      supporterName: byId.get(pairing.supporterId)?.name ?? '',
      recipientName: byId.get(pairing.recipientId)?.name ?? '',
      departments: wanted.map(({ department }) => departmentOf(department)?.name ?? department),
      preferredFrom: wanted.find(({ preferredFrom }) => preferredFrom !== null)?.preferredFrom ?? null,
      preferredTo: wanted.find(({ preferredTo }) => preferredTo !== null)?.preferredTo ?? null,
      contactName: other?.contactName ?? '',
      contactPhone: other?.contactPhone ?? '',
    }
  }
  const letter = (to: LetterContent['to'], name: string, pairs: readonly LetterPair[]): LetterContent => ({
    to,
    name,
    schemeName: deps.schemes.findCurrent()?.name ?? null,
    startsOn: period.startsOn,
    endsOn: period.endsOn,
    writtenOn: deps.today(),
    pairs,
  })
  const hospitals = groupBy(pairings, ({ supporterId }) => supporterId)
  const counties = groupBy(pairings, ({ recipientId }) => countyOf(recipientId))
  return [
    ...organizations.flatMap(({ id, name }) => {
      const own = hospitals.get(id)
      return own === undefined
        ? []
        : [
            letter(
              'hospital',
              name,
              own.map((one) => pairOf(one, byId.get(one.recipientId))),
            ),
          ]
    }),
    ...[...counties].map(([name, own]) =>
      letter(
        'county',
        name,
        own.map((one) => pairOf(one, byId.get(one.supporterId))),
      ),
    ),
  ]
}
