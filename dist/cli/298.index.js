export const id = 298;
export const ids = [298];
export const modules = {

/***/ 8541:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BY: () => (/* binding */ looksInto),
/* harmony export */   Dc: () => (/* binding */ scrapersOf),
/* harmony export */   Fk: () => (/* binding */ scrapingKinds),
/* harmony export */   Is: () => (/* binding */ monitorsAmong),
/* harmony export */   a5: () => (/* binding */ portsOf),
/* harmony export */   g9: () => (/* binding */ selectedServices),
/* harmony export */   sW: () => (/* binding */ isPort),
/* harmony export */   ti: () => (/* binding */ seesItsNamespaces),
/* harmony export */   yb: () => (/* binding */ selectedWorkloads)
/* harmony export */ });
/* harmony import */ var _resources_monitor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9468);
/* harmony import */ var _resources_selector_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1209);
/* harmony import */ var _resources_workload_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(317);
/* harmony import */ var _namespaces_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8275);
/* harmony import */ var _service_ports_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8037);





/** Kinds that can have a workload scraped. */
const scrapingKinds = [..._resources_monitor_js__WEBPACK_IMPORTED_MODULE_0__/* .monitorKinds */ .gD, 'ScrapeConfig', 'Probe'];
function monitorsAmong(ofKind) {
    const whole = (kind) => ofKind(kind).filter(({ origin }) => origin !== 'partial');
    return {
        monitors: _resources_monitor_js__WEBPACK_IMPORTED_MODULE_0__/* .monitorKinds */ .gD.flatMap(whole).flatMap(resource => {
            const monitor = (0,_resources_monitor_js__WEBPACK_IMPORTED_MODULE_0__/* .readMonitor */ .d8)(resource);
            return monitor ? [{ resource, monitor }] : [];
        }),
        lists: ['ScrapeConfig', 'Probe'].flatMap(whole).map(resource => ({ resource, targets: (0,_resources_monitor_js__WEBPACK_IMPORTED_MODULE_0__/* .staticTargetsOf */ .qT)(resource) })),
        marked: ofKind('Service').some(_resources_monitor_js__WEBPACK_IMPORTED_MODULE_0__/* .asksToBeScraped */ .XJ),
    };
}
/** What surely has a workload's metrics scraped: a monitor that resolves down to a port of its pods, or an annotation. */
function scrapersOf(workload, servicesOf, { monitors, lists, marked }) {
    const own = { resource: workload.resource, certainty: 'sure' };
    if ((0,_resources_monitor_js__WEBPACK_IMPORTED_MODULE_0__/* .asksToBeScraped */ .XJ)({ annotations: workload.podAnnotations }) || (0,_resources_monitor_js__WEBPACK_IMPORTED_MODULE_0__/* .hasDatadogCheck */ .nZ)(workload.podAnnotations))
        return [own];
    if (monitors.length + lists.length === 0 && !marked)
        return [];
    const services = servicesOf();
    const annotated = services.filter(({ resource }) => (0,_resources_monitor_js__WEBPACK_IMPORTED_MODULE_0__/* .asksToBeScraped */ .XJ)(resource));
    if (annotated.length > 0)
        return annotated;
    return [
        ...monitors.flatMap(({ resource, monitor }) => monitor.selects === 'pods'
            ? scrapesPods(resource, monitor, workload)
            : scrapesServices(resource, monitor, workload, services)),
        ...lists.flatMap(({ resource, targets }) => {
            const service = services.find(match => isAmong(targets, match.resource));
            return service ? [{ resource, certainty: service.certainty }] : [];
        }),
    ];
}
function scrapesPods(resource, monitor, workload) {
    const certainty = looksInto(resource, monitor, workload.resource.namespace);
    if (!certainty || !(0,_resources_selector_js__WEBPACK_IMPORTED_MODULE_3__/* .selects */ .ko)(monitor.selector, workload.podLabels))
        return [];
    return monitor.endpoints.some(({ port, targetPort }) => isPort(port ?? targetPort, workload)) ? [{ resource, certainty }] : [];
}
function scrapesServices(resource, monitor, workload, services) {
    return services.flatMap(service => {
        const certainty = looksInto(resource, monitor, service.resource.namespace);
        if (!certainty || !(0,_resources_selector_js__WEBPACK_IMPORTED_MODULE_3__/* .selects */ .ko)(monitor.selector, service.resource.labels))
            return [];
        const reaches = monitor.endpoints.some(endpoint => leadsToPort(endpoint, service.resource, workload));
        return reaches ? [{ resource, certainty: certainty === 'sure' ? service.certainty : certainty }] : [];
    });
}
/** Whether a Service is one of the hosts that an object lists. */
function isAmong(targets, { name: own, namespace: there }) {
    return targets.some(([name, namespace]) => name === own && (namespace === undefined || there === undefined || namespace === there));
}
/** How sure a monitor looks into a namespace; undefined when it does not. */
function looksInto({ namespace: own }, { namespaces }, namespace) {
    if (namespaces === 'all')
        return 'sure';
    if (namespaces === 'own')
        return (0,_namespaces_js__WEBPACK_IMPORTED_MODULE_4__/* .sameNamespace */ .e)(own, namespace);
    return namespace === undefined ? 'likely' : namespaces.includes(namespace) ? 'sure' : undefined;
}
function leadsToPort({ port, targetPort }, service, workload) {
    if (port !== undefined)
        return (0,_service_ports_js__WEBPACK_IMPORTED_MODULE_2__/* .servicePortsOf */ .DR)(service).some(({ name }) => name !== undefined && name === port);
    return isPort(targetPort, workload);
}
/** Whether a port is declared by a container that runs; asking for none takes every port. */
function isPort(port, workload) {
    if (port === undefined)
        return true;
    return portsOf(workload).some(({ name, containerPort }) => name === port || containerPort === port);
}
/** The ports that the running containers of a workload declare. */
function portsOf(workload) {
    return (0,_resources_workload_js__WEBPACK_IMPORTED_MODULE_1__/* .runningContainers */ .kH)(workload).flatMap(({ spec }) => spec.ports ?? []);
}
/** What a monitor finds among a unit's objects, each as sure as its namespace is. */
function selectedServices(resource, monitor, unit) {
    return unit.ofKind('Service').flatMap(service => {
        if (service.group !== '' || service.origin === 'partial' || !(0,_resources_selector_js__WEBPACK_IMPORTED_MODULE_3__/* .selects */ .ko)(monitor.selector, service.labels))
            return [];
        const certainty = looksInto(resource, monitor, service.namespace);
        return certainty ? [{ resource: service, certainty }] : [];
    });
}
function selectedWorkloads(resource, monitor, unit) {
    return unit.workloads.flatMap(workload => {
        if (workload.resource.origin === 'partial' || !(0,_resources_selector_js__WEBPACK_IMPORTED_MODULE_3__/* .selects */ .ko)(monitor.selector, workload.podLabels))
            return [];
        const certainty = looksInto(resource, monitor, workload.resource.namespace);
        return certainty ? [{ workload, certainty }] : [];
    });
}
/**
 * Whether every namespace that a monitor looks into is written down and holds objects of this unit: only then does a Service
 * that is not here not exist. What all namespaces hold, and what a cluster brings along, is not in the repository.
 */
function seesItsNamespaces(resource, { namespaces }, unit) {
    if (!unit.complete || namespaces === 'all')
        return false;
    const wanted = namespaces === 'own' ? [resource.namespace] : namespaces;
    return wanted.every(namespace => namespace !== undefined &&
        !(0,_namespaces_js__WEBPACK_IMPORTED_MODULE_4__/* .isOfCluster */ .G)(namespace) &&
        unit.workloads.some(workload => workload.resource.namespace === namespace));
}


/***/ }),

/***/ 8275:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ isOfCluster),
/* harmony export */   e: () => (/* binding */ sameNamespace)
/* harmony export */ });
/** Namespaces that the cluster brings along, with pods of which no repository tells. */
const isOfCluster = (namespace) => ['kube-system', 'kube-public', 'kube-node-lease'].includes(namespace);
/**
 * Whether two objects of one unit stand in the same namespace (rules.md §5.2): equal texts do, two unknown ones do;
 * an unknown beside a known one may. Undefined: they do not.
 */
function sameNamespace(a, b) {
    if (a === b)
        return 'sure';
    return a === undefined || b === undefined ? 'likely' : undefined;
}


/***/ }),

/***/ 229:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J5: () => (/* binding */ coversDnsPort),
/* harmony export */   Ww: () => (/* binding */ dnsNames),
/* harmony export */   mp: () => (/* binding */ weaker),
/* harmony export */   oJ: () => (/* binding */ dnsNamespaces),
/* harmony export */   tI: () => (/* binding */ bestAccess)
/* harmony export */ });
/** The less sure of two. */
function weaker(a, b) {
    const order = ['opaque', 'likely', 'sure'];
    return order.find(certainty => certainty === a || certainty === b) ?? 'opaque';
}
/** Namespaces that the cluster's DNS runs in, and what its pods are called. */
const dnsNamespaces = ['kube-system', 'openshift-dns'];
const dnsNames = ['kube-dns', 'coredns', 'node-local-dns'];
/** Ports that DNS pods listen on: 53, and 5353 on OpenShift. */
function coversDnsPort(first, last = first) {
    return [53, 5353].some(port => first <= port && port <= last);
}
/** The best of several ways out. */
function bestAccess(ways) {
    return ['yes', 'likely', 'unreadable'].find(access => ways.includes(access)) ?? 'no';
}


/***/ }),

/***/ 5607:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g0: () => (/* binding */ guardsOf),
  zn: () => (/* binding */ guardsOver),
  CF: () => (/* binding */ networkPolicyKinds)
});

// EXTERNAL MODULE: ./build/manifests/once-each.js
var once_each = __webpack_require__(5164);
// EXTERNAL MODULE: ./build/resources/fields.js
var fields = __webpack_require__(1793);
// EXTERNAL MODULE: ./build/resources/pod.js
var pod = __webpack_require__(3657);
// EXTERNAL MODULE: ./build/resources/selector.js
var resources_selector = __webpack_require__(1209);
// EXTERNAL MODULE: ./build/inventory/network-guard.js
var network_guard = __webpack_require__(229);
;// CONCATENATED MODULE: ./build/inventory/admin-network-policy.js




/**
 * Reads an AdminNetworkPolicy, BaselineAdminNetworkPolicy or ClusterNetworkPolicy: they hold a direction when they deny
 * something there; what they do not deny stays as it is.
 */
const adminGuards = (resource, { labels, namespace }) => {
    const spec = (0,fields/* mapAt */.SC)(resource.body, 'spec');
    const { namespaces, pods } = subjectOf((0,fields/* mapAt */.SC)(spec, 'subject'));
    const inNamespace = namespaces && selectsNamespace(namespaces, namespace);
    if (!inNamespace || !(0,resources_selector/* selects */.ko)(pods, labels))
        return [];
    const egress = holdOf(spec, 'egress');
    return [
        {
            certainty: (0,network_guard/* weaker */.mp)(inNamespace, 'sure'),
            everyPod: (0,resources_selector/* selectsAll */.D5)(pods),
            ingress: holdOf(spec, 'ingress'),
            egress,
            dns: egress === 'closed' || (0,fields/* listAt */.gT)(spec, 'egress').some(deniesAll) ? 'unreadable' : 'yes',
        },
    ];
};
/** The subject is either whole namespaces or pods in namespaces. */
function subjectOf(subject) {
    const pods = (0,fields/* valueAt */.fK)(subject, ['pods']);
    if (!(0,fields/* isFields */.Ce)(pods))
        return { namespaces: (0,pod/* readLabelSelector */.Q)((0,fields/* valueAt */.fK)(subject, ['namespaces'])), pods: {} };
    return {
        namespaces: (0,pod/* readLabelSelector */.Q)((0,fields/* valueAt */.fK)(pods, ['namespaceSelector'])) ?? {},
        pods: (0,pod/* readLabelSelector */.Q)((0,fields/* valueAt */.fK)(pods, ['podSelector'])) ?? {},
    };
}
/** Of a namespace only the label that holds its name is known. */
function selectsNamespace(selector, namespace) {
    if ((0,resources_selector/* selectsAll */.D5)(selector))
        return 'sure';
    const named = 'kubernetes.io/metadata.name';
    const keys = [...Object.keys(selector.matchLabels ?? {}), ...(selector.matchExpressions ?? []).map(({ key }) => key)];
    if (keys.some(key => key !== named))
        return 'opaque';
    if (namespace === undefined)
        return 'likely';
    return (0,resources_selector/* selects */.ko)(selector, { [named]: namespace }) ? 'sure' : undefined;
}
function holdOf(spec, direction) {
    const rules = (0,fields/* listAt */.gT)(spec, direction);
    const decisive = rules.find(rule => action(rule) !== 'Deny' || deniesAll(rule));
    if (decisive !== undefined && deniesAll(decisive))
        return 'closed';
    return rules.some(rule => action(rule) === 'Deny') ? 'limited' : 'none';
}
const action = (rule) => (0,fields/* textAt */.$6)(rule, 'action');
function deniesAll(rule) {
    if (action(rule) !== 'Deny' || (0,fields/* listAt */.gT)(rule, 'ports').length > 0 || (0,fields/* listAt */.gT)(rule, 'protocols').length > 0)
        return false;
    return [...(0,fields/* listAt */.gT)(rule, 'from'), ...(0,fields/* listAt */.gT)(rule, 'to')].some(peer => {
        const namespaces = (0,pod/* readLabelSelector */.Q)((0,fields/* valueAt */.fK)(peer, ['namespaces'])) ?? (0,pod/* readLabelSelector */.Q)((0,fields/* valueAt */.fK)(peer, ['pods', 'namespaceSelector']));
        const pods = (0,pod/* readLabelSelector */.Q)((0,fields/* valueAt */.fK)(peer, ['pods', 'podSelector'])) ?? {};
        return namespaces !== undefined && (0,resources_selector/* selectsAll */.D5)(namespaces) && (0,resources_selector/* selectsAll */.D5)(pods);
    });
}

;// CONCATENATED MODULE: ./build/inventory/calico-selector.js
/** A selector beyond this many characters is not read. */
const longestSelector = 4000;
/**
 * Whether a Calico selector matches; undefined when that cannot be told. Read are `all()`, `has(k)`, `k == 'v'`, `k != 'v'`,
 * `k in {…}`, `k not in {…}` and `&&`; the rest of the language is not (rules.md §5.4).
 */
function matchesCalico(selector, labelOf) {
    if (selector.trim() === '')
        return true;
    if (selector.length > longestSelector)
        return undefined;
    const terms = selector.split('&&').map(term => matchesTerm(term.trim(), labelOf));
    if (terms.includes(false))
        return false;
    return terms.includes(undefined) ? undefined : true;
}
/** Whether a Calico selector is written to match everything. */
const isCalicoAll = (selector) => /^(all\(\))?$/.test(selector.trim());
function matchesTerm(term, labelOf) {
    if (term === 'all()')
        return true;
    const [, not, wanted] = /^(!?)has\(([^\s()'"]+)\)$/.exec(term) ?? [];
    if (wanted !== undefined) {
        const value = labelOf(wanted);
        return value === undefined ? undefined : (value !== null) !== (not === '!');
    }
    const [, key, operator, single] = /^([\w./-]+)\s*(==|!=)\s*('[^']*'|"[^"]*")$/.exec(term) ?? [];
    if (key !== undefined && single !== undefined)
        return compare(labelOf(key), operator === '==', [single.slice(1, -1)]);
    const [, listed, set, members] = /^([\w./-]+) +(in|not in) *\{([^{}]*)\}$/.exec(term) ?? [];
    if (listed === undefined || members === undefined)
        return undefined;
    const values = members.split(',').map(member => member.trim());
    if (!values.every(value => /^('[^']*'|"[^"]*")$/.test(value)))
        return undefined;
    return compare(labelOf(listed), set === 'in', values.map(value => value.slice(1, -1)));
}
/** `!=` and `not in` match where the label is absent. */
function compare(value, positive, values) {
    if (value === undefined)
        return undefined;
    return (value !== null && values.includes(value)) === positive;
}

// EXTERNAL MODULE: ./build/inventory/namespaces.js
var namespaces = __webpack_require__(8275);
;// CONCATENATED MODULE: ./build/inventory/calico-policy.js




/** Reads a NetworkPolicy or GlobalNetworkPolicy of Calico. */
const calicoGuards = (resource, pods) => {
    const spec = (0,fields/* mapAt */.SC)(resource.body, 'spec');
    const certainty = selectsPods(resource, spec, pods);
    if (!certainty)
        return [];
    const egress = calico_policy_holdOf(spec, 'egress');
    return [
        {
            certainty,
            everyPod: isCalicoAll((0,fields/* textAt */.$6)(spec, 'selector') ?? '') && !(0,fields/* textAt */.$6)(spec, 'serviceAccountSelector'),
            ingress: calico_policy_holdOf(spec, 'ingress'),
            egress,
            dns: egress === 'open' ? 'yes' : (0,network_guard/* bestAccess */.tI)((0,fields/* listAt */.gT)(spec, 'egress').map(dnsThrough)),
        },
    ];
};
/** Policies before NAT or without tracking are about hosts; accounts and unknown labels cannot be read here. */
function selectsPods(resource, spec, { labels, namespace }) {
    if (spec.preDNAT === true || spec.doNotTrack === true)
        return undefined;
    const global = resource.kind === 'GlobalNetworkPolicy';
    const inNamespace = global ? 'sure' : (0,namespaces/* sameNamespace */.e)(resource.namespace, namespace);
    const byLabels = certain(matchesCalico((0,fields/* textAt */.$6)(spec, 'selector') ?? '', podLabels(labels, namespace)));
    const byNamespace = certain(matchesCalico((global && (0,fields/* textAt */.$6)(spec, 'namespaceSelector')) || '', namespaceLabels(namespace)));
    const byAccount = (0,fields/* textAt */.$6)(spec, 'serviceAccountSelector') ? 'opaque' : 'sure';
    if (!inNamespace || !byLabels || !byNamespace)
        return undefined;
    return [byLabels, byAccount, byNamespace].reduce(network_guard/* weaker */.mp, inNamespace);
}
const certain = (matches) => matches === undefined ? 'opaque' : matches ? 'sure' : undefined;
/** Calico adds labels of its own to the pods'. */
function podLabels(labels, namespace) {
    return key => {
        if (key === 'projectcalico.org/namespace')
            return namespace;
        if (key === 'projectcalico.org/orchestrator')
            return 'k8s';
        if (key.startsWith('projectcalico.org/') || key.startsWith('pcns.') || key.startsWith('pcsa.'))
            return undefined;
        return Object.hasOwn(labels, key) ? labels[key] : null;
    };
}
/** Of a namespace only its name is known, which two labels carry. */
function namespaceLabels(namespace) {
    return key => (key === 'projectcalico.org/name' || key === 'kubernetes.io/metadata.name' ? namespace : undefined);
}
/** Without `types` a policy holds egress when it has rules for it, and ingress unless it has rules for egress only. */
function calico_policy_holdOf(spec, direction) {
    const types = (0,fields/* textsAt */.i1)(spec, 'types');
    const rules = (0,fields/* listAt */.gT)(spec, direction);
    const implied = rules.length > 0 || (direction === 'ingress' && (0,fields/* listAt */.gT)(spec, 'egress').length === 0);
    const holds = types.length > 0 ? types.includes(direction === 'ingress' ? 'Ingress' : 'Egress') : implied;
    if (!holds)
        return 'none';
    const decisive = rules.find(rule => (0,fields/* textAt */.$6)(rule, 'action') === 'Deny' || isUnconditional(rule));
    if ((0,fields/* textAt */.$6)(decisive, 'action') === 'Allow')
        return 'open';
    return rules.every(rule => ['Deny', 'Log'].includes((0,fields/* textAt */.$6)(rule, 'action') ?? '')) ? 'closed' : 'limited';
}
function isUnconditional(rule) {
    if (!(0,fields/* isFields */.Ce)(rule) || (0,fields/* textAt */.$6)(rule, 'action') === 'Log')
        return false;
    return Object.entries(rule).every(([key, value]) => {
        if (key === 'action' || key === 'metadata' || value === null)
            return true;
        return (0,fields/* isFields */.Ce)(value) && Object.keys(value).length === 0;
    });
}
/** Where port 53 goes is not read: that it is let out at all is taken for DNS. */
function dnsThrough(rule) {
    const action = (0,fields/* textAt */.$6)(rule, 'action');
    if (action === 'Pass')
        return 'unreadable';
    const protocol = (0,fields/* valueAt */.fK)(rule, ['protocol']) ?? null;
    const isUdp = protocol === null || protocol === 17 || (0,fields/* textAt */.$6)(rule, 'protocol')?.toUpperCase() === 'UDP';
    if (action !== 'Allow' || !isUdp)
        return 'no';
    const ports = (0,fields/* listAt */.gT)(rule, 'destination', 'ports');
    return ports.length === 0 || ports.some(namesDns) ? 'likely' : 'no';
}
function namesDns(port) {
    if (typeof port === 'number')
        return (0,network_guard/* coversDnsPort */.J5)(port);
    if (typeof port !== 'string')
        return false;
    const [first = '', last = first] = port.split(':');
    return port === 'dns' || (0,network_guard/* coversDnsPort */.J5)(Number(first), Number(last));
}

;// CONCATENATED MODULE: ./build/inventory/cilium-policy.js





/** Reads a Cilium(Clusterwide)NetworkPolicy: `spec` and each of `specs`. Those with a nodeSelector are about hosts, not pods. */
const ciliumGuards = (resource, pods) => {
    const clusterwide = resource.kind === 'CiliumClusterwideNetworkPolicy';
    const inNamespace = clusterwide ? 'sure' : (0,namespaces/* sameNamespace */.e)(resource.namespace, pods.namespace);
    if (!inNamespace)
        return [];
    return [(0,fields/* valueAt */.fK)(resource.body, ['spec']), ...(0,fields/* listAt */.gT)(resource.body, 'specs')].flatMap(spec => {
        const selector = (0,pod/* readLabelSelector */.Q)((0,fields/* valueAt */.fK)(spec, ['endpointSelector']));
        const found = selector && (0,fields/* isFields */.Ce)(spec) && selectsEndpoint(selector, pods);
        if (!found)
            return [];
        return [
            {
                certainty: (0,network_guard/* weaker */.mp)(found, inNamespace),
                everyPod: requirements(selector).every(({ key }) => key === namespaceKey),
                ingress: cilium_policy_holdOf(spec, 'ingress'),
                egress: cilium_policy_holdOf(spec, 'egress'),
                dns: (0,network_guard/* bestAccess */.tI)((0,fields/* listAt */.gT)(spec, 'egress').map(rule => cilium_policy_dnsThrough(rule, clusterwide ? undefined : pods.namespace))),
            },
        ];
    });
};
const namespaceKey = 'io.kubernetes.pod.namespace';
/** A selector's requirements, with the label source taken off the keys: `k8s:app` is `app`. */
function requirements({ matchLabels, matchExpressions }) {
    const bare = (key) => key.replace(/^(k8s|any):/, '');
    return [
        ...Object.entries(matchLabels ?? {}).map(([key, value]) => ({ key: bare(key), operator: 'In', values: [value] })),
        ...(matchExpressions ?? []).map(({ key = '', operator = '', values = [] }) => ({ key: bare(key), operator, values })),
    ];
}
function selectsEndpoint(selector, { labels, namespace }) {
    let certainty = 'sure';
    for (const requirement of requirements(selector)) {
        const { key } = requirement;
        if (key.startsWith('io.cilium.'))
            certainty = (0,network_guard/* weaker */.mp)(certainty, 'opaque');
        else if (key === namespaceKey && namespace === undefined)
            certainty = (0,network_guard/* weaker */.mp)(certainty, 'likely');
        else if (!(0,resources_selector/* selects */.ko)({ matchExpressions: [requirement] }, namespace === undefined ? labels : { ...labels, [namespaceKey]: namespace }))
            return undefined;
    }
    return certainty;
}
/** Cilium holds a direction as soon as a rule speaks of it. An empty rule allows nothing: `ingress: [{}]` denies all. */
function cilium_policy_holdOf(spec, direction) {
    const rules = (0,fields/* listAt */.gT)(spec, direction);
    const wanted = (0,fields/* valueAt */.fK)(spec, ['enableDefaultDeny', direction]);
    const speaks = rules.length > 0 || (0,fields/* listAt */.gT)(spec, `${direction}Deny`).length > 0;
    if (wanted === false || !(speaks || wanted === true))
        return 'none';
    const entities = direction === 'ingress' ? 'fromEntities' : 'toEntities';
    const open = (rule) => (0,fields/* textsAt */.i1)(rule, entities).includes('all') && !limitsPorts(rule);
    if (rules.some(open))
        return 'open';
    return rules.every(allowsNothing) ? 'closed' : 'limited';
}
const limitsPorts = (rule) => (0,fields/* listAt */.gT)(rule, 'toPorts').length > 0 || (0,fields/* listAt */.gT)(rule, 'icmps').length > 0;
function allowsNothing(rule) {
    return !(0,fields/* isFields */.Ce)(rule) || Object.values(rule).every(value => value === null || (Array.isArray(value) && value.length === 0));
}
function cilium_policy_dnsThrough(rule, own) {
    if (allowsNothing(rule))
        return 'no';
    const portNamed = (0,fields/* listAt */.gT)(rule, 'toPorts').some(entry => (0,fields/* listAt */.gT)(entry, 'ports').some(cilium_policy_namesDns));
    if (!portNamed && limitsPorts(rule))
        return 'no';
    const entities = (0,fields/* textsAt */.i1)(rule, 'toEntities');
    if (entities.includes('all') || entities.includes('cluster'))
        return 'yes';
    if (portNamed && !Object.keys((0,fields/* isFields */.Ce)(rule) ? rule : {}).some(key => key !== 'toPorts' && key !== 'icmps'))
        return 'yes';
    const endpoints = (0,fields/* listAt */.gT)(rule, 'toEndpoints').map(endpoint => dnsEndpoint(endpoint, own, portNamed));
    const services = (0,fields/* listAt */.gT)(rule, 'toServices').map(service => dnsService(service));
    const elsewhere = ['toCIDR', 'toCIDRSet'].some(key => (0,fields/* listAt */.gT)(rule, key).length > 0);
    const outside = portNamed && (entities.length > 0 || ['toFQDNs', 'toNodes', 'toGroups'].some(key => (0,fields/* listAt */.gT)(rule, key).length > 0));
    return (0,network_guard/* bestAccess */.tI)([...endpoints, ...services, elsewhere || outside ? 'likely' : 'no']);
}
/** Protocol UDP, ANY or none; a port is text here. */
function cilium_policy_namesDns(entry) {
    if (!['UDP', 'ANY'].includes((0,fields/* textAt */.$6)(entry, 'protocol')?.toUpperCase() ?? 'ANY'))
        return false;
    const port = (0,fields/* valueAt */.fK)(entry, ['port']);
    if (port === 'dns' || port === 'dns-udp')
        return true;
    if (typeof port !== 'string' && typeof port !== 'number')
        return false;
    const first = Number(port);
    return (0,network_guard/* coversDnsPort */.J5)(first, (0,fields/* numberAt */.tk)(entry, 'endPort') || first);
}
/** In a namespaced policy an endpoint without the namespace's label is one of the policy's own namespace. */
function dnsEndpoint(endpoint, own, portNamed) {
    const wanted = requirements((0,pod/* readLabelSelector */.Q)(endpoint) ?? {});
    const inNamespace = wanted.find(({ key }) => key === namespaceKey)?.values ?? (own === undefined ? [] : [own]);
    const labels = wanted.filter(({ key }) => key !== namespaceKey);
    const isDns = labels.length === 0 || labels.some(({ values }) => values.some(value => network_guard/* dnsNames */.Ww.includes(value)));
    const there = inNamespace.length === 0 || inNamespace.some(name => network_guard/* dnsNamespaces */.oJ.includes(name));
    if (isDns && there)
        return 'yes';
    const elsewhere = wanted.some(({ key }) => key === namespaceKey || key.startsWith('io.cilium.'));
    return portNamed && elsewhere ? 'likely' : 'no';
}
function dnsService(service) {
    const name = (0,fields/* textAt */.$6)(service, 'k8sService', 'serviceName') ?? '';
    return network_guard/* dnsNames */.Ww.includes(name) ? 'yes' : name.includes('dns') ? 'likely' : 'no';
}

;// CONCATENATED MODULE: ./build/inventory/kubernetes-network-policy.js





/** Reads a NetworkPolicy of Kubernetes itself; an absent podSelector selects every pod, as an empty one does. */
const kubernetesGuards = (resource, { labels, namespace }) => {
    const certainty = (0,namespaces/* sameNamespace */.e)(resource.namespace, namespace);
    const selector = (0,pod/* readLabelSelector */.Q)((0,fields/* valueAt */.fK)(resource.body, ['spec', 'podSelector'])) ?? {};
    if (!certainty || !(0,resources_selector/* selects */.ko)(selector, labels))
        return [];
    const spec = (0,fields/* mapAt */.SC)(resource.body, 'spec');
    return [
        {
            certainty,
            everyPod: (0,resources_selector/* selectsAll */.D5)(selector),
            ingress: kubernetes_network_policy_holdOf(spec, 'ingress'),
            egress: kubernetes_network_policy_holdOf(spec, 'egress'),
            dns: (0,network_guard/* bestAccess */.tI)((0,fields/* listAt */.gT)(spec, 'egress').map(rule => kubernetes_network_policy_dnsThrough((0,fields/* isFields */.Ce)(rule) ? rule : {}, resource, namespace))),
        },
    ];
};
/** Without `policyTypes` a policy holds ingress, and egress when it has rules for it. */
function kubernetes_network_policy_holdOf(spec, direction) {
    const types = (0,fields/* textsAt */.i1)(spec, 'policyTypes');
    const rules = (0,fields/* listAt */.gT)(spec, direction);
    const word = direction === 'ingress' ? 'Ingress' : 'Egress';
    const holds = types.length > 0 ? types.includes(word) : direction === 'ingress' || rules.length > 0;
    if (!holds)
        return 'none';
    if (rules.some(rule => allowsAll(rule, direction === 'ingress' ? 'from' : 'to')))
        return 'open';
    return rules.length === 0 ? 'closed' : 'limited';
}
/** A rule without peers and without ports lets everything through. */
function allowsAll(rule, peers) {
    return (0,fields/* listAt */.gT)(rule, peers).length === 0 && (0,fields/* listAt */.gT)(rule, 'ports').length === 0;
}
function kubernetes_network_policy_dnsThrough(rule, { namespace: own }, namespace) {
    const port = dnsPort(rule);
    if (port === 'no')
        return 'no';
    const peers = (0,fields/* listAt */.gT)(rule, 'to');
    if (peers.length === 0)
        return 'yes';
    return (0,network_guard/* bestAccess */.tI)(peers.map(peer => dnsAt(peer, port === 'named', own ?? namespace)));
}
/** Whether a rule lets UDP out to the port of DNS: because it names it, or because it limits no port. */
function dnsPort(rule) {
    const ports = (0,fields/* listAt */.gT)(rule, 'ports');
    if (ports.length === 0)
        return 'any';
    const udp = ports.filter(port => (0,fields/* valueAt */.fK)(port, ['protocol']) === 'UDP');
    if (udp.some(port => kubernetes_network_policy_namesDns(port)))
        return 'named';
    return udp.some(port => ((0,fields/* valueAt */.fK)(port, ['port']) ?? null) === null) ? 'any' : 'no';
}
function kubernetes_network_policy_namesDns(entry) {
    const port = (0,fields/* valueAt */.fK)(entry, ['port']);
    if (typeof port === 'string')
        return port === 'dns' || port === 'dns-udp';
    return typeof port === 'number' && (0,network_guard/* coversDnsPort */.J5)(port, (0,fields/* numberAt */.tk)(entry, 'endPort') ?? port);
}
/** Both selectors of a peer must fit: without a namespaceSelector it reaches only the policy's own namespace. */
function dnsAt(peer, portNamed, own) {
    if ((0,fields/* isFields */.Ce)((0,fields/* valueAt */.fK)(peer, ['ipBlock'])))
        return 'likely';
    const namespaces = (0,pod/* readLabelSelector */.Q)((0,fields/* valueAt */.fK)(peer, ['namespaceSelector']));
    const pods = (0,pod/* readLabelSelector */.Q)((0,fields/* valueAt */.fK)(peer, ['podSelector'])) ?? {};
    const inNamespace = namespaces
        ? dnsNamespace(namespaces, portNamed)
        : own !== undefined && network_guard/* dnsNamespaces */.oJ.includes(own)
            ? 'yes'
            : 'no';
    const isDns = dnsPods(pods, portNamed && namespaces !== undefined);
    return inNamespace === 'no' || isDns === 'no' ? 'no' : inNamespace === 'yes' && isDns === 'yes' ? 'yes' : 'likely';
}
/** A label of kube-system that no manifest shows is believed beside an explicit port 53. */
function dnsNamespace(selector, portNamed) {
    const fits = network_guard/* dnsNamespaces */.oJ.some(name => (0,resources_selector/* selects */.ko)(selector, { name, 'kubernetes.io/metadata.name': name }));
    return fits ? 'yes' : portNamed ? 'likely' : 'no';
}
function dnsPods(selector, portNamed) {
    if ((0,resources_selector/* selectsAll */.D5)(selector))
        return 'yes';
    const pairs = [
        ...Object.entries(selector.matchLabels ?? {}).map(([key, value]) => ({ key, values: [value] })),
        ...(selector.matchExpressions ?? []).map(({ key = '', values = [] }) => ({ key, values })),
    ];
    if (pairs.some(({ key, values }) => key.startsWith('dns.operator') || values.some(value => network_guard/* dnsNames */.Ww.includes(value))))
        return 'yes';
    return portNamed && pairs.some(({ values }) => values.some(value => value.includes('dns'))) ? 'likely' : 'no';
}

;// CONCATENATED MODULE: ./build/inventory/network-guards.js





const byGroup = [
    { groups: ['networking.k8s.io', 'extensions'], kinds: ['NetworkPolicy'], read: kubernetesGuards },
    { groups: ['cilium.io'], kinds: ['CiliumNetworkPolicy', 'CiliumClusterwideNetworkPolicy'], read: ciliumGuards },
    {
        groups: ['projectcalico.org', 'crd.projectcalico.org'],
        kinds: ['NetworkPolicy', 'GlobalNetworkPolicy'],
        read: calicoGuards,
    },
    {
        groups: ['policy.networking.k8s.io'],
        kinds: ['AdminNetworkPolicy', 'BaselineAdminNetworkPolicy', 'ClusterNetworkPolicy'],
        read: adminGuards,
    },
];
/** Every kind of object that may hold pods' traffic. */
const networkPolicyKinds = [...new Set(byGroup.flatMap(({ kinds }) => kinds))];
/** What a network policy does with the traffic of some pods: nothing when it selects none of them. */
function guardsOf(resource, pods) {
    const dialect = byGroup.find(({ groups, kinds }) => groups.includes(resource.group) && kinds.includes(resource.kind));
    return dialect?.read(resource, pods) ?? [];
}
const ofWorkload = (0,once_each/* onceEach */.f)(({ podLabels, resource: { namespace } }) => (0,once_each/* onceEach */.f)((policy) => guardsOf(policy, { labels: podLabels, namespace })));
/** What a network policy does with a workload's traffic. */
function guardsOver(workload, policy) {
    return ofWorkload(workload)(policy);
}


/***/ }),

/***/ 5749:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kk: () => (/* binding */ rolloutOver),
/* harmony export */   iz: () => (/* binding */ templateLenders),
/* harmony export */   jM: () => (/* binding */ borrowsTemplate),
/* harmony export */   sz: () => (/* binding */ shadowed)
/* harmony export */ });
/* harmony import */ var _resources_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1793);

/** The kinds whose pod template a Rollout may run. */
const templateLenders = ['Deployment', 'ReplicaSet', 'PodTemplate'];
/** Whether a Rollout runs the pod template of another object (`spec.workloadRef`) rather than one of its own. */
function borrowsTemplate({ group, kind, body }) {
    if (group !== 'argoproj.io' || kind !== 'Rollout')
        return false;
    return (0,_resources_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isFields */ .Ce)((0,_resources_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(body, ['spec', 'workloadRef'])) && !(0,_resources_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isFields */ .Ce)((0,_resources_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(body, ['spec', 'template']));
}
/** The Rollout that runs a workload's pods in its place: size and updates are then judged at it (rules.md §2). */
function rolloutOver(workload, unit) {
    return unit.targeting('Rollout', workload)[0];
}
/** The same as a reason. */
function shadowed(workload, unit) {
    const rollout = rolloutOver(workload, unit);
    return rollout && `Rollout \`${rollout.resource.name}\` runs these pods`;
}


/***/ }),

/***/ 9450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C7: () => (/* binding */ scaledBy),
/* harmony export */   Dy: () => (/* binding */ names),
/* harmony export */   H9: () => (/* binding */ scaleTargetOf),
/* harmony export */   Zp: () => (/* binding */ scaleTargetKinds),
/* harmony export */   zV: () => (/* binding */ targets)
/* harmony export */ });
/* harmony import */ var _resources_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1793);
/* harmony import */ var _resources_kinds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2189);
/* harmony import */ var _namespaces_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8275);



/** Kinds that name a workload, their group, and where they name it. */
const references = {
    HorizontalPodAutoscaler: { group: 'autoscaling', path: ['spec', 'scaleTargetRef'] },
    ScaledObject: { group: 'keda.sh', path: ['spec', 'scaleTargetRef'] },
    VerticalPodAutoscaler: { group: 'autoscaling.k8s.io', path: ['spec', 'targetRef'] },
    WatermarkPodAutoscaler: { group: 'datadoghq.com', path: ['spec', 'scaleTargetRef'] },
    DatadogPodAutoscaler: { group: 'datadoghq.com', path: ['spec', 'targetRef'] },
    MultidimPodAutoscaler: { group: 'autoscaling.gke.io', path: ['spec', 'scaleTargetRef'] },
    Canary: { group: 'flagger.app', path: ['spec', 'targetRef'] },
    Rollout: { group: 'argoproj.io', path: ['spec', 'workloadRef'] },
};
const scaleTargetKinds = Object.keys(references);
function scaleTargetOf(resource) {
    const reference = Object.hasOwn(references, resource.kind) ? references[resource.kind] : undefined;
    if (reference?.group !== resource.group)
        return undefined;
    const written = (0,_resources_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .mapAt */ .SC)(resource.body, ...reference.path);
    const byKeda = resource.kind === 'ScaledObject';
    const kind = (0,_resources_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(written, 'kind') ?? (byKeda ? 'Deployment' : undefined);
    const name = (0,_resources_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(written, 'name');
    if (kind === undefined || name === undefined)
        return undefined;
    const apiVersion = (0,_resources_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(written, 'apiVersion') ?? (byKeda ? 'apps/v1' : undefined);
    return { kind, name, group: apiVersion === undefined ? undefined : normalGroup(apiVersion, kind), path: reference.path };
}
/** How sure an object names a workload as its target: kind, name and API group, never the version (rules.md §5.5). */
function targets(resource, workload) {
    const target = scaleTargetOf(resource);
    return target && names(target, workload.resource) ? (0,_namespaces_js__WEBPACK_IMPORTED_MODULE_2__/* .sameNamespace */ .e)(resource.namespace, workload.resource.namespace) : undefined;
}
/** Whether a target's kind, name and group are those of an object, wherever it stands. */
function names(target, { kind, name, apiVersion }) {
    if (target.kind !== kind || target.name !== name)
        return false;
    return target.group === undefined || target.group === normalGroup(apiVersion, kind);
}
/** The workloads that an object scales: those it names, as far as no other one of its kind is nearer to them. A patch tells too little. */
function scaledBy(resource, unit) {
    const target = scaleTargetOf(resource);
    if (!target)
        return [];
    return unit.workloads.filter(workload => workload.resource.origin !== 'partial' &&
        names(target, workload.resource) &&
        unit.targeting(resource.kind, workload).some(match => match.resource === resource));
}
/** The group of today; OpenShift served DeploymentConfig from the core group once. */
function normalGroup(apiVersion, kind) {
    const group = (0,_resources_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .currentGroup */ .hq)((0,_resources_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .groupOf */ .F8)(apiVersion), kind);
    return kind === 'DeploymentConfig' && group === '' ? 'apps.openshift.io' : group;
}


/***/ }),

/***/ 8037:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DR: () => (/* binding */ servicePortsOf),
/* harmony export */   Rs: () => (/* binding */ leadsTo),
/* harmony export */   ah: () => (/* binding */ servesPeople)
/* harmony export */ });
/* harmony import */ var _resources_fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1793);
/* harmony import */ var _resources_monitor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9468);
/* harmony import */ var _resources_workload_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(317);



function servicePortsOf({ body }) {
    return (0,_resources_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .listAt */ .gT)(body, 'spec', 'ports').map(entry => {
        const port = (0,_resources_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(entry, ['port']);
        const number = typeof port === 'number' ? port : undefined;
        const target = (0,_resources_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(entry, ['targetPort']);
        return {
            name: (0,_resources_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(entry, 'name'),
            port: number,
            target: typeof target === 'number' || typeof target === 'string' ? target : number,
        };
    });
}
/** Whether somebody else than a collector of metrics asks through a Service: a lost scrape is no lost request. */
function servesPeople(service) {
    const ports = servicePortsOf(service);
    return ports.length === 0 || ports.some(({ name }) => name === undefined || !(0,_resources_monitor_js__WEBPACK_IMPORTED_MODULE_0__/* .isMetricsPort */ .v9)(name));
}
/**
 * Whether a Service that selects a container's pods leads to this container: a port of it is declared here, or no container
 * of the pod declares any and this one serves.
 */
function leadsTo(service, container) {
    const targets = new Set(servicePortsOf(service).flatMap(({ target }) => target ?? []));
    const declares = ({ spec }) => (spec.ports ?? []).some(({ name, containerPort }) => [name, containerPort].some(port => port !== undefined && targets.has(port)));
    return declares(container) || !(0,_resources_workload_js__WEBPACK_IMPORTED_MODULE_1__/* .runningContainers */ .kH)(container.workload).some(declares);
}


/***/ }),

/***/ 5164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ onceEach)
/* harmony export */ });
/** Asks about each object once, however many want to know, for as long as the object lives. */
function onceEach(ask) {
    const answers = new WeakMap();
    return object => {
        const known = answers.get(object) ?? { answer: ask(object) };
        answers.set(object, known);
        return known.answer;
    };
}


/***/ }),

/***/ 2955:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pd: () => (/* binding */ isNever),
/* harmony export */   Q: () => (/* binding */ allowedBy),
/* harmony export */   T$: () => (/* binding */ budgetSelector),
/* harmony export */   Zg: () => (/* binding */ readDisruptionBudget)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1793);
/* harmony import */ var _int_or_percent_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6729);
/* harmony import */ var _pod_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3657);
/* harmony import */ var _selector_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1209);




function readDisruptionBudget({ body }) {
    const spec = (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .mapAt */ .SC)(body, 'spec');
    const measure = (field) => {
        const value = (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(spec, [field]);
        if (value === undefined || value === null)
            return undefined;
        const share = (0,_int_or_percent_js__WEBPACK_IMPORTED_MODULE_2__/* .readIntOrPercent */ .SU)(value);
        return { field, value, share: share && 'percent' in share && share.percent > 100 ? undefined : share };
    };
    return { minAvailable: measure('minAvailable'), maxUnavailable: measure('maxUnavailable') };
}
/**
 * Tells by its labels whether a budget selects a pod. An absent selector matches none; an empty one matches all in policy/v1
 * and none in policy/v1beta1.
 */
function budgetSelector({ body, apiVersion }) {
    const selector = (0,_pod_js__WEBPACK_IMPORTED_MODULE_0__/* .readLabelSelector */ .Q)((0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(body, ['spec', 'selector']));
    if (!selector || (apiVersion === 'policy/v1beta1' && (0,_selector_js__WEBPACK_IMPORTED_MODULE_3__/* .selectsAll */ .D5)(selector)))
        return () => false;
    return labels => (0,_selector_js__WEBPACK_IMPORTED_MODULE_3__/* .selects */ .ko)(selector, labels);
}
/** How many of so many pods a measure lets go at once; below zero when fewer run than it keeps. */
function allowedBy({ field, share }, pods) {
    const measured = share ? (0,_int_or_percent_js__WEBPACK_IMPORTED_MODULE_2__/* .podsOf */ .EB)(share, pods, 'up') : 0;
    return field === 'maxUnavailable' ? measured : pods - measured;
}
/** 0, "0%" of unavailable or "100%" of available pods: never, whatever their number. */
function isNever({ field, share }) {
    if (!share)
        return false;
    const zero = 'count' in share ? share.count === 0 : share.percent === 0;
    return field === 'maxUnavailable' ? zero : 'percent' in share && share.percent === 100;
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

/***/ 6729:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EB: () => (/* binding */ podsOf),
/* harmony export */   Lu: () => (/* binding */ shareText),
/* harmony export */   SU: () => (/* binding */ readIntOrPercent)
/* harmony export */ });
/** Reads one; undefined when it is neither a whole number nor a percentage (`"2"` is a text, and the API refuses it). */
function readIntOrPercent(value) {
    if (typeof value === 'number')
        return Number.isInteger(value) && value >= 0 ? { count: value } : undefined;
    if (typeof value !== 'string' || !/^\d{1,4}%$/.test(value))
        return undefined;
    return { percent: Number(value.slice(0, -1)) };
}
/** How many of `all` pods that is. Budgets and surges round up, a Deployment's unavailable pods down. */
function podsOf(share, all, round) {
    if ('count' in share)
        return share.count;
    const exact = share.percent * all;
    return round === 'up' ? Math.ceil(exact / 100) : Math.floor(exact / 100);
}
/** As people write it: `2`, `25%`. */
function shareText(share) {
    return 'count' in share ? String(share.count) : `${share.percent}%`;
}


/***/ }),

/***/ 2189:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F8: () => (/* binding */ groupOf),
/* harmony export */   Z6: () => (/* binding */ isClusterScoped),
/* harmony export */   hq: () => (/* binding */ currentGroup),
/* harmony export */   qi: () => (/* binding */ isBuiltIn)
/* harmony export */ });
/** The API group: what stands before the slash of `apiVersion`; '' is the core group. */
function groupOf(apiVersion) {
    const slash = apiVersion.indexOf('/');
    return slash < 0 ? '' : apiVersion.slice(0, slash);
}
/** Whether Kubernetes itself validates the kinds of a group; a custom resource knows only what its own schema says. */
const isBuiltIn = (group) => !group.includes('.') || group.endsWith('.k8s.io');
const clusterScoped = new Set([
    'Namespace',
    'Node',
    'PersistentVolume',
    'StorageClass',
    'VolumeAttachment',
    'CSIDriver',
    'CSINode',
    'ClusterRole',
    'ClusterRoleBinding',
    'CustomResourceDefinition',
    'APIService',
    'MutatingWebhookConfiguration',
    'ValidatingWebhookConfiguration',
    'ValidatingAdmissionPolicy',
    'ValidatingAdmissionPolicyBinding',
    'PriorityClass',
    'RuntimeClass',
    'IngressClass',
    'PodSecurityPolicy',
    'ClusterIssuer',
    'ClusterSecretStore',
    'ClusterExternalSecret',
    'ClusterAnalysisTemplate',
    'ClusterPodMonitoring',
    'CiliumClusterwideNetworkPolicy',
    'GlobalNetworkPolicy',
    'AdminNetworkPolicy',
    'BaselineAdminNetworkPolicy',
    'ClusterNetworkPolicy',
]);
/** Kinds that stand in no namespace. */
function isClusterScoped(kind, group) {
    return clusterScoped.has(kind) && group !== 'serving.knative.dev';
}
/** Groups that a kind moved out of: `extensions/v1beta1` objects are what the group of today holds. */
function currentGroup(group, kind) {
    if (group === 'extensions')
        return ['Ingress', 'NetworkPolicy'].includes(kind) ? 'networking.k8s.io' : kind === 'PodSecurityPolicy' ? 'policy' : 'apps';
    return group;
}


/***/ }),

/***/ 9468:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XJ: () => (/* binding */ asksToBeScraped),
/* harmony export */   d8: () => (/* binding */ readMonitor),
/* harmony export */   dC: () => (/* binding */ monitorSelectorOf),
/* harmony export */   gD: () => (/* binding */ monitorKinds),
/* harmony export */   nP: () => (/* binding */ scrapeAnnotations),
/* harmony export */   nZ: () => (/* binding */ hasDatadogCheck),
/* harmony export */   o8: () => (/* binding */ durationSeconds),
/* harmony export */   qT: () => (/* binding */ staticTargetsOf),
/* harmony export */   v9: () => (/* binding */ isMetricsPort)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1793);
/* harmony import */ var _pod_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3657);


const coreos = ['monitoring.coreos.com', 'azmonitoring.coreos.com'];
const victoria = ['operator.victoriametrics.com'];
const google = ['monitoring.googleapis.com'];
const kinds = {
    ServiceMonitor: { groups: coreos, selects: 'services', endpoints: 'endpoints' },
    PodMonitor: { groups: coreos, selects: 'pods', endpoints: 'podMetricsEndpoints' },
    VMServiceScrape: { groups: victoria, selects: 'services', endpoints: 'endpoints' },
    VMPodScrape: { groups: victoria, selects: 'pods', endpoints: 'podMetricsEndpoints' },
    PodMonitoring: { groups: google, selects: 'pods', endpoints: 'endpoints' },
    ClusterPodMonitoring: { groups: google, selects: 'pods', endpoints: 'endpoints', everywhere: true },
};
const monitorKinds = Object.keys(kinds);
/** What a monitor selects; undefined for anything else. */
function readMonitor({ group, kind, body }) {
    const found = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
    if (!found?.groups.includes(group))
        return undefined;
    const spec = (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .mapAt */ .SC)(body, 'spec');
    const names = (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textsAt */ .i1)(spec, 'namespaceSelector', 'matchNames');
    const everywhere = found.everywhere ?? (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(spec, ['namespaceSelector', 'any']) === true;
    return {
        selects: found.selects,
        selector: (0,_pod_js__WEBPACK_IMPORTED_MODULE_0__/* .readLabelSelector */ .Q)((0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(spec, ['selector'])) ?? {},
        namespaces: everywhere ? 'all' : names.length > 0 ? names : 'own',
        endpoints: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .listAt */ .gT)(spec, found.endpoints).map((endpoint, index) => {
            const port = portAt(endpoint, 'port');
            const byNumber = port === undefined && found.selects === 'pods';
            return {
                path: ['spec', found.endpoints, index],
                port: byNumber ? portAt(endpoint, 'portNumber') : port,
                portField: byNumber ? 'portNumber' : 'port',
                targetPort: portAt(endpoint, 'targetPort'),
                interval: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(endpoint, 'interval'),
            };
        }),
        endpointsPath: ['spec', found.endpoints],
    };
}
function portAt(endpoint, field) {
    const port = (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(endpoint, [field]);
    return (typeof port === 'string' && port !== '') || typeof port === 'number' ? port : undefined;
}
/** Hosts that an object names to be scraped one by one: the first labels of its static targets, `web.shop.svc:80` as [web, shop]. */
function staticTargetsOf({ group, kind, body, }) {
    if (!coreos.includes(group))
        return [];
    const hosts = kind === 'ScrapeConfig'
        ? (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .listAt */ .gT)(body, 'spec', 'staticConfigs').flatMap(config => (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textsAt */ .i1)(config, 'targets'))
        : kind === 'Probe'
            ? (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textsAt */ .i1)(body, 'spec', 'targets', 'staticConfig', 'static')
            : [];
    return hosts.flatMap(host => {
        const [, name, namespace] = /^(?:https?:\/\/)?([a-z0-9-]{1,63})(?:\.([a-z0-9-]{1,63}))?/.exec(host) ?? [];
        return name === undefined ? [] : [[name, namespace]];
    });
}
/** Whether annotations ask a collector to come: Prometheus' own word, or Grafana's. */
function asksToBeScraped({ annotations }) {
    return scrapeAnnotations.some(key => annotations[key] === 'true');
}
const scrapeAnnotations = ['prometheus.io/scrape', 'k8s.grafana.com/scrape'];
/** Whether a port's name says that it is for whoever collects metrics. */
const isMetricsPort = (name) => metricsPort.test(name);
const metricsPort = /^((https?-)?metrics(-.*)?|prometheus|prom|monitoring|telemetry)$/i;
/** Whether Datadog's annotations name a check that reads Prometheus' format. */
function hasDatadogCheck(annotations) {
    return Object.entries(annotations).some(([key, value]) => /^ad\.datadoghq\.com\/.{1,200}\.(checks|check_names)$/.test(key) && /openmetrics|prometheus/i.test(value));
}
/** The labels that an object of the Prometheus operator asks of its monitors; undefined where it takes none of that kind. */
function monitorSelectorOf(prometheus, kind) {
    const field = kind === 'PodMonitor' ? 'podMonitorSelector' : 'serviceMonitorSelector';
    return (0,_pod_js__WEBPACK_IMPORTED_MODULE_0__/* .readLabelSelector */ .Q)((0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(prometheus.body, ['spec', field]));
}
/** A Prometheus duration in seconds: `15s`, `1m30s`, `500ms`; undefined when it is none. */
function durationSeconds(text) {
    const match = /^(?:(\d{1,6})h)?(?:(\d{1,6})m(?!s))?(?:(\d{1,6})s)?(?:(\d{1,9})ms)?$/.exec(text);
    if (!match || text === '')
        return undefined;
    const [, hours = '0', minutes = '0', seconds = '0', milliseconds = '0'] = match;
    return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(milliseconds) / 1000;
}


/***/ }),

/***/ 3657:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ readPodTemplate),
/* harmony export */   Q: () => (/* binding */ readLabelSelector)
/* harmony export */ });
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3879);

const httpGet = (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)({
    path: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    port: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .intOrText */ .S4,
    host: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    scheme: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    httpHeaders: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)((0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)({ name: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, value: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq })),
});
const tcpSocket = (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)({ port: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .intOrText */ .S4, host: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq });
const exec = (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)({ command: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .texts */ .Te });
const probe = (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)({
    httpGet,
    tcpSocket,
    exec,
    grpc: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)({ port: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .intOrText */ .S4, service: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq }),
    initialDelaySeconds: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai,
    periodSeconds: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai,
    timeoutSeconds: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai,
    successThreshold: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai,
    failureThreshold: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai,
    terminationGracePeriodSeconds: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai,
});
const hook = (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)({ httpGet, tcpSocket, exec, sleep: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)({ seconds: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai }) });
const windowsOptions = (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)({ runAsUserName: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, hostProcess: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt });
const profile = (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)({ type: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, localhostProfile: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq });
const seLinuxOptions = (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)({ type: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, user: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, role: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, level: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq });
const containerSecurityContext = (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)({
    runAsUser: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai,
    runAsGroup: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai,
    runAsNonRoot: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt,
    readOnlyRootFilesystem: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt,
    privileged: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt,
    allowPrivilegeEscalation: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt,
    capabilities: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)({ add: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .texts */ .Te, drop: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .texts */ .Te }),
    procMount: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    seccompProfile: profile,
    appArmorProfile: profile,
    seLinuxOptions,
    windowsOptions,
});
const podSecurityContext = (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)({
    runAsUser: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai,
    runAsGroup: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai,
    runAsNonRoot: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt,
    fsGroup: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai,
    supplementalGroups: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai),
    seccompProfile: profile,
    appArmorProfile: profile,
    seLinuxOptions,
    windowsOptions,
    sysctls: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)((0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)({ name: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, value: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq })),
});
const keyRef = (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)({ name: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, key: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq });
const container = (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)({
    name: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    image: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    command: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .texts */ .Te,
    args: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .texts */ .Te,
    restartPolicy: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    ports: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)((0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)({ name: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, containerPort: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai, hostPort: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai, protocol: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq })),
    env: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)((0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)({
        name: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
        value: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
        valueFrom: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)({ secretKeyRef: keyRef, configMapKeyRef: keyRef, fieldRef: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)({ fieldPath: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq }) }),
    })),
    envFrom: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)((0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)({ prefix: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, configMapRef: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)({ name: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq }), secretRef: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)({ name: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq }) })),
    volumeMounts: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)((0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)({ name: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, mountPath: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, readOnly: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt, subPath: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq })),
    livenessProbe: probe,
    readinessProbe: probe,
    startupProbe: probe,
    lifecycle: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)({ postStart: hook, preStop: hook }),
    securityContext: containerSecurityContext,
});
const labelSelector = (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .once */ .Oo)((0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)({
    matchLabels: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .mapOf */ .A7)(_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .looseText */ .o0),
    matchExpressions: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)((0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)({ key: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, operator: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, values: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .texts */ .Te })),
}));
const podAffinityTerm = (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)({
    labelSelector,
    topologyKey: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    namespaces: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .texts */ .Te,
    namespaceSelector: labelSelector,
    matchLabelKeys: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .texts */ .Te,
    mismatchLabelKeys: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .texts */ .Te,
});
const podAffinity = (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)({
    requiredDuringSchedulingIgnoredDuringExecution: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(podAffinityTerm),
    preferredDuringSchedulingIgnoredDuringExecution: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)((0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)({ weight: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai, podAffinityTerm })),
});
const podSpec = (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)({
    containers: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(container),
    initContainers: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(container),
    ephemeralContainers: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(container),
    restartPolicy: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    securityContext: podSecurityContext,
    serviceAccountName: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    serviceAccount: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    automountServiceAccountToken: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt,
    hostNetwork: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt,
    hostPID: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt,
    hostIPC: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt,
    hostUsers: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt,
    os: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)({ name: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq }),
    nodeSelector: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .mapOf */ .A7)(_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    priorityClassName: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    dnsPolicy: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    terminationGracePeriodSeconds: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai,
    affinity: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)({ podAffinity, podAntiAffinity: podAffinity }),
    topologySpreadConstraints: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)((0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)({ maxSkew: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai, topologyKey: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, whenUnsatisfiable: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, labelSelector, matchLabelKeys: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .texts */ .Te })),
    volumes: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)((0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)({
        name: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
        emptyDir: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)({ medium: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq }),
        hostPath: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)({ path: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, type: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq }),
        persistentVolumeClaim: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)({ claimName: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, readOnly: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt }),
        configMap: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)({ name: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq }),
        secret: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)({ secretName: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq }),
        projected: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)({}),
        csi: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)({ driver: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq }),
        ephemeral: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)({}),
    })),
});
const podTemplate = (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .once */ .Oo)((0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)({ metadata: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)({ labels: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .mapOf */ .A7)(_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .looseText */ .o0), annotations: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .mapOf */ .A7)(_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .looseText */ .o0) }), spec: podSpec }));
const readPodTemplate = (value) => podTemplate(value) ?? {};
const readLabelSelector = (value) => labelSelector(value);


/***/ }),

/***/ 1209:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D5: () => (/* binding */ selectsAll),
/* harmony export */   Xm: () => (/* binding */ isRuntimeLabel),
/* harmony export */   ko: () => (/* binding */ selects),
/* harmony export */   r1: () => (/* binding */ matchesLabels)
/* harmony export */ });
/** Labels that controllers add at run time: no manifest can hold them, so selectors are read without them (rules.md §5.5). */
const runtimeLabels = [
    'statefulset.kubernetes.io/pod-name',
    'apps.kubernetes.io/pod-index',
    'batch.kubernetes.io/job-completion-index',
    'controller-revision-hash',
    'pod-template-hash',
    'rollouts-pod-template-hash',
];
const isRuntimeLabel = (key) => runtimeLabels.includes(key);
/** Whether a label selector matches labels: `{}` matches all. What an absent selector means differs by API; the caller knows. */
function selects(selector, labels) {
    return (matchesLabels(selector.matchLabels ?? {}, labels) &&
        (selector.matchExpressions ?? []).every(expression => holds(expression, labels)));
}
/** Whether a selector asks for nothing and so selects everything. */
function selectsAll({ matchLabels, matchExpressions }) {
    return Object.keys(matchLabels ?? {}).length === 0 && (matchExpressions ?? []).length === 0;
}
/** Whether labels hold every pair of a plain map selector, run-time labels aside. */
function matchesLabels(wanted, labels) {
    return Object.entries(wanted).every(([key, value]) => runtimeLabels.includes(key) || (Object.hasOwn(labels, key) && labels[key] === value));
}
function holds({ key = '', operator, values = [] }, labels) {
    if (runtimeLabels.includes(key))
        return true;
    const present = Object.hasOwn(labels, key);
    const value = labels[key];
    switch (operator) {
        case 'In':
            return present && values.includes(value ?? '');
        case 'NotIn':
            return !present || !values.includes(value ?? '');
        case 'Exists':
            return present;
        case 'DoesNotExist':
            return !present;
        default:
            return false;
    }
}


/***/ }),

/***/ 8307:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ serviceSelector)
/* harmony export */ });
/* harmony import */ var _manifests_once_each_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5164);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1793);


/** What a Service asks of pods' labels; empty where it selects none. */
const serviceSelector = (0,_manifests_once_each_js__WEBPACK_IMPORTED_MODULE_0__/* .onceEach */ .f)(({ body }) => (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .labelsAt */ .dx)(body, 'spec', 'selector'));


/***/ }),

/***/ 3879:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A7: () => (/* binding */ mapOf),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Oo: () => (/* binding */ once),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   S4: () => (/* binding */ intOrText),
/* harmony export */   Te: () => (/* binding */ texts),
/* harmony export */   ai: () => (/* binding */ number),
/* harmony export */   g1: () => (/* binding */ record),
/* harmony export */   o0: () => (/* binding */ looseText),
/* harmony export */   p_: () => (/* binding */ list)
/* harmony export */ });
/* harmony import */ var _manifests_once_each_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5164);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1793);


const text = value => (typeof value === 'string' ? value : undefined);
/** A number, in quotes too: that the API refuses those is told by `manifest-invalid`, and nobody says that it is missing. */
const number = value => typeof value === 'number' ? value : typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : undefined;
/** A switch, in quotes too, for the same reason. */
const flag = value => typeof value === 'boolean' ? value : value === 'true' ? true : value === 'false' ? false : undefined;
/** A text for which someone wrote a number or a switch without quotes, as in labels; likewise. */
const looseText = value => ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : undefined;
const intOrText = value => typeof value === 'number' || typeof value === 'string' ? value : undefined;
/** A list of texts; what is no text is left out. */
const texts = value => Array.isArray(value) ? value.filter(item => typeof item === 'string') : undefined;
/** A list whose items keep their index: an item of another type reads as the shape of an empty map, or is left out. */
const list = (item) => value => Array.isArray(value) ? value.flatMap(entry => item(entry) ?? item({}) ?? []) : undefined;
/** A map of any keys to values of one shape; other values are left out. */
const mapOf = (item) => value => {
    if (!(0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isFields */ .Ce)(value))
        return undefined;
    const entries = Object.entries(value).flatMap(([key, entry]) => {
        const read = item(entry);
        return read === undefined ? [] : [[key, read]];
    });
    return Object.fromEntries(entries);
};
/** A map with known keys, each of its own shape; a null or another type reads as absent. */
const record = (shapes) => {
    const known = Object.entries(shapes);
    return value => {
        if (!(0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isFields */ .Ce)(value))
            return undefined;
        const fields = {};
        for (const [key, shape] of known) {
            const read = shape(own(value, key));
            if (read !== undefined)
                fields[key] = read;
        }
        return fields;
    };
};
/** Reads each map once, however many ask for it. */
const once = (shape) => {
    const read = (0,_manifests_once_each_js__WEBPACK_IMPORTED_MODULE_1__/* .onceEach */ .f)((value) => shape(value));
    return value => ((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isFields */ .Ce)(value) ? read(value) : shape(value));
};
const own = (value, key) => (Object.hasOwn(value, key) ? value[key] : undefined);


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

/***/ 317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $D: () => (/* binding */ readWithoutTemplate),
/* harmony export */   Ez: () => (/* binding */ readWorkload),
/* harmony export */   KQ: () => (/* binding */ runsWindows),
/* harmony export */   kH: () => (/* binding */ runningContainers),
/* harmony export */   yQ: () => (/* binding */ isSystem)
/* harmony export */ });
/* harmony import */ var _manifests_once_each_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5164);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1793);
/* harmony import */ var _pod_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3657);
/* harmony import */ var _workload_kinds_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3015);




/** The workload that an object is, or undefined when it runs no pods; `templateOf` holds the template when it does not itself. */
function readWorkload(resource, templateOf = resource) {
    return templateOf === resource ? readOwn(resource) : readFrom(templateOf, resource);
}
const readOwn = (0,_manifests_once_each_js__WEBPACK_IMPORTED_MODULE_2__/* .onceEach */ .f)((resource) => readFrom(resource, resource));
function readFrom(templateOf, resource) {
    const templatePath = templateOf && (0,_workload_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .templatePathOf */ .ZM)(templateOf);
    if (!templatePath)
        return undefined;
    const written = (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .valueAt */ .fK)(templateOf.body, templatePath);
    return (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .isFields */ .Ce)(written) ? workloadOf(resource, templateOf, templatePath, (0,_pod_js__WEBPACK_IMPORTED_MODULE_0__/* .readPodTemplate */ .I)(written)) : undefined;
}
/** What an object says of its pods' number and updates where no template is written, as in many patches. */
function readWithoutTemplate(resource) {
    const templatePath = (0,_workload_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .templatePathOf */ .ZM)(resource);
    return templatePath && workloadOf(resource, undefined, templatePath, {});
}
function workloadOf(resource, templateOf, templatePath, template) {
    const pod = template.spec ?? {};
    const podPath = [...templatePath, 'spec'];
    const workload = {
        resource,
        path: [],
        template,
        templateOf,
        templatePath,
        pod,
        podPath,
        replicas: (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .numberAt */ .tk)(resource.body, 'spec', 'replicas'),
        podLabels: { ...template.metadata?.labels, ...jobLabels(resource) },
        podAnnotations: template.metadata?.annotations ?? {},
        longRunning: runsOn(resource, pod),
        get containers() {
            return containers;
        },
    };
    const containers = readContainers(workload);
    return workload;
}
/** What the API server writes into a Job's template: Services of indexed Jobs select by it. */
function jobLabels({ kind, group, name }) {
    if (kind !== 'Job' || group !== 'batch' || name === '')
        return {};
    return { 'job-name': name, 'batch.kubernetes.io/job-name': name };
}
function runsOn({ kind, annotations }, pod) {
    if (kind === 'Job' || kind === 'CronJob' || 'helm.sh/hook' in annotations)
        return false;
    return kind !== 'Pod' || (pod.restartPolicy ?? 'Always') === 'Always';
}
function readContainers(workload) {
    const { pod, podPath, podAnnotations } = workload;
    const main = pod.containers ?? [];
    const real = main.filter(spec => !isStub(spec));
    const preferred = podAnnotations['kubectl.kubernetes.io/default-container'];
    const serves = (spec) => (spec.ports?.length ?? 0) > 0 || real.length === 1 || (preferred !== undefined && spec.name === preferred);
    const anyServes = real.some(serves);
    const make = (list, role) => (spec, index) => ({
        resource: workload.templateOf ?? workload.resource,
        workload,
        path: [...podPath, list, index],
        container: spec.name ?? '',
        name: spec.name ?? '',
        role: role(spec),
        spec,
    });
    return [
        ...(pod.initContainers ?? []).map(make('initContainers', spec => (spec.restartPolicy === 'Always' ? 'sidecar' : 'init'))),
        ...main.map(make('containers', spec => (serves(spec) || (!anyServes && spec === real[0]) ? 'serving' : 'helper'))),
        ...(pod.ephemeralContainers ?? []).map(make('ephemeralContainers', () => 'ephemeral')),
    ].filter(({ spec }) => !isStub(spec));
}
/** What Istio's injector writes a whole container in the place of: nothing of it is known here, and nothing is missing. */
const isStub = ({ name, image }) => name === 'istio-proxy' && image === 'auto';
/** The containers that run beside each other for as long as the pod does. */
function runningContainers({ containers }) {
    return containers.filter(({ role }) => role === 'serving' || role === 'helper' || role === 'sidecar');
}
/** Whether the pods run Windows: the field of the pod, or the node selector that says so (rules.md §0). */
function runsWindows({ pod }) {
    return pod.os?.name === 'windows' || pod.nodeSelector?.['kubernetes.io/os'] === 'windows';
}
/** Cluster components, whose findings stay in the summary: owned objects, the kube-* namespaces, `system-*` priorities. */
function isSystem(resource) {
    if (Array.isArray((0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .mapAt */ .SC)(resource.body, 'metadata').ownerReferences))
        return true;
    if (resource.namespace && ['kube-system', 'kube-public', 'kube-node-lease'].includes(resource.namespace))
        return true;
    const templatePath = (0,_workload_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .templatePathOf */ .ZM)(resource);
    const priority = templatePath && (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(resource.body, ...templatePath, 'spec', 'priorityClassName');
    return priority?.startsWith('system-') ?? false;
}


/***/ })

};
