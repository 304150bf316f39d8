import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { AnyFact } from '@core/scoring/any-fact'
import { useItemHistory, type SheetHistory } from '../../../data/useSheet'
import type { Appeal, SheetSignature } from '../../../data/useReview'
import { formatInstant } from '../../../i18n/format'
import { useEvidenceDesk } from './evidence/evidence-desk'
import { useEvidenceText } from './evidence/useEvidenceText'
import { FactCells, LabelledRow } from './row-style'
import { useFrame } from './sheet-frame'

/** The last few events are enough on the screen; the journal has them all. */
const SHOWN = 3

/** The last events of the item, and the last signatures under its sheet, which crowd none of them out. */
function lastOf(events: SheetHistory): SheetHistory {
  const isSigning = ({ kind }: SheetHistory[number]): boolean => kind === 'signature'
  const shown = new Set([...events.filter((one) => !isSigning(one)).slice(-SHOWN), ...events.filter(isSigning).slice(-SHOWN)])
  return events.filter((one) => shown.has(one))
}

/** 经过: who answered the item, when, and what it was before; its appeals; who signed for it. */
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
          {lastOf(events).map((event, index) => (
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
  const { t } = useTranslation(['sheet', 'review'])
  const { factText, registryText, sheet } = useFrame()
  const evidenceText = useEvidenceText()
  const none = t(sheet.kind === 'questionnaire' ? 'survey.unanswered' : 'history.unanswered')
  const words = (fact: unknown): string => (fact === null ? none : factText(fact as AnyFact))
  return ({ what, kind, before, after, registry }) => {
    if (kind === 'evidence') return evidenceText(what, before, after)
    if (kind === 'appeal') return appealText(what, (after ?? before) as Partial<Appeal>, t)
    if (kind === 'signature') return signatureText(after as Partial<SheetSignature>, t)
    if (kind === 'remark') {
      return typeof after === 'string' ? t('history.remark', { text: after }) : t('history.remarkGone')
    }
    const said = registry === null || after === null ? undefined : registryText?.(registry, after as AnyFact)
    const plain = t('history.change', { before: words(before), after: words(after) })
    const change = said === undefined ? plain : t('history.registry', { text: plain, said })
    return what === 'sheet.corrected' ? t('history.corrected', { text: change }) : change
  }
}

type Words = TFunction<readonly ['sheet', 'review']>

/** What became of an appeal, as the journal tells it. */
function appealText(what: string, { claim = '', reason = '', decision = null, grounds = '' }: Partial<Appeal>, t: Words): string {
  if (what === 'appeal.withdrawn') return t('history.appealWithdrawn')
  return decision === null
    ? t('history.appeal', { text: t('review:appeal.claimed', { points: claim, reason }) })
    : t('history.appealDecided', { decision: t(`review:appeal.${decision}`), grounds })
}

const signatureText = ({ place = '', signer = '', kind = 'paper' }: Partial<SheetSignature>, t: Words): string =>
  t('history.signed', { place, signer, way: t(kind === 'drawn' ? 'review:sign.signedDrawn' : 'review:sign.signedPaper') })
