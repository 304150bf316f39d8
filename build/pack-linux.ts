import { rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { bundleIfStale } from './bundle.ts'
import { describeElectron, resolveElectron } from './electron/resolve-electron.ts'
import { main } from './main.ts'
import { inProject } from './paths.ts'
import { runOrThrow } from './run.ts'

/** `npm run pack:linux`: the packaged program as a folder, release/linux-unpacked, to try what the installers will hold. */
export async function packForLinux(): Promise<void> {
  await bundleIfStale({ tell: 'stdout' })
  const electron = await resolveElectron()
  const folder = inProject('release/linux-unpacked')
  await rm(folder, { recursive: true, force: true })
  await runOrThrow('electron-builder', [
    '--linux',
    'dir',
    '--x64',
    '--config',
    'build/electron-builder.yml',
    `-c.electronDist=${dirname(electron.executablePath)}`,
  ])
  process.stdout.write(`Packed on ${describeElectron(electron)}\n  into ${folder}\n`)
}

if (import.meta.main) await main(packForLinux)
