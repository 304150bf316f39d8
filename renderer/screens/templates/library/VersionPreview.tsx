import Button from '@mui/material/Button'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { FailureAlert } from '../../../components/FailureAlert'
import { Pane } from '../../../components/Pane'
import { useBodyIsDrawn } from '../../../components/PlaceHeader'
import { failureOf } from '../../../data/failure'
import { useTemplate, type TemplateLine } from '../../../data/useTemplates'
import { copyText, tabSeparated } from '../../../hooks/copy-text'
import { usePlace } from '../../../hooks/usePlace'
import { Icon } from '../../../theme/icons'
import { AnySheet } from '../AnySheet'
import { paperCells } from '../sheet-cells'
import { TemplateFacts } from '../TemplateFacts'
import { showLine } from '../TemplateSheet'
import { countWords } from './count-words'

/** A published version as it stands on paper, and how it is counted and used. */
export function VersionPreview({ line }: { readonly line: TemplateLine }) {
  const { t } = useTranslation('templates')
  const { itemCode = null } = usePlace().params
  const { data: published, error } = useTemplate(line)
  const frame = useRef<HTMLDivElement>(null)
  const document = published?.document
  const failure = failureOf(error)
  const isDrawn = useBodyIsDrawn()
  useEffect(() => {
    if (document === undefined || !isDrawn) return
    if (itemCode === null) frame.current?.scrollTo({ top: 0 })
    else showLine(frame.current, itemCode)
  }, [document, itemCode, isDrawn])
  return (
    <>
      <Pane
        title={t('sheet.name')}
        count={document === undefined ? undefined : countWords(t, document)}
        tools={
          document !== undefined && (
            <Button startIcon={<Icon name="copy" />} onClick={() => copyText(tabSeparated(paperCells(t, document)))}>
              {t('copy')}
            </Button>
          )
        }
        style={{ flex: 1 }}
      >
        {failure !== null && <FailureAlert failure={failure} />}
        {document !== undefined && <AnySheet paper={document} current={itemCode} frame={frame} />}
      </Pane>
      <Pane title={t('facts.title')} style={{ width: 244, flex: 'none' }}>
        {published !== undefined && document !== undefined && (
          <TemplateFacts template={document} published={published} line={line} onShow={(code) => showLine(frame.current, code)} />
        )}
      </Pane>
    </>
  )
}
