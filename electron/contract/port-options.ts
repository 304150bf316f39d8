/** Lists of this many rows and more cross a port as one text. */
const LONG = 100

/**
 * How calls cross port A; both ends are given it (ADR 0027). A list of thousands of rows travels as one JSON text, made and
 * read by the engine itself, where oRPC would look at every field of every row for dates, sets and the like, and copy it.
 * So only plain data may stand in a list of the contract: no Date, no Map, no undefined element.
 */
export const PORT_OPTIONS = {
  customJsonSerializers: [
    {
      type: 100, // below stand oRPC's own
      condition: (data: unknown): boolean => Array.isArray(data) && data.length >= LONG,
      serialize: (rows: unknown): string => JSON.stringify(rows),
      deserialize: (text: string): unknown => JSON.parse(text),
    },
  ],
  // A message goes as it is, cloned by the port; without it oRPC would write it into a text once more. A stream has no
  // clone: oRPC writes its head, so that the other end knows that events follow. Nor has a form with files.
  experimental_transfer: ([, , payload]: readonly unknown[]): object[] | undefined => (mustBeWritten(payload) ? undefined : []),
}

/** A stream, or a form: what carries files oRPC puts into one. */
const mustBeWritten = (payload: unknown): boolean =>
  typeof payload === 'object' &&
  payload !== null &&
  'body' in payload &&
  typeof payload.body === 'object' &&
  payload.body !== null &&
  (Symbol.asyncIterator in payload.body || 'getAll' in payload.body)
