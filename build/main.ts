/** Runs a script's job; a failure is told in its own words, without a stack, and makes the exit status 1. */
export async function main(job: () => Promise<unknown>): Promise<void> {
  try {
    await job()
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  }
}
