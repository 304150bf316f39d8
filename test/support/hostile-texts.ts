import type { Wording } from './every-paper'

/** What people type, paste and try. */
export const HOSTILE: readonly string[] = [
  '𠮷村示例·甲',
  '买买提·吐尔逊·示例',
  'ᠮᠣᠩᠭᠣᠯ ᠪᠢᠴᠢᠭ',
  'བོད་ཡིག་དཔེ།',
  'مثال على النص‎ العربي',
  '\u202e倒着写\u202c与\u2067嵌套\u2069',
  '👩🏽‍⚕️救护车🚑🇨🇳',
  '零\u200b宽\u200c连\u200d接\ufeff符\u00ad软',
  '控\u0000制\u0001符\u0007与\u001b[31m红\u007f\u0085',
  '行一\r\n行二\u2028行三\u2029行四\r行五\u000b\u000c',
  '半个\ud842代理\udfb7',
  '=1+1',
  '=HYPERLINK("http://example.invalid","点")',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '<w:t>&amp;</w:t><script>',
  '_x0041_与_x000D_',
  '{page}{{name}}$&$1%s%{count}',
  '【】〔〕（（（）））',
  'e\u0301\u0302\u0303 Z̸a̡l̢g̴o̵ ﷽',
  '⼀一⼆二㈠①⑳㎡℃‰',
  '\ue000\uf8ff\u{f0000}私用',
  '"\'`\\/:*?|',
  '　　全角　空格　',
  'https://example.invalid/很长的地址/' + 'a'.repeat(90),
]

/** Each field another one of them, with its own words behind. */
export function hostileWords(): Wording {
  let next = 0
  return (plain, most = Infinity) => [...`${HOSTILE[next++ % HOSTILE.length] ?? ''}${plain}`].slice(0, most).join('')
}

/** Every field as long as it may be, up to `length`; no two fields, and no two parts of one, have three characters in a row alike. */
export function longWords(length: number): Wording {
  let field = 0
  return (_, most = length) => {
    field += 1
    return Array.from({ length: Math.min(length, most) }, (_, at) => hanAt(at, field)).join('')
  }
}

const HAN = 2000

/** All characters in steps that end where they began only after all of them; another field or part, another step. */
function hanAt(at: number, field: number): string {
  const step = 1 + 10 * (1 + field * 37 + Math.floor(at / HAN))
  return String.fromCodePoint(0x4e00 + ((at * step + field) % HAN))
}

/** Every field one word that can be broken nowhere. */
export const unbrokenWords =
  (length: number): Wording =>
  (_, most = length) =>
    'WM0'.repeat(Math.ceil(length / 3)).slice(0, Math.min(length, most))
