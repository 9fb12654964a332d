// Vitest tells its workers that they develop, in variables that Astro and others believe: the build of a site then took five
// times as long and kept its parts unshortened. What a test starts sees the environment that a person has.
for (const name of ['BASE_URL', 'DEV', 'MODE', 'NODE_ENV', 'PROD', 'SSR', 'TEST', 'VITEST'])
  delete process.env[name];
