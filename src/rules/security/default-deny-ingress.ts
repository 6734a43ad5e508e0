import {
  guardsOfNamespace,
  guardsOn,
  isolationKinds,
  type PolicyGuard,
  policyGenerators,
} from '../../inventory/network-isolation.ts';
import type { Unit } from '../../inventory/unit.ts';
import type { KeyPath } from '../../manifests/span.ts';
import type { Subject } from '../../resources/resource.ts';
import type { Workload } from '../../resources/workload.ts';
import { workloadKinds } from '../../resources/workload-kinds.ts';
import { openAlready, passedBy, unverified } from '../judgement.ts';
import { objectName } from '../phrases.ts';
import { defineRule, type Subjects } from '../rule.ts';
import { defaultDeny } from './policy-templates.ts';

/** A namespace as one of its workloads, or its own object, shows it. */
interface NamespaceSubject extends Subject {
  readonly namespace: string | undefined;
  readonly workload: Workload | undefined;
}

/** Until Kubernetes 1.7 this annotation closed a namespace; since then it means nothing. */
const deadAnnotation = 'net.beta.kubernetes.io/network-policy';

const namespaces: Subjects<NamespaceSubject> = {
  kinds: [...workloadKinds, 'Namespace'],
  *of(resource, unit) {
    const workload = unit.workload(resource);
    if (workload?.templateOf === resource) {
      const { namespace } = resource;
      yield { resource, path: [], namespace, workload, identity: `namespace ${namespace ?? '?'}` };
    }
    if (resource.kind === 'Namespace' && resource.group === '' && Object.hasOwn(resource.annotations, deadAnnotation))
      yield { resource, path: [], namespace: resource.name, workload: undefined, identity: `namespace ${resource.name}` };
  },
};

export default defineRule({
  id: 'default-deny-ingress',
  item: 'network-policy',
  category: 'security',
  priority: 'high',
  title: 'Default deny for ingress',
  headline: 'No default deny',
  why: 'Allow-lists only work on top of a deny: a pod that nobody wrote a policy for is open to the whole cluster.',
  docs: 'https://kubernetes.io/docs/concepts/services-networking/network-policies/',
  subjects: namespaces,
  companions: isolationKinds,
  suppliedBy: 'default-deny',
  *check(subject, { unit }) {
    const { resource, namespace } = subject;
    if (resource.origin === 'helm' && namespace === undefined)
      return openAlready('a chart leaves the namespace to who installs it');
    const everywhere = forEveryPod(subject, unit);
    const closing = everywhere.filter(({ guard }) => guard.ingress === 'closed');
    const readable = closing.filter(({ match }) => match.certainty !== 'opaque');
    if (readable.length > 0) return passedBy(readable.map(({ match }) => match));
    if (closing.length > 0 || policyGenerators(unit).length > 0)
      return unverified('opaque-selector', 'a policy may close this namespace; that cannot be told here');
    if (!unit.complete) return unverified('partial-context', 'no default deny was read; part of this unit could not be read');

    yield {
      message: says(subject, everywhere),
      at: placeOf(subject),
      elseAt: ['metadata', 'name'],
      template: () => defaultDeny(namespace),
    };
  },
});

function forEveryPod({ workload, namespace = '' }: NamespaceSubject, unit: Unit): readonly PolicyGuard[] {
  const guards = workload ? guardsOn(workload, unit) : guardsOfNamespace(namespace, unit);
  return guards.filter(({ guard }) => guard.everyPod && guard.ingress !== 'none');
}

function says({ namespace, workload }: NamespaceSubject, everywhere: readonly PolicyGuard[]): string {
  if (namespace === undefined) return 'No default-deny ingress policy where these workloads run (no namespace is set).';
  const [wide] = everywhere;
  const lacks = `Namespace \`${namespace}\` has no default-deny ingress policy`;
  if (!workload) return `${lacks}: the annotation \`${deadAnnotation}\` means nothing since Kubernetes 1.7.`;
  if (wide) return `${lacks}: ${objectName(wide.match.resource)} selects every pod but lets traffic in.`;
  return `${lacks}, so pods that no policy selects stay open.`;
}

function placeOf({ workload }: NamespaceSubject): KeyPath {
  return workload ? ['metadata', 'namespace'] : ['metadata', 'annotations', deadAnnotation];
}
