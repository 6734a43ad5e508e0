import { yamlText } from '../../resources/yaml-text.ts';

/** A credential as the guide has it: read from a Secret that the External Secrets Operator makes. */
export function fromExternalSecret(name: string, owner: string): string {
  const secret = yamlText(`${owner}-secrets`);
  const key = yamlText(kebab(name));
  return `- name: ${yamlText(name)}
  valueFrom: { secretKeyRef: { name: ${secret}, key: ${key} } }
# the ExternalSecret ${secret} (external-secrets.io/v1) fetches it:
spec:
  secretStoreRef: { kind: ClusterSecretStore, name: vault-backend }
  data: [{ secretKey: ${key}, remoteRef: { key: ${yamlText(`production/${owner}`)}, property: ${yamlText(name)} } }]
`;
}

/** An ExternalSecret that makes a Secret of the same name and keys. */
export function externalSecretFor(name: string, keys: readonly string[]): string {
  const data = keys.map(
    key => `{ secretKey: ${yamlText(key)}, remoteRef: { key: ${yamlText(`production/${name}`)}, property: ${yamlText(key)} } }`,
  );
  return `apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata: { name: ${yamlText(name)} } # makes a Secret of the same name
spec:
  secretStoreRef: { kind: ClusterSecretStore, name: vault-backend }
  data: [${data.join(', ')}]
`;
}

/** `DATABASE_URL` and `databaseUrl` as a Secret's key: `database-url`. */
function kebab(name: string): string {
  return name
    .replace(/(?<=[a-z0-9])(?=[A-Z])/g, '-')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .toLowerCase();
}
