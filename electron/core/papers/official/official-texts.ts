import { pageMarks } from '../page-marks'
import type { PaperFrame } from '../paper-parts'
import type { PaperTexts } from '../paper-texts'
import { officialParagraphs } from './official-paragraphs'
import type { OfficialAnnex, OfficialForm, OfficialView } from './official-view'

/** What a person writes of an official paper; every text may be ''. */
export interface OfficialTexts {
  readonly organMark: string
  readonly number: string
  /** 签发人 of a paper that goes up; '' of any other. */
  readonly signer: string
  readonly title: string
  readonly addressees: string
  /** One paragraph a line; "一、", "（一）", "1." and "（1）" begin its headings. */
  readonly body: string
  readonly organ: string
  readonly day: string
  readonly note: string
  /** 抄送, without its word and its full stop. */
  readonly copies: string
  readonly printedBy: string
  readonly printedOn: string
}

/** Nothing written yet. */
export const NO_TEXTS: OfficialTexts = {
  ...{ organMark: '', number: '', signer: '', title: '', addressees: '', body: '', organ: '', day: '' },
  ...{ note: '', copies: '', printedBy: '', printedOn: '' },
}

/** An official paper as it will be printed: what was written, and the annexes with their names under the text. */
export function officialView(
  texts: OfficialTexts,
  annexes: readonly OfficialAnnex[],
  frame: PaperFrame,
  t: PaperTexts,
  form: OfficialForm = 'document',
): OfficialView {
  const { copies, signer } = texts
  // A letter does not say who printed it (10.1).
  const { printedBy, printedOn } = form === 'letter' ? NO_TEXTS : texts
  const hasColophon = copies !== '' || printedBy !== '' || printedOn !== ''
  return {
    ...texts,
    form,
    signer: signer === '' ? null : { label: t('official.signer'), name: signer },
    // The norm leaves no room for a line of check code and clerk; the number of the page is its own.
    marks: { ...pageMarks(frame, t), foot: '', pageNumber: '— {page} —' },
    body: officialParagraphs(texts.body),
    annexNames: annexNames(annexes, t),
    colophon: hasColophon
      ? { copies: copies === '' ? '' : t('official.copies', { to: withoutStop(copies) }), printedBy, printedOn }
      : null,
    annexes,
    continued: t('continued'),
  }
}

/** 附件说明: a single annex without a number, several below each other (GB/T 9704-2012, 7.3.4). */
function annexNames(annexes: readonly OfficialAnnex[], t: PaperTexts): readonly string[] {
  const word = t('official.annexes')
  return annexes.map(({ title }, index) => {
    const before = index === 0 ? word : '　'.repeat(word.length)
    return `　　${before}${annexes.length === 1 ? '' : `${index + 1}. `}${title}`
  })
}

const withoutStop = (text: string): string => text.replace(/[。.]$/, '')
