/** Full-width digits as half-width; empty is "not known", anything but a whole or decimal number stays unsaved. */
export function readNumber(text: string): number | null | undefined {
  const plain = text.normalize('NFKC').replaceAll(/[\s,]/g, '')
  if (plain === '') return null
  return /^\d{1,9}(\.\d{1,3})?$/.test(plain) ? Number(plain) : undefined
}
