import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PaperDesk } from '../../../components/PaperDesk'
import { SegmentedViews } from '../../../components/SegmentedViews'
import { failureOf } from '../../../data/failure'
import { printPreview, usePaperFaces, usePreview, useSavePaper, type PaperRef } from '../../../data/useReports'
import type { Sheet } from '../../../data/useSheet'
import { usePlace } from '../../../hooks/usePlace'

/** Each in its own language, as everywhere. */
const LANGUAGES = [
  { value: 'zh-CN', label: '中文' },
  { value: 'en', label: 'English' },
] as const

/** 按键卡 of one kind of sheet as it will be printed, in either language. */
export function KeyCardPrint({ sheetKind }: { readonly sheetKind: Sheet['kind'] }) {
  const { t, i18n } = useTranslation(['sheet', 'reports'])
  const { turn } = usePlace()
  const [language, setLanguage] = useState<'zh-CN' | 'en'>(i18n.language === 'en' ? 'en' : 'zh-CN')
  const paper = useMemo<PaperRef>(() => ({ kind: 'key-card', sheetKind, language }), [sheetKind, language])
  const preview = usePreview(paper)
  const save = useSavePaper()
  return (
    <PaperDesk
      place={t('keyCard.title')}
      paperKey={language}
      printed={preview.data ?? null}
      ratio={Math.SQRT2}
      format={t('reports:blank.format.a4')}
      faces={usePaperFaces()}
      toFailure={failureOf}
      previewFailure={failureOf(preview.error)}
      failure={failureOf(save.error)}
      saved={save.data ?? null}
      canPrint={preview.data !== undefined && !preview.isPlaceholderData}
      canSave={!save.isPending}
      onPrint={printPreview}
      onSave={() => save.mutate({ paper, fileName: `${t('keyCard.fileName')}.pdf` })}
      onLeave={() => turn({ task: undefined })}
    >
      <SegmentedViews name={t('keyCard.language')} value={language} views={LANGUAGES} onPick={setLanguage} />
    </PaperDesk>
  )
}
