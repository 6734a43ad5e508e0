export const id = 240;
export const ids = [240];
export const modules = {

/***/ 3105:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ withVoidWaivers)
/* harmony export */ });
/* harmony import */ var _rules_rule_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8747);
/* harmony import */ var _rules_subjects_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7211);
/* harmony import */ var _settings_own_annotations_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(171);



/** The rules of a review: those that look at objects, and the one that looks at what people write of them. */
const withVoidWaivers = (rules) => [...rules, voidWaivers(rules)];
/**
 * The rule that an annotation of ours says something: a mistyped one silently ignored lets its author believe that it counts.
 * It is made here, since it asks for the names of all others; nobody can switch it off.
 */
function voidWaivers(rules) {
    const own = (0,_rules_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .defineRule */ .K)({
        id: _settings_own_annotations_js__WEBPACK_IMPORTED_MODULE_2__/* .voidWaiverId */ .Me,
        item: null,
        category: 'validity',
        priority: 'medium',
        title: 'Waivers that count',
        headline: 'Waiver counts for nothing',
        why: 'Whoever wrote it believes that the finding is settled.',
        docs: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/annotations/',
        subjects: _rules_subjects_js__WEBPACK_IMPORTED_MODULE_1__/* .everyObject */ .tz,
        judgesPatches: true,
        alwaysOn: true,
        *check({ resource }) {
            for (const { annotation, headline, why } of (0,_settings_own_annotations_js__WEBPACK_IMPORTED_MODULE_2__/* .voidAnnotations */ .rQ)(resource, [...rules, own])) {
                yield {
                    message: `Annotation \`${annotation.key}\` of ${objectName(resource)} counts for nothing: ${why}.`.replace(/\?\.$/, '?'),
                    headline,
                    at: annotation.path,
                    detail: annotation.key,
                };
            }
        },
    });
    return own;
}
const objectName = ({ kind, name }) => `${kind} \`${name}\``;


/***/ }),

/***/ 1793:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   Ce: () => (/* binding */ isFields),
/* harmony export */   Im: () => (/* binding */ isEmpty),
/* harmony export */   SC: () => (/* binding */ mapAt),
/* harmony export */   dx: () => (/* binding */ labelsAt),
/* harmony export */   fK: () => (/* binding */ valueAt),
/* harmony export */   gT: () => (/* binding */ listAt),
/* harmony export */   i1: () => (/* binding */ textsAt),
/* harmony export */   tk: () => (/* binding */ numberAt)
/* harmony export */ });
/** The value at a path; undefined where a step leads nowhere. */
function valueAt(value, path) {
    let current = value;
    for (const step of path) {
        if (typeof step === 'number' ? !Array.isArray(current) : !isFields(current))
            return undefined;
        current = Object.hasOwn(current, step) ? current[step] : undefined;
    }
    return current;
}
function isFields(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** Whether a list holds nothing, or is not there. */
function isEmpty(list) {
    return list === undefined || list === null || (Array.isArray(list) && list.length === 0);
}
/** The map at a path; empty where something else or nothing stands there. */
function mapAt(value, ...path) {
    const found = valueAt(value, path);
    return isFields(found) ? found : {};
}
/** The list at a path; empty where something else or nothing stands there. */
function listAt(value, ...path) {
    const found = valueAt(value, path);
    return Array.isArray(found) ? found : [];
}
/** The text at a path; undefined where something else or nothing stands there. */
function textAt(value, ...path) {
    const found = valueAt(value, path);
    return typeof found === 'string' ? found : undefined;
}
/** The number at a path; undefined where something else or nothing stands there. */
function numberAt(value, ...path) {
    const found = valueAt(value, path);
    return typeof found === 'number' ? found : undefined;
}
/** The texts of a list; what is no text is left out. */
function textsAt(value, ...path) {
    return listAt(value, ...path).filter(item => typeof item === 'string');
}
/**
 * The entries of a map of texts: labels, annotations, selectors, the data of a ConfigMap. A number or a switch that someone
 * left without quotes reads as its text: that the API refuses it is told by `manifest-invalid`.
 */
function labelsAt(value, ...path) {
    return Object.fromEntries(Object.entries(mapAt(value, ...path)).flatMap(([key, entry]) => ['string', 'number', 'boolean'].includes(typeof entry) ? [[key, String(entry)]] : []));
}


/***/ }),

/***/ 3846:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ editDistance)
/* harmony export */ });
/** How many characters have to be inserted, left out or replaced to make one text of the other; at most `most` + 1. */
function editDistance(a, b, most) {
    if (a === b)
        return 0;
    if (Math.abs(a.length - b.length) > most || Math.max(a.length, b.length) > longest)
        return most + 1;
    let row = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i++) {
        const next = [i];
        for (let j = 1; j <= b.length; j++) {
            const replaced = (row[j - 1] ?? 0) + Number(a[i - 1] !== b[j - 1]);
            next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
        }
        row = next;
    }
    return Math.min(row[b.length] ?? 0, most + 1);
}
/** Label values end at 63 characters, names at 253: what is longer is no slip of the pen. */
const longest = 253;


/***/ }),

/***/ 3015:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q2: () => (/* binding */ isOfKind),
/* harmony export */   ZM: () => (/* binding */ templatePathOf),
/* harmony export */   dd: () => (/* binding */ workloadKinds)
/* harmony export */ });
const apps = ['apps', 'extensions'];
const template = ['spec', 'template'];
/** The kinds that run pods and where they nest the pod template (rules.md §2). */
const kinds = {
    Deployment: { groups: apps, template },
    StatefulSet: { groups: apps, template },
    DaemonSet: { groups: apps, template },
    ReplicaSet: { groups: apps, template },
    ReplicationController: { groups: [''], template },
    Rollout: { groups: ['argoproj.io'], template },
    DeploymentConfig: { groups: ['apps.openshift.io', ''], template },
    Job: { groups: ['batch', 'extensions'], template },
    CronJob: { groups: ['batch'], template: ['spec', 'jobTemplate', 'spec', 'template'] },
    Pod: { groups: [''], template: [] },
    PodTemplate: { groups: [''], template: ['template'] },
    Service: { groups: ['serving.knative.dev'], template },
};
const workloadKinds = Object.keys(kinds);
/** Where an object nests its pod template; undefined when its kind runs no pods. */
function templatePathOf({ group, kind, podTemplate, }) {
    if (podTemplate)
        return podTemplate;
    const found = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
    return found?.groups.includes(group) ? found.template : undefined;
}
/** Whether an object is of one of some kinds; a custom resource that holds a pod template goes where a PodTemplate does. */
function isOfKind(kinds, { kind, podTemplate }) {
    return !kinds || kinds.includes(kind) || (podTemplate !== undefined && kinds.includes('PodTemplate'));
}


/***/ }),

/***/ 5240:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gitHubLinks: () => (/* binding */ gitHubLinks)
});

// EXTERNAL MODULE: ./build/findings/void-waivers.js
var void_waivers = __webpack_require__(3105);
// EXTERNAL MODULE: ./build/rules/checklist.js
var checklist = __webpack_require__(5684);
// EXTERNAL MODULE: ./build/rules/index.js + 141 modules
var rules = __webpack_require__(4621);
;// CONCATENATED MODULE: ./build/runner/rule-docs.js



/** Kubernetes' own page on what a rule asks: where the rule's own page has no address. */
function docsOf(id) {
    const rule = (0,void_waivers/* withVoidWaivers */.K)(rules/* rules */.a).find(candidate => candidate.id === id) ??
        rules/* rules */.a.find(({ item }) => item === id && checklist/* checklist */.D.some(row => row.id === id));
    return rule?.docs ?? 'https://kubernetes.io/docs/setup/production-environment/';
}

// EXTERNAL MODULE: ./build/runner/version.js
var version = __webpack_require__(7255);
;// CONCATENATED MODULE: ./build/runner/github-links.js


/** Permalinks to the reviewed commits, and pages of the rules where this action lives. */
function gitHubLinks({ serverUrl, owner, repo, action }, commits) {
    const encode = (path) => path.split('/').map(encodeURIComponent).join('/');
    const pages = action && `${serverUrl}/${action.repository}/blob/${encode(action.ref)}`;
    return {
        file: (path, line, side, endLine) => {
            const commit = side === 'head' ? commits.head : commits.base;
            if (commit === undefined)
                return undefined;
            const lines = endLine === undefined || endLine === line ? `#L${line}` : `#L${line}-L${endLine}`;
            return `${serverUrl}/${owner}/${repo}/blob/${commit}/${encode(path)}${lines}`;
        },
        rule: id => (pages ? `${pages}/docs/rules/${id}.md` : docsOf(id)),
        waiving: pages && `${pages}/README.md#waivers`,
        version: version/* version */.r,
    };
}


/***/ }),

/***/ 1794:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ annotationsOf)
/* harmony export */ });
/* harmony import */ var _resources_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1793);
/* harmony import */ var _resources_workload_kinds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3015);


/** The annotations of an object and of its pod template that begin in one of some ways. */
function annotationsOf(resource, begins) {
    const template = (0,_resources_workload_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .templatePathOf */ .ZM)(resource);
    const places = [
        ['metadata', 'annotations'],
        ...(template && template.length > 0 ? [[...template, 'metadata', 'annotations']] : []),
    ];
    return places.flatMap(place => Object.entries((0,_resources_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .labelsAt */ .dx)(resource.body, ...place))
        .filter(([key]) => begins(key))
        .map(([key, value]) => ({ key, value, path: [...place, key], span: resource.locate([...place, key]) })));
}


/***/ }),

/***/ 8898:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ nearestOf)
/* harmony export */ });
/* harmony import */ var _resources_spelling_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3846);

/** What someone most likely meant: the known word within a third of its letters, or the only one that begins with it. */
function nearestOf(word, known) {
    const text = word.toLowerCase().replaceAll('_', '-');
    const most = Math.ceil(text.length / 3);
    const near = known
        .map(candidate => ({ candidate, distance: (0,_resources_spelling_js__WEBPACK_IMPORTED_MODULE_0__/* .editDistance */ .Y)(text, candidate.toLowerCase(), most) }))
        .filter(({ distance }) => distance <= most)
        .toSorted((a, b) => a.distance - b.distance);
    if (near[0])
        return near[0].candidate;
    const begun = text.length >= 4 ? known.filter(candidate => candidate.startsWith(text) || candidate.endsWith(`-${text}`)) : [];
    return begun.length === 1 ? begun[0] : undefined;
}


/***/ }),

/***/ 171:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hd: () => (/* binding */ ownVouchings),
/* harmony export */   Me: () => (/* binding */ voidWaiverId),
/* harmony export */   rQ: () => (/* binding */ voidAnnotations)
/* harmony export */ });
/* harmony import */ var _annotations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1794);
/* harmony import */ var _day_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7142);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8898);
/* harmony import */ var _reason_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3090);
/* harmony import */ var _vouching_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3157);





/**
 * The `seaworthy/ignore.<rule>` and `seaworthy/attest.<rule>` annotations of an object and of its pod template (rules.md
 * §3.6), `seaworthy/ignore.<rule>.<detail>` for one detail of it. A reason may end with the last day on which it holds:
 * `(expires 2026-12-31)`.
 */
function ownVouchings(resource, rules) {
    return readings(resource, rules).flatMap(reading => ('key' in reading ? [reading] : []));
}
function voidAnnotations(resource, rules) {
    return readings(resource, rules).flatMap(reading => ('key' in reading ? [] : [reading]));
}
function readings(resource, rules) {
    return (0,_annotations_js__WEBPACK_IMPORTED_MODULE_0__/* .annotationsOf */ .I)(resource, key => key.startsWith('seaworthy/') && !ownMarks.includes(key)).map(annotation => read(annotation, rules));
}
/** The rule that tells annotations which count for nothing. Nobody can waive it, lower it or switch it off. */
const voidWaiverId = 'void-waiver';
/** Annotations of ours that vouch for nothing. */
const ownMarks = ['seaworthy/critical', 'seaworthy/slow-start'];
function read(annotation, rules) {
    const nothing = (headline, why) => ({ annotation, headline, why });
    const { key, value, span } = annotation;
    const [, verb = '', id = '', detail] = /^seaworthy\/([^.]*)\.?([^.]*)(?:\.(.+))?$/.exec(key) ?? [];
    if (verb !== 'ignore' && verb !== 'attest') {
        const nearest = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearestOf */ .q)(verb, ['ignore', 'attest']);
        const meant = nearest
            ? `did you mean \`seaworthy/${nearest}.${id}\`?`
            : 'it is `seaworthy/ignore.<rule>` or `seaworthy/attest.<rule>`';
        return nothing('No such annotation', `there is no annotation \`${key}\`: ${meant}`);
    }
    if (id === '')
        return nothing('No such rule', `it names no rule: write \`seaworthy/${verb}.<rule>\``);
    const rule = rules.find(known => known.id === id);
    if (!rule) {
        const nearest = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearestOf */ .q)(id, rules.map(known => known.id));
        return nothing('No such rule', `there is no rule \`${id}\`${nearest ? `: did you mean \`${nearest}\`?` : ''}`);
    }
    if (rule.alwaysOn)
        return nothing('Cannot be waived', `\`${id}\` tells an annotation that counts for nothing: mend that one, or take it away`);
    if (verb === 'attest' && !rule.attestable)
        return nothing('Cannot be attested', `\`${id}\` is told by the manifest alone: only a waiver, \`seaworthy/ignore.${id}\`, works here`);
    if (verb === 'ignore' && (0,_vouching_js__WEBPACK_IMPORTED_MODULE_2__/* .isNarrow */ .e$)(id) && detail === undefined)
        return nothing('Waiver too wide', `it names no secret: write \`seaworthy/ignore.${id}.<name>\`, so that the next one is seen`);
    const { text, expires } = (0,_reason_js__WEBPACK_IMPORTED_MODULE_3__/* .readReason */ .pk)(value);
    if (!(0,_reason_js__WEBPACK_IMPORTED_MODULE_3__/* .isReason */ .Vs)(text))
        return nothing('No reason', `its reason has fewer than ${_reason_js__WEBPACK_IMPORTED_MODULE_3__/* .shortestReason */ .NJ} characters`);
    if ((0,_reason_js__WEBPACK_IMPORTED_MODULE_3__/* .hasStrayDay */ .Gz)(text))
        return nothing('No last day', 'its last day stands at the very end, as `(expires 2026-12-31)`');
    if (expires !== undefined && !(0,_day_js__WEBPACK_IMPORTED_MODULE_4__/* .isDay */ .N)(expires))
        return nothing('No such day', `\`${expires}\` is no day: write it as 2026-12-31`);
    return {
        kind: verb === 'attest' ? 'attestation' : 'waiver',
        rule: id,
        detail,
        container: undefined,
        reason: text,
        expires,
        key,
        from: 'annotation',
        linter: undefined,
        blanket: false,
        span,
    };
}


/***/ }),

/***/ 3090:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gz: () => (/* binding */ hasStrayDay),
/* harmony export */   NJ: () => (/* binding */ shortestReason),
/* harmony export */   Vs: () => (/* binding */ isReason),
/* harmony export */   pk: () => (/* binding */ readReason)
/* harmony export */ });
/** Shorter reasons are none. */
const shortestReason = 10;
/** What takes room and says nothing: controls, blanks of no width, fillers, an empty Braille cell. */
const unseen = /[\p{C}\p{Default_Ignorable_Code_Point}\u2800]/gu;
/** Whether a text tells anyone anything: at least ten characters that can be seen, a run of blanks being one, and a letter or a digit. */
function isReason(text) {
    const seen = text.replace(unseen, '').replace(/\s+/g, ' ').trim();
    return [...seen].length >= shortestReason && /[\p{L}\p{N}]/u.test(seen);
}
/** A reason, and the last day that it may end with: `(expires 2026-12-31)`. The day is as it is written. */
function readReason(value) {
    const whole = value.trim();
    const [end, expires] = /\(expires:?\s([^()]*)\)$/i.exec(whole.slice(-longestEnd)) ?? [];
    if (end === undefined)
        return { text: whole, expires: undefined };
    return { text: whole.slice(0, -end.length).trim(), expires: expires?.trim() };
}
/** Whether a day that was meant as the last one stands where nobody looks for it: then it would hold for ever. */
function hasStrayDay(text) {
    return /\(expires\b/i.test(text) || /\bexpires:?\s+\d{4}-\d{1,2}-\d{1,2}\W*$/i.test(text.slice(-longestEnd));
}
/** In characters: a text may be of any length. */
const longestEnd = 60;


/***/ }),

/***/ 3157:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ci: () => (/* binding */ waiverOf),
/* harmony export */   bg: () => (/* binding */ isSaidBefore),
/* harmony export */   e$: () => (/* binding */ isNarrow),
/* harmony export */   ii: () => (/* binding */ waiverKey),
/* harmony export */   kV: () => (/* binding */ attestationOf),
/* harmony export */   nN: () => (/* binding */ waivesAll)
/* harmony export */ });
/* harmony import */ var _day_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7142);

/** The annotation that waives a finding; of a secret it names the one that it speaks of. */
function waiverKey(rule, detail) {
    return `seaworthy/ignore.${rule}${isNarrow(rule) && detail !== undefined ? `.${detail}` : ''}`;
}
/** A secret's waiver needs its detail: a wider one would hide the next credential. */
const isNarrow = (rule) => rule.startsWith('secret-');
/** The waiver of a problem among an object's vouchings: one that counts before one that is over. */
function waiverOf(vouchings, problem, today) {
    const fitting = vouchings.filter(vouching => vouching.kind === 'waiver' && waives(vouching, problem));
    return fitting.find(({ expires }) => !(0,_day_js__WEBPACK_IMPORTED_MODULE_0__/* .isOver */ .PU)(expires, today)) ?? fitting[0];
}
/** What ignores everything its linter checks was not written with a Critical in mind. */
function waives(vouching, { rule, detail, container, priority }) {
    if (vouching.rule !== rule || (vouching.blanket && priority === 'critical'))
        return false;
    if (vouching.container !== undefined && vouching.container !== container)
        return false;
    return vouching.detail === undefined ? !isNarrow(rule) : vouching.detail === detail;
}
/** Whether a vouching waives a rule for the whole object, today. */
function waivesAll(vouching, rule, today) {
    const { kind, detail, container, expires } = vouching;
    return (kind === 'waiver' && vouching.rule === rule && detail === undefined && container === undefined && !(0,_day_js__WEBPACK_IMPORTED_MODULE_0__/* .isOver */ .PU)(expires, today));
}
/** The attestation of a rule that counts for a container or, without one, for the whole object. */
function attestationOf(vouchings, rule, container, today) {
    return vouchings.find(vouching => vouching.kind === 'attestation' &&
        vouching.rule === rule &&
        (vouching.container === undefined || vouching.container === container) &&
        !(0,_day_js__WEBPACK_IMPORTED_MODULE_0__/* .isOver */ .PU)(vouching.expires, today));
}
/** Whether an earlier one said the same in the same words, and for as long: then the later is not new. */
function isSaidBefore(later, earlier) {
    const isLonger = earlier.expires !== undefined && (later.expires === undefined || later.expires > earlier.expires);
    return !isLonger && ['kind', 'rule', 'detail', 'key', 'reason'].every(word => later[word] === earlier[word]);
}


/***/ })

};
