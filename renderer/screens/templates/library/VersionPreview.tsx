import Button from '@mui/material/Button'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Template } from '@core/scoring/template'
import { itemCounts } from '@core/scoring/template-items'
import { FailureAlert } from '../../../components/FailureAlert'
import { Pane } from '../../../components/Pane'
import { failureOf } from '../../../data/failure'
import { useTemplate, type TemplateLine } from '../../../data/useTemplates'
import { copyText, tabSeparated } from '../../../hooks/copy-text'
import { usePlace } from '../../../hooks/usePlace'
import { Icon } from '../../../theme/icons'
import { GradedSheet } from '../GradedSheet'
import { QuestionnaireSheet } from '../QuestionnaireSheet'
import { paperCells } from '../sheet-cells'
import { TemplateFacts } from '../TemplateFacts'
import { showLine, TemplateSheet } from '../TemplateSheet'

/** A published version as it stands on paper, and how it is counted and used. */
export function VersionPreview({ line }: { readonly line: TemplateLine }) {
  const { t } = useTranslation('templates')
  const { itemCode = null } = usePlace().params
  const { data: published, error } = useTemplate(line)
  const frame = useRef<HTMLDivElement>(null)
  const document = published?.document
  const failure = failureOf(error)
  useEffect(() => {
    if (document === undefined) return
    if (itemCode === null) frame.current?.scrollTo({ top: 0 })
    else showLine(frame.current, itemCode)
  }, [document, itemCode])
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
        {document?.templateKind === 'scored' && <TemplateSheet template={document} current={itemCode} frame={frame} />}
        {document?.templateKind === 'graded' && <GradedSheet template={document} frame={frame} />}
        {document?.templateKind === 'questionnaire' && <QuestionnaireSheet template={document} frame={frame} />}
      </Pane>
      <Pane title={t('facts.title')} style={{ width: 244, flex: 'none' }}>
        {published !== undefined && document !== undefined && (
          <TemplateFacts template={document} published={published} line={line} onShow={(code) => showLine(frame.current, code)} />
        )}
      </Pane>
    </>
  )
}

/** "27 项 + 2 加分", "28 项". */
function countWords(t: ReturnType<typeof useTranslation<'templates'>>['t'], document: Template): string {
  const counts = itemCounts(document)
  return document.templateKind === 'scored' ? t('itemCounts', counts) : t('itemCount', { items: counts.items })
}
