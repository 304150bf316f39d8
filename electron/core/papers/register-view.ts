import { dateText, signedSurroundings } from './page-marks'
import type { PaperFrame, PaperTable, TablePaperView } from './paper-parts'
import type { PaperTexts } from './paper-texts'

/** Registers of the bureau: one table, with who answers for it under it. */
export type RegisterLayout = 'pairingList' | 'contactRegister' | 'missingReturns'

/** 结对一览表, 联系人备案表 or 未报名单, as it will be printed. */
export interface RegisterView extends TablePaperView {
  readonly layout: RegisterLayout
  readonly table: PaperTable
}

/** What every register is made from. */
export interface RegisterHead {
  readonly frame: PaperFrame
  /** The county it is of; null = of the whole bureau. */
  readonly countyName: string | null
  /** The day on which it stands so. */
  readonly listedOn: string
}

/** Puts head and foot of a register around its rows. @param sums Values for the line that adds up. */
export function registerView(
  { frame, countyName, listedOn }: RegisterHead,
  layout: RegisterLayout,
  content: {
    readonly rows: readonly (readonly string[])[]
    readonly sums: Readonly<Record<string, string | number>>
    readonly notes?: readonly string[]
  },
  t: PaperTexts,
): RegisterView {
  const texts = (key: string): string => t(`register.${layout}.${key}`)
  const head = texts('head').split('|')
  const isEmpty = content.rows.length === 0
  return {
    ...signedSurroundings(frame, t, 'register.signatures'),
    layout,
    title: countyName === null ? texts('title') : t('register.ofCounty', { county: countyName, title: texts('title') }),
    left: t('register.by', { bureau: frame.bureauName }),
    right: t('register.listedOn', { day: dateText(listedOn, t) }),
    table: {
      heading: '',
      head,
      rows: content.rows,
      total: isEmpty ? null : [t(`register.${layout}.sums`, content.sums), ...head.slice(1).map(() => '')],
      empty: isEmpty ? texts('empty') : null,
    },
    notes: content.notes ?? [],
  }
}

/** What is not known is told by a dash: an empty cell could be one that was forgotten. */
export const orNone = (text: string, t: PaperTexts): string => (text === '' ? t('none') : text)
