import { ESLint } from 'eslint'
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'

const PROJECT = resolve(import.meta.dirname, '../../..')

/** What may not be written → a file that has it, and the rule that finds it. */
const BANNED: Readonly<Record<string, readonly [file: string, text: string, rule: string]>> = {
  'the clock in core': ['electron/core/clock.ts', 'export const now = (): number => Date.now()', 'no-restricted-properties'],
  'today in core': ['electron/core/today.ts', 'export const today = (): Date => new Date()', 'no-restricted-syntax'],
  'chance in core': ['electron/core/chance.ts', 'export const chance = (): number => Math.random()', 'no-restricted-properties'],
  'floating points in core': [
    'electron/core/float.ts',
    "export const float = (): number => parseFloat('1')",
    'no-restricted-globals',
  ],
  'ipcMain outside its home': [
    'electron/shell/other.ts',
    "import { ipcMain } from 'electron'\nexport const other = ipcMain",
    'no-restricted-imports',
  ],
  'ipcRenderer outside its home': [
    'electron/preload/other.ts',
    "import { ipcRenderer } from 'electron'\nexport const other = ipcRenderer",
    'no-restricted-imports',
  ],
  'words between tags': ['renderer/components/Words.tsx', 'export const Words = () => <b>保存</b>', 'no-restricted-syntax'],
  'words in an attribute': [
    'renderer/components/Titled.tsx',
    'export const Titled = () => <b title="Save" />',
    'no-restricted-syntax',
  ],
  'words in braces': ['renderer/components/Braced.tsx', "export const Braced = () => <b>{'Save'}</b>", 'no-restricted-syntax'],
  'HTML text': [
    'renderer/components/Html.tsx',
    "export const Html = () => <b dangerouslySetInnerHTML={{ __html: '' }} />",
    'no-restricted-syntax',
  ],
  'a default export': ['electron/store/unnamed.ts', 'export default 1', 'no-restricted-syntax'],
  'a barrel': ['electron/store/barrel.ts', "export * from './sound'", 'no-restricted-syntax'],
  'a named barrel': ['electron/store/named.ts', "export { sound } from './sound'", 'no-restricted-syntax'],
  any: ['electron/store/loose.ts', 'export const loose = (value: any): unknown => value', '@typescript-eslint/no-explicit-any'],
  'a silenced type error': [
    'electron/store/silenced.ts',
    '// @ts-ignore\nexport const silenced: number = null',
    '@typescript-eslint/ban-ts-comment',
  ],
  'a silenced rule without a reason': [
    'electron/store/hushed.ts',
    '// eslint-disable-next-line @typescript-eslint/no-explicit-any\nexport const hushed = (value: any): unknown => value',
    'house/disable-needs-reason',
  ],
  'a forgotten promise': [
    'electron/store/forgotten.ts',
    'const later = async (): Promise<void> => {}\nexport const forgotten = (): void => {\n  later()\n}',
    '@typescript-eslint/no-floating-promises',
  ],
}

const SOUND: Readonly<Record<string, string>> = {
  'electron/store/sound.ts': 'export const sound = new Date(0)',
  'electron/shell/ipc.ts': "import { ipcMain } from 'electron'\nexport const ipc = ipcMain",
  'electron/preload/index.ts': "import { ipcRenderer } from 'electron'\nexport const preload = ipcRenderer",
  'renderer/components/Sound.tsx':
    'export const Sound = (props: { text: string }) => <b className="sound">{props.text} · {\' \'}</b>',
}

const TSCONFIGS = [
  'build/tsconfig.base.json',
  'electron/tsconfig.json',
  'electron/core/tsconfig.json',
  'electron/contract/tsconfig.json',
  'electron/preload/tsconfig.json',
  'renderer/tsconfig.json',
]

let tree: string
const found = new Map<string, readonly (string | null)[]>()

beforeAll(async () => {
  tree = await mkdtemp(join(tmpdir(), 'jiedui-lint-'))
  await symlink(join(PROJECT, 'node_modules'), join(tree, 'node_modules'))
  for (const config of TSCONFIGS) await cp(join(PROJECT, config), join(tree, config))
  const planted = Object.values(BANNED).map(([file, text]) => [file, text] as const)
  for (const [file, text] of [...Object.entries(SOUND), ...planted]) {
    await mkdir(dirname(join(tree, file)), { recursive: true })
    await writeFile(join(tree, file), `${text}\n`)
  }
  const eslint = new ESLint({ cwd: tree, overrideConfigFile: join(PROJECT, 'build/eslint.config.mjs') })
  for (const { filePath, messages } of await eslint.lintFiles(['electron', 'renderer'])) {
    found.set(
      relative(tree, filePath),
      messages.map(({ ruleId }) => ruleId),
    )
  }
})

afterAll(() => rm(tree, { recursive: true, force: true }))

it.each(Object.entries(BANNED))('refuses %s', (_what, [file, , rule]) => {
  expect(found.get(file)).toContain(rule)
})

it.each(Object.keys(SOUND))('has nothing against %s', (file) => {
  expect(found.get(file)).toEqual([])
})
