/** Keys as they stand on the keyboard; the same in every language. */
export const CAPS = {
  enter: 'Enter',
  escape: 'Esc',
  accept: 'Ctrl+Enter',
  next: 'Ctrl+J',
  remark: 'R',
  photo: 'P',
  folder: 'Shift+P',
  camera: 'C',
  samples: 'T',
  sign: 'S',
  caption: 'F2',
  paste: 'Ctrl+V',
  add: 'Ctrl+N',
} as const
