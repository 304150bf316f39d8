import type { PaperDocument } from '../model/document'

const CORE =
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" ' +
  'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
const MAIN = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

/** What a reader without a font takes instead, in this order. */
const STAND_INS: Readonly<Record<string, string>> = {
  仿宋: 'FangSong,仿宋_GB2312,华文仿宋,Noto Serif CJK SC',
  黑体: 'SimHei,华文黑体,Noto Sans CJK SC',
  宋体: 'SimSun,新宋体,Noto Serif CJK SC',
  楷体: 'KaiTi,楷体_GB2312,华文楷体',
}

/** Parts of the file that are written by hand: its days are those of the paper, not those of the clock. */
export function writtenParts({
  title,
  marks,
}: Pick<PaperDocument, 'title' | 'marks'>): { readonly path: string; readonly data: string }[] {
  const day = (name: string) =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${marks.printedAt.replace(' ', 'T')}:00Z</dcterms:${name}>`
  const fonts = Object.entries(STAND_INS).map(
    ([name, instead]) => `<w:font w:name="${name}"><w:altName w:val="${instead}"/></w:font>`,
  )
  return [
    {
      path: 'docProps/core.xml',
      data: `${HEAD}<cp:coreProperties ${CORE}><dc:title>${escaped(title)}</dc:title><dc:creator>Jiedui</dc:creator>${day('created')}${day('modified')}</cp:coreProperties>`,
    },
    { path: 'word/fontTable.xml', data: `${HEAD}<w:fonts ${MAIN}>${fonts.join('')}</w:fonts>` },
  ]
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const escaped = (text: string): string => text.replace(/[&<>]/g, (sign) => SIGNS[sign] ?? sign)
