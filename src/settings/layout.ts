import type { Layout } from '../inventory/layout.ts';
import { matcher } from './globs.ts';
import type { Settings } from './settings.ts';

/** The units and the custom kinds that the settings name, as the inventory asks for them. */
export function layoutOf({ units, extraWorkloads }: Pick<Settings, 'units' | 'extraWorkloads'>): Layout {
  return {
    units:
      units === 'auto'
        ? []
        : units.map(({ name, paths, namespace, production }) => ({
            name,
            includes: matcher(paths),
            stage: production === undefined ? undefined : production ? ('production' as const) : ('other' as const),
            namespace,
          })),
    podTemplateOf: (group, kind) => extraWorkloads.find(extra => extra.group === group && extra.kind === kind)?.template,
  };
}
