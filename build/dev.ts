import { ensureDebianPackages } from './debian-packages.ts'
import { describeElectron, resolveElectron } from './electron/resolve-electron.ts'
import { placeFonts } from './fonts.ts'
import { main } from './main.ts'
import { root } from './paths.ts'
import { run } from './run.ts'

/** `npm run dev`: the page with hot reload, the other processes rebuilt and restarted on a change. */
await main(async () => {
  await ensureDebianPackages()
  const electron = await resolveElectron()
  process.stdout.write(`${describeElectron(electron)}\n`)
  await placeFonts()
  const done = await run('electron-vite', ['dev', '--watch', '--config', 'build/electron.vite.config.ts'], {
    env: {
      ...electron.env,
      ELECTRON_EXEC_PATH: electron.executablePath,
      ELECTRON_ENTRY: root,
      ELECTRON_CLI_ARGS: JSON.stringify([...electron.args, ...process.argv.slice(2)]),
    },
  })
  process.exitCode = done.status
})
