/** Draws print copies beside the page, so that no key waits for a picture: the photo, under it the stamp; and a small picture. */

/** Longest side of a print copy in pixels. */
const COPY_SIDE_PX = 1600
const THUMBNAIL = { width: 168, height: 104 }
const QUALITIES = [0.85, 0.72, 0.6, 0.48] as const
const SHRINK = 0.8
const FONT = '"Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",sans-serif'
const INK = '#1A2228'

export interface StampOrder {
  readonly id: string
  readonly photo: Blob
  /** What stands under the photo. */
  readonly lines: readonly string[]
  readonly largestBytes: number
}
export type StampAnswer =
  | { readonly id: string; readonly copy: Blob; readonly thumbnail: Blob }
  /** The photo cannot be read. */
  | { readonly id: string; readonly copy: null }

addEventListener('message', ({ data }: MessageEvent<StampOrder>) => {
  const answer = (message: StampAnswer) => postMessage(message)
  drawn(data).then(answer, () => answer({ id: data.id, copy: null })) // the one thing that fails is reading the photo
})

async function drawn({ id, photo, lines, largestBytes }: StampOrder): Promise<StampAnswer> {
  const picture = await createImageBitmap(photo)
  try {
    const [copy, thumbnail] = [await copyOf(picture, lines, largestBytes), await thumbnailOf(picture)]
    return { id, copy, thumbnail }
  } finally {
    picture.close()
  }
}

/** As fine as the size allows: coarser first, smaller then. */
async function copyOf(picture: ImageBitmap, lines: readonly string[], largestBytes: number): Promise<Blob> {
  for (let side = COPY_SIDE_PX; ; side *= SHRINK) {
    const canvas = stamped(picture, lines, side)
    for (const quality of QUALITIES) {
      const copy = await canvas.convertToBlob({ type: 'image/jpeg', quality })
      if (copy.size <= largestBytes) return copy
    }
  }
}

function stamped(picture: ImageBitmap, lines: readonly string[], side: number): OffscreenCanvas {
  const scale = Math.min(1, side / Math.max(picture.width, picture.height))
  const width = Math.max(1, Math.round(picture.width * scale))
  const height = Math.max(1, Math.round(picture.height * scale))
  const size = Math.max(12, Math.round(Math.max(width, height) / 54))
  const band = Math.round(size * (0.7 + 1.4 * lines.length))
  const canvas = new OffscreenCanvas(width, height + band)
  const pen = penOf(canvas)
  pen.fillStyle = '#FFFFFF'
  pen.fillRect(0, 0, width, height + band)
  pen.drawImage(picture, 0, 0, width, height)
  pen.fillStyle = INK
  pen.textBaseline = 'middle'
  for (const [nth, line] of lines.entries()) {
    pen.font = `${size}px ${FONT}`
    pen.fillText(line, size * 0.6, height + size * (0.35 + 0.7 + 1.4 * nth), width - size * 1.2)
  }
  return canvas
}

/** The middle of the picture. */
function thumbnailOf(picture: ImageBitmap): Promise<Blob> {
  const { width, height } = THUMBNAIL
  const scale = Math.max(width / picture.width, height / picture.height)
  const [cutWidth, cutHeight] = [width / scale, height / scale]
  const canvas = new OffscreenCanvas(width, height)
  const [left, top] = [(picture.width - cutWidth) / 2, (picture.height - cutHeight) / 2]
  penOf(canvas).drawImage(picture, left, top, cutWidth, cutHeight, 0, 0, width, height)
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 })
}

function penOf(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const pen = canvas.getContext('2d', { alpha: false })
  if (pen === null) throw new Error('no canvas')
  pen.imageSmoothingQuality = 'high'
  return pen
}
