import { assignmentProblem } from '@core/pairing/proposal/assignment-problem'
import { termsOfPlanning } from '@core/pairing/proposal/planning'
import { effectsOf, explainProposal, type ChangeEffect, type Proposal } from '@core/pairing/proposal/proposal'
import { USUAL_WEIGHTS } from '@core/pairing/proposal/terms'
import { useDeferredValue, useMemo } from 'react'
import type { Planning } from '../../../data/usePlanning'
import type { ProposalRow } from './planning-columns'

const NOTHING: Pick<Planning, 'supporters' | 'recipients' | 'rules' | 'weights'> = {
  supporters: [],
  recipients: [],
  rules: [],
  weights: USUAL_WEIGHTS,
}
const NO_ROWS: readonly ProposalRow[] = []

const NO_EFFECTS: readonly ChangeEffect[] = []

/**
 * The kept proposal explained: a row for every clinic that is to be paired, figures of the whole, limits, and what another
 * hospital would mean for one clinic. Its thousands of costs are worked out after the view is on screen, only where there is
 * a proposal, and again only when what they follow from has changed.
 * @param wantedId The clinic the effects are asked for; undefined = the first.
 */
export function useProposal(given: Planning | undefined, wantedId: string | undefined) {
  const planning = useDeferredValue(given, undefined)
  const { supporters, recipients, rules, weights } = planning ?? NOTHING
  const couples = planning?.proposal?.couples
  const isAsked = couples !== undefined
  const terms = useMemo(
    () => (isAsked ? termsOfPlanning({ supporters, recipients, rules, weights }) : null),
    [isAsked, supporters, recipients, rules, weights],
  )
  const problem = useMemo(() => (terms === null ? null : assignmentProblem(terms)), [terms])
  const proposal = useMemo(
    (): Proposal | null =>
      terms === null || problem === null || couples === undefined ? null : explainProposal(terms, couples, problem),
    [terms, problem, couples],
  )
  const rows = useMemo(
    () => (planning === undefined || proposal === null ? NO_ROWS : rowsOf(planning, proposal)),
    [planning, proposal],
  )
  const row = rows.find(({ recipient }) => recipient.id === wantedId) ?? rows[0] ?? null
  const recipientId = row?.recipient.id
  const effects = useMemo(
    () =>
      terms === null || couples === undefined || recipientId === undefined ? NO_EFFECTS : effectsOf(terms, couples, recipientId),
    [terms, couples, recipientId],
  )
  return { proposal, rows, row, effects }
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
