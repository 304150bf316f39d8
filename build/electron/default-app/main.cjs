/**
 * What an official Electron brings as its default app, for the stand-in: starts the application that is named on
 * the command line (a folder with a package.json, or a file) as if it were its own.
 */
const { app } = require('electron')
const { existsSync, readFileSync, statSync } = require('node:fs')
const { dirname, join, resolve } = require('node:path')

const named = process.argv.slice(1).find((argument) => !argument.startsWith('-'))
if (named === undefined) {
  process.stderr.write('Name the application to start: electron FOLDER\n')
  process.exit(2)
}

const path = resolve(named)
const description = join(path, 'package.json')
Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true })
if (existsSync(description)) {
  const { name, productName, version, main = 'index.js' } = JSON.parse(readFileSync(description, 'utf8'))
  app.setName(productName ?? name)
  app.setVersion(version ?? '0.0.0')
  app.setAppPath(path)
  require(join(path, main))
} else {
  app.setAppPath(statSync(path).isDirectory() ? path : dirname(path))
  require(path)
}
