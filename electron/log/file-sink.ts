import { appendFileSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { LogRecord } from '../contract/supervision'

export interface FileSinkOptions {
  readonly folder: string
  readonly now: () => Date
  /** A file is left when it has grown to so many bytes. */
  readonly bytes?: number
  /** So many files are kept, the one being written included. */
  readonly files?: number
}

/** Writes records as JSON lines into jiedui.log; full files move on to jiedui.1.log, jiedui.2.log … and the oldest goes. */
export function openFileSink({ folder, now, bytes = 5 * 1024 * 1024, files = 10 }: FileSinkOptions) {
  const nameOf = (age: number) => join(folder, age === 0 ? 'jiedui.log' : `jiedui.${age}.log`)
  mkdirSync(folder, { recursive: true })
  let size = sizeOf(nameOf(0))

  const rotate = (): void => {
    rmSync(nameOf(files - 1), { force: true })
    for (let age = files - 2; age >= 0; age -= 1) {
      if (sizeOf(nameOf(age)) > 0) renameSync(nameOf(age), nameOf(age + 1))
    }
    size = 0
  }

  return (from: string, { event, fields, stack }: LogRecord): void => {
    const line = `${JSON.stringify({ at: now().toISOString(), from, event, ...fields, ...(stack === undefined ? {} : { stack }) })}\n`
    if (size > 0 && size + Buffer.byteLength(line) > bytes) rotate()
    appendFileSync(nameOf(0), line)
    size += Buffer.byteLength(line)
  }
}

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0
