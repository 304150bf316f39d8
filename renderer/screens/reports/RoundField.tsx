import { useTranslation } from 'react-i18next'
import { SelectField } from '../../components/SelectField'
import type { Round } from '../../data/useRounds'
import { usePlace } from '../../hooks/usePlace'

/** Of which round papers are handed out, where there are several. */
export function RoundField({ rounds, round }: { readonly rounds: readonly Round[]; readonly round: Round | null }) {
  const { t } = useTranslation('reports')
  const place = usePlace()
  if (rounds.length < 2 || round === null) return null
  return (
    <SelectField
      name={t('round')}
      width={180}
      value={round.id}
      options={rounds.map(({ id, name }) => ({ value: id, label: name }))}
      onPick={(inspectionId) => place.turn({ inspectionId, subject: undefined })}
    />
  )
}
