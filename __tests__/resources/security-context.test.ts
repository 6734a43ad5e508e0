import { readDocuments } from '../../src/manifests/read-documents.ts';
import { readResources } from '../../src/resources/read-resources.ts';
import { effective, effectiveWindows, rootRisk } from '../../src/resources/security-context.ts';
import { type Container, readWorkload } from '../../src/resources/workload.ts';

function only(podContext: object, ownContext: object | undefined, more: object = {}): Container {
  const containers = [{ name: 'app', ...(ownContext && { securityContext: ownContext }) }];
  const spec = { securityContext: podContext, containers, ...more };
  const text = JSON.stringify({ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'checkout' }, spec });
  const [resource] = readResources(readDocuments({ path: 'pod.json', text }).documents);
  const [container] = (resource && readWorkload(resource)?.containers) ?? [];
  if (!container) throw new Error('no container');
  return container;
}

const risk = (podContext: object, ownContext?: object, more?: object) => rootRisk(only(podContext, ownContext, more))?.reason;

test('the container’s value wins over the pod’s, a null leaves it to the pod', () => {
  expect(effective(only({ runAsUser: 1000 }, { runAsUser: 0 }), 'runAsUser')).toEqual({
    value: 0,
    at: ['spec', 'containers', 0, 'securityContext', 'runAsUser'],
  });
  expect(effective(only({ runAsUser: 1000 }, { runAsUser: null }), 'runAsUser')).toEqual({
    value: 1000,
    at: ['spec', 'securityContext', 'runAsUser'],
  });
  expect(effective(only({}, undefined), 'runAsGroup')).toEqual({
    value: undefined,
    at: ['spec', 'securityContext', 'runAsGroup'],
  });
});

test('Windows options are merged field by field', () => {
  const container = only({ windowsOptions: { runAsUserName: 'ContainerUser' } }, { windowsOptions: { hostProcess: false } });
  expect(effectiveWindows(container, 'runAsUserName').value).toBe('ContainerUser');
  expect(effectiveWindows(container, 'hostProcess').value).toBe(false);
});

test.each([
  ['nothing is set', {}, undefined, 'unset'],
  ['root is forbidden by the pod', { runAsNonRoot: true }, {}, undefined],
  ['root is forbidden by the container', {}, { runAsNonRoot: true }, undefined],
  ['a user that is not 0, whatever runAsNonRoot is', { runAsUser: 1 }, { runAsNonRoot: false }, undefined],
  ['the container is UID 0 in a pod that is not', { runAsUser: 1000 }, { runAsUser: 0 }, 'uid-0'],
  ['the pod is UID 0, the container is not', { runAsUser: 0 }, { runAsUser: 1000 }, undefined],
  ['the container allows what the pod forbids', { runAsNonRoot: true }, { runAsNonRoot: false }, 'allowed'],
  ['forbidden and told to be root', { runAsNonRoot: true }, { runAsUser: 0 }, 'refused'],
  ['texts mean what they say: that the API refuses them is told elsewhere', { runAsNonRoot: 'true' }, undefined, undefined],
  ['what is filled in later decides nothing yet', { runAsUser: '${UID}' }, undefined, 'unset'],
])('%s', (_, podContext, ownContext, reason) => {
  expect(risk(podContext, ownContext)).toBe(reason);
});

test('in a user namespace of its own UID 0 is nobody on the node', () => {
  expect(risk({ runAsUser: 0 }, {}, { hostUsers: false })).toBeUndefined();
  expect(risk({ runAsUser: 0 }, {}, { hostUsers: true })).toBe('uid-0');
});

test('on Windows a name decides, and UIDs mean nothing', () => {
  const windows = { os: { name: 'windows' } };
  expect(risk({ runAsUser: 1000 }, {}, windows)).toBe('unset');
  expect(risk({ windowsOptions: { runAsUserName: 'ContainerUser' } }, {}, windows)).toBeUndefined();
  expect(risk({ windowsOptions: { runAsUserName: 'NT AUTHORITY\\System' } }, {}, windows)).toBe('administrator');
  expect(risk({}, { runAsNonRoot: true }, windows)).toBeUndefined();
});
