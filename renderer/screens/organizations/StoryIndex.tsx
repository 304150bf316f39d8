import { useTranslation } from 'react-i18next'
import { LinkButton } from '../../components/LinkButton'
import type { OrganizationStory } from '../../data/useOrganization'
import { colour } from '../../theme/tokens'

const PARTS = ['pairings', 'postings', 'results', 'findings', 'history'] as const
export type StoryPart = (typeof PARTS)[number]

/** By which the index finds the heading of a part of the story. */
export const storyId = (part: StoryPart): string => `story-${part}`

/** How much there is of each part of the story, above the many fields; each leads to its part. */
export function StoryIndex({ story }: { readonly story: OrganizationStory }) {
  const { t } = useTranslation('organizations')
  const { pairings, postings, sheets, findings, history } = story
  const counts = { pairings, postings, results: sheets, findings, history }
  const goTo = (part: StoryPart) => {
    const heading = document.getElementById(storyId(part))
    heading?.focus({ preventScroll: true })
    heading?.scrollIntoView({ block: 'start' })
  }
  return (
    <nav
      aria-label={t('story.index')}
      style={{
        display: 'flex',
        flexWrap: 'wrap',
        gap: '4px 12px',
        padding: '8px 10px',
        borderBottom: `1px solid ${colour.line1}`,
      }}
    >
      {PARTS.filter((part) => counts[part].length > 0).map((part) => (
        <LinkButton key={part} type="button" onClick={() => goTo(part)}>
          {t('story.part', { name: t(`section.${part}`), count: counts[part].length })}
        </LinkButton>
      ))}
    </nav>
  )
}
