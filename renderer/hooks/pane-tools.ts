import { createContext, useContext } from 'react'

const PaneTools = createContext<HTMLElement | null>(null)

/** Gives what stands in a pane the right end of its title. */
export const PaneToolsProvider = PaneTools.Provider

/** Where tools of the pane belong; null outside a pane. */
export const usePaneTools = (): HTMLElement | null => useContext(PaneTools)
