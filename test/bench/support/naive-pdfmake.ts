import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import type PdfPrinter from 'pdfmake/js/Printer'
import type { SheetReportView } from '../../../electron/core/papers/sheet-report-view'
import { planFonts } from '../../../electron/press/fonts'
import { Typecase } from '../../../electron/press/typecase'
import { sheetReport } from '../../../electron/reports/documents/sheet-report.doc'
import { pdfDocument } from '../../../electron/reports/pdf/pdf-document'

// A CommonJS module with a default export of its own, which an ES import would wrap a second time.
const { default: Printer } = createRequire(import.meta.url)('pdfmake/js/Printer') as { readonly default: typeof PdfPrinter }

/** pdfmake as its manual shows it: a printer and its fonts for each document, one thread, nothing read back. */
export async function printNaively(views: readonly SheetReportView[], fonts: string): Promise<number> {
  const metrics = new Typecase(planFonts(fonts))
  const faces = {
    'song-bold': { normal: resolve(fonts, 'NotoSerifSC_700Bold.ttf') },
    fangsong: { normal: resolve(fonts, 'NotoSerifSC_400Regular.ttf') },
    hei: { normal: resolve(fonts, 'NotoSansSC_400Regular.ttf') },
    'hei-bold': { normal: resolve(fonts, 'NotoSansSC_700Bold.ttf') },
  }
  let bytes = 0
  for (const view of views) {
    const printer = new Printer(
      faces,
      { existsSync: () => false, readFileSync: () => new Uint8Array() },
      { resolve: () => undefined, resolved: () => Promise.resolve() },
      () => true,
    )
    const document = await printer.createPdfKitDocument(pdfDocument(sheetReport(view), metrics))
    await new Promise<void>((done) => {
      document.on('data', (chunk: Buffer) => (bytes += chunk.length))
      document.on('end', () => done())
      document.end()
    })
  }
  return bytes
}
