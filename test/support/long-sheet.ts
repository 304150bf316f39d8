import { asScored } from '@core/scoring/as-scored'
import type { Facts } from '@core/scoring/fact'
import { readTemplate } from '@core/scoring/read-template'
import type { Item, Rule, ScoredTemplate } from '@core/scoring/template'
import { itemOf, sectionOf, templateOf } from '../unit/core/scoring/template-builder'
import { longText } from './long-text'

/** A sheet at the edge of what anybody writes: 200 items of 4 points in ten sections, titles and reasons of 2,000 characters. */

const ITEMS = 200

/** Four kinds in turn, their words as long as anybody writes them, each its own. */
function ruleAt(at: number): Rule {
  switch (at % 4) {
    case 0:
      return { kind: 'manual', min: 0, max: 4, step: 0.1 }
    case 1:
      return { kind: 'deduct', rules: [{ id: 'd1', label: longText(200, at), unit: '次', pointsPerUnit: 0.5 }] }
    case 2:
      return { kind: 'ratio', mode: 'between', floor: 0.6, target: 0.95, metric: { numerator: '实到', denominator: '应到' } }
    default:
      return { kind: 'yes_no', expected: true, points: 4 }
  }
}
const factAt = (at: number) =>
  at % 4 === 0
    ? { points: (at % 41) / 10, reason: longText(2000, 1000 + at) }
    : at % 4 === 1
      ? { counts: { d1: at % 5 } }
      : at % 4 === 2
        ? { numerator: 60 + (at % 40), denominator: 103 }
        : { met: at % 3 > 0 }

const items: readonly Item[] = Array.from({ length: ITEMS }, (_, at) =>
  itemOf(`S${Math.floor(at / 20)}-${at % 20}`, 4, ruleAt(at), { title: longText(2000, at) }),
)
export const LONG_SHEET: ScoredTemplate = asScored(
  readTemplate(
    templateOf(
      Array.from({ length: ITEMS / 20 }, (_, section) => sectionOf(`S${section}`, items.slice(section * 20, section * 20 + 20))),
      { totalPoints: ITEMS * 4 },
    ),
  ),
)
export const LONG_FACTS: Facts = Object.fromEntries(items.map(({ code }, at) => [code, factAt(at)]))
