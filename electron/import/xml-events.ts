import { SaxesParser } from 'saxes'

export type Attributes = Readonly<Record<string, string>>

/** Names come without namespace prefix: writers differ in their choice of it. */
export interface XmlHandlers {
  readonly open?: (name: string, attributes: Attributes) => void
  readonly close?: (name: string) => void
  readonly text?: (text: string) => void
}

/**
 * Runs handlers over XML as it arrives. Entities of a document type are unknown words to this parser, so a bomb of
 * nested entities is a syntax error, and nothing outside the text is ever fetched.
 *
 * @throws Error when the text is not well-formed
 */
export async function readXml(chunks: AsyncIterable<string>, handlers: XmlHandlers): Promise<void> {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => handlers.open?.(local(name), attributes))
  parser.on('closetag', ({ name }) => handlers.close?.(local(name)))
  parser.on('text', (text) => handlers.text?.(text))
  parser.on('cdata', (text) => handlers.text?.(text))
  for await (const chunk of chunks) parser.write(chunk)
  parser.close()
}

/** Value of an attribute whatever its prefix: "r:id" of one writer is "rel:id" of another. */
export function prefixed(attributes: Attributes, name: string): string | undefined {
  return Object.entries(attributes).find(([key]) => key.includes(':') && local(key) === name)?.[1]
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1)
