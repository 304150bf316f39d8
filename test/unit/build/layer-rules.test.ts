import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { layerBreaches, type Breach } from '../../../build/layers'

const PROJECT = resolve(import.meta.dirname, '../../..')
const RULES = (createRequire(import.meta.url)('../../../build/dependency-cruiser.cjs') as { forbidden: { name: string }[] })
  .forbidden

/** Rule → a file that breaks it, and the one import that does. */
const BREACHES: Readonly<Record<string, readonly [file: string, imports: string]>> = {
  'no-cycles': ['electron/core/circle/one.ts', './two'],
  'nothing-unresolved': ['electron/core/lost.ts', './nowhere'],
  'nobody-imports-tests': ['electron/core/tested.ts', '../../test/support/sample'],
  'nobody-imports-the-build': ['electron/store/built.ts', '../../build/tool'],
  'core-is-pure': ['electron/core/impure.ts', 'node:fs'],
  contract: ['electron/contract/stored.ts', '../store/db'],
  store: ['electron/store/served.ts', '../contract/words'],
  exchange: ['electron/exchange/stored.ts', '../store/db'],
  import: ['electron/import/stored.ts', '../store/db'],
  workbook: ['electron/workbook/stored.ts', '../store/db'],
  solver: ['electron/solver/stored.ts', '../store/db'],
  trace: ['electron/trace/stored.ts', '../store/db'],
  reports: ['electron/reports/traced.ts', '../trace/checksum'],
  log: ['electron/log/stored.ts', '../store/db'],
  press: ['electron/press/stored.ts', '../store/db'],
  backend: ['electron/backend/windowed.ts', 'electron'],
  cli: ['electron/cli/stored.ts', '../store/db'],
  preload: ['electron/preload/pure.ts', '../core/pure'],
  shell: ['electron/shell/stored.ts', '../store/db'],
  'renderer-sees-core-and-contract-only': ['renderer/data/stored.ts', '../../electron/store/db'],
  'renderer-packages': ['renderer/data/checked.ts', 'zod'],
  'nobody-imports-the-import-worker': ['electron/backend/parsed.ts', '../import/reader'],
  'nobody-imports-the-solver': ['electron/backend/solved.ts', '../solver/solve'],
  'pdfjs-only-as-legacy-build': ['renderer/components/PdfPages.tsx', 'pdfjs-dist'],
  'renderer-has-no-node': ['renderer/data/files.ts', 'node:fs'],
  'renderer-has-no-electron': ['renderer/data/windowed.ts', 'electron'],
  'screens-do-not-import-screens': ['renderer/screens/pairings/neighbour.ts', '../organizations/list'],
  'components-fetch-nothing': ['renderer/components/fetched.ts', '../data/client'],
  'only-open-loads-sqlite': ['electron/store/driver.ts', 'better-sqlite3'],
  'only-print-worker-loads-pdfmake': ['electron/press/printer.ts', 'pdfmake'],
  'only-press-opens-fonts': ['electron/reports/faces.ts', 'fontkit'],
  'only-pool-loads-piscina': ['electron/press/swimmer.ts', 'piscina'],
  'only-pages-load-pdfjs': ['renderer/data/pages.ts', 'pdfjs-dist/legacy/build/pdf.mjs'],
  'only-import-reads-foreign-files': ['electron/backend/pages.ts', 'htmlparser2'],
  'only-workbooks-need-exceljs': ['electron/backend/sheets.ts', 'exceljs'],
  'only-word-papers-need-docx': ['electron/backend/letters.ts', 'docx'],
  'only-the-solver-loads-highs': ['electron/backend/optimum.ts', 'highs'],
  'only-points-loads-fractions': ['electron/core/sums.ts', 'fraction.js'],
  'only-the-router-serves': ['electron/contract/served.ts', '@orpc/server'],
  'only-data-calls': ['renderer/screens/pairings/call.ts', '@orpc/client'],
  'only-contracts-declare': ['renderer/data/declared.ts', '@orpc/contract'],
  'only-trace-makes-canonical-json': ['electron/backend/canonical.ts', 'canonicalize'],
  'only-the-calendar-reads-holidays': ['electron/backend/rest-days.ts', 'chinese-days'],
  'only-backend-knows-pinyin': ['renderer/data/letters.ts', 'pinyin-pro'],
  'only-backend-and-cli-make-ids': ['electron/store/ids.ts', 'uuid'],
}

/** Files that the breaches reach, and imports that no rule may refuse. */
const SOUND: Readonly<Record<string, string>> = {
  'electron/core/pure.ts': 'export const pure = 1',
  'electron/core/circle/two.ts': "import { one } from './one'\nexport const two = one",
  'electron/core/shared/points.ts': "import Fraction from 'fraction.js'\nexport const points = Fraction",
  'electron/contract/words.ts':
    "import { oc } from '@orpc/contract'\nimport { pure } from '../core/pure'\nexport const words = [oc, pure]",
  'electron/store/db.ts': "import type { Database } from 'better-sqlite3'\nexport type Db = Database\nexport const db = 1",
  'electron/store/open.ts':
    "import Database from 'better-sqlite3'\nimport { join } from 'node:path'\nexport const open = [Database, join]",
  'electron/trace/checksum.ts':
    "import canonicalize from 'canonicalize'\nimport { createHash } from 'node:crypto'\nexport const checksum = [canonicalize, createHash]",
  'electron/import/reader.ts': "import ExcelJS from 'exceljs'\nexport const reader = ExcelJS",
  'electron/solver/solve.ts': "import highs from 'highs'\nexport const solve = highs",
  'electron/press/pool.ts': "import { Piscina } from 'piscina'\nexport const pool = Piscina",
  'electron/press/print-worker.ts': "import pdfmake from 'pdfmake'\nexport const worker = pdfmake",
  'electron/backend/router.ts':
    "import { v7 } from 'uuid'\nimport { implement } from '@orpc/server'\nimport { db } from '../store/db'\nexport const router = [v7, implement, db]",
  'electron/cli/index.ts':
    "import { router } from '../backend/router'\nimport { pool } from '../press/pool'\nexport const cli = [router, pool]",
  'electron/preload/index.ts':
    "import { contextBridge } from 'electron'\nimport type { words } from '../contract/words'\nexport const preload = contextBridge as unknown as typeof words",
  'electron/shell/index.ts':
    "import { app } from 'electron'\nimport { words } from '../contract/words'\nexport const shell = [app, words]",
  'renderer/data/client.ts':
    "import { createORPCClient } from '@orpc/client'\nimport { words } from '@contract/words'\nimport { pure } from '@core/pure'\nexport const client = [createORPCClient, words, pure]",
  'renderer/screens/organizations/list.ts': "import { client } from '../../data/client'\nexport const list = client",
  'renderer/components/Label.tsx':
    "import type { client } from '../data/client'\nimport { createElement } from 'react'\nexport const Label = (props: { of: typeof client }) => createElement('b', null, String(props.of))",
  'build/tool.ts': 'export const tool = 1',
  'test/support/sample.ts':
    "import { tool } from '../../build/tool'\nimport { router } from '../../electron/backend/router'\nexport const sample = [tool, router]",
}

const trees: string[] = []

async function plant(files: Readonly<Record<string, string>>): Promise<string> {
  const tree = await mkdtemp(join(tmpdir(), 'jiedui-layers-'))
  trees.push(tree)
  await symlink(join(PROJECT, 'node_modules'), join(tree, 'node_modules'))
  for (const config of ['build/tsconfig.base.json', 'test/tsconfig.json']) await cp(join(PROJECT, config), join(tree, config))
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(tree, file)), { recursive: true })
    await writeFile(join(tree, file), text)
  }
  return tree
}

afterAll(async () => {
  for (const tree of trees) await rm(tree, { recursive: true, force: true })
})

describe('the layer rules', () => {
  let sound: readonly Breach[]
  let planted: readonly Breach[]

  beforeAll(async () => {
    const breaking = Object.values(BREACHES).map(([file, imports]) => [
      file,
      `import * as found from '${imports}'\nexport const one = found`,
    ])
    const { 'electron/core/circle/two.ts': _circle, ...withoutCircle } = SOUND
    sound = (await layerBreaches(await plant(withoutCircle))).breaches
    planted = (await layerBreaches(await plant({ ...SOUND, ...Object.fromEntries(breaking) }))).breaches
  })

  it('has a planted breach for every rule', () => {
    expect(Object.keys(BREACHES).sort()).toEqual(RULES.map(({ name }) => name).sort())
  })

  it('finds nothing in a sound tree', () => {
    expect(sound).toEqual([])
  })

  it.each(Object.entries(BREACHES))('%s is broken by %j', (rule, [file]) => {
    expect(planted.filter((breach) => breach.rule === rule && breach.from === file)).not.toEqual([])
  })

  it('blames no sound file', () => {
    const blamed = new Set(
      planted.map(({ from }) => from).filter((file) => !Object.values(BREACHES).some(([breaking]) => breaking === file)),
    )
    expect([...blamed]).toEqual([])
  })

  it('refuses to pass on an empty tree', async () => {
    await expect(layerBreaches(await plant({ 'electron/README.txt': 'no module' }))).rejects.toThrow('no module was read')
  })
})
