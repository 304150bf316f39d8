import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Granted, ShellBridge, ShellState } from '@contract/shell-bridge'

/** What the shell knows of this computer and remembers between starts. */
export function useShellState(): ShellState | undefined {
  return useQuery({ queryKey: ['shell', 'state'], queryFn: () => window.shell.readState() }).data
}

/**
 * The folder a form speaks of: the proposed one until the person chooses another in the dialog of the shell.
 * @param propose null: nothing is proposed.
 */
export function useFolder(propose: 'sample' | 'empty' | null, purpose: Parameters<ShellBridge['chooseFolder']>[0]) {
  const [chosen, setChosen] = useState<Granted | null>(null)
  const { data: proposed } = useQuery({
    queryKey: ['shell', 'folder', propose],
    queryFn: () => (propose === null ? null : window.shell.proposeFolder(propose)),
  })
  const choose = async () => {
    const granted = await window.shell.chooseFolder(purpose)
    if (granted !== null) setChosen(granted)
    return granted
  }
  return { folder: chosen ?? proposed ?? null, choose }
}

/** The language of the next start, before any data folder is open. */
export function rememberLanguage(language: 'zh-CN' | 'en'): void {
  void window.shell.rememberLanguage(language)
}
