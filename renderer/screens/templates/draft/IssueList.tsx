import { styled } from '@mui/material/styles'
import { useTranslation } from 'react-i18next'
import { isScoredDraft, type AnyDraft } from '@core/drafting/kinds/any-draft'
import type { DraftIssue } from '@core/drafting/draft-issue'
import { draftRows, type DraftRow } from '@core/drafting/draft-rows'
import { LinkButton } from '../../../components/LinkButton'
import { issueText } from '../../../i18n/issue-text'
import type { DraftPlace } from '../designer/Designer'
import { sayingTheSame, splitIssue } from './issue-words'

const List = styled('ul')({
  margin: 0,
  padding: 0,
  listStyle: 'none',
  display: 'flex',
  flexDirection: 'column',
  gap: 4,
  '& li': { overflowWrap: 'anywhere' },
  '& li button': { marginRight: 10 },
})

export interface IssueListProps {
  readonly draft: AnyDraft
  readonly issues: readonly DraftIssue[]
  readonly onGo: (place: DraftPlace) => void
}

/** What was found in a draft: the place, which leads there, and what is the matter with it. */
export function IssueList({ draft, issues, onGo }: IssueListProps) {
  const { t } = useTranslation('templates')
  const codes = new Map(isScoredDraft(draft) ? draftRows(draft).map((row) => [row.key, codeOf(row)]) : [])
  const whole = ({ key }: DraftIssue): string => (key === null ? '' : (codes.get(key) ?? '')) || t('check.whole')
  return (
    <List>
      {sayingTheSame(issues.map((issue) => ({ issue, ...splitIssue(issueText(issue), issue.params['at'] ?? '') }))).map(
        ({ words, found }) => (
          <li key={words}>
            {found.map(({ issue, place }, index) => (
              <LinkButton key={index} onClick={() => onGo({ key: issue.key, field: issue.field })}>
                {place ?? whole(issue)}
              </LinkButton>
            ))}
            {words}
          </li>
        ),
      )}
    </List>
  )
}

/** By what a row is known where the sentence does not begin with it. */
function codeOf(row: DraftRow): string {
  if (row.kind === 'item') return row.line.item.code
  if (row.kind === 'section') return row.section.code
  return row.kind === 'veto' ? row.veto.code : ''
}
