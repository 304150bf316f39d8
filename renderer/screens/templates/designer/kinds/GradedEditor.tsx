import Button from '@mui/material/Button'
import { useMemo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { DraftCheck } from '@core/drafting/check-draft'
import { gradedLines, type GradedDraft } from '@core/drafting/kinds/graded-draft'
import { addGradedSection, clauseCounts, GRADED_TABLE, RULES_ROW, type GradedColumn } from '@core/drafting/kinds/graded-table'
import { HEAD_ROW, type CellWords } from '@core/drafting/kinds/kind-rows'
import { Icon } from '../../../../theme/icons'
import type { DraftPlace } from '../Designer'
import { focusField } from '../focus-field'
import { GradedItemForm, GradedSectionForm, type GradedDesk } from './GradedForms'
import { KindEditor } from './KindEditor'
import { editTo, presentOf } from './kind-session'
import { GradedHeadForm, PassRuleForm, PassRulesForm } from './PassRuleForms'
import { useKindSession } from './useKindSession'

const newKey = (): string => crypto.randomUUID()

export interface GradedEditorProps {
  readonly draft: GradedDraft
  readonly onChange: (draft: GradedDraft) => void
  readonly check: DraftCheck
  readonly place: DraftPlace | null
  readonly children: ReactNode
}

/** The editor of a 分级表. */
export function GradedEditor({ draft, onChange, check, place, children }: GradedEditorProps) {
  const { t } = useTranslation(['kinds', 'designer'])
  const session = useKindSession(GRADED_TABLE, draft, 'title', onChange)
  const desk = useMemo<GradedDesk>(() => ({ ...session, breaches: check.breaches }), [session, check])
  const words = useMemo<CellWords>(
    () => ({ 'type.basic': t('type.basic'), 'type.recommended': t('type.recommended'), yes: t('designer:grid.yes') }),
    [t],
  )
  const present = presentOf(desk.session)
  const headings: Readonly<Record<string, string>> = { [RULES_ROW]: t('rules.title'), [HEAD_ROW]: t('head') }
  const shown = (rowKey: string, column: GradedColumn): string | undefined => {
    if (column === 'title') return headings[rowKey]
    const item = column === 'clauses' ? gradedLines(present).find(({ key }) => key === rowKey)?.item : undefined
    return item === undefined ? undefined : clauseCounts(item)
  }
  const kind = GRADED_TABLE.rows(present).find(({ key }) => key === desk.session.current)?.kind
  const isRule = kind === 'rule' || kind === 'rules'
  const add = (below: 'section' | 'line') => {
    desk.act((now) => {
      const made =
        below === 'section'
          ? addGradedSection(presentOf(now), now.current, newKey)
          : GRADED_TABLE.insertBelow(presentOf(now), now.current, newKey)
      return editTo(GRADED_TABLE, now, made)
    })
    focusField(below === 'line' && isRule ? 'label' : 'title')
  }
  const copy = () =>
    void desk.act((now) => editTo(GRADED_TABLE, now, GRADED_TABLE.duplicate(presentOf(now), now.current, newKey)))
  return (
    <KindEditor<GradedDraft, GradedColumn>
      desk={desk}
      words={words}
      place={place}
      rowOf={rowOfGraded}
      isHeading={(one) => one !== 'item' && one !== 'rule'}
      columns={{
        code: { header: t('designer:column.code'), width: '62px' },
        title: { header: t('designer:column.title'), width: 'minmax(120px, 1fr)' },
        itemType: { header: t('graded.typeShort'), width: '64px' },
        waivable: { header: t('graded.waivable'), width: '64px' },
        clauses: { header: t('graded.clauses'), width: '82px' },
      }}
      shown={shown}
      foot={
        <>
          <Button startIcon={<Icon name="add" />} onClick={() => add('section')}>
            {t('graded.section')}
          </Button>
          <Button startIcon={<Icon name="add" />} disabled={kind === 'head'} onClick={() => add('line')}>
            {t(isRule ? 'rules.one' : 'graded.item')}
          </Button>
          <Button startIcon={<Icon name="copy" />} disabled={kind !== 'item' && kind !== 'rule'} onClick={copy}>
            {t('copy')}
          </Button>
        </>
      }
      form={<RowForm desk={desk} words={words} />}
    >
      {children}
    </KindEditor>
  )
}

const rowOfGraded = ({ field }: DraftPlace): string => (field === 'passRules' ? RULES_ROW : HEAD_ROW)

function RowForm({ desk, words }: { readonly desk: GradedDesk; readonly words: CellWords }) {
  const draft = presentOf(desk.session)
  const { current } = desk.session
  const section = draft.sections.find(({ key }) => key === current)
  if (section !== undefined) return <GradedSectionForm desk={desk} words={words} part={section} />
  const line = gradedLines(draft).find(({ key }) => key === current)
  if (line !== undefined) return <GradedItemForm desk={desk} words={words} line={line} />
  const rule = draft.passRules.find(({ key }) => key === current)
  if (rule !== undefined) return <PassRuleForm desk={desk} words={words} part={rule} />
  return current === RULES_ROW ? <PassRulesForm desk={desk} words={words} /> : <GradedHeadForm desk={desk} words={words} />
}
