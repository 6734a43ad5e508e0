export const id = 721;
export const ids = [721];
export const modules = {

/***/ 3984:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ readDocument)
/* harmony export */ });
/* harmony import */ var _read_yaml_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3229);
/* harmony import */ var _yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7711);


/** A single document beyond this many characters is named, not read. */
const longestDocument = 2_000_000;
/** Reads one document; `parsed` is what somebody read of its text before. */
function readDocument(path, { text, line: firstLine }, parsed) {
    const broken = (reason, line, column = 1) => {
        const place = { line, column };
        return { path, text, reason: withoutQuotes(reason), span: { path, start: place, end: place } };
    };
    if (text.length > longestDocument)
        return broken(`a document of ${Math.round(text.length / 1e6)} MB is not read`, firstLine);
    const read = parsed ?? parse(text);
    if (!read)
        return undefined;
    if ('error' in read) {
        const before = text.slice(0, Math.min(read.offset, text.trimEnd().length)).split('\n'); // what is missing at the end is missed at the last line
        return broken(read.error, firstLine + before.length - 1, (before.at(-1)?.length ?? 0) + 1);
    }
    const { tree, lines } = read;
    const position = (offset) => {
        const { line, col } = lines.linePos(offset);
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
function parse(text) {
    const yaml = readAsYamlOrJson(text);
    if ('error' in yaml)
        return yaml;
    const tree = yaml.root && (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .growTree */ .W)(yaml.root);
    return tree && ('error' in tree ? { error: tree.error, offset: 0 } : { tree, lines: yaml.lines });
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
    const yaml = (0,_read_yaml_js__WEBPACK_IMPORTED_MODULE_0__/* .readYaml */ .g)(text);
    if (!('error' in yaml) || !/^\s*[{[]/.test(text) || !text.includes('\t'))
        return yaml;
    try {
        JSON.parse(text);
    }
    catch {
        return yaml;
    }
    return (0,_read_yaml_js__WEBPACK_IMPORTED_MODULE_0__/* .readYaml */ .g)(text.replaceAll('\t', ' '));
}


/***/ }),

/***/ 74:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ readDocuments)
/* harmony export */ });
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3984);
/* harmony import */ var _split_documents_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6066);


/** Reads every document of a file; a broken one never costs the others. */
function readDocuments({ path, text }, read = _document_js__WEBPACK_IMPORTED_MODULE_0__/* .readDocument */ .u) {
    const documents = [];
    const broken = [];
    for (const part of (0,_split_documents_js__WEBPACK_IMPORTED_MODULE_1__/* .splitDocuments */ .Z)(text.replace(/^\uFEFF/, ''))) {
        const document = read(path, part);
        if (!document)
            continue;
        if ('reason' in document)
            broken.push(document);
        else
            documents.push(document);
    }
    return { documents, broken };
}


/***/ }),

/***/ 3229:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ readYaml)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);

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
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    try {
        const tokens = readTokens(text, lines);
        if (!tokens)
            return { error: `collections are nested more than ${deepest / 2} deep`, offset: 0 };
        const [document] = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Composer */ .Dk({ ...options, keepSourceTokens: keepTokens }).compose(tokens, true, text.length);
        if (!(document instanceof yaml__WEBPACK_IMPORTED_MODULE_0__/* .Document */ .yo))
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
    const parser = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Parser */ .iX(lines.addNewLine);
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
    const lexer = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Lexer */ .JG();
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
/** Most scalars begin as no number, switch, null or merge key does: they are told before the others are tried one by one. */
const surelyText = {
    tag: 'tag:yaml.org,2002:str',
    default: true,
    test: /^[a-eg-mp-su-xzA-EG-MP-SU-XZ/]/,
    resolve: source => source,
};
const strangers = ['timestamp', 'intTime', 'floatTime', 'binary', 'omap', 'pairs', 'set'];
const schema = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Schema */ .Sj({
    schema: 'yaml-1.1',
    merge: true,
    customTags: tags => [surelyText, ...tags.filter(isKubernetesTag).map(withDigits), octal],
});
/** The schema is made once: making it takes longer than reading a small document. */
const options = { version: '1.1', schema, uniqueKeys: false, strict: true, prettyErrors: false, logLevel: 'silent' };
function isKubernetesTag(tag) {
    if (typeof tag === 'string')
        return !strangers.includes(tag);
    return tag.format !== 'TIME' && !/timestamp|binary|omap|pairs|:set$/.test(tag.tag);
}
/** The library takes `.` and `e1` for numbers; to Kubernetes they are text, as a path and a commit's short name. */
function withDigits(tag) {
    if (typeof tag === 'string' || tag.tag !== 'tag:yaml.org,2002:float' || !('test' in tag) || !tag.test)
        return tag;
    return { ...tag, test: new RegExp(tag.test.source.replace('^', '^(?=[-+]?\\.?[0-9iInN])')) };
}


/***/ }),

/***/ 6066:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ splitDocuments)
/* harmony export */ });
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
            documents.push({ text: text.slice(start, end), line: startLine, offset: start });
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


/***/ }),

/***/ 7711:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ growTree)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);

/** What a document's aliases may expand it to; beyond it is an alias bomb. */
const mostValues = 1_000_000;
function growTree(root) {
    const targets = resolveAliases(root);
    if (typeof targets === 'string')
        return { error: targets };
    const follow = (node) => {
        let current = node;
        while ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(current))
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
        const value = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(target)
            ? mapValue(target, path)
            : (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(target)
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
            if (!written || !(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node))
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
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node)) {
            const target = anchors.get(node.source);
            if (!target)
                return `unknown alias *${node.source}`;
            if (open.has(target))
                return `the anchor &${node.source} contains itself`;
            targets.set(node, target);
            return undefined;
        }
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node) && !(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node) && !(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node))
            return undefined;
        if (node.anchor)
            anchors.set(node.anchor, node);
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node))
            return undefined;
        open.add(node);
        const children = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node) ? node.items.flatMap(pair => [pair.key, pair.value]) : node.items;
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
        if (!target || (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(target))
            return 1;
        const known = sizes.get(target);
        if (known !== undefined)
            return known;
        const children = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(target) ? target.items.map(pair => pair.value) : (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(target) ? target.items : [];
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
const isMerge = ({ key }) => (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key) && key.type === 'PLAIN' && key.source === '<<';
function mergeSources({ value }, follow) {
    const target = follow(value);
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(target))
        return [target];
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(target) ? target.items.map(follow).filter(yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh) : [];
}
/** A key as JSON has it: `on:` is the key `true`, `8080:` the key `8080`. */
function keyOf({ key }) {
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key) ? (typeof key.value === 'symbol' ? '<<' : String(key.value)) : String(key);
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
        used ||= (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(next.node) || next.merged;
        node = follow(next.node);
    }
    return { node, range, written: true, reached: path.length };
}
function item(node, index, follow) {
    const found = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node) ? node.items[index] : undefined;
    return found && { node: found, range: itemPlace(found, follow), merged: false };
}
function entry(node, key, follow) {
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node))
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
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node) || node.items.length === 0)
        return rangeOf(node);
    const pair = node.items.findLast(candidate => keyOf(candidate) === 'name' && (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(follow(candidate.value))) ?? node.items[0];
    return pair ? pairRange(pair) : rangeOf(node);
}
function rootPlace(root, follow) {
    const name = walk(root, ['metadata', 'name'], follow);
    return name.written && name.range ? name.range : itemPlace(root, follow);
}


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

/***/ 2696:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ nothingChanged)
/* harmony export */ });
const nothingChanged = { workflows: [] };


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
