import {
  enterRemark,
  enterWaiver,
  enterWords,
  further,
  goOnPlain,
  refused,
  still,
  storedAt,
  without,
  type PlainField,
  type PlainOutcome,
  type PlainSession,
} from './plain-session'

/** What a field shows: what is being typed, else what is stored. */
export function fieldText<F>(session: PlainSession<F>, field: PlainField): string {
  const { current, texts, entries, form } = session
  const typed = texts[field]
  if (typed !== undefined) return typed
  const fact = storedAt(session, current)
  switch (field) {
    case 'remark':
      return entries.remarks[current] ?? ''
    case 'words':
      return form.words(current, fact) ?? ''
    case 'waiver':
      return waiverOf(fact)
  }
}

/** The reason with which an item was said not to apply. */
export const waiverOf = (fact: unknown): string =>
  typeof fact === 'object' && fact !== null && 'notApplicable' in fact && 'reason' in fact ? String(fact.reason) : ''

export function openPlain<F>(session: PlainSession<F>, field: PlainField): PlainOutcome<F> {
  return still({ ...session, field, said: session.said?.kind === 'refused' ? null : session.said })
}

export const typePlain = <F>(session: PlainSession<F>, field: PlainField, text: string): PlainOutcome<F> =>
  still({
    ...session,
    field,
    texts: { ...session.texts, [field]: field === 'waiver' ? reasonMeant(session, text) : text },
  })

/** A digit alone, or right after a common reason, is the reason it numbers. */
function reasonMeant<F>(session: PlainSession<F>, text: string): string {
  const before = fieldText(session, 'waiver')
  const digit = text.normalize('NFKC').slice(-1)
  const isBare = text.length === 1 || (session.reasons.includes(before) && text === before + text.slice(-1))
  return (isBare && /[1-9]/.test(digit) ? session.reasons[Number(digit) - 1] : undefined) ?? text
}

/** Enter in a field: what was typed is stored; a reason leads on to the next item. */
export function acceptPlain<F>(session: PlainSession<F>): PlainOutcome<F> {
  const { field } = session
  if (field === null) return still(session)
  const text = fieldText(session, field)
  if (field === 'remark') return enterRemark(session, text)
  const stored = field === 'words' ? enterWords(session, text) : enterWaiver(session, text)
  return field === 'waiver' && stored.session.field === null ? further(stored, goOnPlain) : stored
}

/** Esc in a field: what was typed there is dropped. */
export const dropPlain = <F>(session: PlainSession<F>): PlainOutcome<F> =>
  still({ ...session, field: null, texts: session.field === null ? session.texts : without(session.texts, [session.field]) })

/** The focus has left a field for another place of the window. */
export function leavePlain<F>(session: PlainSession<F>, field: PlainField): PlainOutcome<F> {
  if (session.field !== field) return still(session)
  const typed = session.texts[field]
  const left = { ...session, field: null }
  if (typed === undefined) return still(left)
  if (field === 'remark') return enterRemark(left, typed)
  if (field === 'words') return enterWords(left, typed)
  return typed.trim() === '' ? dropPlain(session) : enterWaiver(left, typed)
}

/** N: the reason is asked, where the item may be left out. */
export const askWaiver = <F>(session: PlainSession<F>): PlainOutcome<F> =>
  session.form.waived(session.current, '-') === null ? refused(session, 'NOT_APPLICABLE_REFUSED') : openPlain(session, 'waiver')
