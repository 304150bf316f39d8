import { expect, test } from '@playwright/test'
import { join } from 'node:path'
import { field, goTo, newComputer, openDesk, pane, pick, resize, type Computer, type Desk } from '../support/e2e-desk'
import { putSample } from '../support/e2e-sample'
import { say, saying } from '../support/e2e-texts'

/** 设置 › 工作方案: the year's scheme and the values that its rules are applied with. */

const NOW = '2013年全市二级以上医疗卫生机构对口支援苏木乡镇卫生院专项督查'
let computer: Computer
let desk: Desk

test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  computer = newComputer()
  const workspace = join(computer.documents, '云泽市样例')
  putSample(workspace)
  computer.remember({ workspace })
  desk = await openDesk(computer)
  await resize(desk, 1366, 768)
  await openScheme()
})
test.afterAll(async () => {
  await desk.app.close()
  computer.remove()
})

async function openScheme(): Promise<void> {
  await goTo(desk.page, 'settings')
  await desk.page.getByRole('button', { name: say('settings:view.scheme'), exact: true }).click()
}
const scheme = () => pane(desk.page, say('settings:scheme.title'))
const parameter = (label: string) => field(scheme(), label)
const saved = () => desk.page.getByRole('status').filter({ hasText: saying('shell:saved') })

test('a parameter is typed over, kept, and refused where it is no number', async () => {
  await expect(parameter('每名派驻人员规定月数')).toHaveValue('6')
  await parameter('每名派驻人员规定月数').fill('8')
  await parameter('每名派驻人员规定月数').press('Enter')
  await expect(saved()).toBeVisible()
  await goTo(desk.page, 'templates')
  await openScheme()
  await expect(parameter('每名派驻人员规定月数')).toHaveValue('8')
  await parameter('每名派驻人员规定月数').fill('半年')
  await expect(parameter('每名派驻人员规定月数')).toHaveAttribute('aria-invalid', 'true')
  await parameter('每名派驻人员规定月数').press('Escape')
  await expect(parameter('每名派驻人员规定月数')).toHaveValue('8')
})

test('the stages of the notice show their gaps, and a deadline on a day off says so and moves when it shall', async () => {
  const { page } = desk
  const stages = pane(page, say('settings:stages.title'))
  await expect(stages.getByRole('listitem')).toHaveText([
    say('settings:stages.note.gap', { days: say('settings:stages.fromTo', { from: '2013-05-01', to: '2013-05-09' }) }),
    say('settings:stages.note.gap', { days: '2013-05-31' }),
  ])
  const due = pane(page, say('settings:due.title'))
  await expect(due).toContainText(say('settings:due.rest', { name: '端午' }))
  await pick(due, say('settings:due.policy.name'), say('settings:due.policy.next_workday'))
  await expect(due).toContainText(say('settings:due.moved', { name: '端午', day: '2013-06-13' }))
  const ends = say('settings:stages.cell', { column: say('settings:stages.endsOn'), name: '督查阶段' })
  await field(stages, ends).fill('2013.5.31')
  await field(stages, ends).press('Enter')
  await expect(stages.getByRole('listitem')).toHaveCount(1)
})

test('the scheme of the next year takes over the parameters and is the current one', async () => {
  await scheme()
    .getByRole('button', { name: say('settings:scheme.add'), exact: true })
    .click()
  await field(scheme(), say('settings:scheme.name')).fill('2014年对口支援')
  await field(scheme(), say('settings:scheme.name')).press('Enter')
  await desk.page.keyboard.type('YZ-2013-ZXDC')
  await desk.page.keyboard.press('Enter')
  await desk.page.keyboard.type('2014.1.1')
  await desk.page.keyboard.press('Enter')
  await desk.page.keyboard.type('2014.12.31')
  await desk.page.keyboard.press('Enter')
  await expect(scheme()).toContainText(say('errors:SCHEME_CODE_TAKEN', { name: NOW }))
  await field(scheme(), say('settings:scheme.code')).fill('YZ-2014')
  await field(scheme(), say('settings:scheme.code')).press('Enter')
  await expect(parameter('每名派驻人员规定月数')).toHaveValue('8')
  await expect(desk.page.getByRole('banner')).toContainText('2014年对口支援')
})
