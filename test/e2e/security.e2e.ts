import { expect, test } from '@playwright/test'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import { goTo, newComputer, openDesk, startOf, type Computer, type Desk } from '../support/e2e-desk'
import { putSample } from '../support/e2e-sample'
import { callsInNetLog } from '../support/e2e-netlog'
import { watchSockets } from '../support/e2e-sockets'
import { say, saying } from '../support/e2e-texts'

const PRELOAD = resolve(import.meta.dirname, '../../dist/preload/index.cjs')
const UNKNOWN_ID = '00000000-0000-4000-8000-000000000000'

let computer: Computer
let desk: Desk
/** Somebody to talk to on this computer; counts who comes. */
let server: Server
let visitors = 0
let address = ''
let netLog = ''

test.beforeAll(async () => {
  computer = newComputer()
  const workspace = join(computer.documents, '云泽市')
  putSample(workspace)
  computer.remember({ workspace })
  server = createServer((_request, answer) => {
    visitors += 1
    answer.end('hello')
  }).listen(0, '127.0.0.1')
  server.on('upgrade', (_request, socket) => {
    visitors += 1
    socket.destroy()
  })
  await once(server, 'listening')
  address = `127.0.0.1:${(server.address() as AddressInfo).port}`
  netLog = join(computer.folder, 'net-log.json')
  desk = await openDesk(computer, { switches: [`--log-net-log=${netLog}`] })
  await expect(desk.page.getByRole('navigation')).toBeVisible()
})
test.afterAll(async () => {
  await desk.app.close()
  server.close()
  computer.remove()
})

interface WindowSettings {
  readonly sandbox: boolean
  readonly contextIsolation: boolean
  readonly nodeIntegration: boolean
  readonly webSecurity: boolean
  readonly webviewTag: boolean
  readonly nodeIntegrationInSubFrames: boolean
  readonly allowRunningInsecureContent: boolean
}

test('every window is sandboxed and isolated, the print window too', async () => {
  const { app, page } = desk
  await app.evaluate(({ app: shell, BrowserWindow }) => {
    const seen: unknown[] = []
    Object.assign(globalThis, { seenSettings: seen })
    const settingsOf = (contents: object): unknown => (contents as { getLastWebPreferences(): unknown }).getLastWebPreferences()
    for (const window of BrowserWindow.getAllWindows()) seen.push(settingsOf(window.webContents))
    shell.on('web-contents-created', (_event, contents) => {
      contents.print = (_options, done) => done?.(true, '')
      contents.once('did-finish-load', () => seen.push(settingsOf(contents)))
    })
  })
  await goTo(page, 'reports')
  const print = page.getByRole('button', { name: saying('reports:printMany') })
  await expect(print).toBeEnabled({ timeout: 30_000 })
  const [printWindow] = await Promise.all([app.waitForEvent('window'), print.click()])
  await printWindow.waitForEvent('close')

  const seen = await app.evaluate(() => (globalThis as unknown as { seenSettings: WindowSettings[] }).seenSettings)
  expect(seen).toHaveLength(2)
  for (const settings of seen) {
    expect(settings).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      nodeIntegrationInSubFrames: false,
      allowRunningInsecureContent: false,
    })
  }
})

test('the page knows nothing of Node or Electron but the declared bridge', async () => {
  const seen = await desk.page.evaluate(() => ({
    globals: ['require', 'process', 'module', 'Buffer', 'global', 'ipcRenderer', 'electron', '__dirname'].filter(
      (name) => name in globalThis,
    ),
    bridge: Object.keys(window.shell).sort(),
    canChangeBridge: (() => {
      try {
        Object.assign(window.shell, { chooseFolder: () => null })
        return true
      } catch {
        return false
      }
    })(),
  }))
  expect(seen.globals).toEqual([])
  expect(seen.bridge).toEqual([
    'chooseFile',
    'chooseFiles',
    'chooseFolder',
    'chooseFolderFiles',
    'chooseSaveFile',
    'onBackendLost',
    'pagesDrawn',
    'printPreview',
    'proposeFolder',
    'readState',
    'rememberLanguage',
    'rememberPlace',
    'requestPort',
    'showFolder',
  ])
  expect(seen.canChangeBridge).toBe(false)
})

test('each answer carries the strict content security policy with a nonce of its own', async () => {
  const policies = await desk.page.evaluate(async () => {
    const own = document.querySelector('script[src]')?.getAttribute('src') ?? ''
    const urls = ['app://jiedui/index.html', 'app://jiedui/index.html', 'app://jiedui/print.html', own]
    return Promise.all(
      urls.map(async (url) => {
        const { headers } = await fetch(url)
        return [headers.get('content-security-policy'), headers.get('x-content-type-options')]
      }),
    )
  })
  const nonces = policies.map(([policy]) => {
    const nonce = /'nonce-([A-Za-z0-9+/]{24})'/.exec(policy ?? '')?.[1] ?? ''
    expect(policy).toBe(
      "default-src 'none'; script-src 'self'; worker-src 'self'; " +
        `style-src 'self' 'nonce-${nonce}'; img-src 'self' blob:; font-src 'self'; connect-src 'self'; ` +
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'",
    )
    return nonce
  })
  expect(new Set(nonces).size).toBe(policies.length)
  expect(policies.map(([, sniffing]) => sniffing)).toEqual(['nosniff', 'nosniff', 'nosniff', 'nosniff'])
})

test('inline scripts, handlers, styles, evaluated text, frames and foreign scripts do not run', async () => {
  const seen = await desk.page.evaluate(async (address) => {
    const violations: string[] = []
    document.addEventListener('securitypolicyviolation', (event) => violations.push(event.effectiveDirective))
    const script = document.createElement('script')
    script.textContent = 'window.ranInline = true'
    const foreign = document.createElement('script')
    foreign.src = `http://${address}/foreign.js`
    const button = document.createElement('button')
    button.setAttribute('onclick', 'window.ranHandler = true')
    const style = document.createElement('style')
    style.textContent = 'body { --planted: 1 }'
    const frame = document.createElement('iframe')
    frame.src = 'app://jiedui/index.html'
    document.head.append(script, foreign, style)
    document.body.append(button, frame)
    button.click()
    const evaluated = await new Promise((settle) => {
      // Later, out of the call of the test driver, for which V8 lifts the ban.
      setTimeout(() => {
        try {
          settle((0, eval)('"ran"'))
        } catch (thrown) {
          settle((thrown as Error).name)
        }
      })
    })
    await new Promise((settle) => setTimeout(settle, 100))
    const answer = {
      evaluated,
      ran: ['ranInline', 'ranHandler'].filter((name) => name in window),
      isStyled: getComputedStyle(document.body).getPropertyValue('--planted') !== '',
      isFrameOurs: frame.contentDocument !== null, // the page of an error is of no origin
      violations: [...new Set(violations)].sort(),
    }
    for (const element of [script, foreign, button, style, frame]) element.remove()
    return answer
  }, address)
  expect(seen).toEqual({
    evaluated: 'EvalError',
    ran: [],
    isStyled: false,
    isFrameOurs: false,
    violations: ['frame-src', 'script-src', 'script-src-attr', 'script-src-elem', 'style-src-elem'],
  })
})

test('the window stays where it is and opens no other', async () => {
  const { app, page } = desk
  const url = page.url()
  const opened = await page.evaluate(
    (address) =>
      ['https://example.org/', `http://${address}/`, 'file:///etc/hosts', 'app://jiedui/print.html', 'about:blank'].map(
        (target) => window.open(target),
      ),
    address,
  )
  expect(opened).toEqual([null, null, null, null, null])
  for (const target of [
    `http://${address}/`,
    'https://example.org/',
    'file:///etc/hosts',
    'app://jiedui/print.html',
    'data:text/html,hello',
    'javascript:document.title="navigated"',
  ]) {
    await page.evaluate((to) => {
      for (const make of [
        () => (window.location.href = to),
        () => Object.assign(document.createElement('a'), { href: to }).click(),
        () => Object.assign(document.createElement('a'), { href: to, target: '_blank' }).click(),
      ]) {
        make()
      }
    }, target)
  }
  await page.evaluate((address) => {
    const form = Object.assign(document.createElement('form'), { action: `http://${address}/`, method: 'post' })
    document.body.append(form)
    form.submit()
    form.remove()
  }, address)
  await page.evaluate(() => window.shell.readState()) // the shell has seen all of the above before it answers
  expect(page.url()).toBe(url)
  // By hand: locators wait for an end of the denied navigations that never comes.
  expect(await page.evaluate(() => [location.href, document.title, document.querySelectorAll('nav').length])).toEqual([
    url,
    say('shell:product'),
    1,
  ])
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  expect(visitors).toBe(0)
  await page.reload()
  await expect(page.getByRole('navigation')).toBeVisible()
})

test('downloads are refused', async () => {
  const { app, page } = desk
  await app.evaluate(({ session }) => {
    Object.assign(globalThis, {
      download: new Promise((settle) => session.defaultSession.once('will-download', (event) => settle(event.defaultPrevented))),
    })
  })
  await page.evaluate(() => {
    const url = URL.createObjectURL(new Blob(['planted']))
    Object.assign(document.createElement('a'), { href: url, download: 'planted.txt' }).click()
  })
  expect(await app.evaluate(() => (globalThis as unknown as { download: Promise<boolean> }).download)).toBe(true)
})

test('permissions are denied, the camera alone is given, and to the page of the program alone', async () => {
  const answers = await desk.page.evaluate(async () => {
    const refusal = (ask: () => Promise<unknown>) => ask().then(String, (error: unknown) => (error as Error).name)
    return {
      geolocation: (await navigator.permissions.query({ name: 'geolocation' })).state,
      notifications: await refusal(() => Notification.requestPermission()),
      camera: (await navigator.permissions.query({ name: 'camera' })).state,
      microphone: (await navigator.permissions.query({ name: 'microphone' })).state,
      hearing: await refusal(() => navigator.mediaDevices.getUserMedia({ audio: true })),
      both: await refusal(() => navigator.mediaDevices.getUserMedia({ audio: true, video: true })),
      screen: await refusal(() => navigator.mediaDevices.getDisplayMedia()),
      clipboardRead: await refusal(() => navigator.clipboard.readText()),
    }
  })
  expect(answers).toEqual({
    geolocation: 'denied',
    notifications: 'denied',
    camera: 'granted',
    microphone: 'denied',
    hearing: expect.stringMatching(/Not(Allowed|Found)Error/),
    both: expect.stringMatching(/Not(Allowed|Found)Error/),
    screen: expect.stringMatching(/Not(Allowed|Supported)Error/),
    clipboardRead: 'NotAllowedError',
  })
})

test('requests to anything but the program itself are cancelled, with and without the policy of the page', async () => {
  const { app, page } = desk
  const targets = [`http://${address}/`, `ws://${address}/`, 'https://example.org/', 'file:///etc/hosts']
  const fromPage = await page.evaluate(
    (urls) =>
      Promise.all(
        urls.map((url) =>
          fetch(url).then(
            (answer) => answer.status,
            () => 'refused',
          ),
        ),
      ),
    targets,
  )
  expect(fromPage).toEqual(targets.map(() => 'refused'))

  // An address without a file has no policy of its own, so this window shows what the session alone refuses.
  const fromSession = await app.evaluate(
    async ({ BrowserWindow }, { urls, address }) => {
      const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } })
      await window.loadURL('app://jiedui/no-such-file').catch(() => undefined)
      const answer: unknown = await window.webContents.executeJavaScript(`Promise.all([
      ...${JSON.stringify(urls)}.map((url) => fetch(url).then((answer) => answer.status, () => 'refused')),
      new Promise((settle) => {
        const socket = new WebSocket('ws://${address}/')
        socket.onerror = () => settle('refused')
        socket.onopen = () => settle('open')
      }),
    ])`)
      const reached = await window.loadURL(`http://${address}/`).then(
        () => 'loaded',
        (error: unknown) => (error as Error).message.split(' ')[0],
      )
      window.destroy()
      return { answer, reached }
    },
    { urls: targets, address },
  )
  expect(fromSession.answer).toEqual([...targets, 'socket'].map(() => 'refused'))
  expect(fromSession.reached).toBe('ERR_BLOCKED_BY_CLIENT')
  expect(visitors).toBe(0)

  const settings = await app.evaluate(async ({ app: shell, session }) => ({
    proxy: await session.defaultSession.resolveProxy('https://example.org/'),
    host: await session.defaultSession.resolveHost('localhost').then(String, () => 'not found'),
    spelling: session.defaultSession.isSpellCheckerEnabled(),
    dictionaries: session.defaultSession.getSpellCheckerLanguages(),
    silent: ['disable-background-networking', 'disable-component-update', 'disable-sync', 'no-pings', 'disable-quic'].every(
      (name) => shell.commandLine.hasSwitch(name),
    ),
  }))
  expect(settings).toEqual({ proxy: 'DIRECT', host: 'not found', spelling: false, dictionaries: [], silent: true })
})

test('files are served by name, never by path, and papers only by their token', async () => {
  const paths = [
    '/../../package.json',
    '/%2e%2e/%2e%2e/package.json',
    '/..%2f..%2fpackage.json',
    '/..%5c..%5cpackage.json',
    '//etc/hosts',
    '/etc/hosts',
    '/assets',
    '/assets/',
    '/index.html/',
    '/index.html%00.js',
    '/preview',
    '/preview/',
    `/preview/${UNKNOWN_ID}`,
    '/preview/../index.htm',
    '/preview/..%2findex.html',
  ]
  const answers = await desk.app.evaluate(async ({ session }, tried) => {
    const statusOf = (url: string, method = 'GET') =>
      session.defaultSession.fetch(url, { method }).then(
        ({ status }) => status,
        (error: unknown) => (error as Error).message,
      )
    return {
      good: await statusOf('app://jiedui/index.html'),
      bad: await Promise.all(tried.map((path) => statusOf(`app://jiedui${path}`))),
      otherHost: await statusOf('app://other/index.html'),
      posted: await statusOf('app://jiedui/index.html', 'POST'),
    }
  }, paths)
  expect(answers).toEqual({ good: 200, bad: paths.map(() => 404), otherHost: 404, posted: 404 })
})

test('the shell answers its own page only', async () => {
  const answers = await desk.app.evaluate(async ({ BrowserWindow, session }, preload) => {
    const ask = async (url: string, partition?: string) => {
      const window = new BrowserWindow({
        show: false,
        webPreferences: {
          preload,
          sandbox: true,
          ...(partition === undefined ? {} : { session: session.fromPartition(partition) }),
        },
      })
      await window.loadURL(url).catch(() => undefined)
      const answer: unknown = await window.webContents.executeJavaScript(`Promise.all([
          window.shell.readState().then(() => 'answered', (error) => error.message),
          window.shell.chooseFolder('reports').then(() => 'answered', (error) => error.message),
          new Promise((settle) => {
            addEventListener('message', (event) => settle(event.ports.length > 0 ? 'got a port' : 'got a message'))
            window.shell.requestPort()
            window.shell.readState().catch(() => setTimeout(() => settle('no port'), 200))
          }),
        ])`)
      window.destroy()
      return answer
    }
    return {
      // The right page in a window that the shell did not open.
      otherWindow: await ask('app://jiedui/no-such-file'),
      // A page from elsewhere in a session that lets it load.
      otherOrigin: await ask('data:text/html,<title>foreign</title>', 'foreign'),
    }
  }, PRELOAD)
  const refused = [expect.stringContaining('refused sender'), expect.stringContaining('refused sender'), 'no port']
  expect(answers).toEqual({ otherWindow: refused, otherOrigin: refused })
})

test('a frame inside the own window, and a window that went elsewhere, are refused', async () => {
  const ports = await desk.app.evaluate(({ ipcMain, BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    if (window === undefined) throw new Error('no window')
    const sent: string[] = []
    const frameAt = (url: string, parent: unknown) => ({ url, parent, postMessage: (channel: string) => sent.push(channel) })
    const ask = (frame: unknown) => ipcMain.emit('shell:request-port', { sender: window.webContents, senderFrame: frame })
    ask(frameAt('app://jiedui/index.html', {}))
    ask(frameAt('https://example.org/', null))
    ask(frameAt('app://jiedui.example.org/index.html', null))
    ask(null)
    const refused = sent.length
    return { refused, sent }
  })
  expect(ports).toEqual({ refused: 0, sent: [] })
})

test('the shell refuses arguments of another shape, paths above all', async () => {
  const answers = await desk.page.evaluate(async () => {
    const shell = window.shell as unknown as Record<string, (...values: unknown[]) => Promise<unknown>>
    const calls: [name: string, ...values: unknown[]][] = [
      ['chooseFolder', '/etc'],
      ['chooseFile', '/etc/hosts'],
      ['chooseFile', { toString: 'import' }],
      ['chooseFiles', 'visit'],
      ['chooseFolderFiles', '/etc'],
      ['chooseSaveFile', ''],
      ['chooseSaveFile', 'x'.repeat(201)],
      ['proposeFolder', '../..'],
      ['showFolder', '/etc'],
      ['printPreview', '../../etc/hosts'],
      ['pagesDrawn', -1, 'a4'],
      ['pagesDrawn', 1, 'a5'],
      ['rememberPlace', 'x'.repeat(5000)],
      ['rememberLanguage', 'xx'],
    ]
    return Promise.all(
      calls.map(([name, ...values]) =>
        shell[name]!(...values).then(
          () => `${name} answered`,
          () => 'refused',
        ),
      ),
    )
  })
  expect(answers).toEqual(answers.map(() => 'refused'))
  expect(await desk.page.evaluate((id) => window.shell.showFolder(id).then(() => 'nothing happened'), UNKNOWN_ID)).toBe(
    'nothing happened',
  )
})

test('rubbish on the port is refused and the backend goes on', async () => {
  const { page } = desk
  await page.evaluate(async () => {
    const port = await new Promise<MessagePort>((settle) => {
      addEventListener('message', (event) => {
        if (event.ports[0] !== undefined) settle(event.ports[0])
      })
      window.shell.requestPort()
    })
    for (const rubbish of ['', 'rubbish', '{"i":"1"}', '{"__proto__":{"x":1}}', 42, null, {}, [], new ArrayBuffer(8)]) {
      port.postMessage(rubbish)
    }
    port.close()
  })
  await goTo(page, 'organizations')
  await expect(page.getByRole('grid').getByRole('row').nth(5)).toBeVisible()
  await expect(page.getByText(say('shell:connection.lost'))).toBeHidden()
})

test('a second start on the same computer ends at once and leaves the first window alone', async () => {
  const { executablePath, args, env } = await startOf(computer)
  const second = spawn(executablePath, args, { env, stdio: 'ignore' })
  const [status] = (await once(second, 'exit')) as [number | null]
  expect(status).toBe(0)
  expect(await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})

test('the watch over connections notices one', async () => {
  const watch = watchSockets(desk.app.process().pid ?? 0)
  await desk.app.evaluate(
    async (_electron, port) => {
      const net = process.getBuiltinModule('net')
      await new Promise<void>((settle) => {
        const socket = net.connect(port, '127.0.0.1', () => setTimeout(() => socket.destroy(), 100))
        socket.on('close', () => settle())
      })
    },
    Number(address.split(':')[1]),
  )
  const { found, samples } = watch.stop()
  expect(watch.doors()).toHaveLength(2)
  expect(samples).toBeGreaterThan(1)
  expect(found).toEqual(expect.arrayContaining([expect.stringContaining('tcp 0100007F:')]))
})

test('the log of Chromium names what was tried here, and none of it reached a network', async () => {
  await desk.app.close()
  const { calls } = callsInNetLog(netLog)
  expect(calls.join('\n')).toContain('HOST_RESOLVER')
  // Looking up a name makes Chromium ask the kernel for a route, by a UDP socket that sends nothing.
  expect(calls.filter((call) => /^(TCP|UDP_BYTES|SSL|QUIC)/.test(call))).toEqual([])
  expect(visitors).toBe(0)
})
