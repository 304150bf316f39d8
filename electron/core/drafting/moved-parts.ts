/**
 * Which of some numbers stand out of order, the fewest that can be blamed: what is left rises. So one row that was pulled to the
 * top is the one that moved, and not all the rows it passed.
 */
export function outOfOrder(numbers: readonly number[]): ReadonlySet<number> {
  // The longest rising run that ends at each place, by the last numbers of the best runs so far.
  const tails: number[] = []
  const before: (number | undefined)[] = []
  numbers.forEach((number, place) => {
    let length = tails.findIndex((tail) => (numbers[tail] ?? 0) >= number)
    if (length < 0) length = tails.length
    before[place] = tails[length - 1]
    tails[length] = place
  })
  const kept = new Set<number>()
  for (let place = tails.at(-1); place !== undefined; place = before[place]) kept.add(numbers[place] ?? 0)
  return new Set(numbers.filter((number) => !kept.has(number)))
}
