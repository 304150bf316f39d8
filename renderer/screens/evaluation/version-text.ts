import type { Group } from '../../data/useEvaluation'

/** A template version in a list of several: "DS-SELF-2025 1.0". */
export const versionText = ({ templateId, templateVersion }: Pick<Group, 'templateId' | 'templateVersion'>): string =>
  `${templateId} ${templateVersion}`
