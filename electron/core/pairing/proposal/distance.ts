import type { ProposalPlace } from './terms'

/** How far two organizations are apart: kilometres where both have coordinates, else the smallest division they share. */
export type Distance =
  | { readonly by: 'km'; readonly km: number }
  | { readonly by: 'division'; readonly shared: 'township' | 'county' | 'city' | 'province' | 'country' }

/** Kilometres from which on a pair counts as farthest. */
const FARTHEST_KM = 200
const EARTH_RADIUS_KM = 6371
/** Digits of a division code that two places of one division have in common, the smallest division first. */
const LEVELS = [
  ['township', 9],
  ['county', 6],
  ['city', 4],
  ['province', 2],
] as const
const POINTS = { township: 0, county: 25, city: 50, province: 75, country: 100 } as const

/** Kilometres are those of the great circle, whole. */
export function distanceBetween(a: ProposalPlace, b: ProposalPlace): Distance {
  if (a.latitude !== null && a.longitude !== null && b.latitude !== null && b.longitude !== null) {
    return { by: 'km', km: greatCircleKm([a.latitude, a.longitude], [b.latitude, b.longitude]) }
  }
  const level = LEVELS.find(
    ([, digits]) => a.divisionCode.length >= digits && a.divisionCode.slice(0, digits) === b.divisionCode.slice(0, digits),
  )
  return { by: 'division', shared: level?.[0] ?? 'country' }
}

/** @returns 0 (next door) to 100 (as far as it counts), whole. */
export const distancePoints = (distance: Distance): number =>
  distance.by === 'km' ? Math.min(100, Math.floor((distance.km * 100) / FARTHEST_KM)) : POINTS[distance.shared]

type Degrees = readonly [latitude: number, longitude: number]

function greatCircleKm([latitudeA, longitudeA]: Degrees, [latitudeB, longitudeB]: Degrees): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180
  const half = (degrees: number) => Math.sin(radians(degrees) / 2) ** 2
  const h =
    half(latitudeB - latitudeA) + Math.cos(radians(latitudeA)) * Math.cos(radians(latitudeB)) * half(longitudeB - longitudeA)
  return Math.round(2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h))))
}
