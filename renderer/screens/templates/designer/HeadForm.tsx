import { useTranslation } from 'react-i18next'
import type { DraftHead } from '@core/drafting/draft'
import { withHead } from '@core/drafting/edit-draft'
import type { Patch } from '@core/drafting/patched'
import type { NotApplicablePolicy, SubjectRole } from '@core/scoring/template'
import { SelectField } from '../../../components/SelectField'
import { CheckLine } from './CheckLine'
import { useDesigner } from './designer-desk'
import { draftOf } from './designer-session'
import { FieldGrid, FormBody, Labelled, PartTitle } from './form-style'
import { Grades, Parameters } from './HeadLists'
import { MethodsTable } from './MethodsTable'
import { OpenPointsField, PointsField } from './rule/PlainFields'
import { readLines, readText, showLines, showText } from './values'
import { ValueField } from './ValueField'

const text = { format: showText, read: readText }
const ROLES = ['supporting_org', 'recipient_org', 'dispatched_staff', 'patient'] as const
const POLICIES = ['rescale', 'rescale_section', 'full', 'zero'] as const
const DECIMALS = ['0', '1', '2', '3'] as const

/** 表头与计分办法: what holds for the whole sheet. */
export function HeadForm() {
  const { t } = useTranslation('designer')
  const { session, change } = useDesigner()
  const { head } = draftOf(session)
  const put = (patch: Patch<DraftHead>) => change((draft) => withHead(draft, patch))
  return (
    <FormBody>
      <NameFields head={head} put={put} />
      <CountingFields head={head} put={put} />
      <PartTitle>
        <h3>{t('head.grades')}</h3>
        <span>{t('head.gradesHint')}</span>
      </PartTitle>
      <Grades head={head} />
      <PartTitle>
        <h3>{t('head.parameters')}</h3>
        <span>{t('head.parametersHint')}</span>
      </PartTitle>
      <Parameters head={head} />
      <PartTitle>
        <h3>{t('head.methods')}</h3>
      </PartTitle>
      <MethodsTable
        methods={head.checkMethods ?? {}}
        onChange={(does) => change((now) => withHead(now, { checkMethods: does(now.head.checkMethods ?? {}) }))}
      />
      <FieldGrid data-form="" style={{ gridTemplateColumns: 'minmax(64px, auto) minmax(0, 1fr)', alignItems: 'start' }}>
        <Lines label={t('head.notes')} field="notes" lines={head.notes} onLeave={(notes) => put({ notes })} />
        <Lines
          label={t('head.signatures')}
          field="signatureBlock"
          lines={head.signatureBlock}
          onLeave={(signatureBlock) => put({ signatureBlock })}
        />
      </FieldGrid>
    </FormBody>
  )
}

interface PartProps {
  readonly head: DraftHead
  readonly put: (patch: Patch<DraftHead>) => void
}

function NameFields({ head, put }: PartProps) {
  const { t } = useTranslation(['designer', 'common'])
  const { breaches } = useDesigner()
  const isWrong = (field: string) => breaches.some((issue) => issue.key === null && issue.field === field)
  return (
    <FieldGrid data-form="">
      <Labelled label={t('head.name')} span={3}>
        {(id) => (
          <ValueField
            {...text}
            id={id}
            field="name"
            value={head.name}
            hasError={isWrong('name')}
            onLeave={(name) => put({ name })}
          />
        )}
      </Labelled>
      <Labelled label={t('head.nameEn')} span={3}>
        {(id) => (
          <ValueField
            {...text}
            id={id}
            field="nameEn"
            value={head.nameEn ?? ''}
            onLeave={(nameEn) => put({ nameEn: nameEn === '' ? undefined : nameEn })}
          />
        )}
      </Labelled>
      <Labelled label={t('head.version')}>
        {(id) => (
          <ValueField
            {...text}
            id={id}
            field="version"
            value={head.version}
            maxLength={80}
            hasError={isWrong('version')}
            onLeave={(version) => put({ version })}
          />
        )}
      </Labelled>
      <Labelled label={t('head.subject')}>
        {(id) => (
          <SelectField<SubjectRole>
            id={id}
            value={head.subject}
            options={ROLES.map((value) => ({ value, label: t(`common:role.${value}`) }))}
            onPick={(subject) => put({ subject })}
          />
        )}
      </Labelled>
    </FieldGrid>
  )
}

function CountingFields({ head, put }: PartProps) {
  const { t } = useTranslation('designer')
  const { scoreRounding } = head
  const decimals = DECIMALS.map((value) => ({ value, label: t('head.places', { count: Number(value) }) }))
  return (
    <FieldGrid data-form="">
      <Labelled label={t('head.totalPoints')}>
        {(id) => (
          <PointsField id={id} field="totalPoints" value={head.totalPoints} onLeave={(totalPoints) => put({ totalPoints })} />
        )}
      </Labelled>
      <Labelled label={t('bonus.cap')}>
        {(id) => (
          <OpenPointsField
            id={id}
            field="bonusCap"
            value={head.bonusCap}
            placeholder={t('rule.unlimited')}
            onLeave={(bonusCap) => put({ bonusCap })}
          />
        )}
      </Labelled>
      <Labelled label={t('head.rounding')}>
        {(id) => (
          <SelectField
            id={id}
            value={scoreRounding.applyAt}
            options={(['item', 'total'] as const).map((value) => ({ value, label: t(`head.roundingAt.${value}`) }))}
            onPick={(applyAt) => put({ scoreRounding: { ...scoreRounding, applyAt } })}
          />
        )}
      </Labelled>
      <Labelled label={t('head.policy')}>
        {(id) => (
          <SelectField<NotApplicablePolicy>
            id={id}
            value={head.notApplicablePolicy}
            options={POLICIES.map((value) => ({ value, label: t(`head.policies.${value}`) }))}
            onPick={(notApplicablePolicy) => put({ notApplicablePolicy })}
          />
        )}
      </Labelled>
      <Labelled label={t('head.itemDecimals')}>
        {(id) => (
          <SelectField
            id={id}
            value={String(scoreRounding.decimals) as (typeof DECIMALS)[number]}
            options={decimals}
            onPick={(value) => put({ scoreRounding: { ...scoreRounding, decimals: Number(value) } })}
          />
        )}
      </Labelled>
      <Labelled label={t('head.totalDecimals')}>
        {(id) => (
          <SelectField
            id={id}
            value={String(head.totalDecimals ?? 2) as (typeof DECIMALS)[number]}
            options={decimals}
            onPick={(value) => put({ totalDecimals: Number(value) })}
          />
        )}
      </Labelled>
      <span style={{ gridColumn: 'span 4' }}>
        <CheckLine
          label={t('head.capTotal')}
          field="capTotal"
          isOn={head.capTotal === true}
          onTurn={(isOn) => put({ capTotal: isOn ? true : undefined })}
        />
      </span>
    </FieldGrid>
  )
}

interface LinesProps {
  readonly label: string
  readonly field: string
  readonly lines: readonly string[] | undefined
  readonly onLeave: (lines: readonly string[] | undefined) => void
}

/** A list of texts, one a line. */
function Lines({ label, field, lines = [], onLeave }: LinesProps) {
  const { t } = useTranslation('designer')
  return (
    <Labelled label={label}>
      {(id) => (
        <ValueField<readonly string[]>
          id={id}
          field={field}
          lines={3}
          placeholder={t('head.onePerLine')}
          value={lines}
          format={showLines}
          read={readLines}
          onLeave={(next) => onLeave(next.length === 0 ? undefined : next)}
        />
      )}
    </Labelled>
  )
}
