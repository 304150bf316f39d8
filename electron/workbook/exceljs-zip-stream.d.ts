declare module 'exceljs/lib/utils/zip-stream.js' {
  interface ZipWriter {
    append: (this: ZipWriter, data: string | Uint8Array, options: { readonly name: string; readonly base64?: boolean }) => void
  }
  /** What exceljs packs the parts of a workbook with. */
  const zipStream: { readonly ZipWriter: { readonly prototype: ZipWriter } }
  export default zipStream
}
