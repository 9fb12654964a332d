#!/usr/bin/env node
import './register.mjs';

await import('../../scripts/tierzero.ts');
