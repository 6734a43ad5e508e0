import type { Container } from '../../resources/workload.ts';

/** Whether a host, as a probe writes it, is the pod itself: a loopback address, a socket's path, or a variable of which nothing says otherwise. */
export function isLocalHost(written: string, container: Container): boolean {
  const host = written.trim().toLowerCase().replace(/\.$/, '');
  if (written.includes('$')) return isLocalVariable(written, container);
  if (host === '' || host.startsWith('/') || /[{<%]/.test(host)) return true;
  if (host === 'localhost' || host.endsWith('.localhost') || host.startsWith('127.')) return true;
  return ['::1', '[::1]', '0.0.0.0', '::'].includes(host);
}

/** Whether a host is named like the workload or one of its pods: `mysql`, `mysql-0.mysql` in the pods of `mysql`. */
export function isOwnName(host: string, { resource: { name } }: Container): boolean {
  const [label = ''] = host.split('.');
  return label === name || (label.startsWith(`${name}-`) && /^\d+$/.test(label.slice(name.length + 1)));
}

/** A variable that a manifest sets to another host, or takes from a ConfigMap or Secret, leads away; any other may not. */
function isLocalVariable(written: string, container: Container): boolean {
  const [, name = '', fallback] = /^\$[{(]?([A-Za-z_]\w*)(?::?-([^}]*))?[})]?$/.exec(written.trim()) ?? [];
  const variable = container.spec.env?.find(each => each.name === name);
  if (variable?.value !== undefined && variable.value !== '' && !variable.value.includes('$'))
    return isLocalHost(variable.value, container);
  if (variable?.valueFrom) return !variable.valueFrom.configMapKeyRef && !variable.valueFrom.secretKeyRef;
  return fallback === undefined || fallback.includes('$') || isLocalHost(fallback, container);
}
