import { useTranslation } from 'react-i18next'
import { withItem } from '@core/drafting/edit-draft'
import type { DraftLine } from '@core/drafting/draft'
import { CheckLine } from './CheckLine'
import { useDesigner } from './designer-desk'
import { FieldGrid, Labelled, PartTitle } from './form-style'
import { readText, showText } from './values'
import { ValueField } from './ValueField'

/** What an item may have beside its rule: 缺项, key, documents, department, English title. */
export function ItemMore({ line }: { readonly line: DraftLine }) {
  const { t } = useTranslation('designer')
  const { change } = useDesigner()
  const { item, key } = line
  const put = (patch: Parameters<typeof withItem>[2]) => change((draft) => withItem(draft, key, patch))
  const words = (field: 'titleEn' | 'department', label: string) => (
    <Labelled label={label}>
      {(id) => (
        <ValueField
          id={id}
          field={field}
          value={item[field] ?? ''}
          format={showText}
          read={readText}
          onLeave={(text: string) => put({ [field]: text === '' ? undefined : text })}
        />
      )}
    </Labelled>
  )
  return (
    <>
      <PartTitle>
        <h3>{t('more.name')}</h3>
      </PartTitle>
      <FieldGrid data-form="">
        <div style={{ gridColumn: 'span 4', display: 'flex', gap: 20 }}>
          <CheckLine
            label={t('more.waivable')}
            field="allowNotApplicable"
            isOn={item.allowNotApplicable}
            onTurn={(isOn) => put({ allowNotApplicable: isOn })}
          />
          <CheckLine
            label={t('more.noEvidence')}
            field="noEvidenceScoresZero"
            isOn={item.noEvidenceScoresZero === true}
            onTurn={(isOn) => put({ noEvidenceScoresZero: isOn ? true : undefined })}
          />
          <CheckLine
            label={t('more.key')}
            field="key"
            isOn={item.key === true}
            onTurn={(isOn) => put({ key: isOn ? true : undefined })}
          />
        </div>
        <Labelled label={t('more.evidence')} span={3}>
          {(id) => (
            <ValueField<readonly string[]>
              id={id}
              field="evidence"
              value={item.evidence ?? []}
              format={(list) => list.join(t('comma'))}
              read={(text) =>
                text
                  .split(/[、;；\n]/)
                  .map((one) => one.trim())
                  .filter((one) => one !== '')
              }
              onLeave={(evidence) => put({ evidence: evidence.length === 0 ? undefined : evidence })}
            />
          )}
        </Labelled>
        {words('department', t('more.department'))}
        {words('titleEn', t('item.titleEn'))}
      </FieldGrid>
    </>
  )
}
