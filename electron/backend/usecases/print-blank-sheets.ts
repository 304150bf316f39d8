import { join } from 'node:path'
import type { PaperFormat } from '../../core/papers/paper-format'
import { AppError } from '../../core/shared/app-error'
import type { TemplateVersion } from '../../store/template.repo'
import type { InspectionBase } from '../inspection-base'
import { paperFileName } from '../paper-name'
import { PAPER_TEXTS } from '../paper-texts'
import { printByPress } from '../press-call'
import type { PrintReportDeps } from './preview-report'

export type PrintBlankSheetsDeps = PrintReportDeps & Pick<InspectionBase, 'templates' | 'retirements' | 'settings'>

export interface PrintedBlankSheet {
  readonly id: string
  readonly version: string
  /** Full path. */
  readonly file: string
  readonly pages: number
  readonly bytes: number
  readonly sha256: string
  /** Hash of the template. */
  readonly checksum: string
}

export interface PrintedBlankSheets {
  readonly files: readonly PrintedBlankSheet[]
  readonly failed: readonly { readonly id: string; readonly version: string; readonly code: string }[]
}

/**
 * The published versions that a person means by "SH-2025@1.1", by "SH-2025", whose last version it is, or by null: the last
 * versions of all templates that are still offered.
 * @throws AppError REPORT_SUBJECT_UNKNOWN
 */
export const templatesMeant =
  ({ templates, retirements }: Pick<InspectionBase, 'templates' | 'retirements'>) =>
  (named: string | null): readonly TemplateVersion[] => {
    const all = templates.listAll()
    if (named === null) {
      const offered = all.filter(({ template: { id, version } }) => retirements.find(id, version) === undefined)
      return offered.filter((one) => one === lastOf(offered, one.template.id))
    }
    const found = all.find(({ template: { id, version } }) => `${id}@${version}` === named) ?? lastOf(all, named)
    if (found === undefined) throw new AppError('REPORT_SUBJECT_UNKNOWN', { at: named.slice(0, 80) })
    return [found]
  }

const lastOf = (versions: readonly TemplateVersion[], id: string): TemplateVersion | undefined =>
  versions.findLast(({ template }) => template.id === id)

/** Prints the empty sheets of these versions into a folder, one after the other; a sheet that fails does not keep the others. */
export const printBlankSheets =
  (deps: PrintBlankSheetsDeps) =>
  async (versions: readonly TemplateVersion[], format: PaperFormat, folder: string, who: string): Promise<PrintedBlankSheets> => {
    const t = PAPER_TEXTS[deps.settings.read().language]
    const published = deps.templates.listAll().map(({ sha256 }) => sha256)
    const files: PrintedBlankSheet[] = []
    const failed: PrintedBlankSheets['failed'][number][] = []
    for (const { template, sha256: hash } of versions) {
      const { id, version, name } = template
      const paper = t('blank.fileName', { version })
      const serial = published.indexOf(hash) + 1
      const file = join(folder, paperFileName({ unit: name, paper, date: t(`blank.format.${format}`), serial }))
      try {
        const ready = deps.paperOf({ kind: 'blank-sheet', template: { id, version }, format }, who)
        const { pages, bytes, sha256 } = await printByPress(deps.machine, ready, file, deps.closing)
        files.push({ id, version, file, pages, bytes, sha256, checksum: ready.checksum })
      } catch (failure) {
        const { code } = AppError.toFailure(failure, '')
        if (code === 'BUG') throw failure
        failed.push({ id, version, code })
      }
    }
    return { files, failed }
  }
