import Button from '@mui/material/Button'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../components/EmptyState'
import { FailureAlert } from '../../components/FailureAlert'
import { Pane } from '../../components/Pane'
import { PlaceBody } from '../../components/PlaceHeader'
import { usePlace } from '../../hooks/usePlace'
import { EvaluationHeader } from './EvaluationHeader'
import { GradedView } from './GradedView'
import { CompositeView } from './CompositeView'
import { ListsView } from './ListsView'
import { LossesView } from './LossesView'
import { RankingView } from './RankingView'
import { ResultsView } from './ResultsView'
import { RulesView } from './RulesView'
import { SelfView } from './SelfView'
import { SurveyView } from './SurveyView'
import { TeamsView } from './TeamsView'
import { YearsView } from './YearsView'
import { useEvaluationChoice, type EvaluationChoice } from './useEvaluationChoice'

/** 评价: what a round came to: ranking, single results, and where points were lost. */
export function EvaluationScreen() {
  const choice = useEvaluationChoice()
  const { view, round, group } = choice
  if (round !== null && view === 'graded') return <GradedView choice={choice} round={round} />
  if (round !== null && view === 'surveys') return <SurveyView choice={choice} round={round} />
  if (round !== null && view === 'rules') return <RulesView choice={choice} round={round} />
  if (round === null || group === null) return <NothingYet choice={choice} />
  if (view === 'results') return <ResultsView choice={choice} round={round} />
  if (view === 'losses') return <LossesView choice={choice} round={round} group={group} />
  if (view === 'teams') return <TeamsView choice={choice} round={round} group={group} />
  if (view === 'years') return <YearsView choice={choice} round={round} group={group} />
  if (view === 'self') return <SelfView choice={choice} round={round} group={group} />
  if (view === 'lists') return <ListsView choice={choice} round={round} group={group} />
  if (view === 'composite') return <CompositeView choice={choice} round={round} group={group} />
  return <RankingView choice={choice} round={round} group={group} />
}

/** No round, no sheet in it, or its results could not be read. */
function NothingYet({ choice }: { readonly choice: EvaluationChoice }) {
  const { t } = useTranslation('evaluation')
  const place = usePlace()
  const { round, failure, isPending, view } = choice
  return (
    <>
      <EvaluationHeader choice={choice} />
      <PlaceBody>
        <Pane title={t(`view.${view}`)} style={{ flex: 1 }}>
          {failure !== null && <FailureAlert failure={failure} title={t('failed')} />}
          {failure === null && !isPending && (
            <EmptyState
              title={round === null ? t('empty.noRound') : t('empty.noSheet', { round: round.name })}
              hint={t('empty.hint')}
              action={<Button onClick={() => place.go('inspections')}>{t('empty.go')}</Button>}
            />
          )}
        </Pane>
      </PlaceBody>
    </>
  )
}
