import Button from '@mui/material/Button'
import { useTranslation } from 'react-i18next'
import { FactTable } from '../../components/FactTable'
import { Pane } from '../../components/Pane'
import { useOpenWorkspace } from '../../data/useWorkspace'
import { usePlace } from '../../hooks/usePlace'
import { formatNumber } from '../../i18n/format'
import { Icon } from '../../theme/icons'

/** Where the data lie and how much there is; another folder is opened or made on the page of the first start. */
export function FolderPane({ folder }: { readonly folder: string }) {
  const { t } = useTranslation('settings')
  const place = usePlace()
  const { counts, scheme } = useOpenWorkspace()
  return (
    <Pane
      title={t('folder.title')}
      style={{ flex: 'none' }}
      foot={
        <Button startIcon={<Icon name="folder" />} onClick={() => place.turn({ view: 'folder' })}>
          {t('folder.other')}
        </Button>
      }
    >
      <FactTable
        facts={[
          { label: t('folder.path'), value: folder },
          ...(scheme === null ? [] : [{ label: t('folder.scheme'), value: scheme.name }]),
          ...(counts === null
            ? []
            : [
                {
                  label: t('folder.counts'),
                  value: t('folder.countsOf', {
                    organizations: formatNumber(counts.organizations),
                    pairings: formatNumber(counts.pairings),
                    postings: formatNumber(counts.postings),
                    visits: formatNumber(counts.visits),
                    sheets: formatNumber(counts.sheets),
                  }),
                },
              ]),
        ]}
      />
    </Pane>
  )
}
