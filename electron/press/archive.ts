import JSZip from 'jszip'

/**
 * Gives every entry of a file of Word or Excel the same time, "2013-04-11 16:02": the same paper is then the same file. What is
 * packed in it stays packed.
 */
export async function withEntriesDated(bytes: Uint8Array, minute: string): Promise<Uint8Array> {
  const archive = await JSZip.loadAsync(bytes)
  const date = new Date(`${minute.replace(' ', 'T')}Z`) // an archive keeps what stands in UTC
  archive.forEach((_, entry) => (entry.date = date))
  return archive.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}

/** Reads the texts of entries. @throws Error when one is not there, or cannot be read */
export async function openEntries(bytes: Uint8Array): Promise<(name: string) => Promise<string>> {
  const archive = await JSZip.loadAsync(bytes, { checkCRC32: true })
  return async (name) => {
    const entry = archive.file(name)
    if (entry === null) throw new Error(`an archive without ${name}`)
    return entry.async('string')
  }
}
