import createCache from '@emotion/cache'

/** The one place where styles enter the page; each style element carries the nonce of this load, as the page's policy asks. */
export function createStyleCache() {
  const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content
  return createCache({ key: 'jd', prepend: true, ...(nonce === undefined ? {} : { nonce }) })
}
