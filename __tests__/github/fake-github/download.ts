import { type Answer, badCredentials, notFound } from './answer.ts';
import { commitOf, type Site } from './site.ts';

/** Whether an address is that of an archive: https://codeload.github.com/acme/shop/legacy.tar.gz/refs/heads/main?token=… */
export function isDownload({ pathname }: URL): boolean {
  return pattern.test(pathname);
}

const pattern = /^(?:\/_codeload)?\/[^/]+\/[^/]+\/legacy\.tar\.gz\/(.+)$/;

/** Answers what another host answers: it asks for the token in the address, and knows none of the API's. */
export function answerDownload({ pathname, searchParams }: URL, site: Site): Answer {
  const { owner, repo, repository, switches } = site;
  if (searchParams.get('token') !== 'AAAA') throw badCredentials();
  const commit = commitOf(site, pattern.exec(pathname)?.[1] ?? '');
  const archive = commit && repository.archive(commit, `${owner}-${repo}-${commit.slice(0, 7)}`);
  if (!archive) throw notFound();
  const half = archive.subarray(0, Math.floor(archive.length / 2));
  switch (switches.archive) {
    case '502':
      return { status: 502, body: { message: 'Server Error' } };
    case 'a page':
      return { status: 200, headers: { 'content-type': 'text/html' }, body: Buffer.from('<html>Sign in</html>') };
    case 'short':
      return { status: 200, headers, body: half };
    case 'cut off':
      return { status: 200, headers: { ...headers, 'content-length': String(archive.length) }, body: half, breaksOff: true };
    case 'whole':
    case '403':
    case '404':
      return { status: 200, headers, body: switches.archiveBytes(archive) };
  }
}

const headers = { 'content-type': 'application/x-gzip' };
