/** What a score sheet can be printed on, filled in or not: A4 upright or lying, A3 lying. */
export const PAPER_FORMATS = ['a4', 'a4-landscape', 'a3'] as const
export type PaperFormat = (typeof PAPER_FORMATS)[number]

/** Score tables lie, by habit. */
export const USUAL_SHEET_FORMAT: PaperFormat = 'a4-landscape'
