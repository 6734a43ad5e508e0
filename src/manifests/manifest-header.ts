/** Groups whose files look like Kubernetes objects but configure other programs (rules.md §1.5, §14.21). */
const strangers =
  /^(backstage\.io|skaffold|kpt\.dev|kind\.x-k8s\.io|kubeadm\.k8s\.io|kubelet\.config\.k8s\.io|kustomize\.config\.k8s\.io|audit\.k8s\.io|apiserver\.config\.k8s\.io|kubescheduler\.config\.k8s\.io|kubeproxy\.config\.k8s\.io|config\.karmada\.io|ctlptl\.dev|k3d\.io|eksctl\.io|tilt\.dev|docs\.kubeapps\.com)\//;

/** Whether a map is a Kubernetes object: a versioned `apiVersion`, a `kind` and `metadata`. */
export function isManifestHeader(value: { readonly [key: string]: unknown }): boolean {
  const { apiVersion, kind, metadata } = value;
  if (typeof apiVersion !== 'string' || typeof kind !== 'string' || typeof metadata !== 'object' || metadata === null)
    return false;
  return (
    /^([a-z0-9.-]+\/)?v\d+((alpha|beta)\d+)?$/.test(apiVersion) && !strangers.test(apiVersion) && /^[A-Z]\w*$/.test(kind.trim())
  );
}
