import type { PaperTexts } from './paper-texts'
import { orNone, registerView, type RegisterHead, type RegisterView } from './register-view'

/** A unit with those who speak for it; nobody = it has not returned its form. */
export interface ContactUnit {
  readonly countyName: string
  readonly name: string
  readonly contacts: readonly {
    readonly name: string
    readonly jobTitle: string
    readonly phone: string
    readonly note: string
  }[]
}

/** 联系人备案表. @param source.units By county, in official order. */
export function contactRegisterView(
  source: RegisterHead & { readonly units: readonly ContactUnit[] },
  t: PaperTexts,
): RegisterView {
  const { units } = source
  const rows = units.flatMap(({ countyName, name, contacts }) => {
    const unit = [orNone(countyName, t), name]
    const persons = contacts.map((one) => [one.name, one.jobTitle, one.phone, one.note].map((text) => orNone(text, t)))
    return (persons.length === 0 ? [[t('register.contactRegister.missing'), '', '', '']] : persons).map((cells) => ({
      unit,
      cells,
    }))
  })
  const named = units.filter(({ contacts }) => contacts.length > 0)
  return registerView(
    source,
    'contactRegister',
    {
      rows: rows.map(({ unit, cells }, index) => [...unit, String(index + 1), ...cells]),
      sums: {
        units: units.length,
        named: named.length,
        missing: units.length - named.length,
        persons: units.reduce((sum, { contacts }) => sum + contacts.length, 0),
      },
    },
    t,
  )
}
