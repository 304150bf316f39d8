/** The part of fontkit that the press uses; the package brings no types. */
declare module 'fontkit' {
  export interface FontkitGlyph {
    readonly id: number
    readonly advanceWidth: number
    readonly path: { toSVG(): string }
  }
  export interface FontkitFont {
    readonly postscriptName: string
    readonly fullName: string
    readonly unitsPerEm: number
    readonly capHeight: number
    readonly xHeight: number
    readonly italicAngle: number
    readonly bbox: { readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number }
    readonly directory: { readonly tables: Readonly<Record<string, { readonly offset: number; readonly length: number }>> }
    readonly stream: { readonly buffer: Uint8Array }
    readonly head: unknown
    readonly post: unknown
    readonly 'OS/2': unknown
    /** Code points that it has a glyph for. */
    readonly characterSet: readonly number[]
    hasGlyphForCodePoint(codePoint: number): boolean
    glyphForCodePoint(codePoint: number): FontkitGlyph
  }
  export interface FontFormat {
    new (stream: { readonly buffer: Uint8Array }): unknown
    probe(buffer: Uint8Array): boolean
  }
  export function create(buffer: Uint8Array): FontkitFont
  export function registerFormat(format: FontFormat): void
}
