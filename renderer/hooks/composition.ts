interface KeyLike {
  readonly keyCode: number
  readonly isComposing?: boolean
  readonly nativeEvent?: { readonly isComposing: boolean }
}

/** Whether a key belongs to a running composition (input method); such keys are never ours. 229 is what older input methods send. */
export const isComposing = (event: KeyLike): boolean =>
  event.keyCode === 229 || event.isComposing === true || event.nativeEvent?.isComposing === true
