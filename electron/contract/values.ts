import { z } from 'zod'

/** Values that several procedures speak of; limits are part of the words. */

export const id = z.uuid()
/** Names one attempt to write; the same id sent again gets the first answer. */
export const requestId = z.uuid()
/** Opaque token for a path that the person chose in a dialog of the shell; paths never cross the port. */
export const grant = z.uuid()
export const date = z.iso.date()
/** Points as decimal text, "92.50". */
export const pointsText = z.string().regex(/^-?\d{1,12}(\.\d{1,3})?$/)
export const word = z.string().trim().max(120)
export const name = z.string().trim().min(1).max(120)
export const reason = z.string().trim().min(1).max(500)
export const subjectRole = z.enum(['supporting_org', 'recipient_org', 'dispatched_staff', 'patient'])
export const params = z.record(z.string(), z.union([z.string(), z.number()]))
export const count = z.int().min(0)
/** One version of a template. */
export const templateVersion = z.strictObject({ id: z.string().max(80), version: z.string().max(80) })
