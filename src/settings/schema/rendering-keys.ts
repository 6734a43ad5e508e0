import { map, type Schema, text, word } from './schema.ts';

/** How charts and kustomizations are rendered. */
export const renderingKeys: Readonly<Record<string, Schema>> = {
  render: word(
    'Whether Helm charts and kustomizations are rendered, with the helm and the kustomize that are installed.',
    ['auto', 'off'],
    'auto',
    'off',
  ),
  helm: {
    title: 'a list of charts',
    description:
      'With what values a chart is rendered, in place of its defaults and of the values files that are found beside it.',
    type: 'array',
    maxItems: 100,
    items: map(
      'a chart: `chart` and how it is installed',
      {
        chart: { ...text('the folder of a chart'), description: 'The folder that holds its Chart.yaml.' },
        values: {
          title: 'a list of sets of values files',
          description: 'Each set is rendered by itself, over the values of the chart; its last file wins.',
          type: 'array',
          minItems: 1,
          maxItems: 20,
          items: { title: 'a list of values files', type: 'array', maxItems: 20, items: text('the path of a values file') },
        },
        release: {
          title: 'the name of a release',
          description: 'As whom it is installed; the name of the chart, when it is left out.',
          type: 'string',
          pattern: '^[a-z0-9]([-a-z0-9.]{0,51}[a-z0-9])?$',
        },
        namespace: {
          title: 'the name of a namespace',
          description: 'Where it is installed.',
          type: 'string',
          pattern: '^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$',
        },
      },
      ['chart'],
    ),
    default: [],
    examples: [[{ chart: 'charts/shop', values: [['charts/shop/values-prod.yaml']], release: 'shop', namespace: 'shop' }]],
  },
};
