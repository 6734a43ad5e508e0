export const id = 29;
export const ids = [29];
export const modules = {

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
/* harmony export */   o: () => (/* binding */ blobHash),
/* harmony export */   z: () => (/* binding */ blobId)
/* harmony export */ });
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

/***/ 436:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ inTurns)
/* harmony export */ });
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


/***/ }),

/***/ 4118:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HX: () => (/* binding */ topOf),
/* harmony export */   OR: () => (/* binding */ defaultBranch),
/* harmony export */   WL: () => (/* binding */ resolveCommit),
/* harmony export */   nM: () => (/* binding */ mergeBaseOf)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var _forge_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8900);
/* harmony import */ var _run_git_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4704);



/** The top folder of the working tree that a folder stands in; a repository without one is its own top. */
async function topOf(directory) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(directory).catch(() => undefined);
    if (found === undefined)
        throw new _forge_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ForgeError */ .Q(`${directory} does not exist: name the folder of a git repository`);
    try {
        const bare = await line(directory, ['rev-parse', '--is-bare-repository']);
        return await line(directory, ['rev-parse', bare === 'true' ? '--absolute-git-dir' : '--show-toplevel']);
    }
    catch (cause) {
        if (!(cause instanceof _run_git_js__WEBPACK_IMPORTED_MODULE_1__/* .GitFailure */ .Xi))
            throw cause;
        if (/dubious ownership/.test(cause.message)) {
            throw new _forge_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ForgeError */ .Q(`${directory} belongs to another user, so git does not read it: git config --global --add safe.directory ${directory}`, { cause });
        }
        throw new _forge_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ForgeError */ .Q(`${directory} is not in a git repository: name one, or two folders to compare without git`, { cause });
    }
}
/** The commit that a branch, a tag or an id stands for. */
async function resolveCommit(directory, name) {
    const found = await findCommit(directory, name);
    if (found !== undefined)
        return found;
    if (name === 'HEAD')
        throw new _forge_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ForgeError */ .Q(`${directory} has no commit yet: \`seaworthy check\` reviews files without history`);
    throw new _forge_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ForgeError */ .Q(`${name} names no commit in ${directory}: check its spelling, or fetch it (git fetch origin)`);
}
/** The branch that pull requests are merged into: the remote's own word, or else what is called main or master. */
async function defaultBranch(directory) {
    for (const name of ['origin/HEAD', 'origin/main', 'origin/master', 'main', 'master']) {
        if ((await findCommit(directory, name)) !== undefined)
            return name;
    }
    throw new _forge_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ForgeError */ .Q(`${directory} has no branch main or master, here or at origin: name the branch to compare with (--base)`);
}
/** The commit where a branch left its target. */
async function mergeBaseOf(directory, target, head) {
    try {
        return await line(directory, ['merge-base', target, head]);
    }
    catch (cause) {
        throw new _forge_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ForgeError */ .Q(`${target.slice(0, 12)} and ${head.slice(0, 12)} have no commit in common here: fetch the whole history (git fetch --unshallow)`, { cause });
    }
}
async function findCommit(directory, name) {
    if (name === '' || name.startsWith('-'))
        return undefined; // git would take it for an option
    try {
        return await line(directory, ['rev-parse', '--verify', '--quiet', `${name}^{commit}`]);
    }
    catch (error) {
        if (error instanceof _run_git_js__WEBPACK_IMPORTED_MODULE_1__/* .GitFailure */ .Xi)
            return undefined;
        throw error;
    }
}
async function line(directory, args) {
    return (await (0,_run_git_js__WEBPACK_IMPORTED_MODULE_1__/* .runGit */ .EO)(directory, args)).toString().replace(/\r?\n$/, '');
}


/***/ }),

/***/ 4451:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B3: () => (/* binding */ idOfFile),
/* harmony export */   EV: () => (/* binding */ diskEntry),
/* harmony export */   gr: () => (/* binding */ readDisk)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _blob_id_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(647);
/* harmony import */ var _read_source_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(702);





/**
 * A file or symbolic link below a folder as git would enter it into a tree, its id computed unless it is known.
 * Undefined when there is neither: gone, or a folder, a socket, a device.
 */
async function diskEntry(directory, path, knownId) {
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, path);
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(file).catch(() => undefined);
    if (found?.isSymbolicLink()) {
        const target = Buffer.from(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readlink)(file));
        return { path, mode: '120000', sha: knownId ?? (0,_blob_id_js__WEBPACK_IMPORTED_MODULE_3__/* .blobId */ .z)(target), bytes: target.byteLength };
    }
    if (!found?.isFile())
        return undefined;
    const mode = found.mode & 0o100 ? '100755' : '100644';
    return { path, mode, sha: knownId ?? (await idOfFile(file, found.size)), bytes: found.size };
}
/** A regular file's text, or why it was not read; undefined when there is none, or only by way of a linked folder. */
async function readDisk(directory, path) {
    const entry = await diskEntry(directory, path, '');
    if (entry === undefined)
        return undefined;
    const reason = (0,_read_source_js__WEBPACK_IMPORTED_MODULE_4__/* .notRead */ .Qk)(entry);
    if (reason !== undefined)
        return { path, reason };
    try {
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, path));
        if (file !== (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(directory), path))
            return undefined;
        const bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(file);
        return (0,_read_source_js__WEBPACK_IMPORTED_MODULE_4__/* .readSource */ .o$)(path, (0,_blob_id_js__WEBPACK_IMPORTED_MODULE_3__/* .blobId */ .z)(bytes), bytes);
    }
    catch (error) {
        return { path, reason: error instanceof Error ? error.message : String(error) };
    }
}
/** Git's id of a file's content; streamed, because nobody bounds the size of what lies on a disk. */
async function idOfFile(file, size) {
    const hash = (0,_blob_id_js__WEBPACK_IMPORTED_MODULE_3__/* .blobHash */ .o)(size);
    for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(file))
        hash.update(chunk);
    return hash.digest('hex');
}


/***/ }),

/***/ 7526:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ folder),
/* harmony export */   X: () => (/* binding */ mustBeFolder)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _change_line_match_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(195);
/* harmony import */ var _below_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1869);
/* harmony import */ var _forge_error_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8900);
/* harmony import */ var _in_turns_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(436);
/* harmony import */ var _once_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6771);
/* harmony import */ var _read_source_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(702);
/* harmony import */ var _disk_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4451);









/** A plain folder and all below it, but for `.git` and `node_modules`; symbolic links are listed, not followed. */
function folder(directory) {
    const list = (0,_once_js__WEBPACK_IMPORTED_MODULE_3__/* .once */ .O)(() => listFolder(directory));
    return {
        list,
        read: async (paths) => {
            const readings = await (0,_in_turns_js__WEBPACK_IMPORTED_MODULE_4__/* .inTurns */ .g)([...new Set(paths)], path => (0,_disk_js__WEBPACK_IMPORTED_MODULE_2__/* .readDisk */ .gr)(directory, path));
            return (0,_read_source_js__WEBPACK_IMPORTED_MODULE_5__/* .gather */ .kg)(readings.filter(reading => reading !== undefined));
        },
        grep: async (pattern, paths, look) => {
            const candidates = (await list()).entries.map(({ path }) => path).filter((0,_below_js__WEBPACK_IMPORTED_MODULE_6__/* .below */ .G)(paths));
            const hits = await (0,_in_turns_js__WEBPACK_IMPORTED_MODULE_4__/* .inTurns */ .g)(candidates, async (path) => {
                const reading = await (0,_disk_js__WEBPACK_IMPORTED_MODULE_2__/* .readDisk */ .gr)(directory, path);
                return reading !== undefined && 'text' in reading ? (0,_change_line_match_js__WEBPACK_IMPORTED_MODULE_7__/* .matchLines */ .n)(reading, pattern) : [];
            });
            hits.flat().forEach(look);
            return true;
        },
    };
}
/** Throws ForgeError unless the folder exists. */
async function mustBeFolder(directory) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(directory).catch(() => undefined);
    if (found?.isDirectory())
        return;
    throw new _forge_error_js__WEBPACK_IMPORTED_MODULE_8__/* .ForgeError */ .Q(`${directory} ${found ? 'is not a folder' : 'does not exist'}: name a folder that holds manifests`);
}
async function listFolder(directory) {
    const paths = await walk(directory, '').catch(cause => {
        throw new _forge_error_js__WEBPACK_IMPORTED_MODULE_8__/* .ForgeError */ .Q(`${directory} cannot be listed (${cause instanceof Error ? cause.message : cause}): check who may read it`, { cause });
    });
    const entries = await (0,_in_turns_js__WEBPACK_IMPORTED_MODULE_4__/* .inTurns */ .g)(paths.sort(), path => (0,_disk_js__WEBPACK_IMPORTED_MODULE_2__/* .diskEntry */ .EV)(directory, path));
    return { entries: entries.filter(entry => entry !== undefined), complete: true };
}
async function walk(directory, parent) {
    const children = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, parent), { withFileTypes: true });
    const paths = await Promise.all(children
        .filter(({ name }) => name !== '.git' && name !== 'node_modules')
        .map(child => {
        const path = parent === '' ? child.name : `${parent}/${child.name}`;
        return child.isDirectory() ? walk(directory, path) : [path];
    }));
    return paths.flat();
}


/***/ }),

/***/ 4704:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EO: () => (/* binding */ runGit),
/* harmony export */   Xi: () => (/* binding */ GitFailure),
/* harmony export */   gA: () => (/* binding */ zeroTerminated),
/* harmony export */   t1: () => (/* binding */ streamGit)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var _forge_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8900);


/** Git's refusal of a command: its exit code and its own words. */
class GitFailure extends Error {
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
function runGit(directory, args, input) {
    return new Promise((resolve, reject) => {
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)('git', ['-C', directory, ...settings, ...args], { env: environment(), encoding: 'buffer', maxBuffer: Number.POSITIVE_INFINITY, windowsHide: true }, (error, stdout, stderr) => {
            if (!error)
                resolve(stdout);
            else if (error.code === 'ENOENT')
                reject(notStarted(error));
            else
                reject(new GitFailure(Number(error.code ?? 128), stderr.toString().trim()));
        });
        child.stdin?.on('error', () => undefined); // git may end before it has read all; its exit code tells why
        child.stdin?.end(input ?? '');
    });
}
/** Takes what a git command prints bit by bit, as text: the same command, the same failures. */
function streamGit(directory, args, take) {
    return new Promise((resolve, reject) => {
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)('git', ['-C', directory, ...settings, ...args], {
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
        child.on('close', code => (code === 0 ? resolve() : reject(new GitFailure(code ?? 128, words.trim()))));
    });
}
/** The fields of an output that ends each with NUL (`-z`). */
function zeroTerminated(output) {
    return output.toString().split('\0').slice(0, -1);
}
const notStarted = (cause) => new _forge_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ForgeError */ .Q('git is not on the PATH: install it and try again', { cause });
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
  o$: () => (/* binding */ readSource),
  b6: () => (/* binding */ textOf)
});

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

/***/ 3563:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f: () => (/* binding */ makeUnit)
});

// EXTERNAL MODULE: ./build/resources/workload.js
var resources_workload = __webpack_require__(317);
// EXTERNAL MODULE: ./build/inventory/monitoring.js
var monitoring = __webpack_require__(8541);
// EXTERNAL MODULE: ./build/inventory/namespaces.js
var namespaces = __webpack_require__(8275);
// EXTERNAL MODULE: ./build/change/repo-path.js
var repo_path = __webpack_require__(241);
;// CONCATENATED MODULE: ./build/inventory/nearest.js

/**
 * The neighbourhood of a unit's members (rules.md §14.2): where the asking object or what it finds has a namesake, the unit is
 * a collection of examples, many small groups rather than one cluster.
 */
function neighbourhoodOf(members) {
    let repeated;
    const hasNamesake = (resource) => {
        repeated ??= repeatedNames(members);
        return repeated.has(nameOf(resource));
    };
    return (matches, by) => {
        if (matches.length < 2)
            return matches;
        const crowded = hasNamesake(by) || matches.some(({ resource }) => hasNamesake(resource));
        return ownFolderFirst(crowded ? nearest(matches, by.path) : matches, by.path);
    };
}
/** Kinds and names that stand in several files. */
function repeatedNames(members) {
    const places = new Map();
    const repeated = new Set();
    for (const member of members) {
        if (member.origin === 'partial' || member.name === '')
            continue;
        const name = nameOf(member);
        const other = places.get(name);
        if (other !== undefined && other !== member.path)
            repeated.add(name);
        places.set(name, member.path);
    }
    return repeated;
}
const nameOf = ({ kind, namespace, name }) => `${kind} ${namespace ?? '?'}/${name}`;
/** Of several matches, those that share the deepest folder with the asking file. */
function nearest(matches, from) {
    const depths = matches.map(({ resource }) => sharedDepth(resource.path, from));
    const deepest = Math.max(...depths);
    return matches.filter((_, index) => depths[index] === deepest);
}
function ownFolderFirst(matches, from) {
    const isOwn = ({ resource: { path } }) => (0,repo_path/* folderOf */.yS)(path) === (0,repo_path/* folderOf */.yS)(from);
    return matches.every(isOwn) ? matches : [...matches.filter(isOwn), ...matches.filter(match => !isOwn(match))];
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

// EXTERNAL MODULE: ./build/inventory/pod-selectors.js
var pod_selectors = __webpack_require__(8691);
// EXTERNAL MODULE: ./build/resources/fields.js
var fields = __webpack_require__(1793);
;// CONCATENATED MODULE: ./build/inventory/replicas-of.js

/** The effective size of a workload: its autoscaler's bounds, else what is written, else 1 (rules.md §8.4). */
function replicasOf({ replicas }, [hpa], [scaled]) {
    const written = { min: replicas ?? 1, max: replicas ?? 1, source: replicas === undefined ? 'default' : 'spec' };
    if (replicas === 0)
        return written; // an autoscaler leaves an object at zero alone
    if (hpa) {
        const spec = (0,fields/* mapAt */.SC)(hpa.resource.body, 'spec');
        const min = (0,fields/* numberAt */.tk)(spec, 'minReplicas') ?? 1;
        return { min, max: (0,fields/* numberAt */.tk)(spec, 'maxReplicas') ?? min, source: 'HorizontalPodAutoscaler', autoscaler: hpa };
    }
    if (scaled) {
        const spec = (0,fields/* mapAt */.SC)(scaled.resource.body, 'spec');
        const min = (0,fields/* numberAt */.tk)(spec, 'idleReplicaCount') ?? (0,fields/* numberAt */.tk)(spec, 'minReplicaCount') ?? 0;
        return { min, max: (0,fields/* numberAt */.tk)(spec, 'maxReplicaCount') ?? 100, source: 'ScaledObject', autoscaler: scaled };
    }
    return written;
}

// EXTERNAL MODULE: ./build/inventory/rollouts.js
var rollouts = __webpack_require__(5749);
// EXTERNAL MODULE: ./build/inventory/scale-targets.js
var scale_targets = __webpack_require__(9450);
// EXTERNAL MODULE: ./build/resources/selector.js
var selector = __webpack_require__(1209);
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
    return Object.entries((0,fields/* labelsAt */.dx)(body, ...path))
        .filter(([key]) => !(0,selector/* isRuntimeLabel */.Xm)(key))
        .map(pairOf);
}
const pairOf = ([key, value]) => `${key}=${value}`;

;// CONCATENATED MODULE: ./build/inventory/make-unit.js









/** Indexes a unit's objects; each question is then a look-up among the objects of one kind. */
function makeUnit(parts) {
    const { name, stage, complete, members, shared, unassembled = () => undefined } = parts;
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
        return matches(ofKind(borrowed.kind), resource, fits)[0]?.resource;
    };
    const neighbourhood = neighbourhoodOf(members);
    const ofKind = (kind) => byKind.get(kind) ?? [];
    const matches = (among, by, certainty) => {
        const found = among.flatMap(resource => {
            const sure = resource.origin === 'partial' ? undefined : certainty(resource);
            return sure ? [{ resource, certainty: sure }] : [];
        });
        return neighbourhood(found, by);
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
    const selecting = (kind, subject) => remembered(`selecting ${kind}`, subject, () => matches(maySelect(kind, subject.podLabels), subject.resource, resource => (0,pod_selectors/* selectsPods */.S)(resource, subject)));
    const targeting = (kind, subject) => remembered(`targeting ${kind}`, subject, () => matches(ofKind(kind), subject.resource, resource => (0,scale_targets/* targets */.zV)(resource, subject)));
    let workloads;
    let monitors;
    const scraping = subject => remembered('scraping', subject, () => {
        monitors ??= (0,monitoring/* monitorsAmong */.Is)(ofKind);
        return (0,monitoring/* scrapersOf */.Dc)(subject, () => selecting('Service', subject), monitors);
    });
    let scraped;
    const unit = {
        name,
        title: parts.title ?? name,
        stage,
        complete,
        knows: parts.knows ?? (() => true),
        excerpt: !complete && parts.excerpt === true,
        unseen: complete ? undefined : parts.unseen,
        doubts: [...(parts.doubts ?? []), ...resources.flatMap(doubtOf)],
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
        named: (kind, name, by) => matches(namesakes(kind, name), by, resource => (0,namespaces/* sameNamespace */.e)(resource.namespace, by.namespace)),
        inNamespace: (kind, by) => matches(ofKind(kind), by, resource => (0,namespaces/* sameNamespace */.e)(resource.namespace, by.namespace)),
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
function doubtOf({ unparsed, kind, path, span }) {
    return unparsed === undefined ? [] : [{ kinds: [kind], says: `\`${path}:${span.start.line}\` could not be read` }];
}
const hasOwnTemplate = ({ resource, templateOf }) => templateOf === resource;
/** How many workloads stand in each namespace. */
function countBy(workloads) {
    const counts = new Map();
    for (const { resource } of workloads)
        counts.set(resource.namespace, (counts.get(resource.namespace) ?? 0) + 1);
    return counts;
}


/***/ }),

/***/ 9281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cf: () => (/* binding */ leavesEnvironment),
/* harmony export */   _t: () => (/* binding */ plainUnits),
/* harmony export */   gV: () => (/* binding */ stageOf),
/* harmony export */   p7: () => (/* binding */ environmentOf)
/* harmony export */ });
/* harmony import */ var _make_unit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3563);

/** Plain manifests by environment; each environment sees what all share, the shared ones see each other. */
function plainUnits(readings, seen) {
    const groups = new Map();
    for (const [path, reading] of readings) {
        const environment = environmentOf(path);
        const group = groups.get(environment);
        if (group)
            group.push(reading);
        else
            groups.set(environment, [reading]);
    }
    const objectsIn = (group = []) => group.flatMap(({ resources }) => resources);
    const shared = groups.get('') ?? [];
    return [...groups].map(([environment, group]) => {
        const isShared = environment === '';
        return (0,_make_unit_js__WEBPACK_IMPORTED_MODULE_0__/* .makeUnit */ .f)({
            name: isShared ? '.' : environment,
            stage: stageOf(environment),
            ...seen,
            doubts: [...group, ...(isShared ? [] : shared)].flatMap(({ doubts }) => doubts),
            members: objectsIn(group),
            shared: isShared ? [] : objectsIn(shared),
        });
    });
}
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
/** Whether a file that moves comes to other manifests than it was with. */
const leavesEnvironment = (from, to) => environmentOf(from) !== environmentOf(to);
/** What a folder says of the stage it is for: a production word, another environment's, or nothing. */
function stageOf(folder) {
    const words = folder.split('/').map(part => environment.exec(part)?.[2] ?? (environment.test(part) ? 'other' : undefined));
    if (words.some(word => word && /^(prod|production|prd|live)$/.test(word)))
        return 'production';
    return words.some(Boolean) ? 'other' : 'neutral';
}


/***/ }),

/***/ 8691:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ selectsPods)
/* harmony export */ });
/* harmony import */ var _resources_disruption_budget_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2955);
/* harmony import */ var _resources_selector_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1209);
/* harmony import */ var _resources_service_selector_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8307);
/* harmony import */ var _namespaces_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8275);
/* harmony import */ var _network_guards_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5607);





/** Kinds that select pods, each with its own reading of an empty and of an absent selector (rules.md §5.5). */
const podSelectors = {
    Service: namespaced((resource, workload) => {
        const selector = (0,_resources_service_selector_js__WEBPACK_IMPORTED_MODULE_1__/* .serviceSelector */ .T)(resource);
        const pod = selector['statefulset.kubernetes.io/pod-name'];
        if (pod !== undefined && !mayRun(workload.resource, pod))
            return false;
        return Object.keys(selector).length > 0 && (0,_resources_selector_js__WEBPACK_IMPORTED_MODULE_3__/* .matchesLabels */ .r1)(selector, workload.podLabels);
    }),
    PodDisruptionBudget: namespaced((resource, { podLabels }) => (0,_resources_disruption_budget_js__WEBPACK_IMPORTED_MODULE_0__/* .budgetSelector */ .T$)(resource)(podLabels)),
    ...Object.fromEntries(_network_guards_js__WEBPACK_IMPORTED_MODULE_2__/* .networkPolicyKinds */ .CF.map(kind => [kind, guarded])),
};
/** A StatefulSet's pods are called by its name and their number. */
function mayRun({ kind, name }, pod) {
    return kind === 'StatefulSet' && pod.startsWith(`${name}-`) && /^\d+$/.test(pod.slice(name.length + 1));
}
/** How sure an object selects a workload's pods; undefined when it does not, or its kind selects none. */
function selectsPods(resource, workload) {
    return Object.hasOwn(podSelectors, resource.kind) ? podSelectors[resource.kind]?.(resource, workload) : undefined;
}
function namespaced(fits) {
    return (resource, workload) => fits(resource, workload) ? (0,_namespaces_js__WEBPACK_IMPORTED_MODULE_4__/* .sameNamespace */ .e)(resource.namespace, workload.resource.namespace) : undefined;
}
/** A network policy selects pods as surely as the surest of its parts does. */
function guarded(resource, workload) {
    const found = (0,_network_guards_js__WEBPACK_IMPORTED_MODULE_2__/* .guardsOver */ .zn)(workload, resource).map(({ certainty }) => certainty);
    return ['sure', 'likely', 'opaque'].find(certainty => found.includes(certainty));
}


/***/ }),

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

/***/ 2088:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cQ: () => (/* binding */ graphOf),
/* harmony export */   kG: () => (/* binding */ readKustomization),
/* harmony export */   r8: () => (/* binding */ changesInBuild),
/* harmony export */   yi: () => (/* binding */ isKustomizationFile)
/* harmony export */ });
/* harmony import */ var _change_repo_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(241);
/* harmony import */ var _once_each_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5164);
/* harmony import */ var _read_documents_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74);
/* harmony import */ var _target_pattern_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6499);




const isKustomizationFile = (path) => path.includes('ustomization') && names.test((0,_change_repo_path_js__WEBPACK_IMPORTED_MODULE_1__/* .baseNameOf */ .mv)(path));
const names = /^(kustomization\.ya?ml|Kustomization)$/;
/** Parsed once: stock is taken of the same files again for every edit that is tried. */
const firstValue = (0,_once_each_js__WEBPACK_IMPORTED_MODULE_2__/* .onceEach */ .f)((file) => (0,_read_documents_js__WEBPACK_IMPORTED_MODULE_0__/* .readDocuments */ .r)(file).documents[0]?.value);
/** Reads a kustomization file; undefined when it cannot be read. `readPatch` gives the text of a patch file beside it. */
function readKustomization(file, readPatch) {
    const value = firstValue(file);
    if (!isMap(value))
        return undefined;
    const folder = (0,_change_repo_path_js__WEBPACK_IMPORTED_MODULE_1__/* .folderOf */ .yS)(file.path);
    const takesIn = [];
    const remote = [];
    for (const entry of ['resources', 'bases', 'components'].flatMap(key => texts(value[key]))) {
        const path = /^(github|gitlab|bitbucket)\.(com|org)\b|\?ref=|\.git(\/\/|$|\?)|^git@/.test(entry)
            ? undefined
            : (0,_change_repo_path_js__WEBPACK_IMPORTED_MODULE_1__/* .resolvePath */ .o1)(folder, entry);
        if (path === undefined)
            remote.push(entry);
        else
            takesIn.push(path);
    }
    const patchFiles = [];
    const patchTargets = [];
    const patch = (pathOrText, target) => {
        const path = pathOrText.path === undefined ? undefined : (0,_change_repo_path_js__WEBPACK_IMPORTED_MODULE_1__/* .resolvePath */ .o1)(folder, pathOrText.path);
        if (path !== undefined)
            patchFiles.push(path);
        if (isMap(target))
            patchTargets.push({ kind: text(target.kind), name: text(target.name) });
        else
            patchTargets.push(...namedIn(pathOrText.text ?? (path === undefined ? undefined : readPatch(path))));
    };
    const input = (entry) => {
        const path = entry === undefined ? undefined : (0,_change_repo_path_js__WEBPACK_IMPORTED_MODULE_1__/* .resolvePath */ .o1)(folder, entry);
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
        input(text(entry.path));
    for (const entry of maps(value.replicas))
        patchTargets.push({ kind: undefined, name: text(entry.name) });
    return {
        path: file.path,
        folder,
        takesIn,
        remote,
        isComponent: value.kind === 'Component',
        namespace: text(value.namespace),
        patchFiles,
        patchTargets,
        opaque: ['transformers', 'replacements', 'helmCharts', 'helmChartInflationGenerator', 'generators', 'vars'].some(key => Array.isArray(value[key]) && value[key].length > 0),
    };
}
/** `also` are kustomizations that are built by themselves although others take them in (rules.md §14.1). */
function graphOf(kustomizations, also = new Set()) {
    const byFolder = new Map(kustomizations.map(kustomization => [kustomization.folder, kustomization]));
    const taken = new Set(kustomizations.flatMap(({ takesIn }) => takesIn));
    const leaves = kustomizations
        .filter(({ path, folder, isComponent }) => !isComponent && (!taken.has(folder) || also.has(path)))
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
    return target.name === undefined || (0,_target_pattern_js__WEBPACK_IMPORTED_MODULE_3__/* .fitsPattern */ .j)(target.name, name);
}
function namedIn(patchText) {
    if (patchText === undefined)
        return [{ kind: undefined, name: undefined }];
    return (0,_read_documents_js__WEBPACK_IMPORTED_MODULE_0__/* .readDocuments */ .r)({ path: '', text: patchText }).documents.flatMap(({ value }) => {
        if (!isMap(value))
            return [];
        const { metadata } = value;
        return [{ kind: text(value.kind), name: isMap(metadata) ? escapeName(text(metadata.name)) : undefined }];
    });
}
const escapeName = (name) => name?.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const isMap = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const text = (value) => (typeof value === 'string' ? value : undefined);
const texts = (value) => (Array.isArray(value) ? value.filter(item => typeof item === 'string') : []);
const maps = (value) => (Array.isArray(value) ? value.filter(isMap) : []);
const inline = (value) => (typeof value === 'string' ? { text: value } : {});
const pick = (entry, key) => typeof entry[key] === 'string' ? { path: entry[key] } : {};


/***/ }),

/***/ 3533:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ mayHoldManifests)
/* harmony export */ });
/* harmony import */ var _change_repo_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(241);

/** Folders whose YAML is no deployment of this repository (rules.md §1.5): ignored unless a path below is named. */
const ignoredFolder = /(?:^|\/)(?:\.git(?:hub|lab)?|\.circleci|node_modules|vendor|testdata)\//;
/** Files that other programs own, whatever they look like. */
const strangers = /^(package(-lock)?|tsconfig.*|composer|renovate|docker-compose.*|compose.*|skaffold.*|Tiltfile.*|devfile|openapi.*|swagger.*|mkdocs|pnpm-lock|\..*)\.(json|ya?ml)$/;
/** Whether a file can hold manifests, by its path: YAML or JSON outside the ignored folders. */
function mayHoldManifests(path) {
    const name = (0,_change_repo_path_js__WEBPACK_IMPORTED_MODULE_0__/* .baseNameOf */ .mv)(path);
    if (!/\.(ya?ml|json)$/.test(name) && name !== 'Kustomization')
        return false;
    return !strangers.test(name) && !ignoredFolder.test(path);
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

/***/ 6499:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ fitsPattern)
/* harmony export */ });
/**
 * Whether a name fits a pattern of a kustomization's patch target: a regular expression over the whole name. Kustomize's
 * engine knows no patterns that take for ever; this one does, so that only simple ones are asked, and any other fits.
 */
function fitsPattern(pattern, name) {
    if (/^[\w./ -]*$/.test(pattern) && !pattern.includes('.'))
        return pattern === name;
    const repetitions = pattern.match(/[*+?{]/g)?.length ?? 0;
    if (repetitions > 3 || /\)[*+?{]|\\[0-9]/.test(pattern))
        return true;
    try {
        return new RegExp(`^(?:${pattern})$`).test(name);
    }
    catch {
        return true;
    }
}


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

/***/ 3812:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ SettingsError)
/* harmony export */ });
/** An input or a settings file that says nothing usable: told in one sentence before anything is posted. */
class SettingsError extends Error {
    name = 'SettingsError';
}


/***/ })

};
