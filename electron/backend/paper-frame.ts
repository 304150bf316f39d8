import type { PaperFrame } from '../core/papers/paper'
import type { SettingRepo } from '../store/setting.repo'
import { shortChecksum } from '../trace/checksum'
import { localMinute } from './local-date'
import type { Machine } from './machine'

interface PaperFrameDeps {
  readonly settings: Pick<SettingRepo, 'read'>
  readonly machine: Pick<Machine, 'now'>
}

/** What stands on every paper beside what it tells. @param checksum 64 hex digits @param who The one who printed it */
export function paperFrame({ settings, machine }: PaperFrameDeps, checksum: string, who: string): PaperFrame {
  const { language, isSample, bureauName, filledBy, checkedBy, unitHead } = settings.read()
  const names = [filledBy, checkedBy, unitHead]
  const printedAt = localMinute(machine.now())
  return {
    ...{ language, isSample, bureauName, checksum: shortChecksum(checksum), printedAt, printedBy: who },
    ...(names.every((name) => name === '') ? {} : { signers: names }),
  }
}
