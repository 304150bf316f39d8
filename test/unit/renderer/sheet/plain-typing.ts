import type { SheetChange, SheetEntries } from '@core/inspection/sheet'
import type { GradedFact } from '@core/scoring/graded/graded-fact'
import type { GradedTemplate } from '@core/scoring/graded/graded-template'
import type { Answer } from '@core/scoring/questionnaire/questionnaire-fact'
import type { QuestionnaireTemplate } from '@core/scoring/questionnaire/questionnaire-template'
import { gradedForm } from '../../../../renderer/screens/inspections/sheet/graded/graded-form'
import { acceptPlain, dropPlain, typePlain } from '../../../../renderer/screens/inspections/sheet/plain/plain-fields'
import type { PlainForm } from '../../../../renderer/screens/inspections/sheet/plain/plain-form'
import { pressPlain } from '../../../../renderer/screens/inspections/sheet/plain/plain-keys'
import {
  startPlain,
  type PlainOutcome,
  type PlainSession,
} from '../../../../renderer/screens/inspections/sheet/plain/plain-session'
import { questionnaireForm } from '../../../../renderer/screens/inspections/sheet/questionnaire/questionnaire-form'

const NOTHING = { facts: {}, vetoes: [], remarks: {} }

/** Somebody who presses keys on a sheet without figures; keys go to the open field as in the window. */
export interface PlainTypist<F> {
  readonly session: () => PlainSession<F>
  /** Changes that went to the store, oldest first. */
  readonly saved: SheetChange<F>[]
  /** Keys by name; a text in quotes is typed into the open field. */
  readonly keys: (...keys: readonly string[]) => void
  readonly fact: (code: string) => F | undefined
}

function typistAt<F>(form: PlainForm<F>, entries: SheetEntries<F>, isLocked: boolean): PlainTypist<F> {
  let session = startPlain({ form, reasons: ['机构不承担该项', '未设相应科室'], entries, isLocked })
  const saved: SheetChange<F>[] = []
  const take = (outcome: PlainOutcome<F> | null): void => {
    if (outcome === null) return
    session = outcome.session
    saved.push(...outcome.changes)
  }
  return {
    session: () => session,
    saved,
    keys(...keys) {
      for (const key of keys) {
        const { field } = session
        if (key.startsWith('"')) {
          if (field === null) throw new Error(`no field takes ${key}`)
          take(typePlain(session, field, key.slice(1, -1)))
        } else if (field !== null && key === 'Enter') take(acceptPlain(session))
        else if (field !== null && key === 'Escape') take(dropPlain(session))
        else take(pressPlain(session, key))
      }
    },
    fact: (code) => session.entries.facts[code],
  }
}

export const graderAt = (template: GradedTemplate, entries: SheetEntries<GradedFact> = NOTHING, isLocked = false) =>
  typistAt(gradedForm(template), entries, isLocked)

export const askerAt = (template: QuestionnaireTemplate, entries: SheetEntries<Answer> = NOTHING, isLocked = false) =>
  typistAt(questionnaireForm(template), entries, isLocked)
