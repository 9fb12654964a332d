export { type BuildOptions, type BuildResult, buildSite } from './build-site.ts';
