import type { Agreement, AgreementGoal } from '../pairing/agreement'
import type { PostingRules } from '../posting/posting-rules'
import type { Period } from '../shared/calendar'
import { dateText, pageMarks } from './page-marks'
import type { PageMarks, PaperFrame } from './paper-parts'
import type { PaperTexts } from './paper-texts'
import type { SignedPlace } from './signed-place'

/** What an agreement is made from. What nobody recorded stands as 【…】, to be filled in. */
export interface AgreementSource {
  readonly frame: PaperFrame
  readonly supporterName: string
  readonly recipientName: string
  /** Empty = none yet. */
  readonly number: string
  /** The scheme it follows; null = none. */
  readonly schemeName: string | null
  /** Of the pairing: it stands for the term where no agreement was recorded. */
  readonly period: Period
  readonly agreement: Pick<Agreement, 'startsOn' | 'endsOn' | 'signedOn' | 'goals'> | null
  /** Named by the pairing, else asked for by the clinic; empty = neither. */
  readonly departments: readonly string[]
  /** 应派人数 of the clinic, else of the scheme; null = neither is set. */
  readonly headcount: number | null
  readonly rules: Pick<PostingRules, 'requiredMonths' | 'minTitle' | 'maxGapDays'>
}

/** One article: its heading and what it says. */
export interface AgreementArticle {
  readonly heading: string
  readonly paragraphs: readonly string[]
}

/** 对口支援协议书, as it will be printed. */
export interface AgreementView {
  readonly marks: PageMarks
  readonly title: string
  readonly number: string
  /** 甲方, 乙方, 丙方. */
  readonly parties: readonly string[]
  readonly preamble: string
  readonly articles: readonly AgreementArticle[]
  /** Seal, hand and day of each party. */
  readonly signatures: readonly string[]
  readonly signed: readonly SignedPlace[]
  readonly continued: string
}

/** Goals that name a new technique are a task of their own. */
const TECHNIQUE = /新技术|新项目|新业务/

/** Puts a pairing with its agreement into the wording of the field. */
export function agreementView(source: AgreementSource, t: PaperTexts): AgreementView {
  const { frame, agreement, rules } = source
  const term = agreement ?? source.period
  const goals = agreement?.goals ?? []
  const isOfTerm = ({ dueOn }: AgreementGoal): boolean => dueOn === null || dueOn >= term.endsOn
  const departments = source.departments.join(t('list.comma'))
  const values = {
    from: dateText(term.startsOn, t),
    to: dateText(term.endsOn, t),
    longTerm: goalsText(goals.filter(isOfTerm), 'longTerm', t),
    annual: goalsText(
      goals.filter((goal) => !isOfTerm(goal)),
      'annual',
      t,
    ),
    departments: orOpen(departments, 'departments', t),
    techniques: goalsText(
      goals.filter(({ metric }) => TECHNIQUE.test(metric)),
      'techniques',
      t,
    ),
    headcount: orOpen(source.headcount, 'headcount', t),
    title: orOpen(rules.minTitle?.value, 'title', t),
    months: orOpen(rules.requiredMonths?.value, 'months', t),
    gap: orOpen(rules.maxGapDays?.value, 'gap', t),
  }
  const signatures = t('agreement.signatures').split('|')
  const signedOn = agreement?.signedOn ?? null
  return {
    marks: pageMarks(frame, t),
    title: t('agreement.title'),
    number: t('agreement.number', { number: orOpen(source.number, 'number', t) }),
    parties: [
      t('agreement.party.first', { name: source.supporterName }),
      t('agreement.party.second', { name: source.recipientName }),
      t('agreement.party.third', { name: frame.bureauName }),
    ],
    preamble: t('agreement.preamble', {
      basis: source.schemeName === null ? open('basis', t) : t('agreement.basis', { name: source.schemeName }),
    }),
    articles: ARTICLES.map((name) => {
      const [heading = '', ...paragraphs] = t(`agreement.article.${name}`, values).split('|')
      return { heading, paragraphs }
    }),
    signatures,
    signed:
      signedOn === null
        ? []
        : signatures
            .filter((label) => label.endsWith(t('agreement.dayOf')))
            .map((label) => ({ label, text: dateText(signedOn, t), strokes: null })),
    continued: t('continued'),
  }
}

const ARTICLES = ['term', 'goals', 'tasks', 'staff', 'first', 'second', 'third', 'change', 'end'] as const

type Open = 'number' | 'basis' | 'longTerm' | 'annual' | 'departments' | 'techniques' | 'headcount' | 'title' | 'months' | 'gap'

const open = (what: Open, t: PaperTexts): string => t('agreement.open.mark', { what: t(`agreement.open.${what}`) })

const orOpen = (value: string | number | null | undefined, what: Open, t: PaperTexts): string =>
  value === null || value === undefined || value === '' ? open(what, t) : String(value)

const goalsText = (goals: readonly AgreementGoal[], what: Open, t: PaperTexts): string =>
  orOpen(
    goals
      .map(({ metric, unit, target, dueOn }) => {
        const goal = t('agreement.goal', { metric, target, unit })
        return dueOn === null ? goal : t('agreement.goalBy', { goal, day: dateText(dueOn, t) })
      })
      .join(t('list.semicolon')),
    what,
    t,
  )
