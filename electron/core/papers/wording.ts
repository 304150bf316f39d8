/** Words and names that a bureau sets once for all its papers. */
export const WORDINGS = [
  ...(['organMark', 'officialNumbering', 'letterNumbering', 'printedBy', 'addressees', 'copies'] as const),
  ...(['filledBy', 'checkedBy', 'unitHead', 'contactName', 'contactPhone'] as const),
] as const

/**
 * `organMark` 发文机关标志, `officialNumbering` and `letterNumbering` 机关代字 of 公文 and 函, or the number they go on with,
 * `printedBy` 印发机关, `addressees` and `copies` 主送 and 抄送 to the units, `filledBy`, `checkedBy` and `unitHead` the names in the line
 * under tables, `contactName` and `contactPhone` who answers questions. '' where nothing is set.
 */
export type Wording = Readonly<Record<(typeof WORDINGS)[number], string>>
