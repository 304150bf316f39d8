import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DataTable } from '../../../components/DataTable'
import { Pane } from '../../../components/Pane'
import type { Column } from '../../../components/table-columns'
import type { CallBack, CalledPerson } from '../../../data/useCallBacks'
import { formatText } from '../../../i18n/format'
import { PersonPane } from './PersonPane'

const keyOf = ({ id }: CalledPerson): string => id

/** Those who were drawn, in the order of drawing; the one who is called at the right. */
export function CallList({ callBack }: { readonly callBack: CallBack }) {
  const { t } = useTranslation('survey')
  const { people, size, listed, seed, method } = callBack
  const columns = useColumns()
  const [chosen, setChosen] = useState<string | null>(null)
  const current = people.find(({ id }) => id === chosen) ?? people.find(({ state }) => state === 'waiting') ?? people[0] ?? null
  const asked = people.filter(({ state }) => state === 'asked').length
  return (
    <>
      <Pane title={t('calls.drawn')} count={t('calls.progress', { asked, size })} startsWithKeys style={{ flex: 1 }}>
        <div style={{ padding: '4px 12px' }}>{t('calls.method', { listed, size, seed, method })}</div>
        <DataTable
          name={t('calls.drawn')}
          rows={people}
          columns={columns}
          keyOf={keyOf}
          current={current?.id ?? null}
          onCurrent={setChosen}
        />
      </Pane>
      {current !== null && <PersonPane key={current.id} person={current} onCalled={() => setChosen(current.id)} />}
    </>
  )
}

function useColumns(): readonly Column<CalledPerson>[] {
  const { t } = useTranslation(['survey', 'sheet'])
  return useMemo(
    () => [
      { id: 'place', header: t('calls.column.place'), width: 52, align: 'right', text: ({ place }) => String(place) },
      { id: 'number', header: t('calls.column.number'), minWidth: 100, text: ({ patientNumber }) => patientNumber },
      { id: 'day', header: t('calls.column.day'), width: 104, text: ({ dischargedOn }) => formatText(dischargedOn ?? '') },
      { id: 'department', header: t('calls.column.department'), minWidth: 66, text: ({ department }) => formatText(department) },
      { id: 'phone', header: t('calls.column.phone'), width: 122, text: ({ phone }) => formatText(phone) },
      { id: 'state', header: t('calls.column.state'), width: 72, text: ({ state }) => t(`calls.state.${state}`) },
      {
        id: 'attempts',
        header: t('calls.column.attempts'),
        width: 112,
        text: ({ attempts }) => {
          const last = attempts.at(-1)
          return last === undefined
            ? ''
            : t('calls.attempts', { count: attempts.length, last: t(`calls.outcome.${last.outcome}`) })
        },
      },
      {
        id: 'sheet',
        header: t('calls.column.sheet'),
        width: 122,
        text: ({ sheet }) =>
          sheet === null ? '' : t('calls.sheet', { number: sheet.number, status: t(`sheet:status.${sheet.status}`) }),
      },
    ],
    [t],
  )
}
