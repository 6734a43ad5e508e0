export const id = 116;
export const ids = [116,255];
export const modules = {

/***/ 7116:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  reviewLocally: () => (/* binding */ reviewLocally)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/change/repo-path.js
var repo_path = __webpack_require__(241);
// EXTERNAL MODULE: ./build/resources/fields.js
var resources_fields = __webpack_require__(1793);
;// CONCATENATED MODULE: ./build/settings/differences.js

/** Every difference between two settings files: of a map key by key, of a list what comes and what goes. */
function differencesBetween(before, after) {
    return between(before, after, '');
}
function between(before, after, key) {
    if ((0,resources_fields/* isFields */.Ce)(before) && (0,resources_fields/* isFields */.Ce)(after)) {
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
    if (before === undefined && ((0,resources_fields/* isFields */.Ce)(after) || isList(after)))
        return between(isList(after) ? [] : {}, after, key);
    if (after === undefined && ((0,resources_fields/* isFields */.Ce)(before) || isList(before)))
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
    if ((0,resources_fields/* isFields */.Ce)(value))
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

// EXTERNAL MODULE: ./build/settings/read-settings-file.js + 1 modules
var read_settings_file = __webpack_require__(1465);
;// CONCATENATED MODULE: ./build/settings/settings-change.js
const nothingChanged = { workflows: [] };

// EXTERNAL MODULE: ./build/settings/settings-error.js
var settings_error = __webpack_require__(3812);
// EXTERNAL MODULE: ./build/settings/settle.js + 3 modules
var settle = __webpack_require__(3494);
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
    const settings = (0,settle.settle)(inputs, file, today);
    if (changes.base === undefined)
        return { settings, change: Promise.resolve(nothingChanged) };
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
        return source && (await (0,read_settings_file.readSettingsFile)(source));
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
        const then = source && (await (0,read_settings_file.readSettingsFile)(source));
        const differences = differencesBetween(now?.keys ?? {}, then?.keys ?? {});
        const shown = then?.path ?? now?.path;
        if (shown === undefined || (differences.length === 0 && then?.path === now?.path))
            return undefined;
        return { path: shown, differences, settings: (0,settle.settle)(inputs, then, today) };
    }
    catch (error) {
        if (error instanceof settings_error/* SettingsError */.G)
            return { path: path ?? now?.path ?? find_settings_file/* settingsPaths */.K[0] ?? '', error: error.message };
        throw error;
    }
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/diff/libesm/patch/parse.js
var parse = __webpack_require__(3857);
// EXTERNAL MODULE: ./node_modules/diff/libesm/patch/create.js + 2 modules
var create = __webpack_require__(7291);
;// CONCATENATED MODULE: ./build/change/hunk.js

const kinds = { ' ': 'kept', '+': 'added', '-': 'removed' };
/** Reads a patch without file headers, as GitHub's `patch` fields are; undefined when it is cut off or is no patch. */
function readHunks(patch) {
    try {
        return (0,parse/* parsePatch */.i)(patch).flatMap(({ hunks }) => hunks.map(fromLibrary));
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
    const patch = (0,create/* structuredPatch */.YB)('base', 'head', base, head, '', '', { context: 3, maxEditLength: 4000, timeout: 2000 });
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

// EXTERNAL MODULE: ./build/forge/forge-error.js
var forge_error = __webpack_require__(8900);
;// CONCATENATED MODULE: ./build/forge/local/replace-file.js


/**
 * Writes a file's new text, all of it or nothing: beside it first, then in its place, with its mode. A link is followed.
 * Throws ForgeError when the file no longer holds `before`, byte for byte: someone wrote to it, or it is no UTF-8.
 */
async function replaceFile(path, before, after) {
    const file = await (0,promises_.realpath)(path);
    const bytes = await (0,promises_.readFile)(file);
    const mark = bytes.toString('utf8', 0, 3) === byteOrderMark ? byteOrderMark : '';
    if (!bytes.equals(Buffer.from(mark + before)))
        throw new forge_error/* ForgeError */.Q(`${path} is not what was reviewed: it changed meanwhile, or is not encoded in UTF-8`);
    const { mode } = await (0,promises_.stat)(file);
    const beside = `${file}.seaworthy-${process.pid}`;
    const failed = (error) => new forge_error/* ForgeError */.Q(`${path} cannot be written (${error instanceof Error ? error.message : error}): it is as it was`, {
        cause: error,
    });
    const handle = await (0,promises_.open)(beside, 'wx', mode).catch(error => {
        throw failed(error);
    });
    try {
        await handle.writeFile(mark + after);
        await handle.chmod(mode); // whatever the umask took away
        await handle.sync();
        await handle.close();
        await (0,promises_.rename)(beside, file);
    }
    catch (error) {
        await handle.close().catch(() => undefined);
        await (0,promises_.unlink)(beside).catch(() => undefined);
        throw failed(error);
    }
}
/** Not part of a text as it was read. */
const byteOrderMark = '\uFEFF';

// EXTERNAL MODULE: ./build/forge/local/run-git.js
var run_git = __webpack_require__(4704);
;// CONCATENATED MODULE: ./build/forge/local/uncommitted.js




/**
 * The lines of a file that differ from the last commit; a removed line counts as the one before it. Of a file that git does not
 * track all lines do. Undefined where there is no clone to ask.
 */
async function uncommittedLines(path) {
    const file = await (0,promises_.realpath)(path);
    const git = (...args) => (0,run_git/* runGit */.EO)((0,external_node_path_.dirname)(file), [...args, '--', (0,external_node_path_.basename)(file)]);
    try {
        if ((await git('ls-files', '-z')).length === 0)
            return () => true;
        const diff = (await git('diff', '--unified=0', '--no-color', '--no-ext-diff', '--no-textconv', 'HEAD')).toString();
        const start = diff.indexOf('\n@@ ');
        if (start < 0)
            return () => diff !== ''; // binary to git, or another mode
        const hunks = readHunks(diff.slice(start + 1));
        if (!hunks)
            return () => true;
        const lines = new Set(hunks.flatMap(({ headStart, lines: changed }) => {
            const added = changed.filter(({ kind }) => kind === 'added');
            return added.length > 0 ? added.map((_, index) => headStart + index) : [headStart - 1];
        }));
        return line => lines.has(line);
    }
    catch (error) {
        if (error instanceof run_git/* GitFailure */.Xi)
            return (await isInClone((0,external_node_path_.dirname)(file))) ? () => true : undefined; // nothing was ever committed
        throw error;
    }
}
async function isInClone(directory) {
    try {
        return (await (0,run_git/* runGit */.EO)(directory, ['rev-parse', '--is-inside-work-tree'])).toString().trim() === 'true';
    }
    catch (error) {
        if (error instanceof run_git/* GitFailure */.Xi)
            return false;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/fix-locally.js





/**
 * Writes all proven fixes into the files below a folder. A file whose lines to be touched are not committed yet is left alone
 * unless forced, and what was proven together with its fixes is proven anew without them.
 */
async function fixLocally({ settle, textAtHead }, folder, { confidence, force }) {
    const refused = new Map();
    for (;;) {
        const { texts, settled } = settle({ confidence, mayEdit: path => !refused.has(path) });
        const news = new Map();
        for (const [path, after] of force ? [] : texts) {
            const lines = await uncommittedAmong((0,external_node_path_.join)(folder, path), touchedLines(textAtHead(path) ?? '', after));
            if (lines.length > 0)
                news.set(path, `${named(lines)} not committed yet: commit, or use --force`);
        }
        for (const [path, reason] of news)
            refused.set(path, reason);
        if (news.size > 0)
            continue;
        for (const [path, after] of texts) {
            await replaceFile((0,external_node_path_.join)(folder, path), textAtHead(path) ?? '', after).catch(error => {
                if (error instanceof forge_error/* ForgeError */.Q)
                    refused.set(path, error.message);
                else
                    throw error;
            });
        }
        const written = [...texts.keys()].filter(path => !refused.has(path));
        return [
            ...written.map(path => ({ path, settled: settled.filter(({ proposal }) => proposal.resource.path === path) })),
            ...[...refused].map(([path, reason]) => ({ path, settled: [], refused: reason })),
        ];
    }
}
/** The lines that a change replaces; what is only added touches the line before it. */
function touchedLines(before, after) {
    return (hunksBetween(before, after) ?? []).flatMap(({ baseStart, lines }) => {
        let line = baseStart - 1;
        return lines.flatMap(({ kind }) => {
            if (kind !== 'added')
                line++;
            return kind === 'kept' ? [] : [Math.max(line, 1)];
        });
    });
}
async function uncommittedAmong(file, lines) {
    const isUncommitted = await uncommittedLines(file);
    return isUncommitted ? [...new Set(lines)].filter(isUncommitted) : [];
}
function named(lines) {
    const [first, last] = [Math.min(...lines), Math.max(...lines)];
    return lines.length === 1 ? `line ${first} is` : `lines between ${first} and ${last} are`;
}

// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(8321);
// EXTERNAL MODULE: ./build/forge/local/commits.js
var commits = __webpack_require__(4118);
;// CONCATENATED MODULE: ./build/forge/nobody-to-tell.js
/** Where there is no pull request to write on: nothing was ever said, nothing is written, and nothing was refused. */
const nobodyToTell = {
    remarks: async () => [],
    publish: async () => ({ written: 0, told: [], notices: [], refused: false }),
};

// EXTERNAL MODULE: ./build/forge/once.js
var once = __webpack_require__(6771);
// EXTERNAL MODULE: ./build/forge/read-source.js + 1 modules
var read_source = __webpack_require__(702);
// EXTERNAL MODULE: ./build/forge/below.js
var below = __webpack_require__(1869);
;// CONCATENATED MODULE: ./build/forge/local/matching-lines.js


/**
 * Shows the parts of lines that match a pattern in the files at or below `paths`: of a commit or, without one, of the working
 * tree. False with a git that was built without Perl's expressions, or a line that is too much for them.
 */
async function matchingLines(directory, pattern, paths, look, commit) {
    if (paths.length === 0)
        return true;
    const { options, specs } = pathspecs(paths);
    const prefix = commit === undefined ? 0 : commit.length + 1; // `<commit>:<path>`
    const what = ['-e', pattern.source, commit ?? '--untracked', '--', ...specs];
    let isWanted;
    const take = readMatches(prefix, path => {
        isWanted ??= (0,below/* below */.G)(paths); // while git is at work
        return isWanted(path);
    }, look);
    try {
        await (0,run_git/* streamGit */.t1)(directory, [...options, 'grep', ...how, ...what], take);
        return true;
    }
    catch (error) {
        if (error instanceof run_git/* GitFailure */.Xi)
            return error.exitCode === 1; // nothing found
        throw error;
    }
}
/** One thread is faster than several: they wait for each other to take objects out of a pack. UTF-16 is no text to git. */
const how = [
    ...['--threads=1', '-P', '-o', '-n', '-z', '-a', '--heading', '--full-name'],
    ...['--no-break', '--no-column', '--no-color', '--no-recurse-submodules'],
];
/** A file's matches come together below its `<path> LF`, each as `<line> NUL <text> LF`: a path may hold line feeds, a text none. */
function readMatches(prefix, isWanted, look) {
    let path = '';
    let wanted = false;
    let rest = '';
    return (more) => {
        const output = rest + more;
        let at = 0;
        for (;;) {
            const afterLine = output.indexOf('\0', at);
            const end = afterLine < 0 ? -1 : output.indexOf('\n', afterLine);
            if (end < 0)
                break;
            const heading = output.lastIndexOf('\n', afterLine);
            if (heading >= at) {
                path = output.slice(at + prefix, heading);
                wanted = isWanted(path);
                at = heading + 1;
            }
            if (wanted) {
                const last = output.charCodeAt(end - 1) === carriageReturn ? end - 1 : end;
                look({ path, line: numberAt(output, at, afterLine), text: output.slice(afterLine + 1, last) });
            }
            at = end + 1;
        }
        rest = output.slice(at);
    };
}
const carriageReturn = 13;
function numberAt(text, from, to) {
    let number = 0;
    for (let at = from; at < to; at++)
        number = number * 10 + text.charCodeAt(at) - zero;
    return number;
}
const zero = 48;
/** The paths themselves where they fit into a command, else whatever ends as they do; Windows takes 32,767 characters of a command. */
function pathspecs(paths) {
    const length = paths.reduce((sum, path) => sum + path.length + 3, 0);
    if (length < 20_000)
        return { options: [], specs: paths.map(path => path || '.') }; // git refuses an empty path
    const endings = new Set(paths.map(endingOf));
    if (endings.has(''))
        return { options: [], specs: [] };
    return { options: ['--no-literal-pathspecs'], specs: [...endings].map(ending => `*${ending}`) };
}
/** `.yaml`; '' where there is none. */
function endingOf(path) {
    const ending = path.slice(path.lastIndexOf('.'));
    return /^\.\w+$/.test(ending) ? ending : '';
}

;// CONCATENATED MODULE: ./build/forge/local/read-blobs.js

/** The bytes of blobs by their ids, in one git process; an id that the clone does not hold is left out. */
async function readBlobs(directory, ids) {
    if (ids.length === 0)
        return new Map();
    const unique = [...new Set(ids)];
    return takeApart(await (0,run_git/* runGit */.EO)(directory, ['cat-file', '--batch', '--buffer'], `${unique.join('\n')}\n`));
}
/** Each answer is `<id> blob <bytes>\n<content>\n`, or `<id> missing\n`. */
function takeApart(output) {
    const blobs = new Map();
    let at = 0;
    while (at < output.length) {
        const end = output.indexOf('\n', at);
        const [id = '', type, size] = output.toString('latin1', at, end).split(' ');
        const start = end + 1;
        at = type === 'missing' ? start : start + Number(size) + 1;
        if (type === 'blob')
            blobs.set(id, output.subarray(start, at - 1));
    }
    return blobs;
}

;// CONCATENATED MODULE: ./build/forge/local/words-in-blobs.js

/** Windows takes 32,767 characters of a command, others 131,072 and more; an id has 40 or 64. */
const mostCharacters = process.platform === 'win32' ? 30_000 : 120_000;
/**
 * Where some words stand in these blobs. Words have no line feeds. Undefined where there are more blobs than fit into a command,
 * and with a git that was built without Perl's expressions.
 */
async function wordsInBlobs(directory, words, ids) {
    const unique = [...new Set(ids)];
    if (unique.join(' ').length > mostCharacters)
        return undefined;
    if (unique.length === 0)
        return [];
    const output = await grep(directory, words, unique);
    return output
        ?.split('\n')
        .slice(0, -1)
        .map(match => {
        const [id = '', line, word = ''] = match.split('\0');
        return { id, line: Number(line), word };
    });
}
async function grep(directory, words, ids) {
    const how = ['--threads=1', '-P', '-o', '-n', '-z', '-a', '--no-heading', '--no-column', '--no-color'];
    const any = words.map(word => word.replace(/[^\w\s]/g, '\\$&')).join('|'); // several patterns would be tried line by line
    try {
        const output = await (0,run_git/* runGit */.EO)(directory, [...asIds, 'grep', ...how, '-e', any, ...ids, '--']);
        return output.toString();
    }
    catch (error) {
        if (!(error instanceof run_git/* GitFailure */.Xi))
            throw error;
        return error.exitCode === 1 ? '' : undefined; // nothing found
    }
}
/** Else git looks for a branch by the name of each id. */
const asIds = ['-c', 'core.warnAmbiguousRefs=false'];

;// CONCATENATED MODULE: ./build/forge/local/commit-snapshot.js





/** One commit of a clone, by its listing. */
function commitSnapshot(directory, commit, list) {
    const index = (0,once/* once */.O)(async () => new Map((await list()).entries.map(entry => [entry.path, entry])));
    return {
        list,
        read: async (paths) => {
            const entries = await index();
            const asked = [...new Set(paths)].flatMap(path => entries.get(path) ?? []);
            const blobs = await readBlobs(directory, asked.filter(entry => (0,read_source/* notRead */.Qk)(entry) === undefined).map(({ sha }) => sha));
            return (0,read_source/* gather */.kg)(asked.map(entry => readEntry(entry, blobs)));
        },
        holding: async (words, wanted) => {
            const entries = await index();
            const paths = new Map();
            for (const path of new Set(wanted)) {
                const { sha } = entries.get(path) ?? {};
                if (sha !== undefined)
                    paths.set(sha, [...(paths.get(sha) ?? []), path]);
            }
            const found = await wordsInBlobs(directory, words, [...paths.keys()]);
            return found?.flatMap(({ id, line, word }) => (paths.get(id) ?? []).map(path => ({ path, line, text: word })));
        },
        grep: (pattern, paths, look) => matchingLines(directory, pattern, paths, look, commit),
    };
}
function readEntry(entry, blobs) {
    const bytes = blobs.get(entry.sha);
    if (bytes)
        return (0,read_source/* readSource */.o$)(entry.path, entry.sha, bytes);
    return { path: entry.path, reason: (0,read_source/* notRead */.Qk)(entry) ?? 'the clone does not hold its content' };
}

// EXTERNAL MODULE: ./build/forge/in-turns.js
var in_turns = __webpack_require__(436);
;// CONCATENATED MODULE: ./build/forge/local/compared.js

/** A file that the base does not hold. */
function added({ path, sha, text }) {
    return { status: 'added', path, sha, hunks: text === undefined ? undefined : wholeText(text, 'added') };
}
/** A file that the head does not hold. */
function removed({ path, sha, text }) {
    return { status: 'removed', path, sha, hunks: text === undefined ? undefined : wholeText(text, 'removed') };
}
/** A file that both hold, with other content. */
function modified(base, { path, sha, text }) {
    return { status: 'modified', path, sha, hunks: compared_between(base.text, text) };
}
/** A file that stands elsewhere now. */
function renamed(base, { path, sha, text }) {
    return { status: 'renamed', path, previousPath: base.path, sha, hunks: base.sha === sha ? [] : compared_between(base.text, text) };
}
function compared_between(base, head) {
    return base === undefined || head === undefined ? undefined : hunksBetween(base, head);
}
/** A text as one hunk; the side that has no line counts from the first, as the library that reads patches has it. */
function wholeText(text, kind) {
    if (text === '')
        return [];
    const lines = text.replace(/\n$/, '').split('\n');
    return [{ baseStart: 1, headStart: 1, lines: lines.map(line => ({ kind, text: line.replace(/\r$/, '') })) }];
}

// EXTERNAL MODULE: ./build/forge/local/disk.js
var disk = __webpack_require__(4451);
;// CONCATENATED MODULE: ./build/forge/local/read-diff.js

/**
 * The files of `git diff --raw --no-abbrev -z -p`: first a NUL-terminated record for each, an empty field, then the patches in the
 * same order, one for each record (two where a file turned into a link: its removal and its addition).
 */
function readDiff(output) {
    const end = output.indexOf('\0\0');
    if (end < 0)
        return [];
    const records = readRecords(output.slice(0, end).split('\0'));
    const patches = output.slice(end + 1).split(/(?<=[\n\0])diff --git /); // no line of a hunk begins so
    let next = 1; // what stands before the first patch is none
    return records.map(record => {
        const patch = patches[next];
        next += record.letter === 'T' ? 2 : 1;
        return fileChange(record, record.letter === 'T' || patch === undefined ? undefined : hunksOf(patch));
    });
}
/** `:<mode> <mode> <id> <id> <letter><score>`, the path, and for renames and copies the new path. */
function readRecords(fields) {
    const records = [];
    for (let at = 0; at < fields.length;) {
        const [, , before = '', after = '', status = ''] = (fields[at++] ?? '').split(' ');
        const letter = status.slice(0, 1);
        const first = fields[at++] ?? '';
        const paths = letter === 'R' || letter === 'C' ? [first, fields[at++] ?? ''] : [first];
        records.push({ letter, sha: letter === 'D' ? before : after, paths });
    }
    return records;
}
function fileChange({ letter, sha, paths: [first, second] }, hunks) {
    const known = /^0+$/.test(sha) ? {} : { sha }; // git has not yet hashed what only the disk holds
    if (letter === 'R' && second !== undefined)
        return { status: 'renamed', path: second, previousPath: first, ...known, hunks };
    if (letter === 'A' || letter === 'C')
        return { status: 'added', path: second ?? first, ...known, hunks };
    return { status: letter === 'D' ? 'removed' : 'modified', path: first, ...known, hunks };
}
/** Undefined for a binary file; none for a pure rename, a change of mode, an empty file. */
function hunksOf(patch) {
    const start = patch.indexOf('\n@@ ');
    if (start >= 0)
        return readHunks(patch.slice(start + 1));
    return /\nBinary files .* differ\n/.test(patch) ? undefined : [];
}

;// CONCATENATED MODULE: ./build/forge/local/renames.js

/**
 * For each file that appeared, the one that disappeared and lives on in it: the same content, or else the same file name with more
 * than half of the lines. No file is the origin of two.
 */
function pairRenames(disappeared, appeared) {
    const pairs = new Map();
    const free = new Set(disappeared.filter(({ text }) => text !== '')); // empty files are all alike
    const pair = (file, origin) => {
        if (origin === undefined)
            return;
        pairs.set(file.path, origin);
        free.delete(origin);
    };
    for (const file of appeared) {
        const same = [...free].filter(({ sha }) => sha === file.sha);
        pair(file, same.find(origin => fileName(origin) === fileName(file)) ?? same[0]);
    }
    for (const file of appeared.filter(({ path }) => !pairs.has(path))) {
        const [best] = [...free]
            .filter(origin => fileName(origin) === fileName(file))
            .map(origin => ({ origin, alike: shareOfEqualLines(origin.text, file.text) }))
            .filter(({ alike }) => alike > 0.5)
            .sort((a, b) => b.alike - a.alike);
        pair(file, best?.origin);
    }
    return pairs;
}
function fileName({ path }) {
    return external_node_path_.posix.basename(path);
}
/** Between 0 and 1, measured on the longer of the two. */
function shareOfEqualLines(one, other) {
    if (!one || !other)
        return 0;
    const lines = one.split('\n');
    const counts = new Map();
    for (const line of lines)
        counts.set(line, (counts.get(line) ?? 0) + 1);
    const others = other.split('\n');
    const equal = others.filter(line => {
        const left = counts.get(line) ?? 0;
        counts.set(line, left - 1);
        return left > 0;
    });
    return equal.length / Math.max(lines.length, others.length);
}

;// CONCATENATED MODULE: ./build/forge/local/working-tree.js







/** The files as they stand on disk: those that git tracks, and new ones that it does not ignore. */
function workingTree(directory) {
    const list = (0,once/* once */.O)(() => listWorkingTree(directory));
    return {
        list,
        read: async (paths) => {
            const entries = new Map((await list()).entries.map(entry => [entry.path, entry]));
            const asked = [...new Set(paths)].flatMap(path => entries.get(path) ?? []);
            const readings = await (0,in_turns/* inTurns */.g)(asked, entry => working_tree_readEntry(directory, entry));
            return (0,read_source/* gather */.kg)(readings.filter(reading => reading !== undefined));
        },
        grep: (pattern, paths, look) => matchingLines(directory, pattern, paths, look),
    };
}
/** New files that git does not track and does not ignore. */
async function untrackedPaths(directory) {
    const paths = (0,run_git/* zeroTerminated */.gA)(await (0,run_git/* runGit */.EO)(directory, ['ls-files', '-z', '--others', '--exclude-standard']));
    return paths.filter(path => !path.endsWith('/')); // another repository inside this one
}
async function listWorkingTree(directory) {
    const [index, modified, untracked] = await Promise.all([
        (0,run_git/* runGit */.EO)(directory, ['ls-files', '-z', '--stage']),
        (0,run_git/* runGit */.EO)(directory, ['ls-files', '-z', '--modified']),
        untrackedPaths(directory),
    ]);
    const changed = new Set((0,run_git/* zeroTerminated */.gA)(modified));
    const tracked = new Map((0,run_git/* zeroTerminated */.gA)(index)
        .map(line => indexEntry(line))
        .map(entry => [entry.path, entry]));
    const entries = await (0,in_turns/* inTurns */.g)([...tracked.values(), ...untracked.map(path => ({ path, mode: '', sha: '' }))], async (entry) => {
        if (entry.mode === '160000')
            return { ...entry, bytes: undefined };
        const unchanged = entry.sha !== '' && !changed.has(entry.path);
        const found = await (0,disk/* diskEntry */.EV)(directory, entry.path, unchanged ? entry.sha : undefined);
        return found ?? (unchanged ? { ...entry, bytes: undefined } : undefined); // a sparse checkout leaves unchanged files out
    });
    return { entries: entries.filter(entry => entry !== undefined), complete: true };
}
/** `100644 <id> <stage>\t<path>` */
function indexEntry(line) {
    const tab = line.indexOf('\t');
    const [mode = '', sha = ''] = line.slice(0, tab).split(' ');
    return { path: line.slice(tab + 1), mode, sha };
}
async function working_tree_readEntry(directory, entry) {
    if ((0,read_source/* notRead */.Qk)(entry) !== undefined || entry.bytes !== undefined)
        return (0,disk/* readDisk */.gr)(directory, entry.path);
    const bytes = (await readBlobs(directory, [entry.sha])).get(entry.sha);
    return bytes ? (0,read_source/* readSource */.o$)(entry.path, entry.sha, bytes) : { path: entry.path, reason: 'neither on disk nor in the clone' };
}

;// CONCATENATED MODULE: ./build/forge/local/git-changes.js









/** The files that differ between two commits, of `paths` only when there are any. */
async function changesBetween(directory, base, head, paths = []) {
    return readDiff((await (0,run_git/* runGit */.EO)(directory, [...diff, base, head, '--', ...paths])).toString());
}
/** The files that differ between a commit and the disk, with the new ones that git does not track yet. */
async function changesOnDisk(directory, base) {
    const [output, untracked] = await Promise.all([(0,run_git/* runGit */.EO)(directory, [...diff, base, '--']), untrackedPaths(directory)]);
    const tracked = readDiff(output.toString());
    const found = (await (0,in_turns/* inTurns */.g)(untracked, path => wholeOnDisk(directory, path))).filter(file => file !== undefined);
    return found.length === 0 ? tracked : withUntracked(tracked, found, await wholeAtBase(directory, tracked));
}
/** To git an untracked file is none: one that was moved without telling git is a removal so far, one that was untracked as well. */
function withUntracked(tracked, found, gone) {
    const before = new Map(gone.map(file => [file.path, file]));
    const kept = found.filter(({ path }) => before.has(path));
    const origins = pairRenames(gone.filter(({ path }) => !kept.some(file => file.path === path)), found.filter(file => !kept.includes(file)));
    const explained = new Set([...kept, ...origins.values()].map(({ path }) => path));
    const changed = found.flatMap(file => {
        const same = before.get(file.path);
        if (same)
            return same.sha === file.sha ? [] : [modified(same, file)];
        const origin = origins.get(file.path);
        return [origin ? renamed(origin, file) : added(file)];
    });
    const rest = tracked.filter(({ status, path }) => status !== 'removed' || !explained.has(path));
    return [...rest, ...changed].sort((one, other) => (one.path < other.path ? -1 : 1));
}
/** As GitHub compares, whatever the user's own settings say. */
const diff = [
    'diff',
    '--raw',
    '--no-abbrev',
    '-z',
    '-p',
    '-U3',
    '--find-renames',
    '--inter-hunk-context=0',
    '--diff-algorithm=default',
    '--src-prefix=a/',
    '--dst-prefix=b/',
    '--submodule=short',
    '--ignore-submodules=dirty',
    '--no-color',
    '--no-ext-diff',
    '--no-textconv',
    '--no-relative',
];
async function wholeOnDisk(directory, path) {
    const entry = await (0,disk/* diskEntry */.EV)(directory, path);
    return entry && { path, sha: entry.sha, text: (0,read_source/* textOf */.b6)(await (0,disk/* readDisk */.gr)(directory, path)) };
}
async function wholeAtBase(directory, changes) {
    const removed = changes.flatMap(({ status, path, sha }) => (status === 'removed' && sha !== undefined ? [{ path, sha }] : []));
    const blobs = await readBlobs(directory, removed.map(({ sha }) => sha));
    return removed.map(({ path, sha }) => {
        const bytes = blobs.get(sha);
        return { path, sha, text: bytes && (0,read_source/* textOf */.b6)((0,read_source/* readSource */.o$)(path, sha, bytes)) };
    });
}

;// CONCATENATED MODULE: ./build/forge/local/listings.js


/** Lists the commits of a clone: the first that is asked for whole, every other by what differs from that one. */
function listings(directory) {
    let first;
    return commit => (0,once/* once */.O)(async () => {
        first ??= { commit, list: (0,once/* once */.O)(() => listWhole(directory, commit)) };
        const listing = await first.list();
        return first.commit === commit ? listing : listBeside(directory, listing, first.commit, commit);
    });
}
async function listWhole(directory, commit) {
    const output = await (0,run_git/* runGit */.EO)(directory, ['ls-tree', '-r', '-z', '-l', '--full-tree', commit]);
    return { entries: (0,run_git/* zeroTerminated */.gA)(output).map(readLine), complete: true };
}
/** `100644 blob <id>     <bytes>\t<path>`; a submodule has `-` for its size. */
function readLine(line) {
    const tab = line.indexOf('\t');
    const afterMode = line.indexOf(' ');
    const afterType = line.indexOf(' ', afterMode + 1);
    const afterId = line.indexOf(' ', afterType + 1);
    const size = line.slice(afterId, tab).trimStart();
    return {
        path: line.slice(tab + 1),
        mode: line.slice(0, afterMode),
        sha: line.slice(afterType + 1, afterId),
        bytes: size === '-' ? undefined : Number(size),
    };
}
async function listBeside(directory, { entries }, known, commit) {
    const fields = (0,run_git/* zeroTerminated */.gA)(await (0,run_git/* runGit */.EO)(directory, ['diff-tree', '-r', '-z', '--no-renames', known, commit]));
    const other = new Map();
    for (let at = 0; at + 1 < fields.length; at += 2) {
        const [, mode = '', , sha = '', status] = (fields[at] ?? '').split(' '); // `:<mode> <mode> <id> <id> M`, then the path
        const path = fields[at + 1] ?? '';
        other.set(path, status === 'D' ? undefined : { path, mode, sha });
    }
    const own = [...other.values()].filter(entry => entry !== undefined);
    const sizes = await sizesOf(directory, own);
    const kept = entries.filter(({ path }) => !other.has(path));
    const listed = [...kept, ...own.map(entry => ({ ...entry, bytes: sizes.get(entry.sha) }))];
    return { entries: own.length === 0 ? kept : listed.sort((a, b) => (a.path < b.path ? -1 : 1)), complete: true };
}
/** A submodule has none. */
async function sizesOf(directory, entries) {
    const ids = entries.flatMap(({ mode, sha }) => (mode === '160000' ? [] : [sha]));
    if (ids.length === 0)
        return new Map();
    const output = await (0,run_git/* runGit */.EO)(directory, ['cat-file', '--batch-check=%(objectname) %(objectsize)'], `${ids.join('\n')}\n`);
    const lines = output.toString().trimEnd().split('\n');
    return new Map(lines.map(line => [line.slice(0, line.indexOf(' ')), Number(line.slice(line.indexOf(' ') + 1))]));
}

;// CONCATENATED MODULE: ./build/forge/local/open-clone.js







/**
 * A pull request that exists in a clone only: from the merge base with `base` to `head`.
 * Throws ForgeError when the folder is in no clone, a name stands for no commit, or the two have no commit in common.
 */
async function openClone({ directory, base, head }) {
    const top = await (0,commits/* topOf */.HX)(directory);
    const tip = await (0,commits/* resolveCommit */.WL)(top, head ?? 'HEAD');
    const target = await (0,commits/* resolveCommit */.WL)(top, base ?? (await (0,commits/* defaultBranch */.OR)(top)));
    const mergeBase = await (0,commits/* mergeBaseOf */.nM)(top, target, tip);
    const listing = listings(top);
    const at = (commit) => commitSnapshot(top, commit, listing(commit));
    const sides = {
        base: at(mergeBase),
        head: head === undefined ? workingTree(top) : at(tip),
        target: at(target),
    };
    return {
        changes: (0,once/* once */.O)(async () => {
            if (head === undefined)
                return { base: mergeBase, head: 'working tree', files: await changesOnDisk(top, mergeBase), complete: true };
            return { base: mergeBase, head: tip, files: await changesBetween(top, mergeBase, tip), complete: true };
        }),
        at: side => sides[side],
        ...nobodyToTell,
    };
}

// EXTERNAL MODULE: ./build/forge/blob-id.js
var blob_id = __webpack_require__(647);
;// CONCATENATED MODULE: ./build/forge/local/whole.js
/** Entries of a snapshot with their texts, in the same order. */
async function readWhole(snapshot, entries) {
    const { files } = await snapshot.read(entries.map(({ path }) => path));
    const texts = new Map(files.map(({ path, text }) => [path, text]));
    return entries.map(({ path, sha }) => ({ path, sha, text: texts.get(path) }));
}

;// CONCATENATED MODULE: ./build/forge/local/all-added.js


/** A comparison with nothing: every file of a snapshot is an added one. */
async function allAdded(head) {
    const { entries } = await head.list();
    const kept = withinBounds(entries);
    const read = await readWhole(head, kept);
    const texts = new Map(read.map(({ path, text }) => [path, text]));
    const files = entries.map(({ path, sha }) => added({ path, sha, text: texts.get(path) }));
    return { base: undefined, head: 'working tree', files, complete: true };
}
/** A whole folder may hold anything: lines are kept of files up to 1 MB, 64 MB in all. */
function withinBounds(entries) {
    let left = 64 * 1024 * 1024;
    return entries.filter(({ bytes = 0 }) => {
        if (bytes > Math.min(left, 1024 * 1024))
            return false;
        left -= bytes;
        return true;
    });
}

// EXTERNAL MODULE: ./build/forge/local/folder.js
var folder = __webpack_require__(7526);
// EXTERNAL MODULE: ./build/change/line-match.js
var line_match = __webpack_require__(195);
;// CONCATENATED MODULE: ./build/forge/local/given-files.js



/** Files in hand; `complete` is false when they are a part of a repository of which nothing else is known. */
function givenFiles(files, complete) {
    const readings = new Map(files.map(({ entry, reading }) => [entry.path, reading]));
    return {
        list: async () => ({ entries: files.map(({ entry }) => entry), complete }),
        read: async (paths) => (0,read_source/* gather */.kg)([...new Set(paths)].flatMap(path => readings.get(path) ?? [])),
        grep: async (pattern, paths, look) => {
            const { files: texts } = (0,read_source/* gather */.kg)(files.map(({ reading }) => reading));
            const isBelow = (0,below/* below */.G)(paths);
            for (const file of texts)
                if (isBelow(file.path))
                    (0,line_match/* matchLines */.n)(file, pattern).forEach(look);
            return true;
        },
    };
}

;// CONCATENATED MODULE: ./build/forge/local/open-files.js












/**
 * Single files out of a repository of which nothing else is known, compared with nothing.
 * Throws ForgeError when one does not exist or is a folder.
 */
async function openFiles({ files, directory }) {
    const given = await (0,in_turns/* inTurns */.g)(files, file => (typeof file === 'string' ? fromDisk(directory, file) : fromText(file)));
    const sides = { base: givenFiles([], true), head: givenFiles(given, false), target: (0,folder/* folder */.T)(directory) };
    return { changes: (0,once/* once */.O)(() => allAdded(sides.head)), at: side => sides[side], ...nobodyToTell };
}
/** A link is followed here: whoever names a file wants it read. */
async function fromDisk(directory, name) {
    const file = (0,external_node_path_.resolve)(directory, name);
    const found = await (0,promises_.stat)(file).catch(() => undefined);
    if (!found)
        throw new forge_error/* ForgeError */.Q(`${name} does not exist: check its spelling`);
    if (!found.isFile())
        throw new forge_error/* ForgeError */.Q(`${name} is not a file: a folder is checked by itself, as a whole repository`);
    const path = (0,external_node_path_.relative)(directory, file).split(external_node_path_.sep).join('/');
    const entry = { path, mode: '100644', sha: await (0,disk/* idOfFile */.B3)(file, found.size), bytes: found.size };
    const reason = (0,read_source/* notRead */.Qk)(entry);
    return { entry, reading: reason === undefined ? (0,read_source/* readSource */.o$)(path, entry.sha, await (0,promises_.readFile)(file)) : { path, reason } };
}
async function fromText({ path, text }) {
    const bytes = Buffer.from(text);
    const sha = (0,blob_id/* blobId */.z)(bytes);
    return { entry: { path, mode: '100644', sha, bytes: bytes.byteLength }, reading: (0,read_source/* readSource */.o$)(path, sha, bytes) };
}

;// CONCATENATED MODULE: ./build/forge/local/open-folders.js









/** A pull request made of two folders, without git. Throws ForgeError when one does not exist. */
async function openFolders({ base, head }) {
    await (0,folder/* mustBeFolder */.X)(head);
    const after = (0,folder/* folder */.T)(head);
    if (base === undefined) {
        return {
            changes: (0,once/* once */.O)(() => allAdded(after)),
            at: side => (side === 'base' ? givenFiles([], true) : after),
            ...nobodyToTell,
        };
    }
    await (0,folder/* mustBeFolder */.X)(base);
    const before = (0,folder/* folder */.T)(base);
    return {
        changes: (0,once/* once */.O)(() => compare(before, after)),
        at: side => (side === 'head' ? after : before),
        ...nobodyToTell,
    };
}
async function compare(base, head) {
    const [before, after] = await Promise.all([base.list(), head.list()]);
    const old = byPath(before);
    const now = byPath(after);
    const edited = after.entries.filter(({ path, sha }) => old.has(path) && old.get(path)?.sha !== sha);
    const original = edited.flatMap(({ path }) => old.get(path) ?? []);
    const missing = before.entries.filter(({ path }) => !now.has(path));
    const unknown = after.entries.filter(({ path }) => !old.has(path));
    const [originals, gone] = await Promise.all([readWhole(base, original), readWhole(base, missing)]);
    const [edits, appeared] = await Promise.all([readWhole(head, edited), readWhole(head, unknown)]);
    const origins = pairRenames(gone, appeared);
    const moved = new Set(origins.values());
    const files = [
        ...edits.flatMap((edit, index) => originals.slice(index, index + 1).map(whole => modified(whole, edit))),
        ...gone.filter(file => !moved.has(file)).map(removed),
        ...appeared.map(file => {
            const origin = origins.get(file.path);
            return origin ? renamed(origin, file) : added(file);
        }),
    ];
    return { base: idOf(before), head: 'working tree', files: files.sort((a, b) => (a.path < b.path ? -1 : 1)), complete: true };
}
function byPath({ entries }) {
    return new Map(entries.map(entry => [entry.path, entry]));
}
/** No commit stands for a folder: the id of the list of its files does. */
function idOf({ entries }) {
    return (0,blob_id/* blobId */.z)(Buffer.from(entries.map(({ mode, sha, path }) => `${mode} ${sha}\t${path}\n`).join('')));
}

// EXTERNAL MODULE: ./build/runner/usage.js
var usage = __webpack_require__(312);
;// CONCATENATED MODULE: ./build/open-locally.js








/** Throws UsageError and ForgeError where what is named is not there. */
function openLocally(command) {
    return command.name === 'review' ? openReview(command) : openCheck(command.paths);
}
async function openReview({ base, head, repo }) {
    if (base !== undefined &&
        (await isFolder((0,external_node_path_.resolve)(repo, base))) &&
        (head === undefined || (await isFolder((0,external_node_path_.resolve)(repo, head))))) {
        const folder = head === undefined ? repo : (0,external_node_path_.resolve)(repo, head);
        return { forge: await openFolders({ base: (0,external_node_path_.resolve)(repo, base), head: folder }), named: undefined, folder };
    }
    const forge = await openClone({ directory: repo, base, head });
    return { forge, named: undefined, folder: head === undefined ? await (0,commits/* topOf */.HX)(repo) : undefined };
}
async function openCheck(paths) {
    const [only] = paths;
    if (only !== undefined && paths.length === 1 && only !== '-' && (await isFolder(only))) {
        return { forge: await openFolders({ base: undefined, head: only }), named: undefined, folder: only };
    }
    for (const path of paths) {
        if (path !== '-' && (await isFolder(path)))
            throw new usage/* UsageError */.eb(`${path} is a folder: it is checked by itself, as a whole repository`);
    }
    const files = await Promise.all(paths.map(async (path) => (path === '-' ? { path: 'stdin.yaml', text: await (0,consumers_.text)(process.stdin) } : path)));
    const forge = await openFiles({ files, directory: '.' });
    const { files: changes } = await forge.changes();
    return { forge, named: new Set(changes.map(({ path }) => path)), folder: paths.includes('-') ? undefined : '.' };
}
async function isFolder(path) {
    return (await (0,promises_.stat)(path).catch(() => undefined))?.isDirectory() ?? false;
}

// EXTERNAL MODULE: ./build/resources/workload.js
var resources_workload = __webpack_require__(317);
;// CONCATENATED MODULE: ./build/settings/globs.js
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

;// CONCATENATED MODULE: ./build/settings/judging-at.js

/** How the objects of a file are judged: by the settings and the overrides that match its path, the later ones on top. */
function judgingAt(settings) {
    const overrides = settings.overrides.map(({ paths, judging }) => ({ matches: matcher(paths), judging }));
    const known = new Map(); // few combinations, many files
    return path => {
        const holding = overrides.filter(({ matches }) => matches(path));
        const key = holding.map(override => overrides.indexOf(override)).join(' ');
        const judging = known.get(key) ?? holding.reduce((below, override) => over(below, override.judging), settings);
        known.set(key, judging);
        return judging;
    };
}
function over(below, { thresholds, rules, ...others }) {
    return {
        failOn: below.failOn,
        blockOnPreexisting: below.blockOnPreexisting,
        blockOnUnverified: below.blockOnUnverified,
        ...others,
        thresholds: { ...below.thresholds, ...thresholds },
        rules: { ...below.rules, ...rules },
    };
}
const byItself = { level: 'on' };
const settingOf = ({ rules }, { id }) => rules[id] ?? byItself;

// EXTERNAL MODULE: ./build/rules/checklist.js
var checklist = __webpack_require__(5684);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/resources/kinds.js
var resources_kinds = __webpack_require__(2189);
;// CONCATENATED MODULE: ./build/findings/fingerprint.js


/**
 * What stays the same while a problem does, though lines move and texts change: `liveness-probe/` with 16 characters of
 * base 32. The rule stays readable, so that a rule switched off is not taken for a problem that is gone.
 */
function fingerprint(rule, instance, resource, container, detail, identity) {
    const text = ['v1', instance, rule, identity ?? whichObject(resource), container ?? '', detail ?? ''].join('\n');
    return `${rule}/${base32((0,external_node_crypto_.hash)('sha256', text, 'buffer').subarray(0, 10))}`;
}
/** Equal for the copies of one object, in whichever files and leaves: its group of today, kind, namespace and name as written. */
function whichObject({ group, kind, index, rendition, ...own }) {
    const { namespace, name } = rendition?.writtenAs ?? own;
    return `${(0,resources_kinds/* currentGroup */.hq)(group, kind)}/${kind}\n${namespace ?? ''}\n${name || `#${index}`}`;
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

;// CONCATENATED MODULE: ./build/findings/checklist-rows.js


/** Items whose own rule only gathers what the rules that serve them found (rules.md §14.7). */
const gathering = ['pod-security-standards', 'secrets-externalized'];
/** From the worst: the first that any object has decides a row (rules.md §3.1). */
const order = ['fail', 'error', 'unverified', 'pass', 'waived', 'not-applicable'];
/**
 * The 17 rows, over the claims about what the pull request touches or makes worse: each is decided by its own rule alone,
 * the two gathering ones by the rules that serve them at Critical or High. Objects are counted, not
 * containers, and copies of one as one.
 */
function checklistRows(claims, findings, rules) {
    return checklist/* checklist */.D.map(item => {
        const decisive = claims.filter(({ rule }) => decides(rule, item) && (rule.id === item.id || rule.priority !== 'medium'));
        const standings = worstByObject(decisive);
        const count = (standing) => standings.filter(worst => worst === standing).length;
        const own = findings.filter(finding => rulesOf(finding).some(rule => decides(rule, item)));
        const practices = findings.filter(finding => rulesOf(finding).some(rule => rule.item === item.id && !decides(rule, item)));
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
            reasons: reasonsOf(gathering.includes(item.id) ? gathered(decisive, item) : decisive),
        };
    });
}
const rulesOf = ({ rule, standsFor = [] }) => [rule, ...standsFor];
function decides(rule, item) {
    return rule.id === item.id || (rule.item === item.id && gathering.includes(item.id));
}
/** What the gathering rule itself says, as long as none that it gathers from fails. */
function gathered(decisive, item) {
    return decisive.some(({ standing }) => standing === 'fail') ? [] : decisive.filter(({ rule }) => rule.id === item.id);
}
function worstByObject(claims) {
    const worst = new Map();
    for (const claim of claims) {
        const object = whichObject(claim.subject.resource);
        const standing = standingOf(claim);
        const known = worst.get(object);
        if (!known || order.indexOf(standing) < order.indexOf(known))
            worst.set(object, standing);
    }
    return [...worst.values()];
}
/** What a rule lowers by itself (a helper without a probe, a probe that cannot fail) is told, but keeps no item from passing. */
function standingOf({ standing, failures }) {
    return standing === 'fail' &&
        failures.length > 0 &&
        failures.every(({ problem }) => problem.priority !== undefined && problem.summaryOnly)
        ? 'pass'
        : standing;
}
function counted(findings, change) {
    return findings.filter(finding => finding.change === change && !finding.waiver).length;
}
function reasonsOf(claims) {
    const telling = claims.filter(({ standing, attested, supplied }) => standing === 'not-applicable' || standing === 'unverified' || attested || supplied);
    return [...new Set(telling.map(({ reason }) => reason))];
}

;// CONCATENATED MODULE: ./build/change/diff-lines.js
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

// EXTERNAL MODULE: ./build/manifests/once-each.js
var once_each = __webpack_require__(5164);
// EXTERNAL MODULE: ./build/settings/day.js
var day = __webpack_require__(7142);
// EXTERNAL MODULE: ./build/settings/vouching.js
var settings_vouching = __webpack_require__(3157);
// EXTERNAL MODULE: ./build/settings/annotations.js
var annotations = __webpack_require__(1794);
;// CONCATENATED MODULE: ./build/settings/foreign-ignores.js
const kubeLinter = {
    name: 'kube-linter',
    docs: 'https://docs.kubelinter.io/#/generated/checks',
    annotation: 'ignore-check.kube-linter.io/<check>: "reason"',
    blanket: 'kube-linter.io/ignore-all',
    checks: {
        'dangling-service': 'dangling-service',
        'docker-sock': 'runtime-socket-mount',
        'duplicate-env-var': 'duplicate-env',
        'latest-tag': 'image-tag-pinned',
        'mismatching-selector': 'selector-mismatch',
        'no-anti-affinity': 'anti-affinity',
        'no-liveness-probe': 'liveness-probe',
        'no-read-only-root-fs': 'read-only-root-filesystem',
        'no-readiness-probe': 'readiness-probe',
        'no-rolling-update-strategy': 'rolling-update',
        'non-isolated-pod': 'network-policy',
        'privilege-escalation-container': 'privilege-escalation',
        'privileged-container': 'privileged-container',
        'run-as-non-root': 'run-as-non-root',
    },
};
const kubeScore = {
    name: 'kube-score',
    docs: 'https://github.com/zegl/kube-score/blob/master/README_CHECKS.md',
    annotation: 'kube-score/ignore: <check>,<check>',
    blanket: undefined,
    checks: {
        'container-image-tag': 'image-tag-pinned',
        'container-seccomp-profile': 'seccomp-profile',
        'deployment-has-host-podantiaffinity': 'anti-affinity',
        'deployment-has-poddisruptionbudget': 'pod-disruption-budget',
        'networkpolicy-targets-pod': 'dangling-network-policy',
        'pod-networkpolicy': 'network-policy',
        'service-targets-pod': 'dangling-service',
        'stable-version': 'deprecated-api',
        'statefulset-has-host-podantiaffinity': 'anti-affinity',
        'statefulset-has-poddisruptionbudget': 'pod-disruption-budget',
    },
};
const polaris = {
    name: 'Polaris',
    docs: 'https://polaris.docs.fairwinds.com/checks/security/',
    annotation: 'polaris.fairwinds.com/<check>-exempt: "true"',
    blanket: 'polaris.fairwinds.com/exempt',
    checks: {
        automountServiceAccountToken: 'service-account-token',
        deploymentMissingReplicas: 'multiple-replicas',
        livenessProbeMissing: 'liveness-probe',
        memoryLimitsMissing: 'memory-limits',
        missingNetworkPolicy: 'network-policy',
        missingPodDisruptionBudget: 'pod-disruption-budget',
        notReadOnlyRootFilesystem: 'read-only-root-filesystem',
        privilegeEscalationAllowed: 'privilege-escalation',
        readinessProbeMissing: 'readiness-probe',
        runAsPrivileged: 'privileged-container',
        runAsRootAllowed: 'run-as-non-root',
        tagNotSpecified: 'image-tag-pinned',
    },
};
const checkov = {
    name: 'Checkov',
    docs: 'https://www.checkov.io/5.Policy%20Index/kubernetes.html',
    annotation: 'checkov.io/skip1: <check>=reason',
    blanket: undefined,
    checks: {
        CKV_K8S_8: 'liveness-probe',
        CKV_K8S_9: 'readiness-probe',
        CKV_K8S_13: 'memory-limits',
        CKV_K8S_14: 'image-tag-pinned',
        CKV_K8S_16: 'privileged-container',
        CKV_K8S_20: 'privilege-escalation',
        CKV_K8S_22: 'read-only-root-filesystem',
        CKV_K8S_23: 'run-as-non-root',
        CKV_K8S_27: 'runtime-socket-mount',
        CKV_K8S_31: 'seccomp-profile',
        CKV_K8S_37: 'drop-capabilities',
        CKV_K8S_38: 'service-account-token',
    },
};
/** Checks that ask for two of our rules at once, or for a part of one, are left out: they would hide too much. */
const foreignLinters = [kubeLinter, kubeScore, polaris, checkov];

;// CONCATENATED MODULE: ./build/settings/foreign-annotations.js


/** What other linters' ignore annotations on an object and its pod template waive, where one check of theirs is one rule. */
function foreignVouchings(resource) {
    return (0,annotations/* annotationsOf */.I)(resource, key => begins.test(key)).flatMap(annotation => [
        ...ignoredChecks(annotation).flatMap(({ linter, check, reason }) => {
            const rule = Object.hasOwn(linter.checks, check) ? linter.checks[check] : undefined;
            return rule === undefined ? [] : [vouching(annotation, linter, rule, reason, false)];
        }),
        ...blankets(annotation),
    ]);
}
const begins = /^(ignore-check\.kube-linter\.io|kube-linter\.io|kube-score|polaris\.fairwinds\.com|checkov\.io)\//;
function ignoredChecks({ key, value }) {
    const [, name = ''] = key.split('/');
    if (key.startsWith('ignore-check.kube-linter.io/'))
        return [{ linter: kubeLinter, check: name, reason: value }];
    if (key === 'kube-score/ignore')
        return value.split(',').map(check => ({ linter: kubeScore, check: check.trim(), reason: '' }));
    if (key.startsWith('polaris.fairwinds.com/') && name.endsWith('-exempt') && isTrue(value))
        return [{ linter: polaris, check: name.slice(0, -'-exempt'.length), reason: '' }];
    if (/^checkov\.io\/skip\d+$/.test(key)) {
        const [check = '', ...reason] = value.split('=');
        return [{ linter: checkov, check: check.trim(), reason: reason.join('=') }];
    }
    return [];
}
/** A blanket stands for the checks that this linter has a name for here, not for rules that it knows nothing of. */
function blankets(annotation) {
    const { key, value } = annotation;
    return foreignLinters
        .filter(({ blanket }) => blanket === key && (key !== polaris.blanket || isTrue(value)))
        .flatMap(linter => [...new Set(Object.values(linter.checks))].map(rule => vouching(annotation, linter, rule, linter === polaris ? '' : value, true)));
}
const isTrue = (value) => value.trim().toLowerCase() === 'true';
function vouching({ key, span }, { name }, rule, reason, blanket) {
    return {
        kind: 'waiver',
        rule,
        detail: undefined,
        container: undefined,
        reason: reason.trim(),
        expires: undefined,
        key,
        from: 'annotation',
        linter: name,
        blanket,
        span,
    };
}

// EXTERNAL MODULE: ./build/settings/own-annotations.js
var own_annotations = __webpack_require__(171);
;// CONCATENATED MODULE: ./build/settings/settings-vouchings.js

function entryOf(written) {
    const { kind, rule, detail, container, reason, expires, key, span, path, resource } = written;
    const inFile = path === undefined ? () => true : matcher([path]);
    const isNamed = resource === undefined ? () => true : resourceMatcher(resource);
    return {
        vouching: { kind, rule, detail, container, reason, expires, key, from: 'settings', linter: undefined, blanket: false, span },
        speaksOf: object => inFile(object.path) && isNamed(object),
        isExact: !isWild(resource ?? path ?? '*'),
    };
}
/** `Kind/name` in any namespace, or `Kind/namespace/name`. */
function resourceMatcher(text) {
    const parts = text.split('/').map(nameMatcher);
    const [kind, ...names] = parts;
    const name = names.at(-1);
    const namespace = names.length > 1 ? names[0] : undefined;
    return object => (kind?.(object.kind) ?? false) &&
        (name?.(object.name) ?? false) &&
        (namespace === undefined || (object.namespace !== undefined && namespace(object.namespace)));
}

;// CONCATENATED MODULE: ./build/settings/terms.js







function termsOf(settings, rules, { pathOf, before }) {
    const judging = judgingAt(settings);
    const excluded = matcher(settings.exclude);
    const entries = settings.vouchings.map(entryOf);
    const written = (0,once_each/* onceEach */.f)((resource) => [
        ...(0,own_annotations/* ownVouchings */.Hd)(resource, rules),
        ...(settings.honourForeignIgnores ? foreignVouchings(resource) : []),
    ]);
    const counting = (resource) => {
        if (!before || settings.waiversFrom === 'head')
            return written(resource);
        const predecessor = before(resource);
        const old = predecessor ? written(predecessor) : [];
        return written(resource).filter(vouching => old.some(other => (0,settings_vouching/* isSaidBefore */.bg)(vouching, other)));
    };
    const vouchings = (0,once_each/* onceEach */.f)((resource) => [
        ...counting(resource),
        ...entries.filter(({ speaksOf }) => speaksOf(resource)).map(({ vouching }) => vouching),
    ]);
    const platform = settings.platform.map(supply => ({ ...supply, matches: nameMatcher(supply.namespaces) }));
    return {
        today: settings.today,
        judging: resource => {
            const path = pathOf(resource);
            return excluded(path) ? undefined : judging(path);
        },
        written,
        vouchings,
        waives: (resource, rule) => vouchings(resource).some(vouching => (0,settings_vouching/* waivesAll */.nN)(vouching, rule, settings.today)),
        supplied: (resource, fact) => {
            const namespace = resource.kind === 'Namespace' ? resource.name : resource.namespace;
            return platform.find(({ namespaces, facts, matches }) => facts.includes(fact) && (namespace === undefined ? namespaces === '*' : matches(namespace)))?.namespaces;
        },
        entries,
    };
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./build/inventory/monitoring.js
var monitoring = __webpack_require__(8541);
// EXTERNAL MODULE: ./build/inventory/pod-selectors.js
var pod_selectors = __webpack_require__(8691);
// EXTERNAL MODULE: ./build/inventory/scale-targets.js
var scale_targets = __webpack_require__(9450);
// EXTERNAL MODULE: ./build/inventory/rollouts.js
var rollouts = __webpack_require__(5749);
;// CONCATENATED MODULE: ./build/findings/lookups.js



/** Beside kinds: any object, and what has metrics of workloads scraped. */
const anything = '*';
const scraping = '* scraping';
function noLookups() {
    return { kinds: new Set(), around: new Map(), names: new Set() };
}
const observed = (0,once_each/* onceEach */.f)((unit) => {
    let current = noLookups();
    const kinds = (...seen) => {
        for (const kind of seen)
            current.kinds.add(kind);
    };
    const around = (workload, ...seen) => {
        const known = current.around.get(workload) ?? new Set();
        current.around.set(workload, known);
        for (const kind of seen)
            known.add(kind);
    };
    const noting = {
        ofKind: kind => {
            kinds(kind);
            return unit.ofKind(kind);
        },
        workload: resource => {
            if ((0,rollouts/* borrowsTemplate */.jM)(resource))
                kinds(...rollouts/* templateLenders */.iz);
            return unit.workload(resource);
        },
        selecting: (kind, workload) => {
            around(workload, kind);
            return unit.selecting(kind, workload);
        },
        targeting: (kind, workload) => {
            around(workload, kind);
            return unit.targeting(kind, workload);
        },
        scraping: workload => {
            kinds(...monitoring/* scrapingKinds */.Fk);
            around(workload, 'Service');
            return unit.scraping(workload);
        },
        scrapedIn: namespace => {
            kinds(scraping);
            return unit.scrapedIn(namespace);
        },
        named: (kind, name, by) => {
            current.names.add(`${kind} ${name}`);
            return unit.named(kind, name, by);
        },
        inNamespace: (kind, by) => {
            kinds(kind);
            return unit.inNamespace(kind, by);
        },
        replicas: workload => {
            around(workload, 'HorizontalPodAutoscaler', 'ScaledObject');
            return unit.replicas(workload);
        },
    };
    const everything = (of) => ({
        get: () => {
            kinds(anything);
            return of();
        },
    });
    const watched = Object.create(unit, {
        ...Object.getOwnPropertyDescriptors(noting),
        resources: everything(() => unit.resources),
        workloads: everything(() => unit.workloads),
        members: everything(() => unit.members),
    });
    return {
        unit: watched,
        noting: (lookups, ask) => {
            const before = current;
            current = lookups;
            try {
                return ask();
            }
            finally {
                current = before;
            }
        },
    };
});

;// CONCATENATED MODULE: ./build/findings/difference.js






/** Undefined where more than the fields of some objects differs: then anything may be judged otherwise. */
function differenceBetween(was, is) {
    const [before, after] = [new Set(was.resources), new Set(is.resources)];
    const gone = was.resources.filter(object => !after.has(object));
    const come = is.resources.filter(object => !before.has(object));
    const same = was.complete === is.complete && was.doubts.length === is.doubts.length && gone.length === come.length;
    if (!same || !gone.every((object, index) => stays(object, come[index])))
        return undefined;
    const moved = new Map(gone.flatMap((object, index) => (isEqual(object, come[index]) ? [[come[index], object]] : [])));
    const edited = come.flatMap((object, index) => (moved.has(object) ? [] : [{ was: gone[index], is: object }]));
    const objects = edited.flatMap(({ was: old, is: now }) => (old ? [old, now] : [now]));
    return {
        asItWas: object => (before.has(object) ? object : moved.get(object)),
        objects,
        kinds: new Set([
            ...(objects.length > 0 ? [anything] : []),
            ...objects.map(({ kind }) => kind),
            ...(edited.some(isScrapedOtherwise) ? [scraping] : []),
        ]),
        names: new Set(objects.map(nameOf)),
    };
}
/** Whether what was looked for may be something else now. */
function bearsOn({ kinds, around, names }, difference) {
    if ([...kinds].some(kind => difference.kinds.has(kind)) || [...names].some(name => difference.names.has(name)))
        return true;
    return [...around].some(([workload, wanted]) => difference.objects.some(object => wanted.has(object.kind) && ((0,pod_selectors/* selectsPods */.S)(object, workload) ?? (0,scale_targets/* targets */.zV)(object, workload)) !== undefined));
}
const nameOf = ({ kind, name }) => `${kind} ${name}`;
const isEqual = (was, is) => is !== undefined && (0,external_node_util_.isDeepStrictEqual)(was.body, is.body);
/** Whether it is found where it was found before, whatever its fields are. */
function stays(was, is) {
    const place = ({ kind, namespace, name, path, origin, unparsed }) => [kind, namespace, name, path, origin, unparsed].join('\n');
    return is !== undefined && place(was) === place(is);
}
function isScrapedOtherwise({ was, is }) {
    return monitoring/* scrapingKinds */.Fk.includes(is.kind) || is.kind === 'Service' || !was || scrapedBy(was) !== scrapedBy(is);
}
/** What of a workload decides whether it is scraped. */
function scrapedBy(resource) {
    const workload = (0,resources_workload/* readWorkload */.Ez)(resource);
    return workload ? JSON.stringify([workload.podLabels, workload.podAnnotations, (0,monitoring/* portsOf */.a5)(workload)]) : '';
}

;// CONCATENATED MODULE: ./build/findings/affected.js

/**
 * Of a focus what an edit may bear on: besides those that are `asked` everything in all of their units, an object that it leaves
 * as it is has to be judged again only by the rules that looked, before it, for something that is another now. A proof costs
 * what its edit stirs, not what the repository holds.
 */
function affectedOnly(focus, asked, was, inquire) {
    const before = new Map(was.units.map(unit => [unit.name, unit]));
    const differences = new Map();
    return (resource, unit) => {
        const rules = focus(resource, unit);
        const old = rules.length > 0 && !asked.has(resource) ? before.get(unit.name) : undefined;
        if (!old)
            return rules;
        if (!differences.has(unit))
            differences.set(unit, differenceBetween(old, unit));
        const difference = differences.get(unit);
        const object = difference?.asItWas(resource);
        if (!difference || !object)
            return rules;
        return rules.filter(rule => {
            const inquiry = inquire(old, object, rule);
            for (const { opinion } of inquiry?.questions ?? [])
                opinion();
            return !inquiry || bearsOn(inquiry.lookups, difference);
        });
    };
}

// EXTERNAL MODULE: ./build/resources/workload-kinds.js
var workload_kinds = __webpack_require__(3015);
;// CONCATENATED MODULE: ./build/findings/renditions.js
/** Equal for what is one object to whoever wrote it: what several leaves make of it; any other object is itself. */
const writtenObject = (resource) => resource.rendition?.source ?? resource;
/** Objects with all that other leaves make of the same written ones. */
function withRenditions(objects, all) {
    const sources = new Set(objects.flatMap(({ rendition }) => rendition?.source ?? []));
    if (sources.size === 0)
        return objects;
    return [...new Set([...objects, ...all.filter(({ rendition }) => rendition && sources.has(rendition.source))])];
}
/** In which leaves a rendered object fails, is waived and passes; undefined where there is but one. */
function leavesOf({ passedIn }, { subject, units = [], waivedIn = [] }) {
    if (!subject?.resource.rendition || units.length + passedIn.length + waivedIn.length < 2)
        return undefined;
    const failing = new Set(units.map(({ title }) => title));
    const passes = passedIn.map(({ title }) => title).filter(title => !failing.has(title));
    return { fails: [...failing], passes, ...(waivedIn.length > 0 && { waived: waivedIn.map(({ title }) => title) }) };
}
/** Where it fails, and where it does not; '' where that tells nothing. */
function leavesSentence(leaves) {
    if (!leaves)
        return '';
    const { fails, passes, waived = [] } = leaves;
    const others = [
        ...(waived.length > 0 ? [`is waived in ${renditions_named(waived)}`] : []),
        ...(passes.length > 0 ? [`passes in ${renditions_named(passes)}`] : []),
    ];
    return others.length === 0 ? '' : `Fails in ${renditions_named(fails)}, ${others.join(', ')}.`;
}
/** A rule's own message, without the leaves. */
function messageOf({ message, leaves }) {
    const told = leavesSentence(leaves);
    return told !== '' && message.endsWith(told) ? message.slice(0, -told.length).trimEnd() : message;
}
const mostNamed = 3;
function renditions_named(titles) {
    const more = titles.length - mostNamed;
    return [...titles.slice(0, mostNamed).map(title => `\`${title}\``), ...(more > 0 ? [`${more} more`] : [])].join(', ');
}

;// CONCATENATED MODULE: ./build/findings/seen-by.js
/** A unit as a rule may ask it: where something could not be read that may be of a kind it looks for, absence proves nothing. */
function asSeenBy(rule, unit) {
    if (!unit.complete)
        return unit;
    const doubt = unit.doubts.find(({ kinds }) => kinds.some(kind => rule.companions.includes(kind)));
    return doubt ? Object.create(unit, { complete: { value: false }, unseen: { value: doubt.says } }) : unit;
}
/** What cannot be told because a part was not seen, with what that is. */
function namingUnseen(standing, { unseen }) {
    if (!('unverified' in standing) || standing.unverified !== 'partial-context' || unseen === undefined)
        return standing;
    return { ...standing, hint: `${standing.hint} (${unseen})` };
}

;// CONCATENATED MODULE: ./build/findings/vouched-opinions.js


/** The units in which what fails or cannot be told is settled: the platform supplies it, or people attest it there. */
function settledIn(rule, opinions, terms) {
    return new Map(opinions.filter(isOpen).flatMap(opinion => {
        const settlement = settlementOf(rule, opinion, terms);
        return settlement ? [[opinion, settlement]] : [];
    }));
}
function settlementOf(rule, { subject: { resource, container } }, terms) {
    const supplied = rule.suppliedBy && terms.supplied(resource, rule.suppliedBy);
    if (supplied !== undefined) {
        const reason = `the platform supplies it: \`${rule.suppliedBy}\` in \`${supplied}\``;
        return { reason, supplied: reason };
    }
    const attested = rule.attestable ? (0,settings_vouching/* attestationOf */.kV)(terms.vouchings(resource), rule.id, container, terms.today) : undefined;
    return attested && { reason: `attested: ${attested.reason}`, attested };
}
/**
 * What becomes of a problem: it is waived where each unit's own object says so; else it fails in those that do not. Where production
 * was not read or built, it is not known to be one of other environments alone (rules.md §5.3).
 */
function failureOf(rule, { problem, heard }, isProductionUnseen, terms) {
    const outsideProduction = !isProductionUnseen && !heard.some(isInProduction);
    const asked = heard.map(opinion => ({ opinion, ...waiving(rule, problem, outsideProduction, opinion, terms) }));
    const counting = asked.filter(({ waiver }) => !waiver);
    const told = counting.length > 0 ? counting : asked;
    return {
        problem,
        ...(told[0] && { subject: told[0].opinion.subject }),
        units: unitsOf(told),
        outsideProduction: !isProductionUnseen && told.every(({ opinion }) => !isInProduction(opinion)),
        waiver: told[0]?.waiver,
        over: told[0]?.over,
        ...(counting.length > 0 && { waivedIn: unitsOf(asked.filter(({ waiver }) => waiver)) }),
        elsewhere: asked.flatMap(({ waiver }) => waiver ?? []),
    };
}
const unitsOf = (asked) => [...new Set(asked.map(({ opinion }) => opinion.unit))];
/** The waiver of a problem at a unit's own object, and whether its last day has gone by. */
function waiving(rule, problem, outsideProduction, { subject: { resource, container } }, terms) {
    const priority = outsideProduction ? 'medium' : (problem?.priority ?? rule.priority);
    const found = (0,settings_vouching/* waiverOf */.Ci)(terms.vouchings(resource), { rule: rule.id, detail: problem?.detail, container, priority }, terms.today);
    return (0,day/* isOver */.PU)(found?.expires, terms.today) ? { waiver: undefined, over: found } : { waiver: found };
}
/** It fails, or cannot be told. */
const isOpen = ({ problems, standing }) => problems.length > 0 || isUnverified(standing);
const isUnverified = (standing) => standing !== undefined && 'unverified' in standing;
const isInProduction = ({ unit }) => unit.stage !== 'other';

;// CONCATENATED MODULE: ./build/findings/sum-up.js

/** One claim of what was concluded in several units: the worst of it, unless people or the platform vouch for it there. */
function sumUp({ rule, subject, opinions, sharing }, terms) {
    const unit = subject.identity === undefined ? undefined : opinions[0]?.unit.name;
    const [only] = opinions;
    if (only && opinions.length === 1 && isFine(only))
        return [claimOf(rule, only, unit, sharing)];
    const settled = settledIn(rule, opinions, terms);
    const left = opinions.filter(opinion => !settled.has(opinion));
    const failing = left.filter(fails);
    const told = (failing.find(isInProduction) ?? failing[0])?.subject ?? subject;
    const base = {
        rule,
        subject: told,
        unit,
        resources: [...new Set([told.resource, ...opinions.map(opinion => opinion.subject.resource)])],
        sharing,
        passedIn: opinions.filter(opinion => isFine(opinion) || settled.has(opinion)).map(({ unit }) => unit),
        failures: [],
        reason: '',
        evidence: [],
        unseen: false,
        openBefore: false,
        partly: [...settled.values()].flatMap(({ attested }) => attested ?? []),
    };
    const crashed = opinions.find(({ error }) => error !== undefined);
    if (crashed)
        return [{ ...base, standing: 'error', error: crashed.error }];
    const vouched = [...settled].find(([opinion]) => isInProduction(opinion)) ?? [...settled][0];
    if (vouched && !left.some(isOpen))
        return [{ ...base, subject: vouched[0].subject, standing: 'pass', ...vouched[1] }];
    if (failing.length > 0) {
        const isProductionUnseen = left.some(opinion => isInProduction(opinion) && isUnseen(opinion.standing));
        const failures = distinct(failing).map(found => failureOf(rule, found, isProductionUnseen, terms));
        const waived = failures.every(({ waiver }) => waiver !== undefined);
        const partly = [...base.partly, ...failures.flatMap(({ elsewhere }) => elsewhere)];
        return [{ ...base, partly, standing: waived ? 'waived' : 'fail', failures, reason: failures[0]?.problem.message ?? '' }];
    }
    const standings = left.flatMap(({ standing }) => standing ?? []);
    const elsewhere = standings.find(standing => 'toldElsewhere' in standing);
    if (elsewhere)
        return [{ ...base, standing: 'fail', reason: elsewhere.toldElsewhere }];
    const unverified = left.flatMap(opinion => isUnverified(opinion.standing) ? [{ ...opinion.standing, ...waiving(rule, undefined, false, opinion, terms) }] : []);
    const [unclear] = [...unverified.filter(({ waiver }) => !waiver), ...unverified];
    if (unclear) {
        if (unclear.waiver)
            return [{ ...base, standing: 'waived', reason: unclear.hint, waiver: unclear.waiver }];
        const partly = [...base.partly, ...unverified.flatMap(({ waiver }) => waiver ?? [])];
        return [{ ...base, partly, standing: 'unverified', reason: unclear.hint, unseen: isUnseen(unclear) }];
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
/** What most claims are: one opinion, and nothing is wrong. */
function claimOf(rule, opinion, unit, sharing) {
    const { subject, standing } = opinion;
    const passed = standing !== undefined && 'pass' in standing ? standing : undefined;
    const absent = standing !== undefined && 'notApplicable' in standing ? standing : undefined;
    return {
        rule,
        subject,
        unit,
        resources: [subject.resource],
        sharing,
        passedIn: [opinion.unit],
        standing: absent ? 'not-applicable' : 'pass',
        failures: [],
        reason: absent?.notApplicable ?? passed?.note ?? '',
        unseen: false,
        openBefore: false,
        evidence: passed?.by ?? [],
        partly: [],
    };
}
/** The same problem found in several units is one; production speaks for all. */
function distinct(failing) {
    const found = new Map();
    for (const opinion of [...failing.filter(isInProduction), ...failing.filter(other => !isInProduction(other))]) {
        for (const problem of opinion.problems) {
            const key = `${problem.detail} ${placeOf(opinion.subject.resource, problem)}`;
            const known = found.get(key) ?? { problem, heard: [] };
            if (!known.heard.includes(opinion))
                known.heard.push(opinion);
            found.set(key, known);
        }
    }
    return [...found.values()];
}
/** Of a rendered object where it is written: leaves may have it at other indexes. */
function placeOf(own, { at, on }) {
    const resource = on ?? own;
    if (!resource.rendition)
        return at.join('/');
    const { path, start } = resource.locate(at);
    return `${at.map(step => (typeof step === 'number' ? '#' : step)).join('/')} ${path}:${start.line}`;
}
const fails = ({ problems }) => problems.length > 0;
/** It cannot be told because something was not read or built. */
const isUnseen = (standing) => isUnverified(standing) && unseen.includes(standing.unverified);
const unseen = ['partial-context', 'unrenderable', 'templated'];
const isFine = ({ problems, standing, error }) => problems.length === 0 &&
    error === undefined &&
    standing !== undefined &&
    ('pass' in standing || ('notApplicable' in standing && standing.openBefore !== true));

;// CONCATENATED MODULE: ./build/findings/evaluate.js





/**
 * Asks the rules about the objects in focus, once in every unit that an object is a member of, and sums up. Objects `first`
 * speak first: what several share (a namespace) is told at one of them.
 */
function evaluate({ units }, focus, first, terms, ask = asIs) {
    const hearings = new Map();
    const numbers = new Map();
    for (const unit of units) {
        for (const resource of [
            ...unit.members.filter(member => first.has(member)),
            ...unit.members.filter(member => !first.has(member)),
        ]) {
            const rules = focus(resource, unit);
            const judging = rules.length > 0 ? terms.judging(resource) : undefined;
            if (!judging)
                continue;
            for (const rule of rules) {
                if (resource.unparsed !== undefined && !rule.judgesUnparsed)
                    continue;
                if (settingOf(judging, rule).level === 'off')
                    continue;
                for (const { subject, opinion } of inquire(rule, resource, unit, judging, terms, ask).questions) {
                    const written = writtenObject(resource);
                    if (!numbers.has(written))
                        numbers.set(written, numbers.size);
                    const object = subject.identity === undefined ? `${numbers.get(written)}` : `${unit.name} ${subject.identity}`;
                    const key = `${rule.id} ${object} ${subject.identity === undefined ? placeIn(subject) : ''}`;
                    const hearing = hearings.get(key) ?? { rule, subject, opinions: [], sharing: [] };
                    hearings.set(key, hearing);
                    if (subject.identity !== undefined)
                        hearing.sharing.push(resource);
                    if (subject.identity === undefined || hearing.opinions.length === 0)
                        hearing.opinions.push(opinion());
                }
            }
        }
    }
    return [...hearings.values()].flatMap(hearing => sumUp(hearing, terms));
}
const asIs = (_unit, _resource, _rule, inquire) => inquire();
/** What a rule has to ask of an object in a unit, on these terms. */
function inquire(rule, resource, unit, { thresholds }, { waives }, ask = asIs) {
    return ask(unit, resource, rule, () => inquiryOf(rule, resource, unit, { thresholds, waives }));
}
function inquiryOf(rule, resource, unit, terms) {
    const { unit: watched, noting } = observed(unit);
    const lookups = noLookups();
    const context = { unit: asSeenBy(rule, watched), ...terms };
    const cases = noting(lookups, () => attempt(() => [...rule.cases(resource, context)], resource));
    return {
        lookups,
        questions: cases.map(({ subject, judge }) => ({
            subject,
            opinion: () => ({ subject, ...noting(lookups, () => opinionOf(rule, subject, context.unit, judge)) }),
        })),
    };
}
/** A container of a rendered object has another place where a leaf adds one before it: it is known by its name. */
function placeIn({ resource, path, container }) {
    return resource.rendition && container ? `container ${container}` : path.join('/');
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
            return { unit, problems, standing: namingUnseen(standing, unit) };
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

;// CONCATENATED MODULE: ./build/findings/ask-base.js


/** At base the predecessors of what is asked at head, in each of their leaves, and every object that may have stood for a namespace. */
function askBase(base, focus, asked, terms, pairing, first, ask) {
    const askedOf = new Map();
    for (const { rule, subject } of asked) {
        const source = subject.resource.rendition?.source;
        if (source !== undefined)
            askedOf.set(source, (askedOf.get(source) ?? new Set()).add(rule));
    }
    const shared = new Set(asked.filter(({ subject }) => subject.identity !== undefined).map(({ rule }) => rule));
    const wider = (resource, unit) => {
        const found = focus(resource, unit);
        const rendered = resource.rendition && (pairing.after(resource) ?? resource).rendition?.source;
        const missing = [...shared, ...(askedOf.get(rendered ?? '') ?? [])].filter(rule => !found.includes(rule) && (0,workload_kinds/* isOfKind */.Q2)(rule.kinds, resource));
        return missing.length > 0 ? [...new Set([...found, ...missing])] : found;
    };
    return evaluate(base, wider, first, terms, ask);
}
/** At base the predecessors of the objects that claims are about, and what these copy; each is asked what the claims answer. */
function focusOfClaims(claims, pairing, originals) {
    const asked = new Map();
    for (const { rule, resources } of claims) {
        for (const resource of resources) {
            for (const old of [pairing.before(resource), originals.get(resource)]) {
                if (old)
                    asked.set(old, (asked.get(old) ?? new Set()).add(rule));
            }
        }
    }
    return resource => [...(asked.get(resource) ?? [])];
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

;// CONCATENATED MODULE: ./build/findings/focus.js


/**
 * What to ask: all rules about the touched objects, a Rollout with the template that it borrows among them, and about the
 * other objects of a unit the rules that look for a kind which changed there, if need be also those that only look at it besides. Cost follows the change.
 */
function focusOn(touched, changedKinds, rules, alongside = false) {
    const byKind = new Map();
    const rulesFor = (resource) => {
        const known = byKind.get(resource.kind) ?? rules.filter(({ kinds }) => (0,workload_kinds/* isOfKind */.Q2)(kinds, resource));
        byKind.set(resource.kind, known);
        return known;
    };
    const concerned = new Map();
    return (resource, unit) => {
        if (touched.has(resource) || touched.has(lenderTo(resource, unit)))
            return rulesFor(resource);
        const kinds = changedKinds(unit);
        if (kinds.size === 0 || !unit.knows(resource))
            return [];
        const again = concerned.get(unit) ?? new Set(rules.filter(rule => looksAt(rule, kinds, alongside)));
        concerned.set(unit, again);
        return again.size === 0 ? [] : rulesFor(resource).filter(rule => again.has(rule));
    };
}
function looksAt(rule, kinds, alongside) {
    return rule.companions.some(kind => kinds.has(kind)) || (alongside && rule.alongside.some(kind => kinds.has(kind)));
}
/** The object whose pod template a Rollout runs, else the object itself. */
function lenderTo(resource, unit) {
    return ((0,rollouts/* borrowsTemplate */.jM)(resource) ? unit.workload(resource)?.templateOf : undefined) ?? resource;
}

// EXTERNAL MODULE: ./build/inventory/namespaces.js
var namespaces = __webpack_require__(8275);
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

;// CONCATENATED MODULE: ./build/findings/originals.js




/**
 * Of new objects those that copy one of the base which is still there, unchanged, in another file: a bundle made anew,
 * an overlay written out. What such an object lacks its original lacked before (rules.md §3.3). An object that was there
 * before has a past of its own.
 */
function originalsOf(fresh, base, isKept) {
    const originals = new Map();
    if (!base || fresh.length === 0)
        return originals;
    const known = new Map();
    for (const { members } of base.units) {
        for (const member of members)
            known.set(originals_nameOf(member), (known.get(originals_nameOf(member)) ?? new Set()).add(member));
    }
    for (const object of fresh) {
        const original = [...(known.get(originals_nameOf(object)) ?? [])].find(other => isKept(other) && isCopy(object, other));
        if (original)
            originals.set(object, original);
    }
    return originals;
}
const originals_nameOf = ({ group, kind, name }) => `${(0,resources_kinds/* currentGroup */.hq)(group, kind)}/${kind} ${name}`;
/** The same but for what a build adds: labels, annotations, a namespace. */
function isCopy(object, other) {
    if (object.name === '' || object.path === other.path || object.origin === 'partial' || other.origin === 'partial')
        return false;
    if ((0,namespaces/* sameNamespace */.e)(object.namespace, other.namespace) === undefined)
        return false;
    return firstDifference(withoutAdditions(object.body), withoutAdditions(other.body)) === undefined;
}
function withoutAdditions(value) {
    if (Array.isArray(value))
        return value.map(withoutAdditions);
    if (!(0,resources_fields/* isFields */.Ce)(value))
        return value;
    const kept = Object.entries(value).filter(([key]) => !originals_added.has(key));
    return Object.fromEntries(kept.map(([key, field]) => [key, withoutAdditions(field)]));
}
const originals_added = new Set(['metadata', 'selector', 'labelSelector']);

// EXTERNAL MODULE: ./build/findings/void-waivers.js
var void_waivers = __webpack_require__(3105);
;// CONCATENATED MODULE: ./build/findings/vouched-by.js

function isAddedBy(pairing, base) {
    return (vouching, resource) => {
        const before = pairing.before(resource);
        return vouching.from === 'annotation' && !(before && base.written(before).some(old => (0,settings_vouching/* isSaidBefore */.bg)(vouching, old)));
    };
}
/** A vouching as a finding has it. */
function waiverFrom({ reason, span, from, linter, expires }, added) {
    return { reason, span, added, from, ...(linter !== undefined && { linter }), ...(expires !== undefined && { expires }) };
}
/** What a pull request vouches for itself, once for each object, in however many leaves it is rendered. */
function vouchedIn(touched, terms, isAdded, rules) {
    const all = touched.flatMap(resource => vouchedBy(resource, terms, isAdded, rules));
    const keyOf = ({ kind, rule, resource, reason, linter }) => [kind, rule.id, resource.path, resource.id, linter, reason].join('\n');
    return [...new Map(all.map(one => [keyOf(one), one])).values()];
}
/** What ignores all that a linter checks is one thing. */
function vouchedBy(resource, terms, isAdded, rules) {
    const counting = terms.vouchings(resource);
    const told = new Set();
    return terms.written(resource).flatMap((vouching) => {
        const { kind, rule: id, key, span, reason, linter, blanket, expires } = vouching;
        const rule = rules.find(known => known.id === id);
        if (!rule || !isAdded(vouching, resource) || (blanket && told.has(key)))
            return [];
        told.add(key);
        return [
            {
                kind,
                rule,
                resource,
                reason,
                key,
                span,
                ...(linter !== undefined && { linter }),
                ...(blanket && { blanket }),
                ...(expires !== undefined && { expires }),
                ...(!counting.includes(vouching) && { ignored: true }),
            },
        ];
    });
}

;// CONCATENATED MODULE: ./build/findings/ask-both.js









/** Asks the rules about what a change concerns, at head and at base. */
function askBoth(theCase, objects) {
    const { changes, head, base, rules: asked, settings, only, unedited, ask } = theCase;
    const { pairing, atHead, atBase, touched, gone, focused, old, moved, left } = objects;
    const rules = (0,void_waivers/* withVoidWaivers */.K)(asked);
    const changed = only ? focused : [...touched, ...gone, ...old, ...moved, ...left];
    const changedKinds = changedKindsIn([...head.units, ...(base?.units ?? [])], new Set(changed));
    const asks = new Set(withRenditions(focused, atHead));
    const fresh = focused.filter(object => !pairing.before(object));
    const originals = originalsOf(fresh, base, object => pairing.after(object) === object);
    const predecessors = new Set(withRenditions([...old, ...originals.values()], atBase));
    const pathOf = (object) => (pairing.after(object) ?? object).path; // an object is judged as where it stands now
    const baseTerms = termsOf(settings, asked, { pathOf });
    const terms = termsOf(settings, asked, { pathOf, before: changes.base === undefined ? undefined : pairing.before });
    const focus = focusOn(asks, changedKinds, rules, only !== undefined);
    const claims = evaluate(head, only && unedited ? affectedOnly(focus, asks, unedited, inquiring(terms, ask)) : focus, asks, terms, ask);
    const compared = only ? claims.filter(ask_both_isOpen) : claims; // what holds now has not to be weighed
    const baseFocus = only ? focusOfClaims(compared, pairing, originals) : focusOn(predecessors, changedKinds, rules);
    const baseClaims = base ? askBase(base, baseFocus, compared, baseTerms, pairing, predecessors, ask) : [];
    return { claims, baseClaims, originals, terms, isAdded: isAddedBy(pairing, baseTerms) };
}
function inquiring(terms, ask) {
    return (unit, resource, rule) => {
        const judging = terms.judging(resource);
        return judging && inquire(rule, resource, unit, judging, terms, ask);
    };
}
const ask_both_isOpen = ({ rule, standing }) => rule.provenByCompanion === true || (standing !== 'pass' && standing !== 'not-applicable');

// EXTERNAL MODULE: ./build/inventory/network-guards.js + 5 modules
var network_guards = __webpack_require__(5607);
;// CONCATENATED MODULE: ./build/findings/attachments.js


const selectingKinds = ['Service', 'PodDisruptionBudget', ...network_guards/* networkPolicyKinds */.CF];
/** The objects that select, target or scrape a workload, in the units that it is a member of. */
function attachedTo(resource, { units }) {
    return new Set(units.flatMap(unit => {
        const workload = unit.members.includes(resource) ? unit.workload(resource) : undefined;
        return workload ? attachedIn(unit, workload) : [];
    }));
}
function bondsIn(inventory) {
    let known;
    return (a, b) => {
        known ??= workloadsByObject(inventory?.units ?? []);
        const [of, others] = [known.get(a), known.get(b)];
        if (!of || !others)
            return undefined;
        return [...of].some(workload => others.has(workload)) ? 'together' : 'apart';
    };
}
function workloadsByObject(units) {
    const workloads = new Map();
    for (const unit of units) {
        for (const workload of unit.workloads) {
            for (const object of [workload.resource, ...attachedIn(unit, workload)])
                workloads.set(object, (workloads.get(object) ?? new Set()).add(workload.resource));
        }
    }
    return workloads;
}
function attachedIn(unit, workload) {
    const matches = [
        ...selectingKinds.flatMap(kind => unit.selecting(kind, workload)),
        ...scale_targets/* scaleTargetKinds */.Zp.flatMap(kind => unit.targeting(kind, workload)),
        ...unit.scraping(workload),
    ];
    return matches.flatMap(({ certainty, resource }) => certainty !== 'opaque' && resource !== workload.resource ? [resource] : []);
}

// EXTERNAL MODULE: ./build/manifests/kustomization.js
var manifests_kustomization = __webpack_require__(2088);
;// CONCATENATED MODULE: ./build/findings/rank.js
/** The worse the higher. */
const rank = { critical: 3, high: 2, medium: 1 };

;// CONCATENATED MODULE: ./build/findings/join-copies.js


/**
 * Makes one finding of the same finding on copies of an object: a source manifest and its rendered bundles, or one object
 * kept for several environments. It stands at the source; the other places are in `alsoAt`.
 */
function joinCopies(findings, inventories) {
    const comesBefore = sourcesFirst(inventories);
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
        const [source, ...copies] = group.toSorted((a, b) => comesBefore(a, b) || inOrder(a.span, b.span));
        if (!source || copies.length === 0)
            return group[0];
        const places = new Map(copies.map(({ span }) => [join_copies_placeOf(span), span]));
        places.delete(join_copies_placeOf(source.span));
        return {
            ...source,
            alsoAt: [...places.values()].sort(inOrder),
            // What fails in one place as it would in production is not lowered by a copy that is elsewhere (rules.md §5.3).
            priority: group.reduce((worst, { priority }) => (rank[priority] > rank[worst] ? priority : worst), source.priority),
            summaryOnly: group.every(({ summaryOnly }) => summaryOnly),
            blocks: group.some(({ blocks }) => blocks),
        };
    });
}
const join_copies_placeOf = ({ path, start }) => `${path}:${start.line}`;
const inOrder = (a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.start.line - b.start.line);
/**
 * What a kustomization lists comes before what a chart makes, that before plain files; of these a generated bundle is last,
 * the file with the most objects (rules.md §14.23).
 */
function sourcesFirst(inventories) {
    const listed = new Set();
    const objects = new Map();
    for (const { name, members } of inventories.flatMap(({ units }) => units)) {
        for (const { path, index, rendition } of members) {
            if ((0,manifests_kustomization/* isKustomizationFile */.yi)(name))
                listed.add(path);
            if (!rendition)
                objects.set(path, (objects.get(path) ?? new Set()).add(index));
        }
    }
    const rankOf = ({ resource: { origin, path } }) => origin === 'kustomize' || listed.has(path) ? 0 : origin === 'helm' ? 1 : 2;
    const sizeOf = ({ resource: { path } }) => objects.get(path)?.size ?? 0;
    return (a, b) => rankOf(a) - rankOf(b) || sizeOf(a) - sizeOf(b) || nameRank(a.span.path) - nameRank(b.span.path);
}
/** What the name of a file tells where nothing else does. */
function nameRank(path) {
    if (/(^|\/)base\//.test(path))
        return 0;
    return /(^|[-_./])(all-in-one|bundle|complete|release|install|quickstart|generated)/.test(path) ? 2 : 1;
}

// EXTERNAL MODULE: ./build/rules/phrases.js
var phrases = __webpack_require__(8130);
;// CONCATENATED MODULE: ./build/findings/detachments.js



/** What a workload lost through its new namespace; else what through its new labels, and what through its new name. */
function detachments(before, after, { head, base, pairing }) {
    const renamings = {
        namespace: namespaceChange(before, after),
        label: labelChange(before, after),
        name: nameChange(before, after),
    };
    if (!base || !Object.values(renamings).some(Boolean))
        return [];
    const still = attachedTo(after, head);
    const lost = [...attachedTo(before, base)].flatMap((was) => {
        const now = pairing.after(was);
        return now && !still.has(now) && !pairing.touched(now) ? [{ was, now }] : [];
    });
    if (lost.length === 0)
        return [];
    const { namespace, label, name } = renamings;
    if (namespace)
        return [{ change: namespace, lost }];
    const byName = lost.filter(({ now }) => name && (!label || scale_targets/* scaleTargetKinds */.Zp.includes(now.kind)));
    const byLabel = lost.filter(each => !byName.includes(each));
    return [
        ...(label && byLabel.length > 0 ? [{ change: label(byLabel), lost: byLabel }] : []),
        ...(name && byName.length > 0 ? [{ change: name, lost: byName }] : []),
    ];
}
/** Of several changed labels the one by which most of the lost objects select. */
function labelChange(before, after) {
    const [old, now] = [(0,resources_workload/* readWorkload */.Ez)(before), (0,resources_workload/* readWorkload */.Ez)(after)];
    if (!old || !now)
        return undefined;
    const labels = [...new Set([...Object.keys(old.podLabels), ...Object.keys(now.podLabels)])];
    const changed = labels.filter(label => old.podLabels[label] !== now.podLabels[label]);
    if (changed.length === 0)
        return undefined;
    return lost => {
        const uses = (label) => lost.filter(({ now }) => namesLabel(now, label)).length;
        const [key = ''] = changed.toSorted((a, b) => uses(b) - uses(a));
        return {
            at: [...now.templatePath, 'metadata', 'labels', key],
            was: [...old.templatePath, 'metadata', 'labels', key],
            says: ofLabel(key, old.podLabels[key], now.podLabels[key]),
            headline: 'Label that others select by',
        };
    };
}
/** Whether what an object says of others names a label; its own labels are not meant. */
function namesLabel({ body: { metadata: _, ...rest } }, label) {
    return JSON.stringify(rest).includes(`"${label}"`);
}
function ofLabel(key, old, now) {
    if (now === undefined)
        return `takes the label \`${key}: ${old}\` off its pods`;
    if (old === undefined)
        return `puts the label \`${key}: ${now}\` on its pods`;
    return `changes the label \`${key}\` of its pods from \`${old}\` to \`${now}\``;
}
function nameChange(before, after) {
    if (before.name === after.name)
        return undefined;
    const path = ['metadata', 'name'];
    return { at: path, was: path, says: `was called \`${before.name}\` before`, headline: 'Name that others refer to' };
}
function namespaceChange({ namespace: old }, { namespace: now }) {
    if (old === undefined || now === undefined || old === now)
        return undefined;
    const path = ['metadata', 'namespace'];
    return {
        at: path,
        was: path,
        says: `moves from namespace \`${old}\` to \`${now}\``,
        headline: 'Namespace that others stay in',
    };
}

;// CONCATENATED MODULE: ./build/findings/join-detached.js






/**
 * Makes one finding, at the label, of all that comes of a workload's new labels or new name: what selected or targeted it
 * does so no longer, nobody touched it, and neither it nor the workload is judged for that alone.
 */
function joinDetached(findings, detaching) {
    const { pairing, touched } = detaching;
    const joined = new Map();
    for (const after of touched) {
        const before = pairing.before(after);
        if (!before || !(0,resources_workload/* readWorkload */.Ez)(after))
            continue;
        for (const { change, lost } of detachments(before, after, detaching)) {
            const group = findings.filter(finding => !joined.has(finding) && isDueTo(finding, after, lost));
            const [worst] = group.toSorted((a, b) => rank[b.priority] - rank[a.priority] || traffic(b) - traffic(a));
            if (!worst)
                continue;
            const one = detached(worst, group, { before, after, lost: lost.map(({ now }) => now), change, ...detaching });
            for (const finding of group)
                joined.set(finding, one);
        }
    }
    return [...new Set(findings.map(finding => joined.get(finding) ?? finding))];
}
/** What the workload lacks because it lost just these, and what these lack because they lost it. */
function isDueTo({ change, waiver, resource, made }, workload, lost) {
    if (change !== 'introduced' || waiver)
        return false;
    const isSame = (a, b) => writtenObject(a) === writtenObject(b); // in whichever leaf
    if (lost.some(({ now }) => isSame(now, resource)))
        return true;
    const evidence = made.old?.evidence ?? [];
    return (isSame(resource, workload) &&
        evidence.length > 0 &&
        evidence.every(match => lost.some(({ was }) => isSame(was, match.resource))));
}
/** Of equals, the one that stops traffic is told under its own rule. */
const traffic = ({ rule }) => Number(rule.id === 'dangling-service');
function detached(worst, group, parts) {
    const { before, after, lost, change, instance, waiverAt } = parts;
    const names = lost.map(({ kind, name }) => `${kind} \`${name}\``);
    const problem = {
        message: `${after.kind} \`${after.name}\` ${change.says}: ${(0,phrases/* listed */.KE)(names)} ${lost.length === 1 ? 'loses' : 'lose'} it.`,
        at: change.at,
        detail: 'detached',
    };
    const waiver = waiverAt(after, worst, 'detached');
    return {
        ...worst,
        resource: after,
        container: undefined,
        detail: problem.detail,
        message: problem.message,
        headline: change.headline,
        blocks: !waiver && group.some(({ blocks }) => blocks),
        waiver,
        summaryOnly: group.every(({ summaryOnly }) => summaryOnly),
        companion: false,
        span: after.locate(change.at),
        chain: [],
        cause: before.locate(change.was),
        causeNow: undefined,
        related: lost.map(object => object.locate(['metadata', 'name'])),
        advice: undefined,
        template: undefined,
        fingerprint: fingerprint(worst.rule.id, instance, after, undefined, problem.detail),
        standsFor: group.flatMap(({ rule }) => (rule.id === worst.rule.id ? [] : [rule])),
        made: { problem, subject: { resource: after, path: [] }, before, old: undefined },
    };
}

;// CONCATENATED MODULE: ./build/change/change-set.js
/** The path under which a changed file stands in the base commit; undefined for an added one. */
function basePath(file) {
    return file.status === 'added' ? undefined : (file.previousPath ?? file.path);
}
/** The path under which a changed file stands in the head commit; undefined for a removed one. */
function headPath(file) {
    return file.status === 'removed' ? undefined : file.path;
}

// EXTERNAL MODULE: ./build/inventory/plain-units.js
var plain_units = __webpack_require__(9281);
;// CONCATENATED MODULE: ./build/findings/chart-stamps.js

/**
 * An object of a chart without what the chart writes on all that it makes, whatever that is: its own version, and hashes of
 * other files that have pods replaced when these change.
 */
function withoutStamps(value, within = '') {
    if (Array.isArray(value))
        return value.map(item => withoutStamps(item));
    if (!(0,resources_fields/* isFields */.Ce)(value))
        return value;
    const kept = Object.entries(value).filter(([key]) => !isStamp(key, within));
    return Object.fromEntries(kept.map(([key, inner]) => [key, withoutStamps(inner, key)]));
}
function isStamp(key, within) {
    if (within === 'labels')
        return key === 'helm.sh/chart' || key === 'app.kubernetes.io/version' || key === 'chart';
    return within === 'annotations' && /^(checksum|hash)\//.test(key);
}

// EXTERNAL MODULE: ./build/resources/image.js
var resources_image = __webpack_require__(4955);
;// CONCATENATED MODULE: ./build/findings/likeness.js







/** Group of today, kind, namespace and name: the API version is not part of what an object is. */
const identityOf = (0,once_each/* onceEach */.f)((resource) => {
    const { group, kind, index, rendition } = resource;
    const { namespace, name } = rendition?.writtenAs ?? resource;
    return `${(0,resources_kinds/* currentGroup */.hq)(group, kind)}/${kind} ${namespace ?? '?'}/${name || `#${index}`}`;
});
/** The same kind and name in what may be one namespace. */
const isNamesake = (a, b) => a.name !== '' &&
    a.name === b.name &&
    a.kind === b.kind &&
    (0,resources_kinds/* currentGroup */.hq)(a.group, a.kind) === (0,resources_kinds/* currentGroup */.hq)(b.group, b.kind) &&
    (0,namespaces/* sameNamespace */.e)(a.namespace, b.namespace) !== undefined;
/** Objects of one leaf; an object that nobody rendered may have become a part of any. */
const isSameLeaf = (base, head) => !base.rendition || !head.rendition || base.rendition.leaf === head.rendition.leaf;
const isNeighbour = (base, head) => (0,repo_path/* folderOf */.yS)(base.path) === (0,repo_path/* folderOf */.yS)(head.path);
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
        [base, head].every(resource => (0,workload_kinds/* templatePathOf */.ZM)(resource) !== undefined));
}

;// CONCATENATED MODULE: ./build/findings/renamed-containers.js

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

;// CONCATENATED MODULE: ./build/findings/pair-objects.js







/**
 * Pairs the objects of changed files: by path and identity, by identity across paths (moved, split, rewritten as YAML),
 * then one gone with one new: of the same kind in one file, or of the same name among workload kinds.
 */
function pairObjects(baseObjects, headObjects, changes) {
    const pathAtBase = new Map(changes.files.map(file => [file.path, basePath(file)]));
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
    // A leaf holds objects of unchanged files too.
    const from = (head) => (pathAtBase.has(head.path) || !head.rendition ? pathAtBase.get(head.path) : head.path);
    const byIdentity = groupBy(baseObjects, identityOf);
    const [oldByName, newByName] = [groupBy(baseObjects, pair_objects_nameOf), groupBy(headObjects, pair_objects_nameOf)];
    const alike = (head) => byIdentity.get(identityOf(head)) ?? [];
    round(head => nearestFirst(alike(head), head).filter(base => isSameLeaf(base, head) && head.rendition !== undefined));
    round(head => alike(head).filter(({ path }) => path === from(head)));
    round(head => nearestFirst(alike(head), head));
    round(head => sameButForNamespace(head));
    round(head => alone(head, base => base.path === from(head) && isSameLeaf(base, head) && base.kind === head.kind && base.origin === head.origin));
    round(head => alone(head, base => base.path === from(head) && isSameLeaf(base, head) && isSameWorkload(base, head)));
    round(head => alone(head, base => isNeighbour(base, head) && isSameLeaf(base, head) && (isSameWorkload(base, head) || isSameProgram(base, head))));
    /** Its namesake whose namespace is left open, or who has one where its own is: written out, or left to who installs a chart. */
    function sameButForNamespace(head) {
        const olds = (oldByName.get(pair_objects_nameOf(head)) ?? []).filter(base => gone.has(base) && isNamesake(base, head));
        const [old] = olds;
        const rivals = (newByName.get(pair_objects_nameOf(head)) ?? []).filter(other => fresh.has(other) && old && isNamesake(old, other));
        return countWritten(olds) === 1 && countWritten(rivals) === 1 ? olds : [];
    }
    function alone(head, fits) {
        const olds = [...gone].filter(fits);
        const [old] = olds;
        if (!old || olds.length > 1)
            return [];
        const rivals = [...fresh].filter(other => other.path === head.path && isSameLeaf(old, other) && (other.kind === head.kind || isSameWorkload(old, other)));
        return rivals.length === 1 ? olds : [];
    }
    shareRenditions(fresh, before);
    shareRenditions(gone, after);
    const renamed = new Map();
    return {
        before: head => (changed.has(head) ? before.get(head) : head),
        after: base => (changed.has(base) ? after.get(base) : base),
        touched: head => {
            if (!changed.has(head))
                return false;
            const old = before.get(head);
            const writtenAnew = old && old.path !== head.path && from(head) === undefined;
            return !old || writtenAnew || isChanged(old, head) || old.unparsed !== head.unparsed;
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
function isChanged(old, head) {
    const [before, now] = head.origin === 'helm' ? [old, head].map(({ body }) => withoutStamps(body)) : [old.body, head.body];
    return firstDifference(before, now) !== undefined;
}
/** Its own folder's namesake before one from elsewhere; of these the one whose path has the most in common with its own. */
function nearestFirst(candidates, head) {
    if (candidates.length < 2)
        return candidates;
    const folder = (0,repo_path/* folderOf */.yS)(head.path);
    const words = new Set(head.path.split(/[/.]/));
    const inCommon = ({ path }) => path.split(/[/.]/).filter(word => words.has(word)).length;
    return candidates.toSorted((a, b) => Number((0,repo_path/* folderOf */.yS)(b.path) === folder) - Number((0,repo_path/* folderOf */.yS)(a.path) === folder) || inCommon(b) - inCommon(a));
}
const pair_objects_nameOf = ({ kind, name }) => `${kind} ${name}`;
const countWritten = (objects) => new Set(objects.map(writtenObject)).size;
/**
 * What a leaf makes that stands in one commit only is compared with what another leaf makes of the same written object:
 * an overlay that comes or goes is no other object.
 */
function shareRenditions(alone, pairs) {
    const partners = groupBy([...pairs].filter(([own]) => own.rendition), ([own]) => own.rendition?.source ?? '');
    for (const object of alone) {
        const others = partners.get(object.rendition?.source ?? '')?.map(([, other]) => other) ?? [];
        const partner = others.find(other => firstDifference(other.body, object.body) === undefined) ?? others[0];
        if (partner)
            pairs.set(object, partner);
    }
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

;// CONCATENATED MODULE: ./build/findings/object-changes.js



function objectChanges({ changes, head, base, closely = [], only }) {
    const changedAtHead = new Set([...changes.files.flatMap(file => headPath(file) ?? []), ...closely]);
    const changedAtBase = new Set([...changes.files.flatMap(file => basePath(file) ?? []), ...closely]);
    const atHead = objectsIn(head, new Set([...changedAtHead, ...head.alone]));
    const atBase = base ? objectsIn(base, new Set([...changedAtBase, ...base.alone])) : [];
    const pairing = touching(pairObjects(atBase, atHead, changes), closely);
    const before = (object) => pairing.before(object) ?? [];
    const touched = atHead.filter(pairing.touched);
    const focused = only ? atHead.filter(only) : touched;
    const moved = atHead.filter(object => (0,plain_units/* leavesEnvironment */.Cf)(pairing.before(object)?.path ?? object.path, object.path));
    return {
        pairing,
        atHead,
        atBase,
        touched,
        gone: atBase.filter(object => !pairing.after(object)),
        focused,
        old: focused.flatMap(before),
        moved,
        left: moved.flatMap(before),
        changedFiles: new Set([...changedAtHead, ...changedAtBase]),
    };
}
function touching(pairing, closely) {
    if (closely.length === 0)
        return pairing;
    return { ...pairing, touched: object => closely.includes(object.path) || pairing.touched(object) };
}
function objectsIn({ units }, paths) {
    return [...new Set(units.flatMap(({ members }) => members.filter(({ path, rendition }) => rendition || paths.has(path))))];
}

;// CONCATENATED MODULE: ./build/findings/claim-keys.js

/** One key for a rule's claim about one thing, the same in base and head although the thing was renamed or moved. */
function keysOf(pairing) {
    const numbers = new Map();
    const numberOf = (resource) => {
        const written = writtenObject(resource);
        if (!numbers.has(written))
            numbers.set(written, numbers.size);
        return numbers.get(written);
    };
    const key = (claim, object, container) => `${claim.rule.id} ${claim.subject.identity === undefined ? `${numberOf(object)} ${container ?? ''}` : `${claim.unit} ${claim.subject.identity}`}`;
    return {
        ofHead: (claim) => key(claim, claim.subject.resource, claim.subject.container),
        ofOriginal: (claim, originals) => {
            const { identity, resource, container } = claim.subject;
            const original = identity === undefined ? originals.get(resource) : undefined;
            return original && key(claim, original, container);
        },
        ofBase: (claim) => {
            const { resource, container } = claim.subject;
            return key(claim, pairing.after(resource) ?? resource, container === undefined ? undefined : pairing.containerAfter(resource, container));
        },
    };
}
/** A namespace that failed in one leaf at base is nothing new in a leaf that came (rules.md §3.3). */
function sharedKey({ rule, subject: { identity, resource } }) {
    return identity !== undefined && resource.rendition ? `${rule.id} ${identity}` : undefined;
}
/** What objects shared at base that share something else now: the namespace from which they moved into one that is new. */
function sharedBefore(base, pairing) {
    const shared = new Map();
    for (const claim of base) {
        for (const object of claim.sharing)
            shared.set(object, [...(shared.get(object) ?? []), claim]);
    }
    return ({ rule, sharing }) => {
        const before = sharing.flatMap(object => pairing.before(object) ?? []).flatMap(object => shared.get(object) ?? []);
        return before.find(claim => claim.rule === rule);
    };
}

;// CONCATENATED MODULE: ./build/findings/evidence-removed.js
/**
 * What a manifest showed at base and shows no longer (rules.md §3.5b, I16): the rule cannot tell any more, or passes by a
 * convention only where a companion proved it. It is told once, where it went, and never blocks.
 */
function evidenceRemoved(claim, old, pairing) {
    const { rule, subject, standing, reason, unseen, evidence } = claim;
    if (!rule.attestable || old.standing !== 'pass' || claim.attested)
        return undefined;
    const gone = old.evidence.find(({ resource }) => !pairing.after(resource))?.resource;
    const lost = standing === 'unverified' && !unseen;
    const weaker = standing === 'pass' && rule.provenByCompanion && gone !== undefined && evidence.length === 0;
    if (!lost && !weaker)
        return undefined;
    const what = gone
        ? `${gone.kind} \`${gone.name}\`, which proved “${rule.title}”, is gone`
        : old.attested
            ? 'The annotation that vouched for it is gone'
            : 'What showed it before is gone';
    const left = weaker
        ? `only a convention is left (${reason.replace(/^by convention: /, '')})`
        : lowerFirst(reason.replace(/\.$/, ''));
    return {
        problem: {
            message: `${what}: ${left}.`,
            headline: 'Evidence removed',
            at: subject.path.length > 0 ? subject.path : ['metadata', 'name'],
            detail: 'evidence',
            inferred: true,
            ...(rule.priority === 'critical' && { priority: 'high' }),
        },
        outsideProduction: false,
        waiver: undefined,
    };
}
const lowerFirst = (text) => text.charAt(0).toLowerCase() + text.slice(1);

;// CONCATENATED MODULE: ./build/findings/bearing-difference.js



/**
 * Where an object differs from its predecessor in what it is to others: its namespace, its selector or target, the labels
 * that it is found by. Else wherever it differs first.
 */
function bearingDifference(before, after) {
    for (const path of [['metadata', 'namespace'], ...bearing(before), ['metadata', 'labels']]) {
        const below = firstDifference((0,resources_fields/* valueAt */.fK)(before.body, path), (0,resources_fields/* valueAt */.fK)(after.body, path));
        if (below)
            return [...path, ...below];
    }
    return firstDifference(before.body, after.body);
}
function bearing(resource) {
    const workload = (0,resources_workload/* readWorkload */.Ez)(resource);
    if (workload)
        return [
            [...workload.templatePath, 'metadata', 'labels'],
            ['metadata', 'name'],
            ['spec', 'replicas'],
        ];
    return [
        ...['selector', 'podSelector', 'endpointSelector', 'scaleTargetRef', 'targetRef', 'workloadRef', 'subject', 'policyTypes'],
        ...['namespaceSelector', 'endpoints', 'podMetricsEndpoints', 'limits'],
    ].map(field => ['spec', field]);
}

;// CONCATENATED MODULE: ./build/findings/cause.js



/**
 * The lines of the base that were deleted or changed and so made a problem: the evidence that let it pass there (a deleted
 * budget, a selector that was edited); of an object that is still the same, the one other object that changed and that its
 * rule looks at; else the field itself, when it was written and is gone.
 */
function causeOf({ at, on }, { resource }, old, rule, pairing, changed) {
    for (const { resource: before } of old?.evidence ?? []) {
        const cause = changeOf({ before, after: pairing.after(before) });
        if (cause)
            return cause;
    }
    const before = pairing.before(resource);
    if (before === resource) {
        const suspects = changed.objects.filter(({ before: other }) => mayBearOn(other, resource, rule) && changed.together(other, resource));
        const [only, ...others] = narrowed(suspects, [
            ({ before: other }) => changed.bondOf(other, resource) !== 'apart',
            ({ after }) => after === undefined,
            ({ before: other }) => changed.bondOf(other, resource) === 'together',
        ]);
        return only && others.length === 0 ? changeOf(only) : undefined;
    }
    const was = on || !before || resource.written(at) ? undefined : wholeField(before, old?.subject, at);
    return was && { was, now: undefined };
}
/** Those that a sign points at, as long as any are left. */
function narrowed(items, signs) {
    return signs.reduce((left, sign) => (left.some(sign) ? left.filter(sign) : left), items);
}
function mayBearOn(other, { namespace, path, index }, { companions, alongside }) {
    if (other.path === path && other.index === index)
        return false;
    const looksAt = companions.includes(other.kind) || alongside.includes(other.kind);
    return looksAt && (0,namespaces/* sameNamespace */.e)(other.namespace, namespace) !== undefined;
}
/** The lines at which an object changed, where that matters to others; from its `kind` on when it is gone, or went elsewhere. */
function changeOf({ before, after }) {
    if (!after)
        return { was: goneFrom(before), now: undefined };
    const path = before === after ? undefined : bearingDifference(before, after);
    if (path)
        return { was: before.locate(path), now: placeAtHead(after, path) };
    return (0,plain_units/* leavesEnvironment */.Cf)(before.path, after.path) ? { was: goneFrom(before), now: undefined } : undefined;
}
/** To its end: of two documents that begin alike, a diff may keep the first lines of the one that went. */
function goneFrom(before) {
    const kind = before.locate(['kind']);
    return kind.path === before.span.path ? { ...kind, end: before.span.end } : kind;
}
function placeAtHead(after, path) {
    return after.written(path) ? after.locate(path) : undefined;
}
/** The field's key with its value in the base object; a renamed or reordered container is found by its claim's own path. */
function wholeField(before, subject, at) {
    const path = subject && subject.path.length > 0 && subject.resource === before ? [...subject.path, ...at.slice(subject.path.length)] : at;
    return before.written(path)?.span;
}

;// CONCATENATED MODULE: ./build/findings/make-finding.js







/** A failure of a claim, as it is told; `old` is what the rule said at base. */
function makeFinding(surroundings, claim, failure, change, old) {
    const { settings, pairing, isAdded } = surroundings;
    const { rule } = claim;
    const { problem, waiver, over, outsideProduction, subject = claim.subject } = failure;
    const { resource } = subject;
    const { failOn, blockOnPreexisting, ...judging } = surroundings.judging(resource);
    const setting = settingOf(judging, rule);
    const priority = lower(priorityOf(claim, failure), setting.priority);
    const told = rule.summaryOnly || problem.summaryOnly === true || setting.level === 'summary';
    const summaryOnly = told || outsideProduction || (0,resources_workload/* isSystem */.yQ)(resource);
    const proven = problem.inferred !== true || problem.blocksThough === true;
    const leaves = leavesOf(claim, failure);
    const severe = failOn !== 'never' && rank[priority] >= rank[failOn];
    const cause = change === 'introduced' ? causeOf(problem, subject, old, rule, pairing, surroundings.changed) : undefined;
    const counts = change === 'introduced' || (change === 'existing' && blockOnPreexisting);
    return {
        rule,
        priority,
        resource,
        container: subject.container || undefined,
        detail: problem.detail,
        message: [problem.message, leavesSentence(leaves)].filter(Boolean).join(' '),
        headline: problem.headline ?? rule.headline,
        change,
        outcome: failure.unproven ? 'unverified' : 'fail',
        blocks: counts && severe && proven && !summaryOnly && !waiver,
        summaryOnly,
        companion: rule.companions.length > 0 && isName(problem.at),
        span: make_finding_placeOf(resource, problem),
        chain: (problem.on ?? resource).trace?.(problem.at) ?? [],
        leaves,
        cause: cause?.was,
        causeNow: cause?.now,
        alsoAt: [],
        related: (problem.related ?? []).map(({ resource: other, at }) => other.locate(at)),
        fix: undefined,
        advice: problem.fix && { title: problem.fix.title, confidence: problem.fix.confidence },
        template: templateOf(problem),
        waiver: waiver && waiverFrom(waiver, isAdded(waiver, resource)),
        ...(over && { over: waiverFrom(over, false) }),
        fingerprint: fingerprint(rule.id, settings.instance, resource, subject.container, problem.detail, subject.identity),
        made: { problem, subject, before: pairing.before(resource), old },
    };
}
const isName = (path) => path.length === 2 && path[0] === 'metadata' && path[1] === 'name';
function templateOf({ template }) {
    return typeof template === 'string' ? () => template : template;
}
/** Where a problem is shown: its field or the nearest written ancestor, unless the rule names a better fallback. */
function make_finding_placeOf(own, { at, elseAt, on }) {
    const resource = on ?? own;
    return resource.locate(elseAt && !resource.written(at) ? elseAt : at);
}
/** Before a team lowers it. */
function priorityOf({ rule }, { problem, outsideProduction }) {
    return outsideProduction ? 'medium' : (problem.priority ?? rule.priority);
}
/** A team lowers a priority, never raises it. */
function lower(priority, to) {
    return to !== undefined && rank[to] < rank[priority] ? to : priority;
}

;// CONCATENATED MODULE: ./build/findings/unproven.js
/**
 * What nothing shows, told like a failure: where it is waived, since waivers are always listed, and where the settings let
 * it block a new workload (rules.md §3.5c).
 */
function unprovenOf(claim, isNew, { blockOnUnverified }) {
    const { rule, subject, standing, reason, unseen, waiver } = claim;
    const blocks = standing === 'unverified' && !unseen && isNew && blockOnUnverified.includes(rule.id);
    if (!waiver && !blocks)
        return undefined;
    return {
        problem: {
            message: `${reason.replace(/\.$/, '')}.`,
            headline: `${rule.title}: not provable here`,
            at: subject.path.length > 0 ? subject.path : ['metadata', 'name'],
        },
        outsideProduction: false,
        waiver,
        unproven: true,
    };
}

;// CONCATENATED MODULE: ./build/findings/weigh.js





/** Weighs every problem against the base: introduced, there before, or fixed (rules.md §3.3). */
function weigh(weighing) {
    const { base, head, pairing } = weighing;
    const keys = keysOf(pairing);
    const before = new Map(base.map(claim => [keys.ofBase(claim), claim]));
    const now = new Map(head.map(claim => [keys.ofHead(claim), claim]));
    const shared = new Map(base.map(claim => [sharedKey(claim), claim]));
    const movedFrom = sharedBefore(base, pairing);
    const oldOf = (claim) => before.get(keys.ofHead(claim)) ?? shared.get(sharedKey(claim) ?? '') ?? movedFrom(claim);
    const findings = head.flatMap(claim => {
        const old = oldOf(claim);
        const original = before.get(keys.ofOriginal(claim, weighing.originals) ?? '');
        return claim.failures.flatMap(failure => {
            const change = failedAlready(failure, original) ? 'existing' : weigh_changeOf(weighing, claim, failure, old);
            if (change === 'existing' && !claim.resources.some(pairing.touched))
                return [];
            return makeFinding(weighing, claim, failure, change, old);
        });
    });
    const fixed = base.flatMap(claim => {
        const later = now.get(keys.ofBase(claim));
        if (!later || claim.standing !== 'fail' || later.attested)
            return []; // to vouch for it is not to mend it
        return claim.failures
            .filter(({ problem }) => later.standing === 'pass' ||
            (later.standing === 'fail' && !later.failures.some(other => other.problem.detail === problem.detail)))
            .map(failure => makeFinding(weighing, claim, failure, 'fixed', undefined));
    });
    const unproven = head.flatMap(claim => {
        const old = before.get(keys.ofHead(claim));
        const failure = old && evidenceRemoved(claim, old, pairing);
        return failure ? [makeFinding(weighing, claim, failure, 'introduced', old)] : [];
    });
    const untold = head.flatMap(claim => {
        const { resource } = claim.subject;
        const failure = unprovenOf(claim, !pairing.before(resource), weighing.judging(resource));
        const change = pairing.before(resource) ? 'existing' : 'introduced';
        if (!failure || !pairing.touched(resource))
            return [];
        return [makeFinding(weighing, claim, failure, change, before.get(keys.ofHead(claim)))];
    });
    return [...findings, ...fixed, ...unproven, ...untold];
}
/** Of a copy: its original, which is still there, failed just so before. */
function failedAlready({ problem }, original) {
    return original?.failures.some(other => other.problem.detail === problem.detail && !other.waiver) ?? false;
}
function weigh_changeOf({ compared, isAddedLine }, claim, failure, old) {
    const { resource } = failure.subject ?? claim.subject;
    const byTheDiff = () => (isAddedLine(make_finding_placeOf(resource, failure.problem)) ? 'introduced' : 'existing');
    if (!compared || (!old && resource.rendition?.compared === false))
        return byTheDiff();
    if (!old)
        return 'introduced';
    const same = old.failures.find(({ problem }) => problem.detail === failure.problem.detail);
    if (same)
        return rank[priorityOf(claim, failure)] > rank[priorityOf(old, same)] ||
            (same.waiver && !failure.waiver) ||
            failure.units?.some(unit => old.passedIn.some(({ name }) => name === unit.name))
            ? 'introduced'
            : 'existing';
    if (old.unseen && resource.rendition)
        return byTheDiff();
    return old.unseen || old.openBefore || old.standing === 'error' ? 'existing' : 'introduced';
}

;// CONCATENATED MODULE: ./build/findings/compare-commits.js











/** Pairs the objects of two commits, asks the rules about both, and weighs the answers. */
function compareCommits(theCase) {
    const { changes, head, base, settings, unread } = theCase;
    const objects = objectChanges(theCase);
    const { pairing, touched, gone, left, old, changedFiles } = objects;
    const { claims, baseClaims, originals, terms, isAdded } = askBoth(theCase, objects);
    const weighed = weigh({
        base: baseClaims,
        head: claims,
        pairing,
        originals,
        compared: base !== undefined || changes.base === undefined,
        isAddedLine: addedLines(changes),
        settings,
        judging: object => terms.judging(pairing.after(object) ?? object) ?? settings,
        isAdded,
        changed: {
            objects: [...new Set([...old, ...gone, ...left])].map(before => ({ before, after: pairing.after(before) })),
            together: together(base?.units ?? []),
            bondOf: bondsIn(base),
        },
    });
    const waiverAt = (object, { rule, priority }, detail) => {
        const waiver = (0,settings_vouching/* waiverOf */.Ci)(terms.vouchings(object), { rule: rule.id, detail, container: undefined, priority }, terms.today);
        return waiver && !(0,day/* isOver */.PU)(waiver.expires, terms.today) ? waiverFrom(waiver, isAdded(waiver, object)) : undefined;
    };
    const detaching = { head, base, pairing, touched, instance: settings.instance, waiverAt };
    const inventories = [head, ...(base ? [base] : [])];
    const findings = joinCopies(joinDetached(weighed, detaching), inventories).toSorted(worstFirst);
    const concerned = new Set(findings.filter(({ change }) => change === 'introduced').map(({ resource }) => resource));
    const inScope = claims.filter(({ resources }) => resources.some(object => pairing.touched(object) || concerned.has(object)));
    return {
        pairing,
        objects: objects.atHead,
        touched,
        gone,
        terms,
        isAdded,
        claims,
        inScope,
        evaluated: inScope.map(({ rule, subject, standing, reason, unseen }) => ({
            rule,
            resource: subject.resource,
            container: subject.container || undefined,
            standing,
            reason,
            unseen,
        })),
        findings,
        errors: claims
            .filter(({ standing }) => standing === 'error')
            .map(({ rule, subject, error }) => ({ rule: rule.id, resource: subject.resource, error })),
        unread: compare_commits_distinct([
            ...head.unread.filter(({ path, of = [] }) => [path, ...of].some(file => changedFiles.has(file))),
            ...unread,
        ]),
        changedFiles,
    };
}
function together(units) {
    let sets;
    return (a, b) => {
        sets ??= units.map(({ resources }) => new Set(resources));
        return sets.some(resources => resources.has(a) && resources.has(b));
    };
}
const addedLines = (0,once_each/* onceEach */.f)(({ files }) => {
    const byPath = new Map(files.flatMap(file => (file.hunks ? [[file.path, diffLines(file.hunks).head]] : [])));
    return ({ path, start }) => byPath.get(path)?.get(start.line)?.kind === 'added';
});
const changeOrder = { introduced: 0, fixed: 1, existing: 2 };
const priorityOrder = { critical: 0, high: 1, medium: 2 };
const byText = (a, b) => (a < b ? -1 : a > b ? 1 : 0); // the same order whatever language the machine speaks
function worstFirst(a, b) {
    return (changeOrder[a.change] - changeOrder[b.change] ||
        priorityOrder[a.priority] - priorityOrder[b.priority] ||
        byText(a.span.path, b.span.path) ||
        a.span.start.line - b.span.start.line ||
        byText(a.rule.id, b.rule.id));
}
function compare_commits_distinct(unread) {
    return [...new Map(unread.map(entry => [`${entry.path}:${entry.line} ${entry.reason}`, entry])).values()];
}

;// CONCATENATED MODULE: ./build/findings/stale-vouchings.js

/**
 * Waivers and attestations that are there for nothing. Of an annotation that is known once its object was judged; of an
 * entry in the settings only where it names one file or object that was, or where everything was.
 */
function staleVouchings({ claims, touched, terms, rules, whole }) {
    const byObject = new Map();
    for (const claim of claims) {
        const known = byObject.get(claim.subject.resource);
        if (known)
            known.push(claim);
        else
            byObject.set(claim.subject.resource, [claim]);
    }
    const used = placesOf(claims.flatMap(claim => [
        claim.attested,
        claim.waiver,
        ...(claim.partly ?? []),
        ...claim.failures.map(({ waiver }) => waiver),
    ]));
    const returned = placesOf(claims.flatMap(({ failures }) => failures.map(({ over }) => over)));
    const stateOf = (vouching) => {
        if (returned.has(stale_vouchings_placeOf(vouching)))
            return 'returned';
        if ((0,day/* isOver */.PU)(vouching.expires, terms.today))
            return 'over';
        return used.has(stale_vouchings_placeOf(vouching)) ? undefined : 'unused';
    };
    const factsOf = (vouching) => rules.find(({ id }) => id === vouching.rule);
    const stale = (vouching, resource) => {
        const rule = factsOf(vouching);
        const state = stateOf(vouching);
        return rule && state ? [{ state, vouching, rule, resource }] : [];
    };
    const annotations = touched.flatMap(resource => terms.vouchings(resource).flatMap(vouching => {
        const isOurs = vouching.from === 'annotation' && vouching.linter === undefined;
        return isOurs && isJudged(vouching, resource, byObject.get(resource) ?? []) ? stale(vouching, resource) : [];
    }));
    const entries = terms.entries.flatMap(({ vouching, speaksOf, isExact }) => {
        const spoken = touched.filter(resource => speaksOf(resource) && asks(vouching, byObject.get(resource) ?? []));
        const isKnown = whole || stateOf(vouching) === 'returned' || (isExact && spoken.length > 0);
        return isKnown ? stale(vouching, spoken[0]) : [];
    });
    return [...annotations, ...entries];
}
/** What is written once may stand at many objects, as a kustomization's `commonAnnotations` do: one that needs it is enough. */
const stale_vouchings_placeOf = ({ kind, key, span }) => `${kind} ${key} ${span.path}:${span.start.line}`;
const placesOf = (vouchings) => new Set(vouchings.flatMap(vouching => (vouching ? [stale_vouchings_placeOf(vouching)] : [])));
/** Whether the object was looked at as a whole: nothing is said of a patch, and of what could not be seen. */
function isJudged({ rule }, { origin }, claims) {
    return origin !== 'partial' && !claims.some(claim => claim.rule.id === rule && (claim.unseen || claim.standing === 'error'));
}
const asks = (vouching, claims) => claims.some(({ rule, unseen }) => rule.id === vouching.rule && !unseen);

;// CONCATENATED MODULE: ./build/findings/assess.js








/** Finds out everything there is to say about a change; pure, and the same for every forge. */
function assess(theCase) {
    const { changes, head, base, rules, notes } = theCase;
    const { objects, touched, gone, terms, isAdded, claims, inScope, evaluated, findings, errors, unread, changedFiles } = compareCommits(theCase);
    const isOn = (rule) => touched.length === 0 || touched.some(object => !isOff(rule, terms.judging(object)));
    return {
        conclusion: errors.length > 0 || findings.some(({ blocks }) => blocks) ? 'block' : 'pass',
        checklist: checklistRows(inScope, findings, rules.filter(isOn)),
        findings,
        evaluated,
        unread,
        notes,
        errors,
        vouched: vouchedIn(touched, terms, isAdded, rules),
        stale: staleVouchings({
            claims,
            touched,
            terms,
            rules,
            whole: changes.base === undefined && head.units.every(isComplete),
        }),
        excluded: [...new Set([...objects, ...gone].filter(object => !terms.judging(object)).map(({ path }) => path))],
        off: rules.filter(rule => objects.some(object => isOff(rule, terms.judging(object)))).map(({ id }) => id),
        counts: {
            files: new Set([
                ...[...objects, ...gone].filter(({ rendition }) => !rendition).map(({ path }) => path),
                ...[...head.madeOf, ...(base?.madeOf ?? [])].filter(path => changedFiles.has(path)),
            ]).size,
            documents: assess_countWritten(objects),
            resources: assess_countWritten(touched),
            workloads: new Set(touched.filter(resource => (0,resources_workload/* readWorkload */.Ez)(resource) !== undefined).map(whichObject)).size,
        },
    };
}
const assess_countWritten = (objects) => new Set(objects.map(writtenObject)).size;
const isComplete = ({ complete }) => complete;
const isOff = (rule, judging) => judging !== undefined && settingOf(judging, rule).level === 'off';

;// CONCATENATED MODULE: ./build/findings/opinions.js
/**
 * Asks each rule once about each object of each unit, for all evaluations of one case by the same settings: neither changes, and
 * an edit that is tried makes new ones.
 */
function remembering() {
    const units = new WeakMap();
    return (unit, resource, rule, inquire) => {
        const objects = units.get(unit) ?? new Map();
        units.set(unit, objects);
        const rules = objects.get(resource) ?? new Map();
        objects.set(resource, rules);
        const inquiry = rules.get(rule) ?? answeringOnce(inquire());
        rules.set(rule, inquiry);
        return inquiry;
    };
}
function answeringOnce({ questions, lookups }) {
    return { questions: questions.map(opinions_once), lookups };
}
function opinions_once({ subject, opinion }) {
    let known;
    return {
        subject,
        opinion: () => {
            known ??= opinion();
            return known;
        },
    };
}

;// CONCATENATED MODULE: ./build/findings/proofs/census.js


const objectKey = ({ path, index }) => `${path}#${index}`;
/** The objects of which more is said than before, or worse. */
function grown(now, before) {
    return [...now].flatMap(([key, { count, worst, object }]) => {
        const old = before.get(key);
        return !old || count > old.count || worst > old.worst ? [object] : [];
    });
}
/** What fails, each copy by itself; of what several objects share it does not matter at which of them it is told. */
const failuresIn = (0,once_each/* onceEach */.f)(({ findings }) => {
    const failing = findings.filter(({ change, waiver }) => change !== 'fixed' && !waiver);
    return count(failing.flatMap(({ fingerprint, span, alsoAt, priority, blocks, resource, made: { subject } }) => [span, ...alsoAt].map(({ path }) => ({
        key: subject.identity === undefined ? `${fingerprint} ${path}` : fingerprint,
        weight: rank[priority] * 2 + Number(blocks),
        object: objectKey(resource),
    }))));
});
/** What cannot be told, or not even asked. */
const unverifiedIn = (0,once_each/* onceEach */.f)(({ inScope }) => {
    const unverified = inScope.filter(({ standing }) => standing === 'unverified' || standing === 'error');
    return count(unverified.map(claim => ({
        key: `${claim.rule.id} ${thingOf(claim)}`,
        weight: claim.standing === 'error' ? 2 : 1,
        object: objectKey(claim.subject.resource),
    })));
});
function thingOf({ unit, subject: { identity, resource, container } }) {
    return identity === undefined ? `${objectKey(resource)} ${container ?? ''}` : `${unit} ${identity}`;
}
function count(entries) {
    const counts = new Map();
    for (const { key, weight, object } of entries) {
        const known = counts.get(key) ?? { count: 0, worst: 0, object };
        counts.set(key, { count: known.count + 1, worst: Math.max(known.worst, weight), object: known.object });
    }
    return counts;
}

;// CONCATENATED MODULE: ./build/findings/proofs/fixes.js
const noFixes = {
    of: () => undefined,
    together: () => undefined,
    holdTogether: () => false,
    mayShow: () => false,
};
/** Only what a change brings in is its author's to fix. */
function fixes_isOpen({ change, outcome, waiver }) {
    return change === 'introduced' && outcome === 'fail' && !waiver;
}

// EXTERNAL MODULE: ./build/manifests/split-documents.js
var split_documents = __webpack_require__(6066);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./build/manifests/editing/edit-value.js
/** The value with an edit made, missing maps and lists on its way made too; undefined where the way is barred. */
function editValue(value, edit) {
    return 'set' in edit ? setAt(value, edit.set, edit.to) : removeAt(value, edit.remove);
}
function setAt(value, [step, ...rest], to) {
    if (step === undefined)
        return to;
    if (typeof step === 'number') {
        const list = value ?? [];
        if (!Array.isArray(list) || step > list.length)
            return undefined;
        const item = setAt(list[step], rest, to);
        return item === undefined ? undefined : list.toSpliced(step, 1, item);
    }
    const map = value ?? {};
    if (!isFields(map))
        return undefined;
    const field = setAt(map[step], rest, to);
    return field === undefined ? undefined : { ...map, [step]: field };
}
function removeAt(value, [step, ...rest]) {
    if (Array.isArray(value) && typeof step === 'number' && step < value.length) {
        if (rest.length === 0)
            return value.toSpliced(step, 1);
        return value.toSpliced(step, 1, removeAt(value[step], rest));
    }
    if (!isFields(value) || typeof step !== 'string' || !(step in value))
        return value;
    const { [step]: field, ...others } = value;
    return rest.length === 0 ? others : { ...value, [step]: removeAt(field, rest) };
}
/** Whether two values read alike; the order of a map's keys tells nothing. */
function sameValue(a, b) {
    if (Array.isArray(a) && Array.isArray(b))
        return a.length === b.length && a.every((item, index) => sameValue(item, b[index]));
    if (!isFields(a) || !isFields(b))
        return Object.is(a, b);
    const keys = Object.keys(a);
    return keys.length === Object.keys(b).length && keys.every(key => Object.hasOwn(b, key) && sameValue(a[key], b[key]));
}
/** The value at a path; undefined where it is not written. */
function valueIn(value, path) {
    return path.reduce((current, step) => {
        if (typeof step === 'number')
            return Array.isArray(current) ? current[step] : undefined;
        return isFields(current) && Object.hasOwn(current, step) ? current[step] : undefined;
    }, value);
}
function isFields(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

// EXTERNAL MODULE: ./build/manifests/read-yaml.js
var read_yaml = __webpack_require__(3229);
// EXTERNAL MODULE: ./build/manifests/yaml-tree.js
var yaml_tree = __webpack_require__(7711);
;// CONCATENATED MODULE: ./build/manifests/editing/editable.js



function readEditable(text) {
    const yaml = (0,read_yaml/* readYaml */.g)(text, true);
    if ('error' in yaml || !yaml.root)
        return undefined;
    const tree = (0,yaml_tree/* growTree */.W)(yaml.root);
    const parsed = 'value' in tree ? { tree, lines: yaml.lines } : undefined;
    return { text, root: yaml.root, value: parsed?.tree.value, parsed };
}
/** In characters: what stays of documents that were read; a tree takes a hundred times its text. */
const mostKept = 1_000_000;
/** Reads each text once, as long as they are not too many: one edit is tried upon another. */
function keepEditables() {
    const known = new Map();
    let kept = 0;
    const read = text => {
        if (known.has(text))
            return known.get(text);
        const editable = readEditable(text);
        kept += text.length;
        if (kept > mostKept) {
            known.clear();
            kept = text.length;
        }
        known.set(text, editable);
        return editable;
    };
    return { read, known: text => known.get(text) };
}
/** Follows a path through what is written in place: undefined where an alias would have to be followed. */
function findSpot(root, path) {
    let spot = { node: root, holder: undefined, rest: path };
    while (spot.rest.length > 0) {
        const [step, ...rest] = spot.rest;
        const { node } = spot;
        if ((0,dist/* isAlias */.Vj)(node))
            return undefined;
        if ((0,dist/* isMap */.jh)(node) && typeof step === 'string') {
            const pair = node.items.findLast(each => isKey(each.key, step));
            if (!pair)
                return spot;
            spot = { node: pair.value, holder: { map: node, pair }, rest };
        }
        else if ((0,dist/* isSeq */.oP)(node) && typeof step === 'number' && step < node.items.length) {
            spot = { node: node.items[step], holder: { list: node, index: step }, rest };
        }
        else
            return spot;
    }
    return (0,dist/* isAlias */.Vj)(spot.node) ? undefined : spot;
}
/** Whether nothing is written there: no value, `null`, `{}`, `[]`. */
function isEmpty(node) {
    if ((0,dist/* isScalar */.jn)(node))
        return node.value === null && node.type === 'PLAIN';
    return node === null || (((0,dist/* isMap */.jh)(node) || (0,dist/* isSeq */.oP)(node)) && node.items.length === 0);
}
/** Where a node begins and ends, without an anchor or a tag before it. */
function extentOf(node) {
    const [start = 0, end = 0] = node.range ?? [];
    return [start, end];
}
/** Whether an anchor or a tag stands before the value. */
function isMarked(node) {
    return node !== null && !(0,dist/* isAlias */.Vj)(node) && (node.tag !== undefined || ('anchor' in node && node.anchor !== undefined));
}
function isKey(key, step) {
    return (0,dist/* isScalar */.jn)(key) && typeof key.value !== 'symbol' && String(key.value) === step;
}

// EXTERNAL MODULE: ./build/manifests/plain-text.js
var plain_text = __webpack_require__(1513);
;// CONCATENATED MODULE: ./build/manifests/editing/lines.js
/** Where the line of an offset begins. */
function lineStart(text, offset) {
    return text.lastIndexOf('\n', offset - 1) + 1;
}
/** Where the line of an offset ends, before its line break. */
function lineEnd(text, offset) {
    const newline = text.indexOf('\n', offset);
    if (newline < 0)
        return text.length;
    return text[newline - 1] === '\r' ? newline - 1 : newline;
}
/** Where the line after that of an offset begins; the end of the text when there is none. */
function nextLine(text, offset) {
    const newline = text.indexOf('\n', offset);
    return newline < 0 ? text.length : newline + 1;
}
/** How many characters stand before an offset on its line; zero-based. */
function columnOf(text, offset) {
    return offset - lineStart(text, offset);
}
/** The line break of a text at a place: that of the line itself, else of the first line that has one. */
function lineBreakAt(text, offset) {
    const newline = text.indexOf('\n', offset);
    const nearest = newline < 0 ? text.indexOf('\n') : newline;
    return nearest > 0 && text[nearest - 1] === '\r' ? '\r\n' : '\n';
}
function indented(lines, columns) {
    return lines.map(line => (line === '' ? '' : ' '.repeat(columns) + line));
}

;// CONCATENATED MODULE: ./build/manifests/editing/write-yaml.js


/** A key with its value in block style; as lines, the first of which begins with the key. */
function writeField(key, value, style) {
    const name = writeScalar(key, style.quote);
    if (write_yaml_isList(value) && value.length > 0 && !(style.brackets && value.every(isScalar))) {
        return [
            `${name}:`,
            ...indented(value.flatMap(item => writeItem(item, style)), style.dash),
        ];
    }
    if (isMap(value) && Object.keys(value).length > 0)
        return [`${name}:`, ...indented(writeFields(value, style), style.step)];
    return [`${name}: ${writeFlow(value, style.quote)}`];
}
function writeFields(value, style) {
    return Object.entries(value).flatMap(([key, entry]) => writeField(key, entry, style));
}
/** A list's item in block style, with its dash. */
function writeItem(value, style) {
    const lines = isMap(value) && Object.keys(value).length > 0 ? writeFields(value, style) : [writeFlow(value, style.quote)];
    const [first = '', ...rest] = lines;
    return [`-${' '.repeat(style.gap - 1)}${first}`, ...indented(rest, style.gap)];
}
/** A value on one line; `json` quotes every text. */
function writeFlow(value, quote, json = false) {
    if (write_yaml_isList(value))
        return value.length === 0 ? '[]' : `[${value.map(item => writeFlow(item, quote, json)).join(', ')}]`;
    if (!isMap(value))
        return json && typeof value === 'string' ? JSON.stringify(value) : writeScalar(value, quote);
    const entries = Object.entries(value).map(([key, entry]) => `${json ? JSON.stringify(key) : writeScalar(key, quote)}: ${writeFlow(entry, quote, json)}`);
    if (entries.length === 0)
        return '{}';
    return json ? `{${entries.join(', ')}}` : `{ ${entries.join(', ')} }`;
}
/** A text is quoted where any reader of YAML might take it for something else. */
function writeScalar(value, quote) {
    if (typeof value !== 'string')
        return JSON.stringify(value) ?? 'null';
    if (isPlain(value))
        return value;
    return quote === "'" && /^[\x20-\x7e]*$/.test(value) ? `'${value.replaceAll("'", "''")}'` : JSON.stringify(value);
}
/** Names, paths, versions with a letter in front, quantities, percentages. */
const isPlain = (text) => /^\d+(\.\d+)?(m|k|[MGTP]i?|[KE]i|%)$/.test(text) || (0,plain_text/* isPlainText */.K)(text);
const write_yaml_isList = (value) => Array.isArray(value);
const isScalar = (value) => typeof value !== 'object' || value === null;
function isMap(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./build/manifests/editing/writing-style.js



/** How a document is mostly written; what it gives no example of is written as most people do. */
function styleOf({ text, root }) {
    const seen = { steps: [], dashes: [], gaps: [], brackets: [], quotes: [] };
    look(root, text, seen);
    const step = mostFrequent(seen.steps) ?? 2;
    return {
        step,
        dash: mostFrequent(seen.dashes) ?? step,
        gap: mostFrequent(seen.gaps) ?? 2,
        brackets: mostFrequent(seen.brackets) ?? false,
        quote: mostFrequent(seen.quotes) ?? '"',
    };
}
function look(node, text, seen) {
    if ((0,dist/* isScalar */.jn)(node)) {
        if (node.type === 'QUOTE_SINGLE')
            seen.quotes.push("'");
        if (node.type === 'QUOTE_DOUBLE')
            seen.quotes.push('"');
    }
    else if ((0,dist/* isSeq */.oP)(node)) {
        if (node.items.length > 0 && node.items.every(dist/* isScalar */.jn))
            seen.brackets.push(node.flow === true);
        seen.gaps.push(...gapsIn(text, node));
        for (const item of node.items)
            look(item, text, seen);
    }
    else if ((0,dist/* isMap */.jh)(node)) {
        for (const { key, value } of node.items) {
            if (!node.flow && isBlock(value)) {
                const columns = columnOf(text, extentOf(value)[0]) - columnOf(text, extentOf(key)[0]);
                ((0,dist/* isMap */.jh)(value) ? seen.steps : seen.dashes).push(columns);
            }
            look(value, text, seen);
        }
    }
}
function isBlock(value) {
    return ((0,dist/* isMap */.jh)(value) || (0,dist/* isSeq */.oP)(value)) && !value.flow && value.items.length > 0;
}
/** From each dash of a list to what stands on its line. */
function gapsIn(text, { srcToken }) {
    if (srcToken?.type !== 'block-seq')
        return [];
    return srcToken.items.flatMap(({ start, value }) => {
        const dash = start.find(({ type }) => type === 'seq-item-ind');
        if (!dash || !value || text.slice(dash.offset, value.offset).includes('\n'))
            return [];
        return [value.offset - dash.offset];
    });
}
/** Of equals the first one. */
function mostFrequent(values) {
    const counts = new Map();
    for (const value of values)
        counts.set(value, (counts.get(value) ?? 0) + 1);
    return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

;// CONCATENATED MODULE: ./build/manifests/editing/field-lines.js





const longestLine = 100;
/** A new field of a map in block style. Beside maps that are all in braces a short new one stands in braces too; lists likewise. */
function fieldLines(editable, map, key, value) {
    const style = styleOf(editable);
    const isKin = (node) => (isFields(value) ? (0,dist/* isMap */.jh)(node) : Array.isArray(value) && (0,dist/* isSeq */.oP)(node));
    const kin = map.items.map(pair => pair.value).filter(node => isKin(node) && !isEmpty(node));
    const line = `${writeScalar(key, style.quote)}: ${writeFlow(value, style.quote)}`;
    const inBraces = kin.length > 0 && kin.every(node => node.flow === true) && line.length <= longestLine;
    return inBraces ? [line] : writeField(key, value, style);
}

;// CONCATENATED MODULE: ./build/manifests/editing/field-order.js
/**
 * The order in which people write fields, of all maps in one list: only siblings are compared. It follows the scaffold of
 * `helm create`, which puts a security context beside the image and a pod's own fields before its containers.
 */
const field_order_order = [
    ...['apiVersion', 'kind', 'metadata', 'type', 'name', 'generateName', 'namespace', 'labels', 'annotations'],
    ...['image', 'imagePullPolicy', 'replicas', 'revisionHistoryLimit', 'minReadySeconds', 'progressDeadlineSeconds'],
    ...['strategy', 'updateStrategy', 'serviceName', 'scaleTargetRef', 'minReplicas', 'maxReplicas', 'metrics', 'behavior'],
    ...['minAvailable', 'maxUnavailable'],
    ...['hostNetwork', 'hostPID', 'hostIPC', 'imagePullSecrets', 'serviceAccount', 'serviceAccountName'],
    ...['automountServiceAccountToken', 'priorityClassName', 'terminationGracePeriodSeconds'],
    ...['runAsNonRoot', 'runAsUser', 'runAsGroup', 'fsGroup', 'privileged', 'allowPrivilegeEscalation'],
    ...['readOnlyRootFilesystem', 'capabilities', 'drop', 'add', 'seccompProfile'],
    ...['securityContext', 'affinity', 'topologySpreadConstraints', 'initContainers', 'containers', 'volumes'],
    ...['command', 'args', 'workingDir', 'ports', 'envFrom', 'env'],
    ...['httpGet', 'exec', 'tcpSocket', 'grpc', 'path', 'port', 'initialDelaySeconds', 'periodSeconds', 'timeoutSeconds'],
    ...['successThreshold', 'failureThreshold', 'startupProbe', 'livenessProbe', 'readinessProbe', 'lifecycle'],
    ...['resources', 'requests', 'limits', 'cpu', 'memory', 'ephemeral-storage', 'volumeMounts'],
    ...['podSelector', 'policyTypes', 'ingress', 'egress', 'selector', 'template', 'spec', 'data', 'status'],
];
const field_order_rank = new Map(field_order_order.map((key, index) => [key, index]));
/**
 * Behind which of the keys that stand there a new one belongs, by its place: the last of those that come before it, −1 for
 * none of them. A key that nobody knows, or whose siblings are all unknown, goes to the end.
 */
function placeAmong(keys, key) {
    const own = field_order_rank.get(key);
    const ranks = keys.map(sibling => field_order_rank.get(sibling));
    if (own === undefined || ranks.every(other => other === undefined))
        return keys.length - 1;
    return ranks.findLastIndex(other => other !== undefined && other < own);
}

;// CONCATENATED MODULE: ./build/manifests/editing/field-end.js



/**
 * Where the last line of a field ends, before its line break: a comment behind its value belongs to it, and so do the
 * comments below that are indented deeper than its key (a list's items that are commented out).
 */
function fieldEnd(text, { key, value }, column) {
    return withDeeperComments(text, lineEnd(text, lastCharacter(text, value, extentOf(key)[1])), column);
}
/** The same of a list's item, whose dash stands in `column`. */
function itemEnd(text, item, column) {
    return withDeeperComments(text, lineEnd(text, lastCharacter(text, item, extentOf(item)[0])), column);
}
/** The offset behind a value's last written character; `otherwise` where none is written. */
function lastCharacter(text, node, otherwise) {
    if ((0,dist/* isMap */.jh)(node) && !node.flow) {
        const pair = node.items.at(-1);
        return pair ? lastCharacter(text, pair.value, extentOf(pair.key)[1]) : otherwise;
    }
    if ((0,dist/* isSeq */.oP)(node) && !node.flow)
        return node.items.length > 0 ? lastCharacter(text, node.items.at(-1), otherwise) : otherwise;
    if (!node?.range)
        return otherwise;
    const [, end] = extentOf(node);
    const isBlock = (0,dist/* isScalar */.jn)(node) && (node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL');
    return isBlock && text[end - 1] === '\n' ? end - 1 : end;
}
function withDeeperComments(text, end, column) {
    let last = end;
    for (let start = nextLine(text, last); start < text.length; start = nextLine(text, start)) {
        const [, blanks] = /^( *)#/.exec(text.slice(start, lineEnd(text, start))) ?? [];
        if (blanks === undefined || blanks.length <= column)
            break;
        last = lineEnd(text, start);
    }
    return last;
}

;// CONCATENATED MODULE: ./build/manifests/editing/insert-field.js





/**
 * Puts a new field's lines into a map in block style: behind the first of the siblings `behind` that is there, else where
 * people look for it. Undefined where that is in doubt.
 */
function insertField({ text }, map, key, lines, behind = []) {
    const column = keyColumn(text, map);
    if (column === undefined)
        return undefined;
    const keys = map.items.map(keyName);
    const known = behind.map(sibling => keys.indexOf(sibling)).find(index => index >= 0);
    const place = known ?? placeAmong(keys, key);
    const first = map.items[0];
    if (place < 0 && first && startsItsLine(text, first))
        return before(text, first, indented(lines, column));
    const sibling = map.items[Math.max(place, 0)];
    return sibling && after(text, fieldEnd(text, sibling, column), indented(lines, column));
}
/** Puts an item's lines behind the last one of a list in block style. */
function appendItem({ text }, list, lines) {
    const column = dashColumn(text, list, list.items.length - 1);
    return column === undefined ? undefined : after(text, itemEnd(text, list.items.at(-1), column), indented(lines, column));
}
/** Lines behind the line that ends at an offset. */
function after(text, end, lines) {
    const lineBreak = lineBreakAt(text, end);
    return { start: end, end, text: lines.map(line => lineBreak + line).join('') };
}
/** The column of a map's keys; undefined where one is written in a way that nobody writes (`? key`, `&anchor key:`). */
function keyColumn(text, { items }) {
    const offsets = items.map(({ key }) => extentOf(key)[0]);
    const usual = offsets.every(offset => /^[ -]*$/.test(text.slice(lineStart(text, offset), offset)));
    const columns = new Set(offsets.map(offset => columnOf(text, offset)));
    const [column] = columns;
    return usual && columns.size === 1 ? column : undefined;
}
/** The column of an item's dash; undefined where it does not begin its line, or something else than a comment ends it. */
function dashColumn(text, { srcToken }, index) {
    const item = srcToken?.type === 'block-seq' ? srcToken.items[index] : undefined;
    const dash = item?.start.find(({ type }) => type === 'seq-item-ind');
    if (!dash || item?.value === undefined)
        return undefined;
    return /^ *$/.test(text.slice(lineStart(text, dash.offset), dash.offset)) ? columnOf(text, dash.offset) : undefined;
}
/** Whether a field is the first thing on its line: a list's item has its dash there. */
function startsItsLine(text, { key }) {
    const [start] = extentOf(key);
    return /^ *$/.test(text.slice(lineStart(text, start), start));
}
function keyName({ key }) {
    return (0,dist/* isScalar */.jn)(key) ? String(key.source ?? key.value) : '';
}
/** Above the comments that stand directly above a field: they are about it. */
function before(text, field, lines) {
    let start = lineStart(text, extentOf(field.key)[0]);
    while (start > 0 && /^ *#/.test(text.slice(lineStart(text, start - 1), lineEnd(text, lineStart(text, start - 1)))))
        start = lineStart(text, start - 1);
    const lineBreak = lineBreakAt(text, start);
    return { start, end: start, text: lines.map(line => line + lineBreak).join('') };
}

;// CONCATENATED MODULE: ./build/manifests/editing/flow-edits.js







/** Puts a field into a map in braces that holds others; undefined where that is in doubt. */
function insertInFlow(editable, map, key, value) {
    const place = placeAmong(map.items.map(keyName), key);
    const written = writeFlow({ [key]: value }, styleOf(editable).quote, isJson(editable)).replace(/^\{\s*|\s*\}$/g, '');
    return insert(editable, map, place, prettier(editable, map, { [key]: value }) ?? [written]);
}
/** Puts an item behind the others of a list in brackets. */
function appendInFlow(editable, list, value) {
    const written = writeFlow(value, styleOf(editable).quote, isJson(editable));
    return insert(editable, list, list.items.length - 1, prettier(editable, list, [value]) ?? [written]);
}
/** Takes one entry of a map or a list in braces or brackets away, and a comma with it. */
function removeFromFlow({ text }, collection, index) {
    const extents = entriesOf(text, collection);
    if (!extents)
        return undefined;
    const [own, before, after] = [extents[index], extents[index - 1], extents[index + 1]];
    if (!own)
        return undefined;
    if (after)
        return { start: own[0], end: after[0], text: '' };
    if (before)
        return { start: before[1], end: own[1], text: '' };
    const [start, end] = extentOf(collection);
    return { start, end, text: (0,dist/* isMap */.jh)(collection) ? '{}' : '[]' };
}
/** Whether a document is JSON, where every text is quoted. */
function isJson({ root }) {
    return (0,dist/* isMap */.jh)(root) && root.flow === true && (0,dist/* isScalar */.jn)(root.items[0]?.key) && root.items[0].key.type === 'QUOTE_DOUBLE';
}
function insert({ text }, collection, place, lines) {
    const extents = entriesOf(text, collection);
    const first = extents?.[0];
    if (!extents || !first)
        return undefined;
    const [head = '', ...rest] = lines;
    const column = columnOf(text, first[0]);
    const lineBreak = lineBreakAt(text, first[0]);
    const written = [head, ...indented(rest, column)].join(lineBreak);
    const gap = standsOnLines(text, collection, first[0]) ? lineBreak + ' '.repeat(column) : ' ';
    const sibling = extents[place];
    if (!sibling)
        return { start: first[0], end: first[0], text: `${written},${gap}` };
    return { start: sibling[1], end: sibling[1], text: `,${gap}${written}` };
}
/** Where each entry begins and ends; undefined where comments, tabs, a last comma or bare keys stand between them. */
function entriesOf(text, collection) {
    const [start, end] = extentOf(collection);
    if (/\s#|\t/.test(text.slice(start, end)))
        return undefined;
    const extents = collection.items.map(item => flow_edits_entryOf(item));
    if (extents.some(([from, to]) => from >= to))
        return undefined;
    const borders = [start, ...extents.flat(), end];
    for (let index = 0; index < borders.length; index += 2) {
        const between = text.slice(borders[index], borders[index + 1]);
        const wanted = index === 0 ? /^[{[]\s*$/ : index === borders.length - 2 ? /^\s*[}\]]$/ : /^\s*,\s*$/;
        if (!wanted.test(between))
            return undefined;
    }
    return extents;
}
function flow_edits_entryOf(entry) {
    if (!('key' in entry))
        return extentOf(entry);
    const [start] = extentOf(entry.key);
    const [from, to] = entry.value ? extentOf(entry.value) : [0, 0];
    return from < to ? [start, to] : [start, start];
}
function standsOnLines(text, collection, first) {
    return text.slice(extentOf(collection)[0], first).includes('\n');
}
/** JSON that has a line an entry gets what is new in the same way; as lines. */
function prettier(editable, collection, value) {
    const { text } = editable;
    const [first] = entriesOf(text, collection) ?? [];
    const [start] = extentOf(collection);
    if (!isJson(editable) || !first || !standsOnLines(text, collection, first[0]))
        return undefined;
    const own = /^ */.exec(text.slice(lineStart(text, start)))?.[0].length ?? 0;
    const step = Math.max(columnOf(text, first[0]) - own, 1);
    return JSON.stringify(value, undefined, step)
        .split('\n')
        .slice(1, -1)
        .map(line => line.slice(step));
}

;// CONCATENATED MODULE: ./build/manifests/editing/fill-field.js





/** Writes a value where there is none yet: behind a lone key, for `null`, `{}` or `[]`; undefined where that is in doubt. */
function fillField(editable, { node, holder }, value, source) {
    if (!holder || isMarked(node))
        return undefined;
    if ('pair' in holder && !holder.map.flow)
        return fillInBlock(editable, holder.pair, node, value, source);
    const [start, end] = node ? extentOf(node) : [0, 0];
    return start < end ? { start, end, text: writeFlow(value, styleOf(editable).quote, isJson(editable)) } : undefined;
}
/** What is written in place of `{}` stands below the key; a comment behind it stays there. */
function fillInBlock(editable, pair, node, value, source) {
    const { text } = editable;
    const colon = colonEnd(pair);
    if (colon === undefined)
        return undefined;
    const end = Math.max(colon, node ? extentOf(node)[1] : colon);
    if (text.slice(colon, end).includes('\n'))
        return undefined;
    const [first = '', ...below] = source ?? writeField('key', value, styleOf(editable));
    const behind = first.replace(/^[^:]*:/, '');
    if (below.length === 0)
        return { start: colon, end, text: behind };
    const line = lineEnd(text, end);
    const comment = text.slice(end, line).trimEnd();
    const lines = indented(below, columnOf(text, extentOf(pair.key)[0]));
    return { start: colon, end: line, text: comment + lines.map(each => lineBreakAt(text, end) + each).join('') };
}
/** The offset behind a field's colon. */
function colonEnd({ srcToken }) {
    const colon = srcToken?.sep?.find(({ type }) => type === 'map-value-ind');
    return colon && colon.offset + 1;
}

;// CONCATENATED MODULE: ./build/manifests/editing/remove-field.js







/** Takes a field or an item away, with its lines in block style; the text as it is where there is none. */
function removeField(editable, path) {
    const spot = findSpot(editable.root, path);
    if (!spot?.holder || spot.rest.length > 0)
        return undefined;
    const { holder } = spot;
    const collection = 'map' in holder ? holder.map : holder.list;
    const index = 'map' in holder ? holder.map.items.indexOf(holder.pair) : holder.index;
    if (collection.flow)
        return removeFromFlow(editable, collection, index);
    if (collection.items.length === 1)
        return leaveEmpty(editable, collection, findSpot(editable.root, path.slice(0, -1))?.holder);
    return 'map' in holder ? removePair(editable, holder.map, index) : removeItem(editable, holder.list, index);
}
function removePair({ text }, map, index) {
    const [pair, next] = [map.items[index], map.items[index + 1]];
    const column = keyColumn(text, map);
    if (!pair || column === undefined)
        return undefined;
    const [start] = extentOf(pair.key);
    const end = fieldEnd(text, pair, column);
    if (startsItsLine(text, pair))
        return wholeLines(text, start, end);
    if (!next)
        return undefined;
    const [following] = extentOf(next.key); // it takes the place behind the dash
    return text.slice(end, following).trim() === '' ? { start, end: following, text: '' } : undefined;
}
function removeItem({ text }, list, index) {
    const column = dashColumn(text, list, index);
    const item = list.items[index];
    return column === undefined ? undefined : wholeLines(text, extentOf(item)[0], itemEnd(text, item, column));
}
/** The last line of a text takes the line break before it along, so that the text ends as it did. */
function wholeLines(text, offset, end) {
    const start = lineStart(text, offset);
    if (nextLine(text, end) < text.length || text.endsWith('\n'))
        return { start, end: nextLine(text, end), text: '' };
    return { start: start - (text[start - 2] === '\r' ? 2 : 1), end, text: '' };
}
/** A collection without entries is `{}` or `[]` behind its key; `null` would be another value. */
function leaveEmpty({ text }, collection, above) {
    if (!above || !('pair' in above) || above.map.flow || isMarked(collection))
        return undefined;
    const colon = colonEnd(above.pair);
    const column = keyColumn(text, above.map);
    if (colon === undefined || column === undefined || !((0,dist/* isMap */.jh)(collection) || (0,dist/* isSeq */.oP)(collection)))
        return undefined;
    const head = text.slice(colon, lineStart(text, extentOf(collection)[0])).trimEnd();
    if (head.includes('\n'))
        return undefined; // comments above the only entry
    return { start: colon, end: fieldEnd(text, above.pair, column), text: ` ${(0,dist/* isMap */.jh)(collection) ? '{}' : '[]'}${head}` };
}

;// CONCATENATED MODULE: ./build/manifests/editing/replace-scalar.js




/** Writes another scalar in place of one, in its quotes; undefined for one of several lines or with a tag. */
function replaceScalar(editable, node, value) {
    const [start, end] = extentOf(node);
    if (node.tag !== undefined || start === end || editable.text.slice(start, end).includes('\n'))
        return undefined;
    return { start, end, text: written(editable, node, value) };
}
function written(editable, { type }, value) {
    if (typeof value === 'string') {
        if (type === 'QUOTE_SINGLE' && !/[^\x20-\x7e]/.test(value))
            return `'${value.replaceAll("'", "''")}'`;
        if (type === 'QUOTE_SINGLE' || type === 'QUOTE_DOUBLE' || isJson(editable))
            return JSON.stringify(value);
    }
    return writeScalar(value, styleOf(editable).quote);
}

;// CONCATENATED MODULE: ./build/manifests/editing/edit-document.js











/** One document's text with edits made in it; undefined unless it then reads as its value with these edits. */
function editDocument(text, edits, read = keepEditables().read) {
    let edited = text;
    let expected = read(text)?.value;
    for (const edit of edits) {
        expected = editValue(expected, edit);
        const next = expected === undefined ? undefined : applyEdit(edited, edit, read);
        if (next === undefined)
            return undefined;
        edited = next;
    }
    return sameValue(read(edited)?.value, expected) ? edited : undefined;
}
function applyEdit(text, edit, read) {
    const editable = read(text);
    if (!editable)
        return undefined;
    const old = valueIn(editable.value, 'set' in edit ? edit.set : edit.remove);
    if (!('set' in edit))
        return old === undefined ? text : splice(text, removeField(editable, edit.remove));
    if (old !== undefined && sameValue(old, edit.to))
        return text;
    const spot = findSpot(editable.root, edit.set);
    if (!spot)
        return undefined;
    const parts = spot.rest.length === 0 ? partsOf(spot.node, edit.set, edit.to) : undefined;
    if (!parts)
        return splice(text, edit_document_setAt(editable, spot, edit));
    return parts.reduce((current, part) => (current === undefined ? undefined : applyEdit(current, part, read)), text);
}
/** A collection is changed entry by entry: what stays keeps its place and its comments. */
function partsOf(node, path, to) {
    if (isEmpty(node))
        return undefined;
    if ((0,dist/* isMap */.jh)(node) && isFields(to) && Object.keys(to).length > 0) {
        const gone = node.items.map(pair => keyName(pair)).filter(key => !(key in to));
        return [
            ...Object.entries(to).map(([key, value]) => ({ set: [...path, key], to: value })),
            ...gone.map(key => ({ remove: [...path, key] })),
        ];
    }
    if ((0,dist/* isSeq */.oP)(node) && Array.isArray(to) && to.length > 0) {
        const surplus = Array.from({ length: Math.max(0, node.items.length - to.length) }, (_, index) => node.items.length - 1 - index);
        return [
            ...to.map((value, index) => ({ set: [...path, index], to: value })),
            ...surplus.map(index => ({ remove: [...path, index] })),
        ];
    }
    return undefined;
}
function edit_document_setAt(editable, spot, { to, source, behind }) {
    const { node, rest } = spot;
    const [step, ...further] = rest;
    if (step === undefined) {
        if (isEmpty(node))
            return fillField(editable, spot, to, source);
        return (0,dist/* isScalar */.jn)(node) && !(typeof to === 'object' && to !== null) ? replaceScalar(editable, node, to) : undefined;
    }
    const value = nest(further, to);
    if (value === undefined)
        return undefined;
    if (isEmpty(node))
        return fillField(editable, spot, nest([step], value));
    if ((0,dist/* isMap */.jh)(node) && typeof step === 'string') {
        if (node.flow)
            return insertInFlow(editable, node, step, value);
        const own = source && further.length === 0 ? source : undefined;
        return insertField(editable, node, step, own ?? fieldLines(editable, node, step, value), behind);
    }
    if (!(0,dist/* isSeq */.oP)(node) || step !== node.items.length)
        return undefined;
    return node.flow ? appendInFlow(editable, node, value) : appendItem(editable, node, writeItem(value, styleOf(editable)));
}
/** A value with the maps and lists above it that are missing. */
function nest(path, value) {
    const [step, ...rest] = path;
    if (step === undefined)
        return value;
    const inner = nest(rest, value);
    if (inner === undefined)
        return undefined;
    if (typeof step === 'string')
        return { [step]: inner };
    return step === 0 ? [inner] : undefined;
}
function splice(text, change) {
    return change && text.slice(0, change.start) + change.text + text.slice(change.end);
}

;// CONCATENATED MODULE: ./build/manifests/editing/edit-text.js


/**
 * A file's text with edits made in it, in the style of what stands around them and everything else byte for byte as it was.
 * Undefined unless the result reads as the old text with exactly these changes: at aliases, tabs and whatever else is in doubt.
 */
function editText(text, objects, read) {
    const mark = text.startsWith('\uFEFF') ? 1 : 0;
    const parts = (0,split_documents/* splitDocuments */.Z)(text.slice(mark));
    let edited = text.slice(mark);
    for (const [index, part] of [...parts.entries()].reverse()) {
        const next = parts[index + 1]?.line ?? Number.POSITIVE_INFINITY;
        const own = objects.filter(({ line }) => part.line <= line && line < next);
        if (own.length === 0)
            continue;
        const written = editDocument(part.text, own.flatMap(({ root, edits }) => edits.map(edit => edit_text_below(root, edit))), read);
        if (written === undefined)
            return undefined;
        edited = edited.slice(0, part.offset) + written + edited.slice(part.offset + part.text.length);
    }
    return (0,split_documents/* splitDocuments */.Z)(edited).length === parts.length ? text.slice(0, mark) + edited : undefined;
}
function documentAt(text, line) {
    return (0,split_documents/* splitDocuments */.Z)(text.replace(/^\uFEFF/, '')).findLast(part => part.line <= line);
}
function edit_text_below(root, edit) {
    return 'set' in edit ? { ...edit, set: [...root, ...edit.set] } : { remove: [...root, ...edit.remove] };
}

;// CONCATENATED MODULE: ./build/findings/proofs/proven-fix.js
/** What differs between two texts of a file, as one run of whole lines; undefined when nothing does. */
function changedLines(before, after) {
    if (before === after)
        return undefined;
    const [old, now] = [linesOf(before), linesOf(after)];
    let start = 0;
    while (start < Math.min(old.length, now.length) && old[start] === now[start])
        start++;
    let end = 0;
    while (end < Math.min(old.length, now.length) - start && old.at(-1 - end) === now.at(-1 - end))
        end++;
    if (start + end === old.length) {
        if (start > 0)
            start--;
        else
            end--;
    }
    const original = old.slice(start, old.length - end).join('');
    return {
        startLine: start + 1,
        endLine: old.length - end,
        original,
        replacement: now.slice(start, now.length - end).join(''),
        oneClick: original.endsWith('\n') && !before.includes('\r') && !/^ *\t/m.test(before),
    };
}
/** Each with its line break. */
function linesOf(text) {
    return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
/** A text with fixes made in it that share no lines. */
function replaceLines(text, fixes) {
    const lines = linesOf(text);
    for (const { startLine, endLine, replacement } of fixes.toSorted((a, b) => b.startLine - a.startLine))
        lines.splice(startLine - 1, endLine - startLine + 1, replacement);
    return lines.join('');
}

;// CONCATENATED MODULE: ./build/findings/proofs/make-change.js


/**
 * Writes proposals for one file into its text as it is by now; what that changes is told by the text as it was. Undefined where
 * the text cannot be edited safely, or nothing changes.
 */
function makeChange(proposals, read, now, original = now) {
    const path = proposals[0]?.resource.path;
    const [before, was] = path === undefined ? [] : [now(path), original(path)];
    if (path === undefined || before === undefined || was === undefined)
        return undefined;
    if (before.length > longestFile || proposals.some(({ resource }) => resource.path !== path))
        return undefined;
    const text = editText(before, make_change_distinct(proposals).map(({ resource: { span, root = [] }, edits }) => ({ line: span.start.line, root, edits })), read);
    const lines = text === undefined || text === before ? undefined : changedLines(was, text);
    return text !== undefined && lines ? { path, text, lines } : undefined;
}
/** In characters: each trial reads the edited file anew, and longer ones are made by programs. */
const longestFile = 400_000;
/** Findings that one block settles propose the same. */
function make_change_distinct(proposals) {
    return [...new Map(proposals.map(each => [`${each.resource.index} ${JSON.stringify(each.edits)}`, each])).values()];
}

;// CONCATENATED MODULE: ./build/findings/proofs/trial.js



function openWorkshop(theCase, findings, { read, at, headWith }) {
    // Made as trials make it: what is rendered tells no better places there.
    const asTried = () => (theCase.head.madeOf.length > 0 ? { ...theCase, head: headWith([]) ?? theCase.head } : theCase);
    return {
        at,
        start: { texts: new Map(), findings, covers: () => true, closely: closelyIn(asTried) },
        tryTexts: (before, texts, only) => {
            const all = new Map([...before.texts, ...texts]);
            const head = headWith([...all].map(([path, text]) => ({ path, text, sha: trial_idOf(text) })));
            return head && judge({ ...theCase, head, unedited: theCase.head }, before, { texts, all, only });
        },
        read,
    };
}
function judge(tried, before, { texts, all, only }) {
    const paths = [...texts.keys()];
    const was = before.closely(paths);
    const is = compareCommits({ ...tried, closely: paths, only: only && (object => only.has(objectKey(object))) });
    const harmed = [
        ...(is.unread.length > was.unread.length ? [''] : []),
        ...grown(unverifiedIn(is), unverifiedIn(was)),
        ...grown(failuresIn(is), failuresIn(was)),
    ];
    return {
        texts: all,
        findings: is.findings,
        covers: finding => !only || only.has(objectKey(finding.resource)) || isAsked(finding, before, is),
        closely: closelyIn(() => tried),
        harmed: new Set(harmed),
    };
}
/** Of objects that were not edited it was asked what may come of the edits. */
function isAsked({ rule, fingerprint }, { findings }, { claims }) {
    const { subject } = findings.find(other => other.fingerprint === fingerprint)?.made ?? {};
    return subject !== undefined && claims.some(claim => claim.rule.id === rule.id && isSame(claim.subject, subject));
}
function isSame(a, b) {
    return b.identity === undefined ? objectKey(a.resource) === objectKey(b.resource) : a.identity === b.identity;
}
function closelyIn(caseOf) {
    let theCase;
    const known = new Map();
    return paths => {
        theCase ??= caseOf();
        const key = theCase.base ? paths.join('\n') : ''; // compared with nothing, every object is judged anyway
        const found = known.get(key) ?? compareCommits({ ...theCase, closely: paths });
        known.set(key, found);
        return found;
    };
}
/** Whether nothing of a finding is left where it stood. */
function isSettled(finding, { findings, covers }) {
    const { fingerprint, span } = finding;
    const isIt = (other) => other.change !== 'fixed' && other.fingerprint === fingerprint;
    const isHere = (other) => [other.span, ...other.alsoAt].some(({ path }) => path === span.path);
    return covers(finding) && !findings.some(other => isIt(other) && isHere(other));
}
const trial_idOf = (text) => `tried ${(0,external_node_crypto_.hash)('sha1', text)}`;

;// CONCATENATED MODULE: ./build/findings/proofs/merge-fixes.js

/**
 * All that go together, from the first on, in one: first the best that is proposed for each finding, then what only another fix
 * makes possible (`allowPrivilegeEscalation: false` is refused beside `privileged: true`).
 */
function mergeFixes(findings, { proposed, unlocked, write, prove }, whole = false) {
    const best = findings.flatMap(finding => proposed(finding)[0] ?? []);
    const all = write(undefined, best);
    if (whole && !all)
        return undefined;
    const first = all ?? (best.length > mostWeighed ? undefined : thoseThatFit(best, write));
    const build = (on, choice) => {
        const draft = write(on, [choice]);
        return draft && prove(draft);
    };
    let built = first && first.choices.length > 1 ? prove(first) : undefined;
    for (const finding of all && built ? [] : findings) {
        if (built && isSettled(finding, built.state))
            continue;
        built = firstOf(proposed(finding), (choice) => build(built, choice)) ?? built;
    }
    for (let grows = built !== undefined; grows && built;) {
        grows = false;
        for (const finding of findings) {
            const further = isSettled(finding, built.state) ? [] : unlocked(finding, built.state);
            const next = firstOf(further, choice => build(built, choice));
            grows ||= next !== undefined;
            built = next ?? built;
        }
    }
    if (!built)
        return undefined;
    const { fix, choices, state } = built;
    return {
        ...fix,
        settles: findings.filter(finding => isSettled(finding, state)),
        unlocks: finding => !isSettled(finding, state) && unlocked(finding, state).length > 0,
        parts: choices.map(({ finding, proposal: { title, confidence, resource } }) => ({ finding, title, confidence, resource })),
    };
}
/** So many choices are put together one by one to see which lines fit. */
const mostWeighed = 6;
function thoseThatFit(choices, write) {
    let draft;
    for (const choice of choices)
        draft = write(undefined, [...(draft?.choices ?? []), choice]) ?? draft;
    return draft;
}
function firstOf(items, find) {
    for (const item of items) {
        const found = find(item);
        if (found !== undefined)
            return found;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/manifests/editing/field-source.js





/**
 * A field's own lines, its comments included, as they would stand at the left margin: what `FieldEdit.source` takes.
 * Undefined for what stands in braces, comes through an alias or is not written.
 */
function fieldSource(text, line, path) {
    const document = documentAt(text, line);
    const editable = document && readEditable(document.text);
    const holder = editable && findSpot(editable.root, path)?.holder;
    if (!editable || !holder || !('pair' in holder) || holder.map.flow || !(0,dist/* isMap */.jh)(holder.map))
        return undefined;
    const spot = findSpot(editable.root, path);
    const column = keyColumn(editable.text, holder.map);
    if (column === undefined || spot?.rest.length !== 0)
        return undefined;
    const [start] = extentOf(holder.pair.key);
    const lines = editable.text.slice(start, fieldEnd(editable.text, holder.pair, column)).split(/\r?\n/);
    const margin = ' '.repeat(column);
    const [first = '', ...rest] = lines;
    if (rest.some(each => each.trim() !== '' && !each.startsWith(margin)))
        return undefined;
    return [first, ...rest.map(each => each.slice(column))];
}

;// CONCATENATED MODULE: ./build/findings/proofs/propose.js


/**
 * What to try for a finding, the best first: what the change itself removed is offered back before anything is invented.
 * Only what is written as it stands can be edited, not what is rendered.
 */
function proposalsFor({ made: { problem, subject, before, old } }, baseText) {
    const { at, on, fix } = problem;
    const resource = on ?? subject.resource;
    if (!isEditable(resource))
        return [];
    const removed = on || !before || before === resource ? [] : removedFields(resource, before, at, moved(at, subject.path, old));
    return [
        ...removed.map(({ now, was }) => putBack(resource, before, now, was, baseText)),
        ...(fix ? [{ ...fix, resource }] : []),
    ];
}
const isEditable = ({ root, origin }) => root !== undefined && (origin === 'plain' || origin === 'partial');
/** A field's path in the base object: a container may have had another place. */
function moved(at, own, old) {
    return old && old.subject.path.length > 0 ? [...old.subject.path, ...at.slice(own.length)] : at;
}
/** Fields that are gone: the outermost block that was removed around the wanted one, then that one alone. */
function removedFields(head, base, at, was) {
    const kept = at.findIndex((_, index) => !head.written(at.slice(0, index + 1)));
    if (kept < 0)
        return [];
    const below = at.length - kept - 1; // steps below the outermost missing one
    return [...new Set([below, 0])]
        .map(steps => ({ now: at.slice(0, at.length - steps), was: was.slice(0, was.length - steps) }))
        .filter(field => typeof field.now.at(-1) === 'string' && base.written(field.was) && (0,resources_fields/* valueAt */.fK)(base.body, field.was) != null);
}
function putBack(resource, base, set, was, baseText) {
    const text = baseText(base.path);
    const source = text && base.root ? fieldSource(text, base.span.start.line, [...base.root, ...was]) : undefined;
    return {
        title: 'Put back what this change removes; check first that it still fits',
        confidence: 'check',
        resource,
        edits: [{ set, to: (0,resources_fields/* valueAt */.fK)(base.body, was), ...(source && { source }), behind: siblingsBefore(base, was) }],
    };
}
/** What stood before a field, the nearest first: behind that it stands again. */
function siblingsBefore({ body }, path) {
    const siblings = Object.keys((0,resources_fields/* mapAt */.SC)(body, ...path.slice(0, -1)));
    return siblings.slice(0, siblings.indexOf(String(path.at(-1)))).reverse();
}

;// CONCATENATED MODULE: ./build/manifests/span.js
/** The last line that a span covers: its end is excluded, so an end in column 1 belongs to the line before. */
function lastLine({ start, end }) {
    return end.column === 1 && end.line > start.line ? end.line - 1 : end.line;
}

;// CONCATENATED MODULE: ./build/findings/proofs/secret-lines.js

const secretRules = ['secret-env-literal', 'secret-manifest', 'configmap-credentials', 'secrets-externalized'];
/** Whether a secret stands on one of these lines: no comment and no report repeats it. */
function holdSecret({ path, startLine, endLine }, findings) {
    return findings
        .filter(({ rule, change }) => secretRules.includes(rule.id) && change !== 'fixed')
        .flatMap(({ span, alsoAt }) => [span, ...alsoAt])
        .some(span => span.path === path && span.start.line <= endLine && startLine <= lastLine(span));
}

;// CONCATENATED MODULE: ./build/findings/proofs/prove-fixes.js








/** So many times a case is judged again for one review, fewer for a large one; what would come later goes without a fix. */
const mostTrials = 400;
const mostJudgements = 1_000_000;
function proveFixes(theCase, found, materials) {
    const workshop = openWorkshop(theCase, found.findings, materials);
    const { start } = workshop;
    const original = (path) => workshop.at('head', path);
    let trialsLeft = Math.min(mostTrials, mostJudgements / found.evaluated.length);
    const mayShow = (lines) => !holdSecret(lines, start.closely([lines.path]).findings);
    const outcomes = new Map();
    const outcomeOf = (texts, only, counts = true) => {
        const key = JSON.stringify([...texts, ...only]);
        if (!outcomes.has(key) && counts && trialsLeft-- < 1)
            return undefined;
        if (!outcomes.has(key))
            outcomes.set(key, workshop.tryTexts(start, texts, only));
        return outcomes.get(key);
    };
    const builderWithin = (accepts) => ({
        write: (on, further) => {
            const change = makeChange(further.map(({ proposal }) => proposal), workshop.read, path => on?.state.texts.get(path) ?? original(path), original);
            const choices = [...(on?.choices ?? []), ...further];
            const fix = change && describe(change, choices);
            return change && fix && accepts(fix) && mayShow(fix) ? { text: change.text, fix, choices } : undefined;
        },
        prove: ({ text, fix, choices }) => {
            const outcome = outcomeOf(new Map([[fix.path, text]]), touchedBy(choices));
            const holds = outcome?.harmed.size === 0 && choices.every(({ finding }) => isSettled(finding, outcome));
            return holds ? { fix, choices, state: outcome } : undefined;
        },
    });
    const proposals = (finding, { findings }) => {
        const now = findings.find(other => other.fingerprint === finding.fingerprint && other.span.path === finding.span.path);
        if (!now || !fixes_isOpen(now))
            return [];
        return proposalsFor(now, path => workshop.at('base', path)).map(proposal => ({ finding, proposal }));
    };
    const proofs = new Map();
    const prove = (finding) => {
        if (proofs.has(finding))
            return proofs.get(finding);
        const builder = builderWithin(() => true);
        let proof;
        for (const choice of proposals(finding, start)) {
            const draft = builder.write(undefined, [choice]);
            proof = draft && builder.prove(draft);
            if (proof)
                break;
        }
        proofs.set(finding, proof);
        return proof;
    };
    /** What nobody has proposed before: other fixes have made it possible. */
    const unlocked = (finding, state) => {
        const known = new Set(proposals(finding, start).map(({ proposal }) => JSON.stringify(proposal.edits)));
        return proposals(finding, state).filter(({ proposal }) => !known.has(JSON.stringify(proposal.edits)));
    };
    return {
        mayShow,
        of: finding => prove(finding)?.fix,
        holdTogether: merged => {
            const paths = new Set(merged.map(({ path }) => path));
            const texts = [...paths].map(path => [
                path,
                replaceLines(original(path) ?? '', merged.filter(fix => fix.path === path)),
            ]);
            const settled = merged.flatMap(({ settles }) => settles);
            const edited = merged.flatMap(({ parts }) => parts);
            const outcome = outcomeOf(new Map(texts), prove_fixes_keysOf([...settled, ...edited]), false); // whatever was spent on single ones, all have to be judged together
            return outcome?.harmed.size === 0 && settled.every(finding => isSettled(finding, outcome));
        },
        together: (findings, accepts, whole = false) => {
            const first = (finding) => proposals(finding, start);
            return mergeFixes(findings, { proposed: first, unlocked, ...builderWithin(accepts) }, whole);
        },
    };
}
const touchedBy = (choices) => prove_fixes_keysOf(choices.flatMap(({ finding, proposal }) => [finding, proposal]));
/** The objects that findings are about and that proposals edit. */
function prove_fixes_keysOf(all) {
    return new Set(all.map(({ resource }) => objectKey(resource)));
}
/** What stands in several files is settled by no single click. */
function describe({ path, lines }, choices) {
    return {
        title: [...new Set(choices.map(({ proposal }) => proposal.title))].join('; '),
        confidence: choices.some(({ proposal }) => proposal.confidence === 'check') ? 'check' : 'safe',
        path,
        ...lines,
        oneClick: lines.oneClick && choices.every(({ finding }) => finding.alsoAt.length === 0),
    };
}

;// CONCATENATED MODULE: ./build/findings/proofs/settle-batch.js



/** Makes several fixes at once, in any number of files. */
function settleBatch(workshop, before, batch) {
    const textAt = (path) => before.texts.get(path) ?? workshop.at('head', path);
    const texts = new Map();
    for (const path of new Set(batch.map(({ proposal }) => proposal.resource.path))) {
        const own = batch.filter(({ proposal }) => proposal.resource.path === path);
        const change = makeChange(own.map(({ proposal }) => proposal), workshop.read, textAt);
        if (!change) {
            const unwritable = own.filter(({ proposal }) => !makeChange([proposal], workshop.read, textAt));
            return { state: undefined, culprits: new Set(unwritable.length > 0 ? unwritable : own) };
        }
        texts.set(path, change.text);
    }
    const outcome = workshop.tryTexts(before, texts);
    if (!outcome)
        return { state: undefined, culprits: new Set(batch) };
    const culprits = batch.filter(choice => isCulprit(choice, outcome));
    if (culprits.length === 0 && outcome.harmed.size === 0)
        return { state: outcome, culprits: new Set() };
    return { state: undefined, culprits: new Set(culprits.length > 0 ? culprits : batch) };
}
function isCulprit({ finding, proposal }, outcome) {
    const objects = [finding.resource, proposal.resource].map(objectKey);
    return !isSettled(finding, outcome) || objects.some(object => outcome.harmed.has(object));
}

;// CONCATENATED MODULE: ./build/findings/proofs/settle-all.js




/** So many findings of a rule are tried one by one when they cannot be settled together. */
const mostAlone = 20;
const mostRounds = 20;
/**
 * Makes fixes as long as one is proven: rule by rule, all findings of a rule at once, then those that did not go together alone.
 * What a fix brings to light (the same finding on a copy) is settled in the next round, so that a second run finds nothing to do.
 */
function settleAll(theCase, found, materials, wanted) {
    const workshop = openWorkshop(theCase, found.findings, materials);
    let progress = { state: workshop.start, settled: [], hopeless: new Set() };
    for (let round = 0; round < mostRounds; round++) {
        const before = progress.settled.length;
        for (const rule of new Set(progress.state.findings.filter(fixes_isOpen).map(finding => finding.rule.id))) {
            progress = settleAlone(settleTogether(progress, rule, workshop, wanted), rule, workshop, wanted);
        }
        if (progress.settled.length === before)
            break;
    }
    return { texts: progress.state.texts, settled: progress.settled };
}
/** All of a rule's findings at once; those that would do harm are left out and the others tried again. */
function settleTogether(progress, rule, workshop, wanted) {
    let batch = choices(progress, rule, workshop, wanted).flatMap(([first]) => first ?? []);
    while (batch.length > 0) {
        const { state, culprits } = settleBatch(workshop, progress.state, batch);
        if (state)
            return { ...progress, state, settled: [...progress.settled, ...batch] };
        batch = batch.filter(choice => !culprits.has(choice));
    }
    return progress;
}
function settleAlone(before, rule, workshop, wanted) {
    let progress = before;
    for (let tries = 0; tries < mostAlone; tries++) {
        const [next] = choices(progress, rule, workshop, wanted);
        if (!next?.[0])
            break;
        const tried = next.map(choice => ({ choice, ...settleBatch(workshop, progress.state, [choice]) }));
        const success = tried.find(({ state }) => state !== undefined);
        progress = success?.state
            ? { ...progress, state: success.state, settled: [...progress.settled, success.choice] }
            : { ...progress, hopeless: new Set([...progress.hopeless, keyOf(next[0].finding)]) };
    }
    return progress;
}
/** For each open finding of a rule the proposals that are wanted, the best first. */
function choices({ state, hopeless }, rule, workshop, wanted) {
    const open = state.findings.filter(finding => finding.rule.id === rule && fixes_isOpen(finding) && !hopeless.has(keyOf(finding)));
    return open
        .map(finding => {
        const proposals = proposalsFor(finding, path => workshop.at('base', path)).filter(proposal => isWanted(proposal, wanted));
        return proposals.map(proposal => ({ finding, proposal }));
    })
        .filter(own => own.length > 0);
}
function isWanted({ confidence, resource }, wanted) {
    return (confidence === 'safe' || wanted.confidence === 'check') && wanted.mayEdit(resource.path);
}
const keyOf = ({ fingerprint, span }) => `${fingerprint} ${span.path}`;

;// CONCATENATED MODULE: ./build/findings/settings-news.js
/**
 * What a pull request changes of its own terms, and what that would have made of this review: `judged` judges the
 * same change by them. Undefined where it leaves them alone.
 */
async function settingsNews({ proposed, workflows }, now, judged) {
    if (!proposed)
        return workflows.length > 0 ? { workflows } : undefined;
    if ('error' in proposed)
        return { workflows, proposed };
    const { path, differences, settings } = proposed;
    const then = await judged(settings);
    const blocking = ({ blocks }) => blocks;
    return {
        workflows,
        proposed: {
            path,
            differences,
            released: missing(now.filter(blocking), then.filter(blocking)),
            hidden: missing(now.filter(isTold), then.filter(isTold)),
            caught: missing(then.filter(blocking), now.filter(blocking)),
        },
    };
}
const isTold = ({ change, waiver }) => change === 'introduced' && !waiver;
/** How many of the first are not among the second. */
function missing(findings, others) {
    const known = new Set(others.map(settings_news_keyOf));
    return findings.filter(finding => !known.has(settings_news_keyOf(finding))).length;
}
const settings_news_keyOf = ({ fingerprint, span, change }) => `${change} ${fingerprint} ${span.path}`;

// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(8877);
;// CONCATENATED MODULE: ./build/optimize-late.js

/**
 * A review is over before V8 11 (Node 20) has gained from optimizing it: that would take as long as the review itself. Seven times
 * the default budget (67,584) leaves it to functions that run for seconds. Later versions weigh this by themselves
 * (docs/decisions/0032).
 */
if (process.versions.v8.startsWith('11.'))
    (0,external_node_v8_.setFlagsFromString)('--interrupt-budget=500000');

;// CONCATENATED MODULE: ./build/inventory/concern.js

function concernOf({ base, files }, includes) {
    const changed = files.filter(file => [file.path, file.previousPath].some(path => path !== undefined && includes(path)));
    return {
        changed,
        headPaths: changed.flatMap(file => headPath(file) ?? []).filter(includes),
        basePaths: base === undefined ? [] : changed.flatMap(file => basePath(file) ?? []).filter(includes),
    };
}
/** The files that did not change and can hold manifests. */
function unchangedAmong({ entries }, changes, includes) {
    const known = new Set(changes.files.flatMap(file => headPath(file) ?? []));
    return entries.filter(({ path, mode }) => !known.has(path) && mode.startsWith('100') && includes(path));
}

// EXTERNAL MODULE: ./build/manifests/document.js
var manifests_document = __webpack_require__(3984);
// EXTERNAL MODULE: ./build/manifests/manifest-header.js
var manifest_header = __webpack_require__(9228);
// EXTERNAL MODULE: ./build/manifests/read-documents.js
var read_documents = __webpack_require__(74);
;// CONCATENATED MODULE: ./build/resources/read-resources.js



/**
 * The Kubernetes objects of a file's documents, in order; lists are flattened. `originOf` tells a patch from an object; `first` is
 * how many objects stand before them.
 */
function readResources(documents, originOf = () => 'plain', known = {}, first = 0) {
    const resources = [];
    const read = (document, path) => {
        const body = (0,resources_fields/* valueAt */.fK)(document.value, path);
        if (!(0,resources_fields/* isFields */.Ce)(body))
            return;
        if (read_resources_isList(body)) {
            for (const index of (0,resources_fields/* listAt */.gT)(body, 'items').keys())
                read(document, [...path, 'items', index]);
        }
        else if ((0,manifest_header/* isManifestHeader */.l)(body)) {
            resources.push(makeResource(document, path, body, originOf(body), first + resources.length, known));
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
        id: `${(0,resources_kinds/* groupOf */.F8)(apiVersion ?? '')}/${kind ?? 'Unknown'} ?/${name ?? `#${index}`}`,
        apiVersion: apiVersion ?? '',
        group: (0,resources_kinds/* groupOf */.F8)(apiVersion ?? ''),
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
function read_resources_isList({ kind, apiVersion, items, metadata }) {
    const unnamed = !(0,resources_fields/* isFields */.Ce)(metadata) || metadata.name === undefined;
    return typeof kind === 'string' && typeof apiVersion === 'string' && kind.endsWith('List') && Array.isArray(items) && unnamed;
}
function makeResource(document, root, body, origin, index, known) {
    const apiVersion = (0,resources_fields/* textAt */.$6)(body, 'apiVersion') ?? '';
    const kind = (0,resources_fields/* textAt */.$6)(body, 'kind') ?? '';
    const name = (0,resources_fields/* textAt */.$6)(body, 'metadata', 'name') ?? (0,resources_fields/* textAt */.$6)(body, 'metadata', 'generateName') ?? '';
    const group = (0,resources_kinds/* groupOf */.F8)(apiVersion);
    const named = known.forcedNamespace ?? ((0,resources_fields/* textAt */.$6)(body, 'metadata', 'namespace') || known.namespace);
    const namespace = (0,resources_kinds/* isClusterScoped */.Z6)(kind, group) || known.unplaced ? undefined : named;
    const podTemplate = known.podTemplateOf?.(group, kind);
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
        ...(podTemplate && { podTemplate }),
        path: document.path,
        index,
        root,
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
        ...(document.rendition && { rendition: document.rendition }),
        ...(document.trace && { trace: (path) => document.trace?.([...root, ...path]) ?? [] }),
        get duplicateKeys() {
            return document.duplicateKeys
                .filter(({ path }) => root.every((step, i) => path[i] === step))
                .map(({ path, span }) => ({ path: path.slice(root.length), span }));
        },
    };
}

;// CONCATENATED MODULE: ./build/inventory/layout.js
const asItStands = { units: [], podTemplateOf: () => undefined };
/** The namespace of what a file leaves open: of the first unit that names one and takes the file. */
function namespaceIn({ units }, path) {
    return units.find(({ includes, namespace }) => namespace !== undefined && includes(path))?.namespace;
}

;// CONCATENATED MODULE: ./build/inventory/file-reading.js







/** Reads files as they stand, with what the settings tell of them; `edited` knows documents that were read to be edited. */
function fileReader(layout = asItStands, edited) {
    const documents = new Map();
    const single = new Map();
    /** Of a file that is edited again and again most documents stay as they are. */
    const readOnce = (path, part) => {
        const known = single.get(path) ?? new Map();
        single.set(path, known);
        const key = `${part.line}\n${part.text}`;
        const document = known.has(key) ? known.get(key) : (0,manifests_document/* readDocument */.u)(path, part, edited?.known(part.text)?.parsed);
        known.set(key, document);
        return document;
    };
    const made = new WeakMap();
    /** What is the same document at the same place holds the same objects, however the file around it is edited. */
    const makeOnce = (document, key, make) => {
        const known = made.get(document) ?? new Map();
        made.set(document, known);
        const resources = known.get(key) ?? make();
        known.set(key, resources);
        return resources;
    };
    const readings = new Map();
    return (file, listed, given) => {
        const text = `${file.path}\n${file.sha}`;
        const parsed = documents.get(text) ?? (0,read_documents/* readDocuments */.r)(file, readOnce);
        documents.set(text, parsed);
        const key = `${text}\n${listed}\n${given?.name}\n${given?.overrides}`;
        const reading = readings.get(key) ?? readFile(file, parsed, listed, layout, given, makeOnce);
        readings.set(key, reading);
        return reading;
    };
}
function readFile(file, { documents, broken }, listed, layout, given, makeOnce) {
    const templated = broken.length > 0 && file.text.includes('{{');
    if (templated) {
        return {
            resources: [],
            unread: [{ path: file.path, line: undefined, reason: 'a template, not YAML as it stands' }],
            doubts: [{ kinds: kindsNamedIn(file.text), says: `\`${file.path}\` is a template, and nobody filled it in` }],
            documents: documents.length + broken.length,
        };
    }
    const originOf = (body) => (listed === 'patch' || isPatch(body, listed) ? 'partial' : 'plain');
    const known = {
        namespace: namespaceIn(layout, file.path) ?? given?.name,
        forcedNamespace: given?.overrides ? given.name : undefined,
        unplaced: given?.overrides === true && given.name === undefined,
        podTemplateOf: layout.podTemplateOf,
    };
    const resources = [];
    for (const document of documents) {
        const first = resources.length;
        const key = `${first} ${listed} ${given?.name} ${given?.overrides}`;
        resources.push(...makeOnce(document, key, () => readResources([document], originOf, known, first)));
    }
    const claims = broken.filter(({ text }) => /^["']?(kind|apiVersion)["']?:/m.test(text) || /^\s*\{[\s\S]*"kind"\s*:/.test(text));
    return {
        resources: [...resources, ...claims.map((document, index) => readBroken(document, resources.length + index))],
        unread: [
            ...claims.map(({ span, reason }) => ({ path: file.path, line: span.start.line, reason })),
            ...resources.flatMap(runTogether),
        ],
        doubts: [],
        documents: documents.filter(({ value }) => (0,resources_fields/* isFields */.Ce)(value) && (0,manifest_header/* isManifestHeader */.l)(value)).length + claims.length,
    };
}
function kindsNamedIn(text) {
    return [...new Set([...text.matchAll(/^\s*kind:\s*["']?(\w+)/gm)].flatMap(([, kind]) => kind ?? []))];
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
    if (listed === 'object' || (0,resources_fields/* textAt */.$6)(body, 'apiVersion')?.startsWith('apps/v1') !== true)
        return false;
    const templatePath = (0,workload_kinds/* templatePathOf */.ZM)({ group: 'apps', kind: (0,resources_fields/* textAt */.$6)(body, 'kind') ?? '' });
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

;// CONCATENATED MODULE: ./build/inventory/search/changed-objects.js



/** The objects that differ between base and head, as each of them has them: of a changed file the others are left out. */
function changedObjects(changes, { base, head }, readFile) {
    const objectsIn = (files) => new Map(files.filter(({ path }) => !(0,manifests_kustomization/* isKustomizationFile */.yi)(path)).map(file => [file.path, readFile(file, undefined).resources]));
    const [old, now] = [objectsIn(base), objectsIn(head)];
    return changes.flatMap(change => {
        const before = old.get(basePath(change) ?? '') ?? [];
        const after = now.get(headPath(change) ?? '') ?? [];
        if (change.previousPath !== undefined && (0,plain_units/* leavesEnvironment */.Cf)(change.previousPath, change.path))
            return [...after, ...before];
        const kept = new Set(before.map(asText));
        const still = new Set(after.map(asText));
        return [...after.filter(object => !kept.has(asText(object))), ...before.filter(object => !still.has(asText(object)))];
    });
}
const asText = ({ unparsed, body, path, index }) => unparsed === undefined ? JSON.stringify(body) : `${path} ${index} cannot be read`;

;// CONCATENATED MODULE: ./build/inventory/search/outline-header.js
const unclear = { clear: false, name: undefined, namespace: undefined };
/** Reads name and namespace from the telling lines of a document that may be of these kinds. */
function readHeader(lines, kinds) {
    const [kind = 'List', ...others] = kinds ?? [];
    const fields = kind.endsWith('List') || others.length > 0 ? undefined : metadataFields(lines);
    if (!fields)
        return unclear;
    let name;
    let namespace;
    for (const field of fields) {
        const [key, value] = outline_header_readEntry(field);
        if (key !== 'name' && key !== 'namespace')
            continue;
        if (value === undefined)
            return unclear;
        if (key === 'name')
            name = value;
        else
            namespace = value;
    }
    return { clear: true, name, namespace };
}
/** `key: value` with a plain or simply quoted value. */
const entry = /^["']?(\w+)["']?[ \t]*:[ \t]*(?:"([^"\\]*)"|'([^']*)'|([\w.][\w./-]*))?/;
function outline_header_readEntry(field) {
    for (const key of ['name', 'namespace']) {
        const value = field.startsWith(`${key}: `) ? field.slice(key.length + 2) : '';
        if (/^[\w.][\w./-]*$/.test(value))
            return [key, value]; // as nearly all are written
    }
    const [, key, ...written] = entry.exec(field) ?? [];
    return [key, written.find(text => text !== undefined)];
}
/** The fields right below `metadata:`; undefined when it is written in another way than as a usual block or a short map. */
function metadataFields(lines) {
    const start = lines.findIndex(line => line === 'metadata:' || /^["']?metadata["']?[ \t]*:/.test(line));
    if (start < 0)
        return undefined;
    const inline = lines[start]?.replace(/^[^:]*:[ \t]*/, '').trimEnd() ?? '';
    if (inline !== '' && !inline.startsWith('#')) {
        const [, flow] = /^\{([^{}]*)\}[ \t]*(?:#.*)?$/.exec(inline) ?? [];
        return flow === undefined || flow.includes('<<') ? undefined : flow.split(',').map(part => part.trim());
    }
    const fields = [];
    let depth = Number.POSITIVE_INFINITY;
    for (let at = start + 1; lines[at]?.startsWith(' '); at++) {
        const line = lines[at] ?? '';
        const field = line.trimStart();
        const indent = line.length - field.length;
        if (indent > depth || /^(?:- *)?["']?kind/.test(field))
            continue;
        if (indent < depth)
            fields.length = 0;
        depth = indent;
        fields.push(field.trimEnd());
    }
    return fields;
}

;// CONCATENATED MODULE: ./build/inventory/search/outline.js


/**
 * The lines that tell what a document is: those at its left edge, the names in its `metadata`, every `kind`, and JSON on one
 * line up to its kind.
 */
const tellingLines = /^(?:[{[].{0,400}?["']?kind["']? *: *["']?\w+|[{[].{0,400}?["']?apiVersion["']? *:|(?!apiVersion: )[^\s#}\]].{0,160}| {1,8}["']?(?:name|namespace|generateName|labels|annotations)["']?[ \t]*:.{0,120}|[ \t]*(?:- *)?["']?kind["']?[ \t]*:[ \t]*["']?\w{0,60})/;
function openOutline() {
    const sketches = [];
    let own = [];
    let path;
    let first = 1;
    const alone = new Map(); // most documents are of one kind: they share its list
    const shared = (kinds) => {
        const [kind] = kinds ?? [];
        if (kind === undefined || kinds?.length !== 1)
            return kinds;
        const known = alone.get(kind) ?? kinds;
        alone.set(kind, known);
        return known;
    };
    const close = (last) => {
        const kinds = own.length > 0 ? shared(kindsOf(own)) : [];
        if (path !== undefined && kinds?.length !== 0)
            sketches.push({ path, first, last, kinds, header: readHeader(own, kinds) });
        own = [];
    };
    return {
        add: ({ path: of, line, text }) => {
            const isNewFile = of !== path;
            const isMarker = text.startsWith('---') && /^---(\s|$)/.test(text);
            if (isNewFile)
                close(Number.POSITIVE_INFINITY);
            else if (isMarker)
                close(line - 1);
            if (isMarker)
                first = line;
            else if (isNewFile)
                first = 1;
            path = of;
            own.push(text);
        },
        sketches: () => {
            close(Number.POSITIVE_INFINITY);
            return sketches;
        },
    };
}
/** The documents of one file. */
function outline(file) {
    const { add, sketches } = openOutline();
    (0,line_match/* matchLines */.n)(file, tellingLines).forEach(add);
    return sketches();
}
/** A document's text in its file's. */
function textOf({ first, last }, text) {
    if (first === 1 && last === Number.POSITIVE_INFINITY)
        return text;
    const start = offsetOf(text, first, 0, 1);
    return text.slice(start, last === Number.POSITIVE_INFINITY ? text.length : offsetOf(text, last + 1, start, first));
}
function offsetOf(text, line, from, fromLine) {
    let at = from;
    for (let passed = fromLine; passed < line; passed++) {
        const newline = text.indexOf('\n', at);
        if (newline < 0)
            return text.length;
        at = newline + 1;
    }
    return at;
}
/** The kind at the document's left edge; all that it names where it is a list, or JSON. */
function kindsOf(lines) {
    const edge = [];
    const inside = [];
    for (const text of lines) {
        if (text.includes('\0'))
            return undefined; // UTF-16, seen as bytes
        if (!text.includes('kind')) {
            if (/^[{[].*apiVersion["']? *:$/.test(text))
                return undefined; // JSON on one line, its kind too far to the right
            continue;
        }
        if (text.startsWith('kind: ') && /^\w+$/.test(text.slice(6))) {
            edge.push(text.slice(6)); // as nearly all are written
            continue;
        }
        const [, before, kind] = /^(?:\uFEFF)?([{[].*?|[ \t]*(?:- *)?)["']?kind["']?[ \t]*:[ \t]*["']?(\w*)/.exec(text) ?? [];
        if (kind === undefined || before === undefined)
            continue;
        (before === '' ? edge : inside).push(kind);
        if (/^[{[]/.test(before) && kind.endsWith('List'))
            return undefined; // its items are further down the line
    }
    if (edge.length === 0 && isMapOfOthers(lines))
        return [];
    const found = edge.length > 0 && !edge.some(kind => kind.endsWith('List')) ? edge : [...edge, ...inside];
    return found.includes('') ? undefined : found; // an anchor, an alias, a value on the next line
}
/** A map in block style with plain keys at its left edge, and no `kind` among them. */
function isMapOfOthers(lines) {
    const edge = lines.map(text => text.replace(/^\uFEFF/, '')).filter(text => !/^(\s|---|\.\.\.|%)/.test(text));
    return edge.length > 0 && edge.every(text => /^["']?[\w./-]+["']?[ \t]*:/.test(text));
}

;// CONCATENATED MODULE: ./build/inventory/search/look-around.js



async function lookAround(changes, head, includes) {
    const listing = await head.list();
    const unchanged = unchangedAmong(listing, changes, includes);
    let sketches;
    return {
        listing,
        unchanged,
        sketches: () => {
            sketches ??= lookThrough(head, unchanged);
            return sketches;
        },
    };
}
async function lookThrough(snapshot, entries) {
    const { add, sketches } = openOutline();
    const paths = entries.map(({ path }) => path).filter(path => !(0,manifests_kustomization/* isKustomizationFile */.yi)(path));
    return (await snapshot.grep(tellingLines, paths, add)) ? sketches() : undefined;
}

;// CONCATENATED MODULE: ./build/inventory/search/nearness.js

/** How many folders one has to leave and enter to come from one file to another. */
function steps(a, b) {
    const [left, right] = [foldersOf(a), foldersOf(b)];
    let shared = 0;
    while (shared < left.length && left[shared] === right[shared])
        shared++;
    return left.length + right.length - 2 * shared;
}
/** Things in the order of their files' distance from the nearest of some others, and by name where it is equal. */
function nearness_nearestFirst(things, pathOf, from) {
    const starts = [...new Map(from.map(path => [(0,repo_path/* folderOf */.yS)(path), path])).values()];
    const known = new Map();
    const distance = (path) => {
        const folder = (0,repo_path/* folderOf */.yS)(path);
        const found = known.get(folder) ?? Math.min(...starts.map(start => steps(path, start)));
        known.set(folder, found);
        return found;
    };
    return things
        .map(thing => ({ thing, path: pathOf(thing), distance: distance(pathOf(thing)) }))
        .sort((a, b) => a.distance - b.distance || (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
        .map(({ thing }) => thing);
}
const foldersOf = (path) => path.split('/').slice(0, -1);

;// CONCATENATED MODULE: ./build/inventory/search/within-reach.js

/** The files nearest to others, as many as are worth reading. */
function withinReach(entries, from, { files, bytes }) {
    const near = [];
    let room = bytes;
    for (const entry of nearness_nearestFirst(entries, ({ path }) => path, from)) {
        room -= entry.bytes ?? 0;
        if (near.length >= files || room < 0)
            break;
        near.push(entry);
    }
    return { entries: near, left: entries.length - near.length };
}

;// CONCATENATED MODULE: ./build/inventory/read-ahead.js





/** The unchanged files that will be looked through, where that takes requests: none where nothing is looked for, or a clone tells. */
async function evidenceAhead(changes, head, base, scope) {
    const reach = await head.reach?.();
    if (!reach || !Number.isFinite(reach.files))
        return [];
    const { changed, headPaths, basePaths } = concernOf(changes, scope.includes);
    const [now, before] = await Promise.all([head.read(headPaths), base.read(basePaths)]);
    const objects = changedObjects(changed, { head: now.files, base: before.files }, fileReader(scope.layout));
    const kinds = new Set(objects.filter(({ unparsed }) => unparsed === undefined).map(({ kind }) => kind));
    if (scope.companionsOf(kinds).size === 0)
        return [];
    const from = [...new Set([...now.files, ...before.files].map(({ path }) => path))];
    return withinReach(unchangedAmong(await head.list(), changes, scope.includes), from, reach).entries.map(({ path }) => path);
}
/** Begins to look around where a manifest changed: git looks through the commit while what changed is read, built and parsed. */
function surroundingsAhead(changes, head, { includes }) {
    const { headPaths, basePaths } = concernOf(changes, includes);
    if (headPaths.length + basePaths.length === 0)
        return undefined;
    const around = lookAround(changes, head, includes);
    around.then(({ sketches }) => sketches()).catch(() => undefined); // whoever needs it hears of it
    return around;
}

;// CONCATENATED MODULE: ./build/inventory/gaps.js
/** What nobody could look into of a commit, in words: where there is any, that something was not found proves nothing. */
function gaps_gapsIn(changes, listing, evidence, changed) {
    return [
        ...beyondReach(listing, evidence),
        ...(evidence.passedOver === 0
            ? []
            : [`${evidence.passedOver} objects that name no namespace and may bear on it were not read`]),
        ...(listing.complete || evidence.looked > 0 ? [] : ['nothing else of the repository was read']),
        ...(changes.complete ? [] : [`only the first ${changes.files.length} changed files were listed`]),
        ...[...evidence.unreadable, ...changed.unreadable].map(({ path, reason }) => `\`${path}\` was not read: ${reason}`),
    ];
}
/** Unchanged files that may hold anything, as no name tells them. */
function unlisted(listing, evidence) {
    return beyondReach(listing, evidence).map(reason => ({ path: '', line: undefined, reason }));
}
function beyondReach({ complete }, { looked, left }) {
    return [
        ...(complete || looked === 0 ? [] : ['the host cut the list of files off']),
        ...(left === 0 ? [] : [`of ${left + looked} unchanged files only the nearest ${looked} were read`]),
    ];
}

;// CONCATENATED MODULE: ./build/inventory/out-of-sight.js
/** Files that a forge could not give as text. */
function unreadOf({ unreadable }) {
    return unreadable.map(({ path, reason }) => ({ path, line: undefined, reason }));
}
/** Changed paths that are no regular files: named, because nothing behind them is reviewed. */
function unusual(entries, paths, named) {
    const wanted = new Set(paths.filter(path => !named.some(other => other.path === path)));
    return entries.flatMap(({ path, mode }) => {
        if (!wanted.has(path) || mode.startsWith('100'))
            return [];
        return [{ path, line: undefined, reason: mode === '120000' ? 'a symbolic link' : 'a submodule' }];
    });
}
/** Changed files that were reviewed where they stood: to move one out of sight is to silence what is said of it. */
function movedAside(changed, includes) {
    return changed
        .filter(({ status, path, previousPath }) => status === 'renamed' && !includes(path) && previousPath && includes(previousPath))
        .map(({ path }) => ({ path, line: undefined, reason: 'moved to where nothing is read (`paths`, `paths-ignore`)' }));
}

;// CONCATENATED MODULE: ./build/inventory/search/builders.js

/** The kustomizations that take these files in, components that change what others take in, and the patches of both. */
async function buildersOf(paths, { links, kustomizations }, library, changed) {
    const above = links.above(paths);
    const beside = links.below(links.above(changed.map(({ path }) => path)));
    const wanted = kustomizations.filter(file => above.has(file.path) || (beside.has(file.path) && isComponent(file)));
    const patches = wanted.flatMap(file => (0,manifests_kustomization/* readKustomization */.kG)(file, () => undefined)?.patchFiles ?? []);
    const builders = [...wanted];
    await library.open(new Set(patches.filter(path => !(0,manifests_kustomization/* isKustomizationFile */.yi)(path))), file => builders.push(file));
    return builders;
}
const isComponent = ({ text }) => /\bkind["']?\s*:\s*["']?Component\b/.test(text);

;// CONCATENATED MODULE: ./build/inventory/search/mention.js
/** Whether a text holds a word as a value or a part of one: `api` in `name: api` and in `api.shop.svc`, not in `api-gateway`. */
function mentions(text, word) {
    if (word === '')
        return false;
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        if (!isWordPart(text[at - 1]) && !isWordPart(text[at + word.length]))
            return true;
    }
    return false;
}
const isWordPart = (character) => character !== undefined && /[\w-]/.test(character);
/** Whether a text holds `key: value`, however it is quoted. */
function holdsPair(text, key, value) {
    for (let at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + 1)) {
        if (isWordPart(text[at - 1]))
            continue;
        const after = text.slice(at + key.length, at + key.length + value.length + 60);
        const [between] = /^["']?\s*:\s*["']?/.exec(after) ?? [];
        if (between !== undefined && after.startsWith(value, between.length) && !isWordPart(after[between.length + value.length]))
            return true;
    }
    return false;
}
/**
 * Whether the pods with these labels may be picked by a label selector somewhere in a text: it names one of the labels, or it
 * is written so that only reading it would tell.
 */
function mayPick(text, labels) {
    return (isCryptic(text) ||
        text.includes('matchExpressions') ||
        Object.entries(labels).some(([key, value]) => holdsPair(text, key, value)));
}
/** Whether all labels that a selector asks for by value stand in a text. */
function mayBePicked(text, wanted) {
    return isCryptic(text) || Object.entries(wanted).every(([key, value]) => holdsPair(text, key, value));
}
/** Aliases, merge keys, tags, escapes: what stands there is not what is read. */
function isCryptic(text) {
    return ((text.includes('*') && /[:\-[,{][ \t]*\*[\w-]/.test(text)) ||
        text.includes('!!') ||
        (text.includes('\\') && /"[^"\n]*\\[xuU][0-9a-fA-F]/.test(text)));
}
/** Whether a text holds a selector that is empty or null, and so may select everything. */
function holdsOpenSelector(text) {
    for (let at = text.indexOf('elector'); at >= 0; at = text.indexOf('elector', at + 7)) {
        const [, rest] = /^elector["']?[ \t]*:[ \t]*(.*)/.exec(text.slice(at, at + 80)) ?? [];
        if (rest === undefined)
            continue;
        const value = rest.replace(/(^|\s)#.*/, '').trim();
        if (/^(\{\s*\}|null|~)/.test(value) || (value === '' && !hasBlock(text, at)))
            return true;
    }
    return false;
}
/** Whether something stands below a key, deeper than it. */
function hasBlock(text, at) {
    const lineStart = text.lastIndexOf('\n', at) + 1;
    const depth = /^[ \t-]*/.exec(text.slice(lineStart, at))?.[0].length ?? 0;
    for (let next = text.indexOf('\n', at) + 1; next > 0 && next < text.length; next = text.indexOf('\n', next) + 1) {
        const [, indent = '', first] = /^([ \t]*)(\S?)/.exec(text.slice(next, next + 200)) ?? [];
        if (first === '' || first === '#')
            continue;
        return indent.length > depth;
    }
    return false;
}

;// CONCATENATED MODULE: ./build/inventory/search/wish.js


/** How far what an object leads to is followed, when the object itself is followed so far. */
const next = {
    changed: 'judged',
    passed: 'judged',
    judged: 'weighed',
    weighed: 'seen',
    seen: 'seen',
};
/** Whether a document may be wished for, by its telling lines. */
function mayGrant({ kinds, header }, wish) {
    if (header.clear && wish.name !== undefined && header.name !== wish.name)
        return undefined;
    const certainty = header.clear && wish.place ? (0,namespaces/* sameNamespace */.e)(header.namespace, wish.place.name) : 'sure';
    if (!certainty || (kinds && wish.kinds && !kinds.some(kind => wish.kinds?.has(kind))))
        return undefined;
    return header.clear ? certainty : 'unclear';
}
/** Whether its text grants the wish, too. */
function grants(text, { header }, { name, place, tells }) {
    if (tells && !tells(text, header))
        return undefined;
    if (header.clear)
        return place ? (0,namespaces/* sameNamespace */.e)(header.namespace, place.name) : 'sure';
    if (name !== undefined && !mentions(text, name))
        return undefined;
    if (!place || place.name === undefined || mentions(text, place.name))
        return 'sure';
    return text.includes('namespace') ? undefined : 'likely';
}
/** A wish whose finds are looked at and not followed. */
function wishFor(kinds, place, tells, most = Number.POSITIVE_INFINITY) {
    return { kinds: new Set(kinds), place, tells, depth: 'seen', most };
}
/** The objects of a kind with this name. */
function wishNamed(kinds, name, place) {
    return { ...wishFor(kinds, place), name };
}
/** A wish for texts that hold one of these words, at least. */
function wishHolding(wish, ...words) {
    return { ...wish, words: () => words };
}

;// CONCATENATED MODULE: ./build/inventory/search/grant-wishes.js



/** Of what only may stand in the wished place so many are looked at, … */
const mostLikely = 8;
/** … and so many where its text has told that it may well be meant. */
const mostMeant = 60;
/** Looks for all wishes in files that may be meant: by their telling lines first, and only then by their texts. */
async function grantWishes(wishes, isMeant, library) {
    const told = nearEnough(byTellingLines(wishes, isMeant, library)).near;
    const candidates = new Map();
    for (const candidate of await byWords(told, library)) {
        const list = candidates.get(candidate.sketch.path);
        if (list)
            list.push(candidate);
        else
            candidates.set(candidate.sketch.path, [candidate]);
    }
    const granted = [];
    await library.open(candidates.keys(), file => {
        const texts = new Map();
        for (const candidate of candidates.get(file.path) ?? []) {
            const { sketch, asked } = candidate;
            const text = texts.get(sketch) ?? textOf(sketch, file.text);
            texts.set(sketch, text);
            const certainty = grants(text, sketch, asked.wish);
            if (certainty)
                granted.push({ ...candidate, certainty, file });
        }
    });
    const { near, passedOver } = nearEnough(granted);
    return { finds: near.map(({ file, sketch, asked }) => ({ file, sketch, depth: asked.wish.depth })), passedOver };
}
/** In the order of the documents. */
function byTellingLines(wishes, isMeant, { catalogue }) {
    return wishes
        .flatMap(asked => catalogue.mayGrant(asked.wish).map(entry => ({ ...entry, asked })))
        .filter(({ sketch }) => isMeant(sketch.path))
        .sort((one, other) => one.at - other.at);
}
/** So many files are looked through for words before they are read. */
const manyFiles = 48;
/** Those whose texts may grant what they are wanted for, by words that have to stand in them. */
async function byWords(candidates, library) {
    const worded = candidates.flatMap(candidate => {
        const { header, path } = candidate.sketch;
        const words = header.clear ? candidate.asked.wish.words?.(header) : undefined;
        return words && !library.isInHand(path) ? [[candidate, words]] : [];
    });
    const paths = new Set(worded.map(([{ sketch }]) => sketch.path));
    if (paths.size < manyFiles)
        return candidates;
    const found = await library.holding([...new Set(worded.flatMap(([, words]) => words))], [...paths]);
    if (!found)
        return candidates;
    const inFile = new Map();
    for (const match of found) {
        const list = inFile.get(match.path);
        if (list)
            list.push(match);
        else
            inFile.set(match.path, [match]);
    }
    const wordsOf = new Map(worded);
    return candidates.filter(candidate => {
        const words = wordsOf.get(candidate);
        const { path, first, last } = candidate.sketch;
        const isThere = ({ line, text }) => line >= first && line <= last && words?.includes(text);
        return !words || inFile.get(path)?.some(isThere);
    });
}
/** Of each wish the nearest, where it wishes for few; of what its text has yet to tell all. */
function nearEnough(candidates) {
    const bounded = new Map();
    const all = candidates.filter(candidate => {
        const { asked, certainty } = candidate;
        const isUnread = !('file' in candidate) && asked.wish.tells !== undefined;
        if (certainty === 'unclear' || isUnread || (asked.wish.most === Number.POSITIVE_INFINITY && certainty === 'sure'))
            return true;
        const lists = bounded.get(asked) ?? { sure: [], likely: [] };
        bounded.set(asked, lists);
        lists[certainty].push(candidate);
        return false;
    });
    const passedOver = new Set();
    const nearest = [...bounded].flatMap(([{ wish, from }, { sure, likely }]) => {
        const isMeant = wish.tells !== undefined && wish.most === Number.POSITIVE_INFINITY;
        const nearby = nearness_nearestFirst(likely, pathOf, [from]);
        const room = isMeant ? mostMeant : Math.min(wish.most, mostLikely);
        if (isMeant)
            for (const { sketch } of nearby.slice(room))
                passedOver.add(sketch);
        return [...nearness_nearestFirst(sure, pathOf, [from]).slice(0, wish.most), ...nearby.slice(0, room)];
    });
    return { near: [...all, ...nearest], passedOver: passedOver.size };
}
const pathOf = ({ sketch }) => sketch.path;

// EXTERNAL MODULE: ./build/resources/monitor.js
var resources_monitor = __webpack_require__(9468);
// EXTERNAL MODULE: ./build/resources/pod.js
var pod = __webpack_require__(3657);
// EXTERNAL MODULE: ./build/resources/selector.js
var resources_selector = __webpack_require__(1209);
// EXTERNAL MODULE: ./build/resources/service-selector.js
var service_selector = __webpack_require__(8307);
// EXTERNAL MODULE: ./build/inventory/cluster-components.js
var cluster_components = __webpack_require__(4962);
// EXTERNAL MODULE: ./build/resources/credential.js
var credential = __webpack_require__(9377);
// EXTERNAL MODULE: ./build/resources/rbac.js
var rbac = __webpack_require__(2096);
// EXTERNAL MODULE: ./build/resources/rollout.js
var resources_rollout = __webpack_require__(403);
// EXTERNAL MODULE: ./build/resources/secret-source.js
var secret_source = __webpack_require__(3560);
// EXTERNAL MODULE: ./build/inventory/secret-names.js
var secret_names = __webpack_require__(9946);
;// CONCATENATED MODULE: ./build/inventory/search/secret-wishes.js




/** Who may say that these texts are names of Secrets: what makes such a Secret, and who uses it. */
function secretNames(texts) {
    const names = [...new Set(texts)].filter(text => /^[a-z0-9][a-z0-9.-]{0,252}$/.test(text));
    if (names.length === 0)
        return [];
    return [
        wishFor([...secret_names/* secretNamingKinds */.G, ...workload_kinds/* workloadKinds */.dd], undefined, text => names.some(name => mentions(text, name)), fewNames),
    ];
}
/** One of them is enough. */
const fewNames = 12;

;// CONCATENATED MODULE: ./build/inventory/search/named-wishes.js











/** What names an object, and what it names itself. */
function namedWishes(resource, place) {
    const { kind, name } = resource;
    const namedBy = (kinds, where = place) => wishFor(kinds, where, text => mentions(text, name));
    switch (kind) {
        case 'ConfigMap':
            return [namedBy(workload_kinds/* workloadKinds */.dd), ...secretNames(namedValues(resource))];
        case 'PersistentVolumeClaim':
            return [namedBy(workload_kinds/* workloadKinds */.dd)];
        case 'ServiceAccount':
            return [namedBy([...workload_kinds/* workloadKinds */.dd, 'RoleBinding', 'ClusterRoleBinding'], undefined)];
        case 'AnalysisTemplate':
        case 'ClusterAnalysisTemplate':
            return [namedBy(['Rollout'], undefined)];
        case 'Role':
            return [namedBy(['RoleBinding'])];
        case 'ClusterRole':
            return [namedBy(['RoleBinding', 'ClusterRoleBinding'], undefined)];
        case 'RoleBinding':
        case 'ClusterRoleBinding':
            return ofBinding(resource, place);
        case 'Rollout':
            return ofRollout(resource, place);
        default:
            if (cluster_components/* callingKinds */.gC.includes(kind))
                return calledBy(resource);
            return secret_names/* secretNamingKinds */.G.includes(kind) ? ofSecret(resource) : [];
    }
}
/** Values of a ConfigMap that would be credentials if they were not the names of Secrets. */
function namedValues({ body }) {
    return Object.entries((0,resources_fields/* labelsAt */.dx)(body, 'data')).flatMap(([key, value]) => (0,credential/* suspicion */.M5)(key, value)?.kind === 'named' ? [value] : []);
}
function ofSecret(resource) {
    const name = (0,secret_source/* secretMadeBy */.Lz)(resource);
    return name === undefined ? [] : [wishFor([...workload_kinds/* workloadKinds */.dd, 'ConfigMap'], undefined, text => mentions(text, name))];
}
/** The role that it gives, other bindings of that role, and whom it gives it to. */
function ofBinding(binding, place) {
    const role = (0,rbac/* roleRef */.a3)(binding);
    const isLocal = role.kind === 'Role'; // of the binding's own namespace
    const where = isLocal ? place : undefined;
    const subjects = (0,rbac/* rbacSubjects */.iY)(binding);
    const accounts = subjects.filter(({ kind }) => kind === 'ServiceAccount');
    const groups = subjects.filter(({ kind, name }) => kind === 'Group' && /^system:serviceaccounts(:|$)/.test(name));
    const there = (namespace) => (namespace === undefined ? place : { name: namespace });
    return [
        wishNamed([isLocal ? 'Role' : 'ClusterRole'], role.name, where),
        wishFor(isLocal ? ['RoleBinding'] : ['RoleBinding', 'ClusterRoleBinding'], where, text => mentions(text, role.name)),
        ...accounts.map(({ name, namespace }) => wishFor([...workload_kinds/* workloadKinds */.dd, 'ServiceAccount'], there(namespace), text => mentions(text, name) || (name === 'default' && !text.includes('serviceAccount')))),
        ...groups.map(({ name }) => wishFor(workload_kinds/* workloadKinds */.dd, namespaceOf(name), undefined, many)),
    ];
}
/** `system:serviceaccounts:shop` are the accounts of one namespace. */
function namespaceOf(group) {
    const [, , name] = group.split(':');
    return name === undefined ? undefined : { name };
}
/** Of what one binding gives rights to, so many are looked at, the nearest first. */
const many = 60;
function ofRollout(rollout, place) {
    const templates = (0,resources_rollout/* analysisTemplatesOf */.lN)(rollout).map(({ name }) => wishNamed(templateKinds, name, undefined));
    const strategy = ['spec', 'strategy', 'blueGreen'];
    const services = ['activeService', 'previewService'].flatMap(field => (0,resources_fields/* textAt */.$6)(rollout.body, ...strategy, field) ?? []);
    return [...templates, ...services.map(name => wishNamed(['Service'], name, place))];
}
const templateKinds = ['AnalysisTemplate', 'ClusterAnalysisTemplate'];
/** The Services that the API server calls, and so the pods behind them. */
function calledBy({ body }) {
    return (0,cluster_components/* calledServices */.cf)(body).map(name => ({ ...wishNamed(['Service'], name, undefined), depth: 'passed' }));
}

;// CONCATENATED MODULE: ./build/inventory/search/companion-wishes.js












/** What an object bears on that selects, targets or supplies workloads, and what stands between it and them. */
function companionWishes(resource, depth, place) {
    if (depth === 'seen')
        return [];
    const found = [...selecting(resource, depth, place), ...targeting(resource, depth, place)];
    if (depth !== 'weighed')
        found.push(...namedWishes(resource, place));
    if (depth === 'changed')
        found.push(...everyone(resource, place));
    return found.map(each => ({ ...each, depth: each.depth === 'seen' ? next[depth] : each.depth }));
}
function selecting(resource, depth, place) {
    const { kind, group, body } = resource;
    if (kind === 'Service' && group === '')
        return ofService(resource, depth, place);
    if (resources_monitor/* monitorKinds */.gD.includes(kind))
        return ofMonitor(resource, depth, place);
    const path = kind === 'PodDisruptionBudget' ? ['spec', 'selector'] : kind === 'NetworkPolicy' ? ['spec', 'podSelector'] : undefined;
    if (path) {
        const selector = (0,pod/* readLabelSelector */.Q)((0,resources_fields/* valueAt */.fK)(body, path)) ?? {};
        if (kind === 'NetworkPolicy' && depth !== 'changed' && (depth === 'weighed' || (0,resources_selector/* selectsAll */.D5)(selector)))
            return [];
        const others = depth === 'changed' && kind === 'NetworkPolicy' ? mayRun(selector.matchLabels ?? {}, place) : [];
        return [pods(selector, place), ...others];
    }
    return network_guards/* networkPolicyKinds */.CF.includes(kind) && depth === 'changed' ? [pods({}, undefined)] : []; // in languages of their own
}
function pods({ matchLabels = {} }, place) {
    return wishFor(workload_kinds/* workloadKinds */.dd, place, text => mayBePicked(text, matchLabels));
}
/** The pods behind a Service, and who comes by it to them. */
function ofService(service, depth, place) {
    const { name, labels } = service;
    const selector = (0,service_selector/* serviceSelector */.T)(service);
    const isAsked = depth !== 'weighed' && Object.keys(selector).length > 0;
    return [
        ...(isAsked ? [pods({ matchLabels: selector }, place)] : []),
        wishFor(resources_monitor/* monitorKinds */.gD, undefined, text => mayPick(text, labels) || holdsOpenSelector(text)),
        wishFor(['ScrapeConfig', 'Probe', ...cluster_components/* callingKinds */.gC], undefined, text => mentions(text, name)),
        ...(depth === 'changed' ? [wishFor(['Rollout'], place, text => mentions(text, name)), ...mayRun(selector, place)] : []),
    ];
}
/** Whoever may run pods that no workload is seen to run: an operator's object of that name, a workload with almost that label. */
function mayRun(selector, place) {
    const owners = Object.values(selector).map(name => ({ ...wishNamed([], name, place), kinds: undefined, most: 8 }));
    return [...owners, wishFor(workload_kinds/* workloadKinds */.dd, place, undefined, 24)];
}
/** A monitor comes to pods by their Services: what is behind these is judged with it. */
function ofMonitor(resource, depth, place) {
    const monitor = (0,resources_monitor/* readMonitor */.d8)(resource);
    if (!monitor || depth === 'weighed')
        return [];
    const there = monitor.namespaces === 'own' ? place : undefined;
    const servers = wishFor(['Prometheus', 'PrometheusAgent'], undefined, undefined, 12);
    const { matchLabels = {} } = monitor.selector;
    const others = depth === 'changed' ? mayRun(matchLabels, there) : [];
    if (monitor.selects === 'pods')
        return [pods(monitor.selector, there), servers, ...others];
    const services = wishFor(['Service'], there, text => mayBePicked(text, matchLabels));
    return [{ ...services, depth: depth === 'changed' ? 'passed' : 'weighed' }, servers, ...others];
}
function targeting(resource, depth, place) {
    const target = depth === 'weighed' ? undefined : (0,scale_targets/* scaleTargetOf */.H9)(resource);
    const charts = wishFor(['HelmRelease', 'HelmChart'], undefined, undefined, 1); // one may hold the target
    return target ? [wishNamed([target.kind], target.name, place), charts] : [];
}
/** What bears on a whole namespace, or on all there is. */
function everyone({ kind, group, name, body }, place) {
    const all = (where, most, kinds = workload_kinds/* workloadKinds */.dd) => [wishFor(kinds, where, undefined, most)];
    switch (kind) {
        case 'LimitRange':
        case 'EgressFirewall':
        case 'EgressNetworkPolicy':
        case 'AuthorizationPolicy':
            return all(place);
        case 'Namespace':
            return group === ''
                ? [...all({ name }), ...all({ name }, undefined, network_guards/* networkPolicyKinds */.CF), ...all(undefined, companion_wishes_many, enforcers)]
                : [];
        case 'ClusterPolicy':
        case 'Policy':
            return group === 'kyverno.io' ? [...all(undefined, companion_wishes_many), ...all(undefined, companion_wishes_many, ['Namespace'])] : [];
        case 'Telemetry':
        case 'Route':
            return all(undefined, companion_wishes_many);
        case 'Application':
        case 'ApplicationSet':
            return (0,resources_fields/* mapAt */.SC)(body, 'spec').ignoreDifferences || (0,resources_fields/* textAt */.$6)(body, 'kind') === 'ApplicationSet' ? all(undefined, companion_wishes_many) : [];
        case 'Prometheus':
        case 'PrometheusAgent':
            return all(undefined, companion_wishes_many, ['ServiceMonitor', 'PodMonitor']);
        default:
            return enforcers.includes(kind) ? all(undefined, companion_wishes_many, ['Namespace']) : [];
    }
}
/** Kinds that may hold the pods of all namespaces to a standard. */
const enforcers = ['ClusterPolicy', 'Policy', 'ValidatingAdmissionPolicy', ...gatekeeper()];
function gatekeeper() {
    const checks = ['PrivilegedContainer', 'AllowPrivilegeEscalationContainer', 'AllowedUsers', 'Capabilities', 'HostFilesystem'];
    return [...checks, 'HostNamespace', 'HostNetworkingPorts', 'Seccomp', 'VolumeTypes'].map(check => `K8sPSP${check}`);
}
/** Of what bears on everything everywhere, so many are looked at, the nearest first. */
const companion_wishes_many = 60;

// EXTERNAL MODULE: ./build/inventory/service-accounts.js
var service_accounts = __webpack_require__(5197);
;// CONCATENATED MODULE: ./build/inventory/search/workload-wishes.js








/** What may select, target, name or guard a workload, and what it names itself. */
function workloadWishes(workload, depth, place) {
    const scalers = wishFor(scale_targets/* scaleTargetKinds */.Zp, place, text => mentions(text, workload.resource.name));
    if (depth === 'seen')
        return [scalers];
    const budgets = wishFor(['PodDisruptionBudget'], place, text => mayPick(text, workload.podLabels) || holdsOpenSelector(text));
    if (depth === 'weighed')
        return [scalers, budgets];
    const around = [...guards(workload, place), ...references(workload, place), ...surroundings()];
    return [
        ...[scalers, budgets].map(each => ({ ...each, depth: 'judged' })), // what its size and its requests decide
        ...around.map(each => ({ ...each, depth: next[depth] })),
        neighbours(place),
    ];
}
function guards({ podLabels }, place) {
    const maySelect = text => mayPick(text, podLabels) || holdsOpenSelector(text);
    const foreign = network_guards/* networkPolicyKinds */.CF.filter(kind => kind !== 'NetworkPolicy'); // selectors in languages of their own
    const pods = ['PodMonitor', 'VMPodScrape', 'PodMonitoring', 'ClusterPodMonitoring', 'ServiceMonitor', 'VMServiceScrape'];
    return [
        wishFor(['Service'], place, text => mayPick(text, podLabels)),
        wishFor(['NetworkPolicy'], place, (text, header) => maySelect(text, header) || !text.includes('podSelector') || text.includes('projectcalico.org')),
        wishFor(foreign, place, () => true), // only to read them tells
        wishFor(['AuthorizationPolicy', 'EgressFirewall', 'EgressNetworkPolicy', 'LimitRange'], place),
        {
            ...wishFor(pods, undefined, (text, header) => maySelect(text, header) && looksInto(text, header, place)),
            words: header => (looksInto('', header, place) ? undefined : farSighted),
        },
        ...(place?.name === undefined ? [] : [wishNamed(['Namespace'], place.name, undefined)]),
    ];
}
/** A monitor looks into its own namespace unless it says otherwise. */
function looksInto(text, { clear, namespace: own }, place) {
    if (!clear || own === undefined || place?.name === undefined || own === place.name)
        return true;
    return farSighted.some(word => text.includes(word));
}
const farSighted = ['namespaceSelector', 'ClusterPodMonitoring'];
function references(workload, place) {
    const { containers, pod } = workload;
    const account = (0,service_accounts/* serviceAccountOf */.gw)(workload);
    const variables = containers.flatMap(({ spec }) => spec.env ?? []);
    const maps = [
        ...variables.map(({ valueFrom }) => valueFrom?.configMapKeyRef?.name),
        ...containers.flatMap(({ spec }) => (spec.envFrom ?? []).map(({ configMapRef }) => configMapRef?.name)),
        ...(pod.volumes ?? []).map(({ configMap }) => configMap?.name),
    ];
    const claims = (pod.volumes ?? []).map(({ persistentVolumeClaim }) => persistentVolumeClaim?.claimName);
    const suspects = variables.flatMap(({ name = '', value = '' }) => ((0,credential/* suspicion */.M5)(name, value)?.kind === 'named' ? [value] : []));
    return [
        ...workload_wishes_named('ConfigMap', maps, place),
        ...workload_wishes_named('PersistentVolumeClaim', claims, place),
        ...workload_wishes_named('ServiceAccount', [account], place),
        wishHolding(wishFor(bindings, undefined, (text, header) => bindsFrom(text, header, place) && mentions(text, account)), account),
        wishHolding(wishFor(bindings, undefined, text => bindsAll(text, place), 2), 'system:serviceaccounts'),
        ...secretNames(suspects),
    ];
}
const bindings = ['RoleBinding', 'ClusterRoleBinding'];
/** To all accounts, or to all of a namespace. */
function bindsAll(text, place) {
    const groups = text.match(/system:serviceaccounts(?::[\w.-]+)?/g) ?? [];
    return groups.some(group => place?.name === undefined || !/s:/.test(group) || group.endsWith(`:${place.name}`));
}
/** A binding gives rights to accounts of its own namespace unless it names theirs. */
function bindsFrom(text, { clear, namespace: own }, place) {
    return !clear || own === undefined || place?.name === undefined || own === place.name || mentions(text, place.name);
}
function workload_wishes_named(kind, names, place) {
    return [...new Set(names)].flatMap(name => (name === undefined ? [] : [wishNamed([kind], name, place)]));
}
/** What speaks for a whole cluster by being there. */
function surroundings() {
    return [
        including(['ClusterPolicy', 'Policy'], 'generate'),
        including(['Route'], 'route.openshift.io', 1),
        including(['DeploymentConfig'], 'apps.openshift.io', 1),
        including(['Telemetry'], 'telemetry.istio.io', 1),
        including(['Application', 'ApplicationSet'], 'ignoreDifferences', few),
    ];
}
const including = (kinds, word, most) => wishHolding(wishFor(kinds, undefined, text => text.includes(word), most), word);
/** Others that live in the namespace: they show that it is not new. */
function neighbours(place) {
    return wishFor(workload_kinds/* workloadKinds */.dd, place, undefined, 2);
}
/** Where one is as good as another. */
const few = 12;

;// CONCATENATED MODULE: ./build/inventory/search/wishes.js




/** What may matter to an object, and to what it bears on, as far as it is followed. */
function wishesOf(resource, depth, place) {
    if (resource.unparsed !== undefined)
        return [];
    const workload = (0,resources_workload/* readWorkload */.Ez)(resource) ?? (0,resources_workload/* readWithoutTemplate */.$D)(resource); // a Rollout may run another's template
    return [
        ...(workload ? workloadWishes(workload, depth, place) : []),
        ...companionWishes(resource, depth, place),
        ...(depth === 'changed' || depth === 'judged' ? namesakes(resource, place) : []),
    ];
}
/** Other objects of its kind and name: where there are any, what is nearer to each of them counts for it. */
function namesakes({ kind, name }, place) {
    if (name === '')
        return [];
    return [{ ...wishNamed([kind], name, place), most: fewNamesakes }];
}
const fewNamesakes = 8;

;// CONCATENATED MODULE: ./build/inventory/search/find-evidence.js



/** So often what was found leads to more: a monitor to its Service, that to its pods, these to their budgets, these to other pods. */
const find_evidence_mostRounds = 5;
/**
 * The unchanged files that may matter to what has changed. Each round looks for what the last one's objects wish for; only
 * files whose text grants a wish are parsed.
 */
async function findEvidence(changed, search) {
    const found = new Map();
    let passedOver = 0;
    const followed = new Map();
    let asked = new Map(changed.map(resource => [resource, 'changed']));
    for (let round = 0; round < find_evidence_mostRounds && asked.size > 0; round++) {
        const wishes = [...asked].flatMap(([resource, depth]) => {
            followed.set(resource, depth);
            const own = wishesOf(resource, depth, search.placeOf(resource));
            return own.filter(wish => isOfUse(wish, search.kinds)).map(wish => ({ wish, from: resource.path }));
        });
        const further = new Map();
        const granted = await grantWishes(wishes, search.isMeant, search.library);
        passedOver += granted.passedOver;
        for (const { file, sketch, depth } of granted.finds) {
            found.set(file.path, file);
            for (const resource of search.readFile(file, undefined).resources) {
                if (!stands(resource, sketch))
                    continue;
                const far = depth === 'judged' && !search.judgedAgain.has(resource.kind) ? 'weighed' : depth;
                const before = further.get(resource) ?? followed.get(resource);
                if (before === undefined || find_evidence_rank(far) < find_evidence_rank(before))
                    further.set(resource, far);
            }
        }
        asked = further;
    }
    const known = new Set([...followed].flatMap(([resource, depth]) => (find_evidence_rank(depth) <= find_evidence_rank('judged') ? find_evidence_keyOf(resource, search.renamed) : [])));
    return { found, passedOver, knows: resource => known.has(find_evidence_keyOf(resource, search.renamed)) };
}
/** The same in base and head, and however a file is read: as it stands, or as an object or a patch of a kustomization. */
function find_evidence_keyOf({ path, kind, name, index }, renamed) {
    return `${renamed.get(path) ?? path} ${kind} ${name === '' ? `#${index}` : name}`;
}
const find_evidence_order = ['changed', 'passed', 'judged', 'weighed', 'seen'];
const find_evidence_rank = (depth) => find_evidence_order.indexOf(depth);
const isOfUse = ({ kinds }, wanted) => !kinds || [...kinds].some(kind => wanted.has(kind));
/** Whether an object stands in a document of its file. */
function stands({ span }, { first, last }) {
    return span.start.line >= first && lastLine(span) <= last;
}

;// CONCATENATED MODULE: ./build/inventory/search/catalogue.js

function catalogueOf(sketches) {
    const byKind = new Map();
    for (const [at, { kinds }] of sketches.entries()) {
        for (const kind of kinds ?? [undefined])
            add(byKind, kind, at);
    }
    const shelves = new Map();
    const shelf = (kind) => {
        const known = shelves.get(kind) ?? shelfOf(byKind.get(kind) ?? [], sketches);
        shelves.set(kind, known);
        return known;
    };
    return {
        ofKinds: kinds => merged(kinds.map(kind => byKind.get(kind) ?? [])).flatMap(at => sketches[at] ?? []),
        mayGrant: wish => {
            const kinds = wish.kinds ? [...wish.kinds, undefined] : [...byKind.keys()];
            return merged(kinds.map(kind => found(shelf(kind), wish))).flatMap(at => {
                const sketch = sketches[at];
                const certainty = sketch && mayGrant(sketch, wish);
                return certainty ? [{ sketch, at, certainty }] : [];
            });
        },
    };
}
function shelfOf(all, sketches) {
    const unclear = [];
    const byName = new Map();
    const byNamespace = new Map();
    for (const at of all) {
        const header = sketches[at]?.header;
        if (!header?.clear)
            unclear.push(at);
        else {
            add(byName, header.name, at);
            add(byNamespace, header.namespace, at);
        }
    }
    return { all, unclear, byName, byNamespace };
}
/** At least what may grant the wish. */
function found({ all, unclear, byName, byNamespace }, { name, place }) {
    if (name !== undefined)
        return [...unclear, ...(byName.get(name) ?? [])];
    if (place?.name === undefined)
        return all;
    return [...unclear, ...(byNamespace.get(place.name) ?? []), ...(byNamespace.get(undefined) ?? [])];
}
/** In their order, each once. */
function merged(lists) {
    const [only = [], ...others] = lists.filter(list => list.length > 0);
    return others.length === 0 ? only.toSorted(catalogue_inOrder) : [...new Set([only, ...others].flat())].sort(catalogue_inOrder);
}
const catalogue_inOrder = (one, other) => one - other;
function add(lists, key, at) {
    const list = lists.get(key);
    if (list)
        list.push(at);
    else
        lists.set(key, [at]);
}

;// CONCATENATED MODULE: ./build/inventory/search/library.js




/** A clone that cannot be looked through (its git knows no Perl expressions) is read, within reason. */
const ofClones = { files: 20_000, bytes: 200_000_000 };
/** So many bytes of a clone are read at once, … */
const batchBytes = 16_000_000;
/** … and of so many characters the texts stay in memory; the others are read again when they are asked for again. */
const library_mostKept = 64_000_000;
/** Looks through unchanged files: in a clone through all of them, elsewhere through the nearest to the changed ones. */
async function openLibrary(snapshot, around, inHand, from) {
    const entries = around.unchanged;
    const told = await around.sketches();
    const reach = told ? undefined : await snapshot.reach?.();
    const { entries: near, left } = told ? { entries, left: 0 } : withinReach(entries, from, reach ?? ofClones);
    const atOnce = reach && Number.isFinite(reach.bytes) ? reach.bytes : batchBytes; // where it takes requests, one
    const sizes = new Map(near.map(({ path, bytes = 0 }) => [path, bytes]));
    for (const { path } of inHand)
        sizes.set(path, sizes.get(path) ?? 0);
    const unreadable = new Map();
    const kept = new Map(inHand.map(file => [file.path, file]));
    let room = library_mostKept;
    const open = async (paths, look) => {
        const wanted = [...paths].filter(path => sizes.has(path));
        const missing = wanted.filter(path => !kept.has(path) && !unreadable.has(path));
        for (const path of wanted) {
            const file = kept.get(path);
            if (file)
                look(file);
        }
        for (const batch of inBatches(missing, sizes, atOnce)) {
            const read = await snapshot.read(batch);
            for (const { path, reason } of read.unreadable)
                unreadable.set(path, reason);
            for (const file of read.files) {
                room -= file.text.length;
                if (room >= 0)
                    kept.set(file.path, file);
                look(file);
            }
        }
    };
    const sketches = [...(told ?? [])];
    const sketch = (file) => {
        if (!(0,manifests_kustomization/* isKustomizationFile */.yi)(file.path))
            sketches.push(...outline(file));
    };
    if (told)
        inHand.forEach(sketch);
    else
        await open(sizes.keys(), sketch);
    const catalogue = catalogueOf(sketches);
    const isInHand = (path) => kept.has(path);
    const holding = async (words, paths) => snapshot.holding?.(words, paths);
    return {
        catalogue,
        open,
        isInHand,
        holding,
        unreadable: () => [...unreadable].map(([path, reason]) => ({ path, reason })),
        left,
    };
}
function inBatches(paths, sizes, atOnce) {
    const batches = [];
    let room = 0;
    for (const path of paths) {
        const bytes = sizes.get(path) ?? 0;
        room -= bytes;
        const last = batches.at(-1);
        if (last && room >= 0)
            last.push(path);
        else {
            batches.push([path]);
            room = atOnce - bytes;
        }
    }
    return batches;
}

;// CONCATENATED MODULE: ./build/manifests/kustomize-links.js

/** `exists` knows files; several texts of one kustomization (base and head) add up. */
function linksAmong(kustomizations, exists) {
    const all = [...kustomizations];
    const byFolder = new Map(all.map(({ path }) => [(0,repo_path/* folderOf */.yS)(path), path]));
    const users = new Map();
    const uses = new Map();
    for (const { path, text } of all) {
        for (const word of wordsIn(text)) {
            const target = (0,repo_path/* resolvePath */.o1)((0,repo_path/* folderOf */.yS)(path), word);
            const found = target === undefined ? undefined : (byFolder.get(target) ?? (exists(target) ? target : undefined));
            if (found === undefined || found === path)
                continue;
            users.set(found, (users.get(found) ?? new Set()).add(path));
            uses.set(path, (uses.get(path) ?? new Set()).add(found));
        }
    }
    return {
        usersOf: path => [...(users.get(path) ?? [])],
        isTakenWhole: folder => byFolder.has(folder),
        above: paths => {
            const start = [...paths];
            return new Set([...closure(start, users), ...start.filter(path => byFolder.get((0,repo_path/* folderOf */.yS)(path)) === path)]);
        },
        below: starts => closure(starts, uses),
    };
}
/** Whatever may be a path: words between blanks, brackets, quotes and commas, what follows `key=`, and what stands in quotes. */
function wordsIn(text) {
    const quoted = [...text.matchAll(/"([^"\n]+)"|'([^'\n]+)'|(?:^|\s)(?:-|path:)\s+([^\s"'#][^\n#]*)/g)];
    const words = [...text.split(/[\s[\]{},"'=]+/), ...quoted.flatMap(([, ...found]) => found.flatMap(word => word?.trim() ?? []))];
    return new Set(words.filter(word => word !== '' && word !== '-'));
}
function closure(starts, links) {
    const found = new Set();
    const open = [...starts];
    for (let path = open.pop(); path !== undefined; path = open.pop()) {
        for (const next of links.get(path) ?? []) {
            if (found.has(next))
                continue;
            found.add(next);
            open.push(next);
        }
    }
    return found;
}

;// CONCATENATED MODULE: ./build/inventory/search/deployed-folders.js

/** Kinds whose objects have a folder of the repository deployed. */
const deployingKinds = ['Kustomization', 'Application', 'ApplicationSet'];
/** The folders that a document names, if it is one of Flux or Argo CD. */
function foldersNamedIn(text, by, folders) {
    if (!/kustomize\.toolkit\.fluxcd\.io|argoproj\.io/.test(text))
        return [];
    const named = [...text.matchAll(/\bpath["']?\s*:\s*["']?([^\s"'#,{}]+)/g)].map(([, path = '']) => (0,repo_path/* resolvePath */.o1)('', path));
    return [...new Set(named)].flatMap(folder => (folder !== undefined && folders.has(folder) ? [{ folder, by }] : []));
}

;// CONCATENATED MODULE: ./build/inventory/search/survey.js





/** Reads all kustomizations, and what Flux and Argo CD read. */
async function surveyOf(library, { changed, unchanged }) {
    const files = new Set(unchanged.map(({ path }) => path));
    for (const { path } of changed)
        files.add(path);
    const folders = survey_foldersOf(files);
    const kustomizations = changed.filter(({ path }) => (0,manifests_kustomization/* isKustomizationFile */.yi)(path));
    const paths = unchanged.filter(({ path }) => (0,manifests_kustomization/* isKustomizationFile */.yi)(path)).map(({ path }) => path);
    await library.open(paths, file => kustomizations.push(file));
    const deployed = changed.flatMap(file => foldersNamedIn(file.text, file, folders));
    const deploying = new Map();
    for (const sketch of library.catalogue.ofKinds(deployingKinds))
        deploying.set(sketch.path, [...(deploying.get(sketch.path) ?? []), sketch]);
    await library.open(deploying.keys(), file => {
        for (const sketch of deploying.get(file.path) ?? [])
            deployed.push(...foldersNamedIn(textOf(sketch, file.text), file, folders));
    });
    const byFolder = new Map(kustomizations.map(({ path }) => [(0,repo_path/* folderOf */.yS)(path), path]));
    const above = (path) => {
        const folder = (0,repo_path/* folderOf */.yS)(path);
        return byFolder.get(folder) ?? (folder === '' ? undefined : above(folder));
    };
    return { links: linksAmong(kustomizations, path => files.has(path)), kustomizations, above, deployed };
}
/** Every folder that these files stand in, themselves or by their folders. */
function survey_foldersOf(paths) {
    const folders = new Set(['']);
    let last = '';
    for (const path of paths) {
        const own = (0,repo_path/* folderOf */.yS)(path);
        if (own === last)
            continue; // files of one folder come together
        for (let folder = own; !folders.has(folder); folder = (0,repo_path/* folderOf */.yS)(folder))
            folders.add(folder);
        last = own;
    }
    return folders;
}

;// CONCATENATED MODULE: ./build/inventory/search/territory.js


function territoryOf(changed, { links, deployed }, plans) {
    const roots = new Set(deployed.map(({ folder }) => folder).filter(folder => !links.isTakenWhole(folder)));
    const isBelow = (path, folders) => {
        for (let folder = (0,repo_path/* folderOf */.yS)(path);; folder = (0,repo_path/* folderOf */.yS)(folder)) {
            if (folders.has(folder))
                return true;
            if (folder === '')
                return false;
        }
    };
    const above = links.above(changed);
    const leaves = links.below(above);
    const own = new Set([...roots].filter(root => changed.some(path => (0,repo_path/* isWithin */.UO)(path, root))));
    const planned = plans.filter(({ includes }) => [...changed, ...above].some(includes));
    const isPlanned = (path) => plans.some(({ includes }) => includes(path));
    const isBuilt = (path) => links.usersOf(path).length > 0 || isBelow(path, roots);
    const isPlain = (path) => !isBuilt(path) && !isPlanned(path);
    const environments = new Set(changed.filter(isPlain).map(plain_units/* environmentOf */.p7));
    const holds = (path) => {
        if (leaves.has(path) || isBelow(path, own) || planned.some(({ includes }) => includes(path)))
            return true;
        if (environments.size === 0 || !isPlain(path))
            return false;
        const environment = (0,plain_units/* environmentOf */.p7)(path); // what all share, all may see
        return environment === '' || environments.has('') || environments.has(environment);
    };
    const known = new Map();
    return {
        isBuilt,
        holds: path => {
            const answer = known.get(path) ?? holds(path);
            known.set(path, answer);
            return answer;
        },
    };
}

;// CONCATENATED MODULE: ./build/inventory/search/gather-evidence.js







/** Looks through the unchanged files for what may matter to the changed ones; parses none of them that does not. */
async function gatherEvidence(question) {
    const { files, around, readFile } = question;
    const { unchanged } = around;
    const changed = [...files.head, ...files.base];
    const objects = changedObjects(question.changes, files, readFile).filter(({ unparsed }) => unparsed === undefined);
    const changedKinds = new Set(objects.map(({ kind }) => kind));
    const kinds = question.companionsOf(changedKinds);
    if (kinds.size === 0)
        return { files: [], knows: () => true, passedOver: 0, unreadable: [], unlisted: [], looked: 0, left: 0 };
    const paths = [...new Set(changed.map(({ path }) => path))];
    const library = await openLibrary(question.head, around, files.head, paths);
    const survey = await surveyOf(library, { changed, unchanged });
    const territory = territoryOf(paths, survey, question.plans);
    const { found, passedOver, knows } = await findEvidence(objects, {
        library,
        isMeant: territory.holds,
        kinds,
        judgedAgain: question.judgedAgain(changedKinds),
        placeOf: ({ path, namespace }) => (territory.isBuilt(path) ? undefined : { name: namespace }),
        readFile,
        renamed: new Map(question.changes.flatMap(({ path, previousPath }) => (previousPath === undefined ? [] : [[previousPath, path]]))),
    });
    const builders = await buildersOf([...paths, ...found.keys()], survey, library, changed);
    const deploying = survey.deployed.filter(({ folder }) => isOurs(folder, paths, survey.links.above(paths))).map(({ by }) => by);
    const evidence = new Map([...found.values(), ...builders, ...deploying].map(file => [file.path, file]));
    for (const path of paths)
        evidence.delete(path);
    return {
        files: [...evidence.values()],
        knows,
        passedOver,
        unreadable: library.unreadable().filter(({ path }) => territory.holds(path)),
        unlisted: files.head.flatMap(({ path }) => {
            const kustomization = objects.some(object => object.path === path) && !territory.isBuilt(path) && survey.above(path);
            return kustomization ? [{ path, kustomization }] : [];
        }),
        looked: unchanged.length - library.left,
        left: library.left,
    };
}
/** Whether a folder that is deployed as a whole takes in what changed, itself or by its kustomization. */
function isOurs(folder, changed, above) {
    return changed.some(path => (0,repo_path/* isWithin */.UO)(path, folder)) || [...above].some(path => (0,repo_path/* folderOf */.yS)(path) === folder);
}

;// CONCATENATED MODULE: ./build/inventory/standing-alone.js
/**
 * The files of leaves that only the other commit has: here they stand by themselves, or nowhere. A kustomization that comes
 * or goes changes what is deployed and touches none of the files that it lists.
 */
function standingAlone({ head, base }) {
    return { head: onlyIn(base.leaves, head.leaves), base: onlyIn(head.leaves.filter(isCompared), base.leaves) };
}
function onlyIn(there, here) {
    const names = new Set(here.map(({ name }) => name));
    const made = new Set(filesOf(here));
    return new Set(filesOf(there.filter(({ name }) => !names.has(name))).filter(path => !made.has(path)));
}
const filesOf = (leaves) => leaves.flatMap(({ files }) => [...files]);
/** Whether the base has it not, and not only could not render it. */
const isCompared = ({ documents }) => documents.every(({ rendition }) => rendition.compared);

;// CONCATENATED MODULE: ./build/manifests/repository-url.js
/** Whether a URL may be a repository's (rules.md §14.20); where nobody says which it is, or the URL is filled in later, it may. */
function mayBeOf(repository, url) {
    if (typeof url !== 'string' || repository === undefined || /[{$]/.test(url))
        return true;
    const address = url.replace(/(\.git)?\/*$/, '').toLowerCase();
    return ['/', ':'].some(separator => address.endsWith(separator + repository.toLowerCase())); // git@github.com:owner/name
}

;// CONCATENATED MODULE: ./build/inventory/deployed-roots.js



/** The folders of a repository that objects have deployed; what is deployed from others is none of its roots. */
function deployedRoots(resources, repository) {
    return resources.flatMap(resource => {
        if (resource.origin === 'partial' || resource.unparsed !== undefined)
            return [];
        if (resource.group === 'kustomize.toolkit.fluxcd.io' && resource.kind === 'Kustomization')
            return ofFlux(resource, resources, repository);
        if (resource.group !== 'argoproj.io')
            return [];
        if (resource.kind === 'Application')
            return ofApplication(resource, (0,resources_fields/* mapAt */.SC)(resource.body, 'spec'), repository, undefined);
        return resource.kind === 'ApplicationSet' ? ofApplicationSet(resource, repository) : [];
    });
}
function ofFlux(resource, all, repository) {
    const { body } = resource;
    const folder = (0,repo_path/* resolvePath */.o1)('', (0,resources_fields/* textAt */.$6)(body, 'spec', 'path') ?? './');
    if (folder === undefined || (0,resources_fields/* textAt */.$6)(body, 'spec', 'sourceRef', 'kind') !== 'GitRepository')
        return [];
    const source = all.find(({ kind, name }) => kind === 'GitRepository' && name === (0,resources_fields/* textAt */.$6)(body, 'spec', 'sourceRef', 'name'));
    if (!mayBeOf(repository, (0,resources_fields/* textAt */.$6)(source?.body, 'spec', 'url')))
        return [];
    const name = (0,resources_fields/* textAt */.$6)(body, 'spec', 'targetNamespace');
    return [
        {
            folder,
            by: resource,
            recursive: true,
            namespace: name === undefined ? undefined : { name, overrides: true },
            changes: pick((0,resources_fields/* mapAt */.SC)(body, 'spec'), [
                'patches',
                'patchesStrategicMerge',
                'patchesJson6902',
                'images',
                'components',
                'postBuild',
            ]),
        },
    ];
}
function ofApplication(resource, spec, repository, generated) {
    const sources = [(0,resources_fields/* valueAt */.fK)(spec, ['source']), ...(0,resources_fields/* listAt */.gT)(spec, 'sources')].filter(resources_fields/* isFields */.Ce);
    const name = (0,resources_fields/* textAt */.$6)(spec, 'destination', 'namespace');
    return sources.flatMap(source => {
        const written = (0,resources_fields/* textAt */.$6)(source, 'path');
        const folder = (0,repo_path/* resolvePath */.o1)('', generated ?? written ?? '');
        const isLiteral = generated !== undefined || (written !== undefined && !/[{*]/.test(written));
        if (folder === undefined || !isLiteral || !mayBeOf(repository, (0,resources_fields/* textAt */.$6)(source, 'repoURL')))
            return [];
        const forced = (0,resources_fields/* textAt */.$6)(source, 'kustomize', 'namespace');
        return [
            {
                folder,
                by: resource,
                recursive: (0,resources_fields/* valueAt */.fK)(source, ['directory', 'recurse']) === true,
                namespace: forced !== undefined
                    ? { name: forced, overrides: true }
                    : name === undefined || name.includes('{')
                        ? undefined
                        : { name, overrides: false },
                changes: pick((0,resources_fields/* mapAt */.SC)(source, 'kustomize'), ['patches', 'images', 'replicas', 'components']),
            },
        ];
    });
}
/** Only what its git generators name word for word: other folders nobody can tell. */
function ofApplicationSet(resource, repository) {
    const spec = (0,resources_fields/* mapAt */.SC)(resource.body, 'spec', 'template', 'spec');
    const named = (0,resources_fields/* listAt */.gT)(resource.body, 'spec', 'generators').flatMap(generator => (0,resources_fields/* listAt */.gT)(generator, 'git', 'directories').flatMap(directory => {
        const path = (0,resources_fields/* textAt */.$6)(directory, 'path');
        return path === undefined || path.includes('*') || (0,resources_fields/* valueAt */.fK)(directory, ['exclude']) === true ? [] : [path];
    }));
    const isTemplated = /^\{\{\s*\.?path(\.path)?\s*\}\}$/.test((0,resources_fields/* textAt */.$6)(spec, 'source', 'path') ?? '');
    return isTemplated
        ? named.flatMap(path => ofApplication(resource, spec, repository, path))
        : ofApplication(resource, spec, repository, undefined);
}
function pick(fields, keys) {
    return Object.fromEntries(Object.entries(fields).filter(([key, value]) => keys.includes(key) && !deployed_roots_isNothing(value)));
}
const deployed_roots_isNothing = (value) => value === null || value === undefined || (typeof value === 'object' && Object.keys(value).length === 0);

// EXTERNAL MODULE: ./build/inventory/make-unit.js + 3 modules
var make_unit = __webpack_require__(3563);
;// CONCATENATED MODULE: ./build/inventory/deployed-unit.js




/** Whether a root that has no kustomization of its own takes in a file. */
function takesIn({ folder, recursive, built = [] }, path) {
    if (!recursive)
        return (0,repo_path/* folderOf */.yS)(path) === folder;
    return (0,repo_path/* isWithin */.UO)(path, folder) && !built.some(other => (0,repo_path/* isWithin */.UO)(path, other));
}
/** A root without a kustomization of its own, with what is built below it: by Flux, which makes one up for the whole folder. */
function withBuilt(root, kustomizations) {
    if (root.by.kind !== 'Kustomization')
        return root;
    return { ...root, built: kustomizations.map(({ folder }) => folder).filter(folder => (0,repo_path/* isWithin */.UO)(folder, root.folder)) };
}
/** A folder that Flux or Argo CD deploys without a kustomization: its manifests as written, and what is changed on the way. */
function deployedUnit(root, readings, seen) {
    const { by, changes } = root;
    const files = readings.filter(([path]) => takesIn(root, path));
    const change = changeIn(root);
    const substitutes = 'postBuild' in changes;
    const unseen = seen.unseen ?? (change || substitutes ? `\`${by.path}\` changes it, and nobody built that` : undefined);
    return (0,make_unit/* makeUnit */.f)({
        ...seen,
        name: `${root.folder === '' ? '.' : root.folder} by ${by.kind} ${by.name}`, // never the name of a plain unit
        title: root.folder === '' ? '.' : root.folder,
        stage: (0,plain_units/* stageOf */.gV)(root.folder),
        complete: seen.complete && unseen === undefined,
        unseen,
        doubts: files.flatMap(([, { doubts }]) => doubts),
        members: files.flatMap(([, { resources }]) => resources),
        ...(change && { unassembled: ({ kind, name }) => (0,manifests_kustomization/* changesInBuild */.r8)(change, kind, name) }),
    });
}
/** The patches and images that it applies, as a kustomization of its own would. */
function changeIn({ folder, by, changes: { postBuild: _, ...changes } }) {
    if (Object.keys(changes).length === 0)
        return undefined;
    const kustomization = (0,manifests_kustomization/* readKustomization */.kG)({ path: by.path, text: JSON.stringify(changes) }, () => undefined);
    return kustomization && { folder, kustomizations: [kustomization], files: [], patchFiles: [] };
}

;// CONCATENATED MODULE: ./build/inventory/kustomize-units.js



/** Never the name of a plain unit. */
const kustomize_units_nameOf = ({ kustomizations, folder }) => kustomizations[0]?.path ?? folder;
/** A kustomize leaf as far as it can be told without a build: its objects as written, nothing complete. */
function kustomizeUnit(leaf, readings, knows) {
    return (0,make_unit/* makeUnit */.f)({
        knows,
        name: kustomize_units_nameOf(leaf),
        stage: (0,plain_units/* stageOf */.gV)(leaf.folder),
        complete: false,
        excerpt: leaf.kustomizations.every(({ remote }) => remote.length === 0),
        unseen: `\`${kustomize_units_nameOf(leaf)}\` was not built`,
        members: [...leaf.files, ...leaf.patchFiles].flatMap(path => readings.get(path)?.resources ?? []),
        shared: [],
        unassembled: ({ kind, name }) => (0,manifests_kustomization/* changesInBuild */.r8)(leaf, kind, name),
    });
}
/** What kustomizations list and no leaf deploys: in a component that nobody uses, or deleted by a patch (rules.md §14.18). */
function idleUnit(readings) {
    return (0,make_unit/* makeUnit */.f)({
        name: 'kustomize, deployed nowhere',
        stage: 'other',
        complete: false,
        excerpt: true,
        members: readings.flatMap(([, { resources }]) => resources),
        shared: [],
    });
}
/** The namespace that a leaf's build puts each of its files into: the outermost kustomization on the way that names one decides. */
function namespacesIn(leaf) {
    const byFolder = new Map(leaf.kustomizations.map(kustomization => [kustomization.folder, kustomization]));
    const given = new Map();
    const visited = new Set();
    const visit = (kustomization, outer) => {
        if (visited.has(kustomization))
            return;
        visited.add(kustomization);
        const name = outer ?? kustomization.namespace;
        for (const path of kustomization.takesIn) {
            const inner = byFolder.get(path);
            if (inner)
                visit(inner, name);
            else if (name !== undefined)
                given.set(path, { name, overrides: true });
        }
        if (name !== undefined)
            for (const path of kustomization.patchFiles)
                given.set(path, { name, overrides: true });
    };
    const [root] = leaf.kustomizations;
    if (root)
        visit(root, undefined);
    return given;
}

;// CONCATENATED MODULE: ./build/inventory/given-namespaces.js


/**
 * The namespaces that files' objects are given by who deploys them: Flux and Argo CD where they override the kustomization's,
 * else the outermost kustomization, else Argo CD's destination. The objects of a file that several put into different ones
 * stand in none that is known.
 */
function givenNamespaces(leaves, roots, generated, files) {
    const given = new Map();
    const give = (path, namespace) => {
        const known = given.get(path);
        const isOther = given.has(path) && (known?.name !== namespace?.name || known?.overrides !== namespace?.overrides);
        const several = known?.overrides || namespace?.overrides ? { name: undefined, overrides: true } : undefined;
        given.set(path, isOther ? several : namespace);
    };
    for (const leaf of leaves) {
        const own = namespacesIn(leaf);
        const deployers = [...roots, ...generated].filter(root => deploys(root, leaf.folder));
        for (const path of [...leaf.files, ...leaf.patchFiles]) {
            if (deployers.length === 0)
                give(path, own.get(path));
            for (const { namespace } of deployers)
                give(path, namespace?.overrides ? namespace : (own.get(path) ?? namespace));
        }
    }
    for (const root of generated)
        for (const { path } of files)
            if (takesIn(root, path))
                give(path, root.namespace);
    return new Map([...given].flatMap(([path, namespace]) => (namespace ? [[path, namespace]] : [])));
}
/** Whether a kustomization's folder is what somebody deploys, or below what Flux does. */
function deploys({ folder, built }, leaf) {
    return folder === leaf || built?.includes(leaf) === true;
}

;// CONCATENATED MODULE: ./build/inventory/planned-units.js


/** Units as the settings plan them: the files that a plan takes, and the whole of each leaf whose root it takes. */
function plannedUnits(plans, { plain, complete, unseen, knows, leaves }) {
    return plans.map(({ name, includes, stage }) => {
        const taken = leaves.filter(leaf => includes(leaf.name));
        const files = plain.filter(([path]) => includes(path));
        return (0,make_unit/* makeUnit */.f)({
            name: `unit ${name}`, // never the name of a folder
            title: name,
            stage: stage ?? (0,plain_units/* stageOf */.gV)(name),
            complete: complete && taken.every(leaf => leaf.complete),
            knows,
            unseen: unseen ?? taken.find(leaf => !leaf.complete)?.unseen,
            doubts: files.flatMap(([, reading]) => reading.doubts),
            members: [...new Set([...files.flatMap(([, { resources }]) => resources), ...taken.flatMap(({ members }) => members)])],
            shared: [],
            unassembled: resource => taken.map(leaf => leaf.unassembled(resource)).find(reason => reason !== undefined),
        });
    });
}

;// CONCATENATED MODULE: ./build/inventory/rendered-unit.js






/** A leaf as a renderer made it: what will reach the cluster, all of it unless a part was left out, or changed on the way. */
function renderedUnit(leaf, layout, roots) {
    const { name, title, by, stagedBy, complete, documents } = leaf;
    const root = by === 'kustomize' ? roots.find(each => deploys(each, leaf.folder)) : undefined;
    const change = root && changeIn(root);
    const isChanged = change !== undefined || (root !== undefined && 'postBuild' in root.changes);
    return (0,make_unit/* makeUnit */.f)({
        name,
        title,
        stage: (0,plain_units/* stageOf */.gV)(stagedBy.join('/')),
        complete: complete && !isChanged,
        members: readResources(documents, () => by, { ...rendered_unit_namespaceOf(leaf, root), podTemplateOf: layout.podTemplateOf }),
        shared: [],
        ...(isChanged && { unseen: `\`${root?.by.path}\` changes it, and nobody built that` }),
        ...(change && { unassembled: ({ kind, name: object }) => (0,manifests_kustomization/* changesInBuild */.r8)(change, kind, object) }),
    });
}
/** What Flux or Argo CD override it with, else what the kustomization says, else where Argo CD puts what says nothing. */
function rendered_unit_namespaceOf({ namespace }, root) {
    const given = root?.namespace;
    if (given?.overrides)
        return { forcedNamespace: given.name };
    return { namespace: namespace ?? given?.name };
}

;// CONCATENATED MODULE: ./build/inventory/take-inventory.js










/** Takes stock of one commit: reads its files and sorts their objects into units (rules.md §5.1). */
function takeInventory(repository, readFile) {
    const { files, complete, excerpt = false, unseen, knows, charts, rendered = [], layout = asItStands } = repository;
    const { kustomizations, unread } = kustomizationsAmong(files, charts);
    const listing = (0,manifests_kustomization/* graphOf */.cQ)(kustomizations);
    const listedAs = (path) => (listing.patchFiles.has(path) ? 'patch' : listing.listed.has(path) ? 'object' : undefined);
    const manifests = files.filter(({ path }) => !(0,manifests_kustomization/* isKustomizationFile */.yi)(path) && !isOfChart(path, charts));
    const first = manifests.map(file => readFile(file, listedAs(file.path)));
    unread.push(...first.flatMap(reading => reading.unread));
    const roots = deployedRoots(first.flatMap(({ resources }) => resources), repository.repository).filter(({ folder }) => !charts.includes(folder));
    const built = roots.flatMap(root => kustomizations.filter(({ folder }) => folder === root.folder).map(({ path }) => path));
    const generated = roots
        .filter(({ folder }) => !kustomizations.some(kustomization => kustomization.folder === folder))
        .map(root => withBuilt(root, kustomizations));
    const graph = (0,manifests_kustomization/* graphOf */.cQ)(kustomizations, new Set([...built, ...(repository.leavesBefore ?? [])]));
    const made = new Set(rendered.map(({ name }) => name));
    const unmade = graph.leaves.filter(leaf => !made.has(kustomize_units_nameOf(leaf)));
    const given = givenNamespaces(unmade, roots, generated, manifests);
    const readings = new Map(manifests.map(file => [file.path, readFile(file, listedAs(file.path), given.get(file.path))]));
    const leaves = [
        ...unmade.map(leaf => ({ folder: leaf.folder, unit: kustomizeUnit(leaf, readings, knows) })),
        ...rendered.map(leaf => ({ folder: leaf.folder, unit: renderedUnit(leaf, layout, [...roots, ...generated]) })),
    ];
    const assembled = new Set([
        ...graph.leaves.flatMap(leaf => [...leaf.files, ...leaf.patchFiles]),
        ...rendered.flatMap(leaf => [...leaf.files]),
    ]);
    const deployed = new Set([
        ...unmade.flatMap(leaf => leaf.files),
        ...rendered.flatMap(({ documents }) => documents.map(({ path }) => path)),
    ]);
    const all = [...readings];
    const isTaken = (path) => generated.some(root => takesIn(root, path));
    const isIdle = (path) => graph.listed.has(path) && !deployed.has(path) && !isTaken(path);
    const plain = all.filter(([path]) => !assembled.has(path) && !isIdle(path) && !isTaken(path));
    const units = [
        ...leaves.map(({ unit }) => unit),
        ...generated.map(root => {
            const shared = leaves.flatMap(({ folder, unit }) => (root.built?.includes(folder) ? unit.members : []));
            return deployedUnit(root, all, { complete, unseen, knows, shared });
        }),
        idleUnit(all.filter(([path]) => isIdle(path))),
    ];
    const isPlanned = (path) => layout.units.some(({ includes }) => includes(path));
    const inventory = [
        ...plannedUnits(layout.units, { plain, complete, unseen, knows, leaves: units }),
        ...(0,plain_units/* plainUnits */._t)(plain.filter(([path]) => !isPlanned(path)), { complete, excerpt, unseen, knows }),
        ...units.filter(({ name }) => !isPlanned(name)),
    ];
    return {
        units: inventory.filter(({ members }) => members.length > 0),
        unread,
        madeOf: rendered.flatMap(leaf => [...leaf.files]),
        leaves: new Set(graph.leaves.map(kustomize_units_nameOf)),
        alone: repository.alone ?? new Set(),
    };
}
function kustomizationsAmong(files, charts) {
    const texts = new Map(files.map(file => [file.path, file.text]));
    const unread = [];
    const kustomizations = files.flatMap(file => {
        if (!(0,manifests_kustomization/* isKustomizationFile */.yi)(file.path) || isChartTemplate(file.path, charts))
            return [];
        const kustomization = (0,manifests_kustomization/* readKustomization */.kG)(file, path => texts.get(path));
        if (!kustomization)
            unread.push({ path: file.path, line: undefined, reason: 'a kustomization that cannot be read' });
        return kustomization ?? [];
    });
    return { kustomizations, unread };
}
const isOfChart = (path, charts) => isValuesOrChart(path, charts) || isChartTemplate(path, charts);
const isChartTemplate = (path, charts) => charts.some(chart => (0,repo_path/* isWithin */.UO)(path, chart === '' ? 'templates' : `${chart}/templates`));
const isValuesOrChart = (path, charts) => charts.includes((0,repo_path/* folderOf */.yS)(path)) && /^(Chart|values.*|.*\.schema)\.(ya?ml|json)$/.test(path.slice(path.lastIndexOf('/') + 1));

;// CONCATENATED MODULE: ./build/inventory/read-repository.js










/**
 * Reads what a review needs of both commits: lists the head once; reads changed files, then unchanged ones that may matter.
 * Who has something else to do first begins to look around before.
 */
async function readRepository(changes, head, base, scope, rendered = { head: nothingMade, base: nothingMade }, begun) {
    const { changed, headPaths, basePaths } = concernOf(changes, scope.includes);
    const made = [...rendered.head.leaves, ...rendered.base.leaves, ...rendered.head.unread];
    if (headPaths.length + basePaths.length + made.length === 0)
        return { head: read_repository_nothing, base: read_repository_nothing, unread: [], notes: [], files: 0, texts: nothingRead, headAs: () => read_repository_nothing };
    const around = await (begun ?? lookAround(changes, head, scope.includes));
    const { listing } = around;
    const [headFiles, baseFiles] = await Promise.all([head.read(headPaths), base.read(basePaths)]); // side by side: a host may answer both at once
    const editables = keepEditables();
    const readFile = fileReader(scope.layout, editables);
    const named = [...unreadOf(headFiles), ...unreadOf(baseFiles)];
    const notes = [...named, ...unusual(listing.entries, headPaths, named), ...movedAside(changed, scope.includes)];
    const evidence = await gatherEvidence({
        changes: changed,
        files: { head: headFiles.files, base: baseFiles.files },
        head,
        around,
        companionsOf: scope.companionsOf,
        judgedAgain: scope.judgedAgain,
        plans: scope.layout?.units ?? [],
        readFile,
    });
    const alone = standingAlone(rendered);
    const known = new Set(evidence.files.map(({ path }) => path));
    const wanted = new Set([...alone.head, ...alone.base].filter(path => !known.has(path)));
    const further = wanted.size === 0 ? [] : around.unchanged.map(({ path }) => path).filter(path => wanted.has(path));
    const others = { ...evidence, files: [...evidence.files, ...(further.length > 0 ? (await head.read(further)).files : [])] };
    const charts = listing.entries.filter(({ path }) => (0,repo_path/* baseNameOf */.mv)(path) === 'Chart.yaml').map(({ path }) => (0,repo_path/* folderOf */.yS)(path));
    const take = (own, leaves, leavesBefore, edited) => {
        const [unseen] = gaps_gapsIn(changes, listing, others, own);
        const files = edited ?? [...others.files, ...own.files];
        const { layout, repository } = scope;
        const { knows } = others;
        const excerpt = !listing.complete && others.looked === 0;
        const seen = { complete: unseen === undefined, excerpt, unseen, knows, alone: alone[own === headFiles ? 'head' : 'base'] };
        return takeInventory({ ...seen, files, charts, rendered: leaves, leavesBefore, layout, repository }, readFile);
    };
    const before = changes.base === undefined ? undefined : take(baseFiles, rendered.base.leaves, undefined);
    return {
        head: take(headFiles, rendered.head.leaves, before?.leaves),
        base: before,
        unread: [...notes, ...rendered.head.unread, ...unlisted(listing, others), ...unreadOf(others)],
        notes: others.unlisted.map(({ path, kustomization }) => ({
            path,
            line: undefined,
            reason: `is listed nowhere, not in \`${kustomization}\` either: it is judged as it is written`,
        })),
        files: changed.length,
        texts: textsOf(editables.read, [...others.files, ...headFiles.files], [...others.files, ...baseFiles.files], files => take(headFiles, rendered.head.leaves, before?.leaves, files), path => rendered.head.leaves.some(({ files }) => files.has(path))),
        headAs: leaves => take(headFiles, leaves, before?.leaves),
    };
}
const read_repository_nothing = { units: [], unread: [], madeOf: [], leaves: new Set(), alone: new Set() };
const nothingMade = { leaves: [], unread: [] };
const nothingRead = { read: readEditable, at: () => undefined, headWith: () => undefined };
function textsOf(read, head, base, take, isBuilt) {
    const byPath = { head: new Map(head.map(file => [file.path, file])), base: new Map(base.map(file => [file.path, file])) };
    return {
        read,
        at: (side, path) => byPath[side].get(path)?.text,
        headWith: files => {
            if (files.some(({ path }) => !byPath.head.has(path) || isBuilt(path)))
                return undefined;
            const others = new Map(files.map(file => [file.path, file]));
            return take(head.map(file => others.get(file.path) ?? file));
        },
    };
}

;// CONCATENATED MODULE: ./build/narrow-cause.js
/** So often parts of one run are left out, to see which of them it was. */
const narrow_cause_mostTrials = 14;
/**
 * Which line of a change that adds several made each finding: half of it is left out, then half of that. Where no part alone
 * made it, or a part cannot be left out, it stays where the part begins that did.
 */
async function narrowCause({ path, added }, head, findings, leftWithout) {
    const lines = head.split('\n');
    const places = new Map();
    let trials = 0;
    const gone = async (blocks, wanted) => {
        const [from, to] = [blocks[0], blocks.at(-1)];
        if (!from || !to || wanted.length === 0 || trials++ >= narrow_cause_mostTrials)
            return [];
        const text = [...lines.slice(0, from.first - 1), ...lines.slice(to.first + to.count - 1)].join('\n');
        const left = await leftWithout({ path, text });
        return left ? wanted.filter(({ fingerprint }) => !left.has(fingerprint)) : [];
    };
    const search = async (blocks, wanted) => {
        const [block, ...others] = blocks;
        if (!block || wanted.length === 0)
            return;
        if (others.length === 0) {
            for (const finding of wanted)
                places.set(finding, narrow_cause_line(path, block.first));
            return search(blocksBelow(block, lines), wanted);
        }
        const half = Math.ceil(blocks.length / 2);
        const [upper, lower] = [blocks.slice(0, half), blocks.slice(half)];
        const above = await gone(upper, wanted);
        await settle(upper, above);
        await settle(lower, await gone(lower, wanted.filter(finding => !above.includes(finding))));
    };
    const settle = (blocks, made) => {
        for (const finding of made)
            places.set(finding, narrow_cause_line(path, blocks[0]?.first ?? added.first));
        return search(blocks, made);
    };
    if (added.count > 1)
        await search(blocksOf(added.first, added.count, lines), findings);
    return places;
}
function blocksBelow({ first, count }, lines) {
    return count > 1 ? blocksOf(first + 1, count - 1, lines) : [];
}
/** Each begins at a line that is indented as little as any; comments and empty lines go with what stands above. */
function blocksOf(first, count, lines) {
    const own = lines.slice(first - 1, first - 1 + count);
    const indents = own.map(text => (/^\s*(#|$)/.test(text) ? Number.POSITIVE_INFINITY : text.search(/\S/)));
    const least = Math.min(...indents);
    const starts = indents.flatMap((indent, at) => (indent === least && Number.isFinite(indent) ? [at] : []));
    return starts.map((at, index) => ({ first: first + at, count: (starts[index + 1] ?? count) - at }));
}
function narrow_cause_line(path, number) {
    const start = { line: number, column: 1 };
    return { path, start, end: start };
}

;// CONCATENATED MODULE: ./build/rendering/changed-runs.js

/** Every run of a change in some files, or every hunk where the runs are more than `most`; never more than those. */
function changedRuns(changes, files, most) {
    const concerned = changes.filter(change => [headPath(change), basePath(change)].some(path => path !== undefined && files.has(path)));
    const runs = concerned.flatMap(change => runsOf(change, false));
    return (runs.length <= most ? runs : concerned.flatMap(change => runsOf(change, true))).slice(0, most);
}
function runsOf(change, whole) {
    const { status, path, hunks = [] } = change;
    const [atHead, atBase] = [headPath(change), basePath(change)];
    if (status === 'removed') {
        const place = changed_runs_line(atBase ?? path, hunks[0]?.baseStart ?? 1);
        return [
            { path, place, side: 'base', added: none, without: ({ base }) => (base === undefined ? undefined : { path, text: base }) },
        ];
    }
    if (status === 'added') {
        const added = { first: 1, count: hunks.reduce((sum, { lines }) => sum + lines.length, 0) };
        return [{ path, place: changed_runs_line(path, 1), side: 'head', added, without: () => ({ path, text: undefined }) }];
    }
    return cut(hunks, whole).map(({ head, base, added, removed }) => ({
        path,
        place: added > 0 ? changed_runs_line(atHead ?? path, head) : changed_runs_line(atBase ?? path, base),
        side: added > 0 ? 'head' : 'base',
        added: { first: head, count: added },
        without: texts => {
            if (texts.head === undefined)
                return undefined;
            const lines = texts.head.split('\n');
            lines.splice(head - 1, added, ...removed);
            return { path, text: lines.join('\n') };
        },
    }));
}
const none = { first: 0, count: 0 };
function cut(hunks, whole) {
    return hunks.flatMap(({ baseStart, headStart, lines }) => {
        const cuts = [];
        let [base, head] = [baseStart, headStart];
        let open;
        const changedAt = lines.flatMap(({ kind }, index) => (kind === 'kept' ? [] : [index]));
        for (const [index, { kind, text }] of lines.entries()) {
            const inside = whole && open && index <= (changedAt.at(-1) ?? -1);
            if (kind === 'kept' && !inside)
                open = undefined;
            else if (!open) {
                open = { head, base, added: 0, removed: [] };
                cuts.push(open);
            }
            if (open && kind !== 'removed')
                open.added++;
            if (open && kind !== 'added')
                open.removed.push(text);
            if (kind !== 'removed')
                head++;
            if (kind !== 'added')
                base++;
        }
        return cuts;
    });
}
function changed_runs_line(path, number) {
    const start = { line: number, column: 1 };
    return { path, start, end: start };
}

;// CONCATENATED MODULE: ./build/locate-rendered.js






/**
 * Takes what a change introduces into rendered objects to the lines that people wrote (rendering.md §6). Their leaves are
 * rendered once more with every line told, and the case is judged again with these; what then stands on no changed line is
 * tried: without which change would it not be there?
 */
async function locateRendered(theCase, found, rendering, headAs) {
    const wanted = leavesToLocate(found, rendering.head.leaves);
    const traced = await rendering.locate(wanted);
    const leaves = rendering.head.leaves.map(leaf => traced.get(leaf.name) ?? leaf);
    const located = traced.size > 0 ? { ...theCase, head: headAs(leaves) } : theCase;
    const again = traced.size > 0 ? assess(located) : found;
    return { theCase: located, found: await findCauses(located, again, rendering, leaves, headAs) };
}
/** The leaves that hold something introduced, a copy of it too; those that nothing can be compared with are told by their lines alone. */
function leavesToLocate({ findings }, leaves) {
    const introduced = findings.filter(({ change }) => change === 'introduced');
    const paths = new Set(introduced.flatMap(({ span, alsoAt }) => [span, ...alsoAt].map(({ path }) => path)));
    return new Set(leaves
        .filter(({ documents }) => documents.some(({ path, rendition }) => paths.has(path) || !rendition.compared))
        .map(({ name }) => name));
}
/** So many changes are tried, and so many leaves are rendered for them. */
const locate_rendered_mostTrials = 12;
const mostRenders = 36;
async function findCauses(theCase, found, rendering, leaves, headAs) {
    const isInDiff = linesInDiff(theCase.changes.files);
    const open = found.findings.filter(finding => isUnplaced(finding) && !isInDiff(finding.span, finding.cause));
    const sources = new Set(open.map(({ resource }) => resource.rendition?.source));
    const madeOf = new Map(leaves
        .filter(({ documents }) => documents.some(({ rendition }) => sources.has(rendition.source)))
        .map(leaf => [leaf, new Set([...leaf.files, ...(rendering.base.leaves.find(isTwinOf(leaf))?.files ?? [])])]));
    const causes = new Map();
    let renders = 0;
    /** The fingerprints of what fails without a part of the change; undefined where that cannot be rendered. */
    const leftWithout = async (edit) => {
        const concerned = [...madeOf].filter(([, files]) => edit && files.has(edit.path)).map(([leaf]) => leaf);
        const tried = concerned.slice(0, mostRenders - renders);
        renders += tried.length;
        const edited = new Map(await Promise.all(tried.map(async (leaf) => [leaf, edit && (await rendering.withEdit(leaf.name, edit))])));
        if ([...edited.values()].every(leaf => leaf === undefined))
            return undefined;
        const head = headAs(leaves.map(leaf => edited.get(leaf) ?? leaf));
        const { findings } = assess({ ...theCase, head });
        return new Set(findings.filter(isFailing).map(({ fingerprint }) => fingerprint));
    };
    for (const run of changedRuns(theCase.changes.files, new Set([...madeOf.values()].flatMap(files => [...files])), locate_rendered_mostTrials)) {
        const left = await leftWithout(run.without(await rendering.texts(run.path)));
        if (!left)
            continue;
        for (const finding of open) {
            if (!left.has(finding.fingerprint))
                causes.set(finding, [...(causes.get(finding) ?? []), run]);
        }
    }
    const lines = new Map();
    for (const run of new Set([...causes.values()].flat())) {
        const made = [...causes].filter(([, [only, ...others]]) => only === run && others.length === 0).map(([finding]) => finding);
        const { head } = await rendering.texts(run.path);
        if (made.length === 0 || head === undefined)
            continue;
        for (const [finding, line] of await narrowCause(run, head, made, leftWithout))
            lines.set(finding, line);
    }
    return {
        ...found,
        findings: found.findings.map(finding => causedBy(finding, causes.get(finding) ?? [], lines.get(finding))),
    };
}
const isTwinOf = ({ name }) => (other) => other.name === name;
const isUnplaced = ({ change, resource, summaryOnly, waiver, outcome }) => change === 'introduced' && outcome === 'fail' && resource.rendition !== undefined && !summaryOnly && !waiver;
const isFailing = ({ change }) => change === 'introduced' || change === 'existing';
/** One change alone made it: the finding stands there, and the chain leads on to where it was. */
function causedBy(finding, causes, line) {
    const [cause] = causes;
    if (!cause || causes.length > 1)
        return finding;
    const place = line ?? cause.place;
    return cause.side === 'base'
        ? { ...finding, cause: place }
        : {
            ...finding,
            span: place,
            cause: undefined,
            chain: [place, ...(finding.chain.length > 0 ? finding.chain : [finding.span])],
        };
}
/** Whether a comment can stand where a finding is: on a line that was added, or on one that was removed and made it. */
function linesInDiff(files) {
    const lines = files.flatMap(file => (file.hunks ? [{ file, ...diffLines(file.hunks) }] : []));
    return (span, cause) => lines.some(({ file, head, base }) => (headPath(file) === span.path && head.get(span.start.line)?.kind === 'added') ||
        (cause !== undefined && basePath(file) === cause.path && [...base.keys()].some(line => isIn(cause, line))));
}
const isIn = (span, line) => span.start.line <= line && line <= lastLine(span);

;// CONCATENATED MODULE: ./build/manifests/chart.js


const isChartFile = (path) => path.endsWith('Chart.yaml') && (0,repo_path/* baseNameOf */.mv)(path) === 'Chart.yaml';
/** Reads a Chart.yaml; undefined when it is no chart that Helm 3 takes. */
function readChart(file) {
    const value = (0,read_documents/* readDocuments */.r)(file).documents[0]?.value;
    if (!chart_isMap(value) || typeof value.name !== 'string' || value.name === '')
        return undefined;
    const folder = (0,repo_path/* folderOf */.yS)(file.path);
    return {
        path: file.path,
        folder,
        name: value.name,
        isLibrary: value.type === 'library',
        value,
        dependencies: (Array.isArray(value.dependencies) ? value.dependencies : []).flatMap((entry, index) => {
            if (!chart_isMap(entry) || typeof entry.name !== 'string')
                return [];
            const { name, alias, condition, repository } = entry;
            return [
                {
                    name,
                    alias: typeof alias === 'string' && alias !== '' ? alias : name,
                    condition: typeof condition === 'string' && condition !== '' ? condition : undefined,
                    folder: typeof repository === 'string' && repository.startsWith('file://')
                        ? (0,repo_path/* resolvePath */.o1)(folder, repository.slice('file://'.length))
                        : undefined,
                    index,
                },
            ];
        }),
    };
}
const chart_isMap = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

;// CONCATENATED MODULE: ./build/rendering/changed-lines.js


/** Whether a place is on a line that a pull request adds, or in the base file on one that it removes. */
function changed_lines_changedLines({ files }, side) {
    const byPath = new Map(files.flatMap(file => {
        const path = side === 'head' ? headPath(file) : basePath(file);
        return path !== undefined && file.hunks ? [[path, diffLines(file.hunks)]] : [];
    }));
    return ({ path, start }) => {
        const lines = byPath.get(path);
        return side === 'head' ? lines?.head.get(start.line)?.kind === 'added' : lines?.base.has(start.line) === true;
    };
}

;// CONCATENATED MODULE: ./build/rendering/edited-tree.js

/** A tree as it would be with one edit. */
function editedTree(tree, { path: edited, text }) {
    const others = tree.paths.filter(path => path !== edited);
    const paths = text === undefined ? others : [...others, edited];
    const folders = new Set();
    if (text !== undefined)
        for (let folder = (0,repo_path/* folderOf */.yS)(edited); folder !== ''; folder = (0,repo_path/* folderOf */.yS)(folder))
            folders.add(folder);
    return {
        ...tree,
        paths,
        isFile: path => (path === edited ? text !== undefined : tree.isFile(path)),
        isFolder: path => folders.has(path) || tree.isFolder(path),
        bytes: path => (path === edited ? (text?.length ?? 0) : tree.bytes(path)),
        below: folder => (folder === '' ? paths : paths.filter(path => path.startsWith(`${folder}/`))),
        text: async (path) => (path === edited ? text : tree.text(path)),
        holding: async (line) => {
            const others = await tree.holding(line);
            const holds = text !== undefined && new RegExp(line.source, 'm').test(text);
            return others && [...others.filter(path => path !== edited), ...(holds ? [edited] : [])];
        },
        read: async (wanted) => {
            const asked = [...wanted];
            const files = await tree.read(asked.filter(path => path !== edited));
            if (text === undefined || !asked.includes(edited))
                return files;
            const file = { path: edited, sha: `edited ${edited}`, text };
            return new Map([...files, [edited, file]]);
        },
    };
}

;// CONCATENATED MODULE: ./build/manifests/kustomization-inputs.js


/** Reads what a kustomization names; undefined when it is no YAML map. */
function buildInputs(file) {
    const document = (0,read_documents/* readDocuments */.r)(file).documents[0];
    const value = document?.value;
    if (!document || !kustomization_inputs_isMap(value))
        return undefined;
    const folder = (0,repo_path/* folderOf */.yS)(file.path);
    const inputs = [];
    const add = (entry, as, ...at) => {
        if (typeof entry !== 'string' || entry.includes('\n') || /^\s*[{[]/.test(entry))
            return; // a patch or a plugin written in place
        const path = isRemote(entry) ? undefined : (0,repo_path/* resolvePath */.o1)(folder, entry);
        inputs.push({ field: at[0], entry, path, line: document.locate(at).span.start.line, as });
    };
    const each = (field, as) => {
        for (const [index, entry] of list(value[field]).entries())
            add(entry, as, field, index);
    };
    each('resources', 'part');
    each('bases', 'part');
    each('components', 'component');
    for (const field of ['patchesStrategicMerge', 'crds', 'configurations'])
        each(field, 'change');
    for (const field of ['generators', 'transformers', 'validators'])
        each(field, 'plugin');
    for (const field of ['patches', 'patchesJson6902', 'replacements']) {
        for (const [index, entry] of list(value[field]).entries())
            if (kustomization_inputs_isMap(entry))
                add(entry.path, 'change', field, index, 'path');
    }
    if (kustomization_inputs_isMap(value.openapi))
        add(value.openapi.path, 'change', 'openapi', 'path');
    for (const field of ['configMapGenerator', 'secretGenerator']) {
        for (const [index, generator] of list(value[field]).entries()) {
            if (!kustomization_inputs_isMap(generator))
                continue;
            for (const [at, entry] of list(generator.files).entries())
                add(withoutKey(entry), 'data', field, index, 'files', at);
            for (const [at, entry] of list(generator.envs).entries())
                add(entry, 'data', field, index, 'envs', at);
            add(generator.env, 'data', field, index, 'env');
        }
    }
    const charts = ['helmCharts', 'helmChartInflationGenerator'].find(field => list(value[field]).length > 0);
    return {
        path: file.path,
        folder,
        isComponent: value.kind === 'Component',
        inputs,
        charts: charts === undefined ? undefined : { line: document.locate([charts]).span.start.line },
    };
}
/** What kustomize would fetch, whether or not a file of that name stands in the repository. */
const isRemote = (entry) => /:\/\/|^git(::|@)|^[\w.-]+@[\w.-]+:|^(www\.)?(github|gitlab|bitbucket)\.(com|org)[/:]|\?ref=|[?&](version|timeout|submodules)=|\.git(\/|$|\?)|_git\//i.test(entry);
/** `name.properties=conf/prod.properties` */
const withoutKey = (entry) => (typeof entry === 'string' ? entry.slice(entry.indexOf('=') + 1) : entry);
const list = (value) => (Array.isArray(value) ? value : []);
const kustomization_inputs_isMap = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

;// CONCATENATED MODULE: ./build/rendering/kustomize/build-graph.js



/** Reads the kustomizations of a tree that are in scope: those that may have to do with the changed files, and no others. */
async function buildGraph(tree, includes, changed) {
    const paths = tree.paths.filter(path => (0,manifests_kustomization/* isKustomizationFile */.yi)(path) && includes(path));
    const files = await tree.read(paths);
    const related = relatedTo(changed, files, tree);
    const nodes = new Map();
    for (const file of files.values()) {
        const inputs = related.has(file.path) ? buildInputs(file) : undefined;
        if (inputs && !nodes.has(inputs.folder))
            nodes.set(inputs.folder, inputs);
    }
    const users = new Map();
    const use = (path, folder) => users.set(path, [...(users.get(path) ?? []), folder]);
    for (const { path, folder, inputs } of nodes.values()) {
        use(path, folder);
        for (const input of inputs) {
            const target = input.path === undefined ? undefined : (nodes.get(input.path)?.path ?? input.path);
            if (target !== undefined)
                use(target, folder);
        }
    }
    const taken = new Set([...nodes.values()].flatMap(({ inputs }) => inputs.flatMap(({ path }) => path ?? [])));
    return {
        node: folder => nodes.get(folder),
        paths: [...nodes.values()].flatMap(({ path, inputs }) => [path, ...inputs.flatMap(input => input.path ?? [])]),
        roots: [...nodes.values()]
            .filter(({ folder, isComponent }) => !taken.has(folder) && !isComponent)
            .map(({ folder }) => folder),
        reachedFrom: path => {
            const found = new Set();
            const follow = (from) => {
                for (const folder of users.get(from) ?? []) {
                    if (found.has(folder))
                        continue;
                    found.add(folder);
                    follow(nodes.get(folder)?.path ?? folder);
                }
            };
            follow(path);
            return found;
        },
        layers: folder => build_graph_inOrder(folder, nodes),
    };
}
/** All that may lead to changed files, all that this leads to, and whatever else leads there: it shares their files. */
function relatedTo(changed, files, tree) {
    const known = new Set(changed);
    const links = linksAmong(files.values(), path => known.has(path) || tree.isFile(path));
    const own = links.above(changed);
    const kin = links.above([...own, ...links.below(own)]);
    return new Set([...kin, ...links.below(kin)]);
}
function build_graph_inOrder(root, nodes) {
    const order = new Set();
    const open = new Set();
    const visit = (folder) => {
        const node = nodes.get(folder);
        if (!node || open.has(folder))
            return;
        open.add(folder);
        for (const as of ['part', 'component', 'plugin']) {
            for (const input of node.inputs)
                if (input.as === as && input.path !== undefined)
                    visit(input.path);
        }
        order.add(node);
    };
    visit(root);
    return [...order];
}

;// CONCATENATED MODULE: ./build/rendering/nearest-roots.js

/** Charts and kustomizations that are rendered for one pull request. */
const mostRoots = 20;
/** The roots nearest to what was changed, and a notice for each that is left out. */
function nearestRoots(plans, changed) {
    const roots = new Set(plans.map(rootOf));
    if (roots.size <= mostRoots)
        return { plans, cut: [] };
    const folders = [...new Set(changed.map(repo_path/* folderOf */.yS))];
    const distances = new Map(plans.map(plan => [plan, Math.min(...folders.map(folder => nearest_roots_steps(plan.folder, folder)))]));
    const distance = (plan) => distances.get(plan) ?? 0;
    const sorted = plans.toSorted((a, b) => Number(b.reached) - Number(a.reached) || distance(a) - distance(b) || (a.folder < b.folder ? -1 : 1));
    const kept = new Set([...new Set(sorted.map(rootOf))].slice(0, mostRoots));
    return {
        plans: sorted.filter(plan => kept.has(rootOf(plan))),
        cut: sorted
            .filter(plan => !kept.has(rootOf(plan)) && plan.reached && plan.values.length === 0)
            .map(({ name }) => ({
            path: name,
            line: undefined,
            reason: `not rendered: the change reaches ${roots.size} charts and kustomizations, and the nearest ${mostRoots} are rendered`,
        })),
    };
}
const rootOf = ({ by, folder }) => `${by} ${folder}`;
/** How many folders one has to leave and enter to come from one to the other. */
function nearest_roots_steps(a, b) {
    const [left, right] = [a.split('/'), b.split('/')];
    const differs = left.findIndex((part, index) => part !== right[index]);
    return left.length + right.length - 2 * (differs < 0 ? left.length : differs);
}

;// CONCATENATED MODULE: ./build/rendering/plan-builds.js

/**
 * The kustomizations that a change reaches and nobody takes in. A folder that was built by itself at base is still compared
 * when a new one takes it in, and the other way round; one that stands in one commit only is compared with those that it takes
 * in, else with those that share its files (rules.md §3.3, §14.1).
 */
function planBuilds({ head, base }, changes) {
    const reached = new Set();
    for (const change of changes) {
        const [atHead, atBase] = [headPath(change), basePath(change)];
        for (const folder of atHead === undefined ? [] : head.reachedFrom(atHead))
            reached.add(folder);
        for (const folder of atBase === undefined ? [] : base.reachedFrom(atBase))
            reached.add(folder);
    }
    const roots = [...new Set([...head.roots, ...base.roots])].sort();
    const isAt = (graph, folder) => graph.node(folder)?.isComponent === false;
    const plans = roots.map((folder) => {
        const path = (head.node(folder) ?? base.node(folder))?.path ?? folder;
        return {
            name: path,
            title: folder === '' ? '.' : folder,
            by: 'kustomize',
            folder,
            values: [],
            release: '',
            namespace: undefined,
            deployment: undefined,
            reached: reached.has(folder),
            at: { head: isAt(head, folder), base: isAt(base, folder) },
        };
    });
    const company = new Set();
    for (const plan of plans.filter(({ reached: isReached, at }) => isReached && at.head !== at.base)) {
        const own = plan.at.head ? head : base;
        const inside = plans.filter(({ folder }) => folder !== plan.folder && own.layers(plan.folder).some(layer => layer.folder === folder));
        const files = plan_builds_filesOf(own, plan.folder);
        const beside = plans.filter(({ folder }) => [head, base].some(graph => [...plan_builds_filesOf(graph, folder)].some(path => files.has(path))));
        for (const other of inside.length > 0 ? inside : beside)
            company.add(other);
    }
    return plans.filter(plan => plan.reached || company.has(plan));
}
/** What a build takes in: kustomizations and objects, not what changes them. */
function plan_builds_filesOf(graph, folder) {
    return new Set(graph
        .layers(folder)
        .flatMap(({ path, inputs }) => [path, ...inputs.flatMap(input => (input.as === 'part' && input.path ? [input.path] : []))]));
}

;// CONCATENATED MODULE: ./build/rendering/helm/chart-choice.js
/** A chart of which nothing is rendered with values that the settings name and the head does not hold. `of`: the changed files. */
function missingValues({ folder, path }, choices, tree, of) {
    const choice = choices.find(({ chart }) => chart === folder);
    const missing = new Set(choice?.values.flat().filter(file => !tree.isFile(file)));
    return [...missing].map(file => ({
        path,
        line: undefined,
        reason: `a Helm chart that is not rendered with ${file}: the setting helm names that file, and it is not there`,
        of,
    }));
}
/** Charts that the settings name and nobody finds: what is said of them says nothing. */
function missingCharts(charts, choices, of) {
    return choices
        .filter(({ chart }) => !charts.has(chart))
        .map(({ chart }) => ({
        path: chart === '' ? 'Chart.yaml' : `${chart}/Chart.yaml`,
        line: undefined,
        reason: 'the setting helm names this chart, and it is not there',
        of,
    }));
}

;// CONCATENATED MODULE: ./build/rendering/helm/chart-list.js


async function listCharts(tree, includes) {
    const paths = tree.paths.filter(path => isChartFile(path) && includes(path));
    const files = await tree.read(paths);
    const charts = [...files.values()].flatMap(file => readChart(file) ?? []);
    const byFolder = new Map(charts.map(chart => [chart.folder, chart]));
    const inner = new Set(charts.filter(({ folder }) => charts.some(other => isInside(folder, other.folder))));
    const outer = charts.filter(chart => !inner.has(chart));
    const local = (chart, { folder, name }) => {
        const named = folder === undefined ? undefined : byFolder.get(folder);
        if (named || folder !== undefined)
            return named;
        const namesakes = outer.filter(other => other.name === name && other !== chart);
        return namesakes.length === 1 ? namesakes[0] : undefined;
    };
    const users = (used) => charts.filter(chart => chart.dependencies.some(dependency => local(chart, dependency) === used));
    return {
        at: folder => byFolder.get(folder),
        roots: outer.filter(({ isLibrary }) => !isLibrary),
        vendored: ({ folder }, { name }) => charts.find(other => other.name === name && (0,repo_path/* folderOf */.yS)(other.folder) === chartsIn(folder)),
        local,
        reachedFrom: path => {
            const found = new Set();
            const follow = (chart) => {
                if (found.has(chart))
                    return;
                found.add(chart);
                for (const user of users(chart))
                    follow(user);
            };
            if (!bearsNothing(path))
                for (const chart of charts)
                    if ((0,repo_path/* isWithin */.UO)(path, chart.folder))
                        follow(chart);
            return new Set([...found].map(({ folder }) => folder));
        },
    };
}
/** Vendored below another chart's `charts/`: a part of that one. */
const isInside = (folder, other) => folder !== other && (0,repo_path/* isWithin */.UO)(folder, chartsIn(other));
const chartsIn = (folder) => (folder === '' ? 'charts' : `${folder}/charts`);
/** Files of a chart that say nothing of its objects. */
const bearsNothing = (path) => /(^|\/)(NOTES\.txt|values\.schema\.json|Chart\.lock|README[^/]*|LICENSE[^/]*|OWNERS|CHANGELOG[^/]*|\.helmignore)$|\.(md|gotmpl|png|svg|prov)$/i.test(path);

;// CONCATENATED MODULE: ./build/rendering/helm/values-sets.js

/** A chart's sets: its defaults, each test file of `ci/` alone, and each sibling that is named as an environment's values. */
function valuesSets(folder, tree) {
    const found = tree.below(folder).filter(path => isValuesOf(path, folder));
    return [[], ...found.toSorted().map(path => [path])];
}
function isValuesOf(path, folder) {
    if (!(0,repo_path/* isWithin */.UO)(path, folder) || !/\.ya?ml$/.test(path))
        return false;
    const inside = folder === '' ? path : path.slice(folder.length + 1);
    return (/^ci\/[^/]*values\.ya?ml$/.test(inside) ||
        (/^(values[-._][^/]+|[^/]+[-._]values)\.ya?ml$/.test(inside) && (0,repo_path/* baseNameOf */.mv)(path) !== 'values.yaml') ||
        /^values\/[^/]+\.ya?ml$/.test(inside));
}
/** What tells a set from the chart's others, as people would say it. */
function setTitle(set, folder) {
    return set
        .map(path => ((0,repo_path/* folderOf */.yS)(path) === folder ? (0,repo_path/* baseNameOf */.mv)(path) : (0,repo_path/* isWithin */.UO)(path, folder) ? path.slice(folder.length + 1) : path))
        .join(' and ');
}

;// CONCATENATED MODULE: ./build/manifests/parts.js
const parts_isMap = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/** What stands at a path; undefined where a step leads nowhere. */
const partAt = (value, ...path) => path.reduce((around, key) => {
    if (typeof key === 'number')
        return Array.isArray(around) ? around[key] : undefined;
    return parts_isMap(around) && Object.hasOwn(around, key) ? around[key] : undefined;
}, value);
/** The list at a path; empty where something else or nothing stands there. */
function listAt(value, ...path) {
    const found = partAt(value, ...path);
    return Array.isArray(found) ? found : [];
}
/** The text at a path; undefined where something else, an empty one or nothing stands there. */
function textAt(value, ...path) {
    const found = partAt(value, ...path);
    return typeof found === 'string' && found !== '' ? found : undefined;
}

;// CONCATENATED MODULE: ./build/manifests/argo-applications.js

/** The Applications that an object stands for: those of an ApplicationSet as far as its generators say them word for word. */
function argoApplications(value) {
    const name = textAt(value, 'metadata', 'name') ?? '';
    if (textAt(value, 'kind') === 'Application')
        return [{ name, spec: partAt(value, 'spec'), at: ['spec'] }];
    const template = partAt(value, 'spec', 'template');
    return listAt(value, 'spec', 'generators')
        .flatMap(parametersOf)
        .map((parameters) => {
        const made = filledIn(template, parameters);
        return { name: textAt(made, 'metadata', 'name') ?? name, spec: partAt(made, 'spec'), at: ['spec', 'template', 'spec'] };
    });
}
/** Of a list its elements, of a git generator the folders that it names without stars; what others make nobody can tell. */
function parametersOf(generator) {
    const folders = listAt(generator, 'git', 'directories').flatMap(directory => {
        const path = textAt(directory, 'path');
        if (path === undefined || path.includes('*') || partAt(directory, 'exclude') === true)
            return [];
        const basename = path.split('/').at(-1) ?? '';
        return [{ path, 'path.path': path, 'path.basename': basename }];
    });
    return [...listAt(generator, 'list', 'elements').filter(parts_isMap), ...folders];
}
/** A template with its `{{ parameters }}` filled in; those that nobody gives stay. */
function filledIn(template, parameters) {
    if (Array.isArray(template))
        return template.map(item => filledIn(item, parameters));
    if (parts_isMap(template))
        return Object.fromEntries(Object.entries(template).map(([key, inner]) => [key, filledIn(inner, parameters)]));
    if (typeof template !== 'string')
        return template;
    return template.replace(/\{\{-?\s*\.?([\w.-]+)\s*-?\}\}/g, (whole, name) => {
        const given = Object.hasOwn(parameters, name) ? parameters[name] : partAt(parameters, ...name.split('.'));
        return ['string', 'number', 'boolean'].includes(typeof given) ? String(given) : whole;
    });
}

;// CONCATENATED MODULE: ./build/manifests/chart-deployments.js





/** A line of a file that may hold such an object; further in, it is a definition of them. */
const deploymentLine = /^kind: *["']?(HelmRelease|Application(Set)?)["']? *$/;
/** The charts that the objects of a file install from this repository, as far as they say so word for word. */
function chartDeployments(file, repository) {
    if (!/\bkind: *["']?(HelmRelease|Application)/.test(file.text))
        return [];
    return (0,read_documents/* readDocuments */.r)(file).documents.flatMap(document => {
        const group = textAt(document.value, 'apiVersion')?.split('/')[0];
        const kind = textAt(document.value, 'kind');
        if (group === 'helm.toolkit.fluxcd.io' && kind === 'HelmRelease')
            return chart_deployments_ofFlux(document);
        return group === 'argoproj.io' && (kind === 'Application' || kind === 'ApplicationSet') ? ofArgo(document, repository) : [];
    });
}
function chart_deployments_ofFlux(document) {
    const { value } = document;
    const chart = ['spec', 'chart', 'spec'];
    const folder = (0,repo_path/* resolvePath */.o1)('', textAt(value, ...chart, 'chart') ?? '/');
    if (folder === undefined || textAt(value, ...chart, 'sourceRef', 'kind') !== 'GitRepository')
        return [];
    const name = textAt(value, 'metadata', 'name') ?? '';
    const files = listAt(value, ...chart, 'valuesFiles').flatMap(entry => (0,repo_path/* resolvePath */.o1)('', String(entry)) ?? []);
    const values = partAt(value, 'spec', 'values');
    return [
        {
            path: document.path,
            object: `HelmRelease ${name}`,
            document,
            chart: folder,
            release: textAt(value, 'spec', 'releaseName') ?? name,
            namespace: textAt(value, 'spec', 'targetNamespace') ?? textAt(value, 'metadata', 'namespace'),
            files,
            mayLackFiles: partAt(value, ...chart, 'ignoreMissingValuesFiles') === true,
            withoutDefaults: files.length > 0,
            inline: parts_isMap(values) ? [{ at: ['spec', 'values'], value: values, as: 'map' }] : [],
            doubts: [
                ...(listAt(value, 'spec', 'valuesFrom').length > 0 ? [elsewhere] : []),
                ...(listAt(value, 'spec', 'postRenderers').length > 0 ? ['changes what the chart makes (`postRenderers`)'] : []),
            ],
        },
    ];
}
function ofArgo(document, repository) {
    return argoApplications(document.value).flatMap(({ name, spec, at }) => {
        const several = listAt(spec, 'sources');
        const sources = [
            [['source'], partAt(spec, 'source')],
            ...several.map((source, index) => [['sources', index], source]),
        ];
        return sources.flatMap(([where, source]) => {
            const folder = (0,repo_path/* resolvePath */.o1)('', textAt(source, 'path') ?? '/');
            if (folder === undefined || !mayBeOf(repository, partAt(source, 'repoURL')))
                return [];
            const helm = partAt(source, 'helm');
            const files = listAt(helm, 'valueFiles').map(entry => valuesFile(String(entry), folder, several, repository));
            const inline = (key, as) => {
                const value = partAt(helm, key);
                return value === undefined || value === '' ? [] : [{ at: [...at, ...where, 'helm', key], value, as }];
            };
            const namespace = textAt(spec, 'destination', 'namespace');
            return [
                {
                    path: document.path,
                    object: `Application ${name}`,
                    document,
                    chart: folder,
                    release: textAt(helm, 'releaseName') ?? name,
                    namespace: namespace?.includes('{') ? undefined : namespace,
                    files: files.flatMap(file => file ?? []),
                    mayLackFiles: partAt(helm, 'ignoreMissingValueFiles') === true,
                    withoutDefaults: false,
                    inline: [
                        ...(parts_isMap(partAt(helm, 'valuesObject')) ? inline('valuesObject', 'map') : inline('values', 'text')),
                        ...inline('parameters', 'list'),
                    ],
                    doubts: files.includes(undefined) || listAt(helm, 'fileParameters').length > 0 ? [elsewhere] : [],
                },
            ];
        });
    });
}
const elsewhere = 'takes values from elsewhere';
/** Relative to the chart; from the root of a repository after `/`, of a source's after `$name/`. Undefined: it is of another. */
function valuesFile(entry, folder, sources, repository) {
    const [, reference, fromRoot] = /^(?:\/|\$([\w.-]+)\/)(.*)$/.exec(entry) ?? [];
    const source = sources.find(each => reference !== undefined && textAt(each, 'ref') === reference);
    if (/\{\{/.test(entry) || !mayBeOf(repository, partAt(source, 'repoURL')))
        return undefined;
    return fromRoot === undefined ? (0,repo_path/* resolvePath */.o1)(folder, entry) : (0,repo_path/* resolvePath */.o1)('', fromRoot);
}

;// CONCATENATED MODULE: ./build/rendering/helm/deployments.js

/** Where nothing can be looked through unread, so many files are read that may hold what deploys a chart. */
const mostRead = 100;
/** The charts that objects of the repository deploy from it, those in scope. */
async function listDeployments(tree, includes, changed, repository) {
    const files = await tree.read((await mayDeploy(tree, changed)).filter(includes));
    return [...files.values()].flatMap(file => chartDeployments(file, repository));
}
/** The files that may hold such objects: none that are templates of them. */
async function mayDeploy(tree, changed) {
    const found = (await tree.holding(deploymentLine)) ?? likely(tree, changed);
    return found.filter(path => !deployments_isOfChart(path, tree));
}
function deployments_isOfChart(path, tree) {
    return [...path.matchAll(/(?:^|\/)(?:templates|crds)\//g)].some(({ index }) => tree.isFile(index === 0 ? 'Chart.yaml' : `${path.slice(0, index)}/Chart.yaml`));
}
function likely(tree, changed) {
    const named = tree.paths.filter(path => /(^|\/)(apps?|applications?|argo-?cd|flux|clusters?|releases?|gitops)\/.*\.ya?ml$/i.test(path));
    return [...changed.filter(path => /\.ya?ml$/.test(path) && tree.isFile(path)), ...named.slice(0, mostRead)];
}

;// CONCATENATED MODULE: ./build/rendering/site.js





/** Every file that says what can be rendered, and the changed ones: read at once, they cost few requests where reading takes any. */
async function indexOf(tree, { includes, changed }) {
    const charts = tree.paths.filter(path => isChartFile(path) && includes(path));
    return [
        ...tree.paths.filter(path => (0,manifests_kustomization/* isKustomizationFile */.yi)(path) && includes(path)),
        ...charts,
        ...(charts.length > 0 ? (await mayDeploy(tree, changed)).filter(includes) : []),
        ...changed.filter(includes),
    ];
}
async function readSources(tree, { includes, changed, related = [], repository }) {
    const charts = await listCharts(tree, includes);
    return {
        tree,
        builds: await buildGraph(tree, includes, [...changed, ...related]),
        charts,
        deployments: charts.roots.length > 0 ? await listDeployments(tree, includes, changed, repository) : [],
    };
}
const isBy = (deployer) => ({ path, object }) => path === deployer.path && object === deployer.object;

;// CONCATENATED MODULE: ./build/rendering/plan-charts.js





/** Sets of values that are rendered of one chart. */
const mostSets = 6;
/**
 * The charts that a change reaches, each as it is installed: as the settings say, else as Flux and Argo CD deploy it from this
 * repository, else with the values that stand beside it. A change of one set's files alone reaches that set alone; a set that
 * stands in one commit only is compared with the others.
 */
function planCharts({ head, base }, changes, choices) {
    const paths = changes.flatMap(change => [
        { side: head, path: headPath(change) },
        { side: base, path: basePath(change) },
    ].flatMap(({ side, path }) => (path === undefined ? [] : [{ side, path }])));
    const unread = [];
    const charts = new Map([...base.charts.roots, ...head.charts.roots].map(chart => [chart.folder, chart]));
    const plans = [...charts.values()].flatMap(chart => {
        const installs = installsOf(chart, { head, base }, choices);
        const own = new Set(installs.flatMap(({ values, deployment }) => [...values, ...(deployment ? [deployment.path] : [])]));
        const changed = paths.filter(({ side, path }) => own.has(path) || side.charts.reachedFrom(path).has(chart.folder));
        if (changed.length === 0)
            return [];
        const changedPaths = new Set(changed.map(({ path }) => path));
        if (head.charts.at(chart.folder))
            unread.push(...missingValues(chart, choices, head.tree, [...changedPaths]));
        const all = installs.map(install => planOf(chart, install, own, changedPaths, { head, base }));
        const reached = all.filter(plan => plan.reached).toSorted((a, b) => urgency(b, changedPaths) - urgency(a, changedPaths));
        const kept = new Set(reached.slice(0, mostSets));
        if (reached.length > mostSets)
            unread.push({
                path: chart.path,
                line: undefined,
                reason: `it was rendered with ${mostSets} of ${reached.length} sets of values, changed ones first`,
            });
        return [...all.filter(plan => kept.has(plan)), ...companyOf(kept, all)];
    });
    if (plans.length > 0 || unread.length > 0)
        unread.push(...missingCharts(new Set(charts.keys()), choices, paths.map(({ path }) => path)));
    return { plans, unread };
}
/** For what stands in one commit only: the defaults, else what stands in both. */
function companyOf(kept, all) {
    if ([...kept].every(({ at }) => at.head === at.base))
        return [];
    const others = all.filter(plan => !kept.has(plan) && !plan.reached);
    const defaults = others.filter(({ values, deployment }) => values.length === 0 && !deployment);
    return defaults.length > 0 ? defaults : others.filter(({ at }) => at.head && at.base).slice(0, 1);
}
/** The defaults are always among those that are rendered. */
const urgency = ({ values, deployment }, changed) => values.length === 0 && !deployment ? 2 : Number([...values, deployment?.path ?? ''].some(path => changed.has(path)));
function installsOf({ folder, name }, sides, choices) {
    const both = [sides.head, sides.base];
    const choice = choices.find(each => each.chart === folder);
    const deployments = both.flatMap(side => side.deployments.filter(({ chart }) => chart === folder));
    if (!choice && deployments.length > 0) {
        const found = new Map(deployments.toReversed().map(each => [`${each.path} ${each.object}`, each]));
        return [...found.values()].map(({ path, object, release, namespace, files }) => ({
            values: files.filter(file => both.some(({ tree }) => tree.isFile(file))),
            release,
            namespace,
            deployment: { path, object },
        }));
    }
    const sets = choice ? choice.values : both.flatMap(({ tree }) => valuesSets(folder, tree));
    return [...new Map(sets.map(set => [set.join('\n'), set])).values()].map(values => ({
        values,
        release: choice?.release ?? name,
        namespace: choice?.namespace,
        deployment: undefined,
    }));
}
function planOf(chart, install, installing, changed, sides) {
    const { folder } = chart;
    const { values, deployment } = install;
    const concernsAll = [...changed].some(path => !installing.has(path) && !bearsNothing(path));
    const holds = ({ charts, tree, deployments }) => charts.at(folder) !== undefined && (deployment ? deployments.some(isBy(deployment)) : values.every(tree.isFile));
    const how = deployment ? ` as ${deployment.object}` : values.length === 0 ? '' : ` with ${setTitle(values, folder)}`;
    return {
        ...install,
        name: [chart.path, ...(deployment ? [`${deployment.path} ${deployment.object}`] : values)].join(' + '),
        title: `${folder === '' ? chart.name : folder}${how}`,
        by: 'helm',
        folder,
        reached: concernsAll || [...values, ...(deployment ? [deployment.path] : [])].some(path => changed.has(path)),
        at: { head: holds(sides.head), base: holds(sides.base) },
    };
}

;// CONCATENATED MODULE: ./build/rendering/same-place.js
/** What tells list items apart, the surest first. */
const identities = ['name', 'containerPort', 'mountPath', 'devicePath', 'ip', 'key', 'type', 'port', 'topologyKey'];
/**
 * Follows a path of `rendered` in `written`: maps by key, list items by what they are (`name`, `containerPort` …), scalars in
 * lists by their value. `alike` lists have not been merged with others, so that an item without identity keeps its index.
 */
function samePlace(rendered, keys, written, alike) {
    const path = [];
    let [left, right] = [rendered, written];
    for (const key of keys) {
        const step = typeof key === 'string' ? keyIn(right, key) : itemIn(left, key, right, alike);
        if (step === undefined)
            return { path, whole: false };
        path.push(step);
        left = childOf(left, key);
        right = childOf(right, step);
    }
    return { path, whole: true };
}
const keyIn = (value, key) => (same_place_isMap(value) && Object.hasOwn(value, key) ? key : undefined);
function itemIn(rendered, index, written, alike) {
    if (!Array.isArray(rendered) || !Array.isArray(written))
        return undefined;
    const item = rendered[index];
    if (!same_place_isMap(item)) {
        const at = written.findIndex(other => same(other, item));
        return at < 0 ? undefined : at;
    }
    const known = identities.filter(key => item[key] !== undefined && !same_place_isMap(item[key]));
    for (const key of known) {
        const found = [...written.keys()].filter(at => same_place_isMap(written[at]) && same(written[at][key], item[key]));
        const [first] = found;
        if (first !== undefined)
            return found.includes(index) ? index : first;
    }
    return alike && written.length === rendered.length && index < written.length ? index : undefined;
}
function childOf(value, key) {
    if (typeof key === 'number')
        return Array.isArray(value) ? value[key] : undefined;
    return same_place_isMap(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}
const same_place_valueIn = (value, keys) => keys.reduce(childOf, value);
/** As YAML scalars: `"80"` and `80` are written alike. */
const same = (a, b) => same_place_isScalar(a) && same_place_isScalar(b) && String(a) === String(b);
const same_place_isScalar = (value) => typeof value !== 'object' || value === null;
const same_place_isMap = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const same_place_list = (value) => (Array.isArray(value) ? value : []);
const same_place_text = (value) => (typeof value === 'string' ? value : undefined);

;// CONCATENATED MODULE: ./build/rendering/stage.js


/** What one root may bring: charts and overlays are texts, and this is more than the largest that was found in the wild. */
const mostBytes = 20_000_000;
const tooLarge = 'it takes in more than 20 MB of files';
/**
 * Writes files below a folder: their texts only, as regular files, so that nothing in the folder leads out of it.
 * A path that would stand elsewhere is left out.
 */
async function stage(folder, files) {
    const made = new Set();
    for (const [path, text] of files) {
        const target = (0,external_node_path_.join)(folder, path);
        if ((0,external_node_path_.relative)(folder, target).startsWith('..') || path.includes('\0'))
            continue;
        const parent = (0,external_node_path_.dirname)(target);
        if (!made.has(parent))
            await (0,promises_.mkdir)(parent, { recursive: true });
        made.add(parent);
        await (0,promises_.writeFile)(target, text);
    }
}

;// CONCATENATED MODULE: ./build/rendering/helm/chart-files.js



/** Nobody nests charts deeper, but a chart may name itself. */
const deepest = 5;
/**
 * Gathers a chart's texts. A dependency that is vendored stays; one that the repository holds elsewhere is laid out where Helm
 * looks for it; any other is taken out of the copy's Chart.yaml and named. Nothing is fetched.
 */
async function gatherChart(chart, charts, tree, withoutDefaults = false) {
    const files = [];
    const missing = [];
    let bytes = 0;
    const isDefaults = (path) => inside(path, chart.folder) === 'values.yaml';
    const gather = async (own, at, name, depth) => {
        const packed = tree.below(own.folder).filter(path => path.endsWith('.tgz'));
        const wanted = ownPaths(own, tree).filter(path => !(withoutDefaults && isDefaults(path)));
        bytes += wanted.reduce((sum, path) => sum + tree.bytes(path), 0);
        if (bytes > mostBytes)
            return { name, at, folder: own.folder, parts: [] };
        for (const file of (await tree.read(wanted)).values())
            files.push({ at: at + inside(file.path, own.folder), path: file.path, text: file.text });
        const parts = [];
        const kept = [];
        let isAsWritten = true;
        const listed = Array.isArray(own.value.dependencies) ? own.value.dependencies : [];
        for (const dependency of own.dependencies) {
            const vendored = charts.vendored(own, dependency);
            const other = vendored ?? charts.local(own, dependency);
            const entry = listed[dependency.index];
            if (!vendored)
                isAsWritten = false;
            if (!other || depth >= deepest) {
                if (depth === 0)
                    missing.push({ ...dependency, packed: packed.find(isArchiveOf(dependency)) });
                continue;
            }
            const below = `${at}charts/${dependency.name}/`;
            if (vendored) {
                parts.push({
                    name: dependency.alias,
                    at: `${at}${inside(vendored.folder, own.folder)}/`,
                    folder: vendored.folder,
                    parts: [],
                });
                kept.push(entry);
            }
            else {
                parts.push(await gather(other, below, dependency.alias, depth + 1));
                kept.push({ ...Object(entry), repository: '', version: '>=0.0.0-0' });
            }
        }
        if (!isAsWritten)
            files.push({ at: `${at}Chart.yaml`, path: own.path, text: JSON.stringify({ ...own.value, dependencies: kept }) });
        return { name, at, folder: own.folder, parts };
    };
    const staged = await gather(chart, '', chart.name, 0);
    return bytes > mostBytes ? { reason: tooLarge } : { files, chart: staged, missing };
}
/** The files that a chart is made of, those of its dependencies elsewhere in the repository too. */
function chartPaths(chart, charts, tree) {
    const made = new Set();
    const follow = (own) => {
        if (made.has(own))
            return;
        made.add(own);
        for (const dependency of own.dependencies) {
            const other = charts.vendored(own, dependency) ? undefined : charts.local(own, dependency);
            if (other)
                follow(other);
        }
    };
    follow(chart);
    const paths = new Set([...made].flatMap(own => ownPaths(own, tree)));
    return [...paths].reduce((sum, path) => sum + tree.bytes(path), 0) > mostBytes ? new Set() : paths;
}
const ownPaths = ({ folder }, tree) => tree.below(folder).filter(path => !bearsNothing(path) && !path.endsWith('.tgz'));
const isArchiveOf = ({ name }) => (path) => new RegExp(`(^|/)charts/${name.replace(/[^\\w-]/g, '.')}-v?\\d[^/]*\\.tgz$`).test(path);
const inside = (path, folder) => (folder === '' ? path : path.slice(folder.length + 1));
/** Whether some values switch a dependency off: the first of its conditions that is set decides. */
function chart_files_isOff({ condition }, layers) {
    for (const path of condition?.split(',') ?? []) {
        const set = layers.map(values => same_place_valueIn(values, path.trim().split('.'))).filter(value => typeof value === 'boolean');
        const last = set.at(-1);
        if (last !== undefined)
            return !last;
    }
    return false;
}
/** The chart of the layout that a `# Source:` path is in. */
function chartOfSource(source, outermost) {
    let chart = outermost;
    let rest = source.startsWith(`${chart.name}/`) ? source.slice(chart.name.length + 1) : undefined;
    while (rest?.startsWith('charts/')) {
        const name = rest.split('/')[1] ?? '';
        const part = chart.parts.find(each => each.name === name) ?? {
            name,
            at: `${chart.at}charts/${name}/`,
            folder: `${chart.folder}/charts/${name}`,
            parts: [],
        };
        chart = part;
        rest = rest.slice('charts/'.length + name.length + 1);
    }
    return rest === undefined ? undefined : { chart, at: chart.at + rest };
}

;// CONCATENATED MODULE: ./build/rendering/refusal.js
const isRefusal = (value) => 'reason' in value;

;// CONCATENATED MODULE: ./build/rendering/kustomize/build-files.js


/** What the build of a folder reads, by name; refused when it reaches outside of the repository. */
function buildPaths(root, graph, tree) {
    const wanted = new Set();
    const stubs = new Set();
    for (const layer of graph.layers(root)) {
        if (layer.charts)
            return { reason: `${layer.path}:${layer.charts.line} inflates Helm charts, and what they hold is not in the repository` };
        wanted.add(layer.path);
        for (const input of layer.inputs) {
            const problem = problemOf(input, layer, graph, tree);
            if (problem !== undefined)
                return { reason: `${layer.path}:${input.line} ${problem}` };
            if (input.path === undefined || graph.node(input.path))
                continue;
            if (tree.isFile(input.path))
                wanted.add(input.path);
            else if (input.as === 'data')
                stubs.add(input.path);
            if (input.as === 'plugin')
                for (const path of tree.below(layer.folder))
                    wanted.add(path); // what its configuration names
        }
    }
    if ([...wanted].reduce((sum, path) => sum + tree.bytes(path), 0) > mostBytes)
        return { reason: tooLarge };
    return { wanted, stubs };
}
/** Gathers what the build of a folder reads; refused before anything runs. */
async function gatherBuild(root, graph, tree) {
    const paths = buildPaths(root, graph, tree);
    if (isRefusal(paths))
        return paths;
    const files = await tree.read(paths.wanted);
    const fetching = graph
        .layers(root)
        .flatMap(({ inputs }) => inputs)
        .find(input => input.as === 'plugin' && namesRemote(input, files));
    if (fetching)
        return { reason: `${fetching.entry} names something outside of the repository` };
    return { files, stubs: [...paths.stubs] };
}
function problemOf(input, { folder }, graph, tree) {
    const { entry, path, as } = input;
    if (path === undefined)
        return /^[./]/.test(entry)
            ? `names ${entry}, which is outside of the repository`
            : `names the remote ${as === 'part' || as === 'component' ? 'base' : 'file'} ${entry}, and nothing is fetched`;
    if (path === folder)
        return 'names its own folder';
    if (tree.isFile(path) || graph.node(path))
        return undefined;
    const oddity = tree.oddity(path);
    if (oddity)
        return `names ${entry}, which is ${oddity}`;
    if (tree.isFolder(path))
        return `names the folder ${entry}, which holds no kustomization`;
    if (as === 'data')
        return undefined;
    return `names ${entry}, which is not in the repository`;
}
/** A plugin's configuration may itself name files, and kustomize would fetch them. */
function namesRemote({ path }, files) {
    return /^[\s-]*["']?(path|files?|envs?|env|resources?|url|repo)["']?\s*:.*:\/\/|^\s*-\s*["']?\w+:\/\//m.test(files.get(path ?? '')?.text ?? '');
}

;// CONCATENATED MODULE: ./build/rendering/read-inputs.js




/**
 * Reads all that plans take in, of both commits side by side: where reading takes requests, one is enough. `alongside` names
 * files of the head that somebody else will ask for.
 */
async function readInputs(plans, { head, base }, alongside) {
    const [atHead, atBase] = [await inputsOf(plans, head, 'head'), await inputsOf(plans, base, 'base')];
    if (atHead.length + atBase.length === 0)
        return;
    await Promise.all([head.tree.read([...atHead, ...(await alongside())]), base.tree.read(atBase)]);
}
/** Nothing of what no installed tool renders. */
async function inputsOf(plans, site, side) {
    const paths = new Set();
    for (const plan of plans.filter(({ at }) => at[side])) {
        const tool = plan.by === 'helm' ? await site.tools.helm() : await site.tools.kustomize();
        if (!isRefusal(tool))
            for (const path of inputsOfPlan(plan, site))
                paths.add(path);
    }
    return [...paths];
}
function inputsOfPlan({ by, folder, values, deployment }, site) {
    if (by === 'kustomize') {
        const paths = buildPaths(folder, site.builds, site.tree);
        return isRefusal(paths) ? [] : paths.wanted;
    }
    const chart = site.charts.at(folder);
    const deployed = deployment && site.deployments.find(isBy(deployment));
    return [
        ...(chart ? chartPaths(chart, site.charts, site.tree) : []),
        ...(deployed ? [deployed.path, ...deployed.files] : values),
    ];
}

;// CONCATENATED MODULE: ./build/rendering/failure.js
/** Why a renderer failed. Templates quote their values when they fail: those are left out. */
function failure_failureOf(tool, { ended, complaint }, unspoken) {
    switch (ended) {
        case 'too late':
            return { reason: `${tool} took too long and was ended` };
        case 'with too much output':
            return { reason: `${tool} printed more than 64 MB and was ended` };
        case 'before it began':
            return { reason: `${tool} could not be started` };
        case 'well':
        case 'badly':
            return { reason: `${tool} says: ${told(complaint, unspoken)}` };
    }
}
const longest = 200;
/** A complaint says what it is about at its beginning; hostile ones are long. */
const failure_mostRead = 4000;
function told(complaint, { folder, secrets = [] }) {
    const open = secrets.reduce((text, secret) => text.replaceAll(secret, '…'), complaint.slice(0, failure_mostRead).replaceAll(folder, ''));
    const error = /^error:\s*([\s\S]*?)(?:\n\s*Use --debug|$(?![\s\S]))/im.exec(open)?.[1] ?? open;
    const words = located(error.replace(/\s+/g, ' ').trim())
        .replace(/"[^"]*"|`[^`]*`/g, quoted => (failure_isName.test(quoted) ? quoted : '"…"'))
        .replace(/(^|[\s'(])\/(?:repository|chart|build|values)\//g, '$1');
    return words.length > longest ? `${words.slice(0, longest - 1)}…` : words || 'nothing';
}
/** What stands in quotes and is surely no value: a template, a function, a file, a kind. */
const failure_isName = /^["`](?:[\w-]+\.(?:ya?ml|tpl|json)|[\w-]+(?:[./][\w-]+)+|[a-z][a-zA-Z]+|[A-Z]\w+)["`]$/;
/** Helm and kustomize wrap what went wrong into how they came there: the innermost template's line is kept, or the file. */
function located(error) {
    const template = [...error.matchAll(templateLine)].at(-1);
    if (template) {
        const [whole, path = '', line] = template;
        const rest = error.slice(template.index + whole.length).replace(/^executing "[^"]*" at /, '');
        return `${path.replace(/^[\w.-]+\//, '')}:${line} ${rest}`;
    }
    const parts = error.split(/: (?![^'"]*['"](?=$|:))/).filter(part => !isWrapping.test(part));
    return parts.length > 0 ? parts.join(': ') : error;
}
const templateLine = /(?<![\w./-])([\w.-]+\/(?:[\w.-]+\/)*?templates\/[\w./-]+):(\d+)(?::\d+)?\)?:\s*/g;
const isWrapping = /accumulat(ing|ion)|must resolve to a file|must build at directory|file is not directory|couldn't make target|^'?\/[^ ]*'?$/;

;// CONCATENATED MODULE: ./build/rendering/helm/template-chart.js



/** Stands for the namespace that a release goes to, which the repository does not say. */
const unknownNamespace = 'release-namespace';
/** What `helm template` prints for a laid out chart. */
async function templateChart(files, { name, namespace, values, kubernetesMinor, secrets }, tool, folder) {
    await stage((0,external_node_path_.join)(folder, 'chart'), files.map(({ at, text }) => [at, text]));
    const layers = values.map((text, index) => [`${index}.yaml`, text]);
    await stage((0,external_node_path_.join)(folder, 'values'), layers);
    const run = await tool.run([
        'template',
        releaseName(name),
        (0,external_node_path_.join)(folder, 'chart'),
        ...['--namespace', namespace ?? unknownNamespace],
        ...['--kube-version', `1.${kubernetesMinor}.0`], // helm's own default is as old as its build
        '--skip-tests',
        ...layers.flatMap(([file]) => ['--values', (0,external_node_path_.join)(folder, 'values', file)]),
    ]);
    return run.ended === 'well' ? run.output : failure_failureOf('helm', run, { folder, secrets });
}
/** Helm takes lower-case names of up to 53 characters. */
function releaseName(name) {
    const fitting = name
        .toLowerCase()
        .replace(/[^a-z0-9-]+/g, '-')
        .slice(0, 53)
        .replace(/^-+|-+$/g, '');
    return fitting === '' ? 'release' : fitting;
}

;// CONCATENATED MODULE: ./build/rendering/helm/chart-document.js


/** One document of a chart. */
function chartDocument(rendered, places, leaf) {
    const value = withoutNamespace(rendered.value);
    const name = same_place_text(same_place_valueIn(value, ['metadata', 'name'])) ?? '';
    const placeOf = (keys) => {
        const { span, reached } = rendered.locate(keys);
        return places.of(keys.slice(0, reached), span.start.line);
    };
    return {
        path: places.template,
        value,
        span: places.span,
        locate: keys => ({ ...rendered.locate(keys), span: placeOf(keys).span }),
        extent: keys => placeOf(keys).span,
        source: rendered.source,
        duplicateKeys: [],
        trace: keys => placeOf(keys).trace,
        rendition: {
            leaf,
            compared: true,
            source: `${places.template} ${same_place_text(same_place_valueIn(value, ['kind']))} ${name}`,
            writtenAs: undefined,
            verbatim: false,
        },
    };
}
/** A namespace that stands for the unknown one is none. */
function withoutNamespace(value) {
    if (Array.isArray(value))
        return value.map(withoutNamespace);
    if (!same_place_isMap(value))
        return value;
    const kept = Object.entries(value).filter(([key, inner]) => key !== 'namespace' || inner !== unknownNamespace);
    return Object.fromEntries(kept.map(([key, inner]) => [key, withoutNamespace(inner)]));
}

;// CONCATENATED MODULE: ./build/rendering/helm/chart-output.js


/** The documents of an output, but for definitions of custom resources, which are long and which no rule reads. */
function printedDocuments(output) {
    const printed = [];
    let source = '';
    for (const part of (0,split_documents/* splitDocuments */.Z)(output)) {
        source = /^# Source: (.*)$/m.exec(part.text)?.[1] ?? source;
        if (/^kind: CustomResourceDefinition\s*$/m.test(part.text))
            continue;
        const document = (0,manifests_document/* readDocument */.u)('', part);
        if (!document)
            continue;
        if ('reason' in document)
            return { reason: `what ${source} makes cannot be read: ${document.reason}` };
        printed.push({ source, document });
    }
    return printed;
}

;// CONCATENATED MODULE: ./build/rendering/helm/values-leaf.js

/**
 * Where the values stand that a rendered field was made of: what its template line refers to, when it is equal to the field
 * (or, on a changed line, a part of it: `tag` of an image, the last part first), the strongest layer that sets it. Of several
 * that are equal the one that was changed; where that leaves no single one, nobody knows.
 */
function valuesPlaces(field, references, layers, isChanged) {
    const found = references.flatMap(reference => strongest(field, reference.split('.'), layers) ?? []);
    const equal = values_leaf_distinct(found.filter(each => each.equal).map(({ span }) => span));
    const changed = equal.filter(isChanged);
    const partial = found
        .filter(each => !each.equal && isPart(each.value, field.value) && isChanged(each.span))
        .toSorted((a, b) => positionIn(field.value, b.value) - positionIn(field.value, a.value));
    const sure = changed.length === 1 ? changed : equal.length === 1 ? equal : [];
    return [...sure, ...partial.map(({ span }) => span)];
}
const values_leaf_distinct = (spans) => [
    ...new Map(spans.map(span => [`${span.path}:${span.start.line}:${span.start.column}`, span])).values(),
];
const positionIn = (value, part) => String(value).lastIndexOf(String(part));
function strongest({ keys, value, whole }, steps, layers) {
    for (const { written, root } of layers) {
        const at = steps[0] === 'global' ? steps : [...root, ...steps];
        const node = same_place_valueIn(written.value, at);
        if (node === undefined)
            continue;
        if (same_place_isScalar(node))
            return { span: written.place(at), value: node, equal: same(node, value) || isEncoded(node, value) };
        const inside = descend(keys, whole, node, value);
        if (inside)
            return { span: written.place([...at, ...inside]), value, equal: true };
        // A map is merged with the same map of weaker layers.
    }
    return undefined;
}
/** The way from a map of values to the field: the longest end of the field's path that leads to an equal value there. */
function descend(keys, whole, node, value) {
    for (let start = 0; start <= keys.length; start++) {
        const rest = keys.slice(start);
        const around = same_place_valueIn(whole, keys.slice(0, start));
        const found = samePlace(around, rest, node, true);
        if (!found.whole)
            continue;
        if (rest.length === 0 && same_place_isScalar(value))
            continue;
        if (alike(same_place_valueIn(node, found.path), value))
            return found.path;
    }
    return undefined;
}
function alike(a, b) {
    return same_place_isScalar(a) || same_place_isScalar(b) ? same(a, b) : JSON.stringify(a) === JSON.stringify(b);
}
/** A value of a Secret, which templates write in base 64. */
const isEncoded = (node, value) => node !== '' && Buffer.from(String(node)).toString('base64') === value;
/** `1.27` in `nginx:1.27`, not in `nginx:11.27`. */
function isPart(part, value) {
    if (!same_place_isScalar(part) || part === null || typeof value !== 'string')
        return false;
    const text = String(part);
    const at = text === '' ? -1 : value.lastIndexOf(text);
    return at >= 0 && !/\w/.test(value[at - 1] ?? ' ') && !/\w/.test(value[at + text.length] ?? ' ');
}

;// CONCATENATED MODULE: ./build/rendering/helm/chart-places.js


/** The place of an object as far as it shows without running anything: its `kind:` line in its template. */
function kindPlace(template, kind) {
    const lines = template.text.split('\n');
    const own = lines.findIndex(line => line.trim() === `kind: ${kind}`);
    const any = own < 0 ? lines.findIndex(line => /^kind:/.test(line)) : own;
    return lineSpan(template.path, Math.max(any, 0) + 1, lines);
}
function coarsePlaces(template, kind) {
    const span = kindPlace(template, kind);
    return { template: template.path, span, of: () => ({ span, trace: [] }) };
}
/** The places of one document: of a field its values, the template line that wrote it, the line that called for that. */
function mappedPlaces(template, value, extent, layers, map) {
    const { lines, references, isChanged } = map;
    const coarse = kindPlace(template, String(same_place_valueIn(value, ['kind'])));
    const of = (keys, renderedLine) => {
        const source = lines[renderedLine - 1];
        if (!source)
            return { span: coarse, trace: [] };
        const steps = [source.leaf, ...(source.call && !chart_places_isSame(source.call, source.leaf) ? [source.call] : [])];
        const isLiteral = !map.templates[source.leaf.file]?.lines[source.leaf.line - 1]?.includes('{{');
        const used = isLiteral ? [] : [...new Set(steps.flatMap(({ file, line }) => references.at(file, line)))];
        const values = valuesPlaces({ keys, value: same_place_valueIn(value, keys), whole: value }, used, layers, isChanged);
        const written = steps.flatMap(step => spanOf(step, map) ?? []);
        const changed = [...values, ...written].find(isChanged);
        const from = values.find(place => place === changed) ?? values[0];
        const trace = [...(from ? [from] : []), ...written];
        return { span: changed ?? written[0] ?? coarse, trace: trace.length > 1 ? trace : [] };
    };
    return { template: template.path, span: extentIn(template, extent, map) ?? coarse, of };
}
const chart_places_isSame = (a, b) => a.file === b.file && a.line === b.line;
function spanOf({ file, line }, { templates }) {
    const template = templates[file];
    return template && lineSpan(template.file.path, line, template.lines);
}
/** From the first to the last line of its own template that a document takes up. */
function extentIn(template, { from, to }, map) {
    const own = map.lines
        .slice(from - 1, to)
        .flatMap(source => (source ? [source.leaf, ...(source.call ? [source.call] : [])] : []))
        .filter(({ file }) => map.templates[file]?.file.at === template.at);
    const [first, last] = [Math.min, Math.max].map(choose => choose(...own.map(({ line }) => line)));
    const number = own[0]?.file;
    if (number === undefined || first === undefined || last === undefined)
        return undefined;
    const [start, end] = [first, last].map(line => spanOf({ file: number, line }, map));
    return start && end && { path: template.path, start: start.start, end: end.end };
}
function lineSpan(path, line, lines) {
    const text = (lines[line - 1] ?? '').trimEnd();
    return {
        path,
        start: { line, column: text.length - text.trimStart().length + 1 },
        end: { line, column: text.length + 1 },
    };
}

;// CONCATENATED MODULE: ./build/rendering/written.js


function writtenFiles(files) {
    const known = new Map();
    return path => {
        const file = files.get(path);
        const found = known.get(path) ?? (file ? (0,read_documents/* readDocuments */.r)(file).documents.map(writtenDocument) : []);
        known.set(path, found);
        return found;
    };
}
function writtenDocument({ path, value, span, locate }) {
    return { path, value, span, place: keys => locate(keys).span };
}
/** The objects of a file, those of its lists too. */
function written_objectsIn(documents) {
    return documents.flatMap(document => {
        const { value } = document;
        if (!same_place_isMap(value) || !same_place_text(value.kind)?.endsWith('List') || !Array.isArray(value.items))
            return [document];
        return same_place_list(value.items).map((item, index) => ({
            path: document.path,
            value: item,
            span: document.place(['items', index]),
            place: (keys) => document.place(keys.length === 0 ? ['items', index, 'metadata', 'name'] : ['items', index, ...keys]),
        }));
    });
}
/**
 * YAML that stands in a block scalar of another document, with its places in the file. Where it is written on one line, or
 * folded, every place is that of the field.
 */
function writtenInside(host, at, file, inner) {
    const field = host.place(at);
    const lines = file.text.split('\n');
    const isBlock = /:\s*\|[-+0-9]*\s*(#.*)?$|^\s*-\s+\|[-+0-9]*\s*(#.*)?$/.test((lines[field.start.line - 1] ?? '').trimEnd());
    const first = field.start.line; // the block's first line, counted from zero
    const indent = /^\s*/.exec(lines.slice(first).find(line => line.trim() !== '') ?? '')?.[0].length ?? 0;
    const shift = (span) => {
        if (!isBlock)
            return field;
        const move = ({ line, column }) => ({ line: line + first, column: column + indent });
        return { path: host.path, start: move(span.start), end: move(span.end) };
    };
    return (0,read_documents/* readDocuments */.r)({ path: host.path, text: inner }).documents.map(document => ({
        path: host.path,
        value: document.value,
        span: shift(document.span),
        place: (keys) => shift(document.locate(keys).span),
    }));
}

;// CONCATENATED MODULE: ./build/rendering/helm/release-values.js


function valuesOfFile(file) {
    const [written] = writtenFiles(new Map([[file.path, file]]))(file.path);
    return written ? [{ text: file.text, written }] : [];
}
/** The values that a deploying object holds itself, the strongest last. */
async function inlineValues({ path, document, inline }, tree) {
    const file = (await tree.read([path])).get(path);
    const host = { path, value: document.value, span: document.span, place: keys => document.locate(keys).span };
    return inline.flatMap(values => inlineOf(values, host, file));
}
function inlineOf({ at, value, as }, host, file) {
    switch (as) {
        case 'map':
            return [asValues({ path: host.path, value, span: host.place(at), place: keys => host.place([...at, ...keys]) })];
        case 'text':
            return file
                ? writtenInside(host, at, file, same_place_text(value) ?? '')
                    .slice(0, 1)
                    .map(asValues)
                : [];
        case 'list':
            return [asValues(ofParameters(host, at, same_place_list(value)))];
    }
}
const asValues = (written) => ({ text: JSON.stringify(written.value), written });
/** `name: image.tag` and `value: "1.4"`: as `--set` has it. Names with indexes are left out. */
function ofParameters(host, at, parameters) {
    const places = new Map();
    let values = {};
    for (const [index, parameter] of parameters.entries()) {
        const [name, value] = ['name', 'value'].map(key => same_place_text(childOf(parameter, key)));
        if (name === undefined || value === undefined || !/^[\w-]+(\.[\w-]+)*$/.test(name))
            continue;
        values = withValue(values, name.split('.'), childOf(parameter, 'forceString') === true ? value : asSet(value));
        places.set(name, index);
    }
    return {
        path: host.path,
        value: values,
        span: host.place(at),
        place: keys => {
            const index = places.get(keys.join('.'));
            return index === undefined ? host.place(at) : host.place([...at, index, 'value']);
        },
    };
}
/** A map with a value at a path, whatever stood in its way. */
function withValue(map, [key, ...rest], value) {
    if (key === undefined)
        return value;
    const others = same_place_isMap(map) ? Object.entries(map).filter(([other]) => other !== key) : [];
    return Object.fromEntries([...others, [key, withValue(childOf(map, key), rest, value)]]);
}
function asSet(value) {
    if (value === 'true' || value === 'false')
        return value === 'true';
    if (value === 'null')
        return null;
    return /^(0|-?[1-9]\d*)$/.test(value) ? Number(value) : value;
}

;// CONCATENATED MODULE: ./build/rendering/helm/chart-release.js



/** Reads the values that a plan names, at head or at base. */
async function releaseOf(plan, { tree, deployments }) {
    const valuesIn = async (files) => [...(await tree.read(files)).values()].flatMap(valuesOfFile);
    const deployment = plan.deployment && deployments.find(isBy(plan.deployment));
    const stagedBy = [plan.folder, ...plan.values.map(asFolder)];
    if (!deployment) {
        const { release: name, namespace } = plan;
        return { name, namespace, values: await valuesIn(plan.values), withoutDefaults: false, stagedBy, doubts: [] };
    }
    const { path, object, files } = deployment;
    const absent = deployment.mayLackFiles ? [] : files.filter(file => !tree.isFile(file));
    const doubts = [
        ...deployment.doubts.map(doubt => `${object} ${doubt}: that is not known`),
        ...absent.map(file => `${object} names the values file ${file}, which is not in the repository`),
    ];
    return {
        name: deployment.release,
        namespace: deployment.namespace,
        values: [...(await valuesIn(files)), ...(await inlineValues(deployment, tree))],
        withoutDefaults: deployment.withoutDefaults,
        stagedBy: [...stagedBy, (0,repo_path/* folderOf */.yS)(path)],
        doubts: doubts.map(reason => ({ path, line: undefined, reason })),
    };
}
/** The words of a values file's name tell a stage as a folder's do: `values-prod.yaml` as `prod/`. */
function asFolder(path) {
    return path
        .replace(/\.ya?ml$/, '')
        .replace(/(^|\/)ci\//, '$1test/')
        .replace(/values[-._]|[-._]values$/g, '');
}

// EXTERNAL MODULE: ./build/manifests/rendition.js
var rendition = __webpack_require__(6149);
;// CONCATENATED MODULE: ./build/rendering/helm/random-values.js


/** Whether a template may print something else each time. */
const isRandom = (template) => /\{\{[^}]*\b(gen(CA|SelfSignedCert|SignedCert|PrivateKey)\w*|rand(Alpha|AlphaNum|Numeric|Ascii|Bytes|Int)|uuidv4|now|htpasswd|bcrypt|encryptAES|shuffle)\b/.test(template);
/** The documents with one value in place of each that a second output of the same chart has otherwise. */
function withoutRandom(first, second) {
    const twins = new Map(second.map(({ document }) => [random_values_identityOf(document), document.value]));
    return first.map(printed => {
        const twin = twins.get(random_values_identityOf(printed.document));
        if (twin === undefined)
            return printed;
        const value = settled(printed.document.value, twin);
        return value === printed.document.value ? printed : { ...printed, document: { ...printed.document, value } };
    });
}
/** The value with `madeAnew` where the other differs; the same value when it does not. */
function settled(value, other) {
    if (same_place_isScalar(value))
        return value === other ? value : rendition/* madeAnew */.H;
    const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(Object(value));
    const inner = keys.map(key => settled(childOf(value, key), childOf(other, key)));
    if (inner.every((each, index) => each === childOf(value, keys[index] ?? '')))
        return value;
    return Array.isArray(value) ? inner : Object.fromEntries(keys.map((key, index) => [key, inner[index]]));
}
function random_values_identityOf({ value }) {
    return same_place_isMap(value)
        ? ['kind', 'apiVersion'].map(key => same_place_text(value[key])).join(' ') + String(same_place_valueIn(value, ['metadata', 'name']))
        : '';
}

;// CONCATENATED MODULE: ./build/rendering/helm/line-map.js
/**
 * For each line of a clean output, counted from zero, where it comes from, told by the same output with tags. A line without a
 * tag of its own (the middle of a `toYaml`) comes from the next tag below it.
 */
function mapLines(clean, tagged, templates) {
    const lines = clean.split('\n');
    const told = tagged.split('\n').map(readTags);
    const found = new Array(lines.length).fill(undefined);
    const own = new Set();
    const others = new Map();
    for (const section of sectionsOf(told.map(({ text }) => text))) {
        others.set(section.source, [...(others.get(section.source) ?? []), section]);
    }
    for (const section of sectionsOf(lines)) {
        const twin = others.get(section.source)?.shift();
        if (!twin)
            continue;
        const sources = sourcesBelow(told.slice(twin.from, twin.to + 1), templates.numberOf(section.source));
        for (const [at, other] of align(lines, section, told, twin)) {
            const source = sources[other - twin.from];
            const line = told[other];
            if (!source || !line)
                continue;
            if (line.tags.length > 0)
                own.add(at);
            found[at] = line.tags.length > 0 ? source : atCallSite(lines[at] ?? '', source, templates);
        }
        stepUp(lines, section, found, own, templates);
    }
    return found;
}
function readTags(line) {
    const tags = [];
    const text = line.replace(/[ ]#⟦(\d+):(\d+)⟧/g, (_, file, number) => {
        tags.push({ file: Number(file), line: Number(number) });
        return '';
    });
    return { text, tags };
}
/** The sections that hold more than comments. */
function sectionsOf(lines) {
    const sections = [];
    for (const [index, line] of lines.entries()) {
        if (line === '---')
            sections.push({ source: '', from: index, to: index, full: false });
        const section = sections.at(-1);
        if (!section)
            continue;
        section.to = index;
        if (section.source === '')
            section.source = /^# Source: (.*)$/.exec(line)?.[1] ?? '';
        if (line !== '---' && !/^\s*(#.*)?$/.test(line))
            section.full = true;
    }
    return sections.filter(({ full }) => full);
}
/** For each line of a section the first tag at or below it, and the first of the section's own template. */
function sourcesBelow(lines, ownFile) {
    let leaf;
    let call;
    return lines
        .toReversed()
        .map(({ tags }) => {
        leaf = tags[0] ?? leaf;
        call = tags.find(({ file }) => file === ownFile) ?? call;
        const first = leaf ?? call;
        return first && { leaf: first, call };
    })
        .reverse();
}
/** Pairs of lines of the two outputs: in order where they are as many, else the longest common run of equal lines. */
function align(lines, { from, to }, told, twin) {
    const [rows, columns] = [to - from + 1, twin.to - twin.from + 1];
    if (rows === columns)
        return Array.from({ length: rows }, (_, index) => [from + index, twin.from + index]);
    if (rows * columns > mostCells)
        return [];
    const equal = (row, column) => lines[from + row] === told[twin.from + column]?.text;
    const lengths = Array.from({ length: rows + 1 }, () => new Uint32Array(columns + 1));
    const lengthAt = (row, column) => lengths[row]?.[column] ?? 0;
    for (let row = rows - 1; row >= 0; row--) {
        const current = lengths[row];
        for (let column = columns - 1; current && column >= 0; column--) {
            current[column] = equal(row, column)
                ? lengthAt(row + 1, column + 1) + 1
                : Math.max(lengthAt(row + 1, column), lengthAt(row, column + 1));
        }
    }
    const pairs = [];
    for (let row = 0, column = 0; row < rows && column < columns;) {
        if (equal(row, column))
            pairs.push([from + row++, twin.from + column++]);
        else if (lengthAt(row + 1, column) >= lengthAt(row, column + 1))
            row++;
        else
            column++;
    }
    return pairs;
}
const mostCells = 4_000_000;
/** A bare `key:` whose text stands on the line of the call is written there, not in what was called. */
function atCallSite(line, source, { lineAt }) {
    const key = /^\s*(?:-\s+)?["']?([^:"'\s]+)["']?:\s*$/.exec(line)?.[1];
    const written = source.call && lineAt(source.call)?.split('{{')[0];
    const here = key !== undefined && written?.split(/[\s"'-]/).some(word => word === `${key}:`);
    return here && source.call ? { leaf: source.call, call: source.call } : source;
}
/** Static lines that bear no tag (a scalar of several lines) are one line further up than the next, while the texts are equal. */
function stepUp(lines, { from, to }, found, own, { lineAt }) {
    for (let at = to - 1; at >= from; at--) {
        const [here, below] = [found[at], found[at + 1]];
        if (!here || !below || own.has(at))
            continue;
        const up = { file: below.leaf.file, line: below.leaf.line - 1 };
        const source = lineAt(up);
        if (source === undefined || source.trim() === '' || source.includes('{{') || source.trim() !== lines[at]?.trim())
            continue;
        const inOwnTemplate = below.call?.file === below.leaf.file && below.call.line === below.leaf.line;
        found[at] = { leaf: up, call: inOwnTemplate ? up : here.call };
    }
}

;// CONCATENATED MODULE: ./build/rendering/helm/template-tokens.js
const words = ['if', 'else', 'end', 'range', 'with', 'define', 'block', 'template', 'break', 'continue'];
/** Cuts a template into its tokens, as Go's lexer does; undefined where an action does not end. */
function templateTokens(source) {
    const tokens = [];
    let at = 0;
    let line = 1;
    const text = (end) => {
        tokens.push({ type: 'text', source: source.slice(at, end), line });
        line += newlines(source.slice(at, end));
    };
    for (let open = source.indexOf('{{'); open >= 0; open = source.indexOf('{{', at)) {
        text(open);
        const end = actionEnd(source, open + 2);
        if (end === undefined)
            return undefined;
        const action = source.slice(open, end);
        const body = action
            .slice(2, -2)
            .replace(/^-(?=\s)|(?<=\s)-$/g, '')
            .trim();
        tokens.push({ type: 'action', source: action, body, line, trimsAfter: /\s-\}\}$/.test(action), does: doingOf(body) });
        line += newlines(action);
        at = end;
    }
    text(source.length);
    return tokens;
}
/** Where the action ends that begins before `start`: braces in strings and comments do not end it. */
function actionEnd(source, start) {
    let at = start;
    const comment = /^-?\s*\/\*/.exec(source.slice(start, start + 200));
    if (comment) {
        const end = source.indexOf('*/', start + comment[0].length);
        if (end < 0)
            return undefined;
        at = end + 2;
    }
    while (at < source.length) {
        if (source.startsWith('}}', at))
            return at + 2;
        const character = source[at];
        at = character === '"' || character === '`' || character === "'" ? quoteEnd(source, at) : at + 1;
    }
    return undefined;
}
function quoteEnd(source, start) {
    const quote = source[start];
    let at = start + 1;
    while (at < source.length && source[at] !== quote)
        at += source[at] === '\\' && quote !== '`' ? 2 : 1;
    return at + 1;
}
function doingOf(body) {
    if (body.startsWith('/*'))
        return 'comment';
    if (/^\$\w*\s*(,\s*\$\w+\s*)?:?=/.test(body))
        return 'assign';
    const first = /^[a-z]+\b/.exec(body)?.[0];
    return words.find(word => word === first) ?? 'value';
}
const newlines = (text) => text.split('\n').length - 1;
/** Whether an action writes something where it stands. */
const writes = ({ does }) => does === 'value' || does === 'template' || does === 'block';
/** Whether an action opens what an `end` closes. */
const opens = ({ does }) => ['if', 'range', 'with', 'define', 'block'].includes(does);

;// CONCATENATED MODULE: ./build/rendering/helm/tag-template.js

/**
 * A template that tells where its lines come from: ` #⟦file:line⟧` at the end of every source line that has content. The tag
 * is a comment to YAML and is never put where a `-}}` would eat it. Undefined when the template cannot be cut into tokens.
 *
 * Helpers are tagged when they hold YAML; those that make a name are left alone, and all of them without `helpers`.
 */
function tagTemplate(source, file, { helpers }) {
    const tokens = templateTokens(source);
    if (!tokens)
        return undefined;
    const { silent, edges } = helpersOf(tokens, helpers);
    const tag = (line) => ` #⟦${file}:${line}⟧`;
    let tagged = '';
    let content = 0; // the source line on which the content of the present line began; 0: it has none yet
    for (const [index, token] of tokens.entries()) {
        if (token.type === 'action') {
            tagged += token.source;
            if (edges.has(index))
                content = 0; // what a helper writes stands elsewhere
            else if (writes(token) && content === 0)
                content = token.line;
            continue;
        }
        const mute = silent.has(index);
        const isLast = index === tokens.length - 1;
        const eaten = eatenBefore(tokens[index - 1], token);
        let line = token.line;
        for (let at = 0; at < token.source.length; at++) {
            const character = token.source[at] ?? '';
            if (character !== '\n') {
                if (content === 0 && /\S/.test(character))
                    content = line;
                tagged += character;
                continue;
            }
            if (content > 0 && !mute && at >= eaten && !continues(token.source.slice(at + 1), isLast)) {
                const returned = tagged.endsWith('\r');
                tagged = `${returned ? tagged.slice(0, -1) : tagged}${tag(content)}${returned ? '\r' : ''}`;
            }
            if (at >= eaten)
                content = 0;
            tagged += character;
            line++;
        }
        if (isLast && content > 0 && !mute)
            tagged += tag(content);
    }
    return tagged;
}
/** How much of a text the `-}}` before it eats. */
function eatenBefore(before, { source }) {
    return before?.type === 'action' && before.trimsAfter ? source.length - source.trimStart().length : 0;
}
/** Whether the next line goes on with a scalar of several lines: a comment there would end it. */
function continues(rest, isLast) {
    const end = rest.indexOf('\n');
    if (end < 0 && !isLast)
        return false; // it goes on with an action
    const next = end < 0 ? rest : rest.slice(0, end);
    return /\S/.test(next) && !isStructure(next) && !/^\s*(#|---|[}\]]|-\s|-$)/.test(next);
}
const isStructure = (text) => /^\s*(?:-\s+)?["']?[A-Za-z_][\w./-]*["']?:(?:\s|$)|^\s*-\s/m.test(text);
function helpersOf(tokens, helpers) {
    const silent = new Set();
    const edges = new Set();
    const open = [];
    for (const [index, token] of tokens.entries()) {
        const around = open.at(-1);
        if (token.type === 'text') {
            if (around)
                around.text += token.source;
        }
        else if (opens(token))
            open.push({ isHelper: token.does === 'define', start: index, text: '' });
        else if (token.does === 'end') {
            const closed = open.pop();
            const outer = open.at(-1);
            if (closed?.isHelper) {
                edges.add(closed.start).add(index);
                if (!helpers || !isStructure(closed.text))
                    for (let at = closed.start; at <= index; at++)
                        silent.add(at);
            }
            else if (closed && outer)
                outer.text += closed.text;
        }
        else if (writes(token) && around)
            around.text += '§';
    }
    return { silent, edges };
}

;// CONCATENATED MODULE: ./build/rendering/helm/value-references.js

const nothingUsed = () => ({ paths: new Set(), helpers: new Set() });
/** Reads templates by the numbers that their tags bear. */
function valueReferences(templates) {
    const lines = new Map();
    const helpers = new Map();
    for (const [file, source] of templates.entries())
        readTemplate(source, file, lines, helpers);
    const all = (uses, seen) => [
        ...uses.paths,
        ...[...uses.helpers].flatMap(name => {
            const helper = helpers.get(name);
            if (!helper || seen.has(name))
                return [];
            seen.add(name);
            return all(helper, seen);
        }),
    ];
    return { at: (file, line) => [...new Set(all(lines.get(`${file}:${line}`) ?? nothingUsed(), new Set()))] };
}
function readTemplate(source, file, lines, helpers) {
    const blocks = [];
    const variables = new Map();
    for (const token of templateTokens(source) ?? []) {
        if (token.type === 'text')
            continue;
        const dot = blocks.findLast(block => block.dot !== undefined)?.dot;
        const uses = usesOf(token, dot ?? [], variables);
        for (const name of assigned(token))
            variables.set(name, new Set([...(variables.get(name) ?? []), ...uses.paths]));
        const helper = blocks.find(block => block.helper !== undefined)?.helper;
        if (helper !== undefined)
            value_references_add(helpers, helper, uses);
        for (let line = token.line; line <= token.line + newlines(token.source); line++)
            value_references_add(lines, `${file}:${line}`, uses);
        if (opens(token)) {
            const changesDot = (token.does === 'with' || token.does === 'range') && uses.paths.size > 0;
            blocks.push({ helper: definedBy(token), dot: changesDot ? [...uses.paths] : undefined });
        }
        else if (token.does === 'end')
            blocks.pop();
    }
}
function value_references_add(uses, key, { paths, helpers }) {
    const known = uses.get(key) ?? nothingUsed();
    for (const path of paths)
        known.paths.add(path);
    for (const helper of helpers)
        known.helpers.add(helper);
    uses.set(key, known);
}
const definedBy = ({ does, body }) => (does === 'define' ? /^define\s+"([^"]+)"/.exec(body)?.[1] : undefined);
function assigned({ body }) {
    const [, first, second] = /^(?:range\s+)?\$(\w+)(?:\s*,\s*\$(\w+))?\s*:?=/.exec(body) ?? [];
    return [first, second].filter(name => name !== undefined);
}
const keys = '((?:\\.[A-Za-z_]\\w*)+)';
function usesOf({ body }, dot, variables) {
    const uses = nothingUsed();
    for (const [, path = ''] of body.matchAll(new RegExp(`\\.Values${keys}`, 'g')))
        uses.paths.add(path.slice(1));
    for (const [, path = '', steps = ''] of body.matchAll(/\bindex\s+\$?\.Values((?:\.\w+)*)((?:\s+"[^"]+")+)/g)) {
        const named = [...steps.matchAll(/"([^"]+)"/g)].map(([, step = '']) => step);
        uses.paths.add([...path.split('.').filter(Boolean), ...named].join('.'));
    }
    for (const [, path = ''] of body.matchAll(/(?:^|[\s(|])\.((?:[A-Za-z_]\w*(?:\.\w+)*)?)(?=[\s)|]|$)/g)) {
        if (!/^(Values|Release|Chart|Capabilities|Files|Template)\b/.test(path))
            for (const context of dot)
                uses.paths.add(path === '' ? context : `${context}.${path}`);
    }
    for (const [, name = '', path = ''] of body.matchAll(/\$(\w+)((?:\.\w+)*)/g)) {
        for (const known of variables.get(name) ?? [])
            uses.paths.add(known).add(known + path);
    }
    for (const [, name = ''] of body.matchAll(/\b(?:include|template)\s+"([^"]+)"/g))
        uses.helpers.add(name);
    return uses;
}

;// CONCATENATED MODULE: ./build/rendering/helm/tagged.js



/**
 * Renders a chart once more with tags, and maps the lines of its clean output. When the tags break it, once again without
 * those in helpers. Undefined when nothing could be mapped.
 */
async function tagged({ files }, clean, templateOf, print, isChanged) {
    const templates = files.filter(({ at }) => /(^|\/)templates\//.test(at) && /\.(ya?ml|tpl|txt)$/.test(at));
    const numbers = new Map(templates.map((file, index) => [file.at, index]));
    const texts = templates.map(file => ({ file, lines: file.text.split('\n') }));
    for (const helpers of [true, false]) {
        const output = await print(files.map(file => {
            const number = numbers.get(file.at);
            const isDefinition = /\/templates\/crds?\/|^templates\/crds?\//.test(file.at); // long, and read by no rule
            const text = number === undefined || isDefinition ? undefined : tagTemplate(file.text, number, { helpers });
            return { at: file.at, text: text ?? file.text };
        }));
        if (typeof output !== 'string')
            continue;
        const lines = mapLines(clean, output, {
            numberOf: source => numbers.get(templateOf(source)?.at ?? ''),
            lineAt: ({ file, line }) => texts[file]?.lines[line - 1],
        });
        return { lines, templates: texts, references: valueReferences(templates.map(({ text }) => text)), isChanged };
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/rendering/helm/values-layers.js

/**
 * The values that the templates of a `# Source:` see, the strongest first: the release's below the names of the charts that
 * lead to the template's own, then each of those charts' own.
 */
function valuesLayers(source, outermost, release, { files }) {
    const names = source
        .split('/charts/')
        .slice(1)
        .map(rest => rest.split('/')[0] ?? '');
    const layers = release.map(written => ({ written, root: names }));
    let chart = outermost;
    for (const [depth, name] of names.entries()) {
        const parent = chart;
        chart = parent.parts.find(part => part.name === name) ?? { name, at: `${parent.at}charts/${name}/`, folder: '', parts: [] };
        const own = files.find(({ at }) => at === `${chart?.at}values.yaml`);
        const root = names.slice(depth + 1);
        if (own)
            layers.push(...writtenFiles(new Map([[own.path, { ...own, sha: '' }]]))(own.path)
                .slice(0, 1)
                .map(written => ({ written, root })));
    }
    return layers;
}

;// CONCATENATED MODULE: ./build/rendering/helm/render-chart.js












/** Renders a chart with one set of values. */
async function renderChart(plan, site) {
    const chart = site.charts.at(plan.folder);
    if (!chart)
        return { reason: 'its Chart.yaml cannot be read' };
    const tool = await site.tools.helm();
    if (isRefusal(tool))
        return tool;
    const { values, withoutDefaults, ...release } = await releaseOf(plan, site);
    const gathered = await gatherChart(chart, site.charts, site.tree, withoutDefaults);
    if (isRefusal(gathered))
        return gathered;
    const layers = writtenLayers(gathered, values);
    const order = {
        ...release,
        values: values.map(each => each.text),
        kubernetesMinor: site.kubernetesMinor,
        secrets: layers.flatMap(({ value }) => secretsIn(value)),
    };
    const print = async (files) => templateChart(files, order, tool, await site.freshFolder());
    const output = await print(gathered.files);
    if (typeof output !== 'string')
        return explained(output, gathered);
    const first = printedDocuments(output);
    if (isRefusal(first))
        return first;
    const printed = await settledDocuments(first, gathered, () => print(gathered.files));
    const absent = gathered.missing.filter(dependency => !chart_files_isOff(dependency, layers.map(({ value }) => value).reverse()));
    const templateOf = (source) => {
        const at = chartOfSource(source, gathered.chart)?.at;
        return gathered.files.find(file => file.at === at);
    };
    const leafOf = (placesOf) => ({
        name: plan.name,
        title: plan.title,
        by: 'helm',
        folder: plan.folder,
        stagedBy: release.stagedBy,
        namespace: release.namespace,
        complete: absent.length === 0 && release.doubts.length === 0,
        documents: printed.flatMap((each) => {
            const template = templateOf(each.source);
            return template ? [chartDocument(each.document, placesOf(each, template), plan.name)] : [];
        }),
        files: new Set([...gathered.files.map(({ path }) => path), ...values.map(({ written }) => written.path)]),
    });
    return {
        leaf: leafOf(({ document }, template) => coarsePlaces(template, same_place_text(same_place_valueIn(document.value, ['kind'])) ?? '')),
        notes: [
            ...absent.map(({ name, packed }) => ({
                path: chart.path,
                line: undefined,
                reason: `its dependency ${name} ${packed ? `is packed in ${packed}, which is not opened` : 'is not in the repository'}: the chart was rendered without it`,
            })),
            ...release.doubts,
        ],
        locate: async () => {
            const map = await tagged(gathered, output, templateOf, print, site.isChanged);
            if (!map)
                return leafOf(({ document }, template) => coarsePlaces(template, same_place_text(same_place_valueIn(document.value, ['kind'])) ?? ''));
            return leafOf(({ document, source }, template) => {
                const own = valuesLayers(source, gathered.chart, layers, gathered);
                const extent = { from: document.span.start.line, to: document.span.end.line };
                return mappedPlaces(template, document.value, extent, own, map);
            });
        },
    };
}
async function settledDocuments(first, { files }, again) {
    if (!files.some(file => /(^|\/)templates\//.test(file.at) && isRandom(file.text)))
        return first;
    const output = await again();
    const second = typeof output === 'string' ? printedDocuments(output) : output;
    return isRefusal(second) ? first : withoutRandom(first, second);
}
/** The values of the release, the strongest first; the chart's own last. */
function writtenLayers({ files, chart }, values) {
    const own = files.find(({ at }) => at === `${chart.at}values.yaml`);
    return [...values.toReversed(), ...(own ? valuesOfFile({ path: own.path, sha: '', text: own.text }) : [])].map(({ written }) => written);
}
/** Texts below keys that promise a secret. */
function secretsIn(value, below = false) {
    if (typeof value === 'string')
        return below && value.length > 3 ? [value] : [];
    if (typeof value !== 'object' || value === null)
        return [];
    return Object.entries(value).flatMap(([key, inner]) => secretsIn(inner, below || /pass|secret|token|key|credential|pwd|auth|cert/i.test(key)));
}
/** A helper that nobody defines may have come from a dependency that was left out. */
function explained(refusal, { missing }) {
    if (missing.length === 0)
        return refusal;
    const names = missing.map(({ name, packed }) => (packed ? `${name} (packed in ${packed})` : name)).join(', ');
    return /no template|not defined/.test(refusal.reason)
        ? {
            reason: `it needs its dependency ${names}, which ${missing.every(({ packed }) => packed) ? 'is not opened' : 'is not in the repository'}`,
        }
        : { reason: `${refusal.reason} (rendered without its dependency ${names})` };
}

;// CONCATENATED MODULE: ./build/rendering/kustomize/object.js

const fieldOf = (object, keys) => ({ object, keys, value: same_place_valueIn(object.value, keys) });
const kindOf = (value) => same_place_text(same_place_valueIn(value, ['kind'])) ?? '';
const object_nameOf = (written) => same_place_text(same_place_valueIn(written?.value, ['metadata', 'name'])) ?? '';
/** Whether a name may be the written form of another: builds add prefixes, suffixes and hashes. */
const mayBecome = (written, built) => written !== '' && built.includes(written);
/** The document of a file that an object was built from: of its kind, with the longest name that its own may come from. */
function baseOf(candidates, kind, name) {
    return candidates
        .filter(candidate => same_place_valueIn(candidate.value, ['kind']) === kind && mayBecome(object_nameOf(candidate), name))
        .toSorted((a, b) => object_nameOf(b).length - object_nameOf(a).length)[0];
}

;// CONCATENATED MODULE: ./build/rendering/kustomize/generated-places.js



/** `kustomizations` are all that may have a part in it: the one that generates it first, those that merge into it after. */
function generatorOf(kustomizations, kind, name, files) {
    const entries = kustomizations.flatMap(kustomization => generated_places_entryOf(kustomization, kind, name));
    const [first] = entries;
    if (!first || first.kustomization !== kustomizations[0])
        return undefined;
    const last = entries.toReversed();
    return {
        entry: first.kustomization.place(first.at),
        name: first.name,
        namespace: same_place_text(same_place_valueIn(first.kustomization.value, [...first.at, 'namespace'])),
        place: keys => {
            const [place] = last.flatMap(entry => generated_places_placeIn(entry, keys, files) ?? []);
            return place ?? first.kustomization.place(keys[0] === 'metadata' ? [...first.at, 'name'] : first.at);
        },
    };
}
/** The entry with the longest name that an object's may come from. */
function generated_places_entryOf(kustomization, kind, name) {
    const field = kind === 'Secret' ? 'secretGenerator' : 'configMapGenerator';
    return same_place_list(same_place_valueIn(kustomization.value, [field]))
        .map((entry, index) => ({ kustomization, at: [field, index], name: nameIn(entry) }))
        .filter(entry => mayBecome(entry.name, name))
        .toSorted((a, b) => b.name.length - a.name.length)
        .slice(0, 1);
}
/** A key of its data, a label or an annotation that it is given, its type. */
function generated_places_placeIn({ kustomization, at }, keys, files) {
    const [section, key, label] = keys;
    const written = (path) => (same_place_valueIn(kustomization.value, path) === undefined ? undefined : kustomization.place(path));
    if (section === 'type')
        return written([...at, 'type']);
    if (section === 'metadata' && typeof key === 'string' && label !== undefined)
        return written([...at, 'options', key, label]) ?? written(['generatorOptions', key, label]);
    if (typeof key !== 'string' || section === 'metadata')
        return undefined;
    return literalPlace(kustomization, at, key) ?? filePlace(kustomization, at, key, files);
}
const nameIn = (entry) => same_place_text(childOf(entry, 'name')) ?? '';
function literalPlace({ value, place }, at, key) {
    const literals = same_place_list(same_place_valueIn(value, [...at, 'literals']));
    const index = literals.findIndex(literal => same_place_text(literal)?.startsWith(`${key}=`));
    return index < 0 ? undefined : place([...at, 'literals', index]);
}
function filePlace({ path: own, value, place }, at, key, files) {
    const folder = (0,repo_path/* folderOf */.yS)(own);
    for (const [index, entry] of same_place_list(same_place_valueIn(value, [...at, 'files'])).entries()) {
        const [name, file] = /^([^=]*)=(.*)$/s.exec(same_place_text(entry) ?? '')?.slice(1) ?? [same_place_text(entry)?.split('/').at(-1), same_place_text(entry)];
        if (name !== key)
            continue;
        const path = (0,repo_path/* resolvePath */.o1)(folder, file ?? '');
        const start = { line: 1, column: 1 };
        return path !== undefined && files.has(path) ? { path, start, end: start } : place([...at, 'files', index]);
    }
    const lists = [...same_place_list(same_place_valueIn(value, [...at, 'envs'])), same_place_valueIn(value, [...at, 'env'])];
    for (const entry of lists) {
        const file = files.get((0,repo_path/* resolvePath */.o1)(folder, same_place_text(entry) ?? '') ?? '');
        const lines = file?.text.split(/\r?\n/) ?? [];
        const line = lines.findIndex(candidate => candidate.trim().split('=')[0] === key);
        if (file && line >= 0)
            return {
                path: file.path,
                start: { line: line + 1, column: 1 },
                end: { line: line + 1, column: (lines[line]?.length ?? 0) + 1 },
            };
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/rendering/kustomize/origin.js



const annotation = 'config.kubernetes.io/origin';
/** Reads the annotation that `originAnnotations` adds; its paths are relative to the folder that was built. */
function originOf(value, builtIn) {
    const [document] = (0,read_documents/* readDocuments */.r)({
        path: '',
        text: same_place_text(same_place_valueIn(value, ['metadata', 'annotations', annotation])) ?? '',
    }).documents;
    const path = same_place_text(same_place_valueIn(document?.value, ['path']));
    const configuredIn = same_place_text(same_place_valueIn(document?.value, ['configuredIn']));
    const relative = path ?? configuredIn;
    const found = relative === undefined ? undefined : (0,repo_path/* resolvePath */.o1)(builtIn, relative);
    if (found === undefined)
        return undefined;
    const lost = path === undefined && same_place_text(same_place_valueIn(document?.value, ['configuredBy', 'kind'])) === 'PatchTransformer';
    return { path: found, generated: path === undefined && !lost, lost };
}
/** The object as it would have been built without the annotation. */
function withoutOrigin(value) {
    if (!same_place_isMap(value) || !same_place_isMap(value.metadata) || !same_place_isMap(value.metadata.annotations))
        return value;
    const { [annotation]: _, ...annotations } = value.metadata.annotations;
    const { annotations: __, ...metadata } = value.metadata;
    return { ...value, metadata: Object.keys(annotations).length > 0 ? { ...metadata, annotations } : metadata };
}

// EXTERNAL MODULE: ./build/manifests/target-pattern.js
var target_pattern = __webpack_require__(6499);
;// CONCATENATED MODULE: ./build/rendering/kustomize/patch-places.js



/** Where a layer's patches set a field, the one that is applied last first. A scalar must have the value that was built. */
function patchPlaces({ patches }, field) {
    return patches.toReversed().flatMap(patch => patch.documents.toReversed().flatMap(document => {
        if (Array.isArray(document.value))
            return concerns(patch, undefined, field.object) ? operationPlaces(document, field) : [];
        return concerns(patch, document, field.object) ? mergePlaces(document, field) : [];
    }));
}
function mergePlaces({ value, place }, field) {
    const { path, whole } = samePlace(field.object.value, field.keys, value, false);
    if (!whole || path.length === 0 || isIdentity(path))
        return [];
    const found = same_place_valueIn(value, path);
    return fits(found, field.value) ? [place(path)] : [];
}
/** A merge patch names the object: that is no change of it. */
const isIdentity = (path) => /^(apiVersion|kind|metadata(\/(name|namespace))?)$/.test(path.join('/'));
/** JSON patch operations that set the field or something around it, the last first. */
function operationPlaces({ value, place }, field) {
    return [...same_place_list(value).entries()].reverse().flatMap(([index, operation]) => {
        const pointer = pointerIn(operation);
        const set = childOf(operation, 'value');
        if (!pointer || set === undefined || !leadsTo(pointer, field.keys))
            return [];
        const around = same_place_valueIn(field.object.value, field.keys.slice(0, pointer.length));
        const { path, whole } = samePlace(around, field.keys.slice(pointer.length), set, true);
        return whole && fits(same_place_valueIn(set, path), field.value) ? [place([index, 'value', ...path])] : [];
    });
}
/** The steps of an operation's path, unescaped. */
const pointerIn = (operation) => same_place_text(childOf(operation, 'path'))
    ?.split('/')
    .slice(1)
    .map(part => part.replaceAll('~1', '/').replaceAll('~0', '~'));
function leadsTo(pointer, keys) {
    if (pointer.length > keys.length)
        return false;
    return pointer.every((part, at) => {
        const key = keys[at];
        return typeof key === 'number'
            ? part === '-' || /^\d+$/.test(part) // an index of the list as it was then: the value tells
            : part === key;
    });
}
const fits = (written, built) => (same_place_isScalar(built) ? same(written, built) : !same_place_isScalar(written));
/** Whether a patch is for an object: the document of a merge patch names it, if the kustomization does not. */
function concerns({ target }, document, object) {
    if (!target) {
        return document !== undefined && same_place_valueIn(document.value, ['kind']) === object.kind && isNamed(object_nameOf(document), object);
    }
    const { kind, name, group, version, namespace } = target;
    const [ownGroup, ownVersion] = groupAndVersion(object);
    return (matches(kind, [object.kind]) &&
        matches(name, [object_nameOf(object.base), object.name]) &&
        matches(group, [ownGroup]) &&
        matches(version, [ownVersion]) &&
        matches(namespace, [
            same_place_text(same_place_valueIn(object.base?.value, ['metadata', 'namespace'])) ?? '',
            same_place_text(same_place_valueIn(object.value, ['metadata', 'namespace'])) ?? '',
        ])); // label and annotation selectors are left to the comparison of values
}
const isNamed = (name, object) => name === object_nameOf(object.base) || mayBecome(name, object.name);
function groupAndVersion({ value }) {
    const parts = (same_place_text(same_place_valueIn(value, ['apiVersion'])) ?? '').split('/');
    return [parts.length > 1 ? (parts[0] ?? '') : '', parts.at(-1) ?? ''];
}
const matches = (pattern, names) => typeof pattern !== 'string' || pattern === '' || names.some(name => (0,target_pattern/* fitsPattern */.j)(pattern, name));

;// CONCATENATED MODULE: ./build/rendering/kustomize/removal-places.js


/**
 * Where a layer's patches take a field away, the one that is applied last first: `null`, `$patch: delete`, `op: remove`.
 * Of the field's path so many steps as are `reached` are left in what was built.
 */
function removalPlaces({ patches }, object, keys, reached) {
    return patches.toReversed().flatMap(patch => patch.documents.toReversed().flatMap(document => {
        if (Array.isArray(document.value))
            return concerns(patch, undefined, object) ? removal_places_removed(document, keys, reached) : [];
        return concerns(patch, document, object) ? emptied(document, object, keys, reached) : [];
    }));
}
function emptied({ value, place }, object, keys, reached) {
    const { path, whole } = samePlace(object.value, keys.slice(0, reached), value, false);
    if (!whole)
        return [];
    const at = [...path];
    for (const key of keys.slice(reached)) {
        const around = same_place_valueIn(value, at);
        if (same_place_isMap(around) && around.$patch === 'replace')
            return [place([...at, '$patch'])];
        const own = childOf(around, key);
        if (own === undefined)
            return [];
        at.push(key);
        if (own === null)
            return [place(at)];
        if (same_place_isMap(own) && own.$patch === 'delete')
            return [place([...at, '$patch'])];
    }
    return [];
}
/** An index is that of the list as it was then, which is taken for that of now. */
function removal_places_removed({ value, place }, keys, reached) {
    return [...same_place_list(value).entries()].reverse().flatMap(([index, operation]) => {
        const pointer = same_place_text(childOf(operation, 'op')) === 'remove' ? pointerIn(operation) : undefined;
        const leads = pointer && pointer.length > reached && pointer.every((part, at) => part === String(keys[at]));
        return leads ? [place([index, 'path'])] : [];
    });
}

;// CONCATENATED MODULE: ./build/rendering/kustomize/replacement-places.js


/** Where a layer's `replacements` say that they set a field; what they copy there is a value of another object. */
function replacementPlaces({ kustomization }, field, read) {
    return same_place_list(same_place_valueIn(kustomization.value, ['replacements'])).flatMap((entry, index) => {
        const path = same_place_text(childOf(entry, 'path'));
        const file = path === undefined ? undefined : (0,repo_path/* resolvePath */.o1)((0,repo_path/* folderOf */.yS)(kustomization.path), path);
        if (file === undefined)
            return targetsOf(kustomization, ['replacements', index], field);
        return read(file).flatMap(document => Array.isArray(document.value)
            ? [...document.value.keys()].flatMap(at => targetsOf(document, [at], field))
            : targetsOf(document, [], field));
    });
}
function targetsOf({ value, place }, at, field) {
    return same_place_list(same_place_valueIn(value, [...at, 'targets'])).flatMap((target, index) => {
        const select = childOf(target, 'select');
        const [kind, name] = ['kind', 'name'].map(key => same_place_text(childOf(select, key)));
        if (kind !== undefined && kind !== field.object.kind)
            return [];
        if (name !== undefined && !field.object.name.includes(name))
            return [];
        return same_place_list(childOf(target, 'fieldPaths')).flatMap((fieldPath, each) => replacement_places_leadsTo(same_place_text(fieldPath) ?? '', field) ? [place([...at, 'targets', index, 'fieldPaths', each])] : []);
    });
}
/** `spec.template.spec.containers.[name=api].env.*.value`; a dot in a key is escaped. */
function replacement_places_leadsTo(fieldPath, { object, keys }) {
    const parts = fieldPath.split(/(?<!\\)\.(?![^[]*\])/).map(part => part.replaceAll('\\.', '.'));
    if (parts.length !== keys.length)
        return false;
    return parts.every((part, depth) => {
        const key = keys[depth];
        if (typeof key === 'string' || key === undefined)
            return part === key || part === '*';
        const [, by, wanted] = /^\[([^=\]]+)=(.*)\]$/.exec(part) ?? [];
        if (by === undefined)
            return part === '*' || part === String(key);
        return String(childOf(same_place_valueIn(object.value, keys.slice(0, depth + 1)), by)) === wanted;
    });
}

;// CONCATENATED MODULE: ./build/rendering/kustomize/transformer-places.js


/** Where a kustomization's own fields set a value, the one that is applied last first: `images:`, `replicas:`, labels, `namespace:`. */
function transformerPlaces({ kustomization, plugins }, field) {
    const value = same_place_isMap(kustomization.value) ? kustomization.value : {};
    const own = [
        ...imagePaths(value, field),
        ...replicaPaths(value, field),
        ...labelPaths(value, field),
        ...namespacePaths(value, field),
    ].map(path => kustomization.place(path));
    const configured = plugins.toReversed().flatMap(plugin => pluginPaths(plugin, field).map(path => plugin.place(path)));
    return [...configured, ...own];
}
function imagePaths({ images }, { keys, value }) {
    if (keys.at(-1) !== 'image')
        return [];
    const image = String(value);
    return [...same_place_list(images).entries()].reverse().flatMap(([index, entry]) => {
        const name = same_place_text(childOf(entry, 'newName')) ?? same_place_text(childOf(entry, 'name'));
        if (name === undefined || !(image === name || image.startsWith(`${name}:`) || image.startsWith(`${name}@`)))
            return [];
        const key = ['digest', 'newTag', 'newName'].find(candidate => childOf(entry, candidate) !== undefined);
        return key === undefined ? [] : [['images', index, key]];
    });
}
function replicaPaths({ replicas }, { keys, value, object }) {
    if (keys.join('/') !== 'spec/replicas')
        return [];
    return [...same_place_list(replicas).entries()].reverse().flatMap(([index, entry]) => {
        const name = same_place_text(childOf(entry, 'name')) ?? '';
        const fits = name === object_nameOf(object.base) || mayBecome(name, object.name);
        return fits && same(childOf(entry, 'count'), value) ? [['replicas', index, 'count']] : [];
    });
}
function labelPaths(fields, { keys, value }) {
    const { key, sort } = labelOf(keys);
    if (key === undefined)
        return [];
    const places = sort === 'annotations'
        ? [['commonAnnotations', key]]
        : [...[...same_place_list(fields.labels).keys()].reverse().map(index => ['labels', index, 'pairs', key]), ['commonLabels', key]];
    return places.filter(path => same(same_place_valueIn(fields, path), value));
}
/** The key of a label or of an annotation; undefined for any other field. */
function labelOf(keys) {
    const key = keys.at(-1);
    const parent = String(keys.at(-2));
    const isOne = typeof key === 'string' && /^(labels|matchLabels|selector|podSelector|annotations)$/.test(parent);
    return { key: isOne ? key : undefined, sort: parent === 'annotations' ? parent : 'labels' };
}
/** What `transformers` may set in the same words: labels, annotations, a namespace. */
function pluginPaths(plugin, { keys, value }) {
    const { key, sort } = labelOf(keys);
    const path = key === undefined ? (keys.at(-1) === 'namespace' ? ['metadata', 'namespace'] : undefined) : [sort, key];
    return path && same(same_place_valueIn(plugin.value, path), value) ? [path] : [];
}
function namespacePaths({ namespace }, { keys, value }) {
    return keys.at(-1) === 'namespace' && same_place_text(namespace) !== undefined && same(namespace, value) ? [['namespace']] : [];
}

;// CONCATENATED MODULE: ./build/rendering/kustomize/built-document.js









/** One document of a build, whose fields are where people wrote them; places are looked up when they are asked for. */
function builtDocument(built, origin, sources) {
    const value = withoutOrigin(built.value);
    const kind = kindOf(value);
    const name = same_place_text(same_place_valueIn(value, ['metadata', 'name'])) ?? '';
    const base = origin.generated ? undefined : baseOf(written_objectsIn(sources.read(origin.path)), kind, name);
    const object = { value, kind, name, origin: origin.path, base };
    const covering = sources.layers.filter(({ covers }) => covers(origin.path)).toReversed();
    const generator = origin.generated ? generatorOf(generating(origin, covering), kind, name, sources.files) : undefined;
    const top = generator?.entry ?? base?.place([]) ?? startOf(origin.path);
    const scalarPlaces = (keys) => {
        const field = fieldOf(object, keys);
        return covering.flatMap(layer => [
            ...replacementPlaces(layer, field, sources.read),
            ...transformerPlaces(layer, field),
            ...patchPlaces(layer, field),
        ]);
    };
    const basePlace = (keys) => {
        const { path, whole } = samePlace(value, keys, base?.value, true);
        return base && { span: base.place(path), whole: whole && path.length > 0, depth: path.length };
    };
    const place = (keys, isWhole) => {
        if (keys.length === 0)
            return top;
        const written = basePlace(keys);
        const own = generator?.place(keys);
        if (same_place_isScalar(same_place_valueIn(value, keys)))
            return scalarPlaces(keys)[0] ?? own ?? written?.span ?? top;
        // Several layers add to one map or list: the object's own file first, unless the change itself is in another.
        const places = [...(written?.whole ? [written.span] : []), ...scalarPlaces(keys), ...(own ? [own] : [])];
        return ((isWhole ? places.find(sources.isChanged) : undefined) ?? places[0] ?? (written && written.depth > 0 ? written.span : top));
    };
    const writtenAs = generator ?? (base && { name: object_nameOf(base), namespace: same_place_text(same_place_valueIn(base.value, ['metadata', 'namespace'])) });
    const removal = (keys) => {
        const { reached, written } = built.locate(keys);
        return written ? undefined : covering.flatMap(layer => removalPlaces(layer, object, keys, reached))[0];
    };
    const kept = (keys) => {
        const { reached, written } = built.locate(keys);
        return place(keys.slice(0, reached), written);
    };
    const located = (keys) => removal(keys) ?? kept(keys);
    return {
        path: origin.path,
        value,
        span: base?.span ?? top,
        locate: keys => ({ ...built.locate(keys), span: located(keys) }),
        extent: located,
        source: built.source,
        duplicateKeys: [],
        trace: keys => {
            const span = located(keys);
            if (span.path === origin.path || origin.generated)
                return [];
            return [span, removal(keys) ? kept(keys) : (base?.place([]) ?? startOf(origin.path))];
        },
        rendition: {
            leaf: sources.leaf,
            compared: true,
            source: `${origin.path} ${kind} ${writtenAs?.name ?? name}`,
            writtenAs,
            verbatim: !origin.generated,
        },
    };
}
/** The kustomization that an object is generated in, and those around it. */
function generating({ path }, covering) {
    const own = covering.filter(({ kustomization }) => kustomization.path === path);
    const around = covering.filter(layer => !own.includes(layer)).toReversed();
    return [...own, ...around].map(({ kustomization }) => kustomization);
}
function startOf(path) {
    const start = { line: 1, column: 1 };
    return { path, start, end: start };
}

;// CONCATENATED MODULE: ./build/rendering/kustomize/name-hashes.js

/** Its digits are those that spell no words. */
const hash = /-[2456789bcdfghkmt]{10}$/;
/**
 * The documents of a build with generated objects under the names that people know them by, wherever these are referred to:
 * what a build puts at their end is a hash of what they hold, and changes with it.
 */
function withoutHashes(built) {
    const names = new Map(built.flatMap(({ document, origin }) => {
        const name = origin.generated ? same_place_text(same_place_valueIn(document.value, ['metadata', 'name'])) : undefined;
        return name !== undefined && hash.test(name) ? [[name, name.replace(hash, '')]] : [];
    }));
    if (names.size === 0)
        return built;
    return built.map(({ document, origin }) => ({ document: { ...document, value: name_hashes_renamed(document.value, names) }, origin }));
}
function name_hashes_renamed(value, names) {
    if (typeof value === 'string')
        return names.get(value) ?? value;
    if (Array.isArray(value))
        return value.map(item => name_hashes_renamed(item, names));
    if (!same_place_isMap(value))
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, name_hashes_renamed(inner, names)]));
}

;// CONCATENATED MODULE: ./build/rendering/kustomize/build.js











/** Builds a folder of staged files; gives what kustomize printed. */
async function build(root, { files, stubs }, tool, folder) {
    await (0,promises_.mkdir)((0,external_node_path_.join)(folder, staged, root), { recursive: true });
    await stage((0,external_node_path_.join)(folder, staged), [
        ...[...files.values()].map(({ path, text }) => [path, text]),
        ...stubs.map(path => [path, '']),
    ]);
    const base = ['..', staged, ...(root === '' ? [] : [root])].join('/');
    const outer = JSON.stringify({ resources: [base], buildMetadata: ['originAnnotations'] }); // never written into the user's own
    await stage((0,external_node_path_.join)(folder, asking), [['kustomization.yaml', outer]]);
    const run = await tool.run([(0,external_node_path_.join)(folder, asking)]);
    return run.ended === 'well' ? run.output : failure_failureOf('kustomize', run, { folder });
}
const staged = 'repository';
const asking = 'build';
/** The documents of a build, but for definitions of custom resources, which are long and which no rule reads. */
function builtDocuments(output, sources) {
    const built = [];
    for (const part of (0,split_documents/* splitDocuments */.Z)(output)) {
        if (/^kind: CustomResourceDefinition$/m.test(part.text))
            continue;
        const document = (0,manifests_document/* readDocument */.u)('', part);
        if (!document)
            continue;
        if ('reason' in document)
            return { reason: `what kustomize made cannot be read: ${document.reason}` };
        const origin = originOf(document.value, asking);
        if (!origin)
            return { reason: 'this kustomize does not tell where its objects come from: version 4.5.5 or newer does' };
        const own = { ...origin, path: origin.path.slice(staged.length + 1) };
        built.push({ document, origin: own.lost ? recovered(document.value, own, sources) : own });
    }
    return withoutHashes(built).map(({ document, origin }) => builtDocument(document, origin, sources));
}
/** The file of the build that holds the object, patches apart, by the longest name that its own may come from; else it is nobody's. */
function recovered(value, origin, { files, read, layers }) {
    const [kind, name] = [kindOf(value), object_nameOf({ value })];
    const patches = new Set(layers.flatMap(layer => layer.patches.flatMap(({ documents }) => documents.map(({ path }) => path))));
    const objects = [...files.keys()].filter(path => !patches.has(path)).flatMap(path => written_objectsIn(read(path)));
    const base = baseOf(objects, kind, name);
    return base ? { ...origin, path: base.path } : { ...origin, generated: true };
}

;// CONCATENATED MODULE: ./build/rendering/kustomize/layers.js


/** The layers of a build, the outermost last. */
function readLayers(root, graph, files, read) {
    const inner = new Map();
    const within = (folder) => {
        const known = inner.get(folder) ?? new Set(graph.layers(folder).flatMap(({ path, inputs }) => [path, ...pathsOf(inputs)]));
        inner.set(folder, known);
        return known;
    };
    const all = graph.layers(root);
    const changes = (layer, origin, seen) => {
        if (within(layer.folder).has(origin))
            return true;
        if (!layer.isComponent || seen.has(layer.folder))
            return false;
        const users = all.filter(({ inputs }) => inputs.some(({ path }) => path === layer.folder));
        return users.some(user => changes(user, origin, new Set([...seen, layer.folder])));
    };
    return all.flatMap(layer => {
        const [kustomization] = read(layer.path);
        const file = files.get(layer.path);
        if (!kustomization || !file || !same_place_isMap(kustomization.value))
            return [];
        return [
            {
                kustomization,
                ...changesOf(layer, kustomization, file, read),
                covers: (origin) => changes(layer, origin, new Set()),
            },
        ];
    });
}
const pathsOf = (inputs) => inputs.flatMap(({ path }) => path ?? []);
/** The patches in kustomize's order: merge patches, then `patches`, and the JSON patches after the labels. */
function changesOf({ inputs }, kustomization, file, read) {
    const value = same_place_isMap(kustomization.value) ? kustomization.value : {};
    const documentsOf = (entry, at) => {
        const written = same_place_text(entry) ?? '';
        const path = inputs.find(input => input.entry === written)?.path;
        return path === undefined ? writtenInside(kustomization, at, file, written) : read(path);
    };
    const targeted = (field) => same_place_list(value[field]).flatMap((entry, index) => {
        if (!same_place_isMap(entry))
            return [];
        const documents = entry.path === undefined ? documentsOf(entry.patch, [field, index, 'patch']) : documentsOf(entry.path, []);
        return [{ documents, target: same_place_isMap(entry.target) ? entry.target : undefined }];
    });
    const patches = [
        ...same_place_list(value.patchesStrategicMerge).map((entry, index) => ({
            documents: documentsOf(entry, ['patchesStrategicMerge', index]),
            target: undefined,
        })),
        ...targeted('patches'),
        ...targeted('patchesJson6902'),
    ];
    return { patches, plugins: same_place_list(value.transformers).flatMap((entry, index) => documentsOf(entry, ['transformers', index])) };
}

;// CONCATENATED MODULE: ./build/rendering/kustomize/render-kustomization.js






/** Builds one kustomization. */
async function renderKustomization(plan, site) {
    const { tree, builds } = site;
    const tool = await site.tools.kustomize();
    if (isRefusal(tool))
        return tool;
    const gathered = await gatherBuild(plan.folder, builds, tree);
    if (isRefusal(gathered))
        return gathered;
    const output = await build(plan.folder, gathered, tool, await site.freshFolder());
    if (typeof output !== 'string')
        return output;
    const read = writtenFiles(gathered.files);
    const documents = builtDocuments(output, {
        leaf: plan.name,
        layers: readLayers(plan.folder, builds, gathered.files, read),
        files: gathered.files,
        read,
        isChanged: site.isChanged,
    });
    if (isRefusal(documents))
        return documents;
    return {
        leaf: {
            name: plan.name,
            title: plan.title,
            by: 'kustomize',
            folder: plan.folder,
            stagedBy: [plan.folder],
            namespace: same_place_text(same_place_valueIn(read(builds.node(plan.folder)?.path ?? '')[0]?.value, ['namespace'])),
            complete: true,
            documents,
            files: new Set(gathered.files.keys()),
        },
        notes: gathered.stubs.map(path => ({
            path,
            line: undefined,
            reason: 'not in the repository: a kustomization that names it was built with an empty file instead',
        })),
        locate: undefined,
    };
}

;// CONCATENATED MODULE: ./build/rendering/render-plans.js



/** Renders leaf by leaf, both commits side by side. `stop` tells why no more is rendered. */
async function renderPlans(plans, site, stop) {
    const [head, base] = [new Map(), new Map()];
    const failures = [];
    const unread = [];
    for (const plan of plans) {
        const reason = stop();
        if (reason !== undefined) {
            failures.push({ plan, reason });
            continue;
        }
        const [before, now] = await Promise.all([
            plan.at.base ? render(plan, site.base) : undefined,
            plan.at.head ? render(plan, site.head) : undefined,
        ]);
        if (now && isRefusal(now)) {
            failures.push({ plan, reason: now.reason });
            continue; // like is compared with like: a base that was rendered says nothing of a head that was not
        }
        if (before && !isRefusal(before))
            base.set(plan.name, before);
        if (!now)
            continue;
        head.set(plan.name, before && isRefusal(before) ? uncompared(now) : now);
        if (plan.reached)
            unread.push(...now.notes);
        if (before && isRefusal(before))
            unread.push({
                path: render_plans_rootOf(plan),
                line: undefined,
                reason: `only what stands on changed lines counts as new here, because the base could not be rendered: ${before.reason}`,
            });
    }
    return { head, base, unread: [...unread, ...noticesOf(failures, head, site.head)] };
}
const render = (plan, site) => plan.by === 'kustomize' ? renderKustomization(plan, site) : renderChart(plan, site);
function uncompared({ leaf, notes, locate }) {
    const mark = (own) => ({
        ...own,
        documents: own.documents.map(document => ({ ...document, rendition: { ...document.rendition, compared: false } })),
    });
    return { leaf: mark(leaf), notes, locate: locate && (async () => mark(await locate())) };
}
/** One notice for each root that was not rendered; none for a chart's defaults when another set of its values was. */
function noticesOf(failures, rendered, site) {
    const notices = new Map();
    for (const { plan, reason } of failures) {
        const path = render_plans_rootOf(plan);
        const isDefault = plan.by === 'helm' && plan.values.length === 0;
        const others = [...rendered.keys()].some(name => name.startsWith(`${path} + `));
        if (!plan.reached || notices.has(path) || (isDefault && others))
            continue;
        const remedy = reason.startsWith('helm says') ? ' (the setting helm names values to render with)' : '';
        notices.set(path, { path, line: undefined, reason: `${subject(plan)}: ${reason}${remedy}`, of: render_plans_filesOf(plan, site) });
    }
    return [...notices.values()];
}
function subject({ by, values }) {
    if (by === 'kustomize')
        return 'a kustomization that is not built';
    return `a Helm chart that is not rendered${values.length === 0 ? '' : ` with ${values.join(', ')}`}`;
}
/** The file that stands for a leaf: its kustomization or its Chart.yaml. */
const render_plans_rootOf = ({ name }) => name.split(' + ')[0] ?? name;
function render_plans_filesOf({ by, folder }, { tree, builds }) {
    if (by === 'helm')
        return tree.below(folder);
    return builds.layers(folder).flatMap(({ path, inputs }) => [path, ...inputs.flatMap(input => input.path ?? [])]);
}

;// CONCATENATED MODULE: ./build/rendering/tree.js

async function openTree(snapshot) {
    return makeTree(await snapshot.list(), snapshot);
}
function makeTree({ entries }, snapshot) {
    const entryAt = onDemand(() => new Map(entries.map(entry => [entry.path, entry])));
    const paths = entries.filter(({ mode }) => mode.startsWith('100')).map(({ path }) => path);
    const folders = onDemand(() => tree_foldersOf(paths));
    const known = new Map(); // trials read the same files again and again
    const read = async (wanted) => {
        const regular = [...new Set(wanted)].filter(isFile);
        const missing = regular.filter(path => !known.has(path));
        const found = missing.length > 0 ? (await snapshot.read(missing)).files : [];
        for (const path of missing)
            known.set(path, undefined);
        for (const file of found)
            known.set(file.path, file);
        return new Map(regular.flatMap(path => {
            const file = known.get(path);
            return file ? [[path, file]] : [];
        }));
    };
    const held = new Map();
    const holding = async (line) => {
        const yaml = paths.filter(path => /\.ya?ml$/.test(path));
        const found = new Set();
        const isWhole = await snapshot.grep(line, yaml, ({ path }) => found.add(path));
        return isWhole ? [...found] : undefined;
    };
    const isFile = (path) => entryAt().get(path)?.mode.startsWith('100') ?? false;
    return {
        paths,
        isFile,
        isFolder: path => folders().has(path),
        oddity: path => {
            for (let part = path; part !== ''; part = (0,repo_path/* folderOf */.yS)(part)) {
                const mode = entryAt().get(part)?.mode;
                if (mode === '120000')
                    return 'a symbolic link';
                if (mode === '160000')
                    return 'a submodule';
            }
            return undefined;
        },
        bytes: path => entryAt().get(path)?.bytes ?? 0,
        below: folder => (folder === '' ? paths : paths.filter(path => path.startsWith(`${folder}/`))),
        read,
        text: async (path) => (await read([path])).get(path)?.text,
        holding: line => {
            const found = held.get(line.source) ?? holding(line);
            held.set(line.source, found);
            return found;
        },
    };
}
/** Every folder that these files stand in, themselves or by their folders. */
function tree_foldersOf(paths) {
    const folders = new Set(['']);
    for (const path of paths) {
        for (let folder = (0,repo_path/* folderOf */.yS)(path); !folders.has(folder); folder = (0,repo_path/* folderOf */.yS)(folder))
            folders.add(folder);
    }
    return folders;
}
/** Made when it is asked for the first time: most reviews render nothing. */
function onDemand(make) {
    let made;
    return () => {
        made ??= make();
        return made;
    };
}
const emptyTree = {
    paths: [],
    isFile: () => false,
    isFolder: () => false,
    oddity: () => undefined,
    bytes: () => 0,
    below: () => [],
    read: async () => new Map(),
    text: async () => undefined,
    holding: async () => [],
};

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
;// CONCATENATED MODULE: ./build/rendering/run-tool.js

/** Complaints beyond this are cut off. */
const longestComplaint = 20_000;
/** Runs a program without a shell, without the caller's environment, and ends it with all it started when it takes too long. */
async function runTool(program, args, limits) {
    const [command = program, ...words] = [...limits.wrapper, program, ...args];
    const child = (0,external_node_child_process_.spawn)(command, words, {
        cwd: limits.emptyFolder,
        env: environment(limits.emptyFolder),
        stdio: ['ignore', 'pipe', 'pipe'],
        detached: process.platform !== 'win32', // a process group of its own, which can be ended as a whole
        windowsHide: true,
    });
    let ended;
    const stop = (how) => {
        ended ??= how;
        endGroup(child);
    };
    const timer = setTimeout(() => stop('too late'), limits.seconds * 1000);
    const output = [];
    let size = 0;
    child.stdout.on('data', (chunk) => {
        size += chunk.length;
        if (size <= limits.outputBytes)
            output.push(chunk);
        else
            stop('with too much output');
    });
    let complaint = '';
    child.stderr.on('data', (chunk) => {
        if (complaint.length < longestComplaint)
            complaint += chunk.toString();
    });
    const code = await new Promise(resolve => {
        child.on('close', resolve);
        child.on('error', () => {
            ended ??= 'before it began';
            resolve(null);
        });
    });
    clearTimeout(timer);
    return {
        ended: ended ?? (code === 0 ? 'well' : 'badly'),
        output: ended ? '' : Buffer.concat(output).toString(),
        complaint: complaint.slice(0, longestComplaint),
    };
}
/** What a renderer needs of an environment is nothing but a home, and that one is empty. */
function environment(emptyFolder) {
    return {
        PATH: '',
        HOME: emptyFolder,
        TMPDIR: emptyFolder,
        LC_ALL: 'C',
        GIT_TERMINAL_PROMPT: '0',
        GOMEMLIMIT: '1GiB',
        ...(process.platform === 'win32' && {
            SystemRoot: process.env.SystemRoot, // Windows starts no program without it
            USERPROFILE: emptyFolder,
            APPDATA: emptyFolder,
            LOCALAPPDATA: emptyFolder,
            TEMP: emptyFolder,
            TMP: emptyFolder,
        }),
    };
}
function endGroup(child) {
    if (child.pid === undefined)
        return;
    try {
        if (process.platform === 'win32')
            child.kill('SIGKILL');
        else
            process.kill(-child.pid, 'SIGKILL');
    }
    catch {
        // it ended by itself
    }
}

;// CONCATENATED MODULE: ./build/rendering/confine.js



/** The first program of a name on a PATH. */
function findProgram(name, path) {
    const names = process.platform === 'win32' ? [`${name}.exe`] : [name];
    for (const folder of path.split(external_node_path_.delimiter)) {
        if (!(0,external_node_path_.isAbsolute)(folder))
            continue; // never what the checkout brings
        for (const candidate of names.map(each => (0,external_node_path_.join)(folder, each)))
            if (isProgram(candidate))
                return candidate;
    }
    return undefined;
}
function isProgram(path) {
    try {
        (0,external_node_fs_.accessSync)(path, external_node_fs_.constants.X_OK);
        return (0,external_node_fs_.statSync)(path).isFile();
    }
    catch {
        return false;
    }
}
/** The address space that a renderer may take, in KiB: charts of 30,000 lines take a tenth of it. */
const mostMemory = 4 * 1024 * 1024;
/**
 * What stands in front of a renderer on Linux: a network namespace of its own, where the system lets anyone make one, and a
 * bound on its memory. Each is tried once with a program that does nothing.
 */
async function confinement(bare, path) {
    const [shell, unshare, idle] = ['sh', 'unshare', 'true'].map(name => findProgram(name, path));
    if (process.platform !== 'linux' || !shell || !idle)
        return { ...bare, wrapper: [] };
    const bounded = [shell, '-c', `ulimit -v ${mostMemory} && exec "$0" "$@"`];
    const wrappers = [...(unshare ? [[unshare, '--map-root-user', '--net', '--', ...bounded]] : []), bounded];
    for (const wrapper of wrappers) {
        const { ended } = await runTool(idle, [], { ...bare, wrapper });
        if (ended === 'well')
            return { ...bare, wrapper };
    }
    return { ...bare, wrapper: [] };
}

;// CONCATENATED MODULE: ./build/rendering/turns.js
/** Lets so many pieces of work go on at once; the others wait for their turn, first come, first served. */
function turns(most) {
    const waiting = [];
    let going = 0;
    return async (work) => {
        if (going >= most)
            await new Promise(resolve => waiting.push(resolve));
        else
            going++;
        try {
            return await work();
        }
        finally {
            const next = waiting.shift(); // takes this one's place
            if (next)
                next();
            else
                going--;
        }
    };
}

;// CONCATENATED MODULE: ./build/rendering/tools.js




/** Looks for renderers on a PATH; asks for their versions when they are wanted first. */
function findTools(path, limits) {
    const confined = memo(async () => confinement(await limits(), path));
    const inTurn = turns(Math.max(2, (0,external_node_os_.availableParallelism)()));
    const start = async (program, prefix = []) => {
        const how = await confined();
        return (args) => inTurn(() => runTool(program, [...prefix, ...args], how));
    };
    return {
        helm: memo(async () => {
            const program = findProgram('helm', path);
            if (!program)
                return { reason: 'no helm is on the PATH: a step before this one can install it (azure/setup-helm)' };
            const run = await start(program);
            const version = versionIn((await run(['version', '--short'])).output);
            return isAtLeast(version, 3, 0) ? { version, run } : tooOld('helm', version, '3');
        }),
        kustomize: memo(async () => {
            const program = findProgram('kustomize', path);
            if (program) {
                const build = await start(program);
                const version = versionIn((await build(['version'])).output);
                if (isAtLeast(version, 4, 5))
                    return { version, run: args => build(['build', ...args]) };
            }
            const kubectl = findProgram('kubectl', path);
            if (kubectl) {
                const ask = await start(kubectl);
                const version = versionIn((await ask(['version', '--client', '-o', 'json'])).output);
                if (isAtLeast(version, 1, 24))
                    return { version: `kubectl ${version}`, run: await start(kubectl, ['kustomize']) };
                if (!program)
                    return tooOld('kubectl', version, '1.24');
            }
            return program
                ? tooOld('kustomize', '', '4.5')
                : { reason: 'no kustomize and no kubectl is on the PATH: a step before this one can install it' };
        }),
    };
}
const tooOld = (name, version, wanted) => ({
    reason: `${name} ${version || 'of an unknown version'} is on the PATH, and ${wanted} or newer is needed`,
});
const versionIn = (text) => /v?(\d+\.\d+(\.\d+)?)/.exec(/"gitVersion": "([^"]*)"/.exec(text)?.[1] ?? text)?.[1] ?? '';
function isAtLeast(version, major, minor) {
    const [first = 0, second = 0] = version.split('.').map(Number);
    return first > major || (first === major && second >= minor);
}
function memo(ask) {
    let answer;
    return () => {
        answer ??= ask();
        return answer;
    };
}

;// CONCATENATED MODULE: ./build/rendering/workshop.js




/** The longest renders that were found took two seconds on two slow cores. */
const defaultSeconds = { each: 15, all: 180 };
const mostOutput = 64_000_000;
function workshop_openWorkshop({ path, seconds = defaultSeconds, }) {
    const end = performance.now() + seconds.all * 1000;
    let made;
    let count = 0;
    const folder = () => {
        made ??= (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'seaworthy-'));
        return made;
    };
    const freshFolder = async () => {
        const fresh = (0,external_node_path_.join)(await folder(), String(count++));
        await (0,promises_.mkdir)(fresh);
        return fresh;
    };
    return {
        tools: findTools(path, async () => ({ emptyFolder: await freshFolder(), seconds: seconds.each, outputBytes: mostOutput })),
        freshFolder,
        isLate: () => performance.now() > end,
        close: async () => {
            if (made)
                await (0,promises_.rm)(await made, { recursive: true, force: true });
        },
    };
}

;// CONCATENATED MODULE: ./build/rendering/render-trees.js














/** Renders what a pull request reaches, at head and at base. Where it reaches nothing, nothing is run or written. */
async function renderTrees(changes, snapshots, options) {
    const changed = changes.files.flatMap(({ path, previousPath }) => [path, previousPath ?? path]);
    if (!changed.some(mayFeedRenderer))
        return nothingRendered; // not even the tree is listed for it
    const headTree = await openTree(snapshots.head);
    const isRoot = (path) => (isChartFile(path) || (0,manifests_kustomization/* isKustomizationFile */.yi)(path)) && options.includes(path);
    if (![...headTree.paths, ...changed].some(isRoot))
        return nothingRendered;
    const baseTree = changes.base === undefined ? emptyTree : await openTree(snapshots.base);
    const reach = { includes: options.includes, changed, repository: options.repository };
    const [headIndex, baseIndex] = [await indexOf(headTree, reach), await indexOf(baseTree, reach)];
    await Promise.all([headTree.read(headIndex), baseTree.read(baseIndex)]); // from here on both are in hand
    // What a new overlay takes in bears on it in the base too, where nothing leads there; and the other way round.
    const inBase = await buildGraph(baseTree, options.includes, changed);
    const head = await readSources(headTree, { ...reach, related: inBase.paths });
    const sources = { head, base: await readSources(baseTree, { ...reach, related: head.builds.paths }) };
    const charts = planCharts(sources, changes.files, options.charts ?? []);
    const builds = planBuilds({ head: sources.head.builds, base: sources.base.builds }, changes.files);
    const { plans, cut } = nearestRoots([...builds, ...charts.plans], changed);
    if (plans.length === 0)
        return nothingRendered;
    const workshop = workshop_openWorkshop(options);
    const siteOf = (own, side) => ({
        ...own,
        tools: workshop.tools,
        freshFolder: workshop.freshFolder,
        kubernetesMinor: options.kubernetesMinor,
        isChanged: changed_lines_changedLines(changes, side),
    });
    const site = { head: siteOf(sources.head, 'head'), base: siteOf(sources.base, 'base') };
    const stop = () => options.off ?? (workshop.isLate() ? 'rendering the others took all the time there is' : undefined);
    const work = await orClose(workshop, async () => {
        if (stop() === undefined)
            await readInputs(plans, site, options.alongside ?? (async () => []));
        return renderPlans(plans, site, stop);
    });
    return {
        head: { leaves: [...work.head.values()].map(({ leaf }) => leaf), unread: [...charts.unread, ...cut, ...work.unread] },
        base: { leaves: [...work.base.values()].map(({ leaf }) => leaf), unread: [] },
        locate: async (names) => {
            const located = await Promise.all([...names].map(async (name) => [name, await work.head.get(name)?.locate?.()]));
            return new Map(located.flatMap(([name, leaf]) => (leaf ? [[name, leaf]] : [])));
        },
        withEdit: async (name, edit) => {
            const plan = plans.find(each => each.name === name);
            if (!plan || workshop.isLate())
                return undefined;
            const edited = await readSources(editedTree(headTree, edit), { ...reach, related: head.builds.paths });
            const rendered = await render(plan, siteOf(edited, 'head'));
            return isRefusal(rendered) ? undefined : rendered.leaf;
        },
        texts: async (path) => ({ head: await headTree.text(path), base: await baseTree.text(path) }),
        close: workshop.close,
    };
}
/** Programs and prose are nobody's values; whatever else changed may be a chart's or a generator's input. */
const mayFeedRenderer = (path) => !/\.(md|adoc|rst|go|ts|tsx|js|jsx|mjs|cjs|py|rb|rs|java|kt|cs|c|h|cpp|php|swift|css|html|svg|png|jpe?g|gif)$/i.test(path);
async function orClose({ close }, work) {
    try {
        return await work();
    }
    catch (error) {
        await close();
        throw error;
    }
}
const render_trees_nothing = { leaves: [], unread: [] };
const nothingRendered = {
    head: render_trees_nothing,
    base: render_trees_nothing,
    locate: async () => new Map(),
    withEdit: async () => undefined,
    texts: async () => ({ head: undefined, base: undefined }),
    close: async () => undefined,
};

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
        const { items, spent } = choose(section, room);
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
function choose({ items }, room) {
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
        .map(line => line.replaceAll('\t', '  ').replace(escape_unseen, escape_named).replaceAll('<!--', '<\u200b!--'))
        .join('\n');
}
/** Names of Kubernetes objects have at most 253 characters. */
const longestName = 253;
const longestMessage = 600;
/** CommonMark's code span: a run of backticks up to the next run of the same length. */
const codeSpan = /(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)/gs;
/** Characters that show nothing or turn the text around: controls, bidi marks, zero-width ones, halves of pairs. */
const escape_unseen = /[\p{Cc}\p{Cf}\p{Cs}]/gu;
const escape_named = (character) => `⟨U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}⟩`;
function visible(text) {
    return text.replace(/[\s\u2028\u2029]+/gu, ' ').replace(escape_unseen, escape_named);
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
    return fence('yaml', verbatim(yaml).trimEnd().split('\n'));
}
/** Lines in a fence of their language, longer than any run of backticks in them. */
function fence(language, lines) {
    const runs = lines.flatMap(line => Array.from(line.matchAll(/`+/g), ([run]) => run.length));
    const ticks = '`'.repeat(Math.max(2, ...runs) + 1);
    return [`${ticks}${language}`, ...lines, ticks];
}
/** `1 file`, `2 files` */
function markdown_counted(count, one, many = `${one}s`) {
    return `${count} ${count === 1 ? one : many}`;
}
/** The first letter small, in words that are no names: `No probe` but not `HPA`, not `Deployment \`api\``. */
function markdown_lowerFirst(text) {
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
function markdown_firstOf(texts, most) {
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
function names_objectKey({ path, index, id }) {
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
    const counted = findings.filter(({ waiver, outcome, blocks }) => !waiver && (outcome === 'fail' || blocks));
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
    const alongside = findings.filter(({ change, waiver, standsFor = [] }) => change === 'introduced' && !waiver && standsFor.some(({ id }) => id === item.id));
    const shown = moves(own) || alongside.length > 0 || (item.priority === 'critical' && unverified > 0);
    const result = moves(own)
        ? outcome(own, item.priority, checklist_table_gathering.includes(item.id))
        : alongside.length > 0
            ? `❌ ${names(alongside, true)}` // one finding stands for several rules and is counted where it is told
            : '❔ not provable here';
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
    return tableRow(category, mark(markdown_link(inline(title), links.rule(id))), priority, outcome(own, priority, false), own);
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
    return markdown_firstOf(objects.map((found, index) => `${shortName(found[0].resource)}${withHeadlines && index === 0 ? headlines(found) : ''}`), 5);
}
function headlines(findings) {
    const all = [...new Set(findings.map(({ headline }) => markdown_lowerFirst(inline(headline))))];
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
            return `${show(span, side, before)}${copies.length === 0 ? '' : `, also in ${markdown_firstOf(copies, 3)}`}`;
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
    if (anchor.stands === 'removed')
        return cause?.path === span.path; // the lines there say what was removed, the headline from what
    return anchor.path === span.path && (anchor.startLine ?? anchor.line) <= span.start.line && span.start.line <= anchor.line;
}
/** Where a finding is, seen from a comment that stands elsewhere: line 20, with its file where that is another one. */
function places_elsewhere({ span }, { path }, links) {
    const { line } = span.start;
    return markdown_link(span.path === path ? `line ${line}` : fullPlace(span), links.file(span.path, line, 'head'));
}
function shortest(paths) {
    const all = [...paths];
    const tails = (path) => [(0,repo_path/* baseNameOf */.mv)(path), path.split('/').slice(-2).join('/')];
    const taken = new Map();
    for (const tail of all.flatMap(path => [...new Set(tails(path))]))
        taken.set(tail, (taken.get(tail) ?? 0) + 1);
    return new Map(all.map(path => [path, tails(path).find(tail => taken.get(tail) === 1) ?? path]));
}

;// CONCATENATED MODULE: ./build/review/rendered.js



/** How a rendered value came about, as far as the comment's own line does not tell: `values.yaml:41` → `templates/deployment.yaml:58`. */
function chainOf({ chain }, anchor) {
    const isTold = ({ path, start }) => anchor.level === 'line' && anchor.path === path && anchor.line === start.line;
    if (chain.length < 2 || chain.every(isTold))
        return [];
    return [chain.map(fullPlace).join(' → ')];
}
/** In which leaves it fails, where it passes or is waived in others; nothing where it fails in all. */
function leavesNote({ leaves }) {
    const told = leavesSentence(leaves);
    return told === '' ? [] : [inline(told)];
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
    return sentence(markdown_lowerFirst(untold(finding)));
}
function untold(finding) {
    const { predicate, consequence } = parts(finding);
    if (!telling_isPlain(finding))
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
function telling_isPlain(finding) {
    if (leavesSentence(finding.leaves) !== '')
        return false;
    const { namespace } = finding.resource;
    const own = [...telling_names(finding), ...(namespace === undefined ? [] : [`\`${namespace}\``])];
    const rest = parts(finding).statement.replace(/(?:\b([A-Za-z]+) )?(`[^`]*`)/g, (text, noun, name) => (own.includes(name) && !namesAnother(noun, finding) ? '' : text));
    return !/[`\d]/.test(rest);
}
/** Whether something else of the same name is meant: the container, the Service or the namespace of that name. */
function namesAnother(noun, { resource: { kind }, container }) {
    if (noun === undefined)
        return false;
    if (noun.toLowerCase() === 'container')
        return container === undefined;
    const capitals = kind.replace(/[^A-Z]/g, '');
    return /^[A-Z]/.test(noun) && noun !== capitals && !kind.endsWith(noun);
}
/** Whether what is told says what happens in production. */
function hasReason(finding) {
    return parts(finding).consequence !== undefined || untold(finding) === finding.rule.why;
}
function parts(finding) {
    const message = messageOf(finding).trim();
    const subject = subjects(finding).find(text => telling_begins(message, `${text} `));
    const predicate = subject === undefined ? message : message.slice(subject.length).trimStart();
    const cut = clauseEnd(predicate, subject !== undefined);
    if (!cut)
        return { predicate, statement: predicate, consequence: undefined };
    return { predicate, statement: predicate.slice(0, cut.at), consequence: predicate.slice(cut.at + cut.length).trim() };
}
function telling_begins(message, subject) {
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
    const objects = gather(introduced, ({ resource }) => names_objectKey(resource));
    return fold(`❌ Introduced (${introduced.length})`, objects.flatMap(found => objectItems(found, places)), 1);
}
function objectItems(findings, places) {
    const heading = `**${objectName(findings[0].resource)}**`;
    const severalContainers = new Set(findings.flatMap(({ container }) => container ?? [])).size > 1;
    const lines = gather(findings.toSorted(priority_worstFirst), finding => JSON.stringify([finding.priority, severalContainers && finding.container, telling_isPlain(finding) || finding.fingerprint]));
    let path;
    return lines.map(found => {
        const { priority, container } = found[0];
        const who = severalContainers && container !== undefined ? `container ${code(container)} · ` : '';
        const text = found.length === 1 ? alone(found[0], places, path) : introduced_list_together(found, places, path);
        path = found.at(-1)?.span.path;
        return { text: `- ${priorityName[priority]} · ${who}${text}`, count: found.length, priority, heading };
    });
}
/** A finding that has a line to itself, in full. */
function alone(finding, places, path) {
    const told = telling_isPlain(finding) && hasReason(finding)
        ? `${inline(finding.headline)}: ${inline(tellingOn(finding))}`
        : inline(telling(finding));
    return [told, ...leavesNote(finding), places.of(finding, path)].join(' ');
}
/** Headlines on one line; those of one place share its address. */
function introduced_list_together(findings, places, path) {
    let before = path;
    return gather(findings, finding => places.of(finding))
        .map((found, index) => {
        const address = places.of(found[0], before);
        before = found[0].span.path;
        const headlines = found.map(({ headline }, position) => index + position === 0 ? inline(headline) : markdown_lowerFirst(inline(headline)));
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
            : [{ text: `- ${priorityName[priority]}${existing_list_line(found, places)}`, count: found.length, priority }];
    });
    return fold(`⚪ There before, in the objects you touched (${existing.length})`, items, 5);
}
function existing_list_line(findings, places) {
    const [first, ...others] = findings;
    if (first && others.length === 0)
        return ` · ${alone(first, places)}`;
    const rules = gather(findings.toSorted(priority_worstFirst), ({ rule, headline }) => `${rule.id}\n${headline}`);
    return ` (${findings.length}) · ${rules.map(found => ruleCount(found, places)).join(' · ')}`;
}
/** Up to three are led to; more are only counted. */
function ruleCount(found, places) {
    const headline = `${markdown_lowerFirst(inline(found[0].headline))}${found.length === 1 ? '' : ` ×${found.length}`}`;
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
        const title = inline(found[0].rule.title);
        const objects = gather(found, ({ resource }) => shortName(resource));
        return `${index === 0 ? title : markdown_lowerFirst(title)}: ${markdown_firstOf(objects.map(withContainers), 12)}`;
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
function notices({ unread, notes = [], errors }, changes) {
    return [
        ...(changes.complete
            ? []
            : [`⚠️ Only the first ${changes.files.length} changed files were listed: the others were not reviewed.`]),
        ...(unread.length === 0 ? [] : [`⚠️ Not read: ${notRead(unread)}`]),
        ...(notes.length === 0 ? [] : [`ℹ️ ${notRead(notes)}`]),
        ...(errors.length === 0 ? [] : [`⚠️ Could not run, which is not a pass: ${notRun(errors)}`]),
    ];
}
const mostGroups = 5;
/** By reason, since a missing renderer hits many files at once. */
function notRead(unread) {
    const groups = gather(unread, ({ reason }) => reason).map(found => {
        const named = found.filter(({ path }) => path !== ''); // what the host left out has no name
        const places = named.map(({ path, line }) => code(line === undefined ? path : `${path}:${line}`, 120));
        const reason = inline(found[0].reason, 160);
        if (places.length === 0)
            return reason;
        return `${markdown_firstOf([...new Set(places)], 3)} ${found.length === 1 ? reason : `(${reason})`}`;
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

;// CONCATENATED MODULE: ./build/review/not-analysed.js
/** Files that were not read, rules that crashed, could not see enough or did not judge: threads about them are nobody's to close. */
function notAnalysed({ unread, errors, checklist, evaluated, excluded, off }) {
    const unasked = checklist.filter(({ status }) => status === 'not-evaluated').map(({ item }) => item.id);
    return {
        paths: [...new Set([...unread.flatMap(({ path, of = [] }) => [path, ...of]), ...excluded])],
        rules: [
            ...new Set([
                ...errors.map(({ rule }) => rule),
                ...evaluated.filter(({ unseen }) => unseen).map(({ rule }) => rule.id),
                ...unasked,
                ...off,
            ]),
        ],
    };
}
/** Whether something that the pull request changes was not read: what it introduces there nobody can tell. */
function leavesUnread({ unread }, { files, complete }) {
    const changed = new Set(files.map(({ path }) => path));
    return unread.some(({ path, of = [] }) => [path, ...of].some(each => changed.has(each))) || !complete;
}

;// CONCATENATED MODULE: ./build/review/remark.js
/** Whether nobody looked at what a remark is about this time: that its finding is not there means nothing then. */
function isLeftOut({ paths, rules }, { path, fingerprints }) {
    return paths.includes(path) || fingerprints.some(fingerprint => rules.includes(ruleOf(fingerprint)));
}
/** A fingerprint begins with the id of its rule: `liveness-probe/…`. */
function ruleOf(fingerprint) {
    return fingerprint.slice(0, Math.max(fingerprint.indexOf('/'), 0));
}

;// CONCATENATED MODULE: ./build/review/remark-lines.js






/** Above the table: what people have acknowledged in resolved conversations, which counts all the same, and what nobody looked at again. */
function remarkLines(assessment, remarks) {
    const left = leftOpen(assessment, remarks);
    const items = [
        ...acknowledged(assessment.findings, remarks),
        ...(left === '' ? [] : [{ text: `- ⏸️ ${left}`, count: 1, priority: 'medium' }]),
    ];
    if (items.length === 0)
        return undefined;
    return { open: '', items, close: '', more: count => `- and ${count} more in the report`, turn: 0 };
}
/** `2 earlier comments stay open: …`; '' when there are none. */
function leftOpen(assessment, remarks) {
    const left = openUnseen(assessment, remarks).length;
    if (left === 0)
        return '';
    return `${markdown_counted(left, 'earlier comment')} ${left === 1 ? 'stays' : 'stay'} open: nobody could look at that part again`;
}
/** Open remarks that say nothing of now: their finding is not there, and nobody looked. */
function openUnseen(assessment, remarks) {
    const found = new Set(assessment.findings.filter(({ change }) => change !== 'fixed').map(({ fingerprint }) => fingerprint));
    const unseen = notAnalysed(assessment);
    return remarks.filter(remark => {
        return (remark.settledBy === undefined &&
            isLeftOut(unseen, remark) &&
            !remark.fingerprints.some(fingerprint => found.has(fingerprint)));
    });
}
/** One line for each finding that still counts; the login is shown as code, which calls nobody. */
function acknowledged(findings, remarks) {
    const settled = new Map(remarks.flatMap(({ settledBy, fingerprints }) => settledBy === undefined ? [] : fingerprints.map(fingerprint => [fingerprint, settledBy])));
    const counting = findings.filter(({ change, outcome, waiver }) => change === 'introduced' && outcome === 'fail' && !waiver);
    const known = counting.flatMap(finding => {
        const by = settled.get(finding.fingerprint);
        return by === undefined ? [] : [{ finding, by }];
    });
    return gather(known, ({ by, finding }) => `${by}\n${subjectName(finding)}`).map(found => {
        const [{ by, finding }] = found;
        const headlines = found.map(({ finding: { headline } }) => markdown_lowerFirst(inline(headline))).join(', ');
        return {
            text: `- 🤝 Acknowledged by ${code(`@${by}`)}, and counted all the same: ${headlines}: ${subjectName(finding)}`,
            count: found.length,
            priority: finding.priority,
        };
    });
}

;// CONCATENATED MODULE: ./build/review/settings-lines.js


/** What a pull request changes of the terms that it is judged by: on top, since whoever merges it decides on them too. */
function settingsLines(news) {
    if (!news)
        return undefined;
    const { workflows, proposed } = news;
    const lines = [
        ...workflows.map(path => `⚙️ **This pull request changes ${code(path)}**, which runs this review: its inputs are the pull request's own.`),
        ...(proposed ? proposedLines(proposed) : []),
    ];
    const items = lines.map((text) => ({ text, count: 1, priority: 'critical' }));
    return { open: '', items, close: '', more: count => `- and ${markdown_counted(count, 'more change')} of the settings`, turn: 0 };
}
function proposedLines(proposed) {
    const { path } = proposed;
    if ('error' in proposed)
        return [
            `⚙️ **This pull request breaks ${code(path)}**: once merged, every review ends with an error. ${sentence(prose(proposed.error))}`,
        ];
    const { differences } = proposed;
    const effects = effectsOf(proposed);
    return [
        `⚙️ **This pull request changes ${code(path)}**, which counts once it is merged; this review goes by the branch to merge into.`,
        ...differences.map(settings_lines_difference),
        ...(effects.length > 0 ? [`- With it, ${effects.join(', ')}.`] : []),
    ];
}
/** What the proposed settings would have made of this review: nothing, where nothing would be otherwise. */
function effectsOf({ released, hidden, caught }) {
    return [
        ...(released > 0 ? [`${markdown_counted(released, 'finding')} that ${released === 1 ? 'blocks' : 'block'} here would not block`] : []),
        ...(hidden > 0 ? [`${markdown_counted(hidden, 'finding')} told here would not be told`] : []),
        ...(caught > 0 ? [`${markdown_counted(caught, 'more finding')} would block`] : []),
    ];
}
const settings_lines_longest = 200;
function settings_lines_difference({ key, before, after }) {
    const name = inline(`\`${key}\``);
    if (before === undefined)
        return `- ${name}: ${code(after ?? '', settings_lines_longest)} added`;
    return `- ${name}: ${code(before, settings_lines_longest)} ${after === undefined ? 'taken away' : `→ ${code(after, settings_lines_longest)}`}`;
}

;// CONCATENATED MODULE: ./build/review/title.js





/** The summary's title in words: `2 critical findings introduced`, `nothing introduced, 3 findings fixed`; of what is not Critical only what fails the step. */
function title(assessment, changes, { failOn }) {
    const { findings, errors } = assessment;
    const { introduced, fixed, existing } = tally(findings);
    const old = existing.filter(({ blocks }) => blocks).length;
    const standing = old === 0 ? '' : `, ${markdown_counted(old, 'finding')} from before ${old === 1 ? 'blocks' : 'block'}`;
    const crashed = errors.length === 0 ? '' : `, ${markdown_counted(new Set(errors.map(({ rule }) => rule)).size, 'rule')} could not run`;
    const worst = priorities.find(priority => introduced.some(finding => finding.priority === priority && (priority === 'critical' || finding.blocks)));
    if (worst) {
        const these = introduced.filter(({ priority }) => priority === worst);
        return `${markdown_counted(these.length, `${worst} finding`)} introduced${failOn === 'never' ? '' : notBlocking(these)}${standing}${crashed}`;
    }
    const nothing = introduced.length === 0 ? 'nothing introduced' : 'nothing critical introduced';
    const partly = leavesUnread(assessment, changes) ? ' in what was read' : '';
    return `${nothing}${partly}${fixed.length === 0 ? '' : `, ${markdown_counted(fixed.length, 'finding')} fixed`}${standing}${crashed}`;
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

;// CONCATENATED MODULE: ./build/review/upkeep.js




/** What of a team's own terms wants a look: files that nobody judged, waivers that ended or that nothing needs. */
function upkeep({ stale, excluded }) {
    return [
        ...(excluded.length === 0
            ? []
            : [
                `🚫 Not judged, because the settings exclude it: ${markdown_firstOf(excluded.map(path => code(path)), 5)}`,
            ]),
        ...upkeep_line(stale, 'returned', '⏳ Ended, and so its finding is back'),
        ...upkeep_line(stale, 'over', '⏳ Ended, and nothing needs it'),
        ...upkeep_line(stale, 'unused', '🧹 Nothing needs it'),
    ];
}
function upkeep_line(stale, state, words) {
    const found = stale.filter(each => each.state === state);
    if (found.length === 0)
        return [];
    const groups = gather(found, ({ vouching }) => `${vouching.key} ${vouching.expires ?? ''} ${vouching.span.path}`);
    return [
        `${words}: ${markdown_firstOf(groups.map(([first, ...others]) => upkeep_entry(first, others.length)), 5)}`,
    ];
}
function upkeep_entry({ vouching: { kind, key, expires, span, reason }, resource }, others) {
    const object = resource ? ` of ${objectName(resource)}${others > 0 ? ` and ${others} more` : ''}` : '';
    const last = expires === undefined ? '' : `, until ${expires}`;
    return `${kind} ${code(key)}${object} (${code(`${span.path}:${span.start.line}`)}${last}: “${prose(reason, 120)}”)`;
}

;// CONCATENATED MODULE: ./build/review/waived-list.js




/** What is waived, always told with its reason. */
function waivedList(waived, places) {
    const items = waived.flatMap(finding => {
        const { priority, headline, waiver } = finding;
        const text = `- ${priorityName[priority]} · ${inline(headline)}: ${subjectName(finding)}: ${waiver ? waived_list_words(waiver) : ''} ${places.of(finding)}`;
        return { text, count: 1, priority };
    });
    return fold(`🔕 Waived (${waived.length})`, items, 4);
}
/** Whose word it is, where it is not an annotation of ours, and what it says. */
function waived_list_words({ reason, from, linter, expires }) {
    const who = linter !== undefined ? `by ${linter}'s annotation: ` : from === 'settings' ? 'by the settings: ' : '';
    return `${who}${quoted(reason)}${expires === undefined ? '' : ` (until ${expires})`}`;
}
const quoted = (reason) => (reason === '' ? 'no reason given' : `“${prose(reason)}”`);
/** Waivers and attestations that come with the change itself stand above the table: whoever reviews it decides on them too. */
function vouchedLines(vouched) {
    if (vouched.length === 0)
        return undefined;
    const items = vouched.map(one => ({ text: `- ${vouchedLine(one)}`, count: 1, priority: one.rule.priority }));
    return { open: '', items, close: '', more: count => `- and ${count} more in the report`, turn: 0 };
}
function vouchedLine({ kind, rule, resource, reason, linter, blanket, ignored, expires }) {
    const deed = kind === 'waiver' ? 'Waived' : 'Vouched for';
    const what = blanket ? `all but Critical that ${linter} checks` : `${priorityName[rule.priority]} · ${inline(rule.title)}`;
    const by = linter === undefined ? '' : `, with ${linter}'s annotation`;
    const counts = ignored ? ' It does not count here: the settings take waivers from the base branch only.' : '';
    return `🔕 ${deed} by this pull request${by}: ${what} of ${objectName(resource)}: ${quoted(reason)}${expires === undefined ? '' : ` (until ${expires})`}${counts}`;
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
        .map(reason => inline(reason, 160))
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
function writeSummary(assessment, changes, settings, links, budget = commentBudget, remarks = []) {
    const { introduced, fixed, existing, waived } = tally(assessment.findings);
    const places = namePlaces(assessment.findings, links);
    const head = `### ⚓ Seaworthy: ${title(assessment, changes, settings)}\n${counts(assessment, changes)}`;
    const foot = [...notices(assessment, changes), ...upkeep(assessment), footer(assessment, settings, links)].join('\n');
    const vouched = vouchedLines(assessment.vouched);
    const table = checklistTable(assessment, links);
    const folds = [
        introducedList(introduced, places),
        fixedList(fixed),
        waivedList(waived, places),
        existingList(existing, places),
        wholeChecklist(assessment.checklist),
    ].filter(section => section !== undefined);
    const above = [settingsLines(assessment.news), vouched, remarkLines(assessment, remarks), table].filter(section => section !== undefined);
    const texts = fitSections([...above, ...folds], budget - cost(`${head}\n\n\n\n\n\n${foot}`));
    // A blank line ends the HTML of the last fold: without it GitHub would show the foot's Markdown as it is written.
    return [head, ...texts.slice(0, above.length), texts.slice(above.length).join('\n'), foot]
        .filter(text => text !== '')
        .join('\n\n');
}
/** The one line that is left when there is nothing to tell. */
function settledLine(assessment, changes, settings, remarks = []) {
    const facts = assessment.counts.files === 0 ? 'no manifest changed' : counts(assessment, changes).replaceAll('**', '');
    const left = leftOpen(assessment, remarks);
    return `⚓ **Seaworthy: ${title(assessment, changes, settings)}** · ${facts}${left === '' ? '' : ` · ⏸️ ${left}`}`;
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
        onAddedCause(finding.causeNow, files) ??
        (file && (onUnchangedLine(file, range) ?? nearby(file, finding, range)));
    const whole = file ?? (finding.cause && files.atBase(finding.cause.path)); // moved as it is, or its patch was withheld
    return place ?? (whole && priority_rank(finding.priority) <= priority_rank('high') ? { level: 'file', path: whole.path } : undefined);
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
/** A4, A5: what was removed made it. The cause of a removed object begins at its `kind:`, that of a field has its lines. */
function onRemovedLine(cause, files) {
    const file = cause && files.atBase(cause.path);
    if (!file)
        return undefined;
    const line = linesBetween(cause.start.line, lastLine(cause)).find(each => file.lines.base.has(each));
    return line === undefined ? undefined : { level: 'line', path: file.path, side: 'LEFT', line, stands: 'removed' };
}
/** What was added to another object made it: a label more that its selector asks for. */
function onAddedCause(cause, files) {
    const file = cause && files.atHead(cause.path);
    return file && onChangedLine(file, { start: cause.start.line, end: cause.start.line });
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
    const object = { start: resource.span.start.line, end: lastLine(resource.span) };
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
        const [head, base] = [headPath(change), basePath(change)];
        if (head !== undefined)
            atHead.set(head, file);
        if (base !== undefined)
            atBase.set(base, file);
    }
    return { atHead: path => atHead.get(path), atBase: path => atBase.get(path) };
}
function readChange({ path, hunks = [], weak = false }) {
    const lines = diffLines(hunks);
    return {
        path,
        lines: weak ? addedOnly(lines) : lines,
        headText: new Map(hunks.flatMap(headLines)),
        belowRemoved: new Set(hunks.flatMap(linesBelowRemoved)),
    };
}
/** Of hunks that the host did not make itself, only added lines are sure to be lines of its own. */
function addedOnly({ head }) {
    return { head: new Map([...head].filter(([, { kind }]) => kind === 'added')), base: new Map() };
}
function headLines({ headStart, lines }) {
    return lines.filter(({ kind }) => kind !== 'removed').map(({ text }, index) => [headStart + index, text]);
}
function linesBelowRemoved({ headStart, lines }) {
    let head = headStart;
    return lines.flatMap(({ kind }, index) => {
        if (kind === 'removed')
            return [];
        return [head++].filter(() => lines[index - 1]?.kind === 'removed');
    });
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
const objectsOf = (findings) => new Set(findings.map(({ resource }) => names_objectKey(resource)));
const containersOf = (findings) => [...new Set(findings.flatMap(({ container }) => container ?? []))];

;// CONCATENATED MODULE: ./build/review/fix-block.js



function asSuggestion(lines, fix) {
    return shown('suggestion', lines, fix);
}
/** Longer diffs are told in words. */
const longestDiff = 40;
/** A fix whose lines stand outside of what the pull request changes; undefined when it is too long to be read. */
function asDiff(fix, { path }) {
    const lines = fix_block_diffLines(fix);
    const file = fix.path === path ? [] : [`--- a/${verbatim(fix.path)}`, `+++ b/${verbatim(fix.path)}`];
    return lines ? shown('diff', [...file, ...lines], fix) : undefined;
}
/** A unified diff of the changed lines. */
function fix_block_diffLines({ original, replacement, startLine }) {
    const hunks = hunksBetween(ended(original), ended(replacement)) ?? [];
    const lines = hunks.flatMap(({ baseStart, headStart, lines: changed }) => {
        const of = (sign, start, kind) => `${sign}${start + startLine - 1},${changed.filter(each => each.kind === 'kept' || each.kind === kind).length}`;
        return [
            `@@ ${of('-', baseStart, 'removed')} ${of('+', headStart, 'added')} @@`,
            ...changed.map(({ kind, text }) => `${signs[kind]}${verbatim(text)}`),
        ];
    });
    return lines.length === 0 || lines.length > longestDiff ? undefined : lines;
}
const signs = { kept: ' ', removed: '-', added: '+' };
const ended = (text) => (text === '' || text.endsWith('\n') ? text : `${text}\n`);
function shown(how, lines, { settles, parts }) {
    return { how, lines: [...fence(how, lines), ...cautions(parts)], settles };
}
/** What findings say in three words each, in a row; of several containers each with its own. */
function fix_block_headlines(findings) {
    const several = new Set(findings.flatMap(({ container }) => container ?? [])).size > 1;
    const named = findings.map(({ headline, container }) => {
        const own = several && container !== undefined ? ` (${code(container)})` : '';
        return `${markdown_lowerFirst(inline(headline))}${own}`;
    });
    return [...new Set(named)].join(', ');
}
/** What a fix that may change behaviour asks its reader to look at, each once. */
function cautions(parts) {
    const risky = parts.filter(({ confidence }) => confidence === 'check');
    const looks = risky.map(({ title }) => /;\s*(?:may change behaviour:?\s*)?(\S.*)$/is.exec(title)?.[1] ?? 'check first');
    const several = new Set(looks).size > 1;
    return [
        ...new Set(risky.map(({ finding: { headline } }, index) => {
            const whose = several ? ` (${markdown_lowerFirst(headline)})` : '';
            return inline(`May change behaviour${whose}: ${sentence(markdown_lowerFirst(looks[index] ?? ''))}`);
        })),
    ];
}

;// CONCATENATED MODULE: ./build/review/how-to-waive.js



/** A comment's last line: where the rule is explained, and the annotation that waives what the comment tells, if any does. */
function howToWaive(findings, links) {
    const [first] = findings;
    const [waivable] = findings.filter(({ rule }) => !rule.alwaysOn);
    const annotation = waivable &&
        (findings.length === 1
            ? `to waive: annotation ${code(`${(0,settings_vouching/* waiverKey */.ii)(waivable.rule.id, waivable.detail)}: "reason"`)}`
            : `to waive one: annotation ${code('seaworthy/ignore.<rule>: "reason"')}`);
    return [first && markdown_link('Why and how', links.rule(first.rule.id)), annotation].filter(Boolean).join(' · ');
}

;// CONCATENATED MODULE: ./build/review/one-finding.js









/** A comment on one finding, or on equal ones in one file; as lines. */
function oneFinding(finding, equals, anchor, links, fix) {
    const { rule, priority, headline, alsoAt } = finding;
    const why = hasReason(finding) ? '' : ` ${sentence(inline(rule.why))}`;
    const told = [
        `**${priorityName[priority]} · ${inline(headline)}**: ${commonName([finding, ...equals])}`,
        `${inline(telling(finding))}${why}`,
        ...(covers(anchor, finding) ? [] : [`Applies to ${places_elsewhere(finding, anchor, links)}.`]),
        ...chainOf(finding, anchor),
        ...leavesNote(finding),
    ];
    const closing = [
        ...(finding.over ? [`Its waiver ended on ${finding.over.expires}: “${prose(finding.over.reason, 200)}”.`] : []),
        ...(equals.length === 0 ? [] : [alsoAtLines(equals)]),
        ...(alsoAt.length === 0 ? [] : [`Also in ${markdown_firstOf(alsoAt.map(fullPlace), 5)}.`]),
        howToWaive([finding], links),
    ];
    const cure = fix
        ? [...fix.lines, ...alsoFor(fix, [finding, ...equals])]
        : remedy(finding, mostLines - told.length - closing.length);
    return [...told, ...cure, ...closing];
}
/** What a fix settles that another comment tells. */
function alsoFor({ settles }, own) {
    const others = settles.filter(finding => !own.includes(finding));
    return others.length === 0 ? [] : [`Settles ${fix_block_headlines(others)} too.`];
}
/** Besides a proven fix, which is as long as it is. */
const mostLines = 12;
/** What to do where no fix was proven, in at most `room` lines: YAML to copy, else the rule's advice in words. */
function remedy({ template, advice }, room) {
    const yaml = template === undefined ? [] : fenced(template());
    if (yaml.length > 0 && yaml.length <= room)
        return yaml;
    if (!advice)
        return [];
    const caution = advice.confidence === 'check' && !/may change behaviour/i.test(advice.title);
    return [`Fix: ${sentence(inline(advice.title))}${caution ? ' It may change behaviour: check first.' : ''}`];
}
function alsoAtLines(findings) {
    const lines = [...new Set(findings.map(({ span }) => span.start.line))];
    return `Also at ${lines.length === 1 ? 'line' : 'lines'} ${markdown_firstOf(lines.map(String), 30)}.`;
}

;// CONCATENATED MODULE: ./build/review/several-findings.js










/** A comment on several findings, as lines: the worst three in full, the others a line each. */
function severalFindings({ findings, anchor, fix: offered }, links) {
    const isLost = isLostByMany(findings, anchor);
    const fix = isLost ? undefined : offered;
    const worst = findings.slice(0, inFull);
    const others = findings.slice(inFull);
    const title = `**${byPriority(findings)}**: ${commonName(findings)}`;
    const own = worst.find(finding => fix?.settles.length === 1 && fix.settles[0] === finding);
    const told = worst.flatMap(finding => [full(finding, findings, anchor, links), ...(finding === own ? (fix?.lines ?? []) : [])]);
    const shared = fix && !own ? [...forWhich(fix, findings), ...fix.lines] : [];
    const brief = several_findings_cut(others.map(finding => oneLine(finding, findings)), several_findings_mostLines - 1 - worst.length - closingLines);
    const closing = ['', howToWaive(findings, links)];
    const open = isLost ? [] : worst.filter(finding => !fix?.settles.includes(finding));
    const yaml = templates(open, several_findings_mostLines - 1 - worst.length - brief.length - closing.length);
    return [title, ...told, ...shared, ...yaml, ...brief, ...closing];
}
/** Several objects lack what was removed here: to put it back is the cure, and not what one of them could have instead. */
function isLostByMany(findings, anchor) {
    const isRemoved = anchor.level === 'line' && anchor.stands === 'removed';
    return isRemoved && new Set(findings.map(({ resource }) => names_objectKey(resource))).size > 1;
}
const inFull = 3;
/** Besides a proven fix, which is as long as it is. */
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
    const head = `**${priorityName[finding.priority]} · ${inline(finding.headline)}**${ownName(finding, all)}`;
    return [
        `${head}${lineNote(finding, anchor, links)}: ${inline(tellingOn(finding))}`,
        ...leavesNote(finding),
        ...chainOf(finding, anchor),
    ].join(' ');
}
/** What a fix for several settles, where that is not all. */
function forWhich({ how, settles }, all) {
    const isAll = settles.length === all.length && all.every(finding => settles.includes(finding));
    const names = isAll ? '' : fix_block_headlines(settles);
    if (how === 'suggestion')
        return names === '' ? [] : [`One click for ${names}:`];
    return [names === '' ? 'By hand:' : `By hand, for ${names}:`];
}
/** A neighbouring line is told by its number; one that is out of sight also by its address. */
function lineNote(finding, anchor, links) {
    if (covers(anchor, finding))
        return '';
    const isHere = anchor.level === 'line' && anchor.side === 'RIGHT' && anchor.path === finding.span.path;
    const inSight = isHere && anchor.stands !== 'near';
    return ` (${inSight ? `line ${finding.span.start.line}` : places_elsewhere(finding, anchor, links)})`;
}
function oneLine(finding, all) {
    const value = telling_isPlain(finding) ? '' : `: ${inline(tellingOn(finding).replace(/\.$/, ''))}`;
    return `- ${priorityName[finding.priority]} · ${inline(finding.headline)}${ownName(finding, all)}${value}`;
}
function several_findings_cut(lines, room) {
    if (lines.length <= room)
        return lines;
    const shown = lines.slice(0, room - 1);
    return [...shown, `- and ${markdown_counted(lines.length - shown.length, 'more finding')} in the summary`];
}
/** The YAML of the worst ones in one fence, as far as it fits; of two that begin with the same key the first. */
function templates(findings, room) {
    const seen = new Set();
    let yaml = '';
    for (const finding of findings) {
        const template = finding.template?.();
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
    const lines = comment_body_linesOf(group, links);
    const body = lines.join('\n');
    return cost(body) <= commentBudget
        ? body
        : [lines[0], 'What it says is too long for a comment: it stands in the report.', lines.at(-1)].join('\n');
}
function comment_body_linesOf(group, links) {
    const [first, ...others] = group.findings;
    const alone = group.same || others.length === 0;
    return first && alone && group.anchor.level === 'line'
        ? oneFinding(first, others, group.anchor, links, group.fix)
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
    const last = Math.max(...fields.map(lastLine));
    return fields[0]?.path === span.path && first <= span.start.line && span.start.line <= last;
}

;// CONCATENATED MODULE: ./build/review/join-anchors.js




/** Moves findings that belong together to one anchor: a workload's missing companions, a container's neighbouring lines. */
function joinAnchors(placed) {
    return joinRemoved(joinEdits(joinPrivileged(joinContainers(joinCompanions(joinRepeats(placed))))));
}
/** What one rule says of several fields of one object (a Secret's keys) stands together, at the first of them. */
function joinRepeats(placed) {
    const first = new Map();
    const key = ({ finding, anchor }) => `${finding.rule.id} ${finding.headline} ${names_objectKey(finding.resource)} ${anchor.path}`;
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
    const key = ({ finding, anchor }) => `${names_objectKey(finding.resource)} ${anchor.path}`;
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
    const key = ({ finding, anchor }) => `${names_objectKey(finding.resource)} ${finding.container} ${anchor.path}`;
    const inContainers = placed.filter(onTheRight).filter(({ finding }) => isContainerLevel(finding));
    for (const each of inContainers) {
        const other = worst.get(key(each));
        if (!other || weighs(each, other) < 0)
            worst.set(key(each), each);
    }
    const near = new Set(inContainers.filter(each => Math.abs(each.anchor.line - (worst.get(key(each))?.anchor.line ?? 0)) <= neighbouring));
    return placed.map(each => moveTo(each, near.has(each) ? worst.get(key(each)) : undefined));
}
/** What one object lost within a few lines was one block: it is told where the worst of it was. */
function joinRemoved(placed) {
    const removed = placed.filter(onTheLeft).toSorted(weighs);
    const key = ({ finding, anchor }) => `${names_objectKey(finding.resource)} ${anchor.path}`;
    return placed.map(each => {
        if (!onTheLeft(each))
            return each;
        const near = (other) => Math.abs(other.anchor.line - each.anchor.line) <= neighbouring;
        return moveTo(each, removed.find(other => key(other) === key(each) && near(other)));
    });
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
        const sameObject = hosts.filter(({ finding }) => names_objectKey(finding.resource) === names_objectKey(resource));
        return moveTo(each, sameObject.find(({ finding }) => container === undefined || finding.container === container));
    });
}
function isPrivileged({ finding, anchor }) {
    return finding.rule.id === 'privileged-container' && anchor.level === 'line';
}
/** What an edited line caused elsewhere is told with what is said of that line, or else of the object that it belongs to. */
function joinEdits(placed) {
    const hosts = placed.filter(onTheRight);
    return placed.map(each => {
        const now = each.anchor.level === 'line' && each.anchor.side === 'LEFT' ? each.finding.causeNow : undefined;
        if (!now)
            return each;
        const inFile = hosts.filter(({ anchor }) => anchor.path === now.path);
        const line = now.start.line;
        return moveTo(each, inFile.find(({ anchor }) => anchor.line === line) ?? inFile.find(({ finding }) => join_anchors_isInside(line, finding)));
    });
}
function join_anchors_isInside(line, { resource, span }) {
    return resource.path === span.path && resource.span.start.line <= line && line <= lastLine(resource.span);
}
function moveTo({ finding, anchor }, host) {
    return { finding, anchor: host?.anchor ?? anchor };
}
function onTheLeft(placed) {
    return placed.anchor.level === 'line' && placed.anchor.side === 'LEFT';
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

;// CONCATENATED MODULE: ./build/review/suggestion-range.js

/** A suggestion over more lines than this repeats more than it changes. */
const mostReplaced = 10;
const mostWritten = 30;
/**
 * A fix as a suggestion: GitHub takes one for lines of the head that stand in one hunk without removed lines between them
 * (review.md §1.9). Undefined when the fix needs others.
 */
function suggestionFor(fix, files) {
    const file = files.atHead(fix.path);
    const range = { start: fix.startLine, end: fix.endLine };
    const lines = textLines(fix.replacement);
    const readable = verbatim(fix.replacement) === fix.replacement; // nothing hidden in it, no marker of ours
    if (!file || !fix.oneClick || !readable || lines.length > mostWritten || !isReplaceable(file, range))
        return undefined;
    const shown = textLines(fix.original).every((text, index) => file.headText.get(range.start + index) === text);
    return shown ? { range, lines } : undefined;
}
/** The same with the lines from the anchor on, so that the comment stands over what it is about; as it is where that is too far. */
function widened(suggestion, anchor, file) {
    const { range, lines } = suggestion;
    if (anchor.level === 'file' || anchor.side === 'LEFT' || anchor.path !== file.path || anchor.line >= range.start)
        return suggestion;
    const wider = { start: anchor.line, end: range.end };
    if (!isReplaceable(file, wider))
        return suggestion;
    const above = numbers(wider.start, range.start - 1).map(line => file.headText.get(line) ?? '');
    if (above.some(text => verbatim(text) !== text))
        return suggestion;
    return { range: wider, lines: [...above, ...lines] };
}
function overlap(a, b) {
    return a.start <= b.end && b.start <= a.end;
}
/** Whether there is no line between them. */
function touch(a, b) {
    return a.start <= b.end + 1 && b.start <= a.end + 1;
}
function isReplaceable({ lines, belowRemoved }, { start, end }) {
    const hunk = lines.head.get(start)?.hunk;
    if (hunk === undefined || end - start >= mostReplaced)
        return false;
    return numbers(start, end).every(line => lines.head.get(line)?.hunk === hunk && (line === start || !belowRemoved.has(line)));
}
/** Without their line breaks. */
function textLines(text) {
    return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}
function numbers(first, last) {
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

;// CONCATENATED MODULE: ./build/review/fixed-group.js


/** The group with one click for as many of its findings as go together. */
function suggestFor(group, fixes, files, { others = [], narrow = false } = {}) {
    if (group.anchor.level === 'file')
        return withoutSuggestion(group);
    const fix = fixes.together([...group.findings, ...others], each => suggestionFor(each, files) !== undefined, group.same);
    const file = fix && files.atHead(fix.path);
    const suggestion = fix && suggestionFor(fix, files);
    if (!file || !suggestion || (group.same && fix.settles.length < group.findings.length))
        return withoutSuggestion(group);
    const wide = narrow ? suggestion : widened(suggestion, group.anchor, file);
    const isShown = fixes.mayShow({ path: fix.path, startLine: wide.range.start, endLine: wide.range.end });
    const { range, lines } = isShown ? wide : suggestion;
    return {
        before: group,
        group: { ...group, anchor: anchorOver(range, group.anchor, file), fix: asSuggestion(lines, fix) },
        suggested: { fix, range },
    };
}
function withoutSuggestion(group) {
    return { before: group, group, suggested: undefined };
}
/** Whether two suggestions cannot both be accepted: they share a line, or write to one gap between lines. */
function meet({ suggested: a }, { suggested: b }) {
    if (!a || !b || a.fix.path !== b.fix.path)
        return false;
    return overlap(a.range, b.range) || touch(changedBy(a.fix), changedBy(b.fix));
}
function changedBy({ startLine, endLine }) {
    return { start: startLine, end: endLine };
}
/** The comment stands on the lines that its suggestion replaces; what was removed is told beside them. */
function anchorOver({ start, end }, anchor, { path, lines }) {
    const wasRemoved = anchor.level === 'line' && anchor.stands === 'removed' && anchor.path === path;
    return {
        level: 'line',
        path,
        side: 'RIGHT',
        ...(start < end && { startLine: start }),
        line: end,
        stands: wasRemoved ? 'removed' : lines.head.get(end)?.kind === 'added' ? 'changed' : 'unchanged',
    };
}

;// CONCATENATED MODULE: ./build/review/leftovers.js


/**
 * Findings whose fix is too far from their comment's suggestion to be in it: another suggestion of the file takes it along,
 * else the finding gets a comment of its own. What only another comment's suggestion makes possible goes with that one. Nothing
 * that one click could settle is left to a second review.
 */
function offerLeftovers(placed, fixes, files) {
    let groups = placed;
    for (const { group } of placed) {
        if (group.same || group.anchor.level === 'file')
            continue;
        for (const finding of group.findings) {
            if (groups.some(({ suggested }) => suggested?.fix.settles.includes(finding)))
                continue;
            const fix = fixes.of(finding);
            const hosts = fix ? groups : groups.filter(({ suggested }) => suggested?.fix.unlocks(finding));
            if (fix && (group.findings.length < 2 || !suggestionFor(fix, files)))
                continue;
            groups = takenAlong(groups, hosts, finding, fixes, files) ?? (fix ? apart(groups, finding, fixes, files) : groups);
        }
    }
    return groups;
}
function takenAlong(groups, hosts, finding, fixes, files) {
    for (const host of hosts) {
        const { before, suggested } = host;
        if (!suggested || before.same || suggested.fix.path !== finding.span.path || before.findings.includes(finding))
            continue;
        const settled = suggested.fix.settles;
        const others = [...settled.filter(each => !before.findings.includes(each)), finding];
        const longer = suggestFor(before, fixes, files, { others });
        const keepsAll = [...settled, finding].every(each => longer.suggested?.fix.settles.includes(each));
        if (keepsAll && !groups.some(other => other !== host && meet(longer, other)))
            return groups.map(each => (each === host ? longer : each));
    }
    return undefined;
}
/** The finding leaves its comment for one of its own. */
function apart(groups, finding, fixes, files) {
    const home = groups.find(({ group }) => group.findings.includes(finding));
    if (!home)
        return groups;
    const own = suggestFor({ anchor: home.before.anchor, findings: [finding], same: false }, fixes, files, { narrow: true });
    if (!own.suggested || groups.some(other => meet(own, other)))
        return groups;
    const findings = home.group.findings.filter(each => each !== finding);
    const rest = { ...home, group: { ...home.group, findings }, before: { ...home.before, findings } };
    return [...groups.map(each => (each === home ? rest : each)), own];
}

;// CONCATENATED MODULE: ./build/review/place-fixes.js




/**
 * Gives each group the fix that can be proven for it: one click over the lines that it replaces, where the comment then
 * stands, else a diff. All suggestions of a review are proven together too: whoever accepts them all gets what was judged.
 */
function placeFixes(groups, fixes, files) {
    const placed = offerLeftovers(suggestApart(groups, fixes, files), fixes, files);
    return thoseThatHold(placed, fixes).map(({ group }) => (group.fix ? group : withDiff(group, fixes)));
}
/** Groups whose suggestions meet become one: GitHub applies no two to one line. */
function suggestApart(groups, fixes, files) {
    const placed = [];
    const isFree = (own) => !placed.some(other => meet(own, other));
    for (const group of groups) {
        const wide = suggestFor(group, fixes, files);
        const own = isFree(wide) ? wide : suggestFor(group, fixes, files, { narrow: true });
        const rivals = placed.filter(other => meet(own, other));
        const [rival] = rivals;
        const joined = rival && rivals.length === 1 ? join(rival, own, fixes, files) : undefined;
        if (joined && rival)
            placed.splice(placed.indexOf(rival), 1, joined);
        else
            placed.push(rival ? withoutSuggestion(group) : own);
    }
    return placed;
}
/** Both groups in one, if that settles all that they settle apart. */
function join(rival, own, fixes, files) {
    if (rival.before.same || own.before.same)
        return undefined;
    const findings = [...rival.before.findings, ...own.before.findings].toSorted((a, b) => priority_rank(a.priority) - priority_rank(b.priority) || priority_worstFirst(a, b));
    const joined = suggestFor({ ...rival.before, findings }, fixes, files);
    const apart = [rival, own].flatMap(({ suggested }) => suggested?.fix.settles ?? []);
    return apart.every(finding => joined.suggested?.fix.settles.includes(finding)) ? joined : undefined;
}
/** The suggestions that can all be accepted, from the worst findings on; the others are shown as diffs. */
function thoseThatHold(placed, fixes) {
    const held = placed.flatMap(({ suggested }) => suggested?.fix ?? []);
    if (held.length < 2 || fixes.holdTogether(held))
        return placed;
    const kept = [];
    return placed.map(each => {
        const fix = each.suggested?.fix;
        if (!fix)
            return each;
        if (!fixes.holdTogether([...kept, fix]))
            return withoutSuggestion(each.before);
        kept.push(fix);
        return each;
    });
}
function withDiff(group, fixes) {
    const findings = group.same ? group.findings.slice(0, 1) : group.findings;
    const merged = fixes.together(findings, fix => fix_block_diffLines(fix) !== undefined);
    const fix = merged && asDiff(merged, group.anchor);
    return fix ? { ...group, fix } : group;
}

;// CONCATENATED MODULE: ./build/review/write-comments.js






/** The comments on the diff, the worst first, and the findings that they tell. */
function writeComments(findings, changes, settings, links, fixes) {
    if (!settings.inlineComments)
        return { comments: [], told: new Set() };
    const files = indexChanges(changes);
    const placed = findings.filter(mayComment).flatMap(finding => {
        const anchor = anchorOf(finding, files);
        return anchor && deserves(finding, anchor) ? [{ finding, anchor }] : [];
    });
    const groups = placeFixes(withinLimits(groupFindings(placed, files), settings.maxInlineComments), fixes, files);
    return { comments: groups.map(group => makeComment(group, links)), told: new Set(groups.flatMap(group => group.findings)) };
}
/** rules.md §3.4: only what this change introduces, proven, and counted. */
function mayComment({ change, outcome, blocks, summaryOnly, waiver }) {
    return change === 'introduced' && (outcome === 'fail' || blocks) && !summaryOnly && !waiver;
}
/** A Medium is only worth a comment on a line that the change itself touches; a removed line counts (rules.md §14.8a). */
function deserves({ priority }, anchor) {
    return priority !== 'medium' || (anchor.level === 'line' && (anchor.stands === 'changed' || anchor.stands === 'removed'));
}
/** Comments on whole files are posted one by one (review.md §1.6). */
const mostFileComments = 10;
/** The worst first, then by path and line; what is over a limit is left to the summary. */
function withinLimits(groups, most) {
    const sorted = groups.toSorted((a, b) => worst(a) - worst(b) || write_comments_compare(a.anchor.path, b.anchor.path) || lineOf(a) - lineOf(b));
    const onFiles = new Set(sorted.filter(({ anchor }) => anchor.level === 'file').slice(mostFileComments));
    return sorted.filter(group => !onFiles.has(group)).slice(0, most);
}
const worst = ({ findings }) => Math.min(...findings.map(({ priority }) => priority_rank(priority)));
const write_comments_compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
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
    const { side, startLine, line, stands } = anchor;
    const place = { side, ...(startLine !== undefined && { startLine }), line, ...(stands === 'near' && { near: true }) };
    return { ...text, level: 'line', ...place };
}

;// CONCATENATED MODULE: ./build/review/write-review.js







/** Everything that is said about a pull request; the same assessment always gives the same words. */
function writeReview(assessment, changes, settings, links, fixes = noFixes, remarks = []) {
    const { comments, told } = writeComments(assessment.findings, changes, settings, links, fixes);
    const settled = settings.commentSummary === 'never' ? undefined : settledLine(assessment, changes, settings, remarks);
    return {
        summary: settled && summaryFor(assessment, changes, settings, links, remarks, settled),
        settled,
        comments,
        unplaced: assessment.findings.filter(finding => finding.change === 'introduced' && !finding.waiver && !told.has(finding)),
        notAnalysed: notAnalysed(assessment),
        request: requestFor(assessment, settings, remarks),
    };
}
/** When to speak (contract.md §5): never of a pull request that touches no manifest, else as the settings say. */
function summaryFor(assessment, changes, settings, links, remarks, settled) {
    if (isWorthTelling(assessment, changes))
        return writeSummary(assessment, changes, settings, links, commentBudget, remarks);
    return settings.commentSummary === 'always' && assessment.counts.files > 0 ? settled : undefined;
}
function isWorthTelling(assessment, changes) {
    const { findings, errors, vouched, news } = assessment;
    const { introduced, fixed, waived } = tally(findings);
    const blocked = findings.some(({ blocks }) => blocks);
    const waivedHere = waived.some(({ change, waiver }) => change === 'introduced' || waiver?.added === true);
    return (introduced.length + fixed.length + errors.length + vouched.length > 0 ||
        news !== undefined ||
        blocked ||
        waivedHere ||
        leavesUnread(assessment, changes));
}
/** "Nothing blocks" is known only where everything was judged; a request that the settings no longer want goes as well. */
function requestFor(assessment, { requestChanges }, remarks) {
    if (!requestChanges)
        return 'nothing';
    if (assessment.findings.some(({ blocks }) => blocks))
        return 'changes';
    return assessment.errors.length > 0 || openUnseen(assessment, remarks).length > 0 ? 'leave' : 'nothing';
}

;// CONCATENATED MODULE: ./build/rules/companions.js
/**
 * The kinds that bear on objects of some kinds: what the rules for them look for elsewhere, and, where one of them is itself
 * looked for, the objects that it bears on with all that those are judged by.
 */
function companionsOf(kinds, rules) {
    const wanted = new Set();
    for (const rule of rules) {
        const reads = [...rule.companions, ...rule.alongside];
        if (reads.length === 0)
            continue;
        const asks = !rule.kinds || rule.kinds.some(kind => kinds.has(kind));
        const isAsked = rule.companions.some(kind => kinds.has(kind));
        if (asks || isAsked)
            for (const kind of reads)
                wanted.add(kind);
        if (isAsked)
            for (const kind of rule.kinds ?? [])
                wanted.add(kind);
    }
    return wanted;
}
/** The kinds whose objects are judged again when objects of some kinds change: some rule for them looks for one of these. */
function judgedAgain(kinds, rules) {
    return new Set(rules.flatMap(rule => (rule.companions.some(kind => kinds.has(kind)) ? (rule.kinds ?? []) : [])));
}

// EXTERNAL MODULE: ./build/rules/index.js + 141 modules
var rules = __webpack_require__(4621);
;// CONCATENATED MODULE: ./build/settings/layout.js

/** The units and the custom kinds that the settings name, as the inventory asks for them. */
function layoutOf({ units, extraWorkloads }) {
    return {
        units: units === 'auto'
            ? []
            : units.map(({ name, paths, namespace, production }) => ({
                name,
                includes: matcher(paths),
                stage: production === undefined ? undefined : production ? 'production' : 'other',
                namespace,
            })),
        podTemplateOf: (group, kind) => extraWorkloads.find(extra => extra.group === group && extra.kind === kind)?.template,
    };
}

// EXTERNAL MODULE: ./build/manifests/manifest-paths.js
var manifest_paths = __webpack_require__(3533);
;// CONCATENATED MODULE: ./build/settings/path-filter.js


/**
 * Whether a file is read, by its path: a place where manifests may be, within `paths` and outside `paths-ignore`.
 * What is `named` (on the command line) is read wherever it stands.
 */
function pathFilter({ paths, pathsIgnore }, named = new Set()) {
    const wanted = paths.length > 0 ? matcher(paths) : () => true;
    const ignored = matcher(pathsIgnore);
    return path => named.has(path) || ((0,manifest_paths/* mayHoldManifests */.Z)(path) && wanted(path) && !ignored(path));
}

;// CONCATENATED MODULE: ./build/settings/reads-alike.js
/** Whether two settings have the same files read, and taken for the same units: then what was read serves both. */
function readsAlike(one, other) {
    return JSON.stringify(whatIsRead(one)) === JSON.stringify(whatIsRead(other));
}
const whatIsRead = ({ paths, pathsIgnore, units, extraWorkloads, render, helm, thresholds }) => [
    paths,
    pathsIgnore,
    units,
    extraWorkloads,
    render,
    helm,
    thresholds.kubernetesMinor, // charts ask for it
];

;// CONCATENATED MODULE: ./build/review-pull-request.js


















/**
 * The whole journey: what the pull request changes, what the repository holds that bears on it, what the rules say of base
 * and head, and what is worth telling. `unsafe` tells why nothing that the head brings may be given to a renderer.
 */
async function reviewPullRequest(forge, settings, links, named, change = nothingChanged, unsafe) {
    const started = performance.now();
    const changes = await forge.changes();
    const remarks = await forge.remarks();
    const { theCase, found, texts } = await review_pull_request_judge(forge, changes, settings, named, unsafe);
    const news = await settingsNews(await change, found.findings, async (proposed) => {
        const then = { ...proposed, instance: settings.instance }; // a finding is the same whatever the review is called
        if (readsAlike(settings, then))
            return assess({ ...theCase, settings: then, ask: undefined }).findings;
        return (await review_pull_request_judge(forge, changes, then, named, unsafe)).found.findings;
    });
    const assessment = { ...found, news, counts: { ...found.counts, milliseconds: Math.round(performance.now() - started) } };
    const fixes = proveFixes(theCase, found, texts);
    const review = writeReview(assessment, changes, settings, links, fixes, remarks); // proves the fixes that it shows
    const commented = new Set(review.comments.flatMap(({ fingerprints }) => fingerprints));
    const fixFor = (finding) => (commented.has(finding.fingerprint) ? fixes.of(finding) : undefined);
    return {
        base: changes.base,
        head: changes.head,
        assessment: { ...assessment, findings: found.findings.map(finding => ({ ...finding, fix: fixFor(finding) })) },
        review,
        fixable: {
            settle: wanted => settleAll(theCase, found, texts, wanted),
            textAtHead: path => texts.at('head', path),
        },
        summary: assessment.counts.files > 0 || assessment.unread.length > 0 || news
            ? writeSummary(assessment, changes, settings, links, summaryBudget, remarks)
            : settledLine(assessment, changes, settings, remarks),
    };
}
/** Renders what is rendered before it is deployed, reads the rest, and asks the rules about both commits. */
async function review_pull_request_judge(forge, changes, settings, named, unsafe) {
    const snapshots = { head: forge.at('head'), base: forge.at('base') };
    const includes = pathFilter(settings, named);
    const scope = {
        includes,
        // A custom resource that holds a pod template has the companions of one.
        companionsOf: kinds => companionsOf(settings.extraWorkloads.length > 0 ? new Set([...kinds, 'PodTemplate']) : kinds, rules/* rules */.a),
        judgedAgain: kinds => judgedAgain(kinds, rules/* rules */.a),
        layout: layoutOf(settings),
        repository: forge.repository,
    };
    const around = surroundingsAhead(changes, snapshots.head, scope);
    const rendering = await renderTrees(changes, snapshots, {
        includes,
        off: unsafe ?? (settings.render === 'off' ? 'the setting render is off' : undefined),
        kubernetesMinor: settings.thresholds.kubernetesMinor,
        repository: forge.repository,
        path: process.env.PATH ?? '',
        charts: settings.helm,
        alongside: () => evidenceAhead(changes, snapshots.head, snapshots.base, scope),
    });
    try {
        const reading = await readRepository(changes, snapshots.head, snapshots.base, scope, rendering, around);
        const { head, base, unread, notes, texts } = reading;
        const theCase = { changes, head, base, rules: rules/* rules */.a, settings, unread, notes, ask: remembering() };
        return { ...(await locateRendered(theCase, assess(theCase), rendering, reading.headAs)), texts };
    }
    finally {
        await rendering.close();
    }
}
/** Half of what GitHub takes for a job summary, in characters: some of them take two bytes and more. */
const summaryBudget = 450_000;

;// CONCATENATED MODULE: ./build/runner/rule-docs.js



/** Kubernetes' own page on what a rule asks: where the rule's own page has no address. */
function docsOf(id) {
    const rule = (0,void_waivers/* withVoidWaivers */.K)(rules/* rules */.a).find(candidate => candidate.id === id) ??
        rules/* rules */.a.find(({ item }) => item === id && checklist/* checklist */.D.some(row => row.id === id));
    return rule?.docs ?? 'https://kubernetes.io/docs/setup/production-environment/';
}

// EXTERNAL MODULE: ./build/runner/version.js
var version = __webpack_require__(7255);
;// CONCATENATED MODULE: ./build/runner/local-links.js


/** Where the words of a local review lead: files have no address, rules have Kubernetes' page on what they ask. */
const localLinks = {
    file: () => undefined,
    rule: docsOf,
    waiving: undefined,
    version: version.version,
};

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

;// CONCATENATED MODULE: ./build/runner/report.js





/** The report `seaworthy/report/v1` (schema/report.v1.json): everything that was found out, for other programs. */
function makeReport({ base, head, assessment, verbose }) {
    const { conclusion, checklist, findings, evaluated, unread, counts } = assessment;
    const { files, documents, resources, milliseconds } = counts;
    return {
        schema: 'seaworthy/report/v1',
        version: version.version,
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
        endLine: lastLine(span),
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
                tool: { driver: { name: 'Seaworthy', version: version.version, rules: rules.map(sarifRule) } },
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
    const region = { startLine: span.start.line, startColumn: span.start.column, endLine: lastLine(span) };
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

;// CONCATENATED MODULE: ./build/runner/terminal/inert.js
/** Control characters but tab and newline, and the marks that turn the reading direction. */
const unprintable = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
/** Text from a manifest as a terminal may show it: one line, nothing that moves the cursor or turns the reading direction. */
function inert(text) {
    return text.replace(/[\r\n]+/g, ' ').replace(unprintable, '\u{fffd}');
}

;// CONCATENATED MODULE: ./build/runner/terminal/fixes.js

/** What `--fix` did, file by file: each finding that it settled and how, and what it left alone and why. */
function printFixes(files, paint) {
    if (files.length === 0)
        return 'nothing to fix: no proven fix is open\n';
    return files
        .map(({ path, settled, refused }) => {
        const lines = settled.map(({ finding: { resource, container, headline }, proposal: { title } }) => `  ${inert(headline)}: ${container ? `container ${inert(container)} of ` : ''}${inert(resource.kind)} ${inert(resource.name)} · ${inert(title)}`);
        const head = refused === undefined
            ? paint.good(`fixed ${inert(path)} (${settled.length} ${settled.length === 1 ? 'finding' : 'findings'})`)
            : paint.warn(`left alone ${inert(path)}: ${refused}`);
        return `${[head, ...(refused === undefined ? lines : [])].join('\n')}\n`;
    })
        .join('');
}

;// CONCATENATED MODULE: ./build/runner/terminal/paint.js

const plain = (text) => text;
function paintFor(colour) {
    if (!colour)
        return { bad: plain, warn: plain, good: plain, dim: plain, bold: plain };
    return {
        bad: text => (0,external_node_util_.styleText)('red', text),
        warn: text => (0,external_node_util_.styleText)('yellow', text),
        good: text => (0,external_node_util_.styleText)('green', text),
        dim: text => (0,external_node_util_.styleText)('dim', text),
        bold: text => (0,external_node_util_.styleText)('bold', text),
    };
}

;// CONCATENATED MODULE: ./build/runner/terminal/checklist.js

const checklist_words = {
    fail: 'fail',
    error: 'error',
    unverified: 'not provable here',
    pass: 'pass',
    waived: 'waived',
    'not-applicable': 'not applicable',
    'not-evaluated': 'not evaluated',
};
const headings = ['Category', 'Item', 'Priority', 'Result', 'Introduced', 'Fixed', 'There before'];
/** The production checklist as a table of plain columns. */
function printChecklist(rows, paint) {
    const cells = rows.map(({ item, status, introduced, fixed, existing }) => [
        checklist/* categoryTitles */.Y[item.category],
        item.title,
        item.priority,
        checklist_words[status],
        checklist_count(introduced),
        checklist_count(fixed),
        checklist_count(existing),
    ]);
    const widths = headings.map((heading, column) => Math.max(heading.length, ...cells.map(row => row[column]?.length ?? 0)));
    const line = (row) => row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd();
    const tones = {
        fail: paint.bad,
        error: paint.bad,
        pass: paint.good,
        unverified: paint.warn,
    };
    return [
        paint.bold(line(headings)),
        ...cells.map((row, index) => (tones[rows[index]?.status ?? 'pass'] ?? (text => text))(line(row))),
    ].join('\n');
}
const checklist_count = (value) => (value === 0 ? '' : String(value));

;// CONCATENATED MODULE: ./build/runner/terminal/finding.js

/** `path:line:column: critical: message [rule]`, the source line with carets under the place, and what made it. */
function printFinding(finding, sources, paint) {
    const { span, cause, priority, message, rule, alsoAt, waiver, blocks, fix } = finding;
    const tone = blocks ? paint.bad : paint.warn;
    const head = `${paint.bold(`${inert(span.path)}:${span.start.line}:${span.start.column}:`)} ${tone(`${priority}:`)} ${inert(message)} ${paint.dim(`[${rule.id}]`)}`;
    const lines = [head, ...excerpt(sources('head', span.path, span.start.line), span, paint)];
    if (cause)
        lines.push(paint.dim(`  made by ${inert(cause.path)}:${cause.start.line} of the base, which this change takes away or edits`));
    if (alsoAt.length > 0)
        lines.push(paint.dim(`  also at ${alsoAt.map(({ path, start }) => `${inert(path)}:${start.line}`).join(', ')}`));
    if (fix)
        lines.push(paint.dim(`  fix: ${inert(fix.title)} (${fix.confidence === 'check' ? '--fix=check' : '--fix'} makes it)`));
    if (waiver)
        lines.push(paint.dim(`  waived: ${inert(waiver.reason)}`));
    return lines.join('\n');
}
const widest = 160;
function excerpt(text, { start, end }, paint) {
    if (text === undefined || text.length > widest)
        return [];
    const gutter = String(start.line).padStart(5);
    const stop = end.line === start.line ? end.column : text.trimEnd().length + 1;
    const carets = `${' '.repeat(start.column - 1)}${'^'.repeat(Math.max(1, stop - start.column))}`;
    return [`${paint.dim(`${gutter} |`)} ${inert(text.replaceAll('\t', ' '))}`, `${paint.dim('      |')} ${paint.warn(carets)}`];
}

;// CONCATENATED MODULE: ./build/runner/terminal/groups.js

const groups_shown = 4;
/** Findings nobody has to act on now, a line a rule: how many, and where the first ones are. */
function printGroups(title, findings, paint) {
    if (findings.length === 0)
        return [];
    const rules = new Map();
    for (const finding of findings) {
        const group = rules.get(finding.rule.id);
        if (group)
            group.push(finding);
        else
            rules.set(finding.rule.id, [finding]);
    }
    const lines = [...rules.values()].map(group => {
        const places = group.slice(0, groups_shown).map(({ span }) => `${inert(span.path)}:${span.start.line}`);
        const more = group.length > groups_shown ? ` and ${group.length - groups_shown} more` : '';
        return `  ${group[0]?.rule.title} ×${group.length} ${paint.dim(`${places.join(', ')}${more}`)}`;
    });
    return [`${paint.bold(`${title} (${findings.length})`)}\n${lines.join('\n')}`];
}

;// CONCATENATED MODULE: ./build/runner/terminal/terms.js


/** What people say about the terms of the review: what this change vouches for itself, and what of it wants a look. */
function printTerms({ news, vouched, stale, excluded }, paint) {
    const lines = [
        ...(news ? terms_settingsLines(news) : []),
        ...vouched.map(terms_vouchedLine),
        ...excluded.map(path => `not judged, because the settings exclude it: ${path}`),
        ...stale.map(staleLine),
    ];
    return lines.length === 0 ? [] : [lines.map(line => paint.warn(inert(line))).join('\n')];
}
function terms_settingsLines({ workflows, proposed }) {
    const lines = workflows.map(path => `this change edits ${path}, which runs this review`);
    if (!proposed)
        return lines;
    if ('error' in proposed)
        return [...lines, `this change breaks the settings: ${proposed.error}`];
    const { path, differences } = proposed;
    const effects = effectsOf(proposed);
    return [
        ...lines,
        `this change edits ${path}, which counts once it is merged:`,
        ...differences.map(({ key, before, after }) => `  ${key}: ${before ?? '(nothing)'} → ${after ?? '(nothing)'}`),
        ...(effects.length > 0 ? [`  with it, ${effects.join(', ')}`] : []),
    ];
}
function terms_vouchedLine({ kind, rule, resource, reason, linter, ignored }) {
    const by = linter === undefined ? '' : ` with ${linter}'s annotation`;
    const deed = kind === 'waiver' ? 'waived' : 'vouched for';
    return `${deed} by this change${by}: ${rule.id} of ${resource.kind} ${resource.name}: ${reason || 'no reason given'}${ignored ? ' (does not count: waivers-from is base)' : ''}`;
}
function staleLine({ state, vouching: { key, expires, span }, resource }) {
    const where = `${key}${resource ? ` of ${resource.kind} ${resource.name}` : ''} (${span.path}:${span.start.line})`;
    if (state === 'unused')
        return `nothing needs ${where}`;
    return `${where} ended on ${expires}${state === 'returned' ? ': its finding is back' : ', and nothing needs it'}`;
}

;// CONCATENATED MODULE: ./build/runner/terminal/unproven.js

/** Why items could not be told, a line each: a table's cell has no room for it. */
function printUnproven(rows, paint) {
    const unproven = rows.filter(({ status }) => status === 'unverified');
    if (unproven.length === 0)
        return [];
    const lines = unproven.map(({ item, reasons }) => `  ${item.title}: ${paint.dim(inert(reasons[0] ?? 'no reason given'))}`);
    return [`${paint.bold('Not provable here')}\n${lines.join('\n')}`];
}

;// CONCATENATED MODULE: ./build/runner/terminal/print-review.js






/** A review as a compiler would print it: each introduced finding under its source line, the rest in short, then the table. */
function printReview(assessment, sources, paint, quiet) {
    const { findings, unread, errors, conclusion, counts } = assessment;
    const of = (change) => findings.filter(finding => finding.change === change && (finding.outcome === 'fail' || finding.blocks));
    const introduced = of('introduced');
    const parts = quiet
        ? []
        : [
            ...printTerms(assessment, paint),
            ...introduced.map(finding => printFinding(finding, sources, paint)),
            ...printGroups('Fixed', of('fixed'), paint),
            ...printGroups('There before, in the objects you touched', of('existing'), paint),
            printChecklist(assessment.checklist, paint),
            ...printUnproven(assessment.checklist, paint),
            ...unread.map(({ path, line, reason }) => paint.warn(`not read: ${path || 'repository'}${line ? `:${line}` : ''}: ${inert(reason)}`)),
            ...errors.map(({ rule, resource, error }) => paint.bad(`rule ${rule} failed on ${resource.path}: ${inert(String(error))} (a fault of Seaworthy's; please report it)`)),
        ];
    const blocking = introduced.filter(({ blocks }) => blocks).length;
    const old = of('existing').filter(({ blocks }) => blocks).length;
    const verdict = conclusion === 'block'
        ? paint.bad(`blocked: ${errors.length > 0 ? 'a rule failed' : `${blocking} introduced ${blocking === 1 ? 'finding blocks' : 'findings block'}${old > 0 ? `, ${old} from before` : ''}`}`)
        : paint.good('passed');
    const seconds = (counts.milliseconds / 1000).toFixed(1);
    return `${[...parts, `${verdict} · ${introduced.length} introduced, ${of('fixed').length} fixed, ${of('existing').length} there before · ${counts.files} ${counts.files === 1 ? 'file' : 'files'} · ${seconds} s`].join('\n\n')}\n`;
}

;// CONCATENATED MODULE: ./build/runner/terminal/read-sources.js
/** The lines of the files that introduced findings stand in; those that may hold a secret are left out. */
async function read_sources_readSources(findings, forge) {
    const paths = [...new Set(findings.filter(({ change }) => change === 'introduced').map(({ span }) => span.path))];
    const { files } = await forge.at('head').read(paths);
    const lines = new Map(files.map(({ path, text }) => [path, text.split(/\r?\n/)]));
    const hidden = new Set(findings
        .filter(mayHoldSecret)
        .flatMap(({ span, alsoAt }) => [span, ...alsoAt].map(({ path, start }) => `${path}:${start.line}`)));
    return (side, path, line) => (side === 'head' && !hidden.has(`${path}:${line}`) ? lines.get(path)?.[line - 1] : undefined);
}
/** A literal credential is never shown, and what is wrong with a document may be wrong inside of one. */
function mayHoldSecret({ rule }) {
    return rule.item === 'secrets-externalized' || rule.category === 'validity';
}

;// CONCATENATED MODULE: ./build/review-locally.js
















/** `review` and `check`: the same review as on GitHub, told on the terminal. Returns the exit code. */
async function reviewLocally(command) {
    const { options } = command;
    if (options.fix)
        await applyFixes(command, options.fix);
    const { forge, named } = await openLocally(command); // after the fixes: as the files are now
    const { settings, change } = await decideLocally(forge, options);
    const reviewed = await reviewPullRequest(forge, settings, localLinks, named, change);
    const told = await tell(reviewed, forge, options, command.name === 'check');
    if (options.output === undefined)
        process.stdout.write(told);
    else
        await (0,promises_.writeFile)(options.output, told);
    const { conclusion, errors } = reviewed.assessment;
    return errors.length > 0 ? 3 : conclusion === 'block' ? 1 : 0;
}
/** By the settings of the base, or by those of a file on disk as it stands. */
async function decideLocally(forge, { failOn, render, config }) {
    const today = (0,day/* dayOf */.kb)(new Date());
    const inputs = { ...(failOn && { failOn }), ...(render && { render }) };
    if (config === undefined)
        return decideSettings(forge, inputs, { named: undefined, today });
    const text = await (0,promises_.readFile)(config, 'utf8').catch(error => {
        throw new settings_error/* SettingsError */.G(`--config ${config} cannot be read (${error instanceof Error ? error.message : error})`);
    });
    const [{ readSettingsFile }, { settle }] = await Promise.all([
        Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 1465)),
        Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 3494)),
    ]);
    const settings = settle(inputs, await readSettingsFile({ path: config, text }), today);
    return { settings, change: Promise.resolve(nothingChanged) };
}
/** Fixes what can be, and says so: where the output is a document, on the other channel. */
async function applyFixes(command, confidence) {
    const { force, format, output, color } = command.options;
    const { forge, named, folder } = await openLocally(command);
    if (folder === undefined)
        throw new usage/* UsageError */.eb('--fix changes files on disk: it goes without --head and standard input');
    const { settings } = await decideLocally(forge, command.options);
    const { fixable } = await reviewPullRequest(forge, { ...settings, inlineComments: false }, localLinks, named);
    const files = await fixLocally(fixable, folder, { confidence, force });
    const channel = format === 'text' && output === undefined ? process.stdout : process.stderr;
    channel.write(`${printFixes(files, paintFor(usesColour(color, channel)))}\n`);
}
async function tell(reviewed, forge, { format, verbose, quiet, color, output }, check) {
    const { assessment, summary } = reviewed;
    switch (format) {
        case 'json':
            return `${JSON.stringify(makeReport({ base: reviewed.base ?? null, head: reviewed.head === 'working tree' ? null : reviewed.head, assessment, verbose: verbose || check }), null, 2)}\n`;
        case 'sarif':
            return `${JSON.stringify(makeSarif(assessment), null, 2)}\n`;
        case 'markdown':
            return `${summary}\n`;
        case 'text': {
            const colour = usesColour(color, output === undefined ? process.stdout : undefined);
            return printReview(assessment, await read_sources_readSources(assessment.findings, forge), paintFor(colour), quiet);
        }
    }
}
function usesColour(color, channel) {
    return color === 'always' || (color === 'auto' && channel?.isTTY === true && !process.env.NO_COLOR);
}


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
/* harmony export */   version: () => (/* binding */ version)
/* harmony export */ });
/** The release that speaks: package.json's, held equal by a test. */
const version = '1.0.0';


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


/***/ }),

/***/ 1465:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readSettingsFile: () => (/* binding */ readSettingsFile)
});

// EXTERNAL MODULE: ./build/manifests/read-documents.js
var read_documents = __webpack_require__(74);
// EXTERNAL MODULE: ./build/settings/fault.js
var fault = __webpack_require__(2540);
// EXTERNAL MODULE: ./build/resources/fields.js
var fields = __webpack_require__(1793);
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
    const check = checker ?? (await Promise.all(/* import() */[__webpack_require__.e(463), __webpack_require__.e(448)]).then(__webpack_require__.bind(__webpack_require__, 1448))).keyChecker();
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


/***/ }),

/***/ 3494:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  settle: () => (/* binding */ settle)
});

;// CONCATENATED MODULE: ./build/settings/read-inputs.js

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
        reportFile: given('report-file', read_inputs_text),
        sarifFile: given('sarif-file', read_inputs_text),
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
            throw new SettingsError(`The input ${name} is "${value}": it is one of ${words.join(', ')}.`);
        return found;
    };
}
const flag = (name, value) => oneOf('true', 'false')(name, value) === 'true';
const read_inputs_text = (_, value) => value;
function globs(name, value) {
    const lines = value
        .split(/\r?\n/)
        .map(line => line.trim())
        .filter(line => line !== '' && !line.startsWith('#'));
    if (lines.some(line => line.startsWith('!')))
        throw new SettingsError(`The input ${name} is "${value}": its globs say what is meant, none begins with \`!\`.`);
    return lines;
}
/** GitHub takes some 65 comments in one review before it calls it spam: 50 leaves room. */
function readCap(name, value) {
    const cap = Number(value);
    if (!Number.isInteger(cap) || cap < 0 || cap > 50)
        throw new SettingsError(`The input ${name} is "${value}": it is a whole number from 0 to 50.`);
    return cap;
}
/** It stands in a marker inside an HTML comment, hence the narrow alphabet. */
function readInstance(name, value) {
    if (!/^[a-z0-9][a-z0-9._-]{0,39}$/.test(value))
        throw new SettingsError(`The input ${name} is "${value}": it is a word of up to 40 lower-case letters, digits, dots and dashes.`);
    return value;
}

// EXTERNAL MODULE: ./build/rules/thresholds.js
var rules_thresholds = __webpack_require__(7562);
;// CONCATENATED MODULE: ./build/settings/read-keys.js


/** What a settings file says, in our nouns; what it leaves out is left out. */
function readKeys({ keys, locate }) {
    const { thresholds, ...judging } = readJudging(keys);
    return {
        ...presets[keys.presets ?? 'standard'],
        ...judging,
        ...onlySet({
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

;// CONCATENATED MODULE: ./build/settings/settings.js

const defaultSettings = {
    failOn: 'critical',
    blockOnPreexisting: false,
    blockOnUnverified: [],
    thresholds: rules_thresholds/* defaultThresholds */.S,
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

;// CONCATENATED MODULE: ./build/settings/settle.js



/** What holds: an input before the settings file before the default. `today` is the day of the review. */
function settle(inputs, file, today) {
    const written = file ? readKeys(file) : {};
    const overrides = written.overrides?.map(({ paths, judging: { failOn, ...judging } }) => {
        // What the workflow says holds everywhere: an override of the file is below it.
        return { paths, judging: { ...judging, ...(failOn !== undefined && inputs.failOn === undefined && { failOn }) } };
    });
    return { ...defaultSettings, ...written, ...onlySet({ overrides }), ...inputs, today };
}


/***/ })

};
