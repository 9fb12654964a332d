import { createRepository, type Repository } from './create-repository.ts';

/** A repository whose `promote` reads GitHub's tickets. */
export async function createGithubRepository(): Promise<Repository> {
  const repository = await createRepository();
  return { ...repository, promote: (...args) => repository.promote('--from', 'github', ...args) };
}
