import { runUnitTests } from './test-runners.ts'

/** `npm run test:unit [-- paths]` and `npm run test:reliability`. */
const { failed } = await runUnitTests(process.argv.slice(2))
if (failed > 0) process.exitCode = 1
