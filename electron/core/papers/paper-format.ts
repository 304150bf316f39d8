/** What a blank sheet can be printed on: A4 upright or lying, A3 lying. */
export const PAPER_FORMATS = ['a4', 'a4-landscape', 'a3'] as const
export type PaperFormat = (typeof PAPER_FORMATS)[number]
