import Button from '@mui/material/Button'
import { useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { checkAnyDraft } from '@core/drafting/kinds/check-any-draft'
import { FailureAlert } from '../../../components/FailureAlert'
import { Pane } from '../../../components/Pane'
import { failureOf } from '../../../data/failure'
import { useDraft, type DraftLine, type StoredDraft } from '../../../data/useDrafts'
import { useTemplates } from '../../../data/useTemplates'
import { Icon } from '../../../theme/icons'
import { AnySheet, paperOfDraft } from '../AnySheet'
import { AnyCheckParts } from '../draft/AnyCheckParts'
import { countWords } from './count-words'

export interface DraftPreviewProps {
  readonly line: DraftLine
  /** Puts the draft on the desk, at the part with this key. */
  readonly onOpen: (key?: string) => void
}

/** A draft as it would stand on paper by now, and what is still to be done. */
export function DraftPreview({ line, onOpen }: DraftPreviewProps) {
  const { t } = useTranslation('templates')
  const { data, error } = useDraft(line.draftId)
  const frame = useRef<HTMLDivElement>(null)
  const paper = useMemo(() => (data === undefined ? null : paperOfDraft(data.draft)), [data])
  const failure = failureOf(error)
  return (
    <>
      <Pane
        title={t('sheet.name')}
        count={paper === null ? undefined : countWords(t, paper)}
        tools={
          <Button startIcon={<Icon name="draft" />} onClick={() => onOpen()}>
            {t('start.open')}
          </Button>
        }
        style={{ flex: 1 }}
      >
        {failure !== null && <FailureAlert failure={failure} />}
        {paper !== null && <AnySheet paper={paper} current={null} frame={frame} />}
      </Pane>
      <Pane title={t('check.title')} style={{ width: 244, flex: 'none' }}>
        {data !== undefined && <Check stored={data} onOpen={onOpen} />}
      </Pane>
    </>
  )
}

function Check({ stored: { draft }, onOpen }: { readonly stored: StoredDraft; readonly onOpen: (key?: string) => void }) {
  const { templates } = useTemplates()
  const check = useMemo(() => {
    const published = templates.filter(({ id }) => id === draft.head.id).map(({ version }) => version)
    return checkAnyDraft(draft, published)
  }, [draft, templates])
  return <AnyCheckParts draft={draft} check={check} onGo={({ key }) => onOpen(key ?? undefined)} />
}
