import { useTranslation } from 'react-i18next'
import { DepartmentsField } from './DepartmentsField'
import { Findings, NamesAndKin } from './StoryParts'
import { HistoryList } from '../../components/HistoryList'
import { LinkButton } from '../../components/LinkButton'
import { PairingState } from '../../components/PairingState'
import { SectionBar } from '../../components/SectionBar'
import { SideTable } from '../../components/SideTable'
import { STORY_GRADE_PX, StoryGrade } from '../../components/StoryGrade'
import type { OrganizationStory } from '../../data/useOrganization'
import { usePlace } from '../../hooks/usePlace'
import { formatPoints, formatText } from '../../i18n/format'
import { colour } from '../../theme/tokens'
import { storyId } from './StoryIndex'

/** Pairings, postings, results and changes of one institution, newest first. */
export function OrganizationStoryView({
  story,
  isReadOnly,
}: {
  readonly story: OrganizationStory
  readonly isReadOnly: boolean
}) {
  const { t } = useTranslation(['organizations', 'common'])
  const place = usePlace()
  const period = (startsOn: string, endsOn: string | null): string => t('period', { from: startsOn, to: formatText(endsOn) })
  return (
    <>
      <NamesAndKin story={story} />
      <SectionBar title={t('section.departments')} aside={story.departments.length} />
      <DepartmentsField organizationId={story.organization.id} departments={story.departments} isReadOnly={isReadOnly} />
      {story.pairings.length > 0 && (
        <>
          <SectionBar id={storyId('pairings')} title={t('section.pairings')} aside={story.pairings.length} />
          <SideTable
            name={t('section.pairings')}
            columns={[
              { header: t('story.other') },
              { header: t('story.period'), width: 184 },
              { header: t('field.state'), width: 82 },
            ]}
            rows={story.pairings.map((pairing) => ({
              key: pairing.id,
              cells: [
                // One that was cancelled is on none of the lists it would lead to.
                pairing.state === 'cancelled' ? (
                  pairing.otherName
                ) : (
                  <LinkButton key="open" type="button" onClick={() => place.go('pairings', { pairingId: pairing.id })}>
                    {pairing.otherName}
                  </LinkButton>
                ),
                period(pairing.startsOn, pairing.endsOn),
                <PairingState key="state" state={pairing.state} />,
              ],
            }))}
          />
        </>
      )}
      {story.postings.length > 0 && (
        <>
          <SectionBar id={storyId('postings')} title={t('section.postings')} aside={story.postings.length} />
          <SideTable
            name={t('section.postings')}
            columns={[
              { header: t('story.staffAndTitle'), width: 90 },
              { header: t('story.other') },
              { header: t('story.period'), width: 116 },
            ]}
            rows={story.postings.map((posting) => ({
              key: posting.id,
              cells: [
                <div key="person">
                  <LinkButton type="button" onClick={() => place.go('postings', { postingId: posting.id })}>
                    {posting.staffName}
                  </LinkButton>
                  <div style={{ color: colour.ink2 }}>{posting.title}</div>
                </div>,
                posting.otherName,
                <div key="period">
                  <div>{t('story.from', { on: posting.startsOn })}</div>
                  <div>{formatText(posting.endsOn)}</div>
                </div>,
              ],
            }))}
          />
        </>
      )}
      {story.sheets.length > 0 && (
        <>
          <SectionBar id={storyId('results')} title={t('section.results')} aside={story.sheets.length} />
          <SideTable
            name={t('section.results')}
            columns={[
              { header: t('story.visitOn'), width: 100 },
              { header: t('story.role') },
              { header: t('story.total'), width: 70, align: 'right' },
              { header: t('story.grade'), width: STORY_GRADE_PX },
            ]}
            rows={story.sheets.map((sheet) => ({
              key: sheet.sheetId,
              cells: [
                <LinkButton
                  key="open"
                  type="button"
                  onClick={() => place.go('inspections', { visitId: sheet.visitId, sheetId: sheet.sheetId })}
                >
                  {sheet.visitOn}
                </LinkButton>,
                <div key="subject">
                  {t(`common:role.${sheet.role}`)}
                  {sheet.subjectName !== story.organization.name && <div style={{ color: colour.ink2 }}>{sheet.subjectName}</div>}
                </div>,
                formatPoints(sheet.total),
                <StoryGrade key="grade" grade={sheet.grade} vetoes={sheet.vetoes} />,
              ],
            }))}
          />
        </>
      )}
      <Findings story={story} />
      <SectionBar id={storyId('history')} title={t('section.history')} aside={story.history.length} />
      <HistoryList
        entries={story.history.map((entry) => ({
          ...entry,
          text: t(`history.${actOf(entry.what)}`),
          fields: entry.what === 'organization.amended' ? entry.fields.map((field) => t(`field.${field as 'name'}`)) : [],
        }))}
      />
    </>
  )
}

const ACTS = [
  'added',
  'amended',
  'archived',
  'restored',
  'renamed',
  'merged',
  'took-in',
  'unmerged',
  'gave-back',
  'closed',
  'succeeded',
  'told-apart',
  'departments',
] as const

/** "organization.amended" of the journal as its word. */
const actOf = (what: string): (typeof ACTS)[number] => ACTS.find((act) => what.endsWith(`.${act}`)) ?? 'amended'
