import { styled } from '@mui/material/styles'
import { useDeferredValue, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { compareTemplates } from '@core/drafting/compare-templates'
import { documentOfAnyDraft, type AnyDraft } from '@core/drafting/kinds/any-draft'
import { LinkButton } from '../../../components/LinkButton'
import { SheetPane } from '../../../components/sheet/SheetPane'
import { useTemplate, type TemplateVersion } from '../../../data/useTemplates'
import { colour } from '../../../theme/tokens'
import { AnyCheckParts, type AnyCheckProps } from './AnyCheckParts'
import { CheckPart } from './CheckParts'

const CHECK_PX = 238

const Title = styled('h2')({
  flex: 'none',
  height: 'var(--pane-title)',
  margin: 0,
  padding: '0 10px',
  fontSize: 15,
  lineHeight: 'var(--pane-title)',
  fontWeight: 700,
  background: colour.head,
  borderBottom: `1px solid ${colour.line3}`,
})

export interface CheckPaneProps extends AnyCheckProps {
  readonly basedOn: TemplateVersion | null
  readonly onCompare: () => void
  readonly onHistory: () => void
}

/** 检查 beside the editor: what was found, what changed since the version before, and the way to the earlier saves. */
export function CheckPane({ basedOn, onCompare, onHistory, ...parts }: CheckPaneProps) {
  const { t } = useTranslation('templates')
  return (
    <SheetPane name={t('check.title')} testId="draft-check" style={{ flex: 'none', width: CHECK_PX, background: colour.panel }}>
      <Title>{t('check.title')}</Title>
      <div style={{ flex: 1, minHeight: 0, overflowY: 'auto' }}>
        <AnyCheckParts {...parts} />
        {basedOn !== null && <ComparePart draft={parts.draft} basedOn={basedOn} onCompare={onCompare} />}
      </div>
      <div style={{ flex: 'none', padding: '10px 12px', borderTop: `1px solid ${colour.line2}`, color: colour.ink2 }}>
        {t('check.foot')} <LinkButton onClick={onHistory}>{t('history.title')}</LinkButton>
      </div>
    </SheetPane>
  )
}

interface ComparePartProps {
  readonly draft: AnyDraft
  readonly basedOn: TemplateVersion
  readonly onCompare: () => void
}

function ComparePart({ draft, basedOn, onCompare }: ComparePartProps) {
  const { t } = useTranslation('templates')
  const { data: base } = useTemplate(basedOn)
  const rested = useDeferredValue(draft) // the field answers the key first
  const counts = useMemo(
    () => (base === undefined ? null : compareTemplates(base.document, documentOfAnyDraft(rested)).counts.items),
    [base, rested],
  )
  if (counts === null) return null
  return (
    <CheckPart>
      <span data-quiet="">{t('check.against', { version: basedOn.version })}</span>
      <div style={{ display: 'flex', flexWrap: 'wrap', columnGap: 14 }}>
        <span>{t('check.changes', { ...counts })}</span>
        <LinkButton onClick={onCompare}>{t('check.compare')}</LinkButton>
      </div>
    </CheckPart>
  )
}
