import { useTranslation } from 'react-i18next'
import { FailureAlert } from '../../components/FailureAlert'
import { NumberField } from '../../components/NumberField'
import { SideTable } from '../../components/SideTable'
import { TextField } from '../../components/TextField'
import { failureOf } from '../../data/failure'
import { useSetParameter, type SchemeParameter } from '../../data/useScheme'

const fieldId = (parameterId: string): string => `parameter-${parameterId}`

export interface ParameterTableProps {
  readonly schemeId: string
  readonly parameters: readonly SchemeParameter[]
}

/** 参数: what the rules of the sheets leave to the scheme; what is not set goes by the default of the sheet. */
export function ParameterTable({ schemeId, parameters }: ParameterTableProps) {
  const { t } = useTranslation('settings')
  const set = useSetParameter()
  const failure = failureOf(set.error)
  const save = (parameterId: string, value: string) =>
    set.mutate({ requestId: crypto.randomUUID(), schemeId, parameterId, value })
  const field = ({ id, value }: SchemeParameter) => {
    const control = { id: fieldId(id), onTakeBack: set.reset }
    return typeof value === 'number' ? (
      <NumberField {...control} value={value} onLeave={(number) => number !== null && save(id, String(number))} />
    ) : (
      <TextField {...control} value={value} maxLength={120} onLeave={(text) => text !== '' && save(id, text)} />
    )
  }
  if (parameters.length === 0) return <div style={{ padding: 10 }}>{t('scheme.noParameters')}</div>
  return (
    <div data-form="">
      {failure !== null && <FailureAlert failure={failure} />}
      <SideTable
        name={t('scheme.parameters')}
        columns={[
          { header: t('scheme.parameter') },
          { header: t('scheme.value'), width: 92, align: 'right' },
          { header: t('scheme.unit'), width: 116 },
        ]}
        rows={parameters.map((parameter) => ({
          key: parameter.id,
          cells: [
            <label
              key="label"
              htmlFor={fieldId(parameter.id)}
              title={
                parameter.usedBy.length === 0
                  ? t('scheme.unused')
                  : t('scheme.usedBy', { names: parameter.usedBy.join(t('scheme.comma')) })
              }
            >
              {parameter.label}
            </label>,
            field(parameter),
            parameter.isSet ? parameter.unit : `${parameter.unit} ${t('scheme.byDefault')}`,
          ],
        }))}
      />
      <div style={{ padding: 10 }}>{t('scheme.keeps')}</div>
    </div>
  )
}
