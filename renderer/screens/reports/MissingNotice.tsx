import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LinkButton } from '../../components/LinkButton'
import { Notice } from '../../components/Notice'
import type { Paper } from '../../data/useReports'
import { useKey } from '../../hooks/useKey'
import { paperKey, paperTitle } from './paper-list'

/** A line each, so that a batch of them never pushes the list of units out of the window. */
const Papers = styled('ul')({
  margin: '4px 0 0',
  padding: 0,
  maxHeight: 88,
  overflow: 'auto',
  listStyle: 'none',
  '& li': { display: 'flex', gap: 14 },
  '& li > :first-child': { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  '& li > :last-child': { flex: 'none' },
})

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
  useKey('Escape', () => {
    onCancel()
    return true
  })
  return (
    <Notice
      kind="warning"
      title={t('missing.title', { count: papers.length })}
      buttons={
        <>
          <Button onClick={onGoOn}>{t('missing.goOn')}</Button>
          {/* What was asked for waits for an answer: the keys come here, to the button that changes nothing. */}
          <Button autoFocus aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
            {t(isOpen ? 'missing.hide' : 'missing.show')}
          </Button>
          <Button onClick={onCancel}>{t('missing.cancel')}</Button>
        </>
      }
    >
      {t('missing.text', { characters })}
      {isOpen && (
        <Papers>
          {papers.map(({ paper, characters: own }) => (
            <li key={paperKey(paper)}>
              <LinkButton onClick={() => onShow(paper)}>
                {t('missing.paper', { kind: t(`paper.${paper.kind}`), title: paperTitle(paper) })}
              </LinkButton>
              <span>{own}</span>
            </li>
          ))}
        </Papers>
      )}
    </Notice>
  )
}
