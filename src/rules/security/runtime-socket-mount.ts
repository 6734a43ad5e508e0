import { socketMounts } from '../../resources/runtime-socket.ts';
import { defineRule } from '../rule.ts';
import { workloads } from '../subjects.ts';

export default defineRule({
  id: 'runtime-socket-mount',
  item: null,
  category: 'security',
  priority: 'high',
  title: 'No container runtime socket',
  headline: 'Mounts runtime socket',
  why: 'Through the socket a container starts others as it likes, privileged ones too; mounting it read-only changes nothing.',
  docs: 'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
  subjects: workloads(),
  *check(workload) {
    for (const { index, volume, hostPath, exact } of socketMounts(workload)) {
      const what = exact ? "the container runtime's socket" : `\`${hostPath}\`, which holds the container runtime's socket`;
      yield {
        message: `\`${workload.resource.name}\` mounts ${what}: whoever controls it is root on the node.`,
        at: [...workload.podPath, 'volumes', index, 'hostPath', 'path'],
        detail: volume,
      };
    }
  },
});
