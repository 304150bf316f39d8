import { randomUUID } from 'node:crypto'
import { resolve } from 'node:path'
import type { OrganizationDraft } from '@core/registry/organization'
import type { Office } from './backend'
import { organization } from './organizations'

const SAMPLE = resolve(import.meta.dirname, '../../resources/samples/yunze-2013')

/** A clinic as it is typed; the fields that matter are named by the test. */
export function clinic(more: Partial<OrganizationDraft>): OrganizationDraft {
  const {
    id: _id,
    archivedAt: _archivedAt,
    mergedInto: _mergedInto,
    ...draft
  } = organization({ id: '02001', name: '示例卫生院', divisionCode: '990202100', ...more })
  return draft
}

/** A hospital of level 3 as it is typed. */
export const hospital = (more: Partial<OrganizationDraft>): OrganizationDraft =>
  clinic({ kind: 'supporting', level: '三级', name: '示例医院', code: '01001', divisionCode: '990202', ...more })

/** Brings the fictional divisions of the sample county into an open workspace. */
export async function importDivisions(office: Office): Promise<void> {
  const grant = office.grant(`${SAMPLE}/divisions.json`)
  const { importId } = await office.call.import.preview({ grant, kind: 'divisions' })
  await office.call.import.apply({ requestId: randomUUID(), importId })
}

/** Brings one of the sample county's workbooks in. @returns what `import.apply` answered */
export async function importWorkbook(office: Office, kind: 'organizations' | 'pairings' | 'postings') {
  const { importId } = await office.call.import.preview({ grant: office.grant(`${SAMPLE}/${kind}.xlsx`), kind })
  return office.call.import.apply({ requestId: randomUUID(), importId })
}
