import Button from '@mui/material/Button'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FailureAlert } from '../../components/FailureAlert'
import { Pane } from '../../components/Pane'
import { failureOf } from '../../data/failure'
import { useAmendScheme, useRecordScheme, useScheme, type Scheme } from '../../data/useScheme'
import { useKeptDraft } from '../../hooks/useKeptDraft'
import { ParameterTable } from './ParameterTable'
import { SchemeFields } from './SchemeFields'

const newScheme = () => ({ requestId: crypto.randomUUID(), code: '', name: '', startsOn: '', endsOn: '' })

/** 工作方案: the period by which everything is judged, and the values its rules are applied with. */
export function SchemePane() {
  const { t } = useTranslation('settings')
  const { data, error } = useScheme()
  const [isAdding, setAdding] = useState(false)
  const failure = failureOf(error)
  const scheme = data?.scheme ?? null
  return (
    <Pane
      title={t('scheme.title')}
      style={{ flex: '1 1 auto' }}
      tools={scheme !== null && !isAdding && <Button onClick={() => setAdding(true)}>{t('scheme.add')}</Button>}
    >
      {failure !== null && <FailureAlert failure={failure} />}
      {data !== undefined &&
        (scheme === null || isAdding ? (
          <NewScheme
            hint={t(scheme === null ? 'scheme.none' : 'scheme.takesOver')}
            onClose={() => setAdding(false)}
            canClose={isAdding}
          />
        ) : (
          <PresentScheme key={scheme.id} scheme={scheme} />
        ))}
      {scheme !== null && !isAdding && <ParameterTable schemeId={scheme.id} parameters={data?.parameters ?? []} />}
    </Pane>
  )
}

function PresentScheme({ scheme }: { readonly scheme: Scheme }) {
  const amend = useAmendScheme()
  const { id, ...frame } = scheme
  return (
    <SchemeFields
      frame={frame}
      failure={failureOf(amend.error)}
      onLeave={(changes) => amend.mutate({ requestId: crypto.randomUUID(), id, changes })}
    />
  )
}

interface NewSchemeProps {
  readonly hint: string
  readonly canClose: boolean
  readonly onClose: () => void
}

/** With the last field it is set up; until then it is kept on this computer. */
function NewScheme({ hint, canClose, onClose }: NewSchemeProps) {
  const { t } = useTranslation('settings')
  const [draft, keep, forget] = useKeptDraft('scheme.record', newScheme)
  const record = useRecordScheme()
  const leave = (changes: Partial<typeof draft>) => {
    const next = { ...draft, ...changes }
    keep(next)
    if (record.isPending || Object.values(next).includes('')) return
    record.mutate(next, {
      onSuccess: () => {
        forget()
        onClose()
      },
    })
  }
  const { requestId: _requestId, ...frame } = draft
  return (
    <>
      <div style={{ padding: '10px 10px 0' }}>{hint}</div>
      <SchemeFields frame={frame} failure={failureOf(record.error)} onLeave={leave} />
      {canClose && (
        <div style={{ padding: '0 10px 10px' }}>
          <Button onClick={onClose}>{t('scheme.cancel')}</Button>
        </div>
      )}
    </>
  )
}
