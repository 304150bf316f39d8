import { normaliseName } from './normalise-text'

/** Rank of a professional title: 4 正高, 3 副高, 2 中级, 1 初级. */
export type TitleRank = 1 | 2 | 3 | 4

/** Titles of GB/T 8561 for medicine, Chinese medicine, pharmacy, nursing and technique, by rank. */
const RANK_BY_TITLE: ReadonlyMap<string, TitleRank> = new Map([
  ...['医', '中医', '药', '中药', '护', '技'].flatMap((field): [string, TitleRank][] => [
    [`主任${field}师`, 4],
    [`副主任${field}师`, 3],
    [`主管${field}师`, 2],
    [`${field}师`, 1],
    [`${field}士`, 1],
  ]),
  // Clinicians of the middle rank are 主治; 主管医师 is the same rank in public health.
  ...['主治医师', '主治中医师'].map((title): [string, TitleRank] => [title, 2]),
])

/** Name rules, and 医生 read as 医师. */
export const normaliseTitle = (raw: string): string => normaliseName(raw).replaceAll('医生', '医师')

/** @param title As `normaliseTitle` gives it. @returns null when it is no title of the table: 执业助理 is a licence, 主任 a post. */
export const titleRank = (title: string): TitleRank | null => RANK_BY_TITLE.get(title) ?? null
