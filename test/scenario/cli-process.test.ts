import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { bundleIfStale } from '../../build/bundle'
import { visitFile } from '../support/sample'
import { tempFolder } from '../support/temp-folder'

const PROJECT = resolve(import.meta.dirname, '../..')
const CLI = join(PROJECT, 'dist/main/cli.cjs')

beforeAll(async () => {
  await bundleIfStale({ tell: 'stderr' })
}, 120_000)

/** The built command line as IT staff runs it: a process of plain Node. */
function jiedui(
  given: readonly string[],
  { cwd = PROJECT, stdin = '' } = {},
): Promise<{ status: number | null; stdout: string; stderr: string }> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [CLI, ...given], { cwd, stdio: 'pipe' })
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
    child.on('error', failed).on('close', (status) => done({ status, stdout, stderr }))
    child.stdin.on('error', () => {}).end(stdin)
  })
}

test('does the main job in a bare process: sample, evaluation, papers', async () => {
  const cwd = tempFolder()
  const created = await jiedui(['workspace', 'create', '--sample', 'yunze-2013', '--workspace', '云泽'], { cwd })
  expect([created.status, created.stderr]).toEqual([0, ''])
  expect(JSON.parse(created.stdout)).toMatchObject({ workspace: join(cwd, '云泽'), counts: { sheets: 90 } })

  const printed = await jiedui(
    ['report', 'print', 'visit-evaluation', '--for', 'YZ2013-V12', '--out', '报告', '--workspace', '云泽'],
    { cwd },
  )
  expect(printed.status).toBe(0)
  const { files } = JSON.parse(printed.stdout) as {
    files: { subject: string; file: string; pages: number; bytes: number; sha256: string }[]
  }
  expect(files.map((file) => file.subject)).toEqual(['01005', '02034', 'PZ2013027'])
  for (const { file, bytes, sha256, pages } of files) {
    const content = readFileSync(file)
    expect([content.subarray(0, 5).toString(), content.length, createHash('sha256').update(content).digest('hex')]).toEqual([
      '%PDF-',
      bytes,
      sha256,
    ])
    expect(pages).toBeGreaterThan(1)
  }
  const ranking = await jiedui(['report', 'print', 'ranking', '--for', 'SH-2025', '--out', '报告', '--workspace', '云泽'], {
    cwd,
  })
  expect([ranking.status, (JSON.parse(ranking.stdout) as { files: unknown[] }).files.length]).toEqual([0, 1])
}, 120_000)

test('reads standard input, imports tables in its worker and says in one object what it refuses', async () => {
  const cwd = tempFolder()
  const { facts } = visitFile('YZ2013-V01-02015').sheets[1]!
  const template = join(PROJECT, 'resources/templates/02-recipient-clinic.json')
  const scored = await jiedui(['score', '--template', template, '--facts', '-'], { cwd, stdin: JSON.stringify({ facts }) })
  expect([scored.status, JSON.parse(scored.stdout)]).toEqual([
    0,
    expect.objectContaining({ status: 'complete', checksum: expect.stringMatching(/^[0-9a-f]{64}$/) }),
  ])

  await jiedui(['workspace', 'create', '--workspace', 'w'], { cwd })
  writeFileSync(join(cwd, '名单.xlsx'), '%PDF-1.7 …')
  const refused = await jiedui(['import', 'organizations', '名单.xlsx', '--workspace', 'w'], { cwd })
  expect(refused.status).toBe(2)
  expect(JSON.parse(refused.stdout)).toEqual({
    error: { code: expect.any(String), message: expect.stringMatching(/[\u4e00-\u9fff]/), at: '名单.xlsx' },
  })
  expect(refused.stdout.trim().split('\n')).toHaveLength(1)
  expect(refused.stderr).toBe('')

  const imported = await jiedui(
    ['import', 'divisions', join(PROJECT, 'resources/samples/yunze-2013/divisions.json'), '--workspace', 'w'],
    { cwd },
  )
  expect(JSON.parse(imported.stdout)).toMatchObject({ accepted: 118, refused: [] })
})

test('refuses a damaged data file in English when asked', async () => {
  const cwd = tempFolder()
  mkdirSync(join(cwd, 'w'))
  writeFileSync(join(cwd, 'w/jiedui.db'), 'SQLite format 3, but not quite')
  const { status, stdout } = await jiedui(['evaluate', '--workspace', 'w', '--lang', 'en'], { cwd })
  expect([status, JSON.parse(stdout)]).toEqual([
    2,
    {
      error: {
        code: 'STORE_DAMAGED',
        at: expect.stringContaining('jiedui.db'),
        message: expect.stringMatching(/^[\x20-\x7e]+$/),
      },
    },
  ])
})
