import { dateText } from './page-marks'
import { NO_TEXTS, officialView } from './official/official-texts'
import type { OfficialView } from './official/official-view'
import type { PaperFrame } from './paper-parts'
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
  /** The health authority of a county, to which its letter goes; the county itself where none is on record. */
  readonly authority?: string
  /** null: without a scheme. */
  readonly schemeName: string | null
  /** Period that the letter speaks of; its year stands in the title. */
  readonly startsOn: string
  readonly endsOn: string
  /** 发文字号, with 【…】 for what is not set. */
  readonly number: string
  /** Day of the letter. */
  readonly writtenOn: string
  readonly pairs: readonly LetterPair[]
}

/**
 * Columns of the list after the number. Of pairs with several periods each names its own, to a hospital in the place of the
 * wished time.
 */
const LAYOUTS = {
  hospital: ['county', 'clinic', 'needs', 'wish', 'contact'],
  hospitalPeriods: ['county', 'clinic', 'needs', 'period', 'contact'],
  county: ['clinic', 'hospital', 'needs', 'contact'],
  countyPeriods: ['clinic', 'hospital', 'needs', 'period', 'contact'],
} as const
/**
 * 结对结果函, by section 10 of GB/T 9704-2012: a hospital is told whom it supports, a county who supports its clinics; the list
 * is annexed.
 */
export function pairingLetterView(source: PairingLetterSource, t: PaperTexts): OfficialView {
  const { frame, to, name, schemeName, pairs, number } = source
  const [first = source] = pairs
  const isOnePeriod = pairs.every(({ startsOn, endsOn }) => startsOn === first.startsOn && endsOn === first.endsOn)
  const layout = isOnePeriod ? to : (`${to}Periods` as const)
  const period = { from: dateText(first.startsOn, t), to: dateText(first.endsOn, t) }
  const basis = t(schemeName === null ? 'pairingLetter.basisNone' : 'pairingLetter.basis', { scheme: schemeName ?? '' })
  const texts = {
    ...NO_TEXTS,
    organMark: frame.bureauName,
    number,
    title: t('pairingLetter.title', { year: (isOnePeriod ? first : source).startsOn.slice(0, 4) }),
    addressees: t('pairingLetter.addressee', { name: source.authority ?? name }),
    body: [
      basis + t(`pairingLetter.${layout}`, { ...period, count: clinicsIn(pairs) }),
      t(`pairingLetter.request.${to}`),
      t('pairingLetter.closing'),
    ].join('\n'),
    organ: frame.bureauName,
    day: dateText(source.writtenOn, t),
  }
  const table = {
    heading: '',
    head: [t('head.number'), ...LAYOUTS[layout].map((key) => t(`pairingLetter.head.${key}`))],
    rows: pairs.map((pair, index) => [String(index + 1), ...LAYOUTS[layout].map((key) => CELLS[key](pair, t))]),
    total: null,
    empty: null,
  }
  const annex = {
    label: t('official.annexLabel', { number: '' }),
    title: t('pairingLetter.list'),
    table,
    notes: [],
  }
  return officialView(texts, pairs.length === 0 ? [] : [annex], frame, t, 'letter')
}

/** A clinic with several pairs is one clinic. */
const clinicsIn = (pairs: readonly LetterPair[]): number =>
  new Set(pairs.map(({ countyName, recipientName }) => JSON.stringify([countyName, recipientName]))).size

const orNone = (given: string, t: PaperTexts): string => (given === '' ? t('none') : given)

const CELLS: Readonly<Record<(typeof LAYOUTS)[keyof typeof LAYOUTS][number], (pair: LetterPair, t: PaperTexts) => string>> = {
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
