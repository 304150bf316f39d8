import Button from '@mui/material/Button'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FailureAlert } from '../../../components/FailureAlert'
import { Field } from '../../../components/Field'
import { LinkButton } from '../../../components/LinkButton'
import { Notice } from '../../../components/Notice'
import { NumberField } from '../../../components/NumberField'
import { SectionBar } from '../../../components/SectionBar'
import { SidePane } from '../../../components/SidePane'
import { TextField } from '../../../components/TextField'
import { failureOf } from '../../../data/failure'
import { useSaveDrawPaper, type Plan, type PlanChanges } from '../../../data/usePlan'
import { colour } from '../../../theme/tokens'
import type { PlanLine } from './plan-lines'

/** Eight digits nobody chose. */
const newSeed = (): string =>
  String(crypto.getRandomValues(new Uint32Array(1))[0] ?? 0)
    .padStart(8, '0')
    .slice(-8)

export interface ChoosePaneProps {
  readonly plan: Plan
  /** What the list shows and is not chosen yet. */
  readonly population: readonly PlanLine[]
  readonly changes: PlanChanges
}

/** 选取: by priority or by a draw, of what the list shows; the draws that were made, to be printed. */
export function ChoosePane({ plan, population, changes }: ChoosePaneProps) {
  const { t } = useTranslation('plan')
  const [count, setCount] = useState<number | null>(10)
  const [seed, setSeed] = useState(newSeed)
  const { chooseByPriority, drawUnits } = changes
  const failure = failureOf(chooseByPriority.error ?? drawUnits.error)
  const isBusy = chooseByPriority.isPending || drawUnits.isPending
  const wanted = count === null || !Number.isInteger(count) || count < 1 ? null : Math.min(count, 5000)
  const canChoose = wanted !== null && population.length > 0 && !isBusy
  const asked = () => ({
    requestId: crypto.randomUUID(),
    inspectionId: plan.round.id,
    organizationIds: population.map(({ id }) => id),
    count: wanted ?? 1,
  })
  return (
    <SidePane widthName="inspections.plan" initialWidth={330} title={t('choose.title')}>
      <div data-form="" style={{ display: 'grid', gap: 8, padding: 10 }}>
        {failure !== null && <FailureAlert failure={failure} />}
        <div style={{ color: colour.ink2 }}>{t('choose.from', { count: population.length })}</div>
        <Field label={t('choose.count')}>{(control) => <NumberField {...control} value={count} onLeave={setCount} />}</Field>
        <Button disabled={!canChoose} onClick={() => chooseByPriority.mutate(asked())}>
          {t('choose.byPriority', { count: wanted ?? 0 })}
        </Button>
        <div style={{ color: colour.ink2 }}>{t('choose.priorityHelp')}</div>
        <Field label={t('choose.seed')} help={t('choose.seedHelp')}>
          {(control) => <TextField {...control} value={seed} maxLength={40} onLeave={(text) => text !== '' && setSeed(text)} />}
        </Field>
        <Button
          disabled={!canChoose}
          onClick={() => drawUnits.mutate({ ...asked(), seed }, { onSuccess: () => setSeed(newSeed()) })}
        >
          {t('choose.draw', { count: wanted ?? 0 })}
        </Button>
      </div>
      <Draws draws={plan.draws} />
    </SidePane>
  )
}

function Draws({ draws }: Pick<Plan, 'draws'>) {
  const { t } = useTranslation('plan')
  const save = useSaveDrawPaper()
  const failure = failureOf(save.error)
  return (
    <>
      <SectionBar title={t('draws.title')} aside={t('draws.count', { count: draws.length })} />
      {failure !== null && <FailureAlert failure={failure} />}
      {failure === null && save.data !== undefined && save.data !== null && (
        <Notice kind="done" title={t('draws.saved', { file: save.data })} />
      )}
      {draws.length === 0 && <div style={{ padding: 10, color: colour.ink2 }}>{t('draws.none')}</div>}
      {draws.map((draw, index) => (
        <div key={draw.id} style={{ display: 'grid', gap: 2, padding: '6px 10px', borderBottom: `1px solid ${colour.line1}` }}>
          <div style={{ display: 'flex', justifyContent: 'space-between', gap: 10 }}>
            <span>{t('draws.one', { day: draw.drawnOn, population: draw.population, drawn: draw.drawn.length })}</span>
            <LinkButton
              disabled={save.isPending}
              onClick={() =>
                save.mutate({ drawId: draw.id, fileName: `${t('draws.file', { day: draw.drawnOn, no: index + 1 })}.pdf` })
              }
            >
              {t('draws.save')}
            </LinkButton>
          </div>
          <span style={{ color: colour.ink2 }}>{t('draws.seed', { seed: draw.seed })}</span>
          <span style={{ wordBreak: 'keep-all' }}>{draw.drawn.join(t('comma'))}</span>
        </div>
      ))}
    </>
  )
}
