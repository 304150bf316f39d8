import { assignmentProblem } from '@core/pairing/proposal/assignment-problem'
import { termsOfPlanning } from '@core/pairing/proposal/planning'
import { effectsOf, explainProposal, type ChangeEffect, type Proposal } from '@core/pairing/proposal/proposal'
import { useMemo } from 'react'
import type { Planning } from '../../../data/usePlanning'
import type { ProposalRow } from './planning-columns'

const NO_ROWS: readonly ProposalRow[] = []

/** The kept proposal explained: a row for every clinic that is to be paired, figures of the whole, limits. */
export function useProposal(planning: Planning | undefined) {
  const terms = useMemo(() => (planning === undefined ? null : termsOfPlanning(planning)), [planning])
  const problem = useMemo(() => (terms === null ? null : assignmentProblem(terms)), [terms])
  const couples = planning?.proposal?.couples
  const proposal = useMemo(
    (): Proposal | null =>
      terms === null || problem === null || couples === undefined ? null : explainProposal(terms, couples, problem),
    [terms, problem, couples],
  )
  const rows = useMemo(
    () => (planning === undefined || proposal === null ? NO_ROWS : rowsOf(planning, proposal)),
    [planning, proposal],
  )
  const effects = (recipientId: string | undefined): readonly ChangeEffect[] =>
    terms === null || couples === undefined || recipientId === undefined ? [] : effectsOf(terms, couples, recipientId)
  return { proposal, rows, effects }
}

function rowsOf({ recipients, supporters }: Planning, proposal: Proposal): readonly ProposalRow[] {
  const hospitals = new Map(supporters.map((supporter) => [supporter.id, supporter]))
  const pairs = new Map(proposal.pairs.map((pair) => [pair.recipientId, pair]))
  const loads = new Map(proposal.loads.map(({ supporterId, load }) => [supporterId, load]))
  return recipients
    .filter(({ isCovered }) => !isCovered)
    .map((recipient) => {
      const pair = pairs.get(recipient.id) ?? null
      const supporter = hospitals.get(pair?.supporterId ?? '') ?? null
      return { recipient, supporter, pair, load: loads.get(supporter?.id ?? '') ?? 0 }
    })
}
