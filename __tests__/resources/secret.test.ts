import { readDocuments } from '../../src/manifests/read-documents.ts';
import { readResources } from '../../src/resources/read-resources.ts';
import { readSecret } from '../../src/resources/secret.ts';
import { mechanismsOf, secretMadeBy, secretsUsedBy } from '../../src/resources/secret-source.ts';
import { readWorkload } from '../../src/resources/workload.ts';

function object(yaml: string) {
  const [resource] = readResources(readDocuments({ path: 'shop.yaml', text: yaml }).documents);
  if (!resource) throw new Error('no object');
  return resource;
}

const secret = (lines: string) => readSecret(object(`apiVersion: v1\nkind: Secret\nmetadata: { name: shop }\n${lines}\n`));
const plainKeys = (lines: string) => secret(lines).plain.map(({ key }) => key);
const base64 = (text: string) => btoa(text);

describe('a value is read as the cluster will', () => {
  test('decoded, where it is base 64', () => {
    expect(secret(`data: { password: ${base64('hunter2')} }`).plain).toEqual([
      { key: 'password', path: ['data', 'password'], encoded: true },
    ]);
    expect(secret('stringData: { password: hunter2 }').plain).toEqual([
      { key: 'password', path: ['stringData', 'password'], encoded: false },
    ]);
    expect(secret('data: { password: "not base 64!" }').plain).toMatchObject([{ encoded: false }]);
    expect(plainKeys(`data:\n  password: |\n    ${base64('hunter2').slice(0, 4)}\n    ${base64('hunter2').slice(4)}`)).toEqual([
      'password',
    ]);
  });

  test('a number or a switch, though the API refuses it', () => {
    expect(plainKeys('stringData: { password: 12345678, debug: true, retries: 3 }')).toEqual(['password']);
  });

  test('whatever else stands there is no value', () => {
    expect(plainKeys('stringData: { a: null, b: [x], c: { d: e } }\ndata: [x]')).toEqual([]);
  });
});

test('placeholders wait, also once decoded', () => {
  const found = secret(`stringData: { a: REPLACE_ME }\ndata: { b: ${base64('<token>')}, c: <base64> }`);
  expect(found).toMatchObject({ plain: [], placeholders: ['b', 'c', 'a'] });
});

describe('SOPS', () => {
  const cipher = 'ENC[AES256_GCM,data:x,iv:y,tag:z,type:str]';
  test('encrypts value by value', () => {
    const found = secret(`data: { a: "${cipher}" }\nstringData: { b: left-out }\nsops: { mac: "${cipher}" }`);
    expect(found.encrypted).toBe(true);
    expect(found.plain.map(({ key }) => key)).toEqual(['b']);
  });

  test('leaves its mark; without it nothing was encrypted', () => {
    expect(plainKeys(`data: { a: "${cipher}" }`)).toEqual(['a']);
    expect(plainKeys(`data: { a: hunter22 }\nsops: { mac: "${cipher}" }`)).toEqual(['a']);
  });

  test('encrypts whole files, which a generator takes in', () => {
    const file = `password: ${cipher}\nsops:\n    mac: ${cipher}\n`;
    expect(plainKeys(`data: { config.yaml: ${base64(file)} }`)).toEqual([]);
  });
});

describe('what is public, or only goes with a secret', () => {
  const block = (what: string) => ['-----BEGIN ', what, '-----\nMIIB\n-----END ', what, '-----\n'].join('');
  test.each([
    ['a certificate', 'tls.crt', block('CERTIFICATE')],
    ['a chain with remarks', 'chain', `# shop\n${block('CERTIFICATE')}${block('CERTIFICATE')}`],
    ['a public key', 'key.pub', block('PUBLIC KEY')],
    ['known hosts', 'known_hosts', 'git.example.org ssh-ed25519 AAAAC3Nz\n'],
    ['a user', 'username', 'shop'],
    ['the name of an account', 'azurestorageaccountname', 'shop'],
    ['an address', 'database-url', 'postgres://db:5432/shop'],
    ['a repository', 'url', 'https://git.example.org/shop/deploy.git'],
  ])('%s', (_, key, text) => expect(plainKeys(`data: { ${key}: ${base64(text)} }`)).toEqual([]));

  test.each([
    ['a key beside its certificate', 'tls.key', `${block('CERTIFICATE')}hunter2`],
    ['a secret id', 'vault-secret-id', '3f2a'],
    ['a login in an address', 'database-url', ['postgres://shop:', 'hunter2', '@db/shop'].join('')],
    ['a webhook', 'url', 'https://chat.example.org/hooks/q7Rz2LmXw9Kc4TvB8NyP3H'],
    ['a signed address', 'url', 'https://storage.example.org/shop?sig=q7Rz2LmXw9'],
    ['a file that is called by a name', 'settings.name', 'first\nsecond\n'],
  ])('but not %s', (_, key, text) => expect(plainKeys(`data: { ${key}: ${base64(text)} }`)).toEqual([key]));
});

test.each([
  ['{"auths": {}}', 0],
  ['{"auths": {"registry.example.org": {"auth": ""}}}', 0],
  ['{"auths": {"registry.example.org": {"auth": "<auth>"}}}', 0],
  ['{"auths": {"registry.example.org": {"username": "shop", "password": "hunter2"}}}', 1],
  ['{"auths": null}', 0],
  ['not json', 1],
])('a registry file %s logs in %d times', (text, count) => {
  expect(plainKeys(`type: kubernetes.io/dockerconfigjson\ndata: { .dockerconfigjson: ${base64(text)} }`)).toHaveLength(count);
});

describe('where Secrets come from', () => {
  test.each([
    ['a Secret makes itself', 'apiVersion: v1\nkind: Secret\nmetadata: { name: db }', 'db'],
    [
      'an ExternalSecret its target',
      'apiVersion: external-secrets.io/v1\nkind: ExternalSecret\nmetadata: { name: a }\nspec: { target: { name: db } }',
      'db',
    ],
    ['or one of its own name', 'apiVersion: external-secrets.io/v1\nkind: ExternalSecret\nmetadata: { name: db }', 'db'],
    ['a SealedSecret one of its own name', 'apiVersion: bitnami.com/v1alpha1\nkind: SealedSecret\nmetadata: { name: db }', 'db'],
    [
      'a VaultStaticSecret its destination',
      'apiVersion: secrets.hashicorp.com/v1beta1\nkind: VaultStaticSecret\nmetadata: { name: a }\nspec: { destination: { name: db } }',
      'db',
    ],
    ['a Service none', 'apiVersion: v1\nkind: Service\nmetadata: { name: db }', undefined],
  ])('%s', (_, yaml, name) => expect(secretMadeBy(object(yaml))).toBe(name));

  test('a workload tells how it reads them, and which', () => {
    const resource = object(`
apiVersion: v1
kind: Pod
metadata: { name: shop, annotations: { vault.hashicorp.com/agent-inject: "true" } }
spec:
  containers:
    - name: api
      env:
        - { name: A, valueFrom: { secretKeyRef: { name: db, key: a } } }
        - { name: B, valueFrom: { secretKeyRef: { name: db, key: b } } }
        - { name: C, value: "vault:secret/data/shop#c" }
      envFrom: [{ secretRef: { name: mail } }]
  volumes:
    - { name: tls, secret: { secretName: tls } }
    - { name: all, projected: { sources: [{ secret: { name: more } }] } }
    - { name: store, csi: { driver: secrets-store.csi.k8s.io } }
`);
    const workload = readWorkload(resource);
    expect(mechanismsOf(resource, workload)).toEqual([
      'secretKeyRef ×2',
      'secretRef',
      'secret volume ×2',
      'CSI secret store',
      'Vault agent',
      'Bank-Vaults',
    ]);
    expect(workload && [...secretsUsedBy(workload)]).toEqual(['db', 'mail', 'tls']);
  });
});
