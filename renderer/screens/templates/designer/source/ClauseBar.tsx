import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useTranslation } from 'react-i18next'
import type { Clause, ClauseKind, RecognisedClause } from '@core/drafting/clauses/clause'
import { LinkButton } from '../../../../components/LinkButton'
import { SelectField } from '../../../../components/SelectField'
import { colour } from '../../../../theme/tokens'
import { CLAUSE_KINDS, furtherFields, readAs } from './clause-edits'
import { ClauseFieldInput } from './ClauseTable'
import { clauseWords } from './clause-words'

/** Below the table, for the clause at hand: what it is read as, and the figures that have no column. */
const Bar = styled('div')({
  flex: 'none',
  display: 'flex',
  alignItems: 'center',
  flexWrap: 'wrap',
  gap: '4px 10px',
  padding: '5px 10px',
  border: `1px solid ${colour.line3}`,
  borderTop: 0,
  background: colour.panel,
  '& > span': { color: colour.ink2, whiteSpace: 'nowrap' },
  '& label': { display: 'inline-flex', alignItems: 'center', gap: 6, color: colour.ink2 },
  '& .MuiInputBase-root, & input': { height: 28 },
})

export interface ClauseBarProps {
  readonly clause: RecognisedClause
  readonly number: number | null
  readonly index: number
  readonly onClause: (clause: Clause) => void
}

/** "第 4 条读作 [酌情扣分]": another kind can be chosen for a clause that was misread. */
export function ClauseBar({ clause: { clause }, number, index, onClause }: ClauseBarProps) {
  const { t } = useTranslation('designer')
  return (
    <Bar data-form="" data-testid="clause-bar">
      <span>{number === null ? t('source.readAsPlain') : t('source.readAs', { number })}</span>
      <SelectField<ClauseKind>
        name={t('source.kind')}
        width={150}
        value={clause.kind}
        options={CLAUSE_KINDS.map((value) => ({ value, label: t(`clauseKind.${value}`) }))}
        onPick={(kind) => onClause(readAs(clause, kind, t('unit.default')))}
      />
      {furtherFields(clause).map((field) =>
        field === 'direction' && clause.kind === 'discretionary' ? (
          <SelectField
            key={field}
            name={t('clauseField.direction')}
            width={110}
            value={clause.direction}
            options={(['deduct', 'award'] as const).map((value) => ({ value, label: t(`words.direction.${value}`) }))}
            onPick={(direction) => onClause({ ...clause, direction })}
          />
        ) : (
          <label key={field}>
            {t(`clauseField.${field}`)}
            <span style={{ width: 68 }}>
              <ClauseFieldInput
                clause={clause}
                field={field}
                index={index}
                name={t(`clauseField.${field}`)}
                onClause={onClause}
              />
            </span>
          </label>
        ),
      )}
      <span>{clauseWords(clause, t)}</span>
    </Bar>
  )
}

const Ask = styled('div')({
  flex: 'none',
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) auto',
  alignItems: 'center',
  gap: 12,
  padding: '8px 10px',
  border: `1px solid ${colour.warnLine}`,
  borderTop: 0,
  background: colour.warnTint,
  '& > :last-of-type': {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'flex-end',
    alignItems: 'center',
    gap: 8,
    maxWidth: 420,
  },
  '& .MuiButton-root': { height: 28 },
  '& b': { marginRight: 4 },
})

export interface QuestionBarProps {
  readonly question: string
  /** Answers in the order of their digits. */
  readonly answers: readonly string[]
  readonly onAnswer: (index: number) => void
  /** Shows what the clause is read as, where none of the answers is right. */
  readonly onRead: () => void
}

/** What a person must decide about a clause; each answer has its digit. */
export function QuestionBar({ question, answers, onAnswer, onRead }: QuestionBarProps) {
  const { t } = useTranslation('designer')
  return (
    <Ask role="group" aria-label={question} data-testid="clause-question">
      <span>{question}</span>
      <span>
        {answers.map((words, index) => (
          <Button key={words} onClick={() => onAnswer(index)}>
            <b>{index + 1}</b>
            {words}
          </Button>
        ))}
        <LinkButton type="button" onClick={onRead}>
          {t('source.readOtherwise')}
        </LinkButton>
      </span>
    </Ask>
  )
}
