import { zip } from './make-xlsx'

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** A Word document with this body, as few parts as Word accepts. */
export const docx = (body: string): Buffer =>
  zip([
    {
      name: '_rels/.rels',
      text: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    { name: 'word/document.xml', text: `<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>` },
  ])

export const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`
/** @param head Content of the cell's properties */
export const cell = (text: string, head = ''): string => `<w:tc><w:tcPr>${head}</w:tcPr>${paragraph(text)}</w:tc>`
export const row = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`
export const table = (...rows: readonly string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`
