import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { expect, test } from '@playwright/test'
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { copyFile, cp, mkdtemp, open, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { resolveElectron } from '../../build/electron/resolve-electron'

/** The Linux folder of the packaged configuration, made by `npm run pack:linux` before this file runs. */
const PACK = resolve(import.meta.dirname, '../../release/linux-unpacked')
const NATIVE = 'resources/app.asar.unpacked/node_modules/better-sqlite3/prebuilds/linux-x64.node'

interface Answer {
  readonly status: number
  readonly json: Readonly<Record<string, unknown>>
  readonly stderr: string
}

let place: string

test.beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'jiedui-pack-'))
})
test.afterAll(() => rm(place, { recursive: true, force: true }))

/** One command of the packed program; what this machine needs goes before `--cli`, and nothing of the project's environment with it. */
async function jiedui(pack: string, ...command: string[]): Promise<Answer> {
  const { args } = await resolveElectron()
  const env = {
    HOME: place,
    DISPLAY: process.env.DISPLAY,
    XAUTHORITY: process.env.XAUTHORITY,
    PATH: process.env.PATH,
    LANG: 'C.UTF-8',
  }
  return new Promise((settle) => {
    execFile(join(pack, 'jiedui'), [...args, '--cli', ...command], { env, timeout: 150_000 }, (error, stdout, stderr) => {
      const status = error === null ? 0 : typeof error.code === 'number' ? error.code : -1
      settle({ status, json: JSON.parse(stdout === '' ? '{}' : stdout) as Answer['json'], stderr })
    })
  })
}

test('holds the program, one native part and its fonts, and nothing of the project', async () => {
  const outside = (await readdir(join(PACK, 'resources'), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(PACK, join(entry.parentPath, entry.name)))
    .sort()
  expect(outside).toEqual([
    'resources/app.asar',
    NATIVE,
    'resources/fonts/NotoSansSC_400Regular.ttf',
    'resources/fonts/NotoSansSC_700Bold.ttf',
    'resources/fonts/NotoSerifSC_400Regular.ttf',
    'resources/fonts/NotoSerifSC_700Bold.ttf',
    'resources/fonts/OFL-NotoSansSC.txt',
    'resources/fonts/OFL-NotoSerifSC.txt',
  ])
})

test('has the fuses of a release', async () => {
  const wire = await getCurrentFuseWire(join(PACK, 'jiedui'))
  const isOn = (fuse: FuseV1Options): boolean => wire[fuse] === FuseState.ENABLE
  expect({
    runAsNode: isOn(FuseV1Options.RunAsNode),
    nodeOptions: isOn(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
    inspect: isOn(FuseV1Options.EnableNodeCliInspectArguments),
    filePrivileges: isOn(FuseV1Options.GrantFileProtocolExtraPrivileges),
    cookieEncryption: isOn(FuseV1Options.EnableCookieEncryption),
    asarIntegrity: isOn(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
    onlyAsar: isOn(FuseV1Options.OnlyLoadAppFromAsar),
  }).toEqual({
    runAsNode: false,
    nodeOptions: false,
    inspect: false,
    filePrivileges: false,
    cookieEncryption: true,
    asarIntegrity: true,
    onlyAsar: true,
  })
})

test('opens a database and prints one PDF', async () => {
  const workspace = join(place, '云泽（样例）')
  const created = await jiedui(PACK, 'workspace', 'create', '--sample', 'yunze-2013', '--workspace', workspace)
  expect(created, created.stderr).toMatchObject({ status: 0, json: { counts: { visits: 30, sheets: 90 } } })

  const out = join(place, 'papers')
  const printed = await jiedui(
    PACK,
    'report',
    'print',
    'visit-evaluation',
    '--for',
    'YZ2013-V05',
    '--out',
    out,
    '--workspace',
    workspace,
  )
  expect(printed, printed.stderr).toMatchObject({ status: 0, json: { failed: [] } })
  const files = printed.json.files as readonly { file: string; pages: number; bytes: number }[]
  expect(files).toHaveLength(3)
  for (const { file, pages, bytes } of files) {
    const pdf = await readFile(resolve(out, file))
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    expect(pdf.length).toBe(bytes)
    expect(pages).toBeGreaterThan(0)
  }

  // the solver is a WebAssembly program read from inside the archive
  const proposed = await jiedui(PACK, 'pairing', 'propose', '--workspace', workspace)
  expect(proposed, proposed.stderr).toMatchObject({ status: 0, json: { startsOn: '2014-01-01', unpaired: 0 } })
  const checked = await jiedui(PACK, 'workspace', 'check', '--workspace', workspace)
  expect(checked, checked.stderr).toMatchObject({ status: 0, json: { integrity: 'ok', foreignKeys: 0 } })
})

test('refuses what the contract refuses', async () => {
  const refused = await jiedui(PACK, 'workspace', 'check', '--workspace', join(place, 'nowhere'))
  expect(refused, refused.stderr).toMatchObject({ status: 2, json: { error: { code: 'WORKSPACE_MISSING' } } })
})

test('does not load a native part with one changed byte', async () => {
  const copy = join(place, 'tampered')
  await cp(PACK, copy, { recursive: true })
  const native = await open(join(copy, NATIVE), 'r+')
  const { size } = await native.stat()
  const byte = Buffer.alloc(1)
  await native.read(byte, 0, 1, size - 1)
  byte.writeUInt8(byte.readUInt8() ^ 1)
  await native.write(byte, 0, 1, size - 1)
  await native.close()

  const refused = await jiedui(copy, 'workspace', 'create', '--workspace', join(place, 'untouched'))
  expect(refused.json, refused.stderr).toMatchObject({ error: { code: 'PROGRAM_DAMAGED' } })
  expect(existsSync(join(place, 'untouched', 'jiedui.db'))).toBe(false)

  await copyFile(join(PACK, NATIVE), join(copy, NATIVE))
  const created = await jiedui(copy, 'workspace', 'create', '--workspace', join(place, 'mended'))
  expect(created, created.stderr).toMatchObject({ status: 0 })
})

test('refuses debugging switches', async () => {
  const { args } = await resolveElectron()
  const status = await new Promise((settle) => {
    execFile(join(PACK, 'jiedui'), [...args, '--remote-debugging-port=0', '--cli', '--help'], { timeout: 60_000 }, (error) =>
      settle(error?.code ?? 0),
    )
  })
  expect(status).toBe(1)
})
