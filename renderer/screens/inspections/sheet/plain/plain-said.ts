import type { TFunction } from 'i18next'
import type { PlainSaid } from './plain-session'

/** How acts are spoken of. */
export interface SaidWords<F> {
  /** An item or question: "1.1", "第 3 题". */
  readonly name: (code: string) => string
  /** What a fact says: "C 级，未做到 2 条", "满意". */
  readonly fact: (code: string, fact: F) => string
}

/** What the last act did, for the status bar and for readers. */
export function plainSaid<F>(said: PlainSaid<F> | null, words: SaidWords<F>, t: TFunction<'sheet'>): string | null {
  if (said === null || said.kind === 'refused') return null
  const text = changeText(said, words, t)
  return said.kind === 'stored' ? text : t(`said.${said.kind}`, { text })
}

function changeText<F>(
  { kind, change }: Exclude<PlainSaid<F>, { kind: 'refused' }>,
  words: SaidWords<F>,
  t: TFunction<'sheet'>,
): string {
  const code = words.name(change.item)
  const stands = kind === 'undone' // what is there again is no act of now
  switch (change.kind) {
    case 'fact':
      if (change.to !== null) return t('said.fact', { code, text: words.fact(change.item, change.to) })
      return t(stands ? 'said.unanswered' : 'said.cleared', { code })
    case 'remark':
      if (change.to === null) return t(stands ? 'said.hasNoRemark' : 'said.remarkGone', { code })
      return t(stands ? 'said.hasRemark' : 'said.remarked', { code })
    case 'veto':
      throw new Error('a veto on a sheet without points')
  }
}
