import Button from '@mui/material/Button'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../components/ConfirmDialog'
import { FailureAlert } from '../../components/FailureAlert'
import { HistoryList } from '../../components/HistoryList'
import { Notice } from '../../components/Notice'
import { Pane } from '../../components/Pane'
import { PlaceBody } from '../../components/PlaceHeader'
import { ReasonDialog } from '../../components/ReasonDialog'
import { failureOf } from '../../data/failure'
import type { Inspection } from '../../data/useInspections'
import { useLockRound, useReopenRound, useRoundSettings, type RoundSettings } from '../../data/useRoundResults'
import { formatInstant } from '../../i18n/format'
import { EvaluationHeader } from './EvaluationHeader'
import { RoundRules } from './RoundRules'
import type { EvaluationChoice } from './useEvaluationChoice'

export interface RulesViewProps {
  readonly choice: EvaluationChoice
  readonly round: Inspection
}

/** 口径: how the round is evaluated, and whether its results are locked. */
export function RulesView({ choice, round }: RulesViewProps) {
  const { t } = useTranslation('evaluation')
  const { data: settings, error } = useRoundSettings(round.id)
  const failure = failureOf(error)
  return (
    <>
      <EvaluationHeader choice={choice} />
      <PlaceBody>
        <Pane title={t('rules.title')} startsWithKeys style={{ flex: 1 }}>
          {failure !== null && <FailureAlert failure={failure} title={t('failed')} />}
          {settings !== undefined && <RoundRules key={round.id} round={round} groups={choice.groups} settings={settings} />}
        </Pane>
        {settings !== undefined && <LockPane key={round.id} round={round} settings={settings} />}
      </PlaceBody>
    </>
  )
}

interface LockPaneProps {
  readonly round: Inspection
  readonly settings: RoundSettings
}

/** Who locked the round and when, the way to lock or reopen it, and what was done so far. */
function LockPane({ round, settings }: LockPaneProps) {
  const { t } = useTranslation('evaluation')
  const [asks, setAsks] = useState<'lock' | 'reopen' | null>(null)
  const lock = useLockRound()
  const reopen = useReopenRound()
  const { lock: locked, drafts, history } = settings
  const write = { requestId: crypto.randomUUID(), inspectionId: round.id }
  return (
    <Pane title={t('lock.title')} style={{ width: 460, flex: 'none' }}>
      <div style={{ padding: 10, display: 'flex', flexDirection: 'column', gap: 8 }}>
        {locked === null ? (
          <>
            <span>{t('lock.open')}</span>
            {drafts > 0 && <span>{t('lock.drafts', { count: drafts })}</span>}
            <span>
              <Button variant="contained" onClick={() => setAsks('lock')}>
                {t('lock.verb')}
              </Button>
            </span>
          </>
        ) : (
          <Notice
            kind="locked"
            title={t('lock.locked', { who: locked.lockedBy, at: formatInstant(locked.lockedAt) })}
            buttons={<Button onClick={() => setAsks('reopen')}>{t('lock.reopen')}</Button>}
          >
            {t('lock.means')}
          </Notice>
        )}
        {locked?.isStale === true && <Notice kind="warning" title={t('lock.stale')} />}
      </div>
      <HistoryList
        entries={history.map(({ at, who, what, reason }) => ({
          at,
          who,
          text: t(`lock.history.${HISTORY[what]}`),
          fields: [],
          reason,
        }))}
      />
      {asks === 'lock' && (
        <ConfirmDialog
          title={t('lock.ask', { name: round.name })}
          verb={t('lock.verb')}
          canBeUndone
          onConfirm={() => {
            setAsks(null)
            lock.mutate(write)
          }}
          onCancel={() => setAsks(null)}
        >
          <div>{t('lock.consequence')}</div>
          {drafts > 0 && <div>{t('lock.drafts', { count: drafts })}</div>}
        </ConfirmDialog>
      )}
      {asks === 'reopen' && (
        <ReasonDialog
          title={t('lock.askReopen', { name: round.name })}
          consequence={t('lock.reopenConsequence')}
          verb={t('lock.reopen')}
          onConfirm={(reason) => {
            setAsks(null)
            reopen.mutate({ ...write, reason })
          }}
          onCancel={() => setAsks(null)}
        />
      )}
    </Pane>
  )
}

const HISTORY = { 'round.settled': 'settled', 'round.locked': 'locked', 'round.reopened': 'reopened' } as const
