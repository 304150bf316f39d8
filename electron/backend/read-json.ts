import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { parse } from 'secure-json-parse'
import { AppError } from '../core/shared/app-error'

/** No file of ours comes near it: a whole county's divisions have 30 kB. */
const MOST_BYTES = 20 * 1024 * 1024

/**
 * Reads a JSON file that somebody brought; its shape is the caller's to check. Keys that would reach a prototype are refused.
 * @throws AppError FILE_UNREADABLE, FILE_TOO_LARGE, JSON_INVALID
 */
export function readJson(path: string): unknown {
  const at = basename(path)
  const text = textOf(path, at)
  try {
    return parse(text, { protoAction: 'error', constructorAction: 'error' })
  } catch (cause) {
    throw new AppError('JSON_INVALID', { at }, { cause })
  }
}

function textOf(path: string, at: string): string {
  try {
    if (statSync(path).size > MOST_BYTES) throw new AppError('FILE_TOO_LARGE', { at })
    return readFileSync(path, 'utf8')
  } catch (cause) {
    throw cause instanceof AppError ? cause : new AppError('FILE_UNREADABLE', { at }, { cause })
  }
}
