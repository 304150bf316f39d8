import { styled } from '@mui/material/styles'
import { useTranslation } from 'react-i18next'
import { assertNever } from '@core/shared/assert-never'
import { SheetPane } from '../../../components/sheet/SheetPane'
import { colour } from '../../../theme/tokens'
import { useDesigner } from './designer-desk'
import { currentRow } from './designer-session'
import { BonusForm, SectionForm } from './GroupForms'
import { HeadForm } from './HeadForm'
import { ItemForm } from './ItemForm'
import { KeyLine } from './KeyLine'
import { VetoesForm, VetoForm } from './VetoForms'

const Body = styled('div')({
  flex: 1,
  minHeight: 0,
  overflowY: 'auto',
  scrollbarGutter: 'stable',
  borderBottom: `1px solid ${colour.line2}`,
})

/** The keys give way to why a field does not take what was typed into it. */
const Foot = styled('div')({
  flex: 'none',
  '& > [role="alert"]': { display: 'none', height: 32, padding: '0 14px', lineHeight: '32px', color: colour.error },
  '*:has([data-refused]) + & > [role="alert"]': { display: 'block' },
  '*:has([data-refused]) + & > [data-testid="key-line"]': { display: 'none' },
})

/** The row at hand with all its fields, and the keys that are valid now. */
export function MiddlePane() {
  const { t } = useTranslation('designer')
  const { session } = useDesigner()
  const row = currentRow(session)
  return (
    <SheetPane name={t('pane.item')} testId="designer-item" style={{ flex: 1 }}>
      <Body key={row.key}>
        <RowFields />
      </Body>
      <Foot>
        <div role="alert">{t('field.refused')}</div>
        <KeyLine />
      </Foot>
    </SheetPane>
  )
}

function RowFields() {
  const { session } = useDesigner()
  const row = currentRow(session)
  switch (row.kind) {
    case 'item':
      return <ItemForm line={row.line} />
    case 'section':
      return <SectionForm section={row.section} />
    case 'bonus':
      return <BonusForm />
    case 'vetoes':
      return <VetoesForm />
    case 'veto':
      return <VetoForm rowKey={row.key} veto={row.veto} />
    case 'head':
      return <HeadForm />
    default:
      return assertNever(row)
  }
}
