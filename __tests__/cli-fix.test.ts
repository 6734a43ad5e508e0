import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const pod = `apiVersion: v1
kind: Pod
metadata:
  name: api
spec:
  containers:
    - name: api
      image: shop/api:1.4.2
`;
const fixed = `apiVersion: v1
kind: Pod
metadata:
  name: api
spec:
  securityContext:
    seccompProfile:
      type: RuntimeDefault
  containers:
    - name: api
      image: shop/api:1.4.2
      securityContext:
        allowPrivilegeEscalation: false
`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'seaworthy-cli-'));
  writeFileSync(join(folder, 'api.yaml'), pod);
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs the built command line in the folder. */
function seaworthy(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise(resolve => {
    const child = execFile(
      process.execPath,
      [join(__dirname, '../dist/cli.js'), ...words],
      { cwd: folder, env: { PATH: process.env.PATH, NO_COLOR: '1' } },
      (error, out, err) => resolve({ code: error ? Number(error.code) : 0, out, err }),
    );
    child.stdin?.end('');
  });
}

test('`check --fix` makes the safe fixes, says which, and reports what is left', async () => {
  const { out } = await seaworthy('check', '.', '--fix');
  expect(out).toMatch(
    /^fixed api\.yaml \(2 findings\)\n {2}No seccomp profile: Pod api · .*\n {2}May gain privileges: container api of Pod api · /,
  );
  expect(out).toContain('api.yaml:10:');
  expect(out).not.toMatch(/\[seccomp-profile\]/);
  expect(readFileSync(join(folder, 'api.yaml'), 'utf8')).toBe(fixed);
});

test('a document on standard output stays one: what was done is told beside it', async () => {
  const { out, err } = await seaworthy('check', 'api.yaml', '--fix', '--format', 'json');
  expect(JSON.parse(out)).toMatchObject({ schema: 'seaworthy/report/v1' });
  expect(err).toContain('fixed api.yaml (2 findings)');
});

test('without `--fix` nothing is written, and each finding tells what would be', async () => {
  const { out } = await seaworthy('check', '.');
  expect(out).toContain('fix: Forbid privilege escalation (stops only setuid helpers such as sudo and ping) (--fix makes it)');
  expect(readFileSync(join(folder, 'api.yaml'), 'utf8')).toBe(pod);
});

test.each([
  [['check', '-', '--fix'], '--fix changes files on disk'],
  [['check', '.', '--fix=everything'], '--fix is `everything`: it is one of safe, check'],
])('%j is wrong usage', async (words, sentence) => {
  const { code, out, err } = await seaworthy(...words);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(sentence);
});
