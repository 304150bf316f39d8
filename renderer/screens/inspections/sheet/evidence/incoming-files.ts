import { useEffect, useEffectEvent } from 'react'

const isField = (target: EventTarget | null): boolean => target instanceof Element && target.matches('input, textarea')
const isInDialog = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[role="dialog"]') !== null

/**
 * Files that are pasted or dropped while a sheet is open. A text that is pasted into a field stays the field's own; a folder that is
 * dropped gives the files in it, the oldest first.
 */
export function useIncomingFiles(isOn: boolean, take: (files: readonly File[]) => void): void {
  const given = useEffectEvent(take)
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    const { files, types } = event.clipboardData ?? { files: [], types: [] }
    const isText = isField(event.target) && types.some((type) => type.startsWith('text/'))
    if (event.defaultPrevented || isInDialog(event.target) || isText || files.length === 0) return
    event.preventDefault()
    take([...files])
  })
  useEffect(() => {
    if (!isOn) return
    const paste = (event: ClipboardEvent) => onPaste(event)
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault()
    }
    const drop = (event: DragEvent) => {
      if (event.dataTransfer === null || event.dataTransfer.files.length === 0 || isInDialog(event.target)) return
      event.preventDefault()
      void droppedFiles(event.dataTransfer).then((files) => given(files))
    }
    window.addEventListener('paste', paste)
    window.addEventListener('dragover', over)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('paste', paste)
      window.removeEventListener('dragover', over)
      window.removeEventListener('drop', drop)
    }
  }, [isOn])
}

async function droppedFiles(transfer: DataTransfer): Promise<readonly File[]> {
  const folders = [...transfer.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry?.isDirectory === true)
  const names = new Set(folders.map((entry) => entry?.name))
  const loose = [...transfer.files].filter(({ name }) => !names.has(name))
  const inside = await Promise.all(folders.map((entry) => filesIn(entry as FileSystemDirectoryEntry)))
  return [...loose, ...inside.flat()].sort((a, b) => a.lastModified - b.lastModified)
}

/** The files of a folder, those of folders in it left out; what the system does not give is not there. */
async function filesIn(folder: FileSystemDirectoryEntry): Promise<readonly File[]> {
  const reader = folder.createReader()
  const files: File[] = []
  for (;;) {
    // A reader gives a hundred at a time.
    const entries = await new Promise<readonly FileSystemEntry[]>((resolve) => reader.readEntries(resolve, () => resolve([])))
    if (entries.length === 0) return files
    const found = entries.filter((entry) => entry.isFile && !entry.name.startsWith('.')) as FileSystemFileEntry[]
    const read = found.map((entry) => new Promise<File | null>((resolve) => entry.file(resolve, () => resolve(null))))
    files.push(...(await Promise.all(read)).filter((file) => file !== null))
  }
}
