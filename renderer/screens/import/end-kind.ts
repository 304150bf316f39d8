import type { StateKind } from '../../components/StateWord'
import type { FileEnd } from './import-queue'

/** How what became of a file looks. */
export const END_KIND: Readonly<Record<FileEnd, StateKind>> = {
  written: 'ok',
  unchanged: 'neutral',
  skipped: 'warn',
  failed: 'error',
}
