/** What a composite result may be made of: 督查, 满意度, 自评, 目标任务, 月报报送. */
export const COMPOSITE_PARTS = ['inspection', 'satisfaction', 'self', 'targets', 'reports'] as const
export type CompositePart = (typeof COMPOSITE_PARTS)[number]
