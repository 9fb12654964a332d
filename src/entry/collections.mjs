import './register.mjs';

export const { createCollections } = await import('../collections.ts');
