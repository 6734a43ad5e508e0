import type { Finding } from '../../src/findings/finding.ts';
import type { KeyPath } from '../../src/manifests/span.ts';
import type { RuleFacts } from '../../src/rules/rule.ts';
import { containerFinding, findingAt, objectsIn, rules } from './factories.ts';

/** A new file that adds a node monitor: a List with a ReplicationController, its Service and a privileged DaemonSet. */
export const path = 'deploy/monitoring/nodewatch.yaml';

export const text = `apiVersion: v1
kind: List
items:
  - apiVersion: v1
    kind: ReplicationController
    metadata:
      name: nodewatch-ui
      labels: { app: nodewatch-ui }
    spec:
      replicas: 1
      template:
        metadata:
          labels: { app: nodewatch-ui }
        spec:
          containers:
            - name: ui
              image: registry.example/nodewatch/ui:2.3.1
              ports:
                - containerPort: 8000
  - apiVersion: v1
    kind: Service
    metadata:
      name: nodewatch
    spec:
      selector: { app: nodewatch-ui }
      ports:
        - port: 80
          targetPort: 8000
  - apiVersion: extensions/v1beta1
    kind: DaemonSet
    metadata:
      name: nodewatch-agent
    spec:
      template:
        metadata:
          labels: { app: nodewatch-agent }
        spec:
          hostPID: true
          hostNetwork: true
          containers:
            - name: agent
              image: registry.example/nodewatch/agent:2.3.1
              args: ['--report-to', 'nodewatch']
              env:
                - name: NODE_NAME
                  valueFrom:
                    fieldRef: { fieldPath: spec.nodeName }
              securityContext:
                privileged: true
              resources:
                limits:
                  cpu: 50m
              volumeMounts:
                - name: runtime
                  mountPath: /run/containerd/containerd.sock
          volumes:
            - name: runtime
              hostPath:
                path: /run/containerd/containerd.sock
`;

const [ui, , agent] = objectsIn(path, text);
if (!ui || !agent) throw new Error('the List holds three objects');

const pod: KeyPath = ['spec', 'template', 'spec'];
const main: KeyPath = [...pod, 'containers', 0];

const inUi = (rule: RuleFacts, at: KeyPath, predicate: string, more: Partial<Finding> = {}) =>
  containerFinding(ui, rule, 'ui', at, predicate, more);
const inAgent = (rule: RuleFacts, at: KeyPath, predicate: string, more: Partial<Finding> = {}) =>
  containerFinding(agent, rule, 'agent', at, predicate, more);

const atName: KeyPath = ['metadata', 'name'];
const mounts = (name: string) => ({
  message: `\`${name}\` mounts an API token of the default service account.`,
  summaryOnly: true,
  blocks: false,
});

/** What the rules find in it, the worst first and then by line, as assess() sorts them. */
export const findings: readonly Finding[] = [
  findingAt(ui, rules.replicas, ['spec', 'replicas'], {
    message: 'ReplicationController `nodewatch-ui` runs 1 replica; one node drain takes it down.',
  }),
  inUi(rules.nonRoot, pod, 'may run as root: neither runAsNonRoot nor a non-zero runAsUser is set.'),
  inUi(rules.liveness, main, 'has no livenessProbe; if it hangs, nothing restarts it.', {
    template: () =>
      'livenessProbe:           # an endpoint that touches no dependency\n  httpGet: { path: /health/live, port: 8000 }\n  periodSeconds: 10\n',
  }),
  inUi(rules.memoryLimits, main, "has no memory limit; a leak can take down the node's other pods."),
  inUi(rules.readiness, main, 'receives traffic (Service `nodewatch`) without a readinessProbe.'),
  inUi(rules.requests, main, 'sets no cpu and memory request, so the scheduler reserves nothing for it.'),
  inAgent(rules.nonRoot, pod, 'may run as root: neither runAsNonRoot nor a non-zero runAsUser is set.'),
  inAgent(rules.liveness, main, 'has no livenessProbe; if it hangs, nothing restarts it.'),
  inAgent(rules.privileged, [...main, 'securityContext', 'privileged'], 'runs privileged: it is root on the node.', {
    message: 'Container `agent` runs privileged: it is root on the node.',
  }),
  inAgent(rules.requests, [...main, 'resources'], 'sets no memory request, so the scheduler reserves nothing for it.', {
    headline: 'No memory request',
  }),
  inAgent(
    rules.memoryLimits,
    [...main, 'resources', 'limits'],
    "has no memory limit; a leak can take down the node's other pods.",
  ),
  findingAt(ui, rules.autoscaler, atName, {
    companion: true,
    message: 'No HorizontalPodAutoscaler or ScaledObject targets ReplicationController `nodewatch-ui`.',
  }),
  findingAt(ui, rules.networkPolicy, atName, {
    companion: true,
    message:
      'No NetworkPolicy selects the pods of ReplicationController `nodewatch-ui`; every pod in the cluster can reach them.',
  }),
  findingAt(ui, rules.metrics, atName, {
    companion: true,
    message: 'No ServiceMonitor, PodMonitor or scrape annotation reaches `nodewatch-ui`.',
  }),
  findingAt(ui, rules.seccomp, pod, {
    message: 'Pod template of ReplicationController `nodewatch-ui` sets no seccomp profile.',
  }),
  inUi(rules.capabilities, main, 'does not drop ALL capabilities.'),
  inUi(rules.escalation, main, 'may gain more privileges than its parent (allowPrivilegeEscalation is not set).'),
  inUi(rules.readOnlyRoot, main, 'can write to its root filesystem.'),
  findingAt(agent, rules.api, ['apiVersion'], {
    message: 'DaemonSet `nodewatch-agent` uses `extensions/v1beta1`, removed in 1.16; use `apps/v1`.',
  }),
  findingAt(agent, rules.seccomp, pod, { message: 'Pod template of DaemonSet `nodewatch-agent` sets no seccomp profile.' }),
  findingAt(agent, rules.hostNamespaces, [...pod, 'hostPID'], {
    message: "DaemonSet `nodewatch-agent` shares the node's PID and network namespaces.",
  }),
  inAgent(rules.capabilities, [...main, 'securityContext'], 'does not drop ALL capabilities.'),
  inAgent(
    rules.escalation,
    [...main, 'securityContext'],
    'may gain more privileges than its parent (allowPrivilegeEscalation is not set).',
  ),
  inAgent(rules.readOnlyRoot, [...main, 'securityContext'], 'can write to its root filesystem.'),
  findingAt(agent, rules.socket, [...pod, 'volumes', 0, 'hostPath', 'path'], {
    message: "`nodewatch-agent` mounts the container runtime's socket: whoever controls it is root on the node.",
  }),
  findingAt(ui, rules.token, pod, mounts('nodewatch-ui')),
  findingAt(agent, rules.token, pod, mounts('nodewatch-agent')),
];
