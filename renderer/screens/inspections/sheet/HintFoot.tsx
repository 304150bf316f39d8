import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../../theme/icons'
import { isPlainWord, refusalText } from './refusal'

export interface HintFootProps {
  /** Columns of the table. */
  readonly span: number
  /** What the keys do here. */
  readonly hint: string
  /** What the last key did, or why it did nothing. */
  readonly said: Parameters<typeof refusalText>[0]
  /** At the right end: a label and its figure. */
  readonly label?: string
  readonly figure?: ReactNode
}

/** Last line of the clauses: what the keys do here, or why the last one did nothing; the sum at the right. */
export function HintFoot({ span, hint, said, label, figure }: HintFootProps) {
  const { t } = useTranslation('sheet')
  const refused = refusalText(said, t)
  const isWide = label === undefined
  return (
    <tfoot>
      <tr>
        <td colSpan={isWide ? span : span - 2} data-testid="clause-foot">
          {refused === null && hint}
          {refused !== null && isPlainWord(said) && <b role="status">{refused}</b>}
          {refused !== null && !isPlainWord(said) && (
            <span data-refused="" role="alert">
              <Icon name="error" />
              {refused}
            </span>
          )}
        </td>
        {!isWide && (
          <>
            <td data-align="right">{label}</td>
            <td data-align="right">{figure}</td>
          </>
        )}
      </tr>
    </tfoot>
  )
}
