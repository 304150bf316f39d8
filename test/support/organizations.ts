import { EMPTY_ORGANIZATION, type Organization } from '@core/registry/organization'
import type { Db } from '../../electron/store/db'
import { organizationRepo } from '../../electron/store/organization.repo'

/** A hospital or clinic of which only the id matters; its name and code follow from it. */
export const organization = ({ id, ...more }: Partial<Organization> & Pick<Organization, 'id'>): Organization => ({
  ...EMPTY_ORGANIZATION,
  id,
  code: id,
  name: `示例${id}`,
  level: more.kind === 'supporting' ? '三级' : '',
  divisionCode: '990202',
  archivedAt: null,
  mergedInto: null,
  ...more,
})

export const insertOrganization = (db: Db, more: Partial<Organization> & Pick<Organization, 'id'>): void =>
  organizationRepo(db).insert({ ...organization(more), searchKeys: [] })
