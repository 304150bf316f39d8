import { resolve } from 'node:path'
import { parseJson, readJson } from '../backend/read-json'
import type { CliIo } from './command'

/** Stands for standard input. */
export const STDIN = '-'

/**
 * Reads a JSON file the person named, or standard input.
 * @throws AppError FILE_UNREADABLE, FILE_TOO_LARGE, JSON_INVALID
 */
export async function readInput(io: CliIo, path: string): Promise<unknown> {
  return path === STDIN ? parseJson(await io.stdin(), STDIN) : readJson(resolve(io.cwd, path))
}
