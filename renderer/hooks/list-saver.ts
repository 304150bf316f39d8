import { createContext, useContext } from 'react'

/** A list as it stands on screen, ready to become a file. */
export interface SavableList {
  readonly title: string
  readonly columns: readonly {
    readonly header: string
    readonly isNumber: boolean
    /** In characters of the digit 0. */
    readonly width: number
  }[]
  /** Under the headers; one text a column. */
  readonly rows: readonly (readonly string[])[]
}

const ListSaver = createContext<((list: SavableList) => void) | null>(null)

/** Gives the lists below it a way to become a file. */
export const ListSaverProvider = ListSaver.Provider

/** Saves a list where the person says; null where no file can be written. */
export const useListSaver = (): ((list: SavableList) => void) | null => useContext(ListSaver)
