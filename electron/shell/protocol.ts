import { randomBytes } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { protocol, type Session } from 'electron'
import { APP_ORIGIN } from '../contract/shell-bridge'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
  '.pdf': 'application/pdf',
}

/** What is served as a picture; a file of any other kind is bytes and nothing else. */
const PICTURES: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/bmp'])

const contentSecurityPolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ')

/** Must run before the app is ready. */
export function registerAppScheme(isDev: boolean): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, ...(isDev ? { corsEnabled: true } : {}) },
    },
  ])
}

/**
 * Serves `app://jiedui/…` from a map of files made at start and from a map of preview tokens: a request names
 * a key, never a path. Each page gets its own style nonce, in the header and in its meta element.
 */
export function serveApp(session: Session, folder: string, devOrigin: string | null) {
  const files = listFiles(folder)
  const previews = new Map<string, string>()
  const kinds = new Map<string, string>()
  session.protocol.handle('app', async (request) => {
    const url = new URL(request.url)
    if (url.origin !== APP_ORIGIN && `${url.protocol}//${url.host}` !== APP_ORIGIN) return new Response(null, { status: 404 })
    const key = url.pathname === '/' ? '/index.html' : url.pathname
    const token = key.startsWith('/preview/') ? key.slice('/preview/'.length) : null
    const path = token === null ? files.get(key) : previews.get(token)
    if (path === undefined || request.method !== 'GET') return new Response(null, { status: 404 })
    const nonce = randomBytes(18).toString('base64')
    const type = kinds.get(token ?? '') ?? TYPES[extname(path)] ?? 'application/octet-stream'
    const bytes = await readFile(path)
    const body = extname(path) === '.html' ? bytes.toString('utf8').replaceAll('__CSP_NONCE__', nonce) : new Uint8Array(bytes)
    return new Response(body, {
      headers: {
        'content-type': type,
        'content-security-policy': contentSecurityPolicy(nonce),
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
        ...(devOrigin === null ? {} : { 'access-control-allow-origin': devOrigin }),
      },
    })
  })
  return {
    /** Serves a printed paper, or a picture of this kind, as `app://jiedui/preview/<token>`. */
    addPreview(token: string, path: string, mime?: string): void {
      previews.set(token, path)
      if (mime !== undefined) kinds.set(token, PICTURES.has(mime) ? mime : 'application/octet-stream')
    },
    hasPreview: (token: string): boolean => previews.has(token),
    clearPreviews: (): void => previews.clear(),
  }
}

function listFiles(folder: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    found.set(`/${relative(folder, path).split(sep).join('/')}`, path)
  }
  return found
}
