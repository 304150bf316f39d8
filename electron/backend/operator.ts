/** 操作人 until someone gave a name, as it stands in the journal and on papers. */
const LOCAL_USER = { 'zh-CN': '本机用户', en: 'Local user' } as const

export const operatorName = (named: string, language: 'zh-CN' | 'en'): string => (named === '' ? LOCAL_USER[language] : named)
