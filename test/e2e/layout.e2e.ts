import { expect, test, type Locator } from '@playwright/test'
import { mkdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import {
  answerDialogs,
  createVisit,
  goTo,
  newComputer,
  openDesk,
  pane,
  PLACES,
  putHtml,
  resize,
  type Computer,
  type Desk,
} from '../support/e2e-desk'
import { putSample } from '../support/e2e-sample'
import { say, saying } from '../support/e2e-texts'

/** Heights, widths and gaps of the window in CSS pixels, and what must be in sight without scrolling. */

const TIERS = [
  { height: 768, tableHead: 32, row: 32, denseRow: 27, paneTitle: 34, clauseRow: 36, marginTop: 10 },
  // A monitor of 768 lines with a taskbar.
  { height: 728, tableHead: 28, row: 28, denseRow: 24, paneTitle: 31, clauseRow: 32, marginTop: 8 },
] as const
const WIDTH = 1366
const WORD_TABLE = resolve(import.meta.dirname, '../fixtures/word-tables/02-two-level-forty-items/table.html')
const FRAME = { titleBar: 36, placeHeader: 46, statusBar: 28, nav: 148, navFolded: 48, marginSide: 12, gap: 10 } as const
const SHEET = { items: 396, total: 224, keyLine: 36, itemRow: 27 } as const
/** Title, points, every clause with its field, and what the keys do. */
const ITEM_PARTS = 'h2, [data-testid="item-points"], tbody tr[data-tone], table input, [data-testid="clause-foot"]'
const CONTROLS = '.MuiButton-root, .MuiOutlinedInput-root:not(.MuiInputBase-multiline)'
const CONTROL = 32
const CONTROL_IN_ROW = 28
const SEARCH_WIDTH = 268

let computer: Computer
let desk: Desk

test.beforeAll(async () => {
  computer = newComputer()
  const workspace = join(computer.documents, '云泽市')
  putSample(workspace)
  computer.remember({ workspace })
  desk = await openDesk(computer)
  await createVisit(desk.page, '重堡西', '2013-05-20')
})
test.afterAll(async () => {
  await desk.app.close()
  computer.remove()
})

const sizeOf = (element: Locator) =>
  element.evaluate((node) => {
    const { left, right, top, bottom, width, height } = node.getBoundingClientRect()
    return { left, right, top, bottom, width, height }
  })
const heightsOf = (elements: Locator): Promise<number[]> =>
  elements.evaluateAll((nodes) => [
    ...new Set(nodes.filter((node) => node.checkVisibility()).map((node) => node.getBoundingClientRect().height)),
  ])

/** Every match whole, inside the window and inside every box that scrolls or cuts, without anybody scrolling. */
async function expectInSight(...groups: Locator[]): Promise<void> {
  for (const group of groups) {
    await expect(group.first()).toBeVisible()
    const cut = await group.evaluateAll((nodes) =>
      nodes.flatMap((node) => {
        const box = node.getBoundingClientRect()
        const isInside = (by: { left: number; right: number; top: number; bottom: number }): boolean =>
          box.left >= by.left - 1 && box.right <= by.right + 1 && box.top >= by.top - 1 && box.bottom <= by.bottom + 1
        const isCut = (around: Element): boolean =>
          getComputedStyle(around).overflow !== 'visible' && !isInside(around.getBoundingClientRect())
        let around: Element | null = node.parentElement
        while (around !== null && !isCut(around)) around = around.parentElement
        const isWhole = around === null && isInside({ left: 0, top: 0, right: innerWidth, bottom: innerHeight })
        return isWhole ? [] : [`${node.outerHTML.slice(0, 160)} by ${around?.outerHTML.slice(0, 80) ?? 'the window'}`]
      }),
    )
    expect(cut, 'is cut').toEqual([])
  }
}

async function openPlace(place: string): Promise<void> {
  await goTo(desk.page, place)
  await expect(desk.page.getByRole('heading', { level: 1, name: say(`shell:place.${place}`) })).toBeVisible()
  await expect(desk.page.getByRole('region').first()).toBeVisible()
  await expect(desk.page.getByRole('main').locator(CONTROLS).first()).toBeVisible() // of what shows only with the data
}

/** The sheet made at the start, at its first item. */
async function openSheet(): Promise<void> {
  const { page } = desk
  await openPlace('inspections')
  await page
    .getByRole('grid')
    .first()
    .getByRole('row', { name: /重堡西/ })
    .dblclick()
  await expect(page.getByTestId('key-line')).toBeVisible()
}

for (const tier of TIERS) {
  test.describe(`${WIDTH} × ${tier.height}`, () => {
    test.beforeAll(() => resize(desk, WIDTH, tier.height))

    test('frame, margins, pane titles and controls of every place', async () => {
      const { page } = desk
      for (const place of PLACES) {
        await openPlace(place)
        const title = await sizeOf(page.getByTestId('title-bar'))
        const nav = await sizeOf(page.getByTestId('nav'))
        const header = await sizeOf(page.getByTestId('place-header'))
        const status = await sizeOf(page.getByTestId('status-bar'))
        expect([title.height, header.height, status.height, nav.width], place).toEqual([
          FRAME.titleBar,
          FRAME.placeHeader,
          FRAME.statusBar,
          FRAME.nav,
        ])
        expect([title.top, title.width, header.left, header.top, status.bottom], place).toEqual([
          0,
          WIDTH,
          FRAME.nav,
          FRAME.titleBar,
          tier.height,
        ])

        const panes = page.locator('[data-pane], [data-strip]')
        const read = () =>
          panes.evaluateAll((nodes) =>
            nodes.map((node) => {
              const { left, right, top, bottom } = node.getBoundingClientRect()
              return { left, right, top, bottom }
            }),
          )
        const rightEnd = async () => Math.max(...(await read()).map(({ right }) => right))
        await expect.poll(rightEnd, place).toBe(WIDTH - FRAME.marginSide) // the detail comes with its data
        const boxes = await read()
        expect(Math.min(...boxes.map(({ left }) => left)), place).toBe(FRAME.nav + FRAME.marginSide)
        expect(Math.min(...boxes.map(({ top }) => top)), place).toBe(header.bottom + tier.marginTop)
        expect(Math.max(...boxes.map(({ bottom }) => bottom)), place).toBe(status.top - tier.marginTop)
        for (const box of boxes) {
          const right = boxes.filter((other) => other.left >= box.right && other.top < box.bottom && other.bottom > box.top)
          if (right.length > 0) expect(Math.min(...right.map(({ left }) => left)) - box.right, place).toBe(FRAME.gap)
          const below = boxes.filter((other) => other.top >= box.bottom && other.left < box.right && other.right > box.left)
          if (below.length > 0) expect(Math.min(...below.map(({ top }) => top)) - box.bottom, place).toBe(FRAME.gap)
        }
        expect(await heightsOf(page.locator('section > header')), place).toEqual([tier.paneTitle])
        expect(await heightsOf(page.locator(CONTROLS).and(page.locator('main :not([data-tools] *)'))), place).toEqual([CONTROL])
        const inTitles = await heightsOf(page.locator(CONTROLS).and(page.locator('main [data-tools] *')))
        expect(
          inTitles.filter((height) => height !== CONTROL_IN_ROW),
          place,
        ).toEqual([])
      }
      const search = page.getByTestId('title-bar').locator('div:has(> kbd)')
      expect((await sizeOf(search)).width).toBe(SEARCH_WIDTH)
    })

    test('tables and dense tables', async () => {
      const { page } = desk
      for (const place of ['organizations', 'inspections', 'evaluation', 'reports']) {
        await openPlace(place)
        const table = page
          .getByRole('grid')
          .filter({ has: page.locator('thead') })
          .first()
        await expect(table.getByRole('row').nth(2)).toBeVisible()
        expect(await heightsOf(table.locator('thead th')), place).toEqual([tier.tableHead])
        expect(await heightsOf(table.locator('tbody tr[id]')), place).toEqual([tier.row])
      }
      await openPlace('evaluation')
      expect(await heightsOf(page.locator('[role="grid"][data-dense="true"] tbody tr[id]'))).toEqual([tier.denseRow])
      await openPlace('pairings')
      const persons = page.getByRole('table', { name: say('pairings:section.postings') })
      await expect(persons).toBeVisible()
      expect(await heightsOf(persons.getByRole('row'))).toEqual([tier.denseRow])
    })

    test('score sheet', async () => {
      const { page } = desk
      await openSheet()
      expect((await sizeOf(page.getByTestId('nav'))).width).toBe(FRAME.navFolded)
      expect((await sizeOf(page.getByTestId('place-header'))).height).toBe(FRAME.placeHeader)
      const items = await sizeOf(page.getByTestId('sheet-items'))
      const item = await sizeOf(page.getByTestId('sheet-item'))
      const total = await sizeOf(page.getByTestId('sheet-total'))
      expect([items.left, items.width, item.left, total.left, total.width, total.right]).toEqual([
        FRAME.navFolded,
        SHEET.items,
        items.right,
        item.right,
        SHEET.total,
        WIDTH,
      ])
      const keys = await sizeOf(page.getByTestId('key-line'))
      expect([keys.height, keys.bottom]).toEqual([SHEET.keyLine, tier.height - FRAME.statusBar])
      expect(await heightsOf(page.getByTestId('sheet-items').locator('[data-kind="item"], [data-kind="section"]'))).toEqual([
        SHEET.itemRow,
      ])
      expect(await heightsOf(page.getByTestId('sheet-items').locator('[data-kind="head"]'))).toEqual([tier.tableHead])
      const clauses = page.getByTestId('sheet-item').locator('table').first()
      expect(await heightsOf(clauses.locator('tbody td'))).toEqual([tier.clauseRow])
      expect(await heightsOf(clauses.locator('thead th'))).toEqual([tier.tableHead])
      expect(await heightsOf(page.getByTestId('sheet-item').getByRole('textbox', { name: say('sheet:remark') }))).toEqual([
        CONTROL,
      ])
    })
  })
}

test.describe('in sight at 728', () => {
  test.beforeAll(() => resize(desk, WIDTH, 728))

  test('结对: capacity line, gaps, dates and persons of the pair', async () => {
    const { page } = desk
    await openPlace('pairings')
    const matrix = page.getByRole('grid').first()
    const detail = page.getByRole('region').nth(1)
    await expectInSight(
      matrix.locator('thead [data-column="clinic"]').last(), // the capacity line; its hospitals scroll sideways with the matrix
      page.getByRole('button', { name: say('pairings:counts.gaps') }),
      page.getByRole('button', { name: say('pairings:counts.idle') }),
      detail.getByRole('textbox', { name: say('pairings:field.startsOn') }),
      detail.getByRole('textbox', { name: say('pairings:field.endsOn') }),
      detail.getByRole('textbox', { name: say('pairings:field.agreementNumber') }),
      detail.getByRole('table', { name: say('pairings:section.postings') }),
    )
  })

  test('考核表: the words of a pasted cell and their split, the sum, and what is to be put right', async () => {
    const { page } = desk
    await openPlace('templates')
    await page.getByRole('button', { name: say('templates:start.new'), exact: true }).click()
    await page.getByRole('menuitem', { name: say('templates:start.paste') }).click()
    await putHtml(desk, readFileSync(WORD_TABLE, 'utf8'))
    await page.keyboard.press('Control+v')
    await expect(page.getByTestId('paste-counts')).toBeVisible()
    await page.keyboard.press('Control+Enter')
    const item = page.getByTestId('designer-item')
    const points = item.locator('input[data-field="points"], [data-field="points"] input')
    await points.fill('9')
    await page.keyboard.press('Enter')
    const check = page.getByTestId('draft-check')
    await expect(check).toContainText(saying('templates:check.breach'))
    await expectInSight(
      item.locator('[data-field="source"]'),
      item.getByTestId('clause-question'),
      page.getByTestId('draft-sum'),
      page.getByTestId('to-confirm'),
      check.getByText(saying('templates:check.breach')),
      page.getByRole('button', { name: saying('templates:publish.openBreaches') }),
    )
  })

  test('评分表: each item of each sheet with all its clauses, fields, points, total and keys', async () => {
    const { page } = desk
    await openSheet()
    const item = page.getByTestId('sheet-item')
    const current = page.getByTestId('sheet-items').locator('[aria-selected="true"]')
    let seen = 0
    for (const tab of await page.getByRole('tab').all()) {
      await tab.click()
      await expect(tab).toHaveAttribute('aria-selected', 'true')
      await expect(item).toBeVisible()
      const lines = page.getByTestId('sheet-items').locator('[data-kind="item"]')
      const codes = await lines.evaluateAll((nodes) => nodes.map((node) => node.id.replace('sheet-item-', '')))
      await page.keyboard.press('Control+g')
      await page.keyboard.type(codes[0] ?? '')
      await page.keyboard.press('Enter')
      for (const [index, code] of codes.entries()) {
        await expect(item.getByRole('heading')).toContainText(code)
        await expectInSight(item.locator(ITEM_PARTS), current)
        seen += 1
        if (index < codes.length - 1) await page.keyboard.press('ArrowDown')
      }
      await expectInSight(
        page.getByTestId('sheet-awarded'),
        page.getByTestId('range-bar'),
        page.getByText(saying('sheet:total.answered')),
        page.getByRole('button', { name: saying('sheet:finishOpen') }),
        page.getByTestId('key-line').locator('kbd'),
      )
    }
    expect(seen).toBeGreaterThan(80)
  })

  test('评分表: the item stays in sight when a veto lies over the columns, and in another size', async () => {
    const { page } = desk
    await openSheet()
    const current = page.getByTestId('sheet-items').locator('[aria-selected="true"]')
    await page.keyboard.press('Control+g')
    await page.keyboard.type('C6')
    await page.keyboard.press('Enter')
    await expectInSight(current)
    await page.keyboard.press('v')
    await page.keyboard.press('1')
    await page.keyboard.type('示例依据')
    await page.keyboard.press('Enter')
    await expectInSight(page.getByTestId('veto-line'), current, page.getByTestId('sheet-awarded'))
    await resize(desk, 1280, 680)
    await expectInSight(current)
    await resize(desk, WIDTH, 728)
    await page.getByRole('button', { name: say('sheet:veto.withdraw') }).click()
    await expect(page.getByTestId('veto-line')).toBeHidden()
  })

  test('评价: twelve units and why one is not ranked', async () => {
    const { page } = desk
    await openPlace('evaluation')
    const ranking = page.getByRole('grid', { name: say('evaluation:view.ranking') })
    const rows = ranking.locator('tbody tr[id]')
    await expect(rows.nth(11)).toBeVisible()
    await expectInSight(ranking.locator('tbody tr[id]:nth-child(-n + 12)'))
    await page.keyboard.press('End')
    await expectInSight(
      ranking.locator('[aria-selected="true"]'),
      page.getByText(saying('evaluation:unranked.why')).first(),
      page.getByRole('img', { name: saying('evaluation:chart.name') }),
    )
  })

  test('报告: paper, number chosen, first page, progress', async () => {
    const { page } = desk
    await openPlace('reports')
    const units = page.getByRole('grid', { name: say('reports:units') })
    await units.getByRole('checkbox').nth(1).check()
    await units.getByRole('checkbox').nth(2).check()
    const folder = join(computer.documents, '报告')
    mkdirSync(folder)
    await answerDialogs(desk, folder)
    await page.getByRole('button', { name: say('reports:save', { count: 2, format: 'PDF' }) }).click()
    await expect(page.getByText(say('reports:progress.finished', { done: 2, total: 2 }))).toBeVisible({ timeout: 30_000 })
    await expectInSight(
      page.getByRole('grid', { name: say('reports:papers') }).getByRole('row', { selected: true }),
      page.getByText(saying('reports:countUnits')),
      page.getByRole('progressbar'),
      page.getByRole('button', { name: say('reports:progress.open') }),
    )
    const preview = pane(page, say('reports:preview.title'))
    await expect(preview.getByRole('img')).toBeVisible({ timeout: 30_000 })
    await page.getByRole('button', { name: say('reports:preview.fitPage') }).click()
    await expectInSight(preview.getByRole('img'))
  })
})
