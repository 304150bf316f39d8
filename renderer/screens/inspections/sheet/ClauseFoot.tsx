import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../../theme/icons'
import { isPlainWord, refusalText } from './said-text'
import { useDesk } from './sheet-desk'

export interface ClauseFootProps {
  /** Columns of the table. */
  readonly span: number
  /** What the keys do here. */
  readonly hint: string
  /** At the right end: a label and its figure. */
  readonly label?: string
  readonly figure?: ReactNode
}

/** Last line of the clauses: what the keys do here, or why the last one did nothing; the sum at the right. */
export function ClauseFoot({ span, hint, label, figure }: ClauseFootProps) {
  const { t } = useTranslation('sheet')
  const { session } = useDesk()
  const refused = refusalText(session.said, t)
  const isWide = label === undefined
  return (
    <tfoot>
      <tr>
        <td colSpan={isWide ? span : span - 2} data-testid="clause-foot">
          {refused === null && hint}
          {refused !== null && isPlainWord(session.said) && <b role="status">{refused}</b>}
          {refused !== null && !isPlainWord(session.said) && (
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
