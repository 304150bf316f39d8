import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inProject } from '../../../build/paths.ts'
import { runOrThrow } from '../../../build/run.ts'

/** As much as a whole region keeps in a few years. */
export const FULL = { hospitals: 200, clinics: 2800, pairings: 2500, postings: 10_000 } as const

/**
 * A folder with a made-up region in it and a window that remembers it, filled by the import of the command line as a bureau
 * would fill it. Nobody in it exists.
 */
export async function fullFolder(place: string): Promise<{ readonly data: string; readonly remove: () => void }> {
  const data = mkdtempSync(join(tmpdir(), 'jiedui-bench-'))
  const workspace = join(data, 'region')
  const cli = (...args: string[]) => runOrThrow('node', [inProject('dist', 'main', 'cli.cjs'), ...args, '--workspace', workspace])
  const table = async (kind: string, rows: readonly (readonly string[])[]): Promise<void> => {
    const file = join(data, `${kind}.csv`)
    writeFileSync(file, `\uFEFF${rows.map((row) => row.join(',')).join('\r\n')}\r\n`)
    await cli('import', kind, file)
  }
  await cli('workspace', 'create')
  const divisions = join(inProject('resources', 'samples', 'yunze-2013'), 'divisions.json')
  await cli('import', 'divisions', divisions)
  await table('organizations', [
    ['机构名称', '机构编码', '机构类别', '机构级别', '行政区划代码', '实有床位'],
    ...from(FULL.hospitals, (at) => [hospital(at), `01${pad(at)}`, '综合医院', '二级', county(at), String(100 + (at % 400))]),
    ...from(FULL.clinics, (at) => [clinic(at), `02${pad(at)}`, '乡镇卫生院', '一级', county(at), String(10 + (at % 60))]),
  ])
  await table('pairings', [
    ['支援医院', '受援卫生院', '协议起始', '协议终止'],
    ...from(FULL.pairings, (at) => [hospital(at % FULL.hospitals), clinic(at), '2026-01-01', '2026-12-31']),
  ])
  await table('postings', [
    ['姓名', '职称', '专业', '支援医院', '受援卫生院', '派驻开始', '派驻结束'],
    ...from(FULL.postings, (at) => {
      const pair = at % FULL.pairings
      const half = Math.floor(at / FULL.pairings) % 2 === 0
      return [
        `示例${numeral(at)}`,
        '主治医师',
        '内科',
        hospital(pair % FULL.hospitals),
        clinic(pair),
        half ? '2026-01-01' : '2026-07-01',
        half ? '2026-06-30' : '2026-12-31',
      ]
    }),
  ])
  mkdirSync(join(data, 'user'), { recursive: true })
  mkdirSync(join(data, 'documents'), { recursive: true })
  const state = { bounds: null, isMaximized: false, place, language: 'zh-CN', workspace }
  writeFileSync(join(data, 'user', 'state.json'), JSON.stringify(state))
  return { data, remove: () => rmSync(data, { recursive: true, force: true }) }
}

const from = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at))
const pad = (at: number): string => String(at).padStart(4, '0')
const DIGITS = '甲乙丙丁戊己庚辛壬癸'
/** A number of its own in cyclical signs: no person is called so. */
const numeral = (at: number): string => [...pad(at)].map((digit) => DIGITS.charAt(Number(digit))).join('')
const hospital = (at: number): string => `示例第${numeral(at)}医院`
const clinic = (at: number): string => `示例${numeral(at)}乡卫生院`
/** Counties of the sample's division table. */
const county = (at: number): string => COUNTIES[at % COUNTIES.length]!
const COUNTIES = ['990202', '990203', '990204', '990205', '990206', '990221', '990222', '990223']
