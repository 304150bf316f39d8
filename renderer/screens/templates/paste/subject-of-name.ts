import type { WrittenSubject } from '../library/subjects'

/** In this order: who is helped, or who is sent, is said of nobody else; a hospital is also named where it helps a clinic. */
const WORDS: readonly (readonly [words: RegExp, subject: WrittenSubject])[] = [
  [/受援/, 'recipient_org'],
  [/(派驻|派出|下派|支援)(医师|医生|人员|队员)/, 'dispatched_staff'],
  [/医院|支援单位/, 'supporting_org'],
  [/卫生院|社区卫生服务中心/, 'recipient_org'],
]

/** Whom a sheet is about, going by its title: "县级医院支援乡镇卫生院考核表" scores the hospital. Null: it names nobody. */
export const subjectOfName = (name: string): WrittenSubject | null => WORDS.find(([words]) => words.test(name))?.[1] ?? null
