import { describeElectron, resolveElectron } from './resolve-electron.ts'

process.stdout.write(`${describeElectron(await resolveElectron())}\n`)
