import { useTranslation } from 'react-i18next'
import { VETOES_ROW } from '@core/drafting/draft-rows'
import { withHead, withVeto } from '@core/drafting/edit-draft'
import { linesOf } from '@core/drafting/template-of-draft'
import type { SheetVetoEffect, Veto, VetoEffect } from '@core/scoring/template'
import { SelectField } from '../../../components/SelectField'
import { AddBelow } from './AddBelow'
import { useDesigner } from './designer-desk'
import { draftOf } from './designer-session'
import { FieldGrid, FormBody, Labelled } from './form-style'
import { readText, showText } from './values'
import { ValueField } from './ValueField'

const text = { format: showText, read: readText }
const SHEET_EFFECTS = ['force_grade', 'zero_total', 'no_rank'] as const
const EFFECTS = [...SHEET_EFFECTS, 'zero_section'] as const

/** The heading of the vetoes: what one of them does unless it says otherwise. */
export function VetoesForm() {
  const { t } = useTranslation('designer')
  const { session, change } = useDesigner()
  const { vetoPolicy, grades } = draftOf(session).head
  const put = (next: typeof vetoPolicy) => change((draft) => withHead(draft, { vetoPolicy: next }))
  return (
    <FormBody>
      <FieldGrid data-form="">
        <Labelled label={t('veto.effect')}>
          {(id) => (
            <span data-field="vetoPolicy.effect">
              <SelectField<SheetVetoEffect>
                id={id}
                value={vetoPolicy.effect}
                options={SHEET_EFFECTS.map((value) => ({ value, label: t(`veto.effects.${value}`) }))}
                onPick={(effect) => put({ ...vetoPolicy, effect })}
              />
            </span>
          )}
        </Labelled>
        {vetoPolicy.effect === 'force_grade' && (
          <Labelled label={t('veto.grade')}>
            {(id) => (
              <span data-field="vetoPolicy.grade">
                <SelectField
                  id={id}
                  value={vetoPolicy.grade ?? ''}
                  options={[
                    { value: '', label: t('veto.lastGrade', { grade: grades.at(-1)?.name ?? '' }) },
                    ...[...new Set([...grades.map(({ name }) => name), vetoPolicy.grade ?? ''])]
                      .filter((name) => name !== '')
                      .map((name) => ({ value: name, label: name })),
                  ]}
                  onPick={(grade) => put(grade === '' ? { effect: vetoPolicy.effect } : { ...vetoPolicy, grade })}
                />
              </span>
            )}
          </Labelled>
        )}
      </FieldGrid>
      <AddBelow rowKey={VETOES_ROW} label={t('list.addVeto')} />
    </FormBody>
  )
}

/** One veto: its words, what it does, and where it is found. */
export function VetoForm({ rowKey, veto }: { readonly rowKey: string; readonly veto: Veto }) {
  const { t } = useTranslation('designer')
  const { session, change, breaches } = useDesigner()
  const draft = draftOf(session)
  const put = (patch: Parameters<typeof withVeto>[2]) => change((now) => withVeto(now, rowKey, patch))
  const isWrong = (field: string) => breaches.some((issue) => issue.key === rowKey && issue.field === field)
  const known = (codes: readonly (readonly [string, string])[], value: string | undefined) => [
    { value: '', label: t('none') },
    ...codes.map(([code, title]) => ({ value: code, label: t('veto.place', { code, title }) })),
    // A code that no row has stays visible until another is chosen.
    ...(value === undefined || codes.some(([code]) => code === value) ? [] : [{ value, label: value }]),
  ]
  return (
    <FormBody>
      <FieldGrid data-form="">
        <Labelled label={t('veto.title')} span={3}>
          {(id) => (
            <ValueField
              {...text}
              id={id}
              field="title"
              grows
              value={veto.title}
              hasError={isWrong('title')}
              onLeave={(title) => put({ title })}
            />
          )}
        </Labelled>
        <Labelled label={t('item.code')}>
          {(id) => (
            <ValueField
              {...text}
              id={id}
              field="code"
              value={veto.code}
              maxLength={40}
              hasError={isWrong('code')}
              onLeave={(code) => put({ code })}
            />
          )}
        </Labelled>
        <Labelled label={t('veto.effect')}>
          {(id) => (
            <span data-field="effect">
              <SelectField<VetoEffect | ''>
                id={id}
                value={veto.effect ?? ''}
                options={[
                  { value: '', label: t('veto.byDefault', { effect: t(`veto.effects.${draft.head.vetoPolicy.effect}`) }) },
                  ...EFFECTS.map((value) => ({ value, label: t(`veto.effects.${value}`) })),
                ]}
                onPick={(effect) => put({ effect: effect === '' ? undefined : effect })}
              />
            </span>
          )}
        </Labelled>
        {veto.effect === 'zero_section' && (
          <Labelled label={t('veto.section')}>
            {(id) => (
              <span data-field="section">
                <SelectField
                  id={id}
                  value={veto.section ?? ''}
                  options={known(
                    draft.sections.map(({ code, title }) => [code, title]),
                    veto.section,
                  )}
                  onPick={(section) => put({ section: section === '' ? undefined : section })}
                />
              </span>
            )}
          </Labelled>
        )}
        <Labelled label={t('veto.item')}>
          {(id) => (
            <span data-field="item">
              <SelectField
                id={id}
                value={veto.item ?? ''}
                options={known(
                  linesOf(draft).map(({ item }) => [item.code, item.title]),
                  veto.item,
                )}
                onPick={(item) => put({ item: item === '' ? undefined : item })}
              />
            </span>
          )}
        </Labelled>
      </FieldGrid>
    </FormBody>
  )
}
