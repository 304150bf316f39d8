import { isScoredTemplate } from '@core/scoring/as-scored'
import Button from '@mui/material/Button'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { DataTable } from '../../components/DataTable'
import { EmptyState } from '../../components/EmptyState'
import { FailureAlert } from '../../components/FailureAlert'
import { LinkButton } from '../../components/LinkButton'
import { Pane } from '../../components/Pane'
import { PlaceBody } from '../../components/PlaceHeader'
import { tableCells } from '../../components/table-columns'
import { failureOf } from '../../data/failure'
import { useInspectionStory, type Inspection } from '../../data/useInspections'
import { useTemplateDocuments } from '../../data/useTemplates'
import { useKeysHere } from '../../hooks/keys-here'
import { useKey } from '../../hooks/useKey'
import { usePlace } from '../../hooks/usePlace'
import { EvaluationHeader } from './EvaluationHeader'
import { useSheetColumns } from './sheet-columns'
import { filterWords, SheetFilters } from './SheetFilters'
import { SheetFacts } from './SheetFacts'
import { SheetSections } from './SheetSections'
import { groupKey, type EvaluationChoice } from './useEvaluationChoice'
import { sheetKey, useSheetFilter, type SheetRow } from './useSheetFilter'

const NO_VISITS = [] as const

export interface ResultsViewProps {
  readonly choice: EvaluationChoice
  readonly round: Inspection
}

/** 结果: every sheet of the round in one list, and the sections of the chosen one. */
export function ResultsView({ choice, round }: ResultsViewProps) {
  const { t } = useTranslation(['evaluation', 'common'])
  const place = usePlace()
  const { groups } = choice
  const { data: story, error, isPending } = useInspectionStory(round.id)
  const filter = useSheetFilter(story?.visits ?? NO_VISITS)
  const { templates, error: templateError } = useTemplatesOf(groups)
  const columns = useSheetColumns(templates, round.endsOn)
  const failure = choice.failure ?? failureOf(error ?? templateError)
  const current = filter.shown.find((row) => sheetKey(row) === place.params.sheetId) ?? filter.shown[0] ?? null
  useKey(
    'Escape',
    () => {
      filter.clear()
      return true
    },
    filter.isOn,
  )
  useKeysHere(
    useMemo(
      () => [
        { keys: ['Ctrl+F'], label: t('keys.filter') },
        { keys: ['Enter'], label: t('keys.open') },
        { keys: ['Ctrl+C'], label: t('keys.copy') },
      ],
      [t],
    ),
  )

  const open = ({ visit, sheet }: SheetRow) =>
    place.go('inspections', { inspectionId: round.id, visitId: visit.id, sheetId: sheet.sheetId })
  return (
    <>
      <EvaluationHeader choice={choice} cells={() => tableCells(columns, filter.shown)} />
      <PlaceBody>
        <Pane
          title={t('view.results')}
          count={t(filter.isOn ? 'results.countFiltered' : 'results.count', {
            all: filter.searched,
            shown: filter.shown.length,
          })}
          tools={<SheetFilters groups={groups} filter={filter} />}
          startsWithKeys
          style={{ flex: 1 }}
        >
          {failure !== null && <FailureAlert failure={failure} title={t('failed')} />}
          <DataTable
            name={t('view.results')}
            rows={filter.shown}
            columns={columns}
            keyOf={sheetKey}
            current={current === null ? null : sheetKey(current)}
            onCurrent={(sheetId) => place.turn({ sheetId })}
            onOpen={open}
            toneOf={({ sheet }) => (sheet.vetoes.length > 0 ? 'error' : 'plain')}
            empty={
              isPending ? null : (
                <EmptyState
                  title={t('results.filteredOut', { all: filter.searched, wanted: filterWords(t, { groups, filter }) })}
                  action={<Button onClick={filter.clear}>{t('common:clearFilter')}</Button>}
                />
              )
            }
          />
        </Pane>
        {current !== null && (
          <Pane
            title={current.sheet.subjectName}
            tools={<LinkButton onClick={() => open(current)}>{t('open')}</LinkButton>}
            style={{ width: 268, flex: 'none' }}
          >
            <SheetFacts row={current} />
            <SheetSections sheetId={current.sheet.sheetId} />
          </Pane>
        )}
      </PlaceBody>
    </>
  )
}

/** The documents of the groups' templates by group key, as far as they have arrived. */
function useTemplatesOf(groups: EvaluationChoice['groups']) {
  const wanted = useMemo(
    () => groups.map(({ templateId, templateVersion }) => ({ id: templateId, version: templateVersion })),
    [groups],
  )
  const { documents, error } = useTemplateDocuments(wanted)
  const templates = useMemo(
    () =>
      new Map(
        documents
          .filter(isScoredTemplate)
          .map((document) => [groupKey({ templateId: document.id, templateVersion: document.version }), document]),
      ),
    [documents],
  )
  return { templates, error }
}
