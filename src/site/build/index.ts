export { type BuildOptions, type BuildResult, buildSite } from './build-site.ts';
export { type RunningSite, type ServeOptions, serveSite } from './serve-site.ts';
