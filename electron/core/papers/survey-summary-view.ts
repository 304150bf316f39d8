import type { CallOutcome } from '../inspection/samples/call-back'
import { combineQuestionnaires, isReceived, isValidQuestionnaire } from '../scoring/questionnaire/combine-questionnaires'
import { questionMeans } from '../scoring/questionnaire/question-means'
import type { Answers } from '../scoring/questionnaire/questionnaire-fact'
import { isScaleQuestion, type Question, type QuestionnaireTemplate } from '../scoring/questionnaire/questionnaire-template'
import { answerTo } from '../scoring/questionnaire/weigh-answers'
import { exact, points } from '../shared/points'
import { choicesOf } from './answer-sentence'
import { percentText } from './figures'
import { nameIn } from './in-language'
import { periodText, signedSurroundings } from './page-marks'
import type { PaperFrame, PaperTable, TablePaperView } from './paper-parts'
import type { PaperTexts } from './paper-texts'
import { tableNumbers } from './report-head'
import { numberedLines, templateLine } from './rule-lines'

/** The questionnaires that one clinic filled in with one template, and whose work they speak of. */
export interface SurveyedUnit {
  readonly clinicName: string
  /** Hospitals that supported it on the day of the visit. */
  readonly supporters: readonly string[]
  /** Posted to it on that day. */
  readonly doctors: readonly { readonly name: string; readonly hospital: string }[]
  readonly forms: readonly Answers[]
}

/** What came of calling back the patients of one clinic. */
export interface CalledUnit {
  readonly clinicName: string
  /** How many were to be asked. */
  readonly size: number
  /** Of everybody who was tried, what came of each attempt, oldest first. */
  readonly tried: readonly (readonly CallOutcome[])[]
}

/** Everything the satisfaction statistics of a round are made from; nothing in it tells who was asked. */
export interface SurveySummarySource {
  readonly frame: PaperFrame
  readonly inspection: { readonly name: string; readonly startsOn: string; readonly endsOn: string }
  readonly surveys: readonly {
    readonly template: QuestionnaireTemplate
    readonly templateSha256: string
    readonly units: readonly SurveyedUnit[]
  }[]
  readonly calls: readonly CalledUnit[]
}

/** 回访满意度统计 of one round, as it will be printed. */
export interface SurveySummaryView extends TablePaperView {
  readonly surveys: readonly SurveyTables[]
  /** Columns: clinic, to be asked, tried, reached, refused, number of no use, no answer, reached in per cent. null: nobody was drawn. */
  readonly calls: PaperTable | null
}

interface SurveyTables {
  /** Received, valid, index and rate of the round. */
  readonly figures: string
  /**
   * The weakest question first. Two rows a question, counts and per cent. Columns: number, question, which of the two, one a value
   * of the scale, answers, mean.
   */
  readonly scale: PaperTable
  /** Columns: number, question, answer, count, per cent; null where there is no such question. */
  readonly others: PaperTable | null
  /** Columns: kind, unit or person, received, valid, index, rate. */
  readonly units: PaperTable
}

/** Puts the surveys of a round into words. Index, rates and means are those of the engine. */
export function surveySummaryView(source: SurveySummarySource, t: PaperTexts): SurveySummaryView {
  const { frame, inspection, surveys, calls } = source
  const { numbered, optional } = tableNumbers(t)
  return {
    ...signedSurroundings(frame, t, 'surveySummary.signatures'),
    title: t('surveySummary.title'),
    left: t('surveySummary.by', { bureau: frame.bureauName, round: inspection.name }),
    right: t('surveySummary.period', { period: periodText(inspection.startsOn, inspection.endsOn, t) }),
    surveys: surveys.map(({ template, units }) => {
      const name = nameIn(template, frame.language)
      const filled = units.flatMap(({ forms }) => forms).filter(isReceived)
      const heading = (key: string): string => t(`surveySummary.heading.${key}`, { name })
      return {
        figures: figuresText(template, filled, t),
        scale: numbered(heading('scale'), scaleTable(template, filled, t)),
        others: optional(heading('others'), otherTable(template, filled, t)),
        units: numbered(heading('units'), unitTable(template, units, t)),
      }
    }),
    calls: optional(t('surveySummary.heading.calls'), callTable(calls, t)),
    notes: numberedLines(noteLines(source, t), t),
  }
}

function figuresText(template: QuestionnaireTemplate, filled: readonly Answers[], t: PaperTexts): string {
  const { received, valid, index, satisfactionRate, isSmallSample, rule } = combineQuestionnaires(template, filled)
  if (isSmallSample) return t('surveySummary.few', { received, valid, least: rule.minValid })
  const rate = satisfactionRate === null ? t('none') : t('survey.percent', { value: satisfactionRate })
  return t('surveySummary.figures', { received, valid, index: index ?? t('none'), rate })
}

type Table = Omit<PaperTable, 'heading'>

/** The weakest first; without means, as the form asks. */
function scaleTable(template: QuestionnaireTemplate, filled: readonly Answers[], t: PaperTexts): Table {
  const valid = filled.filter((answers) => isValidQuestionnaire(template, answers))
  const means = questionMeans(template, filled)
  const meanOf = ({ no }: Question) => points(means.get(no) ?? '0')
  const asked = template.questions.filter(isScaleQuestion)
  const weakestFirst = means.size === 0 ? asked : asked.toSorted((a, b) => meanOf(a).compare(meanOf(b)))
  const [first, last] = t('surveySummary.scaleHead')
    .split('||')
    .map((part) => part.split('|'))
  return {
    head: [...(first ?? []), ...template.scale.map(({ label }) => label), ...(last ?? [])],
    rows: weakestFirst.flatMap((question) => {
      const given = valid.flatMap((answers) => answerTo(answers, question) ?? [])
      const counts = template.scale.map(({ value }) => given.filter((answer) => answer.value === value).length)
      const name = [String(question.no), questionText(question, t)]
      return [
        [...name, t('surveySummary.count'), ...counts.map(String), String(given.length), means.get(question.no) ?? t('none')],
        [
          ...name,
          t('surveySummary.share'),
          ...counts.map((count) => shareText(count, given.length, t)),
          shareText(given.length, given.length, t),
          '',
        ],
      ]
    }),
    total: null,
    empty: asked.length === 0 ? t('surveySummary.noScale') : null,
  }
}

/** With what it asks after: "收费清楚……吗？（费用）". */
const questionText = ({ text, dimension }: Question, t: PaperTexts): string =>
  dimension === undefined ? text : text + t('list.bracketed', { text: dimension })

/** null without questions that are answered by a choice of their own. */
function otherTable(template: QuestionnaireTemplate, filled: readonly Answers[], t: PaperTexts): Table | null {
  const valid = filled.filter((answers) => isValidQuestionnaire(template, answers))
  const asked = template.questions.filter((question) => !isScaleQuestion(question) && choicesOf(template, question).length > 0)
  if (asked.length === 0) return null
  return {
    head: t('surveySummary.otherHead').split('|'),
    rows: asked.flatMap((question) => {
      const given = valid.flatMap((answers) => answerTo(answers, question) ?? [])
      return choicesOf(template, question).map(({ value, label }) => {
        const count = given.filter((answer) => answer.value === value).length
        return [String(question.no), questionText(question, t), label, String(count), shareText(count, given.length, t)]
      })
    }),
    total: null,
    empty: null,
  }
}

/** Clinics, hospitals and posted persons; the last two by the questionnaires of the clinics where they were. */
function unitTable(template: QuestionnaireTemplate, units: readonly SurveyedUnit[], t: PaperTexts): Table {
  const rowsOf = (kind: string, names: (unit: SurveyedUnit) => readonly string[]) => {
    const all = [...new Set(units.flatMap(names))]
    const rows = all.map((name) => {
      const forms = units.filter((unit) => names(unit).includes(name)).flatMap((unit) => unit.forms)
      return { name, satisfaction: combineQuestionnaires(template, forms.filter(isReceived)) }
    })
    const indexOf = ({ satisfaction }: (typeof rows)[number]) => points(satisfaction.index ?? '-1')
    return rows
      .toSorted((a, b) => indexOf(b).compare(indexOf(a)))
      .map(({ name, satisfaction: { received, valid, index, satisfactionRate } }) => [
        t(`surveySummary.unit.${kind}`),
        name,
        String(received),
        String(valid),
        index ?? t('none'),
        satisfactionRate === null ? t('none') : t('survey.percent', { value: satisfactionRate }),
      ])
  }
  const rows = [
    ...rowsOf('clinic', ({ clinicName }) => [clinicName]),
    ...rowsOf('hospital', ({ supporters }) => supporters),
    ...rowsOf('doctor', ({ doctors }) => doctors.map(({ name, hospital }) => name + t('list.bracketed', { text: hospital }))),
  ]
  return {
    head: t('surveySummary.unitHead').split('|'),
    rows,
    total: null,
    empty: rows.length === 0 ? t('surveySummary.noUnits') : null,
  }
}

const NO_USE: readonly CallOutcome[] = ['not_in_use', 'out_of_service', 'wrong_person']

/** Everybody counts once, by the best that came of it. null when nobody was drawn. */
function callTable(calls: readonly CalledUnit[], t: PaperTexts): Table | null {
  if (calls.length === 0) return null
  const countsOf = ({ size, tried }: Pick<CalledUnit, 'size' | 'tried'>): readonly number[] => {
    const ends = tried.map((outcomes) => (outcomes.includes('answered') ? 'answered' : outcomes.at(-1)))
    const count = (holds: (end: CallOutcome) => boolean) => ends.filter((end) => end !== undefined && holds(end)).length
    return [
      size,
      tried.length,
      count((end) => end === 'answered'),
      count((end) => end === 'refused'),
      count((end) => NO_USE.includes(end)),
      count((end) => end === 'no_answer'),
    ]
  }
  const row = (name: string, counts: readonly number[]) => [
    name,
    ...counts.map(String),
    shareText(counts[2] ?? 0, counts[1] ?? 0, t),
  ]
  const all = { size: calls.reduce((sum, { size }) => sum + size, 0), tried: calls.flatMap(({ tried }) => tried) }
  return {
    head: t('surveySummary.callHead').split('|'),
    rows: calls.map((unit) => row(unit.clinicName, countsOf(unit))),
    total: row(t('total'), countsOf(all)),
    empty: null,
  }
}

/** "60.0%"; a dash of nobody. */
const shareText = (count: number, of: number, t: PaperTexts): string =>
  of === 0 ? t('none') : percentText(exact(count).div(exact(of)))

const noteLines = ({ surveys }: SurveySummarySource, t: PaperTexts): readonly string[] => [
  ...surveys.map(({ template, templateSha256 }) => templateLine('survey.rule.template', template, templateSha256, t)),
  ...surveys.flatMap(({ template: { scoring = {} } }) =>
    [
      scoring.validResponse === undefined ? '' : t('blank.validResponse', { text: scoring.validResponse }),
      scoring.satisfactionRate === undefined ? '' : t('blank.satisfactionRate', { text: scoring.satisfactionRate.definition }),
      scoring.satisfactionIndex === undefined ? '' : t('blank.satisfactionIndex', { text: scoring.satisfactionIndex.definition }),
      scoring.smallSample?.rule ?? '',
    ].filter((line) => line !== ''),
  ),
  t('surveySummary.attribution'),
]
