import type { KeyPath } from '../manifests/span.ts';
import { labelsAt } from '../resources/fields.ts';
import type { Resource } from '../resources/resource.ts';
import type { Container } from '../resources/workload.ts';
import type { Unit } from './unit.ts';

/** A variable of a container's environment, and where its value is written. */
export interface EnvValue {
  readonly name: string;
  /** Undefined when it stands elsewhere: in a Secret, in a ConfigMap that is not here, in the pod's own fields. */
  readonly value: string | undefined;
  readonly resource: Resource;
  readonly at: KeyPath;
}

/**
 * A container's environment as far as manifests tell, in the order in which it is set: ConfigMaps through `envFrom`, then
 * `env`. What is set twice stands where it was set last.
 */
export function envOf(container: Container, unit: Unit): ReadonlyMap<string, EnvValue> {
  const { spec, path, resource } = container;
  const env = new Map<string, EnvValue>();
  const set = (value: EnvValue) => {
    env.delete(value.name);
    env.set(value.name, value);
  };
  for (const { prefix = '', configMapRef } of spec.envFrom ?? []) {
    const map = configMapOf(configMapRef?.name, container, unit);
    for (const [key, value] of Object.entries(map ? labelsAt(map.body, 'data') : {}))
      if (map) set({ name: prefix + key, value, resource: map, at: ['data', key] });
  }
  for (const [index, { name, value, valueFrom }] of (spec.env ?? []).entries()) {
    if (name === undefined) continue;
    const at = [...path, 'env', index, valueFrom ? 'valueFrom' : 'value'];
    const { name: mapName, key = '' } = valueFrom?.configMapKeyRef ?? {};
    const map = configMapOf(mapName, container, unit);
    const found = map && labelsAt(map.body, 'data')[key];
    if (map && found !== undefined) set({ name, value: found, resource: map, at: ['data', key] });
    else set({ name, value: valueFrom ? undefined : (value ?? ''), resource, at });
  }
  return env;
}

/** The texts of the ConfigMaps that a container mounts, with where they are written. */
export function mountedFiles(container: Container, unit: Unit): readonly MountedFile[] {
  const mounted = new Set((container.spec.volumeMounts ?? []).map(({ name }) => name));
  return (container.workload.pod.volumes ?? []).flatMap(({ name, configMap }) => {
    const map = mounted.has(name) ? configMapOf(configMap?.name, container, unit) : undefined;
    return Object.entries(map ? labelsAt(map.body, 'data') : {}).flatMap(([key, text]) =>
      map ? [{ name: key, text, resource: map, at: ['data', key] }] : [],
    );
  });
}

export interface MountedFile {
  readonly name: string;
  readonly text: string;
  readonly resource: Resource;
  readonly at: KeyPath;
}

/** The one ConfigMap of that name; of several nobody can say which one it will be. */
function configMapOf(name: string | undefined, { resource }: Container, unit: Unit): Resource | undefined {
  if (name === undefined) return undefined;
  const [map, other] = unit.named('ConfigMap', name, resource);
  return other ? undefined : map?.resource;
}
