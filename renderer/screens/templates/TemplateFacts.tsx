import { exact, shortText, sum } from '@core/shared/points'
import type { ScoredTemplate, Template } from '@core/scoring/template'
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useTranslation } from 'react-i18next'
import { FactTable } from '../../components/FactTable'
import { LinkButton } from '../../components/LinkButton'
import { Notice } from '../../components/Notice'
import { SectionBar } from '../../components/SectionBar'
import { SideTable } from '../../components/SideTable'
import type { PublishedTemplate, TemplateLine } from '../../data/useTemplates'
import { copyText } from '../../hooks/copy-text'
import { formatInstant, formatNumber } from '../../i18n/format'
import { Icon } from '../../theme/icons'
import { colour } from '../../theme/tokens'
import { gradeWords, roundingWords, vetoEffectWords, waivingWords } from './policy-words'

const Sum = styled('div')({
  padding: '8px 10px 10px',
  color: colour.ink2,
  '& strong': { fontSize: 28, lineHeight: '34px', color: colour.ink },
})

const Sentence = styled('p')({ margin: 0, padding: '6px 10px', '& + &': { paddingTop: 0 } })

export interface TemplateFactsProps {
  readonly template: Template
  readonly published: Omit<PublishedTemplate, 'document'>
  readonly line: TemplateLine
  /** Brings the line of an item, or of the vetoes, into view. */
  readonly onShow: (line: string) => void
}

/** What the sheet adds up to, how it is counted, who published it and where it is used. */
export function TemplateFacts({ template, published, line, onShow }: TemplateFactsProps) {
  const { t } = useTranslation('templates')
  const { sha256, publishedAt, publishedBy } = published
  return (
    <>
      {line.retiredAt !== null && <Notice kind="locked" title={t('retire.since', { at: formatInstant(line.retiredAt) })} />}
      {template.templateKind === 'scored' && <CountingFacts template={template} onShow={onShow} />}
      <SectionBar title={t('facts.publication')} />
      <FactTable
        facts={[
          { label: t('facts.version'), value: template.version },
          { label: t('facts.publishedAt'), value: formatInstant(publishedAt) },
          { label: t('facts.publishedBy'), value: publishedBy },
          ...(line.basedOn === null ? [] : [{ label: t('facts.basedOn'), value: line.basedOn.version }]),
          { label: t('facts.sha256'), value: shortDigest(sha256) },
        ]}
      />
      <div style={{ padding: 10 }}>
        <Button startIcon={<Icon name="copy" />} onClick={() => copyText(sha256)}>
          {t('facts.copySha256')}
        </Button>
      </div>
      <SectionBar title={t('facts.used')} aside={t('library.sheets', { count: line.sheets })} />
      {line.usedIn.length === 0 ? (
        <Sentence>{t('library.unused')}</Sentence>
      ) : (
        <SideTable
          name={t('facts.used')}
          columns={[
            { header: t('facts.round') },
            { header: t('facts.finished'), width: 58, align: 'right' },
            { header: t('facts.open'), width: 58, align: 'right' },
          ]}
          rows={line.usedIn.map(({ inspectionName, drafts, finished }) => ({
            key: inspectionName,
            cells: [inspectionName, formatNumber(finished), formatNumber(drafts)],
          }))}
        />
      )}
    </>
  )
}

/** Points, grades and how they are counted. */
function CountingFacts({ template, onShow }: { readonly template: ScoredTemplate; readonly onShow: (line: string) => void }) {
  const { t } = useTranslation('templates')
  const parameters = template.parameters ?? []
  return (
    <>
      <Sum>
        {t('total')}
        <div>
          <strong>{sectionTotal(template)}</strong> / {formatNumber(template.totalPoints)}
        </div>
      </Sum>
      <SideTable
        name={t('facts.sections')}
        columns={[{ header: t('column.part') }, { header: t('column.points'), width: 54, align: 'right' }]}
        rows={sectionRows(t, template, onShow)}
      />
      <SectionBar title={t('facts.grades')} />
      <FactTable facts={gradeWords(t, template).map(({ name, words }) => ({ label: name, value: words }))} />
      <SectionBar title={t('facts.counting')} />
      <Sentence>{roundingWords(t, template)}</Sentence>
      <Sentence>{waivingWords(t, template)}</Sentence>
      <Sentence>{vetoEffectWords(t, template)}</Sentence>
      {parameters.length > 0 && (
        <>
          <SectionBar title={t('facts.parameters')} />
          <FactTable
            facts={parameters.map(({ label, default: value, unit }) => ({
              label,
              value: t('facts.parameter', { value, unit }),
            }))}
          />
        </>
      )}
    </>
  )
}

/** Sum of the sections, exact. */
const sectionTotal = (template: ScoredTemplate): string =>
  shortText(sum(template.categories.map((section) => exact(section.points))))

/** The first 16 digits in groups of four, as papers print a checksum. */
const shortDigest = (sha256: string): string => sha256.slice(0, 16).replace(/(.{4})(?=.)/g, '$1 ')

function sectionRows(
  t: ReturnType<typeof useTranslation<'templates'>>['t'],
  { categories, bonusItems = [], bonusCap, vetoes = [] }: ScoredTemplate,
  onShow: (line: string) => void,
) {
  const row = (key: string, title: string, points: string, line: string | undefined) => ({
    key,
    cells: [line === undefined ? title : <LinkButton onClick={() => onShow(line)}>{title}</LinkButton>, points],
  })
  return [
    ...categories.map(({ code, title, points, items }) =>
      row(code, t('sheet.section', { code, title }), formatNumber(points), items[0]?.code),
    ),
    ...(bonusItems.length === 0
      ? []
      : [row('bonus', t('bonus'), bonusCap === undefined ? '' : t('facts.atMost', { points: bonusCap }), bonusItems[0]?.code)]),
    ...(vetoes.length === 0 ? [] : [row('vetoes', t('vetoes'), t('facts.vetoCount', { count: vetoes.length }), 'vetoes')]),
  ]
}
