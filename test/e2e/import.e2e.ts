import { expect, test, type Page } from '@playwright/test'
import ExcelJS from 'exceljs'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import {
  answerDialogs,
  combobox,
  field,
  goTo,
  goToInstitutions,
  newComputer,
  openDesk,
  pick,
  processIds,
  resize,
  signalProcess,
  type Computer,
  type Desk,
} from '../support/e2e-desk'
import { say, saying } from '../support/e2e-texts'

/** The import as a clerk meets it: J2 counted, columns mapped by hand, a large file stopped half way. */

const PICTURES = resolve(import.meta.dirname, '../output/screens')
/** A county of the national table. */
const COUNTY = '150921'

let computer: Computer
let desk: Desk

test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  computer = newComputer()
  mkdirSync(PICTURES, { recursive: true })
  desk = await openDesk(computer)
  const { page } = desk
  await resize(desk, 1366, 768)
  await page.getByRole('button', { name: say('first-start:way.empty.title') }).click()
  await field(page, say('first-start:field.bureauName')).fill('示例县卫生局')
  await page.getByRole('button', { name: say('first-start:way.empty.verb'), exact: true }).click()
  await goToInstitutions(page)
})
test.afterAll(async () => {
  await desk.app.close()
  computer.remove()
})

/** 12 hospitals, 120 clinics and 600 persons as a bureau keeps them: titles above the heads, two head rows, another word here and there. */
async function writeJ2(path: string): Promise<void> {
  const workbook = new ExcelJS.Workbook()
  const hospitals = workbook.addWorksheet('二级以上医院')
  hospitals.addRow(['示例县二级以上医院一览表'])
  hospitals.addRow(['序号', '医院名称', '机构编码', '医院级别', '行政区划代码', '实有床位数', '联系人', '联系电话'])
  for (let n = 1; n <= 12; n += 1) {
    hospitals.addRow([n, `示例第${n}医院`, `010${String(n).padStart(2, '0')}`, '二级', COUNTY, 100 + n, '示例甲', '0479-0001000'])
  }
  const clinics = workbook.addWorksheet('苏木乡镇卫生院')
  clinics.addRow(['序号', '机构', '机构', '区划', '床位', '人员', '人员'])
  clinics.addRow(['序号', '名称', '编码', '代码', '实有', '医师', '护士'])
  for (let n = 1; n <= 120; n += 1) {
    clinics.addRow([n, `示例第${n}乡卫生院`, `02${String(n).padStart(3, '0')}`, COUNTY, 20, 5, 6])
  }
  const staff = workbook.addWorksheet('卫技人员')
  staff.addRow(['姓名', '所在单位', '性别', '职称', '从事专业', '执业证号', '手机'])
  for (let n = 1; n <= 600; n += 1) {
    const place = n <= 240 ? `示例第${((n - 1) % 12) + 1}医院` : `示例第${((n - 1) % 120) + 1}乡卫生院`
    staff.addRow([
      `示例${n}`,
      place,
      n % 2 === 0 ? '男' : '女',
      '主治医师',
      '内科',
      `1101509210${String(n).padStart(5, '0')}`,
      '13800138000',
    ])
  }
  await workbook.xlsx.writeFile(path)
}

const summary = async (page: Page): Promise<string[]> =>
  page
    .getByRole('table', { name: say('import:summary') })
    .getByRole('cell')
    .allTextContents()

test('J2: a workbook of 12 hospitals, 120 clinics and 600 persons comes in with few actions, a second time nothing changes', async () => {
  const { page } = desk
  const path = join(computer.documents, '示例县机构人员.xlsx')
  await writeJ2(path)
  await answerDialogs(desk, path)
  let actions = 0
  const act = async (work: () => Promise<void>) => {
    actions += 1
    await work()
  }
  await act(() => goTo(page, 'organizations'))
  await act(() =>
    page
      .getByRole('button', { name: say('import:open'), exact: true })
      .first()
      .click(),
  )
  await act(() => page.getByRole('button', { name: say('import:chooseFile') }).click())
  actions += 1 // the file in the dialog of the system
  await expect.poll(() => summary(page)).toEqual(['732', '0', '0', '0'])
  await page.screenshot({ path: join(PICTURES, 'import-preview.png') })
  await act(() => page.getByRole('button', { name: say('import:apply', { count: 732 }) }).click())
  await expect(page.getByText(say('import:done', { added: 732, updated: 0, unchanged: 0 }))).toBeVisible()
  await page.screenshot({ path: join(PICTURES, 'import-done.png') })
  console.log(`J2: 732 rows of three sheets in ${actions} actions (at most 8)`)
  expect(actions).toBeLessThanOrEqual(8)

  await page.getByRole('button', { name: say('import:chooseNext') }).click()
  await expect.poll(() => summary(page)).toEqual(['0', '0', '732', '0'])
  await expect(page.getByRole('button', { name: say('import:nothing') })).toBeDisabled()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(page.getByText(say('organizations:count', { all: 132, shown: 0 }), { exact: true })).toBeVisible()
})

test('a table with headers nobody knows is mapped by hand, and read the same way the next time', async () => {
  const { page } = desk
  const path = join(computer.documents, '通讯.csv')
  writeFileSync(
    path,
    '\uFEFF甲栏,乙栏,丙栏\n示例第1医院,示例丁,0479-0001001\n示例第2医院,示例戊,0479-0001002\n没有的医院,示例己,\n',
  )
  await answerDialogs(desk, path)
  await page.getByRole('button', { name: say('import:open'), exact: true }).click()
  await page.getByRole('button', { name: say('import:chooseFile') }).click()
  await pick(page, say('import:readAs'), say('import:tableKind.contact'))
  await expect(page.getByText(say('import:missing.title'))).toBeVisible()
  await page.screenshot({ path: join(PICTURES, 'import-mapping.png') })
  const required = (key: 'organization' | 'contactName') => say('import:requiredColumn', { column: say(`import:column.${key}`) })
  await pick(page, say('import:columnNamed', { column: '甲栏' }), required('organization'))
  await pick(page, say('import:columnNamed', { column: '乙栏' }), required('contactName'))
  await pick(page, say('import:columnNamed', { column: '丙栏' }), say('import:column.phone'))
  await expect.poll(() => summary(page)).toEqual(['2', '0', '0', '1'])
  await page.getByRole('button', { name: say('import:apply', { count: 2 }) }).click()
  await expect(page.getByText(saying('import:done'))).toBeVisible()

  await page.getByRole('button', { name: say('import:chooseNext') }).click()
  await expect.poll(() => summary(page)).toEqual(['0', '0', '2', '1'])
  await expect(page.getByText(say('import:remembered'))).toBeVisible()
  await expect(combobox(page, say('import:columnNamed', { column: '乙栏' }))).toHaveText(required('contactName'))
  await page.keyboard.press('Escape')
})

test('several files chosen at once come one after another, the unreadable one among them, and are summed up', async () => {
  const { page } = desk
  const paths = ['表10.csv', '表2.xlsx', '表1.csv'].map((name) => join(computer.documents, name))
  const [last, broken, first] = paths as [string, string, string]
  writeFileSync(first, '\uFEFF单位名称,联系人,联系电话\n示例第4医院,示例壬,0479-0001004\n没有的医院,示例己,\n')
  writeFileSync(broken, Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 1]))
  writeFileSync(last, '\uFEFF单位名称,联系人,联系电话\n示例第5医院,示例癸,0479-0001005\n示例第6医院,示例癸,\n')
  await page.keyboard.press('Escape')
  await answerDialogs(desk, paths)
  await page.getByRole('button', { name: say('import:open'), exact: true }).click()
  await page.getByRole('button', { name: say('import:chooseFile') }).click()
  await expect(page.getByText(say('import:queue.place', { at: 1, all: 3 }))).toBeVisible()
  await expect.poll(() => summary(page)).toEqual(['1', '0', '0', '1'])
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(saying('import:done'))).toBeVisible()
  await page.screenshot({ path: join(PICTURES, 'import-queue.png') })
  await page.getByRole('button', { name: say('import:queue.next', { at: 2, all: 3 }) }).click()
  await expect(page.getByRole('alert')).toContainText(say('import:queue.othersGoOn'))
  await page.screenshot({ path: join(PICTURES, 'import-queue-broken.png') })
  await page.getByRole('button', { name: say('import:queue.next', { at: 3, all: 3 }) }).click()
  await expect.poll(() => summary(page)).toEqual(['2', '0', '0', '0'])
  await page.getByRole('button', { name: say('import:apply', { count: 2 }) }).click()
  await page.getByRole('button', { name: say('import:queue.showTotal') }).click()
  const grid = page.getByRole('grid', { name: say('import:queue.total') })
  await expect(grid.getByRole('row')).toHaveText([
    /./,
    `表1.csv${say('import:queue.end.written')}1001`,
    `表2.xlsx${say('import:queue.end.failed')}0000`,
    `表10.csv${say('import:queue.end.written')}2000`,
    `${say('import:summary')}3001`,
  ])
  await page.screenshot({ path: join(PICTURES, 'import-queue-total.png') })
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: say('import:chooseFile') })).toBeVisible()
})

const paste = (page: Page, cells: string): Promise<void> =>
  page.evaluate((text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    window.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
  }, cells)

test('cells of a sheet are pasted', async () => {
  const { page } = desk
  const cells = '单位名称\t联系人\t联系电话\n示例第3医院\t示例庚\t13800138000\n'
  await paste(page, cells)
  await expect.poll(() => summary(page)).toEqual(['1', '0', '0', '0'])
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(saying('import:done'))).toBeVisible()
  await page.keyboard.press('Escape')
})

test('cells that are pasted over a list become rows of it', async () => {
  const { page } = desk
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { level: 1, name: say('organizations:title') })).toBeVisible()
  await page.getByRole('grid').first().focus()
  await paste(page, `机构名称\t行政区划代码\n示例新卫生院\t${COUNTY}\n`)
  await expect.poll(() => summary(page)).toEqual(['1', '0', '0', '0'])
  await page.keyboard.press('Escape')
})

/** So many rows that the work is seen and can be stopped. */
function writeLarge(path: string): void {
  const rows = Array.from({ length: 10_000 }, (_, n) => `示例大表${n},${COUNTY},1${String(n).padStart(5, '0')},${n}`)
  writeFileSync(path, `\uFEFF${['机构名称,行政区划代码,机构编码,实有床位', ...rows].join('\n')}\n`)
}

test('10,000 rows show how far they are; stopped half way nothing of them is there', async () => {
  const { page } = desk
  const path = join(computer.documents, '大表.csv')
  writeLarge(path)
  await answerDialogs(desk, path)
  await page.getByRole('button', { name: say('import:chooseFile') }).click()
  await expect.poll(() => summary(page), { timeout: 60_000 }).toEqual(['10000', '0', '0', '0'])
  await page.getByRole('button', { name: saying('import:apply') }).click()
  const bar = page.getByRole('progressbar')
  await expect.poll(async () => Number(await bar.getAttribute('aria-valuenow'))).toBeGreaterThan(0)
  await page.screenshot({ path: join(PICTURES, 'import-writing.png') })
  await page.getByRole('button', { name: say('common:stop') }).click()
  await expect(page.getByRole('alert')).toContainText(say('errors:IMPORT_CANCELLED'))
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(page.getByText(say('organizations:count', { all: 132, shown: 0 }), { exact: true })).toBeVisible()
})

test('a backend that dies in the middle of an import has kept the old state', async () => {
  const { page } = desk
  await page.getByRole('button', { name: say('import:open'), exact: true }).click()
  await page.getByRole('button', { name: say('import:chooseFile') }).click()
  await expect.poll(() => summary(page), { timeout: 60_000 }).toEqual(['10000', '0', '0', '0'])
  await page.getByRole('button', { name: saying('import:apply') }).click()
  await expect.poll(async () => Number(await page.getByRole('progressbar').getAttribute('aria-valuenow'))).toBeGreaterThan(0)
  const [before] = await processIds(desk, 'Jiedui backend')
  await signalProcess(desk, 'Jiedui backend', 'SIGKILL')
  await expect.poll(async () => (await processIds(desk, 'Jiedui backend'))[0]).not.toBe(before)
  await expect(page.getByRole('alert').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(page.getByText(say('organizations:count', { all: 132, shown: 0 }), { exact: true })).toBeVisible()
})

test('pairings and postings lead to the same import, and back', async () => {
  const { page } = desk
  for (const place of ['pairings', 'postings'] as const) {
    await goTo(page, place)
    await page
      .getByRole('button', { name: say('import:open'), exact: true })
      .first()
      .click()
    await expect(page.getByRole('heading', { level: 1, name: say('import:title') })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('heading', { level: 1, name: say(`${place}:title`) })).toBeVisible()
  }
})
