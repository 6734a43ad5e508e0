export const id = 692;
export const ids = [692];
export const modules = {

/***/ 8692:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  initRepository: () => (/* binding */ initRepository)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/forge/local/commits.js
var commits = __webpack_require__(4118);
// EXTERNAL MODULE: ./build/forge/local/folder.js
var folder = __webpack_require__(7526);
// EXTERNAL MODULE: ./build/runner/usage.js
var usage = __webpack_require__(312);
// EXTERNAL MODULE: ./build/settings/address.js
var address = __webpack_require__(880);
// EXTERNAL MODULE: ./build/settings/find-settings-file.js
var find_settings_file = __webpack_require__(9002);
;// CONCATENATED MODULE: ./build/settings/first/first-settings.js

/** A settings file to begin with: what fits the repository, to be taken out of its remarks. Only the preset holds at once. `lastDay` is an example of one. */
function firstSettings(found, lastDay) {
    const parts = [
        `# yaml-language-server: $schema=${address/* schemaUrl */.ZZ}
# What pull requests are reviewed by. It is read from the branch to merge into, so that none can silence its own review.
# Every key: ${(0,address/* pageUrl */.fi)('docs/settings.md')}. Take the # away from what you want.`,
        `# A gentle start: comments, and never a failing check. Take it away once the team has seen it.
presets: gentle`,
        ...environments(found),
        ...helm(found),
        ...units(found),
        ...overrides(found),
        ...exclude(found),
        `# What the cluster supplies by itself, by namespace: it need not stand in the manifests.
# platform:
#   '*':
#     metrics-scrape: true
#     limit-range: true`,
        `# A rule can be off, or in the summary only, or of a lower priority.
# rules:
#   startup-probe: off
#   anti-affinity: summary
#   structured-logging: { priority: high }`,
        `# What does not apply, and why. On the object itself: annotation seaworthy/ignore.<rule>: "reason".
# waivers:
#   - rule: multiple-replicas
#     resource: Deployment/<name>
#     reason: leader-elected, a second one would only wait
#     expires: ${lastDay}`,
        `# Whose waivers count: base leaves out those that a pull request adds for itself.
# waivers-from: base`,
    ];
    return `${parts.join('\n\n')}\n`;
}
/** What the names of folders tell already needs no key: it is only said. */
function environments({ environments: all, charts, overlays }) {
    const production = all.filter(({ stage }) => stage === 'production').map(({ folder }) => folder);
    const other = all.filter(({ stage }) => stage === 'other').map(({ folder }) => folder);
    const lines = [
        ...(charts.length > 0 ? [`# Charts: ${some(charts)}.`] : []),
        ...(overlays.length > 0 ? [`# Kustomizations: ${some(overlays)}.`] : []),
        ...(production.length > 0 ? [`# Production: ${some(production)}.`] : []),
        ...(other.length > 0 ? [`# Not production: ${some(other)}; what fails only there is told and blocks nobody.`] : []),
    ];
    return lines.length > 0 ? [lines.join('\n')] : [];
}
/** A chart whose values stand elsewhere than beside it, where they would be found. */
function helm({ charts, values }) {
    const [chart] = charts;
    if (chart === undefined)
        return [];
    const folder = chart === '' ? '.' : chart;
    const files = values.length > 0 ? values : [chart === '' ? 'values.yaml' : `${chart}/values.yaml`];
    return [
        `# A chart is rendered with its defaults and the values files beside it. Where others stand elsewhere, say which.
# helm:
#   - chart: ${folder}
#     values:
${files
            .slice(0, 4)
            .map(file => `#       - [${file}]`)
            .join('\n')}`,
    ];
}
/** Environments whose names do not tell whether they are production. */
function units({ environments: all }) {
    const open = all.filter(({ stage }) => stage === 'neutral');
    if (open.length === 0)
        return [];
    const entries = open.slice(0, 5).map(({ folder }) => `#   - name: ${folder}
#     paths: [${folder}/**]
#     production: true`);
    return [
        `# Folders that are deployed apart, and do not say whether they are production: say which are.\n# units:\n${entries.join('\n')}`,
    ];
}
function overrides({ parts }) {
    const [first] = parts;
    if (first === undefined)
        return [];
    return [
        `# ${parts.length} parts stand side by side (${some(parts)}): each may have terms of its own.
# overrides:
#   - paths: [${first}/**]
#     fail-on: high
#     min-replicas: 3`,
    ];
}
function exclude({ imported, subcharts }) {
    const globs = [...imported, ...subcharts].map(folder => `${folder}/**`);
    if (globs.length === 0)
        return [];
    return [
        `# Other people's manifests, and old ones: not judged, but still evidence for yours.\n# exclude:\n${globs.map(glob => `#   - ${glob}`).join('\n')}`,
    ];
}
function some(folders) {
    const most = 4;
    const shown = folders.slice(0, most).map(folder => (folder === '' ? '.' : folder));
    return `${shown.join(', ')}${folders.length > most ? ` and ${folders.length - most} more` : ''}`;
}

;// CONCATENATED MODULE: ./build/settings/first/first-workflow.js

/** The workflow that reviews pull requests, as a repository begins with it. */
function firstWorkflow() {
    return `name: Production readiness
on: pull_request # no \`paths:\` here: a required check that does not run would be waited for
permissions:
  contents: read
  pull-requests: write
concurrency:
  group: seaworthy-\${{ github.event.pull_request.number }}
  cancel-in-progress: true
jobs:
  review:
    runs-on: ubuntu-latest
    steps:
      - uses: ${address/* address */.hl.repository}@${address/* address */.hl.tag} # no checkout needed; settings stand in .github/seaworthy.yml
`;
}

// EXTERNAL MODULE: ./build/change/repo-path.js
var repo_path = __webpack_require__(241);
// EXTERNAL MODULE: ./build/inventory/plain-units.js
var plain_units = __webpack_require__(9281);
// EXTERNAL MODULE: ./build/manifests/kustomization.js
var kustomization = __webpack_require__(2088);
// EXTERNAL MODULE: ./build/manifests/manifest-paths.js
var manifest_paths = __webpack_require__(3533);
;// CONCATENATED MODULE: ./build/settings/first/survey.js




function survey(paths) {
    const manifests = paths.filter(manifest_paths/* mayHoldManifests */.Z);
    const allCharts = distinct(manifests.filter(path => (0,repo_path/* baseNameOf */.mv)(path) === 'Chart.yaml').map(repo_path/* folderOf */.yS));
    const subcharts = allCharts.filter(chart => allCharts.some(other => (0,repo_path/* isWithin */.UO)(chart, `${other === '' ? '' : `${other}/`}charts`)));
    const kustomized = distinct(manifests.filter(kustomization/* isKustomizationFile */.yi).map(repo_path/* folderOf */.yS));
    const environments = distinct(manifests.map(plain_units/* environmentOf */.p7)).filter(folder => folder !== '');
    return {
        charts: allCharts.filter(chart => !subcharts.includes(chart)),
        subcharts,
        overlays: kustomized.filter(folder => !folder.split('/').some(part => part === 'base' || part === 'bases' || part === 'components')),
        environments: environments.map(folder => ({ folder, stage: (0,plain_units/* stageOf */.gV)(folder) })),
        parts: partsOf(manifests.filter(path => !importedFolder.test(path))),
        values: paths.filter(path => valuesFile.test(path) && !allCharts.some(chart => (0,repo_path/* isWithin */.UO)(path, chart))),
        imported: distinct(manifests.flatMap(path => importedFolder.exec(path)?.[1] ?? [])),
        files: manifests.length,
    };
}
const valuesFile = /(^|\/)([^/]+[-._])?values([-._][^/]+)?\.ya?ml$/;
const importedFolder = /^((?:[^/]+\/)*(?:third[-_]?party|external|upstream|imported|_?archived?))\//;
const holders = ['apps', 'services', 'teams', 'projects', 'components', 'packages'];
/** `teams/search` and `teams/pay`: the folders right below one that commonly holds parts, where there are several. */
function partsOf(manifests) {
    const parts = distinct(manifests.flatMap(path => {
        const folders = path.split('/').slice(0, -1);
        const at = folders.findIndex((folder, index) => holders.includes(folder) && folders[index + 1] !== undefined);
        return at < 0 ? [] : [folders.slice(0, at + 2).join('/')];
    }));
    return parts.length > 1 ? parts : [];
}
const distinct = (paths) => [...new Set(paths)].sort();

;// CONCATENATED MODULE: ./build/init-repository.js










/** `init`: writes the workflow and a settings file fit for the repository; asks nothing, overwrites nothing. Returns what it did. */
async function initRepository(directory) {
    await (0,folder/* mustBeFolder */.X)(directory);
    const top = await (0,commits/* topOf */.HX)(directory).catch(() => directory);
    const paths = (await (0,folder/* folder */.T)(top).list()).entries.map(({ path }) => path);
    const found = survey(paths);
    const placed = [
        await place(top, '.github/workflows/seaworthy.yml', firstWorkflow(), await workflowIn(top, paths)),
        await place(top, '.github/seaworthy.yml', firstSettings(found, `${new Date().getUTCFullYear() + 1}-12-31`), find_settings_file/* settingsPaths */.K.find(path => paths.includes(path))),
    ];
    return `${[`found ${told(found)}`, ...placed.map(({ line }) => line), ...whatNext(placed)].join('\n')}\n`;
}
function whatNext(placed) {
    const count = placed.filter(({ wrote }) => wrote).length;
    if (count === 0)
        return [];
    const them = count === 1 ? 'it' : 'both';
    return [
        ...(address/* isAtHome */.NX ? [] : [`first: put the action's own repository in place of ${address/* address */.hl.repository} in ${them}`]),
        `next: commit ${them}, and open a pull request; the settings count once they are merged`,
    ];
}
/** A workflow that runs the review already, whatever it is called. */
async function workflowIn(top, paths) {
    for (const path of paths.filter(each => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(each))) {
        if (/uses:.*\bseaworthy@/.test(await (0,promises_.readFile)((0,external_node_path_.join)(top, path), 'utf8')))
            return path;
    }
    return undefined;
}
async function place(top, path, text, instead) {
    if (instead !== undefined)
        return kept(instead);
    try {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)((0,external_node_path_.join)(top, path)), { recursive: true });
        await (0,promises_.writeFile)((0,external_node_path_.join)(top, path), text, { flag: 'wx' });
    }
    catch (error) {
        if (isTaken(error))
            return kept(path);
        throw new usage/* UsageError */.eb(`${path} cannot be written: ${error instanceof Error ? error.message : error}`);
    }
    return { line: `wrote ${path}`, wrote: true };
}
const kept = (path) => ({ line: `kept ${path}, which is there already`, wrote: false });
const isTaken = (error) => typeof error === 'object' && error !== null && 'code' in error && error.code === 'EEXIST';
function told({ files, charts, overlays, environments }) {
    const count = (number, one) => (number === 0 ? [] : [`${number} ${one}${number === 1 ? '' : 's'}`]);
    return [
        files === 0 ? 'no file that may hold a manifest' : `${files} ${files === 1 ? 'file' : 'files'} that may hold manifests`,
        ...count(charts.length, 'chart'),
        ...count(overlays.length, 'kustomization'),
        ...count(environments.length, 'environment'),
    ].join(', ');
}


/***/ }),

/***/ 880:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NX: () => (/* binding */ isAtHome),
/* harmony export */   ZZ: () => (/* binding */ schemaUrl),
/* harmony export */   fi: () => (/* binding */ pageUrl),
/* harmony export */   hl: () => (/* binding */ address)
/* harmony export */ });
/**
 * Where this action lives on GitHub, and the tag that workflows name: the one place that knows. `npm run generate` puts it
 * into the pages and the schema, `init` into what it writes. `OWNER` stands for an owner that nobody has chosen yet.
 */
const address = { repository: 'OWNER/seaworthy', tag: 'v1' };
/** Whether it has a home already: until then what names it has to be put right by hand. */
const isAtHome = !address.repository.startsWith('OWNER/');
/** A page of its documentation. */
const pageUrl = (path) => `https://github.com/${address.repository}/blob/${address.tag}/${path}`;
/** The published schema of a settings file, for editors. */
const schemaUrl = `https://raw.githubusercontent.com/${address.repository}/${address.tag}/schema/settings.v1.json`;


/***/ })

};
