import { AppError } from '../../core/shared/app-error'

/** The refusal of a subject that names no paper of its kind. */
export const unknownPaper = (subject: string): AppError => new AppError('REPORT_SUBJECT_UNKNOWN', { at: subject.slice(0, 80) })
