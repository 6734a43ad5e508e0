/** What a text has to look like where the API takes no other. */
export interface Grammar {
  /** In words, after "it is no": `DNS label (lower-case letters …)`. */
  readonly title: string;
  /** An empty text fits: where one has to stand is another question. */
  readonly fits: (text: string) => boolean;
}

const matching = (title: string, pattern: RegExp, most: number): Grammar => ({
  title,
  fits: text => text === '' || (text.length <= most && pattern.test(text)),
});

/** `NAMESPACE`, `YOUR_APP`: words in capitals stand for a name that a script writes in before the API sees it. */
function orPlaceholder(grammar: Grammar): Grammar {
  const isPlaceholder = (text: string) => /^(?=.{4})[A-Z][A-Z0-9]*(?:[_-][A-Z0-9]+)*$/.test(text);
  return { ...grammar, fits: text => grammar.fits(text) || isPlaceholder(text) };
}

const label = '[a-z0-9](?:[-a-z0-9]*[a-z0-9])?';
const subdomain = `${label}(?:\\.${label})*`;
const word = '[A-Za-z0-9](?:[-A-Za-z0-9_.]*[A-Za-z0-9])?';

/** Of the ports of a Service. */
export const servicePortName = matching(
  'DNS label (at most 63 lower-case letters, digits and `-`, no `-` at an end)',
  new RegExp(`^${label}$`),
  63,
);

/** Of containers, volumes, namespaces. */
export const dnsLabel = orPlaceholder(servicePortName);

/** Of most objects. */
export const dnsSubdomain = orPlaceholder(
  matching('DNS name (lower-case letters, digits, `-` and `.`, which stand at no end)', new RegExp(`^${subdomain}$`), 253),
);

/** Of a CronJob: its Jobs add eleven characters, and a Job's name ends at 63. */
export const cronJobName: Grammar = {
  title: `${dnsSubdomain.title.slice(0, -1)}, and at most 52 of them)`,
  fits: text => text.length <= 52 && dnsSubdomain.fits(text),
};

/** Of what RBAC knows: any text that can stand in a URL's path. */
export const pathSegment: Grammar = {
  title: 'name that can stand in a path (no `/`, no `%`)',
  fits: text => !/[/%]/.test(text) && text !== '.' && text !== '..',
};

/** Of a container's port: a service name of IANA's. */
export const portName: Grammar = {
  title: 'port name (at most 15 lower-case letters, digits and single `-`, at least one letter)',
  fits: text =>
    text === '' || (text.length <= 15 && /^(?!.*--)[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/.test(text) && /[a-z]/.test(text)),
};

export const labelValue = matching(
  'label value (at most 63 letters, digits, `-`, `_` and `.`, a letter or digit at both ends)',
  new RegExp(`^${word}$`),
  63,
);

const key = new RegExp(`^(?:(?=[^/]{1,253}/)${subdomain}/)?(?=.{1,63}$)${word}$`);

export const labelKey: Grammar = {
  title: 'label key (a DNS name and `/` before it or not, then at most 63 letters, digits, `-`, `_` and `.`)',
  fits: text => key.test(text),
};

/** As of a label, but that a prefix may be written in capitals. */
export const annotationKey: Grammar = {
  title: labelKey.title.replace('label', 'annotation'),
  fits: text => key.test(text.toLowerCase()),
};

/** Of a ConfigMap or a Secret: the name of a file. */
export const dataKey: Grammar = {
  title: 'data key (at most 253 letters, digits, `-`, `_` and `.`)',
  fits: text => text.length <= 253 && /^[-._a-zA-Z0-9]*$/.test(text) && text !== '.' && !text.startsWith('..'),
};

/** Of an environment variable: nearly anything since Kubernetes 1.32, but for nothing at all. */
export const variableName: Grammar = {
  title: 'name of a variable (not empty, no `=`)',
  fits: text => text !== '' && !text.includes('='),
};

/** Of an Ingress. */
export const hostName: Grammar = {
  title: 'host name (a DNS name or `*.` and one, without scheme and port)',
  fits: text => text === '' || (dnsSubdomain.fits(text.replace(/^\*\./, '')) && !/^\d+(\.\d+){3}$/.test(text)),
};

const kindNames: Readonly<Record<string, Grammar | undefined>> = {
  Namespace: dnsLabel,
  Service: dnsLabel,
  CronJob: cronJobName,
  IPAddress: undefined,
};

/** What the API takes for the name of one of its own kinds; undefined where the kind is not its own. */
export function nameGrammar(group: string, kind: string): Grammar | undefined {
  if (group === 'rbac.authorization.k8s.io') return pathSegment;
  if (!['', 'apps', 'batch', 'autoscaling', 'policy', 'networking.k8s.io'].includes(group)) return undefined;
  return Object.hasOwn(kindNames, kind) ? kindNames[kind] : dnsSubdomain;
}
