import { bundleIfStale } from './bundle.ts'
import { ensureDebianPackages } from './debian-packages.ts'
import { hasDisplay } from './display.ts'
import { describeElectron, resolveElectron } from './electron/resolve-electron.ts'
import { root } from './paths.ts'
import { run } from './run.ts'
import { printSampleCounty } from './sample-county.ts'

/** `npm start`: the window where there is a display, else the same job without one. */
const say = (line: string): void => void process.stdout.write(`${line}\n`)

say((await bundleIfStale({ tell: 'stdout' })) ? 'Built dist/.' : 'dist/ is up to date.')
if (hasDisplay()) {
  await openWindow()
} else {
  say('No display (DISPLAY and WAYLAND_DISPLAY are empty): doing the whole job without a window.')
  await printSampleCounty(say)
}

async function openWindow(): Promise<void> {
  await ensureDebianPackages()
  const electron = await resolveElectron()
  say(describeElectron(electron))
  const done = await run(electron.executablePath, [...electron.args, root, ...process.argv.slice(2)], { env: electron.env })
  process.exitCode = done.status
}
