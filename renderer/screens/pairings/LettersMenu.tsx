import { useTranslation } from 'react-i18next'
import { MenuButton } from '../../components/MenuButton'
import { useLetters, type usePrintLetters } from '../../data/useLetters'

const MOST_ENTRIES = 12

/** 函件: all pairings of today, and the periods for which letters can be printed; picking one asks for the folder and prints them all. */
export function LettersMenu({ print }: { readonly print: ReturnType<typeof usePrintLetters> }) {
  const { t } = useTranslation('pairings')
  const letters = useLetters()
  return (
    <MenuButton
      label={print.isRunning ? t('letters.busy') : t('letters.name')}
      icon="pdf"
      entries={
        letters.length === 0
          ? [{ key: 'none', label: t('letters.none'), onPick: () => undefined, isOff: true }]
          : letters.slice(0, MOST_ENTRIES).map((entry) => ({
              key: `${entry.scope} ${entry.startsOn} ${entry.endsOn}`,
              label: t(`letters.${entry.scope}`, { ...entry }),
              isOff: print.isRunning,
              onPick: () => void print.print(entry),
            }))
      }
    />
  )
}
