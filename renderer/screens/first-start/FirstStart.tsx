import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useLayoutEffect, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { FailureAlert } from '../../components/FailureAlert'
import { Pane } from '../../components/Pane'
import { StatusBar } from '../../components/StatusBar'
import { TitleBar } from '../../components/TitleBar'
import { recordedFailure } from '../../data/failure'
import { useIsOpening, type WorkspaceStatus } from '../../data/useWorkspace'
import { focusNextPane, watchPanes } from '../../hooks/pane-ring'
import { useKey } from '../../hooks/useKey'
import { useLeave } from '../../hooks/useLeave'
import { ChooseWay, WAYS, type Way } from './ChooseWay'
import { ComputerFacts } from './ComputerFacts'
import { EmptyWorkspaceForm } from './EmptyWorkspaceForm'
import { OpenWorkspaceForm } from './OpenWorkspaceForm'
import { SampleForm } from './SampleForm'

const Page = styled('main')({
  flex: 1,
  minHeight: 0,
  overflow: 'auto',
  padding: '24px 63px',
  '& > [data-page]': { maxWidth: 1240, margin: '0 auto' },
  '& h1': { margin: 0, fontSize: 24, lineHeight: '30px', fontWeight: 700 },
  '& [data-columns]': {
    display: 'grid',
    gridTemplateColumns: '380px minmax(0, 1fr)',
    columnGap: 20,
    alignItems: 'start',
    marginTop: 14,
  },
  '& [data-column]': { display: 'grid', gap: 14 },
})

export interface FirstStartProps {
  /** Nothing is open: for the first time, or because the last folder could not be opened. */
  readonly workspace: WorkspaceStatus
  /** About the backend, when it was lost. */
  readonly notice: ReactNode
  /** Back to the folder that is open; null when none is. */
  readonly onBack: (() => void) | null
}

/** Shown when no data folder is open: try the sample, make a new folder, or open one that exists. */
export function FirstStart({ workspace, notice, onBack }: FirstStartProps) {
  const { t } = useTranslation('first-start')
  const [way, setWay] = useState<Way>(workspace.failure === null ? 'sample' : 'open')
  const isOpening = useIsOpening()
  useLayoutEffect(watchPanes, []) // before the panes ask for the focus
  useKey(['F6', 'Shift+F6'], (key) => {
    focusNextPane(key === 'F6' ? 1 : -1)
    return true
  })
  useKey(['1', '2', '3'], (key) => {
    const chosen = WAYS[Number(key) - 1]
    if (chosen !== undefined && !isOpening) setWay(chosen)
    return true
  })
  useLeave(() => {
    if (!isOpening) onBack?.()
  }, onBack !== null)
  return (
    <div style={{ height: '100%', display: 'flex', flexDirection: 'column' }}>
      <TitleBar scheme={null} isSample={false} operator="" />
      {notice}
      <Page>
        <div data-page="">
          <div style={{ display: 'flex', justifyContent: 'space-between', alignItems: 'end' }}>
            <div>
              <h1>{t(onBack === null ? 'title' : 'otherFolder')}</h1>
              <div>{t('promise')}</div>
            </div>
            {onBack !== null && (
              <Button disabled={isOpening} onClick={onBack}>
                {t('back')}
              </Button>
            )}
          </div>
          {workspace.failure !== null && (
            <div style={{ marginTop: 14 }}>
              <FailureAlert
                failure={recordedFailure(workspace.failure)}
                title={t('lastFailed', { folder: workspace.folder ?? '' })}
                keeps={t('lastKept')}
              />
            </div>
          )}
          <div data-columns="">
            <div data-column="">
              <Pane title={t('choose')}>
                <ChooseWay way={way} isFixed={isOpening} onChoose={setWay} />
              </Pane>
              <ComputerFacts />
            </div>
            {way === 'sample' && <SampleForm />}
            {way === 'empty' && <EmptyWorkspaceForm />}
            {way === 'open' && <OpenWorkspaceForm />}
          </div>
        </div>
      </Page>
      <StatusBar
        saved={null}
        parts={[t('foot.noAdmin'), t('foot.keptHere')]}
        hints={[{ keys: ['1', '–', '3'], label: t('choose') }]}
      />
    </div>
  )
}
