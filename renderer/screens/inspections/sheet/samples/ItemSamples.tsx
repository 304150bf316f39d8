import { useTranslation } from 'react-i18next'
import { sampleFormOf, type SampleForm, type SampleRow } from '@core/inspection/samples/sample-rows'
import { KeyCap } from '../../../../components/KeyCap'
import { keepFocus } from '../../../../components/sheet/ClauseKey'
import { useSamples } from '../../../../data/useSamples'
import { colour } from '../../../../theme/tokens'
import { KeyButton } from '../drawer-style'
import { CAPS } from '../key-caps'
import { LabelledRow } from '../row-style'
import { useCurrentItem, useDesk } from '../sheet-desk'
import { openSamples } from '../sheet-keys'
import { storedFact } from '../sheet-session'
import { isAsSampled } from './sample-session'
import { useSampleWords } from './useSampleWords'

/**
 * Whether an item speaks of records: it asks how many of them are right, or some were looked at. Another item that counts faults has its
 * table all the same where the inspector asks for it by T.
 */
export const isOfRecords = (form: SampleForm, rows: readonly SampleRow[] | undefined): boolean =>
  form.asks === 'right' || (rows ?? []).length > 0

/** 抽查表 of an item that records can answer: how many, what follows from them, and whether the answer says so. T opens it. */
export function ItemSamples() {
  const { t } = useTranslation('survey')
  const { sheet, session, act } = useDesk()
  const { item } = useCurrentItem()
  const form = sampleFormOf(item)
  const rows = useSamples(sheet.id, item.code, form !== null)
  const words = useSampleWords()
  if (form === null || !isOfRecords(form, rows)) return null
  if (session.isLocked && (rows === undefined || rows.length === 0)) return null
  const count = rows?.length ?? 0
  return (
    <LabelledRow data-testid="item-samples">
      <span>{t('samples.label')}</span>
      <span style={{ lineHeight: '28px', display: 'flex', gap: 14 }}>
        <KeyButton type="button" onMouseDown={keepFocus} onClick={() => act(openSamples)} style={{ color: colour.accent }}>
          <KeyCap>{CAPS.samples}</KeyCap>
          {t('samples.open', { count })}
        </KeyButton>
        {rows !== undefined && count > 0 && <span>{words(form, rows)}</span>}
        {rows !== undefined && !isAsSampled(item, rows, storedFact(session, item.code)) && (
          <b style={{ color: colour.warn }}>{t('samples.differs')}</b>
        )}
      </span>
    </LabelledRow>
  )
}
