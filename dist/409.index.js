export const id = 409;
export const ids = [409];
export const modules = {

/***/ 4760:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ basePath),
/* harmony export */   w: () => (/* binding */ headPath)
/* harmony export */ });
/** The path under which a changed file stands in the base commit; undefined for an added one. */
function basePath(file) {
    return file.status === 'added' ? undefined : (file.previousPath ?? file.path);
}
/** The path under which a changed file stands in the head commit; undefined for a removed one. */
function headPath(file) {
    return file.status === 'removed' ? undefined : file.path;
}


/***/ }),

/***/ 856:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ diffLines)
/* harmony export */ });
/** Walks the hunks of one file. */
function diffLines(hunks) {
    const head = new Map();
    const base = new Map();
    for (const [index, hunk] of hunks.entries()) {
        let baseLine = hunk.baseStart;
        let headLine = hunk.headStart;
        for (const { kind } of hunk.lines) {
            if (kind === 'removed')
                base.set(baseLine++, { hunk: index });
            else {
                head.set(headLine++, { hunk: index, kind });
                if (kind === 'kept')
                    baseLine++;
            }
        }
    }
    return { head, base };
}


/***/ }),

/***/ 5409:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  reviewPullRequest: () => (/* binding */ reviewPullRequest)
});

// EXTERNAL MODULE: ./build/change/change-set.js
var change_set = __webpack_require__(4760);
// EXTERNAL MODULE: ./build/change/diff-lines.js
var diff_lines = __webpack_require__(856);
// EXTERNAL MODULE: ./build/resources/workload.js
var resources_workload = __webpack_require__(317);
// EXTERNAL MODULE: ./build/resources/fields.js
var resources_fields = __webpack_require__(1793);
// EXTERNAL MODULE: ./build/resources/workload-kinds.js
var workload_kinds = __webpack_require__(3015);
;// CONCATENATED MODULE: ./build/settings/vouching.js


const annotation = /^seaworthy\/(ignore|attest)\.([a-z0-9-]+)(?:\.(.+))?$/;
/** Shorter reasons are none. */
const shortestReason = 10;
/**
 * The `seaworthy/ignore.<rule>` and `seaworthy/attest.<rule>` annotations of an object and of its pod template
 * (rules.md §3.6), `seaworthy/ignore.<rule>.<detail>` for one detail of it. Without a reason there is none.
 */
function vouchingsOf(resource) {
    const templatePath = (0,workload_kinds/* templatePathOf */.Z)(resource);
    const places = [
        ['metadata', 'annotations'],
        ...(templatePath && templatePath.length > 0 ? [[...templatePath, 'metadata', 'annotations']] : []),
    ];
    return places.flatMap(path => Object.entries((0,resources_fields/* labelsAt */.dx)(resource.body, ...path)).flatMap(([key, reason]) => {
        const [, verb, rule, detail] = annotation.exec(key) ?? [];
        if (!rule || reason.trim().length < shortestReason)
            return [];
        return [
            {
                kind: verb === 'attest' ? 'attestation' : 'waiver',
                rule,
                detail,
                reason: reason.trim(),
                span: resource.locate([...path, key]),
            },
        ];
    }));
}
/** The annotation that waives a finding; of a secret it names the one that it speaks of. */
function waiverKey(rule, detail) {
    return `seaworthy/ignore.${rule}${isNarrow(rule) && detail !== undefined ? `.${detail}` : ''}`;
}
/** A secret's waiver needs its detail: a wider one would hide the next credential. */
const isNarrow = (rule) => rule.startsWith('secret-');
/** The waiver of a problem among an object's vouchings. */
function waiverOf(vouchings, rule, detail) {
    return vouchings.find(vouching => vouching.kind === 'waiver' &&
        vouching.rule === rule &&
        (vouching.detail === undefined ? !isNarrow(rule) : vouching.detail === detail));
}

// EXTERNAL MODULE: ./build/rules/checklist.js
var checklist = __webpack_require__(5684);
;// CONCATENATED MODULE: ./build/findings/checklist-rows.js

/** Items whose own rule only gathers what the rules that serve them found (rules.md §14.7). */
const gathering = ['pod-security-standards', 'secrets-externalized'];
/** From the worst: the first that any object has decides a row (rules.md §3.1). */
const order = ['fail', 'error', 'unverified', 'pass', 'waived', 'not-applicable'];
/**
 * The 17 rows, over the claims about what the pull request touches or makes worse: each is decided by its own rule alone,
 * the two gathering ones by the rules that serve them at Critical or High. Objects are counted, not containers.
 */
function checklistRows(claims, findings, rules) {
    return checklist/* checklist */.D.map(item => {
        const decisive = claims.filter(({ rule }) => decides(rule, item) && (rule.id === item.id || rule.priority !== 'medium'));
        const standings = worstByObject(decisive);
        const count = (standing) => standings.filter(worst => worst === standing).length;
        const own = findings.filter(({ rule }) => decides(rule, item));
        const practices = findings.filter(({ rule }) => rule.item === item.id && !decides(rule, item));
        return {
            item,
            status: rules.some(({ id }) => id === item.id)
                ? (order.find(standing => count(standing) > 0) ?? 'not-applicable')
                : 'not-evaluated',
            introduced: counted(own, 'introduced'),
            existing: counted(own, 'existing'),
            fixed: counted(own, 'fixed'),
            waived: own.filter(({ waiver }) => waiver !== undefined).length,
            unverified: count('unverified'),
            passed: count('pass'),
            failed: count('fail'),
            practices: counted(practices, 'introduced'),
            reasons: reasonsOf(gathering.includes(item.id)
                ? decisive.filter(({ rule }) => rule.id === item.id && decisive.every(other => other.standing !== 'fail'))
                : decisive),
        };
    });
}
function decides(rule, item) {
    return rule.id === item.id || (rule.item === item.id && gathering.includes(item.id));
}
function worstByObject(claims) {
    const worst = new Map();
    for (const claim of claims) {
        const standing = standingOf(claim);
        const known = worst.get(claim.subject.resource);
        if (!known || order.indexOf(standing) < order.indexOf(known))
            worst.set(claim.subject.resource, standing);
    }
    return [...worst.values()];
}
/** What a rule lowers by itself (a helper without a probe, a probe that cannot fail) is told, but keeps no item from passing. */
function standingOf({ standing, failures }) {
    return standing === 'fail' && failures.every(({ problem }) => problem.priority !== undefined && problem.summaryOnly)
        ? 'pass'
        : standing;
}
function counted(findings, change) {
    return findings.filter(finding => finding.change === change && !finding.waiver).length;
}
function reasonsOf(claims) {
    const telling = claims.filter(({ standing }) => standing === 'not-applicable' || standing === 'unverified');
    return [...new Set(telling.map(({ reason }) => reason))];
}

;// CONCATENATED MODULE: ./build/findings/evaluate.js

/**
 * Asks the rules about the objects in focus, once in every unit that an object is a member of, and sums up. Objects `first`
 * speak first: what several share (a namespace) is told at one of them.
 */
function evaluate({ units }, focus, first, settings) {
    const hearings = new Map();
    const numbers = new Map();
    for (const unit of units) {
        const context = { unit, thresholds: settings.thresholds };
        for (const resource of [
            ...unit.members.filter(member => first.has(member)),
            ...unit.members.filter(member => !first.has(member)),
        ]) {
            for (const rule of focus(resource, unit)) {
                if (resource.unparsed !== undefined && !rule.judgesUnparsed)
                    continue;
                for (const { subject, judge } of attempt(() => [...rule.cases(resource, context)], resource)) {
                    if (!numbers.has(resource))
                        numbers.set(resource, numbers.size);
                    const object = subject.identity === undefined ? `${numbers.get(resource)}` : `${unit.name} ${subject.identity}`;
                    const key = `${rule.id} ${object} ${subject.identity === undefined ? subject.path.join('/') : ''}`;
                    const hearing = hearings.get(key) ?? { rule, subject, opinions: [] };
                    hearings.set(key, hearing);
                    if (subject.identity === undefined || hearing.opinions.length === 0)
                        hearing.opinions.push(opinionOf(rule, subject, unit, judge));
                }
            }
        }
    }
    return [...hearings.values()].flatMap(sumUp);
}
/** A rule that throws while it looks for its subjects gives one subject that throws when judged. */
function attempt(cases, resource) {
    try {
        return cases();
    }
    catch (error) {
        return [
            {
                subject: { resource, path: [] },
                judge: () => {
                    throw error;
                },
            },
        ];
    }
}
function opinionOf(rule, { resource }, unit, judge) {
    try {
        const { problems, standing } = judge();
        const unassembled = resource.origin === 'partial' ? '' : unit.unassembled(resource);
        if (unassembled === undefined)
            return { unit, problems, standing };
        // A patch, or an object that one changes: what is written and bad on its own stands, whatever it is merged into.
        const stands = rule.judgesPatches ? problems.filter(({ at, on }) => (on ?? resource).written(at) !== undefined) : [];
        if (resource.origin === 'partial')
            return { unit, problems: stands, standing: undefined };
        return {
            unit,
            problems: stands,
            standing: problems.length > 0 ? { unverified: 'unrenderable', hint: unassembled } : standing,
        };
    }
    catch (error) {
        return { unit, problems: [], standing: undefined, error };
    }
}
function sumUp({ rule, subject, opinions }) {
    const vouchings = vouchingsOf(subject.resource);
    const unit = subject.identity === undefined ? undefined : opinions[0]?.unit.name;
    const base = { rule, subject, unit, failures: [], reason: '', evidence: [], unseen: false, openBefore: false };
    const crashed = opinions.find(({ error }) => error !== undefined);
    if (crashed)
        return [{ ...base, standing: 'error', error: crashed.error }];
    const failing = opinions.filter(({ problems }) => problems.length > 0);
    const attested = rule.attestable ? vouchings.find(({ kind, rule: id }) => kind === 'attestation' && id === rule.id) : undefined;
    const standings = opinions.flatMap(({ standing }) => standing ?? []);
    if (attested && (failing.length > 0 || standings.some(standing => 'unverified' in standing))) {
        return [{ ...base, standing: 'pass', reason: `attested: ${attested.reason}`, attested }];
    }
    if (failing.length > 0) {
        const outsideProduction = failing.every(({ unit }) => unit.stage === 'other');
        const failures = distinct(failing.flatMap(({ problems }) => problems)).map(problem => ({
            problem,
            outsideProduction,
            waiver: waiverOf(vouchings, rule.id, problem.detail),
        }));
        const waived = failures.every(({ waiver }) => waiver !== undefined);
        return [{ ...base, standing: waived ? 'waived' : 'fail', failures, reason: failures[0]?.problem.message ?? '' }];
    }
    const unverified = standings.find(standing => 'unverified' in standing);
    if (unverified) {
        const unseen = unverified.unverified === 'partial-context' ||
            unverified.unverified === 'unrenderable' ||
            unverified.unverified === 'templated';
        return [{ ...base, standing: 'unverified', reason: unverified.hint, unseen }];
    }
    const passes = standings.filter(standing => 'pass' in standing);
    if (passes.length > 0) {
        return [
            {
                ...base,
                standing: 'pass',
                reason: passes.find(({ note }) => note)?.note ?? '',
                evidence: passes.flatMap(({ by }) => by ?? []),
            },
        ];
    }
    const absent = standings.find(standing => 'notApplicable' in standing);
    return absent
        ? [{ ...base, standing: 'not-applicable', reason: absent.notApplicable, openBefore: absent.openBefore ?? false }]
        : [];
}
/** The same problem found in several units is one. */
function distinct(problems) {
    return [...new Map(problems.map(problem => [`${problem.detail} ${problem.at.join('/')}`, problem])).values()];
}

;// CONCATENATED MODULE: ./build/findings/focus.js
/**
 * What to ask: all rules about the touched objects, and about the other objects of a unit the rules that look for a kind
 * which changed there. Cost follows the change.
 */
function focusOn(touched, changedKinds, rules) {
    const byKind = new Map();
    const rulesFor = (kind) => {
        const known = byKind.get(kind) ?? rules.filter(({ kinds }) => !kinds || kinds.includes(kind));
        byKind.set(kind, known);
        return known;
    };
    const concerned = new Map();
    return (resource, unit) => {
        if (touched.has(resource))
            return rulesFor(resource.kind);
        const kinds = changedKinds(unit);
        if (kinds.size === 0)
            return [];
        const again = concerned.get(unit) ?? new Set(rules.filter(({ companions }) => companions.some(kind => kinds.has(kind))));
        concerned.set(unit, again);
        return again.size === 0 ? [] : rulesFor(resource.kind).filter(rule => again.has(rule));
    };
}

;// CONCATENATED MODULE: ./build/findings/join-copies.js
/**
 * Makes one finding of the same finding on copies of an object: a source manifest and its rendered bundles, or one object
 * kept for several environments. It stands at the source; the other places are in `alsoAt`.
 */
function joinCopies(findings) {
    const groups = new Map();
    for (const finding of findings) {
        const key = `${finding.change} ${finding.fingerprint} ${finding.waiver ? 'waived' : ''}`;
        const group = groups.get(key);
        if (group)
            group.push(finding);
        else
            groups.set(key, [finding]);
    }
    return [...groups.values()].map(group => {
        const [source, ...copies] = group.toSorted((a, b) => bundleRank(a.span.path) - bundleRank(b.span.path) ||
            a.span.path.localeCompare(b.span.path) ||
            a.span.start.line - b.span.start.line);
        if (!source || copies.length === 0)
            return group[0];
        return { ...source, alsoAt: copies.map(({ span }) => span), blocks: group.some(({ blocks }) => blocks) };
    });
}
/** Kustomize bases before chart templates, plain files and generated bundles (rules.md §14.23). */
function bundleRank(path) {
    if (/(^|\/)base\//.test(path))
        return 0;
    if (/(^|\/)templates\//.test(path))
        return 1;
    return /(^|[-_./])(all-in-one|bundle|complete|release|install|quickstart|generated)/.test(path) ? 3 : 2;
}

;// CONCATENATED MODULE: ./build/change/repo-path.js
/** The folder of a path; '' for the root. */
function folderOf(path) {
    const slash = path.lastIndexOf('/');
    return slash < 0 ? '' : path.slice(0, slash);
}
/** The last part of a path. */
function baseNameOf(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}
/** A relative path seen from a folder, without `.` and `..`; undefined when it leaves the repository or is none (a URL, an absolute path). */
function resolvePath(folder, relative) {
    if (relative.startsWith('/') || /^[a-z][a-z0-9+.-]*:/i.test(relative))
        return undefined;
    const parts = folder === '' ? [] : folder.split('/');
    for (const part of relative.split('/')) {
        if (part === '' || part === '.')
            continue;
        if (part !== '..')
            parts.push(part);
        else if (parts.pop() === undefined)
            return undefined;
    }
    return parts.join('/');
}
/** Whether a path lies in a folder or below it; everything lies in ''. */
function isWithin(path, folder) {
    return folder === '' || path === folder || path.startsWith(`${folder}/`);
}

// EXTERNAL MODULE: ./build/resources/image.js
var resources_image = __webpack_require__(4955);
// EXTERNAL MODULE: ./build/resources/kinds.js
var kinds = __webpack_require__(2189);
// EXTERNAL MODULE: ./build/resources/quantity.js
var quantity = __webpack_require__(5321);
;// CONCATENATED MODULE: ./build/findings/same-value.js


/** Fields whose values are quantities: re-writing one (`0.5` as `500m`) changes nothing. */
const quantityParents = new Set(['requests', 'limits', 'hard', 'default', 'defaultRequest', 'max', 'min', 'capacity']);
const quantityFields = new Set(['sizeLimit', 'storage', 'averageValue']);
/**
 * The first path at which two objects differ as Kubernetes reads them; undefined when they are the same.
 * Null and absent are the same; lists compare in order.
 */
function firstDifference(a, b) {
    return difference(a, b, []);
}
function difference(a, b, path) {
    if (a === b || (isNothing(a) && isNothing(b)))
        return undefined;
    if (Array.isArray(a) && Array.isArray(b)) {
        for (let index = 0; index < Math.max(a.length, b.length); index++) {
            const found = difference(a[index], b[index], [...path, index]);
            if (found)
                return found;
        }
        return undefined;
    }
    if ((0,resources_fields/* isFields */.Ce)(a) && (0,resources_fields/* isFields */.Ce)(b)) {
        for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
            const found = difference(a[key], b[key], [...path, key]);
            if (found)
                return found;
        }
        return undefined;
    }
    return isQuantity(path) && sameQuantity(a, b) ? undefined : path;
}
const isNothing = (value) => value === undefined || value === null;
function isQuantity(path) {
    const [parent, field] = path.slice(-2);
    return quantityParents.has(String(parent)) || quantityFields.has(String(field));
}
function sameQuantity(a, b) {
    const [left, right] = [a, b].map(value => typeof value === 'string' || typeof value === 'number' ? (0,quantity/* parseQuantity */.Lf)(String(value)) : undefined);
    return left !== undefined && left === right;
}

;// CONCATENATED MODULE: ./build/findings/pair-objects.js







/**
 * Pairs the objects of changed files: by path and identity, by identity across paths (moved, split, rewritten as YAML),
 * then one gone with one new: of the same kind in one file, or of the same name among workload kinds.
 */
function pairObjects(baseObjects, headObjects, changes) {
    const pathAtBase = new Map(changes.files.map(file => [file.path, (0,change_set/* basePath */.J)(file)]));
    const before = new Map();
    const after = new Map();
    const changed = new Set([...baseObjects, ...headObjects]);
    const gone = new Set(baseObjects);
    const fresh = new Set(headObjects);
    const pair = (head, base) => {
        before.set(head, base);
        after.set(base, head);
        gone.delete(base);
        fresh.delete(head);
    };
    const round = (candidates) => {
        for (const head of [...fresh]) {
            const [best] = candidates(head).filter(base => gone.has(base));
            if (best)
                pair(head, best);
        }
    };
    const from = (head) => pathAtBase.get(head.path);
    const byIdentity = groupBy(baseObjects, identityOf);
    const alike = (head) => byIdentity.get(identityOf(head)) ?? [];
    round(head => alike(head).filter(({ path }) => path === from(head)));
    round(head => nearestFirst(alike(head), head));
    round(head => alone(head, base => base.path === from(head) && base.kind === head.kind && base.origin === head.origin));
    round(head => alone(head, base => base.path === from(head) && isSameWorkload(base, head)));
    round(head => alone(head, base => isNeighbour(base, head) && (isSameWorkload(base, head) || isSameProgram(base, head))));
    function alone(head, fits) {
        const olds = [...gone].filter(fits);
        const [old] = olds;
        if (!old || olds.length > 1)
            return [];
        const rivals = [...fresh].filter(other => other.path === head.path && (other.kind === head.kind || isSameWorkload(old, other)));
        return rivals.length === 1 ? olds : [];
    }
    const renamed = new Map();
    return {
        before: head => (changed.has(head) ? before.get(head) : head),
        after: base => (changed.has(base) ? after.get(base) : base),
        touched: head => {
            if (!changed.has(head))
                return false;
            const old = before.get(head);
            const writtenAnew = old && old.path !== head.path && from(head) === undefined;
            return !old || writtenAnew || firstDifference(old.body, head.body) !== undefined || old.unparsed !== head.unparsed;
        },
        containerAfter: (base, name) => {
            const head = after.get(base);
            if (!head)
                return name;
            const names = renamed.get(base) ?? renamedContainers(base, head);
            renamed.set(base, names);
            return names.get(name) ?? name;
        },
    };
}
/** Its own folder's namesake before one from elsewhere. */
function nearestFirst(candidates, head) {
    const folder = folderOf(head.path);
    return candidates.toSorted((a, b) => Number(folderOf(b.path) === folder) - Number(folderOf(a.path) === folder));
}
/** Group of today, kind, namespace and name: the API version is not part of what an object is. */
function identityOf({ group, kind, namespace, name, index }) {
    return `${(0,kinds/* currentGroup */.hq)(group, kind)}/${kind} ${namespace ?? '?'}/${name || `#${index}`}`;
}
const isNeighbour = (base, head) => folderOf(base.path) === folderOf(head.path);
/** Renamed while its file was moved or split: the same kind of workload running the same images. */
function isSameProgram(base, head) {
    const [old, now] = [base, head].map(resource => (0,resources_workload/* readWorkload */.Ez)(resource)
        ?.containers.map(({ spec }) => (0,resources_image/* parseImage */.z)(spec.image ?? '')?.repository)
        .sort()
        .join(' '));
    return base.kind === head.kind && base.origin === head.origin && old !== undefined && old.trim() !== '' && old === now;
}
function isSameWorkload(base, head) {
    return (base.name === head.name &&
        base.origin === head.origin &&
        [base, head].every(resource => (0,workload_kinds/* templatePathOf */.Z)(resource) !== undefined));
}
/** Old to new names of containers, list by list: where exactly one is gone and one is new, it was renamed. */
function renamedContainers(base, head) {
    const names = new Map();
    const [old, now] = [base, head].map(resource => (0,resources_workload/* readWorkload */.Ez)(resource)?.containers ?? []);
    if (!old || !now)
        return names;
    const isInit = (role) => role === 'init' || role === 'sidecar';
    for (const init of [true, false]) {
        const gone = old.filter(({ name, role }) => isInit(role) === init && !now.some(other => other.name === name));
        const fresh = now.filter(({ name, role }) => isInit(role) === init && !old.some(other => other.name === name));
        const [from] = gone;
        const [to] = fresh;
        if (from && to && gone.length === 1 && fresh.length === 1)
            names.set(from.name, to.name);
    }
    return names;
}
function groupBy(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const key = keyOf(item);
        const group = groups.get(key);
        if (group)
            group.push(item);
        else
            groups.set(key, [item]);
    }
    return groups;
}

;// CONCATENATED MODULE: ./build/findings/cause.js

/**
 * The lines of the base that were deleted or changed and so made a problem: the evidence that let it pass there (a deleted
 * budget, a label selector that was edited), else the field itself, when it was written and is gone.
 */
function causeOf({ at, on }, { resource }, old, pairing) {
    for (const { resource: evidence } of old?.evidence ?? []) {
        const later = pairing.after(evidence);
        if (!later)
            return evidence.locate(['kind']);
        const difference = later === evidence ? undefined : firstDifference(evidence.body, later.body);
        if (difference)
            return evidence.locate(difference);
    }
    const before = on ? undefined : pairing.before(resource);
    if (!before || before === resource || resource.written(at))
        return undefined;
    return wholeField(before, old?.subject, at);
}
/** The field's key with its value in the base object; a renamed or reordered container is found by its claim's own path. */
function wholeField(before, subject, at) {
    const path = subject && subject.path.length > 0 && subject.resource === before ? [...subject.path, ...at.slice(subject.path.length)] : at;
    return before.written(path)?.span;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/findings/fingerprint.js


/**
 * What stays the same while a problem does, though lines move and texts change: `liveness-probe/` with 16 characters of
 * base 32. The rule stays readable, so that a rule switched off is not taken for a problem that is gone.
 */
function fingerprint(rule, instance, resource, container, detail, identity) {
    const { group, kind, namespace, name, index } = resource;
    const object = identity ?? `${(0,kinds/* currentGroup */.hq)(group, kind)}/${kind}\n${namespace ?? ''}\n${name || `#${index}`}`;
    const digest = (0,external_node_crypto_.createHash)('sha256')
        .update(['v1', instance, rule, object, container ?? '', detail ?? ''].join('\n'))
        .digest();
    return `${rule}/${base32(digest).slice(0, 16)}`;
}
const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';
function base32(bytes) {
    let bits = 0;
    let value = 0;
    let text = '';
    for (const byte of bytes) {
        value = (value << 8) | byte;
        bits += 8;
        for (; bits >= 5; bits -= 5)
            text += alphabet[(value >>> (bits - 5)) & 31];
        value &= (1 << bits) - 1;
    }
    return text;
}

;// CONCATENATED MODULE: ./build/findings/weigh.js



/** Weighs every problem against the base: introduced, there before, or fixed (rules.md §3.3). */
function weigh(weighing) {
    const { base, head, pairing } = weighing;
    const keys = keysOf(pairing);
    const before = new Map(base.map(claim => [keys.ofBase(claim), claim]));
    const now = new Map(head.map(claim => [keys.ofHead(claim), claim]));
    const findings = head.flatMap(claim => {
        const old = before.get(keys.ofHead(claim));
        return claim.failures.flatMap(failure => {
            const change = changeOf(weighing, claim, failure, old);
            if (change === 'existing' && !pairing.touched(claim.subject.resource))
                return [];
            return makeFinding(weighing, claim, failure, change, old);
        });
    });
    const fixed = base.flatMap(claim => {
        const later = now.get(keys.ofBase(claim));
        if (!later || claim.standing !== 'fail')
            return [];
        return claim.failures
            .filter(({ problem }) => later.standing === 'pass' ||
            (later.standing === 'fail' && !later.failures.some(other => other.problem.detail === problem.detail)))
            .map(failure => makeFinding(weighing, claim, failure, 'fixed', undefined));
    });
    return [...findings, ...fixed];
}
/** One key for a rule's claim about one thing, the same in base and head although the thing was renamed or moved. */
function keysOf(pairing) {
    const numbers = new Map();
    const numberOf = (resource) => {
        if (!numbers.has(resource))
            numbers.set(resource, numbers.size);
        return numbers.get(resource);
    };
    const key = (claim, object, container) => `${claim.rule.id} ${claim.subject.identity === undefined ? `${numberOf(object)} ${container ?? ''}` : `${claim.unit} ${claim.subject.identity}`}`;
    return {
        ofHead: (claim) => key(claim, claim.subject.resource, claim.subject.container),
        ofBase: (claim) => {
            const { resource, container } = claim.subject;
            return key(claim, pairing.after(resource) ?? resource, container === undefined ? undefined : pairing.containerAfter(resource, container));
        },
    };
}
const rank = { critical: 3, high: 2, medium: 1 };
function priorityOf({ rule }, { problem, outsideProduction }) {
    return outsideProduction ? 'medium' : (problem.priority ?? rule.priority);
}
function changeOf({ compared, isAddedLine }, claim, failure, old) {
    if (!compared)
        return isAddedLine(placeOf(claim.subject.resource, failure.problem)) ? 'introduced' : 'existing';
    if (!old)
        return 'introduced';
    const same = old.failures.find(({ problem }) => problem.detail === failure.problem.detail);
    if (same)
        return rank[priorityOf(claim, failure)] > rank[priorityOf(old, same)] || (same.waiver && !failure.waiver)
            ? 'introduced'
            : 'existing';
    return old.unseen || old.openBefore || old.standing === 'error' ? 'existing' : 'introduced';
}
function makeFinding(weighing, claim, failure, change, old) {
    const { settings, pairing } = weighing;
    const { rule, subject } = claim;
    const { problem, waiver, outsideProduction } = failure;
    const { resource } = subject;
    const priority = priorityOf(claim, failure);
    const summaryOnly = rule.summaryOnly || problem.summaryOnly === true || outsideProduction || (0,resources_workload/* isSystem */.yQ)(resource);
    const proven = problem.inferred !== true || problem.blocksThough === true;
    const severe = settings.failOn !== 'never' && rank[priority] >= rank[settings.failOn];
    const was = waiver && pairing.before(resource);
    return {
        rule,
        priority,
        resource,
        container: subject.container || undefined,
        detail: problem.detail,
        message: problem.message,
        headline: problem.headline ?? rule.headline,
        change,
        outcome: 'fail',
        blocks: change === 'introduced' && severe && proven && !summaryOnly && !waiver,
        summaryOnly,
        companion: rule.companions.length > 0 && isName(problem.at),
        span: placeOf(resource, problem),
        cause: change === 'introduced' ? causeOf(problem, subject, old, pairing) : undefined,
        alsoAt: [],
        related: (problem.related ?? []).map(({ resource: other, at }) => other.locate(at)),
        fix: problem.fix,
        template: problem.template,
        waiver: waiver && {
            reason: waiver.reason,
            span: waiver.span,
            added: !was || !Object.values(was.annotations).includes(waiver.reason),
        },
        fingerprint: fingerprint(rule.id, settings.instance, resource, subject.container, problem.detail, subject.identity),
    };
}
const isName = (path) => path.length === 2 && path[0] === 'metadata' && path[1] === 'name';
/** Where a problem is shown: its field or the nearest written ancestor, unless the rule names a better fallback. */
function placeOf(own, { at, elseAt, on }) {
    const resource = on ?? own;
    return resource.locate(elseAt && !resource.written(at) ? elseAt : at);
}

;// CONCATENATED MODULE: ./build/findings/assess.js










/** Finds out everything there is to say about a change; pure, and the same for every forge. */
function assess({ changes, head, base, rules, settings, unread, }) {
    const changedAtHead = new Set(changes.files.flatMap(file => (0,change_set/* headPath */.w)(file) ?? []));
    const changedAtBase = new Set(changes.files.flatMap(file => (0,change_set/* basePath */.J)(file) ?? []));
    const headObjects = objectsIn(head, changedAtHead);
    const baseObjects = base ? objectsIn(base, changedAtBase) : [];
    const pairing = pairObjects(baseObjects, headObjects, changes);
    const touched = headObjects.filter(pairing.touched);
    const gone = baseObjects.filter(object => !pairing.after(object));
    const predecessors = new Set(touched.flatMap(object => pairing.before(object) ?? []));
    const changedKinds = changedKindsIn([...head.units, ...(base?.units ?? [])], new Set([...touched, ...gone, ...predecessors]));
    const touchedSet = new Set(touched);
    const claims = evaluate(head, focusOn(touchedSet, changedKinds, rules), touchedSet, settings);
    const baseClaims = base ? askBase(base, focusOn(predecessors, changedKinds, rules), claims, settings) : [];
    const findings = joinCopies(weigh({
        base: baseClaims,
        head: claims,
        pairing,
        compared: base !== undefined || changes.base === undefined,
        isAddedLine: addedLines(changes),
        settings,
    })).toSorted(worstFirst);
    const concerned = new Set(findings.filter(({ change }) => change === 'introduced').map(({ resource }) => resource));
    const inScope = claims.filter(({ subject }) => pairing.touched(subject.resource) || concerned.has(subject.resource));
    const changedFiles = new Set([...changedAtHead, ...changedAtBase]);
    const errors = claims
        .filter(({ standing }) => standing === 'error')
        .map(({ rule, subject, error }) => ({ rule: rule.id, resource: subject.resource, error }));
    return {
        conclusion: errors.length > 0 || findings.some(({ blocks }) => blocks) ? 'block' : 'pass',
        checklist: checklistRows(inScope, findings, rules),
        findings,
        evaluated: inScope.map(({ rule, subject, standing, reason, unseen }) => ({
            rule,
            resource: subject.resource,
            container: subject.container || undefined,
            standing,
            reason,
            unseen,
        })),
        unread: assess_distinct([
            ...head.unread.filter(({ path, of = [] }) => [path, ...of].some(file => changedFiles.has(file))),
            ...unread,
        ]),
        errors,
        vouched: touched.flatMap(resource => vouchedBy(resource, pairing, rules)),
        counts: {
            files: new Set([...headObjects, ...gone].map(({ path }) => path)).size,
            documents: headObjects.length,
            resources: touched.length,
            workloads: touched.filter(resource => (0,resources_workload/* readWorkload */.Ez)(resource) !== undefined).length,
        },
    };
}
function objectsIn({ units }, paths) {
    return [...new Set(units.flatMap(({ members }) => members.filter(({ path }) => paths.has(path))))];
}
/** At base the predecessors of what is asked at head, and every object that may have stood for a namespace. */
function askBase(base, focus, asked, settings) {
    const shared = new Set(asked.filter(({ subject }) => subject.identity !== undefined).map(({ rule }) => rule));
    const wider = (resource, unit) => {
        const found = focus(resource, unit);
        const missing = [...shared].filter(rule => !found.includes(rule) && (!rule.kinds || rule.kinds.includes(resource.kind)));
        return missing.length > 0 ? [...found, ...missing] : found;
    };
    return evaluate(base, wider, nothingFirst, settings);
}
/** The kinds of which an object came, went or changed, for each unit; units of base and head are the same by name. */
function changedKindsIn(units, changed) {
    const kinds = new Map();
    for (const { name, resources } of units) {
        for (const resource of resources) {
            if (!changed.has(resource))
                continue;
            const known = kinds.get(name) ?? new Set();
            kinds.set(name, known.add(resource.kind));
        }
    }
    return ({ name }) => kinds.get(name) ?? nothing;
}
const nothing = new Set();
const nothingFirst = new Set();
function addedLines({ files }) {
    const byPath = new Map(files.flatMap(file => (file.hunks ? [[file.path, (0,diff_lines/* diffLines */.P)(file.hunks).head]] : [])));
    return ({ path, start }) => byPath.get(path)?.get(start.line)?.kind === 'added';
}
function vouchedBy(resource, pairing, rules) {
    const before = pairing.before(resource);
    const old = before ? vouchingsOf(before) : [];
    return vouchingsOf(resource).flatMap(({ kind, rule, detail, reason }) => {
        if (old.some(other => other.kind === kind && other.rule === rule && other.detail === detail && other.reason === reason))
            return [];
        const facts = rules.find(({ id }) => id === rule);
        return facts ? [{ kind, rule: facts, resource, reason }] : [];
    });
}
const changeOrder = { introduced: 0, fixed: 1, existing: 2 };
const priorityOrder = { critical: 0, high: 1, medium: 2 };
function worstFirst(a, b) {
    return (changeOrder[a.change] - changeOrder[b.change] ||
        priorityOrder[a.priority] - priorityOrder[b.priority] ||
        a.span.path.localeCompare(b.span.path) ||
        a.span.start.line - b.span.start.line ||
        a.rule.id.localeCompare(b.rule.id));
}
function assess_distinct(unread) {
    return [...new Map(unread.map(entry => [`${entry.path}:${entry.line} ${entry.reason}`, entry])).values()];
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./build/manifests/read-yaml.js

/**
 * Collections inside each other, counted as the parser stacks them (two a level in block style).
 * Kubernetes' own objects nest some 20 deep; the composer recurses, and far deeper texts would exhaust the stack.
 */
const deepest = 200;
/**
 * Reads one document as Kubernetes does: YAML 1.1 scalars without base 60, timestamps and binary; `0o17` is octal; merge keys.
 * Duplicate keys are no error here: kubectl keeps the last, and reading reports them. `keepTokens` keeps what editing needs.
 */
function readYaml(text, keepTokens = false) {
    const lines = new dist/* LineCounter */.HN();
    try {
        const tokens = readTokens(text, lines);
        if (!tokens)
            return { error: `collections are nested more than ${deepest / 2} deep`, offset: 0 };
        const [document] = new dist/* Composer */.Dk({ ...options, keepSourceTokens: keepTokens }).compose(tokens, true, text.length);
        if (!(document instanceof dist/* Document */.yo))
            return { root: null, lines };
        const [error] = document.errors;
        if (error)
            return { error: error.message, offset: error.pos[0] };
        return { root: document.contents, lines };
    }
    catch (error) {
        if (error instanceof RangeError)
            return { error: 'too deeply nested to read', offset: 0 };
        throw error;
    }
}
function readTokens(text, lines) {
    const parser = new dist/* Parser */.iX(lines.addNewLine);
    const tokens = [];
    lines.addNewLine(0);
    let depth = 0;
    for (const lexeme of makeLexer().lex(text)) {
        for (const token of parser.next(lexeme))
            tokens.push(token);
        depth = parser.stack.length;
        if (depth > deepest)
            return undefined;
    }
    for (const token of parser.end())
        tokens.push(token);
    return tokens;
}
/** Kubernetes' reader takes quoted text over several lines however little these are indented; the library's wants them deeper than the key. */
function makeLexer() {
    const lexer = new dist/* Lexer */.JG();
    const strictly = lexer['parseQuotedScalar'].bind(lexer);
    function* parseQuotedScalar() {
        const indent = lexer['indentNext'];
        lexer['indentNext'] = 0;
        const next = yield* strictly();
        lexer['indentNext'] = indent;
        return next;
    }
    return Object.assign(lexer, { parseQuotedScalar });
}
const octal = {
    tag: 'tag:yaml.org,2002:int',
    default: true,
    format: 'OCT',
    identify: value => typeof value === 'number',
    test: /^[-+]?0o[0-7_]+$/,
    resolve: source => {
        const value = Number.parseInt(source.replace(/_/g, '').replace(/^[-+]?0o/, ''), 8);
        return source.startsWith('-') ? -value : value;
    },
    stringify: ({ value }) => String(value),
};
const options = {
    version: '1.1',
    merge: true,
    uniqueKeys: false,
    strict: true,
    prettyErrors: false,
    logLevel: 'silent',
    customTags: (tags) => [...tags.filter(isKubernetesTag), octal],
};
const strangers = ['timestamp', 'intTime', 'floatTime', 'binary', 'omap', 'pairs', 'set'];
function isKubernetesTag(tag) {
    if (typeof tag === 'string')
        return !strangers.includes(tag);
    return tag.format !== 'TIME' && !/timestamp|binary|omap|pairs|:set$/.test(tag.tag);
}

;// CONCATENATED MODULE: ./build/manifests/yaml-tree.js

/** What a document's aliases may expand it to; beyond it is an alias bomb. */
const mostValues = 1_000_000;
function growTree(root) {
    const targets = resolveAliases(root);
    if (typeof targets === 'string')
        return { error: targets };
    const follow = (node) => {
        let current = node;
        while ((0,dist/* isAlias */.Vj)(current))
            current = targets.get(current);
        return current;
    };
    const size = expandedSize(root, follow);
    if (size > mostValues)
        return { error: 'its aliases expand to more than a million values' };
    const duplicateKeys = [];
    const values = new Map();
    const readValue = (node, path) => {
        const target = follow(node);
        if (!target)
            return null;
        if (values.has(target))
            return values.get(target);
        const value = (0,dist/* isMap */.jh)(target)
            ? mapValue(target, path)
            : (0,dist/* isSeq */.oP)(target)
                ? target.items.map((item, i) => readValue(item, [...path, i]))
                : scalarValue(target);
        values.set(target, value);
        return value;
    };
    const mapValue = (map, path) => {
        const value = Object.create(null);
        const own = new Set();
        for (const pair of map.items) {
            if (isMerge(pair))
                continue;
            const key = keyOf(pair);
            if (own.has(key))
                duplicateKeys.push({ path: [...path, key], range: pairRange(pair) });
            own.add(key);
            value[key] = readValue(pair.value, [...path, key]);
        }
        for (const pair of map.items) {
            if (!isMerge(pair))
                continue;
            for (const source of mergeSources(pair, follow)) {
                const merged = readValue(source, path);
                for (const key of Object.keys(merged))
                    if (!(key in value))
                        value[key] = merged[key];
            }
        }
        return value;
    };
    const steps = (path) => walk(root, path, follow);
    return {
        value: readValue(root, []),
        range: rangeOf(root),
        locate: path => {
            const { range, written, reached } = steps(path);
            return { range: range ?? rootPlace(root, follow), written, reached };
        },
        extent: path => {
            const { node, range } = steps(path);
            const [start, end] = range ?? rangeOf(root);
            const [nodeStart, nodeEnd] = node ? rangeOf(node) : [start, end];
            return typeof path.at(-1) === 'number' ? [Math.min(start, nodeStart), Math.max(end, nodeEnd)] : [start, end];
        },
        source: path => {
            const { node, written } = steps(path);
            if (!written || !(0,dist/* isScalar */.jn)(node))
                return undefined;
            return { text: node.source ?? String(node.value), quoted: node.type !== 'PLAIN' };
        },
        duplicateKeys,
    };
}
/** Each alias with the node it stands for, or what is wrong with one. */
function resolveAliases(root) {
    const anchors = new Map();
    const open = new Set();
    const targets = new Map();
    const visit = (node) => {
        if ((0,dist/* isAlias */.Vj)(node)) {
            const target = anchors.get(node.source);
            if (!target)
                return `unknown alias *${node.source}`;
            if (open.has(target))
                return `the anchor &${node.source} contains itself`;
            targets.set(node, target);
            return undefined;
        }
        if (!(0,dist/* isMap */.jh)(node) && !(0,dist/* isSeq */.oP)(node) && !(0,dist/* isScalar */.jn)(node))
            return undefined;
        if (node.anchor)
            anchors.set(node.anchor, node);
        if ((0,dist/* isScalar */.jn)(node))
            return undefined;
        open.add(node);
        const children = (0,dist/* isMap */.jh)(node) ? node.items.flatMap(pair => [pair.key, pair.value]) : node.items;
        for (const child of children) {
            const problem = visit(child);
            if (problem)
                return problem;
        }
        open.delete(node);
        return undefined;
    };
    return visit(root) ?? targets;
}
function expandedSize(root, follow) {
    const sizes = new Map();
    const sizeOf = (node) => {
        const target = follow(node);
        if (!target || (0,dist/* isScalar */.jn)(target))
            return 1;
        const known = sizes.get(target);
        if (known !== undefined)
            return known;
        const children = (0,dist/* isMap */.jh)(target) ? target.items.map(pair => pair.value) : (0,dist/* isSeq */.oP)(target) ? target.items : [];
        let size = 1;
        for (const child of children)
            size += sizeOf(child);
        sizes.set(target, size);
        return size;
    };
    return sizeOf(root);
}
function scalarValue(node) {
    const { value, source } = node;
    if (Number.isNaN(value) && !/^\.nan$/i.test(source ?? ''))
        return source ?? ''; // the library takes a lone `.` for a number
    return typeof value === 'bigint' ? Number(value) : typeof value === 'symbol' ? '<<' : (value ?? null);
}
const isMerge = ({ key }) => (0,dist/* isScalar */.jn)(key) && key.type === 'PLAIN' && key.source === '<<';
function mergeSources({ value }, follow) {
    const target = follow(value);
    if ((0,dist/* isMap */.jh)(target))
        return [target];
    return (0,dist/* isSeq */.oP)(target) ? target.items.map(follow).filter(dist/* isMap */.jh) : [];
}
/** A key as JSON has it: `on:` is the key `true`, `8080:` the key `8080`. */
function keyOf({ key }) {
    return (0,dist/* isScalar */.jn)(key) ? (typeof key.value === 'symbol' ? '<<' : String(key.value)) : String(key);
}
function rangeOf(node) {
    const [start = 0, end = 0] = node.range ?? [];
    return [start, end];
}
function pairRange({ key, value }) {
    const [start, keyEnd] = rangeOf(key);
    return [start, value ? Math.max(keyEnd, rangeOf(value)[1]) : keyEnd];
}
/** Follows a path as far as it is written. Once a value came through an alias or a merge, its place stays at that use. */
function walk(root, path, follow) {
    let node = follow(root);
    let range;
    let used = false;
    for (const [reached, step] of path.entries()) {
        const next = typeof step === 'number' ? item(node, step, follow) : entry(node, step, follow);
        if (!next)
            return { node, range, written: false, reached };
        if (!used)
            range = next.range;
        used ||= (0,dist/* isAlias */.Vj)(next.node) || next.merged;
        node = follow(next.node);
    }
    return { node, range, written: true, reached: path.length };
}
function item(node, index, follow) {
    const found = (0,dist/* isSeq */.oP)(node) ? node.items[index] : undefined;
    return found && { node: found, range: itemPlace(found, follow), merged: false };
}
function entry(node, key, follow) {
    if (!(0,dist/* isMap */.jh)(node))
        return undefined;
    const pair = node.items.findLast(candidate => !isMerge(candidate) && keyOf(candidate) === key);
    if (pair)
        return { node: pair.value, range: pairRange(pair), merged: false };
    for (const merge of node.items.filter(isMerge)) {
        for (const source of mergeSources(merge, follow)) {
            const found = entry(source, key, follow);
            if (found)
                return { node: found.node, range: pairRange(merge), merged: true };
        }
    }
    return undefined;
}
/** A list item's place: its `name` with the value, else its first key, else itself; an alias is at its use. */
function itemPlace(node, follow) {
    if (!(0,dist/* isMap */.jh)(node) || node.items.length === 0)
        return rangeOf(node);
    const pair = node.items.findLast(candidate => keyOf(candidate) === 'name' && (0,dist/* isScalar */.jn)(follow(candidate.value))) ?? node.items[0];
    return pair ? pairRange(pair) : rangeOf(node);
}
function rootPlace(root, follow) {
    const name = walk(root, ['metadata', 'name'], follow);
    return name.written && name.range ? name.range : itemPlace(root, follow);
}

;// CONCATENATED MODULE: ./build/manifests/document.js


/** A single document beyond this many characters is named, not read. */
const longestDocument = 2_000_000;
function readDocument(path, { text, line: firstLine }) {
    const broken = (reason, line, column = 1) => {
        const place = { line, column };
        return { path, text, reason: withoutQuotes(reason), span: { path, start: place, end: place } };
    };
    if (text.length > longestDocument)
        return broken(`a document of ${Math.round(text.length / 1e6)} MB is not read`, firstLine);
    const yaml = readAsYamlOrJson(text);
    if ('error' in yaml) {
        const before = text.slice(0, Math.min(yaml.offset, text.trimEnd().length)).split('\n'); // what is missing at the end is missed at the last line
        return broken(yaml.error, firstLine + before.length - 1, (before.at(-1)?.length ?? 0) + 1);
    }
    if (!yaml.root)
        return undefined;
    const tree = growTree(yaml.root);
    if ('error' in tree)
        return broken(tree.error, firstLine);
    const position = (offset) => {
        const { line, col } = yaml.lines.linePos(offset);
        return { line: line + firstLine - 1, column: col };
    };
    const span = ([start, end]) => ({ path, start: position(start), end: position(end) });
    return {
        path,
        value: tree.value,
        span: span(tree.range),
        locate: keys => {
            const { range, ...found } = tree.locate(keys);
            return { span: span(range), ...found };
        },
        extent: keys => span(tree.extent(keys)),
        source: keys => tree.source(keys),
        get duplicateKeys() {
            return tree.duplicateKeys.map(({ path: keys, range }) => ({ path: keys, span: span(range) }));
        },
    };
}
/** The parser's words without what they quote of the document: it may be a secret. */
function withoutQuotes(reason) {
    return reason
        .replace(/(?<! ): .*$/s, '')
        .replace(/ [*&!\\]\S+/g, '')
        .slice(0, 160);
}
/** JSON may be indented with tabs, which YAML refuses: they become blanks, so that every position stays. */
function readAsYamlOrJson(text) {
    const yaml = readYaml(text);
    if (!('error' in yaml) || !/^\s*[{[]/.test(text) || !text.includes('\t'))
        return yaml;
    try {
        JSON.parse(text);
    }
    catch {
        return yaml;
    }
    return readYaml(text.replaceAll('\t', ' '));
}

;// CONCATENATED MODULE: ./build/manifests/split-documents.js
/**
 * Cuts a file at its `---` lines, as Kubernetes' readers do before they parse: whatever is broken in one document
 * (an unclosed quote too) stays inside it. Directives stay with the document that they stand before.
 */
function splitDocuments(text) {
    const documents = [];
    let start = 0;
    let line = 1;
    let startLine = 1;
    let content = false;
    let directive = false;
    const cut = (end) => {
        if (content)
            documents.push({ text: text.slice(start, end), line: startLine });
    };
    for (let offset = 0; offset < text.length; line++) {
        const newline = text.indexOf('\n', offset);
        const end = newline < 0 ? text.length : newline + 1;
        if (isMarker(text, offset)) {
            cut(offset);
            if (content || !directive) {
                start = offset;
                startLine = line;
            }
            content = hasContentAfterMarker(text.slice(offset + 3, end));
            directive = false;
        }
        else if (!content) {
            directive ||= text[offset] === '%';
            content = isContent(text.slice(offset, Math.min(end, offset + 200)));
        }
        offset = end;
    }
    cut(text.length);
    return documents;
}
function isMarker(text, offset) {
    if (!text.startsWith('---', offset))
        return false;
    const next = text[offset + 3];
    return next === undefined || next === '\n' || next === '\r' || next === ' ' || next === '\t';
}
const hasContentAfterMarker = (rest) => /^[^\S\n]*[^\s#]/.test(rest);
const isContent = (line) => /^\s*[^\s#%]/.test(line) && !/^\.\.\.\s*$/.test(line);

;// CONCATENATED MODULE: ./build/manifests/read-documents.js


/** Reads every document of a file; a broken one never costs the others. */
function readDocuments({ path, text }) {
    const documents = [];
    const broken = [];
    for (const part of splitDocuments(text.replace(/^\uFEFF/, ''))) {
        const document = readDocument(path, part);
        if (!document)
            continue;
        if ('reason' in document)
            broken.push(document);
        else
            documents.push(document);
    }
    return { documents, broken };
}

;// CONCATENATED MODULE: ./build/manifests/kustomization.js


const isKustomizationFile = (path) => /^(kustomization\.ya?ml|Kustomization)$/.test(baseNameOf(path));
/** Reads a kustomization file; undefined when it cannot be read. `readPatch` gives the text of a patch file beside it. */
function readKustomization(file, readPatch) {
    const value = readDocuments(file).documents[0]?.value;
    if (!isMap(value))
        return undefined;
    const folder = folderOf(file.path);
    const takesIn = [];
    const remote = [];
    for (const entry of ['resources', 'bases', 'components'].flatMap(key => texts(value[key]))) {
        const path = /^(github|gitlab|bitbucket)\.(com|org)\b|\?ref=|\.git(\/\/|$|\?)|^git@/.test(entry)
            ? undefined
            : resolvePath(folder, entry);
        if (path === undefined)
            remote.push(entry);
        else
            takesIn.push(path);
    }
    const patchFiles = [];
    const patchTargets = [];
    const patch = (pathOrText, target) => {
        const path = pathOrText.path === undefined ? undefined : resolvePath(folder, pathOrText.path);
        if (path !== undefined)
            patchFiles.push(path);
        if (isMap(target))
            patchTargets.push({ kind: kustomization_text(target.kind), name: kustomization_text(target.name) });
        else
            patchTargets.push(...namedIn(pathOrText.text ?? (path === undefined ? undefined : readPatch(path))));
    };
    const input = (entry) => {
        const path = entry === undefined ? undefined : resolvePath(folder, entry);
        if (path !== undefined)
            patchFiles.push(path);
    };
    for (const entry of maps(value.patches))
        patch({ ...pick(entry, 'path'), ...inline(entry.patch) }, entry.target);
    for (const entry of maps(value.patchesJson6902))
        patch({ ...pick(entry, 'path'), ...inline(entry.patch) }, entry.target);
    for (const entry of texts(value.patchesStrategicMerge))
        patch(entry.includes('\n') ? { text: entry } : { path: entry });
    for (const key of ['transformers', 'generators', 'configurations', 'validators']) {
        for (const entry of texts(value[key]))
            input(entry);
    }
    for (const entry of maps(value.replacements))
        input(kustomization_text(entry.path));
    for (const entry of maps(value.replicas))
        patchTargets.push({ kind: undefined, name: kustomization_text(entry.name) });
    return {
        path: file.path,
        folder,
        takesIn,
        remote,
        isComponent: value.kind === 'Component',
        patchFiles,
        patchTargets,
        opaque: ['transformers', 'replacements', 'helmCharts', 'helmChartInflationGenerator', 'generators', 'vars'].some(key => Array.isArray(value[key]) && value[key].length > 0),
    };
}
function graphOf(kustomizations) {
    const byFolder = new Map(kustomizations.map(kustomization => [kustomization.folder, kustomization]));
    const taken = new Set(kustomizations.flatMap(({ takesIn }) => takesIn));
    const leaves = kustomizations
        .filter(({ folder, isComponent }) => !taken.has(folder) && !isComponent)
        .map(root => build(root, byFolder));
    return {
        patchFiles: new Set(kustomizations.flatMap(({ patchFiles }) => patchFiles)),
        listed: new Set([...taken].filter(path => !byFolder.has(path))),
        leaves,
    };
}
function build(root, byFolder) {
    const kustomizations = new Set([root]);
    const files = [];
    for (const kustomization of kustomizations) {
        for (const path of kustomization.takesIn) {
            const inner = byFolder.get(path);
            if (inner)
                kustomizations.add(inner);
            else
                files.push(path);
        }
    }
    const patchFiles = [...kustomizations].flatMap(kustomization => kustomization.patchFiles);
    return {
        folder: root.folder,
        kustomizations: [...kustomizations],
        files: [...new Set(files)],
        patchFiles: [...new Set(patchFiles)],
    };
}
/** Why a build of this leaf changes an object: a patch names it, or something changes it that only a build can tell. */
function changesInBuild({ kustomizations }, kind, name) {
    for (const { path, patchTargets, opaque } of kustomizations) {
        if (opaque || patchTargets.some(target => concerns(target, kind, name)))
            return `\`${path}\` changes it when kustomize builds, and kustomize is not run here`;
    }
    return undefined;
}
function concerns(target, kind, name) {
    if (target.kind !== undefined && target.kind !== kind)
        return false;
    if (target.name === undefined)
        return true;
    try {
        return new RegExp(`^(?:${target.name})$`).test(name);
    }
    catch {
        return true;
    }
}
function namedIn(patchText) {
    if (patchText === undefined)
        return [{ kind: undefined, name: undefined }];
    return readDocuments({ path: '', text: patchText }).documents.flatMap(({ value }) => {
        if (!isMap(value))
            return [];
        const { metadata } = value;
        return [{ kind: kustomization_text(value.kind), name: isMap(metadata) ? escapeName(kustomization_text(metadata.name)) : undefined }];
    });
}
const escapeName = (name) => name?.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const isMap = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const kustomization_text = (value) => (typeof value === 'string' ? value : undefined);
const texts = (value) => (Array.isArray(value) ? value.filter(item => typeof item === 'string') : []);
const maps = (value) => (Array.isArray(value) ? value.filter(isMap) : []);
const inline = (value) => (typeof value === 'string' ? { text: value } : {});
const pick = (entry, key) => typeof entry[key] === 'string' ? { path: entry[key] } : {};

;// CONCATENATED MODULE: ./build/manifests/manifest-header.js
/** Groups whose files look like Kubernetes objects but configure other programs (rules.md §1.5, §14.21). */
const manifest_header_strangers = /^(backstage\.io|skaffold|kpt\.dev|kind\.x-k8s\.io|kubeadm\.k8s\.io|kubelet\.config\.k8s\.io|kustomize\.config\.k8s\.io|audit\.k8s\.io|apiserver\.config\.k8s\.io|kubescheduler\.config\.k8s\.io|kubeproxy\.config\.k8s\.io|config\.karmada\.io|ctlptl\.dev|k3d\.io|eksctl\.io|tilt\.dev|docs\.kubeapps\.com)\//;
/** Whether a map is a Kubernetes object: a versioned `apiVersion`, a `kind` and `metadata`. */
function isManifestHeader(value) {
    const { apiVersion, kind, metadata } = value;
    if (typeof apiVersion !== 'string' || typeof kind !== 'string' || typeof metadata !== 'object' || metadata === null)
        return false;
    return (/^([a-z0-9.-]+\/)?v\d+((alpha|beta)\d+)?$/.test(apiVersion) && !manifest_header_strangers.test(apiVersion) && /^[A-Z]\w*$/.test(kind.trim()));
}

;// CONCATENATED MODULE: ./build/resources/read-resources.js



/** The Kubernetes objects of a file's documents, in order; lists are flattened. `originOf` tells a patch from an object. */
function readResources(documents, originOf = () => 'plain') {
    const resources = [];
    const read = (document, path) => {
        const body = (0,resources_fields/* valueAt */.fK)(document.value, path);
        if (!(0,resources_fields/* isFields */.Ce)(body))
            return;
        if (isList(body)) {
            for (const index of (0,resources_fields/* listAt */.gT)(body, 'items').keys())
                read(document, [...path, 'items', index]);
        }
        else if (isManifestHeader(body)) {
            resources.push(makeResource(document, path, body, originOf(body), resources.length));
        }
    };
    for (const document of documents)
        read(document, []);
    return resources;
}
/** What a document that cannot be read claims to be: its kind and name as far as its text tells. */
function readBroken({ path, text, span, reason }, index) {
    const claim = (pattern) => pattern.exec(text)?.[1];
    const isJson = /^\s*\{/.test(text); // then the keys may stand at any indentation
    const kind = claim(isJson ? /"kind"\s*:\s*"(\w+)"/ : /^["']?kind["']?:\s*["']?(\w+)/m);
    const apiVersion = claim(isJson ? /"apiVersion"\s*:\s*"([\w./-]+)"/ : /^["']?apiVersion["']?:\s*["']?([\w./-]+)/m);
    const name = claim(isJson ? /"name"\s*:\s*"([\w.-]+)"/ : /^ +["']?name["']?:\s*["']?([\w.-]+)/m);
    const place = { span, source: undefined, quoted: false };
    return {
        id: `${(0,kinds/* groupOf */.F8)(apiVersion ?? '')}/${kind ?? 'Unknown'} ?/${name ?? `#${index}`}`,
        apiVersion: apiVersion ?? '',
        group: (0,kinds/* groupOf */.F8)(apiVersion ?? ''),
        kind: kind ?? 'Unknown',
        name: name ?? '',
        namespace: undefined,
        labels: {},
        annotations: {},
        body: {},
        origin: 'plain',
        path,
        index,
        span,
        unparsed: reason,
        locate: () => span,
        written: keys => (keys.length === 0 ? place : undefined),
        duplicateKeys: [],
    };
}
function isList({ kind, apiVersion, items, metadata }) {
    const unnamed = !(0,resources_fields/* isFields */.Ce)(metadata) || metadata.name === undefined;
    return typeof kind === 'string' && typeof apiVersion === 'string' && kind.endsWith('List') && Array.isArray(items) && unnamed;
}
function makeResource(document, root, body, origin, index) {
    const apiVersion = (0,resources_fields/* textAt */.$6)(body, 'apiVersion') ?? '';
    const kind = (0,resources_fields/* textAt */.$6)(body, 'kind') ?? '';
    const name = (0,resources_fields/* textAt */.$6)(body, 'metadata', 'name') ?? (0,resources_fields/* textAt */.$6)(body, 'metadata', 'generateName') ?? '';
    const namespace = (0,kinds/* isClusterScoped */.Z6)(kind, (0,kinds/* groupOf */.F8)(apiVersion)) ? undefined : (0,resources_fields/* textAt */.$6)(body, 'metadata', 'namespace') || undefined;
    const group = (0,kinds/* groupOf */.F8)(apiVersion);
    return {
        id: `${group}/${kind} ${namespace ?? '?'}/${name}`,
        apiVersion,
        group,
        kind,
        name,
        namespace,
        labels: (0,resources_fields/* labelsAt */.dx)(body, 'metadata', 'labels'),
        annotations: (0,resources_fields/* labelsAt */.dx)(body, 'metadata', 'annotations'),
        body,
        origin,
        path: document.path,
        index,
        get span() {
            return root.length === 0 ? document.span : document.extent(root);
        },
        locate: path => {
            if (path.length > 0) {
                const { span, reached } = document.locate([...root, ...path]);
                if (reached > root.length)
                    return span;
            }
            const name = document.locate([...root, 'metadata', 'name']);
            return name.written ? name.span : document.locate(root).span;
        },
        written: path => {
            const { span, written } = document.locate([...root, ...path]);
            const source = document.source([...root, ...path]);
            return written ? { span, source: source?.text, quoted: source?.quoted ?? false } : undefined;
        },
        get duplicateKeys() {
            return document.duplicateKeys
                .filter(({ path }) => root.every((step, i) => path[i] === step))
                .map(({ path, span }) => ({ path: path.slice(root.length), span }));
        },
    };
}

;// CONCATENATED MODULE: ./build/inventory/file-reading.js





function fileReader() {
    const readings = new Map();
    return (file, listed) => {
        const key = `${file.path}\n${file.sha}\n${listed}`;
        const reading = readings.get(key) ?? readFile(file, listed);
        readings.set(key, reading);
        return reading;
    };
}
function readFile(file, listed) {
    const { documents, broken } = readDocuments(file);
    const templated = broken.length > 0 && file.text.includes('{{');
    if (templated) {
        return {
            resources: [],
            unread: [{ path: file.path, line: undefined, reason: 'a template, not YAML as it stands' }],
            documents: documents.length + broken.length,
        };
    }
    const resources = readResources(documents, body => (listed === 'patch' || isPatch(body, listed) ? 'partial' : 'plain'));
    const claims = broken.filter(({ text }) => /^["']?(kind|apiVersion)["']?:/m.test(text) || /^\s*\{[\s\S]*"kind"\s*:/.test(text));
    return {
        resources: [...resources, ...claims.map((document, index) => readBroken(document, resources.length + index))],
        unread: [
            ...claims.map(({ span, reason }) => ({ path: file.path, line: span.start.line, reason })),
            ...resources.flatMap(runTogether),
        ],
        documents: documents.filter(({ value }) => (0,resources_fields/* isFields */.Ce)(value) && isManifestHeader(value)).length + claims.length,
    };
}
/** Two objects without a `---` between them are one document with its keys twice: the last wins, the first is lost. */
function runTogether({ path, duplicateKeys }) {
    const header = duplicateKeys.filter(({ path: keys }) => keys.length === 1 && (keys[0] === 'kind' || keys[0] === 'apiVersion'));
    const [first] = header;
    return first && header.length >= 2
        ? [{ path, line: first.span.start.line, reason: 'two documents run into each other: `---` is missing between them' }]
        : [];
}
/** A document that changes another object rather than being one (rules.md §6.1). */
function isPatch(body, listed) {
    if (holdsDirective(body, 0))
        return true;
    if (listed === 'object' || !String(body.apiVersion).startsWith('apps/v1'))
        return false;
    const templatePath = (0,workload_kinds/* templatePathOf */.Z)({ group: 'apps', kind: (0,resources_fields/* textAt */.$6)(body, 'kind') ?? '' });
    if (!templatePath || (0,resources_fields/* isFields */.Ce)((0,resources_fields/* mapAt */.SC)(body, 'spec').selector))
        return false;
    const containers = (0,resources_fields/* listAt */.gT)(body, ...templatePath, 'spec', 'containers');
    return containers.every(container => (0,resources_fields/* textAt */.$6)(container, 'image') === undefined);
}
function holdsDirective(value, depth) {
    if (depth > 12)
        return false;
    if (Array.isArray(value))
        return value.some(item => holdsDirective(item, depth + 1));
    if (!(0,resources_fields/* isFields */.Ce)(value))
        return false;
    return Object.keys(value).some(key => key === '$patch' ||
        key === '$retainKeys' ||
        key.startsWith('$setElementOrder/') ||
        key.startsWith('$deleteFromPrimitiveList/') ||
        holdsDirective(value[key], depth + 1));
}

// EXTERNAL MODULE: ./build/inventory/monitoring.js
var monitoring = __webpack_require__(8541);
// EXTERNAL MODULE: ./build/inventory/namespaces.js
var namespaces = __webpack_require__(8275);
// EXTERNAL MODULE: ./build/resources/disruption-budget.js
var disruption_budget = __webpack_require__(2955);
// EXTERNAL MODULE: ./build/resources/selector.js
var resources_selector = __webpack_require__(1209);
// EXTERNAL MODULE: ./build/inventory/network-guards.js + 5 modules
var network_guards = __webpack_require__(5607);
;// CONCATENATED MODULE: ./build/inventory/pod-selectors.js





/** Kinds that select pods, each with its own reading of an empty and of an absent selector (rules.md §5.5). */
const podSelectors = {
    Service: namespaced((resource, { podLabels }) => {
        const selector = (0,resources_fields/* labelsAt */.dx)(resource.body, 'spec', 'selector');
        return Object.keys(selector).length > 0 && (0,resources_selector/* matchesLabels */.r1)(selector, podLabels);
    }),
    PodDisruptionBudget: namespaced((resource, { podLabels }) => (0,disruption_budget/* budgetSelector */.T)(resource)(podLabels)),
    ...Object.fromEntries(network_guards/* networkPolicyKinds */.C.map(kind => [kind, guarded])),
};
/** How sure an object selects a workload's pods; undefined when it does not, or its kind selects none. */
function selectsPods(resource, workload) {
    return Object.hasOwn(podSelectors, resource.kind) ? podSelectors[resource.kind]?.(resource, workload) : undefined;
}
function namespaced(fits) {
    return (resource, workload) => fits(resource, workload) ? (0,namespaces/* sameNamespace */.e)(resource.namespace, workload.resource.namespace) : undefined;
}
/** A network policy selects pods as surely as the surest of its parts does. */
function guarded(resource, { podLabels, resource: { namespace } }) {
    const found = (0,network_guards/* guardsOf */.g)(resource, { labels: podLabels, namespace }).map(({ certainty }) => certainty);
    return ['sure', 'likely', 'opaque'].find(certainty => found.includes(certainty));
}

// EXTERNAL MODULE: ./build/inventory/rollouts.js
var rollouts = __webpack_require__(5749);
// EXTERNAL MODULE: ./build/inventory/scale-targets.js
var scale_targets = __webpack_require__(9450);
;// CONCATENATED MODULE: ./build/inventory/selector-index.js


/**
 * Files objects of one kind under a label that all pods which they select carry, the rarest that each asks for: a workload
 * then asks a few of them, not all. What asks for no label by its value is asked every time.
 */
function indexSelectors(resources) {
    const wanted = resources.map(wantedPairs);
    const counts = new Map();
    for (const pair of wanted.flat())
        counts.set(pair, (counts.get(pair) ?? 0) + 1);
    const filed = new Map();
    for (const [index, pairs] of wanted.entries()) {
        const [rarest] = pairs.toSorted((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0));
        const entry = filed.get(rarest);
        if (entry)
            entry.push(index);
        else
            filed.set(rarest, [index]);
    }
    return labels => {
        const keys = [undefined, ...Object.entries(labels).map(pairOf)];
        const found = keys.flatMap(key => filed.get(key) ?? []).toSorted((a, b) => a - b);
        return found.flatMap(index => resources[index] ?? []);
    };
}
/** The labels that a Service or a budget asks for by value; other kinds read their selectors in ways of their own. */
function wantedPairs({ kind, body }) {
    const path = kind === 'Service' ? ['spec', 'selector'] : kind === 'PodDisruptionBudget' ? ['spec', 'selector', 'matchLabels'] : undefined;
    if (!path)
        return [];
    return Object.entries((0,resources_fields/* labelsAt */.dx)(body, ...path))
        .filter(([key]) => !(0,resources_selector/* isRuntimeLabel */.Xm)(key))
        .map(pairOf);
}
const pairOf = ([key, value]) => `${key}=${value}`;

;// CONCATENATED MODULE: ./build/inventory/make-unit.js








/** Indexes a unit's objects; each question is then a look-up among the objects of one kind. */
function makeUnit({ name, stage, complete, members, shared, unassembled = () => undefined }) {
    const resources = shared.length > 0 ? [...members, ...shared] : members;
    const byKind = grouped(resources, ({ kind }) => kind);
    const lens = new Map();
    const workload = (resource) => {
        if (!lens.has(resource))
            lens.set(resource, (0,resources_workload/* readWorkload */.Ez)(resource, templateOwner(resource)));
        return lens.get(resource);
    };
    const templateOwner = (resource) => {
        const borrowed = (0,rollouts/* borrowsTemplate */.jM)(resource) ? (0,scale_targets/* scaleTargetOf */.H9)(resource) : undefined;
        if (!borrowed)
            return resource;
        const fits = (owner) => ((0,scale_targets/* names */.Dy)(borrowed, owner) ? (0,namespaces/* sameNamespace */.e)(owner.namespace, resource.namespace) : undefined);
        return matches(ofKind(borrowed.kind), resource.path, fits)[0]?.resource;
    };
    const crowded = holdsNamesakes(members);
    const ofKind = (kind) => byKind.get(kind) ?? [];
    const matches = (among, from, certainty) => {
        const found = among.flatMap(resource => {
            const sure = resource.origin === 'partial' ? undefined : certainty(resource);
            return sure ? [{ resource, certainty: sure }] : [];
        });
        return crowded ? nearest(found, from) : found;
    };
    const memo = new Map();
    const remembered = (question, subject, ask) => {
        const answers = memo.get(question) ?? new WeakMap();
        memo.set(question, answers);
        const answer = answers.get(subject) ?? ask();
        answers.set(subject, answer);
        return answer;
    };
    let byName;
    const namesakes = (kind, name) => {
        byName ??= grouped(resources, resource => `${resource.kind} ${resource.name}`);
        return byName.get(`${kind} ${name}`) ?? [];
    };
    const indexes = new Map();
    const maySelect = (kind, labels) => {
        const index = indexes.get(kind) ?? indexSelectors(ofKind(kind));
        indexes.set(kind, index);
        return index(labels);
    };
    const selecting = (kind, subject) => remembered(`selecting ${kind}`, subject, () => matches(maySelect(kind, subject.podLabels), subject.resource.path, resource => selectsPods(resource, subject)));
    const targeting = (kind, subject) => remembered(`targeting ${kind}`, subject, () => matches(ofKind(kind), subject.resource.path, resource => (0,scale_targets/* targets */.zV)(resource, subject)));
    let workloads;
    let monitors;
    const scraping = subject => remembered('scraping', subject, () => {
        monitors ??= (0,monitoring/* monitorsAmong */.Is)(ofKind);
        return (0,monitoring/* scrapersOf */.Dc)(subject, selecting('Service', subject), monitors);
    });
    let scraped;
    const unit = {
        name,
        stage,
        complete,
        members,
        resources,
        get workloads() {
            workloads ??= resources.flatMap(resource => workload(resource) ?? []);
            return workloads;
        },
        ofKind,
        workload,
        selecting,
        targeting,
        scraping,
        scrapedIn: namespace => {
            scraped ??= countBy(unit.workloads.filter(hasOwnTemplate).filter(subject => scraping(subject).length > 0));
            return scraped.get(namespace) ?? 0;
        },
        named: (kind, name, by) => matches(namesakes(kind, name), by.path, resource => (0,namespaces/* sameNamespace */.e)(resource.namespace, by.namespace)),
        inNamespace: (kind, namespace) => ofKind(kind).flatMap(resource => {
            const certainty = (0,namespaces/* sameNamespace */.e)(resource.namespace, namespace);
            return certainty ? [{ resource, certainty }] : [];
        }),
        replicas: subject => replicasOf(subject, targeting('HorizontalPodAutoscaler', subject), targeting('ScaledObject', subject)),
        unassembled,
    };
    return unit;
}
function grouped(resources, keyOf) {
    const groups = new Map();
    for (const resource of resources) {
        const group = groups.get(keyOf(resource));
        if (group)
            group.push(resource);
        else
            groups.set(keyOf(resource), [resource]);
    }
    return groups;
}
const hasOwnTemplate = ({ resource, templateOf }) => templateOf === resource;
/** How many workloads stand in each namespace. */
function countBy(workloads) {
    const counts = new Map();
    for (const { resource } of workloads)
        counts.set(resource.namespace, (counts.get(resource.namespace) ?? 0) + 1);
    return counts;
}
/** The effective size: the autoscaler's bounds, else what is written, else 1 (rules.md §8.4). */
function replicasOf({ replicas }, [hpa], [scaled]) {
    const written = { min: replicas ?? 1, max: replicas ?? 1, source: replicas === undefined ? 'default' : 'spec' };
    if (replicas === 0)
        return written; // an autoscaler leaves an object at zero alone
    if (hpa) {
        const spec = (0,resources_fields/* mapAt */.SC)(hpa.resource.body, 'spec');
        const min = (0,resources_fields/* numberAt */.tk)(spec, 'minReplicas') ?? 1;
        return { min, max: (0,resources_fields/* numberAt */.tk)(spec, 'maxReplicas') ?? min, source: 'HorizontalPodAutoscaler', autoscaler: hpa };
    }
    if (scaled) {
        const spec = (0,resources_fields/* mapAt */.SC)(scaled.resource.body, 'spec');
        const min = (0,resources_fields/* numberAt */.tk)(spec, 'idleReplicaCount') ?? (0,resources_fields/* numberAt */.tk)(spec, 'minReplicaCount') ?? 0;
        return { min, max: (0,resources_fields/* numberAt */.tk)(spec, 'maxReplicaCount') ?? 100, source: 'ScaledObject', autoscaler: scaled };
    }
    return written;
}
/** Whether the same kind and name stands in several files: then it is a collection of examples, not one cluster (rules.md §14.2). */
function holdsNamesakes(members) {
    const places = new Map();
    for (const { kind, name, namespace, path, origin } of members) {
        if (origin === 'partial' || name === '')
            continue;
        const key = `${kind} ${namespace ?? '?'}/${name}`;
        const other = places.get(key);
        if (other !== undefined && other !== path)
            return true;
        places.set(key, path);
    }
    return false;
}
/** Of several matches, those that share the deepest folder with the asking file. */
function nearest(matches, from) {
    if (matches.length < 2)
        return matches;
    const depths = matches.map(({ resource }) => sharedDepth(resource.path, from));
    const deepest = Math.max(...depths);
    return matches.filter((_, index) => depths[index] === deepest);
}
/** How many leading folders two paths share. */
function sharedDepth(a, b) {
    const left = a.split('/').slice(0, -1);
    const right = b.split('/').slice(0, -1);
    let depth = 0;
    while (depth < left.length && left[depth] === right[depth])
        depth++;
    return depth;
}

;// CONCATENATED MODULE: ./build/inventory/plain-units.js
const environment = /^((prod|production|prd|live|stag(e|ing)|stg|uat|qa|test|testing|dev|development|sandbox|preview|demo|local)([-_.].*)?|tests|examples?|samples?)$/;
const holders = ['clusters', 'environments', 'envs', 'overlays', 'stages'];
/**
 * The environment that a plain manifest's folder names: the path up to the first environment word, or up to the folder
 * right below `clusters/`, `overlays/` …; '' for what all environments share (rules.md §5.1, §14.3).
 */
function environmentOf(path) {
    const folders = path.split('/').slice(0, -1);
    for (const [index, folder] of folders.entries()) {
        const names = environment.test(folder);
        if (names || holders.includes(folders[index - 1] ?? ''))
            return folders.slice(0, index + 1).join('/');
    }
    return '';
}
/** What a folder says of the stage it is for: a production word, another environment's, or nothing. */
function stageOf(folder) {
    const words = folder.split('/').map(part => environment.exec(part)?.[2] ?? (environment.test(part) ? 'other' : undefined));
    if (words.some(word => word && /^(prod|production|prd|live)$/.test(word)))
        return 'production';
    return words.some(Boolean) ? 'other' : 'neutral';
}

;// CONCATENATED MODULE: ./build/inventory/take-inventory.js




/** Takes stock of one commit: reads its files and sorts their objects into units (rules.md §5.1). */
function takeInventory({ files, complete, charts }, readFile) {
    const texts = new Map(files.map(file => [file.path, file.text]));
    const unread = [];
    const kustomizations = files.flatMap(file => {
        if (!isKustomizationFile(file.path) || isChartTemplate(file.path, charts))
            return [];
        const kustomization = readKustomization(file, path => texts.get(path));
        if (!kustomization)
            unread.push({ path: file.path, line: undefined, reason: 'a kustomization that cannot be read' });
        return kustomization ?? [];
    });
    const graph = graphOf(kustomizations);
    const readings = new Map();
    for (const file of files) {
        if (isKustomizationFile(file.path) || isValuesOrChart(file.path, charts))
            continue;
        if (isChartTemplate(file.path, charts)) {
            unread.push({ path: file.path, line: undefined, reason: 'a Helm template: charts are not rendered yet' });
            continue;
        }
        const reading = readFile(file, graph.patchFiles.has(file.path) ? 'patch' : graph.listed.has(file.path) ? 'object' : undefined);
        readings.set(file.path, reading);
        unread.push(...reading.unread);
    }
    for (const { kustomizations: [root, ...inner], files: taken, patchFiles, } of graph.leaves) {
        if (root)
            unread.push({
                path: root.path,
                line: undefined,
                reason: unbuilt,
                of: [...taken, ...patchFiles, ...inner.map(({ path }) => path)],
            });
    }
    const leaves = graph.leaves.map(leaf => kustomizeUnit(leaf, readings));
    const assembled = new Set(graph.leaves.flatMap(leaf => [...leaf.files, ...leaf.patchFiles]));
    const plain = [...readings].filter(([path]) => !assembled.has(path));
    return { units: [...plainUnits(plain, complete), ...leaves.filter(({ members }) => members.length > 0)], unread };
}
const unbuilt = 'a kustomization: it is not built yet, so its objects are judged as they are written and its patches for what they set';
const isChartTemplate = (path, charts) => charts.some(chart => isWithin(path, chart === '' ? 'templates' : `${chart}/templates`));
const isValuesOrChart = (path, charts) => charts.includes(folderOf(path)) && /^(Chart|values.*|.*\.schema)\.(ya?ml|json)$/.test(path.slice(path.lastIndexOf('/') + 1));
/** A kustomize leaf as far as it can be told without a build: its objects as written, nothing complete. */
function kustomizeUnit(leaf, readings) {
    return makeUnit({
        name: leaf.kustomizations[0]?.path ?? leaf.folder, // never the name of a plain unit
        stage: stageOf(leaf.folder),
        complete: false,
        members: [...leaf.files, ...leaf.patchFiles].flatMap(path => readings.get(path)?.resources ?? []),
        shared: [],
        unassembled: ({ kind, name }) => changesInBuild(leaf, kind, name),
    });
}
/** Plain manifests by environment; each environment sees what all share, the shared ones see each other. */
function plainUnits(readings, complete) {
    const groups = new Map();
    for (const [path, { resources }] of readings) {
        if (resources.length === 0)
            continue;
        const environment = environmentOf(path);
        const group = groups.get(environment);
        if (group)
            group.push(...resources);
        else
            groups.set(environment, [...resources]);
    }
    const shared = groups.get('') ?? [];
    return [...groups].map(([environment, members]) => makeUnit({
        name: environment === '' ? '.' : environment,
        stage: stageOf(environment),
        complete,
        members,
        shared: environment === '' ? [] : shared,
    }));
}

;// CONCATENATED MODULE: ./build/inventory/read-repository.js





/** Where nothing can be scanned unread, at most so many unchanged files are read, nearest folders first … */
const mostFiles = 290;
/** … and at most so many bytes of them. */
const mostBytes = 8_000_000;
/** Reads what a review needs of both commits: lists the head once; reads changed files, then unchanged ones that may matter. */
async function readRepository(changes, head, base, scope) {
    const changed = changes.files.filter(file => [file.path, file.previousPath].some(path => path !== undefined && scope.includes(path)));
    const headPaths = changed.flatMap(file => (0,change_set/* headPath */.w)(file) ?? []).filter(scope.includes);
    const basePaths = changes.base === undefined ? [] : changed.flatMap(file => (0,change_set/* basePath */.J)(file) ?? []).filter(scope.includes);
    if (headPaths.length + basePaths.length === 0)
        return { head: read_repository_nothing, base: read_repository_nothing, unread: [], files: 0 };
    const listing = await head.list();
    const [headFiles, baseFiles] = await Promise.all([head.read(headPaths), base.read(basePaths)]); // side by side: a host may answer both at once
    const readFile = fileReader();
    const notes = [...unreadOf(headFiles), ...unreadOf(baseFiles), ...unusual(listing.entries, headPaths)];
    const known = new Set(changes.files.flatMap(file => (0,change_set/* headPath */.w)(file) ?? []));
    const unchanged = listing.entries.filter(({ path, mode }) => !known.has(path) && mode.startsWith('100') && scope.includes(path));
    const kinds = scope.companionsOf(kindsIn([...headFiles.files, ...baseFiles.files], readFile));
    const chosen = kinds.size === 0 ? { paths: [], complete: true } : await choose(head, unchanged, [...kinds], [...headPaths, ...basePaths]);
    const others = await head.read(chosen.paths);
    const complete = listing.complete && chosen.complete && others.unreadable.length === 0 && changes.complete;
    const charts = listing.entries.filter(({ path }) => baseNameOf(path) === 'Chart.yaml').map(({ path }) => folderOf(path));
    const at = (files) => takeInventory({ files: [...others.files, ...files], complete, charts }, readFile);
    return {
        head: at(headFiles.files),
        base: changes.base === undefined ? undefined : at(baseFiles.files),
        unread: [
            ...notes,
            ...(listing.complete || unchanged.length === 0
                ? []
                : [{ path: '', line: undefined, reason: 'the host cut the list of files off' }]),
        ],
        files: changed.length,
    };
}
const read_repository_nothing = { units: [], unread: [] };
function kindsIn(files, readFile) {
    return new Set(files.flatMap(file => readFile(file, undefined).resources.map(({ kind }) => kind)));
}
/** The unchanged files that may hold one of the kinds, and every kustomization, which says what is a patch. */
async function choose(head, entries, kinds, changed) {
    const kustomizations = entries.filter(({ path }) => isKustomizationFile(path)).map(({ path }) => path);
    const found = await head.containing(kinds, entries.map(({ path }) => path));
    if (found)
        return { paths: [...new Set([...kustomizations, ...found])], complete: true };
    const folders = [...new Set(changed.map(folderOf))];
    const distance = new Map(entries.map(({ path }) => [path, Math.min(...folders.map(folder => steps(folderOf(path), folder)))]));
    const near = entries.toSorted((a, b) => (distance.get(a.path) ?? 0) - (distance.get(b.path) ?? 0) || a.path.localeCompare(b.path));
    const paths = [];
    let bytes = 0;
    for (const { path, bytes: size = 0 } of near) {
        if (paths.length >= mostFiles || bytes + size > mostBytes)
            break;
        paths.push(path);
        bytes += size;
    }
    return { paths, complete: paths.length === entries.length };
}
/** How many folders one has to leave and enter to come from one to the other. */
function steps(a, b) {
    const [left, right] = [a, b].map(folder => (folder === '' ? [] : folder.split('/')));
    if (!left || !right)
        return 0;
    let shared = 0;
    while (shared < left.length && left[shared] === right[shared])
        shared++;
    return left.length + right.length - 2 * shared;
}
function unreadOf({ unreadable }) {
    return unreadable.map(({ path, reason }) => ({ path, line: undefined, reason }));
}
/** Changed paths that are no regular files: named, because nothing behind them is reviewed. */
function unusual(entries, paths) {
    const wanted = new Set(paths);
    return entries.flatMap(({ path, mode }) => {
        if (!wanted.has(path) || mode.startsWith('100'))
            return [];
        return [{ path, line: undefined, reason: mode === '120000' ? 'a symbolic link' : 'a submodule' }];
    });
}

;// CONCATENATED MODULE: ./build/review/priority.js

const priorities = ['critical', 'high', 'medium'];
/** 0 for the worst. */
const priority_rank = (priority) => priorities.indexOf(priority);
const priorityName = { critical: 'Critical', high: 'High', medium: 'Medium' };
/** Findings of one thing in the order in which they are told: by priority, then as the checklist goes, rules without an item last. */
function priority_worstFirst(a, b) {
    return priority_rank(a.priority) - priority_rank(b.priority) || place(a.rule) - place(b.rule);
}
function place({ id, item }) {
    const index = checklist/* checklist */.D.findIndex(each => each.id === item);
    return index < 0 ? checklist/* checklist */.D.length : index + (id === item ? 0 : 0.5);
}

;// CONCATENATED MODULE: ./build/review/budget.js

/**
 * GitHub stores 65,536 characters of a comment, counted in a way that nobody documents (review.md §1.5): a comment with its
 * marker has at most 60,000 UTF-16 units and twice as many bytes. The marker names every comment that was ever posted.
 */
const commentBudget = 54_000;
/** The sections in their order, each as far as the budget goes, its worst items first; what is cut is counted. */
function fitSections(sections, budget) {
    let room = budget - sections.reduce((sum, section) => sum + cost(budget_frame(section)), 0);
    const kept = new Map();
    for (const section of sections.toSorted((a, b) => a.turn - b.turn)) {
        const { items, spent } = budget_choose(section, room);
        kept.set(section, items);
        room -= spent;
    }
    return sections.map(section => print(section, kept.get(section) ?? new Set()));
}
/** The greater of its UTF-16 units and half its bytes: one measure for both limits. */
function cost(text) {
    return Math.max(text.length, Buffer.byteLength(text) / 2);
}
function budget_frame({ open, close, more, items }) {
    return `${open}\n${more(sum(items))}\n${close}\n`;
}
function budget_choose({ items }, room) {
    const chosen = new Set();
    const headings = new Set();
    let spent = 0;
    for (const item of items.toSorted((a, b) => priority_rank(a.priority) - priority_rank(b.priority))) {
        const price = cost(`${item.text}\n`) + (item.heading === undefined || headings.has(item.heading) ? 0 : cost(`\n${item.heading}\n`));
        if (spent + price > room)
            break;
        spent += price;
        chosen.add(item);
        if (item.heading !== undefined)
            headings.add(item.heading);
    }
    return { items: chosen, spent };
}
function print({ open, items, close, more }, kept) {
    const lines = open === '' ? [] : [open];
    let heading;
    for (const item of items.filter(each => kept.has(each))) {
        if (item.heading !== heading && item.heading !== undefined)
            lines.push(...(heading === undefined ? [] : ['']), item.heading);
        heading = item.heading;
        lines.push(item.text);
    }
    const cut = items.filter(each => !kept.has(each));
    return [...lines, ...(cut.length > 0 ? [more(sum(cut))] : []), ...(close === '' ? [] : [close])].join('\n');
}
const sum = (items) => items.reduce((total, { count }) => total + count, 0);

;// CONCATENATED MODULE: ./build/review/escape.js
/**
 * What a manifest says, as Markdown that shows it and does nothing else. Three forms:
 * `code` for names and values, `prose` for other text that people wrote, `inline` for the messages of rules, which hold
 * names in backticks as they came. A name with a backtick of its own may close its span too early: what then stands
 * outside is escaped like all prose, so that it looks odd and stays harmless.
 */
function escape_inline(message, longest = longestMessage) {
    const text = clipped(message, longest);
    const pieces = [];
    let end = 0;
    for (const match of text.matchAll(codeSpan)) {
        pieces.push(escaped(text.slice(end, match.index)), code(match[2] ?? ''));
        end = match.index + match[0].length;
    }
    return notABlock([...pieces, escaped(text.slice(end))].join('').trim());
}
/** A name or a value as a code span; where backticks cannot hold it (its own backticks, a table's pipes), as an element. */
function code(text, longest = longestName) {
    const shown = clipped(visible(text).trim(), longest);
    if (shown === '')
        return '`(empty)`';
    return /[`|]|<!--/.test(shown) ? `<code>${entities(shown, /[!-/:-@[-`{-~]/g)}</code>` : `\`${shown}\``;
}
/** Text without code spans: a waiver's reason, a parser's complaint. */
function prose(text, longest = longestMessage) {
    return notABlock(escaped(clipped(text, longest)).trim());
}
/** Text of several lines for a fence: its lines stay, what cannot be seen is shown, and no comment marker begins in it. */
function verbatim(text) {
    return text
        .split(/\r?\n|\r/)
        .map(line => line.replaceAll('\t', '  ').replace(unseen, named).replaceAll('<!--', '<\u200b!--'))
        .join('\n');
}
/** Names of Kubernetes objects have at most 253 characters. */
const longestName = 253;
const longestMessage = 600;
/** CommonMark's code span: a run of backticks up to the next run of the same length. */
const codeSpan = /(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)/gs;
/** Characters that show nothing or turn the text around: controls, bidi marks, zero-width ones, halves of pairs. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}]/gu;
const named = (character) => `⟨U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}⟩`;
function visible(text) {
    return text.replace(/[\s\u2028\u2029]+/gu, ' ').replace(unseen, named);
}
/** Markdown and HTML become entities, which no parser takes for structure; a zero width space keeps GitHub from linking @, # and :emoji:. */
function escaped(text) {
    return entities(visible(text), /[&<>`*_[\]~|\\$^{}]/g)
        .replace(/(?<!&)#|@/g, character => `${entity(character)}&#8203;`)
        .replaceAll('://', ':&#47;/')
        .replace(/www\./gi, dotted => `${dotted.slice(0, 3)}&#46;`)
        .replace(/:(?=[\w+-]+:)/g, ':&#8203;');
}
/** At the start of a line a few more characters would open a list, a heading or a rule. */
function notABlock(text) {
    return text.replace(/^(?:[-+=]|\d+(?=[.)]))/, start => entities(start, /[-+=]|\d$/));
}
const entities = (text, which) => text.replace(which, entity);
const entity = (character) => `&#${character.codePointAt(0)};`;
function clipped(text, longest) {
    if (text.length <= longest)
        return text;
    return `${Array.from(text.slice(0, 2 * longest))
        .slice(0, longest - 1)
        .join('')}…`;
}

;// CONCATENATED MODULE: ./build/review/gather.js
/** Items of equal keys together, in the order in which each key first comes up. */
function gather(items, keyOf) {
    const gathered = new Map();
    for (const item of items) {
        const key = keyOf(item);
        const group = gathered.get(key);
        if (group)
            group.push(item);
        else
            gathered.set(key, [item]);
    }
    return [...gathered.values()];
}

;// CONCATENATED MODULE: ./build/review/markdown.js

/** A link around Markdown; just the Markdown where it leads nowhere. Whatever a path holds, it cannot end its own address. */
function markdown_link(label, url) {
    if (url === undefined)
        return label;
    return `[${label}](${url.replace(/\p{Cs}/gu, '\ufffd').replace(/[^\w.~:/?#@!$&'*+,;=%-]/gu, encoded)})`;
}
function encoded(character) {
    return character === '(' || character === ')' ? `%${character.charCodeAt(0).toString(16)}` : encodeURIComponent(character);
}
/** YAML to copy, in a fence longer than any run of backticks in it; as lines. */
function fenced(yaml) {
    const text = verbatim(yaml).trimEnd();
    const longest = Math.max(2, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));
    const fence = '`'.repeat(longest + 1);
    return [`${fence}yaml`, ...text.split('\n'), fence];
}
/** `1 file`, `2 files` */
function markdown_counted(count, one, many = `${one}s`) {
    return `${count} ${count === 1 ? one : many}`;
}
/** The first letter small, in words that are no names: `No probe` but not `HPA`, not `Deployment \`api\``. */
function lowerFirst(text) {
    return /^[A-Z][a-z]*(?=[\s,;:.'’-]|$)(?! `)/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
/** The first letter large, in words that are no names: `if it hangs` but not `livenessProbe`. */
function upperFirst(text) {
    return /^[a-z]+(?=[\s,;:.'’-]|$)/.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}
/** With a full stop, unless it ends its sentence itself. */
function sentence(text) {
    return /[.!?…]$/.test(text) ? text : `${text}.`;
}
/** The first few, and how many more there are: `a, b and 3 more`. */
function firstOf(texts, most) {
    const more = texts.length - most;
    return more > 0 ? `${texts.slice(0, most).join(', ')} and ${more} more` : texts.join(', ');
}

;// CONCATENATED MODULE: ./build/review/names.js

/** An object as a sentence names it: Deployment `sock-shop/carts`. */
function objectName({ kind, namespace, name }) {
    const shown = prose(kind) || 'Object';
    if (name === '')
        return `${shown} without a name`;
    return `${shown} ${code(namespace === undefined ? name : `${namespace}/${name}`)}`;
}
/** What a finding is about: container `carts` of Deployment `sock-shop/carts`. */
function subjectName({ resource, container }) {
    return container === undefined ? objectName(resource) : `container ${code(container)} of ${objectName(resource)}`;
}
/** An object by its name alone, for narrow places. */
function shortName({ kind, name }) {
    return name === '' ? `${prose(kind) || 'Object'} without a name` : code(name, 63);
}
/** Equal for one object: with its place in its file, since collections of examples repeat kind and name. */
function objectKey({ path, index, id }) {
    return `${path}#${index} ${id}`;
}
/** `NetworkPolicy` → `NetworkPolicies` */
function plural(kind) {
    if (/[^aeiou]y$/.test(kind))
        return `${kind.slice(0, -1)}ies`;
    return /(s|x|ch)$/.test(kind) ? `${kind}es` : `${kind}s`;
}

;// CONCATENATED MODULE: ./build/review/tally.js
function tally(findings) {
    const counted = findings.filter(({ waiver, outcome }) => !waiver && outcome === 'fail');
    const of = (change) => counted.filter(finding => finding.change === change);
    return {
        introduced: of('introduced'),
        fixed: of('fixed'),
        existing: of('existing'),
        waived: findings.filter(({ waiver }) => waiver !== undefined),
    };
}

;// CONCATENATED MODULE: ./build/review/checklist-table.js







/** The visible table: rows with something introduced, fixed, or Critical and not provable. Undefined when there is none. */
function checklistTable({ checklist, findings }, links) {
    const items = [
        ...checklist.flatMap(row => itemRows(row, findings, links)),
        ...categories.flatMap(category => looseRows(category, findings, links)),
    ];
    if (items.length === 0)
        return undefined;
    const head = ['| Category | Item | Priority | Result | Introduced | Fixed | There before |', '|---|---|---|---|--:|--:|--:|'];
    return {
        open: head.join('\n'),
        items,
        close: '',
        more: count => `| | ${markdown_counted(count, 'more row')} in the report | | | | | |`,
        turn: 0,
    };
}
/** Rows that count the findings of all rules which serve them, and have no practices below (rules.md §14.7). */
const checklist_table_gathering = ['pod-security-standards', 'secrets-externalized'];
const categories = Object.keys(checklist/* categoryTitles */.Y);
/** An item's row, and below it one for each practice that serves it. */
function itemRows({ item, unverified }, findings, links) {
    const serving = findings.filter(({ rule }) => rule.item === item.id);
    const decides = ({ rule }) => rule.id === item.id || checklist_table_gathering.includes(item.id);
    const own = tally(serving.filter(decides));
    const category = checklist/* categoryTitles */.Y[item.category];
    const result = moves(own) ? outcome(own, item.priority, checklist_table_gathering.includes(item.id)) : '❔ not provable here';
    const shown = moves(own) || (item.priority === 'critical' && unverified > 0);
    const practices = byRule(serving.filter(finding => !decides(finding)));
    return [
        ...(shown ? [tableRow(category, markdown_link(item.title, links.rule(item.id)), item.priority, result, own)] : []),
        ...practices.map((found, index) => ruleRow(shown || index > 0 ? '' : category, found, links, title => `↳ ${title}`)),
    ];
}
/** Rules that serve no item stand below the 17, under their category. */
function looseRows(category, findings, links) {
    const loose = findings.filter(({ rule }) => rule.item === null && rule.category === category);
    return byRule(loose).map(found => ruleRow(checklist/* categoryTitles */.Y[category], found, links, title => `*${title}*`));
}
function byRule(findings) {
    return gather(findings, ({ rule }) => rule.id)
        .filter(found => moves(tally(found)))
        .toSorted(([a], [b]) => priority_rank(a.rule.priority) - priority_rank(b.rule.priority));
}
function ruleRow(category, found, links, mark) {
    const { id, title, priority } = found[0].rule;
    const own = tally(found);
    return tableRow(category, mark(markdown_link(escape_inline(title), links.rule(id))), priority, outcome(own, priority, false), own);
}
const moves = ({ introduced, fixed }) => introduced.length + fixed.length > 0;
function tableRow(category, name, priority, result, own) {
    const cells = [
        category,
        name,
        priorityName[priority],
        result,
        ...[own.introduced, own.fixed, own.existing].map(({ length }) => (length === 0 ? '' : String(length))),
    ];
    return { text: `|${cells.map(cell => (cell === '' ? ' ' : ` ${cell} `)).join('|')}|`, count: 1, priority };
}
/** What the change did, in words, with the objects' names; with the priority where all of it has another than the row. */
function outcome({ introduced, fixed }, priority, gathers) {
    const told = introduced[0]?.priority;
    const other = told !== priority && introduced.every(finding => finding.priority === told);
    return [
        ...(introduced.length === 0 ? [] : [`❌ ${names(introduced, gathers)}${other ? ` (${told})` : ''}`]),
        ...(fixed.length === 0 ? [] : [`🟢 ${names(fixed, false)} fixed`]),
    ].join(' · ');
}
/** Each object once; where a row gathers several rules, the first with what it fails. */
function names(findings, withHeadlines) {
    const objects = gather(findings, ({ resource }) => shortName(resource));
    return firstOf(objects.map((found, index) => `${shortName(found[0].resource)}${withHeadlines && index === 0 ? headlines(found) : ''}`), 5);
}
function headlines(findings) {
    const all = [...new Set(findings.map(({ headline }) => lowerFirst(escape_inline(headline))))];
    return ` (${[...all.slice(0, 2), ...(all.length > 2 ? ['…'] : [])].join(', ')})`;
}

;// CONCATENATED MODULE: ./build/review/fold.js
/** A part of the summary that is folded away; undefined where it would be empty. */
function fold(summary, items, turn) {
    if (items.length === 0)
        return undefined;
    return {
        open: `<details><summary>${summary}</summary>\n`,
        items,
        close: '</details>',
        more: count => `\n${count} more in the report`,
        turn,
    };
}

;// CONCATENATED MODULE: ./build/review/telling.js

/**
 * A finding's message without what its headline and its object's name already say, as raw text with code spans.
 * "Container `api` of Deployment `shop` has no memory limit; a leak can take down …" under "No memory limit" is the leak.
 */
function telling(finding) {
    return sentence(upperFirst(untold(finding)));
}
/** The same in the middle of a line. */
function tellingOn(finding) {
    return sentence(lowerFirst(untold(finding)));
}
function untold(finding) {
    const { predicate, consequence } = parts(finding);
    if (!isPlain(finding))
        return predicate;
    return consequence ?? (addsNothing(predicate, finding.headline) ? finding.rule.why : predicate);
}
/** `sets no seccomp profile` under `No seccomp profile`: all but one of the words are the same. */
function addsNothing(predicate, headline) {
    const words = (text) => text.toLowerCase().match(/[\w’'-]+/g) ?? [];
    const told = new Set(words(headline));
    return words(predicate).filter(word => !told.has(word)).length <= 1;
}
/** Whether the headline says it all: no value stands in the message beside the names of the object and the container. */
function isPlain(finding) {
    const { namespace } = finding.resource;
    const own = [...telling_names(finding), ...(namespace === undefined ? [] : [`\`${namespace}\``])];
    const rest = own.reduce((text, name) => text.replaceAll(name, ''), parts(finding).statement);
    return !/[`\d]/.test(rest);
}
/** Whether what is told says what happens in production. */
function hasReason(finding) {
    return parts(finding).consequence !== undefined || untold(finding) === finding.rule.why;
}
function parts(finding) {
    const message = finding.message.trim();
    const subject = subjects(finding).find(text => begins(message, `${text} `));
    const predicate = subject === undefined ? message : message.slice(subject.length).trimStart();
    const cut = clauseEnd(predicate, subject !== undefined);
    if (!cut)
        return { predicate, statement: predicate, consequence: undefined };
    return { predicate, statement: predicate.slice(0, cut.at), consequence: predicate.slice(cut.at + cut.length).trim() };
}
function begins(message, subject) {
    return (message.slice(0, 1).toLowerCase() + message.slice(1, subject.length) === subject.slice(0, 1).toLowerCase() + subject.slice(1));
}
/** How messages begin, the longest first. */
function subjects(finding) {
    const { resource, container } = finding;
    const named = telling_names({ resource, container: undefined });
    const object = named.flatMap(name => [`Pod template of ${resource.kind} ${name}`, `${resource.kind} ${name}`, name]);
    if (container === undefined)
        return object;
    const own = `\`${container}\``;
    return [...object.flatMap(name => [`Container ${own} of ${name}`, `${own} of ${name}`]), `Container ${own}`, own, ...object];
}
function telling_names({ resource, container }) {
    const { namespace, name } = resource;
    const own = container === undefined ? [] : [`\`${container}\``];
    return [...own, `\`${name}\``, ...(namespace === undefined ? [] : [`\`${namespace}/${name}\``])];
}
/** Where the first clause ends, outside of code and parentheses. A colon ends one only after a subject: `readinessProbe of \`api\`: …` is a subject. */
function clauseEnd(text, afterSubject) {
    const separators = ['; ', ', so ', '. ', ...(afterSubject ? [': '] : [])];
    let inCode = false;
    let depth = 0;
    for (let at = 0; at < text.length; at++) {
        const character = text[at];
        if (character === '`')
            inCode = !inCode;
        else if (inCode)
            continue;
        else if (character === '(')
            depth++;
        else if (character === ')')
            depth--;
        else if (depth <= 0) {
            const found = separators.find(separator => text.startsWith(separator, at));
            if (found)
                return { at, length: found.length };
        }
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/review/introduced-list.js







/** Every introduced finding with the way to its line, by object; what only its headline tells shares a line. */
function introducedList(introduced, places) {
    const objects = gather(introduced, ({ resource }) => objectKey(resource));
    return fold(`❌ Introduced (${introduced.length})`, objects.flatMap(found => objectItems(found, places)), 1);
}
function objectItems(findings, places) {
    const heading = `**${objectName(findings[0].resource)}**`;
    const severalContainers = new Set(findings.flatMap(({ container }) => container ?? [])).size > 1;
    const lines = gather(findings.toSorted(priority_worstFirst), finding => JSON.stringify([finding.priority, severalContainers && finding.container, isPlain(finding) || finding.fingerprint]));
    let path;
    return lines.map(found => {
        const { priority, container } = found[0];
        const who = severalContainers && container !== undefined ? `container ${code(container)} · ` : '';
        const text = found.length === 1 ? alone(found[0], places, path) : together(found, places, path);
        path = found.at(-1)?.span.path;
        return { text: `- ${priorityName[priority]} · ${who}${text}`, count: found.length, priority, heading };
    });
}
/** A finding that has a line to itself, in full. */
function alone(finding, places, path) {
    const told = isPlain(finding) && hasReason(finding)
        ? `${escape_inline(finding.headline)}: ${escape_inline(tellingOn(finding))}`
        : escape_inline(telling(finding));
    return `${told} ${places.of(finding, path)}`;
}
/** Headlines on one line; those of one place share its address. */
function together(findings, places, path) {
    let before = path;
    return gather(findings, finding => places.of(finding))
        .map((found, index) => {
        const address = places.of(found[0], before);
        before = found[0].span.path;
        const headlines = found.map(({ headline }, position) => index + position === 0 ? escape_inline(headline) : lowerFirst(escape_inline(headline)));
        return `${headlines.join(' · ')} ${address}`;
    })
        .join(' · ');
}

;// CONCATENATED MODULE: ./build/review/existing-list.js






/** What was there before: a line for each priority, counted by rule, so that it never buries what is new. */
function existingList(existing, places) {
    const items = priorities.flatMap(priority => {
        const found = existing.filter(finding => finding.priority === priority);
        return found.length === 0
            ? []
            : [{ text: `- ${priorityName[priority]}${line(found, places)}`, count: found.length, priority }];
    });
    return fold(`⚪ There before, in the objects you touched (${existing.length})`, items, 5);
}
function line(findings, places) {
    const [first, ...others] = findings;
    if (first && others.length === 0)
        return ` · ${alone(first, places)}`;
    const rules = gather(findings.toSorted(priority_worstFirst), ({ rule, headline }) => `${rule.id}\n${headline}`);
    return ` (${findings.length}) · ${rules.map(found => ruleCount(found, places)).join(' · ')}`;
}
/** Up to three are led to; more are only counted. */
function ruleCount(found, places) {
    const headline = `${lowerFirst(escape_inline(found[0].headline))}${found.length === 1 ? '' : ` ×${found.length}`}`;
    if (found.length > 3)
        return headline;
    return `${headline} ${found.map((finding, index) => places.of(finding, found[index - 1]?.span.path)).join(', ')}`;
}

;// CONCATENATED MODULE: ./build/review/fixed-list.js






/** What the change settled: a line for each priority, by rule, with the names of what is better now. */
function fixedList(fixed) {
    const lines = priorities.map(priority => ({ priority, found: fixed.filter(finding => finding.priority === priority) }));
    const items = lines
        .filter(({ found }) => found.length > 0)
        .map(({ priority, found }) => ({ text: `- ${fixed_list_byRule(found)}`, count: found.length, priority }));
    return fold(`🟢 Fixed (${fixed.length})`, items, 3);
}
function fixed_list_byRule(findings) {
    return gather(findings.toSorted(priority_worstFirst), ({ rule }) => rule.id)
        .map((found, index) => {
        const title = escape_inline(found[0].rule.title);
        const objects = gather(found, ({ resource }) => shortName(resource));
        return `${index === 0 ? title : lowerFirst(title)}: ${firstOf(objects.map(withContainers), 12)}`;
    })
        .join(' · ');
}
/** `order-service` and its `wait-for-rabbitmq`: the container that bears the object's name needs no telling. */
function withContainers(findings) {
    const [{ resource }] = findings;
    const isMain = ({ container }) => container === undefined || container === resource.name;
    const others = [...new Set(findings.filter(finding => !isMain(finding)).flatMap(({ container }) => container ?? []))];
    if (others.length === 0)
        return shortName(resource);
    const named = others.map(container => code(container, 63)).join(', ');
    return findings.some(isMain) ? `${shortName(resource)} and its ${named}` : `${shortName(resource)} (${named})`;
}

;// CONCATENATED MODULE: ./build/review/notices.js




/** What nobody looked at, as lines: silence would look like a pass. */
function notices({ unread, errors }, changes) {
    return [
        ...(changes.complete
            ? []
            : [`⚠️ Only the first ${changes.files.length} changed files were listed: the others were not reviewed.`]),
        ...(unread.length === 0 ? [] : [`⚠️ Not read: ${notRead(unread)}`]),
        ...(errors.length === 0 ? [] : [`⚠️ Could not run, which is not a pass: ${notRun(errors)}`]),
    ];
}
const mostGroups = 5;
/** By reason, since a missing renderer hits many files at once. */
function notRead(unread) {
    const groups = gather(unread, ({ reason }) => reason).map(found => {
        const places = found.map(({ path, line }) => code(line === undefined ? path : `${path}:${line}`, 120));
        const reason = prose(found[0].reason, 160);
        return `${firstOf([...new Set(places)], 3)} ${found.length === 1 ? reason : `(${reason})`}`;
    });
    return joined(groups);
}
function notRun(errors) {
    return joined(gather(errors, ({ rule }) => rule).map(found => {
        const others = found.length === 1 ? '' : ` and ${markdown_counted(found.length - 1, 'more object')}`;
        return `rule ${code(found[0].rule)} on ${objectName(found[0].resource)}${others}`;
    }));
}
function joined(texts) {
    const more = texts.length - mostGroups;
    return [...texts.slice(0, mostGroups), ...(more > 0 ? [`${more} more in the report`] : [])].join(' · ');
}

;// CONCATENATED MODULE: ./build/review/places.js



/** Short names are told apart by their folder where two files share one. */
function namePlaces(findings, links) {
    const short = shortest(new Set(findings.flatMap(({ span, alsoAt }) => [span, ...alsoAt].map(({ path }) => path))));
    const show = ({ path, start: { line } }, side, before) => {
        const label = `${path === before ? '' : (short.get(path) ?? path)}:${line}`;
        const url = links.file(path, line, side);
        return url === undefined ? code(label) : markdown_link(prose(label), url);
    };
    return {
        of: ({ span, alsoAt, change }, before) => {
            const side = change === 'fixed' ? 'base' : 'head';
            const copies = alsoAt.map((copy, index) => show(copy, side, alsoAt[index - 1]?.path ?? span.path));
            return `${show(span, side, before)}${copies.length === 0 ? '' : `, also in ${firstOf(copies, 3)}`}`;
        },
    };
}
/** `path:line` in full, as comments name copies in other files. */
function fullPlace({ path, start }) {
    return code(`${path}:${start.line}`);
}
/** Whether a comment stands on the line that its finding is about. */
function covers(anchor, { span, cause }) {
    if (anchor.level === 'file')
        return false;
    if (anchor.side === 'LEFT')
        return cause?.path === span.path; // the lines above say what was removed, the headline from what
    return (anchor.startLine ?? anchor.line) <= span.start.line && span.start.line <= anchor.line;
}
/** Where a finding is, seen from a comment that stands elsewhere: line 20, with its file where that is another one. */
function elsewhere({ span }, { path }, links) {
    const { line } = span.start;
    return markdown_link(span.path === path ? `line ${line}` : fullPlace(span), links.file(span.path, line, 'head'));
}
function shortest(paths) {
    const all = [...paths];
    const tails = (path) => [baseNameOf(path), path.split('/').slice(-2).join('/')];
    const taken = new Map();
    for (const tail of all.flatMap(path => [...new Set(tails(path))]))
        taken.set(tail, (taken.get(tail) ?? 0) + 1);
    return new Map(all.map(path => [path, tails(path).find(tail => taken.get(tail) === 1) ?? path]));
}

;// CONCATENATED MODULE: ./build/review/title.js




/** The summary's title in words: `2 critical findings introduced`, `nothing introduced, 3 findings fixed`; of what is not Critical only what fails the step. */
function title({ findings, errors }, { failOn }) {
    const { introduced, fixed } = tally(findings);
    const crashed = errors.length === 0 ? '' : `, ${markdown_counted(new Set(errors.map(({ rule }) => rule)).size, 'rule')} could not run`;
    const worst = priorities.find(priority => introduced.some(finding => finding.priority === priority && (priority === 'critical' || finding.blocks)));
    if (worst) {
        const these = introduced.filter(({ priority }) => priority === worst);
        return `${markdown_counted(these.length, `${worst} finding`)} introduced${failOn === 'never' ? '' : notBlocking(these)}${crashed}`;
    }
    const nothing = introduced.length === 0 ? 'nothing introduced' : 'nothing critical introduced';
    return `${nothing}${fixed.length === 0 ? '' : `, ${markdown_counted(fixed.length, 'finding')} fixed`}${crashed}`;
}
/** What is only told and never fails the step says so (rules.md §14.8). */
function notBlocking(findings) {
    const count = findings.filter(({ blocks }) => !blocks).length;
    if (count === 0)
        return '';
    if (count < findings.length)
        return `, ${count} of them without blocking`;
    return findings.length === 1 ? ', it does not block' : ', none of them blocks';
}
/** The line under it: zero counters are left out. */
function counts({ findings, checklist, counts: { workloads } }, { base }) {
    const { introduced, fixed, existing, waived } = tally(findings);
    const unproven = checklist
        .filter(({ item }) => item.priority === 'critical')
        .reduce((sum, { unverified }) => sum + unverified, 0);
    const count = (icon, number, words) => (number === 0 ? [] : [`${icon} ${number} ${words}`]);
    return [
        `**${workloads === 0 ? 'No workload changed' : `${markdown_counted(workloads, 'workload')} changed`}**`,
        ...count('🔴', introduced.length, `introduced${mildness(introduced)}`),
        ...count('🟢', fixed.length, 'fixed'),
        ...count('⚪', existing.length, 'there before'),
        ...count('🔕', waived.length, 'waived'),
        ...count('❔', unproven, 'critical not provable here'),
        base === undefined ? 'compared with nothing' : `against the merge base ${code(base.slice(0, 7))}`,
    ].join(' · ');
}
/** Which priorities are meant, when none is critical. */
function mildness(findings) {
    const found = priorities
        .map(priority => ({ priority, count: findings.filter(finding => finding.priority === priority).length }))
        .filter(({ count }) => count > 0);
    if (found.length === 0 || found[0]?.priority === 'critical')
        return '';
    return ` (${found.map(({ priority, count }) => (found.length === 1 ? priority : `${count} ${priority}`)).join(', ')})`;
}

;// CONCATENATED MODULE: ./build/review/waived-list.js




/** What is waived, always told with its reason. */
function waivedList(waived, places) {
    const items = waived.flatMap(finding => {
        const { priority, headline, waiver } = finding;
        const text = `- ${priorityName[priority]} · ${escape_inline(headline)}: ${subjectName(finding)}: “${prose(waiver?.reason ?? '')}” ${places.of(finding)}`;
        return { text, count: 1, priority };
    });
    return fold(`🔕 Waived (${waived.length})`, items, 4);
}
/** Waivers and attestations that come with the change itself stand above the table: whoever reviews it decides on them too. */
function vouchedLines(vouched) {
    if (vouched.length === 0)
        return undefined;
    const items = vouched.map(({ kind, rule, resource, reason }) => ({
        text: `- 🔕 ${kind === 'waiver' ? 'Waived' : 'Vouched for'} by this pull request: ${priorityName[rule.priority]} · ${escape_inline(rule.title)} of ${objectName(resource)}: “${prose(reason)}”`,
        count: 1,
        priority: rule.priority,
    }));
    return { open: '', items, close: '', more: count => `- and ${count} more in the report`, turn: 0 };
}

;// CONCATENATED MODULE: ./build/review/whole-checklist.js



/** All 17 items with what came of each. */
function wholeChecklist(checklist) {
    const section = fold(`The whole checklist (${checklist.length})`, checklist.map(row => ({ text: checklistRow(row), count: 1, priority: row.item.priority })), 2);
    return section && { ...section, open: `${section.open}\n| Item | Priority | Result | Failed / judged |\n|---|---|---|--:|` };
}
function checklistRow(row) {
    const { item, failed, passed, unverified } = row;
    const judged = failed + passed + unverified;
    return `| ${item.title} | ${priorityName[item.priority]} | ${result(row)} |${judged === 0 ? ' ' : ` ${failed}/${judged} `}|`;
}
/** Only what was judged and held gets a tick (rules.md §3.1). */
function result({ status, reasons }) {
    const distinct = [...new Set(reasons)].filter(reason => reason !== '');
    const why = distinct
        .slice(0, 2)
        .map(reason => escape_inline(reason, 160))
        .join('; ');
    const aside = why === '' ? '' : ` (${why})`;
    switch (status) {
        case 'fail':
            return `❌ fail${aside}`;
        case 'pass':
            return `✅ pass${aside}`;
        case 'unverified':
            return `❔ ${distinct.length === 1 ? why : 'not provable here'}`; // several reasons differ by names only
        case 'not-applicable':
            return `➖ ${why || 'nothing here that it asks for'}`;
        case 'waived':
            return '🔕 waived';
        case 'error':
            return '⚠️ not judged: the rule could not run';
        case 'not-evaluated':
            return `– not evaluated${aside}`;
    }
}

;// CONCATENATED MODULE: ./build/review/summary.js












/** The summary in full (contract.md §5), at most `budget` UTF-16 units and twice as many bytes; the worst comes first and what is cut is counted. */
function writeSummary(assessment, changes, settings, links, budget = commentBudget) {
    const { introduced, fixed, existing, waived } = tally(assessment.findings);
    const places = namePlaces(assessment.findings, links);
    const head = `### ⚓ Seaworthy: ${title(assessment, settings)}\n${counts(assessment, changes)}`;
    const foot = [...notices(assessment, changes), footer(assessment, settings, links)].join('\n');
    const vouched = vouchedLines(assessment.vouched);
    const table = checklistTable(assessment, links);
    const folds = [
        introducedList(introduced, places),
        fixedList(fixed),
        waivedList(waived, places),
        existingList(existing, places),
        wholeChecklist(assessment.checklist),
    ].filter(section => section !== undefined);
    const above = [vouched, table].filter(section => section !== undefined);
    const texts = fitSections([...above, ...folds], budget - cost(`${head}\n\n\n\n\n\n${foot}`));
    // A blank line ends the HTML of the last fold: without it GitHub would show the foot's Markdown as it is written.
    return [head, ...texts.slice(0, above.length), texts.slice(above.length).join('\n'), foot]
        .filter(text => text !== '')
        .join('\n\n');
}
/** The one line that is left when there is nothing to tell. */
function settledLine(assessment, changes, settings) {
    return `⚓ **Seaworthy: ${title(assessment, settings)}** · ${counts(assessment, changes).replaceAll('**', '')}`;
}
/** No time stands here: it differs from run to run, and an equal summary is not written again. */
function footer({ counts: { files, resources } }, { failOn }, links) {
    const facts = [
        markdown_counted(files, 'file'),
        markdown_counted(resources, 'resource'),
        failOn === 'never' ? 'never fails' : `fails on ${failOn}`,
        ...(links.waiving === undefined ? [] : [markdown_link('how to waive', links.waiving)]),
        `Seaworthy ${links.version}`,
    ];
    return `<sub>${facts.join(' · ')}</sub>`;
}

// EXTERNAL MODULE: ./build/manifests/span.js
var manifests_span = __webpack_require__(505);
;// CONCATENATED MODULE: ./build/review/anchor.js


/**
 * The lines that a finding is about: that of its key (rules.md §4). A field's other lines are no part of it, because a span
 * does not tell a field that is written from the nearest ancestor of one that is not, whose other lines are fine.
 */
function subjectLines({ span }) {
    return { start: span.start.line, end: span.start.line };
}
/** The best place for a comment (review.md §4 (b)); undefined when only the summary is left. */
function anchorOf(finding, files, range = subjectLines(finding)) {
    const file = files.atHead(finding.span.path);
    const place = (file && onChangedLine(file, range)) ??
        onRemovedLine(finding.cause, files) ??
        (file && (onUnchangedLine(file, range) ?? nearby(file, finding, range)));
    return place ?? (file && priority_rank(finding.priority) <= priority_rank('high') ? { level: 'file', path: file.path } : undefined);
}
/** A comment over more lines than this hides what it is about. */
const longestRange = 10;
/** A1: the line itself was added; with the lines before it, if they are few and in the same hunk. */
function onChangedLine({ path, lines }, { start, end }) {
    const last = lines.head.get(end);
    if (last?.kind !== 'added')
        return undefined;
    const together = end - start < longestRange && linesBetween(start, end).every(line => lines.head.get(line)?.hunk === last.hunk);
    return {
        level: 'line',
        path,
        side: 'RIGHT',
        ...(start < end && together && { startLine: start }),
        line: end,
        stands: 'changed',
    };
}
/** A4, A5: what was removed made it. The cause of a removed object is its `kind:`, that of a field its lines. */
function onRemovedLine(cause, files) {
    const file = cause && files.atBase(cause.path);
    if (!file)
        return undefined;
    const line = linesBetween(cause.start.line, (0,manifests_span/* lastLine */.f)(cause)).find(each => file.lines.base.has(each));
    return line === undefined ? undefined : { level: 'line', path: file.path, side: 'LEFT', line, stands: 'removed' };
}
/** A2: the line is unchanged, and in a hunk. */
function onUnchangedLine({ path, lines }, { start, end }) {
    const shown = linesBetween(start, end).filter(line => lines.head.has(line));
    const [line] = shown;
    if (line === undefined || shown.some(each => lines.head.get(each)?.kind === 'added'))
        return undefined;
    return { level: 'line', path, side: 'RIGHT', line, stands: 'unchanged' };
}
/** A3: the nearest added line of the same object, else its name or kind, else its first line in a hunk. */
function nearby({ path, lines }, { resource, span }, range) {
    const object = { start: resource.span.start.line, end: (0,manifests_span/* lastLine */.f)(resource.span) };
    if (resource.path !== span.path || range.start < object.start || object.end < range.end)
        return undefined;
    const inside = [...lines.head.keys()].filter(line => object.start <= line && line <= object.end);
    const distance = (line) => Math.max(range.start - line, line - range.end, 0);
    const added = inside.filter(line => lines.head.get(line)?.kind === 'added').sort((a, b) => distance(a) - distance(b) || a - b);
    const named = [['kind'], ['metadata', 'name']]
        .map(key => resource.locate(key).start.line)
        .filter(line => inside.includes(line));
    const line = added[0] ?? named[0] ?? inside[0];
    return line === undefined ? undefined : { level: 'line', path, side: 'RIGHT', line, stands: 'near' };
}
function linesBetween(start, end) {
    return Array.from({ length: Math.max(0, end - start + 1) }, (_, index) => start + index);
}

;// CONCATENATED MODULE: ./build/review/changed-files.js


function indexChanges({ files }) {
    const atHead = new Map();
    const atBase = new Map();
    for (const change of files) {
        const file = readChange(change);
        const [head, base] = [(0,change_set/* headPath */.w)(change), (0,change_set/* basePath */.J)(change)];
        if (head !== undefined)
            atHead.set(head, file);
        if (base !== undefined)
            atBase.set(base, file);
    }
    return { atHead: path => atHead.get(path), atBase: path => atBase.get(path) };
}
function readChange({ path, hunks = [] }) {
    return { path, lines: (0,diff_lines/* diffLines */.P)(hunks), headText: new Map(hunks.flatMap(headLines)) };
}
function headLines({ headStart, lines }) {
    return lines.filter(({ kind }) => kind !== 'removed').map(({ text }, index) => [headStart + index, text]);
}

;// CONCATENATED MODULE: ./build/review/common-name.js


/** What several findings are about: one container, one object, or how many of a kind. */
function commonName(findings) {
    const [first] = findings;
    if (!first)
        return '';
    const objects = objectsOf(findings);
    if (objects.size > 1)
        return `${objects.size} ${findings.every(({ resource }) => resource.kind === first.resource.kind) ? prose(plural(first.resource.kind)) : 'objects'}`;
    const [container, ...others] = containersOf(findings);
    return others.length === 0 ? subjectName({ resource: first.resource, container }) : objectName(first.resource);
}
/** What one of them is about, where the common name does not say it; begins with a comma. */
function ownName(finding, all) {
    if (objectsOf(all).size > 1)
        return `, ${subjectName(finding)}`;
    return finding.container !== undefined && containersOf(all).length > 1 ? `, container ${code(finding.container)}` : '';
}
const objectsOf = (findings) => new Set(findings.map(({ resource }) => objectKey(resource)));
const containersOf = (findings) => [...new Set(findings.flatMap(({ container }) => container ?? []))];

;// CONCATENATED MODULE: ./build/review/one-finding.js







/** A comment on one finding, or on equal ones in one file; as lines. */
function oneFinding(finding, equals, anchor, links) {
    const { rule, priority, headline, alsoAt } = finding;
    const why = hasReason(finding) ? '' : ` ${sentence(escape_inline(rule.why))}`;
    const told = [
        `**${priorityName[priority]} · ${escape_inline(headline)}**: ${commonName([finding, ...equals])}`,
        `${escape_inline(telling(finding))}${why}`,
        ...(covers(anchor, finding) ? [] : [`Applies to ${elsewhere(finding, anchor, links)}.`]),
    ];
    const closing = [
        ...(equals.length === 0 ? [] : [alsoAtLines(equals)]),
        ...(alsoAt.length === 0 ? [] : [`Also in ${firstOf(alsoAt.map(fullPlace), 5)}.`]),
        `${markdown_link('Why and how', links.rule(rule.id))} · to waive: annotation ${code(`${waiverKey(rule.id, finding.detail)}: "reason"`)}`,
    ];
    return [...told, ...remedy(finding, mostLines - told.length - closing.length), ...closing];
}
const mostLines = 12;
/** What to do, in at most `room` lines. A proven fix will stand here as a suggestion; until then its title tells it. */
function remedy({ template, fix }, room) {
    const yaml = template === undefined ? [] : fenced(template);
    if (yaml.length > 0 && yaml.length <= room)
        return yaml;
    if (!fix)
        return [];
    const caution = fix.confidence === 'check' && !/may change behaviour/i.test(fix.title);
    return [`Fix: ${sentence(escape_inline(fix.title))}${caution ? ' It may change behaviour: check first.' : ''}`];
}
function alsoAtLines(findings) {
    const lines = [...new Set(findings.map(({ span }) => span.start.line))];
    return `Also at ${lines.length === 1 ? 'line' : 'lines'} ${firstOf(lines.map(String), 30)}.`;
}

;// CONCATENATED MODULE: ./build/review/several-findings.js






/** A comment on several findings, as lines: the worst three in full, the others a line each. */
function severalFindings({ findings, anchor }, links) {
    const worst = findings.slice(0, inFull);
    const others = findings.slice(inFull);
    const [first] = findings;
    const told = [
        `**${byPriority(findings)}**: ${commonName(findings)}`,
        ...worst.map(finding => full(finding, findings, anchor, links)),
    ];
    const brief = cut(others.map(finding => oneLine(finding, findings)), several_findings_mostLines - told.length - closingLines);
    const closing = [
        '',
        `${first ? `${markdown_link('Why and how', links.rule(first.rule.id))} · ` : ''}to waive one: annotation ${code('seaworthy/ignore.<rule>: "reason"')}`,
    ];
    return [...told, ...templates(worst, several_findings_mostLines - told.length - brief.length - closing.length), ...brief, ...closing];
}
const inFull = 3;
const several_findings_mostLines = 25;
const closingLines = 2;
/** `4 Critical, 3 High` */
function byPriority(findings) {
    const counts = priorities.map(priority => ({
        priority,
        count: findings.filter(finding => finding.priority === priority).length,
    }));
    return counts.flatMap(({ priority, count }) => (count === 0 ? [] : [`${count} ${priorityName[priority]}`])).join(', ');
}
function full(finding, all, anchor, links) {
    const head = `**${priorityName[finding.priority]} · ${escape_inline(finding.headline)}**${ownName(finding, all)}`;
    return `${head}${lineNote(finding, anchor, links)}: ${escape_inline(tellingOn(finding))}`;
}
/** A neighbouring line is told by its number; one that is out of sight also by its address. */
function lineNote(finding, anchor, links) {
    if (covers(anchor, finding))
        return '';
    const inSight = anchor.level === 'line' && anchor.side === 'RIGHT' && anchor.stands !== 'near';
    return ` (${inSight ? `line ${finding.span.start.line}` : elsewhere(finding, anchor, links)})`;
}
function oneLine(finding, all) {
    const value = isPlain(finding) ? '' : `: ${escape_inline(tellingOn(finding).replace(/\.$/, ''))}`;
    return `- ${priorityName[finding.priority]} · ${escape_inline(finding.headline)}${ownName(finding, all)}${value}`;
}
function cut(lines, room) {
    if (lines.length <= room)
        return lines;
    const shown = lines.slice(0, room - 1);
    return [...shown, `- and ${markdown_counted(lines.length - shown.length, 'more finding')} in the summary`];
}
/** The YAML of the worst ones in one fence, as far as it fits; of two that begin with the same key the first. */
function templates(findings, room) {
    const seen = new Set();
    let yaml = '';
    for (const { template } of findings) {
        const key = template?.trimStart().split(':')[0] ?? '';
        const longer = `${yaml}${template?.trimEnd()}\n`;
        if (template === undefined || seen.has(key) || fenced(longer).length > room)
            continue;
        seen.add(key);
        yaml = longer;
    }
    return yaml === '' ? [] : fenced(yaml);
}

;// CONCATENATED MODULE: ./build/review/comment-body.js



/** The Markdown of one comment (contract.md §5), without marker: plain, short, with names and values from the file. */
function commentBody(group, links) {
    const lines = linesOf(group, links);
    const body = lines.join('\n');
    return cost(body) <= commentBudget
        ? body
        : [lines[0], 'What it says is too long for a comment: it stands in the report.', lines.at(-1)].join('\n');
}
function linesOf(group, links) {
    const [first, ...others] = group.findings;
    const alone = group.same || others.length === 0;
    return first && alone && group.anchor.level === 'line'
        ? oneFinding(first, others, group.anchor, links)
        : severalFindings(group, links);
}

;// CONCATENATED MODULE: ./build/review/container-lines.js



/** Whether a finding stands on a line of its container, and not on one of the pod or the object above it. */
function isContainerLevel({ resource, container, span }) {
    if (container === undefined)
        return false;
    const found = (0,resources_workload/* readWorkload */.Ez)(resource)?.containers.find(({ name }) => name === container);
    if (!found)
        return false;
    const fields = Object.keys((0,resources_fields/* mapAt */.SC)(resource.body, ...found.path)).map(key => resource.locate([...found.path, key]));
    const first = Math.min(...fields.map(({ start }) => start.line));
    const last = Math.max(...fields.map(manifests_span/* lastLine */.f));
    return fields[0]?.path === span.path && first <= span.start.line && span.start.line <= last;
}

;// CONCATENATED MODULE: ./build/review/join-anchors.js



/** Moves findings that belong together to one anchor: a workload's missing companions, a container's neighbouring lines. */
function joinAnchors(placed) {
    return joinPrivileged(joinContainers(joinCompanions(joinRepeats(placed))));
}
/** What one rule says of several fields of one object (a Secret's keys) stands together, at the first of them. */
function joinRepeats(placed) {
    const first = new Map();
    const key = ({ finding, anchor }) => `${finding.rule.id} ${finding.headline} ${objectKey(finding.resource)} ${anchor.path}`;
    const ofObjects = placed.filter(onTheRight).filter(({ finding }) => finding.container === undefined);
    for (const each of ofObjects) {
        const other = first.get(key(each));
        if (!other || each.anchor.line < other.anchor.line)
            first.set(key(each), each);
    }
    const repeats = new Set(ofObjects);
    return placed.map(each => moveTo(each, repeats.has(each) ? first.get(key(each)) : undefined));
}
/** Missing companions of one workload stand together, at its name where one of them does. */
function joinCompanions(placed) {
    const hosts = new Map();
    const key = ({ finding, anchor }) => `${objectKey(finding.resource)} ${anchor.path}`;
    const companions = new Set();
    for (const each of placed.filter(onTheRight)) {
        if (!each.finding.companion)
            continue;
        companions.add(each);
        const named = each.anchor.line === each.finding.resource.locate(['metadata', 'name']).start.line;
        if (named || !hosts.has(key(each)))
            hosts.set(key(each), each);
    }
    return placed.map(each => moveTo(each, companions.has(each) ? hosts.get(key(each)) : undefined));
}
/** How far apart one container's anchors may be to share a comment (rules.md §14.5). */
const neighbouring = 5;
/** A container's own lines near its worst finding are told there; those of its pod and its object stay where they are. */
function joinContainers(placed) {
    const worst = new Map();
    const key = ({ finding, anchor }) => `${objectKey(finding.resource)} ${finding.container} ${anchor.path}`;
    const inContainers = placed.filter(onTheRight).filter(({ finding }) => isContainerLevel(finding));
    for (const each of inContainers) {
        const other = worst.get(key(each));
        if (!other || weighs(each, other) < 0)
            worst.set(key(each), each);
    }
    const near = new Set(inContainers.filter(each => Math.abs(each.anchor.line - (worst.get(key(each))?.anchor.line ?? 0)) <= neighbouring));
    return placed.map(each => moveTo(each, near.has(each) ? worst.get(key(each)) : undefined));
}
/** Negative when `a` is the worse one; of two alike the upper one hosts the other. */
function weighs(a, b) {
    return (priority_rank(a.finding.priority) - priority_rank(b.finding.priority) ||
        Number(isPrivileged(b)) - Number(isPrivileged(a)) ||
        a.anchor.line - b.anchor.line);
}
/** What a privileged container breaks anyway: a line in its comment, wherever else it would stand (rules.md §14.5). */
const brokenByPrivilege = ['drop-capabilities', 'privilege-escalation', 'seccomp-profile', 'read-only-root-filesystem'];
function joinPrivileged(placed) {
    const hosts = placed.filter(isPrivileged);
    return placed.map(each => {
        const { rule, resource, container } = each.finding;
        if (!brokenByPrivilege.includes(rule.id) || each.anchor.level !== 'line')
            return each;
        const sameObject = hosts.filter(({ finding }) => objectKey(finding.resource) === objectKey(resource));
        return moveTo(each, sameObject.find(({ finding }) => container === undefined || finding.container === container));
    });
}
function isPrivileged({ finding, anchor }) {
    return finding.rule.id === 'privileged-container' && anchor.level === 'line';
}
function moveTo({ finding, anchor }, host) {
    return { finding, anchor: host?.anchor ?? anchor };
}
function onTheRight(placed) {
    return placed.anchor.level === 'line' && placed.anchor.side === 'RIGHT';
}

;// CONCATENATED MODULE: ./build/review/group.js



/** What shares a comment: one anchor, and equal values of one file. */
function groupFindings(placed, files) {
    const groups = gather(joinAnchors(placed), anchorKey).map(makeGroup);
    return gather(groups, group => valueKey(group, files) ?? anchorKey(group)).map(mergeEqual);
}
function makeGroup(placed) {
    const [{ anchor }] = placed;
    const elsewhere = ({ span }) => Number(anchor.level === 'line' && span.start.line !== anchor.line);
    const findings = placed.map(({ finding }) => finding);
    return {
        anchor,
        findings: findings.toSorted((a, b) => priority_rank(a.priority) - priority_rank(b.priority) || elsewhere(a) - elsewhere(b) || priority_worstFirst(a, b)),
        same: false,
    };
}
/** Twelve objects of one removed API version are one comment, on the first of them (rules.md §14.6). */
function mergeEqual(groups) {
    const [first, ...others] = groups;
    if (others.length === 0)
        return first;
    const findings = groups.flatMap(group => group.findings).toSorted((a, b) => a.span.start.line - b.span.start.line);
    const anchor = groups.find(group => group.findings[0] === findings[0])?.anchor ?? first.anchor;
    return { anchor, findings, same: true };
}
/** A lone finding on its own line, by what is written there; undefined where the line says no more than a key or a name. */
function valueKey({ anchor, findings }, files) {
    const [finding, ...others] = findings;
    if (!finding || others.length > 0 || anchor.level !== 'line' || anchor.side !== 'RIGHT')
        return undefined;
    if (anchor.line !== finding.span.start.line)
        return undefined;
    const text = files.atHead(finding.span.path)?.headText.get(anchor.line) ?? '';
    const [, key, value] = /^[\s-]*["']?([\w./-]+)["']?\s*:\s+(\S.*)$/.exec(text) ?? [];
    if (value === undefined || key === 'name' || key === 'generateName')
        return undefined;
    return JSON.stringify([anchor.path, finding.rule.id, finding.priority, key, value.trim().replace(/,$/, '')]);
}
function anchorKey({ anchor }) {
    return JSON.stringify(anchor.level === 'line' ? [anchor.path, anchor.side, anchor.line] : [anchor.path]);
}

;// CONCATENATED MODULE: ./build/review/write-comments.js





/** The comments on the diff, the worst first, and the findings that they tell. */
function writeComments(findings, changes, settings, links) {
    if (!settings.inlineComments)
        return { comments: [], told: new Set() };
    const files = indexChanges(changes);
    const placed = findings.filter(mayComment).flatMap(finding => {
        const anchor = anchorOf(finding, files);
        return anchor && deserves(finding, anchor) ? [{ finding, anchor }] : [];
    });
    const groups = withinLimits(groupFindings(placed, files), settings.maxInlineComments);
    return { comments: groups.map(group => makeComment(group, links)), told: new Set(groups.flatMap(group => group.findings)) };
}
/** rules.md §3.4: only what this change introduces, proven, and counted. */
function mayComment({ change, outcome, summaryOnly, waiver }) {
    return change === 'introduced' && outcome === 'fail' && !summaryOnly && !waiver;
}
/** A Medium is only worth a comment on a line that the change itself touches; a removed line counts (rules.md §14.8a). */
function deserves({ priority }, anchor) {
    return priority !== 'medium' || (anchor.level === 'line' && (anchor.stands === 'changed' || anchor.stands === 'removed'));
}
/** Comments on whole files are posted one by one (review.md §1.6). */
const mostFileComments = 10;
/** The worst first, then by path and line; what is over a limit is left to the summary. */
function withinLimits(groups, most) {
    const sorted = groups.toSorted((a, b) => worst(a) - worst(b) || compare(a.anchor.path, b.anchor.path) || lineOf(a) - lineOf(b));
    const onFiles = new Set(sorted.filter(({ anchor }) => anchor.level === 'file').slice(mostFileComments));
    return sorted.filter(group => !onFiles.has(group)).slice(0, most);
}
const worst = ({ findings }) => Math.min(...findings.map(({ priority }) => priority_rank(priority)));
const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
const lineOf = ({ anchor }) => (anchor.level === 'line' ? anchor.line : 0);
function makeComment(group, links) {
    const { anchor, findings } = group;
    const text = {
        path: anchor.path,
        body: commentBody(group, links),
        fingerprints: [...new Set(findings.map(({ fingerprint }) => fingerprint))],
    };
    if (anchor.level === 'file')
        return { ...text, level: 'file' };
    const { side, startLine, line } = anchor;
    return { ...text, level: 'line', side, ...(startLine !== undefined && { startLine }), line };
}

;// CONCATENATED MODULE: ./build/review/write-review.js



/** Everything that is said about a pull request; the same assessment always gives the same words. */
function writeReview(assessment, changes, settings, links) {
    const { comments, told } = writeComments(assessment.findings, changes, settings, links);
    const settled = settledLine(assessment, changes, settings);
    return {
        summary: summaryFor(assessment, changes, settings, links, settled),
        settled,
        comments,
        unplaced: assessment.findings.filter(finding => finding.change === 'introduced' && !finding.waiver && !told.has(finding)),
        notAnalysed: notAnalysed(assessment),
    };
}
/** When to speak (contract.md §5): never of a pull request that touches no manifest, else as the settings say. */
function summaryFor(assessment, changes, settings, links, settled) {
    if (settings.commentSummary === 'never')
        return undefined;
    if (isWorthTelling(assessment, changes))
        return writeSummary(assessment, changes, settings, links);
    return settings.commentSummary === 'always' && assessment.counts.files > 0 ? settled : undefined;
}
function isWorthTelling({ findings, unread, errors, vouched }, { files, complete }) {
    const { introduced, fixed, waived } = tally(findings);
    const changed = new Set(files.map(({ path }) => path));
    const waivedHere = waived.some(({ change, waiver }) => change === 'introduced' || waiver?.added === true);
    const notRead = unread.some(({ path }) => changed.has(path)) || !complete;
    return introduced.length + fixed.length + errors.length + vouched.length > 0 || waivedHere || notRead;
}
/** Files that were not read, rules that crashed, could not see enough or did not judge: threads about them are nobody's to close. */
function notAnalysed({ unread, errors, checklist, evaluated }) {
    const off = checklist.filter(({ status }) => status === 'not-evaluated').map(({ item }) => item.id);
    return {
        paths: [...new Set(unread.map(({ path }) => path))],
        rules: [
            ...new Set([
                ...errors.map(({ rule }) => rule),
                ...evaluated.filter(({ unseen }) => unseen).map(({ rule }) => rule.id),
                ...off,
            ]),
        ],
    };
}

;// CONCATENATED MODULE: ./build/rules/companions.js
/**
 * The kinds that bear on objects of some kinds: what the rules for them look for elsewhere, and, where one of them is itself
 * looked for, the objects that it bears on with all that those are judged by.
 */
function companionsOf(kinds, rules) {
    const wanted = new Set();
    for (const rule of rules) {
        if (rule.companions.length === 0)
            continue;
        const asks = !rule.kinds || rule.kinds.some(kind => kinds.has(kind));
        const isAsked = rule.companions.some(kind => kinds.has(kind));
        if (asks || isAsked)
            for (const kind of rule.companions)
                wanted.add(kind);
        if (isAsked)
            for (const kind of rule.kinds ?? [])
                wanted.add(kind);
    }
    return wanted;
}

// EXTERNAL MODULE: ./build/rules/index.js + 128 modules
var rules = __webpack_require__(3271);
// EXTERNAL MODULE: ./node_modules/picomatch/index.js
var picomatch = __webpack_require__(4006);
;// CONCATENATED MODULE: ./build/manifests/manifest-paths.js

/** Folders whose YAML is no deployment of this repository (rules.md §1.5): ignored unless a path below is named. */
const ignoredFolders = ['.github', '.git', '.gitlab', '.circleci', 'node_modules', 'vendor', 'testdata'];
/** Files that other programs own, whatever they look like. */
const manifest_paths_strangers = /^(package(-lock)?|tsconfig.*|composer|renovate|docker-compose.*|compose.*|skaffold.*|Tiltfile.*|devfile|openapi.*|swagger.*|mkdocs|pnpm-lock|\..*)\.(json|ya?ml)$/;
/** Whether a file can hold manifests, by its path: YAML or JSON outside the ignored folders. */
function mayHoldManifests(path) {
    if (!/\.(ya?ml|json)$/.test(path) && baseNameOf(path) !== 'Kustomization')
        return false;
    return !manifest_paths_strangers.test(baseNameOf(path)) && !isInIgnoredFolder(path);
}
function isInIgnoredFolder(path) {
    return path
        .split('/')
        .slice(0, -1)
        .some(folder => ignoredFolders.includes(folder));
}

;// CONCATENATED MODULE: ./build/settings/path-filter.js


/**
 * Whether a file is read, by its path: a place where manifests may be, within `paths` and outside `paths-ignore`.
 * What is `named` (on the command line) is read wherever it stands.
 */
function pathFilter({ paths, pathsIgnore }, named = new Set()) {
    const options = { dot: true };
    const wanted = paths.length > 0 ? picomatch([...paths], options) : () => true;
    const ignored = pathsIgnore.length > 0 ? picomatch([...pathsIgnore], options) : () => false;
    return path => named.has(path) || (mayHoldManifests(path) && wanted(path) && !ignored(path));
}

;// CONCATENATED MODULE: ./build/review-pull-request.js







/**
 * The whole journey: what the pull request changes, what the repository holds that bears on it, what the rules say of base
 * and head, and what is worth telling.
 */
async function reviewPullRequest(forge, settings, links, named) {
    const started = performance.now();
    const changes = await forge.changes();
    const { head, base, unread } = await readRepository(changes, forge.at('head'), forge.at('base'), {
        includes: pathFilter(settings, named),
        companionsOf: kinds => companionsOf(kinds, rules/* rules */.a),
    });
    const found = assess({ changes, head, base, rules: rules/* rules */.a, settings, unread });
    const assessment = { ...found, counts: { ...found.counts, milliseconds: Math.round(performance.now() - started) } };
    return {
        base: changes.base,
        head: changes.head,
        assessment,
        review: writeReview(assessment, changes, settings, links),
        summary: assessment.counts.files > 0
            ? writeSummary(assessment, changes, settings, links, summaryBudget)
            : settledLine(assessment, changes, settings),
    };
}
/** Half of what GitHub takes for a job summary, in characters: some of them take two bytes and more. */
const summaryBudget = 450_000;


/***/ })

};
