import { writeSummary } from '../../src/review/summary.ts';
import { defaultSettings } from '../../src/settings/settings.ts';
import {
  addedFile,
  assessmentOf,
  changedFile,
  changesOf,
  containerFinding,
  findingAt,
  links,
  objectIn,
  rowsWith,
  ruleFacts,
  rules,
} from './factories.ts';
import * as nodewatch from './nodewatch.ts';

test('a file that introduces much is told worst first: the table, every finding with its line, the whole checklist', () => {
  const chosen = [
    rules.requests,
    rules.liveness,
    rules.readiness,
    rules.networkPolicy,
    rules.privileged,
    rules.escalation,
    rules.seccomp,
    rules.socket,
    rules.token,
    rules.api,
  ] as const;
  const [app] = nodewatch.findings;
  if (!app) throw new Error('no finding');
  const defaultDeny = findingAt(
    app.resource,
    ruleFacts('default-deny-ingress', { item: 'network-policy', category: 'security' }),
    ['metadata', 'name'],
    {
      change: 'existing',
      message: 'No default-deny ingress policy where these workloads run (no namespace is set).',
    },
  );
  const findings = [...nodewatch.findings.filter(({ rule }) => chosen.some(each => each === rule)), defaultDeny];
  const assessment = assessmentOf(findings, {
    checklist: rowsWith({
      'resource-requests': { status: 'fail', failed: 2 },
      'liveness-probe': { status: 'fail', failed: 2 },
      'readiness-probe': { status: 'fail', failed: 1, reasons: ['`nodewatch-agent` takes no traffic'] },
      'startup-probe': { reasons: ['no sign of a slow start'] },
      'network-policy': { status: 'fail', failed: 1, reasons: ['`nodewatch-agent` uses the host network'] },
      'pod-security-standards': { status: 'fail', failed: 2 },
      'secrets-externalized': { status: 'pass', passed: 2 },
      'multiple-replicas': { status: 'waived' },
      'pod-disruption-budget': { reasons: ['one replica', 'DaemonSet'] },
      'anti-affinity': { status: 'not-evaluated' },
      'structured-logging': { status: 'unverified', unverified: 2, reasons: ['nothing in the manifest shows how they log'] },
      'metrics-exported': { status: 'error' },
      'distributed-tracing': { status: 'unverified', unverified: 2 },
    }),
    counts: { files: 1, documents: 1, resources: 3, workloads: 2, milliseconds: 234 },
  });
  const file = 'https://git.example/head/deploy/monitoring/nodewatch.yaml';

  const summary = writeSummary(assessment, changesOf(addedFile(nodewatch.path, nodewatch.text)), defaultSettings, links);

  expect(summary).toBe(`### ⚓ Seaworthy: 6 critical findings introduced
**2 workloads changed** · 🔴 15 introduced · ⚪ 1 there before · ❔ 2 critical not provable here · against the merge base \`1a2b3c4\`

| Category | Item | Priority | Result | Introduced | Fixed | There before |
|---|---|---|---|--:|--:|--:|
| Resources | [CPU/Memory requests set](https://docs.example/resource-requests) | Critical | ❌ \`nodewatch-ui\`, \`nodewatch-agent\` | 2 | | |
| Health | [Liveness probe configured](https://docs.example/liveness-probe) | Critical | ❌ \`nodewatch-ui\`, \`nodewatch-agent\` | 2 | | |
| Health | [Readiness probe configured](https://docs.example/readiness-probe) | Critical | ❌ \`nodewatch-ui\` | 1 | | |
| Security | [Network policies](https://docs.example/network-policy) | High | ❌ \`nodewatch-ui\` | 1 | | |
| Security | [Pod Security Standards](https://docs.example/pod-security-standards) | High | ❌ \`nodewatch-agent\` (privileged container, no seccomp profile, …), \`nodewatch-ui\` | 5 | | |
| Observability | [Structured logging](https://docs.example/structured-logging) | Critical | ❔ not provable here | | | |
| Security | *[Container runtime socket](https://docs.example/runtime-socket-mount)* | High | ❌ \`nodewatch-agent\` | 1 | | |
| Security | *[API token](https://docs.example/service-account-token)* | Medium | ❌ \`nodewatch-ui\`, \`nodewatch-agent\` | 2 | | |
| Validity | *[API version](https://docs.example/deprecated-api)* | High | ❌ \`nodewatch-agent\` | 1 | | |

<details><summary>❌ Introduced (15)</summary>

**ReplicationController \`nodewatch-ui\`**
- Critical · No CPU and memory requests · no liveness probe [nodewatch.yaml:16](${file}#L16)
- Critical · Receives traffic (Service \`nodewatch\`) without a readinessProbe. [:16](${file}#L16)
- High · No NetworkPolicy [:7](${file}#L7) · no seccomp profile [:14](${file}#L14) · \`allowPrivilegeEscalation\` not set [:16](${file}#L16)
- Medium · Mounts an API token of the default service account. [:14](${file}#L14)

**DaemonSet \`nodewatch-agent\`**
- Critical · No memory request [nodewatch.yaml:50](${file}#L50) · no liveness probe [:41](${file}#L41) · privileged container [:49](${file}#L49)
- High · No seccomp profile [:37](${file}#L37) · \`allowPrivilegeEscalation\` not set [:48](${file}#L48) · container runtime socket mounted [:59](${file}#L59)
- High · Uses \`extensions/v1beta1\`, removed in 1.16; use \`apps/v1\`. [:29](${file}#L29)
- Medium · Mounts an API token of the default service account. [:37](${file}#L37)
</details>
<details><summary>⚪ There before, in the objects you touched (1)</summary>

- High · No default-deny ingress policy where these workloads run (no namespace is set). [nodewatch.yaml:7](${file}#L7)
</details>
<details><summary>The whole checklist (17)</summary>

| Item | Priority | Result | Failed / judged |
|---|---|---|--:|
| CPU/Memory requests set | Critical | ❌ fail | 2/2 |
| Memory limits set | Critical | ➖ nothing here that it asks for | |
| HPA configured | High | ➖ nothing here that it asks for | |
| Liveness probe configured | Critical | ❌ fail | 2/2 |
| Readiness probe configured | Critical | ❌ fail (\`nodewatch-agent\` takes no traffic) | 1/1 |
| Startup probe (if slow startup) | Medium | ➖ no sign of a slow start | |
| Non-root user | Critical | ➖ nothing here that it asks for | |
| Read-only filesystem | High | ➖ nothing here that it asks for | |
| Network policies | High | ❌ fail (\`nodewatch-agent\` uses the host network) | 1/1 |
| Pod Security Standards | High | ❌ fail | 2/2 |
| Secrets externalized | Critical | ✅ pass | 0/2 |
| Multiple replicas | Critical | 🔕 waived | |
| Pod disruption budget | High | ➖ one replica; DaemonSet | |
| Anti-affinity rules | High | – not evaluated | |
| Structured logging | Critical | ❔ nothing in the manifest shows how they log | 0/2 |
| Metrics exported | High | ⚠️ not judged: the rule could not run | |
| Distributed tracing | Medium | ❔ not provable here | 0/2 |
</details>

<sub>1 file · 3 resources · fails on critical · [how to waive](https://docs.example/waiving) · Seaworthy 1.0.0</sub>`);
});

test('a change that only mends is told by what it mended', () => {
  const workload = (name: string) =>
    objectIn(
      `base/${name}.yaml`,
      `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: ${name}\nspec:\n  template:\n    spec:\n      containers:\n        - name: ${name}\n`,
    );
  const container = ['spec', 'template', 'spec', 'containers', 0];
  const fixed = { change: 'fixed', blocks: false } as const;
  const [rabbitmq, worker, orders] = [workload('rabbitmq'), workload('virtual-worker'), workload('order-service')];
  const findings = [
    containerFinding(rabbitmq, rules.liveness, 'rabbitmq', container, 'has no livenessProbe.', fixed),
    containerFinding(worker, rules.liveness, 'virtual-worker', container, 'has no livenessProbe.', fixed),
    containerFinding(rabbitmq, rules.readiness, 'rabbitmq', container, 'receives traffic without a readinessProbe.', fixed),
    containerFinding(orders, rules.image, 'order-service', container, 'uses `latest`.', fixed),
    containerFinding(orders, rules.image, 'wait-for-rabbitmq', container, 'uses `latest`.', { ...fixed, detail: 'init' }),
    findingAt(rabbitmq, rules.replicas, ['metadata', 'name'], {
      change: 'existing',
      blocks: false,
      message: 'Deployment `rabbitmq` runs 1 replica.',
    }),
    findingAt(worker, rules.replicas, ['metadata', 'name'], {
      change: 'existing',
      blocks: false,
      message: 'Deployment `virtual-worker` runs 1 replica.',
    }),
    containerFinding(worker, rules.probesDistinct, 'virtual-worker', container, 'uses one command for both probes.', {
      change: 'existing',
      priority: 'medium',
    }),
  ];
  const assessment = assessmentOf(findings, {
    checklist: rowsWith({
      'liveness-probe': { status: 'pass', passed: 3 },
      'readiness-probe': { status: 'pass', passed: 2 },
      'multiple-replicas': { status: 'fail', failed: 2, passed: 1 },
    }),
    counts: { files: 3, documents: 3, resources: 3, workloads: 3, milliseconds: 912 },
  });
  const changes = changesOf(...['rabbitmq', 'virtual-worker', 'order-service'].map(name => changedFile(`base/${name}.yaml`, '')));

  const summary = writeSummary(assessment, changes, { ...defaultSettings, failOn: 'never' }, links);

  expect(
    summary.replace(/<details><summary>The whole checklist[\s\S]*<\/details>/, '…'),
  ).toBe(`### ⚓ Seaworthy: nothing introduced, 5 findings fixed
**3 workloads changed** · 🟢 5 fixed · ⚪ 3 there before · against the merge base \`1a2b3c4\`

| Category | Item | Priority | Result | Introduced | Fixed | There before |
|---|---|---|---|--:|--:|--:|
| Health | [Liveness probe configured](https://docs.example/liveness-probe) | Critical | 🟢 \`rabbitmq\`, \`virtual-worker\` fixed | | 2 | |
| Health | [Readiness probe configured](https://docs.example/readiness-probe) | Critical | 🟢 \`rabbitmq\` fixed | | 1 | |
| Deployments | *[Images pinned](https://docs.example/image-tag-pinned)* | High | 🟢 \`order-service\` fixed | | 2 | |

<details><summary>🟢 Fixed (5)</summary>

- Liveness probe configured: \`rabbitmq\`, \`virtual-worker\` · readiness probe configured: \`rabbitmq\`
- Images pinned: \`order-service\` and its \`wait-for-rabbitmq\`
</details>
<details><summary>⚪ There before, in the objects you touched (3)</summary>

- Critical (2) · one replica ×2 [rabbitmq.yaml:4](https://git.example/head/base/rabbitmq.yaml#L4), [virtual-worker.yaml:4](https://git.example/head/base/virtual-worker.yaml#L4)
- Medium · Uses one command for both probes. [virtual-worker.yaml:9](https://git.example/head/base/virtual-worker.yaml#L9)
</details>
…

<sub>3 files · 3 resources · never fails · [how to waive](https://docs.example/waiving) · Seaworthy 1.0.0</sub>`);
});
