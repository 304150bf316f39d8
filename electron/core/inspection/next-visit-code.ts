const NUMBERED = /^(.*?)(\d+)$/

/**
 * The code of the next visit of a round, in the manner of its last one: after "YZ2013-V30" comes "YZ2013-V31".
 * @param codes Codes of the visits so far, in their order.
 */
export function nextVisitCode(roundCode: string, codes: readonly string[]): string {
  const [, prefix = `${roundCode}-V`, sample = '00'] = NUMBERED.exec(codes.at(-1) ?? '') ?? []
  const numbers = codes.flatMap((code) => {
    const [, own, digits] = NUMBERED.exec(code) ?? []
    return own === prefix && digits !== undefined ? [Number(digits)] : []
  })
  return prefix + String(Math.max(0, ...numbers) + 1).padStart(sample.length, '0')
}
