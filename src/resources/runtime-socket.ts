import type { Workload } from './workload.ts';

/** Where container runtimes listen; `/var/run` is another name of `/run`. */
const sockets = [
  '/run/docker.sock',
  '/run/containerd/containerd.sock',
  '/run/crio/crio.sock',
  '/run/cri-dockerd.sock',
  '/run/k3s/containerd/containerd.sock',
];

/** A volume through which a container reaches the container runtime of its node. */
export interface SocketMount {
  /** The volume's place in the pod's list. */
  readonly index: number;
  readonly volume: string;
  /** As it is written. */
  readonly hostPath: string;
  /** It is the socket, not a folder that holds it. */
  readonly exact: boolean;
}

/** The hostPath volumes that a container mounts and that are, or hold, a runtime's socket (rules.md §11.1). */
export function socketMounts({ pod, containers }: Workload): readonly SocketMount[] {
  const subPaths = new Map<string, Set<string>>();
  for (const { name = '', subPath = '' } of containers.flatMap(({ spec }) => spec.volumeMounts ?? [])) {
    subPaths.set(name, (subPaths.get(name) ?? new Set()).add(subPath));
  }
  return (pod.volumes ?? []).flatMap(({ name: volume, hostPath }, index) => {
    const path = hostPath?.path;
    if (volume === undefined || path === undefined) return [];
    const reached = [...(subPaths.get(volume) ?? [])].flatMap(subPath => {
      const mounted = onNode(`${path}/${subPath}`);
      return sockets.filter(socket => holds(mounted, socket)).map(socket => socket === mounted);
    });
    return reached.length > 0 ? [{ index, volume, hostPath: path, exact: reached.includes(true) }] : [];
  });
}

/** The path without `.`, `..` and doubled slashes, with `/var/run` as `/run`; '' is the root. */
function onNode(path: string): string {
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  const from = steps[0] === 'var' && steps[1] === 'run' ? 1 : 0;
  return steps
    .slice(from)
    .map(step => `/${step}`)
    .join('');
}

const holds = (folder: string, path: string) => path === folder || path.startsWith(`${folder}/`);
