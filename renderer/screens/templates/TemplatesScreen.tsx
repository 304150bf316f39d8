import { isScoredTemplate } from '@core/scoring/as-scored'
import Button from '@mui/material/Button'
import { useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../components/EmptyState'
import { FailureAlert } from '../../components/FailureAlert'
import { Pane } from '../../components/Pane'
import { PlaceBody, PlaceHeader } from '../../components/PlaceHeader'
import { failureOf } from '../../data/failure'
import { useTemplate, useTemplates, type TemplateLine } from '../../data/useTemplates'
import { copyText, tabSeparated } from '../../hooks/copy-text'
import { useKeysHere } from '../../hooks/keys-here'
import { usePlace } from '../../hooks/usePlace'
import { Icon } from '../../theme/icons'
import { sheetCells } from './sheet-cells'
import { itemCounts } from './sheet-rows'
import { TemplateFacts } from './TemplateFacts'
import { TemplateLibrary } from './TemplateLibrary'
import { showLine, TemplateSheet } from './TemplateSheet'

/** 考核表: the published sheets as they stand on paper, and how they are counted. */
export function TemplatesScreen() {
  const { t } = useTranslation('templates')
  const place = usePlace()
  const { itemCode = null } = place.params
  const library = useTemplates()
  const current = chosen(library.templates, place.params) ?? library.templates[0] ?? null
  const { data: published, error } = useTemplate(current)
  const frame = useRef<HTMLDivElement>(null)
  // Only sheets scored in points are drawn here.
  const document = published !== undefined && isScoredTemplate(published.document) ? published.document : undefined
  const failure = failureOf(library.error ?? error)

  useEffect(() => {
    if (document === undefined) return
    if (itemCode === null) frame.current?.scrollTo({ top: 0 })
    else showLine(frame.current, itemCode)
  }, [document, itemCode])
  useKeysHere(
    useMemo(
      () => [
        { keys: ['↑', '↓'], label: t('keys.move') },
        { keys: ['PgUp', 'PgDn'], label: t('keys.page') },
      ],
      [t],
    ),
  )

  const show = ({ id, version }: TemplateLine) => place.turn({ templateId: id, templateVersion: version, itemCode: undefined })
  return (
    <>
      <PlaceHeader
        title={t('title')}
        actions={
          document !== undefined && (
            <Button startIcon={<Icon name="copy" />} onClick={() => copyText(tabSeparated(sheetCells(t, document)))}>
              {t('copy')}
            </Button>
          )
        }
      />
      <PlaceBody>
        <Pane
          title={t('library.title')}
          count={t('library.count', { count: library.templates.length })}
          startsWithKeys
          style={{ width: 224, flex: 'none' }}
        >
          {library.templates.length === 0 && !library.isPending && failure === null ? (
            <EmptyState title={t('empty.title')} hint={t('empty.hint')} />
          ) : (
            <TemplateLibrary templates={library.templates} current={current} onCurrent={show} />
          )}
        </Pane>
        <Pane
          title={t('sheet.name')}
          count={document === undefined ? undefined : t('itemCounts', itemCounts(document))}
          style={{ flex: 1 }}
        >
          {failure !== null && <FailureAlert failure={failure} />}
          {document !== undefined && <TemplateSheet template={document} current={itemCode} frame={frame} />}
        </Pane>
        <Pane title={t('facts.title')} style={{ width: 244, flex: 'none' }}>
          {published !== undefined && document !== undefined && (
            <TemplateFacts
              template={document}
              published={published}
              sheets={current?.sheets ?? 0}
              onShow={(line) => showLine(frame.current, line)}
            />
          )}
        </Pane>
      </PlaceBody>
    </>
  )
}

/** The version that was asked for; without a version the last one published. */
function chosen(
  templates: readonly TemplateLine[],
  { templateId, templateVersion }: { readonly templateId?: string; readonly templateVersion?: string },
): TemplateLine | undefined {
  return templates.findLast(
    ({ id, version }) => id === templateId && (templateVersion === undefined || version === templateVersion),
  )
}
