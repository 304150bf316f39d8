import { styled } from '@mui/material/styles'
import { useId, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { TemplateLine } from '../../data/useTemplates'
import { isComposing } from '../../hooks/composition'
import { colour } from '../../theme/tokens'

const List = styled('div')({
  flex: 1,
  minHeight: 0,
  overflow: 'auto',
  '& > div': { padding: '8px 10px', borderBottom: `1px solid ${colour.line1}`, cursor: 'default' },
  '& > div:hover': { background: colour.tint2 },
  '& > div[aria-selected="true"]': { background: colour.tint, boxShadow: `inset 4px 0 0 ${colour.accent}` },
  '& strong, & span': { display: 'block' },
  '& span': { color: colour.ink2 },
})

export const libraryKey = ({ id, version }: Pick<TemplateLine, 'id' | 'version'>): string => `${id}@${version}`

export interface TemplateLibraryProps {
  readonly templates: readonly TemplateLine[]
  readonly current: TemplateLine | null
  readonly onCurrent: (template: TemplateLine) => void
}

/** The published versions: ↑ ↓ Home End choose one. */
export function TemplateLibrary({ templates, current, onCurrent }: TemplateLibraryProps) {
  const { t } = useTranslation(['templates', 'common'])
  const listId = useId()
  const at = current === null ? -1 : templates.indexOf(current)
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event) || event.ctrlKey || event.altKey || event.metaKey) return
    const steps: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: templates.length - 1 }
    const next = steps[event.key]
    if (next === undefined) return
    event.preventDefault()
    const template = templates[Math.max(0, Math.min(templates.length - 1, next))]
    if (template !== undefined) onCurrent(template)
  }
  return (
    <List
      role="grid"
      aria-label={t('library.name')}
      tabIndex={0}
      aria-activedescendant={at < 0 ? undefined : `${listId}-${at}`}
      onKeyDown={onKeyDown}
    >
      {templates.map((template, index) => (
        <div
          key={libraryKey(template)}
          id={`${listId}-${index}`}
          role="row"
          aria-selected={index === at}
          onClick={() => onCurrent(template)}
        >
          <div role="gridcell">
            <strong>{template.name}</strong>
            <span>{t('library.line', { role: t(`common:role.${template.subject}`), version: template.version })}</span>
            <span>{t('itemCounts', { items: template.items, bonusItems: template.bonusItems })}</span>
            <span>{t('library.sheets', { count: template.sheets })}</span>
          </div>
        </div>
      ))}
    </List>
  )
}
