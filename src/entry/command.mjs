#!/usr/bin/env node
import module from 'node:module';
import { fileURLToPath } from 'node:url';

// An older Node cannot read the modules below, so it is told before them.
const found = process.versions.node;
if (Number.parseInt(found, 10) < 24) {
  process.stderr.write(
    `error TZ_SETUP_NODE_TOO_OLD\n  Node 24 is needed and ${found} was found.\n` +
      '  `npm install -D node@24` brings it for npx and npm scripts, or install Node 24.\n',
  );
  process.exit(2);
}
// A command starts in half the time when Node finds the code compiled. Where nothing can be written, it compiles anew.
module.enableCompileCache(fileURLToPath(new URL('../../node_modules/.cache/compiled', import.meta.url)));
await import('./register.mjs');
await import('../../scripts/tierzero.ts');
