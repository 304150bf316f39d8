import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..')
const at = (path: string) => resolve(root, path)

const alias = { '@core': at('electron/core'), '@contract': at('electron/contract'), '@resources': at('resources') }

/**
 * Bundles must run in the Electron of the lock file, in the older one that stands in for it in tests
 * (Node 20, Chromium 130) and, for the command line, in plain Node: hence CommonJS and the targets below.
 */
const node = {
  resolve: { alias },
  publicDir: false as const,
}
const nodeBuild = {
  target: 'node20.18',
  externalizeDeps: true, // package.json's `dependencies` only: what has a native part, worker files, or is too large to bundle well
  emptyOutDir: true,
  sourcemap: false,
}
const commonJs = { format: 'cjs' as const, entryFileNames: '[name].cjs', chunkFileNames: 'chunks/[name]-[hash].cjs' }

export default defineConfig({
  main: {
    ...node,
    build: {
      ...nodeBuild,
      outDir: at('dist/main'),
      rolldownOptions: {
        input: {
          shell: at('electron/shell/index.ts'),
          backend: at('electron/backend/index.ts'),
          press: at('electron/press/index.ts'),
          'print-worker': at('electron/press/print-worker.ts'),
          'import-worker': at('electron/import/import-worker.ts'),
          'solver-worker': at('electron/solver/solver-worker.ts'),
          cli: at('electron/cli/index.ts'),
        },
        output: commonJs,
      },
    },
  },
  preload: {
    ...node,
    build: {
      ...nodeBuild,
      externalizeDeps: false, // a sandboxed preload can require nothing but electron
      outDir: at('dist/preload'),
      rolldownOptions: { input: { index: at('electron/preload/index.ts') }, output: commonJs },
    },
  },
  renderer: {
    root: at('renderer'),
    resolve: { alias },
    publicDir: false,
    plugins: [react()],
    build: {
      target: 'chrome130',
      outDir: at('dist/renderer'),
      emptyOutDir: true,
      minify: true,
      sourcemap: false,
      assetsInlineLimit: 0, // the page's policy allows no data: addresses
      chunkSizeWarningLimit: 4000, // read from the local disk
      rolldownOptions: { input: { index: at('renderer/index.html'), print: at('renderer/print.html') } },
    },
  },
})
