import { randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { openOffice, type Office, type OfficeOptions } from './backend'
import { tempFolder } from './temp-folder'

const STORE_FILE = 'jiedui.db'
const VISITS = resolve(import.meta.dirname, '../../resources/samples/yunze-2013/visits')

/** The database of the sample county, built once a process. */
let built: Buffer | undefined

async function sampleBytes(): Promise<Buffer> {
  const office = openOffice()
  const folder = join(tempFolder(), '样例')
  await office.call.workspace.createSample({ requestId: randomUUID(), grant: office.grant(folder) })
  office.backend.close()
  return readFileSync(join(folder, STORE_FILE))
}

/** A data folder of its own with the sample county in it. */
export async function sampleFolder(): Promise<string> {
  built ??= await sampleBytes()
  const folder = join(tempFolder(), '云泽市')
  mkdirSync(folder)
  writeFileSync(join(folder, STORE_FILE), built)
  return folder
}

/** An office that works in a sample county of its own; `roundId` is its one round. */
export async function openSampleOffice(
  options: OfficeOptions = {},
): Promise<Office & { readonly folder: string; readonly roundId: string }> {
  const folder = await sampleFolder()
  const office = openOffice({ ...options, workspace: folder })
  const [round] = await office.call.inspection.list()
  return { ...office, folder, roundId: round!.id }
}

/** A visit file of the sample, fresh at each call. */
export const visitFile = (name: string): VisitJson => JSON.parse(readFileSync(join(VISITS, `${name}.json`), 'utf8'))

export interface VisitJson {
  visitId: string
  date: string
  clinicCode: string
  team: string[]
  sheets: {
    templateId: string
    templateVersion: string
    subjectCode: string
    facts: Record<string, unknown>
    vetoes: string[]
    remarks: Record<string, string>
  }[]
}
