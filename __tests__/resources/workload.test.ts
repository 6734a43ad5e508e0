import { readDocuments } from '../../src/manifests/read-documents.ts';
import { readResources } from '../../src/resources/read-resources.ts';
import { isSystem, readWorkload } from '../../src/resources/workload.ts';

const read = (text: string) => {
  const [resource] = readResources(readDocuments({ path: 'shop.yaml', text }).documents);
  if (!resource) throw new Error('no resource');
  return { resource, workload: readWorkload(resource) };
};
const pod = (spec: string, metadata = 'name: api') => `apiVersion: v1\nkind: Pod\nmetadata: { ${metadata} }\nspec: ${spec}\n`;
const roles = (spec: string, metadata?: string) =>
  read(pod(spec, metadata)).workload?.containers.map(({ name, role }) => `${name} ${role}`);

describe('what a container is for', () => {
  test('the only container serves', () => {
    expect(roles('{ containers: [{ name: worker }] }')).toEqual(['worker serving']);
  });

  test('those with ports serve, the others help', () => {
    expect(roles('{ containers: [{ name: logs }, { name: api, ports: [{ containerPort: 80 }] }] }')).toEqual([
      'logs helper',
      'api serving',
    ]);
  });

  test('the default container of kubectl serves', () => {
    expect(
      roles(
        '{ containers: [{ name: logs }, { name: api }] }',
        'name: api, annotations: { kubectl.kubernetes.io/default-container: api }',
      ),
    ).toEqual(['logs helper', 'api serving']);
  });

  test('where nothing tells, the first serves', () => {
    expect(roles('{ containers: [{ name: api }, { name: logs }] }')).toEqual(['api serving', 'logs helper']);
  });

  test('what stands for the container of Istio’s injector is none', () => {
    expect(roles('{ containers: [{ name: istio-proxy, image: auto }, { name: worker }] }')).toEqual(['worker serving']);
  });

  test('an init container that restarts is a sidecar', () => {
    expect(
      roles('{ initContainers: [{ name: migrate }, { name: proxy, restartPolicy: Always }], containers: [{ name: api }] }'),
    ).toEqual(['migrate init', 'proxy sidecar', 'api serving']);
  });
});

test('every kind nests its template where Kubernetes does', () => {
  const template = 'spec: { containers: [{ name: a, image: b }] }';
  const paths = [
    ['batch/v1', 'CronJob', `spec: { jobTemplate: { spec: { template: { ${template} } } } }`],
    ['v1', 'PodTemplate', `template: { ${template} }`],
    ['serving.knative.dev/v1', 'Service', `spec: { template: { ${template} } }`],
    ['v1', 'Service', `spec: { template: { ${template} } }`],
    ['extensions/v1beta1', 'DaemonSet', `spec: { template: { ${template} } }`],
    ['example.com/v1', 'Deployment', `spec: { template: { ${template} } }`],
  ].map(([apiVersion, kind, body]) =>
    read(`apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: { name: a }\n${body}\n`).workload?.podPath.join('.'),
  );
  expect(paths).toEqual([
    'spec.jobTemplate.spec.template.spec',
    'template.spec',
    'spec.template.spec',
    undefined,
    'spec.template.spec',
    undefined,
  ]);
});

test('Jobs, hooks and pods that end do not run for long', () => {
  const longRunning = [
    pod('{ containers: [] }'),
    pod('{ restartPolicy: Never, containers: [] }'),
    pod('{ containers: [] }', 'name: api, annotations: { helm.sh/hook: test }'),
  ].map(text => read(text).workload?.longRunning);
  expect(longRunning).toEqual([true, false, false]);
});

test('fields of the wrong type read as absent and never crash', () => {
  const { workload } = read(
    pod(
      '{ securityContext: true, containers: [null, 3, { name: [x], image: 1, ports: {}, env: [1, { name: A }], livenessProbe: yes, resources: text }] }',
    ),
  );
  expect(workload?.containers.map(({ path, spec }) => [path.at(-1), spec])).toEqual([
    [0, {}],
    [1, {}],
    [2, { env: [{}, { name: 'A' }] }],
  ]);
});

test('cluster components are those in kube-system, owned by others, or of system priority', () => {
  const system = [
    pod('{ containers: [] }', 'name: dns, namespace: kube-system'),
    pod('{ containers: [] }', 'name: api, ownerReferences: [{ kind: ReplicaSet }]'),
    pod('{ priorityClassName: system-node-critical, containers: [] }'),
    pod('{ containers: [] }', 'name: api, namespace: shop'),
  ].map(text => isSystem(read(text).resource));
  expect(system).toEqual([true, true, true, false]);
});
