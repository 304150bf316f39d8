import { expect, test } from '@playwright/test'
import { mkdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { answerDialogs, field, goTo, newComputer, openDesk, resize, type Desk } from '../support/e2e-desk'
import { putSample } from '../support/e2e-sample'
import { say, saying } from '../support/e2e-texts'
import { readPdf, textOf } from '../support/pdf'

/** 通报 of the sample's round: drafted from its results, written to the end, saved. Pictures to be looked at by a person. */
const PICTURES = resolve(import.meta.dirname, '../output/circular')
const computer = newComputer()
let desk: Desk

test.beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true })
  const workspace = join(computer.documents, '云泽市')
  putSample(workspace)
  computer.remember({ workspace, place: 'reports' })
  desk = await openDesk(computer)
  await resize(desk, 1366, 728)
})
test.afterAll(async () => {
  await desk.app.close()
  computer.remove()
})

test('a circular is drafted from the results, written to the end and saved as PDF', async () => {
  const { page } = desk
  await page.getByRole('button', { name: say('reports:view.official'), exact: true }).click()
  const body = field(page, say('reports:official.body'))
  await expect(body).toHaveValue(/一、总体情况[^]*平均[\d.]+分[^]*三、存在问题[^]*失分率/)
  await expect(page.getByRole('img')).toBeVisible({ timeout: 30_000 })
  await page.screenshot({ path: join(PICTURES, '1-draft.png') })

  await field(page, say('reports:official.number')).fill('云卫发[2013]12号')
  await field(page, say('reports:official.number')).press('Enter')
  await expect(page.getByText(saying('reports:official.writtenAt'))).toBeVisible()
  const text = await body.inputValue()
  await body.fill(`${text.replaceAll(/【[^】]*】/g, '示例')}\n（四）示例要求。按时报送。`)
  await body.press('Tab')
  await expect(page.getByText(saying('reports:official.open'))).toBeHidden()
  await page.screenshot({ path: join(PICTURES, '2-written.png') })

  const file = join(computer.documents, '通报.pdf')
  await answerDialogs(desk, file)
  await page.getByRole('button', { name: say('reports:blank.save'), exact: true }).click()
  await expect(page.getByText(saying('reports:saveTo.savedOne'))).toBeVisible({ timeout: 30_000 })
  const printed = textOf(await readPdf(file))
  expect(printed).toContain('（四）示例要求。按时报送。')
  expect(printed).toContain('附件1')
  await resize(desk, 1280, 680)
  await page.screenshot({ path: join(PICTURES, '3-small.png') })

  await page.getByRole('button', { name: say('reports:official.draftAgain'), exact: true }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: say('reports:official.draftAgain'), exact: true })
    .click()
  await expect(page.getByText(say('reports:official.drafted'))).toBeVisible()
  await expect(body).toHaveValue(text)
})

test('what is set once stands on the next paper: its number, its contact, its head', async () => {
  const { page } = desk
  await goTo(page, 'settings')
  await page.getByRole('button', { name: say('settings:view.wording'), exact: true }).click()
  const set = async (key: string, text: string) => {
    await field(page, say(`settings:wording.${key}`)).fill(text)
    await field(page, say(`settings:wording.${key}`)).press('Enter')
  }
  await set('organMark', '云泽市卫生和计划生育局文件')
  await set('officialNumbering', '云卫发【2013】40号')
  await expect(field(page, say('settings:wording.officialNumbering'))).toHaveValue('云卫发〔2013〕40号')
  await set('contactName', '示例甲')
  await set('contactPhone', '000-00000001')
  await page.screenshot({ path: join(PICTURES, '4-settings.png') })
  await resize(desk, 1366, 728)

  await goTo(page, 'reports')
  await page.getByRole('button', { name: say('reports:view.official'), exact: true }).click()
  await expect(field(page, say('reports:official.organMark'))).toHaveValue('云泽市卫生和计划生育局文件')
  await page.getByRole('button', { name: say('reports:official.kind.arrangement'), exact: true }).click()
  await expect(field(page, say('reports:official.number'))).toHaveValue('云卫发〔2013〕40号')
  await expect(field(page, say('reports:official.organMark'))).toHaveValue('云泽市卫生和计划生育局文件')
  await expect(field(page, say('reports:official.body'))).toHaveValue(/一、督查时间[^]*联系人：示例甲，联系电话：000-00000001。/)
  await page.screenshot({ path: join(PICTURES, '5-arrangement.png') })

  const file = join(computer.documents, '通知.docx')
  await answerDialogs(desk, file)
  await page.getByRole('button', { name: say('reports:official.saveWord'), exact: true }).click()
  await expect(page.getByText(saying('reports:saveTo.savedOne'))).toBeVisible({ timeout: 30_000 })
  expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK')

  await page.getByRole('button', { name: say('reports:official.kind.inspection-summary'), exact: true }).click()
  await expect(field(page, say('reports:official.signer'))).toHaveValue('【姓名】')
  await expect(field(page, say('reports:official.body'))).toHaveValue(/一、组织实施[^]*特此报告。/)
  await page.screenshot({ path: join(PICTURES, '6-summary.png') })
})
