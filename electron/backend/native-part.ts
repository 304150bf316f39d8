import { nativeBinding } from '../store/native-binding'

/** The driver's native part for a process that has no business with the store itself. @throws AppError PROGRAM_DAMAGED */
export const nativePart = (bundles: string): string | null => nativeBinding(bundles)
