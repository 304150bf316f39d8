import { useTranslation } from 'react-i18next'
import { FailureAlert } from '../../../components/FailureAlert'
import { LinkButton } from '../../../components/LinkButton'
import { SectionBar } from '../../../components/SectionBar'
import { failureOf } from '../../../data/failure'
import { useAgreement, useSaveAgreement, type AgreementStory, type AgreementTerms } from '../../../data/useAgreement'
import type { Pairing } from '../../../data/usePairings'
import { usePlace } from '../../../hooks/usePlace'
import { colour } from '../../../theme/tokens'
import { asDay } from '../cell-forms'
import { CellInput } from '../../../components/CellInput'
import { AttachedFiles } from './AttachedFiles'
import { GoalTable } from './GoalTable'

export interface AgreementPartProps {
  readonly pairing: Pairing
  readonly isReadOnly: boolean
}

/** 协议 of a pair: its term, its goals with what is reached, its scanned papers, and the pairing before and after. */
export function AgreementPart({ pairing, isReadOnly }: AgreementPartProps) {
  const { t } = useTranslation('pairings')
  const { data: story, error } = useAgreement(pairing.id)
  const save = useSaveAgreement()
  const failure = failureOf(error ?? save.error)
  // What is on screen may still belong to the pair before.
  if (story === undefined) return failure === null ? null : <FailureAlert failure={failure} />
  const terms = termsOf(pairing, story)
  const put = (patch: Partial<AgreementTerms>) =>
    save.mutate({ requestId: crypto.randomUUID(), pairingId: pairing.id, agreement: { ...terms, ...patch } })
  const behind = story.agreement?.goals.filter(({ isBehind }) => isBehind).length ?? 0

  return (
    <>
      <SectionBar title={t('section.agreement')} aside={story.agreement === null ? t('agreement.none') : undefined} />
      {failure !== null && <FailureAlert failure={failure} />}
      <div
        data-form=""
        style={{
          display: 'grid',
          gridTemplateColumns: '72px 1fr 1fr',
          gap: '4px 8px',
          alignItems: 'center',
          padding: '6px 10px',
        }}
      >
        <span style={{ color: colour.ink2 }}>{t('agreement.term')}</span>
        {(['startsOn', 'endsOn'] as const).map((side) => (
          <CellInput
            key={side}
            name={t(`agreement.${side}`)}
            value={terms[side]}
            isReadOnly={isReadOnly}
            normalise={(text) => asDay(text) || null}
            onLeave={(day) => put({ [side]: day })}
          />
        ))}
        <span style={{ color: colour.ink2 }}>{t('agreement.signedOn')}</span>
        <CellInput
          name={t('agreement.signedOn')}
          value={terms.signedOn ?? ''}
          isReadOnly={isReadOnly}
          normalise={asDay}
          onLeave={(day) => put({ signedOn: day === '' ? null : day })}
        />
      </div>
      <Neighbours story={story} />
      <SectionBar
        title={t('section.goals')}
        aside={t(behind === 0 ? 'goal.count' : 'goal.countBehind', { count: terms.goals.length, behind })}
      />
      <GoalTable
        goals={terms.goals}
        states={story.agreement?.goals ?? []}
        isReadOnly={isReadOnly}
        onGoals={(goals) => put({ goals })}
      />
      <AttachedFiles pairingId={pairing.id} files={story.attachments} isReadOnly={isReadOnly} />
    </>
  )
}

/** The pairing it follows and the one that follows it. */
function Neighbours({ story: { former, next } }: { readonly story: AgreementStory }) {
  const { t } = useTranslation('pairings')
  const place = usePlace()
  const links = [
    ...(former === null ? [] : [{ ...former, text: t(`former.${former.kind}`, { supporter: former.supporterName }) }]),
    ...(next === null ? [] : [{ ...next, text: t(`followed.${next.kind}`, { supporter: next.supporterName }) }]),
  ]
  return links.map(({ pairingId, text }) => (
    <div key={pairingId} style={{ padding: '0 10px 4px' }}>
      <LinkButton type="button" onClick={() => place.turn({ view: 'list', pairingId })}>
        {text}
      </LinkButton>
    </div>
  ))
}

/** What is kept, or an agreement for the period of the pairing. */
const termsOf = (pairing: Pairing, { agreement }: AgreementStory): AgreementTerms =>
  agreement === null
    ? { signedOn: null, startsOn: pairing.startsOn, endsOn: pairing.endsOn, goals: [] }
    : {
        ...agreement,
        goals: agreement.goals.map(({ isBehind: _behind, recorded: _recorded, reached: _reached, ...goal }) => goal),
      }
