import { valueAt } from '../../resources/fields.ts';
import { podContextPath } from '../../resources/security-context.ts';
import { writesTo } from '../../resources/volumes.ts';
import { type Container, runsWindows } from '../../resources/workload.ts';
import { type Fix, notApplicable, passed } from '../judgement.ts';
import { containerName } from '../phrases.ts';
import { defineRule } from '../rule.ts';
import { containers } from '../subjects.ts';

export default defineRule({
  id: 'read-only-root-filesystem',
  item: 'read-only-root-filesystem',
  category: 'security',
  priority: 'high',
  title: 'Read-only filesystem',
  headline: 'Writable root filesystem',
  why: 'An intruder can plant tools in a writable root filesystem and change the program that runs there.',
  docs: 'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/',
  subjects: containers(['serving', 'helper', 'sidecar', 'init']),
  judgesPatches: true,
  *check(container, { thresholds }) {
    if (runsWindows(container.workload)) return notApplicable('Windows cannot run on a read-only root filesystem');
    if (container.role === 'init' && !thresholds.readOnlyRootForInitContainers)
      return notApplicable('an init container: judged with `read-only-root.include-init`');
    if (container.spec.securityContext?.readOnlyRootFilesystem)
      return writesTo(container).length > 0 ? undefined : passed('mount an emptyDir at /tmp if the app writes');

    yield {
      message: `Container ${containerName(container)} can write to its root filesystem${misplaced(container)}.`,
      at: [...container.path, 'securityContext', 'readOnlyRootFilesystem'],
      fix: readOnly(container),
      ...(!mounts(container, '/tmp') && { template: tmpVolume }),
    };
  },
});

/** In the pod's security context there is no such field: the API server drops or rejects it. */
function misplaced({ resource, workload }: Container): string {
  const there = valueAt(resource.body, [...podContextPath(workload), 'readOnlyRootFilesystem']);
  return there === undefined ? '' : ": readOnlyRootFilesystem does not exist in the pod's securityContext, only in a container's";
}

function readOnly({ path }: Container): Fix {
  return {
    title: 'Make the root filesystem read-only; will break code that writes outside mounted volumes',
    confidence: 'check',
    edits: [{ set: [...path, 'securityContext', 'readOnlyRootFilesystem'], to: true }],
  };
}

const mounts = ({ spec }: Container, folder: string) => spec.volumeMounts?.some(({ mountPath }) => mountPath === folder) ?? false;

const tmpVolume = `# in the container, for what it writes to /tmp
volumeMounts:
  - { name: tmp, mountPath: /tmp }
# in the pod
volumes:
  - { name: tmp, emptyDir: {} }
`;
