import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { parse } from 'secure-json-parse'
import { AppError } from '../core/shared/app-error'

/** No file of ours comes near it: a whole county's divisions have 30 kB. */
export const MOST_JSON_BYTES = 20 * 1024 * 1024

/**
 * Reads a JSON file that somebody brought; its shape is the caller's to check. Keys that would reach a prototype are refused.
 * @throws AppError FILE_UNREADABLE, FILE_TOO_LARGE, JSON_INVALID
 */
export function readJson(path: string): unknown {
  const at = basename(path) || path
  return parseJson(bytesOf(path, at), at)
}

/**
 * The same for bytes that are already here: JSON in UTF-8, with or without a byte order mark.
 * @param at Names where they come from.
 * @throws AppError JSON_INVALID
 */
export function parseJson(bytes: Uint8Array, at: string): unknown {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return parse(text, { protoAction: 'error', constructorAction: 'error' })
  } catch (cause) {
    throw new AppError('JSON_INVALID', { at }, { cause })
  }
}

function bytesOf(path: string, at: string): Uint8Array {
  try {
    if (statSync(path).size > MOST_JSON_BYTES) throw new AppError('FILE_TOO_LARGE', { at })
    return readFileSync(path)
  } catch (cause) {
    throw cause instanceof AppError ? cause : new AppError('FILE_UNREADABLE', { at }, { cause })
  }
}
