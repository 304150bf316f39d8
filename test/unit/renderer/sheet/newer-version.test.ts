import { describe, expect, it } from 'vitest'
import type { Sheet } from '../../../../renderer/data/useSheet'
import type { TemplateLine } from '../../../../renderer/data/useTemplates'
import { newerVersion } from '../../../../renderer/screens/inspections/carry-over/NewerVersionLine'

const line = (id: string, version: string, rest: Partial<TemplateLine> = {}): TemplateLine => ({
  id,
  version,
  name: id,
  subject: 'recipient_org',
  templateKind: 'scored',
  sha256: '',
  publishedAt: '',
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
const sheet = (version: string) =>
  ({ template: { id: '甲', version, subject: 'recipient_org', templateKind: 'scored' } }) as Pick<Sheet, 'template'>

describe('the version that a begun sheet can go over to', () => {
  const published = [line('甲', '1.0'), line('乙', '9.0'), line('甲', '1.1'), line('甲', '1.2')]

  it('is the last that was published after its own', () => {
    expect(newerVersion(published, sheet('1.0'))?.version).toBe('1.2')
    expect(newerVersion(published, sheet('1.2'))).toBeUndefined()
  })

  it('is none that is retired, or that scores others', () => {
    expect(newerVersion([...published.slice(0, 3), line('甲', '1.2', { state: 'retired' })], sheet('1.0'))?.version).toBe('1.1')
    expect(newerVersion([line('甲', '1.0'), line('甲', '2.0', { subject: 'supporting_org' })], sheet('1.0'))).toBeUndefined()
  })

  it('is none for a version that the library does not know', () => {
    expect(newerVersion(published, sheet('0.9'))).toBeUndefined()
  })
})
