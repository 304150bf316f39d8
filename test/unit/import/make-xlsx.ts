import { crc32, deflateRawSync } from 'node:zlib'

/** Builds workbooks byte by byte, as other programs and attackers write them. */

export interface Part {
  readonly name: string
  readonly text: string | Buffer
  /** Size that the archive claims; the true one if left out. */
  readonly claimedBytes?: number
}

/** A ZIP archive of deflated parts. */
export function zip(parts: readonly Part[]): Buffer {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const { name, text, claimedBytes } of parts) {
    const content = Buffer.from(text)
    const packed = deflateRawSync(content)
    const fileName = Buffer.from(name)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0) // version needed
    common.writeUInt16LE(0x0800, 2) // names are UTF-8
    common.writeUInt16LE(8, 4) // deflated
    common.writeUInt32LE(crc32(content), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(claimedBytes ?? content.length, 18)
    common.writeUInt16LE(fileName.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, fileName, packed])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    central.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, place, fileName]))
    locals.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, directory, end])
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'

const relations = (...list: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `<Relationships xmlns="${PACKAGE}">${list
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${RELATION}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`

/** Formats 1 to 8: m/d/yy, 31 and 57 undefined, a Chinese day, a month, a number with a word, a time, an era. */
const STYLES = `<styleSheet xmlns="${MAIN}"><numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/><numFmt numFmtId="177" formatCode="[$-804]yyyy\\-mm"/><numFmt numFmtId="178" formatCode="0.00_ ;[Red]\\-0.00&quot;md&quot;"/><numFmt numFmtId="179" formatCode="[h]:mm:ss"/><numFmt numFmtId="180" formatCode="[$-404]e/m/d"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${[0, 14, 31, 57, 176, 177, 178, 179, 180].map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs></styleSheet>`

export interface Workbook {
  /** Content of <worksheet>, one a sheet. */
  readonly sheets: readonly string[]
  readonly states?: readonly string[]
  readonly properties?: string
  readonly strings?: readonly string[]
  readonly more?: readonly Part[]
}

export function workbookParts({ sheets, states = [], properties = '', strings = [], more = [] }: Workbook): Part[] {
  const list = sheets.map(
    (_, i) => `<sheet name="表${i + 1}" sheetId="${i + 1}" ${states[i] ? `state="${states[i]}" ` : ''}r:id="s${i}"/>`,
  )
  return [
    { name: '_rels/.rels', text: relations(['r', 'officeDocument', 'xl/workbook.xml']) },
    {
      name: 'xl/workbook.xml',
      text: `<workbook xmlns="${MAIN}" xmlns:r="${RELATION}">${properties}<sheets>${list.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      text: relations(
        ...sheets.map((_, i) => [`s${i}`, 'worksheet', `worksheets/sheet${i + 1}.xml`] as const),
        ['styles', 'styles', '/xl/styles.xml'],
        ['strings', 'sharedStrings', 'sharedStrings.xml'],
      ),
    },
    { name: 'xl/styles.xml', text: STYLES },
    { name: 'xl/sharedStrings.xml', text: `<sst xmlns="${MAIN}">${strings.map((item) => `<si>${item}</si>`).join('')}</sst>` },
    ...sheets.map((content, i) => ({
      name: `xl/worksheets/sheet${i + 1}.xml`,
      text: `<worksheet xmlns="${MAIN}">${content}</worksheet>`,
    })),
    ...more,
  ]
}

export const xlsx = (workbook: Workbook): Buffer => zip(workbookParts(workbook))

export const inline = (reference: string, text: string): string => `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`
