/** `owner/name` of a repository, where it is known. */
export type RepositoryName = string | undefined;

/** Whether a URL may be a repository's (rules.md §14.20); where nobody says which it is, or the URL is filled in later, it may. */
export function mayBeOf(repository: RepositoryName, url: unknown): boolean {
  if (typeof url !== 'string' || repository === undefined || /[{$]/.test(url)) return true;
  const address = url.replace(/(\.git)?\/*$/, '').toLowerCase();
  return ['/', ':'].some(separator => address.endsWith(separator + repository.toLowerCase())); // git@github.com:owner/name
}
