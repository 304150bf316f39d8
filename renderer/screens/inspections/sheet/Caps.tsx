import { KeyCap } from '../../../components/KeyCap'

/** Key caps side by side; "–" between two stands without a cap. */
export const Caps = ({ caps }: { readonly caps: readonly string[] }) =>
  caps.map((cap) => (cap === '–' ? <span key={cap}>{cap}</span> : <KeyCap key={cap}>{cap}</KeyCap>))
