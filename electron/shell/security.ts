import { app, type Session, type WebContents } from 'electron'
import { APP_ORIGIN } from '../contract/shell-bridge'

/** Switches that would open the running program to others; a release refuses to start with one. */
const REFUSED_SWITCHES = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'inspect',
  'inspect-brk',
  'inspect-port',
  'load-extension',
  'js-flags',
]

/** @returns The first refused switch of a packaged start, or null. */
export function findRefusedSwitch(): string | null {
  if (!app.isPackaged) return null
  const refused = process.platform === 'win32' ? [...REFUSED_SWITCHES, 'no-sandbox'] : REFUSED_SWITCHES
  return refused.find((name) => app.commandLine.hasSwitch(name)) ?? null
}

/** Chromium's own talk with the world is switched off before the app is ready. */
export function silenceChromium(devOrigin: string | null): void {
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'disable-sync',
    'no-pings',
    'disable-quic',
  ]) {
    app.commandLine.appendSwitch(name)
  }
  app.commandLine.appendSwitch('proxy-server', 'direct://')
  if (devOrigin === null) app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
}

/** Only the program's own pages; in development also the page server named by the build tool. */
export const isOwnUrl = (url: string, devOrigin: string | null): boolean =>
  url.startsWith(`${APP_ORIGIN}/`) || (devOrigin !== null && url.startsWith(`${devOrigin}/`))

/** A page's wish to see through the camera, and nothing but see. */
const isCameraAlone = (permission: string, media: readonly (string | undefined)[]): boolean =>
  permission === 'media' && media.length > 0 && media.every((kind) => kind === 'video')

/** Denies permissions but the camera to the program's own page, downloads and every request that does not go to the program itself. */
export function lockSession(session: Session, devOrigin: string | null): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    const { mediaTypes = [] } = details as { readonly mediaTypes?: readonly string[] }
    answer(isCameraAlone(permission, mediaTypes) && details.isMainFrame && isOwnUrl(details.requestingUrl, devOrigin))
  })
  session.setPermissionCheckHandler(
    (_contents, permission, origin, { mediaType, isMainFrame }) =>
      isCameraAlone(permission, [mediaType]) && isMainFrame && isOwnUrl(`${origin.replace(/\/$/, '')}/`, devOrigin),
  )
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => event.preventDefault())
  session.setSpellCheckerEnabled(false)
  const devHost = devOrigin === null ? null : new URL(devOrigin).host
  session.webRequest.onBeforeRequest((details, answer) => {
    const url = new URL(details.url)
    const isOwn = url.protocol === 'app:' || url.protocol === 'blob:' || (devHost !== null && url.host === devHost)
    answer({ cancel: !isOwn && !(url.protocol === 'devtools:' && !app.isPackaged) })
  })
}

/** A new session asks the world for a spelling dictionary as soon as the program is ready, unless it has no language by then. */
export function refuseDictionaries(): void {
  app.on('session-created', (session) => session.setSpellCheckerLanguages([]))
}

/** Denies navigation, new windows and embedded pages in every web contents, present and future. */
export function lockNavigation(): void {
  app.on('web-contents-created', (_event, contents: WebContents) => {
    contents.on('will-navigate', (event) => event.preventDefault())
    contents.on('will-frame-navigate', (event) => event.preventDefault())
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  })
}
