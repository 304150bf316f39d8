import { WORDINGS, type Wording } from '../core/papers/wording'
import { readNameParts, USUAL_NAME_PARTS, type NamePart } from '../core/papers/name-part'
import type { Db } from './db'

export interface Settings extends Wording {
  readonly bureauName: string
  /** 操作人, as it stands in journal and papers; empty until someone gave a name. */
  readonly operator: string
  readonly language: 'zh-CN' | 'en'
  readonly isSample: boolean
  /** 机关代字 of notices, "云卫督改", or the number they go on with, "云卫督改〔2013〕6号"; empty until set. */
  readonly noticeNumbering: string
  /** What the names of files of papers are made of, in this order. */
  readonly fileNameParts: readonly NamePart[]
}

/** Settings of the workspace, one row a key; a key without a row has its value of the first start. */
export function settingRepo(db: Db) {
  const all = db.prepare<[], { key: string; value: string }>('SELECT key, value FROM setting')
  const upsert = db.prepare<[key: string, value: string]>(
    'INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  )
  return {
    read(): Settings {
      const values = new Map(all.all().map((row) => [row.key, row.value]))
      return {
        bureauName: values.get('bureauName') ?? '',
        operator: values.get('operator') ?? '',
        language: values.get('language') === 'en' ? 'en' : 'zh-CN',
        isSample: values.get('isSample') === 'true',
        noticeNumbering: values.get('noticeNumbering') ?? '',
        ...wordingOf(values),
        fileNameParts: readNameParts(values.get('fileNameParts') ?? '') ?? USUAL_NAME_PARTS,
      }
    },
    update(changes: Partial<Settings>): void {
      for (const [key, value] of Object.entries(changes)) upsert.run(key, String(value))
    },
  }
}
/** Every word that is set once; '' where nothing was set. */
const wordingOf = (values: ReadonlyMap<string, string>): Wording =>
  Object.fromEntries(WORDINGS.map((key) => [key, values.get(key) ?? ''])) as Record<keyof Wording, string>

export type SettingRepo = ReturnType<typeof settingRepo>
