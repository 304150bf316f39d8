export type SubjectRole = 'supporting_org' | 'recipient_org' | 'dispatched_staff' | 'patient'

/** What every kind of template begins with. */
export interface TemplateHead {
  readonly schemaVersion: 1
  readonly id: string
  readonly version: string
  readonly name: string
  readonly nameEn?: string
  readonly subject: SubjectRole
  /** `sample`: to be settled by the bureau before use. */
  readonly status?: string
  readonly notes?: readonly string[]
}
