import { readdir, writeFile } from 'node:fs/promises'
import { inProject } from './paths.ts'

const FOLDER = inProject('electron/store/migrations')

/** `npm run migration:new <name>`: the next numbered SQL file, ten after the last one. */
const name = process.argv[2] ?? ''
if (!/^[a-z][a-z0-9-]*$/.test(name)) {
  process.stderr.write('Name the migration in kebab-case: npm run migration:new spot-check\n')
  process.exitCode = 2
} else {
  await create()
}

async function create(): Promise<void> {
  const numbers = (await readdir(FOLDER)).map((file) => Number(file.slice(0, 4))).filter((number) => Number.isInteger(number))
  const number = Math.max(0, ...numbers) + 10
  const file = `${String(number).padStart(4, '0')}-${name}.sql`
  await writeFile(`${FOLDER}/${file}`, `-- ${name}\n`, { flag: 'wx' })
  process.stdout.write(`electron/store/migrations/${file}\nAdd { version: ${number} } to electron/store/migrations.ts.\n`)
}
