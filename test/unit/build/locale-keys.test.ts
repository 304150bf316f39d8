import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { localeFaults } from '../../../build/locale-keys'

const folders: string[] = []

function locales(texts: Readonly<Record<string, Readonly<Record<string, object>>>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'jiedui-locales-'))
  folders.push(folder)
  for (const [language, namespaces] of Object.entries(texts)) {
    mkdirSync(join(folder, language))
    for (const [name, tree] of Object.entries(namespaces))
      writeFileSync(join(folder, language, `${name}.json`), JSON.stringify(tree))
  }
  return folder
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

it('finds no fault in equal catalogues, whatever their plural forms', () => {
  const folder = locales({
    'zh-CN': { common: { saved: '已保存 {{time}}', list: { files_other: '{{count}} 个文件' } } },
    en: { common: { saved: 'Saved {{ time }}', list: { files_one: 'one file', files_other: '{{count}} files' } } },
  })
  expect(localeFaults(folder)).toEqual([])
})

it('names what is missing, empty or differently filled', () => {
  const folder = locales({
    'zh-CN': { common: { saved: '已保存 {{time}}', only: '仅此', blank: ' ' }, extra: { a: '甲' } },
    en: { common: { saved: 'Saved {{when}}', blank: 'x', surplus: 'y' } },
  })
  expect(localeFaults(folder)).toEqual([
    'zh-CN: common:blank is empty',
    'en: common:only is missing',
    'en: extra:a is missing',
    'zh-CN: common:surplus is missing',
    'en: common:saved has placeholders when, zh-CN has time',
  ])
})

it('does not pass without texts', () => {
  expect(() => localeFaults(locales({ 'zh-CN': {} }))).toThrow('no texts')
})
