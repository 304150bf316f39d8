import Button from '@mui/material/Button'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LinkButton } from '../../components/LinkButton'
import { Notice } from '../../components/Notice'
import type { Paper } from '../../data/useReports'

/** A paper with characters that no face has. */
export interface PaperWithMissing {
  readonly paper: Paper
  readonly characters: string
}

export interface MissingNoticeProps {
  readonly papers: readonly PaperWithMissing[]
  readonly onGoOn: () => void
  readonly onCancel: () => void
  readonly onShow: (paper: Paper) => void
}

/** Said before a job begins: which characters no face has, in which papers, and that they will stand as □. */
export function MissingNotice({ papers, onGoOn, onCancel, onShow }: MissingNoticeProps) {
  const { t } = useTranslation('reports')
  const [isOpen, setIsOpen] = useState(false)
  const characters = [...new Set(papers.flatMap((one) => [...one.characters]))].join(t('preview.comma'))
  return (
    <Notice
      kind="warning"
      title={t('missing.title', { count: papers.length })}
      buttons={
        <>
          <Button onClick={onGoOn}>{t('missing.goOn')}</Button>
          {!isOpen && <Button onClick={() => setIsOpen(true)}>{t('missing.show')}</Button>}
          <Button onClick={onCancel}>{t('missing.cancel')}</Button>
        </>
      }
    >
      {t('missing.text', { characters })}
      {isOpen && (
        <ul style={{ margin: '4px 0 0', padding: 0, maxHeight: 88, overflow: 'auto', listStyle: 'none' }}>
          {papers.map(({ paper, characters: own }) => (
            <li key={`${paper.kind}/${paper.subject}`}>
              <LinkButton onClick={() => onShow(paper)}>
                {[t(`paper.${paper.kind}`), paper.place, paper.name].filter((part) => part !== '').join(' ')}
              </LinkButton>
              {`　${own}`}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  )
}
