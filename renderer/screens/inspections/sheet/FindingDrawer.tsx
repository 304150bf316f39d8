import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { suggestedDeadline } from '@core/inspection/rectification/deadline'
import { DateField } from '../../../components/DateField'
import { FailureAlert } from '../../../components/FailureAlert'
import { Field } from '../../../components/Field'
import { KeyCap } from '../../../components/KeyCap'
import { SelectField } from '../../../components/SelectField'
import { TextField } from '../../../components/TextField'
import { toFailure } from '../../../data/failure'
import { useCalendar } from '../../../data/useCalendar'
import { useRecordFinding, type FindingDraft } from '../../../data/useSheet'
import { isComposing } from '../../../hooks/composition'
import { leaveField } from '../../../hooks/useAccept'
import { useLatest } from '../../../hooks/useLatest'
import { useDateError } from '../../../i18n/useDateError'
import { Icon } from '../../../theme/icons'
import { DrawerFrame, KeyButton } from './drawer-style'
import { CAPS } from './key-caps'
import { useFrame } from './sheet-frame'

const SEVERITIES = ['minor', 'normal', 'serious'] as const

export interface FindingDrawerProps {
  /** Where the finding comes from; a new object asks for the focus again. */
  readonly drawer: { readonly item: string }
  readonly onClose: () => void
}

/** 问题 drafted from an item: Ctrl+Enter takes it into the report, Esc closes. */
export function FindingDrawer({ drawer, onClose }: FindingDrawerProps) {
  const { t } = useTranslation('sheet')
  const { sheet, visitOn } = useFrame()
  const { data: calendar } = useCalendar()
  const fresh = useDraft(drawer.item)
  const [typed, setDraft] = useState(fresh)
  // What nobody set is due as the calendar says, which may come a moment later than the drawer.
  const offered = calendar === undefined ? null : suggestedDeadline(calendar, visitOn)
  const draft: FindingDraft = { ...typed, dueOn: typed.dueOn === undefined ? offered : typed.dueOn }
  const [requestId] = useState(() => crypto.randomUUID())
  const dateError = useDateError()
  const record = useRecordFinding(sheet.id)
  const frame = useRef<HTMLElement>(null)
  useEffect(() => frame.current?.querySelector('input')?.focus(), [drawer])

  const change = (part: Partial<Typed>) => setDraft((before) => ({ ...before, ...part }))
  const canAccept = draft.problem.trim() !== '' && dateError.of('dueOn') === undefined && !record.isPending
  const accept = () => {
    if (canAccept) record.mutate({ requestId, sheetId: sheet.id, finding: draft }, { onSuccess: onClose })
  }
  const latest = useLatest(accept)
  return (
    <DrawerFrame
      ref={frame}
      data-drawer=""
      aria-label={t('finding.title', { code: drawer.item })}
      onKeyDown={(event) => {
        if (isComposing(event)) return
        if (event.key === 'Enter' && event.ctrlKey) {
          event.preventDefault()
          leaveField() // a day that was typed counts
          setTimeout(latest)
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
        <Field label={t('finding.clause')} labelWidth={74}>
          {(control) => (
            <TextField
              {...control}
              value={draft.clause}
              maxLength={2000}
              onType={(clause) => change({ clause })}
              onLeave={(clause) => change({ clause })}
            />
          )}
        </Field>
        <div style={{ display: 'grid', gridTemplateColumns: '2fr 1.4fr 1fr', columnGap: 14 }}>
          <Field label={t('finding.place')} labelWidth={74}>
            {(control) => (
              <TextField
                {...control}
                value={draft.place}
                maxLength={200}
                onType={(place) => change({ place })}
                onLeave={(place) => change({ place })}
              />
            )}
          </Field>
          <Field label={t('finding.due')} labelWidth={56} error={dateError.of('dueOn')}>
            {(control) => (
              <DateField
                {...control}
                value={draft.dueOn ?? ''}
                onRefuse={(text) => dateError.tell('dueOn', text)}
                onLeave={(dueOn) => change({ dueOn: dueOn === '' ? null : dueOn })}
              />
            )}
          </Field>
          <Field label={t('finding.severity')} labelWidth={56}>
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

/** A finding while it is written; dueOn undefined: as the calendar says. */
type Typed = Omit<FindingDraft, 'dueOn'> & { readonly dueOn: string | null | undefined }

/** How the item says it begins. */
function useDraft(code: string): Typed {
  const { startFinding } = useFrame()
  return { itemCode: code, ...startFinding(code), place: '', dueOn: undefined, severity: 'normal' }
}
