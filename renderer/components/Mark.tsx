import { colour } from '../theme/tokens'

/** The mark of the program: two brackets that meet. */
export function Mark() {
  return (
    <svg width={20} height={20} viewBox="0 0 20 20" fill="none" aria-hidden="true" focusable="false" style={{ flex: 'none' }}>
      <path d="M8 4.5H2.5v11H8M6 10h2.5" stroke="#FFFFFF" strokeWidth="2.6" />
      <path d="M12 4.5h5.5v11H12M11.5 10H14" stroke={colour.halo} strokeWidth="2.6" />
    </svg>
  )
}
