export { type ContentFile, type ContentFiles, findContentFiles } from './find-content-files.ts';
export { createFileServer, writeContentFiles } from './serve-content-files.ts';
