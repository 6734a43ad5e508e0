import type { Container } from '../../resources/workload.ts';
import type { Fix } from '../judgement.ts';
import { shortName } from '../phrases.ts';
import { breachesIn } from '../pod-security/pod-security.ts';
import { defineRule } from '../rule.ts';
import { containers } from '../subjects.ts';

export default defineRule({
  id: 'privileged-container',
  item: 'pod-security-standards',
  category: 'security',
  priority: 'critical',
  title: 'No privileged containers',
  headline: 'Privileged container',
  why: 'A privileged container is root on its node in one step, whatever else its security context says.',
  docs: 'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
  subjects: containers(['serving', 'helper', 'sidecar', 'init', 'ephemeral']),
  judgesPatches: true,
  *check(container) {
    for (const { at } of breachesIn('privileged', container)) {
      yield {
        message: `Container ${shortName(container)} runs privileged: it is root on the node.`,
        at,
        fix: unprivileged(container),
      };
    }
    for (const { at, what } of breachesIn('windowsHostProcess', container)) {
      yield {
        message: `Container ${shortName(container)} is a Windows host process: it runs on the node itself.`,
        headline: 'Windows host process',
        at,
        detail: what,
      };
    }
  },
});

function unprivileged({ path }: Container): Fix {
  return {
    title: 'Run unprivileged; may change behaviour: check first what it needs from the host',
    confidence: 'check',
    edits: [{ set: [...path, 'securityContext', 'privileged'], to: false }],
  };
}
