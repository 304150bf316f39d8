import { useTranslation } from 'react-i18next'
import { LinkButton } from '../../components/LinkButton'
import { SectionBar } from '../../components/SectionBar'
import { SideTable } from '../../components/SideTable'
import type { OrganizationStory } from '../../data/useOrganization'
import { usePlace } from '../../hooks/usePlace'
import { formatText } from '../../i18n/format'
import { storyId } from './StoryIndex'

/** Former names, what stands above and below the institution, what was merged into it, and its people. */
export function NamesAndKin({ story }: { readonly story: OrganizationStory }) {
  const { t } = useTranslation('organizations')
  const place = usePlace()
  const open = (id: string, name: string) => (
    <LinkButton key={id} type="button" onClick={() => place.turn({ view: undefined, organizationId: id })}>
      {name}
    </LinkButton>
  )
  const kin = [
    ...(story.parent === null ? [] : [{ ...story.parent, word: t('kin.parent'), said: '' }]),
    ...story.children.map((one) => ({ ...one, word: t('kin.child'), said: '' })),
    ...story.succeeded.map((one) => ({ ...one, word: t('kin.succeeded'), said: one.closedOn })),
    ...story.merged.map((one) => ({ ...one, word: t('kin.merged'), said: one.at.slice(0, 10) })),
  ]
  return (
    <>
      {story.names.length > 0 && (
        <>
          <SectionBar title={t('section.names')} aside={story.names.length} />
          <SideTable
            name={t('section.names')}
            columns={[{ header: t('names.name') }, { header: t('names.period'), width: 186 }, { header: t('names.reason') }]}
            rows={story.names.map(({ id, name, since, until, reason }) => ({
              key: id,
              cells: [name, t('period', { from: formatText(since), to: until }), formatText(reason)],
            }))}
          />
        </>
      )}
      {kin.length > 0 && (
        <>
          <SectionBar title={t('section.kin')} aside={kin.length} />
          <SideTable
            name={t('section.kin')}
            columns={[{ header: t('kin.word'), width: 70 }, { header: t('field.name') }, { header: t('kin.at'), width: 100 }]}
            rows={kin.map(({ id, name, word, said }) => ({ key: id, cells: [word, open(id, name), formatText(said)] }))}
          />
        </>
      )}
      {story.staffTotal > 0 && (
        <div style={{ padding: '6px 10px' }}>
          <LinkButton type="button" onClick={() => place.turn({ view: 'people', subject: story.organization.id })}>
            {t('people.ofUnit', { count: story.staffTotal })}
          </LinkButton>
        </div>
      )}
    </>
  )
}

/** Problems found at the institution, each leading to its sheet. */
export function Findings({ story }: { readonly story: OrganizationStory }) {
  const { t } = useTranslation('organizations')
  const place = usePlace()
  if (story.findings.length === 0) return null
  return (
    <>
      <SectionBar id={storyId('findings')} title={t('section.findings')} aside={story.findings.length} />
      <SideTable
        name={t('section.findings')}
        columns={[
          { header: t('story.visitOn'), width: 100 },
          { header: t('findings.problem') },
          { header: t('findings.dueOn'), width: 100 },
        ]}
        rows={story.findings.map(({ id, visitId, sheetId, visitOn, problem, dueOn }) => ({
          key: id,
          cells: [
            <LinkButton key="open" type="button" onClick={() => place.go('inspections', { visitId, sheetId })}>
              {visitOn}
            </LinkButton>,
            problem,
            formatText(dueOn),
          ],
        }))}
      />
    </>
  )
}
