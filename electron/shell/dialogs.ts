import { existsSync } from 'node:fs'
import { readdir, statfs } from 'node:fs/promises'
import { dirname, extname, join } from 'node:path'
import { app, dialog, type BrowserWindow } from 'electron'
import type { FileFormat, Granted } from '../contract/shell-bridge'
import type { Grants } from './grants'

const FILTERS = {
  import: [{ name: 'Excel, CSV, JSON', extensions: ['xlsx', 'csv', 'json'] }],
  visit: [{ name: 'JSON', extensions: ['json'] }],
  template: [{ name: 'JSON, Excel', extensions: ['json', 'xlsx'] }],
  attachment: [
    {
      name: 'PDF, JPG, PNG, Word, Excel, OFD',
      extensions: ['pdf', 'jpg', 'jpeg', 'png', 'tif', 'tiff', 'bmp', 'ofd', 'doc', 'docx', 'wps', 'xls', 'xlsx'],
    },
  ],
  evidence: [
    { name: 'JPG, PNG, HEIC', extensions: ['jpg', 'jpeg', 'png', 'webp', 'bmp', 'gif', 'heic', 'heif', 'tif', 'tiff'] },
    { name: 'PDF, Word, Excel, OFD', extensions: ['pdf', 'ofd', 'doc', 'docx', 'wps', 'xls', 'xlsx', 'ppt', 'pptx'] },
  ],
  table: [{ name: 'Word, Excel', extensions: ['docx', 'xlsx', 'txt', 'csv'] }],
} as const

/** As people call the formats. */
const PROGRAMS: Readonly<Record<FileFormat, string>> = { pdf: 'PDF', docx: 'Word', xlsx: 'Excel' }

const filtersOf = (purpose: keyof typeof FILTERS) =>
  FILTERS[purpose].map((filter) => ({ ...filter, extensions: [...filter.extensions] }))

/** 表2 before 表10, as the file manager lists them. */
const byName = new Intl.Collator('zh-CN', { numeric: true })

/** The system's own dialogs; what is chosen becomes a grant. */
export function shellDialogs(grants: Grants) {
  return {
    async chooseFolder(window: BrowserWindow): Promise<Granted | null> {
      const chosen = await dialog.showOpenDialog(window, { properties: ['openDirectory', 'createDirectory'] })
      const [path] = chosen.filePaths
      return path === undefined ? null : grants.give(path)
    },
    async chooseFile(window: BrowserWindow, purpose: keyof typeof FILTERS): Promise<Granted | null> {
      const chosen = await dialog.showOpenDialog(window, { properties: ['openFile'], filters: filtersOf(purpose) })
      const [path] = chosen.filePaths
      return path === undefined ? null : grants.give(path)
    },
    async chooseFiles(window: BrowserWindow, purpose: keyof typeof FILTERS): Promise<readonly Granted[]> {
      const properties: ('openFile' | 'multiSelections')[] = ['openFile', 'multiSelections']
      const chosen = await dialog.showOpenDialog(window, { properties, filters: filtersOf(purpose) })
      return [...chosen.filePaths].sort(byName.compare).map((path) => grants.give(path))
    },
    async chooseFolderFiles(window: BrowserWindow, purpose: keyof typeof FILTERS): Promise<readonly Granted[] | null> {
      const chosen = await dialog.showOpenDialog(window, { properties: ['openDirectory'] })
      const [folder] = chosen.filePaths
      if (folder === undefined) return null
      const known = new Set<string>(filtersOf(purpose).flatMap(({ extensions }) => extensions))
      const entries = await readdir(folder, { withFileTypes: true })
      const names = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.')).map(({ name }) => name)
      const fitting = names.filter((name) => known.has(extname(name).slice(1).toLowerCase()))
      return fitting.sort(byName.compare).map((name) => grants.give(join(folder, name)))
    },
    async chooseSaveFile(window: BrowserWindow, suggestedName: string, formats: readonly FileFormat[]): Promise<Granted | null> {
      const filters = formats.map((format) => ({ name: PROGRAMS[format], extensions: [format] }))
      const defaultPath = join(app.getPath('documents'), suggestedName)
      const chosen = await dialog.showSaveDialog(window, { defaultPath, filters })
      return chosen.filePath ? grants.give(chosen.filePath) : null
    },
    /** A folder under the person's documents that does not exist yet. */
    proposeFolder(purpose: 'sample' | 'empty'): Granted {
      const base = join(app.getPath('documents'), purpose === 'sample' ? '结对样例' : '结对数据')
      let path = base
      for (let next = 2; existsSync(path); next += 1) path = `${base}${next}`
      return grants.give(path)
    },
    /** Free space of the drive of the person's documents, "86 GB"; null when the system does not tell. */
    async freeSpace(): Promise<string | null> {
      try {
        const { bavail, bsize } = await statfs(
          existsSync(app.getPath('documents')) ? app.getPath('documents') : dirname(app.getPath('documents')),
        )
        return `${Math.floor((bavail * bsize) / 1024 ** 3)} GB`
      } catch {
        return null // some network drives do not answer; the line is left out
      }
    },
  }
}
