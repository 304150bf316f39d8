import { describe, expect, it } from 'vitest'
import type { DraftLine } from '../../../../renderer/data/useDrafts'
import type { TemplateLine } from '../../../../renderer/data/useTemplates'
import { entriesOf, filterGroups, libraryGroups } from '../../../../renderer/screens/templates/library/library-groups'

const version = (id: string, number: string, rest: Partial<TemplateLine> = {}): TemplateLine => ({
  id,
  version: number,
  name: `考核表${id}`,
  subject: 'recipient_org',
  templateKind: 'scored',
  sha256: '',
  publishedAt: '2026-01-01T00:00:00.000Z',
  publishedBy: '示例甲',
  items: 1,
  bonusItems: 0,
  totalPoints: 100,
  sheets: 0,
  state: 'published',
  retiredAt: null,
  basedOn: null,
  usedIn: [],
  ...rest,
})
const draft = (draftId: string, templateId: string, number: string, name = `考核表${templateId}`): DraftLine => ({
  draftId,
  templateId,
  version: number,
  name,
  subject: 'recipient_org',
  templateKind: 'scored',
  items: 1,
  totalPoints: 100,
  state: 'draft',
  toConfirm: 0,
  updatedAt: '2026-02-01T00:00:00.000Z',
  updatedBy: '示例乙',
  basedOn: null,
})
const keys = (groups: ReturnType<typeof libraryGroups>) => entriesOf(groups).map(({ key }) => key)

const published = [version('甲', '1.0'), version('乙', '1.0'), version('甲', '1.1'), version('丙', '1.0', { state: 'retired' })]

describe('the library', () => {
  it('puts what is being written first, and the newest version before the older ones', () => {
    const groups = libraryGroups(published, [draft('d1', '乙', '1.1'), draft('d2', '新', '1.0')], 'used')
    expect(groups.map(({ id }) => id)).toEqual(['乙', '新', '甲'])
    expect(keys(groups)).toEqual(['draft/d1', 'version/乙@1.0', 'draft/d2', 'version/甲@1.1', 'version/甲@1.0'])
  })

  it('lists what is not offered any more apart, without drafts', () => {
    expect(keys(libraryGroups(published, [draft('d1', '丙', '1.1')], 'retired'))).toEqual(['version/丙@1.0'])
    expect(keys(libraryGroups(published, [draft('d1', '丙', '1.1')], 'used'))).not.toContain('version/丙@1.0')
  })

  it('calls a group as its first entry is called', () => {
    const [group] = libraryGroups(published, [draft('d1', '乙', '2.0', '改了名的表')], 'used')
    expect(group?.name).toBe('改了名的表')
  })

  it('is narrowed by names, in any width, and by a whole version', () => {
    const groups = libraryGroups(published, [draft('d1', '乙', '1.1', 'ＡＢ表')], 'used')
    expect(keys(filterGroups(groups, 'ab'))).toEqual(['draft/d1', 'version/乙@1.0'])
    expect(keys(filterGroups(groups, ' 1.1 '))).toEqual(['draft/d1', 'version/甲@1.1'])
    expect(keys(filterGroups(groups, '1'))).toEqual([])
    expect(filterGroups(groups, '')).toBe(groups)
  })
})
