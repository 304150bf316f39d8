import { expect, test, type Locator } from '@playwright/test'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { asScored } from '@core/scoring/as-scored'
import type { Facts } from '@core/scoring/fact'
import { readTemplate } from '@core/scoring/read-template'
import {
  answerDialogs,
  combobox,
  field,
  goTo,
  newComputer,
  openDesk,
  pane,
  pick,
  putPicture,
  resize,
  type Desk,
} from '../support/e2e-desk'
import { officeOf, openOffice } from '../support/e2e-port'
import {
  carryOut,
  COUNTY_FINDINGS,
  countyScheme,
  countyVisits,
  evaluated,
  fillSheet,
  putRegistry,
  rankingOnScreen,
  sheetOf,
  type Placed,
} from '../support/e2e-round'
import { putSample } from '../support/e2e-sample'
import { sheetKeys } from '../support/e2e-sheet'
import { say, saying } from '../support/e2e-texts'
import { png } from '../support/photos'
import type { Organization } from '../../renderer/data/useOrganizations'

/**
 * One round of the county from its plan to the last re-check: scheme, units, teams, calendar, 30 visits, findings, notices,
 * results, lists, lock. The registry is there when it begins, nothing else; each step leaves a picture in test/output/round.
 */

const PICTURES = resolve(import.meta.dirname, '../output/round')
const TEMPLATES = resolve(import.meta.dirname, '../../resources/templates')
const ROUND = { name: '2013年专项督查', code: 'YZ-2013-ZXDC', startsOn: '2013-05-10', endsOn: '2013-05-30' } as const
const SCHEME = countyScheme()
const VISITS = countyVisits()
const OPERATOR = '示例操作员'
const [TYPED] = VISITS

const computer = newComputer()
const workspace = join(computer.documents, '云泽市')
const sample = join(computer.documents, '样例')
let desk: Desk
let shots = 0

test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true })
  putRegistry(workspace, SCHEME.issuer, OPERATOR)
  computer.remember({ workspace, place: 'settings' })
  desk = await openDesk(computer)
  await openOffice(desk.page)
  await resize(desk, 1366, 768)
})
test.afterAll(async () => {
  await desk.app.close() // closed already when all went well
  computer.remove()
})

/** Pictures stand in the folder in the order of the round. */
async function shot(name: string): Promise<void> {
  shots += 1
  const path = join(PICTURES, `${String(shots).padStart(2, '0')}-${name}.png`)
  await desk.page.screenshot({ path, animations: 'disabled' })
}
let clinics: readonly Organization[] = []
const clinicOf = ({ clinicCode }: { readonly clinicCode: string }): Organization => {
  const found = clinics.find(({ code }) => code === clinicCode)
  if (found === undefined) throw new Error(`no clinic ${clinicCode}`)
  return found
}
/** Of the one round there is. */
const roundId = async (): Promise<string> => (await officeOf(desk.page).inspection.list())[0]?.id ?? ''
const visitAt = async (clinicId: string) =>
  (await officeOf(desk.page).inspection.find({ id: await roundId() })).visits.find((visit) => visit.clinicId === clinicId)
const button = (name: string, scope: Locator = desk.page.locator('body')) => scope.getByRole('button', { name, exact: true })
const grid = (name: string) => desk.page.getByRole('grid', { name, exact: true })
const fillIn = async (scope: Locator, label: string, text: string): Promise<void> => {
  await field(scope, label).fill(text)
  await field(scope, label).press('Enter')
}

test('the scheme: period, stages with the days between them, and what is due of whom', async () => {
  const { page } = desk
  await button(say('settings:view.scheme')).click()
  const scheme = pane(page, say('settings:scheme.title'))
  await fillIn(scheme, say('settings:scheme.name'), SCHEME.name)
  await fillIn(scheme, say('settings:scheme.code'), SCHEME.id)
  await fillIn(scheme, say('settings:scheme.startsOn'), SCHEME.period.start)
  await fillIn(scheme, say('settings:scheme.endsOn'), SCHEME.period.end)

  const stages = pane(page, say('settings:stages.title'))
  const cell = (column: string, name: string) => say('settings:stages.cell', { column: say(`settings:${column}`), name })
  for (const [at, stage] of SCHEME.stages.entries()) {
    await button(say('settings:stages.add'), stages).click()
    await fillIn(stages, cell('stages.name', say('settings:stages.unnamed')), stage.name)
    await fillIn(stages, cell('stages.startsOn', stage.name), stage.start)
    await fillIn(stages, cell('stages.endsOn', stage.name), stage.end)
    await fillIn(stages, cell('stages.tasks', stage.name), stage.tasks.join('；'))
    await expect(stages).toContainText(say('settings:stages.count', { count: at + 1 }))
  }
  await expect(stages.getByRole('listitem')).toHaveCount(2) // 1 to 9 May and 31 May belong to no stage

  const due = pane(page, say('settings:due.title'))
  const by = (from: readonly string[]) =>
    from.length === 3
      ? say('settings:due.byInstitutions')
      : from.map((one) => say(`settings:due.by.${one}`)).join(say('settings:scheme.comma'))
  for (const [at, { title, due: day, from }] of SCHEME.deadlines.entries()) {
    await button(say('settings:due.add'), due).click()
    await fillIn(due, cell('due.what', say('settings:stages.unnamed')), title)
    await fillIn(due, cell('due.dueOn', title), day)
    await pick(due, cell('due.from', title), by(from))
    await expect(due).toContainText(say('settings:due.count', { count: at + 1 }))
  }
  await expect(due).toContainText(say('settings:due.rest', { name: '端午' }))
  await shot('scheme')
})

test('the round: its name and its days', async () => {
  const { page } = desk
  await goTo(page, 'inspections')
  await button(say('inspections:views.plan')).click()
  await button(say('plan:round.settings')).click()
  const form = pane(page, say('plan:round.settings'))
  for (const part of ['name', 'code', 'startsOn', 'endsOn'] as const) await fillIn(form, say(`plan:round.${part}`), ROUND[part])
  await expect(combobox(page.getByTestId('place-header'), say('plan:round.name'))).toHaveText(ROUND.name)
  await shot('round')
  await button(say('plan:round.close'), form).click()
})

const BY_PRIORITY = { county: '固林县', count: 4 } as const
/** Read out in front of everybody; of this list it draws three that the county's round visited. */
const BY_DRAW = { county: '乌兰陶勒左翼联合旗', count: 3, seed: '20130518' } as const

test('30 units: four by priority, three by a draw, the others picked from the filtered list', async () => {
  const { page } = desk
  const units = pane(page, say('plan:units.title'))
  const choose = pane(page, say('plan:choose.title'))
  clinics = (await officeOf(page).organization.list()).filter(({ kind }) => kind === 'recipient')
  const inCounty = (name: string) => clinics.filter(({ countyName }) => countyName === name).length
  const showCounty = (name: string) => pick(units, say('plan:units.county'), name)
  const chosen = (count: number, shown: number) =>
    expect(units).toContainText(say('plan:units.count', { all: clinics.length, shown, chosen: count }))

  await showCounty(BY_PRIORITY.county)
  await fillIn(choose, say('plan:choose.count'), String(BY_PRIORITY.count))
  await button(say('plan:choose.byPriority', { count: BY_PRIORITY.count }), choose).click()
  await chosen(4, inCounty(BY_PRIORITY.county))
  await showCounty(BY_DRAW.county)
  await fillIn(choose, say('plan:choose.count'), String(BY_DRAW.count))
  await fillIn(choose, say('plan:choose.seed'), BY_DRAW.seed)
  await button(say('plan:choose.draw', { count: BY_DRAW.count }), choose).click()
  await chosen(7, inCounty(BY_DRAW.county))
  await expect(choose).toContainText(say('plan:draws.seed', { seed: BY_DRAW.seed }))
  await shot('units-drawn')

  await showCounty(say('plan:units.allCounties'))
  let count = 7
  for (const visit of VISITS) {
    const { name } = clinicOf(visit)
    await field(units, say('plan:units.filter')).fill(name)
    const tick = units.getByRole('checkbox', { name: say('plan:units.tick', { name }), exact: true })
    if (await tick.isChecked()) continue
    await tick.click()
    await chosen((count += 1), 1)
  }
  expect(count).toBe(VISITS.length)
  await field(units, say('plan:units.filter')).fill('')
  await pick(units, say('plan:units.which.name'), say('plan:units.which.chosen'))
  await shot('units')
})

/** 示例督查甲 of the first team works here, so that team keeps away from the clinics of this hospital. */
const OWN_HOSPITAL = '云泽市中心医院'

test('four teams with their leaders, one of which must keep away from the clinics of its own hospital', async () => {
  const { page } = desk
  await button(say('plan:part.teams')).click()
  const teams = grid(say('plan:teams.title')).getByRole('row')
  for (const [at, { name, members }] of SCHEME.teams.entries()) {
    await button(say('plan:teams.add')).click()
    await expect(teams).toHaveCount(at + 2)
    await teams.nth(at + 1).click()
    await fillIn(pane(page, say('plan:teams.proposed', { no: at + 1 })), say('plan:teams.name'), name)
    const team = pane(page, name)
    const people = team.getByRole('grid', { name: say('plan:teams.people') }).getByRole('row')
    for (const [nth, member] of members.entries()) {
      await fillIn(team, say('plan:teams.newMember'), member)
      await expect(people).toHaveCount(nth + 2)
    }
  }
  await teams.nth(1).click()
  const first = pane(page, SCHEME.teams[0]?.name ?? '')
  await first.getByRole('row').nth(1).click()
  await combobox(first, say('plan:teams.own')).fill(OWN_HOSPITAL)
  await page.getByRole('option').first().click()
  await combobox(first, say('plan:teams.own')).press('Enter')
  await expect(first).toContainText(say('plan:teams.avoidedCount', { count: 3 }))
  const member = SCHEME.teams[0]?.members[0] ?? ''
  await expect(first).toContainText(say('plan:avoid.ownSupports', { member, own: OWN_HOSPITAL }))
  await shot('teams')
})

test('the calendar: 30 clinics over 15 working days by one key, nobody where he must not go', async () => {
  const { page } = desk
  const calendar = pane(page, say('plan:calendar.title'))
  await button(say('plan:calendar.spread', { count: VISITS.length })).click()
  await expect(calendar).toContainText(say('plan:calendar.count', { days: 15, planned: VISITS.length, left: 0 }))
  await expect(grid(say('plan:calendar.title')).locator('[data-state="override"]')).toHaveCount(0)
  await shot('calendar')
})

const TYPED_SHEET = TYPED?.sheets[1]
const NO_EVIDENCE = '材料在纸质档案里'

test('the first visit is carried out: the sheet of the clinic is typed by keys alone and finished', async () => {
  const { page } = desk
  if (TYPED === undefined || TYPED_SHEET === undefined) throw new Error('the county has no visit')
  const clinic = clinicOf(TYPED)
  await grid(say('plan:calendar.title'))
    .locator('[data-state]', { hasText: clinic.name.slice(0, 3) })
    .click()
  await button(say('plan:calendar.carryOut')).click()
  const sheets = page.getByRole('grid', { name: say('inspections:detail.sheets') })
  await expect(sheets.getByRole('row')).toHaveCount(TYPED.sheets.length + 1)
  await sheets.getByRole('row', { name: new RegExp(clinic.name) }).dblclick()

  const keys = sheetKeys(page)
  const template = asScored(readTemplate(JSON.parse(readFileSync(join(TEMPLATES, '02-recipient-clinic.json'), 'utf8'))))
  await putPicture(desk, png().toString('base64'))
  await keys.answerAll(template, TYPED_SHEET.facts as Facts, TYPED_SHEET.remarks, async (code) => {
    if (code !== 'A4') return
    await keys.press('Control+v')
    await expect(page.getByTestId('item-evidence').locator('img')).toHaveCount(1)
    await shot('sheet')
  })
  await keys.goTo('X3')
  await keys.press('1')
  for (const [code, place] of [
    ['A5', '门诊大厅公示栏'],
    ['B2', '医务科'],
  ] as const) {
    await keys.goTo(code)
    await keys.press('f')
    await expect(field(page, say('sheet:finding.problem'))).toBeFocused()
    await keys.press('Enter', 'Enter', 'Enter')
    await expect(field(page, say('sheet:finding.place'))).toBeFocused()
    await keys.type(place)
    if (code === 'A5') await shot('finding')
    await keys.press('Control+Enter')
    await expect(field(page, say('sheet:finding.place'))).toHaveCount(0)
  }
  await expect(page.getByTestId('status-bar')).toContainText(saying('shell:saved'))
  await keys.press('Control+Enter')
  const missing = page.getByRole('dialog')
  await expect(missing).toContainText('B2') // points were lost there
  await shot('missing-evidence')
  await field(missing, say('evidence:missing.reason')).fill(NO_EVIDENCE)
  await keys.press('Control+Enter')
  await expect(page.getByTestId('locked-line')).toBeVisible()
  await shot('finished')
  console.log(
    `${Object.keys(TYPED_SHEET.facts).length} items, a photo and two findings: ${keys.count()} keys and characters, no mouse`,
  )

  const typed = await officeOf(page).sheet.find({ id: sheetOf(await visitAt(clinic.id), clinic.code) })
  expect(typed.facts).toEqual(TYPED_SHEET.facts)
  expect(typed.remarks).toEqual(TYPED_SHEET.remarks)
  expect(typed.findings).toHaveLength(2)
})

test('the other visits are carried out on their days, and all their sheets are answered as the county has them', async () => {
  const { page } = desk
  const office = officeOf(page)
  await page.keyboard.press('Escape')
  const plan = await office.plan.find({ inspectionId: await roundId() })
  let answers = 0
  let finished = 0
  for (const visit of VISITS) {
    if (visit !== TYPED) await carryOut(office, plan, visit, clinicOf(visit).id)
    const made = await visitAt(clinicOf(visit).id)
    for (const sheet of visit.sheets) {
      if (sheet === TYPED_SHEET) continue
      const findings = COUNTY_FINDINGS.filter(
        ({ visitId, subjectCode }) => visitId === visit.visitId && subjectCode === sheet.subjectCode,
      )
      const sheetId = sheetOf(made, sheet.subjectCode)
      const status = await fillSheet(page, {
        sheetId,
        sheet,
        findings: findings.map(({ finding }) => finding),
        withoutEvidence: NO_EVIDENCE,
      })
      answers += Object.keys(sheet.facts).length
      if (status === 'finished') finished += 1
    }
  }
  console.log(`${answers} answers in 89 sheets over the port`)
  expect(finished).toBe(87) // two sheets of the county were never answered whole
  const visits = grid(say('inspections:view')).getByRole('row')
  await pick(page, say('inspections:state.name'), say('inspections:state.open'))
  await expect(visits).toHaveCount(3)
  await pick(page, say('inspections:state.name'), say('inspections:state.all'))
  await expect(pane(page, say('inspections:view')).first()).toContainText(say('inspections:count', { shown: VISITS.length }))
  await shot('visits')
  await button(say('inspections:views.plan')).click()
  await button(say('plan:part.calendar')).click()
  await expect(grid(say('plan:calendar.title')).locator('[data-state="visited"]')).toHaveCount(VISITS.length)
  await shot('calendar-done')
  await grid(say('plan:calendar.title')).focus()
  await page.keyboard.press('Enter') // to the visit that was made of it
  await expect(grid(say('inspections:view'))).toBeVisible()
})

/** The five, by words that stand in each alone, in the order in which this test works on them. */
const [CLOSED, REOPENED, OVERDUE, ...ALSO_CLOSED] = [
  '公示信息过期',
  '请假无审批',
  '补填考勤',
  '量化的目标',
  '不足应派人月',
] as const
const NUMBER = '云卫督改〔2013〕6号'

test('five findings become four notices; what nobody answers is overdue', async () => {
  const { page } = desk
  await goTo(page, 'rectifications')
  const list = grid(say('rectifications:title'))
  await expect(list.getByRole('row')).toHaveCount(6)
  await shot('findings')
  await list.focus()
  await page.keyboard.press('Control+n')
  const form = pane(page, say('rectifications:issue.title'))
  await fillIn(form, say('rectifications:issue.numbering'), NUMBER)
  await expect(form).toContainText(say('rectifications:issue.from', { number: NUMBER }))
  await fillIn(form, say('rectifications:issue.issuedOn'), '2013-05-31')
  await expect(field(form, say('rectifications:issue.dueOn'))).toHaveValue('2013-06-09') // seven working days: Saturday and Sunday are worked
  await expect(form.getByRole('button', { name: say('rectifications:issue.verb', { notices: 4, problems: 5 }) })).toBeEnabled()
  await shot('notices')
  await page.keyboard.press('Control+Enter')
  await expect(list.getByRole('row').filter({ hasText: say('rectifications:standing.overdue', { days: 1 }) })).toHaveCount(5)
  await shot('overdue')
})

test('receipt, reply with proof, re-check and closing; one is opened again, one stays overdue', async () => {
  const { page } = desk
  const list = grid(say('rectifications:title'))
  const row = (problem: string) => list.getByRole('row').filter({ hasText: problem })
  const standing = (name: string) => say(`rectifications:standing.${name}`)
  const step = (name: string) => pane(page, say(`rectifications:step.${name}.title`))
  const stand = async (problem: string): Promise<void> => {
    await row(problem).click()
    await expect(row(problem)).toHaveAttribute('aria-selected', 'true')
    await list.focus()
  }
  const proof = join(computer.documents, '整改照片.png')
  writeFileSync(proof, png('整改'))
  await answerDialogs(desk, proof)

  await stand(CLOSED)
  await page.keyboard.press('s')
  await expect(step('received')).toBeVisible()
  await shot('receipt')
  await page.keyboard.press('Control+Enter')
  await expect(step('received')).toHaveCount(0)
  for (const problem of [CLOSED, REOPENED, ...ALSO_CLOSED]) {
    await stand(problem)
    await page.keyboard.press('r')
    await field(step('replied'), say('rectifications:step.replied.text')).fill('已按要求整改，附照片。')
    if (problem === CLOSED) {
      await button(say('rectifications:proof.add'), step('replied')).click()
      await expect(step('replied')).toContainText('整改照片.png')
      await shot('reply')
      await field(step('replied'), say('rectifications:step.replied.text')).focus()
    }
    await page.keyboard.press('Control+Enter')
    await expect(row(problem)).toContainText(standing('awaiting'))
  }
  for (const problem of [CLOSED, REOPENED, ...ALSO_CLOSED]) {
    await stand(problem)
    await page.keyboard.press('Enter')
    await field(step('checked'), say('rectifications:step.checked.text')).fill('现场查看属实')
    if (problem === CLOSED) await shot('re-check')
    await page.keyboard.press('Control+Enter')
    await expect(row(problem)).toContainText(standing('closed'))
  }
  await stand(REOPENED)
  await page.keyboard.press('o')
  await field(step('reopened'), say('rectifications:step.reopened.text')).fill('回头看又有一人请假未审批')
  await fillIn(step('reopened'), say('rectifications:step.dueOn'), '2013-06-20')
  await page.keyboard.press('Control+Enter')
  await expect(row(REOPENED)).toContainText(standing('reopened'))
  await expect(row(OVERDUE)).toContainText(say('rectifications:standing.overdue', { days: 1 }))
  await shot('reopened')
  await stand(CLOSED)
  await expect(pane(page, clinicOf(TYPED ?? { clinicCode: '' }).name)).toContainText('整改照片.png')
  await shot('closed')
})

const ROLES = ['supporting_org', 'recipient_org', 'dispatched_staff'] as const
/** As the window showed it, by who was judged. */
const shown = new Map<string, readonly Placed[]>()

test('results: three rankings, the lists of praise and criticism, and the round is locked', async () => {
  const { page } = desk
  await goTo(page, 'evaluation')
  const pickRole = (role: string) =>
    pick(
      page.getByTestId('place-header'),
      say('evaluation:group.name'),
      say('evaluation:group.option', { role: say(`common:role.${role}`), version: '1.1' }),
    )
  for (const role of ROLES) {
    await pickRole(role)
    const ranking = grid(say('evaluation:view.ranking'))
    await expect(ranking.getByRole('columnheader', { name: say(`evaluation:subject.${role}`) })).toBeVisible()
    await expect(grid(say('evaluation:view.losses')).getByRole('gridcell').first()).toBeVisible()
    await shot(`ranking-${role}`)
    shown.set(role, await rankingOnScreen(page))
  }
  await button(say('evaluation:view.lists')).click()
  for (const role of ROLES.slice(0, 2)) {
    await pickRole(role)
    await expect(grid(say('evaluation:view.lists')).getByRole('row').nth(1)).toContainText(shown.get(role)?.[0]?.name ?? '')
    await shot(`lists-${role}`)
  }
  await expect(grid(say('evaluation:view.lists'))).toContainText(say('evaluation:lists.why.overdue'))
  await button(say('evaluation:view.rules')).click()
  await button(say('evaluation:lock.verb')).click()
  const ask = page.getByRole('dialog')
  await expect(ask).toContainText(say('evaluation:lock.drafts', { count: 2 }))
  await shot('lock')
  await button(say('evaluation:lock.verb'), ask).click()
  await expect(page.getByText(saying('evaluation:lock.locked'))).toBeVisible()
  await goTo(page, 'inspections')
  await expect(page.getByText(saying('inspections:locked'))).toBeVisible()
  await expect(page.getByText(say('inspections:add.title'))).toHaveCount(0)
  await shot('locked')
})

test('place by place and point by point the rankings are those of jiedui evaluate, here and in the sample of the same county', async () => {
  await desk.app.close()
  putSample(sample)
  const here = evaluated(workspace)
  const given = evaluated(sample)
  expect([...here.keys()].sort()).toEqual([...ROLES].sort())
  for (const role of ROLES) {
    const places = here.get(role) ?? []
    expect(places.filter(({ rank }) => rank !== null).length, role).toBeGreaterThan(10)
    expect(shown.get(role), role).toEqual(places)
    expect(given.get(role), role).toEqual(places)
  }
})
