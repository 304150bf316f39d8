import Button from '@mui/material/Button'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { withLine } from '@core/drafting/edit-draft'
import type { DraftLine, ScoringSource } from '@core/drafting/draft'
import type { RecognisedClause } from '@core/drafting/clauses/clause'
import { splitAnew } from '@core/drafting/scoring-text'
import { focusField } from '../focus-field'
import { PartTitle } from '../form-style'
import { useDesigner } from '../designer-desk'
import { draftOf } from '../designer-session'
import { accepted, clauseAt, clauseNumbers, toCheck, withClauseAt, withLabelAt } from './clause-edits'
import { ClauseBar, QuestionBar } from './ClauseBar'
import { ClauseTable } from './ClauseTable'
import { answered, questionOf } from './questions'
import { answerWords, questionWords } from './question-words'
import { SourceText } from './SourceText'
import { putClauses } from './source-keys'

export interface SourceBlockProps {
  readonly line: DraftLine
  readonly source: ScoringSource
  /** Opens the words for writing. */
  readonly onWrite: () => void
}

/** 从 Word 粘贴的单元格: the words, the clauses found in them, and what a person must decide. */
export function SourceBlock({ line, source, onWrite }: SourceBlockProps) {
  const { t } = useTranslation('designer')
  const { session, act, change } = useDesigner()
  const { clauses } = source
  const current = clauseAt(clauses, session.clause)
  const [read, setRead] = useState<number | null>(null)
  const numbers = clauseNumbers(clauses)
  const count = numbers.filter((number) => number !== null).length
  const unsure = toCheck(clauses)
  const set = (does: (now: readonly RecognisedClause[]) => readonly RecognisedClause[]) => act((now) => putClauses(now, does))
  const isBonus = draftOf(session).bonusItems.includes(line)
  const question = current === null ? null : questionOf(line, isBonus, current)
  const clause = current === null ? undefined : clauses[current]

  const onKey = (key: string): boolean => {
    if (key === 'F2') onWrite()
    else if (key === 'Enter') focusField(`source.${current ?? 0}`)
    else if (key === 'ArrowUp' || key === 'ArrowDown') {
      const to = (current ?? -1) + (key === 'ArrowUp' ? -1 : 1)
      if (clauses[to] === undefined) return true
      act((now) => ({ ...now, clause: to, caret: clauses[to]?.start ?? 0 }))
    } else return false
    return true
  }
  return (
    <>
      <PartTitle>
        <h3>{t('source.title')}</h3>
        <span>{unsure === 0 ? t('source.count', { count }) : t('source.countCheck', { count, unsure })}</span>
        <span data-tools="">
          {t('source.separators')}
          <Button onClick={() => change((draft) => withLine(draft, line.key, splitAnew))}>{t('source.splitAnew')}</Button>
        </span>
      </PartTitle>
      <SourceText source={source} current={current} onKey={onKey} />
      {clauses.length > 0 && (
        <div>
          <ClauseTable
            clauses={clauses}
            current={current}
            isBonus={isBonus}
            setClause={(index, next) => set((now) => withClauseAt(now, index, next))}
            setLabel={(index, label) => set((now) => withLabelAt(now, index, label))}
            accept={(index) => set((now) => accepted(now, index))}
          />
          {question !== null && current !== null && (
            <QuestionBar
              question={questionWords(question, numbers[current] ?? null, line.item.points, t)}
              answers={question.choices.map((choice) => answerWords(choice, t))}
              onRead={() => setRead(current)}
              onAnswer={(index) => act((now) => answered(now, index))}
            />
          )}
          {clause !== undefined && current !== null && (question === null || read === current) && (
            <ClauseBar
              key={`${current}.${clause.clause.kind}`}
              clause={clause}
              number={numbers[current] ?? null}
              index={current}
              onClause={(next) => set((now) => withClauseAt(now, current, next))}
            />
          )}
        </div>
      )}
    </>
  )
}
