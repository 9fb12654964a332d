// The arrows of the house. `npm test` holds them; DESIGN's sentence for each stands as its comment.

const rooms = 'content|samples|tickets|redaction|similarity|promotion|search|support|diagnostics';

/** A room may import itself, diagnostics, and the rooms named here; nothing else of ours. */
const mayImport = {
  content: [],
  samples: ['content'],
  search: ['content'],
  tickets: [],
  redaction: [],
  similarity: [],
  promotion: ['tickets', 'redaction', 'similarity', 'content'],
  support: [],
};

const arrows = Object.entries(mayImport).map(([room, others]) => ({
  name: `${room}-imports`,
  comment: `src/${room} may import ${[...others, 'diagnostics'].join(', ')}, and no other room.`,
  severity: 'error',
  from: { path: `^src/${room}/`, pathNot: '\\.test\\.ts$' },
  to: { path: '^src/', pathNot: `^src/(${[room, ...others, 'diagnostics'].join('|')})/` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...arrows,
    {
      name: 'diagnostics-stands-on-the-ground',
      comment: 'Every room imports diagnostics; diagnostics imports no room.',
      severity: 'error',
      from: { path: '^src/diagnostics/', pathNot: '\\.test\\.ts$' },
      to: { path: '^(src/(?!diagnostics/)|scripts/)' },
    },
    {
      name: 'rooms-know-no-site',
      comment: 'Rooms never import the site, a script, or astro:*.',
      severity: 'error',
      from: { path: `^src/(${rooms})/`, pathNot: '\\.test\\.ts$' },
      to: { path: '^(scripts/|src/site/|src/integration|astro:|node_modules/astro/)' },
    },
    {
      name: 'one-door-a-room',
      comment:
        "Other rooms, the site and the scripts come in by index.ts (browser.ts and build/index.ts where there are two runtimes). A benchmark may take the texts of a room's tests.",
      severity: 'error',
      from: { path: '^(src|scripts)/', pathNot: `^src/(${rooms})/|\\.test\\.ts$` },
      to: { path: `^src/(${rooms})/`, pathNot: '/(index|browser|node|vitest-plugin)\\.ts$|/testing/' },
    },
    {
      name: 'one-door-between-rooms',
      comment: 'A room comes into another by its door.',
      severity: 'error',
      from: { path: `^src/(${rooms})/`, pathNot: '\\.test\\.ts$' },
      to: { path: `^src/(${rooms})/`, pathNot: ['^src/$1/', '/(index|browser|node)\\.ts$'] },
    },
    {
      name: 'browser-rooms-without-node',
      comment:
        'The planner, the error normaliser and business hours also run in the browser: nothing from Node.',
      severity: 'error',
      from: {
        path: '^src/(search|support)/|^src/redaction/browser\\.ts|^src/site/browser/',
        pathNot: '\\.test\\.ts$|^src/(search|support)/(build|node|collect)/|/fixtures/',
      },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-circles',
      comment: 'Two files that need each other, even for a type, are one file, or three.',
      severity: 'error',
      from: { path: '^(src|scripts)/' },
      to: { circular: true },
    },
    {
      name: 'no-dev-package-at-run-time',
      comment: 'What adopters run is a dependency, not a dev dependency.',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.test\\.ts$|/testing/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-unlisted-package',
      comment: 'Every package used stands in package.json.',
      severity: 'error',
      from: { path: '^(src|scripts)/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/fixtures/|^scripts/init/template/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
    moduleSystems: ['es6'],
    skipAnalysisNotInRules: true,
  },
};
