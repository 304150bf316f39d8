import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { bundleIfStale } from './bundle.ts'
import { main } from './main.ts'
import { inProject } from './paths.ts'

/** `npm run -s jiedui -- …`: the command line of the product in plain Node. Standard output stays the product's alone. */
await main(async () => {
  await bundleIfStale({ tell: 'stderr' })
  const child = spawn(process.execPath, [inProject('dist/main/cli.cjs'), ...process.argv.slice(2)], {
    cwd: process.env.INIT_CWD ?? process.cwd(), // npm changes into the project; paths on the command line are the person's
    stdio: 'inherit',
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
  const [status] = (await once(child, 'close')) as [number | null]
  process.exitCode = status ?? 1
})
