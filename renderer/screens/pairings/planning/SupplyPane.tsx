import { departmentNamed } from '@core/registry/departments'
import { useTranslation } from 'react-i18next'
import { FailureAlert } from '../../../components/FailureAlert'
import { SidePane } from '../../../components/SidePane'
import { failureOf } from '../../../data/failure'
import { useSaveSupply, type Offer, type PlannedSupporter } from '../../../data/usePlanning'
import { colour } from '../../../theme/tokens'
import { asDepartment, asWhole, departmentName } from '../cell-forms'
import { CellInput } from '../../../components/CellInput'
import { CellTable } from '../CellTable'
import { PASTE_OWNER } from './usePastedCells'

const NOTHING: Offer = { department: '', experts: 1 }

/** What one hospital offers: how many clinics it can take, and its experts by department. Saved cell by cell. */
export function SupplyPane({ supporter }: { readonly supporter: PlannedSupporter }) {
  const { t } = useTranslation('planning')
  const save = useSaveSupply()
  const failure = failureOf(save.error)
  const { capacity, departments } = supporter
  const put = (next: { readonly capacity?: number | null; readonly departments?: readonly Offer[] }) =>
    save.mutate({
      requestId: crypto.randomUUID(),
      supporterId: supporter.id,
      capacity: next.capacity === undefined ? capacity : next.capacity,
      departments: [...(next.departments ?? departments)],
    })
  const putLine = (at: number, patch: Partial<Offer>) => {
    const line = { ...(departments[at] ?? NOTHING), ...patch }
    const next = at < departments.length ? departments.map((one, index) => (index === at ? line : one)) : [...departments, line]
    const isTwice = next.some((one, index) => next.findIndex(({ department }) => department === one.department) < index)
    if (!isTwice) put({ departments: next.filter(({ department }) => department !== '') })
  }

  return (
    <SidePane title={supporter.name} widthName="pairings.planning" initialWidth={412}>
      {failure !== null && <FailureAlert failure={failure} />}
      <div data-form="" style={{ padding: '8px 10px 2px', display: 'flex', alignItems: 'center', gap: 8 }}>
        <span>{t('capacity')}</span>
        <span style={{ width: 64 }}>
          <CellInput
            name={t('capacity')}
            value={capacity === null ? '' : String(capacity)}
            align="right"
            takesKeys
            normalise={asWhole(0, 999)}
            onLeave={(text) => put({ capacity: text === '' ? null : Number(text) })}
          />
        </span>
        <span style={{ color: colour.ink2 }}>
          {capacity === null ? t('supply.share', { count: supporter.room }) : t('supply.clinics')}
        </span>
      </div>
      <div style={{ padding: '0 8px 6px' }} {...{ [PASTE_OWNER]: supporter.id }}>
        <CellTable
          name={t('supply.of', { name: supporter.name })}
          heads={[{ label: t('department') }, { label: t('experts'), width: 90 }]}
        >
          {[...departments, NOTHING].map((offer, at) => (
            <tr key={at}>
              <td>
                <CellInput
                  name={t('cell', { column: t('department'), line: at + 1 })}
                  value={offer.department === '' ? '' : departmentName(offer.department)}
                  normalise={asDepartment}
                  onLeave={(text) => putLine(at, { department: departmentNamed(text)?.code ?? '' })}
                />
              </td>
              {offer.department === '' ? (
                <td style={{ color: colour.ink3 }}>{t('supply.next')}</td>
              ) : (
                <td>
                  <CellInput
                    name={t('cell', { column: t('experts'), line: at + 1 })}
                    value={String(offer.experts)}
                    align="right"
                    normalise={(text) => asWhole(1, 999)(text) || null}
                    onLeave={(text) => putLine(at, { experts: Number(text) })}
                  />
                </td>
              )}
            </tr>
          ))}
        </CellTable>
        <div style={{ padding: '4px 6px', color: colour.ink3 }}>{t('paste.hint')}</div>
      </div>
    </SidePane>
  )
}
