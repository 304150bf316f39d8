import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { afterAll } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const FONTS = join(root, 'node_modules/@expo-google-fonts')

/** Where this process keeps its bundle and its fonts; inside the project, for the bundle looks for its packages from there. */
const folder = join(root, 'test/output', `press-${process.pid}`)
let built: Promise<string> | undefined

/** The bundled print worker, made once a test file and removed after it. */
export async function builtPrintWorker(): Promise<string> {
  built ??= bundle()
  return built
}

/** A folder with the fonts that travel with the program. */
export function bundledFonts(): string {
  const fonts = join(folder, 'fonts')
  if (existsSync(fonts)) return fonts
  mkdirSync(fonts, { recursive: true })
  for (const family of ['noto-serif-sc', 'noto-sans-sc']) {
    for (const weight of ['400Regular', '700Bold']) {
      const [file] = readdirSync(join(FONTS, family, weight)).filter((name) => name.endsWith('.ttf'))
      placeFile(join(FONTS, family, weight, file!), join(fonts, file!))
    }
  }
  return fonts
}

/** A link where the system allows one: a font has 15 MB. */
export function placeFile(from: string, to: string): void {
  try {
    symlinkSync(from, to)
  } catch {
    copyFileSync(from, to)
  }
}

async function bundle(): Promise<string> {
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: true, external: ['exceljs', 'fontkit', 'pdfmake', 'piscina'] },
    build: {
      ssr: join(root, 'electron/press/print-worker.ts'),
      target: 'node20.18',
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: {
        external: [/^exceljs\//, /^pdfmake\//],
        output: { format: 'cjs', entryFileNames: 'print-worker.cjs', chunkFileNames: 'chunks/[name].cjs' },
      },
    },
  })
  return join(folder, 'print-worker.cjs')
}

afterAll(() => rmSync(folder, { recursive: true, force: true }))
