import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { byNumber, byText, COUNTY_PX, fitted, type Column } from '../../components/table-columns'
import type { Organization } from '../../data/useOrganizations'
import type { Posting } from '../../data/usePostings'
import { formatText } from '../../i18n/format'
import { PostingState } from './PostingState'
import { useRuleWords } from './useRuleWords'

/** A posting with the names of both sides. */
export interface PostingLine extends Posting {
  readonly supporterName: string
  readonly recipientName: string
  readonly countyName: string
}

/** Puts the names of the organizations to each posting, in the official order of the clinics. */
export function postingLines(postings: readonly Posting[], organizations: readonly Organization[]): PostingLine[] {
  const byId = new Map(organizations.map((organization, place) => [organization.id, { organization, place }]))
  return postings
    .map((posting) => ({
      posting,
      supporter: byId.get(posting.supporterId),
      recipient: byId.get(posting.recipientId),
    }))
    .sort((a, b) => (a.recipient?.place ?? 0) - (b.recipient?.place ?? 0)) // stable: by first day within a clinic
    .map(({ posting, supporter, recipient }) => ({
      ...posting,
      supporterName: supporter?.organization.name ?? '',
      recipientName: recipient?.organization.name ?? '',
      countyName: recipient?.organization.countyName ?? '',
    }))
}

const ratioOf = ({ dueDays, presentDays }: Posting): number | null => (dueDays === 0 ? null : presentDays / dueDays)

/** Columns of the list of postings. */
export function usePostingColumns(counties: readonly string[]): readonly Column<PostingLine>[] {
  const { t } = useTranslation('postings')
  const words = useRuleWords()
  return useMemo(() => {
    const broken = (line: PostingLine): string => line.broken.map((one) => words(one)).join(t('semicolon'))
    const ratio = (line: PostingLine): string => {
      const share = line.markedDays === 0 ? null : ratioOf(line)
      return share === null ? '—' : t('percent', { value: (Math.round(share * 1000) / 10).toFixed(1) })
    }
    return [
      {
        id: 'name',
        header: t('column.name'),
        width: 84,
        text: (line) => line.staffName,
        compare: byText((line) => line.staffName),
      },
      {
        id: 'recipient',
        header: t('column.recipient'),
        width: 158,
        text: (line) => line.recipientName,
        compare: byText((line) => line.recipientName),
      },
      {
        id: 'state',
        header: t('column.state'),
        width: 84,
        text: (line) => t(`state.${line.state}`),
        cell: (line) => <PostingState state={line.state} />,
        compare: byText((line) => line.state),
      },
      {
        id: 'broken',
        header: t('column.broken'),
        minWidth: 214,
        text: broken,
        compare: byNumber((line) => -line.broken.length),
      },
      {
        id: 'startsOn',
        header: t('column.startsOn'),
        width: 96,
        text: (line) => line.startsOn,
        compare: byText((line) => line.startsOn),
      },
      {
        id: 'endsOn',
        header: t('column.endsOn'),
        width: 96,
        text: (line) => line.endsOn ?? t('open'),
        compare: byText((line) => line.endsOn ?? '9'),
      },
      {
        id: 'ratio',
        header: t('column.ratio'),
        width: 72,
        align: 'right',
        text: ratio,
        compare: byNumber((line) => (line.markedDays === 0 ? null : ratioOf(line))),
      },
      {
        id: 'supporter',
        header: t('column.supporter'),
        width: 158,
        text: (line) => line.supporterName,
        compare: byText((line) => line.supporterName),
      },
      { id: 'title', header: t('column.title'), width: 96, text: (line) => formatText(line.title), isHidden: true },
      { id: 'specialty', header: t('column.specialty'), width: 96, text: (line) => formatText(line.specialty), isHidden: true },
      {
        id: 'present',
        header: t('column.present'),
        width: 96,
        isHidden: true,
        text: ({ presentDays, plannedDays }) => t('present', { present: presentDays, planned: plannedDays }),
      },
      {
        id: 'county',
        header: t('county'),
        width: fitted(counties, 74, COUNTY_PX),
        isHidden: true,
        text: (line) => line.countyName,
      },
      { id: 'post', header: t('column.post'), isHidden: true, text: (line) => formatText(line.post) },
      { id: 'code', header: t('column.code'), isHidden: true, text: (line) => formatText(line.code) },
    ]
  }, [t, words, counties])
}
