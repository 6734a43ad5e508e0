import { listAt, textAt } from './fields.ts';
import type { Container, Workload } from './workload.ts';

/** A volume of a pod, as far as rules tell volumes apart. */
export interface Volume {
  readonly name: string;
  readonly source: 'claim' | 'ephemeral' | 'emptyDir' | 'csi' | 'hostPath' | 'other';
  readonly readOnly: boolean;
}

/** A pod's volumes, with those that a StatefulSet claims for each of its pods. */
export function volumesOf({ pod, resource }: Workload): readonly Volume[] {
  const claimed = resource.kind === 'StatefulSet' ? listAt(resource.body, 'spec', 'volumeClaimTemplates') : [];
  return [
    ...claimed.map(claim => ({ name: textAt(claim, 'metadata', 'name') ?? '', source: 'claim' as const, readOnly: false })),
    ...(pod.volumes ?? []).map(volume => ({
      name: volume.name ?? '',
      source: volume.persistentVolumeClaim
        ? ('claim' as const)
        : volume.ephemeral
          ? ('ephemeral' as const)
          : volume.emptyDir
            ? ('emptyDir' as const)
            : volume.csi
              ? ('csi' as const)
              : volume.hostPath
                ? ('hostPath' as const)
                : ('other' as const),
      readOnly: volume.persistentVolumeClaim?.readOnly ?? false,
    })),
  ];
}

/** The volumes that a container mounts so that it can write to them; those of ConfigMaps, Secrets and the like are read-only. */
export function writesTo({ spec, workload }: Container): readonly Volume[] {
  const volumes = volumesOf(workload);
  return (spec.volumeMounts ?? []).flatMap(({ name, readOnly }) =>
    volumes.filter(volume => volume.name === name && volume.source !== 'other' && !volume.readOnly && !readOnly),
  );
}
