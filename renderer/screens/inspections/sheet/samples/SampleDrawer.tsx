import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { sampleFormOf, type SampleForm, type SampleRow } from '@core/inspection/samples/sample-rows'
import { KeyCap } from '../../../../components/KeyCap'
import { useSamples } from '../../../../data/useSamples'
import { isComposing } from '../../../../hooks/composition'
import { Icon } from '../../../../theme/icons'
import { DrawerFrame, KeyButton } from '../drawer-style'
import { CAPS } from '../key-caps'
import { useCurrentItem, useDesk } from '../sheet-desk'
import { SampleGrid } from './SampleGrid'
import { useSampleTable } from './useSampleTable'
import { useSampleWords } from './useSampleWords'

/** 抽查表 below the clauses, once what was recorded is read. */
export function SampleDrawer({ onClose }: { readonly onClose: () => void }) {
  const { sheet } = useDesk()
  const { item } = useCurrentItem()
  const form = sampleFormOf(item)
  const rows = useSamples(sheet.id, item.code, form !== null)
  return form === null || rows === undefined ? null : <OpenTable form={form} stored={rows} onClose={onClose} />
}

interface OpenTableProps {
  readonly form: SampleForm
  readonly stored: readonly SampleRow[]
  readonly onClose: () => void
}

/** Records line by line: each finished line is saved with the answer that follows from the table. Esc closes. */
function OpenTable({ form, stored, onClose }: OpenTableProps) {
  const { t } = useTranslation('survey')
  const { session } = useDesk()
  const { item } = useCurrentItem()
  const { rows, change, write } = useSampleTable(item.code, stored)
  const words = useSampleWords()
  const frame = useRef<HTMLElement>(null)
  useEffect(() => {
    const refs = frame.current?.querySelectorAll<HTMLElement>('[data-ref]')
    refs?.[refs.length - 1]?.focus()
  }, [session.drawer])
  return (
    <DrawerFrame
      ref={frame}
      data-drawer=""
      data-testid="sample-drawer"
      aria-label={t('samples.title', { code: item.code })}
      onKeyDown={(event) => {
        if (isComposing(event) || event.key !== 'Escape' || event.defaultPrevented) return
        event.stopPropagation()
        event.preventDefault()
        onClose()
      }}
    >
      <header>
        <Icon name="trial" />
        <h3>{t('samples.title', { code: item.code })}</h3>
        <span data-aside="" role="status">
          {rows.length === 0 ? t('samples.none') : words(form, rows)}
        </span>
        <span data-tools="">
          <KeyButton type="button" onClick={onClose}>
            <KeyCap>{CAPS.escape}</KeyCap>
            {t('samples.close')}
          </KeyButton>
        </span>
      </header>
      <div data-body="">
        <SampleGrid form={form} rows={rows} isReadOnly={session.isLocked} onChange={change} onRowEnd={write} />
      </div>
    </DrawerFrame>
  )
}
