export const id = 901;
export const ids = [901];
export const modules = {

/***/ 2901:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   explainRule: () => (/* binding */ explainRule),
/* harmony export */   listRules: () => (/* binding */ listRules)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3136);
/* harmony import */ var _findings_void_waivers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3105);
/* harmony import */ var _rules_checklist_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5684);
/* harmony import */ var _rules_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4621);
/* harmony import */ var _usage_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(312);







const rules = (0,_findings_void_waivers_js__WEBPACK_IMPORTED_MODULE_3__/* .withVoidWaivers */ .K)(_rules_index_js__WEBPACK_IMPORTED_MODULE_5__/* .rules */ .a);
/** Every rule: a line each, or as JSON. */
async function listRules(json) {
    if (json) {
        const facts = rules.map(({ id, item, category, priority, title, why, docs, alwaysOn = false }) => ({
            id,
            item,
            category: _rules_checklist_js__WEBPACK_IMPORTED_MODULE_4__/* .categoryTitles */ .Y[category],
            priority,
            title,
            why,
            docs,
            alwaysOn,
        }));
        return `${JSON.stringify(facts, null, 2)}\n`;
    }
    const width = Math.max(...rules.map(({ id }) => id.length));
    return rules
        .map(({ id, priority, title, item, alwaysOn }) => `${id.padEnd(width)}  ${priority.padEnd(8)}  ${title}${item === id ? ' (checklist)' : alwaysOn ? ' (always on)' : ''}\n`)
        .join('');
}
/** A rule's page, as it stands beside `dist/`. */
async function explainRule(id) {
    const rule = rules.find(candidate => candidate.id === id);
    if (!rule)
        throw new _usage_js__WEBPACK_IMPORTED_MODULE_6__/* .UsageError */ .eb(`there is no rule \`${id}\`: \`seaworthy rules\` lists them`);
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_url__WEBPACK_IMPORTED_MODULE_2__.fileURLToPath)(import.meta.url)), '../../docs/rules', `${id}.md`), 'utf8'); // as deep in dist/ as in src/
    }
    catch {
        return `${rule.title}\n\n${rule.why}\n\n${rule.docs}\n`; // a copy of `dist/` alone, without its pages
    }
}


/***/ })

};
