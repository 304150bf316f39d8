import { styled } from '@mui/material/styles'
import { useTranslation } from 'react-i18next'
import type { DraftIssue } from '@core/drafting/draft-issue'
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
  readonly issues: readonly DraftIssue[]
  readonly onGo: (place: DraftPlace) => void
}

/** What was found in a draft: the place, which leads there, and what is the matter with it. */
export function IssueList({ issues, onGo }: IssueListProps) {
  const { t } = useTranslation('templates')
  return (
    <List>
      {sayingTheSame(issues.map((issue) => ({ issue, ...splitIssue(issueText(issue), issue.params['at'] ?? '') }))).map(
        ({ words, found }) => (
          <li key={words}>
            {found.map(({ issue, place }, index) => (
              <LinkButton key={index} onClick={() => onGo({ key: issue.key, field: issue.field })}>
                {place ?? t('check.whole')}
              </LinkButton>
            ))}
            {words}
          </li>
        ),
      )}
    </List>
  )
}
