import { SheetField } from '../../../components/sheet/SheetField'
import { enterField, escapeField, isWaivedAway, leaveField, openField, shownText, typeText } from './sheet-fields'
import { useDesk } from './sheet-desk'
import { isOfFact, offerAt } from './sheet-session'
import { press } from './sheet-keys'
import type { SheetField as FieldName } from './sheet-session'

export interface DeskFieldProps {
  readonly field: FieldName
  readonly name: string
  readonly kind: 'number' | 'text'
  readonly placeholder?: string
  readonly maxLength?: number
}

/** A field of the present session. */
export function DeskField({ field, name, kind, placeholder = '', maxLength = 16 }: DeskFieldProps) {
  const { session, act } = useDesk()
  const text = shownText(session, field)
  const isUntouched = isOfFact(field) && session.texts[field] === undefined
  const isOffered = isUntouched && text !== '' && offerAt(session, session.current) !== undefined
  return (
    <SheetField
      name={name}
      kind={kind}
      text={text}
      isOpen={session.field === field}
      isFresh={session.texts[field] === undefined}
      isLocked={session.isLocked || isWaivedAway(session, field)}
      isOffered={isOffered}
      placeholder={placeholder}
      maxLength={maxLength}
      onOpen={() => act((now) => openField(now, field))}
      onType={(typed) => act((now) => typeText(now, field, typed))}
      onEnter={() => act(enterField)}
      onEscape={() => act(escapeField)}
      onLeave={() => act((now) => leaveField(now, field))}
      {...(kind === 'number' ? { onWalk: (key: 'ArrowUp' | 'ArrowDown') => act((now) => press(now, key)) } : {})}
    />
  )
}
