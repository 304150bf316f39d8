import { cruise, type ICruiseResult, type IFlattenedRuleSet, type IResolveOptions } from 'dependency-cruiser'
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { root } from './paths.ts'

const ROOMS = ['electron', 'renderer', 'build', 'test']

export interface Breach {
  readonly rule: string
  readonly from: string
  readonly to: string
}

/**
 * Reads every module of the project in `folder` and lists the imports that break a rule of dependency-cruiser.cjs.
 * @throws Error when no module was read: an empty cruise breaks no rule.
 */
export async function layerBreaches(folder: string = root): Promise<{ modules: number; breaches: readonly Breach[] }> {
  const { forbidden, options } = createRequire(import.meta.url)('./dependency-cruiser.cjs') as DependencyCruiserFile
  const { tsConfig, enhancedResolveOptions, ...rest } = options
  const aliases = join(folder, tsConfig.fileName)
  const { output } = await cruise(
    ROOMS.filter((room) => existsSync(join(folder, room))),
    { ...rest, baseDir: folder, ruleSet: { forbidden }, validate: true, tsConfig: { fileName: aliases } },
    enhancedResolveOptions,
    { tsConfig: extractTsConfig(aliases) },
  )
  const { summary } = output as ICruiseResult
  if (summary.totalCruised === 0) throw new Error(`no module was read in ${folder}`)
  const breaches = summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }))
  return { modules: summary.totalCruised, breaches }
}

interface DependencyCruiserFile {
  readonly forbidden: NonNullable<IFlattenedRuleSet['forbidden']>
  readonly options: {
    readonly tsConfig: { readonly fileName: string }
    readonly enhancedResolveOptions: Partial<IResolveOptions>
  }
}

if (import.meta.main) {
  const { modules, breaches } = await layerBreaches()
  for (const { rule, from, to } of breaches) process.stdout.write(`${rule}: ${from} → ${to}\n`)
  process.stdout.write(`${modules} modules, ${breaches.length} breaches\n`)
  if (breaches.length > 0) process.exitCode = 1
}
