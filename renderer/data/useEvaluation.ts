import { useQuery } from '@tanstack/react-query'
import { query, type Client } from './client'

export type Group = Awaited<ReturnType<Client['evaluation']['results']>>['groups'][number]
export type RankedStanding = Group['ranked'][number]
export type UnrankedStanding = Group['unranked'][number]
export type Part = RankedStanding['parts'][number]
export type Gap = RankedStanding['gaps'][number]
export type ItemLoss = Awaited<ReturnType<Client['evaluation']['itemLosses']>>[number]

type Results = Awaited<ReturnType<Client['evaluation']['results']>>
export type GradedGroup = Results['graded'][number]
export type GradedUnit = GradedGroup['units'][number]
export type SurveyGroup = Results['surveys'][number]
export type SurveyUnit = SurveyGroup['units'][number]

const NO_GROUPS: readonly Group[] = []
const NO_GRADED: readonly GradedGroup[] = []
const NO_SURVEYS: readonly SurveyGroup[] = []
const NO_LOSSES: readonly ItemLoss[] = []

/** Results and ranking of a round, one group a template version and role; what was graded and asked stands beside. */
export function useResults(inspectionId: string | null) {
  const { data, error, isPending } = useQuery({
    ...query.evaluation.results.queryOptions({ input: { inspectionId: inspectionId ?? '' } }),
    enabled: inspectionId !== null,
  })
  const { groups = NO_GROUPS, graded = NO_GRADED, surveys = NO_SURVEYS } = data ?? {}
  return { groups, graded, surveys, error, isPending }
}

/** Where the complete sheets of one group lost points, the largest share first. */
export function useItemLosses(
  inspectionId: string,
  { templateId, templateVersion, split }: Pick<Group, 'templateId' | 'templateVersion' | 'split'>,
) {
  const input = { inspectionId, templateId, templateVersion, ...(split === undefined ? {} : { split }) }
  const { data, error, isPending } = useQuery(query.evaluation.itemLosses.queryOptions({ input }))
  return { losses: data ?? NO_LOSSES, error, isPending }
}

/** One sheet with its score, to be looked at. */
export function useScoredSheet(sheetId: string | null) {
  return useQuery({
    ...query.sheet.find.queryOptions({ input: { id: sheetId ?? '' } }),
    enabled: sheetId !== null,
    gcTime: 0, // the score sheet reads anew each time it is opened
  })
}
