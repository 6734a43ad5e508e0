import { isMap, listAt, type Parts, partAt, textAt } from './parts.ts';
import type { KeyPath } from './span.ts';

/** An Application of Argo CD: one that is written, or one that an ApplicationSet makes. */
export interface ArgoApplication {
  readonly name: string;
  readonly spec: unknown;
  /** Where its `spec` is written. */
  readonly at: KeyPath;
}

/** The Applications that an object stands for: those of an ApplicationSet as far as its generators say them word for word. */
export function argoApplications(value: unknown): readonly ArgoApplication[] {
  const name = textAt(value, 'metadata', 'name') ?? '';
  if (textAt(value, 'kind') === 'Application') return [{ name, spec: partAt(value, 'spec'), at: ['spec'] }];
  const template = partAt(value, 'spec', 'template');
  return listAt(value, 'spec', 'generators')
    .flatMap(parametersOf)
    .map((parameters): ArgoApplication => {
      const made = filledIn(template, parameters);
      return { name: textAt(made, 'metadata', 'name') ?? name, spec: partAt(made, 'spec'), at: ['spec', 'template', 'spec'] };
    });
}

/** Of a list its elements, of a git generator the folders that it names without stars; what others make nobody can tell. */
function parametersOf(generator: unknown): readonly Parts[] {
  const folders = listAt(generator, 'git', 'directories').flatMap(directory => {
    const path = textAt(directory, 'path');
    if (path === undefined || path.includes('*') || partAt(directory, 'exclude') === true) return [];
    const basename = path.split('/').at(-1) ?? '';
    return [{ path, 'path.path': path, 'path.basename': basename }];
  });
  return [...listAt(generator, 'list', 'elements').filter(isMap), ...folders];
}

/** A template with its `{{ parameters }}` filled in; those that nobody gives stay. */
function filledIn(template: unknown, parameters: Parts): unknown {
  if (Array.isArray(template)) return template.map(item => filledIn(item, parameters));
  if (isMap(template))
    return Object.fromEntries(Object.entries(template).map(([key, inner]) => [key, filledIn(inner, parameters)]));
  if (typeof template !== 'string') return template;
  return template.replace(/\{\{-?\s*\.?([\w.-]+)\s*-?\}\}/g, (whole, name: string) => {
    const given = Object.hasOwn(parameters, name) ? parameters[name] : partAt(parameters, ...name.split('.'));
    return ['string', 'number', 'boolean'].includes(typeof given) ? String(given) : whole;
  });
}
