import { styled } from '@mui/material/styles'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../../../theme/icons'
import { colour } from '../../../../theme/tokens'
import { useGradedItem } from './graded-desk'
import { nextRung, rungsOf, type Rung } from './ladder'

const Chain = styled('ol')({
  display: 'grid',
  gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
  gap: 6,
  margin: '6px 0 0',
  padding: 0,
  listStyle: 'none',
  '& li': {
    display: 'flex',
    alignItems: 'center',
    gap: 6,
    height: 28,
    padding: '0 8px',
    border: `1px solid ${colour.line3}`,
    background: colour.panel,
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    color: colour.ink2,
  },
  '& li b': { color: colour.ink },
  '& li > :last-child': { marginLeft: 'auto' },
  '& li[data-state="reached"]': { background: colour.okTint, borderColor: colour.okLine, color: colour.ok },
  '& li[data-state="next"]': { background: colour.warnTint, borderColor: colour.warnLine, color: colour.warn },
})

/** The ladder of the present item from C to A: what is reached, and what is missing for the next level. */
export function GradeChain() {
  const { t } = useTranslation('sheet')
  const { item, fact, grade } = useGradedItem()
  if (grade === 'NA') return null
  const rungs = rungsOf(item, fact)
  const next = fact === undefined ? null : nextRung(rungs)
  const stateOf = (rung: Rung) => (fact === undefined ? 'open' : rung.isReached ? 'reached' : rung === next ? 'next' : 'later')
  const words = {
    open: () => '',
    reached: () => t('graded.reached'),
    next: (rung: Rung) => t('graded.missing', { count: rung.missing.length }),
    later: (rung: Rung) => (rung.missing.length === 0 ? t('graded.waits') : t('graded.missing', { count: rung.missing.length })),
  }
  return (
    <Chain aria-label={t('graded.chain')} data-testid="grade-chain">
      {rungs.map((rung) => {
        const state = stateOf(rung)
        return (
          <li key={rung.level} data-state={state}>
            {state === 'reached' && <Icon name="done" />}
            <b>{t('graded.level', { level: rung.level })}</b>
            <span>{t('graded.metOf', { met: rung.met, of: rung.of })}</span>
            <span>{words[state](rung)}</span>
          </li>
        )
      })}
    </Chain>
  )
}
