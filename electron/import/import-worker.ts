import { parentPort } from 'node:worker_threads'
import type { ImportAnswer, ImportJob } from '../core/registry/import-job'
import { AppError } from '../core/shared/app-error'
import { readPasted } from './read-csv'
import { readForeignFile } from './read-file'
import { readTables } from './read-tables'

/**
 * Entry of the thread that opens foreign files. It has no database and decides nothing: one job in, one answer out.
 * What is not an AppError is a bug and ends the thread, which whoever started it reports.
 */
if (parentPort === null) throw new Error('the import worker runs as a worker thread')
const port = parentPort

port.on('message', (job: ImportJob) => {
  void answer(job).then((message) => port.postMessage(message))
})

async function answer(job: ImportJob): Promise<ImportAnswer> {
  try {
    if (job.job === 'read') return { table: await readForeignFile(job.path, job.limits) }
    if (job.job === 'read-pasted') return { table: readPasted(job.text, job.name, job.limits) }
    if (job.job === 'read-tables') return { tables: await readTables(job.source, job.limits) }
    if (job.job === 'write-workbook') {
      const { writeWorkbook } = await import('./write-workbook')
      return { bytes: await writeWorkbook(job.path, job.sheets) }
    }
    const { writeRefused } = await import('./write-refused') // exceljs is needed for writing alone
    return { bytes: await writeRefused(job.path, job.sheets) }
  } catch (thrown) {
    if (thrown instanceof AppError) return { failure: { code: thrown.code, params: thrown.params } }
    throw thrown
  }
}
