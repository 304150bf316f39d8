import { styled } from '@mui/material/styles'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../../theme/icons'
import { colour } from '../../../theme/tokens'

const List = styled('ol')({
  display: 'flex',
  margin: 0,
  padding: 0,
  listStyle: 'none',
  border: `1px solid ${colour.line3}`,
  '& li': { display: 'flex', alignItems: 'center', gap: 8, height: 30, padding: '0 12px', background: colour.surface },
  '& li + li': { borderLeft: `1px solid ${colour.line3}` },
  '& li[aria-current]': { background: colour.tint, color: colour.accentDeep, fontWeight: 700 },
  '& li[data-done]': { color: colour.ink2 },
})

const STEPS = ['source', 'columns', 'edit'] as const

/** How far it is: the steps that are done, the one at hand, those to come. */
export function Steps({ current }: { readonly current: (typeof STEPS)[number] }) {
  const { t } = useTranslation('templates')
  const at = STEPS.indexOf(current)
  return (
    <List aria-label={t('paste.steps')}>
      {STEPS.map((step, index) => (
        <li key={step} aria-current={index === at ? 'step' : undefined} data-done={index < at ? '' : undefined}>
          {index < at ? <Icon name="done" /> : <span>{index + 1}</span>}
          <span>{t(`paste.step.${step}`)}</span>
        </li>
      ))}
    </List>
  )
}
