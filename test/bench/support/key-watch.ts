import type { Page } from '@playwright/test'

declare global {
  interface Window {
    /** Milliseconds of each key to the frame after the one that painted its total. */
    painted: number[]
  }
}

/** Opens the sheet of sixty items that `putSixtyItems` began, and watches its total from now on. */
export async function openSixtyItems(page: Page): Promise<void> {
  await page.getByRole('row').filter({ hasText: '苏日钦' }).filter({ hasText: '5月31日' }).dblclick()
  await page.getByTestId('sheet-total').waitFor()
  await page.evaluate(watchTotal)
}

/** Presses a key that changes the total, and waits until that is painted. */
export async function pressAndSee(page: Page, key: string): Promise<void> {
  const seen = await page.evaluate(() => window.painted.length)
  await page.keyboard.press(key)
  await page.waitForFunction((count) => window.painted.length > count, seen, { polling: 5 })
}

/** Runs in the page: notes for each key when the total that it changed had been painted. */
function watchTotal(): void {
  window.painted = []
  let pressedMs = 0
  window.addEventListener('keydown', (event) => (pressedMs = event.timeStamp), { capture: true })
  const total = document.querySelector('[data-testid="sheet-total"]')
  if (total === null) throw new Error('no total')
  const channel = new MessageChannel()
  // A message that is sent from within a frame arrives once that frame has been drawn.
  channel.port1.onmessage = ({ data }) => window.painted.push(performance.now() - Number(data))
  new MutationObserver(() => {
    if (pressedMs === 0) return
    const since = pressedMs
    pressedMs = 0 // one figure a key
    requestAnimationFrame(() => channel.port2.postMessage(since))
  }).observe(total, { subtree: true, childList: true, characterData: true, attributes: true })
}
