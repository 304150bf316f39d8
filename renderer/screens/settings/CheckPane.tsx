import Button from '@mui/material/Button'
import { useTranslation } from 'react-i18next'
import { FactTable } from '../../components/FactTable'
import { FailureAlert } from '../../components/FailureAlert'
import { Pane } from '../../components/Pane'
import { StateWord } from '../../components/StateWord'
import { failureOf } from '../../data/failure'
import { useCheckWorkspace } from '../../data/useSettings'
import { colour } from '../../theme/tokens'

/** The number is said of all. */
const SHOWN_NAMES = 3

/** Checks the database from end to end, when asked. */
export function CheckPane() {
  const { t } = useTranslation('settings')
  const check = useCheckWorkspace()
  const failure = failureOf(check.error)
  const found = check.data
  return (
    <Pane
      title={t('check.title')}
      style={{ flex: 'none' }}
      foot={
        <Button disabled={check.isPending} onClick={() => check.mutate()}>
          {check.isPending ? t('check.busy') : t('check.start')}
        </Button>
      }
    >
      {failure !== null && <FailureAlert failure={failure} title={t('check.failed')} />}
      {found === undefined ? (
        <div style={{ padding: 10, color: colour.ink2 }}>{t('check.hint')}</div>
      ) : (
        <FactTable
          facts={[
            {
              label: t('check.integrity'),
              value:
                found.integrity === 'ok' ? (
                  <StateWord kind="ok" icon="done" isDense>
                    {t('check.sound')}
                  </StateWord>
                ) : (
                  <StateWord kind="error" icon="error" isDense>
                    {found.integrity}
                  </StateWord>
                ),
            },
            {
              label: t('check.references'),
              value:
                found.foreignKeys === 0 ? (
                  <StateWord kind="ok" icon="done" isDense>
                    {t('check.complete')}
                  </StateWord>
                ) : (
                  <StateWord kind="error" icon="error" isDense>
                    {t('check.broken', { count: found.foreignKeys })}
                  </StateWord>
                ),
            },
            {
              label: t('check.files'),
              value:
                found.damagedFiles === 0 ? (
                  <StateWord kind="ok" icon="done" isDense>
                    {t('check.complete')}
                  </StateWord>
                ) : (
                  <StateWord kind="error" icon="error" isDense>
                    {[t('check.damaged', { count: found.damagedFiles }), ...found.damagedNames.slice(0, SHOWN_NAMES)].join('  ')}
                  </StateWord>
                ),
            },
          ]}
        />
      )}
    </Pane>
  )
}
