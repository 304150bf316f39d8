import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useTranslation } from 'react-i18next'
import type { Sheet } from '../../../data/useSheet'
import { useTemplates, type TemplateLine } from '../../../data/useTemplates'
import { Icon } from '../../../theme/icons'
import { colour } from '../../../theme/tokens'

const Line = styled('div')({
  flex: 'none',
  display: 'flex',
  alignItems: 'center',
  gap: 12,
  minHeight: 44,
  padding: '5px 12px',
  background: colour.tint,
  borderBottom: `1px solid ${colour.line3}`,
  borderLeft: `6px solid ${colour.accent}`,
  '& > span': { flex: 1, minWidth: 0 },
})

/** The newest version that a sheet can go over to: published after its own and still offered. */
export function newerVersion(
  templates: readonly TemplateLine[],
  { template }: Pick<Sheet, 'template'>,
): TemplateLine | undefined {
  const mine = templates.findIndex(({ id, version }) => id === template.id && version === template.version)
  if (mine < 0) return undefined
  return templates
    .slice(mine + 1)
    .findLast(
      ({ id, state, subject, templateKind }) =>
        id === template.id && state === 'published' && subject === template.subject && templateKind === template.templateKind,
    )
}

export interface NewerVersionLineProps {
  readonly sheet: Sheet
  /** Shows what going over to this version would do. */
  readonly onOpen: (version: string) => void
}

/** Says on a begun sheet that its template has a newer version. */
export function NewerVersionLine({ sheet, onOpen }: NewerVersionLineProps) {
  const { t } = useTranslation('inspections')
  const { templates } = useTemplates()
  const newer = newerVersion(templates, sheet)
  const isReview = sheet.stage === 're_check' || sheet.stage === 'appeal'
  if (newer === undefined || isReview || sheet.status === 'finished' || sheet.roundLock !== null) return null
  return (
    <Line role="note" data-testid="newer-version">
      <Icon name="swap" />
      <span>{t('carryOver.line', { version: sheet.template.version, newer: newer.version })}</span>
      <Button onClick={() => onOpen(newer.version)}>{t('carryOver.open')}</Button>
    </Line>
  )
}
