import Button from '@mui/material/Button'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../../components/Notice'
import { rereadDraft, useStaleDraft } from '../../../data/useDraftSaves'

/** Somebody else saved the draft since it was read: which of both counts is for the person to say. */
export function StaleNotice({ draftId }: { readonly draftId: string }) {
  const { t } = useTranslation('templates')
  const queries = useQueryClient()
  const stale = useStaleDraft(draftId)
  if (!stale.isStale) return null
  return (
    <Notice
      kind="warning"
      title={t('stale.title')}
      buttons={
        <>
          <Button variant="contained" onClick={stale.overwrite}>
            {t('stale.overwrite')}
          </Button>
          <Button
            onClick={() => {
              stale.discard()
              void rereadDraft(queries, draftId)
            }}
          >
            {t('stale.discard')}
          </Button>
        </>
      }
    >
      {t('stale.body')}
    </Notice>
  )
}
