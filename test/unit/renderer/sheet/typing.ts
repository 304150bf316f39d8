import { readFileSync } from 'node:fs'
import type { SheetChange } from '@core/inspection/sheet'
import { parameterValues } from '@core/scoring/parameters'
import { asScored } from '@core/scoring/as-scored'
import { readTemplate } from '@core/scoring/read-template'
import { scoreSheet } from '@core/scoring/score-sheet'
import type { ScoredTemplate } from '@core/scoring/template'
import { enterField, escapeField, shownText, typeText } from '../../../../renderer/screens/inspections/sheet/sheet-fields'
import { press } from '../../../../renderer/screens/inspections/sheet/sheet-keys'
import {
  shownFacts,
  startSession,
  type Outcome,
  type SheetSession,
  type SheetStart,
} from '../../../../renderer/screens/inspections/sheet/sheet-session'

/** A shipped template: "01-supporting-hospital". */
export function shipped(name: string): ScoredTemplate {
  const path = new URL(`../../../../resources/templates/${name}.json`, import.meta.url)
  return asScored(readTemplate(JSON.parse(readFileSync(path, 'utf8'))))
}

export interface Typist {
  session: SheetSession
  /** Everything that was handed over to be saved, in order. */
  readonly saved: SheetChange[]
  keys: number
  /** Presses keys one by one, as a person does: into the open field, or on the clauses. "12" is two keys. */
  type: (...keys: string[]) => Typist
  total: () => string | null
  points: (code: string) => string | null | undefined
}

const NAMED = /^(Enter|Escape|Delete|Tab|Arrow\w+|Page\w+|Ctrl\+\w)$/

/** Somebody at the keyboard of one sheet, without a window. */
export function typist(template: ScoredTemplate, start: Partial<SheetStart> = {}): Typist {
  const parameters = parameterValues(template, {})
  const me: Typist = {
    session: startSession({
      template,
      parameters,
      words: { byStep: '按档', waiverReasons: ['未设相应科室', '协议未列此项', '派驻不满一个月'] },
      entries: { facts: {}, vetoes: [], remarks: {} },
      isLocked: false,
      offers: {},
      registry: {},
      ...start,
    }),
    saved: [],
    keys: 0,
    type(...keys) {
      for (const key of keys.flatMap((text) => (NAMED.test(text) ? [text] : [...text]))) {
        me.keys += 1
        take(me, pressed(me.session, key))
      }
      return me
    },
    total: () => scored().total,
    points: (code) => scored().items.find((item) => item.code === code)?.points,
  }
  const scored = () => {
    const { vetoes } = me.session.entries
    const input = { facts: shownFacts(me.session), vetoes: vetoes.map(({ code }) => code), parameters: {} }
    return scoreSheet(template, input, { sha256: '' }).score
  }
  return me
}

/** Takes over an act that no single key stands for. */
export function take(typing: Typist, outcome: Outcome | null): void {
  if (outcome === null) return
  typing.session = outcome.session
  typing.saved.push(...outcome.changes)
}

function pressed(session: SheetSession, key: string): Outcome | null {
  const { field } = session
  if (field === null) return press(session, key)
  if (key === 'Enter') return enterField(session)
  if (key === 'Escape') return escapeField(session)
  // A field that was opened with its old text has it selected: the first sign replaces it.
  const before = session.texts[field] === undefined ? '' : shownText(session, field)
  return typeText(session, field, before + key)
}
