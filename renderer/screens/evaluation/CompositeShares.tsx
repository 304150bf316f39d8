import { COMPOSITE_PARTS, type CompositePart } from '@core/evaluation/composite-parts'
import Button from '@mui/material/Button'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FailureAlert } from '../../components/FailureAlert'
import { Field } from '../../components/Field'
import { NumberField } from '../../components/NumberField'
import { SelectField } from '../../components/SelectField'
import { failureOf } from '../../data/failure'
import { useSettleComposite, type Composite } from '../../data/useRoundResults'

const LABEL_PX = 92
const WHOLE = 100

type Shares = Readonly<Record<CompositePart, number | null>>

/** Hundredths of a per cent, so that shares add up exactly. */
const parted = (percent: number): number => Math.round(percent * WHOLE)

/** The shares of the scheme in per cent; they count once they sum to 100 and are put in force together. */
export function CompositeShares({ rule }: { readonly rule: Composite['rule'] }) {
  const { t } = useTranslation('evaluation')
  const settle = useSettleComposite()
  const [shares, setShares] = useState<Shares>(() => sharesOf(rule))
  const [redistribute, setRedistribute] = useState(rule?.redistribute ?? false)
  const sum = COMPOSITE_PARTS.reduce((all, part) => all + parted(shares[part] ?? 0), 0)
  const isWhole = sum === parted(WHOLE)
  const failure = failureOf(settle.error)
  const save = () =>
    settle.mutate({
      requestId: crypto.randomUUID(),
      parts: COMPOSITE_PARTS.flatMap((part) => {
        const share = parted(shares[part] ?? 0) / parted(WHOLE)
        return share === 0 ? [] : [{ part, share }]
      }),
      redistribute,
    })
  return (
    <div data-form="" style={{ padding: 10, display: 'flex', flexDirection: 'column', gap: 6 }}>
      {failure !== null && <FailureAlert failure={failure} />}
      {COMPOSITE_PARTS.map((part) => (
        <Field key={part} label={t(`composite.part.${part}`)} labelWidth={LABEL_PX} help={t(`composite.source.${part}`)}>
          {(control) => (
            <NumberField
              {...control}
              value={shares[part]}
              onLeave={(value) =>
                setShares((before) => ({ ...before, [part]: value === null || value < 0 || value > WHOLE ? null : value }))
              }
            />
          )}
        </Field>
      ))}
      <Field label={t('composite.whenMissing')} labelWidth={LABEL_PX}>
        {(control) => (
          <SelectField
            {...control}
            value={redistribute ? 'redistribute' : 'name'}
            options={(['name', 'redistribute'] as const).map((value) => ({ value, label: t(`composite.missingRule.${value}`) }))}
            onPick={(value) => setRedistribute(value === 'redistribute')}
          />
        )}
      </Field>
      <span style={{ display: 'flex', alignItems: 'center', gap: 10 }}>
        <Button disabled={!isWhole} onClick={save}>
          {isWhole ? t('composite.save') : t('composite.saveNot', { sum: sum / WHOLE })}
        </Button>
      </span>
    </div>
  )
}

const sharesOf = (rule: Composite['rule']): Shares => {
  const shareOf = (part: CompositePart): number | null => {
    const share = rule?.parts.find((one) => one.part === part)?.share
    return share === undefined ? null : parted(share * WHOLE) / WHOLE
  }
  return {
    inspection: shareOf('inspection'),
    satisfaction: shareOf('satisfaction'),
    self: shareOf('self'),
    targets: shareOf('targets'),
    reports: shareOf('reports'),
  }
}
