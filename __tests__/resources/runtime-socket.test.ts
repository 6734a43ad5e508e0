import { readDocuments } from '../../src/manifests/read-documents.ts';
import { readResources } from '../../src/resources/read-resources.ts';
import { socketMounts } from '../../src/resources/runtime-socket.ts';
import { readWorkload } from '../../src/resources/workload.ts';

function mounted(path: unknown, mount: object = {}): string | undefined {
  const spec = {
    containers: [{ name: 'app', volumeMounts: [{ name: 'host', mountPath: '/host', ...mount }] }],
    volumes: [{ name: 'host', hostPath: { path } }],
  };
  const text = JSON.stringify({ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'agent' }, spec });
  const [resource] = readResources(readDocuments({ path: 'pod.json', text }).documents);
  const workload = resource && readWorkload(resource);
  const [found] = workload ? socketMounts(workload) : [];
  return found && (found.exact ? 'the socket' : 'a folder that holds it');
}

test.each([
  ['/var/run/docker.sock', 'the socket'],
  ['/run/docker.sock/', 'the socket'],
  ['/run/../var/run//crio/./crio.sock', 'the socket'],
  ['/run/containerd', 'a folder that holds it'],
  ['/var/run', 'a folder that holds it'],
  ['/', 'a folder that holds it'],
  ['/var', undefined],
  ['/run/dockershim.sock', undefined],
  ['/var/lib/docker', undefined],
  [7, undefined],
])('%s is %s', (path, what) => {
  expect(mounted(path)).toBe(what);
});

test('what a mount takes out of the folder decides', () => {
  expect(mounted('/', { subPath: 'etc/machine-id' })).toBeUndefined();
  expect(mounted('/var', { subPath: 'run/docker.sock' })).toBe('the socket');
  expect(mounted('/run', { name: 'other' })).toBeUndefined();
});
