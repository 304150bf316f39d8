import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FailureAlert } from '../../components/FailureAlert'
import { HistoryList } from '../../components/HistoryList'
import { LinkButton } from '../../components/LinkButton'
import { Notice } from '../../components/Notice'
import { ReasonDialog } from '../../components/ReasonDialog'
import { PairingState } from '../../components/PairingState'
import { SectionBar } from '../../components/SectionBar'
import { StateWord } from '../../components/StateWord'
import { SideTable } from '../../components/SideTable'
import { SidePane } from '../../components/SidePane'
import { STORY_GRADE_PX, StoryGrade } from '../../components/StoryGrade'
import { failureOf } from '../../data/failure'
import { useCancelPairing, useEndPairing, usePairing, type Pairing, type PairingStory } from '../../data/usePairings'
import { useOpenWorkspace } from '../../data/useWorkspace'
import { usePlace } from '../../hooks/usePlace'
import { formatDay, formatNumber, formatShortDay, formatPoints } from '../../i18n/format'
import { AgreementPart } from './agreement/AgreementPart'
import { DetailFoot } from './agreement/DetailFoot'
import { isEndedByHand } from './ended-by-hand'
import { EndPairingDialog } from './EndPairingDialog'
import { PairTitle } from './PairTitle'
import { PairingFields } from './PairingFields'

/** One pair: period, agreement, persons, visits and changes. */
export function PairingDetail({ pairing }: { readonly pairing: Pairing }) {
  const { t } = useTranslation('pairings')
  const { data: story, error } = usePairing(pairing.id)
  const [asks, setAsks] = useState<'end' | 'cancel' | null>(null)
  const end = useEndPairing()
  const cancel = useCancelPairing()
  const failure = failureOf(error ?? end.error ?? cancel.error)
  const isLocked = pairing.endReason !== null
  const isEnded = isEndedByHand(pairing)
  const isOver = isLocked || pairing.state === 'ended'

  return (
    <SidePane
      title={<PairTitle supporter={pairing.supporterName} recipient={pairing.recipientName} />}
      widthName="pairings.detail"
      initialWidth={372}
      foot={<DetailFoot pairing={pairing} isOver={isOver} onEnd={() => setAsks('end')} onCancel={() => setAsks('cancel')} />}
    >
      <div style={{ padding: '8px 10px 0', display: 'flex', gap: 8, alignItems: 'center' }}>
        <PairingState state={isEnded ? 'ended' : pairing.state} daysLeft={pairing.daysLeft} isDense={false} />
        {pairing.daysLeft !== 0 && (
          <span>
            {pairing.daysLeft > 0 ? t('daysLeft', { days: pairing.daysLeft }) : t('daysOver', { days: -pairing.daysLeft })}
          </span>
        )}
      </div>
      {failure !== null && <FailureAlert failure={failure} />}
      {isLocked && (
        <Notice kind="locked" title={t(isEnded ? 'ended' : 'endsEarly', { day: pairing.endsOn })}>
          {pairing.endReason}
        </Notice>
      )}
      {/* Locked, it shows what is kept, not what was typed and refused before. */}
      <PairingFields key={String(isLocked)} pairing={pairing} isReadOnly={isLocked} />
      {story?.pairing.id === pairing.id && <Persons story={story} />}
      <AgreementPart key={`agreement ${pairing.id}`} pairing={pairing} isReadOnly={isLocked} />
      {story?.pairing.id === pairing.id && <Story story={story} />}
      {asks === 'end' && (
        <EndPairingDialog
          pairing={pairing}
          onConfirm={(endsOn, reason) => {
            setAsks(null)
            end.mutate({ requestId: crypto.randomUUID(), id: pairing.id, endsOn, reason })
          }}
          onCancel={() => setAsks(null)}
        />
      )}
      {asks === 'cancel' && (
        <ReasonDialog
          title={t('cancel.title')}
          consequence={t('cancel.consequence', { supporter: pairing.supporterName, recipient: pairing.recipientName })}
          verb={t('cancel.verb')}
          onConfirm={(reason) => {
            setAsks(null)
            end.reset()
            cancel.mutate({ requestId: crypto.randomUUID(), id: pairing.id, reason })
          }}
          onCancel={() => setAsks(null)}
        />
      )}
    </SidePane>
  )
}

const ACTS = ['recorded', 'amended', 'ended', 'saved', 'attached', 'detached'] as const
const actOf = (what: string): (typeof ACTS)[number] => ACTS.find((act) => what.endsWith(`.${act}`)) ?? 'amended'
const FIELDS = ['startsOn', 'endsOn', 'departments', 'agreementNumber', 'note'] as const

/** Who is posted, against who should be. */
function Persons({ story: { pairing, postings } }: { readonly story: PairingStory }) {
  const { t } = useTranslation('pairings')
  const { referenceOn } = useOpenWorkspace()
  const shortDay = (date: string | null): string => formatShortDay(date, referenceOn)
  const staffing = { posted: pairing.postedCount, required: formatNumber(pairing.requiredCount) }
  return (
    <>
      <SectionBar
        title={t('section.postings')}
        aside={
          pairing.warnings.includes('UNDERSTAFFED') ? (
            <StateWord kind="warn" isDense>
              {t('warning.understaffed', staffing)}
            </StateWord>
          ) : (
            t('ratio', staffing)
          )
        }
      />
      {postings.length > 0 && (
        <SideTable
          name={t('section.postings')}
          columns={[
            { header: t('posting.name'), width: 78 },
            { header: t('posting.title') },
            { header: t('posting.period'), width: 148 },
          ]}
          rows={postings.map((posting) => ({
            key: posting.id,
            cells: [
              posting.staffName,
              t('posting.titleOf', { specialty: posting.specialty, title: posting.title }),
              t('posting.periodOf', { from: shortDay(posting.startsOn), to: shortDay(posting.endsOn) }),
            ],
          }))}
        />
      )}
    </>
  )
}

/** Visits and changes. */
function Story({ story: { visits, history } }: { readonly story: PairingStory }) {
  const { t, i18n } = useTranslation('pairings')
  const place = usePlace()
  const { referenceOn } = useOpenWorkspace()
  const day = (date: string | null): string => formatDay(date, referenceOn, i18n.language)
  return (
    <>
      <SectionBar title={t('section.visits')} aside={visits.length} />
      {visits.length > 0 && (
        <SideTable
          name={t('section.visits')}
          columns={[
            { header: t('visit.on'), width: i18n.language === 'zh-CN' ? 80 : 92 },
            { header: t('visit.team') },
            { header: t('visit.total'), width: 58, align: 'right' },
            { header: t('visit.grade'), width: STORY_GRADE_PX },
          ]}
          rows={visits.map((visit) => ({
            key: visit.visitId,
            cells: [
              <LinkButton key="open" type="button" onClick={() => place.go('inspections', { visitId: visit.visitId })}>
                {day(visit.visitOn)}
              </LinkButton>,
              visit.teamName,
              formatPoints(visit.total),
              <StoryGrade key="grade" grade={visit.grade} vetoes={visit.vetoes} />,
            ],
          }))}
        />
      )}
      <SectionBar title={t('section.history')} aside={history.length} />
      <HistoryList
        entries={history.map((entry) => {
          const act = actOf(entry.what)
          const fields = act === 'amended' ? FIELDS.filter((field) => entry.fields.includes(field)) : []
          return { ...entry, text: t(`history.${act}`), fields: fields.map((field) => t(`field.${field}`)) }
        })}
      />
    </>
  )
}
