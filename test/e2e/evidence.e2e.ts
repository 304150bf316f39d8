import { expect, test } from '@playwright/test'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { answerDialogs, createVisit, lookAt, newComputer, openDesk, putPicture, resize, type Desk } from '../support/e2e-desk'
import { putSample } from '../support/e2e-sample'
import { say } from '../support/e2e-texts'
import { jpegSize, noisyBitmap, png, shadedPng } from '../support/photos'

/** Photos and files beside an item (证据): pasted by one key, chosen, enlarged, captioned, taken away; and what becomes of them on disk. */

const LARGEST_COPY_BYTES = 400 * 1024

const computer = newComputer()
const workspace = join(computer.documents, '云泽市')
let desk: Desk

test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  putSample(workspace)
  computer.remember({ workspace })
  desk = await openDesk(computer, { switches: ['--use-fake-device-for-media-stream'] }) // its camera shows a test picture
  await resize(desk, 1366, 768)
  await createVisit(desk.page, '苏日钦', '2013-05-13')
})
test.afterAll(async () => {
  await desk.app.close()
  computer.remove()
})

const strip = () => desk.page.getByTestId('item-evidence')
const thumbs = () => strip().getByRole('button', { name: /^第 \d+ 份/ })
const keys = async (...names: string[]): Promise<void> => {
  for (const name of names) await desk.page.keyboard.press(name)
}
const look = (name: string): Promise<void> => lookAt(desk, `evidence-${name}`)

test('a picture on the clipboard becomes evidence of the item by one key', async () => {
  await putPicture(desk, png().toString('base64'))
  await keys('Control+v')
  await expect(thumbs()).toHaveCount(1)
  await expect(thumbs().locator('img')).toHaveCount(1) // its small picture is made
  await expect(desk.page.getByRole('row', { selected: true })).toContainText('1')
  await keys('Control+v')
  await expect(strip()).toContainText(say('evidence:known', { count: 1 }))
  await expect(thumbs()).toHaveCount(1)
})

test('P takes several files; what cannot be shown is kept as a file and says so', async () => {
  const paths = ['诊室.bmp', 'IMG_0002.HEIC', '传坏.jpg'].map((name) => join(computer.folder, name))
  writeFileSync(paths[0] ?? '', noisyBitmap(2400, 1800))
  writeFileSync(paths[1] ?? '', 'heic')
  writeFileSync(paths[2] ?? '', 'no jpeg at all')
  await answerDialogs(desk, paths)
  await keys('p')
  await expect(thumbs()).toHaveCount(4)
  await expect(thumbs().filter({ has: desk.page.locator('img') })).toHaveCount(2)
  await expect(thumbs().filter({ hasText: say('evidence:unreadable') })).toHaveCount(1)
  await look('strip')
})

test('Shift+P takes what is in a folder, C what the camera sees; each stands beside its item', async () => {
  const folder = join(computer.folder, '相机')
  mkdirSync(folder)
  for (const shade of [40, 90, 140]) writeFileSync(join(folder, `IMG_${shade}.png`), shadedPng(shade))
  writeFileSync(join(folder, 'desktop.ini'), '')
  await keys('ArrowDown')
  await answerDialogs(desk, folder)
  await keys('Shift+P')
  await expect(thumbs().locator('img')).toHaveCount(3)
  await keys('c')
  const camera = desk.page.getByRole('dialog', { name: /拍照$/ })
  await expect(camera.getByRole('button', { name: say('evidence:camera.take') })).toBeFocused()
  await look('camera')
  await keys('Enter')
  await expect(camera).toContainText(say('evidence:camera.taken', { count: 1 }))
  await keys('Escape')
  await expect(camera).toBeHidden()
  await expect(thumbs().locator('img')).toHaveCount(4)
  await look('folder')
  await keys('ArrowUp')
  await expect(thumbs()).toHaveCount(4)
})

test('print copies are small enough, as large as paper needs, and lie beside the originals', () => {
  const folder = join(workspace, 'evidence')
  const copies = readdirSync(folder).filter((name) => !name.endsWith('.small.jpg'))
  expect(copies).toHaveLength(6)
  const sizes = copies.map((name) => statSync(join(folder, name)).size)
  expect(Math.max(...sizes)).toBeLessThanOrEqual(LARGEST_COPY_BYTES)
  const sides = copies.map((name) => Math.max(...jpegSize(readFileSync(join(folder, name)))))
  expect(Math.max(...sides)).toBeLessThanOrEqual(1600)
  expect(Math.max(...sides)).toBeGreaterThan(400)
  expect(readdirSync(join(workspace, 'files'))).toHaveLength(8)
})

test('one is enlarged, gets its caption, and the next is looked at, by keys alone', async () => {
  await thumbs()
    .and(desk.page.getByRole('button', { name: /诊室/ }))
    .focus()
  await keys('Enter')
  const viewer = desk.page.getByRole('dialog')
  await expect(viewer.getByRole('img')).toBeVisible()
  await expect(viewer).toContainText(say('evidence:view.copyMade'))
  await keys('F2')
  await desk.page.keyboard.insertText('三楼诊室')
  await keys('Enter')
  await expect(desk.page.getByTestId('status-bar')).toContainText('已保存')
  await look('viewer')
  await desk.page.getByRole('button', { name: new RegExp(say('evidence:view.next')) }).click()
  await expect(viewer).toContainText(say('evidence:view.cannotShow').slice(0, 12))
  await keys('Escape')
  await expect(viewer).toBeHidden()
  await expect(strip()).toContainText('三楼诊室')
})

test('one is taken away, and its history says so', async () => {
  await thumbs().last().focus()
  await keys('Delete')
  await expect(desk.page.getByRole('dialog')).toContainText(say('evidence:remove.body'))
  await keys('Enter')
  await expect(thumbs()).toHaveCount(3)
  await expect(desk.page.getByTestId('sheet-item')).toContainText('移去证据')
  await keys('ArrowDown', 'ArrowDown')
  await expect(thumbs()).toHaveCount(0)
})

test('a picture that is pasted while the grounds of a veto are asked stands beside the veto', async () => {
  await keys('v', '1')
  await putPicture(desk, png().toString('base64'))
  await keys('Control+v')
  await expect(thumbs()).toHaveCount(1)
  await desk.page.keyboard.insertText('示例依据')
  await keys('Enter')
  const line = desk.page.getByTestId('veto-line')
  await line.getByRole('button', { name: say('evidence:listed', { count: 1 }) }).click()
  await expect(desk.page.getByRole('dialog').getByRole('img')).toBeVisible()
  await keys('Escape')
  await expect(line).toBeVisible()
})
