import { existsSync } from 'node:fs'
import { copyFile, link, mkdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { inProject } from './paths.ts'

const PACKAGES = inProject('node_modules/@expo-google-fonts')

/** The faces that papers are set in, whole, and the licence that must travel with them. */
const FACES: Readonly<Record<string, string>> = {
  'NotoSerifSC_400Regular.ttf': 'noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  'NotoSerifSC_700Bold.ttf': 'noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  'NotoSansSC_400Regular.ttf': 'noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  'NotoSansSC_700Bold.ttf': 'noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
  'OFL-NotoSerifSC.txt': 'noto-serif-sc/LICENSE_FONT',
  'OFL-NotoSansSC.txt': 'noto-sans-sc/LICENSE_FONT',
}

/** Puts the fonts into dist/fonts, where the program finds them in the project and the packager takes them from. */
export async function placeFonts(): Promise<void> {
  const folder = inProject('dist/fonts')
  await mkdir(folder, { recursive: true })
  for (const [name, source] of Object.entries(FACES)) await place(join(PACKAGES, source), join(folder, name))
}

async function place(from: string, to: string): Promise<void> {
  if (existsSync(to) && (await stat(to)).size === (await stat(from)).size) return
  await rm(to, { force: true })
  try {
    await link(from, to) // 50 MB that need no second copy
  } catch {
    await copyFile(from, to) // another drive
  }
}
