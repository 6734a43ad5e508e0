export const id = 546;
export const ids = [546];
export const modules = {

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

/***/ 9546:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cloneHolds: () => (/* binding */ cloneHolds),
  cloneIn: () => (/* binding */ cloneIn)
});

// EXTERNAL MODULE: ./build/forge/once.js
var forge_once = __webpack_require__(6771);
// EXTERNAL MODULE: ./build/forge/read-source.js + 1 modules
var read_source = __webpack_require__(702);
// EXTERNAL MODULE: ./build/forge/below.js
var below = __webpack_require__(1869);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: ./build/forge/forge-error.js
var forge_error = __webpack_require__(8900);
;// CONCATENATED MODULE: ./build/forge/local/run-git.js


/** Git's refusal of a command: its exit code and its own words. */
class run_git_GitFailure extends Error {
    name = 'GitFailure';
    exitCode;
    constructor(exitCode, words) {
        super(words);
        this.exitCode = exitCode;
    }
}
/**
 * What a git command printed, as bytes: no shell, no pager, no prompt, and paths taken literally.
 * Throws GitFailure when git says no, ForgeError when there is no git.
 */
function run_git_runGit(directory, args, input) {
    return new Promise((resolve, reject) => {
        const child = (0,external_node_child_process_.execFile)('git', ['-C', directory, ...settings, ...args], { env: environment(), encoding: 'buffer', maxBuffer: Number.POSITIVE_INFINITY, windowsHide: true }, (error, stdout, stderr) => {
            if (!error)
                resolve(stdout);
            else if (error.code === 'ENOENT')
                reject(notStarted(error));
            else
                reject(new run_git_GitFailure(Number(error.code ?? 128), stderr.toString().trim()));
        });
        child.stdin?.on('error', () => undefined); // git may end before it has read all; its exit code tells why
        child.stdin?.end(input ?? '');
    });
}
/** Takes what a git command prints bit by bit, as text: the same command, the same failures. */
function streamGit(directory, args, take) {
    return new Promise((resolve, reject) => {
        const child = (0,external_node_child_process_.spawn)('git', ['-C', directory, ...settings, ...args], {
            env: environment(),
            stdio: ['ignore', 'pipe', 'pipe'],
            windowsHide: true,
        });
        let words = '';
        child.stdout.setEncoding('utf8').on('data', (text) => {
            try {
                take(text);
            }
            catch (error) {
                reject(error);
                child.kill();
            }
        });
        child.stderr.setEncoding('utf8').on('data', (text) => {
            words += text;
        });
        child.on('error', cause => reject(notStarted(cause)));
        child.on('close', code => (code === 0 ? resolve() : reject(new run_git_GitFailure(code ?? 128, words.trim()))));
    });
}
/** The fields of an output that ends each with NUL (`-z`). */
function run_git_zeroTerminated(output) {
    return output.toString().split('\0').slice(0, -1);
}
const notStarted = (cause) => new forge_error/* ForgeError */.Q('git is not on the PATH: install it and try again', { cause });
const settings = [
    '--no-pager',
    '--literal-pathspecs',
    '--no-optional-locks',
    '-c',
    'core.quotepath=off',
    '-c',
    'core.fsmonitor=false', // may name a program that git would run
];
/** A hook's GIT_DIR or GIT_INDEX_FILE would send the command to another repository. */
function environment() {
    const own = Object.entries(process.env).filter(([name]) => !name.toUpperCase().startsWith('GIT_'));
    return { ...Object.fromEntries(own), LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0' };
}

;// CONCATENATED MODULE: ./build/forge/local/matching-lines.js


/**
 * Shows the parts of lines that match a pattern in the files at or below `paths`: of a commit or, without one, of the working
 * tree. False with a git that was built without Perl's expressions, or a line that is too much for them.
 */
async function matching_lines_matchingLines(directory, pattern, paths, look, commit) {
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
        await streamGit(directory, [...options, 'grep', ...how, ...what], take);
        return true;
    }
    catch (error) {
        if (error instanceof run_git_GitFailure)
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
async function read_blobs_readBlobs(directory, ids) {
    if (ids.length === 0)
        return new Map();
    const unique = [...new Set(ids)];
    return takeApart(await run_git_runGit(directory, ['cat-file', '--batch', '--buffer'], `${unique.join('\n')}\n`));
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
        const output = await run_git_runGit(directory, [...asIds, 'grep', ...how, '-e', any, ...ids, '--']);
        return output.toString();
    }
    catch (error) {
        if (!(error instanceof run_git_GitFailure))
            throw error;
        return error.exitCode === 1 ? '' : undefined; // nothing found
    }
}
/** Else git looks for a branch by the name of each id. */
const asIds = ['-c', 'core.warnAmbiguousRefs=false'];

;// CONCATENATED MODULE: ./build/forge/local/commit-snapshot.js





/** One commit of a clone, by its listing. */
function commitSnapshot(directory, commit, list) {
    const index = (0,forge_once/* once */.O)(async () => new Map((await list()).entries.map(entry => [entry.path, entry])));
    return {
        list,
        read: async (paths) => {
            const entries = await index();
            const asked = [...new Set(paths)].flatMap(path => entries.get(path) ?? []);
            const blobs = await read_blobs_readBlobs(directory, asked.filter(entry => (0,read_source/* notRead */.Qk)(entry) === undefined).map(({ sha }) => sha));
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
        grep: (pattern, paths, look) => matching_lines_matchingLines(directory, pattern, paths, look, commit),
    };
}
function readEntry(entry, blobs) {
    const bytes = blobs.get(entry.sha);
    if (bytes)
        return (0,read_source/* readSource */.o$)(entry.path, entry.sha, bytes);
    return { path: entry.path, reason: (0,read_source/* notRead */.Qk)(entry) ?? 'the clone does not hold its content' };
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./build/forge/local/commits.js



/** The top folder of the working tree that a folder stands in; a repository without one is its own top. */
async function topOf(directory) {
    const found = await (0,promises_.lstat)(directory).catch(() => undefined);
    if (found === undefined)
        throw new forge_error/* ForgeError */.Q(`${directory} does not exist: name the folder of a git repository`);
    try {
        const bare = await line(directory, ['rev-parse', '--is-bare-repository']);
        return await line(directory, ['rev-parse', bare === 'true' ? '--absolute-git-dir' : '--show-toplevel']);
    }
    catch (cause) {
        if (!(cause instanceof run_git_GitFailure))
            throw cause;
        if (/dubious ownership/.test(cause.message)) {
            throw new forge_error/* ForgeError */.Q(`${directory} belongs to another user, so git does not read it: git config --global --add safe.directory ${directory}`, { cause });
        }
        throw new forge_error/* ForgeError */.Q(`${directory} is not in a git repository: name one, or two folders to compare without git`, { cause });
    }
}
/** The commit that a branch, a tag or an id stands for. */
async function resolveCommit(directory, name) {
    const found = await findCommit(directory, name);
    if (found !== undefined)
        return found;
    if (name === 'HEAD')
        throw new ForgeError(`${directory} has no commit yet: \`seaworthy check\` reviews files without history`);
    throw new ForgeError(`${name} names no commit in ${directory}: check its spelling, or fetch it (git fetch origin)`);
}
/** The branch that pull requests are merged into: the remote's own word, or else what is called main or master. */
async function defaultBranch(directory) {
    for (const name of ['origin/HEAD', 'origin/main', 'origin/master', 'main', 'master']) {
        if ((await findCommit(directory, name)) !== undefined)
            return name;
    }
    throw new ForgeError(`${directory} has no branch main or master, here or at origin: name the branch to compare with (--base)`);
}
/** The commit where a branch left its target. */
async function mergeBaseOf(directory, target, head) {
    try {
        return await line(directory, ['merge-base', target, head]);
    }
    catch (cause) {
        throw new ForgeError(`${target.slice(0, 12)} and ${head.slice(0, 12)} have no commit in common here: fetch the whole history (git fetch --unshallow)`, { cause });
    }
}
async function findCommit(directory, name) {
    if (name === '' || name.startsWith('-'))
        return undefined; // git would take it for an option
    try {
        return await line(directory, ['rev-parse', '--verify', '--quiet', `${name}^{commit}`]);
    }
    catch (error) {
        if (error instanceof GitFailure)
            return undefined;
        throw error;
    }
}
async function line(directory, args) {
    return (await run_git_runGit(directory, args)).toString().replace(/\r?\n$/, '');
}

// EXTERNAL MODULE: ./build/change/hunk.js
var hunk = __webpack_require__(9257);
;// CONCATENATED MODULE: ./build/forge/local/compared.js

/** A file that the base does not hold. */
function compared_added({ path, sha, text }) {
    return { status: 'added', path, sha, hunks: text === undefined ? undefined : wholeText(text, 'added') };
}
/** A file that the head does not hold. */
function removed({ path, sha, text }) {
    return { status: 'removed', path, sha, hunks: text === undefined ? undefined : wholeText(text, 'removed') };
}
/** A file that both hold, with other content. */
function compared_modified(base, { path, sha, text }) {
    return { status: 'modified', path, sha, hunks: between(base.text, text) };
}
/** A file that stands elsewhere now. */
function compared_renamed(base, { path, sha, text }) {
    return { status: 'renamed', path, previousPath: base.path, sha, hunks: base.sha === sha ? [] : between(base.text, text) };
}
function between(base, head) {
    return base === undefined || head === undefined ? undefined : hunksBetween(base, head);
}
/** A text as one hunk; the side that has no line counts from the first, as the library that reads patches has it. */
function wholeText(text, kind) {
    if (text === '')
        return [];
    const lines = text.replace(/\n$/, '').split('\n');
    return [{ baseStart: 1, headStart: 1, lines: lines.map(line => ({ kind, text: line.replace(/\r$/, '') })) }];
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/forge/blob-id.js
var blob_id = __webpack_require__(647);
;// CONCATENATED MODULE: ./build/forge/local/disk.js





/**
 * A file or symbolic link below a folder as git would enter it into a tree, its id computed unless it is known.
 * Undefined when there is neither: gone, or a folder, a socket, a device.
 */
async function disk_diskEntry(directory, path, knownId) {
    const file = join(directory, path);
    const found = await lstat(file).catch(() => undefined);
    if (found?.isSymbolicLink()) {
        const target = Buffer.from(await readlink(file));
        return { path, mode: '120000', sha: knownId ?? blobId(target), bytes: target.byteLength };
    }
    if (!found?.isFile())
        return undefined;
    const mode = found.mode & 0o100 ? '100755' : '100644';
    return { path, mode, sha: knownId ?? (await idOfFile(file, found.size)), bytes: found.size };
}
/** A regular file's text, or why it was not read; undefined when there is none, or only by way of a linked folder. */
async function disk_readDisk(directory, path) {
    const entry = await disk_diskEntry(directory, path, '');
    if (entry === undefined)
        return undefined;
    const reason = notRead(entry);
    if (reason !== undefined)
        return { path, reason };
    try {
        const file = await realpath(join(directory, path));
        if (file !== join(await realpath(directory), path))
            return undefined;
        const bytes = await readFile(file);
        return readSource(path, blobId(bytes), bytes);
    }
    catch (error) {
        return { path, reason: error instanceof Error ? error.message : String(error) };
    }
}
/** Git's id of a file's content; streamed, because nobody bounds the size of what lies on a disk. */
async function idOfFile(file, size) {
    const hash = blobHash(size);
    for await (const chunk of createReadStream(file))
        hash.update(chunk);
    return hash.digest('hex');
}

;// CONCATENATED MODULE: ./build/forge/local/read-diff.js

/**
 * The files of `git diff --raw --no-abbrev -z -p`: first a NUL-terminated record for each, an empty field, then the patches in the
 * same order, one for each record (two where a file turned into a link: its removal and its addition).
 */
function read_diff_readDiff(output) {
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
        return (0,hunk/* readHunks */.c)(patch.slice(start + 1));
    return /\nBinary files .* differ\n/.test(patch) ? undefined : [];
}

;// CONCATENATED MODULE: ./build/forge/local/renames.js

/**
 * For each file that appeared, the one that disappeared and lives on in it: the same content, or else the same file name with more
 * than half of the lines. No file is the origin of two.
 */
function renames_pairRenames(disappeared, appeared) {
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
    return posix.basename(path);
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
    const list = once(() => listWorkingTree(directory));
    return {
        list,
        read: async (paths) => {
            const entries = new Map((await list()).entries.map(entry => [entry.path, entry]));
            const asked = [...new Set(paths)].flatMap(path => entries.get(path) ?? []);
            const readings = await inTurns(asked, entry => working_tree_readEntry(directory, entry));
            return gather(readings.filter(reading => reading !== undefined));
        },
        grep: (pattern, paths, look) => matchingLines(directory, pattern, paths, look),
    };
}
/** New files that git does not track and does not ignore. */
async function working_tree_untrackedPaths(directory) {
    const paths = zeroTerminated(await runGit(directory, ['ls-files', '-z', '--others', '--exclude-standard']));
    return paths.filter(path => !path.endsWith('/')); // another repository inside this one
}
async function listWorkingTree(directory) {
    const [index, modified, untracked] = await Promise.all([
        runGit(directory, ['ls-files', '-z', '--stage']),
        runGit(directory, ['ls-files', '-z', '--modified']),
        working_tree_untrackedPaths(directory),
    ]);
    const changed = new Set(zeroTerminated(modified));
    const tracked = new Map(zeroTerminated(index)
        .map(line => indexEntry(line))
        .map(entry => [entry.path, entry]));
    const entries = await inTurns([...tracked.values(), ...untracked.map(path => ({ path, mode: '', sha: '' }))], async (entry) => {
        if (entry.mode === '160000')
            return { ...entry, bytes: undefined };
        const unchanged = entry.sha !== '' && !changed.has(entry.path);
        const found = await diskEntry(directory, entry.path, unchanged ? entry.sha : undefined);
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
    if (notRead(entry) !== undefined || entry.bytes !== undefined)
        return readDisk(directory, entry.path);
    const bytes = (await readBlobs(directory, [entry.sha])).get(entry.sha);
    return bytes ? readSource(entry.path, entry.sha, bytes) : { path: entry.path, reason: 'neither on disk nor in the clone' };
}

;// CONCATENATED MODULE: ./build/forge/local/git-changes.js









/** The files that differ between two commits, of `paths` only when there are any. */
async function changesBetween(directory, base, head, paths = []) {
    return read_diff_readDiff((await run_git_runGit(directory, [...diff, base, head, '--', ...paths])).toString());
}
/** The files that differ between a commit and the disk, with the new ones that git does not track yet. */
async function changesOnDisk(directory, base) {
    const [output, untracked] = await Promise.all([runGit(directory, [...diff, base, '--']), untrackedPaths(directory)]);
    const tracked = readDiff(output.toString());
    const found = (await inTurns(untracked, path => wholeOnDisk(directory, path))).filter(file => file !== undefined);
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
    const entry = await diskEntry(directory, path);
    return entry && { path, sha: entry.sha, text: textOf(await readDisk(directory, path)) };
}
async function wholeAtBase(directory, changes) {
    const removed = changes.flatMap(({ status, path, sha }) => (status === 'removed' && sha !== undefined ? [{ path, sha }] : []));
    const blobs = await readBlobs(directory, removed.map(({ sha }) => sha));
    return removed.map(({ path, sha }) => {
        const bytes = blobs.get(sha);
        return { path, sha, text: bytes && textOf(readSource(path, sha, bytes)) };
    });
}

;// CONCATENATED MODULE: ./build/forge/local/listings.js


/** Lists the commits of a clone: the first that is asked for whole, every other by what differs from that one. */
function listings(directory) {
    let first;
    return commit => (0,forge_once/* once */.O)(async () => {
        first ??= { commit, list: (0,forge_once/* once */.O)(() => listWhole(directory, commit)) };
        const listing = await first.list();
        return first.commit === commit ? listing : listBeside(directory, listing, first.commit, commit);
    });
}
async function listWhole(directory, commit) {
    const output = await run_git_runGit(directory, ['ls-tree', '-r', '-z', '-l', '--full-tree', commit]);
    return { entries: run_git_zeroTerminated(output).map(readLine), complete: true };
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
    const fields = run_git_zeroTerminated(await run_git_runGit(directory, ['diff-tree', '-r', '-z', '--no-renames', known, commit]));
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
    const output = await run_git_runGit(directory, ['cat-file', '--batch-check=%(objectname) %(objectsize)'], `${ids.join('\n')}\n`);
    const lines = output.toString().trimEnd().split('\n');
    return new Map(lines.map(line => [line.slice(0, line.indexOf(' ')), Number(line.slice(line.indexOf(' ') + 1))]));
}

;// CONCATENATED MODULE: ./build/forge/local/clone.js





/** The clone that a folder stands in; undefined when it stands in none that git would open. */
async function cloneIn(directory) {
    const top = await topOf(directory).catch(() => undefined);
    if (top === undefined)
        return undefined;
    const listing = listings(top);
    return {
        holds: commits => cloneHolds(top, commits),
        at: commit => commitSnapshot(top, commit, listing(commit)),
        changes: (base, head, paths) => changesBetween(top, base, head, paths),
    };
}
/** Whether a clone has all of the commits with all of their files: not in a partial clone, which fetches files when they are read. */
async function cloneHolds(directory, commits) {
    try {
        const asked = commits.map(commit => `${commit}^{commit}\n`).join('');
        const [types, partial] = await Promise.all([
            run_git_runGit(directory, ['cat-file', '--batch-check=%(objecttype)'], asked),
            isPartial(directory),
        ]);
        return !partial && types.toString() === 'commit\n'.repeat(commits.length);
    }
    catch {
        return false; // no repository: the caller reads from elsewhere
    }
}
async function isPartial(directory) {
    return run_git_runGit(directory, ['config', '--get-regexp', '^(remote\\..*\\.promisor|extensions\\.partialclone)$']).then(() => true, () => false);
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


/***/ })

};
