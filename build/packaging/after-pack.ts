import type { AfterPackContext } from 'electron-builder'
import { copyFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { sqliteForStandIn } from '../electron/sqlite-native.ts'
import { isStandIn } from './stand-in-dist.ts'

/**
 * Trial packages on the stand-in Electron get the SQLite that was built for it, in the place of the package's own, and
 * lose the stand-in's default app. Packages on the official Electron stay as they are. Called by electron-builder.
 */
export async function afterPack({ appOutDir }: AfterPackContext): Promise<void> {
  if (!isStandIn(appOutDir)) return
  const resources = join(appOutDir, 'resources')
  await rm(join(resources, 'app'), { recursive: true, force: true })
  await copyFile(
    await sqliteForStandIn(),
    join(resources, 'app.asar.unpacked/node_modules/better-sqlite3/prebuilds/linux-x64.node'),
  )
}
