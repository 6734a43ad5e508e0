import fc from 'fast-check';

/** What varies in a workload of the shop: each choice is right or wrong by some rule. */
interface Choices {
  readonly replicas: number;
  readonly tag: string;
  readonly limits: boolean;
  readonly liveness: boolean;
  readonly readiness: boolean;
  readonly nonRoot: boolean;
  readonly budget: boolean;
  readonly service: boolean;
}

export type Files = Readonly<Record<string, string>>;

const names = ['carts', 'orders', 'queue'] as const;
const path = 'deploy/shop.yaml';

const choices: fc.Arbitrary<Choices> = fc.record({
  replicas: fc.integer({ min: 1, max: 3 }),
  tag: fc.constantFrom(':1.4.2', ':latest', ''),
  limits: fc.boolean(),
  liveness: fc.boolean(),
  readiness: fc.boolean(),
  nonRoot: fc.boolean(),
  budget: fc.boolean(),
  service: fc.boolean(),
});

/** Up to three workloads, each in a file of its own or all in one. */
export const files: fc.Arbitrary<Files> = fc
  .tuple(fc.array(fc.option(choices, { freq: 4 }), { minLength: 3, maxLength: 3 }), fc.boolean())
  .map(([chosen, together]) => {
    const documents = chosen.flatMap((each, index) =>
      each ? [[names[index] ?? '', documentsOf(names[index] ?? '', each)] as const] : [],
    );
    if (documents.length === 0) return { 'README.md': 'Nothing yet.\n' };
    if (together) return { 'README.md': 'A shop.\n', [path]: joined(documents.flatMap(([, texts]) => texts)) };
    return {
      'README.md': 'A shop.\n',
      ...Object.fromEntries(documents.map(([name, texts]) => [`deploy/${name}.yaml`, joined(texts)])),
    };
  });

const shift = eachManifest((file, text) => [[file, `# Reviewed in March\n\n# Ask the shop team\n${text}`]]);
const rename = eachManifest((file, text) => [[file.replace('.yaml', '-app.yaml'), text]]);
const reorder = eachManifest((file, text) => [[file, text.split('---\n').toReversed().join('---\n')]]);

/** What changes nothing of what the manifests mean: lines above them, another name of their file, another order of its documents. */
export const rearrangements: readonly (readonly [name: string, rearrange: (files: Files) => Files])[] = [
  ['shifted lines', shift],
  ['renamed files', rename],
  ['reordered documents', reorder],
  ['all three at once', files => rename(shift(reorder(files)))],
];

function eachManifest(change: (file: string, text: string) => [string, string][]): (files: Files) => Files {
  return all => {
    const changed = Object.entries(all).flatMap(([file, text]) =>
      file.endsWith('.yaml') ? change(file, text) : [[file, text] as const],
    );
    return Object.fromEntries(changed);
  };
}

function joined(documents: readonly string[]): string {
  return documents.join('---\n');
}

function documentsOf(name: string, { budget, service, ...workload }: Choices): string[] {
  return [deployment(name, workload), ...(service ? [serviceOf(name)] : []), ...(budget ? [budgetOf(name)] : [])];
}

function deployment(
  name: string,
  { replicas, tag, limits, liveness, readiness, nonRoot }: Omit<Choices, 'budget' | 'service'>,
): string {
  const probe = (kind: string) => `          ${kind}: { httpGet: { path: /${kind}, port: 8080 } }\n`;
  return `apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${name}
  namespace: shop
spec:
  replicas: ${replicas}
  selector:
    matchLabels: { app: ${name} }
  template:
    metadata:
      labels: { app: ${name} }
    spec:
${nonRoot ? '      securityContext: { runAsNonRoot: true, runAsUser: 1000 }\n' : ''}      containers:
        - name: ${name}
          image: registry.example.com/${name}${tag}
          ports: [{ containerPort: 8080 }]
          resources:
            requests: { cpu: 100m, memory: 64Mi }
${limits ? '            limits: { memory: 64Mi }\n' : ''}${liveness ? probe('livenessProbe') : ''}${readiness ? probe('readinessProbe') : ''}`;
}

function serviceOf(name: string): string {
  return `apiVersion: v1
kind: Service
metadata:
  name: ${name}
  namespace: shop
spec:
  selector: { app: ${name} }
  ports: [{ port: 80, targetPort: 8080 }]
`;
}

function budgetOf(name: string): string {
  return `apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: ${name}
  namespace: shop
spec:
  maxUnavailable: 1
  selector:
    matchLabels: { app: ${name} }
`;
}
