import type { LetterPair, PairingLetterSource } from '../../../core/papers/pairing-letter-view'
import type { LetterScope } from '../../../core/pairing/letter-subject'
import type { Pairing } from '../../../core/pairing/pairing'
import { departmentOf } from '../../../core/registry/departments'
import { periodsTouch, type Period } from '../../../core/shared/calendar'
import { groupBy } from '../../../core/shared/group-by'
import type { FindableOrganization } from '../../../store/organization.repo'
import type { WorkspaceBase } from '../../workspace-base'
import type { Outputs } from '../../words'
import { schemeIdOf } from './planning-of'

export type LetterDeps = Pick<
  WorkspaceBase,
  'pairings' | 'organizations' | 'planning' | 'divisions' | 'schemes' | 'referenceOn' | 'today'
>
export interface LetterContent extends Omit<PairingLetterSource, 'frame' | 'number'> {
  /** Id of the hospital, or name of the county. */
  readonly key: string
  readonly scope: LetterScope
  /** Among the letters of its range, from 0. */
  readonly place: number
}
/** The pairings that letters tell of. */
export interface LetterRange extends Period {
  readonly scope: LetterScope
}

/** Serves `planning.listLetters`. */
export const listLetters = (deps: LetterDeps) => (): Outputs['planning']['listLetters'] => {
  const day = deps.referenceOn()
  const divisions = deps.divisions.namesForList()
  const counties = new Map(deps.organizations.listAll().map(({ id, divisionCode }) => [id, divisions.countyName(divisionCode)]))
  const current = deps.pairings.listAll().filter(({ endsOn }) => endsOn >= day)
  const rowOf = (range: LetterRange, pairings: readonly Pairing[]) => ({
    ...range,
    pairings: pairings.length,
    hospitals: new Set(pairings.map(({ supporterId }) => supporterId)).size,
    counties: new Set(pairings.map(({ recipientId }) => counties.get(recipientId) ?? '')).size,
  })
  const periods = [...groupBy(current, ({ startsOn, endsOn }) => `${startsOn} ${endsOn}`)]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .flatMap(([, pairings]) => {
      const [first] = pairings
      return first === undefined ? [] : [rowOf({ scope: 'period', startsOn: first.startsOn, endsOn: first.endsOn }, pairings)]
    })
  if (periods.length <= 1) return periods
  const last = current.reduce((end, { endsOn }) => (endsOn > end ? endsOn : end), day)
  return [rowOf({ scope: 'all', startsOn: day, endsOn: last }, current), ...periods]
}

/**
 * One letter for each hospital and each county that has pairings in this range, in official order.
 * @param only The one letter that is wanted; left out = all.
 */
export function letterContents(
  deps: LetterDeps,
  range: LetterRange,
  writtenOn: string,
  only?: Pick<LetterContent, 'to' | 'key'>,
): LetterContent[] {
  const schemeId = schemeIdOf(deps)
  const organizations = deps.organizations.listAll()
  const byId = new Map(organizations.map((one) => [one.id, one]))
  const needs = groupBy(deps.planning.listNeeds(schemeId), ({ recipientId }) => recipientId)
  const place = new Map(organizations.map(({ id }, index) => [id, index]))
  const order = ({ recipientId }: Pairing) => place.get(recipientId) ?? 0
  const pairings = deps.pairings
    .listAll()
    .filter((one) => (range.scope === 'all' ? periodsTouch(one, range) : isOfPeriod(one, range)))
    .sort((a, b) => order(a) - order(b))
  const divisions = deps.divisions.namesForList()
  const countyOf = (id: string): string => divisions.countyName(byId.get(id)?.divisionCode ?? '')

  /** The one health authority on record in a county. */
  const authorityOf = (county: string): Pick<LetterContent, 'authority'> => {
    const [authority, other] = organizations.filter(({ id, kind }) => kind === 'bureau' && countyOf(id) === county)
    return authority === undefined || other !== undefined ? {} : { authority: authority.name }
  }
  const pairOf = (pairing: Pairing, other: FindableOrganization | undefined): LetterPair => {
    const wanted = needs.get(pairing.recipientId) ?? []
    return {
      countyName: countyOf(pairing.recipientId),
      supporterName: byId.get(pairing.supporterId)?.name ?? '',
      recipientName: byId.get(pairing.recipientId)?.name ?? '',
      startsOn: pairing.startsOn,
      endsOn: pairing.endsOn,
      departments: wanted.map(({ department }) => departmentOf(department)?.name ?? department),
      preferredFrom: wanted.find(({ preferredFrom }) => preferredFrom !== null)?.preferredFrom ?? null,
      preferredTo: wanted.find(({ preferredTo }) => preferredTo !== null)?.preferredTo ?? null,
      contactName: other?.contactName ?? '',
      contactPhone: other?.contactPhone ?? '',
    }
  }
  const lettersTo = (
    to: LetterContent['to'],
    own: ReadonlyMap<string, readonly Pairing[]>,
    keys: readonly string[],
    before: number,
  ) =>
    keys
      .map((key, index) => ({ key, place: before + index }))
      .filter(({ key }) => only === undefined || (only.to === to && only.key === key))
      .map(({ key, place }): LetterContent => ({
        to,
        key,
        place,
        name: to === 'hospital' ? (byId.get(key)?.name ?? '') : key,
        ...(to === 'county' ? authorityOf(key) : {}),
        schemeName: deps.schemes.findCurrent()?.name ?? null,
        scope: range.scope,
        startsOn: range.startsOn,
        endsOn: range.endsOn,
        writtenOn,
        pairs: (own.get(key) ?? []).map((one) => pairOf(one, byId.get(to === 'hospital' ? one.recipientId : one.supporterId))),
      }))
  const hospitals = groupBy(pairings, ({ supporterId }) => supporterId)
  const counties = groupBy(pairings, ({ recipientId }) => countyOf(recipientId))
  const supporters = organizations.map(({ id }) => id).filter((id) => hospitals.has(id))
  return [
    ...lettersTo('hospital', hospitals, supporters, 0),
    ...lettersTo('county', counties, [...counties.keys()], supporters.length),
  ]
}

const isOfPeriod = ({ startsOn, endsOn }: Period, period: Period): boolean =>
  startsOn === period.startsOn && endsOn === period.endsOn
