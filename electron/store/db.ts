import type { Database } from 'better-sqlite3'

/** All that this product asks of a SQLite driver. better-sqlite3-multiple-ciphers offers the same. */
export type Db = Pick<Database, 'prepare' | 'exec' | 'pragma' | 'transaction' | 'inTransaction' | 'close'>
