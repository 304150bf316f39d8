import { useTranslation } from 'react-i18next'
import type { AnyFact } from '@core/scoring/any-fact'
import { useItemHistory, type SheetHistory } from '../../../data/useSheet'
import { formatInstant } from '../../../i18n/format'
import { useEvidenceDesk } from './evidence/evidence-desk'
import { useEvidenceText } from './evidence/useEvidenceText'
import { FactCells, LabelledRow } from './row-style'
import { useFrame } from './sheet-frame'

/** The last few events are enough on the screen; the journal has them all. */
const SHOWN = 3

/** 经过: who answered the item, when, and what it was before. */
export function ItemHistory() {
  const { t } = useTranslation('sheet')
  const { sheet, current, isTouched } = useFrame()
  const isOn = useEvidenceDesk().counts.has(current) || isTouched
  const { data: events = [] } = useItemHistory(sheet.id, current, isOn)
  const text = useEventText()
  if (!isOn || events.length === 0) return null
  return (
    <LabelledRow>
      <span>{t('history.label')}</span>
      <FactCells>
        <tbody>
          {events.slice(-SHOWN).map((event, index) => (
            <tr key={`${event.at}${index}`}>
              <th scope="row">{formatInstant(event.at)}</th>
              <td style={{ whiteSpace: 'nowrap', width: 1 }}>{event.who}</td>
              <td>{text(event)}</td>
            </tr>
          ))}
        </tbody>
      </FactCells>
    </LabelledRow>
  )
}

function useEventText(): (event: SheetHistory[number]) => string {
  const { t } = useTranslation('sheet')
  const { factText, registryText, sheet } = useFrame()
  const evidenceText = useEvidenceText()
  const none = t(sheet.kind === 'questionnaire' ? 'survey.unanswered' : 'history.unanswered')
  const words = (fact: unknown): string => (fact === null ? none : factText(fact as AnyFact))
  return ({ what, kind, before, after, registry }) => {
    if (kind === 'evidence') return evidenceText(what, before, after)
    if (kind === 'remark') {
      return typeof after === 'string' ? t('history.remark', { text: after }) : t('history.remarkGone')
    }
    const said = registry === null || after === null ? undefined : registryText?.(registry, after as AnyFact)
    const plain = t('history.change', { before: words(before), after: words(after) })
    const change = said === undefined ? plain : t('history.registry', { text: plain, said })
    return what === 'sheet.corrected' ? t('history.corrected', { text: change }) : change
  }
}
