import { styled } from '@mui/material/styles'
import { useTranslation } from 'react-i18next'
import type { TableDraft } from '@core/drafting/table/draft-of-table'
import type { TableIssue } from '@core/drafting/table/table-issue'
import { linesOf } from '@core/drafting/template-of-draft'
import type { Failure } from '@core/shared/app-error'
import { FactTable } from '../../../components/FactTable'
import { FailureAlert } from '../../../components/FailureAlert'
import { Field } from '../../../components/Field'
import { SectionBar } from '../../../components/SectionBar'
import { SelectField } from '../../../components/SelectField'
import { SidePane } from '../../../components/SidePane'
import { TextField } from '../../../components/TextField'
import { formatNumber } from '../../../i18n/format'
import { colour } from '../../../theme/tokens'
import { SUBJECTS, type WrittenSubject } from '../library/subjects'

const Issues = styled('ul')({
  margin: 0,
  padding: '6px 10px',
  listStyle: 'none',
  display: 'flex',
  flexDirection: 'column',
  gap: 4,
  '& li': { overflowWrap: 'anywhere' },
  '& li b': { marginRight: 8, fontWeight: 400, color: colour.ink2 },
})

export interface ResultPaneProps {
  readonly made: TableDraft
  readonly name: string
  readonly subject: WrittenSubject
  /** Why no draft was begun. */
  readonly failure: Failure | null
  readonly onName: (name: string) => void
  readonly onSubject: (subject: WrittenSubject) => void
}

/** What the table would become: how many sections, items and clauses, how many of them for sure, and what is worth knowing. */
export function ResultPane({ made: { draft, issues }, name, subject, failure, onName, onSubject }: ResultPaneProps) {
  const { t } = useTranslation(['templates', 'common'])
  const clauses = linesOf(draft).flatMap(({ source }) => source?.clauses ?? [])
  const unsure = clauses.filter(({ certainty }) => certainty === 'check').length
  const items = linesOf(draft).length - draft.bonusItems.length
  const told = issues.filter(({ code }) => code !== 'TO_CONFIRM')
  return (
    <SidePane title={t('paste.result')} widthName="templates.paste" initialWidth={340}>
      {failure !== null && <FailureAlert failure={failure} title={t('paste.refused')} keeps={t('paste.kept')} />}
      <div data-form="" style={{ display: 'grid', gap: 8, padding: 10 }}>
        <Field label={t('start.name')} isMissing={name === ''}>
          {(control) => <TextField {...control} value={name} onType={onName} onLeave={onName} lines={3} maxLength={200} />}
        </Field>
        <Field label={t('start.subject')}>
          {(control) => (
            <SelectField
              {...control}
              value={subject}
              options={SUBJECTS.map((value) => ({ value, label: t(`common:role.${value}`) }))}
              onPick={onSubject}
            />
          )}
        </Field>
      </div>
      <SectionBar title={t('paste.counts.title')} />
      <div data-testid="paste-counts">
        <FactTable
          facts={[
            { label: t('paste.counts.sections'), value: formatNumber(draft.sections.length) },
            { label: t('paste.counts.items'), value: t('itemCounts', { items, bonusItems: draft.bonusItems.length }) },
            { label: t('paste.counts.points'), value: formatNumber(draft.head.totalPoints) },
            { label: t('paste.counts.vetoes'), value: formatNumber(draft.vetoes.length) },
            { label: t('paste.counts.clauses'), value: t('paste.counts.clausesOf', { sure: clauses.length - unsure, unsure }) },
          ]}
        />
      </div>
      <SectionBar title={t('paste.issues')} aside={t('paste.issueCount', { count: told.length })} />
      {told.length === 0 ? (
        <p style={{ margin: 0, padding: '6px 10px' }}>{t('paste.noIssues')}</p>
      ) : (
        <Issues>
          {told.map((issue, index) => (
            <IssueLine key={index} issue={issue} />
          ))}
        </Issues>
      )}
    </SidePane>
  )
}

function IssueLine({ issue: { code, row, params } }: { readonly issue: TableIssue }) {
  const { t } = useTranslation(['templates', 'table-issues'])
  const values: Readonly<Record<string, string | number>> = params
  return (
    <li>
      {row !== null && <b>{t('paste.row', { row: row + 1 })}</b>}
      {t(`table-issues:${code}`, values)}
    </li>
  )
}
