import { styled } from '@mui/material/styles'
import type { KeyboardEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Clause, RecognisedClause } from '@core/drafting/clauses/clause'
import { StateWord } from '../../../../components/StateWord'
import { isComposing } from '../../../../hooks/composition'
import { keyName } from '../../../../hooks/useKey'
import { colour, focusMark } from '../../../../theme/tokens'
import { useDesigner } from '../designer-desk'
import { FieldTable } from '../EditTable'
import { readOpenNumber, readText, showOpenNumber, showText } from '../values'
import { ValueField } from '../ValueField'
import {
  clauseNumbers,
  isRequired,
  numberAt,
  tableCells,
  unitText,
  withNumber,
  withUnit,
  type ClauseCell,
  type ClauseField,
} from './clause-edits'
import { clauseWords } from './clause-words'

const WIDTHS = [36, undefined, 66, 76, 70, 118] as const

/** What a clause of the table can be done to. */
export interface ClauseActs {
  readonly setClause: (index: number, clause: Clause) => void
  readonly setLabel: (index: number, label: string) => void
  readonly accept: (index: number) => void
}

export interface ClauseTableProps extends ClauseActs {
  readonly clauses: readonly RecognisedClause[]
  readonly current: number | null
  /** Its clauses give points instead of taking them. */
  readonly isBonus: boolean
}

/** The clauses in the order of the text, edited in place. Arrows go from row to row. */
export function ClauseTable({ clauses, current, isBonus, ...acts }: ClauseTableProps) {
  const { t } = useTranslation('designer')
  const { act } = useDesigner()
  const numbers = clauseNumbers(clauses)
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const key = keyName(event.nativeEvent)
    if (isComposing(event) || (key !== 'ArrowUp' && key !== 'ArrowDown')) return
    const fields = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input[data-column]')]
    const here = fields.find((field) => field === event.target)
    if (here === undefined) return
    const row = Number(here.closest<HTMLElement>('[data-row]')?.dataset['row'])
    const inRow = (at: number) =>
      fields.filter((field) => Number(field.closest<HTMLElement>('[data-row]')?.dataset['row']) === at)
    const step = key === 'ArrowUp' ? -1 : 1
    for (let at = row + step; at >= 0 && at < clauses.length; at += step) {
      const to = inRow(at).find((field) => field.dataset['column'] === here.dataset['column']) ?? inRow(at)[0]
      if (to === undefined) continue
      to.focus()
      to.select()
      break
    }
    event.preventDefault()
  }
  return (
    <FieldTable aria-label={t('source.clauses')} data-form="" data-testid="clause-table" onKeyDown={onKeyDown}>
      <colgroup>
        {WIDTHS.map((width, index) => (
          <col key={index} style={width === undefined ? undefined : { width }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {(['number', 'label', 'unit', 'perUnit', 'max', 'certainty'] as const).map((column) => (
            <th key={column} scope="col" data-align={column === 'perUnit' || column === 'max' ? 'right' : undefined}>
              {t(isBonus && (column === 'perUnit' || column === 'max') ? `clause.bonus.${column}` : `clause.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {clauses.map((clause, index) => (
          <tr
            key={`${clause.start}.${clause.end}`}
            data-row={index}
            data-current={index === current}
            data-pick=""
            onFocus={() => act((now) => (now.clause === index ? now : { ...now, clause: index }))}
            onClick={() => act((now) => (now.clause === index ? now : { ...now, clause: index }))}
          >
            <td style={{ textAlign: 'center' }}>
              {typeof numbers[index] === 'number' ? <b>{numbers[index]}</b> : <span data-quiet="">{t('missing')}</span>}
            </td>
            <td data-cell="">
              <LabelCell clause={clause} number={numbers[index] ?? null} index={index} setLabel={acts.setLabel} />
            </td>
            <ValueCells clause={clause.clause} index={index} number={numbers[index] ?? null} setClause={acts.setClause} />
            <td>
              <CertaintyCell clause={clause} onAccept={() => acts.accept(index)} />
            </td>
          </tr>
        ))}
      </tbody>
    </FieldTable>
  )
}

interface LabelCellProps {
  readonly clause: RecognisedClause
  readonly number: number | null
  readonly index: number
  readonly setLabel: ClauseActs['setLabel']
}

function LabelCell({ clause, number, index, setLabel }: LabelCellProps) {
  const { t } = useTranslation('designer')
  if (number === null) return <Plain>{t('words.floorName')}</Plain>
  return (
    <ValueField
      name={t('clause.labelOf', { number })}
      field={`source.${index}.label`}
      column="label"
      value={clause.label}
      format={showText}
      read={readText}
      onLeave={(label) => setLabel(index, label)}
    />
  )
}

const Plain = styled('span')({
  display: 'block',
  padding: '0 6px',
  color: colour.ink2,
  overflow: 'hidden',
  textOverflow: 'ellipsis',
})

interface ValueCellsProps {
  readonly clause: Clause
  readonly index: number
  readonly number: number | null
  readonly setClause: ClauseActs['setClause']
}

/** The three columns of figures, or one cell of words over all three. */
function ValueCells({ clause, index, number, setClause }: ValueCellsProps) {
  const { t } = useTranslation('designer')
  const cells = tableCells(clause)
  if (cells === null) {
    const words = clauseWords(clause, t)
    return (
      <td colSpan={3} data-quiet="" title={words}>
        {words}
      </td>
    )
  }
  const columns = ['unit', 'perUnit', 'max'] as const
  return cells.map((cell, at) => {
    const column = columns[at] ?? 'unit'
    return (
      <td
        key={column}
        data-align={at === 0 ? undefined : 'right'}
        {...(isField(cell) ? { 'data-cell': '' } : { 'data-quiet': '' })}
      >
        {isField(cell) ? (
          <ClauseFieldInput
            clause={clause}
            field={cell}
            index={index}
            name={t(`clause.${column}Of`, { number: number ?? '' })}
            column={column}
            onClause={(next) => setClause(index, next)}
          />
        ) : cell === 'word' ? (
          t(`words.short.${shortWord(clause)}`)
        ) : (
          ''
        )}
      </td>
    )
  })
}

const isField = (cell: ClauseCell): cell is ClauseField => cell !== null && cell !== 'word'

const shortWord = ({ kind }: Clause): 'discretionary' | 'deduct_once' | 'award' | 'cap' =>
  kind === 'discretionary' || kind === 'award' || kind === 'cap' ? kind : 'deduct_once'

export interface ClauseFieldInputProps {
  readonly clause: Clause
  readonly field: ClauseField
  readonly index: number
  readonly name: string
  readonly column?: string
  readonly onClause: (clause: Clause) => void
}

/** One figure of a clause, or its counting word. */
export function ClauseFieldInput({ clause, field, index, name, column, onClause }: ClauseFieldInputProps) {
  const { t } = useTranslation('designer')
  const shared = { name, field: `source.${index}.${field}`, ...(column !== undefined && { column }) }
  if (field === 'unit') {
    return (
      <ValueField
        {...shared}
        value={unitText(clause)}
        format={showText}
        read={readText}
        maxLength={40}
        onLeave={(text) => onClause(withUnit(clause, text))}
      />
    )
  }
  const mustBe = isRequired(clause, field)
  return (
    <ValueField<number | null>
      {...shared}
      align="right"
      maxLength={16}
      placeholder={field === 'max' ? t('rule.unlimited') : ''}
      value={numberAt(clause, field) ?? null}
      format={showOpenNumber}
      read={(text) => {
        const value = readOpenNumber(text)
        return value === null && mustBe ? undefined : value
      }}
      onLeave={(value) => onClause(withNumber(clause, field, value ?? undefined))}
    />
  )
}

const Accept = styled('button')({ all: 'unset', cursor: 'pointer', borderRadius: 2, '&:focus-visible': focusMark })

/** 已认出, 已核对, or 请核对, which a click accepts. */
function CertaintyCell({
  clause: { certainty },
  onAccept,
}: {
  readonly clause: RecognisedClause
  readonly onAccept: () => void
}) {
  const { t } = useTranslation('designer')
  const word: ReactNode = (
    <StateWord kind={certainty === 'check' ? 'warn' : 'ok'} isPlain={certainty !== 'check'} isDense>
      {t(`certainty.${certainty}`)}
    </StateWord>
  )
  return certainty === 'check' ? (
    <Accept type="button" title={t('source.acceptOne')} onClick={onAccept}>
      {word}
    </Accept>
  ) : (
    word
  )
}
