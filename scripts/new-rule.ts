import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Makes the two files of a new rule: `npm run new-rule health/my-rule`. */
const [name = ''] = process.argv.slice(2);
const [, category, id] =
  /^(sizing|health|security|reliability|delivery|observability|validity)\/([a-z][a-z0-9-]+)$/.exec(name) ?? [];

if (category === undefined || id === undefined) {
  console.error('usage: npm run new-rule <sizing|health|security|reliability|delivery|observability|validity>/<rule-id>');
  process.exitCode = 2;
} else {
  const files: readonly (readonly [path: string, text: string])[] = [
    [`src/rules/${category}/${id}.ts`, rule(category, id)],
    [`__tests__/rules/${category}/${id}.yaml`, fixture()],
  ];
  for (const [path, text] of files) {
    if (existsSync(path)) throw new Error(`${path} is there already`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    console.log(path);
  }
  console.log('Now `npm run generate`, and write below the mark of the page.');
}

function rule(category: string, id: string): string {
  return `import { containerName } from '../phrases.ts';
import { defineRule } from '../rule.ts';
import { containers } from '../subjects.ts';

export default defineRule({
  id: '${id}',
  item: null,
  category: '${category}',
  priority: 'medium',
  title: 'Working directory set',
  headline: 'No working directory',
  why: 'What happens in production without it, in one sentence.',
  docs: 'https://kubernetes.io/docs/concepts/containers/',
  subjects: containers(['serving']),
  *check(container) {
    if (container.resource.written([...container.path, 'workingDir'])) return;
    yield {
      message: \`Container \${containerName(container)} sets no working directory.\`,
      at: [...container.path, 'workingDir'],
    };
  },
});
`;
}

function fixture(): string {
  const pod = (name: string, line: string, more = '') => `apiVersion: v1
kind: Pod
metadata:
  name: ${name}
spec:
  containers:
    - name: ${line}
      image: shop/${name}:1.4.2
${more}`;
  const message = 'Container `api` of Pod `api` sets no working directory.';
  return `${pod('api', `api # expect: ${message}`)}---
${pod('web', 'web', '      workingDir: /srv\n')}`;
}
