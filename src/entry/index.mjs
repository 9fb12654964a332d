import './register.mjs';

export const { tierzero } = await import('../integration.ts');
