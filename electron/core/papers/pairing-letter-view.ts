import { dateText, pageMarks } from './page-marks'
import type { PageMarks, PaperFrame, PaperTable } from './paper-parts'
import type { PaperTexts } from './paper-texts'

/** One pair as a letter tells it. */
export interface LetterPair {
  readonly countyName: string
  readonly supporterName: string
  readonly recipientName: string
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
  /** To a hospital: number, county, clinic, departments, wished time, contact. To a county: number, clinic, hospital, departments, contact. */
  readonly pairs: PaperTable
  /** Bureau and day, at the right. */
  readonly signedBy: readonly [bureau: string, day: string]
  readonly continued: string
}

/** Puts the result of a pairing into a letter: a hospital is told whom it supports, a county who supports its clinics. */
export function pairingLetterView(source: PairingLetterSource, t: PaperTexts): PairingLetterView {
  const { frame, to, name, schemeName, startsOn, endsOn, pairs } = source
  const period = { from: dateText(startsOn, t), to: dateText(endsOn, t) }
  const head = to === 'hospital' ? ['county', 'clinic', 'needs', 'wish', 'contact'] : ['clinic', 'hospital', 'needs', 'contact']
  return {
    marks: pageMarks(frame, t),
    title: t('pairingLetter.title', { year: startsOn.slice(0, 4) }),
    addressee: t('pairingLetter.addressee', { name }),
    paragraphs: [
      t(schemeName === null ? 'pairingLetter.basisNone' : 'pairingLetter.basis', { scheme: schemeName ?? '' }) +
        t(`pairingLetter.${to}`, { ...period, count: pairs.length }),
      t(`pairingLetter.request.${to}`),
    ],
    pairs: {
      heading: t('pairingLetter.list'),
      head: [t('head.number'), ...head.map((key) => t(`pairingLetter.head.${key}`))],
      rows: pairs.map((pair, index) => [String(index + 1), ...cellsOf(pair, to, t)]),
      total: null,
      empty: null,
    },
    signedBy: [frame.bureauName, dateText(source.writtenOn, t)],
    continued: t('continued'),
  }
}

function cellsOf(pair: LetterPair, to: PairingLetterSource['to'], t: PaperTexts): readonly string[] {
  const text = (given: string) => (given === '' ? t('none') : given)
  const needs = text(pair.departments.join(t('list.comma')))
  const contact = text([pair.contactName, pair.contactPhone].filter((one) => one !== '').join(' '))
  return to === 'hospital'
    ? [text(pair.countyName), pair.recipientName, needs, wishText(pair, t), contact]
    : [pair.recipientName, pair.supporterName, needs, contact]
}

function wishText({ preferredFrom, preferredTo }: LetterPair, t: PaperTexts): string {
  if (preferredFrom === null && preferredTo === null) return t('none')
  const day = (date: string | null) => (date === null ? '' : dateText(date, t))
  return t('pairingLetter.wish', { from: day(preferredFrom), to: day(preferredTo) })
}
