import type { KeyPath } from '../../manifests/span.ts';
import { mapAt } from '../../resources/fields.ts';
import type { Workload } from '../../resources/workload.ts';
import type { Fix } from '../judgement.ts';
import { listed, workloadName } from '../phrases.ts';
import { breachesOf } from '../pod-security/pod-security.ts';
import { defineRule } from '../rule.ts';
import { workloads } from '../subjects.ts';

export default defineRule({
  id: 'host-namespaces',
  item: 'pod-security-standards',
  category: 'security',
  priority: 'high',
  title: 'No host namespaces',
  headline: 'Shares host namespaces',
  why: 'Sharing the node’s network, processes or IPC removes the isolation that every other rule relies on.',
  docs: 'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
  subjects: workloads(),
  judgesPatches: true,
  *check(workload) {
    const shared = [...breachesOf('hostNamespaces', workload)];
    const first = firstWritten(
      workload,
      shared.map(({ what }) => what),
    );
    if (!first) return;

    const kinds = shared.map(({ what }) => what.slice('host'.length)).map(kind => (kind === 'Network' ? 'network' : kind));
    yield {
      message: `${workloadName(workload)} shares the node's ${listed(kinds)} namespace${kinds.length > 1 ? 's' : ''}.`,
      at: first,
      fix: unshared(shared.map(({ at }) => at)),
    };
  },
});

/** The map keeps the order in which its keys are written. */
function firstWritten({ podPath, templateOf }: Workload, fields: readonly string[]): KeyPath | undefined {
  const first = Object.keys(mapAt(templateOf?.body, ...podPath)).find(key => fields.includes(key));
  return first === undefined ? undefined : [...podPath, first];
}

function unshared(fields: readonly KeyPath[]): Fix {
  return {
    title: 'Keep the pod in namespaces of its own; may change behaviour: check first what it needs from the node',
    confidence: 'check',
    edits: fields.map(set => ({ set, to: false })),
  };
}
