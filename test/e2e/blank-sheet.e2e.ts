import { expect, test, type Page } from '@playwright/test'
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { answerDialogs, newComputer, openDesk, resize, type Desk } from '../support/e2e-desk'
import { putSample } from '../support/e2e-sample'
import { say, saying } from '../support/e2e-texts'
import { readPdf, textOf } from '../support/pdf'

/** The empty sheet of a published template and of a draft: looked at, printed and saved on each of the three papers. */
const PICTURES = resolve(import.meta.dirname, '../output/screens')
const PAPERS = [
  ['a4', 'A4', false, 0.71],
  ['a4-landscape', 'A4', true, 1.41],
  ['a3', 'A3', true, 1.41],
] as const

const computer = newComputer()
let desk: Desk

test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true })
  const workspace = join(computer.documents, '云泽市')
  putSample(workspace)
  computer.remember({ workspace, place: 'templates?templateId=SH-2025&templateVersion=1.1' })
  desk = await openDesk(computer)
  await resize(desk, 1366, 768)
})
test.afterAll(async () => {
  await desk.app.close()
  computer.remove()
})

const button = (page: Page, key: string) => page.getByRole('button', { name: saying(key) })
const paper = (page: Page, name: string) => page.getByRole('button', { name: say(`reports:blank.format.${name}`), exact: true })

/** Waits until the sheet is printed, and drawn as wide to its height as the paper is. */
async function drawn(page: Page, ratio: number): Promise<void> {
  await expect(button(page, 'reports:print')).toBeEnabled()
  const canvas = page.locator('canvas')
  await expect(async () => {
    const box = await canvas.boundingBox()
    expect(Math.abs((box?.width ?? 0) / (box?.height ?? 1) - ratio)).toBeLessThan(0.02)
  }).toPass()
}

test('a published sheet is shown on each paper', async () => {
  const { page } = desk
  await page.getByRole('button', { name: say('templates:blankSheet'), exact: true }).click()
  await expect(page.getByTestId('sheet-title').filter({ visible: true })).toContainText('支援医院对口支援工作考核评价表')
  await expect(paper(page, 'a4-landscape')).toHaveAttribute('aria-pressed', 'true')
  for (const [name, , , ratio] of PAPERS) {
    await paper(page, name).click()
    await drawn(page, ratio)
    await page.screenshot({ path: join(PICTURES, `blank-sheet-${name}-1366x768.png`) })
  }
})

test('it goes to the printer on the paper it was set for', async () => {
  const { app, page } = desk
  await app.evaluate(({ app: electron }) => {
    const asked: unknown[] = []
    Object.assign(globalThis, { asked })
    electron.on('web-contents-created', (_event, contents) => {
      contents.print = (options, done) => {
        void contents.executeJavaScript('document.documentElement.dataset.paper').then((laid: unknown) => {
          asked.push({ ...options, laid })
          done?.(true, '')
        })
      }
    })
  })
  for (const [index, [name, size, isLying, ratio]] of PAPERS.entries()) {
    await paper(page, name).click()
    await drawn(page, ratio)
    await page.keyboard.press('Control+p')
    const asked = () => app.evaluate(() => (globalThis as unknown as { asked: unknown[] }).asked)
    await expect.poll(async () => (await asked()).length, { timeout: 30_000 }).toBe(index + 1)
    expect((await asked())[index]).toMatchObject({ pageSize: size, landscape: isLying, laid: name })
  }
})

test('it is saved as PDF', async () => {
  const { page } = desk
  const target = join(computer.documents, '空白表.pdf')
  await answerDialogs(desk, target)
  await button(page, 'reports:blank.save').click()
  await expect(page.getByText(say('reports:saveTo.savedOne', { file: target }))).toBeVisible()
  expect(textOf(await readPdf(target))).toContain('无故不在岗')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: say('templates:blankSheet'), exact: true })).toBeVisible()
})

test('a draft is printed with what was typed last', async () => {
  const { page } = desk
  await button(page, 'templates:start.revise').click()
  await expect(page.getByTestId('sheet-title').filter({ visible: true })).toContainText('1.2')
  await page.getByRole('button', { name: say('templates:blankSheet'), exact: true }).click()
  await expect(page.getByTestId('sheet-title').filter({ visible: true })).toContainText(say('reports:blank.ofDraft'))
  await drawn(page, 1.41)
  const target = join(computer.documents, '草稿.pdf')
  await answerDialogs(desk, target)
  await button(page, 'reports:blank.save').click()
  await expect(page.getByText(say('reports:saveTo.savedOne', { file: target }))).toBeVisible()
  const text = textOf(await readPdf(target))
  expect(text).toContain('样例数据·草稿')
  expect(text).toContain('SH-20251.2版')
  await page.screenshot({ path: join(PICTURES, 'blank-sheet-draft-1366x768.png') })
  await page.keyboard.press('Escape')
  await expect(button(page, 'templates:backToList')).toBeVisible()
})
