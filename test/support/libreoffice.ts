import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { SaxesParser } from 'saxes'

const run = promisify(execFile)

/** Where the program is, or null. */
export const soffice: string | null =
  (process.env.PATH ?? '')
    .split(':')
    .map((folder) => join(folder, 'soffice'))
    .find(existsSync) ?? null

/**
 * Opens files in LibreOffice and writes them as others, all in one start of it.
 * @param profile An empty folder for its settings, so that it neither finds nor leaves any.
 */
export async function convert(files: readonly string[], format: string, folder: string, profile: string): Promise<void> {
  if (soffice === null) throw new Error('LibreOffice is not installed')
  const settings = `-env:UserInstallation=${pathToFileURL(profile).href}`
  const { stdout, stderr } = await run(soffice, [
    ...[settings, '--headless', '--norestore', '--nologo', '--convert-to', format, '--outdir', folder],
    ...files,
  ])
  const written = stdout.split('\n').filter((line) => line.startsWith('convert ')).length
  if (written !== files.length) throw new Error(`LibreOffice wrote ${written} of ${files.length} files\n${stdout}${stderr}`)
}

/** Numbers and texts of the cells of an .fods file, in their order, without the empty ones; formulas and links are told apart. */
export function readCells(file: string): { readonly cells: readonly (string | number)[]; readonly active: readonly string[] } {
  const cells: (string | number)[] = []
  const active: string[] = []
  let text = ''
  let number: string | undefined
  let times = 1
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'table:table-cell') {
      text = ''
      number = attributes['office:value']
      times = Number(attributes['table:number-columns-repeated'] ?? 1)
      if (attributes['table:formula'] !== undefined) active.push(attributes['table:formula'])
    }
    if (name === 'text:a') active.push(attributes['xlink:href'] ?? '')
    if (name === 'text:s') text += ' '.repeat(Number(attributes['text:c'] ?? 1))
  })
  parser.on('text', (part) => (text += part))
  parser.on('closetag', ({ name }) => {
    const value = number === undefined ? text.trim() : Number(number)
    if (name === 'table:table-cell' && value !== '') cells.push(...Array.from({ length: times }, () => value))
    if (name === 'table:table-cell') text = ''
  })
  parser
    .write(
      readFileSync(file, 'utf8')
        .replace(/^[^]*?<office:spreadsheet>/, '<office:spreadsheet>')
        .replace(/<\/office:spreadsheet>[^]*$/, '</office:spreadsheet>'),
    )
    .close()
  return { cells, active }
}
