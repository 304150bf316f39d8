import { useTranslation } from 'react-i18next'
import { FailureAlert } from '../../components/FailureAlert'
import { Pane } from '../../components/Pane'
import { SideTable } from '../../components/SideTable'
import { StateWord } from '../../components/StateWord'
import { failureOf } from '../../data/failure'
import { useFonts } from '../../data/useSettings'

/** The faces papers are set in: those of Windows where they are installed, else those that come with the program. */
export function FontsPane() {
  const { t } = useTranslation('settings')
  const { data: fonts = [], error } = useFonts()
  const failure = failureOf(error)
  return (
    <Pane title={t('fonts.title')} style={{ flex: 'none' }}>
      {failure !== null && <FailureAlert failure={failure} />}
      {fonts.length > 0 && (
        <SideTable
          name={t('fonts.title')}
          columns={[
            { header: t('fonts.role'), width: 60 },
            { header: t('fonts.face') },
            { header: t('fonts.source'), width: 100 },
          ]}
          rows={fonts.map(({ role, face, source }) => ({
            key: role,
            cells: [
              t(`fonts.roles.${role}`),
              face,
              <StateWord key="source" kind={source === 'windows' ? 'ok' : 'neutral'} isDense>
                {t(`fonts.sources.${source}`)}
              </StateWord>,
            ],
          }))}
        />
      )}
    </Pane>
  )
}
