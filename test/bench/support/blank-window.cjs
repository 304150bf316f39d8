// The smallest Electron program: one empty window of the same size.
const { app, BrowserWindow } = require('electron')

app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1366, height: 728, show: false })
  window.once('ready-to-show', () => window.show())
  window.loadURL('data:text/html;charset=utf-8,<body><h1 id="ready">ready</h1></body>')
})
