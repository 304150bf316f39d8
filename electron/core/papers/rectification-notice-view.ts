import { dateText, pageMarks, periodText } from './page-marks'
import type { PageMarks, PaperFrame, PaperTable } from './paper-parts'
import type { PaperTexts } from './paper-texts'

/** One problem as its notice told it. */
export interface NoticeProblemText {
  /** Where and what. */
  readonly problem: string
  readonly requirement: string
  /** Clause it offends against; may be empty. */
  readonly basis: string
  readonly dueOn: string
}

/** What one 整改通知书 is made from. */
export interface NoticeContent {
  /** "云卫督改〔2013〕1号" */
  readonly number: string
  readonly unitName: string
  readonly roundName: string
  /** null: without a scheme. */
  readonly schemeName: string | null
  /** Days of the first and the last visit that found something. */
  readonly visitedFrom: string
  readonly visitedTo: string
  readonly issuedOn: string
  readonly dueOn: string
  /** 责任人; may be empty. */
  readonly person: string
  readonly problems: readonly NoticeProblemText[]
}

/** What comes back to the bureau: the receipt, or what was done. */
export interface NoticeSlipView {
  readonly heading: string
  readonly text: string
  readonly labels: readonly string[]
  /** How many of the first labels are answered in sentences. */
  readonly toWrite: number
}

/** One of the two copies of a notice, as it will be printed. */
export interface NoticeCopyView {
  /** Which of the two it is, 第一联 or 第二联. */
  readonly copy: string
  readonly number: string
  readonly addressee: string
  readonly opening: string
  readonly problems: PaperTable
  /** Deadline, consequence. */
  readonly closing: readonly string[]
  /** Bureau and day, at the right. */
  readonly signedBy: readonly [bureau: string, day: string]
  /** 送达签收 of the stub, 整改回执 of the other: what stands over it, and what is to be filled in by hand. */
  readonly slip: NoticeSlipView
}

/** 整改通知书 of one or many units, each in two copies. */
export interface RectificationNoticeView {
  readonly marks: PageMarks
  readonly title: string
  readonly copies: readonly NoticeCopyView[]
  readonly continued: string
}

const COPIES = ['stub', 'unit'] as const

/** Puts notices into words, two copies of each: 存根 with the receipt, 送达 with the slip to be sent back. */
export function rectificationNoticeView(
  source: { readonly frame: PaperFrame; readonly notices: readonly NoticeContent[] },
  t: PaperTexts,
): RectificationNoticeView {
  const { frame, notices } = source
  return {
    marks: pageMarks(frame, t),
    title: t('rectification.notice.title'),
    copies: notices.flatMap((notice) => COPIES.map((copy) => copyView(notice, copy, frame, t))),
    continued: t('continued'),
  }
}

function copyView(notice: NoticeContent, copy: (typeof COPIES)[number], frame: PaperFrame, t: PaperTexts): NoticeCopyView {
  const { number, unitName, roundName, schemeName, visitedFrom, visitedTo, person, problems } = notice
  const due = dateText(notice.dueOn, t)
  const period =
    visitedFrom === visitedTo
      ? t('rectification.notice.day', { day: dateText(visitedFrom, t) })
      : t('rectification.notice.days', { period: periodText(visitedFrom, visitedTo, t) })
  const basis = schemeName === null ? '' : t('rectification.notice.basis', { scheme: schemeName })
  const asked = t(person === '' ? 'rectification.notice.due' : 'rectification.notice.dueOf', { due, person })
  return {
    copy: t(`rectification.notice.copy.${copy}`),
    number,
    addressee: t('rectification.notice.addressee', { unit: unitName }),
    opening: t('rectification.notice.opening', { period, round: roundName, count: problems.length, basis }),
    problems: {
      heading: t('rectification.notice.heading'),
      head: t('rectification.notice.head').split('|'),
      rows: problems.map((one, index) => [
        String(index + 1),
        one.problem,
        said(one.requirement, t),
        said(one.basis, t),
        one.dueOn,
      ]),
      total: null,
      empty: null,
    },
    closing: [asked, t('rectification.notice.consequence')],
    signedBy: [frame.bureauName, dateText(notice.issuedOn, t)],
    slip: {
      heading: t(`rectification.notice.slip.${copy}.heading`),
      text: t(`rectification.notice.slip.${copy}.text`, { number, unit: unitName }),
      labels: t(`rectification.notice.slip.${copy}.labels`).split('|'),
      toWrite: copy === 'unit' ? 1 : 0,
    },
  }
}

const said = (text: string, t: PaperTexts): string => (text === '' ? t('none') : text)
