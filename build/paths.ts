import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

/** The project folder; every script may be started from anywhere. */
export const root = resolve(import.meta.dirname, '..')

export const inProject = (...parts: string[]): string => join(root, ...parts)

/** What outlives `npm ci`: the stand-in Electron, its SQLite. */
export const inUserCache = (...parts: string[]): string =>
  join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'jiedui', ...parts)

/** What may vanish with node_modules: stamps and tool caches. */
export const inToolCache = (...parts: string[]): string => inProject('node_modules', '.cache', 'jiedui', ...parts)
