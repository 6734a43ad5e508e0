import { yamlText } from '../../resources/yaml-text.ts';
import { shortName } from '../phrases.ts';
import { defineRule } from '../rule.ts';
import { containers } from '../subjects.ts';

export default defineRule({
  id: 'duplicate-env',
  item: null,
  category: 'validity',
  priority: 'medium',
  title: 'Variables set once',
  headline: 'Variable set twice',
  why: 'The last value wins silently, so a change of the first one does nothing.',
  docs: 'https://kubernetes.io/docs/tasks/inject-data-application/define-environment-variable-container/',
  subjects: containers(['serving', 'helper', 'sidecar', 'init']),
  *check(container) {
    const env = container.spec.env ?? [];
    const told = new Set<string>();
    for (const [index, { name, value }] of env.entries()) {
      if (name === undefined || told.has(name)) continue;
      if (!env.slice(0, index).some(earlier => earlier.name === name)) continue;
      if (value?.includes(`$(${name})`)) continue; // it adds to the earlier value

      told.add(name);
      const times = env.filter(other => other.name === name).length;
      yield {
        message: `\`${name}\` is set ${times === 2 ? 'twice' : `${times} times`} in ${shortName(container)}; the last value wins.`,
        at: [...container.path, 'env', index, 'name'],
        detail: name,
        template: `- name: ${yamlText(name)} # keep one entry: the last is the one that counts today\n`,
      };
    }
  },
});
