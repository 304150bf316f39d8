import type { PaperTexts } from '../paper-texts'
import type { Wording } from '../wording'
import { nextOfficialNumber } from './official-number'
import type { OfficialTexts } from './official-texts'

/** What is the same on all papers of a bureau, as it set it once or wrote it last. */
export interface OfficialHabits {
  readonly wording: Wording
  readonly bureauName: string
  /** Of the paper that is drafted. */
  readonly year: number
  /** A report goes to the superior: what is set for papers to the units does not go with it. */
  readonly goesUp: boolean
  /** The last paper of this kind, and the last one of any kind. */
  readonly sameKind: OfficialTexts | undefined
  readonly any: OfficialTexts | undefined
  /** Numbers of all papers that were written, the last one of this kind first. */
  readonly numbers: readonly string[]
}

/** A draft with head, addressees and 版记 as the bureau has them: what it set, else what it wrote last, else the usual words. */
export function asTheBureauWrites(draft: OfficialTexts, habits: OfficialHabits, t: PaperTexts): OfficialTexts {
  const { wording, bureauName, year, goesUp, sameKind, any, numbers } = habits
  const toUnits = (text: string): string => (goesUp ? '' : text)
  const { contactName: name, contactPhone: phone } = wording
  return {
    ...draft,
    organMark: first(wording.organMark, any?.organMark, t('official.organMark', { bureau: bureauName })),
    number: nextOfficialNumber(wording.officialNumbering, numbers, year) ?? t('official.number', { year }),
    signer: first(draft.signer === '' ? '' : (sameKind?.signer ?? ''), draft.signer),
    addressees: first(withColon(toUnits(wording.addressees), t), sameKind?.addressees, draft.addressees),
    organ: first(any?.organ, draft.organ),
    note: goesUp && name !== '' ? t('official.contactNote', { name, phone }) : draft.note,
    copies: first(toUnits(wording.copies), sameKind?.copies),
    printedBy: first(wording.printedBy, any?.printedBy, t('official.printedBy', { bureau: bureauName })),
    printedOn: t('official.printedOn', { day: draft.day }),
  }
}

/** The first text that is one. */
const first = (...texts: readonly (string | undefined)[]): string => texts.find((text) => text !== undefined && text !== '') ?? ''

const withColon = (text: string, t: PaperTexts): string =>
  text === '' || /[：:]$/.test(text) ? text : text + t('list.colon').trimEnd()
