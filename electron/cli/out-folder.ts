import { makeFolder } from '../backend/make-folder'
import { AppError } from '../core/shared/app-error'

/** Makes the folder that an option names, where it is missing. @throws AppError FILE_NOT_WRITABLE with the option as `at` */
export function makeOutFolder(folder: string, option: string): void {
  try {
    makeFolder(folder)
  } catch (cause) {
    throw new AppError('FILE_NOT_WRITABLE', { at: option }, { cause })
  }
}
