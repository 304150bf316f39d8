import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DraftCheck } from '@core/drafting/check-draft'
import type { Draft } from '@core/drafting/draft'
import type { AnyDraft } from '@core/drafting/kinds/any-draft'
import type { DraftIssue } from '@core/drafting/draft-issue'
import { sectionPoints } from '@core/drafting/template-of-draft'
import { exact, shortText, sum } from '@core/shared/points'
import { KeyCap } from '../../../components/KeyCap'
import { LinkButton } from '../../../components/LinkButton'
import { Icon } from '../../../theme/icons'
import { colour } from '../../../theme/tokens'
import type { DraftPlace } from '../designer/Designer'
import { IssueList } from './IssueList'
import { nextToConfirm, toConfirm } from './to-confirm'

/** Goes to the next clause that waits, in the editor. */
const NEXT_KEY = 'Ctrl+J'

/** One part of the check. */
export const CheckPart = styled('section')({
  padding: '8px 12px',
  borderBottom: `1px solid ${colour.line2}`,
  '& h3': { display: 'flex', alignItems: 'center', gap: 8, margin: '0 0 2px', fontSize: 15, lineHeight: '22px', fontWeight: 700 },
  '& h3[data-kind="breach"]': { color: colour.error },
  '& h3[data-kind="warning"], & h3[data-kind="confirm"]': { color: colour.warn },
  '& h3[data-kind="ok"]': { color: colour.ok },
  '& [data-quiet]': { color: colour.ink2 },
  '& [data-sum]': { fontSize: 28, lineHeight: '34px', fontWeight: 700, marginRight: 10 },
  '& [data-sum="wrong"]': { color: colour.error },
  '& [data-next]': { display: 'flex', alignItems: 'center', gap: 6 },
})

const Sums = styled('table')({
  width: '100%',
  borderCollapse: 'collapse',
  marginTop: 2,
  '& td': { height: 'var(--dense-row)', padding: 0, borderBottom: `1px solid ${colour.line1}`, whiteSpace: 'nowrap' },
  '& td:first-of-type': { width: '100%', maxWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis' },
  '& td:last-of-type': { paddingLeft: 6, textAlign: 'right', fontWeight: 700 },
  '& tr:last-of-type td': { borderBottom: 0 },
})

export interface CheckPartsProps {
  readonly draft: Draft
  readonly check: DraftCheck
  /** Leads to where something can be put right. */
  readonly onGo: (place: DraftPlace) => void
}

/** What the sheet adds up to, what waits for a person, what must and what should be put right. */
export function CheckParts({ draft, check, onGo }: CheckPartsProps) {
  const breaches = check.breaches.filter(({ code }) => code !== 'CLAUSES_TO_CONFIRM')
  return (
    <>
      <SumPart draft={draft} onGo={onGo} />
      <ConfirmPart draft={draft} onGo={onGo} />
      <IssuePart kind="breach" draft={draft} issues={breaches} onGo={onGo} />
      <IssuePart kind="warning" draft={draft} issues={check.warnings} onGo={onGo} />
    </>
  )
}

function SumPart({ draft, onGo }: Pick<CheckPartsProps, 'draft' | 'onGo'>) {
  const { t } = useTranslation('templates')
  const added = sum(draft.sections.map((section) => exact(sectionPoints(section))))
  const { totalPoints } = draft.head
  return (
    <CheckPart>
      <span data-quiet="">{t('total')}</span>
      <div>
        <span data-sum={added.equals(totalPoints) ? '' : 'wrong'} data-testid="draft-sum">
          {shortText(added)}
        </span>
        <LinkButton onClick={() => onGo({ key: null, field: 'totalPoints' })}>
          {t('check.of', { points: totalPoints })}
        </LinkButton>
      </div>
      <Sums aria-label={t('facts.sections')}>
        <tbody>
          {draft.sections.map((section) => (
            <tr key={section.key}>
              <td title={section.title}>
                <LinkButton
                  style={{ color: colour.ink, textDecoration: 'none' }}
                  onClick={() => onGo({ key: section.key, field: 'points' })}
                >
                  {t('sheet.section', { code: section.code, title: section.title })}
                </LinkButton>
              </td>
              <td>{sectionPoints(section)}</td>
            </tr>
          ))}
        </tbody>
      </Sums>
    </CheckPart>
  )
}

/** The guided walk: how many clauses wait, and the way to the next one. */
function ConfirmPart({ draft, onGo }: Pick<CheckPartsProps, 'draft' | 'onGo'>) {
  const { t } = useTranslation('templates')
  const [last, setLast] = useState<string | null>(null)
  const count = toConfirm(draft).length
  if (count === 0) return null
  const next = () => {
    const key = nextToConfirm(draft, last)
    setLast(key)
    if (key !== null) onGo({ key, field: 'source' })
  }
  return (
    <CheckPart>
      <h3 data-kind="confirm" data-testid="to-confirm">
        <Icon name="warning" />
        {t('check.toConfirm', { count })}
      </h3>
      <div data-next="">
        <LinkButton onClick={next}>{t('check.next')}</LinkButton>
        <KeyCap>{NEXT_KEY}</KeyCap>
      </div>
    </CheckPart>
  )
}

interface IssuePartProps {
  readonly kind: 'breach' | 'warning'
  readonly draft: AnyDraft
  readonly issues: readonly DraftIssue[]
  readonly onGo: CheckPartsProps['onGo']
}

/** Issues of one kind; that there are no breaches is said as well. */
export function IssuePart({ kind, draft, issues, onGo }: IssuePartProps) {
  const { t } = useTranslation('templates')
  if (issues.length === 0) {
    return kind === 'warning' ? null : (
      <CheckPart>
        <h3 data-kind="ok">
          <Icon name="done" />
          {t('check.none')}
        </h3>
      </CheckPart>
    )
  }
  return (
    <CheckPart>
      <h3 data-kind={kind}>
        <Icon name={kind === 'breach' ? 'error' : 'warning'} />
        {t(`check.${kind}`, { count: issues.length })}
      </h3>
      <IssueList draft={draft} issues={issues} onGo={onGo} />
    </CheckPart>
  )
}
