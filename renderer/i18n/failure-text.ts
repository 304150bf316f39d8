import type { Failure } from '@core/shared/app-error'
import i18next from 'i18next'

/** The sentence of errors.json for a failure. */
export const failureText = ({ code, params, traceId }: Failure): string => i18next.t(`errors:${code}`, { ...params, traceId })

/** What a technician needs, without names or values the person typed. */
export const failureReport = ({ code, params, traceId }: Failure): string =>
  [code, params['at'] === undefined ? '' : `at ${params['at']}`, traceId === '' ? '' : `trace ${traceId}`]
    .filter((part) => part !== '')
    .join('  ')
