import type { KeyPath } from '../../manifests/span.ts';
import { effective, podContextPath } from '../../resources/security-context.ts';
import { isTemplated } from '../../resources/templated.ts';
import type { Container } from '../../resources/workload.ts';
import { runsWindows } from '../../resources/workload.ts';
import { type Fix, notApplicable, unverified } from '../judgement.ts';
import { containerName, workloadName } from '../phrases.ts';
import { confiningProfiles } from '../pod-security/allowed.ts';
import { defineRule } from '../rule.ts';
import { type Governed, governed } from './governed.ts';

export default defineRule({
  id: 'seccomp-profile',
  item: 'pod-security-standards',
  category: 'security',
  priority: 'high',
  title: 'Seccomp profile set',
  headline: 'No seccomp profile',
  why: 'Without a profile every system call of the node’s kernel is open to the container.',
  docs: 'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
  subjects: governed(['serving', 'helper', 'sidecar', 'init', 'ephemeral'], setsProfile),
  *check(subject) {
    if (runsWindows(subject.workload)) return notApplicable('Windows has no seccomp');
    const [container] = subject.containers;
    if (!container) return;
    const { value, at } = effective(container, 'seccompProfile');
    const type = value?.type;
    if (type !== undefined && confiningProfiles.includes(type)) return;
    if (type !== undefined && isTemplated(type)) return unverified('templated', 'seccompProfile is filled in later');

    yield {
      message: `${whose(subject, container)} sets no seccomp profile${type === undefined ? '' : ` (${type})`}.`,
      at: type === undefined ? at : [...at, 'type'],
      fix: type === undefined && subject.byPod ? byDefault(podContextPath(subject.workload)) : confined(at),
    };
  },
});

function setsProfile({ spec }: Container): boolean {
  return spec.securityContext?.seccompProfile !== undefined;
}

function whose({ byPod, workload }: Governed, container: Container): string {
  if (!byPod) return `Container ${containerName(container)}`;
  return workload.resource.kind === 'Pod' ? workloadName(workload) : `Pod template of ${workloadName(workload)}`;
}

function byDefault(podContext: KeyPath): Fix {
  return {
    title: 'Use the runtime’s default profile, which blocks only calls that containers hardly ever make',
    confidence: 'safe',
    edits: [{ set: [...podContext, 'seccompProfile'], to: { type: 'RuntimeDefault' } }],
  };
}

function confined(profile: KeyPath): Fix {
  return {
    title: 'Use the runtime’s default profile; check first which system calls made someone turn it off',
    confidence: 'check',
    edits: [{ set: [...profile, 'type'], to: 'RuntimeDefault' }],
  };
}
