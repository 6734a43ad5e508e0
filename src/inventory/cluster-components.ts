import { listAt, textAt } from '../resources/fields.ts';
import type { Workload } from '../resources/workload.ts';
import type { Unit } from './unit.ts';

/** Kinds through which the API server calls pods of the cluster. */
export const callingKinds: readonly string[] = ['APIService', 'MutatingWebhookConfiguration', 'ValidatingWebhookConfiguration'];

/** Whether the API server itself calls a workload: it stands behind an APIService or a webhook (rules.md §14.13). */
export function servesApiServer(workload: Workload, unit: Unit): boolean {
  const services = unit.selecting('Service', workload).map(({ resource }) => resource.name);
  if (services.length === 0) return false;
  return callingKinds
    .flatMap(kind => unit.ofKind(kind))
    .some(({ body }) => calledServices(body).some(name => services.includes(name)));
}

/** The names of the Services that an object sends the API server to. */
export function calledServices(body: unknown): readonly string[] {
  const clients = listAt(body, 'webhooks').map(webhook => textAt(webhook, 'clientConfig', 'service', 'name'));
  return [textAt(body, 'spec', 'service', 'name'), ...clients].filter(name => name !== undefined);
}
