import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DateField } from '../../../components/DateField'
import { FailureAlert } from '../../../components/FailureAlert'
import { Field } from '../../../components/Field'
import { KeyCap } from '../../../components/KeyCap'
import { SelectField } from '../../../components/SelectField'
import { TextField } from '../../../components/TextField'
import { toFailure } from '../../../data/failure'
import { useRecordFinding, type FindingDraft } from '../../../data/useSheet'
import { isComposing } from '../../../hooks/composition'
import { useDateError } from '../../../i18n/useDateError'
import { Icon } from '../../../theme/icons'
import { dayAfter } from './due-day'
import { DrawerFrame, KeyButton } from './drawer-style'
import { CAPS } from './key-caps'
import { useFrame } from './sheet-frame'

const DAYS_TO_RECTIFY = 15
const SEVERITIES = ['minor', 'normal', 'serious'] as const

export interface FindingDrawerProps {
  /** Where the finding comes from; a new object asks for the focus again. */
  readonly drawer: { readonly item: string }
  readonly onClose: () => void
}

/** 问题 drafted from an item: Ctrl+Enter takes it into the report, Esc closes. */
export function FindingDrawer({ drawer, onClose }: FindingDrawerProps) {
  const { t } = useTranslation('sheet')
  const { sheet } = useFrame()
  const fresh = useDraft(drawer.item)
  const [draft, setDraft] = useState(fresh)
  const [requestId] = useState(() => crypto.randomUUID())
  const dateError = useDateError()
  const record = useRecordFinding(sheet.id)
  const frame = useRef<HTMLElement>(null)
  useEffect(() => frame.current?.querySelector('input')?.focus(), [drawer])

  const change = (part: Partial<FindingDraft>) => setDraft((before) => ({ ...before, ...part }))
  const canAccept = draft.problem.trim() !== '' && dateError.of('dueOn') === undefined && !record.isPending
  const accept = () => {
    if (canAccept) record.mutate({ requestId, sheetId: sheet.id, finding: draft }, { onSuccess: onClose })
  }
  return (
    <DrawerFrame
      ref={frame}
      data-drawer=""
      aria-label={t('finding.title', { code: drawer.item })}
      onKeyDown={(event) => {
        if (isComposing(event)) return
        if (event.key === 'Enter' && event.ctrlKey) {
          event.preventDefault()
          accept()
        } else if (event.key === 'Escape' && !event.defaultPrevented) {
          event.stopPropagation()
          event.preventDefault()
          onClose()
        }
      }}
    >
      <header>
        <Icon name="flag" />
        <h3>{t('finding.title', { code: drawer.item })}</h3>
        <span data-aside="">
          {draft.problem.trim() === '' ? t('finding.needed') : t('finding.nth', { nth: sheet.findings.length + 1 })}
        </span>
        <span data-tools="">
          <KeyButton type="button" disabled={!canAccept} onClick={accept}>
            <KeyCap>{CAPS.accept}</KeyCap>
            {t('finding.accept')}
          </KeyButton>
          <KeyButton type="button" onClick={onClose}>
            <KeyCap>{CAPS.escape}</KeyCap>
            {t('finding.close')}
          </KeyButton>
        </span>
      </header>
      <div data-body="" data-form="" style={{ display: 'grid', gap: 6 }}>
        <Field label={t('finding.problem')} isMissing={draft.problem.trim() === ''} labelWidth={74}>
          {(control) => (
            <TextField
              {...control}
              value={draft.problem}
              maxLength={2000}
              onType={(problem) => change({ problem })}
              onLeave={(problem) => change({ problem })}
            />
          )}
        </Field>
        <Field label={t('finding.requirement')} labelWidth={74}>
          {(control) => (
            <TextField
              {...control}
              value={draft.requirement}
              maxLength={2000}
              onType={(requirement) => change({ requirement })}
              onLeave={(requirement) => change({ requirement })}
            />
          )}
        </Field>
        <div style={{ display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: 14 }}>
          <Field label={t('finding.due')} labelWidth={74} error={dateError.of('dueOn')}>
            {(control) => (
              <DateField
                {...control}
                value={draft.dueOn ?? ''}
                onRefuse={(text) => dateError.tell('dueOn', text)}
                onLeave={(dueOn) => change({ dueOn: dueOn === '' ? null : dueOn })}
              />
            )}
          </Field>
          <Field label={t('finding.severity')} labelWidth={62}>
            {(control) => (
              <SelectField
                {...control}
                name={t('finding.severity')}
                value={draft.severity}
                options={SEVERITIES.map((value) => ({ value, label: t(`finding.severities.${value}`) }))}
                onPick={(severity) => change({ severity })}
              />
            )}
          </Field>
        </div>
        {record.error !== null && <FailureAlert failure={toFailure(record.error)} />}
      </div>
    </DrawerFrame>
  )
}

/** How the item says it begins; due in 15 days. */
function useDraft(code: string): FindingDraft {
  const { visitOn, startFinding } = useFrame()
  return { itemCode: code, ...startFinding(code), dueOn: dayAfter(visitOn, DAYS_TO_RECTIFY), severity: 'normal' }
}
