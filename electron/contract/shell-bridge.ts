import type { FileFormat } from '../core/papers/file-format'
import type { PaperFormat } from '../core/papers/paper-format'

/**
 * The port to the backend cannot pass through the bridge: the preload posts it to its own window as a message
 * `{ type: PORT_MESSAGE, restarted }` with the port in `event.ports[0]` and `event.source === window`; the page
 * takes it in renderer/data/shell-port.ts. It comes for the first time after `requestPort()` and again after
 * each restart of the backend (`restarted` true).
 */
export const PORT_MESSAGE = 'jiedui:port'

export interface PortMessage {
  readonly type: typeof PORT_MESSAGE
  readonly restarted: boolean
}

/** What the preload puts into the page as `window.shell`: shell matters only; data goes over the port. */
export interface ShellBridge {
  /** The backend died `deaths` times within a minute; after three the shell gives up until told to try again. */
  onBackendLost(receive: (state: { deaths: number; givesUp: boolean }) => void): void
  /** Asks for a fresh port (first load, or 再试一次 after giving up). */
  requestPort(): void
  /** Opens the folder dialog; null when the person cancelled. */
  chooseFolder(purpose: 'new-workspace' | 'open-workspace' | 'reports'): Promise<Granted | null>
  chooseFile(purpose: 'import' | 'visit' | 'template' | 'table' | 'attachment'): Promise<Granted | null>
  /** Several files at once, in the order of their names; empty when the person cancelled. */
  chooseFiles(purpose: 'import' | 'evidence'): Promise<readonly Granted[]>
  /** The files of such kinds in a folder that is chosen, in the order of their names, folders in it left out; null when the person cancelled. */
  chooseFolderFiles(purpose: 'evidence'): Promise<readonly Granted[] | null>
  /** `formats`: what the person may choose between, beside the ending of the name; none = the name says it. */
  chooseSaveFile(suggestedName: string, formats?: readonly FileFormat[]): Promise<Granted | null>
  /** The folder proposed for a new workspace, without a dialog. */
  proposeFolder(purpose: 'sample' | 'empty'): Promise<Granted>
  /** Shows a folder that was granted before, in the file manager. */
  showFolder(grant: string): Promise<void>
  /** Opens the system print dialog for a previewed paper. */
  printPreview(token: string): Promise<void>
  /** Said by the print window when every page has been drawn, and on which paper they belong. */
  pagesDrawn(pages: number, paper: PaperFormat): Promise<void>
  /** What the shell remembers between starts. */
  readState(): Promise<ShellState>
  rememberPlace(place: string): Promise<void>
  rememberLanguage(language: 'zh-CN' | 'en'): Promise<void>
}

export type { FileFormat }

export interface Granted {
  readonly grant: string
  /** The path, for the eye only. */
  readonly label: string
}

export interface ShellState {
  readonly lastPlace: string | null
  readonly language: 'zh-CN' | 'en'
  readonly platform: string
  readonly electron: string
  /** Free space for the eye, "86 GB", of the proposed folder's drive; null when unknown. */
  readonly freeSpace: string | null
}

/** Where the shell serves the pages and previewed papers of the program. */
export const APP_ORIGIN = 'app://jiedui'
export const previewUrl = (token: string): string => `${APP_ORIGIN}/preview/${token}`
