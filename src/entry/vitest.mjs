import './register.mjs';

export const { samples } = await import('../samples/vitest-plugin.ts');
