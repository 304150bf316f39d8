import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { conclusionLines } from '@core/papers/conclusion'
import { itemDecimals } from '@core/scoring/shown-decimals'
import { awardedSum } from '@core/scoring/awarded-sum'
import { countedItems } from '@core/scoring/counted-items'
import { scoreSheet } from '@core/scoring/score-sheet'
import { decimalText, points, shortText, sum } from '@core/shared/points'
import { GradeWord } from '../../../components/GradeWord'
import { RangeBar } from '../../../components/sheet/RangeBar'
import { formatPoints } from '../../../i18n/format'
import { usePaperTexts } from '../../../i18n/usePaperTexts'
import { colour } from '../../../theme/tokens'
import { StagesPart } from './review/StagesPart'
import { sizeText, useEvidenceDesk } from './evidence/evidence-desk'
import { useDesk } from './sheet-desk'
import { shownFacts } from './sheet-session'
import { Part, ResultPane, Sums } from './total-parts'

/** The right column: the running total with its range, or the total with its grade; sections; what is left. */
export function TotalPane() {
  const { t } = useTranslation('sheet')
  const { score, session } = useDesk()
  const isComplete = score.status === 'complete'
  const word = !isComplete
    ? t('total.noTotalYet')
    : score.total === null
      ? t('total.nothingApplies')
      : session.isLocked
        ? null
        : t('total.canFinish')
  return (
    <ResultPane word={word}>
      {isComplete ? <Result /> : <Running />}
      <Sections />
      <Counts />
      <StagesPart items={score.items} />
    </ResultPane>
  )
}

/** 已得分 and what is still possible. */
function Running() {
  const { t } = useTranslation('sheet')
  const { score, session, trace } = useDesk()
  const sectionCodes = new Set(session.template.categories.flatMap((section) => section.items.map((item) => item.code)))
  const scored = score.items.filter((item) => item.state === 'scored' && sectionCodes.has(item.code))
  return (
    <>
      <Part>
        <div data-line="">
          <span>{t('total.awarded')}</span>
          <span>{t('total.answered', { answered: score.answered, of: score.of })}</span>
        </div>
        <div data-total="" data-testid="sheet-awarded">
          {decimalText(awardedSum(trace), itemDecimals(session.template))}
        </div>
        <div data-quiet="">{t('total.answeredPoints', { points: shortText(sum(scored.map((item) => points(item.max)))) })}</div>
      </Part>
      {score.range.min !== null && score.range.max !== null && (
        <Part>
          <div data-quiet="">{t('total.possible')}</div>
          <div data-range="" data-testid="sheet-range">
            {t('total.range', { min: score.range.min, max: score.range.max })}
          </div>
          <Bar min={score.range.min} max={score.range.max} />
        </Part>
      )}
    </>
  )
}

function Bar({ min, max }: { readonly min: string; readonly max: string }) {
  const { t } = useTranslation('sheet')
  const { template } = useDesk().session
  return (
    <RangeBar
      name={t('total.range', { min, max })}
      certain={Number(min)}
      possible={Number(max)}
      full={template.totalPoints}
      marks={template.grades.map((grade) => grade.min).filter((limit) => limit > 0)}
    />
  )
}

/** 总分, grade and how it came about. */
function Result() {
  const { t } = useTranslation('sheet')
  const words = usePaperTexts()
  const { score, trace, session, sheet } = useDesk()
  const { template, entries } = session
  const parameters = sheet.parameters
  const vetoes = entries.vetoes.map(({ code }) => code)
  const input = { facts: shownFacts(session), vetoes, parameters }
  const [formula] = conclusionLines({ template, input, score, trace, vetoEvidence: {} }, words)
  const plain = scoreSheet(template, { ...input, vetoes: [] }, { sha256: sheet.templateSha256 }).score
  const isForced = plain.grade !== score.grade
  return (
    <>
      <Part>
        <div data-line="">
          <span>{t('total.total')}</span>
          <span>{t('total.answered', { answered: score.answered, of: score.of })}</span>
        </div>
        <div data-total="" data-testid="sheet-total-points">
          {formatPoints(score.total)}
        </div>
        {score.grade !== null && (
          <GradeWord grade={score.grade} vetoed={isForced ? t('total.vetoed', { grade: score.grade }) : undefined} />
        )}
        {isForced && plain.grade !== null && <div data-quiet="">{t('total.without', { grade: plain.grade })}</div>}
      </Part>
      {score.total !== null && (
        <Part>
          <div data-quiet="">{t('total.formula')}</div>
          <div data-copyable="" style={{ marginBottom: 8 }}>
            {formula}
          </div>
          <Bar min={score.total} max={score.total} />
        </Part>
      )}
    </>
  )
}

/** 各部分: points and what applies. */
function Sections() {
  const { t } = useTranslation('sheet')
  const { score, session } = useDesk()
  const { template } = session
  const decimals = itemDecimals(template)
  return (
    <Part>
      <div data-line="">
        <span>{t('total.sections')}</span>
        <span>{t('total.sectionsHead')}</span>
      </div>
      <Sums>
        <tbody>
          {template.categories.map((section, index) => {
            const sums = score.sections[index]
            const isOpen = section.items.every((item) => score.unanswered.includes(item.code))
            return (
              <tr key={section.code}>
                <td title={section.title}>
                  {section.code} {section.title}
                </td>
                <td>
                  <b>{sums === undefined || isOpen ? formatPoints(null) : decimalText(points(sums.awarded), decimals)}</b>
                  <span style={{ color: colour.ink2 }}> / {sums?.applicable}</span>
                </td>
              </tr>
            )
          })}
          {(template.bonusItems ?? []).length > 0 && (
            <tr>
              <td>{t('total.bonus')}</td>
              <td>
                <b>{decimalText(points(score.bonus), decimals)}</b>
                {template.bonusCap !== undefined && <span style={{ color: colour.ink2 }}> / {template.bonusCap}</span>}
              </td>
            </tr>
          )}
        </tbody>
      </Sums>
    </Part>
  )
}

/** What is left, and what was noted. */
function Counts() {
  const { t } = useTranslation(['sheet', 'evidence'])
  const { all } = useEvidenceDesk()
  const size = sizeText(all.reduce((sum, { bytes }) => sum + bytes, 0))
  const { score, session, sheet } = useDesk()
  const waived = countedItems(session.template, score).filter((item) => item.state === 'not_applicable').length
  const vetoes = session.entries.vetoes.length
  const lines: readonly (readonly [string, ReactNode])[] = [
    [t('total.waived'), t('total.items', { count: waived })],
    [t('total.findings'), t('total.findingCount', { count: sheet.findings.length })],
    [t('evidence:label'), all.length === 0 ? t('total.none') : t('evidence:total.some', { count: all.length, size })],
    [t('total.vetoes'), vetoes === 0 ? t('total.none') : t('total.findingCount', { count: vetoes })],
  ]
  return (
    <Part>
      {lines.map(([label, value]) => (
        <div key={label} style={{ display: 'grid', gridTemplateColumns: '90px 1fr', lineHeight: 'var(--dense-row)' }}>
          <span style={{ color: colour.ink2 }}>{label}</span>
          <b>{value}</b>
        </div>
      ))}
    </Part>
  )
}
