/** The printer of pdfmake itself; the package's own types cover only the object around it. */
declare module 'pdfmake/js/Printer' {
  import type { TDocumentDefinitions } from 'pdfmake/interfaces'

  interface VirtualFiles {
    existsSync(name: string): boolean
    readFileSync(name: string): Uint8Array
  }
  interface Urls {
    resolve(url: string): unknown
    resolved(): Promise<unknown>
  }
  class Printer {
    constructor(
      fonts: Readonly<Record<string, { readonly normal: string }>>,
      virtualFiles: VirtualFiles,
      urls: Urls,
      localAccessPolicy: (path: string) => boolean,
    )
    /** @returns The pdfkit document, a stream that begins once it is ended. */
    createPdfKitDocument(definition: TDocumentDefinitions): Promise<NodeJS.ReadableStream & { end(): void }>
  }
  export { Printer as default }
}
