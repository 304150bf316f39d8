import { dateText, numberedHeading, pageMarks } from './page-marks'
import type { LabelledText, PageMarks, PaperTable } from './paper-parts'
import type { PaperTexts } from './paper-texts'
import type { ReportProfile } from './paper-options'
import { profileTitle, USUAL_PROFILE } from './report-profile'
import type { ReportPlace, ReportPosting } from './sheet-report-source'
import { signedPlaces, type SignedPlace } from './signed-place'

/** What every report of a visit begins with, as it will be printed. */
export interface ReportHead {
  readonly marks: PageMarks
  readonly title: string
  /** Left and right of the line under the title. */
  readonly number: string
  readonly visitedOn: string
  /** Who and when, two a line. */
  readonly particulars: readonly (readonly [LabelledText, LabelledText])[]
  readonly conclusion: {
    readonly label: string
    /** The largest text under the title: total and grade, a standard, or 未评完. */
    readonly result: string
    readonly lines: readonly string[]
  }
  /** Word that marks a row as the continuation of the row before it. */
  readonly continued: string
}

/** The end of a report: places to sign, and what stands there already. */
export interface ReportSigning {
  readonly signatures: readonly string[]
  /** Of them the signed ones; absent where nobody signed. */
  readonly signed?: readonly SignedPlace[]
}

export function reportSigning(labels: readonly string[], { signatures = [] }: ReportPlace, t: PaperTexts): ReportSigning {
  const signed = signedPlaces(labels, signatures, t)
  return { signatures: labels, ...(signed.length === 0 ? {} : { signed }) }
}

export interface HeadWords {
  readonly title: string
  /** The sheet and its version. */
  readonly sheet: string
  /** The answer in one line, and why it is so. */
  readonly result: string
  readonly lines: readonly string[]
}

/** @param profile The usual one unless given */
export function reportHead(
  place: ReportPlace,
  words: HeadWords,
  t: PaperTexts,
  profile: ReportProfile = USUAL_PROFILE,
): ReportHead {
  const { frame, visit, subject } = place
  const title = place.review === undefined ? words.title : t(`reviewTitle.${place.review}`, { title: words.title })
  return {
    marks: pageMarks(frame, t),
    title: profileTitle(title, profile, t),
    number: t('number', { bureau: frame.bureauName, visit: visit.code, subject: subject.code }),
    visitedOn: t('visitedOn', { date: dateText(visit.visitOn, t) }),
    particulars: particulars(place, words.sheet, t),
    conclusion: { label: t('label.conclusion'), result: words.result, lines: words.lines },
    continued: t('continued'),
  }
}

/** The tables a report has, their headings numbered through in the order in which they are asked for. */
export function tableNumbers(t: PaperTexts) {
  let count = 0
  const headingOf = (heading: string): string => {
    count += 1
    return numberedHeading(count - 1, heading, t)
  }
  const numbered = (heading: string, table: Omit<PaperTable, 'heading'>): PaperTable => ({
    heading: headingOf(heading),
    ...table,
  })
  const optional = (heading: string, table: Omit<PaperTable, 'heading'> | null): PaperTable | null =>
    table === null ? null : numbered(heading, table)
  return { numbered, optional, headingOf }
}

function particulars(source: ReportPlace, sheetText: string, t: PaperTexts): ReportHead['particulars'] {
  const { subject, visit } = source
  const field = (label: string, text: string): LabelledText => ({
    label: t(`label.${label}`),
    text: text === '' ? t('none') : text,
  })
  const list = (names: readonly string[]) => names.join(t('list.comma'))
  const [leader = '', ...others] = visit.members
  const team = field(
    'team',
    t(others.length > 0 ? 'teamMembers' : 'team', { team: visit.teamName, leader, others: list(others) }),
  )
  const sheet = field('template', sheetText)
  const clinic = field('clinic', t('clinic', { clinic: visit.clinicName, county: visit.countyName }))
  const agreement = field('agreement', list(source.agreements))
  const names = source.postings.map((posting) => posting.staffName)
  const posted = field('posted', names.length === 0 ? '' : t('posted', { names: list(names), count: names.length }))
  const name = t('named', { name: subject.name, code: subject.code })
  switch (subject.role) {
    case 'supporting_org':
      return [
        [field('supporter', name), team],
        [clinic, sheet],
        [agreement, posted],
      ]
    case 'recipient_org':
      return [
        [field('recipient', name), team],
        [field('county', subject.detail), sheet],
        [field('supporter', list(source.supporters)), posted],
      ]
    case 'patient': // known by their clinic and no further; whom they speak of is not named either
      return [
        [field('recipient', name), team],
        [field('county', subject.detail), sheet],
        [field('supporter', list(source.supporters)), agreement],
      ]
    case 'dispatched_staff':
      return [
        [field('doctor', name), team],
        [field('sender', subject.detail), sheet],
        [clinic, field('posting', list(source.postings.map((posting) => postingText(posting, t))))],
      ]
  }
}

const postingText = (posting: ReportPosting, t: PaperTexts): string =>
  posting.endsOn === null
    ? t('postedFrom', { from: dateText(posting.startsOn, t) })
    : t('postedPeriod', { from: dateText(posting.startsOn, t), to: dateText(posting.endsOn, t) })
