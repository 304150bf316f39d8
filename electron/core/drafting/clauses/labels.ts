const SIGNS: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '(': '（', ')': '）', '\n': ' ' }

/** What a clause is about, from the words of its condition: without stops at the ends and the 的 that leads to its points. */
export function labelOf(words: string, fallback: string): string {
  const bare = words
    .replace(/^[,;:、.)的]+|[,;:、.(的]+$/g, '')
    .replace(/^(?:但|且|并|其中|凡)(?=.{2})/, '')
    .replace(/的?,(?:缺少|缺失|缺|少|差|发现|出现|有|超)$/, '')
    .replace(/,{2,}/g, ',')
  const label = [...bare].length > 1 ? bare : fallback
  return [...label].map((sign) => SIGNS[sign] ?? sign).join('')
}
