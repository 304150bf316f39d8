import { dateText, pageMarks } from './page-marks'
import type { PageMarks, PaperFrame, PaperTable } from './paper-parts'
import type { PaperTexts } from './paper-texts'

/** One pair as a letter tells it. */
export interface LetterPair {
  readonly countyName: string
  readonly supporterName: string
  readonly recipientName: string
  readonly startsOn: string
  readonly endsOn: string
  /** Names of the departments the clinic asked for. */
  readonly departments: readonly string[]
  /** When the clinic wishes support to begin; null = it said nothing. */
  readonly preferredFrom: string | null
  readonly preferredTo: string | null
  /** Of the other side: who is to be called. */
  readonly contactName: string
  readonly contactPhone: string
}

/** What a letter on the result of a pairing is made from. */
export interface PairingLetterSource {
  readonly frame: PaperFrame
  readonly to: 'hospital' | 'county'
  /** The hospital or the county. */
  readonly name: string
  /** null: without a scheme. */
  readonly schemeName: string | null
  /** Period that the letter speaks of; its year stands in the title. */
  readonly startsOn: string
  readonly endsOn: string
  /** Day of the letter. */
  readonly writtenOn: string
  readonly pairs: readonly LetterPair[]
}

/** 结对结果函, as it will be printed. */
export interface PairingLetterView {
  readonly marks: PageMarks
  readonly title: string
  readonly addressee: string
  readonly paragraphs: readonly string[]
  /** Which columns the table has. */
  readonly layout: LetterLayout
  /**
   * To a hospital: number, county, clinic, departments, wished time, contact. To a county: number, clinic, hospital,
   * departments, contact. Of pairs with several periods each names its own, to a hospital in the place of the wished time.
   */
  readonly pairs: PaperTable
  /** Bureau and day, at the right. */
  readonly signedBy: readonly [bureau: string, day: string]
  readonly continued: string
}

const LAYOUTS = {
  hospital: ['county', 'clinic', 'needs', 'wish', 'contact'],
  hospitalPeriods: ['county', 'clinic', 'needs', 'period', 'contact'],
  county: ['clinic', 'hospital', 'needs', 'contact'],
  countyPeriods: ['clinic', 'hospital', 'needs', 'period', 'contact'],
} as const
export type LetterLayout = keyof typeof LAYOUTS

/** Puts the result of a pairing into a letter: a hospital is told whom it supports, a county who supports its clinics. */
export function pairingLetterView(source: PairingLetterSource, t: PaperTexts): PairingLetterView {
  const { frame, to, name, schemeName, pairs } = source
  const [first = source] = pairs
  const isOnePeriod = pairs.every(({ startsOn, endsOn }) => startsOn === first.startsOn && endsOn === first.endsOn)
  const layout = isOnePeriod ? to : (`${to}Periods` as const)
  const period = { from: dateText(first.startsOn, t), to: dateText(first.endsOn, t) }
  return {
    marks: pageMarks(frame, t),
    title: t('pairingLetter.title', { year: (isOnePeriod ? first : source).startsOn.slice(0, 4) }),
    addressee: t('pairingLetter.addressee', { name }),
    paragraphs: [
      t(schemeName === null ? 'pairingLetter.basisNone' : 'pairingLetter.basis', { scheme: schemeName ?? '' }) +
        t(`pairingLetter.${layout}`, { ...period, count: pairs.length }),
      t(`pairingLetter.request.${to}`),
    ],
    layout,
    pairs: {
      heading: t('pairingLetter.list'),
      head: [t('head.number'), ...LAYOUTS[layout].map((key) => t(`pairingLetter.head.${key}`))],
      rows: pairs.map((pair, index) => [String(index + 1), ...LAYOUTS[layout].map((key) => CELLS[key](pair, t))]),
      total: null,
      empty: null,
    },
    signedBy: [frame.bureauName, dateText(source.writtenOn, t)],
    continued: t('continued'),
  }
}

const orNone = (given: string, t: PaperTexts): string => (given === '' ? t('none') : given)

const CELLS: Readonly<Record<(typeof LAYOUTS)[LetterLayout][number], (pair: LetterPair, t: PaperTexts) => string>> = {
  county: (pair, t) => orNone(pair.countyName, t),
  clinic: (pair) => pair.recipientName,
  hospital: (pair) => pair.supporterName,
  needs: (pair, t) => orNone(pair.departments.join(t('list.comma')), t),
  wish: (pair, t) => wishText(pair, t),
  period: (pair, t) => t('pairingLetter.period', { from: pair.startsOn, to: pair.endsOn }),
  contact: (pair, t) => orNone([pair.contactName, pair.contactPhone].filter((one) => one !== '').join(' '), t),
}

function wishText({ preferredFrom, preferredTo }: LetterPair, t: PaperTexts): string {
  if (preferredFrom === null && preferredTo === null) return t('none')
  const day = (date: string | null) => (date === null ? '' : dateText(date, t))
  return t('pairingLetter.wish', { from: day(preferredFrom), to: day(preferredTo) })
}
