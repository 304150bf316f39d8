import { ipcMain, type IpcMainEvent, type IpcMainInvokeEvent, type WebContents, type WebFrameMain } from 'electron'
import { shellCalls, type ShellArguments, type ShellCall } from '../contract/shell-calls'

export interface Caller {
  readonly contents: WebContents
  readonly frame: WebFrameMain
}

type IsTrusted = (url: string, contents: WebContents) => boolean

/**
 * The one way from a page into the shell. Every call must come from the main frame of a window the shell
 * opened, from the program's own origin, with arguments of the declared shape; anything else is refused.
 */
export function shellIpc(isTrusted: IsTrusted) {
  const findCaller = (event: IpcMainInvokeEvent | IpcMainEvent): Caller | null => {
    const frame = event.senderFrame
    const isRefused = frame === null || frame.parent !== null || !isTrusted(frame.url, event.sender)
    return isRefused ? null : { contents: event.sender, frame }
  }

  return {
    /** Answers `ipcRenderer.invoke(channel, …)`. */
    serve<C extends ShellCall>(channel: C, answer: (caller: Caller, ...values: ShellArguments<C>) => unknown): void {
      ipcMain.handle(channel, (event, ...values: unknown[]) => {
        const caller = findCaller(event)
        if (caller === null) throw new Error('refused sender')
        return answer(caller, ...(shellCalls[channel].parse(values) as ShellArguments<C>))
      })
    },
    /** Receives `ipcRenderer.send(channel, …)`; what is refused is dropped, since nobody waits for an answer. */
    receive<C extends ShellCall>(channel: C, take: (caller: Caller, ...values: ShellArguments<C>) => void): void {
      ipcMain.on(channel, (event, ...values: unknown[]) => {
        const caller = findCaller(event)
        const parsed = shellCalls[channel].safeParse(values)
        if (caller !== null && parsed.success) take(caller, ...(parsed.data as ShellArguments<C>))
      })
    },
  }
}
