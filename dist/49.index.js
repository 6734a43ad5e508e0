export const id = 49;
export const ids = [49];
export const modules = {

/***/ 241:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UO: () => (/* binding */ isWithin),
/* harmony export */   mv: () => (/* binding */ baseNameOf),
/* harmony export */   o1: () => (/* binding */ resolvePath),
/* harmony export */   yS: () => (/* binding */ folderOf)
/* harmony export */ });
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


/***/ }),

/***/ 505:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ lastLine)
/* harmony export */ });
/** The last line that a span covers: its end is excluded, so an end in column 1 belongs to the line before. */
function lastLine({ start, end }) {
    return end.column === 1 && end.line > start.line ? end.line - 1 : end.line;
}


/***/ }),

/***/ 2049:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  reviewOnGitHub: () => (/* binding */ reviewOnGitHub)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/forge/github/event.js
/** Reads the content of GITHUB_EVENT_PATH, and GITHUB_SHA for what it does not hold; undefined for an event that carries no change to review. */
function readEvent(name, payload, sha) {
    const { pull_request: pull, merge_group: group, before, after, repository, sender } = (payload ?? {});
    if ((name === 'pull_request' || name === 'pull_request_target') && pull) {
        const { number, base, head } = pull;
        return { name, number, baseRef: base.ref, base: base.sha, head: head.sha, from: originOf(pull, sender?.login) };
    }
    if (name === 'merge_group' && group)
        return { name, base: group.base_sha, head: group.head_sha };
    if (name === 'push' && before && after && !isNone(after)) {
        return { name, base: isNone(before) ? (repository?.default_branch ?? after) : before, head: after };
    }
    if (name === 'workflow_dispatch' && sha)
        return { name, base: repository?.default_branch ?? sha, head: sha };
    return undefined;
}
function originOf({ base, head }, sender) {
    if (sender === 'dependabot[bot]')
        return 'Dependabot';
    return head.repo?.full_name === base.repo.full_name ? 'this repository' : 'a fork';
}
/** GitHub's word for no commit: the branch was just made, or deleted. */
function isNone(commit) {
    return /^0+$/.test(commit);
}

;// CONCATENATED MODULE: ./build/runner/actions-toolkit.js
/** Loads @actions/core, which brings an HTTP client along: not before it is needed. */
async function loadToolkit() {
    const core = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(421)]).then(__webpack_require__.bind(__webpack_require__, 6421));
    return {
        outputs: values => {
            for (const [name, value] of Object.entries(values))
                core.setOutput(name, value);
        },
        summary: async (markdown) => {
            if (process.env.GITHUB_STEP_SUMMARY)
                await core.summary.addRaw(markdown).write(); // throws without the variable
        },
        notice: message => core.notice(message),
        error: message => core.error(message),
        annotate: annotations => {
            for (const { level, message, place } of annotations)
                core[level](message, place);
        },
        secret: text => core.setSecret(text),
    };
}

;// CONCATENATED MODULE: ./build/runner/annotations.js
/** GitHub shows ten errors and ten warnings a step: one of each is kept for what was left out, and an error for the verdict. */
const mostShown = 8;
/** What is told by annotations where comments could not be written: introduced findings that no comment tells already, worst first. */
function annotationsFor(findings, told) {
    const untold = findings.filter(({ change, outcome, blocks, waiver, summaryOnly, fingerprint }) => change === 'introduced' && (outcome === 'fail' || blocks) && !waiver && !summaryOnly && !told.includes(fingerprint));
    const errors = untold.filter(({ blocks }) => blocks);
    const warnings = untold.filter(({ blocks }) => !blocks);
    return [...shown(errors, 'error'), ...shown(warnings, 'warning')];
}
function shown(findings, level) {
    const annotations = findings.slice(0, mostShown).map(({ message, span, headline, priority }) => {
        return { level, message, place: { title: `${capital(priority)}: ${headline}`, file: span.path, startLine: span.start.line } };
    });
    const left = findings.length - annotations.length;
    if (left > 0)
        annotations.push({ level, message: `${left} more in the job summary and the report`, place: {} });
    return annotations;
}
const capital = (word) => word.charAt(0).toUpperCase() + word.slice(1);

// EXTERNAL MODULE: ./build/review/escape.js
var review_escape = __webpack_require__(142);
;// CONCATENATED MODULE: ./build/runner/job-summary.js

/** GitHub drops a step's summary of 1024 KiB and more as a whole. */
const mostBytes = 900 * 1024;
/** The summary within GitHub's limit: cut at a line, with a word about it. */
function jobSummary(markdown) {
    if (Buffer.byteLength(markdown) <= mostBytes)
        return markdown;
    const note = '\n\nThe rest is left out here: the report holds everything.\n';
    const room = Buffer.from(markdown)
        .subarray(0, mostBytes - note.length)
        .toString();
    return room.slice(0, room.lastIndexOf('\n')) + note;
}
/** What stands there when it came to no review, and why. */
function nothingReviewed(reason) {
    return `### ⚓ Seaworthy: nothing was reviewed\n\n${(0,review_escape/* inline */.mG)(reason)}\n`;
}

;// CONCATENATED MODULE: ./build/runner/log-commands.js
/**
 * A line of the log that the runner takes for an annotation
 * (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands). @actions/core writes the same, but brings
 * an HTTP client along: a step that ends before it reviews anything does without.
 */
function logCommand(name, message) {
    const escaped = message.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
    process.stdout.write(`::${name}::${escaped}\n`);
}
/** Reads an input as the runner passes it on: '' when it is not set. */
function inputIn(env) {
    return name => (env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '').trim();
}

// EXTERNAL MODULE: ./build/manifests/span.js
var manifests_span = __webpack_require__(505);
// EXTERNAL MODULE: ./build/rules/checklist.js
var checklist = __webpack_require__(5684);
;// CONCATENATED MODULE: ./build/runner/report-places.js
/** Where something begins, as reports say it. */
function reportPlace({ path, start }) {
    return { path, line: start.line };
}
/** An object's identity, as reports say it. */
function reportResource({ apiVersion, kind, namespace, name }) {
    return { apiVersion: apiVersion || null, kind: kind || 'Unknown', namespace: namespace ?? null, name: name || null };
}

;// CONCATENATED MODULE: ./build/runner/report-terms.js

/** What the pull request changes of the terms that it is judged by; null where it leaves them alone. */
function reportNews(news) {
    if (!news)
        return null;
    const { workflows, proposed } = news;
    if (!proposed)
        return { workflows, path: null, error: null, differences: [], effect: null };
    const { path } = proposed;
    if ('error' in proposed)
        return { workflows, path, error: proposed.error, differences: [], effect: null };
    const { released, hidden, caught } = proposed;
    const differences = proposed.differences.map(({ key, before, after }) => ({
        key,
        before: before ?? null,
        after: after ?? null,
    }));
    return { workflows, path, error: null, differences, effect: { released, hidden, caught } };
}
/** A waiver or an attestation that the pull request brings. */
function reportVouched({ kind, rule, resource, reason, key, span, linter, blanket, expires, ignored }) {
    return {
        kind,
        rule: rule.id,
        resource: reportResource(resource),
        reason,
        key,
        ...reportPlace(span),
        linter: linter ?? null,
        blanket: blanket ?? false,
        expires: expires ?? null,
        counts: !ignored,
    };
}
/** A waiver or an attestation that is there for nothing. */
function reportStale({ state, vouching, rule, resource }) {
    const { kind, reason, key, from, expires, span } = vouching;
    return {
        state: states[state],
        kind,
        rule: rule.id,
        resource: resource ? reportResource(resource) : null,
        reason,
        key,
        from,
        ...reportPlace(span),
        expires: expires ?? null,
    };
}
const states = { unused: 'unused', over: 'expired', returned: 'expired-and-missed' };

// EXTERNAL MODULE: ./build/runner/version.js
var version = __webpack_require__(7255);
;// CONCATENATED MODULE: ./build/runner/report.js





/** The report `seaworthy/report/v1` (schema/report.v1.json): everything that was found out, for other programs. */
function makeReport({ base, head, assessment, verbose }) {
    const { conclusion, checklist, findings, evaluated, unread, counts } = assessment;
    const { files, documents, resources, milliseconds } = counts;
    return {
        schema: 'seaworthy/report/v1',
        version: version/* version */.r,
        base,
        head,
        conclusion,
        checklist: checklist.map(reportRow),
        findings: findings.map(reportFinding),
        evaluated: verbose ? evaluated.map(reportEvaluated) : [],
        unread: unread.map(({ path, line, reason }) => ({ path, line: line ?? null, reason })),
        errors: assessment.errors.map(({ rule, resource, error }) => ({
            rule,
            resource: reportResource(resource),
            error: String(error),
        })),
        settingsChange: reportNews(assessment.news),
        vouched: assessment.vouched.map(reportVouched),
        stale: assessment.stale.map(reportStale),
        excluded: assessment.excluded,
        off: assessment.off,
        counts: { files, documents, resources, milliseconds },
    };
}
function reportRow({ item, status, introduced, existing, fixed, waived, unverified, passed, practices }) {
    const { id, category, title, priority } = item;
    return {
        item: id,
        category: checklist/* categoryTitles */.Y[category],
        title,
        priority,
        status,
        introduced,
        existing,
        fixed,
        waived,
        unverified,
        passed,
        practices,
    };
}
function reportFinding(finding) {
    const { rule, span, cause, waiver } = finding;
    return {
        rule: rule.id,
        item: rule.item,
        category: checklist/* categoryTitles */.Y[rule.category],
        priority: finding.priority,
        change: finding.change,
        outcome: finding.outcome,
        blocks: finding.blocks,
        resource: reportResource(finding.resource),
        container: finding.container ?? null,
        detail: finding.detail ?? null,
        path: span.path,
        line: span.start.line,
        endLine: (0,manifests_span/* lastLine */.f)(span),
        column: span.start.column,
        side: finding.change === 'fixed' ? 'base' : 'head',
        message: finding.message,
        why: rule.why,
        docs: rule.docs,
        fingerprint: finding.fingerprint,
        alsoAt: finding.alsoAt.map(reportPlace),
        cause: cause ? { ...reportPlace(cause), side: 'base' } : null,
        waived: waiver ? reportWaiver(waiver) : null,
        fix: finding.fix ? reportFix(finding.fix) : null,
    };
}
function reportWaiver({ reason, span, from = 'annotation', linter, expires, added }) {
    return { reason, ...reportPlace(span), from, linter: linter ?? null, expires: expires ?? null, added };
}
function reportFix({ title, confidence, startLine, endLine, replacement }) {
    return { title, confidence, startLine, endLine, replacement };
}
function reportEvaluated({ resource, container, rule, standing, reason }) {
    return { resource: reportResource(resource), container: container ?? null, rule: rule.id, standing, reason };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./build/settings/settings-error.js
var settings_error = __webpack_require__(3812);
;// CONCATENATED MODULE: ./build/runner/runner-environment.js




/** Throws SettingsError when this is no runner. */
function readEnvironment(env) {
    const [owner, repo] = (env.GITHUB_REPOSITORY ?? '').split('/');
    if (!owner || !repo)
        throw new settings_error/* SettingsError */.G('GITHUB_REPOSITORY is not set: this is an action for a workflow; on a clone use `node dist/cli.js review`.');
    const serverUrl = env.GITHUB_SERVER_URL || 'https://github.com';
    const apiUrl = env.GITHUB_API_URL || 'https://api.github.com';
    return {
        eventName: env.GITHUB_EVENT_NAME ?? '',
        event: env.GITHUB_EVENT_PATH ? JSON.parse((0,external_node_fs_.readFileSync)(env.GITHUB_EVENT_PATH, 'utf8')) : {},
        sha: env.GITHUB_SHA || undefined,
        owner,
        repo,
        apiUrl,
        graphqlUrl: env.GITHUB_GRAPHQL_URL || `${apiUrl.replace(/\/api\/v3\/?$/, '/api')}/graphql`,
        serverUrl,
        run: { id: Number(env.GITHUB_RUN_ID ?? 0), attempt: Number(env.GITHUB_RUN_ATTEMPT ?? 1) },
        workspace: env.GITHUB_WORKSPACE ?? '.',
        temp: env.RUNNER_TEMP ?? (0,external_node_path_.join)(env.GITHUB_WORKSPACE ?? '.', '.seaworthy'),
        action: env.GITHUB_ACTION_REPOSITORY
            ? { repository: env.GITHUB_ACTION_REPOSITORY, ref: env.GITHUB_ACTION_REF || `v${version/* version */.r}` }
            : undefined,
    };
}

;// CONCATENATED MODULE: ./build/runner/sarif.js


const levels = { critical: 'error', high: 'warning', medium: 'note' };
/** The introduced and existing findings as SARIF 2.1.0, the form that code scanning reads. */
function makeSarif({ findings }) {
    const told = findings.filter(({ change, outcome }) => change !== 'fixed' && outcome === 'fail');
    const rules = [...new Map(told.map(({ rule }) => [rule.id, rule])).values()];
    return {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [
            {
                tool: { driver: { name: 'Seaworthy', version: version/* version */.r, rules: rules.map(sarifRule) } },
                results: told.map(sarifResult),
            },
        ],
    };
}
function sarifRule({ id, title, why, docs, priority }) {
    return {
        id,
        shortDescription: { text: title },
        fullDescription: { text: why },
        helpUri: docs,
        defaultConfiguration: { level: levels[priority] },
    };
}
function sarifResult({ rule, priority, message, span, fingerprint, change, waiver }) {
    const region = { startLine: span.start.line, startColumn: span.start.column, endLine: (0,manifests_span/* lastLine */.f)(span) };
    return {
        ruleId: rule.id,
        level: levels[priority],
        message: { text: message.replaceAll('`', '') },
        locations: [{ physicalLocation: { artifactLocation: { uri: encodeURI(span.path) }, region } }],
        partialFingerprints: { 'seaworthy/v1': fingerprint },
        baselineState: change === 'introduced' ? 'new' : 'unchanged',
        ...(waiver && {
            suppressions: [{ kind: waiver.from === 'settings' ? 'external' : 'inSource', justification: waiver.reason }],
        }),
    };
}

;// CONCATENATED MODULE: ./build/runner/tally.js
function tally({ findings, checklist }) {
    const counted = findings.filter(({ waiver, outcome }) => !waiver && outcome === 'fail');
    const of = (change) => counted.filter(finding => finding.change === change);
    const introduced = of('introduced');
    const worth = (priority) => introduced.filter((finding) => finding.priority === priority).length;
    return {
        introduced: introduced.length,
        fixed: of('fixed').length,
        existing: of('existing').length,
        critical: worth('critical'),
        high: worth('high'),
        medium: worth('medium'),
        unverified: checklist.reduce((sum, { unverified }) => sum + unverified, 0),
    };
}

// EXTERNAL MODULE: ./build/settings/day.js
var day = __webpack_require__(7142);
// EXTERNAL MODULE: ./build/settings/find-settings-file.js
var find_settings_file = __webpack_require__(9002);
// EXTERNAL MODULE: ./build/settings/path-filter.js + 1 modules
var path_filter = __webpack_require__(2187);
// EXTERNAL MODULE: ./build/settings/read-inputs.js
var read_inputs = __webpack_require__(3854);
// EXTERNAL MODULE: ./build/settings/settings.js
var settings_settings = __webpack_require__(4663);
;// CONCATENATED MODULE: ./build/review-on-github.js

















/**
 * The review as a step of a workflow. The order is a promise (contract.md §2): verdict, report and outputs, job summary, and
 * only then the pull request, so that nothing is lost when GitHub refuses a comment. Returns the exit code.
 */
async function reviewOnGitHub(env) {
    try {
        const input = inputIn(env);
        const inputs = (0,read_inputs/* readInputs */.K)(input);
        const environment = readEnvironment(env);
        const event = readEvent(environment.eventName, environment.event, environment.sha);
        if (!event) {
            logCommand('notice', `Nothing to review: the event ${environment.eventName} carries no change.`);
            return 0;
        }
        const token = input('github-token');
        if (token === '')
            throw new settings_error/* SettingsError */.G('The input github-token is empty: leave it out to use the token of the workflow.');
        return await review({ inputs, named: input('config-file') || undefined, environment, event, token });
    }
    catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        const stack = error instanceof Error ? (error.stack ?? message) : message;
        const told = error instanceof Error && isTold(error);
        logCommand('error', told ? message : `Seaworthy failed: ${stack}`);
        if (env.GITHUB_STEP_SUMMARY)
            await summarize(told ? message : `Seaworthy failed: ${message}`).catch(() => undefined); // it may be what failed
        return 1;
    }
}
async function summarize(failure) {
    const { summary } = await loadToolkit();
    await summary(nothingReviewed(failure));
}
const isTold = ({ name }) => name === 'SettingsError' || name === 'ForgeError';
async function review({ inputs, named, environment, event, token }) {
    const [toolkit, { openGitHub }, { cloneIn }, { decideSettings }] = await Promise.all([
        loadToolkit(), // loaded here: an event without a change needs none of it
        Promise.all(/* import() */[__webpack_require__.e(19), __webpack_require__.e(119), __webpack_require__.e(157), __webpack_require__.e(418)]).then(__webpack_require__.bind(__webpack_require__, 6418)),
        Promise.all(/* import() */[__webpack_require__.e(19), __webpack_require__.e(546)]).then(__webpack_require__.bind(__webpack_require__, 9546)),
        Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(721), __webpack_require__.e(930)]).then(__webpack_require__.bind(__webpack_require__, 1930)),
    ]);
    toolkit.secret(token);
    // What the head of a pull request brings is data here; on pull_request_target not even a checkout of it is believed.
    const clone = event.name === 'pull_request_target' ? undefined : await cloneIn(environment.workspace);
    const concerns = (0,path_filter/* pathFilter */.Y)({ ...settings_settings/* defaultSettings */.L, ...inputs }); // a settings file can only narrow it
    const atTarget = named === undefined ? find_settings_file/* settingsPaths */.K : [named];
    const forgeOf = openGitHub({ ...environment, token, event, clone, concerns, atTarget });
    const first = forgeOf(inputs.instance ?? settings_settings/* defaultSettings */.L.instance);
    const [{ settings, change }, { reviewPullRequest }, { gitHubLinks }] = await Promise.all([
        decideSettings(first, inputs, { named, today: (0,day/* dayOf */.kb)(new Date()) }),
        Promise.all(/* import() */[__webpack_require__.e(19), __webpack_require__.e(815), __webpack_require__.e(621), __webpack_require__.e(721), __webpack_require__.e(109)]).then(__webpack_require__.bind(__webpack_require__, 9109)), // loaded while GitHub answers
        Promise.all(/* import() */[__webpack_require__.e(621), __webpack_require__.e(240)]).then(__webpack_require__.bind(__webpack_require__, 5240)),
    ]);
    const forge = forgeOf(settings.instance);
    const { base, head } = await forge.changes();
    const unsafe = event.name === 'pull_request_target'
        ? 'on pull_request_target nothing that the head brings is run (on: pull_request does)'
        : undefined;
    const reviewed = await reviewPullRequest(forge, settings, gitHubLinks(environment, { base, head }), undefined, change, unsafe);
    await writeResults(toolkit, settings, environment, reviewed);
    const published = await publish(forge, reviewed);
    for (const notice of published.notices)
        toolkit.notice(notice);
    if (!settings.inlineComments || published.refused)
        toolkit.annotate(annotationsFor(reviewed.assessment.findings, published.told));
    return verdict(toolkit, settings, reviewed);
}
/** Report, SARIF, outputs and job summary: what has to stand whatever becomes of the comments. */
async function writeResults(toolkit, settings, { temp }, { base, head, assessment, summary: text }) {
    const report = (0,external_node_path_.resolve)(settings.reportFile ?? (0,external_node_path_.join)(temp, 'seaworthy-report.json'));
    const summary = (0,external_node_path_.join)(temp, `seaworthy-summary-${settings.instance}.md`);
    const sarif = settings.sarifFile === undefined ? '' : (0,external_node_path_.resolve)(settings.sarifFile);
    await writeText(report, `${JSON.stringify(makeReport({ base: base ?? null, head, assessment, verbose: false }), null, 2)}\n`);
    await writeText(summary, `${text}\n`);
    if (sarif !== '')
        await writeText(sarif, `${JSON.stringify(makeSarif(assessment), null, 2)}\n`);
    toolkit.outputs({ conclusion: assessment.conclusion, ...tally(assessment), report, summary, sarif });
    await toolkit.summary(jobSummary(`${text}\n`));
}
async function writeText(path, text) {
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
    await (0,promises_.writeFile)(path, text);
}
/** The verdict never depends on whether a comment could be posted. */
async function publish(forge, { review }) {
    try {
        return await forge.publish(review);
    }
    catch (error) {
        return {
            written: 0,
            told: [],
            notices: [`The review could not be written on the pull request: ${error instanceof Error ? error.message : String(error)}`],
            refused: true,
        };
    }
}
function verdict(toolkit, { failOn }, { assessment }) {
    const { conclusion, errors, findings } = assessment;
    for (const { rule, resource, error } of errors) {
        toolkit.error(`The rule ${rule} failed on ${resource.kind} ${resource.name} in ${resource.path}: an unchecked Critical is no pass. Please report it: ${String(error)}`);
    }
    if (conclusion === 'pass')
        return 0;
    const blocking = findings.filter(({ blocks }) => blocks);
    const introduced = blocking.filter(({ change }) => change === 'introduced').length;
    const count = (number) => `${number} ${number === 1 ? 'finding' : 'findings'}`;
    if (introduced > 0)
        toolkit.error(`This change introduces ${count(introduced)} of priority ${failOn} or above: see the job summary.`);
    if (blocking.length > introduced)
        toolkit.error(`What it touches had ${count(blocking.length - introduced)} before that fail the step here: see the job summary.`);
    return 1;
}


/***/ }),

/***/ 142:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bj: () => (/* binding */ verbatim),
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   mG: () => (/* binding */ inline)
/* harmony export */ });
/**
 * What a manifest says, as Markdown that shows it and does nothing else. Three forms:
 * `code` for names and values, `prose` for other text that people wrote, `inline` for the messages of rules, which hold
 * names in backticks as they came. A name with a backtick of its own may close its span too early: what then stands
 * outside is escaped like all prose, so that it looks odd and stays harmless.
 */
function inline(message, longest = longestMessage) {
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


/***/ }),

/***/ 5684:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ checklist),
/* harmony export */   Y: () => (/* binding */ categoryTitles)
/* harmony export */ });
const rows = [
    ['resource-requests', 'sizing', 'CPU/Memory requests set', 'critical'],
    ['memory-limits', 'sizing', 'Memory limits set', 'critical'],
    ['horizontal-pod-autoscaler', 'sizing', 'HPA configured', 'high'],
    ['liveness-probe', 'health', 'Liveness probe configured', 'critical'],
    ['readiness-probe', 'health', 'Readiness probe configured', 'critical'],
    ['startup-probe', 'health', 'Startup probe (if slow startup)', 'medium'],
    ['run-as-non-root', 'security', 'Non-root user', 'critical'],
    ['read-only-root-filesystem', 'security', 'Read-only filesystem', 'high'],
    ['network-policy', 'security', 'Network policies', 'high'],
    ['pod-security-standards', 'security', 'Pod Security Standards', 'high'],
    ['secrets-externalized', 'security', 'Secrets externalized', 'critical'],
    ['multiple-replicas', 'reliability', 'Multiple replicas', 'critical'],
    ['pod-disruption-budget', 'reliability', 'Pod disruption budget', 'high'],
    ['anti-affinity', 'reliability', 'Anti-affinity rules', 'high'],
    ['structured-logging', 'observability', 'Structured logging', 'critical'],
    ['metrics-exported', 'observability', 'Metrics exported', 'high'],
    ['distributed-tracing', 'observability', 'Distributed tracing', 'medium'],
];
/** The 17 items of the production checklist. */
const checklist = rows.map(([id, category, title, priority]) => ({
    id,
    category,
    title,
    priority,
}));
/** How a category is shown: two folders carry other names, because the words mean something else in Kubernetes. */
const categoryTitles = {
    sizing: 'Resources',
    health: 'Health',
    security: 'Security',
    reliability: 'Reliability',
    delivery: 'Deployments',
    observability: 'Observability',
    validity: 'Validity',
};


/***/ }),

/***/ 7562:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ defaultThresholds)
/* harmony export */ });
const defaultThresholds = {
    minReplicas: 2,
    memoryLimitRatio: { min: 1, max: 2 },
    cpuLimitRatio: { min: 3, max: 5 },
    podSecurityLevel: 'restricted',
    kubernetesMinor: 37,
    slowStartSeconds: 30,
    topologyKeys: [],
    movingTags: [
        'latest',
        'stable',
        'edge',
        'main',
        'master',
        'develop',
        'dev',
        'nightly',
        'snapshot',
        'head',
        'current',
        'canary',
    ],
    hpaForStatefulSets: false,
    readOnlyRootForInitContainers: false,
    criticalPriorityClasses: [],
    blockOnInferredSecrets: true,
};


/***/ }),

/***/ 7255:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ version)
/* harmony export */ });
/** The release that speaks: package.json's, held equal by a test. */
const version = '1.0.0';


/***/ }),

/***/ 7142:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ isDay),
/* harmony export */   PU: () => (/* binding */ isOver),
/* harmony export */   kb: () => (/* binding */ dayOf)
/* harmony export */ });
/** Whether a text is a day that the calendar has, as `2026-12-31`. */
function isDay(text) {
    const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
    if (year === undefined)
        return false;
    const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
    return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}
/** The day of a moment, in UTC: the same for every runner. */
const dayOf = (moment) => moment.toISOString().slice(0, 10);
/** Whether a day that something ends on is over; where no day is known nothing ends. */
const isOver = (last, today) => last !== undefined && today !== '' && last < today;


/***/ }),

/***/ 9002:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ findSettingsFile),
/* harmony export */   K: () => (/* binding */ settingsPaths)
/* harmony export */ });
/* harmony import */ var _settings_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3812);

/** Where a settings file is looked for. */
const settingsPaths = [
    '.github/seaworthy.yml',
    '.github/seaworthy.yaml',
    '.seaworthy.yml',
    '.seaworthy.yaml',
];
/**
 * The settings file of a commit, not read yet: the one that is `named`, or the one that is found. Throws SettingsError where
 * several are found, and where one cannot be read.
 */
async function findSettingsFile(snapshot, named) {
    const { files, unreadable } = await snapshot.read(named === undefined ? settingsPaths : [named]);
    const [lost] = unreadable;
    if (lost)
        throw new _settings_error_js__WEBPACK_IMPORTED_MODULE_0__/* .SettingsError */ .G(`${lost.path} cannot be read: ${lost.reason}`);
    const [file, other] = settingsPaths.flatMap(path => files.find(found => found.path === path) ?? []);
    if (named !== undefined)
        return files.find(({ path }) => path === named);
    if (file && other)
        throw new _settings_error_js__WEBPACK_IMPORTED_MODULE_0__/* .SettingsError */ .G(`${file.path} and ${other.path} are both settings files: keep one of them`);
    return file;
}


/***/ }),

/***/ 2807:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MH: () => (/* binding */ nameMatcher),
/* harmony export */   jN: () => (/* binding */ matcher),
/* harmony export */   pq: () => (/* binding */ isWild)
/* harmony export */ });
/**
 * Whether a path matches one of the globs; none match nothing. `*` and `?` stay within a folder, `**` is any number of them,
 * `{a,b}` one of several, `[a-z]` a character; a dot at the beginning of a name is no secret. No regular expression is made
 * of them: whatever a pull request proposes is matched in bounded time.
 */
function matcher(globs) {
    const patterns = globs.flatMap(expandBraces).map(glob => trimmed(glob).split('/').map(readSegment));
    if (patterns.length === 0)
        return () => false;
    return path => {
        const names = path.split('/');
        return patterns.some(pattern => matchesFolders(pattern, names));
    };
}
/** Names without folders. */
function nameMatcher(glob) {
    const patterns = expandBraces(glob).map(readTokens);
    return name => patterns.some(tokens => matchesName(tokens, name));
}
const isWild = (text) => /[*?[{]/.test(text);
/** A path from the repository's root may begin with `/` or `./`. */
const trimmed = (glob) => glob.replace(/^\.?\//, '');
const readSegment = (text) => (text === '**' ? '**' : readTokens(text));
function readTokens(text) {
    const tokens = [];
    const characters = [...text];
    for (let at = 0; at < characters.length; at++) {
        const character = characters[at] ?? '';
        const end = character === '[' ? characters.indexOf(']', at + 2) : -1;
        if (character === '*') {
            if (tokens.at(-1) !== '*')
                tokens.push('*');
        }
        else if (character === '?')
            tokens.push({ fits: () => true });
        else if (end > at) {
            tokens.push(oneOf(characters.slice(at + 1, end)));
            at = end;
        }
        else {
            const literal = character === '\\' ? (characters[++at] ?? '\\') : character;
            tokens.push({ fits: other => other === literal });
        }
    }
    return tokens;
}
/** `[abc]`, `[a-z]`, `[!a-z]` */
function oneOf(characters) {
    const negated = characters[0] === '!' || characters[0] === '^';
    const ranges = [];
    for (let at = negated ? 1 : 0; at < characters.length; at++) {
        const from = characters[at] ?? '';
        const isRange = characters[at + 1] === '-' && at + 2 < characters.length;
        ranges.push([from, isRange ? (characters[at + 2] ?? from) : from]);
        if (isRange)
            at += 2;
    }
    return { fits: character => ranges.some(([from, to]) => from <= character && character <= to) !== negated };
}
/** Goes back to the last `**` only: what it took so far is one folder more. */
function matchesFolders(pattern, names) {
    return matchesRun(pattern, names, '**', (segment, name) => segment !== '**' && matchesName(segment, name));
}
function matchesName(tokens, name) {
    return matchesRun(tokens, [...name], '*', (token, character) => token !== '*' && token.fits(character));
}
/** The wildcard match of two sequences, in at most their lengths' product of steps. */
function matchesRun(parts, pieces, wild, fits) {
    let part = 0;
    let piece = 0;
    let resume;
    while (piece < pieces.length) {
        const wanted = parts[part];
        const given = pieces[piece];
        if (part < parts.length && wanted === wild)
            resume = { part: ++part, piece };
        else if (part < parts.length && fits(wanted, given)) {
            part++;
            piece++;
        }
        else if (resume) {
            resume = { part: resume.part, piece: resume.piece + 1 };
            part = resume.part;
            piece = resume.piece;
        }
        else
            return false;
    }
    return parts.slice(part).every(left => left === wild);
}
/** More alternatives than anyone writes. */
const mostAlternatives = 200;
/** `a/{b,c{d,e}}` → `a/b`, `a/cd`, `a/ce`; a brace without an alternative stands for itself. */
function expandBraces(glob) {
    const done = [];
    const open = [glob];
    while (open.length > 0 && done.length + open.length <= mostAlternatives) {
        const text = open.shift() ?? '';
        const inner = /^(.*?)\{([^{}]*,[^{}]*)\}(.*)$/s.exec(text);
        if (!inner)
            done.push(text);
        else
            open.push(...(inner[2] ?? '').split(',').map(choice => `${inner[1]}${choice}${inner[3]}`));
    }
    return [...done, ...open];
}


/***/ }),

/***/ 2187:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ pathFilter)
});

// EXTERNAL MODULE: ./build/change/repo-path.js
var repo_path = __webpack_require__(241);
;// CONCATENATED MODULE: ./build/manifests/manifest-paths.js

/** Folders whose YAML is no deployment of this repository (rules.md §1.5): ignored unless a path below is named. */
const ignoredFolder = /(?:^|\/)(?:\.git(?:hub|lab)?|\.circleci|node_modules|vendor|testdata)\//;
/** Files that other programs own, whatever they look like. */
const strangers = /^(package(-lock)?|tsconfig.*|composer|renovate|docker-compose.*|compose.*|skaffold.*|Tiltfile.*|devfile|openapi.*|swagger.*|mkdocs|pnpm-lock|\..*)\.(json|ya?ml)$/;
/** Whether a file can hold manifests, by its path: YAML or JSON outside the ignored folders. */
function mayHoldManifests(path) {
    const name = (0,repo_path/* baseNameOf */.mv)(path);
    if (!/\.(ya?ml|json)$/.test(name) && name !== 'Kustomization')
        return false;
    return !strangers.test(name) && !ignoredFolder.test(path);
}

// EXTERNAL MODULE: ./build/settings/globs.js
var globs = __webpack_require__(2807);
;// CONCATENATED MODULE: ./build/settings/path-filter.js


/**
 * Whether a file is read, by its path: a place where manifests may be, within `paths` and outside `paths-ignore`.
 * What is `named` (on the command line) is read wherever it stands.
 */
function pathFilter({ paths, pathsIgnore }, named = new Set()) {
    const wanted = paths.length > 0 ? (0,globs/* matcher */.jN)(paths) : () => true;
    const ignored = (0,globs/* matcher */.jN)(pathsIgnore);
    return path => named.has(path) || (mayHoldManifests(path) && wanted(path) && !ignored(path));
}


/***/ }),

/***/ 3854:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readInputs),
/* harmony export */   x: () => (/* binding */ onlySet)
/* harmony export */ });
/* harmony import */ var _settings_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3812);

/** Reads the action's inputs; `input` gives '' for one that is not set. Throws SettingsError. */
function readInputs(input) {
    const given = (name, read) => {
        const value = input(name).trim();
        return value === '' ? undefined : read(name, value);
    };
    return onlySet({
        failOn: given('fail-on', oneOf('critical', 'high', 'medium', 'never')),
        inlineComments: given('inline-comments', flag),
        maxInlineComments: given('max-inline-comments', readCap),
        commentSummary: given('comment-summary', oneOf('always', 'on-findings', 'never')),
        requestChanges: given('request-changes', flag),
        paths: given('paths', globs),
        pathsIgnore: given('paths-ignore', globs),
        render: given('render', oneOf('auto', 'off')),
        reportFile: given('report-file', text),
        sarifFile: given('sarif-file', text),
        instance: given('instance', readInstance),
    });
}
/** Drops what is not set, so that it hides nothing below it. */
function onlySet(values) {
    return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
function oneOf(...words) {
    return (name, value) => {
        const found = words.find(word => word === value.toLowerCase());
        if (found === undefined)
            throw new _settings_error_js__WEBPACK_IMPORTED_MODULE_0__/* .SettingsError */ .G(`The input ${name} is "${value}": it is one of ${words.join(', ')}.`);
        return found;
    };
}
const flag = (name, value) => oneOf('true', 'false')(name, value) === 'true';
const text = (_, value) => value;
function globs(name, value) {
    const lines = value
        .split(/\r?\n/)
        .map(line => line.trim())
        .filter(line => line !== '' && !line.startsWith('#'));
    if (lines.some(line => line.startsWith('!')))
        throw new _settings_error_js__WEBPACK_IMPORTED_MODULE_0__/* .SettingsError */ .G(`The input ${name} is "${value}": its globs say what is meant, none begins with \`!\`.`);
    return lines;
}
/** GitHub takes some 65 comments in one review before it calls it spam: 50 leaves room. */
function readCap(name, value) {
    const cap = Number(value);
    if (!Number.isInteger(cap) || cap < 0 || cap > 50)
        throw new _settings_error_js__WEBPACK_IMPORTED_MODULE_0__/* .SettingsError */ .G(`The input ${name} is "${value}": it is a whole number from 0 to 50.`);
    return cap;
}
/** It stands in a marker inside an HTML comment, hence the narrow alphabet. */
function readInstance(name, value) {
    if (!/^[a-z0-9][a-z0-9._-]{0,39}$/.test(value))
        throw new _settings_error_js__WEBPACK_IMPORTED_MODULE_0__/* .SettingsError */ .G(`The input ${name} is "${value}": it is a word of up to 40 lower-case letters, digits, dots and dashes.`);
    return value;
}


/***/ }),

/***/ 3812:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ SettingsError)
/* harmony export */ });
/** An input or a settings file that says nothing usable: told in one sentence before anything is posted. */
class SettingsError extends Error {
    name = 'SettingsError';
}


/***/ }),

/***/ 4663:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ defaultSettings)
/* harmony export */ });
/* harmony import */ var _rules_thresholds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7562);

const defaultSettings = {
    failOn: 'critical',
    blockOnPreexisting: false,
    blockOnUnverified: [],
    thresholds: _rules_thresholds_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultThresholds */ .S,
    rules: {},
    inlineComments: true,
    maxInlineComments: 25,
    commentSummary: 'on-findings',
    requestChanges: false,
    paths: [],
    pathsIgnore: [],
    exclude: [],
    overrides: [],
    vouchings: [],
    waiversFrom: 'head',
    honourForeignIgnores: true,
    platform: [],
    units: 'auto',
    extraWorkloads: [],
    render: 'auto',
    helm: [],
    reportFile: undefined,
    sarifFile: undefined,
    instance: 'default',
    today: '',
};


/***/ })

};
