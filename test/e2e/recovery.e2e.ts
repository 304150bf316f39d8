import { expect, test, type Page } from '@playwright/test'
import { createHash, randomUUID } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import {
  answerDialogs,
  goTo,
  signalProcess,
  newComputer,
  openDesk,
  processIds,
  type Computer,
  type Desk,
} from '../support/e2e-desk'
import { officeOf, openOffice } from '../support/e2e-port'
import { putSample } from '../support/e2e-sample'
import { say, saying } from '../support/e2e-texts'

/** Start-up failures and process deaths: the person is told in words, nothing on the disk is touched, the way on is there. */

const PROJECT = resolve(import.meta.dirname, '../..')
const STORE = 'jiedui.db'
/** Places in the header of a SQLite file: https://sqlite.org/fileformat2.html#the_database_header */
const USER_VERSION_AT = 60
const APPLICATION_ID_AT = 68

/** A computer on which the program last worked in a folder that is not as it was. */
function computerWith(spoil: (store: string) => void): { readonly computer: Computer; readonly workspace: string } {
  const computer = newComputer()
  const workspace = join(computer.documents, '云泽市')
  putSample(workspace)
  spoil(join(workspace, STORE))
  computer.remember({ workspace })
  return { computer, workspace }
}

function overwrite(store: string, at: number, bytes: Buffer): void {
  const file = readFileSync(store)
  bytes.copy(file, at)
  writeFileSync(store, file)
}

const number = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}

const sha256 = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex')

const unusable = [
  {
    name: 'a database from a newer version',
    code: 'STORE_FROM_FUTURE',
    spoil: (store: string) => overwrite(store, USER_VERSION_AT, number(999_990)),
  },
  {
    name: 'a database damaged in the middle',
    code: 'STORE_DAMAGED',
    spoil: (store: string) => overwrite(store, 200 * 4096, Buffer.alloc(40 * 4096, 0xa5)),
  },
  {
    name: 'a file that is no database',
    code: 'STORE_DAMAGED',
    spoil: (store: string) => writeFileSync(store, '示例'.repeat(9000)),
  },
  { name: 'an empty file', code: 'STORE_DAMAGED', spoil: (store: string) => writeFileSync(store, '') },
  {
    name: 'a database of another program',
    code: 'STORE_FOREIGN',
    spoil: (store: string) => overwrite(store, APPLICATION_ID_AT, number(1)),
  },
]

for (const { name, code, spoil } of unusable) {
  test(`${name} is explained and stays as it is`, async () => {
    const { computer, workspace } = computerWith(spoil)
    const store = join(workspace, STORE)
    const before = sha256(store)
    const desk = await openDesk(computer)
    try {
      const alert = desk.page.getByRole('alert')
      await expect(alert).toContainText(say('first-start:lastFailed', { folder: workspace }))
      await expect(alert).toContainText(say(`errors:${code}`))
      await expect(alert).toContainText(say('first-start:lastKept'))
      await expect(alert).not.toContainText(/\bat \w|SQLITE|Error/)
      await openSampleInstead(desk)
    } finally {
      await desk.app.close()
    }
    expect(sha256(store)).toBe(before)
    for (const left of ['-wal', '-shm', '-journal']) expect(existsSync(`${store}${left}`)).toBe(false)
    computer.remove()
  })
}

test('a folder that is gone is explained, and no folder is made in its place', async () => {
  const computer = newComputer()
  const workspace = join(computer.documents, '拔掉的盘', '云泽市')
  computer.remember({ workspace })
  const desk = await openDesk(computer)
  await expect(desk.page.getByRole('alert')).toContainText(say('first-start:lastFailed', { folder: workspace }))
  await expect(desk.page.getByRole('alert')).toContainText(say('errors:WORKSPACE_MISSING'))
  await openSampleInstead(desk)
  await desk.app.close()
  expect(existsSync(join(computer.documents, '拔掉的盘'))).toBe(false)
  computer.remove()
})

test('a folder that another program works in is explained, and opens when that one has ended', async () => {
  const { computer, workspace } = computerWith(() => undefined)
  const first = await openDesk(computer)
  await expect(first.page.getByRole('navigation')).toBeVisible()

  const other = newComputer()
  other.remember({ workspace })
  const second = await openDesk(other)
  await expect(second.page.getByRole('alert')).toContainText(say('errors:WORKSPACE_IN_USE'))
  await first.app.close()

  await answerDialogs(second, workspace)
  await second.page.getByRole('button', { name: say('common:choose') }).click()
  await second.page.getByRole('button', { name: say('first-start:way.open.verb'), exact: true }).click()
  await expect(second.page.getByRole('navigation')).toBeVisible()
  await second.app.close()
  computer.remove()
  other.remove()
})

test('while another folder is being opened, nothing leads away from it', async () => {
  const { computer } = computerWith(() => undefined)
  const other = join(computer.documents, '另一个')
  putSample(other)
  const desk = await openDesk(computer)
  const { page } = desk
  await goTo(page, 'settings')
  await page.getByRole('button', { name: say('settings:folder.other') }).click()
  await page.getByRole('button', { name: say('first-start:way.open.title') }).click()
  await answerDialogs(desk, other)
  await page.getByRole('button', { name: say('common:choose') }).click()
  await expect(page.getByRole('textbox', { name: say('first-start:field.folder') })).toHaveValue(other)

  await signalProcess(desk, 'Jiedui backend', 'SIGSTOP')
  await page.getByRole('button', { name: say('first-start:way.open.verb'), exact: true }).click()
  await expect(page.getByRole('button', { name: say('first-start:way.open.busy') })).toBeVisible()
  await expect(page.getByRole('button', { name: say('first-start:back') })).toBeDisabled()
  for (const key of ['1', 'Escape']) await page.keyboard.press(key)
  await expect(page.getByRole('button', { name: say('first-start:way.open.busy') })).toBeVisible()
  await signalProcess(desk, 'Jiedui backend', 'SIGCONT')
  await expect(page.getByTestId('status-bar')).toContainText(other)
  await expect(page.getByRole('navigation')).toBeVisible()
  await desk.app.close()
  computer.remove()
})

test('a backend that keeps dying is not started for ever; asked again, it works', async () => {
  const { computer } = computerWith(() => undefined)
  const desk = await openDesk(computer)
  const { page } = desk
  await goTo(page, 'organizations')
  const rows = page.getByRole('grid').getByRole('row')
  await expect(rows.nth(5)).toBeVisible()

  const notice = (title: 'back' | 'gaveUp') => page.getByRole('alert').filter({ hasText: say(`shell:connection.${title}`) })
  for (let death = 1; death <= 3; death += 1) {
    await signalProcess(desk, 'Jiedui backend', 'SIGKILL')
    await expect(notice('back')).toContainText(say('shell:connection.backHint'))
    await page.getByRole('button', { name: say('shell:connection.understood') }).click()
    await expect(notice('back')).toBeHidden()
    await expect.poll(() => processIds(desk, 'Jiedui backend')).toHaveLength(1)
  }
  await signalProcess(desk, 'Jiedui backend', 'SIGKILL')
  await expect(notice('gaveUp')).toContainText(say('shell:connection.gaveUpHint'))
  expect(await processIds(desk, 'Jiedui backend')).toEqual([])
  await expect(rows.nth(5)).toBeVisible() // what was on screen stays

  await page.getByRole('button', { name: say('shell:connection.tryAgain') }).click()
  await expect(notice('gaveUp')).toBeHidden()
  await goTo(page, 'pairings')
  await expect(page.getByRole('grid')).toBeVisible()
  expect(await processIds(desk, 'Jiedui backend')).toHaveLength(1)
  await desk.app.close()
  computer.remove()
})

test('a backend that dies at once leaves no blank window', async () => {
  const computer = newComputer()
  const desk = await openDesk(computer, { program: programWith(computer, 'process.exit(1)') })
  const alert = desk.page.getByRole('alert').filter({ hasText: say('shell:connection.gaveUp') })
  await expect(alert).toBeVisible()
  await alert.getByRole('button', { name: say('shell:connection.tryAgain') }).click()
  await expect(alert).toBeHidden()
  await expect(alert).toBeVisible()
  await desk.app.close()
  computer.remove()
})

test('a press that dies is started again and prints the next preview', async () => {
  const { computer } = computerWith(() => undefined)
  const desk = await openDesk(computer)
  await goTo(desk.page, 'reports')
  const print = desk.page.getByRole('button', { name: saying('reports:printMany') })
  await expect(print).toBeEnabled({ timeout: 30_000 })
  await signalProcess(desk, 'Jiedui press', 'SIGKILL')
  await expect.poll(() => processIds(desk, 'Jiedui press')).toHaveLength(1)
  const units = desk.page.getByRole('grid', { name: say('reports:units') })
  await units.getByRole('row').nth(4).click()
  await expect(units.getByRole('row').nth(4)).toHaveAttribute('aria-selected', 'true')
  await expect(print).toBeEnabled({ timeout: 30_000 })
  await expect(desk.page.getByRole('alert')).toBeHidden()
  await desk.app.close()
  computer.remove()
})

test('a batch goes on where it was when the press dies under it, and when the backend does', async () => {
  test.slow() // twice the sample's 90 reports
  const { computer } = computerWith(() => undefined)
  const desk = await openDesk(computer)
  const { page } = desk
  await openOffice(page)
  for (const name of ['Jiedui press', 'Jiedui backend'] as const) {
    const folder = join(computer.documents, name)
    mkdirSync(folder)
    const { jobId, count } = await startBatch(desk, folder)
    await expect.poll(() => printedIn(folder).length, { intervals: [20] }).toBeGreaterThan(5)
    await signalProcess(desk, name, 'SIGKILL')
    expect(printedIn(folder).length).toBeLessThan(count)
    if (name === 'Jiedui backend') {
      await expect(page.getByText(say('shell:connection.backHint'))).toBeVisible()
      await page.evaluate(() => window.openOffice?.()) // a port leads to one backend
    }
    expect(await followedToItsEnd(page, jobId)).toMatchObject({ state: 'finished', done: count, failed: [] })
    expect(readdirSync(folder).sort()).toEqual(printedIn(folder).sort()) // nothing half-written is left
    expect(printedIn(folder)).toHaveLength(count)
    for (const file of printedIn(folder)) expect(isWholePdf(join(folder, file)), file).toBe(true)
  }
  await desk.app.close()
  computer.remove()
})

const printedIn = (folder: string): string[] => readdirSync(folder).filter((file) => file.endsWith('.pdf'))

/** From its first bytes to the last, which say where its table of objects is, a stream. */
function isWholePdf(path: string): boolean {
  const bytes = readFileSync(path)
  const at = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(bytes.subarray(-64).toString('latin1'))?.[1])
  return (
    bytes.subarray(0, 5).toString() === '%PDF-' &&
    /^\d+ \d+ obj\s.*\/Type \/XRef/s.test(bytes.subarray(at, at + 300).toString('latin1'))
  )
}

/** All finished reports of the round into a folder. */
async function startBatch(desk: Desk, folder: string): Promise<{ readonly jobId: string; readonly count: number }> {
  const office = officeOf(desk.page)
  await answerDialogs(desk, folder)
  const granted = await desk.page.evaluate(() => window.shell.chooseFolder('reports'))
  const inspectionId = (await office.inspection.list()).find(({ isOpen }) => isOpen)?.id ?? ''
  const listed = await office.report.list({ inspectionId, kind: 'visit-evaluation' })
  const papers = listed.map(({ kind, subject }) => ({ kind, subject, inspectionId }))
  const { jobId } = await office.report.printBatch({ requestId: randomUUID(), grant: granted?.grant ?? null, papers })
  return { jobId, count: papers.length }
}

/** The last that a job tells of itself. */
const followedToItsEnd = (page: Page, jobId: string) =>
  page.evaluate(async (id) => {
    let last: unknown
    for await (const progress of (await window.office?.report.watchPrintJob({ jobId: id })) ?? []) last = progress
    return last
  }, jobId)

/** The built program with another backend in it. */
function programWith(computer: Computer, backend: string): string {
  const program = join(computer.folder, 'program')
  mkdirSync(join(program, 'dist'), { recursive: true })
  cpSync(join(PROJECT, 'dist/main'), join(program, 'dist/main'), { recursive: true })
  for (const part of ['package.json', 'resources', 'dist/renderer', 'dist/preload']) {
    symlinkSync(join(PROJECT, part), join(program, part))
  }
  writeFileSync(join(program, 'dist/main/backend.cjs'), backend)
  return program
}

/** The way on is open: the sample beside the folder that could not be opened. */
async function openSampleInstead({ page }: Desk): Promise<void> {
  await page.getByRole('button', { name: say('first-start:way.sample.title') }).click()
  await expect(page.getByRole('button', { name: say('first-start:way.sample.verb'), exact: true })).toBeEnabled()
}
