import { useTranslation } from 'react-i18next'
import { MenuButton } from '../../components/MenuButton'
import { useLetters, type usePrintLetters } from '../../data/useLetters'

const MOST_PERIODS = 8

/** 函件: the periods for which letters can be printed; picking one asks for the folder and prints them all. */
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
          : letters.slice(0, MOST_PERIODS).map(({ startsOn, endsOn, pairings, hospitals, counties }) => ({
              key: `${startsOn} ${endsOn}`,
              label: t('letters.period', { startsOn, endsOn, pairings, hospitals, counties }),
              isOff: print.isRunning,
              onPick: () => void print.print(startsOn, endsOn),
            }))
      }
    />
  )
}
