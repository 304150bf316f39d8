import Button from '@mui/material/Button'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { scoreSheet } from '@core/scoring/score-sheet'
import type { ScoredTemplate } from '@core/scoring/template'
import { allItems } from '@core/scoring/template-items'
import { Pane } from '../../../components/Pane'
import { PlaceBody, PlaceHeader } from '../../../components/PlaceHeader'
import { useKeysHere } from '../../../hooks/keys-here'
import { focusFirstPane } from '../../../hooks/pane-ring'
import { useKey } from '../../../hooks/useKey'
import { Icon } from '../../../theme/icons'
import { SheetTitle } from '../SheetTitle'
import { focusFigure, TrialItem } from './TrialItem'
import { TrialItems } from './TrialItems'
import { TrialResult } from './TrialResult'
import { EMPTY_TRIAL, extremeFact, extremeTrial, neighbour, openItems, withFact, type Trial } from './trial-session'
import { chosenBy } from './trial-choices'

export interface TrialViewProps {
  /** Such that each of its items can be scored. */
  readonly template: ScoredTemplate
  readonly onClose: () => void
}

/** 试评: the sheet is filled in as an inspector would, nothing is kept; what it adds up to, and what it can add up to. */
export function TrialView({ template, onClose }: TrialViewProps) {
  const { t } = useTranslation('templates')
  const [trial, setTrial] = useState<Trial>(EMPTY_TRIAL)
  const [current, setCurrent] = useState(() => allItems(template)[0]?.code ?? '')
  const item = allItems(template).find(({ code }) => code === current)
  const { facts, vetoes } = trial
  const { score } = useMemo(
    () => scoreSheet(template, { facts, vetoes, parameters: {} }, { sha256: '' }),
    [template, facts, vetoes],
  )

  const bestAndOn = () => {
    if (item === undefined) return
    if (!Object.hasOwn(facts, item.code)) setTrial(withFact(trial, item.code, extremeFact(template, item, 'best')))
    setCurrent(neighbour(template, current, 1))
  }
  const press = (key: string): boolean => {
    if (item === undefined) return false
    if (key === '0') setTrial(withFact(trial, item.code, extremeFact(template, item, 'worst')))
    else if (key === 'Delete') setTrial(withFact(trial, item.code, undefined))
    else if (key === 'Ctrl+j') {
      const open = openItems(template, facts)
      const codes = allItems(template).map(({ code }) => code)
      const next = open.find((code) => codes.indexOf(code) > codes.indexOf(current)) ?? open[0]
      if (next !== undefined) setCurrent(next)
    } else {
      const chosen = chosenBy(item, facts[item.code], Number(key))
      if (chosen === null) focusFigure(Number(key))
      else setTrial(withFact(trial, item.code, chosen))
    }
    return true
  }
  useKey(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'Delete', 'Ctrl+j'], press)
  useKey(
    'Escape',
    () => {
      if (document.activeElement?.matches('input') === true) focusFirstPane()
      else onClose()
      return true
    },
    true,
    true,
  )
  useKeysHere(
    useMemo(
      () => [
        { keys: ['Enter'], label: t('trial.keys.best') },
        { keys: ['0'], label: t('trial.keys.worst') },
        { keys: ['1', '–', '9'], label: t('trial.keys.clause') },
        { keys: ['Ctrl+J'], label: t('trial.keys.next') },
        { keys: ['Esc'], label: t('trial.keys.leave') },
      ],
      [t],
    ),
  )
  return (
    <>
      <PlaceHeader
        title={t('title')}
        actions={
          <>
            <Button onClick={() => setTrial(extremeTrial(template, 'best'))}>{t('trial.allBest')}</Button>
            <Button onClick={() => setTrial(extremeTrial(template, 'worst'))}>{t('trial.allWorst')}</Button>
            <Button disabled={trial === EMPTY_TRIAL} onClick={() => setTrial(EMPTY_TRIAL)}>
              {t('trial.clear')}
            </Button>
            <Button variant="contained" startIcon={<Icon name="left" />} onClick={onClose}>
              {t('trial.leave')}
            </Button>
          </>
        }
      >
        <SheetTitle name={template.name} version={template.version}>
          <span>{t('trial.title')}</span>
        </SheetTitle>
      </PlaceHeader>
      <PlaceBody>
        <TrialItems template={template} score={score} current={current} onCurrent={setCurrent} onBest={bestAndOn} />
        <Pane title={t('trial.item')} style={{ flex: 1 }}>
          {item !== undefined && (
            <TrialItem
              key={item.code}
              template={template}
              item={item}
              score={score}
              trial={trial}
              onTrial={setTrial}
              onNext={bestAndOn}
            />
          )}
        </Pane>
        <TrialResult template={template} trial={trial} score={score} onTrial={setTrial} onShow={setCurrent} />
      </PlaceBody>
    </>
  )
}
