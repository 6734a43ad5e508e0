import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 8321:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/consumers");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 8877:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:v8");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 312:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CI: () => (/* binding */ usage),
/* harmony export */   UK: () => (/* binding */ readCommand),
/* harmony export */   eb: () => (/* binding */ UsageError)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7975);

/** Wrong usage: told in one sentence, exit code 2. */
class UsageError extends Error {
    name = 'UsageError';
}
const usage = `seaworthy reviews changes to Kubernetes manifests against a production checklist.

  seaworthy review [--base REF|DIR] [--head REF|DIR] [--repo DIR]
      the working tree (or --head) against the merge base with the default branch (or --base); two folders work without git
  seaworthy check PATH… | -
      compared with nothing: a folder is a whole repository, files and standard input are a part of one
  seaworthy rules [--format json]
  seaworthy explain RULE
  seaworthy init [--repo DIR]
      writes a workflow and a settings file fit for the repository; overwrites nothing

  --format text|markdown|json|sarif   --output FILE   --config FILE
  --fail-on critical|high|medium|never   --render auto|off (Helm charts and kustomizations)
  --color auto|always|never   --quiet (the verdict only)   --verbose (what passed, too)   --version
  --fix[=check] [--force]
      review, check: applies the proven fixes that are safe (=check: also those that need a look) to the files on disk;
      lines that are not committed yet only with --force

Exit: 0 pass, 1 blocked, 2 wrong usage or settings, 3 a failure of its own.
`;
const flags = {
    base: { type: 'string' },
    head: { type: 'string' },
    repo: { type: 'string' },
    format: { type: 'string' },
    output: { type: 'string', short: 'o' },
    config: { type: 'string' },
    'fail-on': { type: 'string' },
    render: { type: 'string' },
    color: { type: 'string' },
    quiet: { type: 'boolean', short: 'q' },
    verbose: { type: 'boolean', short: 'v' },
    help: { type: 'boolean', short: 'h' },
    version: { type: 'boolean' },
    fix: { type: 'string' },
    force: { type: 'boolean' },
};
/** Reads the words of a command line; throws UsageError with what would be right. */
function readCommand(words) {
    const { values, positionals } = parse(words);
    const [name, ...rest] = positionals;
    if (values.version)
        return { name: 'version' };
    if (values.help || name === 'help' || name === undefined)
        return { name: 'help' };
    switch (name) {
        case 'review':
            if (rest.length > 0)
                throw new UsageError(`\`review\` takes no path (${rest[0]}): name folders with --base and --head, or use \`check\``);
            return { name, base: values.base, head: values.head, repo: values.repo ?? '.', options: readOptions(values) };
        case 'check':
            if (rest.length === 0)
                throw new UsageError('`check` wants a folder, files, or - for standard input');
            if (values.base !== undefined || values.head !== undefined)
                throw new UsageError('`check` compares with nothing: --base and --head go with `review`');
            return { name, paths: rest, options: readOptions(values) };
        case 'rules':
            return { name, json: oneOf('--format', values.format ?? 'text', ['text', 'json']) === 'json' };
        case 'explain': {
            const [rule] = rest;
            if (rule === undefined || rest.length > 1)
                throw new UsageError('`explain` wants one rule: `seaworthy rules` lists them');
            return { name, rule };
        }
        case 'init':
            if (rest.length > 0)
                throw new UsageError('`init` takes no path: name the repository with --repo');
            return { name, directory: values.repo ?? '.' };
        default:
            throw new UsageError(`there is no command \`${name}\`: it is review, check, rules, explain or init`);
    }
}
function parse(words) {
    try {
        const args = words.map(word => (word === '--fix' ? '--fix=safe' : word)); // an option whose value may be left out
        return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({ args, options: flags, allowPositionals: true });
    }
    catch (error) {
        throw new UsageError(error instanceof Error ? error.message : String(error));
    }
}
function readOptions(values) {
    return {
        format: oneOf('--format', values.format ?? 'text', ['text', 'markdown', 'json', 'sarif']),
        output: values.output,
        render: values.render === undefined ? undefined : oneOf('--render', values.render, ['auto', 'off']),
        config: values.config,
        failOn: values['fail-on'] === undefined
            ? undefined
            : oneOf('--fail-on', values['fail-on'], ['critical', 'high', 'medium', 'never']),
        color: oneOf('--color', values.color ?? 'auto', ['auto', 'always', 'never']),
        quiet: values.quiet ?? false,
        verbose: values.verbose ?? false,
        fix: values.fix === undefined ? undefined : oneOf('--fix', values.fix, ['safe', 'check']),
        force: values.force ?? false,
    };
}
function oneOf(option, value, allowed) {
    const found = allowed.find(word => word === value);
    if (found === undefined)
        throw new UsageError(`${option} is \`${value}\`: it is one of ${allowed.join(', ')}`);
    return found;
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
var __webpack_exports__ = {};
/* harmony import */ var _runner_usage_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(312);

/** The command line: each command loads only what it needs. */
async function main(words) {
    const command = (0,_runner_usage_js__WEBPACK_IMPORTED_MODULE_0__/* .readCommand */ .UK)(words);
    switch (command.name) {
        case 'review':
        case 'check': {
            const { reviewLocally } = await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(19), __nccwpck_require__.e(298), __nccwpck_require__.e(272), __nccwpck_require__.e(29), __nccwpck_require__.e(116)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7116));
            return reviewLocally(command);
        }
        case 'rules': {
            const { listRules } = await Promise.all(/* import() */[__nccwpck_require__.e(298), __nccwpck_require__.e(272), __nccwpck_require__.e(901)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2901));
            process.stdout.write(await listRules(command.json));
            return 0;
        }
        case 'explain': {
            const { explainRule } = await Promise.all(/* import() */[__nccwpck_require__.e(298), __nccwpck_require__.e(272), __nccwpck_require__.e(901)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2901));
            process.stdout.write(await explainRule(command.rule));
            return 0;
        }
        case 'init': {
            const { initRepository } = await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(298), __nccwpck_require__.e(29), __nccwpck_require__.e(692)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8692));
            process.stdout.write(await initRepository(command.directory));
            return 0;
        }
        case 'version': {
            const { version } = await __nccwpck_require__.e(/* import() */ 255).then(__nccwpck_require__.bind(__nccwpck_require__, 7255));
            process.stdout.write(`seaworthy ${version}\n`);
            return 0;
        }
        case 'help':
            process.stdout.write(_runner_usage_js__WEBPACK_IMPORTED_MODULE_0__/* .usage */ .CI);
            return 0;
    }
}
process.stdout.on('error', error => {
    if ('code' in error && error.code === 'EPIPE')
        process.exit(0); // the reader went away: `| head`
});
main(process.argv.slice(2)).then(code => {
    process.exitCode = code;
}, error => {
    const theirs = error instanceof _runner_usage_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb || (error instanceof Error && ['ForgeError', 'SettingsError'].includes(error.name));
    process.stderr.write(`seaworthy: ${theirs ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = theirs ? 2 : 3;
});

