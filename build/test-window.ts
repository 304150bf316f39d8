import { bundleIfStale } from './bundle.ts'
import { ensureDebianPackages } from './debian-packages.ts'
import { describeElectron, resolveElectron } from './electron/resolve-electron.ts'
import { main } from './main.ts'
import { packForLinux } from './pack-linux.ts'
import { runWindowTests } from './test-runners.ts'

/** `npm run test:e2e [-- files]`; without files also the packed program. */
await main(async () => {
  const files = process.argv.slice(2)
  await ensureDebianPackages()
  await bundleIfStale({ tell: 'stdout' })
  process.stdout.write(`${describeElectron(await resolveElectron())}\n`)
  if (files.length === 0 || files.some((file) => file.includes('pack'))) await packForLinux()
  const { failed } = await runWindowTests(files)
  if (failed > 0) process.exitCode = 1
})
