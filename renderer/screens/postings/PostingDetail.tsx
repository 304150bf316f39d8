import Button from '@mui/material/Button'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ATTENDANCE } from '@core/posting/attendance'
import { monthOf } from '@core/posting/period'
import { WORKLOAD_METRICS } from '@core/posting/workload'
import { FactTable } from '../../components/FactTable'
import { FailureAlert } from '../../components/FailureAlert'
import { HistoryList } from '../../components/HistoryList'
import { LinkButton } from '../../components/LinkButton'
import { Notice } from '../../components/Notice'
import { ReasonDialog } from '../../components/ReasonDialog'
import { SectionBar } from '../../components/SectionBar'
import { SidePane } from '../../components/SidePane'
import { SideTable } from '../../components/SideTable'
import { failureOf } from '../../data/failure'
import { useCancelPosting, useConsent, useEndPosting, usePosting, type PostingStory } from '../../data/usePostings'
import { useOpenWorkspace } from '../../data/useWorkspace'
import { usePlace } from '../../hooks/usePlace'
import { formatShortDay, formatText } from '../../i18n/format'
import { Icon } from '../../theme/icons'
import { colour } from '../../theme/tokens'
import { useCalendarWords } from './calendar-words'
import type { Consent } from './consent'
import { ConsentDialog } from './ConsentDialog'
import { EndPostingDialog } from './EndPostingDialog'
import type { PostingLine } from './posting-columns'
import { PostingState } from './PostingState'
import { useRuleWords } from './useRuleWords'

export interface PostingDetailProps {
  readonly posting: PostingLine
  readonly onReplace: () => void
  readonly onAmend: () => void
  readonly onCheck: () => void
  readonly onGo: (postingId: string) => void
}

/** One posting: dates, rules, attendance, who came before and after, checks and changes. */
export function PostingDetail({ posting, onReplace, onAmend, onCheck, onGo }: PostingDetailProps) {
  const { t } = useTranslation('postings')
  const { data: story, error } = usePosting(posting.id)
  const [asks, setAsks] = useState<'end' | 'cancel' | 'consent' | null>(null)
  const end = useEndPosting()
  const cancel = useCancelPosting()
  const record = useConsent()
  const failure = failureOf(error ?? end.error ?? cancel.error ?? record.error)
  const isVoid = posting.state === 'void'
  const own = story?.posting.id === posting.id ? story : undefined

  const replaced = own === undefined ? null : replacementOf(own)

  return (
    <SidePane
      title={posting.staffName}
      widthName="postings.detail"
      initialWidth={372}
      foot={
        isVoid ? undefined : (
          <>
            <Button onClick={onReplace}>{t('replace.open')}</Button>
            <Button onClick={onAmend}>{t('detail.amend')}</Button>
            {posting.state !== 'ended' && <Button onClick={() => setAsks('end')}>{t('detail.end')}</Button>}
            <Button onClick={() => setAsks('cancel')}>{t('detail.cancel')}</Button>
          </>
        )
      }
    >
      <div style={{ padding: '8px 10px', display: 'flex', gap: 8, alignItems: 'center' }}>
        <PostingState state={posting.state} isDense={false} />
        <span>{[posting.specialty, posting.title, posting.post].filter((text) => text !== '').join('　')}</span>
      </div>
      {failure !== null && <FailureAlert failure={failure} />}
      {own !== undefined && (
        <Story story={own} line={posting} onCheck={onCheck} onConsent={() => setAsks('consent')} onGo={onGo} />
      )}
      {asks === 'consent' && replaced !== null && (
        <ConsentDialog
          name={replaced.name}
          consent={replaced.consent}
          onConfirm={(consent) => {
            setAsks(null)
            record.mutate({ requestId: crypto.randomUUID(), id: replaced.id, consent })
          }}
          onCancel={() => setAsks(null)}
        />
      )}
      {asks === 'end' && (
        <EndPostingDialog
          posting={posting}
          onConfirm={(endsOn, reason) => {
            setAsks(null)
            end.mutate({ requestId: crypto.randomUUID(), id: posting.id, endsOn, reason })
          }}
          onCancel={() => setAsks(null)}
        />
      )}
      {asks === 'cancel' && (
        <ReasonDialog
          title={t('cancel.title')}
          consequence={t('cancel.consequence', { name: posting.staffName })}
          verb={t('cancel.verb')}
          onConfirm={(reason) => {
            setAsks(null)
            cancel.mutate({ requestId: crypto.randomUUID(), id: posting.id, reason })
          }}
          onCancel={() => setAsks(null)}
        />
      )}
    </SidePane>
  )
}

/** The replacement that concerns the posting: by whom it was followed, else whom it followed. The posting is that of who left. */
function replacementOf({ posting, predecessor, successor }: PostingStory) {
  if (successor !== null) return { id: posting.id, name: posting.staffName, consent: successor.consent }
  return predecessor === null ? null : { id: predecessor.id, name: predecessor.staffName, consent: predecessor.consent }
}

const ACTS = [
  'recorded',
  'amended',
  'ended',
  'replaced',
  'consented',
  'cancelled',
  'spotChecked',
  'spotCheckWithdrawn',
  'added',
] as const
const FIELDS = ['title', 'specialty', 'post', 'code', 'note'] as const
const DATES = ['startsOn', 'endsOn'] as const

interface StoryProps {
  readonly story: PostingStory
  readonly line: PostingLine
  readonly onCheck: () => void
  readonly onConsent: () => void
  readonly onGo: (postingId: string) => void
}

function Story({ story, line, onCheck, onConsent, onGo }: StoryProps) {
  const { t } = useTranslation('postings')
  const place = usePlace()
  const { referenceOn } = useOpenWorkspace()
  const { posting, staffMonths, predecessor, successor, pairingId, history } = story
  const replaced = replacementOf(story)
  const consentWords = (consent: Consent): string =>
    [
      t(`consent.state.${consent === null ? 'unknown' : consent.isGiven ? 'given' : 'lacking'}`),
      consent?.by,
      consent?.on,
      consent?.paperNumber,
    ]
      .filter((text) => text !== undefined && text !== null && text !== '')
      .join('　')
  const neighbour = (one: NonNullable<PostingStory['predecessor']>) => (
    <LinkButton type="button" onClick={() => onGo(one.id)}>
      {t('detail.neighbour', { name: one.staffName, days: one.gapDays })}
    </LinkButton>
  )
  return (
    <>
      {posting.cancelReason !== null && (
        <Notice kind="locked" title={t('detail.voided')}>
          {posting.cancelReason}
        </Notice>
      )}
      {posting.cancelReason === null && posting.endReason !== null && (
        <Notice kind="locked" title={t('detail.endedWith', { day: posting.endsOn ?? '' })}>
          {posting.endReason}
        </Notice>
      )}
      <FactTable
        facts={[
          {
            label: t('detail.place'),
            value: t('record.pairingOf', { supporter: line.supporterName, recipient: line.recipientName }),
          },
          { label: t('detail.dates'), value: `${posting.startsOn} — ${posting.endsOn ?? t('open')}` },
          {
            label: t('detail.months'),
            value: t('detail.monthsOf', { planned: formatText(staffMonths.planned), served: staffMonths.served }),
          },
          ...(predecessor === null ? [] : [{ label: t('detail.predecessor'), value: neighbour(predecessor) }]),
          ...(successor === null ? [] : [{ label: t('detail.successor'), value: neighbour(successor) }]),
          ...(replaced === null
            ? []
            : [
                {
                  label: t('consent.label'),
                  value: (
                    <>
                      {consentWords(replaced.consent)}{' '}
                      {posting.cancelReason === null && (
                        <LinkButton type="button" onClick={onConsent}>
                          {t('consent.change')}
                        </LinkButton>
                      )}
                    </>
                  ),
                },
              ]),
          {
            label: t('detail.pairing'),
            value:
              pairingId === null ? (
                t('detail.noPairing')
              ) : (
                <LinkButton type="button" onClick={() => place.go('pairings', { pairingId })}>
                  {t('detail.openPairing')}
                </LinkButton>
              ),
          },
          ...(posting.code === '' ? [] : [{ label: t('detail.code'), value: posting.code }]),
          ...(posting.note === '' ? [] : [{ label: t('detail.note'), value: posting.note }]),
        ]}
      />
      <Rules judgements={story.judgements} />
      <Figures story={story} />
      <SectionBar
        title={t('detail.checks')}
        aside={
          posting.cancelReason === null ? (
            <LinkButton type="button" onClick={onCheck}>
              {t('check.open')}
            </LinkButton>
          ) : undefined
        }
      />
      {story.spotChecks.length > 0 && (
        <SideTable
          name={t('detail.checks')}
          columns={[
            { header: t('check.on'), width: 66 },
            { header: t('check.by') },
            { header: t('check.found'), width: 62 },
            { header: t('check.finding'), width: 106 },
          ]}
          rows={story.spotChecks.map((check) => ({
            key: check.id,
            cells: [
              formatShortDay(check.checkedOn, referenceOn),
              check.checkedBy,
              t(check.isFound ? 'check.isFound' : 'check.notFound'),
              check.withdrawReason === null ? t(`check.findings.${check.finding}`) : t('check.withdrawn'),
            ],
          }))}
        />
      )}
      <SectionBar title={t('detail.history')} aside={history.length} />
      <HistoryList
        entries={history.map((entry) => {
          const act = ACTS.find((one) => entry.what.endsWith(`.${one}`)) ?? 'amended'
          const fields =
            act === 'amended'
              ? [
                  ...DATES.filter((key) => entry.fields.includes(key)).map((key) => t(`record.${key}`)),
                  ...FIELDS.filter((key) => entry.fields.includes(key)).map((key) => t(`detail.${key}`)),
                ]
              : []
          return { ...entry, text: [t(`history.${act}`), ...fields].join(' '), fields }
        })}
      />
    </>
  )
}

/** Each rule with what was found, and the parameter of the scheme it rests on. */
function Rules({ judgements }: { readonly judgements: PostingStory['judgements'] }) {
  const { t } = useTranslation('postings')
  const words = useRuleWords()
  const broken = judgements.filter(({ isBroken }) => isBroken).length
  return (
    <>
      <SectionBar title={t('detail.rules')} aside={broken} />
      <div style={{ padding: '4px 10px', display: 'grid', gap: 4 }}>
        {judgements.map((judgement) => (
          <div key={judgement.rule} title={judgement.label === '' ? undefined : t('rule', judgement)}>
            <div style={{ display: 'flex', gap: 4, color: judgement.isBroken ? colour.warn : colour.ok }}>
              <span style={{ display: 'flex', paddingTop: 2 }}>
                <Icon name={judgement.isBroken ? 'warning' : 'done'} />
              </span>
              {words(judgement, judgement.isBroken)}
            </div>
            {judgement.isBroken && judgement.label !== '' && <div style={{ paddingLeft: 20 }}>{t('rule', judgement)}</div>}
          </div>
        ))}
      </div>
    </>
  )
}

function Figures({ story: { attendance, workload } }: { readonly story: PostingStory }) {
  const { t } = useTranslation('postings')
  const { referenceOn } = useOpenWorkspace()
  const calendar = useCalendarWords(monthOf(referenceOn))
  const days = (count: number): string => t('detail.days', { count })
  const states = ATTENDANCE.filter(({ state }) => state !== 'present' && attendance.byState[state] > 0)
  const isMarked = Object.values(attendance.byState).some((count) => count > 0)
  const ratio =
    attendance.ratio === null || !isMarked ? '—' : t('percent', { value: (Number(attendance.ratio) * 100).toFixed(1) })
  const known = WORKLOAD_METRICS.flatMap((metric, at) => {
    const value = workload[at] ?? null
    return value === null ? [] : [{ label: t(`workload.metric.${metric}`), value: String(value) }]
  })
  return (
    <>
      <SectionBar title={t('detail.attendance')} aside={`${t('detail.ratio')} ${ratio}`} />
      <FactTable
        facts={[
          { label: t('detail.planned'), value: days(attendance.plannedDays) },
          { label: t('calendar.label'), value: calendar },
          { label: t('detail.presentDays'), value: days(attendance.presentDays) },
          ...states.map(({ state }) => ({ label: t(`attendance.states.${state}`), value: days(attendance.byState[state]) })),
          { label: t('detail.unmarked'), value: days(Math.max(0, attendance.unmarkedDays)) },
        ]}
      />
      {known.length > 0 && (
        <>
          <SectionBar title={t('detail.workload')} />
          <FactTable facts={known} />
        </>
      )}
    </>
  )
}
