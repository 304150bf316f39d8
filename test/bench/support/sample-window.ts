import { _electron, type ElectronApplication } from '@playwright/test'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { resolveElectron } from '../../../build/electron/resolve-electron.ts'
import { inProject, root } from '../../../build/paths.ts'
import { runOrThrow } from '../../../build/run.ts'

/** A folder with the sample county in it and a window that remembers it, as after a first day's work. */
export async function sampleFolder(place: string): Promise<{ readonly data: string; readonly remove: () => void }> {
  const data = mkdtempSync(join(tmpdir(), 'jiedui-bench-'))
  const workspace = join(data, 'county')
  await runOrThrow('node', [
    inProject('dist', 'main', 'cli.cjs'),
    'workspace',
    'create',
    '--workspace',
    workspace,
    '--sample',
    'yunze-2013',
  ])
  mkdirSync(join(data, 'user'), { recursive: true })
  mkdirSync(join(data, 'documents'), { recursive: true })
  const state = { bounds: null, isMaximized: false, place, language: 'zh-CN', workspace }
  writeFileSync(join(data, 'user', 'state.json'), JSON.stringify(state))
  return { data, remove: () => rmSync(data, { recursive: true, force: true }) }
}

/** Starts a program in the Electron of this machine. */
export async function startProgram(program: string, env: Readonly<Record<string, string>>): Promise<ElectronApplication> {
  const electron = await resolveElectron()
  return _electron.launch({
    executablePath: electron.executablePath,
    args: [...electron.args, program],
    env: { ...(process.env as Record<string, string>), ...electron.env, ...env },
    timeout: 60_000,
  })
}

export const startJiedui = (data: string): Promise<ElectronApplication> => startProgram(root, { JIEDUI_USER_DATA: data })
