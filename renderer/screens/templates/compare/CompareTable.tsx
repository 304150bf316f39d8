import { styled } from '@mui/material/styles'
import { Fragment, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ComparableTemplate } from '@core/drafting/compare-templates'
import { StateWord, type StateKind } from '../../../components/StateWord'
import { usePaperTexts } from '../../../i18n/usePaperTexts'
import { colour } from '../../../theme/tokens'
import { PaperTable } from '../paper-table'
import type { CompareRow, PartState } from './compare-rows'
import { fieldName, fieldText, type FieldTexts } from './field-words'

const Frame = styled('div')({
  flex: 1,
  minHeight: 0,
  overflow: 'auto',
  '&:focus-visible': { outline: 'none', boxShadow: 'none' },
  '& table': { borderLeft: 0 },
  '& thead th:first-of-type, & td:first-of-type': { paddingLeft: 10 },
  '& tr[data-group] th': { background: colour.head },
  '& tr[data-part] td': { background: colour.panel, fontWeight: 700 },
  '& tr[data-part] td:last-of-type': { fontWeight: 400 },
  '& td[data-differs="before"]': { background: colour.warnTint },
  '& td[data-differs="after"]': { background: colour.okTint },
})

const KINDS: Readonly<Record<PartState, StateKind>> = {
  added: 'ok',
  removed: 'warn',
  changed: 'accent',
  moved: 'neutral',
  same: 'neutral',
}

export interface CompareTableProps {
  readonly rows: readonly CompareRow[]
  readonly before: ComparableTemplate
  readonly after: ComparableTemplate
  /** Over the two states, where their versions do not tell them apart. */
  readonly heads?: readonly [before: string, after: string]
}

/** Parts one below another, their fields that differ side by side. */
export function CompareTable({ rows, before, after, heads }: CompareTableProps) {
  const { t } = useTranslation('templates')
  const paper = usePaperTexts()
  const texts = useMemo<FieldTexts>(() => ({ t, paper }), [t, paper])
  return (
    <Frame tabIndex={0} role="region" aria-label={t('compare.title')} data-takes-keys="">
      <PaperTable aria-label={t('compare.title')}>
        <colgroup>
          <col style={{ width: 64 }} />
          <col style={{ width: 150 }} />
          <col />
          <col />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{t('column.code')}</th>
            <th scope="col">{t('compare.what')}</th>
            <th scope="col">{heads?.[0] ?? t('compare.version', { version: before.version })}</th>
            <th scope="col">{heads?.[1] ?? t('compare.version', { version: after.version })}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <Fragment key={row.key}>
              {rows[index - 1]?.group !== row.group && (
                <tr data-group="">
                  <th scope="rowgroup" colSpan={4}>
                    {t(`compare.group.${row.group}`)}
                  </th>
                </tr>
              )}
              <PartLines row={row} before={before} after={after} texts={texts} />
            </Fragment>
          ))}
        </tbody>
      </PaperTable>
    </Frame>
  )
}

interface PartLinesProps {
  readonly row: CompareRow
  readonly before: ComparableTemplate
  readonly after: ComparableTemplate
  readonly texts: FieldTexts
}

function PartLines({ row, before, after, texts }: PartLinesProps) {
  const { t } = texts
  return (
    <>
      {row.code !== null && (
        <tr data-part={row.state}>
          <td>{row.code}</td>
          <td colSpan={2}>{row.title}</td>
          <td>
            <StateWord kind={KINDS[row.state]} isDense>
              {t(`compare.state.${row.state}`)}
            </StateWord>{' '}
            {row.moved && row.state !== 'moved' && (
              <StateWord kind={KINDS.moved} isDense>
                {t('compare.state.moved')}
              </StateWord>
            )}
          </td>
        </tr>
      )}
      {row.fields.map((change) => (
        <tr key={change.field}>
          <td />
          <td>{fieldName(t, change.field, after.templateKind)}</td>
          <td data-differs={change.before === undefined ? undefined : 'before'}>
            {fieldText(texts, before, change.field, change.before)}
          </td>
          <td data-differs={change.after === undefined ? undefined : 'after'}>
            {fieldText(texts, after, change.field, change.after)}
          </td>
        </tr>
      ))}
    </>
  )
}
