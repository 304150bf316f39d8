import { Arch, type AfterPackContext } from 'electron-builder'
import { sqliteForStandIn } from '../electron/sqlite-native.ts'
import { prebuild, recordNativeHash } from './native-hashes.ts'
import { isStandIn } from './stand-in-dist.ts'

/** Records the hash of the native part that this package will hold. Called by electron-builder. */
export async function beforePack({ electronPlatformName, arch, packager }: AfterPackContext): Promise<void> {
  const name = `${electronPlatformName}-${Arch[arch]}.node`
  const { electronDist } = packager.config
  const isTrial = typeof electronDist === 'string' && isStandIn(electronDist)
  if (isTrial && electronPlatformName !== 'linux') throw new Error('Only the official Electron may be packed for a release.')
  await recordNativeHash(name, isTrial ? await sqliteForStandIn() : prebuild(name))
}
