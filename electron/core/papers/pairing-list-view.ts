import type { PaperTexts } from './paper-texts'
import { orNone, registerView, type RegisterHead, type RegisterView } from './register-view'

/** One pairing as the list has it; empty text = not known. */
export interface PairingLine {
  readonly countyName: string
  readonly supporterName: string
  readonly supporterLevel: string
  readonly recipientName: string
  readonly startsOn: string
  readonly endsOn: string
  readonly agreementNumber: string
  /** None = all of them. */
  readonly departments: readonly string[]
  /** Who speaks for the hospital, and for the clinic: name and phone. */
  readonly supporterContact: Contact
  readonly recipientContact: Contact
}
interface Contact {
  readonly name: string
  readonly phone: string
}

/** 结对一览表. @param source.lines By county, within it by hospital, both in official order. */
export function pairingListView(source: RegisterHead & { readonly lines: readonly PairingLine[] }, t: PaperTexts): RegisterView {
  const { lines } = source
  const count = (of: (line: PairingLine) => string): number => new Set(lines.map(of)).size
  return registerView(
    source,
    'pairingList',
    {
      rows: lines.map((line, index) => [
        orNone(line.countyName, t),
        line.supporterName,
        orNone(line.supporterLevel, t),
        String(index + 1),
        line.recipientName,
        t('register.period', { from: line.startsOn, to: line.endsOn }),
        orNone(line.agreementNumber, t),
        line.departments.length === 0 ? t('register.pairingList.allDepartments') : line.departments.join(t('list.comma')),
        contactText(line.supporterContact, t),
        contactText(line.recipientContact, t),
      ]),
      sums: {
        counties: count(({ countyName }) => countyName),
        supporters: count(({ supporterName }) => supporterName),
        recipients: count(({ countyName, recipientName }) => `${countyName} ${recipientName}`),
        pairings: lines.length,
      },
    },
    t,
  )
}

const contactText = ({ name, phone }: Contact, t: PaperTexts): string =>
  orNone([name, phone].filter((one) => one !== '').join('\n'), t)
