import { existsSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { DatabaseSync } from 'node:sqlite'
import { main } from './main.ts'

/** `npm run db:open <folder or file>`: the database of a data folder, read only: its tables, then a prompt that takes SQL. */
await main(async () => {
  const given = resolve(process.argv[2] ?? '')
  const file = existsSync(given) && statSync(given).isDirectory() ? join(given, 'jiedui.db') : given
  if (!existsSync(file)) throw new Error(`There is no database at ${file}. Name a data folder: npm run db:open <folder>`)
  const db = new DatabaseSync(file, { readOnly: true })
  const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").all()
  const counted = tables.map(({ name }) => ({
    table: name,
    ...db.prepare(`SELECT count(*) AS rows FROM "${String(name)}"`).get(),
  }))
  console.table(counted)

  const lines = createInterface({ input: process.stdin, output: process.stdout, prompt: 'sql> ' })
  lines.prompt()
  for await (const line of lines) {
    try {
      if (line.trim() !== '') console.table(db.prepare(line).all())
    } catch (refused) {
      process.stdout.write(`${refused instanceof Error ? refused.message : String(refused)}\n`)
    }
    lines.prompt()
  }
  db.close()
})
