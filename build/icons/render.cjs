/** Runs in Electron: draws the SVG of argv at each size and prints {size: PNG in base64}. */
const { app, BrowserWindow } = require('electron')
const { readFileSync } = require('node:fs')

const [svgFile, sizes] = process.argv.slice(-2)

/* global Image, btoa, document */
/** Runs in the page. */
async function draw(svg, wanted) {
  const image = new Image()
  image.src = `data:image/svg+xml;base64,${btoa(svg)}`
  await image.decode()
  return Object.fromEntries(
    wanted.map((size) => {
      const canvas = Object.assign(document.createElement('canvas'), { width: size, height: size })
      canvas.getContext('2d').drawImage(image, 0, 0, size, size)
      return [size, canvas.toDataURL('image/png').split(',')[1]]
    }),
  )
}

void app.whenReady().then(async () => {
  const window = new BrowserWindow({ show: false })
  await window.loadURL('about:blank')
  const svg = JSON.stringify(readFileSync(svgFile, 'utf8'))
  const pictures = await window.webContents.executeJavaScript(`(${draw.toString()})(${svg}, ${sizes})`)
  process.stdout.write(`PICTURES ${JSON.stringify(pictures)}\n`, () => app.quit())
})
