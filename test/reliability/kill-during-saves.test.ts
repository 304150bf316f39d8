import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { cpSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { beforeAll, expect, test } from 'vitest'
import { openDb } from '../../electron/store/open'
import { danglingRows, integrityOf } from '../../electron/store/intact'
import type { Db } from '../../electron/store/db'
import { openOffice } from '../support/backend'
import { tempFolder } from '../support/temp-folder'

const ROOT = resolve(import.meta.dirname, '../..')
const CACHE = join(ROOT, 'node_modules/.cache/jiedui-saver')
const KILLS = 200
const LANES = 2
/** After the saver is ready it lives for a random time up to this. */
const LONGEST_LIFE_MS = 120

beforeAll(async () => {
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    publicDir: false,
    resolve: { alias: { '@core': join(ROOT, 'electron/core'), '@contract': join(ROOT, 'electron/contract') } },
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: join(ROOT, 'test/reliability/saver.ts'),
      outDir: CACHE,
      emptyOutDir: true,
      target: 'node22',
      rolldownOptions: { output: { format: 'es', entryFileNames: 'saver.mjs' } },
    },
  })
})

test(
  `${KILLS} kills at random moments of saving: no acknowledged save is lost, none is half there`,
  { timeout: 300_000 },
  async () => {
    const sample = await sampleFolder()
    const lanes = Array.from({ length: LANES }, () => tempFolder())
    const counts = await Promise.all(
      lanes.map(async (folder) => {
        cpSync(sample, folder, { recursive: true })
        let acknowledged = 0
        for (let round = 0; round < KILLS / LANES; round += 1) {
          const saves = await killSaver(folder, round)
          acknowledged += saves.length
          const db = openDb(join(folder, 'jiedui.db'), { mode: 'existing', nativeBinding: null })
          expect(verdictOf(db, saves), `round ${round}`).toEqual({ integrity: 'ok', dangling: 0, lost: [], half: [] })
          db.close()
        }
        return acknowledged
      }),
    )
    console.log(`${KILLS} kills, ${counts.reduce((sum, count) => sum + count)} acknowledged saves`)
    expect(Math.min(...counts)).toBeGreaterThan(KILLS / LANES)
    for (const folder of lanes) {
      const office = openOffice({ workspace: folder })
      expect(office.backend.session.workspace().inspection.listUnfoundedSheets()).toEqual([])
    }
  },
)

/** A closed sample workspace. */
async function sampleFolder(): Promise<string> {
  const office = openOffice()
  const folder = tempFolder()
  await office.call.workspace.createSample({ requestId: randomUUID(), grant: office.grant(folder) })
  office.backend.close()
  return folder
}

/** Lets a saver save and kills it without warning. @returns the saves that it was told are done */
function killSaver(folder: string, round: number): Promise<string[]> {
  return new Promise((done, fail) => {
    const saver = spawn(process.execPath, [join(CACHE, 'saver.mjs'), folder, String(round)], {
      cwd: ROOT,
      env: { ...process.env, NODE_COMPILE_CACHE: join(CACHE, 'compiled') },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let told = ''
    let complaint = ''
    let isDoomed = false
    saver.stderr.on('data', (bytes: Buffer) => (complaint += bytes.toString()))
    saver.stdout.on('data', (bytes: Buffer) => {
      told += bytes.toString()
      if (isDoomed || !told.startsWith('ready\n')) return
      isDoomed = true
      setTimeout(() => saver.kill('SIGKILL'), Math.random() * LONGEST_LIFE_MS)
    })
    saver.on('close', (_code, signal) => {
      if (signal !== 'SIGKILL') fail(new Error(`the saver ended by itself: ${complaint}`))
      else done(told.split('\n').slice(1, -1)) // the last piece is a line cut short, or nothing
    })
  })
}

function verdictOf(db: Db, saves: readonly string[]) {
  const recorded = db.prepare("SELECT count(*) FROM journal WHERE entity = 'pairing/' || ? AND what = 'pairing.recorded'").pluck()
  const departments = db.prepare('SELECT count(*) FROM pairing_department WHERE pairing_id = ?').pluck()
  const remark = db
    .prepare("SELECT count(*) FROM journal WHERE entity = 'sheet/' || ? || '/A1' AND json_extract(after, '$.to') = ?")
    .pluck()
  const answered = new Set(db.prepare("SELECT json_extract(answer, '$.id') FROM request").pluck().all())
  const pairings = new Set(db.prepare("SELECT id FROM pairing WHERE starts_on >= '2100'").pluck().all() as string[])
  const isThere = (save: string): boolean => {
    const [kind = '', id = '', text] = save.split(' ')
    return kind === 'pairing' ? pairings.has(id) : remark.get(id, text) === 1
  }
  // A pairing of the saver has three departments, one row in the journal and an answer kept for its request, or does not exist.
  const isWhole = (id: string): boolean => recorded.get(id) === 1 && departments.get(id) === 3 && answered.has(id)
  return {
    integrity: integrityOf(db),
    dangling: danglingRows(db),
    lost: saves.filter((save) => !isThere(save)),
    half: [...pairings].filter((id) => !isWhole(id)),
  }
}
