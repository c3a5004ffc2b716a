/** The five rooms: each knows only the rooms below it. docs/ARCHITECTURE.md draws the same arrows. */
const only = (from, allowed) => ({
  name: `${from}-looks-down`,
  comment: `${from}/ may import from itself${allowed.length ? ` and ${allowed.join(', ')}` : ''} only`,
  severity: 'error',
  from: { path: `^${from}/` },
  to: { path: '^(core|db|engine|electron|renderer|build|test)/', pathNot: `^(${[from, ...allowed].join('|')})/` },
});

module.exports = {
  forbidden: [
    only('core', []),
    only('db', ['core']),
    only('engine', ['db', 'core']),
    only('electron', ['engine', 'core']),
    only('renderer', ['core']),
    { name: 'core-is-pure', severity: 'error', from: { path: '^core/' }, to: { dependencyTypes: ['core'] } },
    {
      name: 'core-has-no-platform',
      severity: 'error',
      from: { path: '^core/' },
      to: { path: 'node_modules/(electron|react|react-dom|better-sqlite3)' },
    },
    {
      name: 'renderer-has-no-node',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'only-electron-knows-electron',
      severity: 'error',
      from: { path: '^(core|db|engine|renderer)/' },
      to: { path: 'node_modules/electron/' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'no-lost-imports', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
