/**
 * Who may import whom: the table of ARCHITECTURE.md as rules. A new package in a room means a line here and a reason
 * in the commit. test/unit/build/layer-rules.test.ts plants a breach of every rule below.
 */
const only = (name, from, allowed) => ({
  name,
  severity: 'error',
  comment: `${name} may import nothing but what the table of ARCHITECTURE.md gives it`,
  from: { path: from },
  to: { pathNot: [from, ...allowed] },
})
const keeper = (name, moduleName, file) => ({
  name,
  severity: 'error',
  comment: `only ${file} loads ${moduleName}`,
  from: { path: '^(electron|renderer)/', pathNot: file },
  to: { path: npm(moduleName), dependencyTypesNot: ['type-only'] },
})
const npm = (...names) => `(^|node_modules/)(@types/)?(${names.join('|')})(/|$)`
const ELECTRON = '(^electron$|node_modules/electron/)' // not our own folder of that name
const room = (...names) => `^electron/(${names.join('|')})/`
const NODE = '^(node:)?(fs|path|os|crypto|stream|util|events|url|buffer|worker_threads|timers|zlib)(/promises)?$'
const LOCALES = '^resources/locales/.*\\.json$'

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', comment: 'a cycle has no layer', from: {}, to: { circular: true } },
    {
      name: 'nothing-unresolved',
      severity: 'error',
      comment: 'an import that leads nowhere would slip past every other rule',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'nobody-imports-tests',
      severity: 'error',
      comment: 'the product runs without its tests',
      from: { pathNot: '^test/' },
      to: { path: '^test/' },
    },
    {
      name: 'nobody-imports-the-build',
      severity: 'error',
      comment: 'the product runs without its tools',
      from: { path: '^(electron|renderer)/' },
      to: { path: '^build/' },
    },
    only('core-is-pure', room('core'), [npm('fraction\\.js')]),
    only('contract', room('contract'), [room('core'), npm('zod', '@orpc/contract')]),
    only('store', room('store'), [room('core'), npm('better-sqlite3'), NODE]),
    only('exchange', room('exchange'), [
      room('core'),
      npm('zod', 'yazl', 'yauzl', 'age-encryption', 'canonicalize', 'secure-json-parse'),
      NODE,
    ]),
    only('workbook', room('workbook'), [room('core'), npm('exceljs')]),
    only('import', room('import'), [
      room('core', 'exchange', 'workbook'),
      npm('exceljs', 'htmlparser2', 'iconv-lite', 'yauzl', 'saxes'),
      NODE,
    ]),
    only('solver', room('solver'), [room('core'), npm('highs'), NODE]),
    only('trace', room('trace'), [room('core'), npm('canonicalize'), '^(node:)?crypto$']),
    only('reports', room('reports'), [room('core'), npm('pdfmake', 'docx')]),
    only('log', room('log'), [room('core', 'contract'), NODE]),
    only('press', room('press'), [
      room('core', 'reports', 'workbook', 'contract', 'trace', 'log'),
      npm('@cantoo/pdf-lib', 'pdfmake', 'docx', 'fontkit', 'jszip', 'piscina', 'zod', '@orpc/(server|contract)'),
      NODE,
      LOCALES,
    ]),
    only('backend', room('backend'), [
      room('core', 'contract', 'store', 'exchange', 'trace', 'log'),
      npm('zod', '@orpc/(server|client|contract)', '@node-rs/argon2', 'chinese-days', 'pinyin-pro', 'uuid', 'secure-json-parse'),
      NODE,
      LOCALES,
    ]),
    only('cli', room('cli'), [
      room('core', 'contract', 'backend', 'press', 'trace', 'log'),
      npm('zod', '@orpc/server', 'uuid', 'secure-json-parse'),
      NODE,
      LOCALES,
    ]),
    only('preload', room('preload'), [room('contract'), ELECTRON]),
    only('shell', room('shell'), [room('contract', 'log'), ELECTRON, NODE]),
    {
      name: 'renderer-sees-core-and-contract-only',
      severity: 'error',
      comment: 'the page speaks over its port',
      from: { path: '^renderer/' },
      to: { path: '^electron/', pathNot: room('core', 'contract') },
    },
    only('renderer-packages', '^renderer/', [
      '^electron/', // narrowed by the rule above
      npm('react', 'react-dom', '@mui/[^/]+', '@emotion/[^/]+', '@tanstack/[^/]+', '@orpc/(client|tanstack-query)'),
      npm('i18next', 'react-i18next', '@fluentui/svg-icons', 'pdfjs-dist'),
      LOCALES,
    ]),
    {
      name: 'nobody-imports-the-import-worker',
      severity: 'error',
      comment: 'parsers of foreign files run in a thread of their own, started by path',
      from: { path: '^(electron|renderer)/', pathNot: room('import') },
      to: { path: room('import') },
    },
    {
      name: 'nobody-imports-the-solver',
      severity: 'error',
      comment: 'it blocks its thread for seconds, so it has one of its own, started by path',
      from: { path: '^(electron|renderer)/', pathNot: room('solver') },
      to: { path: room('solver') },
    },
    {
      name: 'pdfjs-only-as-legacy-build',
      severity: 'error',
      comment: 'the other build needs a newer Chromium than the oldest Electron in use',
      from: { path: '^(electron|renderer)/' },
      to: { path: npm('pdfjs-dist'), pathNot: 'pdfjs-dist/legacy/build/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'renderer-has-no-node',
      severity: 'error',
      comment: 'the page is sandboxed',
      from: { path: '^renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'renderer-has-no-electron',
      severity: 'error',
      comment: 'the page is sandboxed',
      from: { path: '^renderer/' },
      to: { path: ELECTRON },
    },
    {
      name: 'screens-do-not-import-screens',
      severity: 'error',
      comment: 'what two screens share is a component, a hook or a rule of core',
      from: { path: '^renderer/screens/([^/]+)/' },
      to: { path: '^renderer/screens/', pathNot: '^renderer/screens/$1/' },
    },
    {
      name: 'components-fetch-nothing',
      severity: 'error',
      comment: 'props in, events out',
      from: { path: '^renderer/components/' },
      to: { path: '^renderer/(data|screens)/', dependencyTypesNot: ['type-only'] },
    },
    keeper('only-open-loads-sqlite', 'better-sqlite3', '^electron/store/open\\.ts$'),
    keeper('only-print-worker-loads-pdfmake', 'pdfmake', '^electron/press/print-worker\\.ts$'),
    keeper('only-press-opens-fonts', 'fontkit', '^electron/press/'),
    keeper('only-pool-loads-piscina', 'piscina', '^electron/press/pool\\.ts$'),
    keeper('only-pages-load-pdfjs', 'pdfjs-dist', '^renderer/components/PdfPages\\.tsx$'),
    keeper('only-import-reads-foreign-files', '(htmlparser2|iconv-lite|saxes)', '^electron/import/'),
    keeper('only-workbooks-need-exceljs', 'exceljs', '^electron/(import|workbook)/'),
    keeper('only-word-papers-need-docx', 'docx', '^electron/(reports/word|press)/'),
    keeper('only-the-solver-loads-highs', 'highs', '^electron/solver/'),
    keeper('only-points-loads-fractions', 'fraction\\.js', '^electron/core/shared/points\\.ts$'),
    keeper('only-the-router-serves', '@orpc/server', '^electron/(backend|cli|press)/'),
    keeper('only-data-calls', '@orpc/(client|tanstack-query)', '^(renderer/data|electron/backend)/'),
    keeper('only-contracts-declare', '@orpc/contract', '^electron/(contract|backend|press)/'),
    keeper('only-trace-makes-canonical-json', 'canonicalize', '^electron/(trace|exchange)/'),
    keeper('only-the-calendar-reads-holidays', 'chinese-days', '^electron/backend/holidays\\.ts$'),
    keeper('only-backend-knows-pinyin', 'pinyin-pro', '^electron/backend/'),
    keeper('only-backend-and-cli-make-ids', 'uuid', '^electron/(backend|cli)/'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|out|release|test/output)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'test/tsconfig.json' }, // the one with all aliases
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.d.ts', '.mjs', '.cjs', '.js', '.json'],
    },
  },
}
