import Button from '@mui/material/Button'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FailureAlert } from '../../components/FailureAlert'
import { HistoryList } from '../../components/HistoryList'
import { LinkButton } from '../../components/LinkButton'
import { Notice } from '../../components/Notice'
import { ReasonDialog } from '../../components/ReasonDialog'
import { SectionBar } from '../../components/SectionBar'
import { SidePane } from '../../components/SidePane'
import { SideTable } from '../../components/SideTable'
import { StateWord } from '../../components/StateWord'
import { failureOf } from '../../data/failure'
import { useArchiveStaff, useOneStaff, useRestoreStaff, type StaffStory } from '../../data/useStaff'
import { usePlace } from '../../hooks/usePlace'
import { formatInstant, formatText } from '../../i18n/format'
import { Icon } from '../../theme/icons'
import { MergePeopleDialog } from './MergePeopleDialog'
import type { PersonLine } from './people-lines'
import { PersonFields } from './PersonFields'
import { UndoMergePeopleDialog } from './UndoMergeDialog'

export interface PersonDetailProps {
  readonly person: PersonLine
  /** Another person takes the panel. */
  readonly onShow: (id: string) => void
}

/** One person: the fields, edited in place, the postings and what was changed. */
export function PersonDetail({ person, onShow }: PersonDetailProps) {
  const { t } = useTranslation('organizations')
  const { data: story, error } = useOneStaff(person.id)
  const [asks, setAsks] = useState<'archive' | 'merge' | 'undoMerge' | null>(null)
  const archive = useArchiveStaff()
  const restore = useRestoreStaff()
  const { archivedAt } = person
  const isArchived = archivedAt !== null
  const failure = failureOf(error ?? archive.error ?? restore.error)
  return (
    <SidePane
      title={person.name}
      tools={
        <StateWord kind={isArchived ? 'neutral' : 'ok'}>
          {t(person.mergedInto !== null ? 'state.merged' : isArchived ? 'state.archived' : 'state.inUse')}
        </StateWord>
      }
      widthName="organizations.person"
      initialWidth={400}
      foot={
        person.mergedInto !== null ? undefined : isArchived ? (
          <Button
            startIcon={<Icon name="undo" />}
            onClick={() => restore.mutate({ requestId: crypto.randomUUID(), id: person.id })}
          >
            {t('restore')}
          </Button>
        ) : (
          <>
            <Button onClick={() => setAsks('merge')}>{t('merge.duplicate')}</Button>
            <Button startIcon={<Icon name="archive" />} onClick={() => setAsks('archive')}>
              {t('archive.open')}
            </Button>
          </>
        )
      }
    >
      {failure !== null && <FailureAlert failure={failure} />}
      {isArchived && (
        <Notice
          kind="locked"
          title={
            story?.mergedInto
              ? t('mergedInto', { name: story.mergedInto.name })
              : t('archivedAt', { at: formatInstant(archivedAt) })
          }
          buttons={
            story?.mergedInto && (
              <>
                <Button onClick={() => onShow(story.mergedInto?.id ?? '')}>{t('mergePeople.show')}</Button>
                <Button startIcon={<Icon name="undo" />} onClick={() => setAsks('undoMerge')}>
                  {t('undoMerge.open')}
                </Button>
              </>
            )
          }
        />
      )}
      {story?.staff.id === person.id && (
        <>
          <PersonFields story={story} isReadOnly={isArchived} />
          <PersonStory story={story} />
        </>
      )}
      {asks === 'merge' && (
        <MergePeopleDialog
          person={person}
          onMerged={(staffId) => {
            setAsks(null)
            onShow(staffId)
          }}
          onClose={() => setAsks(null)}
        />
      )}
      {asks === 'undoMerge' && <UndoMergePeopleDialog merged={person} onClose={() => setAsks(null)} />}
      {asks === 'archive' && (
        <ReasonDialog
          title={t('archive.title', { name: person.name })}
          consequence={t('people.archiveConsequence')}
          verb={t('archive.verb')}
          onConfirm={(reason) => {
            setAsks(null)
            archive.mutate({ requestId: crypto.randomUUID(), id: person.id, reason })
          }}
          onCancel={() => setAsks(null)}
        />
      )}
    </SidePane>
  )
}

const ACTS = ['added', 'amended', 'archived', 'restored', 'merged', 'took-in', 'unmerged', 'gave-back'] as const

/** Where the person was posted, and what was changed. */
function PersonStory({ story }: { readonly story: StaffStory }) {
  const { t } = useTranslation('organizations')
  const place = usePlace()
  return (
    <>
      {story.postings.length > 0 && (
        <>
          <SectionBar title={t('section.postings')} aside={story.postings.length} />
          <SideTable
            name={t('section.postings')}
            columns={[{ header: t('people.recipient') }, { header: t('story.period'), width: 186 }]}
            rows={story.postings.map((posting) => ({
              key: posting.id,
              cells: [
                <LinkButton key="open" type="button" onClick={() => place.go('postings', { postingId: posting.id })}>
                  {posting.recipientName}
                </LinkButton>,
                t('period', { from: posting.startsOn, to: formatText(posting.endsOn) }),
              ],
            }))}
          />
        </>
      )}
      <SectionBar title={t('section.history')} aside={story.history.length} />
      <HistoryList
        entries={story.history.map((entry) => ({
          ...entry,
          text: t(`people.history.${ACTS.find((act) => entry.what.endsWith(`.${act}`)) ?? 'amended'}`),
          fields: [],
        }))}
      />
    </>
  )
}
