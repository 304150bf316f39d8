import { SheetField } from '../../../../components/sheet/SheetField'
import type { PlainDesk } from './plain-desk'
import { acceptPlain, dropPlain, fieldText, leavePlain, openPlain, typePlain } from './plain-fields'
import type { PlainField as FieldName } from './plain-session'

export interface PlainFieldProps<F> {
  readonly desk: PlainDesk<F>
  readonly field: FieldName
  readonly name: string
  readonly maxLength: number
}

/** A field for text of the present session. */
export function PlainField<F>({ desk: { session, act }, field, name, maxLength }: PlainFieldProps<F>) {
  return (
    <SheetField
      name={name}
      kind="text"
      text={fieldText(session, field)}
      isOpen={session.field === field}
      isFresh={session.texts[field] === undefined}
      isLocked={session.isLocked}
      maxLength={maxLength}
      onOpen={() => act((now) => openPlain(now, field))}
      onType={(text) => act((now) => typePlain(now, field, text))}
      onEnter={() => act(acceptPlain)}
      onEscape={() => act(dropPlain)}
      onLeave={() => act((now) => leavePlain(now, field))}
    />
  )
}
