import type { PageMarks, PaperTable } from '../paper-parts'
import type { OfficialParagraph } from './official-paragraphs'

export type OfficialForm = 'document' | 'letter'

/** 公文 as it will be printed, by GB/T 9704-2012. Texts that are '' do not stand on it. */
export interface OfficialView {
  /** 文件 with its red head, or 信函 between red double lines (section 10). */
  readonly form: OfficialForm
  readonly marks: PageMarks
  /** 发文机关标志: "云泽市卫生局文件". */
  readonly organMark: string
  /** 发文字号: "云卫发〔2013〕12号". */
  readonly number: string
  /** 签发人 of a paper that goes up, with its word; null of any other. */
  readonly signer: { readonly label: string; readonly name: string } | null
  /** 标题; '\n' where a person broke it. */
  readonly title: string
  /** 主送机关, with its colon. */
  readonly addressees: string
  readonly body: readonly OfficialParagraph[]
  /** 附件说明, one a line as it is printed: "附件：1. 名称" and the names below each other. */
  readonly annexNames: readonly string[]
  /** 发文机关署名. */
  readonly organ: string
  /** 成文日期. */
  readonly day: string
  /** 附注, with its brackets. */
  readonly note: string
  /** 版记; null = none. A letter has 抄送 alone. */
  readonly colophon: { readonly copies: string; readonly printedBy: string; readonly printedOn: string } | null
  readonly annexes: readonly OfficialAnnex[]
  readonly continued: string
}

/** 附件: a table on pages of its own. */
export interface OfficialAnnex {
  /** "附件1". */
  readonly label: string
  readonly title: string
  readonly table: PaperTable
  readonly notes: readonly string[]
}
