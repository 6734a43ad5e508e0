export const id = 930;
export const ids = [930];
export const modules = {

/***/ 1930:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  decideSettings: () => (/* binding */ decideSettings)
});

// EXTERNAL MODULE: ./build/change/repo-path.js
var repo_path = __webpack_require__(241);
// EXTERNAL MODULE: ./build/resources/fields.js
var fields = __webpack_require__(1793);
;// CONCATENATED MODULE: ./build/settings/differences.js

/** Every difference between two settings files: of a map key by key, of a list what comes and what goes. */
function differencesBetween(before, after) {
    return between(before, after, '');
}
function between(before, after, key) {
    if ((0,fields/* isFields */.Ce)(before) && (0,fields/* isFields */.Ce)(after)) {
        const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
        return keys.flatMap(name => between(before[name], after[name], key === '' ? name : `${key}.${name}`));
    }
    if (isList(before) && isList(after)) {
        const [old, now] = [before.map(line), after.map(line)];
        const gone = old.filter((text, index) => occurrences(old, text, index) > occurrences(now, text));
        const come = now.filter((text, index) => occurrences(now, text, index) > occurrences(old, text));
        const moved = gone.length + come.length === 0 && line(before) !== line(after);
        return [
            ...gone.map(text => ({ key, before: text, after: undefined })),
            ...come.map(text => ({ key, before: undefined, after: text })),
            ...(moved ? [{ key, before: line(before), after: line(after) }] : []),
        ];
    }
    if (line(before) === line(after))
        return [];
    // A list or a map that only one of them has is told piece by piece, too.
    if (before === undefined && ((0,fields/* isFields */.Ce)(after) || isList(after)))
        return between(isList(after) ? [] : {}, after, key);
    if (after === undefined && ((0,fields/* isFields */.Ce)(before) || isList(before)))
        return between(before, isList(before) ? [] : {}, key);
    return [{ key, before: before === undefined ? undefined : line(before), after: after === undefined ? undefined : line(after) }];
}
const isList = (value) => Array.isArray(value);
/** How often a text stands in a list, up to an index. */
const occurrences = (texts, text, last = texts.length - 1) => texts.slice(0, last + 1).filter(other => other === text).length;
/** A value as one line in YAML's flow style, its keys in order. */
function line(value) {
    if (isList(value))
        return `[${value.map(line).join(', ')}]`;
    if ((0,fields/* isFields */.Ce)(value))
        return `{ ${Object.keys(value)
            .sort()
            .map(key => `${key}: ${line(value[key])}`)
            .join(', ')} }`;
    return String(value);
}

// EXTERNAL MODULE: ./build/settings/find-settings-file.js
var find_settings_file = __webpack_require__(9002);
;// CONCATENATED MODULE: ./build/settings/own-workflows.js

/**
 * The changed workflows, and actions of the repository's own, that run this review, themselves or by a workflow or an action
 * that they name: its inputs are then the pull request's own.
 */
async function ownWorkflows(files, { base, head }) {
    const changed = files.filter(({ path, previousPath }) => [path, previousPath].some(each => each && mayRunActions.test(each)));
    if (changed.length === 0)
        return [];
    const runs = new Set((await Promise.all([
        running(base, changed.map(({ path, previousPath }) => previousPath ?? path)),
        running(head, changed.map(({ path }) => path)),
    ])).flat());
    return changed
        .filter(({ path, previousPath }) => runs.has(path) || (previousPath !== undefined && runs.has(previousPath)))
        .map(({ path }) => path);
}
const mayRunActions = /^\.github\/workflows\/[^/]+\.ya?ml$|(^|\/)action\.ya?ml$/;
/** Those of the files that run the review in one commit. */
async function running(commit, paths) {
    const { files } = await commit.read(paths);
    const named = new Map(files.map(file => [file.path, namedIn(file)]));
    const others = [...new Set([...named.values()].flat())];
    const called = others.length > 0 ? (await commit.read(others)).files : [];
    const runs = new Set([...files, ...called].filter(({ text }) => /\bseaworthy\b/.test(text)).map(({ path }) => path));
    return files.map(({ path }) => path).filter(path => runs.has(path) || named.get(path)?.some(other => runs.has(other)));
}
/** What a workflow uses of its own repository: `./.github/workflows/review.yml`, or the folder of an action. */
function namedIn({ text }) {
    const used = [...text.matchAll(/\buses:\s*["']?(\.\/[^\s"'#,{}[\]]+)/g)].flatMap(([, path = '']) => (0,repo_path/* resolvePath */.o1)('', path) ?? []);
    return used.flatMap(path => (/\.ya?ml$/.test(path) ? [path] : [`${path}/action.yml`, `${path}/action.yaml`]));
}

// EXTERNAL MODULE: ./build/manifests/read-documents.js
var read_documents = __webpack_require__(74);
// EXTERNAL MODULE: ./build/settings/fault.js
var fault = __webpack_require__(2540);
;// CONCATENATED MODULE: ./build/settings/plain-values.js

/**
 * A settings file's value as its editor and its schema read it, which is YAML 1.2: `off` is a word there, no boolean, and
 * `1.30` no `1.3`. Manifests are read as Kubernetes does, so what that turned into something else is taken from its source.
 */
function plainValue({ value, source }) {
    const plain = (found, path) => {
        if (Array.isArray(found))
            return found.map((item, index) => plain(item, [...path, index]));
        if ((0,fields/* isFields */.Ce)(found))
            return Object.fromEntries(Object.entries(found).map(([key, item]) => [key, plain(item, [...path, key])]));
        if (typeof found !== 'boolean' && typeof found !== 'number')
            return found;
        const written = source(path)?.text;
        const isVersion = path.at(-1) === 'kubernetes-version';
        return written === undefined || (written === String(found) && !isVersion) ? found : written;
    };
    return plain(value, []);
}

// EXTERNAL MODULE: ./build/settings/settings-error.js
var settings_error = __webpack_require__(3812);
;// CONCATENATED MODULE: ./build/settings/read-settings-file.js




/**
 * Reads a settings file and checks it against its schema. What does the checking is loaded here: a repository without
 * settings never pays for it. Throws SettingsError with file, line, key and what was probably meant.
 */
async function readSettingsFile({ path, text }, checker) {
    const { documents, broken } = (0,read_documents/* readDocuments */.r)({ path, text });
    const [unreadable] = broken;
    if (unreadable)
        throw new settings_error/* SettingsError */.G(`${placed(path, unreadable.span.start)} this is not YAML: ${oneLine(unreadable.reason)}`);
    const [document, second] = documents;
    const nowhere = { path, start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
    if (!document)
        return { path, keys: {}, locate: () => nowhere };
    if (second)
        throw new settings_error/* SettingsError */.G(`${placed(path, second.span.start)} a settings file is one document; a second one begins here`);
    const after = lineAfterEnd(text);
    if (after !== undefined)
        throw new settings_error/* SettingsError */.G(`${path}:${after}:1: the file ends above, at \`...\`: nobody reads this`);
    const [twice] = document.duplicateKeys;
    if (twice)
        throw new settings_error/* SettingsError */.G(`${placed(path, twice.span.start)} ${visible((0,fault/* nameOf */.V)(twice.path))} stands twice: keep one of them`);
    const check = checker ?? (await Promise.all(/* import() */[__webpack_require__.e(463), __webpack_require__.e(621), __webpack_require__.e(148)]).then(__webpack_require__.bind(__webpack_require__, 1148))).keyChecker();
    const checked = check(plainValue(document));
    const locate = (keys) => (keys.length === 0 ? document.span : document.locate(keys).span);
    if ('faults' in checked)
        throw new settings_error/* SettingsError */.G(told(path, checked.faults, fault => locate(fault.at).start));
    return { path, keys: checked.keys, locate };
}
/** One sentence: the first fault in full, where the others stand. */
function told(path, faults, place) {
    const sorted = faults
        .map(fault => ({ ...fault, start: place(fault) }))
        .toSorted((a, b) => a.start.line - b.start.line || a.start.column - b.start.column);
    const [first, ...others] = sorted;
    if (!first)
        return `${path}: this cannot be read`;
    const more = others.slice(0, mostTold).map(({ at, start }) => `${(0,fault/* nameOf */.V)(at)} in line ${start.line}`);
    const rest = others.length > mostTold ? ` and ${others.length - mostTold} more` : '';
    return visible(`${placed(path, first.start)} ${first.message}${more.length > 0 ? ` (wrong as well: ${more.join(', ')}${rest})` : ''}`);
}
/** The first line that says something after the mark that ends a document: YAML takes it for another one. */
function lineAfterEnd(text) {
    const lines = text.split(/\r\n|\r|\n/);
    const end = lines.findIndex(line => /^\.\.\.(\s|$)/.test(line));
    const at = end < 0 ? -1 : lines.findIndex((line, index) => index > end && /^\s*[^\s#]/.test(line));
    return at < 0 ? undefined : at + 1;
}
const mostTold = 5;
const placed = (path, { line, column }) => `${path}:${line}:${column}:`;
const oneLine = (text) => text.replace(/\s+/g, ' ').trim();
/** What a terminal or a log would take for more than text is named. */
const visible = (text) => text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, character => `⟨U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}⟩`);

// EXTERNAL MODULE: ./build/settings/settings-change.js
var settings_change = __webpack_require__(2696);
// EXTERNAL MODULE: ./build/settings/read-inputs.js
var read_inputs = __webpack_require__(3854);
// EXTERNAL MODULE: ./build/rules/thresholds.js
var rules_thresholds = __webpack_require__(7562);
;// CONCATENATED MODULE: ./build/settings/read-keys.js


/** What a settings file says, in our nouns; what it leaves out is left out. */
function readKeys({ keys, locate }) {
    const { thresholds, ...judging } = readJudging(keys);
    return {
        ...presets[keys.presets ?? 'standard'],
        ...judging,
        ...(0,read_inputs/* onlySet */.x)({
            thresholds: thresholds && { ...rules_thresholds/* defaultThresholds */.S, ...thresholds },
            overrides: keys.overrides?.map(({ paths, ...override }) => ({ paths, judging: readJudging(override) })),
            vouchings: [
                ...(keys.waivers ?? []).map((entry, index) => vouching('waiver', entry, ['waivers', index], locate)),
                ...(keys.attestations ?? []).map((entry, index) => vouching('attestation', entry, ['attestations', index], locate)),
            ],
            waiversFrom: keys['waivers-from'],
            honourForeignIgnores: keys['honour-foreign-ignores'],
            platform: keys.platform && Object.entries(keys.platform).map(([namespaces, supply]) => ({ namespaces, facts: factsOf(supply) })),
            paths: keys.paths,
            pathsIgnore: keys['paths-ignore'],
            exclude: keys.exclude,
            units: keys.units === 'auto'
                ? 'auto'
                : keys.units?.map(({ name, paths, namespace, production }) => ({ name, paths, namespace, production })),
            extraWorkloads: keys['extra-workloads']?.map(({ group, kind, template }) => ({
                group,
                kind,
                template: template.split('.'),
            })),
            render: keys.render,
            helm: keys.helm?.map(({ chart, values = [[]], release, namespace }) => ({
                chart: fromRoot(chart).replace(/\/+$/, ''),
                values: values.map(set => set.map(fromRoot)),
                release,
                namespace,
            })),
            inlineComments: keys['inline-comments'],
            maxInlineComments: keys['max-inline-comments'],
            commentSummary: keys['comment-summary'],
            requestChanges: keys['request-changes'],
            reportFile: keys['report-file'],
            sarifFile: keys['sarif-file'],
            instance: keys.instance,
        }),
    };
}
const presets = {
    gentle: { failOn: 'never' },
    standard: {},
    strict: { failOn: 'high', blockOnPreexisting: true },
};
/** A path of the repository may begin with `/` or `./`. */
const fromRoot = (path) => path.replace(/^\.?\//, '');
function readJudging(keys) {
    const thresholds = readThresholds(keys);
    const judging = {
        failOn: keys['fail-on'],
        blockOnPreexisting: keys['block-on-preexisting'],
        blockOnUnverified: keys['block-on-unverified'],
        rules: keys.rules && Object.fromEntries(Object.entries(keys.rules).map(([id, setting]) => [id, ruleSetting(setting)])),
        thresholds: Object.keys(thresholds).length > 0 ? thresholds : undefined,
    };
    return withoutUndefined(judging);
}
function ruleSetting(setting) {
    return typeof setting === 'string' ? { level: setting } : { level: 'on', ...setting };
}
function readThresholds(keys) {
    const range = (key, standard) => keys[key] && { ...standard, ...keys[key] };
    const found = {
        minReplicas: keys['min-replicas'],
        memoryLimitRatio: range('memory-limit-ratio', rules_thresholds/* defaultThresholds */.S.memoryLimitRatio),
        cpuLimitRatio: range('cpu-limit-ratio', rules_thresholds/* defaultThresholds */.S.cpuLimitRatio),
        podSecurityLevel: keys['pod-security-level'],
        kubernetesMinor: minorOf(keys['kubernetes-version']),
        slowStartSeconds: keys['slow-start-seconds'],
        topologyKeys: keys['topology-keys'],
        movingTags: keys['moving-tags'],
        hpaForStatefulSets: keys.hpa?.statefulset,
        readOnlyRootForInitContainers: keys['read-only-root']?.['include-init'],
        criticalPriorityClasses: keys['critical-priority-classes'],
        blockOnInferredSecrets: keys['block-on-inferred-secrets'],
    };
    return withoutUndefined(found);
}
function minorOf(version) {
    if (version === undefined)
        return undefined;
    return version === 'latest-known' ? rules_thresholds/* defaultThresholds */.S.kubernetesMinor : Number(version.split('.')[1]);
}
function withoutUndefined(values) {
    return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
function vouching(kind, { rule, path, resource, container, detail, reason, expires }, at, locate) {
    const span = locate([...at, 'rule']);
    return { kind, rule, path, resource, container, detail, reason: reason.trim(), expires, span, key: `${at[0]}[${at[1]}]` };
}
function factsOf(supply) {
    return Object.keys(supply).filter(fact => supply[fact] !== undefined && supply[fact] !== false);
}

// EXTERNAL MODULE: ./build/settings/settings.js
var settings = __webpack_require__(4663);
;// CONCATENATED MODULE: ./build/settings/settle.js



/** What holds: an input before the settings file before the default. `today` is the day of the review. */
function settle(inputs, file, today) {
    const written = file ? readKeys(file) : {};
    const overrides = written.overrides?.map(({ paths, judging: { failOn, ...judging } }) => {
        // What the workflow says holds everywhere: an override of the file is below it.
        return { paths, judging: { ...judging, ...(failOn !== undefined && inputs.failOn === undefined && { failOn }) } };
    });
    return { ...settings/* defaultSettings */.L, ...written, ...(0,read_inputs/* onlySet */.x)({ overrides }), ...inputs, today };
}

;// CONCATENATED MODULE: ./build/decide-settings.js








/**
 * Decides by what terms a pull request is reviewed: those at the tip of the branch to merge into, so that none can silence
 * its own review. What it changes of them is told. Throws SettingsError before anything is posted.
 */
async function decideSettings(forge, inputs, { named, today }) {
    const path = named === undefined ? undefined : (0,repo_path/* resolvePath */.o1)('', named);
    if (named !== undefined && path === undefined)
        throw new settings_error/* SettingsError */.G(`config-file is "${named}": it is a path in the repository`);
    const places = path === undefined ? find_settings_file/* settingsPaths */.K : [path];
    const [file, changes] = await Promise.all([inForce(forge, path), forge.changes()]);
    const isChanged = changes.files.some(changed => [changed.path, changed.previousPath].some(each => each !== undefined && places.includes(each)));
    if (file instanceof settings_error/* SettingsError */.G)
        throw isChanged && changes.base !== undefined ? new settings_error/* SettingsError */.G(`${file.message} (${mendedLater})`) : file;
    const settings = settle(inputs, file, today);
    if (changes.base === undefined)
        return { settings, change: Promise.resolve(settings_change/* nothingChanged */.U) };
    if (path !== undefined && !file && !isChanged)
        throw new settings_error/* SettingsError */.G(`config-file names ${path}, which the base branch does not hold`);
    const change = Promise.all([
        isChanged ? propose(forge, path, file, inputs, today) : undefined,
        ownWorkflows(changes.files, { base: forge.at('base'), head: forge.at('head') }),
    ]).then(([proposed, workflows]) => ({ ...(proposed && { proposed }), workflows }));
    change.catch(() => undefined); // whoever awaits it hears of it
    return { settings, change };
}
/** The file that holds for this review, or why there is none to go by. */
async function inForce(forge, path) {
    try {
        const source = await (0,find_settings_file/* findSettingsFile */.D)(forge.at('target'), path);
        return source && (await readSettingsFile(source));
    }
    catch (error) {
        if (error instanceof settings_error/* SettingsError */.G)
            return error;
        throw error;
    }
}
/** Whoever mends the file still gets the error of the broken one. */
const mendedLater = 'so it stands in the branch to merge into; what this pull request makes of it counts once it is merged';
/** What would hold once the pull request is merged; that its file is broken is told, not thrown: it does not hold yet. */
async function propose(forge, path, now, inputs, today) {
    try {
        const source = await (0,find_settings_file/* findSettingsFile */.D)(forge.at('head'), path);
        const then = source && (await readSettingsFile(source));
        const differences = differencesBetween(now?.keys ?? {}, then?.keys ?? {});
        const shown = then?.path ?? now?.path;
        if (shown === undefined || (differences.length === 0 && then?.path === now?.path))
            return undefined;
        return { path: shown, differences, settings: settle(inputs, then, today) };
    }
    catch (error) {
        if (error instanceof settings_error/* SettingsError */.G)
            return { path: path ?? now?.path ?? find_settings_file/* settingsPaths */.K[0] ?? '', error: error.message };
        throw error;
    }
}


/***/ }),

/***/ 2540:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ faultOf),
/* harmony export */   V: () => (/* binding */ nameOf)
/* harmony export */ });
/* harmony import */ var _resources_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1793);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8898);
/* harmony import */ var _own_annotations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(171);



/** What a schema's complaint means, in words; undefined for one that only says that another one applies. */
function faultOf(error, root) {
    const at = pathOf(error.instancePath, root);
    const schema = (error.parentSchema ?? {});
    switch (error.keyword) {
        case 'if':
            return undefined;
        case 'additionalProperties':
            return unknownKey(at, String(error.params.additionalProperty), Object.keys(schema.properties ?? {}));
        case 'required':
            if (error.schemaPath.includes('/anyOf/'))
                return undefined;
            return {
                at,
                message: `${nameOf(at)} has no \`${error.params.missingProperty}\`${wanted(schema, error.params.missingProperty)}`,
            };
        case 'anyOf':
            return { at, message: `${nameOf(at)} names neither \`path\` nor \`resource\`: say what it speaks of` };
        case 'propertyNames':
            return {
                at: [...at, String(error.params.propertyName)],
                message: `\`${error.params.propertyName}\` is ${schema.propertyNames?.title ? `no name here: it is ${schema.propertyNames.title}` : 'no name here'}`,
            };
        case 'minItems':
        case 'minProperties':
            return { at, message: `${nameOf(at)} is empty: leave it out, or fill it` };
        case 'maxItems':
            return { at, message: `${nameOf(at)} has more than ${error.params.limit} entries` };
        case 'uniqueItems':
            return { at, message: `${nameOf(at)} names ${shown((0,_resources_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(root, [...at, error.params.i]))} twice` };
        default:
            return error.propertyName === undefined ? wrongValue(at, (0,_resources_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(root, at), schema) : undefined;
    }
}
const alwaysOn = `\`${_own_annotations_js__WEBPACK_IMPORTED_MODULE_0__/* .voidWaiverId */ .Me}\` is always on: mend the annotation that it tells, or take it away`;
function unknownKey(at, key, known) {
    if (key === _own_annotations_js__WEBPACK_IMPORTED_MODULE_0__/* .voidWaiverId */ .Me)
        return { at: [...at, key], message: alwaysOn };
    const [parent, child] = key.split('.');
    const nested = child !== undefined && known.includes(parent ?? '');
    const nearest = nested ? `${parent}: { ${child}: … }` : (0,_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .nearestOf */ .q)(key, known);
    const advice = nearest ? `did you mean \`${nearest}\`?` : `it is one of ${listed(known)}`;
    return { at: [...at, key], message: `there is no key \`${key}\`${at.length > 0 ? ` in ${nameOf(at)}` : ''}: ${advice}` };
}
function wrongValue(at, value, schema) {
    const name = nameOf(at);
    const what = `${at.length === 0 ? 'it is a map of settings' : schema.title ? `it is ${schema.title}` : schema.enum ? choice(value, schema.enum.map(String)) : 'it is something else'}`;
    return {
        at,
        message: value === null
            ? `${name} is empty: leave it out, or ${what.replace(/^it is/, 'give it')}`
            : `${name} is ${shown(value)}: ${what}`,
    };
}
function choice(value, words) {
    if (value === _own_annotations_js__WEBPACK_IMPORTED_MODULE_0__/* .voidWaiverId */ .Me)
        return alwaysOn;
    const nearest = typeof value === 'string' ? (0,_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .nearestOf */ .q)(value, words) : undefined;
    return nearest ? `did you mean \`${nearest}\`?` : `it is one of ${listed(words)}`;
}
function wanted({ properties }, key) {
    const title = properties?.[key]?.title;
    return title ? `: ${title}` : key === 'detail' ? ': a secret is waived by its name only, so that the next one is seen' : '';
}
/** `waivers[0].expires` */
function nameOf(path) {
    if (path.length === 0)
        return 'the file';
    return `\`${path.map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index > 0 ? '.' : ''}${step}`)).join('')}\``;
}
function shown(value) {
    if (Array.isArray(value))
        return 'a list';
    if (typeof value === 'object' && value !== null)
        return 'a map';
    const text = String(value);
    return `\`${text.length > 60 ? `${text.slice(0, 59)}…` : text}\``;
}
function listed(words) {
    const most = 24;
    return `${words.slice(0, most).join(', ')}${words.length > most ? ` and ${words.length - most} more` : ''}`;
}
/** A JSON pointer's steps; a step is an index where a list stands. */
function pathOf(pointer, root) {
    const path = [];
    for (const step of pointer.split('/').slice(1)) {
        const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
        path.push(Array.isArray((0,_resources_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(root, path)) ? Number(key) : key);
    }
    return path;
}


/***/ })

};
