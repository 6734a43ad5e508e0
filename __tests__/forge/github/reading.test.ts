import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { ReadResult } from '../../../src/change/snapshot.ts';
import type { Side } from '../../../src/forge/forge.ts';
import { cloneIn } from '../../../src/forge/local/clone.ts';
import { runGit } from '../../github/fake-github/run-git.ts';
import { baseTree, carts, headTree } from '../../github/fake-github/sock-shop.ts';
import { makeRepository } from '../../github/make-repository.ts';
import { linesOf } from '../lines-of.ts';
import { told } from '../told.ts';
import { openShop, replicas, reviewOf, type Shop } from './shop.ts';

let shop: Shop;
afterEach(() => shop.close());

const requests = () =>
  shop.github.requests
    .map(({ method, path }) => `${method} ${path.replace('/repos/acme/shop', '').replace(/[0-9a-f]{40}/g, '…')}`)
    .toSorted();

describe('the changes', () => {
  test('are those since the merge base, with the lines that a comment can stand on', async () => {
    shop = await openShop();
    const changes = await shop.open().changes();
    expect(changes).toMatchObject({ base: shop.repository.mergeBase, head: shop.repository.head, complete: true });
    expect(told(changes.files)).toEqual([
      { file: 'modified docs/logo.png', lines: undefined },
      {
        file: 'modified k8s/carts.yaml',
        lines: [
          'removed   replicas: 3',
          'added   replicas: 1',
          'removed           image: weaveworksdemos/carts',
          'added           image: weaveworksdemos/carts:0.4.8',
          'removed           readinessProbe:',
          'removed             httpGet:',
          'removed               path: /health',
          'removed               port: 80',
        ],
      },
      { file: 'added k8s/network-policy.yaml', lines: expect.arrayContaining(['added kind: NetworkPolicy']) },
      { file: 'renamed k8s/orders.yaml → k8s/orders-api.yaml', lines: ['removed     - port: 80', 'added     - port: 8080'] },
      { file: 'renamed k8s/session-db.yaml → k8s/session-store.yaml', lines: [] },
      { file: 'removed k8s/zipkin.yaml', lines: expect.arrayContaining(['removed kind: Service']) },
    ]);
  });

  test('take four requests side by side, one of them for the list of all files', async () => {
    shop = await openShop();
    const forge = shop.open();
    await forge.changes();
    await forge.at('head').list();
    await forge.at('head').list();
    expect(requests()).toEqual([
      'GET /compare/main...…?per_page=1',
      'GET /git/trees/…?recursive=1',
      'GET /pulls/7/files?per_page=100&page=1',
      'POST /graphql',
    ]);
  });

  test('are those of the event’s commit, also when the pull request has moved on meanwhile', async () => {
    shop = await openShop();
    const { payload } = shop.github.event('pull_request');
    shop.github.push(shop.repository.commit({ ...headTree, 'k8s/later.yaml': 'kind: Later\n' }, shop.repository.head));
    const { head, files } = await shop.open({ payload }).changes();
    expect(head).toBe(shop.repository.head);
    expect(files.map(({ path }) => path)).not.toContain('k8s/later.yaml');
  });

  test('are those of the event’s commit, also when a push comes between the look and the list', async () => {
    shop = await openShop();
    const forge = shop.open();
    const look = forge.remarks();
    await look;
    shop.github.push(shop.repository.commit({ ...headTree, 'k8s/later.yaml': 'kind: Later\n' }, shop.repository.head));
    const { head, files } = await forge.changes();
    expect(head).toBe(shop.repository.head);
    expect(files.map(({ path }) => path)).not.toContain('k8s/later.yaml');
  });

  test('count from where the branch left, also when its target has moved on since the event', async () => {
    shop = await openShop();
    const { payload } = shop.github.event('pull_request');
    const moved = shop.repository.commit({ ...headTree, 'settings.yml': 'new: true\n' }, shop.repository.base);
    shop.github.moveBase(moved);
    const forge = shop.open({ payload });
    expect((await forge.changes()).base).toBe(shop.repository.mergeBase);
    expect((await forge.at('target').read(['settings.yml'])).files).toHaveLength(1);
  });

  test('of more than a page are listed to the end', async () => {
    const many = Object.fromEntries(Array.from({ length: 250 }, (_, index) => [`k8s/${index}.yaml`, 'kind: Namespace\n']));
    shop = await openShop({}, makeRepository({ base: { 'README.md': '' }, head: many }));
    const { files, complete } = await shop.open().changes();
    expect([files.length, complete]).toEqual([251, true]);
  });

  test('of a merge group or a push are compared without a pull request, and nothing is written', async () => {
    shop = await openShop();
    for (const event of ['merge_group', 'push'] as const) {
      const forge = shop.open({ event });
      const { base, head, files } = await forge.changes();
      expect([base, head, files.length]).toEqual([shop.repository.mergeBase, shop.repository.head, 6]);
      expect((await forge.at('base').read([carts])).files[0]?.text).toContain('replicas: 3');
      expect(await forge.publish(reviewOf([replicas]))).toEqual({ written: 0, told: [], notices: [], refused: false });
    }
    expect(shop.github.writes).toEqual([]);
  });

  test('that cannot be had say what to do', async () => {
    shop = await openShop();
    await expect(shop.open({ token: 'ghs_unknown' }).changes()).rejects.toThrow(
      'GitHub did not give the commits to compare (Bad credentials): give the job `permissions: contents: read` and check that the commits exist',
    );
    shop.github.switches.unreachable = true;
    await expect(shop.open().changes()).rejects.toThrow(/^GitHub did not give the commits to compare \(.+\): run the job again$/);
  });
});

describe('files', () => {
  const wide = Buffer.from('\ufeffkind: Wide\n', 'utf16le');
  const odd = {
    ...headTree,
    'wide.yaml': wide,
    'latin.yaml': Buffer.from('name: caf\xe9\n', 'latin1'),
    'bom.yaml': '\ufeffkind: Marked\r\n',
    'long.yaml': `# ${'x'.repeat(600_000)}\nkind: Long\n`,
    'huge.yaml': 'a: 1\n'.repeat(2_200_000),
    'link.yaml': { symlink: carts },
    'copy.yaml': headTree[carts],
    vendor: { submodule: '1234567890123456789012345678901234567890' },
  };

  test('of each side are read by their paths; a path that is not there is not in the answer', async () => {
    shop = await openShop();
    const forge = shop.open();
    const replicasAt = async (side: Side) => {
      const { files, unreadable } = await forge.at(side).read([carts, 'k8s/zipkin.yaml', 'k8s', 'no/such.yaml']);
      return [files.map(({ path, text }) => `${path} ${/replicas: \d/.exec(text)}`), unreadable];
    };
    expect(await replicasAt('base')).toEqual([['k8s/carts.yaml replicas: 3', 'k8s/zipkin.yaml null'], []]);
    expect(await replicasAt('head')).toEqual([['k8s/carts.yaml replicas: 1'], []]);
    expect((await forge.at('target').read(['README.md'])).files[0]?.text).toBe('Socks for all.\n');
    expect((await forge.at('base').list()).entries.map(({ path }) => path)).toContain('k8s/zipkin.yaml');
    expect(await linesOf(forge.at('head'), /Deployment/, ['k8s'])).toBeUndefined();
  });

  test('of the base are listed as the head and the changes tell: it costs no request', async () => {
    shop = await openShop();
    const forge = shop.open();
    await forge.changes();
    await forge.at('head').list();
    shop.github.forgetRequests();
    const { entries, complete } = await forge.at('base').list();
    expect([entries.map(({ path }) => path).toSorted(), complete]).toEqual([Object.keys(baseTree).toSorted(), true]);
    expect(requests()).toEqual([]);
    const { files } = await forge.at('base').read(['k8s/queue.yaml', 'k8s/orders.yaml', 'k8s/network-policy.yaml']);
    expect(files.map(({ path }) => path)).toEqual(['k8s/queue.yaml', 'k8s/orders.yaml']);
  });

  test('of the base are listed as they are where the head’s list is cut off', async () => {
    shop = await openShop({ largestTree: 3 });
    const { entries, complete } = await shop.open().at('base').list();
    expect([entries.map(({ path }) => path), complete]).toEqual([['README.md', 'docs/logo.png'], false]);
    expect(requests().filter(request => request.includes('/git/trees/'))).toHaveLength(2);
  });

  test('in any encoding and of any size are read whole or named', async () => {
    shop = await openShop({}, makeRepository({ base: { 'README.md': '' }, head: odd }));
    const head = shop.open().at('head');
    const { entries } = await head.list();
    const { files, unreadable } = await head.read([...Object.keys(odd), 'no/such.yaml']);
    const texts = new Map(files.map(({ path, text }) => [path, text]));
    expect(texts.get('wide.yaml')).toBe('kind: Wide\n');
    expect(texts.get('bom.yaml')).toBe('kind: Marked\r\n');
    expect(texts.get('long.yaml')).toBe(odd['long.yaml']);
    expect(unreadable).toEqual([
      { path: 'docs/logo.png', reason: 'not text: neither UTF-8 nor UTF-16' },
      { path: 'latin.yaml', reason: 'not text: neither UTF-8 nor UTF-16' },
      { path: 'huge.yaml', reason: '10.5 MB: files over 10 MB are not read' },
      { path: 'link.yaml', reason: 'a symbolic link: its target is read where it stands' },
      { path: 'vendor', reason: 'a submodule: its files belong to another repository' },
    ]);
    for (const { path, sha } of files) expect(entries.find(entry => entry.path === path)?.sha).toBe(sha);
    shop.github.forgetRequests();
    await head.read(Object.keys(odd));
    expect(requests()).toEqual([]); // all of it is in hand
  });

  test('without a list are read the same', async () => {
    shop = await openShop({}, makeRepository({ base: odd, head: { 'README.md': '' } }));
    const { files, unreadable } = await shop
      .open()
      .at('base')
      .read(['wide.yaml', 'latin.yaml', 'long.yaml', 'huge.yaml', 'vendor', 'k8s']);
    expect(files.map(({ path, text }) => `${path} ${text.length}`)).toEqual([
      'wide.yaml 11',
      `long.yaml ${odd['long.yaml'].length}`,
    ]);
    expect(unreadable.map(({ path }) => path)).toEqual(['latin.yaml', 'huge.yaml']);
  });

  test('in a tree that GitHub cuts off are read all the same', async () => {
    shop = await openShop({ largestTree: 3 });
    const head = shop.open().at('head');
    expect((await head.list()).complete).toBe(false);
    expect((await head.read([carts, 'no/such.yaml'])).files.map(({ path }) => path)).toEqual([carts]);
  });

  test('of a tree that was not listed come 300 in one request, the requests side by side', async () => {
    const names = Array.from({ length: 320 }, (_, index) => `k8s/${index}.yaml`);
    const many = Object.fromEntries(names.map(name => [name, `kind: Namespace # ${name}\n`]));
    shop = await openShop({}, makeRepository({ base: { 'README.md': '' }, head: many }));
    const head = shop.open().at('head');
    shop.github.forgetRequests();
    expect((await head.read(names)).files.map(({ text }) => text)).toEqual(names.map(name => `kind: Namespace # ${name}\n`));
    expect(requests()).toEqual(['POST /graphql', 'POST /graphql']);
  });

  test('of base and head share a request when they are read side by side', async () => {
    shop = await openShop();
    const forge = shop.open();
    await forge.changes();
    await forge.at('head').list();
    shop.github.forgetRequests();
    const [head, base] = await Promise.all([forge.at('head').read([carts]), forge.at('base').read([carts])]);
    expect([head.files.length, base.files.length]).toEqual([1, 1]);
    expect(requests().filter(request => request === 'POST /graphql')).toHaveLength(1);
  });

  test('that GitHub does not give are not taken for missing ones', async () => {
    shop = await openShop();
    const head = shop.open().at('head');
    await head.list();
    shop.github.switches.unreachable = true;
    await expect(head.read([carts])).rejects.toThrow(/^GitHub did not give files at [0-9a-f]{7} \(.+\): run the job again$/);
  });

  describe('many of them come as one archive', () => {
    const pad = '#'.repeat(20_000);
    const long = `${'deep/'.repeat(30)}long.yaml`;
    const many = Object.fromEntries(
      Array.from({ length: 240 }, (_, index) => [`k8s/${index}.yaml`, `kind: Pod${index}\n${pad}`]),
    );
    const rest = {
      [long]: 'kind: Long\n',
      'é b.yaml': 'kind: Accent\n',
      'empty.yaml': '',
      'left-out.yaml': 'kind: Left\n',
      '.gitattributes': 'left-out.yaml export-ignore\n',
      'big.bin': 'x'.repeat(900_000),
    };
    const wanted = [...Object.keys(many), long, 'é b.yaml', 'empty.yaml', 'left-out.yaml', 'no/such.yaml'];
    const kinds = [...Object.keys(many).map((_, index) => `kind: Pod${index}`), 'kind: Long', 'kind: Accent', '', 'kind: Left'];

    const readThrough = async (archive: (bytes: Buffer) => Buffer) => {
      shop = await openShop({ archiveBytes: archive }, makeRepository({ base: { 'README.md': '' }, head: { ...many, ...rest } }));
      const head = shop.open().at('head');
      await head.list();
      shop.github.forgetRequests();
      return head.read(wanted);
    };
    const expectAll = ({ files, unreadable }: ReadResult) => {
      expect(unreadable).toEqual([]);
      expect(files.map(({ path }) => path)).toEqual(wanted.slice(0, -1));
      expect(files.map(({ text }) => text.split('\n', 1)[0])).toEqual(kinds);
    };

    test('the few that it does not hold as they are one by one', async () => {
      expectAll(await readThrough(bytes => bytes));
      expect(requests()).toEqual(['GET /acme/shop/legacy.tar.gz/…?token=AAAA', 'GET /tarball/…', 'POST /graphql']);
      const tokens = shop.github.requests.map(({ path, login }) => [path.split('/').at(-2), login]);
      expect(tokens).toContainEqual(['legacy.tar.gz', undefined]); // another host, which is no place for it
    });

    test.each<[string, (bytes: Buffer) => Buffer]>([
      ['that is cut off', bytes => bytes.subarray(0, bytes.length / 2)],
      ['that ends inside a file', bytes => gzipSync(gunzipSync(bytes).subarray(0, 3_000_500))],
      ['that is no gzip', () => Buffer.from('<html>try again later</html>')],
      ['that holds no tar', () => gzipSync(Buffer.alloc(100_000, 'x'))],
      ['that holds nothing', () => Buffer.alloc(0)],
      [
        'whose bytes are others',
        bytes => gzipSync(Buffer.from(gunzipSync(bytes).toString('latin1').replaceAll('Pod1', 'Pud1'), 'latin1')),
      ],
    ])('of one %s all the rest one by one', async (_, archive) => {
      expectAll(await readThrough(archive));
      expect(requests().filter(request => request === 'POST /graphql').length).toBeGreaterThan(0);
    });

    test.each(['403', '404', '502', 'short', 'cut off', 'a page'] as const)(
      'of an archive that is given like this: %s, are read without it',
      async archive => {
        shop = await openShop({ archive }, makeRepository({ base: { 'README.md': '' }, head: many }));
        const head = shop.open().at('head');
        await head.list();
        const { files, unreadable } = await head.read(Object.keys(many));
        expect(unreadable).toEqual([]);
        expect(Object.fromEntries(files.map(({ path, text }) => [path, text]))).toEqual(many);
      },
    );

    test('of an enterprise server’s archive are read as well', async () => {
      const many = Object.fromEntries(Array.from({ length: 320 }, (_, index) => [`k8s/${index}.yaml`, `kind: Pod${index}\n`]));
      shop = await openShop({ ghes: true }, makeRepository({ base: { 'README.md': '' }, head: many }));
      const head = shop.open().at('head');
      await head.list();
      shop.github.forgetRequests();
      expect((await head.read(Object.keys(many))).files).toHaveLength(320);
      expect(requests()).toEqual(['GET /_codeload/acme/shop/legacy.tar.gz/…?token=AAAA', 'GET /tarball/…']);
    });
  });

  test('a few hundred small ones need no archive: one query is no more', async () => {
    const many = Object.fromEntries(Array.from({ length: 240 }, (_, index) => [`k8s/${index}.yaml`, `kind: Pod${index}\n`]));
    shop = await openShop({}, makeRepository({ base: { 'README.md': '' }, head: many }));
    const head = shop.open().at('head');
    await head.list();
    shop.github.forgetRequests();
    expect((await head.read(Object.keys(many))).files.length).toBe(240);
    expect(requests()).toEqual(['POST /graphql']);
  });

  test('with names that would break out of a query stay names', async () => {
    const names = ['k8s/"quoted".yaml', 'k8s/$owner.yaml', 'k8s/{ viewer }.yaml', 'k8s/é b.yaml', 'k8s/a:b.yaml'];
    const tree = Object.fromEntries(names.map(name => [name, `# ${name}\n`]));
    shop = await openShop({}, makeRepository({ base: { 'README.md': '' }, head: tree }));
    expect((await shop.open().at('head').read(names)).files.map(({ text }) => text)).toEqual(names.map(name => `# ${name}\n`));
  });
});

describe('with a checkout', () => {
  test('that holds the commits only the conversation, the list and the comparison are asked for', async () => {
    shop = await openShop();
    const forge = shop.open({ clone: await cloneIn(shop.repository.directory) });
    await forge.changes();
    expect((await forge.at('head').list()).complete).toBe(true);
    expect((await forge.at('base').read([carts])).files[0]?.text).toContain('replicas: 3');
    expect((await linesOf(forge.at('head'), /^kind: NetworkPolicy/, ['']))?.map(({ path }) => path)).toEqual([
      'k8s/network-policy.yaml',
    ]);
    await forge.publish(reviewOf([replicas]));
    expect(requests()).toEqual([
      'GET /compare/main...…?per_page=1',
      'GET /pulls/7/files?per_page=100&page=1',
      'POST /graphql',
      'POST /issues/7/comments',
      'POST /pulls/7/reviews',
    ]);
  });

  test('of the head alone, what the pull request did not change is looked through there, and the rest is fetched', async () => {
    shop = await openShop();
    const folder = mkdtempSync(join(tmpdir(), 'seaworthy-shallow-'));
    runGit(folder, ['clone', '--quiet', '--depth', '1', '--branch', 'head', `file://${shop.repository.directory}`, '.']);
    const forge = shop.open({ clone: await cloneIn(folder) });
    await forge.changes();
    shop.github.forgetRequests();
    const lines = await linesOf(forge.at('base'), /^ +replicas: \d|^ +- port: \d+/, ['']);
    expect(lines?.map(({ path, text }) => `${path}${text}`).toSorted()).toEqual([
      'k8s/carts.yaml  replicas: 3',
      'k8s/orders.yaml    - port: 80',
      'k8s/queue.yaml    - port: 5672',
      'k8s/session-db.yaml    - port: 6379',
      'k8s/zipkin.yaml    - port: 9411',
    ]);
    expect(requests()).toEqual(['GET /git/blobs/…', 'POST /graphql']); // a picture comes by itself
    rmSync(folder, { recursive: true });
  });

  test('a withheld patch is made up for', async () => {
    shop = await openShop({ largestPatch: { lines: 5, bytes: 1000 } });
    const withheld = (files: readonly { readonly path: string; readonly hunks: unknown }[]) =>
      files.filter(({ hunks }) => hunks === undefined).map(({ path }) => path);
    const plain = await shop.open().changes();
    expect(withheld(plain.files)).toEqual(['docs/logo.png', carts, 'k8s/zipkin.yaml']);
    const { files } = await shop.open({ clone: await cloneIn(shop.repository.directory) }).changes();
    expect(withheld(files)).toEqual(['docs/logo.png']);
    expect(files.filter(({ weak }) => weak).map(({ path }) => path)).toEqual([carts, 'k8s/zipkin.yaml']);
    expect(told(files).find(({ file }) => file === `modified ${carts}`)?.lines).toHaveLength(8);
  });

  test('of other commits everything is asked for', async () => {
    shop = await openShop();
    const elsewhere = makeRepository({ base: { 'README.md': '' }, head: { 'README.md': 'Other.\n' } });
    const forge = shop.open({ clone: await cloneIn(elsewhere.directory) });
    expect((await forge.at('head').read([carts])).files).toHaveLength(1);
    elsewhere.cleanup();
  });
});
