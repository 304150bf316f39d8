import { useTranslation } from 'react-i18next'
import { registrySentence } from '@core/papers/registry-sentence'
import { KeyCap } from '../../../components/KeyCap'
import { usePaperTexts } from '../../../i18n/usePaperTexts'
import { DeskField } from './DeskField'
import { CAPS } from './key-caps'
import { LabelledRow } from './row-style'
import { useCurrentItem, useDesk } from './sheet-desk'
import { useFrame } from './sheet-frame'
import { storedFact } from './sheet-session'

/** What stands beside the answer: points set by hand, missing evidence, an answer by step instead of by figure, what the registry said. */
export function FactNote() {
  const { t } = useTranslation('sheet')
  const { session } = useDesk()
  const { item } = useCurrentItem()
  const fact = storedFact(session, item.code)
  const registry = session.registry[item.code]
  const words = usePaperTexts()
  const notes = [
    fact === undefined || registry === undefined ? '' : registrySentence(item, registry, fact, words),
    fact?.override === undefined ? '' : t('note.override', { points: fact.override.points, reason: fact.override.reason }),
    fact?.noEvidence === true ? t('note.noEvidence') : '',
    fact?.reason === undefined || fact.notApplicable === true || item.scoring.kind === 'manual' ? '' : fact.reason,
  ].filter((note) => note !== '')
  if (notes.length === 0) return null
  return (
    <LabelledRow>
      <span>{t('note.label')}</span>
      <span style={{ lineHeight: '28px' }}>{notes.join(t('semicolon'))}</span>
    </LabelledRow>
  )
}

/** 备注 of the item; R leads here. */
export function ItemRemark() {
  const { t } = useTranslation('sheet')
  const { isLocked } = useFrame()
  return (
    <LabelledRow>
      <span style={{ lineHeight: '32px' }}>
        {t('remark')} {!isLocked && <KeyCap>{CAPS.remark}</KeyCap>}
      </span>
      <DeskField field="remark" name={t('remark')} kind="text" maxLength={4000} />
    </LabelledRow>
  )
}
