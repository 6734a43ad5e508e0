import type { KeyPath } from '../../manifests/span.ts';
import type { ContainerSpec } from '../../resources/pod.ts';
import type { Container } from '../../resources/workload.ts';
import { baselineCapabilities, confiningProfiles, safeSeLinuxTypes } from './allowed.ts';
import type { Breach } from './control.ts';

type Security = NonNullable<ContainerSpec['securityContext']>;

/** What a container's own security context holds. */
export const contextOf = ({ spec }: Container): Security => spec.securityContext ?? {};
export const inContext = ({ path }: Container, ...field: KeyPath): KeyPath => [...path, 'securityContext', ...field];

/** A volume as a sentence names it, were it without a name that can be read. */
export const volumeNamed = (name: string | undefined): string => (name ? `volume \`${name}\`` : 'a volume without a name');

/** Capabilities that a container adds beyond those allowed, one breach each. */
export function* added(container: Container, allowed: readonly string[]): Generator<Breach> {
  for (const [index, capability] of (contextOf(container).capabilities?.add ?? []).entries()) {
    if (allowed.includes(capability)) continue;
    yield {
      ...breach(container, ['capabilities', 'add', index], capability, `\`${capability}\``),
      ...(!baselineCapabilities.includes(capability) && { level: 'baseline' }),
    };
  }
}

export function* maskedProc(container: Container): Generator<Breach> {
  const { procMount = 'Default' } = contextOf(container);
  if (procMount !== 'Default') yield breach(container, ['procMount'], container.name, `\`${procMount}\``);
}

export function breach(container: Container, field: KeyPath, what: string, says: string): Breach {
  return { at: inContext(container, ...field), what, says };
}

export function* unconfined(type: string | undefined, at: KeyPath, where: string): Generator<Breach> {
  if (type !== undefined && !confiningProfiles.includes(type)) yield { at, what: where, says: `\`${type}\`` };
}

export function* seLinux(options: Security['seLinuxOptions'], at: KeyPath, where: string, minor: number): Generator<Breach> {
  const { type = '', user = '', role = '' } = options ?? {};
  if (type !== '' && !safeSeLinuxTypes(minor).includes(type))
    yield { at: [...at, 'type'], what: `type ${where}`, says: `type \`${type}\`` };
  if (user !== '') yield { at: [...at, 'user'], what: `user ${where}`, says: `user \`${user}\`` };
  if (role !== '') yield { at: [...at, 'role'], what: `role ${where}`, says: `role \`${role}\`` };
}

export function* hostPlaces(spec: ContainerSpec): Generator<{ readonly steps: KeyPath; readonly host: string | undefined }> {
  for (const probe of ['livenessProbe', 'readinessProbe', 'startupProbe'] as const) {
    yield { steps: [probe, 'httpGet', 'host'], host: spec[probe]?.httpGet?.host };
    yield { steps: [probe, 'tcpSocket', 'host'], host: spec[probe]?.tcpSocket?.host };
  }
  for (const hook of ['postStart', 'preStop'] as const) {
    yield { steps: ['lifecycle', hook, 'httpGet', 'host'], host: spec.lifecycle?.[hook]?.httpGet?.host };
    yield { steps: ['lifecycle', hook, 'tcpSocket', 'host'], host: spec.lifecycle?.[hook]?.tcpSocket?.host };
  }
}
