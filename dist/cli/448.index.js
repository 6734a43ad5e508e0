export const id = 448;
export const ids = [448];
export const modules = {

/***/ 880:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NX: () => (/* binding */ isAtHome),
/* harmony export */   ZZ: () => (/* binding */ schemaUrl),
/* harmony export */   fi: () => (/* binding */ pageUrl),
/* harmony export */   hl: () => (/* binding */ address)
/* harmony export */ });
/**
 * Where this action lives on GitHub, and the tag that workflows name: the one place that knows. `npm run generate` puts it
 * into the pages and the schema, `init` into what it writes. `OWNER` stands for an owner that nobody has chosen yet.
 */
const address = { repository: 'OWNER/seaworthy', tag: 'v1' };
/** Whether it has a home already: until then what names it has to be put right by hand. */
const isAtHome = !address.repository.startsWith('OWNER/');
/** A page of its documentation. */
const pageUrl = (path) => `https://github.com/${address.repository}/blob/${address.tag}/${path}`;
/** The published schema of a settings file, for editors. */
const schemaUrl = `https://raw.githubusercontent.com/${address.repository}/${address.tag}/schema/settings.v1.json`;


/***/ }),

/***/ 1448:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  keyChecker: () => (/* binding */ keyChecker)
});

// EXTERNAL MODULE: ./node_modules/ajv/dist/ajv.js
var dist_ajv = __webpack_require__(2463);
// EXTERNAL MODULE: ./build/rules/thresholds.js
var thresholds = __webpack_require__(7562);
// EXTERNAL MODULE: ./build/settings/day.js
var day = __webpack_require__(7142);
// EXTERNAL MODULE: ./build/settings/fault.js
var settings_fault = __webpack_require__(2540);
// EXTERNAL MODULE: ./build/settings/nearest.js
var settings_nearest = __webpack_require__(8898);
// EXTERNAL MODULE: ./build/settings/reason.js
var settings_reason = __webpack_require__(3090);
// EXTERNAL MODULE: ./build/settings/address.js
var address = __webpack_require__(880);
// EXTERNAL MODULE: ./build/rules/index.js + 141 modules
var rules = __webpack_require__(4621);
;// CONCATENATED MODULE: ./build/settings/schema/schema.js
const flag = (description, ofDefault) => ({
    title: 'true or false',
    description,
    type: 'boolean',
    default: ofDefault,
    examples: [!ofDefault],
});
const word = (description, words, ofDefault, example) => ({
    description,
    enum: words,
    default: ofDefault,
    examples: [example],
});
const glob = { title: 'a glob of paths', type: 'string', pattern: '^\\s*[^!\\s]', maxLength: 500 };
const globs = (description, example, ofDefault) => ({
    title: 'a list of globs',
    description,
    type: 'array',
    items: glob,
    maxItems: 500,
    ...(ofDefault && { default: ofDefault }),
    examples: [example],
});
const schema_text = (title, longest = 500) => ({ title, type: 'string', pattern: '\\S', maxLength: longest });
/** A map with these keys and no others. */
const map = (title, properties, required = []) => ({
    title,
    type: 'object',
    properties,
    additionalProperties: false,
    ...(required.length > 0 && { required }),
});

;// CONCATENATED MODULE: ./build/settings/schema/judging-keys.js



const count = (title, description, minimum, maximum, ofDefault, example) => ({
    title,
    description,
    type: 'integer',
    minimum,
    maximum,
    default: ofDefault,
    examples: [example],
});
const ratio = (description, ofDefault, example) => {
    const bound = { title: 'a number from 1 to 100', type: 'number', minimum: 1, maximum: 100 };
    return {
        ...map('a map of `min` and `max`', { min: bound, max: bound }),
        description,
        minProperties: 1,
        default: ofDefault,
        examples: [example],
    };
};
const words = (description, of, ofDefault, example) => ({
    title: `a list of ${of}`,
    description,
    type: 'array',
    items: schema_text(`one of the ${of}`, 253),
    uniqueItems: true,
    maxItems: 500,
    default: ofDefault,
    examples: [example],
});
/** What may be said of a rule: a level, or a map with a level and a lower priority; a Medium has none below it. */
function ruleSetting(priority) {
    const lower = priority === 'critical' ? ['high', 'medium'] : priority === 'high' ? ['medium'] : [];
    const level = { enum: ['off', 'summary', 'on'] };
    return {
        if: { type: 'object' },
        // biome-ignore lint/suspicious/noThenProperty: JSON Schema's own word
        then: {
            ...map('a map of `level` and `priority`', {
                level,
                ...(lower.length > 0 && { priority: { title: `a priority below ${priority}: ${lower.join(' or ')}`, enum: lower } }),
            }),
            minProperties: 1,
        },
        else: level,
    };
}
/** What the keys share. */
const definitions = {
    critical: ruleSetting('critical'),
    high: ruleSetting('high'),
    medium: ruleSetting('medium'),
    rule: { enum: rules/* rules */.a.map(({ id }) => id) },
    attestable: { enum: rules/* rules */.a.filter(({ attestable }) => attestable).map(({ id }) => id) },
};
/** What may be said for the whole repository and, under `overrides`, for some of its paths. */
const judgingKeys = {
    'fail-on': word('The lowest priority of an introduced finding that fails the step.', ['critical', 'high', 'medium', 'never'], 'critical', 'high'),
    'block-on-preexisting': flag('Findings that the touched objects had before fail the step too.', false),
    'block-on-unverified': {
        title: 'a list of rules',
        description: 'Rules that fail the step when a new workload shows nothing that tells whether it meets them.',
        type: 'array',
        items: { $ref: '#/definitions/rule' },
        uniqueItems: true,
        default: [],
        examples: [['structured-logging']],
    },
    'block-on-inferred-secrets': flag('A credential that is told by its variable’s name alone fails the step.', true),
    rules: {
        ...map('a map of rules', Object.fromEntries(rules/* rules */.a.map(({ id, priority }) => [id, { $ref: `#/definitions/${priority}` }]))),
        description: 'What becomes of a rule: `off`, `summary` (told, never blocking) or `on`; a map lowers its priority as well, never raises it.',
        examples: [{ 'startup-probe': 'off', 'anti-affinity': { level: 'summary' }, 'structured-logging': { priority: 'high' } }],
    },
    'min-replicas': count('a whole number from 1 to 100', 'How many replicas are enough.', 1, 100, thresholds/* defaultThresholds */.S.minReplicas, 3),
    'memory-limit-ratio': ratio('How far a memory limit may stand above its request.', thresholds/* defaultThresholds */.S.memoryLimitRatio, {
        max: 3,
    }),
    'cpu-limit-ratio': ratio('How far a CPU limit may stand above its request.', thresholds/* defaultThresholds */.S.cpuLimitRatio, {
        min: 2,
        max: 8,
    }),
    'pod-security-level': word('The Pod Security level that workloads are held to.', ['restricted', 'baseline'], thresholds/* defaultThresholds */.S.podSecurityLevel, 'baseline'),
    'kubernetes-version': {
        title: '`latest-known` or a version such as `1.31`',
        description: 'The version of Kubernetes that the manifests are written for.',
        type: ['string', 'number'],
        pattern: '^(latest-known|1\\.\\d{1,2})$',
        default: 'latest-known',
        examples: ['1.31'],
    },
    'slow-start-seconds': count('a whole number of seconds up to 3600', 'From how many seconds on a start is slow and wants a startup probe.', 1, 3600, thresholds/* defaultThresholds */.S.slowStartSeconds, 60),
    'topology-keys': words('Node labels that stand for a failure domain besides the well-known ones.', 'node labels', [], ['example.com/rack']),
    'moving-tags': words('Image tags that move, and so cannot be rolled back to.', 'image tags', thresholds/* defaultThresholds */.S.movingTags, [
        'latest',
        'rolling',
    ]),
    hpa: {
        ...map('a map of `statefulset`', { statefulset: flag('StatefulSets want an autoscaler too.', false) }),
        description: 'What the rule for autoscalers asks.',
        examples: [{ statefulset: true }],
    },
    'read-only-root': {
        ...map('a map of `include-init`', { 'include-init': flag('Init containers want a read-only root filesystem too.', false) }),
        description: 'What the rule for read-only root filesystems asks.',
        examples: [{ 'include-init': true }],
    },
    'critical-priority-classes': words('Priority classes whose workloads are critical: they are held to the Guaranteed quality of service.', 'priority classes', [], ['business-critical']),
};

;// CONCATENATED MODULE: ./build/settings/schema/rendering-keys.js

/** How charts and kustomizations are rendered. */
const renderingKeys = {
    render: word('Whether Helm charts and kustomizations are rendered, with the helm and the kustomize that are installed.', ['auto', 'off'], 'auto', 'off'),
    helm: {
        title: 'a list of charts',
        description: 'With what values a chart is rendered, in place of its defaults and of the values files that are found beside it.',
        type: 'array',
        maxItems: 100,
        items: map('a chart: `chart` and how it is installed', {
            chart: { ...schema_text('the folder of a chart'), description: 'The folder that holds its Chart.yaml.' },
            values: {
                title: 'a list of sets of values files',
                description: 'Each set is rendered by itself, over the values of the chart; its last file wins.',
                type: 'array',
                minItems: 1,
                maxItems: 20,
                items: { title: 'a list of values files', type: 'array', maxItems: 20, items: schema_text('the path of a values file') },
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
        }, ['chart']),
        default: [],
        examples: [[{ chart: 'charts/shop', values: [['charts/shop/values-prod.yaml']], release: 'shop', namespace: 'shop' }]],
    },
};

;// CONCATENATED MODULE: ./build/settings/schema/repository-keys.js

/** What the repository holds, and what of it is looked at. */
const repositoryKeys = {
    paths: globs('The files to review; wherever manifests may be, when it is left out.', ['deploy/**', 'clusters/**']),
    'paths-ignore': globs('Files that are not read at all, besides `.github`, `node_modules`, `vendor` and `testdata`.', [
        '**/archive/**',
    ]),
    exclude: globs('Files that are not judged. What they hold still counts as evidence for others, and the summary names those that a pull request changes.', ['third-party/**']),
    units: {
        title: '`auto` or a list of units',
        description: 'Which manifests are deployed together, where the folders do not tell. Files that no unit names are sorted as ever.',
        if: { type: 'array' },
        // biome-ignore lint/suspicious/noThenProperty: JSON Schema's own word
        then: {
            type: 'array',
            minItems: 1,
            maxItems: 500,
            items: map('a unit: `name` and `paths`', {
                name: { ...schema_text('the name of a unit', 100), description: 'How it is named where it is told.' },
                paths: { ...globs('Its files.', []), minItems: 1, items: glob },
                namespace: {
                    title: 'the name of a namespace',
                    description: 'Where its objects stand that name no namespace.',
                    type: 'string',
                    pattern: '^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$',
                },
                production: {
                    title: 'true or false',
                    description: 'Whether it is production; as its name tells, when it is left out.',
                    type: 'boolean',
                },
            }, ['name', 'paths']),
        },
        else: { enum: ['auto'] },
        default: 'auto',
        examples: [[{ name: 'shop', paths: ['apps/shop/**', 'network/shop/**'], namespace: 'shop', production: true }]],
    },
    'extra-workloads': {
        title: 'a list of kinds',
        description: 'Custom resources that hold a pod template: their pods are judged like any other’s.',
        type: 'array',
        maxItems: 100,
        items: map('a kind: `group`, `kind` and `template`', {
            group: {
                title: 'an API group such as `example.com`',
                type: 'string',
                pattern: '^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$',
                maxLength: 253,
            },
            kind: { title: 'a kind such as `Crawler`', type: 'string', pattern: '^[A-Z][A-Za-z0-9]*$', maxLength: 63 },
            template: {
                title: 'where its pod template stands, such as `spec.template`',
                type: 'string',
                pattern: '^[A-Za-z_][\\w-]*(\\.[A-Za-z_][\\w-]*)*$',
                maxLength: 253,
            },
        }, ['group', 'kind', 'template']),
        default: [],
        examples: [[{ group: 'example.com', kind: 'Crawler', template: 'spec.template' }]],
    },
};

;// CONCATENATED MODULE: ./build/settings/schema/telling-keys.js

/** How the review is told: the action's inputs in the same words. */
const tellingKeys = {
    'inline-comments': flag('Comment on the lines of the diff.', true),
    'max-inline-comments': {
        title: 'a whole number from 0 to 50',
        description: 'At most so many comments on lines; the rest stands in the summary.',
        type: 'integer',
        minimum: 0,
        maximum: 50,
        default: 25,
        examples: [10],
    },
    'comment-summary': word('When to write the summary comment. It remembers which comments people have deleted: with never those are posted again. The job summary is always written.', ['always', 'on-findings', 'never'], 'on-findings', 'always'),
    'request-changes': flag('Also request changes while something blocks, and withdraw the request once nothing does.', false),
    'report-file': {
        ...schema_text('a path'),
        description: 'Where the JSON report goes; `$RUNNER_TEMP/seaworthy-report.json` when it is left out.',
        examples: ['seaworthy.json'],
    },
    'sarif-file': {
        ...schema_text('a path'),
        description: 'Where a SARIF file goes; none when it is left out.',
        examples: ['seaworthy.sarif'],
    },
    instance: {
        title: 'a word of up to 40 lower-case letters, digits, dots and dashes',
        description: 'Tells two reviews on one pull request apart.',
        type: 'string',
        pattern: '^[a-z0-9][a-z0-9._-]{0,39}$',
        default: 'default',
        examples: ['staging'],
    },
};

;// CONCATENATED MODULE: ./build/settings/schema/vouching-keys.js

const resource = {
    title: 'an object as `Kind/name` or `Kind/namespace/name`, with globs where you like',
    type: 'string',
    pattern: '^[A-Za-z*][A-Za-z0-9*]*/[^/\\s]+(/[^/\\s]+)?$',
    maxLength: 600,
};
/** Ten characters between its first and its last: blanks around it are none. */
const reason = {
    title: 'a reason of at least ten characters',
    type: 'string',
    pattern: '\\S[\\s\\S]{8,}\\S',
    maxLength: 2000,
};
const expires = { title: 'a day such as 2026-12-31', type: 'string', format: 'date' };
/** What a waiver or an attestation speaks of. */
const places = {
    path: { ...glob, description: 'The files that it speaks of.' },
    resource: { ...resource, description: 'The objects that it speaks of.' },
    container: { ...schema_text('the name of a container', 253), description: 'The one container that it speaks of.' },
};
const namesAPlace = { anyOf: [{ required: ['path'] }, { required: ['resource'] }] };
const supply = map('a map of what the cluster supplies', {
    'limit-range': flag('A LimitRange gives every container requests and limits.', false),
    'default-deny': flag('Traffic that no policy allows is denied.', false),
    'pod-security': { description: 'The Pod Security level that the cluster enforces.', enum: ['baseline', 'restricted'] },
    'metrics-scrape': flag('Every pod is scraped, or instrumented from outside.', false),
    tracing: flag('Every pod is traced, as by a service mesh.', false),
});
/** What people vouch for, and whose word counts. */
const vouchingKeys = {
    waivers: {
        title: 'a list of waivers',
        description: 'Findings that do not count, and why. An entry speaks for the objects that it matches: of several overlays of one manifest only for those. A rule for secrets wants `detail` (the variable or the data key), so that it hides no other one.',
        type: 'array',
        maxItems: 1000,
        items: {
            ...map('a waiver: `rule`, `reason`, and `path` or `resource`', {
                rule: { description: 'The rule’s id.', $ref: '#/definitions/rule' },
                ...places,
                detail: {
                    ...schema_text('a detail of the rule', 500),
                    description: 'The one thing of the rule’s that it speaks of: an environment variable, a data key, a port.',
                },
                reason,
                expires: { ...expires, description: 'Its last day: after it the finding returns, and says so.' },
            }, ['rule', 'reason']),
            ...namesAPlace,
            if: { properties: { rule: { pattern: '^secret-' } }, required: ['rule'] },
            // biome-ignore lint/suspicious/noThenProperty: JSON Schema's own word
            then: { required: ['detail'] },
        },
        examples: [
            [
                {
                    rule: 'multiple-replicas',
                    resource: 'Deployment/shop/mailer',
                    reason: 'leader-elected, a second one would only wait',
                    expires: '2099-12-31',
                },
                { rule: 'secret-env-literal', path: 'deploy/dev/**', detail: 'DB_PASSWORD', reason: 'a throw-away database for tests' },
            ],
        ],
    },
    attestations: {
        title: 'a list of attestations',
        description: 'What no manifest can show, and how it is met; for the rules that can be attested.',
        type: 'array',
        maxItems: 1000,
        items: {
            ...map('an attestation: `rule`, `reason`, and `path` or `resource`', {
                rule: { description: 'The rule’s id.', $ref: '#/definitions/attestable' },
                ...places,
                reason: { ...reason, title: 'how it is met, in at least ten characters' },
                expires,
            }, ['rule', 'reason']),
            ...namesAPlace,
        },
        examples: [[{ rule: 'structured-logging', path: 'deploy/**', reason: 'logback writes JSON, see docs/logging.md' }]],
    },
    'waivers-from': word('Whose waivers and attestations count: `base` leaves out those that a pull request adds for itself.', ['head', 'base'], 'head', 'base'),
    'honour-foreign-ignores': flag('Ignore annotations of kube-linter, kube-score, Polaris and Checkov count where one of their checks is one of our rules: [the table](foreign-ignores.md).', true),
    platform: {
        title: 'a map from namespaces to what the cluster supplies there',
        description: 'What the cluster supplies by itself, by a glob of namespaces; several that match add up. An object that names no namespace is matched by `*` only.',
        type: 'object',
        propertyNames: { title: 'a glob of namespaces', pattern: '^\\S+$', maxLength: 253 },
        additionalProperties: supply,
        examples: [{ '*': { 'metrics-scrape': true }, 'shop-*': { 'limit-range': true, 'pod-security': 'restricted' } }],
    },
};

;// CONCATENATED MODULE: ./build/settings/schema/settings-schema.js







const presets = word('Where to start from: `gentle` never fails; `standard` is the defaults; `strict` fails on High, and on what touched objects had before. What is set beside it wins.', ['gentle', 'standard', 'strict'], 'standard', 'gentle');
/** A key of an override is what it is at the top. */
const sameAsAbove = Object.fromEntries(Object.keys(judgingKeys).map(key => [key, { $ref: `#/properties/${key}` }]));
const overrides = {
    title: 'a list of overrides',
    description: 'How some paths are judged otherwise, as in a monorepo: `paths`, and any key of the group "Judging". The later wins where several match.',
    type: 'array',
    maxItems: 500,
    items: map('an override: `paths` and what holds there', { paths: { title: 'a list of globs', type: 'array', items: glob, minItems: 1, maxItems: 500 }, ...sameAsAbove }, ['paths']),
    examples: [[{ paths: ['teams/search/**'], 'min-replicas': 3, rules: { 'startup-probe': 'off' } }]],
};
/** The keys of a settings file by what they are about, in the order in which the page of the settings tells them. */
const keyGroups = [
    { title: 'Judging', keys: { presets, ...judgingKeys, overrides } },
    { title: 'Waivers and attestations', keys: vouchingKeys },
    { title: 'The repository', keys: repositoryKeys },
    { title: 'Rendering', keys: renderingKeys },
    { title: 'Telling', keys: tellingKeys },
];
/** The whole file, as it is published in `schema/settings.v1.json`. */
const settingsSchema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: address/* schemaUrl */.ZZ,
    ...map('a map of settings', Object.assign({}, ...keyGroups.map(({ keys }) => keys))),
    title: 'Seaworthy settings (.github/seaworthy.yml)',
    definitions: definitions,
};

;// CONCATENATED MODULE: ./build/settings/check-keys.js







/** Everything that is wrong, with the part of the schema that says so. */
const telling = { allErrors: true, verbose: true, strict: false };
/** One file is checked once: making the code of the checker costs more than running it. A test checks the schema itself. */
const quick = { meta: false, validateSchema: false, inlineRefs: false, code: { optimize: false } };
/** Makes the checker of the schema, which takes longer than a check. */
function keyChecker() {
    const ajv = new dist_ajv.Ajv({ ...telling, ...quick });
    ajv.addFormat('date', day/* isDay */.N);
    const validate = ajv.compile(settingsSchema);
    return value => {
        if (!validate(value))
            return { faults: distinct(validate.errors ?? [], value) };
        const overrides = value.overrides ?? [];
        const faults = [
            ...unsaid(value),
            ...impossible(value, []),
            ...overrides.flatMap((keys, index) => impossible(keys, ['overrides', index], value)),
        ];
        return faults.length > 0 ? { faults } : { keys: value };
    };
}
/** One fault a key: of several complaints about one value the first tells enough. */
function distinct(errors, root) {
    const meant = new Set(errors.flatMap(meantBy));
    const told = errors.filter(error => !missedBy(error).some(key => meant.has(key)));
    const faults = told.flatMap(error => (0,settings_fault/* faultOf */.K)(error, root) ?? []);
    return [...new Map(faults.toReversed().map(fault => [(0,settings_fault/* nameOf */.V)(fault.at), fault])).values()];
}
/** Reasons that nobody can read, and days that end nothing: `expires` is a key of its own. */
function unsaid(keys) {
    return ['waivers', 'attestations'].flatMap(list => (keys[list] ?? []).flatMap(({ reason }, index) => {
        const at = [list, index, 'reason'];
        if (!(0,settings_reason/* isReason */.Vs)(reason))
            return [{ at, message: `${(0,settings_fault/* nameOf */.V)(at)} says nothing: it is a reason of at least ten characters` }];
        if ((0,settings_reason/* readReason */.pk)(reason).expires !== undefined || (0,settings_reason/* hasStrayDay */.Gz)(reason))
            return [{ at, message: `${(0,settings_fault/* nameOf */.V)(at)} holds its last day: give it as \`expires\` beside it` }];
        return [];
    }));
}
/** The key that an unknown one was probably meant as: that it is missing says nothing more. */
function meantBy({ keyword, instancePath, params, parentSchema }) {
    if (keyword !== 'additionalProperties')
        return [];
    const nearest = (0,settings_nearest/* nearestOf */.q)(String(params.additionalProperty), Object.keys(parentSchema?.properties ?? {}));
    return nearest === undefined ? [] : [`${instancePath} ${nearest}`];
}
function missedBy({ keyword, instancePath, params }) {
    if (keyword === 'required')
        return [`${instancePath} ${params.missingProperty}`];
    return keyword === 'anyOf' ? [`${instancePath} path`, `${instancePath} resource`] : [];
}
/** What each value allows and both together, with what they stand on, do not. */
function impossible(keys, at, below = {}) {
    return Object.keys(ranges).flatMap(key => {
        const { min, max } = { ...ranges[key], ...below[key], ...keys[key] };
        return keys[key] && min > max
            ? [{ at: [...at, key], message: `${(0,settings_fault/* nameOf */.V)([...at, key])} allows nothing: its \`min\` ${min} is above its \`max\` ${max}` }]
            : [];
    });
}
const ranges = {
    'memory-limit-ratio': thresholds/* defaultThresholds */.S.memoryLimitRatio,
    'cpu-limit-ratio': thresholds/* defaultThresholds */.S.cpuLimitRatio,
};


/***/ })

};
