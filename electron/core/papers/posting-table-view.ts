import { symbolOf } from '../posting/attendance'
import { monthPeriod } from '../posting/period'
import { isPostedOn } from '../posting/posting'
import { dateText, numberedHeading, signedSurroundings } from './page-marks'
import type { PaperFrame, PaperTable, TablePaperView } from './paper-parts'
import type { PaperTexts } from './paper-texts'

/** One posted person as the roster has them; empty text = not known. */
export interface RosterLine {
  readonly name: string
  readonly sex: string
  /** Masked. */
  readonly idNumber: string
  readonly licenceNumber: string
  readonly specialty: string
  readonly title: string
  readonly supporter: string
  readonly recipient: string
  readonly startsOn: string
  readonly endsOn: string | null
  readonly replacedBy: string
  readonly phone: string
}

/** One posted person and a month of attendance. */
export interface AttendanceLine {
  readonly name: string
  readonly recipient: string
  readonly startsOn: string
  readonly endsOn: string | null
  /** 31 letters of core/posting/attendance. */
  readonly days: string
}

/** What every table of postings is made from. */
export interface PostingTableHead {
  readonly frame: PaperFrame
  /** The clinic that keeps it, of which alone it tells; absent of a table of the whole bureau. */
  readonly unitName?: string | undefined
}

export type PostingTableName = 'roster' | 'firstHalf' | 'secondHalf' | 'workload' | 'workloadByHospital'

/** 花名册, 考勤表 or 工作量统计表 as it will be printed: tables of one width below each other. */
export interface PostingTableView extends TablePaperView {
  readonly tables: readonly { readonly name: PostingTableName; readonly content: PaperTable }[]
}

const NO_TOTAL = null

/** 派驻人员花名册. @param listedOn The day on which the states are judged. */
export function rosterView(
  source: PostingTableHead & { readonly listedOn: string; readonly lines: readonly RosterLine[] },
  t: PaperTexts,
): PostingTableView {
  const { frame, unitName, listedOn, lines } = source
  const said = (text: string): string => (text === '' ? t('none') : text)
  return {
    ...signedSurroundings(frame, t, 'postings.roster.signatures'),
    title: t('postings.roster.title'),
    left: t('postings.by', { unit: unitName ?? frame.bureauName }),
    right: t('postings.listedOn', { day: dateText(listedOn, t) }),
    tables: [
      {
        name: 'roster',
        content: {
          heading: t('postings.roster.heading', { count: lines.length }),
          head: t('postings.roster.head').split('|'),
          rows: lines.map((line, index) => [
            String(index + 1),
            line.name,
            said(line.sex),
            said(line.idNumber),
            said(line.licenceNumber),
            said(line.specialty),
            said(line.title),
            line.supporter,
            line.recipient,
            line.startsOn,
            line.endsOn ?? t('postings.open'),
            said(line.replacedBy),
            said(line.phone),
          ]),
          total: NO_TOTAL,
          empty: lines.length === 0 ? t('postings.nobody') : null,
        },
      },
    ],
    notes: [],
  }
}

/** Days of the first table; the others stand in the second. */
const FIRST_HALF = 15

/** 考勤表 of a month, days outside the posting struck out. @param month "2013-04" */
export function attendanceView(
  source: PostingTableHead & { readonly month: string; readonly lines: readonly AttendanceLine[] },
  t: PaperTexts,
): PostingTableView {
  const { frame, unitName, month, lines } = source
  const last = Number(monthPeriod(month).endsOn.slice(8))
  const half = (name: 'firstHalf' | 'secondHalf', from: number, to: number, index: number) => {
    const days = Array.from({ length: to - from + 1 }, (_, at) => from + at)
    const content: PaperTable = {
      heading: numberedHeading(index, t(`postings.attendance.${name}`, { from, to }), t),
      head: [
        ...t('postings.attendance.head').split('|'),
        ...days.map(String),
        t('postings.attendance.present'),
        t('postings.attendance.away'),
      ],
      rows: lines.map((line, at) => {
        const signs = days.map((day) => signOf(line, `${month}-${String(day).padStart(2, '0')}`, t))
        const present = signs.filter((sign) => sign === symbolOf('P')).length
        const marked = signs.filter((sign) => sign !== '' && sign !== t('postings.attendance.outside')).length
        // A half that nobody has marked is filled in by hand, its sums too.
        const sums = marked === 0 ? ['', ''] : [String(present), String(marked - present)]
        return [String(at + 1), line.name, line.recipient, ...signs, ...sums]
      }),
      total: NO_TOTAL,
      empty: lines.length === 0 ? t('postings.nobody') : null,
    }
    return { name, content }
  }
  return {
    ...signedSurroundings(frame, t, 'postings.attendance.signatures'),
    title: t('postings.attendance.title', { year: month.slice(0, 4), month: Number(month.slice(5)) }),
    left: t('postings.by', { unit: unitName ?? frame.bureauName }),
    right: t('postings.attendance.count', { count: lines.length }),
    tables: [half('firstHalf', 1, FIRST_HALF, 0), half('secondHalf', FIRST_HALF + 1, last, 1)],
    notes: [t('postings.attendance.legend')],
  }
}

const signOf = (line: AttendanceLine, day: string, t: PaperTexts): string =>
  isPostedOn(line, day) ? symbolOf(line.days[Number(day.slice(8)) - 1]) : t('postings.attendance.outside')
