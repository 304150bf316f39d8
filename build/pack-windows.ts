import { bundle } from './bundle.ts'
import { withLock } from './lock.ts'
import { main } from './main.ts'
import { run } from './run.ts'

/** `npm run build:win`: installer and portable zip in release/, on a machine that reaches GitHub. */
await main(async () => {
  await withLock('bundle', () => bundle({ tell: 'stdout' }))
  const done = await run('electron-builder', [
    '--win',
    '--x64',
    '--config',
    'build/electron-builder.yml',
    ...process.argv.slice(2),
  ])
  process.exitCode = done.status
})
