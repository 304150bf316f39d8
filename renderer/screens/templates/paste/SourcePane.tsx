import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useTranslation } from 'react-i18next'
import type { Failure } from '@core/shared/app-error'
import { FailureAlert } from '../../../components/FailureAlert'
import { KeyCap } from '../../../components/KeyCap'
import { Notice } from '../../../components/Notice'
import { Pane } from '../../../components/Pane'
import { Icon } from '../../../theme/icons'
import { colour } from '../../../theme/tokens'

const PASTE_KEY = 'Ctrl+V'

const Target = styled('div')({
  flex: 1,
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'center',
  justifyContent: 'center',
  gap: 12,
  margin: 14,
  border: `2px dashed ${colour.line3}`,
  background: colour.panel,
  textAlign: 'center',
  '& strong': { fontSize: 20, lineHeight: '28px' },
  '& [data-quiet]': { color: colour.ink2 },
  '&:focus-visible': { borderColor: colour.accent, outline: 'none', boxShadow: 'none' },
})

export interface SourcePaneProps {
  readonly isReading: boolean
  /** What was pasted is no table. */
  readonly isNoTable: boolean
  readonly failure: Failure | null
  readonly onChooseFile: () => void
}

/** Where a table is pasted, or its file chosen. */
export function SourcePane({ isReading, isNoTable, failure, onChooseFile }: SourcePaneProps) {
  const { t } = useTranslation('templates')
  return (
    <Pane title={t('paste.title')} startsWithKeys style={{ flex: 1 }}>
      {failure !== null && <FailureAlert failure={failure} title={t('paste.failed')} />}
      {isNoTable && (
        <Notice kind="warning" title={t('paste.noTable.title')}>
          {t('paste.noTable.body')}
        </Notice>
      )}
      <Target tabIndex={0} role="region" aria-label={t('paste.title')} data-takes-keys="">
        <strong>{t('paste.how')}</strong>
        <span>
          <KeyCap>{PASTE_KEY}</KeyCap>
        </span>
        <span data-quiet="">{t('paste.keeps')}</span>
        <Button startIcon={<Icon name="folder" />} disabled={isReading} onClick={onChooseFile}>
          {t(isReading ? 'paste.reading' : 'paste.chooseFile')}
        </Button>
      </Target>
    </Pane>
  )
}
