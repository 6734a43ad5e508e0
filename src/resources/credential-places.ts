import type { KeyPath } from '../manifests/span.ts';
import { type Suspicion, suspicion, suspicionUnder } from './credential.ts';
import { credentialFlags } from './credential-flags.ts';
import { credentialIn } from './credential-pattern.ts';
import { labelsAt, listAt } from './fields.ts';
import type { Container, Workload } from './workload.ts';

/** A place in a pod spec whose literal value is, or may be, a credential. */
export interface CredentialPlace {
  /** What the value is called there; undefined where nothing names it. */
  readonly name: string | undefined;
  /** ``Flag `--token` ``: as a sentence begins with it. */
  readonly noun: string;
  readonly at: KeyPath;
  /** What a waiver names it by: letters, digits, `.`, `_` and `-`. */
  readonly detail: string;
  readonly value: string;
  readonly found: Suspicion;
}

/** What a container's variables, arguments, probes and hooks hold. */
export function credentialsOf(container: Container): readonly CredentialPlace[] {
  return [...variables(container), ...words(container), ...headers(container)];
}

function variables({ path, spec }: Container): CredentialPlace[] {
  return (spec.env ?? []).flatMap(({ name = '', value = '' }, index) => {
    const found = suspicion(name, value);
    return found ? [{ name, noun: `\`${name}\``, at: [...path, 'env', index, 'value'], detail: name, value, found }] : [];
  });
}

function words({ resource, path }: Container): CredentialPlace[] {
  return ['command', 'args'].flatMap(field => {
    const texts = listAt(resource.body, ...path, field).map(word => (typeof word === 'string' ? word : ''));
    const shown = texts.flatMap((value, index): CredentialPlace[] => {
      const sort = credentialIn(value);
      if (sort === undefined) return [];
      const place = { name: undefined, noun: 'An argument', at: [...path, field, index], detail: `${field}.${index}`, value };
      return [{ ...place, found: { kind: 'shown', sort } }];
    });
    const told = new Set(shown.map(({ at }) => at.at(-1)));
    const flags = credentialFlags(texts).flatMap(({ name, value, index }): CredentialPlace[] => {
      const found = told.has(index) ? undefined : suspicionUnder(name, value);
      return found ? [{ name, noun: `Flag \`--${name}\``, at: [...path, field, index], detail: name, value, found }] : [];
    });
    return [...shown, ...flags];
  });
}

/** `Authorization` and its kin, in what a probe or a hook sends. */
function headers({ path, spec }: Container): CredentialPlace[] {
  const { livenessProbe, readinessProbe, startupProbe, lifecycle } = spec;
  const senders = [
    ['livenessProbe', livenessProbe],
    ['readinessProbe', readinessProbe],
    ['startupProbe', startupProbe],
    ['lifecycle.postStart', lifecycle?.postStart],
    ['lifecycle.preStop', lifecycle?.preStop],
  ] as const;
  return senders.flatMap(([sender, probe]) =>
    (probe?.httpGet?.httpHeaders ?? []).flatMap(({ name = '', value = '' }, index): CredentialPlace[] => {
      const login = /^(proxy-)?authorization$/i.test(name);
      const found = login ? suspicionUnder('password', value.replace(/^\w+\s+/, '')) : suspicion(name, value);
      const at = [...path, ...sender.split('.'), 'httpGet', 'httpHeaders', index, 'value'];
      return found ? [{ name, noun: `Header \`${name}\` in the ${sender}`, at, detail: `${sender}.${name}`, value, found }] : [];
    }),
  );
}

/** What the annotations of a workload and of its pods hold. Only shapes tell: an annotation's name says who reads it. */
export function annotatedCredentials({ resource, templatePath }: Workload): readonly CredentialPlace[] {
  const own: KeyPath = ['metadata', 'annotations'];
  const maps = templatePath.length === 0 ? [own] : [own, [...templatePath, ...own]];
  return maps.flatMap(path =>
    Object.entries(labelsAt(resource.body, ...path)).flatMap(([key, value]): CredentialPlace[] => {
      const sort = credentialIn(value);
      if (sort === undefined) return [];
      const place = { name: undefined, noun: `Annotation \`${key}\``, at: [...path, key], detail: key.replace('/', '.'), value };
      return [{ ...place, found: { kind: 'shown', sort } }];
    }),
  );
}
