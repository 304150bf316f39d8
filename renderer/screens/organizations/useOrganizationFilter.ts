import { useDeferredValue, useMemo, useState } from 'react'
import { matches } from '../../components/matching'
import type { Organization } from '../../data/useOrganizations'

export const ORGANIZATION_VIEWS = ['all', 'supporting', 'recipient', 'bureau', 'other', 'archived'] as const
export type OrganizationView = (typeof ORGANIZATION_VIEWS)[number]

export const organizationView = (text: string | undefined): OrganizationView =>
  ORGANIZATION_VIEWS.find((view) => view === text) ?? 'all'

const isInView = (organization: Organization, view: OrganizationView): boolean =>
  view === 'archived'
    ? organization.archivedAt !== null
    : organization.archivedAt === null && (view === 'all' || organization.kind === view)

/** One that was merged is found elsewhere by the keys of the one that stayed; here, among the archived, by its own name. */
const keysOf = ({ mergedInto, searchKeys, name, code }: Organization): readonly string[] =>
  mergedInto === null ? searchKeys : [name.toLowerCase(), code.toLowerCase()]

/** The list narrowed by view, type, county and what was typed (name, code, pinyin, initials). */
export function useOrganizationFilter(organizations: readonly Organization[], view: OrganizationView) {
  const [typed, setTyped] = useState('')
  const [county, setCounty] = useState('')
  const [type, setType] = useState('')
  const wanted = useDeferredValue(typed)
  const inView = useMemo(() => organizations.filter((organization) => isInView(organization, view)), [organizations, view])
  const counties = useMemo(() => [...new Set(inView.map(({ countyName }) => countyName))].filter((name) => name !== ''), [inView])
  // A county that the present view does not have would hide everything without a word.
  const countyHere = counties.includes(county) ? county : ''
  const types = useMemo(() => [...new Set(inView.map((one) => one.type))].filter((name) => name !== ''), [inView])
  const typeHere = types.includes(type) ? type : ''
  const shown = useMemo(
    () =>
      inView.filter(
        (organization) =>
          (countyHere === '' || organization.countyName === countyHere) &&
          (typeHere === '' || organization.type === typeHere) &&
          matches(keysOf(organization), wanted),
      ),
    [inView, countyHere, typeHere, wanted],
  )
  return {
    typed,
    type: setTyped,
    county: countyHere,
    counties,
    pickCounty: setCounty,
    /** 机构类型 shown; empty for all. */
    kindOf: typeHere,
    types,
    pickType: setType,
    shown,
    searched: inView.length,
    /** All that was asked for, to be named where nothing answers to it. */
    wanted: [countyHere, typeHere, typed.trim()].filter((word) => word !== '').join('、'),
    isOn: typed !== '' || countyHere !== '' || typeHere !== '',
    clear: () => {
      setTyped('')
      setCounty('')
      setType('')
    },
  }
}
