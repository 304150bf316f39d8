// The main script of a small Electron program: prints each HTML page of a JSON file by printToPDF, one after another.
const { app, BrowserWindow } = require('electron')
const { readFileSync } = require('node:fs')
const { performance } = require('node:perf_hooks')

app.whenReady().then(async () => {
  const pages = JSON.parse(readFileSync(process.env.BENCH_PAGES, 'utf8'))
  const window = new BrowserWindow({ show: false })
  const times = []
  for (const html of pages) {
    const startedMs = performance.now()
    await window.loadURL(`data:text/html;charset=utf-8,${encodeURIComponent(html)}`)
    await window.webContents.printToPDF({ pageSize: 'A4' })
    times.push(performance.now() - startedMs)
  }
  process.stdout.write(`TIMES ${JSON.stringify(times)}\n`)
  app.exit(0)
})
