import { useTranslation } from 'react-i18next'
import { StateWord } from '../../components/StateWord'

/** State of a draft in words: 草稿, 已检查. */
export function DraftWord({ isChecked, isDense = false }: { readonly isChecked: boolean; readonly isDense?: boolean }) {
  const { t } = useTranslation('templates')
  return (
    <StateWord kind={isChecked ? 'ok' : 'neutral'} icon={isChecked ? 'done' : 'draft'} isDense={isDense}>
      {t(isChecked ? 'state.checked' : 'state.draft')}
    </StateWord>
  )
}

/** State of a published version in words: 已发布, 停用. */
export function VersionWord({ isRetired, isDense = false }: { readonly isRetired: boolean; readonly isDense?: boolean }) {
  const { t } = useTranslation('templates')
  return (
    <StateWord kind={isRetired ? 'neutral' : 'accent'} icon={isRetired ? 'archive' : 'lock'} isDense={isDense}>
      {t(isRetired ? 'state.retired' : 'state.published')}
    </StateWord>
  )
}
