import type { Organization } from '@core/registry/organization'
import type { Db } from '../../electron/store/db'
import { organizationRepo } from '../../electron/store/organization.repo'

/** A hospital or clinic of which only the id matters; its name and code follow from it. */
export const organization = ({ id, ...more }: Partial<Organization> & Pick<Organization, 'id'>): Organization => ({
  id,
  kind: 'recipient',
  code: id,
  name: `示例${id}`,
  category: '',
  level: more.kind === 'supporting' ? '三级' : '',
  grade: '',
  divisionCode: '990202',
  creditCode: '',
  orgCode: '',
  licenceNumber: '',
  approvedBeds: null,
  beds: null,
  staffCount: null,
  doctorCount: null,
  nurseCount: null,
  population: null,
  villageCount: null,
  requiredHeadcount: null,
  contactName: '',
  contactTitle: '',
  contactPhone: '',
  note: '',
  archivedAt: null,
  ...more,
})

export const insertOrganization = (db: Db, more: Partial<Organization> & Pick<Organization, 'id'>): void =>
  organizationRepo(db).insert({ ...organization(more), searchKeys: [] })
