import { randomUUID } from 'node:crypto'
import type { Client } from '@contract/contract'
import { inPoints } from './sheets'

type Sheets = Pick<Client, 'sheet' | 'inspection' | 'organization' | 'posting' | 'attendance' | 'spotCheck' | 'workload'>

/** Where the sample county is looked at: a clinic in the north with one doctor since December, on a day in May. */
export const LOOKED_AT = { clinicCode: '02015', hospitalCode: '01001', postingCode: 'PZ2013001', day: '2013-05-13' } as const

/** Opens the sheets of hospital, clinic and doctor for one more visit. */
export async function openSheets(call: Sheets, inspectionId: string, templateVersion = '1.1') {
  const clinic = (await call.organization.list()).find(({ code }) => code === LOOKED_AT.clinicCode)!
  const posting = (await call.posting.list()).find(({ code }) => code === LOOKED_AT.postingCode)!
  const sheet = (templateId: string, subjectCode: string) => ({ templateId, templateVersion, subjectCode })
  const visit = await call.inspection.createVisit({
    requestId: randomUUID(),
    inspectionId,
    clinicId: clinic.id,
    visitOn: LOOKED_AT.day,
    teamName: '',
    members: ['示例督查甲'],
    sheets: [
      sheet('SH-2025', LOOKED_AT.hospitalCode),
      sheet('RC-2025', LOOKED_AT.clinicCode),
      sheet('DD-2025', LOOKED_AT.postingCode),
    ],
  })
  const [hospital, recipient, doctor] = visit.sheetIds as [string, string, string]
  return { visitId: visit.id, clinic, posting, hospital, recipient, doctor }
}

/** All weekdays of a month as present, but for the days that are named otherwise. */
export async function attend(
  call: Sheets,
  postingId: string,
  months: readonly string[],
  other: Readonly<Record<string, 'sick' | 'official' | 'absent'>> = {},
): Promise<void> {
  const days = months.flatMap((month) => Array.from({ length: 28 }, (_, at) => `${month}-${String(at + 1).padStart(2, '0')}`))
  const isWeekend = (day: string) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())
  await call.attendance.mark({
    requestId: randomUUID(),
    marks: days.filter((day) => !isWeekend(day)).map((day) => ({ postingId, day, state: other[day] ?? 'present' })),
  })
}

/** The same figures for each month. */
export async function work(
  call: Sheets,
  postingId: string,
  months: readonly string[],
  figures: Readonly<Record<string, number>>,
) {
  for (const month of months) {
    const marks = Object.entries(figures).map(([metric, value]) => ({ postingId, metric: metric as 'teachingRounds', value }))
    await call.workload.mark({ requestId: randomUUID(), month, marks })
  }
}

export const findPoints = async (call: Sheets, id: string) => inPoints(await call.sheet.find({ id }))
