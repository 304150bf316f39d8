import { useQueryClient, type Query, type QueryClient, type QueryKey } from '@tanstack/react-query'
import { useEffect } from 'react'
import { api, query, type Client } from './client'

type Changes = Awaited<ReturnType<Client['workspace']['watchChanges']>> extends AsyncIterable<infer Change> ? Change : never
type Area = Changes['areas'][number]

/** Everything that is read of one kind of record. */
const { workspace, organization, pairing, scheme, template, inspection, evaluation, report } = query
const all = {
  workspace: workspace.key(),
  organization: organization.key(),
  pairing: pairing.key(),
  planning: query.planning.key(),
  inspection: inspection.key(),
  evaluation: evaluation.key(),
  report: report.key(),
  workbench: query.workbench.key(),
}

/** Staff and contacts. */
const people = [query.staff.key(), query.contact.key()]

/**
 * What shows something of an area. Answers to a sheet come several a second, so only what tells of them reads again:
 * visits, results and papers, and the stories of institutions and pairings; no long lists, no rounds.
 */
const READERS: Readonly<Record<Area, readonly QueryKey[]>> = {
  // Names and words that are set once stand on every paper.
  workspace: [all.workspace, all.workbench, scheme.key(), query.official.key(), all.report],
  organization: [
    ...[all.organization, ...people, all.pairing, all.planning],
    ...[all.inspection, all.evaluation, all.workbench, query.rectification.key()],
  ],
  pairing: [all.workbench, all.pairing, all.planning, query.agreement.key(), all.organization, all.inspection],
  planning: [all.planning, all.workbench],
  posting: [
    ...[query.posting.key(), query.attendance.key(), query.spotCheck.key()],
    ...[all.pairing, all.organization, ...people, all.inspection, all.workbench],
  ],
  // Marks come many a minute: the long list of postings reads again when it is shown the next time.
  attendance: [query.attendance.key(), query.spotCheck.key(), query.posting.find.key()],
  workload: [query.workload.key(), query.posting.find.key()],
  calendar: [query.calendar.key(), scheme.key(), query.plan.key(), all.workbench],
  plan: [query.plan.key(), all.workbench, query.official.key(), all.report],
  template: [scheme.key(), template.list.key(), template.find.key(), all.inspection],
  // A draft that is open keeps its own copy while it is written.
  draft: [template.listDrafts.key(), template.listDraftHistory.key(), template.checkDraft.key()],
  inspection: [
    all.inspection,
    all.workbench,
    query.review.listSelf.key(),
    all.evaluation,
    query.official.key(),
    all.report,
    organization.find.key(),
    pairing.find.key(),
  ],
  sheet: [
    all.inspection,
    all.workbench,
    query.review.key(),
    all.evaluation,
    query.official.key(),
    all.report,
    organization.find.key(),
    pairing.find.key(),
    template.list.key(),
    query.rectification.key(),
  ],
  answer: [
    ...[inspection.find.key(), inspection.findVisit.key(), all.evaluation, query.official.key(), all.report],
    ...[organization.find.key(), pairing.find.key()],
  ],
  evidence: [query.evidence.key()],
  survey: [query.sample.key(), query.callBack.key(), query.interview.key()],
  rectification: [query.rectification.key(), query.official.key(), all.workbench],
  official: [query.official.key(), all.report],
  report: [report.list.key()], // a paper that was printed is in the list as that; its preview stays as it is
}

/** Marks what an area's readers show as old; what is on screen reads again, the rest when it is opened. */
export async function refresh(queries: QueryClient, areas: readonly Area[]): Promise<void> {
  const readers = new Set(areas.flatMap((area) => READERS[area]))
  // A first reading that is still under way may be from before the change, and would stand as if it were from after it.
  const isFirstReading = ({ state }: Query): boolean => state.data === undefined && state.fetchStatus === 'fetching'
  await Promise.all(
    [...readers].map((queryKey) => queries.cancelQueries({ queryKey, type: 'active', predicate: isFirstReading })),
  )
  const reading = [...readers].map((queryKey) => queries.invalidateQueries({ queryKey }))
  // An open sheet keeps its own copy while it is typed into; it reads again when it is opened the next time.
  if (areas.includes('sheet') || areas.includes('answer'))
    reading.push(queries.invalidateQueries({ queryKey: query.sheet.key(), refetchType: 'none' }))
  if (areas.includes('attendance'))
    reading.push(queries.invalidateQueries({ queryKey: query.posting.list.key(), refetchType: 'none' }))
  await Promise.all(reading)
}

/** Follows the changes the backend announces, for as long as `connection` lives; a new connection listens anew. */
export function useChanges(connection: number, isOpen: boolean): void {
  const queries = useQueryClient()
  useEffect(() => {
    if (!isOpen) return
    const stop = new AbortController()
    const follow = async () => {
      const changes = await api.workspace.watchChanges(undefined, { signal: stop.signal })
      for await (const change of changes) await refresh(queries, change.areas)
    }
    // The stream ends with its connection or with this window; what was missed is read anew on reconnection.
    follow().catch(() => undefined)
    return () => stop.abort()
  }, [connection, isOpen, queries])
}
