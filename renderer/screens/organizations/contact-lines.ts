import { useMemo, useState } from 'react'
import { matches } from '../../components/matching'
import type { Organization } from '../../data/useOrganizations'
import type { ContactList } from '../../data/useStaff'

type ContactRow = ContactList['rows'][number]

/** An institution with who speaks for it. */
export interface ContactLine extends ContactRow {
  readonly unit: Organization
  /** named: told; known: the list of institutions has somebody; missing: nobody. */
  readonly state: 'named' | 'known' | 'missing'
}

export const CONTACTS_SHOWN = ['all', 'missing', 'named'] as const
type ContactsShown = (typeof CONTACTS_SHOWN)[number]

export function contactLines(rows: readonly ContactRow[], organizations: readonly Organization[]): readonly ContactLine[] {
  const units = new Map(organizations.map((unit) => [unit.id, unit]))
  return rows.flatMap((row) => {
    const unit = units.get(row.organizationId)
    const state = row.contacts.length > 0 ? 'named' : row.known !== null ? 'known' : 'missing'
    return unit === undefined ? [] : [{ ...row, unit, state } as const]
  })
}

/** The list narrowed to those told or missing, and by what was typed: an institution or a person. */
export function useContactFilter(lines: readonly ContactLine[], only?: string) {
  const [typed, setTyped] = useState('')
  const [shownOf, pickShown] = useState<ContactsShown>(CONTACTS_SHOWN.find((one) => one === only) ?? 'all')
  const shown = useMemo(
    () =>
      lines.filter(
        ({ unit, contacts, state }) =>
          (shownOf === 'all' || (shownOf === 'named') === (state === 'named')) &&
          (matches(unit.searchKeys, typed) || contacts.some(({ name, phone }) => `${name} ${phone}`.includes(typed.trim()))),
      ),
    [lines, shownOf, typed],
  )
  return {
    typed,
    type: setTyped,
    shownOf,
    pickShown,
    shown,
    isOn: typed !== '' || shownOf !== 'all',
    clear: () => {
      setTyped('')
      pickShown('all')
    },
  }
}
