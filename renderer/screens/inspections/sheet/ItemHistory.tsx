import { useTranslation } from 'react-i18next'
import { factSentence } from '@core/papers/fact-sentence'
import type { Fact } from '@core/scoring/fact'
import { scoreSheet } from '@core/scoring/score-sheet'
import { useItemHistory, type SheetHistory } from '../../../data/useSheet'
import { formatInstant, formatPoints } from '../../../i18n/format'
import { usePaperTexts } from '../../../i18n/usePaperTexts'
import { FactCells, LabelledRow } from './row-style'
import { itemScoreOf, useCurrentItem, useDesk } from './sheet-desk'
import { storedFact } from './sheet-session'

/** The last few events are enough on the screen; the journal has them all. */
const SHOWN = 3

/** 经过: who answered the item, when, and what it was before. */
export function ItemHistory() {
  const { t } = useTranslation('sheet')
  const { session, sheet } = useDesk()
  const { item } = useCurrentItem()
  const isTouched = storedFact(session, item.code) !== undefined || session.entries.remarks[item.code] !== undefined
  const { data: events = [] } = useItemHistory(sheet.id, item.code, isTouched)
  const text = useEventText()
  if (!isTouched || events.length === 0) return null
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
  const words = usePaperTexts()
  const { session, sheet } = useDesk()
  const { item } = useCurrentItem()
  const { template } = session

  const factText = (fact: Fact | null): string => {
    if (fact === null) return t('history.unanswered')
    const input = { facts: { [item.code]: fact }, vetoes: [], parameters: sheet.parameters }
    const score = itemScoreOf(scoreSheet(template, input, { sha256: sheet.templateSha256 }).score, item.code)
    const parameters = Object.fromEntries(session.parameters)
    const sentence = factSentence(item, fact, score, { t: words, parameters })
    if (score.points === null) return t('history.waived', { sentence })
    return t('history.fact', { sentence, points: formatPoints(score.points) })
  }
  return ({ what, kind, before, after }) => {
    if (kind === 'remark') {
      return typeof after === 'string' ? t('history.remark', { text: after }) : t('history.remarkGone')
    }
    const change = t('history.change', { before: factText(before as Fact | null), after: factText(after as Fact | null) })
    return what === 'sheet.corrected' ? t('history.corrected', { text: change }) : change
  }
}
