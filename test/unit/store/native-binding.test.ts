import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { AppError } from '@core/shared/app-error'
import { nativeBinding, type Runtime } from '../../../electron/store/native-binding'

const electron: Runtime = {
  platform: 'win32',
  arch: 'x64',
  env: { JIEDUI_SQLITE_NATIVE: '/built/sqlite.node' },
  versions: { electron: '45.4.1' },
}

describe('in the project', () => {
  const bundles = join('/project', 'dist', 'main')

  it('takes the named native part in Electron only', () => {
    expect(nativeBinding(bundles, electron)).toBe('/built/sqlite.node')
    expect(nativeBinding(bundles, { ...electron, versions: {} })).toBeNull()
  })

  it('leaves the choice to the package when none is named', () => {
    expect(nativeBinding(bundles, { ...electron, env: {} })).toBeNull()
  })
})

describe('packaged', () => {
  let folder: string
  const bundles = (): string => join(folder, 'app.asar', 'dist', 'main')
  const native = (): string => join(folder, 'app.asar.unpacked/node_modules/better-sqlite3/prebuilds/win32-x64.node')

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'jiedui-native-'))
    mkdirSync(bundles(), { recursive: true })
    mkdirSync(join(native(), '..'), { recursive: true })
    writeFileSync(native(), 'machine code')
    const sha256 = createHash('sha256').update('machine code').digest('hex')
    writeFileSync(join(folder, 'app.asar/dist/native.json'), JSON.stringify({ 'win32-x64.node': sha256 }))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  const refusal = (): unknown => {
    try {
      return nativeBinding(bundles(), electron)
    } catch (error) {
      return error instanceof AppError ? [error.code, error.params] : error
    }
  }

  it('takes the recorded native part, whatever the environment says', () => {
    expect(nativeBinding(bundles(), electron)).toBe(native())
  })

  it('refuses a native part with one changed byte', () => {
    writeFileSync(native(), 'machine Code')
    expect(refusal()).toEqual(['PROGRAM_DAMAGED', { at: 'win32-x64.node' }])
  })

  it('refuses a missing native part and a missing record', () => {
    rmSync(join(folder, 'app.asar/dist/native.json'))
    expect(refusal()).toEqual(['PROGRAM_DAMAGED', { at: 'native.json' }])
    rmSync(native())
    expect(refusal()).toEqual(['PROGRAM_DAMAGED', { at: 'win32-x64.node' }])
  })

  it('refuses a native part that nobody recorded', () => {
    writeFileSync(join(folder, 'app.asar/dist/native.json'), '{}')
    expect(refusal()).toEqual(['PROGRAM_DAMAGED', { at: 'win32-x64.node' }])
  })
})
