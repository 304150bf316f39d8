import { bundleIfStale } from './bundle.ts'
import { ensureDebianPackages } from './debian-packages.ts'
import { hasDisplay } from './display.ts'
import { describeElectron, resolveElectron } from './electron/resolve-electron.ts'
import { main } from './main.ts'
import { root } from './paths.ts'
import { run } from './run.ts'
import { printSampleCounty } from './sample-county.ts'

const say = (line: string): void => void process.stdout.write(`${line}\n`)

/** `npm start`: the window where there is a display, else the same job without one. */
await main(async () => {
  say((await bundleIfStale({ tell: 'stdout' })) ? 'Built dist/.' : 'dist/ is up to date.')
  if (hasDisplay()) return openWindow()
  say('No display (DISPLAY and WAYLAND_DISPLAY are empty): doing the whole job without a window.')
  return printSampleCounty(say)
})

async function openWindow(): Promise<void> {
  await ensureDebianPackages()
  const electron = await resolveElectron()
  say(describeElectron(electron))
  const done = await run(electron.executablePath, [...electron.args, root, ...process.argv.slice(2)], { env: electron.env })
  process.exitCode = done.status
}
