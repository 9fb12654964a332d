// Runs after `npm install` in this repository: puts its own `tierzero` where adopters have it, so that the samples of
// its own documentation call the command as theirs would.
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../node_modules/.bin', import.meta.url));
mkdirSync(folder, { recursive: true });
rmSync(`${folder}/tierzero`, { force: true });
symlinkSync('../../src/entry/command.mjs', `${folder}/tierzero`);
