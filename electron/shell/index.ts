import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { app, type BrowserWindow, Menu, session, shell, type WebContents } from 'electron'
import { APP_ORIGIN } from '../contract/shell-bridge'
import type { FromBackend } from '../contract/supervision'
import { openFileSink } from '../log/file-sink'
import { redacted } from '../log/redact'
import { cliArguments, runCli } from './cli'
import { shellDialogs } from './dialogs'
import { openGrants } from './grants'
import { shellIpc } from './ipc'
import { pagesDrawn, printPreview, windowOf } from './print'
import { startProcesses } from './processes'
import { registerAppScheme, serveApp } from './protocol'
import { findRefusedSwitch, isOwnUrl, lockNavigation, lockSession, refuseDictionaries, silenceChromium } from './security'
import { openState } from './state'
import { openMainWindow, preloadFile } from './windows'

const PRESS_DELAY_MS = 800

/** Set by the build tool's page server; a packaged program never reads it. */
const devOrigin = app.isPackaged ? null : (process.env.ELECTRON_RENDERER_URL ?? null)
const cli = cliArguments(process.argv)
const refused = findRefusedSwitch()

if (refused !== null) {
  process.stderr.write(`--${refused}: 正式版不接受这个启动参数，已退出。\n`)
  app.exit(1)
} else if (cli !== null) {
  void app.whenReady().then(() => runCli(cli))
} else {
  openWindowProgram()
}

function openWindowProgram(): void {
  // Tests run beside each other: each gets a place of its own. A packaged program ignores this.
  const testData = app.isPackaged ? undefined : process.env.JIEDUI_USER_DATA
  if (testData !== undefined) {
    app.setPath('userData', join(testData, 'user'))
    app.setPath('documents', join(testData, 'documents'))
  }
  if (!app.requestSingleInstanceLock()) {
    app.quit()
    return
  }
  registerAppScheme(devOrigin !== null)
  silenceChromium(devOrigin)
  // It would overrule --no-sandbox, without which root on Linux cannot start; pages are sandboxed by their own setting anyway.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  Menu.setApplicationMenu(null)
  lockNavigation()
  refuseDictionaries()
  void app.whenReady().then(run)
}

function run(): void {
  const userData = app.getPath('userData')
  const program = app.getAppPath()
  const previews = join(userData, 'previews')
  rmSync(previews, { recursive: true, force: true })
  mkdirSync(previews, { recursive: true })

  const log = openFileSink({ folder: join(userData, 'logs'), now: () => new Date() })
  const state = openState(join(userData, 'state.json'))
  const preload = preloadFile()
  lockSession(session.defaultSession, devOrigin)
  void session.defaultSession.setProxy({ mode: 'direct' })
  const files = serveApp(session.defaultSession, join(program, 'dist', 'renderer'), devOrigin)

  const takeFromBackend = (message: FromBackend): void => {
    if (message.type === 'preview') files.addPreview(message.token, message.path, message.mime)
    if (message.type === 'workspace') state.remember({ workspace: message.path })
    if (message.type === 'log') log('backend', message.record)
  }
  const processes = startProcesses({
    bundles: __dirname,
    fonts: fontsFolder(program),
    greetBackend: () => ({
      type: 'start',
      workspace: state.read().workspace,
      resources: join(program, 'resources'),
      importWorker: join(__dirname, 'import-worker.cjs'),
      solverWorker: join(__dirname, 'solver-worker.cjs'),
      previews,
      appVersion: app.getVersion(),
      language: state.read().language,
    }),
    onBackendMessage: takeFromBackend,
    onPressMessage: (message) => {
      if (message.type === 'log') log('press', message.record)
    },
    onBackendRestarted: () => grants.repeatAll(),
    log: (event, fields) => log('shell', { event, fields: redacted(fields) }),
  })
  const grants = openGrants((grant, path) => processes.backend.post({ type: 'grant', grant, path }))
  const dialogs = shellDialogs(grants)

  const own = new Set<WebContents>()
  const register = (contents: WebContents): void => {
    own.add(contents)
    contents.once('destroyed', () => own.delete(contents))
  }
  const ipc = shellIpc((url, contents) => own.has(contents) && isOwnUrl(url, devOrigin))
  ipc.receive('shell:request-port', ({ contents, frame }) => processes.connectPage(contents, frame))
  ipc.serve('shell:choose-folder', ({ contents }) => dialogs.chooseFolder(windowOf(contents)))
  ipc.serve('shell:choose-file', ({ contents }, purpose) => dialogs.chooseFile(windowOf(contents), purpose))
  ipc.serve('shell:choose-files', ({ contents }, purpose) => dialogs.chooseFiles(windowOf(contents), purpose))
  ipc.serve('shell:choose-folder-files', ({ contents }, purpose) => dialogs.chooseFolderFiles(windowOf(contents), purpose))
  ipc.serve('shell:choose-save-file', ({ contents }, name, formats) => dialogs.chooseSaveFile(windowOf(contents), name, formats))
  ipc.serve('shell:propose-folder', (_caller, purpose) => dialogs.proposeFolder(purpose))
  ipc.serve('shell:show-folder', (_caller, grant) => {
    const path = grants.findPath(grant)
    if (path !== undefined) void shell.openPath(path)
  })
  ipc.serve('shell:print-preview', async (_caller, token) => {
    if (files.hasPreview(token)) await printPreview(preload, token, devOrigin, register)
  })
  ipc.serve('shell:pages-drawn', ({ contents }, _pages, paper) => pagesDrawn(contents, paper))
  ipc.serve('shell:read-state', async () => ({
    lastPlace: state.read().place,
    language: state.read().language,
    platform: process.platform,
    electron: process.versions.electron,
    freeSpace: await dialogs.freeSpace(),
  }))
  ipc.serve('shell:remember-place', (_caller, place) => state.remember({ place }))
  ipc.serve('shell:remember-language', (_caller, language) => state.remember({ language }))

  const window = openMainWindow(state, preload, `${devOrigin ?? APP_ORIGIN}/index.html`)
  register(window.webContents)
  window.webContents.once('did-finish-load', () => setTimeout(() => processes.startPress(), PRESS_DELAY_MS))
  app.on('second-instance', () => focus(window))
  app.on('window-all-closed', () => app.quit())
  app.on(
    'before-quit',
    quitAfter(() => processes.stop()),
  )
}

/** Fonts lie beside the program: packaged in its resources, in the project in the build folder. */
function fontsFolder(program: string): string {
  const packaged = join(process.resourcesPath, 'fonts')
  return app.isPackaged && existsSync(packaged) ? packaged : join(program, 'dist', 'fonts')
}

function focus(window: BrowserWindow): void {
  if (window.isDestroyed()) return
  if (window.isMinimized()) window.restore()
  window.focus()
}

/** Lets the backend finish, checkpoint and close before the program ends. */
function quitAfter(stop: () => Promise<void>): (event: Electron.Event) => void {
  let state: 'running' | 'stopping' | 'stopped' = 'running'
  return (event) => {
    if (state === 'stopped') return
    event.preventDefault()
    if (state === 'stopping') return
    state = 'stopping'
    void stop().finally(() => {
      state = 'stopped'
      app.quit()
    })
  }
}
