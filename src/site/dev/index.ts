export { createDevSearch } from './create-dev-search.ts';
