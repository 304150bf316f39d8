import { AppError } from '../core/shared/app-error'

export type Format = 'xlsx' | 'csv'

const starts = (...bytes: number[]) => Buffer.from(bytes)
const ZIP = starts(0x50, 0x4b, 0x03, 0x04)
const OLE = starts(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)

/** First bytes of files that are renamed, mailed or picked by mistake. */
const OTHERS: readonly (readonly [name: string, bytes: Buffer])[] = [
  ['PDF', Buffer.from('%PDF')],
  ['PNG', starts(0x89, 0x50, 0x4e, 0x47)],
  ['JPEG', starts(0xff, 0xd8, 0xff)],
  ['GIF', Buffer.from('GIF8')],
  ['RAR', Buffer.from('Rar!')],
  ['7z', starts(0x37, 0x7a, 0xbc, 0xaf)],
  ['GZIP', starts(0x1f, 0x8b)],
  ['SQLite', Buffer.from('SQLite format 3')],
  ['RTF', Buffer.from('{\\rtf')],
]

/**
 * Tells a format by its bytes; the ending of the file name is ignored, since renamed files are common.
 *
 * @throws AppError FILE_OLD_FORMAT for XLS, FILE_ENCRYPTED for a workbook with a password, FILE_FORMAT_UNKNOWN
 */
export function sniffFormat(bytes: Buffer, fileName: string): Format {
  const begins = (mark: Buffer) => bytes.subarray(0, mark.length).equals(mark)
  if (begins(ZIP)) return 'xlsx'
  if (begins(OLE)) throw new AppError(oleCode(bytes), { at: fileName })
  const other =
    OTHERS.find(([, mark]) => begins(mark))?.[0] ?? (isMarkup(bytes) ? 'HTML' : bytes.length === 0 ? 'empty' : undefined)
  if (other !== undefined || isBinary(bytes))
    throw new AppError('FILE_FORMAT_UNKNOWN', { at: fileName, found: other ?? 'binary' })
  return 'csv'
}

/** Names of streams inside the compound file are UTF-16. */
function oleCode(bytes: Buffer): 'FILE_ENCRYPTED' | 'FILE_OLD_FORMAT' | 'FILE_FORMAT_UNKNOWN' {
  const holds = (stream: string) => bytes.includes(Buffer.from(stream, 'utf16le'))
  if (holds('EncryptedPackage')) return 'FILE_ENCRYPTED'
  return holds('Workbook') || holds('Book') ? 'FILE_OLD_FORMAT' : 'FILE_FORMAT_UNKNOWN'
}

/** Web systems hand out HTML and XML under the name of XLS. */
function isMarkup(bytes: Buffer): boolean {
  return /^\ufeff?\s*<(!doctype|html|head|meta|table|\?xml)/i.test(bytes.subarray(0, 512).toString('utf8'))
}

/** Text has no NUL bytes, unless it is UTF-16, which begins with a byte order mark. */
function isBinary(bytes: Buffer): boolean {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  return !isUtf16 && bytes.includes(0)
}
