import { handOverDist } from './bundle.ts'
import { ensureDebianPackages } from './debian-packages.ts'
import { describeElectron, resolveElectron } from './electron/resolve-electron.ts'
import { main } from './main.ts'
import { run } from './run.ts'

/** `npm run dev`: the page with hot reload, the other processes rebuilt and restarted on a change. */
await main(async () => {
  await ensureDebianPackages()
  const electron = await resolveElectron()
  process.stdout.write(`${describeElectron(electron)}\n`)
  await handOverDist()
  const forElectron = [...electron.args, ...process.argv.slice(2)]
  const done = await run('electron-vite', ['dev', '--watch', '--config', 'build/electron.vite.config.ts', '--', ...forElectron], {
    env: { ...electron.env, ELECTRON_EXEC_PATH: electron.executablePath },
  })
  process.exitCode = done.status
})
