import { main } from '../main.ts'
import { describeElectron, resolveElectron } from './resolve-electron.ts'

/** Makes an Electron ready and says which. */
await main(async () => process.stdout.write(`${describeElectron(await resolveElectron())}\n`))
