import { expect, test } from 'vitest'
import { pairingLetterView, type LetterPair } from '@core/papers/pairing-letter-view'
import { annexDocument } from '../../../../electron/reports/official/annexes'
import { FRAME, ZH } from '../../../support/papers'

const pair = (recipientName: string, rest: Partial<LetterPair> = {}): LetterPair => ({
  ...{ countyName: '示例旗', supporterName: '示例医院', recipientName, startsOn: '2014-01-01', endsOn: '2014-12-31' },
  ...{ departments: [], preferredFrom: null, preferredTo: null, contactName: '示例甲', contactPhone: '000-00000001' },
  ...rest,
})
const letterOf = (pairs: readonly LetterPair[], to: 'hospital' | 'county' = 'county', authority?: string) =>
  pairingLetterView(
    {
      ...{ frame: FRAME, to, name: '示例旗', schemeName: null, startsOn: '2014-01-01', endsOn: '2014-12-31' },
      ...{ number: '云卫函〔2014〕1号', writtenOn: '2014-01-06', pairs },
      ...(authority === undefined ? {} : { authority }),
    },
    ZH,
  )

test('a letter counts clinics, not pairs', () => {
  const twice = [pair('甲卫生院'), pair('甲卫生院', { supporterName: '示例二院', endsOn: '2015-12-31' }), pair('乙卫生院')]
  expect(letterOf(twice).body[0]?.text).toBe('经研究，确定下列2家卫生院的支援医院，起止日期见名单。')
  expect(letterOf(twice, 'hospital').body[0]?.text).toBe('经研究，确定你院对口支援下列2家卫生院，起止日期见名单。')
  expect(letterOf([pair('甲卫生院'), pair('甲卫生院', { countyName: '示例县' })]).body[0]?.text).toContain('下列2家卫生院')
})

test('its list has no column in which nothing stands', () => {
  const headOf = (pairs: readonly LetterPair[]) => {
    const [blocks = []] = annexDocument(letterOf(pairs, 'hospital')).parts
    return blocks.flatMap((block) => (block.kind === 'table' ? block.content.head : []))
  }
  expect(headOf([pair('甲卫生院'), pair('乙卫生院')])).toEqual(['序号', '旗县区', '受援卫生院', '联系人'])
  expect(headOf([pair('甲卫生院'), pair('乙卫生院', { departments: ['内科'], preferredFrom: '2014-03-01' })])).toEqual([
    ...['序号', '旗县区', '受援卫生院', '需求科室', '希望时间', '联系人'],
  ])
})

test('it goes to the health authority of a county, where one is on record', () => {
  expect(letterOf([pair('甲卫生院')]).addressees).toBe('示例旗：')
  expect(letterOf([pair('甲卫生院')], 'county', '示例旗卫生局').addressees).toBe('示例旗卫生局：')
})
