import { departmentNamed } from '@core/registry/departments'
import { useTranslation } from 'react-i18next'
import { FailureAlert } from '../../../components/FailureAlert'
import { SidePane } from '../../../components/SidePane'
import { failureOf } from '../../../data/failure'
import { useSaveNeeds, type Need, type PlannedRecipient } from '../../../data/usePlanning'
import { colour } from '../../../theme/tokens'
import { asDay, asDepartment, asWhole, departmentName } from '../cell-forms'
import { CellInput } from '../../../components/CellInput'
import { CellTable } from '../CellTable'
import { PASTE_OWNER } from './usePastedCells'

const NOTHING: Need = { department: '', weight: 2, techniques: '', preferredFrom: null, preferredTo: null }

/** What one clinic asks for, one department a line; the empty last line takes the next one. Saved cell by cell. */
export function NeedsPane({ recipient }: { readonly recipient: PlannedRecipient }) {
  const { t } = useTranslation('planning')
  const save = useSaveNeeds()
  const failure = failureOf(save.error)
  const { needs } = recipient

  const put = (at: number, patch: Partial<Need>) => {
    const line = { ...(needs[at] ?? { ...NOTHING, ...datesOf(needs) }), ...patch }
    const others = needs.filter((_, index) => index !== at)
    const next = needs.some((_, index) => index === at)
      ? needs.map((need, index) => (index === at ? line : need))
      : [...needs, line]
    // A department stands once; one that is emptied is taken away.
    const kept = next.filter(({ department }) => department !== '')
    if (patch.department !== undefined && others.some(({ department }) => department === line.department)) return
    save.mutate({ requestId: crypto.randomUUID(), recipientId: recipient.id, needs: kept })
  }

  return (
    <SidePane title={recipient.name} widthName="pairings.planning" initialWidth={412}>
      {failure !== null && <FailureAlert failure={failure} />}
      <div style={{ padding: '6px 8px' }} {...{ [PASTE_OWNER]: recipient.id }}>
        <CellTable
          name={t('needs.of', { name: recipient.name })}
          heads={[
            { label: t('department'), width: 108 },
            { label: t('weight'), width: 40 },
            { label: t('needs.techniques') },
            { label: t('from'), width: 94 },
            { label: t('to'), width: 94 },
          ]}
        >
          {[...needs, NOTHING].map((need, at) => (
            <tr key={at}>
              <td>
                <CellInput
                  name={t('cell', { column: t('department'), line: at + 1 })}
                  value={need.department === '' ? '' : departmentName(need.department)}
                  normalise={asDepartment}
                  takesKeys={at === 0}
                  onLeave={(text) => put(at, { department: departmentNamed(text)?.code ?? '' })}
                />
              </td>
              {need.department === '' ? (
                <td colSpan={4} style={{ color: colour.ink3 }}>
                  {t('needs.next')}
                </td>
              ) : (
                <>
                  <td>
                    <CellInput
                      name={t('cell', { column: t('weight'), line: at + 1 })}
                      value={String(need.weight)}
                      align="right"
                      normalise={(text) => asWhole(1, 3)(text) || null}
                      onLeave={(text) => put(at, { weight: Number(text) })}
                    />
                  </td>
                  <td>
                    <CellInput
                      name={t('cell', { column: t('techniques'), line: at + 1 })}
                      value={need.techniques}
                      maxLength={500}
                      onLeave={(techniques) => put(at, { techniques })}
                    />
                  </td>
                  {(['preferredFrom', 'preferredTo'] as const).map((side) => (
                    <td key={side}>
                      <CellInput
                        name={t('cell', { column: t(side === 'preferredFrom' ? 'from' : 'to'), line: at + 1 })}
                        value={need[side] ?? ''}
                        normalise={asDay}
                        onLeave={(text) => put(at, { [side]: text === '' ? null : text })}
                      />
                    </td>
                  ))}
                </>
              )}
            </tr>
          ))}
        </CellTable>
        <div style={{ padding: '4px 6px', color: colour.ink3 }}>{t('paste.hint')}</div>
      </div>
    </SidePane>
  )
}

/** A new line wishes for the time of the line above. */
const datesOf = (needs: readonly Need[]): Pick<Need, 'preferredFrom' | 'preferredTo'> => {
  const { preferredFrom = null, preferredTo = null } = needs.at(-1) ?? {}
  return { preferredFrom, preferredTo }
}
