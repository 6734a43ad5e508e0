import { makeRepository, type Repository } from '../make-repository.ts';

/** A pull request as the tests of the fake see it: its manifests are short enough to count lines in. */

const deployment = (replicas: number, image: string, probe: string) => `apiVersion: apps/v1
kind: Deployment
metadata:
  name: carts
  namespace: sock-shop
spec:
  replicas: ${replicas}
  selector:
    matchLabels:
      name: carts
  template:
    metadata:
      labels:
        name: carts
    spec:
      containers:
        - name: carts
          image: ${image}
          ports:
            - containerPort: 80
${probe}          resources:
            limits:
              memory: 500Mi
`;

const probe = `          readinessProbe:
            httpGet:
              path: /health
              port: 80
`;

const service = (name: string, port: number) => `apiVersion: v1
kind: Service
metadata:
  name: ${name}
  namespace: sock-shop
spec:
  selector:
    name: ${name}
  ports:
    - port: ${port}
`;

const denyAll = `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: deny-all, namespace: sock-shop }
spec: { podSelector: {}, policyTypes: [Ingress] }
`;

export const carts = 'k8s/carts.yaml';

const untouched = { 'README.md': 'Socks.\n', 'k8s/queue.yaml': service('queue', 5672) };

export const baseTree = {
  ...untouched,
  [carts]: deployment(3, 'weaveworksdemos/carts', probe),
  'k8s/orders.yaml': service('orders', 80),
  'k8s/session-db.yaml': service('session-db', 6379),
  'k8s/zipkin.yaml': service('zipkin', 9411),
  'docs/logo.png': new Uint8Array([137, 80, 78, 71, 0, 1]),
};

/** carts: line 7 and 18 change, 21–24 are removed; orders moves and changes; session-db only moves; zipkin goes; the network policy is new. */
export const headTree = {
  ...untouched,
  [carts]: deployment(1, 'weaveworksdemos/carts:0.4.8', ''),
  'k8s/orders-api.yaml': service('orders', 8080),
  'k8s/session-store.yaml': service('session-db', 6379),
  'k8s/network-policy.yaml': denyAll,
  'docs/logo.png': new Uint8Array([137, 80, 78, 71, 0, 2]),
};

/** `headTree` with a line above all others of carts, and the image changed once more. */
export const laterTree = {
  ...headTree,
  [carts]: `# Carts of the shop\n${deployment(1, 'weaveworksdemos/carts:0.4.9', '')}`,
};

export function makeSockShop(): Repository {
  return makeRepository({ base: baseTree, head: headTree, mainMovesOn: { ...baseTree, 'README.md': 'Socks for all.\n' } });
}
