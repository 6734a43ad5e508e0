export const id = 418;
export const ids = [418];
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

/***/ 9257:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ hunksBetween),
/* harmony export */   c: () => (/* binding */ readHunks)
/* harmony export */ });
/* harmony import */ var diff__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3857);
/* harmony import */ var diff__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7291);

const kinds = { ' ': 'kept', '+': 'added', '-': 'removed' };
/** Reads a patch without file headers, as GitHub's `patch` fields are; undefined when it is cut off or is no patch. */
function readHunks(patch) {
    try {
        return (0,diff__WEBPACK_IMPORTED_MODULE_0__/* .parsePatch */ .i)(patch).flatMap(({ hunks }) => hunks.map(fromLibrary));
    }
    catch {
        return undefined; // line counts that do not add up: a truncated patch
    }
}
/**
 * The hunks between two texts with three lines of context, as git makes them.
 * Undefined when the texts differ in more than 4,000 lines or the comparison takes over two seconds.
 */
function hunksBetween(base, head) {
    const patch = (0,diff__WEBPACK_IMPORTED_MODULE_1__/* .structuredPatch */ .YB)('base', 'head', base, head, '', '', { context: 3, maxEditLength: 4000, timeout: 2000 });
    return patch?.hunks.map(fromLibrary);
}
function fromLibrary({ oldStart, newStart, lines }) {
    return {
        baseStart: oldStart,
        headStart: newStart,
        lines: lines.flatMap(line => {
            const kind = kinds[(line[0] ?? ' ')];
            return kind ? [{ kind, text: line.slice(1).replace(/\r$/, '') }] : []; // `\ No newline at end of file` is no line
        }),
    };
}


/***/ }),

/***/ 195:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ matchLines)
/* harmony export */ });
/** The parts of a file's lines that match a pattern, several on one line too. */
function matchLines({ path, text: written }, pattern) {
    const text = written.replace(/^\uFEFF/, ''); // to JavaScript a byte order mark is white space, to Perl it is none
    const matches = [];
    let line = 1;
    let counted = 0;
    for (const { index, 0: found } of text.matchAll(new RegExp(pattern.source, 'gm'))) {
        for (let at = text.indexOf('\n', counted); at >= 0 && at < index; at = text.indexOf('\n', at + 1)) {
            line++;
            counted = at + 1;
        }
        matches.push({ path, line, text: found });
    }
    return matches;
}


/***/ }),

/***/ 1869:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ below)
/* harmony export */ });
/** Tells whether a path stands at or below one of `paths`; '' and '.' are the root. */
function below(paths) {
    const roots = new Set(paths.map(path => (path.endsWith('/') ? path.slice(0, -1) : path)));
    if (roots.has('') || roots.has('.'))
        return () => true;
    return path => {
        for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1))
            if (roots.has(path.slice(0, end)))
                return true;
        return false;
    };
}


/***/ }),

/***/ 647:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ blobId)
/* harmony export */ });
/* unused harmony export blobHash */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

/** Git's id of a blob: the SHA-1 of its length and its bytes. */
function blobId(bytes) {
    return blobHash(bytes.byteLength).update(bytes).digest('hex');
}
/** A hash that has seen git's header for a blob of `length` bytes and waits for the bytes themselves. */
function blobHash(length) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha1').update(`blob ${length}\0`);
}


/***/ }),

/***/ 8900:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ ForgeError)
/* harmony export */ });
/** Trouble with the world outside, told in one sentence that says what to do: a bad ref, a missing folder, a refused token. */
class ForgeError extends Error {
    name = 'ForgeError';
}


/***/ }),

/***/ 6418:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openGitHub: () => (/* binding */ openGitHub)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./build/forge/forge-error.js
var forge_error = __webpack_require__(8900);
// EXTERNAL MODULE: ./node_modules/@actions/github/lib/github.js + 21 modules
var github = __webpack_require__(157);
;// CONCATENATED MODULE: ./build/forge/github/refusal.js
/** Reads an error that a request ended with. The wordings are collected in __tests__/forge/github/refusals.json. */
function refusalOf(error) {
    const { status, text, headers, errors } = readError(error);
    const message = oneLine(text);
    if (isLimit(status, text, headers))
        return { kind: 'limited', seconds: secondsToWait(headers), message };
    if (status >= 500 || status === 408)
        return { kind: 'failed', message };
    if (/lock prevents review|is locked/i.test(text))
        return { kind: 'locked', message };
    if (status === 401 || status === 403 || /not accessible by/i.test(text)) {
        return { kind: 'forbidden', accepted: headers['x-accepted-github-permissions'], message };
    }
    if (status === 404 || status === 410)
        return { kind: 'absent', message };
    if (/pending review per pull request/i.test(text))
        return { kind: 'pending review', message };
    if (/not part of the pull request|no commit found/i.test(text))
        return { kind: 'superseded', message };
    if (/can not request changes on your own/i.test(text))
        return { kind: 'own pull request', message };
    if (/is too long|characters are allowed/i.test(text))
        return { kind: 'too long', message };
    if (/subject_type/.test(text))
        return { kind: 'no file comments', message };
    const comments = namedComments(errors);
    if (refusal_anchor.test(text) || comments.length > 0)
        return { kind: 'anchor', comments, message };
    return { kind: 'other', message };
}
/** Without the address of a page about the endpoint, which Octokit puts behind. */
function oneLine(text) {
    return text
        .replace(/ - https:\/\/\S*$/, '')
        .replace(/\s+/g, ' ')
        .replace(/\.$/, '');
}
/** GraphQL's answer of status 200 that holds errors instead of data. */
class GraphqlFailure extends Error {
    name = 'GraphqlFailure';
    errors;
    headers;
    constructor(errors, headers) {
        super(errors.map(({ message }) => message).join('; ') || 'an answer without data');
        this.errors = errors;
        this.headers = headers;
    }
}
const refusal_anchor = /must be part of the (diff|same hunk)|could not be resolved|diff[_ ]hunk|must precede the end line|path is invalid|pull_request_review_thread\.(path|line|position|start_line)/i;
/** The last two are how a limit looks as a validation error: https://github.com/octokit/plugin-rest-endpoint-methods.js/issues/595 */
const limit = /secondary rate limit|rate limit exceeded|abuse detection|submitted too quickly|blocked from content creation|Review comments is invalid|"code":"abuse"/i;
function isLimit(status, text, headers) {
    if (status === 429)
        return true;
    if (status === 403 && headers['x-ratelimit-remaining'] === '0')
        return true;
    return (status === 403 || status === 422) && limit.test(text);
}
/** https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit */
function secondsToWait(headers) {
    const after = Number(headers['retry-after']);
    if (after > 0)
        return after;
    const reset = Number(headers['x-ratelimit-reset']) - (Date.parse(headers.date ?? '') || Date.now()) / 1000;
    return headers['x-ratelimit-remaining'] === '0' && reset > 0 ? Math.ceil(reset) : 60;
}
function readError(error) {
    if (error instanceof GraphqlFailure)
        return readGraphqlFailure(error);
    if (!isRequestError(error))
        throw error; // a fault of ours, not GitHub's
    const { message, status, response } = error;
    const errors = response?.data?.errors;
    return { status, text: message, headers: response?.headers ?? {}, errors: Array.isArray(errors) ? errors : [] };
}
function isRequestError(error) {
    return error instanceof Error && 'status' in error && typeof error.status === 'number';
}
const statuses = {
    RATE_LIMITED: 429,
    FORBIDDEN: 403,
    INSUFFICIENT_SCOPES: 403,
    NOT_FOUND: 404,
    UNPROCESSABLE: 422,
    SERVICE_UNAVAILABLE: 503,
};
function readGraphqlFailure({ message, errors, headers }) {
    const status = statuses[errors[0]?.type ?? ''] ?? (/something went wrong|timed? ?out/i.test(message) ? 503 : 422);
    return { status, text: message, headers, errors };
}
/** `comments[3].line` in an error's field, or in its words. */
function namedComments(errors) {
    const named = errors.flatMap(error => [...JSON.stringify(error).matchAll(/comments\[(\d+)\]/g)].map(match => Number(match[1])));
    return [...new Set(named)];
}

;// CONCATENATED MODULE: ./build/forge/github/patience.js

/** How many seconds are spent on rate limits in all; what takes longer is given up. */
const longestWait = 120;
/** With a second between the later ones, no minute sees more than 80: https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api */
const writesWithoutPause = 40;
function newPatience(wait) {
    let waited = 0;
    let writes = 0;
    return {
        pace: async () => {
            if (++writes > writesWithoutPause)
                await wait(1);
        },
        persist: async (repeatable, ask) => {
            let failures = 0;
            for (let limited = false;;) {
                try {
                    return await ask();
                }
                catch (error) {
                    const refusal = refusalOf(error);
                    if (refusal.kind === 'limited' && !limited && waited + refusal.seconds <= longestWait) {
                        limited = true;
                        waited += refusal.seconds;
                        await wait(refusal.seconds);
                    }
                    else if (refusal.kind === 'failed' && repeatable && failures < 2) {
                        await wait(++failures);
                    }
                    else
                        throw error;
                }
            }
        },
    };
}

;// CONCATENATED MODULE: ./build/forge/github/client.js



/** No request of ours takes long; what hangs counts as failed. In milliseconds. */
const timeout = 60_000;
function openClient({ token, apiUrl, graphqlUrl, wait }) {
    const octokit = (0,github/* getOctokit */.Q)(token, { baseUrl: apiUrl }); // a `request` option would replace the fetch that knows the proxy
    const { pace, persist } = newPatience(wait);
    octokit.hook.wrap('request', async (request, options) => {
        const isGraphql = options.url === graphqlUrl;
        const isWrite = isGraphql ? /^\s*mutation\b/.test(String(options.query)) : options.method !== 'GET';
        if (isWrite)
            await pace();
        const isRepeatable = !isWrite || options.method !== 'POST'; // PATCH and DELETE leave the same state when done twice
        return persist(isRepeatable, async () => {
            const signal = AbortSignal.timeout(timeout);
            const response = await request({ ...options, request: { ...options.request, signal } });
            if (isGraphql)
                mustHoldData(response.data, response.headers);
            return response;
        });
    });
    return {
        rest: octokit.rest,
        graphql: async (query, variables) => {
            const { data, headers } = await octokit.request({ method: 'POST', url: graphqlUrl, query, variables });
            const body = data;
            return { data: body.data, failure: new GraphqlFailure(body.errors ?? [], texts(headers)) };
        },
        wait,
    };
}
/** GraphQL tells its troubles, rate limits too, with status 200. */
function mustHoldData(body, headers) {
    const { data, errors = [] } = body;
    if (!data)
        throw new GraphqlFailure(errors, texts(headers));
}
function texts(headers) {
    return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/review/remark.js
var remark = __webpack_require__(9525);
;// CONCATENATED MODULE: ./build/forge/github/memory.js

function memoryOf(fingerprint) {
    return fingerprint.slice(0, (0,remark/* ruleOf */.Y)(fingerprint).length + 1 + digits);
}
/** Characters of base 32: with a thousand findings the chance that two of them look alike is one in two millions. */
const digits = 8;
/** Each rule once: `liveness-probe/aaaaaaaa.bbbbbbbb,memory-limits/cccccccc`. */
function writeMemories(memories) {
    const byRule = new Map();
    for (const memory of memories) {
        const rule = (0,remark/* ruleOf */.Y)(memory);
        byRule.set(rule, [...(byRule.get(rule) ?? []), memory.slice(rule.length + 1)]);
    }
    return [...byRule].map(([rule, rests]) => `${rule}/${rests.join('.')}`).join(',');
}
function readMemories(text) {
    return text.split(',').flatMap(group => {
        const rule = (0,remark/* ruleOf */.Y)(group);
        return rule === ''
            ? []
            : group
                .slice(rule.length + 1)
                .split('.')
                .map(rest => `${rule}/${rest}`);
    });
}
/** The first memories that fit into so many characters. */
function fittingMemories(memories, characters) {
    const rules = new Set();
    let left = characters;
    return memories.filter(memory => {
        const rule = (0,remark/* ruleOf */.Y)(memory);
        left -= memory.length + 1 - (rules.has(rule) ? rule.length + 1 : 0);
        rules.add(rule);
        return left >= 0;
    });
}

;// CONCATENATED MODULE: ./build/forge/github/marker.js


/** A body with its marker: after a blank line, or Markdown takes it for a part of what stands above. */
function withMarker(text, marker) {
    return `${text}\n\n${'posted' in marker ? summaryLine(marker) : commentLine(marker)}`;
}
/** Eight digits that tell two texts apart. */
function hashOf(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex').slice(0, 8);
}
function readCommentMarker(body) {
    const [, instance, fingerprints, bodyHash, lineHash] = commentPattern.exec(lastLine(body)) ?? [];
    if (instance === undefined || fingerprints === undefined || bodyHash === undefined)
        return undefined;
    return { instance, fingerprints: fingerprints.split(','), bodyHash, lineHash };
}
function readSummaryMarker(body) {
    const [, instance, head, id, attempt, posted] = summaryPattern.exec(lastLine(body)) ?? [];
    if (instance === undefined || head === undefined)
        return undefined;
    return { instance, head, run: [Number(id), Number(attempt)], posted: readMemories(posted ?? '') };
}
/** A body as people see it. */
function visibleText(body) {
    const lines = linesOf(body);
    return lines.slice(0, -1).join('\n').trimEnd();
}
/** The words that an instance may be named with. */
const instancePattern = /^[a-z0-9._-]+$/;
const commentPattern = /^<!-- seaworthy\/1 i=([a-z0-9._-]+) f=([a-z0-9._/=-]+(?:,[a-z0-9._/=-]+)*) b=([0-9a-f]{8})(?: l=([0-9a-f]{8}))? -->$/;
const summaryPattern = /^<!-- seaworthy\/1 summary i=([a-z0-9._-]+) head=([0-9a-f]+) run=(\d+)\.(\d+) posted=((?:[a-z0-9._/=-]+(?:,[a-z0-9._/=-]+)*)?) -->$/;
function commentLine({ instance, fingerprints, bodyHash, lineHash }) {
    const line = lineHash === undefined ? '' : ` l=${lineHash}`;
    return `<!-- seaworthy/1 i=${instance} f=${fingerprints.join(',')} b=${bodyHash}${line} -->`;
}
function summaryLine({ instance, head, run, posted }) {
    return `<!-- seaworthy/1 summary i=${instance} head=${head} run=${run.join('.')} posted=${writeMemories(posted)} -->`;
}
/** Browsers send CRLF when a person has edited a comment. */
function linesOf(body) {
    return body.trimEnd().split(/\r?\n/);
}
function lastLine(body) {
    return linesOf(body).at(-1) ?? '';
}

// EXTERNAL MODULE: ./build/forge/once.js
var once = __webpack_require__(6771);
;// CONCATENATED MODULE: ./build/forge/github/blob-query.js
/** Asks for files in one query; undefined stands for a path that its commit does not hold as a file. */
async function askForBlobs(client, { owner, repo }, places) {
    const expressions = places.map(({ commit, path }, index) => [`e${index}`, `${commit}:${path}`]);
    const { data, failure } = await client.graphql(documentFor(places.length), { owner, repo, ...Object.fromEntries(expressions) });
    const { repository } = data;
    if (!repository || failure.errors.length > 0)
        throw failure; // null would pass for a file that is not there
    return places.map((_, index) => blobIn(repository, index));
}
/** Paths travel as variables: a query that holds text of the pull request would be written by its author. */
function documentFor(count) {
    const places = Array.from({ length: count }, (_, index) => index);
    return `query Blobs($owner: String!, $repo: String!, ${places.map(place => `$e${place}: String!`).join(', ')}) {
  repository(owner: $owner, name: $repo) {
    ${blobFields(count)}
  }
}
${blobContent}`;
}
/** `f0`, `f1` … as the variables `e0`, `e1` … name them; what uses it holds `blobContent` as well. */
function blobFields(count) {
    const places = Array.from({ length: count }, (_, index) => index);
    return places.map(place => `f${place}: object(expression: $e${place}) { ...content }`).join('\n    ');
}
const blobContent = 'fragment content on Blob { oid byteSize text isTruncated }';
/** Undefined for what is not there; nothing is asked of a folder or a submodule. */
function blobIn(repository, index) {
    const found = repository[`f${index}`];
    return found?.oid === undefined ? undefined : found;
}

;// CONCATENATED MODULE: ./build/forge/github/blob-queries.js


/** One query asks for so many files and so many bytes at the most: beyond, GitHub takes longer than the ten seconds that it gives a query. */
const mostBlobs = 300;
const mostBytes = 4_000_000;
/** A query that takes too long all the same, because sizes were not known, is halved so often. */
const mostSplits = 2;
function openBlobQueries(client, repository) {
    let waiting = [];
    const send = () => {
        const batches = inBatches(waiting);
        waiting = [];
        for (const batch of batches)
            void answer(batch, mostSplits);
    };
    const answer = async (batch, splits) => {
        try {
            const blobs = await askForBlobs(client, repository, batch);
            for (const [index, { resolve }] of batch.entries())
                resolve(blobs[index]);
        }
        catch (error) {
            const half = Math.ceil(batch.length / 2);
            if (splits > 0 && half < batch.length && mayBeTooMuch(error)) {
                for (const part of [batch.slice(0, half), batch.slice(half)])
                    void answer(part, splits - 1);
            }
            else
                for (const { reject } of batch)
                    reject(error);
        }
    };
    return {
        ask: (commit, path, bytes) => new Promise((resolve, reject) => {
            if (waiting.length === 0)
                setImmediate(send);
            waiting.push({ commit, path, bytes, resolve, reject });
        }),
    };
}
function mayBeTooMuch(error) {
    try {
        return refusalOf(error).kind === 'failed';
    }
    catch {
        return false; // no answer of GitHub's
    }
}
/** How many queries files of these sizes take. */
function batchesOf(sizes) {
    return inBatches(sizes.map(bytes => ({ bytes }))).length;
}
function inBatches(questions) {
    const batches = [];
    let room = 0;
    for (const question of questions) {
        const last = batches.at(-1);
        room -= question.bytes;
        if (last && last.length < mostBlobs && room >= 0)
            last.push(question);
        else {
            batches.push([question]);
            room = mostBytes - question.bytes;
        }
    }
    return batches;
}

// EXTERNAL MODULE: ./build/change/hunk.js
var hunk = __webpack_require__(9257);
;// CONCATENATED MODULE: ./build/forge/github/changed-files.js

/** GitHub lists 3,000 files and says nothing of the others: https://docs.github.com/en/rest/pulls/pulls#list-pull-requests-files */
const mostFiles = 3000;
const perPage = 100;
/** Lists page after page to the last; `onPage` sees each as soon as it is there. */
async function listChangedFiles({ rest }, { owner, repo, number }, onPage = () => undefined) {
    const files = [];
    const heads = [];
    const isOf = (head) => heads.every(page => page.size === 0 || page.has(head));
    for (let listed = 0, page = 1;; page++) {
        const { data, headers } = await rest.pulls.listFiles({ owner, repo, pull_number: number, per_page: perPage, page });
        const read = data.flatMap(readFile);
        files.push(...read);
        heads.push(new Set(data.flatMap(headOf)));
        onPage(read);
        listed += data.length;
        if (listed >= mostFiles)
            return { files, complete: false, isOf };
        if (data.length < perPage || !/rel="next"/.test(headers.link ?? ''))
            return { files, complete: true, isOf };
    }
}
/** The commit at head, by the address of a file that is there. */
function headOf({ status, contents_url }) {
    const [, head] = /[?&]ref=([0-9a-f]{40,64})$/.exec(contents_url) ?? [];
    return head === undefined || status === 'removed' ? [] : [head];
}
function readFile(file) {
    const facts = { path: file.filename, ...(file.sha === null ? {} : { sha: file.sha }), hunks: hunksOf(file) };
    switch (file.status) {
        case 'added':
        case 'copied':
            return [{ status: 'added', ...facts }];
        case 'modified':
        case 'changed': // its mode
            return [{ status: 'modified', ...facts }];
        case 'renamed':
            return [
                {
                    status: 'renamed',
                    ...facts,
                    ...(file.previous_filename === undefined ? {} : { previousPath: file.previous_filename }),
                },
            ];
        case 'removed':
            return [{ status: 'removed', ...facts }];
        case 'unchanged':
            return [];
    }
}
/** Without a patch, no changes means none only where something else was changed: GitHub counts none in binary files either. */
function hunksOf({ status, changes, patch }) {
    if (patch !== undefined)
        return (0,hunk/* readHunks */.c)(patch);
    return changes === 0 && (status === 'renamed' || status === 'changed') ? [] : undefined;
}

// EXTERNAL MODULE: ./build/forge/read-source.js + 1 modules
var read_source = __webpack_require__(702);
;// CONCATENATED MODULE: ./build/forge/github/trouble.js


/** What GitHub answers; its refusal is told in one sentence that names what was asked for. */
async function asking(what, answer) {
    try {
        return await answer;
    }
    catch (cause) {
        const refusal = refusalOf(cause);
        throw new forge_error/* ForgeError */.Q(`GitHub did not give ${what} (${refusal.message}): ${advice(refusal)}`, { cause });
    }
}
/** What GitHub answers; undefined when it refuses. */
async function ifAnswered(answer) {
    try {
        return await answer;
    }
    catch (error) {
        refusalOf(error); // throws what is no refusal
        return undefined;
    }
}
function advice({ kind, message }) {
    if (/no common ancestor/i.test(message))
        return 'the two share no history, so that nobody can tell what changed: rebase the branch';
    if (kind === 'forbidden' || kind === 'absent')
        return 'give the job `permissions: contents: read` and check that the commits exist';
    return kind === 'limited' ? 'run the job again when the rate limit of its token has passed' : 'run the job again';
}

;// CONCATENATED MODULE: ./build/forge/github/api-snapshot.js



/** A commit on GitHub. Once its tree has been asked for, files are read by what it tells of them: their modes, ids and sizes. */
function apiSnapshot(client, repository, commit, blobs) {
    let isListed = false;
    const listOnce = (0,once/* once */.O)(() => asking(`the files at ${commit.slice(0, 7)}`, listTree(client, repository, commit)));
    const list = () => {
        isListed = true;
        return listOnce();
    };
    return {
        list,
        read: async (paths) => {
            const listing = isListed ? await list() : undefined;
            const entries = new Map(listing?.entries.map(entry => [entry.path, entry]));
            const wanted = [...new Set(paths)].map(path => ({ path, entry: entries.get(path) }));
            const held = listing?.complete ? wanted.filter(({ entry }) => entry) : wanted;
            const archived = listing !== undefined && isSmall(listing);
            return (0,read_source/* gather */.kg)(await asking(`files at ${commit.slice(0, 7)}`, blobs.read(commit, held, archived)));
        },
        grep: async () => false,
        reach: async () => (isSmall(await list()) ? inOnePiece : oneByOne),
    };
}
/** An archive is fetched of commits whose files are no more than this together: it takes GitHub some ten seconds. In bytes. */
const largestArchive = 300_000_000;
/** What is read of files that nobody can look through unread: many from an archive, or one query or two of them. */
const inOnePiece = { files: 4_000, bytes: 48_000_000 };
const oneByOne = { files: 290, bytes: 8_000_000 };
function isSmall({ entries, complete }) {
    return complete && entries.reduce((sum, { bytes = 0 }) => sum + bytes, 0) <= largestArchive;
}
/** GitHub cuts a tree off at 100,000 entries or 7 MB: https://docs.github.com/en/rest/git/trees#get-a-tree */
async function listTree({ rest }, repository, commit) {
    const { data } = await rest.git.getTree({ ...repository, tree_sha: commit, recursive: '1' });
    const entries = data.tree.flatMap(({ path, mode, type, sha, size }) => {
        return type === 'tree' || path === undefined || mode === undefined || sha === undefined
            ? []
            : [{ path, mode, sha, bytes: size }];
    });
    return { entries, complete: !data.truncated };
}

// EXTERNAL MODULE: ./build/change/change-set.js
var change_set = __webpack_require__(4760);
// EXTERNAL MODULE: ./build/change/line-match.js
var line_match = __webpack_require__(195);
// EXTERNAL MODULE: ./build/forge/below.js
var below = __webpack_require__(1869);
;// CONCATENATED MODULE: ./build/forge/github/base-snapshot.js



/** The commit that changes count from, as they tell it: what none of them touches is the head's, so that no second tree is listed. */
function baseSnapshot(commit, own, head, changes) {
    const atHead = new Set(changes.flatMap(change => (0,change_set/* headPath */.w)(change) ?? []));
    const atBase = new Map(changes.flatMap(change => pathBefore(change).map(path => [path, change])));
    const isOwn = (path) => atBase.has(path);
    const isHeads = (path) => !isOwn(path) && !atHead.has(path);
    return {
        list: async () => {
            const listing = await head.list();
            if (!listing.complete)
                return own.list();
            const entries = new Map(listing.entries.map(entry => [entry.path, entry]));
            const changed = [...atBase].map(([path, change]) => entryBefore(commit, path, entries.get((0,change_set/* headPath */.w)(change) ?? '')));
            return { entries: [...listing.entries.filter(({ path }) => isHeads(path)), ...changed], complete: true };
        },
        read: async (paths) => {
            await head.read([]); // waits for the list where it is on its way: whoever waits for it too asks in the same moment then
            const [kept, changed] = await Promise.all([head.read(paths.filter(isHeads)), own.read(paths.filter(isOwn))]);
            return { files: [...kept.files, ...changed.files], unreadable: [...kept.unreadable, ...changed.unreadable] };
        },
        grep: async (pattern, paths, look) => {
            const isWhole = await head.grep(pattern, paths, match => {
                if (isHeads(match.path))
                    look(match);
            });
            if (!isWhole)
                return false;
            const { files } = await own.read([...atBase.keys()].filter((0,below/* below */.G)(paths)));
            for (const file of files)
                (0,line_match/* matchLines */.n)(file, pattern).forEach(look);
            return true;
        },
        ...(head.reach && { reach: head.reach }),
    };
}
function pathBefore(change) {
    const path = (0,change_set/* basePath */.J)(change);
    return path === undefined ? [] : [path];
}
/** Nobody has told its id: git's other name for it stands there. A file seldom becomes something else. */
function entryBefore(commit, path, now) {
    return { path, mode: now?.mode ?? '100644', sha: `${commit}:${path}`, bytes: now?.bytes };
}

// EXTERNAL MODULE: ./build/forge/blob-id.js
var blob_id = __webpack_require__(647);
;// CONCATENATED MODULE: ./build/forge/in-turns.js
/** The results of an asynchronous step for all items, in their order, so many at a time: neither a disk nor GitHub takes thousands at once. */
async function inTurns(items, step, atOnce = 32) {
    const results = [];
    const turns = items.entries();
    const takeTurns = async () => {
        for (const [index, item] of turns)
            results[index] = await step(item);
    };
    await Promise.all(Array.from({ length: atOnce }, takeTurns));
    return results;
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(8321);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./build/forge/github/archive.js





/**
 * The bytes of files out of a commit's archive, which is one request however many they are. It streams: only what is wanted
 * stays. What the archive leaves out or rewrites (`export-ignore`, `export-subst`, line ends) is not in the answer, nor what
 * comes after a place where it breaks off.
 * https://docs.github.com/en/rest/repos/contents#download-a-repository-archive-tar
 */
async function filesFromArchive(client, repository, commit, wanted) {
    const found = new Map();
    try {
        const archive = await download(client, repository, commit);
        const entries = new Map(wanted.map(entry => [entry.path, entry]));
        for await (const { path, bytes } of unpacked(archive, (path, size) => size === entries.get(path)?.bytes)) {
            if ((0,blob_id/* blobId */.z)(bytes) === entries.get(path)?.sha)
                found.set(path, bytes);
            if (found.size === entries.size)
                break;
        }
    }
    catch {
        // Refused, no archive, or cut off: whoever asks reads the rest one by one, and hears of it there if that fails too.
    }
    return found;
}
async function download({ rest }, repository, commit) {
    const { data } = await rest.repos.downloadTarballArchive({
        ...repository,
        ref: commit,
        request: { parseSuccessResponseBody: false }, // Octokit then gives the body itself
    });
    return external_node_stream_.Readable.fromWeb(data);
}
/** What an archive may unpack to, in bytes: the files that were listed with their headers, not what a filter makes of them. */
const mostUnpacked = 600_000_000;
async function* upTo(bytes, chunks) {
    let room = bytes;
    for await (const chunk of chunks) {
        room -= chunk.length;
        if (room < 0)
            return;
        yield chunk;
    }
}
/** The regular files of a zipped archive that are wanted by their path and size, as they come in; the bytes of others are let go. */
async function* unpacked(archive, isWanted) {
    const { extract } = await __webpack_require__.e(/* import() */ 118).then(__webpack_require__.t.bind(__webpack_require__, 6118, 19));
    const entries = extract();
    (0,external_node_stream_promises_.pipeline)(archive, (0,external_node_zlib_.createGunzip)(), chunks => upTo(mostUnpacked, chunks), entries).catch(() => undefined); // the loop hears of it
    for await (const entry of entries) {
        const { type, name, size } = entry.header;
        const path = name.slice(name.indexOf('/') + 1); // everything stands in one folder, named by the repository and the commit
        if (type === 'file' && isWanted(path, size))
            yield { path, bytes: await (0,consumers_.buffer)(entry) };
        else
            entry.resume();
    }
}

;// CONCATENATED MODULE: ./build/forge/github/fetch-files.js





/** GraphQL cuts longer texts off; in bytes. */
const longestText = 500_000;
/** With more files than this a commit's archive is worth its bytes. */
const fewFiles = 200;
/** First what the archive holds, where that saves requests, then what GraphQL can give; then what it cannot, a few at a time. */
async function fetchFiles(client, repository, queries, commit, all, archived) {
    const unpacked = archived && all.length > fewFiles && requestsFor(all) > 1 ? await unpack(client, repository, commit, all) : [];
    const inHand = new Map(unpacked);
    const wanted = all.filter(({ path }) => !inHand.has(path));
    const short = wanted.filter(({ entry }) => (entry?.bytes ?? 0) <= longestText);
    const answers = await Promise.all(short.map(({ path, entry }) => queries.ask(commit, path, entry?.bytes ?? 0)));
    const blobs = new Map(short.map(({ path }, index) => [path, answers[index]]));
    const fetched = await inTurns(wanted, async ({ path, entry }) => {
        const blob = blobs.get(path);
        const sha = blob?.oid ?? entry?.sha;
        if (sha === undefined)
            return undefined;
        const reason = blob && (0,read_source/* notRead */.Qk)({ mode: '100644', bytes: blob.byteSize });
        if (reason !== undefined)
            return [path, { sha, reading: { path, reason } }];
        const bytes = wholeText(blob) ?? (await fetchBytes(client, repository, sha));
        return [path, { sha, reading: (0,read_source/* readSource */.o$)(path, sha, bytes) }];
    }, 10);
    return new Map([...inHand, ...fetched.filter(file => file !== undefined)]);
}
/** How many requests these files take one by one. */
function requestsFor(wanted) {
    const sizes = wanted.map(({ entry }) => entry?.bytes ?? 0);
    return batchesOf(sizes.filter(bytes => bytes <= longestText)) + sizes.filter(bytes => bytes > longestText).length;
}
async function unpack(client, repository, commit, wanted) {
    const entries = wanted.flatMap(({ entry }) => entry ?? []);
    const files = await filesFromArchive(client, repository, commit, entries);
    return entries.flatMap(({ path, sha }) => {
        const bytes = files.get(path);
        return bytes ? [[path, { sha, reading: (0,read_source/* readSource */.o$)(path, sha, bytes) }]] : [];
    });
}
/** The bytes of a text, if it is all of the file and GitHub has not put it into another encoding: then its id tells. */
function wholeText(blob) {
    if (!blob || blob.text === null || blob.isTruncated)
        return undefined;
    const bytes = Buffer.from(blob.text);
    return (0,blob_id/* blobId */.z)(bytes) === blob.oid ? bytes : undefined;
}
async function fetchBytes({ rest }, repository, sha) {
    const { data } = await rest.git.getBlob({ ...repository, file_sha: sha });
    return Buffer.from(data.content, data.encoding === 'base64' ? 'base64' : 'utf8');
}

;// CONCATENATED MODULE: ./build/forge/github/blobs.js


function openBlobs(client, repository, queries) {
    const known = new Map();
    const fetch = openFetching((commit, wanted, archived) => fetchFiles(client, repository, queries, commit, wanted, archived));
    return {
        read: async (commit, wanted, archived) => {
            const idOf = ({ path, entry }) => entry?.sha ?? `${commit}:${path}`;
            const isMissing = (each) => !known.has(idOf(each)) && !(each.entry && (0,read_source/* notRead */.Qk)(each.entry));
            const missing = new Map(wanted.filter(isMissing).map(each => [idOf(each), each]));
            const fetching = missing.size > 0 ? fetch(commit, [...missing.values()], archived) : Promise.resolve(none);
            for (const [id, { path }] of missing)
                known.set(id, quietly(fetching.then(found => found.get(path))));
            try {
                for (const file of (await fetching).values())
                    known.set(file.sha, Promise.resolve(file));
            }
            catch (error) {
                for (const id of missing.keys())
                    known.delete(id); // another time it may be given
                throw error;
            }
            const readings = wanted.map(async (each) => {
                const { path, entry } = each;
                const reason = entry && (0,read_source/* notRead */.Qk)(entry);
                if (reason !== undefined)
                    return { path, reason };
                const found = await known.get(idOf(each));
                return found && { ...found.reading, path }; // the same content may stand at several paths
            });
            return (await Promise.all(readings)).filter(reading => reading !== undefined);
        },
    };
}
/** Whoever awaits it hears of its failure; nobody else does. */
function quietly(promise) {
    promise.catch(() => undefined);
    return promise;
}
const none = new Map();
/** Fetches together what is asked for of a commit in the same moment, by whomever. */
function openFetching(fetchNow) {
    const waiting = new Map();
    return (commit, wanted, archived) => {
        const batch = waiting.get(commit);
        if (batch) {
            batch.wanted.push(...wanted);
            batch.archived ||= archived;
            return batch.files;
        }
        const files = new Promise(resolve => setImmediate(resolve)).then(() => {
            waiting.delete(commit);
            return fetchNow(commit, fresh.wanted, fresh.archived);
        });
        const fresh = { wanted: [...wanted], archived, files };
        waiting.set(commit, fresh);
        return files;
    };
}

;// CONCATENATED MODULE: ./build/forge/github/fill-in.js
/** GitHub takes no comment on a file's lines beyond either: https://docs.github.com/en/repositories/creating-and-managing-repositories/repository-limits */
const mostLines = 20_000;
const fill_in_mostBytes = 1_000_000;
/** What GitHub did not tell of the changed files, as git tells it: patches that were withheld, files beyond those that are listed. */
async function fillIn({ files, complete }, clone, base, head) {
    const listed = new Map(files.map(file => [file.path, file]));
    if (complete) {
        const withheld = files.filter(({ hunks }) => hunks === undefined);
        const paths = withheld.flatMap(({ path, previousPath }) => (previousPath === undefined ? [path] : [previousPath, path]));
        const compared = new Map((await clone.changes(base, head, paths)).map(file => [file.path, file]));
        return { files: files.map(file => (file.hunks === undefined ? filled(file, compared.get(file.path)) : file)), complete };
    }
    const all = (await clone.changes(base, head)).map(file => {
        const known = listed.get(file.path);
        return known?.hunks !== undefined && known.status === file.status ? known : filled(file, file);
    });
    return { files: all, complete: true };
}
/** Git and GitHub may pair renames differently: a file that git saw otherwise keeps what GitHub said. */
function filled(file, compared) {
    const { hunks } = compared?.status === file.status ? compared : file;
    return hunks === undefined || isTooLarge(hunks) ? { ...file, hunks: undefined } : { ...file, hunks, weak: true };
}
function isTooLarge(hunks) {
    const lines = hunks.flatMap(hunk => hunk.lines);
    const bytes = lines.reduce((sum, { text }) => sum + Buffer.byteLength(text) + 2, 0);
    return bytes > fill_in_mostBytes || lines.filter(({ kind }) => kind !== 'kept').length > mostLines;
}

;// CONCATENATED MODULE: ./build/forge/github/commits.js






function openCommits(client, repository, clone, queries = openBlobQueries(client, repository)) {
    const blobs = openBlobs(client, repository, queries);
    const opened = new Map();
    const open = (commit) => {
        const known = opened.get(commit) ?? openCommit(commit);
        opened.set(commit, known);
        return known;
    };
    return {
        at: commit => later(async () => (await open(await commit())).snapshot),
        before: (changes, base, head) => {
            const known = (0,once/* once */.O)(async () => {
                const [{ files, complete }, commit] = await Promise.all([changes(), base()]);
                const { snapshot, isFar } = await open(commit);
                return isFar && complete ? baseSnapshot(commit, snapshot, (await open(head)).snapshot, files) : snapshot;
            });
            return later(known);
        },
        listAhead: commit => {
            const listing = open(commit).then(({ snapshot, isFar }) => (isFar ? snapshot.list() : undefined));
            listing.catch(() => undefined); // whoever needs the list hears of it
        },
        fillIn: async (changed, base, head) => {
            const isWhole = changed.complete && changed.files.every(({ hunks }) => hunks !== undefined);
            return isWhole || !clone || !(await clone.holds([base, head])) ? changed : fillIn(changed, clone, base, head);
        },
    };
    async function openCommit(commit) {
        if (clone && (await clone.holds([commit])))
            return { snapshot: clone.at(commit), isFar: false };
        return { snapshot: apiSnapshot(client, repository, commit, blobs), isFar: true };
    }
}
/** A clone is asked without requests. */
const unbounded = { files: Number.POSITIVE_INFINITY, bytes: Number.POSITIVE_INFINITY };
function later(snapshot) {
    return {
        list: async () => (await snapshot()).list(),
        read: async (paths) => (await snapshot()).read(paths),
        grep: async (pattern, paths, look) => (await snapshot()).grep(pattern, paths, look),
        holding: async (words, paths) => (await snapshot()).holding?.(words, paths),
        reach: async () => (await snapshot()).reach?.() ?? unbounded,
    };
}

;// CONCATENATED MODULE: ./build/forge/github/comparison.js

/** Only so many files come with a comparison: https://docs.github.com/en/rest/commits/commits#compare-two-commits */
const comparison_mostFiles = 300;
/** `base` may be a branch. All files come with the first page, which pages of commits are counted by: one is enough. */
async function compare({ rest }, { owner, repo }, base, head) {
    const { data } = await rest.repos.compareCommitsWithBasehead({ owner, repo, basehead: `${base}...${head}`, per_page: 1 });
    const files = data.files ?? [];
    return {
        mergeBase: data.merge_base_commit.sha,
        target: data.base_commit.sha,
        files: files.flatMap(readFile),
        complete: files.length < comparison_mostFiles,
    };
}

;// CONCATENATED MODULE: ./build/forge/github/change-request.js
/** What we say in it, for good: an unchanged run has nothing to edit. */
function requestText(instance) {
    return `${opening('requests', instance)}: it introduces what blocks it, as the summary and the comments tell. This request is dismissed once nothing blocks any more.`;
}
/** What it says once nothing blocks any more: a dismissed one that says otherwise was dismissed by a person. */
function withdrawnText(instance) {
    return `${opening('requested', instance)}: nothing blocks any more.`;
}
function readChangeRequest({ fullDatabaseId, state, body, viewerDidAuthor }, instance) {
    const text = body.trim();
    const says = text === requestText(instance) ? 'changes' : text === withdrawnText(instance) ? 'withdrawn' : undefined;
    if (!viewerDidAuthor || says === undefined)
        return [];
    return [{ id: Number(fullDatabaseId), says, stands: state === 'CHANGES_REQUESTED' }];
}
function opening(verb, instance) {
    return `⚓ Seaworthy${instance === 'default' ? '' : ` (${instance})`} ${verb} changes of this pull request`;
}

;// CONCATENATED MODULE: ./build/forge/github/conversation-document.js


/**
 * Fields that old enterprise servers lack. `subjectType` is asked for to be told so: GraphQL got it together with comments on whole
 * files, so that a server without it takes none. Without `fullDatabaseId` there is the shorter number.
 */
const newFields = ['fullDatabaseId', 'subjectType'];
/** The query for a conversation, for a server that lacks some of the new fields; with so many files of the target branch. */
function conversationDocument(lacking, files) {
    const id = lacking.has('fullDatabaseId') ? 'fullDatabaseId: databaseId' : 'fullDatabaseId';
    const subjectType = lacking.has('subjectType') ? '' : ' subjectType';
    const expressions = Array.from({ length: files }, (_, index) => `, $e${index}: String!`).join('');
    const target = files === 0 ? '' : `target: object(expression: $target) { oid }\n    ${blobFields(files)}`;
    return `query Conversation($owner: String!, $repo: String!, $number: Int!, $threads: String, $comments: String${files === 0 ? '' : ', $target: String!'}${expressions}) {
  viewer { login }
  repository(owner: $owner, name: $repo) {
    ${target}
    pullRequest(number: $number) {
      headRefOid baseRefName state viewerDidAuthor
      reviewThreads(first: 100, after: $threads) {
        pageInfo { hasNextPage endCursor }
        nodes {
          id path${subjectType} isResolved resolvedBy { login } isOutdated viewerCanResolve viewerCanUnresolve
          comments(first: 1) { totalCount nodes { ${id} body viewerDidAuthor } }
        }
      }
      comments(first: 100, after: $comments) {
        pageInfo { hasNextPage endCursor }
        nodes { ${id} body viewerDidAuthor }
      }
      pending: reviews(last: 20, states: [PENDING]) {
        nodes {
          ${id} createdAt viewerDidAuthor
          comments(first: 100) { totalCount nodes { ${id} body viewerDidAuthor } }
        }
      }
      requests: reviews(last: 50, states: [CHANGES_REQUESTED, DISMISSED]) {
        nodes { ${id} state body viewerDidAuthor }
      }
    }
  }
}
${files === 0 ? '' : blobContent}`;
}
/** GitHub says so with the words "Field 'subjectType' doesn't exist on type 'PullRequestReviewThread'". */
function isUnknown(field, error) {
    return (error instanceof GraphqlFailure && error.errors.some(({ message }) => message.startsWith(`Field '${field}' doesn't exist`)));
}

;// CONCATENATED MODULE: ./build/forge/github/conversation-query.js


/** Asks in one query for all that a run needs to know of a pull request, and again only while there are further pages. */
async function askForConversation(client, question) {
    let { viewer, repository, pullRequest, lacking } = await askForPage(client, question, { threads: null, comments: null });
    const target = readTarget(repository, question.along.paths);
    const pages = [pullRequest];
    const rest = { pull: question.pull, lacking, along: { branch: '', paths: [] } };
    for (let cursors = nextCursors(pullRequest); cursors; cursors = nextCursors(pullRequest, cursors)) {
        ({ viewer, pullRequest, lacking } = await askForPage(client, rest, cursors));
        pages.push(pullRequest);
    }
    return {
        viewer,
        pullRequest,
        threads: pages.flatMap(({ reviewThreads }) => reviewThreads.nodes),
        comments: pages.flatMap(({ comments }) => comments.nodes),
        target,
        lacking,
    };
}
/** An old server says which fields it does not know: it is asked again without them. */
async function askForPage(client, { pull, lacking, along: { branch, paths } }, cursors) {
    const ref = `refs/heads/${branch}`;
    const expressions = Object.fromEntries(paths.map((path, index) => [`e${index}`, `${ref}:${path}`]));
    const variables = { ...pull, ...cursors, ...(paths.length > 0 && { target: ref }), ...expressions };
    for (let without = lacking;;) {
        try {
            const { data, failure } = await client.graphql(conversationDocument(without, paths.length), variables);
            const { viewer, repository } = data;
            const pullRequest = repository?.pullRequest;
            if (!pullRequest || hasGaps(pullRequest))
                throw failure;
            return { viewer: viewer?.login ?? '', repository, pullRequest, lacking: without };
        }
        catch (error) {
            const unknown = newFields.filter(field => isUnknown(field, error) && !without.has(field));
            if (unknown.length === 0)
                throw error;
            without = new Set([...without, ...unknown]);
        }
    }
}
/** Null stands in a list for what GitHub could not give: a comment of ours among it would be posted again. */
function hasGaps({ reviewThreads, comments, pending, requests }) {
    const lists = [reviewThreads.nodes, comments.nodes, pending.nodes, requests.nodes];
    if (lists.some(nodes => nodes.includes(null)))
        return true;
    return [...reviewThreads.nodes, ...pending.nodes].some(({ comments: { nodes } }) => nodes.includes(null));
}
function readTarget(repository, paths) {
    const commit = repository.target?.oid;
    if (commit === undefined)
        return undefined;
    return { commit, files: new Map(paths.map((path, index) => [path, blobIn(repository, index)])) };
}
/** A list that has come to its end stays there: behind its last entry there is nothing. */
function nextCursors({ reviewThreads, comments }, last = { threads: null, comments: null }) {
    if (!reviewThreads.pageInfo.hasNextPage && !comments.pageInfo.hasNextPage)
        return undefined;
    return {
        threads: reviewThreads.pageInfo.endCursor ?? last.threads,
        comments: comments.pageInfo.endCursor ?? last.comments,
    };
}

;// CONCATENATED MODULE: ./build/forge/github/conversation-reader.js



/** Looks each time anew. What the server turned out to lack is not asked for again. */
function conversationReader(client, pull, { now, ...first }) {
    let lacking = new Set();
    let { along } = first;
    return async () => {
        const readAt = now().getTime();
        const asked = askForConversation(client, { pull, lacking, along });
        along = { ...along, paths: [] };
        const answer = await asked;
        lacking = answer.lacking;
        const { pullRequest, target } = answer;
        return { baseRef: pullRequest.baseRefName, readAt, target, as: instance => readConversation(answer, instance) };
    };
}
function readConversation({ viewer, pullRequest, threads, comments, lacking }, instance) {
    const pending = pullRequest.pending.nodes.filter(review => review.viewerDidAuthor);
    const unsubmitted = new Set(pending.flatMap(review => review.comments.nodes.map(({ fullDatabaseId }) => fullDatabaseId)));
    return {
        head: pullRequest.headRefOid,
        isOpen: pullRequest.state === 'OPEN',
        isOurs: pullRequest.viewerDidAuthor,
        threads: threads.flatMap(thread => readThread(thread, viewer, instance, unsubmitted)),
        summaries: comments.flatMap(comment => readSummary(comment, instance)),
        pendingReviews: pending.map(review => readPendingReview(review, instance)),
        requests: pullRequest.requests.nodes.flatMap(review => readChangeRequest(review, instance)),
        takesFileComments: !lacking.has('subjectType'),
    };
}
function readThread(thread, viewer, instance, unsubmitted) {
    const [first] = thread.comments.nodes;
    if (!first?.viewerDidAuthor || unsubmitted.has(first.fullDatabaseId))
        return [];
    const marker = readCommentMarker(first.body);
    if (marker?.instance !== instance)
        return [];
    const { id, path, isResolved, resolvedBy, isOutdated, viewerCanResolve, viewerCanUnresolve, comments } = thread;
    const resolver = resolvedBy && account(resolvedBy.login) === account(viewer) ? 'resolved by us' : 'resolved by someone';
    return [
        {
            ...marker,
            id,
            path,
            comment: Number(first.fullDatabaseId),
            body: first.body,
            standing: isResolved ? resolver : 'open',
            resolvedBy: isResolved ? (resolvedBy?.login ?? 'ghost') : undefined, // GitHub's name for accounts that are no more
            isOutdated,
            isAnswered: comments.totalCount > 1,
            mayResolve: viewerCanResolve,
            mayUnresolve: viewerCanUnresolve,
        },
    ];
}
function readSummary({ fullDatabaseId, body, viewerDidAuthor }, instance) {
    const marker = viewerDidAuthor ? readSummaryMarker(body) : undefined;
    return marker?.instance === instance ? [{ ...marker, comment: Number(fullDatabaseId), body }] : [];
}
function readPendingReview({ fullDatabaseId, createdAt, comments }, instance) {
    const ours = comments.nodes.filter(({ body }) => readCommentMarker(body)?.instance === instance);
    return { id: Number(fullDatabaseId), createdAt: Date.parse(createdAt), isOurs: ours.length === comments.totalCount };
}
/** GraphQL calls a bot `github-actions` in one place and `github-actions[bot]` in another. */
function account(login) {
    return login.replace(/\[bot\]$/, '');
}

// EXTERNAL MODULE: ./build/change/diff-lines.js
var diff_lines = __webpack_require__(856);
;// CONCATENATED MODULE: ./build/forge/github/diff-places.js



function diffPlaces({ files }) {
    const byPath = new Map(files.map(file => [file.path, file]));
    const moves = new Map(files.flatMap(({ previousPath, path }) => (previousPath === undefined ? [] : [[previousPath, path]])));
    return {
        pathNow: path => moves.get(path) ?? path,
        isPlain: ({ path, side, line, startLine }) => {
            const file = byPath.get(path);
            if (!file || (0,change_set/* headPath */.w)(file) === undefined || file.weak === true)
                return false;
            return side === 'RIGHT' && startLine === undefined && (0,diff_lines/* diffLines */.P)(file.hunks ?? []).head.get(line)?.kind === 'added';
        },
        lineHash: comment => {
            const text = comment.level === 'line' ? textAt(byPath.get(comment.path), comment) : undefined;
            return text === undefined ? undefined : hashOf(text.trim());
        },
        shows: (path, lineHash) => {
            const lines = byPath.get(path)?.hunks?.flatMap(hunk => hunk.lines) ?? [];
            return lines.some(({ text }) => hashOf(text.trim()) === lineHash);
        },
    };
}
function textAt(file, { side, line }) {
    const other = side === 'RIGHT' ? 'removed' : 'added';
    for (const { baseStart, headStart, lines } of file?.hunks ?? []) {
        const offset = line - (side === 'RIGHT' ? headStart : baseStart);
        if (offset < 0)
            continue;
        const found = lines.filter(({ kind }) => kind !== other)[offset];
        if (found)
            return found.text;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/forge/github/ledger.js

/** GitHub lets nothing through: the token may not write, or the conversation is locked. */
class ClosedDoor extends Error {
    name = 'ClosedDoor';
    refusal;
    constructor(refusal) {
        super(refusal.message);
        this.refusal = refusal;
    }
}
/** Something new cannot be refused as absent unless the token may not see the pull request. */
const creating = { closing: ['forbidden', 'locked', 'absent'] };
function openLedger() {
    let written = 0;
    let limit;
    const notices = [];
    return {
        written: () => written,
        notices: () => notices,
        note: notice => notices.push(notice),
        write: async (send, { closing = ['forbidden', 'locked'], insists = false } = {}) => {
            if (limit && !insists)
                return limit;
            try {
                await send();
                written++;
                return undefined;
            }
            catch (error) {
                const refusal = refusalOf(error);
                if (written === 0 && closing.includes(refusal.kind))
                    throw new ClosedDoor(refusal);
                if (refusal.kind === 'limited')
                    limit = refusal;
                return refusal;
            }
        },
    };
}

;// CONCATENATED MODULE: ./build/forge/github/notices.js
/** Sentences for the log about what was not written on a pull request, and what to do about it. */
function superseded(head, now) {
    return `The pull request has moved on from ${head.slice(0, 7)} to ${now.slice(0, 7)}: the run for the newer commit speaks for it.`;
}
const notices_closed = 'The pull request is closed: nothing was written on it.';
function missingComments(count, { kind, message }) {
    const what = count === 1 ? 'One comment was' : `${count} comments were`;
    const sentence = `${what} not posted on the diff (${message}): the summary says the same.`;
    return kind === 'anchor' ? `${sentence} Seaworthy offered a line that GitHub does not take; please report this.` : sentence;
}
function interrupted({ message }) {
    return `GitHub stopped answering while the pull request was being written on (${message}): the next run completes it.`;
}
function noFileComments(count) {
    const what = count === 1 ? 'One comment on a whole file was' : `${count} comments on whole files were`;
    return `${what} not posted: this server does not know such comments. The summary says the same.`;
}
/** Why nothing at all was written. */
function nothingWritten(refusal, event) {
    switch (refusal.kind) {
        case 'forbidden':
            return withRemedy(refusal.accepted ? `${refusal.message}; it needs ${refusal.accepted}` : refusal.message, event);
        case 'absent':
            return withRemedy(refusal.message, event);
        case 'locked':
            return `The conversation is locked, so that nothing was written on it (${refusal.message}). The job summary holds the whole review.`;
        case 'limited':
        case 'failed':
        case 'anchor':
        case 'pending review':
        case 'superseded':
        case 'too long':
        case 'no file comments':
        case 'own pull request':
        case 'other':
            return `GitHub let nothing be written on the pull request (${refusal.message}). The job summary holds the whole review.`;
    }
}
/** https://docs.github.com/en/actions/reference/security/secure-use and …/dependabot-on-actions: no `permissions` block helps there. */
function withRemedy(words, { name, from }) {
    const sentence = `The token may not write on the pull request (${words}).`;
    if (from === 'Dependabot')
        return `${sentence} Runs that Dependabot starts get a read-only token; the job summary holds the whole review.`;
    if (from === 'a fork' && name === 'pull_request') {
        return `${sentence} Runs for a fork get a read-only token; the job summary holds the whole review.`;
    }
    return `${sentence} Give it to the job in the workflow:\npermissions:\n  contents: read\n  pull-requests: write`;
}

;// CONCATENATED MODULE: ./build/forge/github/cut-to-fit.js
/**
 * A text cut to what GitHub takes: 65,536 characters, and nobody says whether those are code points, UTF-16 units or bytes.
 * `reserved` is the room that a marker needs behind it. It is cut after a whole line, never inside a code block, and says so.
 */
function cutToFit(text, reserved) {
    if (fits(text, reserved))
        return text;
    let whole = { lines: 0, folds: 0 }; // what has been found to fit and to be complete
    let [room, roomInBytes] = [mostUnits - reserved - spare, cut_to_fit_mostBytes - reserved - spare];
    let [fence, folds] = [undefined, 0];
    const lines = text.split('\n');
    for (const [index, line] of lines.entries()) {
        room -= line.length + 1;
        roomInBytes -= Buffer.byteLength(line) + 1;
        if (room < 0 || roomInBytes < 0)
            break;
        fence = fenceAfter(line, fence);
        folds += occurrences(line, '<details') - occurrences(line, '</details>');
        if (fence === undefined)
            whole = { lines: index + 1, folds };
    }
    const kept = lines.slice(0, whole.lines).join('\n').trimEnd();
    return [kept, ...Array(Math.max(whole.folds, 0)).fill('</details>'), notice].join('\n\n');
}
const mostUnits = 60_000;
const cut_to_fit_mostBytes = 120_000;
const notice = '✂️ Cut here, because GitHub takes no longer text: the job summary holds all of it.';
/** For the notice, and the ends of folds before it. */
const spare = 500;
function fits(text, reserved) {
    return text.length + reserved <= mostUnits && Buffer.byteLength(text) + reserved <= cut_to_fit_mostBytes;
}
/** The fence that a code block is waiting for after this line: as many backticks or tildes as it began with, or more. */
function fenceAfter(line, open) {
    const [, fence, rest] = /^\s*(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
    if (fence === undefined)
        return open;
    if (open === undefined)
        return fence;
    return fence.startsWith(open) && rest?.trim() === '' ? undefined : open;
}
function occurrences(line, part) {
    return line.split(part).length - 1;
}

;// CONCATENATED MODULE: ./build/forge/github/claims.js

/** Each comment takes the thread that fits best: open before resolved, then what shares more findings, then what is in its file. No thread serves two. */
function claimThreads(comments, threads) {
    const free = new Set(threads);
    const claims = new Map();
    for (const comment of comments) {
        const isElsewhere = ({ thread }) => Number(thread.path !== comment.path);
        const [best] = [...free]
            .map(thread => ({ thread, shared: shared(comment, thread) }))
            .filter(({ shared }) => shared > 0)
            .sort((a, b) => rank(a.thread) - rank(b.thread) || b.shared - a.shared || isElsewhere(a) - isElsewhere(b));
        if (!best)
            continue;
        claims.set(comment, best.thread);
        free.delete(best.thread);
    }
    return claims;
}
/** Tells findings that a person has resolved, or whose comment a person has deleted. */
function settledByPeople(threads, posted) {
    const standing = new Set(threads.flatMap(({ fingerprints }) => fingerprints.map(memoryOf)));
    const deleted = new Set(posted.filter(memory => !standing.has(memory)));
    const resolved = new Set(threads.filter(thread => thread.standing === 'resolved by someone').flatMap(({ fingerprints }) => fingerprints));
    return fingerprint => resolved.has(fingerprint) || deleted.has(memoryOf(fingerprint));
}
function rank({ standing, isOutdated }) {
    if (standing === 'open')
        return isOutdated ? 1 : 0;
    return standing === 'resolved by someone' ? 2 : 3;
}
function shared({ fingerprints }, thread) {
    return fingerprints.filter(fingerprint => thread.fingerprints.includes(fingerprint)).length;
}

;// CONCATENATED MODULE: ./build/forge/github/plan.js



/** How many comments stand on whole files: each is a request of its own, for reviews take none of them. */
const mostFileComments = 10;
function planComments(review, { threads, posted, places }) {
    const claims = claimThreads(review.comments, threads);
    const isSettled = settledByPeople(threads, posted);
    const holdsUnseen = unseenIn(review, places);
    const steps = review.comments.flatMap(comment => {
        const thread = claims.get(comment);
        return thread && holdsUnseen(thread, comment) ? [] : stepFor(comment, thread, isSettled, places);
    });
    const beyond = new Set(review.comments.filter(({ level }) => level === 'file').slice(mostFileComments));
    const claimed = new Set(claims.values());
    const over = threads.filter(thread => thread.standing === 'open' && !claimed.has(thread)).filter(overIn(review, places));
    const isElsewhere = standingIn(review.comments);
    return {
        create: steps.filter(step => 'replaces' in step).filter(({ comment }) => !beyond.has(comment)),
        edit: steps.filter(step => 'thread' in step),
        close: over.filter(thread => !isElsewhere(thread)),
        drop: over.filter(isElsewhere),
    };
}
/** The comment stays where its line was, on an old state of the file, and tells where the line is now. */
function movedLine(thread, comment) {
    return thread.isOutdated && comment.level === 'line' ? comment.line : undefined;
}
/** Equal while the visible text need not change; links to another commit are no reason to. */
function bodyHash(comment, moved) {
    const text = comment.body.replace(/\/blob\/[0-9a-f]{40,64}\//g, '/blob/');
    return hashOf(moved === undefined ? text : `${text}\n${comment.path}:${moved}`);
}
function stepFor(comment, thread, isSettled, places) {
    const create = (replaces, cameBack = false) => [{ comment, replaces, cameBack }];
    const isNews = comment.fingerprints.some(fingerprint => !isSettled(fingerprint));
    switch (thread?.standing) {
        case undefined:
        case 'resolved by someone':
            return isNews ? create() : [];
        case 'resolved by us':
            return thread.mayUnresolve
                ? [{ thread, comment, rewrite: differs(thread, comment), reopen: true }]
                : create(undefined, true);
        case 'open':
            if (isOvertaken(thread, comment, places))
                return create(thread);
            return differs(thread, comment) ? [{ thread, comment, rewrite: true, reopen: false }] : [];
    }
}
/** What was written on the line has changed, and nobody has answered: it is said anew there. Of a line that was only moved it is not. */
function isOvertaken({ isOutdated, isAnswered, lineHash }, comment, { shows }) {
    if (!isOutdated || isAnswered || comment.level !== 'line' || comment.near === true)
        return false;
    return lineHash === undefined || !shows(comment.path, lineHash);
}
function differs(thread, comment) {
    const [were, are] = [thread.fingerprints, comment.fingerprints].map(list => [...list].sort().join());
    return were !== are || thread.bodyHash !== bodyHash(comment, movedLine(thread, comment));
}
/** Whether an open thread tells all of a comment and, beside it, what nobody looked at this time: then it stays as it is. */
function unseenIn({ notAnalysed }, { pathNow }) {
    return ({ standing, path, fingerprints }, comment) => {
        const others = fingerprints.filter(fingerprint => !comment.fingerprints.includes(fingerprint));
        const isKnown = comment.fingerprints.every(fingerprint => fingerprints.includes(fingerprint));
        return (standing === 'open' && isKnown && others.length > 0 && (0,remark/* isLeftOut */.W)(notAnalysed, { path: pathNow(path), fingerprints: others }));
    };
}
/** A thread is over when its findings are gone, unless nobody looked; and when they stand in another thread, unless someone answered here. */
function overIn({ comments, unplaced, notAnalysed }, { pathNow }) {
    const isElsewhere = standingIn(comments);
    const withoutComment = new Set(unplaced.map(({ fingerprint }) => fingerprint));
    return thread => {
        const { path, fingerprints, isAnswered } = thread;
        if ([path, pathNow(path)].some(each => (0,remark/* isLeftOut */.W)(notAnalysed, { path: each, fingerprints })))
            return false;
        if (fingerprints.some(fingerprint => withoutComment.has(fingerprint)))
            return false;
        return !isAnswered || !isElsewhere(thread);
    };
}
function standingIn(comments) {
    const standing = new Set(comments.flatMap(({ fingerprints }) => fingerprints));
    return ({ fingerprints }) => fingerprints.some(fingerprint => standing.has(fingerprint));
}

;// CONCATENATED MODULE: ./build/forge/github/site.js
/** The address of a line at the reviewed commit. */
function permalink({ serverUrl, pull, head }, path, line) {
    const encoded = path.split('/').map(encodeURIComponent).join('/');
    return `${serverUrl}/${pull.owner}/${pull.repo}/blob/${head}/${encoded}#L${line}`;
}

;// CONCATENATED MODULE: ./build/forge/github/comment-body.js




/** A comment's body as GitHub gets it. */
function commentBody(comment, site, { lineHash, thread, cameBack }) {
    const { instance, head } = site;
    const moved = thread && movedLine(thread, comment);
    const marker = { instance, fingerprints: comment.fingerprints, bodyHash: bodyHash(comment, moved), lineHash };
    const notes = [
        ...(moved === undefined ? [] : [`\n\nThis is now [line ${moved}](${permalink(site, comment.path, moved)}).`]),
        ...(cameBack === true ? [`\n\nThis came back in ${head.slice(0, 7)}.`] : []),
    ].join('');
    return withMarker(`${cutToFit(comment.body, 1000 + notes.length + marker.fingerprints.join().length)}${notes}`, marker);
}
/** What is said where a finding is gone and the comment has to stay, because people answered. */
function settledBody({ body, fingerprints, instance, lineHash }, { head }) {
    const text = `${settledMark} ${head.slice(0, 7)}.\n\n${visibleText(body)}`;
    return withMarker(text, { instance, fingerprints, bodyHash: hashOf(text), lineHash }); // another hash: should it come back, it is written anew
}
/** How a comment begins that says its finding is gone. */
const settledMark = '✅ No longer found in';

;// CONCATENATED MODULE: ./build/forge/github/desk.js
/** How REST names the repository. */
function repositoryOf({ site }) {
    const { owner, repo } = site.pull;
    return { owner, repo };
}
/** How REST names the pull request. */
function pullOf(desk) {
    return { ...repositoryOf(desk), pull_number: desk.site.pull.number };
}

;// CONCATENATED MODULE: ./build/forge/github/file-comments.js


/** Posts comments on whole files one by one; returns those that GitHub took. */
async function postFileComments(comments, bodyOf, desk) {
    const posted = [];
    for (const comment of comments) {
        const refusal = await desk.ledger.write(() => createComment(comment, bodyOf(comment), desk), creating);
        if (!refusal)
            posted.push(comment);
        else
            desk.ledger.note(`No comment on ${comment.path}: ${refusal.message}.`);
        if (refusal?.kind === 'no file comments')
            break;
    }
    return posted;
}
function createComment({ path }, body, desk) {
    return desk.client.rest.pulls.createReviewComment({
        ...pullOf(desk),
        commit_id: desk.site.head,
        path,
        subject_type: 'file',
        body,
    });
}

;// CONCATENATED MODULE: ./build/forge/github/pending-reviews.js

/** Another workflow may share the account and be in the middle of its own review. In milliseconds. */
const abandonedAfter = 2 * 60_000;
/**
 * Deletes our pending reviews that nobody will submit any more: an account can have one for each pull request, and it blocks the next.
 * `isLeftover` knows those that a refused attempt of this run has just left behind. False while one is left that is not ours to delete.
 */
async function clearPendingReviews(reviews, desk, isLeftover = () => false) {
    const abandoned = reviews.filter(review => {
        return review.isOurs && (isLeftover(review) || desk.now().getTime() - review.createdAt > abandonedAfter);
    });
    let isClear = abandoned.length === reviews.length;
    for (const { id } of abandoned) {
        const refusal = await desk.ledger.write(() => desk.client.rest.pulls.deletePendingReview({ ...pullOf(desk), review_id: id }));
        if (refusal && refusal.kind !== 'absent')
            isClear = false;
    }
    return isClear;
}

;// CONCATENATED MODULE: ./build/forge/github/post-review.js
/**
 * Creates a review of a commit. Where GitHub refuses it climbs down: without what was named, then the plainest comments, then none. It
 * ends as soon as the pull request has another head.
 */
async function postReview(comments, head, table) {
    const chances = new Map([
        ['anchor', 3],
        ['failed', 2],
        ['pending review', 1],
        ['superseded', 1],
    ]);
    const rungs = [withoutNamed, list => list.filter(table.isPlain)];
    let left = comments;
    let latest;
    let refusal;
    while (left.length > 0) {
        const answer = await table.send(left);
        if (!answer)
            return { posted: left, latest, refusal };
        refusal = answer;
        const { kind } = answer;
        const chance = chances.get(kind) ?? 0;
        if (chance === 0)
            break;
        chances.set(kind, chance - 1);
        if (kind === 'failed')
            await table.wait(5);
        latest = await table.reread();
        const isClear = latest.head === head && (await table.clear(latest, answer));
        if (latest.head !== head || (kind === 'pending review' && !isClear))
            break;
        if (answer.kind === 'anchor')
            left = climbDown(left, answer.comments, rungs);
        if (kind !== 'failed')
            continue;
        left = missingFrom(latest, left);
        if (left.length === 0)
            return { posted: [], latest, refusal: undefined }; // it had gone through
    }
    return { posted: [], latest, refusal };
}
/** The next rung that leaves fewer comments; each is stepped on once. */
function climbDown(comments, named, rungs) {
    for (let rung = rungs.shift(); rung; rung = rungs.shift()) {
        const fewer = rung(comments, named);
        if (fewer.length < comments.length)
            return fewer;
    }
    return [];
}
function withoutNamed(comments, named) {
    return comments.filter((_, index) => !named.includes(index));
}
function missingFrom({ threads }, comments) {
    const current = threads.filter(({ standing, isOutdated }) => standing === 'open' && !isOutdated);
    const there = new Set(current.flatMap(({ fingerprints }) => fingerprints));
    return comments.filter(({ fingerprints }) => !fingerprints.every(fingerprint => there.has(fingerprint)));
}

;// CONCATENATED MODULE: ./build/forge/github/line-comments.js





/** Posts all comments on lines as one review. */
async function postLineComments(review, before, desk) {
    const { comments, isPlain } = review;
    const known = new Set(before.pendingReviews.map(({ id }) => id));
    await clearPendingReviews(before.pendingReviews, desk);
    if (comments.length === 0)
        return { posted: [], latest: undefined, refusal: undefined };
    return postReview(comments, desk.site.head, {
        send: async (list) => {
            const refusal = await desk.ledger.write(() => createReview(list, review, desk), creating);
            if (refusal?.kind !== 'own pull request')
                return refusal;
            return desk.ledger.write(() => createReview(list, { ...review, requests: false }, desk), creating);
        },
        reread: desk.reread,
        clear: ({ pendingReviews }, { kind }) => {
            return clearPendingReviews(pendingReviews, desk, ({ id }) => kind !== 'pending review' && !known.has(id));
        },
        isPlain,
        wait: desk.client.wait,
    });
}
/** Without `event` it would stay pending; without `commit_id` its lines would be judged against whatever is the newest commit by then. */
function createReview(comments, { requests, bodyOf }, desk) {
    return desk.client.rest.pulls.createReview({
        ...pullOf(desk),
        commit_id: desk.site.head,
        event: requests ? 'REQUEST_CHANGES' : 'COMMENT',
        body: requests ? requestText(desk.site.instance) : '',
        comments: comments.map(comment => ({ path: comment.path, ...line_comments_anchor(comment), body: bodyOf(comment) })),
    });
}
/** GitHub refuses a range that begins where it ends. */
function line_comments_anchor({ side, startLine, line }) {
    return startLine === undefined || startLine >= line ? { side, line } : { side, line, start_side: side, start_line: startLine };
}

;// CONCATENATED MODULE: ./build/forge/github/posted.js


/** How long the list may become, in characters: the summary's marker carries it, and its text leaves no more room (review/budget.ts). */
const longest = 5000;
/**
 * The findings that have had a comment: those whose thread stands, and those whose comment a person has deleted, as long as the
 * finding is there or nobody looked. Whoever fixed one and breaks it again hears of it again.
 */
function rememberPosted(review, standing, before) {
    const hadThread = new Set(memoriesOf(before.threads));
    const isGone = goneIn(review);
    const deleted = before.posted.filter(memory => !hadThread.has(memory) && !isGone(memory));
    const all = [...new Set([...deleted, ...memoriesOf(standing).sort()])];
    return fittingMemories(all, longest).sort(); // where room is short, what a person has deleted is remembered first
}
const memoriesOf = (comments) => comments.flatMap(({ fingerprints }) => fingerprints.map(memoryOf));
function goneIn({ comments, unplaced, notAnalysed }) {
    const there = new Set([...memoriesOf(comments), ...unplaced.map(({ fingerprint }) => memoryOf(fingerprint))]);
    return memory => !there.has(memory) && notAnalysed.paths.length === 0 && !notAnalysed.rules.includes((0,remark/* ruleOf */.Y)(memory));
}

;// CONCATENATED MODULE: ./build/forge/github/request-changes.js


/** Whether changes are to be requested: not of our own pull request, not twice, and never again where a person has dismissed it. */
function wantsRequest({ request }, { isOurs, requests }) {
    return request === 'changes' && !isOurs && requests.every(({ says }) => says === 'withdrawn');
}
/** Requests changes in a review without comments, or in one that was about to be dismissed. */
async function requestChanges({ requests }, desk) {
    const { client, ledger, site } = desk;
    const leaving = requests.find(({ stands }) => stands);
    const body = requestText(site.instance);
    const refusal = await ledger.write(() => leaving
        ? client.rest.pulls.updateReview({ ...pullOf(desk), review_id: leaving.id, body })
        : client.rest.pulls.createReview({ ...pullOf(desk), commit_id: site.head, event: 'REQUEST_CHANGES', body }), { closing: [] });
    if (refusal && refusal.kind !== 'own pull request')
        ledger.note(`Changes could not be requested: ${refusal.message}.`);
}
/** Dismisses what we have requested. First it says so: then a later run knows that no person has dismissed it. */
async function withdrawRequests(requests, desk) {
    for (const { id, says, stands } of requests) {
        if (!stands)
            continue;
        const refusal = (says === 'changes' ? await rewrite(id, desk) : undefined) ?? (await dismiss(id, desk));
        if (refusal) {
            desk.ledger.note(`The request for changes could not be dismissed (${refusal.message}): someone who may has to, because nothing blocks any more.`);
        }
    }
}
function rewrite(id, desk) {
    const body = withdrawnText(desk.site.instance);
    return desk.ledger.write(() => desk.client.rest.pulls.updateReview({ ...pullOf(desk), review_id: id, body }), { closing: [] });
}
/** On a protected branch only administrators and those on its list may. */
function dismiss(id, desk) {
    const message = `Nothing blocks any more in ${desk.site.head.slice(0, 7)}.`;
    return desk.ledger.write(() => desk.client.rest.pulls.dismissReview({ ...pullOf(desk), review_id: id, message }), {
        closing: [],
    });
}

;// CONCATENATED MODULE: ./build/forge/github/summary-comment.js





/**
 * Writes the one summary comment: last, because it claims what was posted. The oldest of ours is kept, others are deleted; one that a
 * newer run has written stays as it is.
 */
async function upsertSummary(review, posted, summaries, desk) {
    const [own, ...duplicates] = summaries;
    if (summaries.some(({ run }) => isLater(run, desk.site.run)))
        return;
    const text = review.summary ?? (own && review.settled);
    if (text === undefined)
        return;
    const refusal = own ? await edit(own, text, posted, desk) : await create(text, posted, desk);
    if (refusal)
        desk.ledger.note(`The summary could not be written: ${refusal.message}.`);
    for (const { comment } of duplicates) {
        await desk.ledger.write(() => desk.client.rest.issues.deleteComment({ ...repositoryOf(desk), comment_id: comment }));
    }
}
/** Nothing is written when it would say the same of the same commit. */
async function edit(own, text, posted, desk) {
    const body = summaryBody(text, posted, desk);
    const isSame = visibleText(own.body) === visibleText(body) && own.posted.join() === posted.join();
    if (isSame && own.head === desk.site.head)
        return undefined;
    const send = () => desk.client.rest.issues.updateComment({ ...repositoryOf(desk), comment_id: own.comment, body });
    return desk.ledger.write(send, { insists: true });
}
/** When nobody knows whether it was created, the pull request is asked. */
async function create(text, posted, desk) {
    const { client, ledger, site } = desk;
    const body = summaryBody(text, posted, desk);
    const send = () => client.rest.issues.createComment({ ...repositoryOf(desk), issue_number: site.pull.number, body });
    for (let failures = 0;;) {
        const refusal = await ledger.write(send, { ...creating, insists: true });
        if (refusal?.kind !== 'failed' || ++failures > 2)
            return refusal;
        await client.wait(2 * failures);
        if ((await desk.reread()).summaries.length > 0)
            return undefined;
    }
}
function summaryBody(text, posted, { site }) {
    const { instance, head, run } = site;
    return withMarker(cutToFit(text, 1000 + writeMemories(posted).length), { instance, head, run, posted });
}
function isLater([id, attempt], [ownId, ownAttempt]) {
    return id === ownId ? attempt > ownAttempt : id > ownId;
}

;// CONCATENATED MODULE: ./build/forge/github/threads.js


/** Brings the texts of standing comments up to date; editing one notifies nobody. */
async function editThreads(edits, desk) {
    for (const { thread, comment, rewrite, reopen } of edits) {
        if (reopen)
            noteUnlessGone(await setResolved(thread, false, desk), thread, desk);
        const lineHash = thread.isOutdated ? thread.lineHash : desk.places.lineHash(comment); // what GitHub shows there
        if (rewrite)
            noteUnlessGone(await editComment(thread, commentBody(comment, desk.site, { lineHash, thread }), desk), thread, desk);
    }
}
/** Ends threads whose findings are gone; returns those that exist no more. Resolving takes `contents: write`, which few tokens have. */
async function closeThreads(threads, desk) {
    const deleted = [];
    let mayNot = false;
    for (const thread of threads) {
        if (thread.mayResolve && !mayNot) {
            const refusal = await setResolved(thread, true, desk);
            mayNot = refusal === denied;
            if (refusal !== denied) {
                noteUnlessGone(refusal, thread, desk); // it is the next run's
                continue;
            }
        }
        if (!thread.isAnswered)
            deleted.push(...(await deleteThreads([thread], desk)));
        else if (!thread.body.startsWith(settledMark)) {
            noteUnlessGone(await editComment(thread, settledBody(thread, desk.site), desk), thread, desk);
        }
    }
    return deleted;
}
/** Deletes our comments, and with them threads that nobody else has written in; returns those that exist no more. */
async function deleteThreads(threads, desk) {
    const deleted = [];
    for (const thread of threads) {
        const refusal = await desk.ledger.write(() => {
            return desk.client.rest.pulls.deleteReviewComment({ ...repositoryOf(desk), comment_id: thread.comment });
        });
        noteUnlessGone(refusal, thread, desk);
        if (refusal === undefined || refusal.kind === 'absent')
            deleted.push(thread);
    }
    return deleted;
}
function editComment(thread, body, desk) {
    return desk.ledger.write(() => {
        return desk.client.rest.pulls.updateReviewComment({ ...repositoryOf(desk), comment_id: thread.comment, body });
    });
}
/** GitHub says of a thread that the token may resolve it, and of the attempt that it may not. */
const denied = { kind: 'forbidden', accepted: undefined, message: 'the token may not resolve conversations' };
/** A token that may write comments need not be allowed this: its refusal closes no door. */
async function setResolved(thread, isResolved, desk) {
    const name = isResolved ? 'resolveReviewThread' : 'unresolveReviewThread';
    const document = `mutation Settle($thread: ID!) { ${name}(input: { threadId: $thread }) { thread { isResolved } } }`;
    let isDenied = false;
    const send = async () => {
        const { data, failure } = await desk.client.graphql(document, { thread: thread.id });
        if (data[name])
            return;
        isDenied = failure.errors.some(({ type }) => type === 'FORBIDDEN');
        throw failure;
    };
    const refusal = await desk.ledger.write(send, { closing: [] });
    return isDenied ? denied : refusal;
}
/** Someone else was faster where the comment is gone: that is as well. */
function noteUnlessGone(refusal, { path }, { ledger }) {
    if (refusal && refusal.kind !== 'absent')
        ledger.note(`A comment on ${path} could not be brought up to date: ${refusal.message}.`);
}

;// CONCATENATED MODULE: ./build/forge/github/publish.js









/**
 * Brings the pull request up to date with a review. The order makes every point a safe one to be stopped at: new comments come before
 * old ones go, and the summary, which claims what was posted, comes last. Throws ClosedDoor when nothing may be written at all.
 */
async function publish(review, before, desk) {
    const { places } = desk;
    const posted = before.summaries[0]?.posted ?? [];
    const makePlan = ({ threads }) => planComments(review, { threads, posted, places });
    const plan = makePlan(before);
    const wanted = plan.create.map(({ comment }) => comment).filter(isOnLine);
    const requests = wantsRequest(review, before) && before.requests.every(({ stands }) => !stands);
    const newReview = { comments: wanted, requests, isPlain: places.isPlain, bodyOf: bodyOf(plan, desk) };
    const lines = await postLineComments(newReview, before, desk);
    const now = lines.latest ?? before;
    if (now.head !== desk.site.head) {
        desk.ledger.note(superseded(desk.site.head, now.head));
        return publish_account(desk, now.threads, false);
    }
    const isRefused = lines.refusal !== undefined && lines.posted.length === 0;
    if (lines.refusal)
        desk.ledger.note(missingComments(wanted.length - lines.posted.length, lines.refusal));
    if (wantsRequest(review, now) && !(requests && lines.posted.length > 0))
        await requestChanges(now, desk);
    const rest = lines.latest ? makePlan(now) : plan; // after trouble it counts what stands there by now
    const onFiles = rest.create.map(({ comment }) => comment).filter(isOnFile);
    if (onFiles.length > 0 && !now.takesFileComments)
        desk.ledger.note(noFileComments(onFiles.length));
    const files = now.takesFileComments ? await postFileComments(onFiles, bodyOf(rest, desk), desk) : [];
    await editThreads(rest.edit, desk);
    const closed = await closeThreads(rest.close, desk);
    const dropped = await deleteThreads([...rest.drop, ...outdone(rest, lines.posted)], desk);
    if (review.request === 'nothing')
        await withdrawRequests(now.requests, desk);
    const gone = new Set([...closed, ...dropped]);
    const standing = [...now.threads.filter(thread => !gone.has(thread)).map(edited(rest)), ...lines.posted, ...files];
    await upsertSummary(review, rememberPosted(review, standing, { threads: now.threads, posted }), now.summaries, desk);
    return publish_account(desk, standing, isRefused);
}
function publish_account({ ledger }, standing, refused) {
    const told = [...new Set(standing.flatMap(({ fingerprints }) => fingerprints))];
    return { written: ledger.written(), told, notices: ledger.notices(), refused };
}
function bodyOf({ create }, { site, places }) {
    const returning = new Set(create.filter(({ cameBack }) => cameBack).map(({ comment }) => comment));
    return comment => commentBody(comment, site, { lineHash: places.lineHash(comment), cameBack: returning.has(comment) });
}
/** Outdated threads about findings that have a new comment now. */
function outdone({ create }, posted) {
    return create.flatMap(({ comment, replaces }) => (replaces && posted.includes(comment) ? [replaces] : []));
}
/** Tells which findings a thread is about once it is edited. */
function edited({ edit }) {
    const comments = new Map(edit.map(({ thread, comment }) => [thread, comment]));
    return thread => comments.get(thread) ?? thread;
}
function isOnLine(comment) {
    return comment.level === 'line';
}
function isOnFile(comment) {
    return comment.level === 'file';
}

;// CONCATENATED MODULE: ./build/forge/github/remarks.js
/** What we have said, and who has settled it; what we resolved ourselves is over. */
function remarksOf(conversation) {
    return (conversation?.threads ?? []).flatMap(({ standing, path, fingerprints, resolvedBy }) => standing === 'resolved by us' ? [] : [{ path, fingerprints, settledBy: resolvedBy }]);
}

;// CONCATENATED MODULE: ./build/forge/github/unwritten.js



/** Nothing was to be written, and why. */
function unwritten(notice, before) {
    return { written: 0, told: toldIn(before), notices: [notice], refused: false };
}
/** The verdict does not depend on what GitHub lets be written: it is told, never thrown. */
function giveUp(error, ledger, event, before) {
    const refusal = error instanceof ClosedDoor ? error.refusal : refusalOf(error);
    const written = ledger.written();
    const notice = written === 0 ? nothingWritten(refusal, event) : interrupted(refusal);
    return { written, told: toldIn(before), notices: [...ledger.notices(), notice], refused: written === 0 };
}
/** What earlier runs have said stands, whatever became of this one. */
function toldIn(before) {
    return [...new Set(before?.threads.flatMap(({ fingerprints }) => fingerprints))];
}

;// CONCATENATED MODULE: ./build/forge/github/pull-request.js














/** How old the last look at the pull request may be when writing begins, in milliseconds. */
const freshFor = 10_000;
/** The pull request of an event, at the commit that the event is about. */
function openPullRequest(client, event, options) {
    const { owner, repo, serverUrl, run, clone, now, concerns = () => true, atTarget = [] } = options;
    const { head } = event;
    const pull = { owner, repo, number: event.number };
    const along = { branch: event.baseRef, paths: atTarget };
    const reread = conversationReader(client, pull, { now, along });
    const look = (0,once/* once */.O)(reread);
    const targetFiles = async () => (atTarget.length > 0 ? (await ifAnswered(look()))?.target : undefined);
    const queries = openBlobQueries(client, { owner, repo });
    const commits = openCommits(client, { owner, repo }, clone, {
        ask: async (commit, path, bytes) => {
            const target = atTarget.includes(path) ? await targetFiles() : undefined;
            return target?.commit === commit ? target.files.get(path) : queries.ask(commit, path, bytes);
        },
    });
    const comparison = (0,once/* once */.O)(() => asking('the commits to compare', compareWithTarget(client, pull, event)));
    const isConcerned = ({ path, previousPath = path }) => concerns(path) || concerns(previousPath);
    const changes = (0,once/* once */.O)(async () => {
        const listing = listChangedFiles(client, pull, files => {
            if (files.some(isConcerned))
                begin();
        });
        const [seen, listed] = await Promise.all([ifAnswered(look()), ifAnswered(listing)]);
        const isListOfHead = listed?.isOf(head) && (!seen || seen.baseRef === event.baseRef);
        const current = isListOfHead ? listed : undefined;
        if (current?.complete && !current.files.some(isConcerned)) {
            return { base: event.base, head, files: current.files, complete: true }; // nothing will be compared
        }
        const compared = await comparison();
        const { files, complete } = await commits.fillIn(current ?? compared, compared.mergeBase, head);
        return { base: compared.mergeBase, head, files, complete };
    });
    return instance => ({
        changes,
        at: side => (side === 'base' ? commits.before(changes, () => commitAt(side), head) : commits.at(() => commitAt(side))),
        remarks: async () => remarksOf((await ifAnswered(look()))?.as(instance)),
        publish: async (review) => {
            const ledger = openLedger();
            const site = { pull, head, serverUrl, instance, run: [run.id, run.attempt] };
            let before;
            try {
                before = (await latestLook()).as(instance);
                if (before.head !== head)
                    return unwritten(superseded(head, before.head), before);
                if (!before.isOpen)
                    return unwritten(notices_closed, before);
                const places = diffPlaces(await changes());
                const again = async () => (await reread()).as(instance);
                return await publish(review, before, { client, site, ledger, places, reread: again, now });
            }
            catch (error) {
                return giveUp(error, ledger, event, before);
            }
        },
    });
    async function commitAt(side) {
        if (side === 'head')
            return head;
        const known = side === 'target' ? await targetFiles() : undefined;
        if (known)
            return known.commit;
        const { mergeBase, target } = await comparison();
        return side === 'base' ? mergeBase : target;
    }
    /** What takes longest is asked for as soon as it is known to be needed. */
    function begin() {
        commits.listAhead(head);
        comparison().catch(() => undefined); // whoever needs it hears of it
    }
    async function latestLook() {
        const seen = await ifAnswered(look());
        return seen && now().getTime() - seen.readAt < freshFor ? seen : reread();
    }
}
/** The branch's name, because the event's own commit of it may be old; that commit where the branch is gone. */
async function compareWithTarget(client, repository, { baseRef, base, head }) {
    try {
        return await compare(client, repository, baseRef, head);
    }
    catch (error) {
        if (refusalOf(error).kind !== 'absent')
            throw error;
        return compare(client, repository, base, head);
    }
}

;// CONCATENATED MODULE: ./build/forge/nobody-to-tell.js
/** Where there is no pull request to write on: nothing was ever said, nothing is written, and nothing was refused. */
const nobodyToTell = {
    remarks: async () => [],
    publish: async () => ({ written: 0, told: [], notices: [], refused: false }),
};

;// CONCATENATED MODULE: ./build/forge/github/range.js





/** Commits that reach a branch: a group in the merge queue, or a push. There is nobody to write to. */
function openRange(client, { base, head }, { owner, repo, clone }) {
    const commits = openCommits(client, { owner, repo }, clone);
    const comparison = (0,once/* once */.O)(() => asking('the commits to compare', compare(client, { owner, repo }, base, head)));
    const changes = (0,once/* once */.O)(async () => {
        commits.listAhead(head);
        const compared = await comparison();
        const { files, complete } = await commits.fillIn(compared, compared.mergeBase, head);
        return { base: compared.mergeBase, head, files, complete };
    });
    const at = side => {
        switch (side) {
            case 'head':
                return commits.at(async () => head);
            case 'base':
                return commits.before(changes, async () => (await comparison()).mergeBase, head);
            case 'target':
                return commits.at(async () => (await comparison()).target);
        }
    };
    return {
        changes,
        at,
        ...nobodyToTell,
    };
}

;// CONCATENATED MODULE: ./build/forge/github/open-github.js






/** A pull request on GitHub, or commits on their way to a branch; asks nothing yet. */
function openGitHub(options) {
    const { token, apiUrl, graphqlUrl, event, now = () => new Date() } = options;
    const wait = options.wait ?? (seconds => (0,promises_.setTimeout)(seconds * 1000));
    const client = openClient({ token, apiUrl, graphqlUrl, wait });
    const forgeOf = openEvent(client, event, { ...options, now });
    const repository = `${options.owner}/${options.repo}`;
    return instance => {
        if (!instancePattern.test(instance)) {
            throw new forge_error/* ForgeError */.Q(`instance: ${instance} is not a word of a-z, 0-9, ".", "_" and "-": choose another`);
        }
        return { ...forgeOf(instance), repository };
    };
}
function openEvent(client, event, options) {
    switch (event.name) {
        case 'pull_request':
        case 'pull_request_target':
            return openPullRequest(client, event, options);
        case 'merge_group':
        case 'push':
        case 'workflow_dispatch': {
            const forge = openRange(client, event, options);
            return () => forge;
        }
    }
}


/***/ }),

/***/ 6771:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ once)
/* harmony export */ });
/** A function that asks the first time only; everyone gets the same answer, the same failure too. */
function once(ask) {
    let answer;
    return () => {
        answer ??= ask();
        return answer;
    };
}


/***/ }),

/***/ 702:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  kg: () => (/* binding */ gather),
  Qk: () => (/* binding */ notRead),
  o$: () => (/* binding */ readSource)
});

// UNUSED EXPORTS: textOf

;// CONCATENATED MODULE: ./build/change/source-file.js
/** A file's bytes as text: UTF-8, or UTF-16 where its byte order mark says so; undefined when it is neither. */
function decodeText(bytes) {
    const [first, second] = bytes;
    const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
    try {
        return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/forge/read-source.js

/** The size of the largest file that is read, in bytes. */
const largestFile = 10 * 1024 * 1024;
/** Why an entry of a tree is not read at all; undefined when it is a file of a size to be read. */
function notRead({ mode, bytes }) {
    if (mode === '120000')
        return 'a symbolic link: its target is read where it stands';
    if (mode === '160000')
        return 'a submodule: its files belong to another repository';
    return bytes !== undefined && bytes > largestFile ? tooLarge(bytes) : undefined;
}
/** How each file begins that Git LFS left in the place of another: https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md */
const largeFilePointer = 'version https://git-lfs.github.com/spec/';
/** A file's bytes as the text of its path, or why they are no text. */
function readSource(path, sha, bytes) {
    if (bytes.byteLength > largestFile)
        return { path, reason: tooLarge(bytes.byteLength) };
    const text = decodeText(bytes);
    if (text === undefined)
        return { path, reason: 'not text: neither UTF-8 nor UTF-16' };
    if (text.startsWith(largeFilePointer))
        return { path, reason: 'a Git LFS pointer: what it stands for is not in the repository' };
    return { path, sha, text };
}
/** The text of what was read; undefined when it was not. */
function textOf(reading) {
    return reading && 'text' in reading ? reading.text : undefined;
}
/** Sorts what was read from what was not. */
function gather(readings) {
    return {
        files: readings.flatMap(reading => ('text' in reading ? [reading] : [])),
        unreadable: readings.flatMap(reading => ('reason' in reading ? [reading] : [])),
    };
}
function tooLarge(bytes) {
    return `${(bytes / 1024 / 1024).toFixed(1)} MB: files over ${largestFile / 1024 / 1024} MB are not read`;
}


/***/ }),

/***/ 9525:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ isLeftOut),
/* harmony export */   Y: () => (/* binding */ ruleOf)
/* harmony export */ });
/** Whether nobody looked at what a remark is about this time: that its finding is not there means nothing then. */
function isLeftOut({ paths, rules }, { path, fingerprints }) {
    return paths.includes(path) || fingerprints.some(fingerprint => rules.includes(ruleOf(fingerprint)));
}
/** A fingerprint begins with the id of its rule: `liveness-probe/…`. */
function ruleOf(fingerprint) {
    return fingerprint.slice(0, Math.max(fingerprint.indexOf('/'), 0));
}


/***/ })

};
