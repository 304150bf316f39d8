import { styled } from '@mui/material/styles'
import { useTranslation } from 'react-i18next'
import { sameJson } from '@core/inspection/same-json'
import { colour } from '../../../../theme/tokens'
import { useDesk } from '../sheet-desk'

const Tag = styled('span')({
  marginRight: 6,
  padding: '0 3px',
  border: `1px solid ${colour.accent}`,
  borderRadius: 2,
  color: colour.accent,
})

/** Whether the open re-check or appeal answers an item otherwise than the sheet it began with. */
export function useIsChanged(item: string): boolean {
  const { sheet, session } = useDesk()
  return sheet.baseFacts !== null && !sameJson(sheet.baseFacts[item], session.entries.facts[item])
}

/** 改 before the title of an item that a re-check or an appeal changed. */
export function ChangedMark({ item }: { readonly item: string }) {
  const { t } = useTranslation('review')
  return useIsChanged(item) ? <Tag>{t('changed')}</Tag> : null
}
