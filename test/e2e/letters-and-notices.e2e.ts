import { expect, test, type Page } from '@playwright/test'
import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type {} from '../support/e2e-port-page'
import { answerDialogs, goTo, lookAt, newComputer, openDesk, pane, type Desk } from '../support/e2e-desk'
import { openOffice } from '../support/e2e-port'
import { putSample } from '../support/e2e-sample'
import { say, saying } from '../support/e2e-texts'

/** Journey J10, its first half: a round of 60 clinics, and every letter and notice of it in a folder, in at most ten actions. */

const CLINICS = 60
const MOST_ACTIONS = 10

const computer = newComputer()
let desk: Desk

test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  const workspace = join(computer.documents, '云泽市')
  putSample(workspace)
  computer.remember({ workspace })
  desk = await openDesk(computer)
  await openOffice(desk.page)
})
test.afterAll(async () => {
  await desk.app.close()
  computer.remove()
})

/** A visit to each of the first 60 clinics with one finding, entered as the window enters them. */
const findSomethingEverywhere = (page: Page): Promise<number> =>
  page.evaluate(async (most) => {
    const { office } = window
    if (office === undefined) throw new Error('the page has no second client')
    const requestId = () => crypto.randomUUID()
    const [round] = await office.inspection.list()
    if (round === undefined) throw new Error('the sample has no round')
    await office.workspace.amendSettings({ requestId: requestId(), noticeNumbering: '云卫督改' })
    let found = 0
    for (const { id: clinicId } of await office.organization.list()) {
      if (found === most) break
      const visitOn = '2013-05-21'
      const subjects = await office.inspection.listSubjects({ clinicId, visitOn }).catch(() => [])
      const subject = subjects.find(({ role, kind }) => role === 'recipient_org' && kind === 'scored')
      if (subject === undefined) continue
      const { templateId, templateVersion, subjectCode } = subject
      const sheets = [{ templateId, templateVersion, subjectCode }]
      const made = {
        requestId: requestId(),
        inspectionId: round.id,
        clinicId,
        visitOn,
        teamName: '第一检查组',
        members: ['示例甲'],
      }
      const { sheetIds } = await office.inspection.createVisit({ ...made, sheets })
      const said = { itemCode: null, problem: `示例问题${String(found + 1)}`, requirement: '限期补齐。', dueOn: null }
      for (const sheetId of sheetIds)
        await office.sheet.recordFinding({ requestId: requestId(), sheetId, finding: { ...said, severity: 'normal' } })
      found += 1
    }
    return found
  }, CLINICS)

test('notices are issued, and go into one folder with the letters and the inspection notice', async () => {
  const { page } = desk
  expect(await findSomethingEverywhere(page)).toBe(CLINICS)
  const folder = join(computer.documents, '文函')
  mkdirSync(folder)
  await answerDialogs(desk, folder)
  let actions = 0
  const act = async (step: () => Promise<void>) => {
    actions += 1
    await step()
  }

  await act(() => goTo(page, 'rectifications'))
  const waiting = page.getByRole('grid', { name: say('rectifications:title') }).getByRole('row')
  await expect(waiting.nth(CLINICS / 4)).toBeVisible() // a person sees what waits before the key is pressed
  await act(() => page.keyboard.press('Control+n'))
  const form = pane(page, say('rectifications:issue.title'))
  await expect(form.getByRole('button', { name: saying('rectifications:issue.verb') })).toBeEnabled()
  await act(() => page.keyboard.press('Control+Enter'))
  await expect(form).toBeHidden()

  await act(() => goTo(page, 'reports'))
  const tick = (kind: string) =>
    page.getByRole('checkbox', { name: say('reports:chooseKind', { name: say(`reports:paper.${kind}`) }), exact: true })
  await expect(tick('rectification-notice')).toBeEnabled()
  for (const kind of ['rectification-notice', 'pairing-letter', 'arrangement']) await act(() => tick(kind).click())
  await lookAt(desk, 'letters-and-notices')
  await act(() => page.getByRole('button', { name: saying('reports:save') }).click())
  actions += 1 // the folder, in the dialog of the system
  await expect(page.getByText(saying('reports:progress.finished'))).toBeVisible({ timeout: 90_000 })

  const files = readdirSync(folder)
  console.log(
    `J10: ${String(files.length)} letters and notices of ${String(CLINICS)} clinics in ${String(actions)} actions (target 10)`,
  )
  expect(files.filter((file) => file.includes('整改通知书'))).toHaveLength(CLINICS)
  expect(files.filter((file) => file.includes('结对函')).length).toBeGreaterThan(10)
  expect(files.filter((file) => !file.endsWith('.pdf'))).toEqual([])
  expect(actions).toBeLessThanOrEqual(MOST_ACTIONS)
})
