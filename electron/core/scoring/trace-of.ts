import { exact, exactText, type Points } from '../shared/points'
import { numbersAsText } from './numbers-as-text'
import type { ItemTrace, SheetScore, Trace } from './score'
import type { Mark } from './score-item'
import type { WorkedSheet } from './work-out'

const textOrNull = (value: Points | null): string | null => (value === null ? null : exactText(value))

/** The account of a result (norm of scores, section 6): plain data whose canonical JSON is what the checksum is taken of. */
export function traceOf(sheet: WorkedSheet, score: SheetScore, sha256: string): Trace {
  const { template } = sheet
  const marks = [...sheet.sections.flatMap((section) => section.marks), ...sheet.bonusMarks]
  return {
    engine: 1,
    template: { id: template.id, version: template.version, sha256 },
    parameters: Object.fromEntries([...sheet.values].map(([id, value]) => [id, String(value)])),
    items: marks.map((mark, index) => itemTrace(mark, score.items[index]?.points ?? null)),
    sections: sheet.sections.map(({ section, awarded, applicable }) => ({
      code: section.code,
      awarded: exactText(awarded),
      applicable: exactText(applicable),
      ...(section.weight === undefined ? {} : { weight: exactText(exact(section.weight)) }),
    })),
    factor: textOrNull(sheet.factor),
    bonus: exactText(sheet.bonus),
    vetoes: score.vetoes,
    status: score.status,
    total: score.total,
    grade: score.grade,
    ranked: score.ranked,
  }
}

function itemTrace(mark: Mark, shown: string | null): ItemTrace {
  const { item, fact, computed, points, state, lost } = mark
  const override = fact?.override
  return {
    code: item.code,
    kind: item.scoring.kind,
    fact: fact === null ? null : numbersAsText(fact),
    computed: textOrNull(computed),
    points: textOrNull(points),
    shown,
    state,
    lost: lost.map((loss) => ({ by: loss.by, points: exactText(loss.points) })),
    ...(override === undefined ? {} : { override: { points: exactText(exact(override.points)), reason: override.reason } }),
  }
}
