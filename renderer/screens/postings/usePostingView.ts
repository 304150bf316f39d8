import { useDeferredValue, useMemo, useState } from 'react'
import { matches } from '../../components/matching'
import type { Organization } from '../../data/useOrganizations'
import type { Person, Posting } from '../../data/usePostings'
import { postingLines, type PostingLine } from './posting-columns'

/** What a count in the title narrows the view to. */
export type Focus = 'all' | 'active' | 'gap' | 'broken' | 'shrunk'

/** Less than was planned: the term cut short, too few days on post, or a spot check that says otherwise. */
const SHRUNK: readonly Posting['broken'][number]['rule'][] = ['TERM', 'ATTENDANCE', 'SPOT_CHECK']

const TEST: Readonly<Record<Focus, (line: PostingLine) => boolean>> = {
  all: () => true,
  active: ({ state }) => state === 'active' || state === 'leave' || state === 'absent',
  gap: ({ gapDays }) => gapDays !== null && gapDays > 0,
  broken: ({ broken }) => broken.length > 0,
  shrunk: ({ broken }) => broken.some(({ rule }) => SHRUNK.includes(rule)),
}

/** All views, narrowed by county, by what was typed (person or either side) and by a count of the title. */
export function usePostingView(organizations: readonly Organization[], postings: readonly Posting[], people: readonly Person[]) {
  const [typed, setTyped] = useState('')
  const [county, setCounty] = useState('')
  const [focus, setFocus] = useState<Focus>('all')
  const wanted = useDeferredValue(typed)
  const all = useMemo(() => postingLines(postings, organizations), [postings, organizations])
  const counties = useMemo(() => [...new Set(all.map(({ countyName }) => countyName))].filter((name) => name !== ''), [all])
  const found = useMemo(
    () =>
      new Set(
        wanted === ''
          ? [] // all are shown then
          : [...organizations, ...people].filter(({ searchKeys }) => matches(searchKeys, wanted)).map(({ id }) => id),
      ),
    [organizations, people, wanted],
  )
  const counts = useMemo(() => {
    const standing = all.filter(({ state }) => state !== 'void')
    const of = (one: Focus) => standing.filter(TEST[one]).length
    return { all: standing.length, active: of('active'), gap: of('gap'), broken: of('broken'), shrunk: of('shrunk') }
  }, [all])
  const list = useMemo(
    () =>
      all.filter(
        (line) =>
          (county === '' || line.countyName === county) &&
          TEST[focus](line) &&
          (wanted === '' ||
            [line.staffId, line.recipientId, line.supporterId].some((id) => found.has(id)) ||
            line.staffName.includes(wanted)),
      ),
    [all, county, focus, found, wanted],
  )
  return {
    /** Narrowed by nothing. */
    all,
    counts,
    list,
    counties,
    county,
    pickCounty: setCounty,
    typed,
    type: setTyped,
    focus,
    /** A second press on the same count shows everything again. */
    turnTo: (next: Focus) => setFocus((at) => (at === next ? 'all' : next)),
    isOn: typed !== '' || county !== '' || focus !== 'all',
    clear: () => {
      setTyped('')
      setCounty('')
      setFocus('all')
    },
  }
}
