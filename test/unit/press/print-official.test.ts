import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { join } from 'node:path'
import type { OfficialView } from '@core/papers/official/official-view'
import { officialParagraphs } from '@core/papers/official/official-paragraphs'
import { openPress, type Press } from '../../../electron/press/pool'
import { circular } from '../../support/official'
import { readLines, readPdf, textOf, type PrintedText } from '../../support/pdf'
import { builtPrintWorker, bundledFonts } from '../../support/press'
import { tempFolder } from '../../support/temp-folder'

/** Measures of GB/T 9704-2012, read from the printed file, in millimetres from the left and upper edge. */
const mm = (points: number): number => (points * 25.4) / 72
/** Upper edge of the square of a Chinese character. */
const topOf = ({ y, size }: PrintedText): number => mm(y - 0.88 * size)
const within = (value: number, wanted: number, tolerance = 0.3): void => {
  expect(Math.abs(value - wanted), `${value.toFixed(2)} mm instead of ${wanted}`).toBeLessThan(tolerance)
}

let press: Press
beforeAll(async () => {
  press = openPress({ workerFile: await builtPrintWorker(), fontsFolder: bundledFonts(), threads: 1 })
})
afterAll(() => press.close())

async function print(view: OfficialView): Promise<readonly (readonly PrintedText[])[]> {
  const target = join(tempFolder(), 'official.pdf')
  await press.print({ kind: 'official', view }, target)
  return readPdf(target)
}

const find = (page: readonly PrintedText[], text: string): PrintedText => {
  const found = page.find((one) => one.text.replace(/\s/g, '').startsWith(text))
  if (found === undefined) throw new Error(`no ${text} on ${page.map((one) => one.text).join('|')}`)
  return found
}
/** A page of text and nothing else. */
const LONG = circular({ body: officialParagraphs('各地要对照存在的问题逐项整改并书面报送市卫生局备案。'.repeat(80)) })

describe('公文 by GB/T 9704-2012', () => {
  it('has its head where the norm has it', async () => {
    const [first = []] = await print(circular())
    const mark = find(first, '云泽市卫生局文件')
    within(topOf(mark), 37 + 35) // 7.2.4
    const number = find(first, '云卫发〔2013〕12号')
    expect(number.size).toBe(16)
    within(topOf(number) - (topOf(mark) + mm(mark.size)), mm(2 * 28.95)) // two lines below the mark, 7.2.5
    const title = find(first, '关于2013年')
    expect(title.size).toBe(22)
    within(topOf(title) - (topOf(number) + mm(16) + 4), mm(2 * 28.95)) // two lines below the red rule, 7.3.1
    within(find(first, '各旗县区').x * (25.4 / 72), 28) // flush left
    expect(textOf([first])).toContain('按照《关于开展') // the first page shows the text, 7.3.3
  })

  it('sets 22 lines of 28 characters in 156 × 225 mm', async () => {
    const pages = await print(LONG)
    const second = pages[1]!.filter(
      ({ size, text }) => size === 16 && /^[各地要对照存在的问题逐项整改并书面报送市卫生局备案。]+$/.test(text),
    )
    expect(second).toHaveLength(22)
    second.forEach((line, index) => {
      within(topOf(line), 37 + mm(28.95) * index)
      within(mm(line.x), 28)
    })
    const ends = topOf(second.at(-1)!) + mm(16)
    expect(ends).toBeLessThanOrEqual(37 + 225)
    expect(second.filter(({ text }) => text.length === 28).length).toBeGreaterThan(15) // a closing mark may not begin a line
  })

  it('numbers odd pages at the right, even ones at the left, 7 mm below the area', async () => {
    const pages = await print(LONG)
    pages.forEach((page, index) => {
      const number = find(page, '—')
      expect(number.size).toBe(14)
      expect(number.text.replace(/\s/g, '')).toBe(`—${index + 1}—`)
      within(topOf(number), 37 + 225 + 7)
      if (index % 2 === 0) expect(mm(number.x)).toBeGreaterThan(150)
      else within(mm(number.x), 28 + mm(14))
    })
  })

  it('dates four characters off the right edge, the organ centred over it, and both never alone', async () => {
    for (let lines = 1; lines <= 24; lines += 1) {
      const body = officialParagraphs(Array.from({ length: lines }, (_, at) => `第${at}行内容。`).join('\n'))
      const pages = await print(circular({ body, annexNames: [], note: '', colophon: null }))
      const last = pages.at(-1)!
      const [day, organ] = [find(last, '2013年6月14日'), last.find(({ text }) => text === '云泽市卫生局')!]
      expect(topOf(day) - topOf(organ)).toBeCloseTo(mm(28.95), 1)
      expect(last.some(({ text }) => text.includes('行内容'))).toBe(true)
      if (lines > 1) continue
      const dayWidth = mm(4 * 8 + 4 * 16) // widths of figures differ by face: only where it ends counts below
      expect(mm(day.x) + dayWidth).toBeLessThan(28 + 156 - 3 * mm(15.79))
      expect(mm(organ.x)).toBeGreaterThan(28 + 78)
    }
  })

  it('ends with 版记 at the foot of the area, in 4号, one character in', async () => {
    const pages = await print(circular())
    const last = pages.at(-1)!
    const copies = find(last, '抄送：')
    expect(copies.size).toBe(14)
    within(mm(copies.x), 28 + mm(14))
    const printedBy = find(last, '云泽市卫生局办公室')
    within(topOf(printedBy) + mm(14), 37 + 225 - mm(4), 1)
    expect(find(last, '2013年6月14日印发').y).toBe(printedBy.y)
  })

  it('has 版记 on an even page, without numbers where a blank page comes before it (7.4, 7.5)', async () => {
    const seen = new Set<string>()
    for (let lines = 1; lines <= 50; lines += 3) {
      const body = officialParagraphs(Array.from({ length: lines }, (_, at) => `第${at}行内容。`).join('\n'))
      const pages = await print(circular({ body, annexNames: [], note: '' }))
      expect(pages.length % 2).toBe(0)
      expect(textOf([pages.at(-1)!])).toContain('抄送：')
      const isBlank = pages.map((page) => page.every(({ text }) => text === '样例数据'))
      const numbered = isBlank.includes(true) ? isBlank.indexOf(true) : pages.length
      const numbers = pages.map((page) => page.filter(({ text }) => text.startsWith('—')).map(({ text }) => text))
      expect(numbers).toEqual(pages.map((_, at) => (at < numbered ? [`— ${at + 1} —`] : [])))
      const hasText = pages.at(-1)!.some(({ size }) => size === 16)
      seen.add(hasText ? 'under the text' : numbered < pages.length ? 'after a blank page' : 'on the back')
    }
    expect([...seen].sort()).toEqual(['after a blank page', 'on the back', 'under the text'])
  })

  it('prints its annexes on pages of their own, 版记 on the last one', async () => {
    const rows = Array.from({ length: 60 }, (_, at) => [String(at + 1), `示例${at + 1}乡卫生院`, '示例旗', '95.5', '优秀'])
    const table = { heading: '', head: ['名次', '单位', '旗县区', '得分', '等次'], rows, total: null, empty: null }
    const pages = await print(circular({ annexes: [{ label: '附件1', title: '受援卫生院得分排名表', table, notes: [] }] }))
    const begins = pages.findIndex((page) => page.some(({ text }) => text.includes('附件1') && !text.includes('：')))
    expect(begins).toBeGreaterThan(1)
    expect(textOf([pages[begins]!])).toContain('受援卫生院得分排名表')
    expect(textOf(pages)).toContain('示例60乡卫生院')
    expect(textOf([pages.at(-1)!])).toContain('抄送：')
    expect(pages.slice(0, -1).map((page) => textOf([page]).includes('抄送：'))).not.toContain(true)
  })

  it('of a paper that goes up: the number a character in, the signer a character off the right edge, in one line', async () => {
    const [first = []] = await print(circular({ signer: { label: '签发人：', name: '示例甲' } }))
    const number = find(first, '云卫发〔2013〕12号')
    const signer = find(first, '签发人：')
    within(mm(number.x), 28 + mm(15.79)) // 7.2.6
    expect([signer.y, signer.size]).toEqual([number.y, 16])
    const name = first.find(({ text }) => text.endsWith('示例甲'))!
    const letters = [...name.text].length
    within(mm(name.x + letters * 15.79), 28 + 156 - mm(15.79), 0.6)
  })

  it('keeps a note with the date over it', async () => {
    for (let lines = 4; lines <= 12; lines += 1) {
      const body = officialParagraphs(Array.from({ length: lines }, (_, at) => `第${at}行内容。`).join('\n'))
      const pages = await print(circular({ body, annexNames: [], colophon: null }))
      const last = textOf([pages.at(-1)!])
      expect([last.includes('（此件公开发布）'), last.includes('2013年6月14日')]).toEqual([true, true])
    }
  })

  it('keeps every text, however long', async () => {
    const text = '督查发现的问题𠮷·'.repeat(1200)
    const pages = await print(
      circular({
        title: text.slice(0, 400),
        addressees: text.slice(0, 200),
        organ: text.slice(0, 80),
        body: officialParagraphs(text),
      }),
    )
    expect(textOf(pages).split('督查发现的问题').length - 1).toBeGreaterThan(1200)
  })
})

describe('信函 by GB/T 9704-2012, section 10', () => {
  const letter = (rest: Partial<OfficialView> = {}) =>
    circular({ form: 'letter', organMark: '云泽市卫生局', number: '云卫函〔2013〕26号', colophon: null, ...rest })

  it('has its mark 30 mm from the edge of the sheet and its number at the right, 7/8 of a character below the red line', async () => {
    const [first = []] = await print(letter())
    const mark = find(first, '云泽市卫生局')
    within(topOf(mark), 30)
    const number = find(first, '云卫函〔2013〕26号')
    const lineEnds = 30 + mm(mark.size) + 4 + mm(2.4 + 1.4 + 0.9)
    within(topOf(number), lineEnds + (7 / 8) * mm(16))
    const ends = mm(number.x) + mm(6 * 15.79 + 6 * 8.6) // six characters and brackets, six narrow ones: about
    within(ends, 28 + 156, 6)
    const title = find(first, '关于2013年')
    within(topOf(title) - (topOf(number) + mm(16)), mm(2 * 28.95))
  })

  it('stands between red double lines of 170 mm, the lower one 20 mm from the foot of the sheet', async () => {
    const target = join(tempFolder(), 'letter.pdf')
    await press.print({ kind: 'official', view: letter() }, target)
    const lines = (await readLines(target))[0]!.filter(({ colour }) => colour === '#d7000f')
    expect(lines.map(({ width }) => Math.round(mm(width)))).toEqual([170, 170, 170, 170])
    const [thick, thin, upper, lower] = lines
    within(mm(thick!.x), 20)
    expect([thick!.thickness > thin!.thickness, lower!.thickness > upper!.thickness]).toEqual([true, true])
    within(mm(lower!.y + lower!.thickness / 2), 297 - 20)
    expect(upper!.y).toBeLessThan(lower!.y)
  })

  it('has no number on its first page, and of 版记 only who gets a copy', async () => {
    const pages = await print(
      letter({
        body: officialParagraphs('各地要对照存在的问题逐项整改并书面报送市卫生局备案。'.repeat(40)),
        colophon: { copies: '抄送：市人民政府办公室。', printedBy: '', printedOn: '' },
      }),
    )
    expect(textOf([pages[0]!])).not.toContain('—1—')
    expect(find(pages[1]!, '—').text.replace(/\s/g, '')).toBe('—2—')
    const copies = find(pages.at(-1)!, '抄送：')
    within(topOf(copies) + mm(14), 37 + 225 - mm(4), 1)
  })
})
