import { writeFile } from 'node:fs/promises'
import { hasDisplay } from './display.ts'
import { resolveElectron } from './electron/resolve-electron.ts'
import { inProject } from './paths.ts'
import { runOrThrow } from './run.ts'

const FOLDER = inProject('resources/icons')
const ICO_SIZES = [16, 20, 24, 32, 40, 48, 64, 128, 256]
const PNG_SIZE = 512

/** `npm run icons`: icon.png and icon.ico from icon.svg; run after a change of the drawing, the results are committed. */
const pictures = await drawAll([...ICO_SIZES, PNG_SIZE])
await writeFile(`${FOLDER}/icon.png`, picture(PNG_SIZE))
await writeFile(`${FOLDER}/icon.ico`, icoOf(ICO_SIZES.map((size) => ({ size, png: picture(size) }))))

async function drawAll(sizes: readonly number[]): Promise<Readonly<Record<string, string>>> {
  const electron = await resolveElectron()
  const command = [
    electron.executablePath,
    ...electron.args,
    inProject('build/icons/render.cjs'),
    `${FOLDER}/icon.svg`,
    JSON.stringify(sizes),
  ]
  const [program = '', ...args] = hasDisplay() ? command : ['xvfb-run', '-a', ...command]
  const said = await runOrThrow(program, args, { env: electron.env })
  const line = said.split('\n').find((text) => text.startsWith('PICTURES '))
  if (line === undefined) throw new Error(`no pictures in: ${said}`)
  return JSON.parse(line.slice('PICTURES '.length)) as Record<string, string>
}

function picture(size: number): Buffer {
  const base64 = pictures[String(size)]
  if (base64 === undefined) throw new Error(`no picture of ${size} px`)
  return Buffer.from(base64, 'base64')
}

/** An ICO file is a list of 16-byte entries followed by the PNG files they point to; 0 stands for 256 px. */
function icoOf(images: readonly { readonly size: number; readonly png: Buffer }[]): Buffer {
  const head = Buffer.alloc(6 + 16 * images.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(images.length, 4)
  let offset = head.length
  for (const [index, { size, png }] of images.entries()) {
    const at = 6 + 16 * index
    head.writeUInt8(size % 256, at)
    head.writeUInt8(size % 256, at + 1)
    head.writeUInt16LE(1, at + 4) // colour planes
    head.writeUInt16LE(32, at + 6) // bits a pixel
    head.writeUInt32LE(png.length, at + 8)
    head.writeUInt32LE(offset, at + 12)
    offset += png.length
  }
  return Buffer.concat([head, ...images.map(({ png }) => png)])
}
