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
  const callerOf = (event: IpcMainInvokeEvent | IpcMainEvent): Caller => {
    const frame = event.senderFrame
    if (frame === null || frame.parent !== null || !isTrusted(frame.url, event.sender)) throw new Error('refused sender')
    return { contents: event.sender, frame }
  }
  const parse = <C extends ShellCall>(channel: C, values: unknown[]): ShellArguments<C> =>
    shellCalls[channel].parse(values) as ShellArguments<C>

  return {
    /** Answers `ipcRenderer.invoke(channel, …)`. */
    serve<C extends ShellCall>(channel: C, answer: (caller: Caller, ...values: ShellArguments<C>) => unknown): void {
      ipcMain.handle(channel, (event, ...values: unknown[]) => answer(callerOf(event), ...parse(channel, values)))
    },
    /** Receives `ipcRenderer.send(channel, …)`; a refused sender is ignored. */
    receive<C extends ShellCall>(channel: C, take: (caller: Caller, ...values: ShellArguments<C>) => void): void {
      ipcMain.on(channel, (event, ...values: unknown[]) => take(callerOf(event), ...parse(channel, values)))
    },
  }
}
export type ShellIpc = ReturnType<typeof shellIpc>
