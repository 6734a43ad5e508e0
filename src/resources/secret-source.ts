import { isFields, listAt, mapAt, textAt, valueAt } from './fields.ts';
import type { Resource } from './resource.ts';
import { isSecret, readSecret } from './secret.ts';
import type { Workload } from './workload.ts';

/** Kinds whose objects bring a Secret into the cluster from outside the repository, or encrypted. */
export const externalSecretKinds: readonly string[] = [
  'ExternalSecret',
  'ClusterExternalSecret',
  'PushSecret',
  'SealedSecret',
  'SecretProviderClass',
  'VaultStaticSecret',
  'VaultDynamicSecret',
  'VaultPKISecret',
  'SopsSecret',
  'OnePasswordItem',
  'DopplerSecret',
  'InfisicalSecret',
  'BitwardenSecret',
  'AzureKeyVaultSecret',
];

/** The name of the Secret that an object makes; undefined when it makes none. */
export function secretMadeBy(resource: Resource): string | undefined {
  const { kind, name, body } = resource;
  if (isSecret(resource)) return name;
  if (!externalSecretKinds.includes(kind)) return undefined;
  return (
    textAt(body, 'spec', 'target', 'name') ??
    textAt(body, 'spec', 'externalSecretName') ??
    textAt(body, 'spec', 'destination', 'name') ??
    textAt(body, 'spec', 'output', 'secret', 'name') ??
    textAt(body, 'spec', 'managedSecret', 'name') ??
    textAt(body, 'spec', 'managedSecretReference', 'secretName') ??
    name
  );
}

/** The names of the Secrets that a workload's pods refer to. */
export function secretsUsedBy({ pod, containers }: Workload): ReadonlySet<string> {
  const named = [
    ...containers.flatMap(({ spec }) => (spec.env ?? []).map(({ valueFrom }) => valueFrom?.secretKeyRef?.name)),
    ...containers.flatMap(({ spec }) => (spec.envFrom ?? []).map(({ secretRef }) => secretRef?.name)),
    ...(pod.volumes ?? []).map(({ secret }) => secret?.secretName),
  ];
  return new Set(named.filter(name => name !== undefined));
}

/** How an object keeps its secrets out of the repository, with how often: `secretKeyRef ×5`, `ExternalSecret`. */
export function mechanismsOf(resource: Resource, workload: Workload | undefined): readonly string[] {
  if (externalSecretKinds.includes(resource.kind)) return [resource.kind];
  if (isSecret(resource)) return readSecret(resource).encrypted ? ['SOPS'] : [];
  if (!workload) return [];
  const { pod, podPath, containers, podAnnotations, templateOf } = workload;
  const env = containers.flatMap(({ spec }) => spec.env ?? []);
  const volumes = listAt(templateOf?.body, ...podPath, 'volumes');
  const projections = volumes.flatMap(volume => listAt(volume, 'projected', 'sources'));
  const counts: readonly (readonly [string, number])[] = [
    ['secretKeyRef', env.filter(({ valueFrom }) => valueFrom?.secretKeyRef).length],
    ['secretRef', containers.flatMap(({ spec }) => spec.envFrom ?? []).filter(({ secretRef }) => secretRef).length],
    [
      'secret volume',
      (pod.volumes ?? []).filter(({ secret }) => secret).length +
        projections.filter(source => isFields(valueAt(source, ['secret']))).length,
    ],
    ['CSI secret store', volumes.filter(volume => mapAt(volume, 'csi').driver === 'secrets-store.csi.k8s.io').length],
    ['Vault agent', Number(podAnnotations['vault.hashicorp.com/agent-inject'] === 'true')],
    ['Bank-Vaults', env.filter(({ value }) => value?.startsWith('vault:')).length],
  ];
  return counts.flatMap(([mechanism, count]) => (count === 0 ? [] : [count === 1 ? mechanism : `${mechanism} ×${count}`]));
}
