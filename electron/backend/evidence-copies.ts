import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Machine } from './machine'

/** What is made of an original: a stamped copy for paper, and a small picture of that. */
export type CopyKind = 'copy' | 'thumbnail'

const JPEG = 'image/jpeg'

/** Pictures that a page can show; everything else is a file. */
const SHOWN: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/bmp'])
export const isShown = (mime: string): boolean => SHOWN.has(mime)

/** Copies of evidence in the folder `evidence/` of the workspace, and the tokens under which the shell serves them to the page. */
export function openEvidenceCopies(folder: string, { tell, newId }: Pick<Machine, 'tell' | 'newId'>) {
  const tokens = new Map<string, string>()
  const pathOf = (id: string, kind: CopyKind): string => join(folder, kind === 'copy' ? `${id}.jpg` : `${id}.small.jpg`)
  const serve = (path: string, mime: string): string => {
    const known = tokens.get(path)
    if (known !== undefined) return known
    const token = newId()
    tokens.set(path, token)
    tell.preview(token, path, mime)
    return token
  }
  return {
    pathOf,
    /** Where the copy lies; null when it is not there. */
    findPath: (id: string, kind: CopyKind): string | null => (existsSync(pathOf(id, kind)) ? pathOf(id, kind) : null),
    /** Token under which the shell serves a file; what no page can show is not served as a picture. */
    serve: (path: string, mime: string): string => serve(path, isShown(mime) ? mime : 'application/octet-stream'),
    serveCopy: (id: string, kind: CopyKind): string | null =>
      existsSync(pathOf(id, kind)) ? serve(pathOf(id, kind), JPEG) : null,
  }
}
export type EvidenceCopies = ReturnType<typeof openEvidenceCopies>
