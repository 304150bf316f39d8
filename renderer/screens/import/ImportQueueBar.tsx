import { styled } from '@mui/material/styles'
import { useTranslation } from 'react-i18next'
import { StateWord } from '../../components/StateWord'
import { colour } from '../../theme/tokens'
import { END_KIND } from './end-kind'
import { fileOnDesk, type ImportQueue } from './import-queue'

const Bar = styled('div')({
  flex: 'none',
  display: 'flex',
  alignItems: 'center',
  gap: 12,
  height: 34,
  padding: '0 12px',
  background: colour.panel,
  borderBottom: `1px solid ${colour.line2}`,
  whiteSpace: 'nowrap',
  '& strong': { overflow: 'hidden', textOverflow: 'ellipsis' },
})

/** Which of several files is on the desk, and what became of those before it. */
export function ImportQueueBar({ queue }: { readonly queue: ImportQueue }) {
  const { t } = useTranslation('import')
  const file = fileOnDesk(queue)
  if (file === null) return null
  const ends = (['written', 'unchanged', 'skipped', 'failed'] as const).flatMap((end) => {
    const count = queue.files.filter((one) => one.end === end).length
    return count === 0 ? [] : [{ end, count }]
  })
  return (
    <Bar role="status">
      <span>{t('queue.place', { at: queue.at + 1, all: queue.files.length })}</span>
      <strong title={file.name}>{file.name}</strong>
      {ends.map(({ end, count }) => (
        <StateWord key={end} kind={END_KIND[end]} isDense>
          {t(`queue.count.${end}`, { count })}
        </StateWord>
      ))}
    </Bar>
  )
}
