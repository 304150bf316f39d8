import type { Organization } from '../core/registry/organization'
import { plain } from '../core/registry/search'
import { pinyinKeys } from './pinyin-keys'

/** What an organization is found by, for `matches` of core/registry/search: name, code, every reading of the name. */
export const searchKeys = ({ name, code }: Pick<Organization, 'name' | 'code'>): string[] =>
  [plain(name), plain(code), ...pinyinKeys(name)].filter((key) => key !== '')
