import type { TemplateHead } from './template-head'

/** What the Trace of a graded sheet or a questionnaire begins with; `engine` is raised whenever a rule changes. */
export const traceHead = <K extends string>(kind: K, { id, version }: TemplateHead, sha256: string) => ({
  engine: 1 as const,
  kind,
  template: { id, version, sha256 },
})
