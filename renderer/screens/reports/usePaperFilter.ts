import { useDeferredValue, useMemo, useState } from 'react'
import { matches } from '../../components/matching'
import { useOrganizations } from '../../data/useOrganizations'
import type { Paper } from '../../data/useReports'
import type { RoleFilter } from './UnitsPane'

/** Narrows the papers of a kind by whom they are about and by what was typed: characters or pinyin of unit and number, day or month. */
export function usePaperFilter(papers: readonly Paper[]) {
  const [role, setRole] = useState<RoleFilter>('')
  const [typed, setTyped] = useState('')
  const wanted = useDeferredValue(typed)
  const { organizations } = useOrganizations()
  const keys = useMemo(() => new Map(organizations.map(({ name, searchKeys }) => [name, searchKeys])), [organizations])
  const hasRole = role !== '' && papers.some((paper) => paper.role === role)
  const shown = useMemo(
    () =>
      papers.filter(
        (paper) =>
          (!hasRole || paper.role === role) &&
          matches(
            [paper.place, paper.name, paper.on ?? ''].flatMap((text) => [text.toLowerCase(), ...(keys.get(text) ?? [])]),
            wanted,
          ),
      ),
    [papers, hasRole, role, keys, wanted],
  )
  return {
    role: hasRole ? role : ('' as const),
    pickRole: setRole,
    typed,
    type: setTyped,
    shown,
    clear: () => {
      setRole('')
      setTyped('')
    },
  }
}
