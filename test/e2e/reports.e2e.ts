import { expect, test, type Page } from '@playwright/test'
import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { answerDialogs, field, goTo, lookAt, newComputer, openDesk, pick, type Desk } from '../support/e2e-desk'
import { putSample } from '../support/e2e-sample'
import { say, saying } from '../support/e2e-texts'
import { readPdf } from '../support/pdf'

/** 报告 by the keyboard: papers are ticked, saved as one file, printed, stopped, taken up again by the next start, and registered. */

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

test('Esc stops, what was saved stays, and the next start goes on with a job that was left', async () => {
  await pick(desk.page, say('reports:handOut.binding'), say('reports:binding.each'))
  await kinds(desk.page).focus()
  await desk.page.keyboard.press('Space')
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
