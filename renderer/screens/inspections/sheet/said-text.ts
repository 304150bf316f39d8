import type { TFunction } from 'i18next'
import type { SheetScore } from '@core/scoring/score'
import { formatPoints } from '../../../i18n/format'
import { itemScoreOf, lostOf } from './sheet-desk'
import type { Said, SheetChange } from './sheet-session'

type SheetTexts = TFunction<'sheet'>

/** What the last act did, for the status bar and for readers: "B5 扣 3，得 3.0". */
export function saidText(said: Said | null, score: SheetScore, t: SheetTexts): string | null {
  switch (said?.kind) {
    case undefined:
    case 'refused':
      return null
    case 'stored':
      return changeText(said.change, score, t)
    case 'undone':
      return t('said.undone', { text: standingText(said.change, score, t) })
    case 'redone':
      return t('said.redone', { text: changeText(said.change, score, t) })
  }
}

/** What stands there after an act was taken back: a veto whose withdrawal was undone is one again. */
function standingText(change: SheetChange, score: SheetScore, t: SheetTexts): string {
  const code = change.item
  switch (change.kind) {
    case 'remark':
      return t(change.to === null ? 'said.hasNoRemark' : 'said.hasRemark', { code })
    case 'veto':
      return t(change.to === null ? 'said.notVetoed' : 'said.vetoed', { code })
    case 'fact':
      return change.to === null ? t('said.unanswered', { code }) : changeText(change, score, t)
  }
}

function changeText(change: SheetChange, score: SheetScore, t: SheetTexts): string {
  const code = change.item
  switch (change.kind) {
    case 'remark':
      return t(change.to === null ? 'said.remarkGone' : 'said.remarked', { code })
    case 'veto':
      return t(change.to === null ? 'said.vetoWithdrawn' : 'said.vetoRaised', { code })
    case 'fact': {
      if (change.to === null) return t('said.cleared', { code })
      const item = itemScoreOf(score, code)
      if (item.state === 'not_applicable') return t('said.waived', { code })
      if (item.points === null) return t('said.noted', { code })
      const lost = lostOf(item)
      const points = formatPoints(item.points)
      return lost === null ? t('said.full', { code, points }) : t('said.lost', { code, lost, points })
    }
  }
}
