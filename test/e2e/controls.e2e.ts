import { expect, test, type Page } from '@playwright/test'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { controlsOn, isAlive, isAtHand, isOnNow, keyOf, noteCalls, stateOf } from '../support/e2e-controls'
import {
  answerDialogs,
  createVisit,
  field,
  goTo,
  newComputer,
  openDesk,
  pane,
  resize,
  pick,
  putHtml,
  type Desk,
} from '../support/e2e-desk'
import { putSample } from '../support/e2e-sample'
import { say, saying } from '../support/e2e-texts'

/**
 * Nothing on screen is dead: in each place, in each of its states, every control that can be seen and used is used once
 * and must leave something behind. A new control is met by itself; one that was met and never used fails the last test.
 */

const WORD_TABLE = resolve(import.meta.dirname, '../fixtures/word-tables/02-two-level-forty-items/table.html')
const MESSY = resolve(import.meta.dirname, '../fixtures/import-samples/01-卫生院基本情况_GB18030.csv')
const WORKBOOK = resolve(import.meta.dirname, '../../resources/samples/yunze-2013/organizations.xlsx')
const SCAN = resolve(import.meta.dirname, '../../resources/icons/icon.png')
const CLINIC = '重堡西卫生院'

interface State {
  /** Controls of one place are counted together: what stands in several of its states is used once. */
  readonly place: string
  readonly name: string
  /** Comes to the state from wherever the last use led. */
  readonly enter: (page: Page) => Promise<void>
}

const computer = newComputer()
let desk: Desk
/** Row of the finished visit that was opened last. */
let finished = 9
const met = new Set<string>()
const used = new Set<string>()

test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  const workspace = join(computer.documents, '云泽市')
  putSample(workspace)
  putSample(join(computer.documents, '另一个'))
  mkdirSync(join(computer.documents, '报告'))
  writeFileSync(join(computer.documents, '不是表格.xlsx'), '%PDF-1.7')
  computer.remember({ workspace })
  desk = await openDesk(computer)
  desk.page.setDefaultTimeout(8000)
  await noteCalls(desk)
  await resize(desk, 1366, 768)
})
test.afterAll(async () => {
  await desk.app.close()
  computer.remove()
})

/** Leaves whatever is open and comes to a place as it is met. */
async function open(page: Page, place: string): Promise<void> {
  for (let level = 0; level < 3; level += 1) await page.keyboard.press('Escape')
  await goTo(page, place === 'settings' ? 'templates' : 'settings')
  await goTo(page, place)
  await expect(page.getByRole('main').getByRole('region').first()).toBeVisible()
}

const button = (page: Page, key: string) => page.getByRole('button', { name: say(key), exact: true })
const rows = (page: Page) => page.getByRole('grid').first().getByRole('row')

/** A dialog of the system answers once, then is cancelled again. */
async function choosing(path: string, act: () => Promise<void>): Promise<void> {
  await answerDialogs(desk, path)
  await act()
  await noteCalls(desk)
}

async function openSheet(page: Page, clinic: string, subject: string, item?: string): Promise<void> {
  await open(page, 'inspections')
  await rows(page)
    .filter({ hasText: clinic.replace('卫生院', '') })
    .click() // short in a narrow window
  await page
    .getByRole('grid', { name: say('inspections:detail.sheets') })
    .getByRole('row')
    .filter({ hasText: subject })
    .dblclick()
  await expect(page.getByTestId('key-line')).toBeVisible()
  if (item === undefined) return
  await page.keyboard.press('Control+g')
  await page.keyboard.type(item)
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('sheet-item').getByRole('heading', { level: 2 })).toContainText(item)
}

/** A sheet of the sample that lacks nothing, opened again. */
async function openCompleteSheet(page: Page): Promise<void> {
  await open(page, 'inspections')
  await rows(page).nth(3).dblclick()
  await expect(page.getByTestId('key-line')).toBeVisible()
  if (await page.getByTestId('locked-line').isVisible()) {
    await button(page, 'sheet:locked.reopen').click()
    await field(page.getByRole('dialog'), say('common:reason')).fill('核对示例')
    await page.keyboard.press('Control+Enter')
  }
  await expect(button(page, 'sheet:finish')).toBeEnabled()
}

const hospital = (page: Page, item: string) => openSheet(page, CLINIC, '塔林图右旗医院', item)

/** The last sheet of another kind in the visit that is scored; those before it stay to be turned to. */
async function openKind(page: Page, row: RegExp, item?: string): Promise<void> {
  await open(page, 'inspections')
  await rows(page)
    .filter({ hasText: CLINIC.replace('卫生院', '') })
    .click()
  const sheets = page.getByRole('grid', { name: say('inspections:detail.sheets') })
  await sheets.getByRole('row', { name: row }).last().dblclick()
  await expect(page.getByTestId('key-line')).toBeVisible()
  if (await page.getByTestId('locked-line').isVisible()) {
    await button(page, 'sheet:locked.reopen').click()
    await field(page.getByRole('dialog'), say('common:reason')).fill('核对示例')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByTestId('locked-line')).toBeHidden()
  }
  if (item === undefined) return
  await page.keyboard.press('Control+g')
  await page.keyboard.type(item)
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('sheet-items').getByRole('row', { selected: true })).toContainText(item)
}
const graded = (page: Page, item?: string) => openKind(page, /分级/, item)
const survey = (page: Page, question?: string) => openKind(page, /回访/, question)

const filtered = async (page: Page, place: string, filter: string) => {
  await open(page, place)
  await field(page, say(filter)).fill('zzzz')
  await expect(button(page, 'common:clearFilter')).toBeVisible()
}

const fromMenu = async (page: Page, menu: string, entry: string) => {
  await button(page, menu).click()
  await page.getByRole('menuitem', { name: say(entry) }).click()
}

async function openPaste(page: Page): Promise<void> {
  await open(page, 'templates')
  await fromMenu(page, 'templates:start.new', 'templates:start.paste')
  await expect(page.getByText(say('templates:paste.how'))).toBeVisible()
}

/** A Word table is pasted and its columns are looked at. */
async function pasteTable(page: Page): Promise<void> {
  await openPaste(page)
  const html = readFileSync(WORD_TABLE, 'utf8')
  await putHtml(desk, html)
  await page.keyboard.press('Control+v')
  await expect(page.getByTestId('paste-counts')).toBeVisible()
}

/** A published version by a part of its name. */
async function openVersion(page: Page, name: string): Promise<void> {
  await open(page, 'templates')
  await page
    .getByRole('grid')
    .getByRole('rowgroup', { name: new RegExp(name) })
    .getByRole('row', { name: say('templates:state.published') })
    .first()
    .click()
}

/** A draft of the first sheet, in the list, as it is begun: what was used before has left nothing in it. */
async function listDraft(page: Page): Promise<void> {
  await open(page, 'templates')
  await rows(page).first().waitFor()
  const draft = rows(page).filter({ hasText: new RegExp(`${say('templates:state.draft')}|${say('templates:state.checked')}`) })
  for (let left = await draft.count(); left > 0; left -= 1) {
    await draft.first().click()
    await fromMenu(page, 'templates:more', 'templates:remove.verb')
    await expect(draft).toHaveCount(left - 1)
  }
  await openVersion(page, '支援医院')
  await button(page, 'templates:start.revise').click()
  await button(page, 'templates:backToList').click()
  await draft.first().click()
  await expect(button(page, 'templates:start.open')).toBeVisible()
}

/** The draft on the desk, at the row that holds these words. */
async function openDraft(page: Page, row?: string): Promise<void> {
  await listDraft(page)
  await button(page, 'templates:start.open').click()
  const list = page.getByTestId('designer-list')
  await list.waitFor()
  if (row === undefined) return
  const wanted = list.getByRole('row').filter({ hasText: row }).first()
  await list.getByRole('grid').focus()
  for (const key of ['Home', 'End']) {
    await page.keyboard.press(key)
    if (await wanted.isVisible()) break
  }
  await wanted.click()
}

/** The next version of a graded sheet or a questionnaire on the desk, at the row that holds these words. */
async function openKindDraft(page: Page, name: string, row?: string): Promise<void> {
  await open(page, 'templates')
  await rows(page).first().waitFor()
  const draft = rows(page).filter({ hasText: new RegExp(`${say('templates:state.draft')}|${say('templates:state.checked')}`) })
  for (let left = await draft.count(); left > 0; left -= 1) {
    await draft.first().click()
    await fromMenu(page, 'templates:more', 'templates:remove.verb')
    await expect(draft).toHaveCount(left - 1)
  }
  await openVersion(page, name)
  await button(page, 'templates:start.revise').click()
  const table = page.getByTestId('kind-grid')
  await table.waitFor()
  if (row === undefined) return
  const wanted = table.getByRole('row').filter({ hasText: row }).first()
  await table.locator('textarea').press('Control+End')
  if (!(await wanted.isVisible())) await table.locator('textarea').press('Control+Home')
  await wanted.click()
}

/** A draft beside the version it comes from. */
async function openComparison(page: Page): Promise<void> {
  await openDraft(page)
  await button(page, 'templates:check.compare').click()
  await expect(button(page, 'templates:compare.leave')).toBeVisible()
}

/** A begun sheet whose template has a newer version; it is published when there is none. */
async function openOutdated(page: Page): Promise<void> {
  await hospital(page, 'B5')
  if (await page.getByTestId('newer-version').isVisible()) return
  await openDraft(page)
  await button(page, 'templates:publish.verb').click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: say('templates:publish.verb') }).click()
  await expect(page.getByRole('row', { selected: true })).toContainText(say('templates:state.published'))
  await hospital(page, 'B5')
}

async function openPairings(page: Page, view: string): Promise<void> {
  await open(page, 'pairings')
  await button(page, `pairings:view.${view}`).click()
}

async function openPlanning(page: Page, part: string): Promise<void> {
  await openPairings(page, 'planning')
  await button(page, `planning:part.${part}`).click()
}

/** A proposal at its first pair. */
async function proposing(page: Page): Promise<void> {
  await openPlanning(page, 'proposal')
  await page.keyboard.press('Control+g')
  await expect(button(page, 'planning:accept.open')).toBeEnabled()
}

/** Findings that wait for a notice; one is recorded when there is none. */
async function openWaiting(page: Page): Promise<void> {
  await open(page, 'rectifications')
  await expect(page.getByRole('button', { name: say('rectifications:print.ledger'), exact: true })).toBeVisible()
  const waiting = rows(page).filter({ hasText: say('rectifications:standing.draft') })
  if (!(await appears(waiting))) {
    // Two that are alike, so that they can be merged, and one of another unit.
    for (const subject of ['塔林图右旗医院', '塔林图右旗医院', CLINIC]) {
      await openSheet(page, CLINIC, subject, 'A1')
      const before = await page.getByRole('button', { name: say('sheet:findings.remove') }).count()
      await page.keyboard.press('f')
      await field(page, say('sheet:finding.problem')).fill('示例问题')
      await page.keyboard.press('Control+Enter')
      await expect(page.getByRole('button', { name: say('sheet:findings.remove') })).toHaveCount(before + 1)
    }
    await open(page, 'rectifications')
  }
  await waiting.first().click()
}

/** The form of notices, with a number to go on from. */
async function openIssue(page: Page): Promise<void> {
  await openWaiting(page)
  await page.keyboard.press('Control+n')
  const form = pane(page, say('rectifications:issue.title'))
  await expect(form.getByRole('textbox').nth(2)).toBeVisible()
  const numbering = field(form, say('rectifications:issue.numbering'))
  if (await numbering.isVisible()) {
    await numbering.fill('云卫督改')
    await page.keyboard.press('Enter')
  }
  await expect(form.getByRole('button', { name: saying('rectifications:issue.verb') })).toBeEnabled()
}

/** A problem of a notice in one of these states, and a key pressed at it; a notice is issued when there is none. */
async function openProblem(page: Page, standings: readonly string[], key?: string): Promise<void> {
  const words = standings.map((name) => say(`rectifications:standing.${name}`, { days: '\\d+' }))
  const fitting = rows(page).filter({ hasText: new RegExp(words.join('|')) })
  await open(page, 'rectifications')
  if (!(await appears(fitting))) {
    await openIssue(page)
    await page.keyboard.press('Control+Enter')
    await expect(pane(page, say('rectifications:issue.title'))).toBeHidden()
  }
  await fitting.first().click()
  await page.getByRole('grid').first().focus()
  if (key === undefined) return
  await page.keyboard.press(key)
  await expect(page.getByRole('region').nth(1).getByRole('textbox').first()).toBeVisible()
}

/** Whether it comes with the list that is read now. */
const appears = (wanted: ReturnType<typeof rows>): Promise<boolean> =>
  wanted
    .first()
    .waitFor({ timeout: 1500 })
    .then(() => true)
    .catch(() => false)

/** A problem whose number was struck off, or which only waits for that. */
async function openChecked(page: Page, outcome: 'close' | 'passed', key?: string): Promise<void> {
  const wanted = outcome === 'close' ? 'closed' : 'verified'
  await open(page, 'rectifications')
  if (!(await appears(rows(page).filter({ hasText: say(`rectifications:standing.${wanted}`) })))) {
    await openProblem(page, ['issued', 'received', 'replied', 'awaiting', 'unanswered', 'failed', 'reopened', 'overdue'], 'c')
    await pick(page, say('rectifications:step.outcome'), say(`rectifications:step.outcomes.${outcome}`))
    await field(page, say('rectifications:step.checked.text')).fill('示例') // the list of choices has gone by then
    await page.keyboard.press('Control+Enter')
    await expect(pane(page, say('rectifications:step.checked.title'))).toBeHidden()
  }
  await openProblem(page, [wanted], key)
}

const states: readonly State[] = [
  { place: 'workbench', name: 'what is due', enter: (page) => open(page, 'workbench') },
  {
    place: 'workbench',
    name: 'what is overdue alone',
    enter: async (page) => {
      await open(page, 'workbench')
      await page.getByRole('button', { name: saying('workbench:span.overdue') }).click()
    },
  },
  { place: 'organizations', name: 'list and detail', enter: (page) => open(page, 'organizations') },
  {
    place: 'organizations',
    name: 'a filter that finds nothing',
    enter: (page) => filtered(page, 'organizations', 'organizations:filter'),
  },
  {
    place: 'organizations',
    name: 'another view',
    enter: async (page) => {
      await open(page, 'organizations')
      await pick(page, say('organizations:view.name'), say('organizations:view.supporting'))
    },
  },
  {
    place: 'organizations',
    name: 'a new institution',
    enter: async (page) => {
      await open(page, 'organizations')
      await page.keyboard.press('Control+n')
      await expect(pane(page, say('organizations:add.title'))).toBeVisible()
    },
  },
  {
    place: 'organizations',
    name: 'asking before archiving',
    enter: async (page) => {
      await open(page, 'organizations')
      await pick(page, say('organizations:view.name'), say('organizations:view.bureau'))
      await rows(page).nth(2).click()
      await button(page, 'organizations:archive.open').click()
      await field(page.getByRole('dialog'), say('common:reason')).fill('示例')
    },
  },
  {
    place: 'organizations',
    name: 'an archived institution',
    enter: async (page) => {
      await open(page, 'organizations')
      if (
        !(await page
          .getByRole('row', { name: say('organizations:state.archived') })
          .first()
          .isVisible())
      ) {
        await pick(page, say('organizations:view.name'), say('organizations:view.bureau'))
        await rows(page).nth(1).click()
        await button(page, 'organizations:archive.open').click()
        await field(page.getByRole('dialog'), say('common:reason')).fill('示例')
        await page.keyboard.press('Control+Enter')
      }
      await pick(page, say('organizations:view.name'), say('organizations:view.archived'))
      await rows(page).nth(1).click()
      await expect(button(page, 'organizations:restore')).toBeVisible()
    },
  },
  {
    place: 'organizations',
    name: 'where a table to be imported is chosen',
    enter: async (page) => {
      await open(page, 'organizations')
      await button(page, 'import:open').click()
      await expect(button(page, 'import:chooseFile')).toBeVisible()
    },
  },
  {
    place: 'organizations',
    name: 'a file that cannot be imported',
    enter: async (page) => {
      await open(page, 'organizations')
      await button(page, 'import:open').click()
      await choosing(join(computer.documents, '不是表格.xlsx'), () => button(page, 'import:chooseFile').click())
      await expect(page.getByRole('alert')).toBeVisible()
    },
  },
  {
    place: 'organizations',
    name: 'an import to be looked at',
    enter: async (page) => {
      await open(page, 'organizations')
      await button(page, 'import:open').click()
      await choosing(MESSY, () => button(page, 'import:chooseFile').click())
      await expect(page.getByRole('table', { name: say('import:summary') })).toBeVisible()
    },
  },
  {
    place: 'organizations',
    name: 'an import of several sheets',
    enter: async (page) => {
      await open(page, 'organizations')
      await button(page, 'import:open').click()
      await choosing(WORKBOOK, () => button(page, 'import:chooseFile').click())
      await expect(page.getByRole('combobox', { name: say('import:sheet') })).toBeVisible()
    },
  },
  {
    place: 'organizations',
    name: 'the rows of an import',
    enter: async (page) => {
      await open(page, 'organizations')
      await button(page, 'import:open').click()
      await choosing(MESSY, () => button(page, 'import:chooseFile').click())
      await button(page, 'import:views.rows').click()
    },
  },
  ...(['people', 'contacts', 'duplicates', 'divisions'] as const).map((view): State => ({
    place: 'organizations',
    name: view,
    enter: async (page) => {
      await open(page, 'organizations')
      await button(page, `organizations:views.${view}`).click()
    },
  })),
  {
    place: 'organizations',
    name: 'a new person',
    enter: async (page) => {
      await open(page, 'organizations')
      await button(page, 'organizations:views.people').click()
      await page.keyboard.press('Control+n')
      await expect(pane(page, say('organizations:people.addTitle'))).toBeVisible()
    },
  },
  {
    place: 'organizations',
    name: 'renaming',
    enter: async (page) => {
      await open(page, 'organizations')
      await rows(page).nth(1).click()
      await button(page, 'organizations:rename.open').click()
      await field(page.getByRole('dialog'), say('organizations:rename.name')).fill(`示例${Date.now()}`)
      await field(page.getByRole('dialog'), say('common:reason')).fill('示例')
    },
  },
  {
    place: 'organizations',
    name: 'merging',
    enter: async (page) => {
      await open(page, 'organizations')
      await pick(page, say('organizations:view.name'), say('organizations:view.bureau'))
      await rows(page).nth(1).click()
      await button(page, 'organizations:merge.duplicate').click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('combobox', { name: say('organizations:merge.other') }).click()
      await page.getByRole('option').last().click()
      await field(dialog, say('common:reason')).fill('示例')
    },
  },
  {
    place: 'organizations',
    name: 'closing down',
    enter: async (page) => {
      await open(page, 'organizations')
      await rows(page).nth(1).click()
      await button(page, 'organizations:close.open').click()
      const dialog = page.getByRole('dialog')
      await expect(dialog.getByRole('table', { name: say('organizations:close.engagements') })).toBeVisible()
      await field(dialog, say('common:reason')).fill('示例')
    },
  },
  {
    place: 'organizations',
    name: 'one person twice',
    enter: async (page) => {
      await open(page, 'organizations')
      await button(page, 'organizations:views.people').click()
      await rows(page).nth(1).click()
      await button(page, 'organizations:merge.duplicate').click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('combobox', { name: say('organizations:mergePeople.other') }).click()
      await page.getByRole('option').last().click()
      await field(dialog, say('common:reason')).fill('示例')
    },
  },
  { place: 'pairings', name: 'matrix and pair', enter: (page) => open(page, 'pairings') },
  {
    place: 'pairings',
    name: 'list',
    enter: async (page) => {
      await open(page, 'pairings')
      await button(page, 'pairings:view.list').click()
    },
  },
  {
    place: 'pairings',
    name: 'a cell without a pair',
    enter: async (page) => {
      await open(page, 'pairings')
      await page.getByRole('grid').first().focus()
      await page.keyboard.press('End')
      await expect(button(page, 'pairings:noPair.action')).toBeVisible()
    },
  },
  { place: 'pairings', name: 'a filter that finds nothing', enter: (page) => filtered(page, 'pairings', 'pairings:filter') },
  {
    place: 'pairings',
    name: 'a new pairing',
    enter: async (page) => {
      await open(page, 'pairings')
      await page.keyboard.press('Control+n')
      await button(page, 'pairings:record.close').focus() // a list of choices that is open says 收起 until it is left
    },
  },
  {
    place: 'pairings',
    name: 'asking before ending',
    enter: async (page) => {
      await open(page, 'pairings')
      await button(page, 'pairings:view.list').click()
      const running = rows(page).filter({ hasText: say('common:pairingState.active') })
      await running.first().click()
      await button(page, 'pairings:end.open').first().click()
      await field(page.getByRole('dialog'), say('common:reason')).fill('示例')
    },
  },
  {
    place: 'pairings',
    name: 'asking before making void',
    enter: async (page) => {
      await open(page, 'pairings')
      await button(page, 'pairings:view.list').click()
      await rows(page)
        .filter({ hasText: say('common:pairingState.active') })
        .first()
        .click()
      await button(page, 'pairings:cancel.open').click()
      await field(page.getByRole('dialog'), say('common:reason')).fill('示例')
    },
  },
  { place: 'postings', name: 'time lines', enter: (page) => open(page, 'postings') },
  {
    place: 'postings',
    name: 'list',
    enter: async (page) => {
      await open(page, 'postings')
      await button(page, 'postings:view.list').click()
    },
  },
  { place: 'postings', name: 'a filter that finds nothing', enter: (page) => filtered(page, 'postings', 'postings:filter') },
  {
    place: 'postings',
    name: 'a new posting',
    enter: async (page) => {
      await open(page, 'postings')
      await page.keyboard.press('Control+n')
      await button(page, 'postings:record.close').focus() // a list of choices that is open says 收起 until it is left
    },
  },
  {
    place: 'postings',
    name: 'a replacement',
    enter: async (page) => {
      await open(page, 'postings')
      await button(page, 'postings:replace.open').click()
      await button(page, 'postings:record.close').focus()
    },
  },
  {
    place: 'postings',
    name: 'a change with its reason',
    enter: async (page) => {
      await open(page, 'postings')
      await button(page, 'postings:detail.amend').click()
      await field(page, say('postings:amend.reason')).fill('示例')
    },
  },
  {
    place: 'postings',
    name: 'asking before ending',
    enter: async (page) => {
      await open(page, 'postings')
      await button(page, 'postings:detail.end').click()
      await field(page.getByRole('dialog'), say('common:reason')).fill('示例')
    },
  },
  {
    place: 'postings',
    name: 'asking before making void',
    enter: async (page) => {
      await open(page, 'postings')
      await button(page, 'postings:detail.cancel').click()
      await field(page.getByRole('dialog'), say('common:reason')).fill('示例')
    },
  },
  {
    place: 'postings',
    name: 'a spot check',
    enter: async (page) => {
      await open(page, 'postings')
      await button(page, 'postings:check.open').click()
      await field(page, say('postings:check.by')).fill('示例督查组')
      await page.getByRole('combobox', { name: say('postings:check.found') }).click()
      await page.getByRole('option', { name: say('postings:check.notFound'), exact: true }).click()
    },
  },
  {
    place: 'postings',
    name: 'spot checks',
    enter: async (page) => {
      await open(page, 'postings')
      await button(page, 'postings:view.checks').click()
    },
  },
  {
    place: 'postings',
    name: 'asking before withdrawing',
    enter: async (page) => {
      await open(page, 'postings')
      await button(page, 'postings:view.checks').click()
      await rows(page)
        .filter({ hasNotText: say('postings:check.withdrawn') })
        .nth(1)
        .click()
      await button(page, 'postings:check.withdraw.open').click()
      await field(page.getByRole('dialog'), say('common:reason')).fill('示例')
    },
  },
  {
    place: 'postings',
    name: 'attendance that was refused',
    enter: async (page) => {
      await open(page, 'postings')
      await button(page, 'postings:view.attendance').click()
      await page.getByRole('grid').getByRole('gridcell').nth(3).click()
      await desk.app.evaluate(({ clipboard }) => clipboard.writeText('休'))
      await page.keyboard.press('Control+v')
      await expect(button(page, 'postings:dismiss')).toBeVisible()
    },
  },
  {
    place: 'postings',
    name: 'the roster as it will be printed',
    enter: async (page) => {
      await open(page, 'postings')
      await button(page, 'postings:view.list').click()
      await button(page, 'postings:print.list').click()
      await expect(page.locator('canvas').first()).toBeVisible()
    },
  },
  {
    place: 'postings',
    name: 'workload',
    enter: async (page) => {
      await open(page, 'postings')
      await button(page, 'postings:view.workload').click()
    },
  },
  {
    place: 'pairings',
    name: 'an agreement with a goal and a paper',
    enter: async (page) => {
      await open(page, 'pairings')
      const goals = page.getByRole('table', { name: say('pairings:section.goals') })
      if ((await goals.getByRole('row').count()) < 3) {
        await goals.getByRole('textbox').last().fill('教学查房')
        await page.keyboard.press('Enter')
      }
      const files = page.getByRole('table', { name: say('pairings:section.files') })
      if (await files.isHidden()) {
        await choosing(SCAN, async () => {
          await button(page, 'pairings:file.add').click()
          await files.waitFor()
        })
      }
    },
  },
  {
    place: 'pairings',
    name: 'asking before renewing',
    enter: async (page) => {
      await open(page, 'pairings')
      await button(page, 'pairings:renew.open').click()
      await expect(page.getByRole('dialog')).toBeVisible()
    },
  },
  {
    place: 'pairings',
    name: 'asking for another hospital',
    enter: async (page) => {
      await open(page, 'pairings')
      await button(page, 'pairings:replace.open').click()
      await field(page.getByRole('dialog'), say('common:reason')).fill('示例')
    },
  },
  { place: 'pairings', name: 'time line', enter: (page) => openPairings(page, 'timeline') },
  { place: 'pairings', name: 'coverage', enter: (page) => openPairings(page, 'coverage') },
  { place: 'pairings', name: 'needs', enter: (page) => openPlanning(page, 'needs') },
  { place: 'pairings', name: 'supply', enter: (page) => openPlanning(page, 'supply') },
  { place: 'pairings', name: 'a proposal', enter: proposing },
  {
    place: 'pairings',
    name: 'asking before accepting',
    enter: async (page) => {
      await proposing(page)
      await button(page, 'planning:accept.open').click()
    },
  },
  { place: 'templates', name: 'published', enter: (page) => openVersion(page, '支援医院') },
  {
    place: 'templates',
    name: 'a filter that finds nothing',
    enter: (page) => filtered(page, 'templates', 'templates:library.filter'),
  },
  { place: 'templates', name: 'a graded sheet', enter: (page) => openVersion(page, '分级表') },
  { place: 'templates', name: 'a questionnaire', enter: (page) => openVersion(page, '问卷') },
  {
    place: 'templates',
    name: 'an empty sheet',
    enter: async (page) => {
      await open(page, 'templates')
      await page.keyboard.press('Control+n')
      await field(page, say('templates:start.name')).fill('示例考核表')
    },
  },
  { place: 'templates', name: 'a draft in the library', enter: listDraft },
  {
    place: 'templates',
    name: 'a draft that was removed',
    enter: async (page) => {
      await listDraft(page)
      await fromMenu(page, 'templates:more', 'templates:remove.verb')
      await expect(button(page, 'templates:remove.undo')).toBeVisible()
    },
  },
  {
    place: 'templates',
    name: 'a file to be imported',
    enter: async (page) => {
      await open(page, 'templates')
      await fromMenu(page, 'templates:start.new', 'templates:start.import')
      await expect(pane(page, say('templates:import.title'))).toBeVisible()
    },
  },
  {
    place: 'templates',
    name: 'a file that is no sheet',
    enter: async (page) => {
      await open(page, 'templates')
      await fromMenu(page, 'templates:start.new', 'templates:start.import')
      await choosing(join(computer.documents, '不是表格.xlsx'), () => button(page, 'templates:paste.chooseFile').click())
      await expect(page.getByRole('alert')).toBeVisible()
    },
  },
  { place: 'kinds', name: 'an item of a graded sheet', enter: (page) => openKindDraft(page, '分级表', '1.2') },
  { place: 'kinds', name: 'a section', enter: (page) => openKindDraft(page, '分级表', '功能与资源') },
  { place: 'kinds', name: 'what pass rules are', enter: (page) => openKindDraft(page, '分级表', say('kinds:rules.title')) },
  { place: 'kinds', name: 'a pass rule', enter: (page) => openKindDraft(page, '分级表', '达到推荐标准') },
  { place: 'kinds', name: 'the head of a graded sheet', enter: (page) => openKindDraft(page, '分级表', say('kinds:head')) },
  { place: 'kinds', name: 'a scale question', enter: (page) => openKindDraft(page, '问卷', '是不是耐心') },
  { place: 'kinds', name: 'a single choice', enter: (page) => openKindDraft(page, '问卷', '收取过单据以外') },
  { place: 'kinds', name: 'the scale', enter: (page) => openKindDraft(page, '问卷', say('kinds:scale.title')) },
  {
    place: 'kinds',
    name: 'the rules of combination',
    enter: (page) => openKindDraft(page, '问卷', say('kinds:combination.title')),
  },
  { place: 'kinds', name: 'the head of a questionnaire', enter: (page) => openKindDraft(page, '问卷', say('kinds:head')) },
  {
    place: 'kinds',
    name: 'an item with breaches',
    enter: async (page) => {
      await openKindDraft(page, '分级表', '1.5')
      await page.getByTestId('kind-grid').locator('textarea').press('Insert')
      await expect(page.getByTestId('draft-check')).toContainText(saying('templates:check.breach'))
    },
  },
  { place: 'templates', name: 'where a table is pasted', enter: openPaste },
  {
    place: 'templates',
    name: 'something pasted that is no table',
    enter: async (page) => {
      await openPaste(page)
      await desk.app.evaluate(({ clipboard }) => clipboard.writeText('不是表格的几个字'))
      await page.keyboard.press('Control+v')
      await expect(page.getByRole('alert')).toBeVisible()
    },
  },
  { place: 'templates', name: 'the columns of a pasted table', enter: pasteTable },
  {
    place: 'templates',
    name: 'a blank sheet',
    enter: async (page) => {
      await openVersion(page, '支援医院')
      await button(page, 'templates:blankSheet').click()
      await expect(page.locator('canvas')).toBeVisible({ timeout: 30_000 })
    },
  },
  { place: 'templates', name: 'two versions side by side', enter: openComparison },
  {
    place: 'templates',
    name: 'every part of two versions',
    enter: async (page) => {
      await openComparison(page)
      await button(page, 'templates:compare.show.all').click()
    },
  },
  ...(['A1', 'B1', 'A4', 'B5', 'X3'] as const).map((code): State => ({
    place: 'trial',
    name: `item ${code}`,
    enter: async (page) => {
      await openVersion(page, '支援医院')
      await button(page, 'templates:trial.title').click()
      await rows(page).filter({ hasText: code }).click()
    },
  })),
  ...(['A1', 'B1', 'A4', 'B5', 'X3'] as const).map((code): State => ({
    place: 'designer',
    name: `item ${code}`,
    enter: (page) => openDraft(page, code),
  })),
  { place: 'designer', name: 'a section', enter: (page) => openDraft(page, '组织与协议') },
  { place: 'designer', name: 'a veto', enter: (page) => openDraft(page, 'V1') },
  {
    place: 'designer',
    name: 'the whole sheet',
    enter: async (page) => {
      await openDraft(page)
      await page.keyboard.press('End')
    },
  },
  {
    place: 'designer',
    name: 'a cell pasted from Word, with a clause that waits',
    enter: async (page) => {
      await pasteTable(page)
      await page.keyboard.press('Control+Enter')
      await expect(page.getByTestId('to-confirm')).toBeVisible()
      await page.keyboard.press('Control+j')
    },
  },
  {
    place: 'designer',
    name: 'as a table',
    enter: async (page) => {
      await openDraft(page)
      await button(page, 'templates:designerView.grid').click()
    },
  },
  {
    place: 'history of a draft',
    name: 'the first save of a draft that was changed',
    enter: async (page) => {
      await openDraft(page)
      await page.keyboard.press('Alt+ArrowDown')
      await button(page, 'templates:history.title').click()
      const saves = page.getByRole('grid', { name: say('templates:history.title') })
      await expect(saves.getByRole('row')).toHaveCount(2)
      await saves.press('End')
      await expect(button(page, 'templates:history.restore')).toBeEnabled()
    },
  },
  {
    place: 'designer',
    name: 'asking before publishing',
    enter: async (page) => {
      await openDraft(page)
      await button(page, 'templates:publish.verb').click()
      await expect(page.getByRole('dialog')).toBeVisible()
    },
  },
  { place: 'inspections', name: 'visits', enter: (page) => open(page, 'inspections') },
  {
    place: 'inspections',
    name: 'a filter that finds nothing',
    enter: (page) => filtered(page, 'inspections', 'inspections:filter'),
  },
  {
    place: 'inspections',
    name: 'self-assessments',
    enter: async (page) => {
      await open(page, 'inspections')
      await button(page, 'inspections:views.self').click()
      await expect(page.getByRole('grid', { name: say('review:self.title') })).toBeVisible()
    },
  },
  {
    place: 'inspections',
    name: 'patients to be called back',
    enter: async (page) => {
      await open(page, 'inspections')
      await button(page, 'survey:calls.enter').click()
      await expect(page.getByRole('textbox', { name: say('survey:calls.list') })).toBeVisible()
    },
  },
  {
    place: 'inspections',
    name: 'patients who were drawn',
    enter: async (page) => {
      await open(page, 'inspections')
      await button(page, 'survey:calls.enter').click()
      const list = page.getByRole('textbox', { name: say('survey:calls.list') })
      const drawn = page.getByRole('grid', { name: say('survey:calls.drawn') })
      await expect(list.or(drawn)).toBeVisible()
      if (await drawn.isVisible()) return
      const patients = Array.from({ length: 30 }, (_, at) => `2013-${at}\t13800138000`)
      await list.fill(['住院号\t电话', ...patients].join('\n'))
      await button(page, 'survey:calls.draw').click()
      await expect(drawn).toBeVisible()
    },
  },
  {
    place: 'inspections',
    name: 'interviews',
    enter: async (page) => {
      await open(page, 'inspections')
      await button(page, 'survey:interviews.enter').click()
      await field(page, say('survey:interviews.asked')).fill('护士长')
      await field(page, say('survey:interviews.said')).fill('带教每周两次。')
    },
  },
  {
    place: 'inspections',
    name: 'a new visit',
    enter: async (page) => {
      await open(page, 'inspections')
      await button(page, 'inspections:create.open').click()
      const form = pane(page, say('inspections:create.title'))
      await form.getByRole('combobox', { name: say('inspections:create.clinic') }).fill('双敖图')
      await page.keyboard.press('Enter')
      await field(form, say('inspections:create.visitOn')).fill('2013-05-21')
      await page.keyboard.press('Enter')
      await expect(form.getByRole('checkbox').first()).toBeVisible()
      await button(page, 'inspections:create.close').focus()
    },
  },
  { place: 'sheet', name: 'deductions', enter: (page) => hospital(page, 'B5') },
  { place: 'sheet', name: 'a ratio', enter: (page) => hospital(page, 'B1') },
  { place: 'sheet', name: 'steps', enter: (page) => hospital(page, 'A4') },
  { place: 'sheet', name: 'a checklist', enter: (page) => hospital(page, 'A1') },
  { place: 'sheet', name: 'yes or no', enter: (page) => hospital(page, 'X3') },
  { place: 'sheet', name: 'points by judgement', enter: (page) => openSheet(page, CLINIC, '示例壬辰', 'A5') },
  {
    place: 'sheet',
    name: 'a table of samples',
    enter: async (page) => {
      await hospital(page, 'B5')
      await page.keyboard.press('t')
      await expect(page.getByTestId('sample-drawer')).toBeVisible()
    },
  },
  {
    place: 'sheet',
    name: 'going to a code',
    enter: async (page) => {
      await hospital(page, 'A1')
      await page.keyboard.press('Control+g')
    },
  },
  {
    place: 'sheet',
    name: 'a reason for leaving an item out',
    enter: async (page) => {
      await hospital(page, 'C5')
      await page.keyboard.press('Delete') // what is left out already takes no figures
      await page.keyboard.press('n')
      await expect(page.getByRole('textbox', { name: say('sheet:waiver.reason') })).toBeFocused()
    },
  },
  {
    place: 'sheet',
    name: 'a finding being drafted',
    enter: async (page) => {
      await hospital(page, 'A1')
      await page.keyboard.press('f')
      await field(page, say('sheet:finding.problem')).fill('示例问题')
    },
  },
  { place: 'sheet', name: 'an item with a finding', enter: (page) => hospital(page, 'A1') },
  {
    place: 'sheet',
    name: 'asking before a finding goes',
    enter: async (page) => {
      await hospital(page, 'A1')
      await page.keyboard.press('f')
      await field(page, say('sheet:finding.problem')).fill('示例问题')
      await page.keyboard.press('Control+Enter')
      await page
        .getByRole('button', { name: say('sheet:findings.remove') })
        .first()
        .click()
      await expect(page.getByRole('dialog')).toBeVisible()
    },
  },
  {
    place: 'sheet',
    name: 'a veto whose evidence is asked',
    enter: async (page) => {
      await hospital(page, 'B5')
      await page.keyboard.press('v')
      await page.keyboard.press('1')
      await page.keyboard.type('示例依据')
    },
  },
  {
    place: 'sheet',
    name: 'a raised veto',
    enter: async (page) => {
      await hospital(page, 'B5')
      if (await page.getByTestId('veto-line').isVisible()) return
      await page.keyboard.press('v')
      await page.keyboard.press('1')
      await page.keyboard.type('示例依据')
      await page.keyboard.press('Enter')
      await expect(page.getByTestId('veto-line')).toBeVisible()
    },
  },
  {
    place: 'sheet',
    name: 'all keys',
    enter: async (page) => {
      await hospital(page, 'A1')
      await page.keyboard.press('F1')
      await expect(page.getByRole('dialog')).toBeVisible()
    },
  },
  {
    place: 'sheet',
    name: 'the key card',
    enter: async (page) => {
      await hospital(page, 'A1')
      await page.keyboard.press('F1')
      await page.getByRole('button', { name: say('sheet:keyCard.open') }).click()
      await expect(page.getByRole('button', { name: say('reports:print'), exact: true })).toBeEnabled()
    },
  },
  { place: 'sheet', name: 'a template that has a newer version', enter: openOutdated },
  {
    place: 'sheet',
    name: 'going over to it',
    enter: async (page) => {
      await openOutdated(page)
      await button(page, 'inspections:carryOver.open').click()
      await expect(page.getByTestId('carry-over').getByRole('textbox')).toBeVisible()
    },
  },
  { place: 'sheet', name: 'nothing left', enter: openCompleteSheet },
  {
    place: 'sheet',
    name: 'finishing without evidence',
    enter: async (page) => {
      await openCompleteSheet(page)
      await button(page, 'sheet:finish').click()
      await field(page.getByRole('dialog'), say('evidence:missing.reason')).fill('示例')
    },
  },
  {
    place: 'sheet',
    name: 'finished',
    enter: async (page) => {
      await open(page, 'inspections')
      finished += 1 // a re-check that was begun on the last one stands in the way of an appeal
      await rows(page).nth(finished).dblclick()
      await expect(page.getByTestId('locked-line')).toBeVisible()
    },
  },
  {
    place: 'sheet',
    name: 'a signature',
    enter: async (page) => {
      await open(page, 'inspections')
      await rows(page).nth(6).dblclick()
      await page
        .getByTestId('locked-line')
        .getByRole('button', { name: say('review:sign.open') })
        .click()
      const dialog = page.getByRole('dialog')
      await field(dialog, say('review:sign.signer')).fill('示例甲')
      await pick(dialog, say('review:sign.how'), say('review:sign.drawn'))
      await dialog.getByTestId('signature-pad').click()
    },
  },
  {
    place: 'sheet',
    name: 'an appeal of an item',
    enter: async (page) => {
      await open(page, 'inspections')
      await rows(page).nth(7).dblclick()
      const stages = page.getByTestId('sheet-stages').getByRole('button')
      await stages
        .filter({ hasText: new RegExp(`${say('review:begin.appeal')}|${say('review:part.open')}`) })
        .last()
        .click()
      const block = page.getByTestId('appeal-block')
      await expect(block).toBeVisible()
      if (await block.getByRole('button', { name: say('review:appeal.withdraw') }).isVisible()) return
      await block.getByRole('button', { name: say('review:appeal.lodge') }).click()
      await field(page.getByRole('dialog'), say('review:appeal.claim')).fill('1')
      await field(page.getByRole('dialog'), say('review:appeal.reason')).fill('示例理由')
      await page.keyboard.press('Control+Enter')
      await expect(block).toContainText(say('review:appeal.open'))
    },
  },
  {
    place: 'sheet',
    name: 'asking before opening it again',
    enter: async (page) => {
      await open(page, 'inspections')
      await rows(page).nth(8).dblclick()
      await button(page, 'sheet:locked.reopen').click()
      await field(page.getByRole('dialog'), say('common:reason')).fill('核对示例')
    },
  },
  {
    place: 'graded',
    name: 'clauses, none ticked',
    enter: async (page) => {
      await graded(page, '1.1')
      await page.keyboard.press('Delete')
      await expect(page.getByTestId('item-grade')).toHaveText('—')
    },
  },
  {
    place: 'graded',
    name: 'a gap of another item',
    enter: async (page) => {
      await graded(page, '1.1')
      await page.keyboard.press('Delete')
      await page.keyboard.press('1')
      await expect(page.getByTestId('gap-list')).toContainText('1.1')
      await page.keyboard.press('ArrowDown') // the gap leads back
    },
  },
  {
    place: 'graded',
    name: 'a finding being drafted',
    enter: async (page) => {
      await graded(page, '1.1')
      await page.keyboard.press('f')
      await field(page, say('sheet:finding.problem')).fill('示例问题')
    },
  },
  {
    place: 'graded',
    name: 'nothing left',
    enter: async (page) => {
      await graded(page, '1.1')
      for (let nth = 0; nth < 22; nth += 1) await page.keyboard.press('Enter') // one for each item
      await expect(button(page, 'sheet:finish')).toBeEnabled()
    },
  },
  {
    place: 'survey',
    name: 'options, one of several',
    enter: async (page) => {
      await survey(page, '1')
      await page.keyboard.press('1') // an empty one is the next one already
      await page.keyboard.press('ArrowUp')
    },
  },
  {
    place: 'survey',
    name: 'a scale that is answered',
    enter: async (page) => {
      await survey(page, '2')
      await page.keyboard.press('Delete')
      await page.keyboard.press('4')
      await page.keyboard.press('ArrowUp')
    },
  },
  {
    place: 'survey',
    name: 'an alert',
    enter: async (page) => {
      await survey(page, '9')
      await page.keyboard.press('2')
      await page.keyboard.press('ArrowUp')
      await expect(page.getByTestId('survey-alert')).toBeVisible()
    },
  },
  { place: 'survey', name: 'words', enter: (page) => survey(page, '10') },
  ...(['ranking', 'results', 'losses', 'teams', 'lists', 'composite'] as const).map((view): State => ({
    place: 'evaluation',
    name: view,
    enter: async (page) => {
      await open(page, 'evaluation')
      await button(page, `evaluation:view.${view}`).click()
      await expect(rows(page).nth(2)).toBeVisible()
    },
  })),
  {
    place: 'evaluation',
    name: 'losses put together',
    enter: async (page) => {
      await open(page, 'evaluation')
      await button(page, 'evaluation:view.losses').click()
      await button(page, 'evaluation:losses.by.method').click()
      await expect(rows(page).nth(2)).toBeVisible()
    },
  },
  {
    place: 'evaluation',
    name: 'years',
    enter: async (page) => {
      await open(page, 'evaluation')
      await button(page, 'evaluation:view.years').click()
      await expect(page.getByText(say('evaluation:years.empty'))).toBeVisible()
    },
  },
  {
    place: 'evaluation',
    name: 'self-assessments to come',
    enter: async (page) => {
      await open(page, 'evaluation')
      await button(page, 'evaluation:view.self').click()
      await expect(button(page, 'evaluation:self.go')).toBeVisible()
    },
  },
  {
    place: 'evaluation',
    name: 'rules',
    enter: async (page) => {
      await open(page, 'evaluation')
      await button(page, 'evaluation:view.rules').click()
      await expect(button(page, 'evaluation:lock.verb')).toBeVisible()
    },
  },
  ...(['graded', 'surveys'] as const).map((view): State => ({
    place: 'evaluation',
    name: view,
    enter: async (page) => {
      await open(page, 'evaluation')
      await button(page, `evaluation:view.${view}`).click()
      await expect(rows(page).nth(1)).toBeVisible()
    },
  })),
  {
    place: 'evaluation',
    name: 'a filter that finds nothing',
    enter: async (page) => {
      await open(page, 'evaluation')
      await button(page, 'evaluation:view.results').click()
      await field(page, say('evaluation:filter')).fill('zzzz')
      await expect(button(page, 'common:clearFilter')).toBeVisible()
    },
  },
  { place: 'rectifications', name: 'what waits for a notice', enter: openWaiting },
  {
    place: 'rectifications',
    name: 'a filter that finds nothing',
    enter: (page) => filtered(page, 'rectifications', 'rectifications:filter'),
  },
  { place: 'rectifications', name: 'notices to be issued', enter: openIssue },
  { place: 'rectifications', name: 'a receipt', enter: (page) => openProblem(page, ['issued', 'overdue', 'unanswered'], 's') },
  {
    place: 'rectifications',
    name: 'more time',
    enter: async (page) => {
      await openProblem(page, ['issued', 'received', 'unanswered', 'overdue'], 'e')
      await field(page, say('rectifications:step.extended.text')).fill('示例')
    },
  },
  {
    place: 'rectifications',
    name: 'a reply with its proof',
    enter: async (page) => {
      await openProblem(page, ['issued', 'received', 'replied', 'awaiting', 'unanswered', 'overdue'], 'r')
      await field(page, say('rectifications:step.replied.text')).fill('示例')
      await choosing(SCAN, async () => {
        await button(page, 'rectifications:proof.add').click()
        await expect(page.getByRole('button', { name: saying('rectifications:proof.removeOne') })).toBeVisible()
      })
    },
  },
  {
    place: 'rectifications',
    name: 'a re-check that fails',
    enter: async (page) => {
      await openProblem(page, ['issued', 'received', 'replied', 'awaiting', 'unanswered', 'failed', 'reopened', 'overdue'], 'c')
      await pick(page, say('rectifications:step.outcome'), say('rectifications:step.outcomes.failed'))
      await field(page, say('rectifications:step.checked.text')).fill('示例')
    },
  },
  { place: 'rectifications', name: 'what is to be closed', enter: (page) => openChecked(page, 'passed', 'x') },
  {
    place: 'rectifications',
    name: 'what was closed',
    enter: async (page) => {
      await openChecked(page, 'close', 'o')
      await field(page, say('rectifications:step.reopened.text')).fill('示例')
    },
  },
  {
    place: 'rectifications',
    name: 'the ledger as it will be printed',
    enter: async (page) => {
      await open(page, 'rectifications')
      await button(page, 'rectifications:print.ledger').click()
      await expect(page.locator('canvas').first()).toBeVisible({ timeout: 30_000 })
    },
  },
  {
    place: 'reports',
    name: 'papers and preview',
    enter: async (page) => {
      await open(page, 'reports')
      await expect(page.locator('canvas')).toBeVisible({ timeout: 30_000 })
    },
  },
  {
    place: 'reports',
    name: 'ranking tables',
    enter: async (page) => {
      await open(page, 'reports')
      await page
        .getByRole('grid', { name: say('reports:papers') })
        .getByText(say('reports:paper.ranking'))
        .click()
    },
  },
  {
    place: 'reports',
    name: 'official papers among the others',
    enter: async (page) => {
      await open(page, 'reports')
      await page
        .getByRole('grid', { name: say('reports:papers') })
        .getByText(say('reports:paper.circular'), { exact: true })
        .click()
    },
  },
  {
    place: 'reports',
    name: 'an official paper of a round',
    enter: async (page) => {
      await open(page, 'reports')
      await button(page, 'reports:view.official').click()
      await button(page, 'reports:official.kind.inspection-summary').click()
      await expect(page.locator('canvas')).toBeVisible({ timeout: 30_000 })
    },
  },
  {
    place: 'reports',
    name: 'papers that were saved',
    enter: async (page) => {
      await open(page, 'reports')
      await page
        .getByRole('grid', { name: say('reports:units') })
        .getByRole('checkbox')
        .nth(1)
        .check()
      await choosing(join(computer.documents, '报告'), () => page.getByRole('button', { name: saying('reports:save') }).click())
      await expect(button(page, 'reports:progress.open')).toBeVisible({ timeout: 30_000 })
    },
  },
  {
    place: 'reports',
    name: 'the register of what was handed out',
    enter: async (page) => {
      await open(page, 'reports')
      await button(page, 'reports:view.issued').click()
      await expect(rows(page).nth(1)).toBeVisible()
    },
  },
  // Near the end: what is retired here is offered to no visit any more.
  {
    place: 'templates',
    name: 'asking before a version is retired',
    enter: async (page) => {
      await open(page, 'templates')
      await rows(page)
        .filter({ hasText: say('templates:state.published') })
        .last() // one is retired each time; those that visits need stand before
        .click()
      await fromMenu(page, 'templates:more', 'templates:retire.verb')
      await field(page.getByRole('dialog'), say('common:reason')).fill('示例')
    },
  },
  {
    place: 'templates',
    name: 'what is retired',
    enter: async (page) => {
      await open(page, 'templates')
      await page.getByRole('button', { name: saying('templates:library.view.retired') }).click()
    },
  },
  ...(['units', 'teams', 'calendar'] as const).map((part): State => ({
    place: 'inspections',
    name: `the plan: ${part}`,
    enter: async (page) => {
      await open(page, 'inspections')
      await button(page, 'inspections:views.plan').click()
      await button(page, `plan:part.${part}`).click()
      await expect(page.getByRole('grid').first()).toBeVisible()
    },
  })),
  ...(['round.new', 'round.settings'] as const).map((form): State => ({
    place: 'inspections',
    name: `the plan: ${form}`,
    enter: async (page) => {
      await open(page, 'inspections')
      await button(page, 'inspections:views.plan').click()
      await button(page, `plan:${form}`).click()
      await expect(pane(page, say(`plan:${form}`))).toBeVisible()
    },
  })),
  {
    place: 'inspections',
    name: 'the plan: a clinic on its day, another without one',
    enter: async (page) => {
      await open(page, 'inspections')
      await button(page, 'inspections:views.plan').click()
      await rows(page).nth(1).waitFor()
      const byPriority = page.getByRole('button', { name: /^按优先度选/ })
      if (await byPriority.isEnabled()) await byPriority.click()
      await button(page, 'plan:part.calendar').click()
      await page.getByRole('grid', { name: say('plan:calendar.title'), exact: true }).waitFor()
      const planned = page.locator('[data-state="planned"]')
      if ((await planned.count()) === 0) await page.getByRole('button', { name: /^自动排期（\d+ 家）/ }).click()
      await planned.first().click()
      await expect(button(page, 'plan:calendar.takeOff')).toBeVisible()
    },
  },
  { place: 'settings', name: 'settings', enter: (page) => open(page, 'settings') },
  {
    place: 'settings',
    name: 'words of papers',
    enter: async (page) => {
      await open(page, 'settings')
      await button(page, 'settings:view.wording').click()
      await expect(field(page, say('settings:wording.organMark'))).toBeVisible()
    },
  },
  {
    place: 'settings',
    name: 'the scheme',
    enter: async (page) => {
      await open(page, 'settings')
      await button(page, 'settings:view.scheme').click()
      await expect(pane(page, say('settings:stages.title'))).toBeVisible()
    },
  },
  {
    place: 'settings',
    name: 'the work calendar',
    enter: async (page) => {
      await open(page, 'settings')
      await button(page, 'settings:view.calendar').click()
      await expect(page.getByRole('grid', { name: say('settings:calendar.title') })).toBeVisible()
    },
  },
  { place: 'first-start', name: 'the sample', enter: (page) => otherFolder(page, 'sample') },
  {
    place: 'first-start',
    name: 'a folder that exists',
    enter: async (page) => {
      await otherFolder(page, 'open')
      await choosing(join(computer.documents, '另一个'), () => button(page, 'common:choose').click())
    },
  },
  {
    place: 'first-start',
    name: 'an empty folder', // the last one: it leads to an empty county
    enter: async (page) => {
      await otherFolder(page, 'empty')
      await field(page, say('first-start:field.bureauName')).fill('示例县卫生局')
    },
  },
]

async function otherFolder(page: Page, way: 'sample' | 'empty' | 'open'): Promise<void> {
  await open(page, 'settings')
  await button(page, 'settings:folder.other').click()
  await page
    .getByRole('button', { name: say(`first-start:way.${way}.title`) })
    .first()
    .click()
}

test('a visit to be scored, graded and asked about', async () => {
  const { page } = desk
  await createVisit(page, CLINIC, '2013-05-20')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^分级表/ }).click()
  await expect(page.getByTestId('grade-chain')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^患者回访/ }).click()
  await expect(page.getByTestId('survey-intro')).toBeVisible()
  await page.keyboard.press('1')
  await page.keyboard.press('Control+n')
  await expect(page.getByTestId('survey-forms')).toContainText(say('sheet:survey.form', { number: 2 }))
})

for (const { place, name, enter } of states) {
  test(`${place}: ${name}`, async () => {
    const { page } = desk
    const comeHere = () => enter(page).catch(() => enter(page)) // what was used last may still lead elsewhere
    await comeHere()
    const here = await controlsOn(page)
    const dead: string[] = []
    const state = await stateOf(page)
    for (const control of here) {
      const key = keyOf(place, control)
      if (control.isOn) continue // it asks to be used where it is off
      met.add(key)
      if (used.has(key)) continue
      if ((await stateOf(page)) !== state || !(await isAtHand(page, control))) await comeHere()
      const tried = () => isAlive(desk, control).catch(() => false) // gone before it could be used
      const isUsed = await tried()
      if (isUsed || !control.isPressed) used.add(key)
      if (isUsed || control.isPressed) continue
      await comeHere()
      // What the state has no more when it is come to again (a step to undo, a line to merge) was of the state before.
      if (!(await isAtHand(page, control))) met.delete(key)
      else if (!(await isOnNow(page, control)) && !(await tried())) dead.push(key)
    }
    expect(here.filter((control) => control.name === '').map((control) => control.role)).toEqual([])
    expect(dead).toEqual([])
  })
}

test('a dead control would be noticed', async () => {
  const { page } = desk
  await open(page, 'settings')
  await page.evaluate(() => {
    const dead = document.createElement('button')
    dead.textContent = '死键'
    document.querySelector('main')?.prepend(dead)
  })
  const planted = (await controlsOn(page)).find(({ name }) => name === '死键')
  expect(planted).toBeDefined()
  if (planted !== undefined) expect(await isAlive(desk, planted)).toBe(false)
})

test('every control that was met was used', () => {
  expect([...met].filter((key) => !used.has(key))).toEqual([])
  expect(used.size).toBeGreaterThan(150)
  console.log(`${used.size} controls in ${states.length} states, each used`)
})
