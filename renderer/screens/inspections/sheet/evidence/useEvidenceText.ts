import { useTranslation } from 'react-i18next'

/** What the journal keeps of a piece of evidence. */
interface Told {
  readonly number: number
  readonly name: string
  readonly caption: string
}

/** An event of a piece of evidence in the history of its item, in words. */
export function useEvidenceText(): (what: string, before: unknown, after: unknown) => string {
  const { t } = useTranslation('evidence')
  return (what, before, after) => {
    const { number = 0, name = '', caption = '' } = ((after ?? before) as Told | null) ?? {}
    const verb = what === 'evidence.removed' ? 'removed' : what === 'evidence.captioned' ? 'captioned' : 'added'
    return t(`history.${verb}`, { number, name, caption })
  }
}
