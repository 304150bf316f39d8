import { z } from 'zod'
import { FILE_FORMATS } from '../core/papers/file-format'
import { PAPER_FORMATS } from '../core/papers/paper-format'

/** Channels between preload and shell, each with the shape of its arguments; anything else is refused. */
export const shellCalls = {
  'shell:choose-folder': z.tuple([z.enum(['new-workspace', 'open-workspace', 'reports'])]),
  'shell:choose-file': z.tuple([z.enum(['import', 'visit', 'template', 'table', 'attachment'])]),
  'shell:choose-files': z.tuple([z.enum(['import', 'evidence'])]),
  'shell:choose-folder-files': z.tuple([z.enum(['evidence'])]),
  'shell:choose-save-file': z.tuple([z.string().min(1).max(200), z.array(z.enum(FILE_FORMATS)).max(FILE_FORMATS.length)]),
  'shell:propose-folder': z.tuple([z.enum(['sample', 'empty'])]),
  'shell:show-folder': z.tuple([z.uuid()]),
  'shell:print-preview': z.tuple([z.uuid()]),
  'shell:pages-drawn': z.tuple([z.int().min(0), z.enum(PAPER_FORMATS)]),
  'shell:read-state': z.tuple([]),
  'shell:remember-place': z.tuple([z.string().min(1).max(600)]),
  'shell:remember-language': z.tuple([z.enum(['zh-CN', 'en'])]),
  'shell:request-port': z.tuple([]),
} as const

export type ShellCall = keyof typeof shellCalls
export type ShellArguments<C extends ShellCall> = z.infer<(typeof shellCalls)[C]>
