import { expect, test, type Page } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { answerDialogs, field, goTo, lookAt, newComputer, openDesk, pick, type Desk } from '../support/e2e-desk'
import { putSample } from '../support/e2e-sample'
import { say, saying } from '../support/e2e-texts'
import { readPdf } from '../support/pdf'

/**
 * 报告 by the keyboard: papers are ticked, saved as one file, printed, tried again, asked about, stopped, taken up again by the
 * next start, and registered; where there is no round, the bureau's own papers are there.
 */

const CLI = resolve(import.meta.dirname, '../../dist/main/cli.cjs')

const computer = newComputer()
const workspace = join(computer.documents, '云泽市')
let desk: Desk

test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  putSample(workspace)
  computer.remember({ workspace })
  desk = await openDesk(computer)
  await goTo(desk.page, 'reports')
  await expect(desk.page.locator('canvas')).toBeVisible({ timeout: 30_000 })
})
test.afterAll(async () => {
  await desk.app.close()
  computer.remove()
})

const kinds = (page: Page) => page.getByRole('grid', { name: say('reports:papers') })
const units = (page: Page) => page.getByRole('grid', { name: say('reports:units') })
const button = (page: Page, key: string) => page.getByRole('button', { name: say(key), exact: true })
async function folderNamed(name: string): Promise<string> {
  const folder = join(computer.documents, name)
  mkdirSync(folder)
  await answerDialogs(desk, folder)
  return folder
}

test('three reports of a page each are saved as one file', async () => {
  const { page } = desk
  await pick(page, say('reports:profile.name'), say('reports:profile.summary'))
  await pick(page, say('reports:handOut.binding'), say('reports:binding.one'))
  await units(page).focus()
  for (const key of ['Home', 'Space', 'ArrowDown', 'Space', 'ArrowDown', 'Space']) await page.keyboard.press(key)
  const folder = await folderNamed('合订')
  await expect(page.getByText(say('reports:preview.page', { page: 1, pages: 2 }))).toBeHidden({ timeout: 30_000 }) // it shows one page now
  await lookAt(desk, 'reports-ticked')
  await page.keyboard.press('Enter')
  await expect(page.getByText(say('reports:progress.finished', { done: 3, total: 3 }))).toBeVisible({ timeout: 30_000 })
  const [file = '', ...others] = readdirSync(folder)
  expect(others).toEqual([])
  expect(await readPdf(join(folder, file))).toHaveLength(3)
})

test('they go to the printer as one', async () => {
  const { app, page } = desk
  await app.evaluate(({ app: shell }) => {
    shell.on('web-contents-created', (_event, contents) => {
      contents.print = (_options, done) => done?.(true, '')
    })
  })
  await units(page).focus()
  const [printing] = await Promise.all([app.waitForEvent('window'), page.keyboard.press('Control+p')])
  await printing.waitForEvent('close')
  await expect(page.getByText(say('reports:progress.finished', { done: 3, total: 3 }))).toBeVisible()
})

test('what could not be written is tried again', async () => {
  const { page } = desk
  await pick(page, say('reports:handOut.binding'), say('reports:binding.each'))
  const folder = await folderNamed('占用')
  await button(page, 'common:choose').click()
  const save = async () => {
    await units(page).focus()
    await page.keyboard.press('Enter')
  }
  const finished = (done: number, total: number) => page.getByText(say('reports:progress.finished', { done, total }))
  await save()
  await expect.poll(() => readdirSync(folder).filter((name) => name.endsWith('.pdf'))).toHaveLength(3) // what was said before stays until then
  await expect(finished(3, 3)).toBeVisible()
  const [first = ''] = readdirSync(folder)
  const retry = page.getByRole('button', { name: say('reports:job.retry', { count: 1 }) })
  rmSync(join(folder, first))
  mkdirSync(join(folder, first)) // no file can take its place
  await save()
  await expect(finished(2, 3)).toBeVisible()
  await expect(page.getByText(say('errors:FILE_NOT_WRITABLE', { at: first }))).toBeVisible()
  await lookAt(desk, 'reports-failed')
  rmdirSync(join(folder, first))
  await retry.click()
  await expect(finished(1, 1)).toBeVisible()
  await expect(retry).toBeHidden()
  await expect(units(page)).toBeFocused()
  expect(await readPdf(join(folder, first))).toHaveLength(1)
})

test('characters that no font has are named before anything is saved', async () => {
  const { page } = desk
  await goTo(page, 'settings')
  await button(page, 'settings:view.wording').click()
  await field(page, say('settings:wording.filledBy')).fill('示例𠮷')
  await page.keyboard.press('Enter')
  await goTo(page, 'reports')
  const folder = await folderNamed('缺字')
  await kinds(page).getByText(say('reports:paper.pairing-list')).click()
  await expect(units(page).getByRole('row', { selected: true })).toContainText('云泽市卫生局')
  await page.keyboard.press('Enter')
  const show = button(page, 'reports:missing.show')
  await expect(show).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('𠮷')
  await lookAt(desk, 'reports-missing')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('alert')).toBeHidden()
  await expect(units(page)).toBeFocused()
  expect(readdirSync(folder)).toEqual([])
  await page.keyboard.press('Enter')
  await button(page, 'reports:missing.goOn').click()
  await expect(page.getByText(say('reports:progress.finished', { done: 1, total: 1 }))).toBeVisible()
  const pages = await readPdf(join(folder, readdirSync(folder)[0] ?? ''))
  expect(pages.flatMap((texts) => texts.map(({ text }) => text)).join('')).toContain('示例□')
})

test('Esc stops, what was saved stays, and the next start goes on with a job that was left', async () => {
  await kinds(desk.page).focus()
  await desk.page.keyboard.press('Home')
  await desk.page.keyboard.press('Space')
  await expect(desk.page.getByRole('button', { name: say('reports:save', { count: 90, format: 'PDF' }) })).toBeEnabled()
  await pick(desk.page, say('reports:profile.name'), say('reports:profile.summary'))
  await kinds(desk.page).focus()
  await desk.page.keyboard.press('Enter')
  const running = desk.page.getByText(saying('reports:progress.running'))
  await expect(running).toBeVisible()
  await lookAt(desk, 'reports-running')
  await desk.page.keyboard.press('Escape')
  await expect(desk.page.getByText(saying('reports:progress.cancelled'))).toBeVisible({ timeout: 30_000 })
  await units(desk.page).focus()
  await desk.page.keyboard.press('Enter')
  await expect(running).toBeVisible()
  await desk.app.close()

  desk = await openDesk(computer)
  const { page } = desk
  await expect(page.getByText(saying('reports:left.title'))).toBeVisible()
  await lookAt(desk, 'reports-left')
  await page.getByRole('button', { name: saying('reports:left.takeUp') }).click()
  await expect(page.getByText(say('reports:progress.finished', { done: 90, total: 90 }))).toBeVisible({ timeout: 90_000 })
})

test('the register tells what was saved and printed', async () => {
  const { page } = desk
  await button(page, 'reports:view.issued').click()
  const log = page.getByRole('grid', { name: say('reports:issued.title') })
  await expect(log.getByRole('row').nth(1)).toBeVisible()
  await lookAt(desk, 'reports-register')
  await field(page, say('reports:issued.filter')).fill(say('reports:issued.ways.printer'))
  await expect(page.getByText(saying('reports:issued.countFiltered'))).toBeVisible()
  await expect(log).toHaveAttribute('aria-rowcount', '4')
})

test('without any round the papers of the bureau are there, and the way to where a round begins', async () => {
  await desk.app.close()
  const empty = join(computer.documents, '空县')
  execFileSync(process.execPath, [CLI, 'workspace', 'create', '--workspace', empty], { stdio: 'pipe' })
  const data = new DatabaseSync(join(empty, 'jiedui.db'))
  data.exec('DELETE FROM inspection')
  data.close()
  computer.remember({ workspace: empty, place: 'reports' })
  desk = await openDesk(computer)
  const { page } = desk
  await expect(button(page, 'reports:saveNothing')).toBeDisabled()
  await kinds(page).getByText(say('reports:paper.missing-returns')).click()
  await expect(page.getByRole('button', { name: say('reports:save', { count: 1, format: 'PDF' }) })).toBeEnabled()
  await button(page, 'reports:view.official').click()
  await expect(page.getByText(say('reports:official.empty.title'))).toBeVisible()
  await lookAt(desk, 'reports-no-round')
  await button(page, 'reports:view.papers').click()
  await kinds(page).getByText(say('reports:paper.circular'), { exact: true }).click()
  await page.getByRole('button', { name: say('reports:empty.go', { place: say('shell:place.inspections') }) }).click()
  await expect(page.getByTestId('place-header')).toContainText(say('shell:place.inspections'))
})
