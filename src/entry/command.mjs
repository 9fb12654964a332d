#!/usr/bin/env node
// An older Node cannot read the modules below, so it is told before them.
const found = process.versions.node;
if (Number.parseInt(found, 10) < 24) {
  process.stderr.write(
    `error TZ_SETUP_NODE_TOO_OLD\n  Node 24 is needed and ${found} was found.\n` +
      '  `npm install -D node@24` brings it for npx and npm scripts, or install Node 24.\n',
  );
  process.exit(2);
}
await import('./register.mjs');
await import('../../scripts/tierzero.ts');
