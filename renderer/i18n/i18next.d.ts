import 'i18next'
import type common from '@resources/locales/zh-CN/common.json'
import type errors from '@resources/locales/zh-CN/errors.json'
import type firstStart from '@resources/locales/zh-CN/first-start.json'
import type organizations from '@resources/locales/zh-CN/organizations.json'
import type pairings from '@resources/locales/zh-CN/pairings.json'
import type settings from '@resources/locales/zh-CN/settings.json'
import type shell from '@resources/locales/zh-CN/shell.json'

/** Keys are typed from the Chinese master; a new namespace adds its line here. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    returnNull: false
    resources: {
      common: typeof common
      errors: typeof errors
      'first-start': typeof firstStart
      organizations: typeof organizations
      pairings: typeof pairings
      settings: typeof settings
      shell: typeof shell
    }
  }
}
