import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import { styled } from '@mui/material/styles'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { scoreSheet } from '@core/scoring/score-sheet'
import type { SheetScore } from '@core/scoring/score'
import type { ScoredTemplate } from '@core/scoring/template'
import { allItems } from '@core/scoring/template-items'
import { GradeWord } from '../../../components/GradeWord'
import { LinkButton } from '../../../components/LinkButton'
import { Pane } from '../../../components/Pane'
import { RangeBar } from '../../../components/sheet/RangeBar'
import { SideTable } from '../../../components/SideTable'
import { SectionBar } from '../../../components/SectionBar'
import { StateWord } from '../../../components/StateWord'
import { formatPoints } from '../../../i18n/format'
import { colour } from '../../../theme/tokens'
import { lostOf } from './TrialItems'
import { reachableGrades } from './reachable-grades'
import { extremeTrial, withVeto, type Trial } from './trial-session'

const Part = styled('div')({
  padding: '8px 10px',
  color: colour.ink2,
  '& strong': { display: 'block', fontSize: 34, lineHeight: '40px', color: colour.ink },
  '& strong[data-range]': { fontSize: 20, lineHeight: '28px' },
})

export interface TrialResultProps {
  readonly template: ScoredTemplate
  readonly trial: Trial
  readonly score: SheetScore
  readonly onTrial: (trial: Trial) => void
  readonly onShow: (code: string) => void
}

/** What the tried sheet comes to: total or range, grade, what was lost where; and what every sheet can come to. */
export function TrialResult({ template, trial, score, onTrial, onShow }: TrialResultProps) {
  const { t } = useTranslation(['templates', 'sheet', 'common'])
  const { min, max } = score.range
  const limits = template.grades.map((grade) => grade.min).filter((limit) => limit > 0)
  const isVetoed = score.vetoes.length > 0
  return (
    <Pane title={t('trial.result')} style={{ width: 264, flex: 'none' }}>
      <Part>
        {score.total === null ? t('sheet:total.possible') : t('sheet:total.total')}
        <strong data-range={score.total === null ? '' : undefined} data-testid="trial-total">
          {score.total !== null
            ? formatPoints(score.total)
            : min === null || max === null
              ? t('sheet:total.nothingApplies')
              : t('sheet:total.range', { min, max })}
        </strong>
        {score.grade !== null && (
          <GradeWord grade={score.grade} vetoed={isVetoed ? t('common:veto.grade', { grade: score.grade }) : undefined} />
        )}
        {min !== null && max !== null && (
          <div style={{ marginTop: 8 }}>
            <RangeBar
              name={t('sheet:total.range', { min, max })}
              certain={Number(min)}
              possible={Number(max)}
              full={template.totalPoints}
              marks={limits}
            />
          </div>
        )}
      </Part>
      <SectionBar title={t('trial.ends')} />
      <Ends template={template} />
      <SectionBar title={t('trial.lost')} aside={t('trial.lostCount', { count: score.items.filter(isLost).length })} />
      <SideTable
        name={t('trial.lost')}
        columns={[{ header: t('column.item') }, { header: t('trial.loss'), width: 64, align: 'right' }]}
        rows={score.items.filter(isLost).map((one) => ({
          key: one.code,
          cells: [
            <LinkButton key="item" onClick={() => onShow(one.code)}>
              {t('sheet.section', { code: one.code, title: titleOf(template, one.code) })}
            </LinkButton>,
            formatPoints(`-${lostOf(one) ?? ''}`),
          ],
        }))}
      />
      {(template.vetoes ?? []).length > 0 && (
        <>
          <SectionBar title={t('vetoes')} />
          <div style={{ padding: '6px 10px', display: 'flex', flexDirection: 'column', gap: 6 }}>
            {template.vetoes?.map(({ code, title }) => (
              <FormControlLabel
                key={code}
                style={{ alignItems: 'flex-start' }}
                label={t('sheet.section', { code, title })}
                control={
                  <Checkbox
                    checked={trial.vetoes.includes(code)}
                    onChange={(_event, isRaised) => onTrial(withVeto(trial, code, isRaised))}
                  />
                }
              />
            ))}
          </div>
        </>
      )}
    </Pane>
  )
}

const isLost = (one: SheetScore['items'][number]): boolean => lostOf(one) !== null

const titleOf = (template: ScoredTemplate, code: string): string =>
  allItems(template).find((item) => item.code === code)?.title ?? ''

/** The best and the worst sheet, and whether some sheet gets each grade. */
function Ends({ template }: { readonly template: ScoredTemplate }) {
  const { t } = useTranslation('templates')
  const ends = useMemo(() => {
    const totalAt = (end: 'best' | 'worst') =>
      scoreSheet(template, { facts: extremeTrial(template, end).facts, vetoes: [], parameters: {} }, { sha256: '' }).score
    return { best: totalAt('best'), worst: totalAt('worst'), grades: reachableGrades(template) }
  }, [template])
  const end = (key: 'best' | 'worst') => ({
    key,
    cells: [t(`trial.end.${key}`), formatPoints(ends[key].total), ends[key].grade ?? ''],
  })
  return (
    <>
      <SideTable
        name={t('trial.ends')}
        columns={[
          { header: t('trial.sheet') },
          { header: t('trial.total'), width: 80, align: 'right' },
          { header: t('facts.grades'), width: 76 },
        ]}
        rows={[end('best'), end('worst')]}
      />
      <div style={{ padding: '6px 10px', display: 'flex', flexDirection: 'column', gap: 4 }}>
        {ends.grades.map(({ name, isReachable }) => (
          <div key={name} style={{ display: 'flex', justifyContent: 'space-between' }}>
            <span>{name}</span>
            <StateWord kind={isReachable ? 'ok' : 'warn'} icon={isReachable ? 'done' : 'warning'} isDense isPlain>
              {t(isReachable ? 'trial.reachable' : 'trial.unreachable')}
            </StateWord>
          </div>
        ))}
      </div>
    </>
  )
}
