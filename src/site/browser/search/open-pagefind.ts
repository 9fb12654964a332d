export { createPagefindIndex } from '../../../search/index.ts';
