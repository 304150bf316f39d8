import canonicalize from 'canonicalize'

/** The one way to write plain data as JSON (RFC 8785): the same data give the same bytes on every machine. */
export function canonicalJson(data: unknown): string {
  const text = canonicalize(data)
  if (text === undefined) throw new Error('no JSON value')
  return text
}
