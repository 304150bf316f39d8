import Button from '@mui/material/Button'
import { useTranslation } from 'react-i18next'
import { DAY_POLICIES, dueDay, RESPONSIBLE, type Responsible } from '@core/scheme/stages'
import { ChoiceCell, DayCell, TextCell } from '../../../components/CellFields'
import { LinkButton } from '../../../components/LinkButton'
import { Pane } from '../../../components/Pane'
import { SelectField } from '../../../components/SelectField'
import { SideTable } from '../../../components/SideTable'
import { StateWord } from '../../../components/StateWord'
import type { Calendar } from '../../../data/useCalendar'
import type { Scheme, SchemePlan } from '../../../data/useScheme'
import { Icon } from '../../../theme/icons'
import { colour } from '../../../theme/tokens'

type Deliverable = SchemePlan['deliverables'][number]

/** Told in fewer words than one by one. */
const EVERY_INSTITUTION: readonly Responsible[] = ['county_bureau', 'supporting_org', 'recipient_org']

/** Who owes something, as notices put it: alone or together. */
const OWED_BY: readonly (readonly Responsible[])[] = [
  ...RESPONSIBLE.map((one) => [one]),
  ['supporting_org', 'recipient_org'],
  EVERY_INSTITUTION,
]
const keyOf = (from: readonly Responsible[]): string => RESPONSIBLE.filter((one) => from.includes(one)).join('+')

export interface DeliverablesPaneProps {
  readonly scheme: Scheme
  readonly plan: SchemePlan
  readonly calendar: Calendar
  readonly onChange: (changes: Partial<SchemePlan>) => void
}

/** 报送事项: what is due of whom; a deadline on a rest day shows the day it counts by. */
export function DeliverablesPane({ scheme, plan, calendar, onChange }: DeliverablesPaneProps) {
  const { t } = useTranslation('settings')
  const { deliverables, dayPolicy } = plan
  const replace = (id: string, changes: Partial<Deliverable>) =>
    onChange({ deliverables: deliverables.map((one) => (one.id === id ? { ...one, ...changes } : one)) })
  const add = () =>
    onChange({
      deliverables: [
        ...deliverables,
        { id: crypto.randomUUID(), title: '', kind: 'paper', dueOn: null, from: ['supporting_org'], to: '', perUnit: 1 },
      ],
    })
  const whose = (from: readonly Responsible[]): string =>
    keyOf(from) === keyOf(EVERY_INSTITUTION)
      ? t('due.byInstitutions')
      : from.map((one) => t(`due.by.${one}`)).join(t('scheme.comma'))
  const cell = (column: 'what' | 'dueOn' | 'from', { id, title }: Deliverable) => ({
    id: `due-${id}-${column}`,
    label: t('stages.cell', { column: t(`due.${column}`), name: title || t('stages.unnamed') }),
  })
  const ofRow = (one: Deliverable) => {
    const known = OWED_BY.some((from) => keyOf(from) === keyOf(one.from)) ? OWED_BY : [...OWED_BY, one.from]
    return {
      key: one.id,
      cells: [
        <TextCell
          key="what"
          {...cell('what', one)}
          value={one.title}
          maxLength={120}
          onLeave={(title) => replace(one.id, { title, kind: title.includes(t('due.contact')) ? 'contact' : 'paper' })}
        />,
        <ChoiceCell
          key="from"
          {...cell('from', one)}
          value={keyOf(one.from)}
          options={known.map((from) => ({ value: keyOf(from), label: whose(from) }))}
          onPick={(key) => replace(one.id, { from: RESPONSIBLE.filter((role) => key.split('+').includes(role)) })}
        />,
        <DayCell key="dueOn" {...cell('dueOn', one)} value={one.dueOn} onLeave={(dueOn) => replace(one.id, { dueOn })} />,
        <Counts key="counts" one={one} scheme={scheme} calendar={calendar} policy={dayPolicy} />,
        <LinkButton key="act" onClick={() => onChange({ deliverables: deliverables.filter(({ id }) => id !== one.id) })}>
          {t('stages.remove')}
        </LinkButton>,
      ],
    }
  }
  return (
    <Pane
      title={t('due.title')}
      count={t('due.count', { count: deliverables.length })}
      style={{ flex: 1, minHeight: 0 }}
      tools={
        <>
          <SelectField
            name={t('due.policy.name')}
            width={220}
            value={dayPolicy}
            options={DAY_POLICIES.map((value) => ({ value, label: t(`due.policy.${value}`) }))}
            onPick={(next) => onChange({ dayPolicy: next })}
          />
          <Button startIcon={<Icon name="add" />} onClick={add}>
            {t('due.add')}
          </Button>
        </>
      }
    >
      {deliverables.length === 0 ? (
        <div style={{ padding: 10, color: colour.ink2 }}>{t('due.none')}</div>
      ) : (
        <div data-form="">
          <SideTable
            name={t('due.title')}
            columns={[
              { header: t('due.what') },
              { header: t('due.from'), width: 230 },
              { header: t('due.dueOn'), width: 112 },
              { header: t('due.counts'), width: 176 },
              { header: t('stages.act'), width: 50 },
            ]}
            rows={deliverables.map(ofRow)}
          />
        </div>
      )}
    </Pane>
  )
}

interface CountsProps extends Pick<DeliverablesPaneProps, 'scheme' | 'calendar'> {
  readonly one: Deliverable
  readonly policy: SchemePlan['dayPolicy']
}

/** The day by which a deadline counts, and what is odd about it. */
function Counts({ one, scheme, calendar, policy }: CountsProps) {
  const { t } = useTranslation('settings')
  const due = dueDay(one, scheme, calendar, policy)
  if (due === null) return t('due.open')
  if (due.restDay !== null) {
    const name = due.restDay === '' ? t('calendar.kind.weekend') : due.restDay
    const words = due.countsOn === due.writtenOn ? t('due.rest', { name }) : t('due.moved', { name, day: due.countsOn })
    return (
      <StateWord kind="warn" isDense>
        {words}
      </StateWord>
    )
  }
  if (due.isOutside) {
    return (
      <StateWord kind="warn" isDense>
        {t('due.outside')}
      </StateWord>
    )
  }
  return t(due.isBeyondCalendar ? 'due.unknownYear' : 'due.workday')
}
