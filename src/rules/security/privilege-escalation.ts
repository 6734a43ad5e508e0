import type { Container } from '../../resources/workload.ts';
import { runsWindows } from '../../resources/workload.ts';
import { type Fix, notApplicable } from '../judgement.ts';
import { containerName } from '../phrases.ts';
import { breachesIn } from '../pod-security/pod-security.ts';
import { defineRule } from '../rule.ts';
import { containers } from '../subjects.ts';

export default defineRule({
  id: 'privilege-escalation',
  item: 'pod-security-standards',
  category: 'security',
  priority: 'high',
  title: 'No privilege escalation',
  headline: 'May gain privileges',
  why: 'A setuid binary in the image can otherwise make a non-root process root again.',
  docs: 'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
  subjects: containers(['serving', 'helper', 'sidecar', 'init', 'ephemeral']),
  judgesPatches: true,
  *check(container) {
    if (runsWindows(container.workload)) return notApplicable('Windows has no such setting');
    for (const { at, says } of breachesIn('allowPrivilegeEscalation', container)) {
      yield {
        message: `Container ${containerName(container)} may gain more privileges than its parent (allowPrivilegeEscalation is ${says}).`,
        at,
        ...(acceptsFalse(container) && { fix: forbidden(container) }),
      };
    }
  },
});

/** The API server refuses `false` beside `privileged` and `CAP_SYS_ADMIN`; beside `SYS_ADMIN` it has no effect. */
function acceptsFalse({ spec }: Container): boolean {
  const { privileged, capabilities } = spec.securityContext ?? {};
  return !privileged && !capabilities?.add?.some(capability => /^(CAP_)?SYS_ADMIN$|^ALL$/.test(capability));
}

function forbidden({ path }: Container): Fix {
  return {
    title: 'Forbid privilege escalation (stops only setuid helpers such as sudo and ping)',
    confidence: 'safe',
    edits: [{ set: [...path, 'securityContext', 'allowPrivilegeEscalation'], to: false }],
  };
}
