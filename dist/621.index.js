export const id = 621;
export const ids = [621];
export const modules = {

/***/ 4962:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cf: () => (/* binding */ calledServices),
/* harmony export */   gC: () => (/* binding */ callingKinds),
/* harmony export */   gT: () => (/* binding */ servesApiServer)
/* harmony export */ });
/* harmony import */ var _resources_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1793);

/** Kinds through which the API server calls pods of the cluster. */
const callingKinds = ['APIService', 'MutatingWebhookConfiguration', 'ValidatingWebhookConfiguration'];
/** Whether the API server itself calls a workload: it stands behind an APIService or a webhook (rules.md §14.13). */
function servesApiServer(workload, unit) {
    const services = unit.selecting('Service', workload).map(({ resource }) => resource.name);
    if (services.length === 0)
        return false;
    return callingKinds
        .flatMap(kind => unit.ofKind(kind))
        .some(({ body }) => calledServices(body).some(name => services.includes(name)));
}
/** The names of the Services that an object sends the API server to. */
function calledServices(body) {
    const clients = (0,_resources_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .listAt */ .gT)(body, 'webhooks').map(webhook => (0,_resources_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(webhook, 'clientConfig', 'service', 'name'));
    return [(0,_resources_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(body, 'spec', 'service', 'name'), ...clients].filter(name => name !== undefined);
}


/***/ }),

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

/***/ 9946:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ secretNamingKinds),
/* harmony export */   e: () => (/* binding */ isSecretName)
/* harmony export */ });
/* harmony import */ var _resources_secret_source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1179);

/** Kinds whose objects say that a name is a Secret's. */
const secretNamingKinds = ['Secret', ..._resources_secret_source_js__WEBPACK_IMPORTED_MODULE_0__/* .externalSecretKinds */ .fB];
/** Whether a text is the name of a Secret: one that the unit makes, has made for it, or refers to. */
function isSecretName(text, unit) {
    if (!/^[a-z0-9][a-z0-9.-]{0,252}$/.test(text))
        return false;
    const made = secretNamingKinds.some(kind => unit.ofKind(kind).some(resource => (0,_resources_secret_source_js__WEBPACK_IMPORTED_MODULE_0__/* .secretMadeBy */ .Lz)(resource) === text));
    return made || unit.workloads.some(workload => (0,_resources_secret_source_js__WEBPACK_IMPORTED_MODULE_0__/* .secretsUsedBy */ .IY)(workload).has(text));
}


/***/ }),

/***/ 5197:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gw: () => (/* binding */ serviceAccountOf),
/* harmony export */   kK: () => (/* binding */ bindingsOf),
/* harmony export */   m2: () => (/* binding */ serviceAccountObject)
/* harmony export */ });
/* harmony import */ var _resources_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1793);
/* harmony import */ var _namespaces_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8275);


/** The service account that a workload's pods run as; `serviceAccount` is the field's old name. */
function serviceAccountOf({ pod }) {
    return pod.serviceAccountName || pod.serviceAccount || 'default';
}
/** The workload's service account as the unit holds it. */
function serviceAccountObject(workload, unit) {
    return unit.named('ServiceAccount', serviceAccountOf(workload), workload.resource)[0];
}
/** Bindings that give rights to the workload's service account, by its name or with all accounts of its namespace. */
function bindingsOf(workload, unit) {
    const { namespace } = workload.resource;
    const account = serviceAccountOf(workload);
    const binds = (subject, binding) => {
        const name = (0,_resources_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(subject, 'name') ?? '';
        if ((0,_resources_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(subject, 'kind') === 'Group')
            return name === 'system:serviceaccounts' || (namespace !== undefined && name === `system:serviceaccounts:${namespace}`);
        if ((0,_resources_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(subject, 'kind') !== 'ServiceAccount' || name !== account)
            return false;
        const theirs = (0,_resources_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(subject, ['namespace']);
        return (0,_namespaces_js__WEBPACK_IMPORTED_MODULE_1__/* .sameNamespace */ .e)(typeof theirs === 'string' ? theirs : binding.namespace, namespace) !== undefined;
    };
    return ['RoleBinding', 'ClusterRoleBinding'].flatMap(kind => unit
        .ofKind(kind)
        .filter(binding => (0,_resources_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .listAt */ .gT)(binding.body, 'subjects').some(subject => binds(subject, binding)))
        .map(resource => ({ resource, certainty: 'sure' })));
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

/***/ 9228:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ isManifestHeader)
/* harmony export */ });
/** Groups whose files look like Kubernetes objects but configure other programs (rules.md §1.5, §14.21). */
const strangers = /^(backstage\.io|skaffold|kpt\.dev|kind\.x-k8s\.io|kubeadm\.k8s\.io|kubelet\.config\.k8s\.io|kustomize\.config\.k8s\.io|audit\.k8s\.io|apiserver\.config\.k8s\.io|kubescheduler\.config\.k8s\.io|kubeproxy\.config\.k8s\.io|config\.karmada\.io|ctlptl\.dev|k3d\.io|eksctl\.io|tilt\.dev|docs\.kubeapps\.com)\//;
/** Whether a map is a Kubernetes object: a versioned `apiVersion`, a `kind` and `metadata`. */
function isManifestHeader(value) {
    const { apiVersion, kind, metadata } = value;
    if (typeof apiVersion !== 'string' || typeof kind !== 'string' || typeof metadata !== 'object' || metadata === null)
        return false;
    return (/^([a-z0-9.-]+\/)?v\d+((alpha|beta)\d+)?$/.test(apiVersion) && !strangers.test(apiVersion) && /^[A-Z]\w*$/.test(kind.trim()));
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

/***/ 1513:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ isPlainText)
/* harmony export */ });
/** Whether a text of letters, digits and `_./-` can stand without quotes: readers of YAML 1.1 take some words for booleans or null. */
function isPlainText(text) {
    return /^[A-Za-z/_][\w./-]*$/.test(text) && !/^(true|false|yes|no|on|off|y|n|null)$/i.test(text);
}


/***/ }),

/***/ 6149:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ madeAnew)
/* harmony export */ });
/** Stands for a value that is another one in every output: a password that a chart makes up. */
const madeAnew = '(made anew each time)';


/***/ }),

/***/ 9175:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ pairsOfJson),
/* harmony export */   V: () => (/* binding */ credentialLines)
/* harmony export */ });
/* harmony import */ var _credential_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9377);
/* harmony import */ var _credential_pattern_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7542);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1793);



/** The credentials that a file's text holds, each name once: in its comments there are none, in source code only shapes tell. */
function credentialLines(fileName, text) {
    const lines = text.split(/\r?\n/).filter(line => !/^\s*(#|\/\/|;|--\s|\*[\s/]|<!--)/.test(line));
    const sort = (0,_credential_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .credentialIn */ .L)(lines.join('\n'));
    const named = isScript(fileName, text) ? [] : (pairsOfJson(text) ?? (isCode(fileName, lines) ? [] : pairsOfLines(lines)));
    const found = new Map();
    for (const [key, value] of named) {
        if (found.size >= mostNames)
            break;
        const kind = !found.has(key) && (0,_credential_js__WEBPACK_IMPORTED_MODULE_0__/* .namesCredential */ .si)(key) ? (0,_credential_js__WEBPACK_IMPORTED_MODULE_0__/* .suspicionUnder */ .As)(key, value)?.kind : undefined;
        if (kind !== undefined && (0,_credential_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .credentialIn */ .L)(value) === undefined)
            found.set(key, { key, kind, value });
    }
    return [...(sort === undefined ? [] : [{ key: undefined, kind: 'shown', sort, value: '' }]), ...found.values()];
}
/** More than anyone reads of one file. */
const mostNames = 20;
const sourceFile = /\.(js|mjs|cjs|ts|tsx|jsx|py|sh|bash|lua|sql|rb|go|java|groovy|php|pl|rego|html|css|xml|tpl|tmpl)$/i;
const dataFile = /(^|\.)(json|ya?ml|properties|env|ini|toml|cfg)$/i;
const isScript = (fileName, text) => sourceFile.test(fileName) || text.startsWith('#!');
/** By its look, where the name does not tell: one line in five ends a statement or opens a block. */
function isCode(fileName, lines) {
    const written = lines.filter(line => line.trim() !== '');
    return !dataFile.test(fileName) && written.filter(line => /[;{(]/.test(line)).length > written.length / 5;
}
/** The texts of a JSON document with their keys, those of a list under the list's; undefined when it is none. */
function pairsOfJson(text) {
    if (!/^\s*[{[]/.test(text))
        return undefined;
    let document;
    try {
        document = JSON.parse(text);
    }
    catch {
        return undefined;
    }
    const pairs = [];
    const open = [['', document]];
    for (const [key, value] of open) {
        if (typeof value === 'string')
            pairs.push([key, value]);
        else if (Array.isArray(value))
            for (const item of value)
                open.push([key, item]);
        else if ((0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .isFields */ .Ce)(value))
            open.push(...Object.entries(value));
    }
    return pairs;
}
const pair = /^[ \t]*(?:-[ \t]+)?(?:export[ \t]+)?["']?([A-Za-z_][\w.-]*)["']?[ \t]*(?:=>|:=|[=:])[ \t]*(.*)$/;
/** A map in one line: `{ user: shop, password: … }`. */
const flowMap = /^\{([^{}]*)\},?\s*$/;
/** `key: value`, `key = value` and their kin; a value that opens a block, an alias or a tag is none of its own line. */
function pairsOfLines(lines) {
    return lines.flatMap(line => {
        const [, key, rest = ''] = pair.exec(line) ?? [];
        const [, inside] = flowMap.exec(rest) ?? [];
        if (inside !== undefined)
            return pairsOfLines(inside.split(','));
        if (key === undefined || /^([|>][-+\d]*\s*$|[{[]|[&*!]\w)/.test(rest))
            return [];
        const value = scalarOf(rest.trim());
        return /^(string|str|text)$/i.test(value) ? [] : [[key, value]];
    });
}
function scalarOf(rest) {
    const [, quoted] = /^"([^"]*)"/.exec(rest) ?? /^'([^']*)'/.exec(rest) ?? [];
    return (quoted ??
        rest
            .split(/\s[#;]/, 1)[0]
            ?.replace(/[,;]$/, '')
            .trim() ??
        '');
}


/***/ }),

/***/ 7542:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ credentialIn)
/* harmony export */ });
/** A token by itself: no letter or digit before it, none after it. */
const token = (sort, source) => ({
    sort,
    pattern: new RegExp(`(?<![A-Za-z0-9])${source}(?![A-Za-z0-9])`, 'g'),
});
/** Every pattern is linear: what comes before a repetition cannot begin inside it, or the repetition is bounded. */
const patterns = [
    token('an AWS access key', '(?:AKIA|ASIA)[A-Z2-7]{16}'),
    token('a GitHub token', 'gh[pousr]_[A-Za-z0-9]{36,}'),
    token('a GitHub token', 'github_pat_\\w{82}'),
    token('a GitLab token', 'glpat-[\\w-]{20,}'),
    token('a Slack token', 'xox[abeprs]-[\\w-]{10,}'),
    token('a Google API key', 'AIza[\\w-]{35}'),
    token('a Stripe key', '[sr]k_live_[A-Za-z0-9]{10,}'),
    token('a SendGrid key', 'SG\\.[\\w-]{22}\\.[\\w-]{43}'),
    token('an npm token', 'npm_[A-Za-z0-9]{36}'),
    token('a signed token (JWT)', '(?<![\\w-])eyJ[\\w-]{10,}\\.eyJ[\\w-]{10,}\\.[\\w-]{10,}'),
    token('a storage account key', 'AccountKey=[A-Za-z0-9+/]{40,}'),
];
/** Text that documentation puts where a credential goes, inside something of a credential's shape. */
const specimen = /example|placeholder|redacted|replace|your[_-]|x{6}|\*{3}|\.{3}/i;
/** What sort of credential a text holds, or undefined when it shows none (rules.md §8.3, pattern class). Never the credential. */
function credentialIn(text) {
    for (const { sort, pattern } of patterns)
        for (const [found] of text.matchAll(pattern))
            if (!specimen.test(found))
                return sort;
    if (holdsPrivateKey(text))
        return 'a private key';
    return urlPasswords(text).some(password => !isUnfilled(password)) ? 'a password in a URL' : undefined;
}
const keyHeader = /-----BEGIN [A-Z ]{0,40}PRIVATE KEY(?: BLOCK)?-----/g;
/** How the three encodings of private keys begin: DER, OpenSSH's, OpenPGP's. */
const keyBody = /[A-Za-z0-9+/]{16}|(?:\s|\\[nr])(?:MI|b3Blb|lQ)/;
/** A header alone is what a script searches for; a key has something of a key behind it. */
function holdsPrivateKey(text) {
    for (const { index, 0: header } of text.matchAll(keyHeader)) {
        const [body = ''] = text.slice(index + header.length, index + header.length + 400).split('-----', 1);
        if (keyBody.test(body) && !body.includes('...'))
            return true;
    }
    return false;
}
/**
 * `scheme://user:password@host`, the user maybe empty. No slash in the password: `https://reg:5000/app@sha256:…` is an image;
 * no quote or bracket in either: those end a URL in the text around it.
 */
const userInfo = /(?<=[\w+.-]):\/\/[^:/@\s"'`<>\\[\]]*:([^@/\s"'`<>\\[\]]+)@(?!sha\d+:)/g;
function urlPasswords(text) {
    return [...text.matchAll(userInfo)].map(([, password = '']) => password);
}
const unfilled = /^\$|\$[({]|\{\{|^#\{|^%(s$|\w+%$|\()|^x{3,}$|^\*+$|^(PASSWORD|PASSWD|PASS|PWD|SECRET|TOKEN)$/;
/** Whether a password in a URL stands for one that is filled in elsewhere: `$(DB_PASS)`, `{{ … }}`, `%s`, `***`, `PASSWORD`. */
function isUnfilled(password) {
    return unfilled.test(password) || specimen.test(password);
}


/***/ }),

/***/ 9377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AG: () => (/* binding */ refersElsewhere),
/* harmony export */   As: () => (/* binding */ suspicionUnder),
/* harmony export */   EW: () => (/* binding */ isHarmless),
/* harmony export */   M5: () => (/* binding */ suspicion),
/* harmony export */   Z9: () => (/* binding */ wordsOf),
/* harmony export */   mX: () => (/* binding */ namesPassword),
/* harmony export */   si: () => (/* binding */ namesCredential),
/* harmony export */   wK: () => (/* binding */ isPlaceholder)
/* harmony export */ });
/* harmony import */ var _manifests_rendition_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6149);
/* harmony import */ var _credential_pattern_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7542);


/** What a value is under its name; undefined when nothing speaks for a credential (rules.md §8.3). */
function suspicion(name, value) {
    const sort = (0,_credential_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .credentialIn */ .L)(value);
    if (sort !== undefined)
        return { kind: 'shown', sort };
    return namesCredential(name) ? suspicionUnder(name, value) : undefined;
}
/** The same where the name is known to be a credential's: only the value can still be harmless. */
function suspicionUnder(name, value) {
    if (isHarmless(name, value))
        return undefined;
    return { kind: isPlaceholder(value) ? 'placeholder' : 'named' };
}
const singles = new Set([
    ...['PASSWORD', 'PASSWD', 'PWD', 'PASS', 'PASSPHRASE', 'SECRET', 'TOKEN', 'CREDENTIAL', 'CREDENTIALS'],
    ...['REQUIREPASS', 'MASTERAUTH'], // Redis' flags
]);
/** Two last words, also written as one: `apiKey`, `APIKEY`. */
const pairs = new Set([
    ...['API KEY', 'ACCESS KEY', 'SECRET KEY', 'PRIVATE KEY', 'ENCRYPTION KEY', 'SIGNING KEY', 'CONNECTION STRING'],
    ...['CLIENT SECRET', 'ACCESS TOKEN', 'AUTH TOKEN', 'KEY BASE'], // Rails' SECRET_KEY_BASE
]);
const joined = new Set([...pairs].map(pair => pair.replace(' ', '')));
/** After these, SECRET is the name of a Kubernetes Secret. */
const secretNamers = new Set(['TLS', 'SSL', 'CA', 'CERT', 'CERTIFICATE', 'PULL']);
/** Whether a name is a credential's: its last words tell (`DB_PASSWORD`, `clientSecret`), not a word somewhere in it (`SECRETS_DIR`). */
function namesCredential(name) {
    const words = wordsOf(name);
    const last = words.at(-1) ?? '';
    const before = words.at(-2) ?? '';
    if (words.includes('PUBLIC') || words.slice(-3).join(' ') === 'INITIAL CLUSTER TOKEN')
        return false; // etcd's is a name
    if (last === 'SECRET')
        return !secretNamers.has(before);
    return singles.has(last) || isPassword(last) || joined.has(last) || pairs.has(`${before} ${last}`);
}
/** Whether a name asks for a password, where a short number is one too. */
const namesPassword = (name) => isPassword(wordsOf(name).at(-1) ?? '');
/** `PGPASSWORD` too: no other word ends so. */
const isPassword = (word) => /(PASSWORD|PASSWD|PASSPHRASE)$/.test(word) || word === 'PWD' || word === 'PASS';
/** The words of a name in capitals, split at `_`, `-`, `.`, `/` and in camelCase; a number at the end is none of them. */
function wordsOf(name) {
    if (name.length > longestName)
        return [];
    const words = name
        .split(/[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/)
        .filter(Boolean)
        .map(word => word.toUpperCase());
    while (/^\d+$/.test(words.at(-1) ?? ''))
        words.pop();
    return [...words.slice(0, -1), ...words.slice(-1).map(word => word.replace(/(?<!\d)\d{1,4}$/, ''))];
}
/** Keys of ConfigMaps and Secrets end at 253 characters. */
const longestName = 253;
/** Whether a value under a credential's name is none: nothing, a reference to one, a switch, a number, a path, an address. */
function isHarmless(name, value) {
    const text = value.trim();
    const words = wordsOf(name);
    if (text === '' || refersElsewhere(text) || isSwitch(text) || isPath(text))
        return true;
    if (/^[a-z][\w+.-]*:\/\//i.test(text))
        return true;
    if (words.slice(-2).join(' ') === 'CONNECTION STRING' || words.at(-1) === 'CONNECTIONSTRING')
        return !holdsPasswordPart(text);
    if (!isPassword(words.at(-1) ?? '') && /^(\d{1,6}|\d{1,6}(\.\d{1,3})?(ms|s|m|h|d))$/.test(text))
        return true;
    return words.length > 1 && (text.includes(name) || wordsOf(text).join('_') === words.join('_'));
}
/** Whether a text is, or is composed with, a value that comes from elsewhere, or is enciphered. */
function refersElsewhere(text) {
    return (text === _manifests_rendition_js__WEBPACK_IMPORTED_MODULE_1__/* .madeAnew */ .H ||
        holdsPair(text, '$(', ')') ||
        holdsPair(text, '${', '}') ||
        holdsPair(text, '{{', '}}') ||
        holdsPair(text, '#{', '}') ||
        /^(\$\w+|%\w+%|__\w+__|@\w+@|\$__\w+\{.*\})$/.test(text) ||
        /^(<path:|vault:|ref\+|op:\/\/|sm:\/\/|file:|arn:aws[\w-]*:(secretsmanager|ssm):|projects\/[^/\s]+\/secrets\/)/i.test(text) ||
        /^(ENC[[(]|\{cipher\}|\$ANSIBLE_VAULT;|-----BEGIN (AGE ENCRYPTED FILE|PGP MESSAGE)-----)/.test(text));
}
function holdsPair(text, open, close) {
    const start = text.indexOf(open);
    return start >= 0 && text.indexOf(close, start + open.length) >= 0;
}
const isSwitch = (text) => /^(true|false|yes|no|on|off|y|n|0|1|none|null|nil|~|disabled|enabled|redacted|required|optional)$/i.test(text);
/** An absolute path, one from here, or lower-case folders: base 64 has capitals, `+` and `=`. */
const isPath = (text) => /^(\/|\.\.?\/|~\/)[^\s+=]*$/.test(text) || /^[A-Za-z]:\\\S*$/.test(text) || /^[a-z0-9._-]+(\/[a-z0-9._-]+)+\/?$/.test(text);
/** A connection string is secret for the sake of one part: `…;Password=…`. */
function holdsPasswordPart(text) {
    return text.split(/[;\s]+/).some(part => {
        const [, key, value = ''] = /^([^=]*)=(.*)$/.exec(part) ?? [];
        if (key === undefined || !(namesCredential(key) || /^(pwd|shared\s?access\s?key|accountkey|sig)$/i.test(key.trim())))
            return false;
        return value !== '' && !refersElsewhere(value) && !isPlaceholder(value);
    });
}
/** `<your-token>`, `***`, `REPLACE_ME`, `YOUR_KEY_HERE`: text to be replaced. `changeme` is none: it gets deployed as it is. */
function isPlaceholder(value) {
    const text = value.trim();
    return (/<[^<>]*>|\*{3}|x{4}|\.{3}|…|placeholder|redacted|replace[\W_]?(me|this|with|by)/i.test(text) ||
        /(^|[^a-z])(todo|fixme|tbd)([^a-z]|$)|^x+$|^(your|insert|fill)[\W_]|^your(password|secret|token|key|api)|[\W_]here$/i.test(text) ||
        /CHANGE[_ -](ME|THIS)|^(PASSWORD|PASSWD|PASS|SECRET|TOKEN|KEY)$/.test(text));
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

/***/ 4955:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ parseImage)
/* harmony export */ });
/** Takes a reference apart; undefined when the text is none: blank, templated, with a blank inside, a marker in capitals. */
function parseImage(text) {
    const match = /^([^\s@]+?)(?::([\w][\w.-]{0,127}))?(?:@([a-z0-9+._-]+:[0-9a-fA-F]{32,}))?$/.exec(text.trim());
    if (!match)
        return undefined;
    const [, repository = '', tag, digest] = match;
    if (!/^[\w.-]+(:\d+)?(\/[\w.-]+)*$/i.test(repository) || /^[A-Z][A-Z\d_-]*$/.test(repository))
        return undefined;
    return { repository, basename: repository.slice(repository.lastIndexOf('/') + 1), tag, digest };
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

/***/ 5321:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bt: () => (/* binding */ isBetween),
/* harmony export */   Lf: () => (/* binding */ parseQuantity),
/* harmony export */   Or: () => (/* binding */ exceeds),
/* harmony export */   X0: () => (/* binding */ formatted),
/* harmony export */   j1: () => (/* binding */ quantityAt),
/* harmony export */   pO: () => (/* binding */ ratioOf),
/* harmony export */   u4: () => (/* binding */ multiplied),
/* harmony export */   vM: () => (/* binding */ isSet),
/* harmony export */   wB: () => (/* binding */ isUnusual),
/* harmony export */   yk: () => (/* binding */ roundedToMilli)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1793);

const grammar = /^([+-]?)(\d*)(?:\.(\d*))?(Ki|Mi|Gi|Ti|Pi|Ei|n|u|m||k|M|G|T|P|E|[eE]([+-]?\d+))$/;
/** Longer ones are no amounts of anything. */
const longestText = 100;
const binary = { Ki: 1n, Mi: 2n, Gi: 3n, Ti: 4n, Pi: 5n, Ei: 6n };
const decimal = { n: -9, u: -6, m: -3, '': 0, k: 3, M: 6, G: 9, T: 12, P: 15, E: 18 };
/**
 * Reads a quantity's text; undefined when it is none (`512mi`, `1GB`, `256 Mi`). Rounded up at billionths, as the API does.
 * `1E` is exa, `1E3` an exponent.
 */
function parseQuantity(text) {
    const match = text.length <= longestText ? grammar.exec(text) : undefined;
    if (!match)
        return undefined;
    const [, sign, whole = '', fraction = '', suffix = '', exponent] = match;
    if (whole === '' && fraction === '')
        return undefined;
    const digits = BigInt(whole + fraction || '0');
    const power = exponent === undefined ? (decimal[suffix] ?? 0) : Number(exponent);
    if (Math.abs(power) > 40)
        return undefined;
    const factor = 1024n ** (binary[suffix] ?? 0n);
    const scale = 9 + power - fraction.length;
    const magnitude = scale >= 0 ? digits * factor * 10n ** BigInt(scale) : ceilDiv(digits * factor, 10n ** BigInt(-scale));
    return sign === '-' ? -magnitude : magnitude;
}
const ceilDiv = (a, b) => (a + b - 1n) / b;
/**
 * The quantity at a path, from its source text: a plain `1_000` or `010` is the YAML number, a quoted one is not.
 * Undefined where nothing (or null) is written.
 */
function quantityAt(resource, path) {
    const value = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(resource.body, path);
    if (value === undefined || value === null)
        return undefined;
    if (typeof value === 'string')
        return { text: value, value: parseQuantity(value) };
    if (typeof value !== 'number')
        return { text: typeof value === 'boolean' ? String(value) : '{…}', value: undefined };
    const source = resource.written(path)?.source ?? String(value);
    const text = /^[+-]?(0|[1-9]\d*)(\.\d*)?([eE][+-]?\d+)?$/.test(source) ? source : String(value);
    return { text, value: parseQuantity(text) };
}
/** A request or limit as the API stores it: rounded up to whole thousandths (`500u` of a CPU is `1m`). */
function roundedToMilli(value) {
    return (value > 0n ? ceilDiv(value, million) : value / million) * million;
}
const million = 1000000n;
/** How many times the part goes into the whole, with two decimals at most: `2`, `2.5`, `0.33`. */
function ratioOf(whole, part) {
    const hundredths = (whole * 200n + part) / (part * 2n);
    return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`.replace(/\.?0+$/, '');
}
/** Whether `whole` is more than so many times `part`. */
function exceeds(whole, part, factor) {
    return whole * 100n > part * hundredfold(factor);
}
/** Whether `whole` lies between so many times `part`, to a twentieth at both ends. */
function isBetween(whole, part, { min, max }) {
    return whole * 100n >= part * hundredfold(min * 0.95) && !exceeds(whole, part, max * 1.05);
}
const hundredfold = (factor) => BigInt(Math.round(factor * 100));
/** So many times a quantity in its own unit: twice `256Mi` is `512Mi`, twice `0.5Gi` is `1Gi`. */
function multiplied(text, factor) {
    const [, whole = '', fraction = '', unit = ''] = /^\+?(\d*)(?:\.(\d*))?(.*)$/.exec(text) ?? [];
    if (parseQuantity(text) === undefined || !Number.isInteger(factor) || factor < 1)
        return undefined;
    const digits = String(BigInt(whole + fraction || '0') * BigInt(factor)).padStart(fraction.length + 1, '0');
    const point = digits.length - fraction.length;
    return `${`${digits.slice(0, point)}.${digits.slice(point)}`.replace(/\.0*$|(\.\d*?[1-9])0+$/, '$1')}${unit}`;
}
/** Whether a quantity is set: zero and negative ones count as not set. */
function isSet(quantity) {
    return quantity?.value !== undefined && quantity.value > 0n;
}
/** A size that no container has: less than a mebibyte of memory, or hundreds of CPUs. */
function isUnusual(measure, { value, text }) {
    if (value === undefined)
        return false;
    if (measure === 'memory')
        return value > 0n && value < mebibyte;
    return measure === 'cpu' && value >= 256n * nanos && !/[num]$/.test(text);
}
/** An amount in the unit that tells it shortest: `700m`, `2` of a CPU; `1536Mi`, `1000` of bytes. */
function formatted(value, measure) {
    if (value % nanos !== 0n || measure === 'cpu')
        return value % nanos === 0n ? String(value / nanos) : `${value / million}m`;
    const bytes = value / nanos;
    const [unit = '', size = 1n] = Object.entries(binary)
        .map(([name, power]) => [name, 1024n ** power])
        .findLast(([, each]) => bytes !== 0n && bytes % each === 0n) ?? ['', 1n];
    return `${bytes / size}${unit}`;
}
const nanos = 1000000000n;
const mebibyte = 1048576n * nanos;


/***/ }),

/***/ 2096:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a3: () => (/* binding */ roleRef),
/* harmony export */   cy: () => (/* binding */ policyRules),
/* harmony export */   hU: () => (/* binding */ covers),
/* harmony export */   iY: () => (/* binding */ rbacSubjects)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1793);

function policyRules({ body }) {
    return (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .listAt */ .gT)(body, 'rules').map((rule, index) => ({
        index,
        apiGroups: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textsAt */ .i1)(rule, 'apiGroups'),
        resources: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textsAt */ .i1)(rule, 'resources'),
        verbs: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textsAt */ .i1)(rule, 'verbs'),
        resourceNames: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textsAt */ .i1)(rule, 'resourceNames'),
    }));
}
function rbacSubjects({ body }) {
    return (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .listAt */ .gT)(body, 'subjects').map((subject, index) => ({
        index,
        kind: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(subject, 'kind') ?? '',
        name: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(subject, 'name') ?? '',
        namespace: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(subject, 'namespace'),
    }));
}
/** The role that a binding gives; OpenShift's own bindings write no kind, but the namespace of a Role. */
function roleRef({ body, group }) {
    const name = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(body, 'roleRef', 'name') ?? '';
    const left = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(body, 'roleRef', 'namespace') === undefined ? 'ClusterRole' : 'Role';
    return { kind: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(body, 'roleRef', 'kind') ?? (group === 'authorization.openshift.io' ? left : ''), name };
}
/** Whether a rule speaks of a resource of an API group. */
function covers({ apiGroups, resources }, group, resource) {
    const includes = (list, wanted) => list.includes('*') || list.includes(wanted);
    return includes(apiGroups, group) && includes(resources, resource);
}


/***/ }),

/***/ 403:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hf: () => (/* binding */ hasAnalysis),
/* harmony export */   Ke: () => (/* binding */ experimentLabelsOf),
/* harmony export */   Z$: () => (/* binding */ weightsOf),
/* harmony export */   kA: () => (/* binding */ isRollout),
/* harmony export */   lN: () => (/* binding */ analysisTemplatesOf),
/* harmony export */   w8: () => (/* binding */ pausesByHand),
/* harmony export */   wW: () => (/* binding */ readRollout)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1793);
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3879);


const pauseFields = (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)({ duration: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .intOrText */ .S4 });
/** `pause:` with nothing behind it is a pause too. */
const pause = value => pauseFields(value === null ? {} : value);
const written = value => (value === undefined ? undefined : true);
const analysisRun = (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)({
    templates: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)((0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)({ templateName: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, clusterScope: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt })),
    startingStep: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai,
});
const step = (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)({
    setWeight: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai,
    pause,
    analysis: analysisRun,
    experiment: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)({ analyses: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)((0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)({ templateName: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, clusterScope: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt })) }),
    plugin: written,
});
const strategy = (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)({
    blueGreen: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)({
        activeService: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
        previewService: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
        autoPromotionEnabled: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt,
        autoPromotionSeconds: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai,
        prePromotionAnalysis: analysisRun,
        postPromotionAnalysis: analysisRun,
    }),
    canary: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)({
        steps: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(step),
        analysis: analysisRun,
        trafficRouting: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)({ maxTrafficWeight: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai }),
    }),
});
const isRollout = ({ group, kind }) => group === 'argoproj.io' && kind === 'Rollout';
function readRollout({ body }) {
    const { blueGreen, canary } = strategy((0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(body, ['spec', 'strategy'])) ?? {};
    return {
        blueGreen,
        canary,
        hasTemplate: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .isFields */ .Ce)((0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(body, ['spec', 'template'])),
        hasWorkloadRef: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .isFields */ .Ce)((0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(body, ['spec', 'workloadRef'])),
    };
}
function weightsOf({ steps = [], trafficRouting }) {
    const whole = trafficRouting?.maxTrafficWeight || 100;
    const weights = [];
    let gate;
    for (const [index, { setWeight, pause, analysis, experiment, plugin }] of steps.entries()) {
        if (pause && pause.duration === undefined)
            gate = 'manual';
        else if (pause || analysis || experiment || plugin)
            gate ??= 'gate';
        if (setWeight === undefined)
            continue;
        weights.push({ index, percent: (setWeight / whole) * 100, gate });
        gate = undefined;
    }
    return weights;
}
/** Whether every pause waits for a person, and there is one. */
function pausesByHand({ steps = [] }) {
    const pauses = steps.flatMap(({ pause }) => pause ?? []);
    return pauses.length > 0 && pauses.every(({ duration }) => duration === undefined);
}
/** All analysis templates that a Rollout's strategy names; none does not mean no analysis, which `hasAnalysis` tells. */
function analysisTemplatesOf({ body }) {
    const spec = ['spec', 'strategy'];
    const named = (at) => (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .listAt */ .gT)(body, ...at).flatMap((_, index) => {
        const { templateName, clusterScope } = reference((0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(body, [...at, index])) ?? {};
        return templateName === undefined
            ? []
            : [{ name: templateName, clusterScope: clusterScope ?? false, at: [...at, index, 'templateName'] }];
    });
    const canary = [...spec, 'canary'];
    return [
        ...named([...canary, 'analysis', 'templates']),
        ...[...(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .listAt */ .gT)(body, ...canary, 'steps').keys()].flatMap(index => [
            ...named([...canary, 'steps', index, 'analysis', 'templates']),
            ...named([...canary, 'steps', index, 'experiment', 'analyses']),
        ]),
        ...named([...spec, 'blueGreen', 'prePromotionAnalysis', 'templates']),
        ...named([...spec, 'blueGreen', 'postPromotionAnalysis', 'templates']),
    ];
}
const reference = (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)({ templateName: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, clusterScope: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt });
/** The labels of the pods that a canary's experiments run beside its own. */
function experimentLabelsOf({ body }) {
    return (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .listAt */ .gT)(body, 'spec', 'strategy', 'canary', 'steps').flatMap(step => (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .listAt */ .gT)(step, 'experiment', 'templates').map(template => (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .labelsAt */ .dx)(template, 'metadata', 'labels')));
}
/** Whether a metric takes part in the decision anywhere. */
function hasAnalysis({ blueGreen, canary }) {
    if (blueGreen?.prePromotionAnalysis || blueGreen?.postPromotionAnalysis || canary?.analysis)
        return true;
    return (canary?.steps ?? []).some(({ analysis, experiment }) => analysis !== undefined || experiment !== undefined);
}


/***/ }),

/***/ 8649:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A7: () => (/* binding */ mapOf),
/* harmony export */   HT: () => (/* binding */ from),
/* harmony export */   OA: () => (/* binding */ fields),
/* harmony export */   Q7: () => (/* binding */ all),
/* harmony export */   Te: () => (/* binding */ texts),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   mj: () => (/* binding */ like),
/* harmony export */   ol: () => (/* binding */ scalarOf),
/* harmony export */   v7: () => (/* binding */ notNegative),
/* harmony export */   yL: () => (/* binding */ oneOf)
/* harmony export */ });
const fields = (types) => ({ fields: types });
const listOf = (type) => ({ listOf: type });
const mapOf = (type, keys) => ({ mapOf: type, ...(keys && { keys }) });
const all = (type, ...names) => Object.fromEntries(names.map(name => [name, type]));
const texts = listOf('text');
const oneOf = (...words) => ({ words });
const like = (grammar) => ({ grammar });
const from = (least, most) => ({ from: least, ...(most !== undefined && { to: most }) });
/** Where 0 stands for "not set" as well. */
const notNegative = from(0);
/** The scalar that a bounded one is of. */
function scalarOf(type) {
    if (typeof type === 'string')
        return type;
    if ('from' in type)
        return 'integer';
    return 'words' in type || 'grammar' in type ? 'text' : undefined;
}


/***/ }),

/***/ 5669:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ misfits),
  O: () => (/* binding */ unreadable)
});

// EXTERNAL MODULE: ./build/resources/fields.js
var fields = __webpack_require__(1793);
// EXTERNAL MODULE: ./build/resources/kinds.js
var kinds = __webpack_require__(2189);
;// CONCATENATED MODULE: ./build/resources/names.js
const matching = (title, pattern, most) => ({
    title,
    fits: text => text === '' || (text.length <= most && pattern.test(text)),
});
/** `NAMESPACE`, `YOUR_APP`: words in capitals stand for a name that a script writes in before the API sees it. */
function orPlaceholder(grammar) {
    const isPlaceholder = (text) => /^(?=.{4})[A-Z][A-Z0-9]*(?:[_-][A-Z0-9]+)*$/.test(text);
    return { ...grammar, fits: text => grammar.fits(text) || isPlaceholder(text) };
}
const label = '[a-z0-9](?:[-a-z0-9]*[a-z0-9])?';
const subdomain = `${label}(?:\\.${label})*`;
const word = '[A-Za-z0-9](?:[-A-Za-z0-9_.]*[A-Za-z0-9])?';
/** Of the ports of a Service. */
const servicePortName = matching('DNS label (at most 63 lower-case letters, digits and `-`, no `-` at an end)', new RegExp(`^${label}$`), 63);
/** Of containers, volumes, namespaces. */
const dnsLabel = orPlaceholder(servicePortName);
/** Of most objects. */
const dnsSubdomain = orPlaceholder(matching('DNS name (lower-case letters, digits, `-` and `.`, which stand at no end)', new RegExp(`^${subdomain}$`), 253));
/** Of a CronJob: its Jobs add eleven characters, and a Job's name ends at 63. */
const cronJobName = {
    title: `${dnsSubdomain.title.slice(0, -1)}, and at most 52 of them)`,
    fits: text => text.length <= 52 && dnsSubdomain.fits(text),
};
/** Of what RBAC knows: any text that can stand in a URL's path. */
const pathSegment = {
    title: 'name that can stand in a path (no `/`, no `%`)',
    fits: text => !/[/%]/.test(text) && text !== '.' && text !== '..',
};
/** Of a container's port: a service name of IANA's. */
const portName = {
    title: 'port name (at most 15 lower-case letters, digits and single `-`, at least one letter)',
    fits: text => text === '' || (text.length <= 15 && /^(?!.*--)[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/.test(text) && /[a-z]/.test(text)),
};
const labelValue = matching('label value (at most 63 letters, digits, `-`, `_` and `.`, a letter or digit at both ends)', new RegExp(`^${word}$`), 63);
const key = new RegExp(`^(?:(?=[^/]{1,253}/)${subdomain}/)?(?=.{1,63}$)${word}$`);
const labelKey = {
    title: 'label key (a DNS name and `/` before it or not, then at most 63 letters, digits, `-`, `_` and `.`)',
    fits: text => key.test(text),
};
/** As of a label, but that a prefix may be written in capitals. */
const annotationKey = {
    title: labelKey.title.replace('label', 'annotation'),
    fits: text => key.test(text.toLowerCase()),
};
/** Of a ConfigMap or a Secret: the name of a file. */
const dataKey = {
    title: 'data key (at most 253 letters, digits, `-`, `_` and `.`)',
    fits: text => text.length <= 253 && /^[-._a-zA-Z0-9]*$/.test(text) && text !== '.' && !text.startsWith('..'),
};
/** Of an environment variable: nearly anything since Kubernetes 1.32, but for nothing at all. */
const variableName = {
    title: 'name of a variable (not empty, no `=`)',
    fits: text => text !== '' && !text.includes('='),
};
/** Of an Ingress. */
const hostName = {
    title: 'host name (a DNS name or `*.` and one, without scheme and port)',
    fits: text => text === '' || (dnsSubdomain.fits(text.replace(/^\*\./, '')) && !/^\d+(\.\d+){3}$/.test(text)),
};
const kindNames = {
    Namespace: dnsLabel,
    Service: dnsLabel,
    CronJob: cronJobName,
    IPAddress: undefined,
};
/** What the API takes for the name of one of its own kinds; undefined where the kind is not its own. */
function nameGrammar(group, kind) {
    if (group === 'rbac.authorization.k8s.io')
        return pathSegment;
    if (!['', 'apps', 'batch', 'autoscaling', 'policy', 'networking.k8s.io'].includes(group))
        return undefined;
    return Object.hasOwn(kindNames, kind) ? kindNames[kind] : dnsSubdomain;
}

// EXTERNAL MODULE: ./build/resources/templated.js
var templated = __webpack_require__(3216);
// EXTERNAL MODULE: ./build/resources/workload-kinds.js
var workload_kinds = __webpack_require__(3015);
// EXTERNAL MODULE: ./build/resources/schema/field-type.js
var field_type = __webpack_require__(8649);
;// CONCATENATED MODULE: ./build/resources/schema/metadata-fields.js


const labels = (0,field_type/* mapOf */.A7)((0,field_type/* like */.mj)(labelValue), labelKey);
/** Labels and annotations, wherever they stand. */
const labelled = { labels, annotations: (0,field_type/* mapOf */.A7)('text', annotationKey) };
/** Of an object whose name is of a type of its own. */
const metadataOf = (name) => (0,field_type/* fields */.OA)({ ...labelled, name, generateName: 'text', namespace: (0,field_type/* like */.mj)(dnsLabel) });
const labelSelector = (0,field_type/* fields */.OA)({
    matchLabels: labels,
    matchExpressions: (0,field_type/* listOf */.c3)((0,field_type/* fields */.OA)({ key: (0,field_type/* like */.mj)(labelKey), operator: (0,field_type/* oneOf */.yL)('In', 'NotIn', 'Exists', 'DoesNotExist'), values: field_type/* texts */.Te })),
});

;// CONCATENATED MODULE: ./build/resources/schema/volume-fields.js


const hostPathTypes = ['DirectoryOrCreate', 'Directory', 'FileOrCreate', 'File', 'Socket', 'CharDevice', 'BlockDevice'];
const volumes = (0,field_type/* listOf */.c3)((0,field_type/* fields */.OA)({
    name: (0,field_type/* like */.mj)(dnsLabel),
    emptyDir: (0,field_type/* fields */.OA)({ medium: 'text' }),
    hostPath: (0,field_type/* fields */.OA)({ path: 'text', type: (0,field_type/* oneOf */.yL)(...hostPathTypes) }),
    persistentVolumeClaim: (0,field_type/* fields */.OA)({ claimName: 'text', readOnly: 'flag' }),
    configMap: (0,field_type/* fields */.OA)({ name: 'text', optional: 'flag' }),
    secret: (0,field_type/* fields */.OA)({ secretName: 'text', optional: 'flag' }),
}));
const claim = {
    accessModes: (0,field_type/* listOf */.c3)((0,field_type/* oneOf */.yL)('ReadWriteOnce', 'ReadOnlyMany', 'ReadWriteMany', 'ReadWriteOncePod')),
    storageClassName: 'text',
    volumeMode: (0,field_type/* oneOf */.yL)('Filesystem', 'Block'),
    resources: (0,field_type/* fields */.OA)({ requests: (0,field_type/* fields */.OA)({}) }),
};

;// CONCATENATED MODULE: ./build/resources/schema/object-fields.js




const replicated = { replicas: field_type/* notNegative */.v7, selector: labelSelector };
const rolled = {
    ...replicated,
    ...(0,field_type/* all */.Q7)(field_type/* notNegative */.v7, 'minReadySeconds', 'revisionHistoryLimit', 'progressDeadlineSeconds'),
    paused: 'flag',
};
const job = {
    ...(0,field_type/* all */.Q7)(field_type/* notNegative */.v7, 'parallelism', 'completions', 'backoffLimit', 'activeDeadlineSeconds', 'ttlSecondsAfterFinished'),
    suspend: 'flag',
};
const updateStrategy = (0,field_type/* fields */.OA)({ type: (0,field_type/* oneOf */.yL)('RollingUpdate', 'OnDelete'), rollingUpdate: (0,field_type/* fields */.OA)({}) });
const metric = (0,field_type/* fields */.OA)({
    name: 'text',
    container: 'text',
    target: (0,field_type/* fields */.OA)({ type: (0,field_type/* oneOf */.yL)('Utilization', 'Value', 'AverageValue'), averageUtilization: 'integer' }),
});
const scaling = (0,field_type/* fields */.OA)({
    stabilizationWindowSeconds: 'integer',
    selectPolicy: (0,field_type/* oneOf */.yL)('Max', 'Min', 'Disabled'),
    policies: (0,field_type/* listOf */.c3)((0,field_type/* fields */.OA)({ type: (0,field_type/* oneOf */.yL)('Pods', 'Percent'), ...(0,field_type/* all */.Q7)('integer', 'value', 'periodSeconds') })),
});
/** The `spec` of a kind, by group and kind. */
const specs = {
    'apps/Deployment': { ...rolled, strategy: (0,field_type/* fields */.OA)({ type: (0,field_type/* oneOf */.yL)('Recreate', 'RollingUpdate'), rollingUpdate: (0,field_type/* fields */.OA)({}) }) },
    'apps/StatefulSet': {
        ...rolled,
        serviceName: 'text',
        podManagementPolicy: (0,field_type/* oneOf */.yL)('OrderedReady', 'Parallel'),
        updateStrategy,
        volumeClaimTemplates: (0,field_type/* listOf */.c3)((0,field_type/* fields */.OA)({ spec: (0,field_type/* fields */.OA)(claim) })),
    },
    'apps/DaemonSet': { ...rolled, updateStrategy },
    'apps/ReplicaSet': replicated,
    '/ReplicationController': { replicas: field_type/* notNegative */.v7, selector: (0,field_type/* mapOf */.A7)('text') },
    'batch/Job': job,
    'batch/CronJob': {
        ...(0,field_type/* all */.Q7)('text', 'schedule', 'timeZone'),
        concurrencyPolicy: (0,field_type/* oneOf */.yL)('Allow', 'Forbid', 'Replace'),
        suspend: 'flag',
        ...(0,field_type/* all */.Q7)(field_type/* notNegative */.v7, 'successfulJobsHistoryLimit', 'failedJobsHistoryLimit', 'startingDeadlineSeconds'),
        jobTemplate: (0,field_type/* fields */.OA)({ metadata: (0,field_type/* fields */.OA)(labelled), spec: (0,field_type/* fields */.OA)(job) }),
    },
    '/Service': {
        ...(0,field_type/* all */.Q7)('text', 'clusterIP', 'externalName'),
        type: (0,field_type/* oneOf */.yL)('ClusterIP', 'NodePort', 'LoadBalancer', 'ExternalName'),
        sessionAffinity: (0,field_type/* oneOf */.yL)('None', 'ClientIP'),
        externalTrafficPolicy: (0,field_type/* oneOf */.yL)('Cluster', 'Local'),
        selector: (0,field_type/* mapOf */.A7)('text'),
        ports: (0,field_type/* listOf */.c3)((0,field_type/* fields */.OA)({
            name: (0,field_type/* like */.mj)(servicePortName),
            protocol: (0,field_type/* oneOf */.yL)('TCP', 'UDP', 'SCTP'),
            appProtocol: 'text',
            port: (0,field_type/* from */.HT)(1, 65535),
            nodePort: (0,field_type/* from */.HT)(0, 65535),
        })),
    },
    '/PersistentVolumeClaim': claim,
    'autoscaling/HorizontalPodAutoscaler': {
        ...(0,field_type/* all */.Q7)('integer', 'minReplicas', 'maxReplicas', 'targetCPUUtilizationPercentage'),
        scaleTargetRef: (0,field_type/* fields */.OA)((0,field_type/* all */.Q7)('text', 'apiVersion', 'kind', 'name')),
        metrics: (0,field_type/* listOf */.c3)((0,field_type/* fields */.OA)({
            type: (0,field_type/* oneOf */.yL)('Resource', 'ContainerResource', 'Pods', 'Object', 'External'),
            ...(0,field_type/* all */.Q7)(metric, 'resource', 'containerResource'),
        })),
        behavior: (0,field_type/* fields */.OA)((0,field_type/* all */.Q7)(scaling, 'scaleUp', 'scaleDown')),
    },
    'autoscaling.k8s.io/VerticalPodAutoscaler': {
        targetRef: (0,field_type/* fields */.OA)((0,field_type/* all */.Q7)('text', 'apiVersion', 'kind', 'name')),
        updatePolicy: (0,field_type/* fields */.OA)({ updateMode: 'text' }),
        resourcePolicy: (0,field_type/* fields */.OA)({ containerPolicies: (0,field_type/* listOf */.c3)((0,field_type/* fields */.OA)({ containerName: 'text', mode: 'text' })) }),
    },
    'policy/PodDisruptionBudget': {
        selector: labelSelector,
        unhealthyPodEvictionPolicy: (0,field_type/* oneOf */.yL)('IfHealthyBudget', 'AlwaysAllow'),
    },
    'networking.k8s.io/NetworkPolicy': {
        podSelector: labelSelector,
        policyTypes: (0,field_type/* listOf */.c3)((0,field_type/* oneOf */.yL)('Ingress', 'Egress')),
        ...(0,field_type/* all */.Q7)((0,field_type/* listOf */.c3)((0,field_type/* fields */.OA)({})), 'ingress', 'egress'),
    },
    'networking.k8s.io/Ingress': {
        ingressClassName: 'text',
        rules: (0,field_type/* listOf */.c3)((0,field_type/* fields */.OA)({
            host: (0,field_type/* like */.mj)(hostName),
            http: (0,field_type/* fields */.OA)({
                paths: (0,field_type/* listOf */.c3)((0,field_type/* fields */.OA)({ path: 'text', pathType: (0,field_type/* oneOf */.yL)('Exact', 'Prefix', 'ImplementationSpecific') })),
            }),
        })),
    },
    'argoproj.io/Rollout': {
        ...rolled,
        strategy: (0,field_type/* fields */.OA)({
            blueGreen: (0,field_type/* fields */.OA)({
                ...(0,field_type/* all */.Q7)('text', 'activeService', 'previewService'),
                autoPromotionEnabled: 'flag',
                autoPromotionSeconds: 'integer',
            }),
            canary: (0,field_type/* fields */.OA)({ steps: (0,field_type/* listOf */.c3)((0,field_type/* fields */.OA)({ setWeight: 'integer' })) }),
        }),
    },
};
/** What other objects than these hold beside `spec`. */
const bodies = {
    '/ConfigMap': { ...(0,field_type/* all */.Q7)((0,field_type/* mapOf */.A7)('text', dataKey), 'data', 'binaryData'), immutable: 'flag' },
    '/Secret': { ...(0,field_type/* all */.Q7)((0,field_type/* mapOf */.A7)('text', dataKey), 'data', 'stringData'), type: 'text', immutable: 'flag' },
    '/ServiceAccount': { automountServiceAccountToken: 'flag', imagePullSecrets: (0,field_type/* listOf */.c3)((0,field_type/* fields */.OA)({ name: 'text' })) },
    'rbac.authorization.k8s.io/Role': { rules: (0,field_type/* listOf */.c3)((0,field_type/* fields */.OA)((0,field_type/* all */.Q7)(field_type/* texts */.Te, 'apiGroups', 'resources', 'verbs'))) },
    'rbac.authorization.k8s.io/ClusterRole': { rules: (0,field_type/* listOf */.c3)((0,field_type/* fields */.OA)((0,field_type/* all */.Q7)(field_type/* texts */.Te, 'apiGroups', 'resources', 'verbs'))) },
};

;// CONCATENATED MODULE: ./build/resources/schema/pod-fields.js




const httpGet = (0,field_type/* fields */.OA)({
    ...(0,field_type/* all */.Q7)('text', 'path', 'host'),
    scheme: (0,field_type/* oneOf */.yL)('HTTP', 'HTTPS'),
    httpHeaders: (0,field_type/* listOf */.c3)((0,field_type/* fields */.OA)((0,field_type/* all */.Q7)('text', 'name', 'value'))),
});
const exec = (0,field_type/* fields */.OA)({ command: field_type/* texts */.Te });
const probe = (0,field_type/* fields */.OA)({
    httpGet,
    exec,
    tcpSocket: (0,field_type/* fields */.OA)({ host: 'text' }),
    grpc: (0,field_type/* fields */.OA)({ port: 'integer', service: 'text' }),
    ...(0,field_type/* all */.Q7)(field_type/* notNegative */.v7, 'initialDelaySeconds', 'periodSeconds', 'timeoutSeconds', 'successThreshold', 'failureThreshold'),
    terminationGracePeriodSeconds: 'integer',
});
const hook = (0,field_type/* fields */.OA)({ httpGet, exec, tcpSocket: (0,field_type/* fields */.OA)({ host: 'text' }), sleep: (0,field_type/* fields */.OA)({ seconds: 'integer' }) });
const profile = (0,field_type/* fields */.OA)({ type: (0,field_type/* oneOf */.yL)('RuntimeDefault', 'Localhost', 'Unconfined'), localhostProfile: 'text' });
const profiles = {
    ...(0,field_type/* all */.Q7)(profile, 'seccompProfile', 'appArmorProfile'),
    seLinuxOptions: (0,field_type/* fields */.OA)((0,field_type/* all */.Q7)('text', 'type', 'user', 'role', 'level')),
    windowsOptions: (0,field_type/* fields */.OA)({ runAsUserName: 'text', hostProcess: 'flag' }),
};
/** Users and groups of Linux. */
const identity = (0,field_type/* from */.HT)(0, 2147483647);
const runAs = { ...(0,field_type/* all */.Q7)(identity, 'runAsUser', 'runAsGroup'), runAsNonRoot: 'flag' };
const reference = (0,field_type/* fields */.OA)({ name: 'text', key: 'text', optional: 'flag' });
const container = (0,field_type/* fields */.OA)({
    ...(0,field_type/* all */.Q7)('text', 'image', 'workingDir'),
    name: (0,field_type/* like */.mj)(dnsLabel),
    imagePullPolicy: (0,field_type/* oneOf */.yL)('Always', 'IfNotPresent', 'Never'),
    restartPolicy: (0,field_type/* oneOf */.yL)('Always', 'OnFailure', 'Never'),
    ...(0,field_type/* all */.Q7)(field_type/* texts */.Te, 'command', 'args'),
    ports: (0,field_type/* listOf */.c3)((0,field_type/* fields */.OA)({
        name: (0,field_type/* like */.mj)(portName),
        containerPort: (0,field_type/* from */.HT)(1, 65535),
        hostPort: (0,field_type/* from */.HT)(0, 65535),
        hostIP: 'text',
        protocol: (0,field_type/* oneOf */.yL)('TCP', 'UDP', 'SCTP'),
    })),
    env: (0,field_type/* listOf */.c3)((0,field_type/* fields */.OA)({
        name: (0,field_type/* like */.mj)(variableName),
        value: 'text',
        valueFrom: (0,field_type/* fields */.OA)({ ...(0,field_type/* all */.Q7)(reference, 'secretKeyRef', 'configMapKeyRef'), fieldRef: (0,field_type/* fields */.OA)({ fieldPath: 'text' }) }),
    })),
    envFrom: (0,field_type/* listOf */.c3)((0,field_type/* fields */.OA)({ prefix: 'text', ...(0,field_type/* all */.Q7)(reference, 'configMapRef', 'secretRef') })),
    volumeMounts: (0,field_type/* listOf */.c3)((0,field_type/* fields */.OA)({ ...(0,field_type/* all */.Q7)('text', 'name', 'mountPath', 'subPath'), readOnly: 'flag' })),
    resources: (0,field_type/* fields */.OA)((0,field_type/* all */.Q7)((0,field_type/* fields */.OA)({}), 'requests', 'limits')),
    ...(0,field_type/* all */.Q7)(probe, 'livenessProbe', 'readinessProbe', 'startupProbe'),
    lifecycle: (0,field_type/* fields */.OA)((0,field_type/* all */.Q7)(hook, 'postStart', 'preStop')),
    securityContext: (0,field_type/* fields */.OA)({
        ...profiles,
        ...runAs,
        ...(0,field_type/* all */.Q7)('flag', 'privileged', 'allowPrivilegeEscalation', 'readOnlyRootFilesystem'),
        procMount: (0,field_type/* oneOf */.yL)('Default', 'Unmasked'),
        capabilities: (0,field_type/* fields */.OA)((0,field_type/* all */.Q7)(field_type/* texts */.Te, 'add', 'drop')),
    }),
});
const weight = (0,field_type/* from */.HT)(1, 100);
const term = (0,field_type/* fields */.OA)({ labelSelector: labelSelector, namespaces: field_type/* texts */.Te, topologyKey: 'text' });
const podAffinity = (0,field_type/* fields */.OA)({
    requiredDuringSchedulingIgnoredDuringExecution: (0,field_type/* listOf */.c3)(term),
    preferredDuringSchedulingIgnoredDuringExecution: (0,field_type/* listOf */.c3)((0,field_type/* fields */.OA)({ weight, podAffinityTerm: term })),
});
const pod = (0,field_type/* fields */.OA)({
    ...(0,field_type/* all */.Q7)((0,field_type/* listOf */.c3)(container), 'containers', 'initContainers', 'ephemeralContainers'),
    ...(0,field_type/* all */.Q7)('text', 'serviceAccountName', 'serviceAccount', 'priorityClassName', 'nodeName'),
    restartPolicy: (0,field_type/* oneOf */.yL)('Always', 'OnFailure', 'Never'),
    dnsPolicy: (0,field_type/* oneOf */.yL)('ClusterFirst', 'ClusterFirstWithHostNet', 'Default', 'None'),
    ...(0,field_type/* all */.Q7)('flag', 'hostNetwork', 'hostPID', 'hostIPC', 'hostUsers', 'automountServiceAccountToken', 'shareProcessNamespace'),
    ...(0,field_type/* all */.Q7)('integer', 'terminationGracePeriodSeconds', 'activeDeadlineSeconds', 'priority'),
    nodeSelector: (0,field_type/* mapOf */.A7)('text'),
    imagePullSecrets: (0,field_type/* listOf */.c3)((0,field_type/* fields */.OA)({ name: 'text' })),
    os: (0,field_type/* fields */.OA)({ name: (0,field_type/* oneOf */.yL)('linux', 'windows') }),
    securityContext: (0,field_type/* fields */.OA)({
        ...profiles,
        ...runAs,
        fsGroup: identity,
        supplementalGroups: (0,field_type/* listOf */.c3)(identity),
        sysctls: (0,field_type/* listOf */.c3)((0,field_type/* fields */.OA)((0,field_type/* all */.Q7)('text', 'name', 'value'))),
    }),
    affinity: (0,field_type/* fields */.OA)((0,field_type/* all */.Q7)(podAffinity, 'podAffinity', 'podAntiAffinity')),
    tolerations: (0,field_type/* listOf */.c3)((0,field_type/* fields */.OA)({
        ...(0,field_type/* all */.Q7)('text', 'key', 'value'),
        operator: (0,field_type/* oneOf */.yL)('Equal', 'Exists', 'Lt', 'Gt'),
        effect: (0,field_type/* oneOf */.yL)('NoSchedule', 'PreferNoSchedule', 'NoExecute'),
    })),
    topologySpreadConstraints: (0,field_type/* listOf */.c3)((0,field_type/* fields */.OA)({
        maxSkew: (0,field_type/* from */.HT)(1),
        topologyKey: 'text',
        whenUnsatisfiable: (0,field_type/* oneOf */.yL)('DoNotSchedule', 'ScheduleAnyway'),
        labelSelector: labelSelector,
    })),
    volumes: volumes,
});
const podTemplate = (0,field_type/* fields */.OA)({ metadata: (0,field_type/* fields */.OA)(labelled), spec: pod });

;// CONCATENATED MODULE: ./build/resources/schema/misfits.js









/** The fields of an object that the API refuses for what they hold. */
function* misfits(resource) {
    const bounded = (0,kinds/* isBuiltIn */.qi)(resource.group);
    for (const { type, path } of typedParts(resource))
        yield* walk((0,fields/* valueAt */.fK)(resource.body, path), type, path, bounded);
}
/** Why the value of one field cannot be judged: the API refuses it as it is, or something fills it in before the API sees it. */
function unreadable(resource, path) {
    const bounded = (0,kinds/* isBuiltIn */.qi)(resource.group);
    for (const part of typedParts(resource)) {
        for (const [type, length] of typesAlong(part, path)) {
            const value = (0,fields/* valueAt */.fK)(resource.body, path.slice(0, length));
            if (value === undefined || value === null)
                break;
            if (!fits(value, type, bounded))
                return 'refused';
            const scalar = (0,field_type/* scalarOf */.ol)(type);
            if (length === path.length && scalar !== undefined && scalar !== 'text' && typeof value === 'string')
                return 'templated';
        }
    }
    return undefined;
}
/** The parts of an object whose types are known: what its kind holds, and its pod template. */
function typedParts(resource) {
    const { kind } = resource;
    const group = (0,kinds/* currentGroup */.hq)(resource.group, kind);
    const key = `${group}/${kind}`;
    const own = Object.hasOwn(bodies, key) ? bodies[key] : undefined;
    const spec = Object.hasOwn(specs, key) ? specs[key] : undefined;
    const grammar = nameGrammar(group, kind);
    const metadata = metadataOf(grammar ? (0,field_type/* like */.mj)(grammar) : 'text');
    const whole = { type: (0,field_type/* fields */.OA)({ metadata, ...own, ...(spec && { spec: (0,field_type/* fields */.OA)(spec) }) }), path: [] };
    const templatePath = (0,workload_kinds/* templatePathOf */.ZM)(resource);
    if (!templatePath)
        return [whole];
    return [whole, { type: templatePath.length === 0 ? (0,field_type/* fields */.OA)({ spec: pod }) : podTemplate, path: templatePath }];
}
/** The types of the fields that a path leads through, each with how many steps lead there. */
function* typesAlong(part, path) {
    if (!part.path.every((step, index) => path[index] === step))
        return;
    let type = part.type;
    for (let length = part.path.length; length <= path.length; length++) {
        yield [type, length];
        if (typeof type === 'string')
            return;
        const step = path[length];
        if (step === undefined)
            return;
        if ('listOf' in type)
            type = type.listOf;
        else if ('mapOf' in type)
            type = type.mapOf;
        else if ('fields' in type)
            type = Object.hasOwn(type.fields, step) ? type.fields[step] : undefined;
        else
            return;
        if (type === undefined)
            return;
    }
}
function* walk(value, type, path, bounded) {
    if (value === undefined || value === null)
        return;
    if (!fits(value, type, bounded)) {
        yield { path, wants: type, value };
    }
    else if (typeof type === 'string' || typeof value !== 'object') {
        return;
    }
    else if ('fields' in type) {
        if (!(0,fields/* isFields */.Ce)(value))
            return;
        for (const [key, inner] of Object.entries(type.fields))
            if (Object.hasOwn(value, key))
                yield* walk(value[key], inner, [...path, key], bounded);
    }
    else if ('listOf' in type) {
        for (const [index, item] of value.entries())
            yield* walk(item, type.listOf, [...path, index], bounded);
    }
    else if ('mapOf' in type) {
        for (const [key, item] of Object.entries(value)) {
            const at = [...path, key];
            if (bounded && type.keys && !type.keys.fits(key) && !(0,templated/* isTemplated */.d)(key))
                yield { path: at, wants: type, value: item, key: type.keys };
            else
                yield* walk(item, type.mapOf, at, bounded);
        }
    }
}
/** Whether a value is of a type, but for what stands in it; what is filled in later may be of any. */
function fits(value, type, bounded) {
    if (typeof value === 'string' ? type !== 'text' && (0,templated/* isTemplated */.d)(value) : isMarker(value))
        return true;
    if (type === 'flag')
        return typeof value === 'boolean';
    if (type === 'integer')
        return Number.isInteger(value);
    if (type === 'text')
        return typeof value === 'string';
    if ('fields' in type || 'mapOf' in type)
        return (0,fields/* isFields */.Ce)(value);
    if ('listOf' in type)
        return Array.isArray(value);
    if ('from' in type)
        return Number.isInteger(value) && (!bounded || (Number(value) >= type.from && Number(value) <= (type.to ?? Infinity)));
    if (typeof value !== 'string')
        return false;
    if (!bounded)
        return true;
    return 'words' in type ? ['', ...type.words].includes(value) : type.grammar.fits(value);
}
/** `replicas: {{replicas}}` without quotes reads as a map in a map. */
const isMarker = (value) => (0,fields/* isFields */.Ce)(value) && Object.keys(value).some(key => key.startsWith('{'));


/***/ }),

/***/ 1179:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IY: () => (/* binding */ secretsUsedBy),
/* harmony export */   Lz: () => (/* binding */ secretMadeBy),
/* harmony export */   ar: () => (/* binding */ mechanismsOf),
/* harmony export */   fB: () => (/* binding */ externalSecretKinds)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1793);
/* harmony import */ var _secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1036);


/** Kinds whose objects bring a Secret into the cluster from outside the repository, or encrypted. */
const externalSecretKinds = [
    'ExternalSecret',
    'ClusterExternalSecret',
    'PushSecret',
    'SealedSecret',
    'SecretProviderClass',
    'VaultStaticSecret',
    'VaultDynamicSecret',
    'VaultPKISecret',
    'SopsSecret',
    'OnePasswordItem',
    'DopplerSecret',
    'InfisicalSecret',
    'BitwardenSecret',
    'AzureKeyVaultSecret',
];
/** The name of the Secret that an object makes; undefined when it makes none. */
function secretMadeBy(resource) {
    const { kind, name, body } = resource;
    if ((0,_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .isSecret */ .$)(resource))
        return name;
    if (!externalSecretKinds.includes(kind))
        return undefined;
    return ((0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(body, 'spec', 'target', 'name') ??
        (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(body, 'spec', 'externalSecretName') ??
        (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(body, 'spec', 'destination', 'name') ??
        (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(body, 'spec', 'output', 'secret', 'name') ??
        (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(body, 'spec', 'managedSecret', 'name') ??
        (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(body, 'spec', 'managedSecretReference', 'secretName') ??
        name);
}
/** The names of the Secrets that a workload's pods refer to. */
function secretsUsedBy({ pod, containers }) {
    const named = [
        ...containers.flatMap(({ spec }) => (spec.env ?? []).map(({ valueFrom }) => valueFrom?.secretKeyRef?.name)),
        ...containers.flatMap(({ spec }) => (spec.envFrom ?? []).map(({ secretRef }) => secretRef?.name)),
        ...(pod.volumes ?? []).map(({ secret }) => secret?.secretName),
    ];
    return new Set(named.filter(name => name !== undefined));
}
/** How an object keeps its secrets out of the repository, with how often: `secretKeyRef ×5`, `ExternalSecret`. */
function mechanismsOf(resource, workload) {
    if (externalSecretKinds.includes(resource.kind))
        return [resource.kind];
    if ((0,_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .isSecret */ .$)(resource))
        return (0,_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .readSecret */ .n)(resource).encrypted ? ['SOPS'] : [];
    if (!workload)
        return [];
    const { pod, podPath, containers, podAnnotations, templateOf } = workload;
    const env = containers.flatMap(({ spec }) => spec.env ?? []);
    const volumes = (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .listAt */ .gT)(templateOf?.body, ...podPath, 'volumes');
    const projections = volumes.flatMap(volume => (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .listAt */ .gT)(volume, 'projected', 'sources'));
    const counts = [
        ['secretKeyRef', env.filter(({ valueFrom }) => valueFrom?.secretKeyRef).length],
        ['secretRef', containers.flatMap(({ spec }) => spec.envFrom ?? []).filter(({ secretRef }) => secretRef).length],
        [
            'secret volume',
            (pod.volumes ?? []).filter(({ secret }) => secret).length +
                projections.filter(source => (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .isFields */ .Ce)((0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(source, ['secret']))).length,
        ],
        ['CSI secret store', volumes.filter(volume => (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .mapAt */ .SC)(volume, 'csi').driver === 'secrets-store.csi.k8s.io').length],
        ['Vault agent', Number(podAnnotations['vault.hashicorp.com/agent-inject'] === 'true')],
        ['Bank-Vaults', env.filter(({ value }) => value?.startsWith('vault:')).length],
    ];
    return counts.flatMap(([mechanism, count]) => (count === 0 ? [] : [count === 1 ? mechanism : `${mechanism} ×${count}`]));
}


/***/ }),

/***/ 1036:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ isSecret),
/* harmony export */   n: () => (/* binding */ readSecret)
/* harmony export */ });
/* harmony import */ var _credential_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9377);
/* harmony import */ var _credential_lines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9175);
/* harmony import */ var _credential_pattern_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7542);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1793);




const isSecret = ({ group, kind }) => group === '' && kind === 'Secret';
/** Reads a Secret's `data` and `stringData`; encrypted, public, empty and harmless values are not plain. */
function readSecret({ body, rendition }) {
    const entries = ['data', 'stringData'].flatMap(field => Object.entries((0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .mapAt */ .SC)(body, field)).flatMap(([key, value]) => {
        const text = typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
        return typeof text === 'string' ? [{ key, path: [field, key], written: text, encoded: field === 'data' }] : [];
    }));
    const sealed = (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(body, 'sops', 'mac') !== undefined;
    const type = (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(body, 'type') ?? '';
    const plain = [];
    const placeholders = [];
    for (const { key, path, written, encoded } of entries) {
        if (sealed && written.startsWith(cipher))
            continue;
        const text = (encoded ? decoded(written) : undefined) ?? written;
        if (isDockerConfig(type) ? !holdsLogin(text) : isNoSecret(key, text))
            continue;
        if (!text.trim().includes('\n') && (0,_credential_js__WEBPACK_IMPORTED_MODULE_0__/* .isPlaceholder */ .wK)(text))
            placeholders.push(key);
        else
            plain.push({ key, path, encoded: encoded && text !== written && rendition?.verbatim !== false });
    }
    return { plain, placeholders, encrypted: sealed && entries.length > 0 };
}
/** How SOPS writes a value that it encrypted. */
const cipher = 'ENC[AES256_GCM,';
/** What a base 64 text says; undefined when it is none. */
function decoded(text) {
    const compact = text.replace(/\s/g, '');
    if (compact.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(compact))
        return undefined;
    return new TextDecoder().decode(Uint8Array.from(atob(compact), character => character.charCodeAt(0)));
}
function isNoSecret(key, text) {
    if (text.trim() === '' || isPublic(text) || isEncryptedFile(text))
        return true;
    if (text.startsWith(cipher) || (0,_credential_pattern_js__WEBPACK_IMPORTED_MODULE_2__/* .credentialIn */ .L)(text) !== undefined)
        return false;
    if (isHarmlessJson(text))
        return true;
    if (text.trim().includes('\n'))
        return (0,_credential_js__WEBPACK_IMPORTED_MODULE_0__/* .refersElsewhere */ .AG)(text) && (0,_credential_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .credentialLines */ .V)(key, text).length === 0;
    return (0,_credential_js__WEBPACK_IMPORTED_MODULE_0__/* .isHarmless */ .EW)(key, text) ? !isSecretAddress(text) : isBesideOne(key);
}
/** A JSON document with nothing in it that could be one: switches, numbers, references. */
function isHarmlessJson(text) {
    const pairs = (0,_credential_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .pairsOfJson */ .$)(text);
    return pairs?.every(([key, value]) => isNoSecret(key, value) || (0,_credential_js__WEBPACK_IMPORTED_MODULE_0__/* .isPlaceholder */ .wK)(value)) ?? false;
}
/** An address whose path or query is the secret: a webhook's. */
const isSecretAddress = (text) => /^https?:\/\/[^/]*\/(.*\?.|(.*\/)?[A-Za-z0-9]{20})/.test(text);
/** What a login needs besides its secret: who, where, which kind of store. */
function isBesideOne(key) {
    const words = (0,_credential_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z9)(key);
    const last = words.at(-1) ?? '';
    if (key === 'ca.crt' || words.includes('USERNAME'))
        return true; // `auth.username_in` too
    return last.endsWith('NAME') || (besides.has(last) && words.slice(-2).join(' ') !== 'SECRET ID');
}
const besides = new Set([
    ...['USER', 'EMAIL', 'HOST', 'SERVER', 'PORT', 'DATABASE', 'DB', 'PROJECT', 'BUCKET', 'DOMAIN', 'ADDRESS', 'REALM'],
    ...['NAMESPACE', 'URL', 'URI', 'ENDPOINT', 'TYPE', 'ID', 'ARN', 'VERSION', 'PREFIX', 'REGION', 'ISSUER', 'AUDIENCE'],
    ...['ALGORITHM', 'MODE', 'POLICY', 'TTL', 'EXPIRY', 'EXPIRATION', 'LIFETIME', 'TIMEOUT', 'ENABLED', 'LEVEL', 'FORMAT'],
    ...['LENGTH', 'SIZE', 'COUNT', 'FILE', 'PATH', 'DIR', 'MOUNT', 'REF', 'HEADER', 'DRIVER', 'PROTOCOL', 'SCHEME'],
]);
const publicBlock = /-----BEGIN ((?:[A-Z0-9]{1,9} ){0,2}(?:PUBLIC KEY|CERTIFICATE|CERTIFICATE REQUEST|CRL|PARAMETERS))-----[^-]*-----END \1-----/g;
const publicKeyLine = /^(\S+ )?(ssh-(rsa|dss|ed25519)|ecdsa-sha2-\S+|sk-\S+) AAAA/;
/** Certificates, public keys and lists of them: made to be handed out. */
function isPublic(text) {
    const rest = text.replace(publicBlock, '');
    const lines = rest.split('\n').map(line => line.trim());
    const telling = lines.filter(line => line !== '' && !line.startsWith('#'));
    if (telling.length === 0)
        return rest !== text;
    return telling.every(line => publicKeyLine.test(line));
}
/** A whole file that SOPS encrypted, taken in by a generator. */
const isEncryptedFile = (text) => !text.startsWith(cipher) && text.includes(cipher) && /\bmac\b/.test(text);
const isDockerConfig = (type) => type === 'kubernetes.io/dockerconfigjson' || type === 'kubernetes.io/dockercfg';
/** Whether a registry's login file logs in anywhere. What is no JSON is judged as it stands. */
function holdsLogin(text) {
    const config = parsed(text);
    if (!(0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .isFields */ .Ce)(config))
        return text.trim() !== '' && !(0,_credential_js__WEBPACK_IMPORTED_MODULE_0__/* .refersElsewhere */ .AG)(text.trim()) && !(0,_credential_js__WEBPACK_IMPORTED_MODULE_0__/* .isPlaceholder */ .wK)(text);
    const registries = (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .isFields */ .Ce)(config.auths) ? config.auths : config;
    return Object.values(registries).some(registry => ['auth', 'password', 'identitytoken', 'registrytoken'].some(field => {
        const login = (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .valueAt */ .fK)(registry, [field]);
        return typeof login === 'string' && login !== '' && !(0,_credential_js__WEBPACK_IMPORTED_MODULE_0__/* .refersElsewhere */ .AG)(login) && !(0,_credential_js__WEBPACK_IMPORTED_MODULE_0__/* .isPlaceholder */ .wK)(login);
    }));
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}


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

/***/ 3216:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ isTemplated)
/* harmony export */ });
/**
 * Whether a text stands for another that something fills in before the API sees it: Flux's substitutions, templates, markers of
 * a script. No label, port, number or switch holds these characters itself.
 */
const isTemplated = (text) => /[$%{}<>@]|\[\[|__[A-Z]/.test(text);


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


/***/ }),

/***/ 4621:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ rules)
});

// EXTERNAL MODULE: ./build/resources/image.js
var resources_image = __webpack_require__(4955);
;// CONCATENATED MODULE: ./build/rules/judgement.js
const passed = (note) => ({ pass: true, ...(note !== undefined && { note }) });
const passedBy = (by, note) => ({
    pass: true,
    by,
    ...(note !== undefined && { note }),
});
const notApplicable = (reason) => ({ notApplicable: reason });
/** Does not apply only because a sibling rule fails: what it would ask is open already (rules.md §3.3). */
const openAlready = (reason) => ({ notApplicable: reason, openBefore: true });
const toldElsewhere = (reason) => ({ toldElsewhere: reason });
const unverified = (reason, hint) => ({ unverified: reason, hint });

// EXTERNAL MODULE: ./build/rules/phrases.js
var phrases = __webpack_require__(8130);
// EXTERNAL MODULE: ./build/rules/rule.js + 1 modules
var rule = __webpack_require__(8747);
// EXTERNAL MODULE: ./build/rules/subjects.js
var subjects = __webpack_require__(7211);
;// CONCATENATED MODULE: ./build/rules/delivery/image-tag-pinned.js





/** Tags that name a distribution or a channel and no version: they move with every build of it (rules.md §14.14). */
const distributions = [
    ...['alpine', 'slim', 'bullseye', 'bookworm', 'trixie', 'focal', 'jammy', 'noble', 'ubi8', 'ubi9', 'ubi10'],
    ...['lts', 'mainline', 'unstable'],
];
/* harmony default export */ const image_tag_pinned = ((0,rule/* defineRule */.K)({
    id: 'image-tag-pinned',
    item: null,
    category: 'delivery',
    priority: 'high',
    title: 'Images pinned',
    headline: 'Image not pinned',
    why: 'What a moving tag means changes without a commit: replicas differ, and there is nothing to roll back to.',
    docs: 'https://kubernetes.io/docs/concepts/containers/images/',
    subjects: (0,subjects/* containers */.l8)(['serving', 'helper', 'sidecar', 'init']),
    judgesPatches: true,
    *check(container, { thresholds: { movingTags } }) {
        const { image } = container.spec;
        if (image === undefined || image === '')
            return notApplicable('no image is written');
        if (image.trim() === '')
            return notApplicable('an image trigger fills it in');
        const reference = (0,resources_image/* parseImage */.z)(image);
        if (!reference)
            return unverified('templated', `\`${image}\` is filled in later`);
        const { tag, digest } = reference;
        if (digest !== undefined)
            return;
        if (tag === undefined && container.resource.origin === 'partial')
            return notApplicable('a patch that leaves the tag open');
        if (tag !== undefined && !moves(tag, movingTags))
            return /^v?\d+(\.\d+)?$/.test(tag) ? passed(`\`${tag}\` still moves within its releases`) : undefined;
        yield {
            message: `Container ${(0,phrases/* containerName */.xN)(container)} uses \`${image}\`: ${tag === undefined ? 'no tag, so `latest`' : `the moving tag \`${tag}\``} cannot be rolled back reliably.`,
            at: [...container.path, 'image'],
            template: pinned(reference, container),
        };
    },
}));
/** A word of the settings, alone or after the last dash, or nothing but such words and names of distributions. */
function moves(tag, movingTags) {
    const text = tag.toLowerCase();
    const moving = movingTags.map(word => word.toLowerCase());
    if (moving.some(word => text === word || text.endsWith(`-${word}`)))
        return true;
    return text.split('-').every(word => distributions.includes(word) || moving.includes(word));
}
function pinned({ repository }, { spec }) {
    return `- name: ${spec.name ?? ''}
  image: ${repository}:1.4.2   # the version that was tested; a digest (@sha256:…) pins it for good
`;
}

// EXTERNAL MODULE: ./build/inventory/service-ports.js
var service_ports = __webpack_require__(8037);
;// CONCATENATED MODULE: ./build/rules/delivery/pre-stop-hook.js





/* harmony default export */ const pre_stop_hook = ((0,rule/* defineRule */.K)({
    id: 'pre-stop-hook',
    item: null,
    category: 'delivery',
    priority: 'medium',
    title: 'PreStop delay',
    headline: 'No preStop delay',
    why: 'A pod leaves its Service while it already stops: without a short wait the last requests find a closed port.',
    docs: 'https://kubernetes.io/docs/concepts/containers/container-lifecycle-hooks/',
    subjects: (0,subjects/* containers */.l8)(['serving'], ({ longRunning, resource }) => longRunning && !notReplaced.includes(resource.kind)),
    companions: ['Service'],
    summaryOnly: true,
    attestable: true,
    *check(container, { unit }) {
        const { preStop } = container.spec.lifecycle ?? {};
        if ((preStop?.exec?.command?.length ?? 0) > 0 || preStop?.httpGet)
            return;
        const seconds = preStop?.sleep?.seconds ?? 0;
        if (seconds > 0)
            return passed(`sleeps ${seconds}s`);
        const services = unit.selecting('Service', container.workload);
        const service = services.find(({ resource }) => (0,service_ports/* leadsTo */.Rs)(resource, container) && (0,service_ports/* servesPeople */.ah)(resource));
        if (!service)
            return unit.complete
                ? notApplicable('no Service leads to it')
                : unverified('partial-context', 'no Service that leads to it is in what was read');
        yield {
            message: preStop?.tcpSocket
                ? `Container ${(0,phrases/* containerName */.xN)(container)} has a tcpSocket as preStop, which Kubernetes does not run; requests through ${(0,phrases/* objectName */.Hd)(service.resource)} may hit it while it is shutting down.`
                : `Container ${(0,phrases/* containerName */.xN)(container)} behind ${(0,phrases/* objectName */.Hd)(service.resource)} has no preStop delay; requests may hit it while it is shutting down.`,
            at: [...container.path, 'lifecycle', 'preStop'],
            inferred: true,
            template: delay,
        };
    },
}));
/** Pods that nothing replaces, and those whose platform drains them itself. */
const notReplaced = ['Pod', 'PodTemplate', 'Service'];
const delay = `lifecycle:
  preStop:
    sleep: { seconds: 10 }   # needs no shell; before Kubernetes 1.30: exec: { command: [/bin/sh, -c, sleep 10] }
`;

// EXTERNAL MODULE: ./build/inventory/rollouts.js
var rollouts = __webpack_require__(5749);
// EXTERNAL MODULE: ./build/resources/fields.js
var resources_fields = __webpack_require__(1793);
;// CONCATENATED MODULE: ./build/rules/delivery/revision-history.js






/* harmony default export */ const revision_history = ((0,rule/* defineRule */.K)({
    id: 'revision-history',
    item: null,
    category: 'delivery',
    priority: 'high',
    title: 'Rollback target kept',
    headline: 'No revision to roll back to',
    why: 'A bad release is undone by going back to the revision before; with none kept that takes a new release.',
    docs: 'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#revision-history-limit',
    subjects: (0,subjects/* controllers */.UM)(['Deployment', 'StatefulSet', 'DaemonSet', 'Rollout']),
    companions: ['Rollout'],
    judgesPatches: true,
    attestable: true,
    *check(workload, { unit }) {
        const at = ['spec', 'revisionHistoryLimit'];
        if ((0,resources_fields/* numberAt */.tk)(workload.resource.body, ...at) !== 0)
            return;
        const reason = (0,rollouts/* shadowed */.sz)(workload, unit);
        if (reason !== undefined)
            return notApplicable(reason);
        yield {
            message: `${(0,phrases/* workloadName */.vO)(workload)} keeps no old revisions (revisionHistoryLimit: 0); a rollback is impossible.`,
            at,
            fix: { title: 'Keep the default of ten revisions', confidence: 'safe', edits: [{ remove: at }] },
        };
    },
}));

;// CONCATENATED MODULE: ./build/inventory/claims.js

/**
 * The claim of a volume that only one node can mount at a time, among those a workload's pods use: its two pods cannot run
 * side by side everywhere. A claim that is not in the unit counts as one: nothing says that it can be shared.
 */
function singleWriterClaim({ pod, resource }, unit) {
    for (const { persistentVolumeClaim } of pod.volumes ?? []) {
        const claimName = persistentVolumeClaim?.claimName;
        if (claimName === undefined)
            continue;
        const claims = unit.named('PersistentVolumeClaim', claimName, resource);
        const modes = claims.flatMap(match => (0,resources_fields/* textsAt */.i1)(match.resource.body, 'spec', 'accessModes'));
        if (!modes.includes('ReadWriteMany') && !modes.includes('ReadOnlyMany'))
            return claimName;
    }
    return undefined;
}

// EXTERNAL MODULE: ./build/resources/int-or-percent.js
var int_or_percent = __webpack_require__(6729);
// EXTERNAL MODULE: ./build/resources/templated.js
var templated = __webpack_require__(3216);
;// CONCATENATED MODULE: ./build/resources/update-strategy.js



function readUpdateStrategy({ kind, body }) {
    const isConfig = kind === 'DeploymentConfig';
    const path = ['spec', kind === 'Deployment' || isConfig ? 'strategy' : 'updateStrategy'];
    const rolling = [...path, isConfig ? 'rollingParams' : 'rollingUpdate'];
    const share = (field) => (0,int_or_percent/* readIntOrPercent */.SU)((0,resources_fields/* valueAt */.fK)(body, [...rolling, field]));
    return {
        path,
        type: (0,resources_fields/* textAt */.$6)(body, ...path, 'type') ?? (isConfig ? 'Rolling' : 'RollingUpdate'),
        rolling,
        maxSurge: share('maxSurge'),
        maxUnavailable: share('maxUnavailable'),
        unreadable: ['maxSurge', 'maxUnavailable'].flatMap(field => {
            const value = (0,resources_fields/* valueAt */.fK)(body, [...rolling, field]) ?? undefined;
            if (value === undefined || share(field) || (typeof value === 'string' && (0,templated/* isTemplated */.d)(value.replace(/%$/, ''))))
                return [];
            return [{ field, text: typeof value === 'object' ? '{…}' : String(value) }];
        }),
        minReadySeconds: (0,resources_fields/* numberAt */.tk)(body, 'spec', 'minReadySeconds') ?? 0,
        progressDeadlineSeconds: kind === 'Deployment' ? ((0,resources_fields/* numberAt */.tk)(body, 'spec', 'progressDeadlineSeconds') ?? 600) : undefined,
    };
}
/** What a quarter comes to where nothing is written, for a Deployment's surge and unavailable pods alike. */
const quarter = { percent: 25 };
/** How many pods of `all` a Deployment may add and miss during an update: a surge rounds up, what is missing down. */
function deploymentBounds(strategy, all) {
    const surge = (0,int_or_percent/* podsOf */.EB)(strategy.maxSurge ?? quarter, all, 'up');
    const unavailable = (0,int_or_percent/* podsOf */.EB)(strategy.maxUnavailable ?? quarter, all, 'down');
    return { surge, unavailable: surge === 0 && unavailable === 0 ? 1 : unavailable };
}
const isZero = (share) => share !== undefined && ('count' in share ? share.count : share.percent) === 0;
/** Whether all pods may be missing at once: 100 %, or as many as there are (of two or more). */
function isAll(share, size) {
    if ('percent' in share)
        return share.percent >= 100;
    return size !== undefined && size >= 2 && share.count >= size;
}

;// CONCATENATED MODULE: ./build/inventory/workload-size.js


/** Why nobody chooses how many pods a workload runs, or chooses it elsewhere; undefined where `spec.replicas` or an autoscaler does. */
function unsized(workload, unit) {
    const { resource, replicas } = workload;
    if ('helm.sh/hook' in resource.annotations)
        return 'a Helm hook';
    if (resource.podTemplate)
        return 'its own controller decides how many run';
    switch (resource.kind) {
        case 'DaemonSet':
            return 'DaemonSet';
        case 'Job':
        case 'CronJob':
            return 'a Job runs to its end';
        case 'Pod':
            return 'a Pod is one by nature (bare-pod)';
        case 'PodTemplate':
            return 'a PodTemplate runs nothing';
        case 'Service':
            return 'Knative scales it by its requests';
    }
    return (0,rollouts/* shadowed */.sz)(workload, unit) ?? (replicas === 0 ? 'scaled to zero on purpose' : undefined);
}
/** Why a workload's size cannot be told: it is left to something that was not read, or is no number. */
function unknownSize(workload, unit) {
    const { source, autoscaler } = unit.replicas(workload);
    const field = autoscaler
        ? (0,resources_fields/* textAt */.$6)(autoscaler.resource.body, 'spec', source === 'ScaledObject' ? 'minReplicaCount' : 'minReplicas')
        : (0,resources_fields/* valueAt */.fK)(workload.resource.body, ['spec', 'replicas']);
    if (typeof field === 'string')
        return { unverified: 'templated', hint: `its number of replicas is the text \`${field}\`` };
    if (source === 'default' && !unit.complete)
        return { unverified: 'partial-context', hint: 'no replicas are written, and part of this unit could not be read' };
    return undefined;
}

;// CONCATENATED MODULE: ./build/rules/delivery/update-bounds.js





/** How many pods an update that goes pod by pod adds and misses: what is an outage, and what the API refuses. */
function* boundProblems(workload, strategy, unit) {
    const { kind } = workload.resource;
    const { maxSurge, maxUnavailable } = strategy;
    for (const { field, text } of strategy.unreadable)
        yield {
            message: `${(0,phrases/* workloadName */.vO)(workload)} sets ${field} to \`${text}\`, which is neither a whole number nor a percentage; the API server refuses it.`,
            headline: 'Update bounds that are refused',
            at: [...strategy.rolling, field],
            detail: field,
        };
    if (strategy.unreadable.length > 0)
        return;
    const at = [...strategy.rolling, 'maxUnavailable'];
    const size = kind === 'DaemonSet' || unknownSize(workload, unit) ? undefined : unit.replicas(workload).min;
    if (maxUnavailable && isAll(maxUnavailable, size)) {
        yield {
            message: `${(0,phrases/* workloadName */.vO)(workload)} lets ${size === undefined || size < 2 ? 'every pod' : `all ${size} pods`} be down during an update (maxUnavailable ${(0,int_or_percent/* shareText */.Lu)(maxUnavailable)}).`,
            at,
            detail: 'unavailable',
            fix: { title: 'Take one pod at a time', confidence: 'check', edits: [{ set: at, to: 1 }] },
        };
        return;
    }
    const refused = kind === 'DaemonSet' ? refusedForDaemonSet(strategy) : refusedForDeployment(kind, strategy);
    if (refused !== undefined)
        yield {
            message: `${(0,phrases/* workloadName */.vO)(workload)} ${refused}; the API server refuses it.`,
            headline: 'Update bounds that are refused',
            at: [...strategy.rolling, maxSurge ? 'maxSurge' : 'maxUnavailable'],
            detail: 'bounds',
        };
    else if ((kind === 'Deployment' || kind === 'DeploymentConfig') && size === 1 && isZero(maxSurge) && workload.templateOf)
        yield stopsTheOnlyPod(workload, strategy, unit);
}
function refusedForDeployment(kind, { maxSurge, maxUnavailable }) {
    if (kind === 'StatefulSet' || !isZero(maxSurge) || !isZero(maxUnavailable))
        return undefined;
    return 'allows neither an extra pod nor a missing one (maxSurge 0, maxUnavailable 0)';
}
/** A DaemonSet does one or the other; without a word it misses one pod and adds none. */
function refusedForDaemonSet({ maxSurge, maxUnavailable }) {
    const adds = maxSurge !== undefined && !isZero(maxSurge);
    if (!adds && isZero(maxUnavailable))
        return 'allows neither an extra pod nor a missing one (maxUnavailable 0, maxSurge 0)';
    if (!adds || isZero(maxUnavailable))
        return undefined;
    const missing = maxUnavailable ? (0,int_or_percent/* shareText */.Lu)(maxUnavailable) : '1, the default';
    return `sets maxSurge ${(0,int_or_percent/* shareText */.Lu)(maxSurge)} beside maxUnavailable ${missing}, which exclude each other`;
}
function stopsTheOnlyPod(workload, strategy, unit) {
    const at = [...strategy.rolling, 'maxSurge'];
    const claim = singleWriterClaim(workload, unit);
    const { unavailable } = deploymentBounds(strategy, 1);
    return {
        message: `${(0,phrases/* workloadName */.vO)(workload)} stops its only pod before starting the new one (maxSurge 0, maxUnavailable ${unavailable})${claim === undefined ? '' : `, as the volume of claim \`${claim}\` for a single writer needs`}; every update is an outage.`,
        at,
        detail: 'single',
        ...(claim === undefined
            ? { fix: { title: 'Start the new pod first', confidence: 'check', edits: [{ set: at, to: 1 }] } }
            : { priority: 'medium', summaryOnly: true }),
    };
}

;// CONCATENATED MODULE: ./build/rules/delivery/rolling-update.js









/** A patch of one is judged beside the object that it changes. */
const updatedKinds = ['Deployment', 'DeploymentConfig', 'StatefulSet', 'DaemonSet'];
/* harmony default export */ const rolling_update = ((0,rule/* defineRule */.K)({
    id: 'rolling-update',
    item: null,
    category: 'delivery',
    priority: 'high',
    title: 'Updates keep capacity',
    headline: 'Update with downtime',
    why: 'An update that stops pods before new ones serve is an outage with every release.',
    docs: 'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#rolling-update-deployment',
    subjects: (0,subjects/* controllers */.UM)(updatedKinds),
    companions: ['PersistentVolumeClaim', 'HorizontalPodAutoscaler', 'ScaledObject', 'Rollout'],
    alongside: updatedKinds,
    judgesPatches: true,
    *check(workload, { unit }) {
        const { resource } = workload;
        if ('helm.sh/hook' in resource.annotations)
            return notApplicable('a Helm hook');
        const reason = (0,rollouts/* shadowed */.sz)(workload, unit);
        if (reason !== undefined)
            return notApplicable(reason);
        const strategy = readUpdateStrategy(resource);
        if (strategy.type === 'Custom')
            return notApplicable('a strategy of its own (Custom)');
        if (strategy.type === 'Recreate')
            yield recreates(workload, strategy, unit);
        else if (strategy.type === 'OnDelete')
            yield waitsForDeletion(workload, strategy);
        else
            yield* boundProblems(workload, strategy, unit);
        const { minReadySeconds, progressDeadlineSeconds } = strategy;
        if (progressDeadlineSeconds !== undefined && minReadySeconds >= progressDeadlineSeconds)
            yield {
                message: `${(0,phrases/* workloadName */.vO)(workload)} counts a pod as ready after ${minReadySeconds}s (minReadySeconds) but gives up after ${progressDeadlineSeconds}s (progressDeadlineSeconds); the API server refuses it.`,
                headline: 'Deadline before readiness',
                at: ['spec', 'minReadySeconds'],
                detail: 'deadline',
            };
        return (0,resources_fields/* valueAt */.fK)(resource.body, ['spec', 'paused']) === true ? passed('paused: updates wait until it goes on') : undefined;
    },
}));
/** All pods stop, then new ones start: what a volume for one writer needs, and an outage everywhere else. */
function recreates(workload, strategy, unit) {
    const at = [...strategy.path, 'type'];
    const claim = singleWriterClaim(whole(workload, unit), unit);
    if (claim !== undefined)
        return {
            message: `${(0,phrases/* workloadName */.vO)(workload)} uses Recreate, as the volume of claim \`${claim}\` for a single writer needs; expect downtime with every update.`,
            at,
            detail: 'type',
            priority: 'medium',
            summaryOnly: true,
        };
    return {
        message: `${(0,phrases/* workloadName */.vO)(workload)} uses Recreate: every update stops all pods before starting new ones.`,
        at,
        detail: 'type',
        ...rolling(workload, strategy, unit),
    };
}
/** The object that a patch changes, where it is here: the patch alone does not tell the volumes. */
function whole(workload, unit) {
    const { resource } = workload;
    if (resource.origin !== 'partial')
        return workload;
    const [patched] = unit.named(resource.kind, resource.name, resource);
    return (patched && unit.workload(patched.resource)) ?? workload;
}
function waitsForDeletion(workload, { path }) {
    return {
        message: `${(0,phrases/* workloadName */.vO)(workload)} uses OnDelete: an update waits until someone deletes each pod.`,
        headline: 'Update by hand',
        at: [...path, 'type'],
        detail: 'type',
        priority: 'medium',
        fix: {
            title: 'Replace pods one by one; check that nobody counts on doing it by hand',
            confidence: 'check',
            edits: [{ set: [...path, 'type'], to: 'RollingUpdate' }],
        },
    };
}
/** The guide's bounds, fewer for a small workload; a DeploymentConfig's strategy holds more than a one-click change may drop. */
function rolling(workload, { path, rolling: bounds }, unit) {
    const size = unit.replicas(workload).min;
    const maxSurge = size < 4 ? 1 : 2;
    const maxUnavailable = size < 2 ? 0 : 1;
    const [, field] = path;
    const type = field === 'strategy' && bounds.at(-1) === 'rollingParams' ? 'Rolling' : 'RollingUpdate';
    const template = `${field}:
  type: ${type}
  ${bounds.at(-1)}:
    maxSurge: ${maxSurge}          # extra pods during an update
    maxUnavailable: ${maxUnavailable}    # pods that may be missing meanwhile
`;
    if (type === 'Rolling')
        return { template };
    return {
        template,
        fix: {
            title: 'Replace pods step by step; check that two versions can run side by side',
            confidence: 'check',
            edits: [{ set: path, to: { type, rollingUpdate: { maxSurge, maxUnavailable } } }],
        },
    };
}

// EXTERNAL MODULE: ./build/resources/rollout.js
var resources_rollout = __webpack_require__(403);
;// CONCATENATED MODULE: ./build/rules/delivery/rollout-analysis.js





/* harmony default export */ const rollout_analysis = ((0,rule/* defineRule */.K)({
    id: 'rollout-analysis',
    item: null,
    category: 'delivery',
    priority: 'medium',
    title: 'Promotion is decided by analysis',
    headline: 'Promoted without a metric',
    why: 'Without a metric the steps only delay a bad release.',
    docs: 'https://argo-rollouts.readthedocs.io/en/stable/features/analysis/',
    subjects: (0,subjects/* objectsOf */.iZ)('Rollout'),
    companions: ['AnalysisTemplate', 'ClusterAnalysisTemplate'],
    *check({ resource }, { unit }) {
        const rollout = (0,resources_rollout/* readRollout */.wW)(resource);
        const { blueGreen, canary } = rollout;
        if (!(0,resources_rollout/* isRollout */.kA)(resource) || !(blueGreen || canary?.steps?.length || canary?.trafficRouting || canary?.analysis))
            return notApplicable('no progressive strategy');
        if (!(0,resources_rollout/* hasAnalysis */.Hf)(rollout)) {
            if (isGatedByHand(rollout))
                return notApplicable('a person promotes it');
            yield {
                message: `${(0,phrases/* objectName */.Hd)(resource)} has no analysis ${gates(rollout)}.`,
                at: ['spec', 'strategy', blueGreen ? 'blueGreen' : 'canary'],
                detail: 'none',
                template: blueGreen ? beforePromotion : duringSteps,
            };
            return;
        }
        const steps = canary?.steps?.length ?? 0;
        const start = canary?.analysis?.startingStep;
        if (start !== undefined && steps > 0 && start >= steps)
            yield {
                message: `${(0,phrases/* objectName */.Hd)(resource)} starts its analysis at step ${start}, but has ${steps} steps (counted from 0), so it never runs.`,
                headline: 'Analysis that never starts',
                at: ['spec', 'strategy', 'canary', 'analysis', 'startingStep'],
                detail: 'startingStep',
            };
        const missing = (0,resources_rollout/* analysisTemplatesOf */.lN)(resource).filter(reference => !isThere(reference, resource, unit));
        if (missing.length > 0 && !unit.complete)
            return unverified('partial-context', 'an AnalysisTemplate that it names is not in what was read');
        for (const reference of firstOfEach(missing))
            yield {
                message: `${(0,phrases/* objectName */.Hd)(resource)} refers to ${kindOf(reference)} \`${reference.name}\`, which is not in the repository.`,
                headline: 'AnalysisTemplate not found',
                at: reference.at,
                detail: `template ${reference.name}`,
            };
    },
}));
function gates({ canary }) {
    const byHand = canary?.steps?.some(({ pause }) => pause && pause.duration === undefined) ?? false;
    return byHand ? 'and waits for a person at some of its pauses only' : 'and no manual gate';
}
/** Someone says yes at every gate there is. */
function isGatedByHand({ blueGreen, canary }) {
    return blueGreen ? blueGreen.autoPromotionEnabled === false : canary !== undefined && (0,resources_rollout/* pausesByHand */.w8)(canary);
}
const kindOf = ({ clusterScope }) => (clusterScope ? 'ClusterAnalysisTemplate' : 'AnalysisTemplate');
function isThere(reference, resource, unit) {
    if (!reference.clusterScope)
        return unit.named('AnalysisTemplate', reference.name, resource).length > 0;
    return unit.ofKind('ClusterAnalysisTemplate').some(({ name }) => name === reference.name);
}
function firstOfEach(references) {
    return references.filter(({ name, clusterScope }, index) => references.findIndex(other => other.name === name && other.clusterScope === clusterScope) === index);
}
const duringSteps = `analysis:                  # beside the canary's steps
  templates: [{ templateName: success-rate }]   # an AnalysisTemplate in this namespace
  startingStep: 2
`;
const beforePromotion = `prePromotionAnalysis:      # asked before the traffic moves
  templates: [{ templateName: success-rate }]   # an AnalysisTemplate in this namespace
`;

;// CONCATENATED MODULE: ./build/rules/delivery/rollout-blue-green.js





/** A wait that lets someone look, in seconds. */
const wait = 60;
/* harmony default export */ const rollout_blue_green = ((0,rule/* defineRule */.K)({
    id: 'rollout-blue-green',
    item: null,
    category: 'delivery',
    priority: 'medium',
    title: 'Blue/green is gated',
    headline: 'Promoted without a look',
    why: 'Blue/green moves all traffic at once: without a preview and a gate, everyone is the first to try the new version.',
    docs: 'https://argo-rollouts.readthedocs.io/en/stable/features/bluegreen/',
    subjects: (0,subjects/* objectsOf */.iZ)('Rollout'),
    companions: ['Service'],
    *check({ resource }, { unit }) {
        const { blueGreen } = (0,resources_rollout/* readRollout */.wW)(resource);
        if (!(0,resources_rollout/* isRollout */.kA)(resource) || !blueGreen)
            return notApplicable('no blue/green strategy');
        const { previewService, activeService, autoPromotionEnabled, autoPromotionSeconds = 0, prePromotionAnalysis } = blueGreen;
        if (!previewService)
            yield {
                message: `${(0,phrases/* objectName */.Hd)(resource)} has no previewService, so nobody can reach the new version before everyone does.`,
                headline: 'Blue/green without a preview',
                at: [...at, 'previewService'],
                detail: 'previewService',
                template: 'previewService: <a Service with the same selector>\n',
            };
        for (const [field, name] of [
            ['activeService', activeService],
            ['previewService', previewService],
        ])
            if (name && unit.complete && !unit.named('Service', name, resource).some(match => match.resource.group === ''))
                yield {
                    message: `${(0,phrases/* objectName */.Hd)(resource)} names Service \`${name}\` as its ${field}, which is not in the repository.`,
                    headline: 'Service not found',
                    at: [...at, field],
                    detail: `service ${name}`,
                };
        if (autoPromotionEnabled === false || prePromotionAnalysis || autoPromotionSeconds >= wait)
            return;
        yield {
            message: `${(0,phrases/* objectName */.Hd)(resource)} promotes blue/green automatically without an analysis or pause.`,
            at: [...at, 'autoPromotionEnabled'],
            detail: 'promotion',
            fix: {
                title: 'Promote by hand: `kubectl argo rollouts promote`',
                confidence: 'check',
                edits: [{ set: [...at, 'autoPromotionEnabled'], to: false }],
            },
        };
    },
}));
const at = ['spec', 'strategy', 'blueGreen'];

;// CONCATENATED MODULE: ./build/rules/delivery/rollout-templates.js
/** The guide's canary: small steps, a pause after each, and a metric that decides from the third on. */
const canaryTemplate = `strategy:
  canary:
    steps:
      - setWeight: 10
      - pause: { duration: 5m }
      - setWeight: 30
      - pause: { duration: 5m }
      - setWeight: 50
      - pause: { duration: 10m }
      - setWeight: 100
    analysis:
      templates: [{ templateName: success-rate }]   # an AnalysisTemplate in this namespace
      startingStep: 2
`;

;// CONCATENATED MODULE: ./build/rules/delivery/rollout-canary.js





/** The guide's greatest step, in points of percent. */
const greatest = 50;
/* harmony default export */ const rollout_canary = ((0,rule/* defineRule */.K)({
    id: 'rollout-canary',
    item: null,
    category: 'delivery',
    priority: 'medium',
    title: 'Canary steps are gradual and observed',
    headline: 'Canary that jumps',
    why: 'A canary that reaches everyone at once is a big-bang release.',
    docs: 'https://argo-rollouts.readthedocs.io/en/stable/features/canary/',
    subjects: (0,subjects/* objectsOf */.iZ)('Rollout'),
    *check({ resource }) {
        const { canary } = (0,resources_rollout/* readRollout */.wW)(resource);
        if (!(0,resources_rollout/* isRollout */.kA)(resource) || !canary?.steps?.length)
            return notApplicable('no canary steps');
        const weights = (0,resources_rollout/* weightsOf */.Z$)(canary);
        const [first] = weights;
        if (!first)
            return notApplicable('no step sets a weight');
        if (first.gate === 'manual' && weights.length === 1)
            return;
        if (weights.every(({ percent }) => percent >= 100)) {
            yield problem(resource, first, 'sends everyone to the new version in its first step', 'all');
            return;
        }
        for (const [index, weight] of weights.entries()) {
            const before = weights[index - 1];
            const fault = before ? faultBetween(before, weight) : faultAtStart(weight);
            if (fault)
                yield problem(resource, weight, fault, `${before?.percent ?? 0} to ${weight.percent}`);
        }
    },
}));
function faultAtStart({ percent, gate }) {
    return percent > greatest && gate !== 'manual' ? `starts at ${shown(percent)}` : undefined;
}
function faultBetween({ percent: before }, { percent, gate }) {
    const way = `${shown(before)} to ${shown(percent)}`;
    if (percent < before)
        return `goes back from ${way}`;
    if (percent > before && percent < 100 && !gate)
        return `goes from ${way} without a pause or analysis`;
    if (percent - before > greatest && gate !== 'manual')
        return `jumps from ${way}`;
    return undefined;
}
function problem(resource, { index }, fault, detail) {
    return {
        message: `Canary of \`${resource.name}\` ${fault}.`,
        at: [...rollout_canary_at, index, 'setWeight'],
        detail,
        template: canaryTemplate,
    };
}
const shown = (percent) => `${Math.round(percent * 10) / 10}%`;
const rollout_canary_at = ['spec', 'strategy', 'canary', 'steps'];

// EXTERNAL MODULE: ./build/inventory/scale-targets.js
var scale_targets = __webpack_require__(9450);
;// CONCATENATED MODULE: ./build/rules/delivery/rollout-strategy.js








/* harmony default export */ const rollout_strategy = ((0,rule/* defineRule */.K)({
    id: 'rollout-strategy',
    item: null,
    category: 'delivery',
    priority: 'high',
    title: 'Rollout declares its strategy',
    headline: 'Rollout without a strategy',
    why: 'A Rollout without a strategy is a Deployment with extra parts.',
    docs: 'https://argo-rollouts.readthedocs.io/en/stable/features/specification/',
    subjects: (0,subjects/* controllers */.UM)(['Rollout']),
    companions: ['Canary', ...rollouts/* templateLenders */.iz],
    *check(workload, { unit }) {
        const { resource } = workload;
        if (!(0,resources_rollout/* isRollout */.kA)(resource))
            return notApplicable('another kind of the same name');
        const { blueGreen, canary, hasTemplate, hasWorkloadRef } = (0,resources_rollout/* readRollout */.wW)(resource);
        const name = (0,phrases/* workloadName */.vO)(workload);
        if (hasTemplate === hasWorkloadRef)
            yield {
                message: hasTemplate
                    ? `${name} has both a template and a workloadRef; Argo Rollouts takes only one.`
                    : `${name} has neither a template nor a workloadRef, so it runs nothing.`,
                headline: 'Rollout without pods',
                at: ['spec', hasTemplate ? 'workloadRef' : 'template'],
                detail: 'template',
            };
        const borrowed = (0,rollouts/* borrowsTemplate */.jM)(resource) ? (0,scale_targets/* scaleTargetOf */.H9)(resource) : undefined;
        if (borrowed && !unit.workload(resource) && unit.complete)
            yield {
                message: `${name} runs the template of ${borrowed.kind} \`${borrowed.name}\`, which is not in the repository.`,
                headline: 'Rollout of nothing',
                at: ['spec', 'workloadRef', 'name'],
                detail: 'workloadRef',
            };
        if (blueGreen && canary)
            yield { message: `${name} declares both blueGreen and canary.`, headline: 'Two strategies', at: rollout_strategy_at, detail: 'strategy' };
        if (blueGreen && !blueGreen.activeService)
            yield {
                message: `${name} names no activeService for its blue/green strategy, so nothing moves the traffic.`,
                headline: 'Blue/green without a Service',
                at: [...rollout_strategy_at, 'blueGreen', 'activeService'],
                detail: 'activeService',
            };
        if (blueGreen?.activeService && blueGreen.activeService === blueGreen.previewService)
            yield {
                message: `${name} uses Service \`${blueGreen.activeService}\` as active and as preview, so the new version gets all traffic at once.`,
                headline: 'One Service for both versions',
                at: [...rollout_strategy_at, 'blueGreen', 'previewService'],
                detail: 'previewService',
            };
        if (blueGreen || (canary && (canary.steps?.length || canary.trafficRouting)))
            return;
        const flagger = unit.targeting('Canary', workload);
        if (flagger.length > 0)
            return passedBy(flagger, 'Flagger shifts its traffic');
        yield canary
            ? {
                message: `${name} has a canary strategy without steps: it updates like a plain Deployment.`,
                headline: 'Canary without steps',
                at: [...rollout_strategy_at, 'canary'],
                detail: 'strategy',
                priority: 'medium',
                template: canaryTemplate,
            }
            : { message: `${name} declares no strategy.`, at: rollout_strategy_at, detail: 'strategy', template: canaryTemplate };
    },
}));
const rollout_strategy_at = ['spec', 'strategy'];

;// CONCATENATED MODULE: ./build/resources/pre-stop.js
/**
 * How long a preStop hook takes at the least, in seconds: its `sleep`, or the literal `sleep 10` of its command added up.
 * Undefined where nothing tells.
 */
function preStopSeconds({ sleep, exec }) {
    if (sleep)
        return sleep.seconds;
    const words = (exec?.command ?? []).join(' ').split(/[\s;&|()'"]+/);
    let sum;
    for (const [index, word] of words.entries()) {
        if (word !== 'sleep' && !word.endsWith('/sleep'))
            continue;
        const seconds = secondsOf(words[index + 1] ?? '');
        if (seconds === undefined)
            return undefined;
        sum = (sum ?? 0) + seconds;
    }
    return sum;
}
const units = { '': 1, s: 1, m: 60, h: 3600, d: 86_400 };
function secondsOf(text) {
    const [, number, unit = ''] = /^(\d{1,9}(?:\.\d{1,9})?)([smhd]?)$/.exec(text) ?? [];
    return number === undefined ? undefined : Number(number) * (units[unit] ?? 1);
}

;// CONCATENATED MODULE: ./build/rules/delivery/termination-grace-period.js







/** What a program needs at the least to shut down once the hook is over, in seconds. */
const least = 5;
/* harmony default export */ const termination_grace_period = ((0,rule/* defineRule */.K)({
    id: 'termination-grace-period',
    item: null,
    category: 'delivery',
    priority: 'high',
    title: 'Grace period exceeds the preStop delay',
    headline: 'Killed before it shuts down',
    why: 'The grace period runs from before preStop: when it is over the container is killed, in the midst of its requests.',
    docs: 'https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-termination',
    subjects: (0,subjects/* containers */.l8)(['serving', 'helper', 'sidecar']),
    judgesPatches: true,
    *check(container) {
        const { workload, resource, spec } = container;
        const at = [...workload.podPath, 'terminationGracePeriodSeconds'];
        const written = (0,resources_fields/* valueAt */.fK)(resource.body, at) ?? undefined;
        if (written === 0 && workload.longRunning) {
            if (container === firstRunning(container))
                yield killsAtOnce(container, at);
            return;
        }
        const { preStop } = spec.lifecycle ?? {};
        if (!preStop)
            return notApplicable('no preStop hook');
        const delay = preStopSeconds(preStop);
        if (delay === undefined)
            return notApplicable('its preStop hook does not tell how long it takes');
        if (written === undefined && resource.origin === 'partial')
            return notApplicable('a patch that leaves the grace period alone');
        if (typeof written === 'string' && (0,templated/* isTemplated */.d)(written))
            return unverified('templated', `its grace period is \`${(0,phrases/* excerpt */.Kb)(written)}\``);
        if (written !== undefined && typeof written !== 'number')
            return notApplicable('its grace period is no number');
        const period = written ?? 30;
        if (delay <= 0 || period - delay >= least)
            return;
        const tooShort = period <= delay;
        yield {
            message: tooShort
                ? `${(0,phrases/* shortName */.EU)(container)} sleeps ${delay}s in preStop but is killed after ${period}s${written === undefined ? ' (the default)' : ''}, so it never shuts down cleanly.`
                : `${(0,phrases/* shortName */.EU)(container)} sleeps ${delay}s in preStop and is killed after ${period}s, which leaves ${period - delay}s to shut down.`,
            at,
            elseAt: [...container.path, 'lifecycle', 'preStop'],
            ...(!tooShort && { priority: 'medium' }),
            fix: grace(at, Math.ceil(delay) + 20),
        };
    },
}));
/** The grace period is the pod's: what is wrong with it alone is told once, at its first container. */
function firstRunning({ workload }) {
    return workload.containers.find(({ role }) => role === 'serving' || role === 'helper');
}
function killsAtOnce({ workload }, at) {
    return {
        message: `${(0,phrases/* workloadName */.vO)(workload)} sets terminationGracePeriodSeconds to 0: its pods are killed at once and finish nothing.`,
        at,
        fix: grace(at, 30),
    };
}
function grace(at, seconds) {
    return { title: `Give it ${seconds} seconds to stop`, confidence: 'safe', edits: [{ set: at, to: seconds }] };
}

;// CONCATENATED MODULE: ./build/resources/exec-command.js
/**
 * The programs that an exec handler runs: its own arguments, or what it hands to a shell (`sh -c "…"`). A reading for
 * people's probes, not a shell: substitutions and loops stay words.
 */
function scriptOf(command) {
    const text = shellText(command);
    if (text === undefined)
        return { commands: command.length > 0 ? [command] : [], operators: command.length > 0 ? [';'] : [] };
    const script = parse(text);
    const [only] = script.commands;
    const inner = script.commands.length === 1 && only && only[0] !== command[0] ? shellText(only) : undefined;
    return inner === undefined ? script : parse(inner);
}
/** The program's name without its folder. */
function programOf([program = '']) {
    return program.slice(program.lastIndexOf('/') + 1);
}
const shells = ['sh', 'bash', 'ash', 'dash', 'zsh', 'ksh'];
/** The text that a command gives to a shell, `sh -c` and `bash -ec` alike. */
function shellText(command) {
    if (!shells.includes(programOf(command)))
        return undefined;
    const option = command.findIndex((word, index) => index > 0 && /^-[a-z]*c$/.test(word));
    return option < 0 ? undefined : command[option + 1];
}
/** Words that only begin, join or end programs. */
const keywords = ['if', 'then', 'elif', 'else', 'fi', 'do', 'done', 'while', 'until', '!', '{', '}', 'exec', 'time'];
function parse(text) {
    const commands = [];
    const operators = [];
    let words = [];
    let word;
    const endWord = () => {
        if (word !== undefined)
            words.push(word);
        word = undefined;
    };
    const endCommand = (operator) => {
        endWord();
        const start = words.findIndex(each => !keywords.includes(each) && !/^\w+=/.test(each));
        if (start >= 0) {
            commands.push(words.slice(start));
            operators.push(operator ?? ';');
        }
        words = [];
    };
    for (let at = 0; at < text.length; at++) {
        const char = text[at] ?? '';
        if (char === '\\') {
            at++;
            if (text[at] !== '\n')
                word = (word ?? '') + (text[at] ?? '');
        }
        else if (char === "'" || char === '"') {
            const [quoted, end] = quotedText(text, at);
            word = (word ?? '') + quoted;
            at = end;
        }
        else if (char === '`') {
            const end = text.indexOf('`', at + 1);
            word = `${word ?? ''}$(${text.slice(at + 1, end < 0 ? text.length : end)})`;
            at = end < 0 ? text.length : end;
        }
        else if (char === '$' && text[at + 1] === '(') {
            const end = closing(text, at + 1);
            word = (word ?? '') + text.slice(at, end + 1);
            at = end;
        }
        else if ('&|;\n'.includes(char)) {
            const doubled = char !== '\n' && text[at + 1] === char;
            const redirects = char === '&' && (text[at - 1] === '>' || text[at + 1] === '>');
            if (redirects) {
                word = (word ?? '') + char;
                continue;
            }
            endCommand(doubled ? char + char : char === '\n' ? ';' : char);
            if (doubled)
                at++;
        }
        else if (char === '#' && word === undefined) {
            const end = text.indexOf('\n', at);
            at = end < 0 ? text.length : end - 1;
        }
        else if (' \t\r'.includes(char)) {
            endWord();
        }
        else if ('()'.includes(char)) {
            endCommand();
        }
        else {
            word = (word ?? '') + char;
        }
    }
    endCommand();
    return { commands, operators };
}
/** The text between quotes and where it ends; a backslash escapes inside double quotes only. */
function quotedText(text, start) {
    const quote = text[start];
    let quoted = '';
    for (let at = start + 1; at < text.length; at++) {
        if (text[at] === quote)
            return [quoted, at];
        if (quote === '"' && text[at] === '\\')
            at++;
        quoted += text[at] ?? '';
    }
    return [quoted, text.length];
}
/** Where the parenthesis that opens at an offset closes. */
function closing(text, start) {
    let depth = 0;
    for (let at = start; at < text.length; at++) {
        if (text[at] === '(')
            depth++;
        if (text[at] === ')' && --depth === 0)
            return at;
    }
    return text.length;
}

;// CONCATENATED MODULE: ./build/resources/client-command.js

const postgres = { options: ['-h', '--host'] };
const mysql = { options: ['-h', '--host'] };
const redis = { options: ['-h'] };
const mongo = { options: ['--host'] };
const kafka = { options: ['--bootstrap-server', '--broker-list', '--zookeeper'] };
const netcat = { options: [], operand: { valued: ['-w', '-q', '-i', '-p', '-s', '-x', '-X', '-G'] } };
const http = { options: [] };
const clients = {
    psql: postgres,
    pg_isready: postgres,
    mysql,
    mysqladmin: mysql,
    mariadb: mysql,
    'mariadb-admin': mysql,
    'redis-cli': redis,
    'valkey-cli': redis,
    mongo,
    mongosh: mongo,
    nc: netcat,
    ncat: netcat,
    netcat,
    telnet: netcat,
    curl: http,
    wget: http,
};
/** The client programs that a command runs against a host that it names, also within substitutions and `su -c "…"`. */
function clientCallsOf(command, depth = 0) {
    if (depth > 3)
        return [];
    return scriptOf(command).commands.flatMap(words => {
        const nested = words.flatMap(word => innerTexts(word).flatMap(text => clientCallsOf(['sh', '-c', text], depth + 1)));
        const start = words.findIndex(word => clientOf(word) !== undefined);
        if (start < 0)
            return isTalk(words) ? nested : [...nested, ...quotedCalls(words, depth)];
        if (start > 0 && isTalk(words))
            return nested;
        const call = callOf(words.slice(start));
        return call ? [call, ...nested] : nested;
    });
}
function clientOf(word) {
    const program = programOf([word]);
    if (/^kafka-[a-z-]+(\.sh)?$/.test(program))
        return kafka;
    return Object.hasOwn(clients, program) ? clients[program] : undefined;
}
/** Programs whose arguments are texts, not programs. */
const isTalk = (words) => ['echo', 'printf', 'grep', 'egrep', 'test', '['].includes(programOf(words));
/** `su postgres -c "psql -h db"`: a program's argument that is a command line itself. */
function quotedCalls(words, depth) {
    return words
        .filter(word => word.includes(' ') && !word.includes('$('))
        .flatMap(word => clientCallsOf(['sh', '-c', word], depth + 1));
}
/** What stands in `$(…)` or between backticks. */
function innerTexts(word) {
    const start = word.indexOf('$(');
    const end = word.lastIndexOf(')');
    if (start >= 0 && end > start + 2)
        return [word.slice(start + 2, end)];
    const [, ticked] = word.split('`');
    return ticked === undefined ? [] : [ticked];
}
function callOf([program = '', ...words]) {
    const client = clientOf(program);
    const host = client && (hostOfOption(client, words) ?? hostOfUrl(words) ?? hostOfOperand(client, words));
    return host === undefined ? undefined : { program: programOf([program]), host };
}
function hostOfOption({ options }, words) {
    for (const [index, word] of words.entries()) {
        for (const option of options) {
            const value = word === option ? words[index + 1] : attached(word, option);
            if (value !== undefined)
                return withoutPort(value.split(',')[0] ?? '');
        }
    }
    return undefined;
}
/** `--host=db`, `-hdb`. */
function attached(word, option) {
    if (word.startsWith(`${option}=`))
        return word.slice(option.length + 1);
    return option.length === 2 && word.startsWith(option) && word.length > 2 ? word.slice(2) : undefined;
}
/** The host of the first URL, credentials left out; curl's `--unix-socket` goes nowhere. */
function hostOfUrl(words) {
    if (words.includes('--unix-socket') || words.includes('-U'))
        return undefined;
    for (const word of words) {
        const scheme = word.indexOf('://');
        if (scheme <= 0 || !/^[a-z][a-z0-9+.-]{0,20}$/i.test(word.slice(0, scheme)))
            continue;
        const [authority = ''] = word.slice(scheme + 3).split(/[/?#]/);
        return withoutPort(authority.slice(authority.lastIndexOf('@') + 1));
    }
    return undefined;
}
function hostOfOperand({ operand }, words) {
    if (!operand || words.includes('-U'))
        return undefined;
    for (let index = 0; index < words.length; index++) {
        const word = words[index] ?? '';
        if (operand.valued.includes(word))
            index++;
        else if (!word.startsWith('-'))
            return withoutPort(word);
    }
    return undefined;
}
/** `db:5432` without the port, `[::1]:80` without the brackets. */
function withoutPort(host) {
    const bracketed = /^\[([^\]]*)\]/.exec(host)?.[1];
    if (bracketed !== undefined)
        return bracketed;
    const port = /:\d+$/.exec(host);
    return port && host.indexOf(':') === port.index ? host.slice(0, port.index) : host;
}

;// CONCATENATED MODULE: ./build/resources/probe.js

/** The handlers that a probe writes; the API accepts exactly one. */
function handlersOf(probe) {
    if (!probe)
        return [];
    const { httpGet, tcpSocket, exec, grpc } = probe;
    const handlers = [];
    if (httpGet) {
        const headers = JSON.stringify((httpGet.httpHeaders ?? []).map(({ name = '', value = '' }) => [name.toLowerCase(), value]).sort());
        handlers.push({
            type: 'httpGet',
            path: httpGet.path || '/',
            port: httpGet.port,
            host: httpGet.host || undefined,
            scheme: (httpGet.scheme || 'HTTP').toUpperCase(),
            headers,
        });
    }
    if (tcpSocket)
        handlers.push({ type: 'tcpSocket', port: tcpSocket.port, host: tcpSocket.host || undefined });
    if (exec && (exec.command?.length ?? 0) > 0)
        handlers.push({ type: 'exec', command: exec.command ?? [] });
    if (grpc)
        handlers.push({ type: 'grpc', port: grpc.port, service: grpc.service ?? '' });
    return handlers;
}
/** Whether a handler says all that it needs: a port, but for commands and where Knative fills it in. */
function isComplete(handler, { group }) {
    return handler.type === 'exec' || handler.port !== undefined || group === 'serving.knative.dev';
}
/** The program of a command that succeeds whatever state the container is in; undefined when it may fail. */
function idleCommand(handler) {
    if (handler.type !== 'exec')
        return undefined;
    const { commands, operators } = scriptOf(handler.command);
    const last = commands.at(-1);
    if (!last || !alwaysSucceeds(last))
        return undefined;
    if (commands.every(alwaysSucceeds))
        return last.join(' ');
    const joined = operators[commands.length - 2];
    const stopsEarlier = commands.some(([program, argument]) => program === 'set' || (program === 'exit' && argument !== '0'));
    const stopsAtOnce = handler.command.some((word, index) => index === 1 && /^-[a-z]*e/.test(word));
    return (joined === '||' || (joined === ';' && !stopsAtOnce)) && !stopsEarlier ? `… ${joined} ${last.join(' ')}` : undefined;
}
const harmless = ['true', ':', 'echo', 'printf', 'date', 'pwd', 'hostname', 'whoami'];
function alwaysSucceeds(command) {
    const program = programOf(command);
    const operands = command.slice(1).filter(word => !word.startsWith('-'));
    if (harmless.includes(program))
        return true;
    if (program === 'exit')
        return operands.length === 0 || operands[0] === '0';
    if (program === 'ls')
        return operands.every(path => path === '/' || path === '.');
    return program === 'cat' && operands.length > 0 && operands.every(path => /^\/proc\/(1|self)\//.test(path));
}
/** A port as a number: a name is looked up among the container's own ports; undefined when there is none of that name. */
function portNumber(port, { ports }) {
    if (typeof port !== 'string')
        return port;
    return ports?.find(({ name }) => name === port)?.containerPort;
}
/** The API's defaults: an explicit 0 counts as not set (delay aside). */
function timingOf(probe) {
    return {
        delay: probe.initialDelaySeconds ?? 0,
        period: probe.periodSeconds || 10,
        timeout: probe.timeoutSeconds || 1,
        failures: probe.failureThreshold || 3,
    };
}

;// CONCATENATED MODULE: ./build/rules/health/local-hosts.js
/** Whether a host, as a probe writes it, is the pod itself: a loopback address, a socket's path, or a variable of which nothing says otherwise. */
function isLocalHost(written, container) {
    const host = written.trim().toLowerCase().replace(/\.$/, '');
    if (written.includes('$'))
        return isLocalVariable(written, container);
    if (host === '' || host.startsWith('/') || /[{<%]/.test(host))
        return true;
    if (host === 'localhost' || host.endsWith('.localhost') || host.startsWith('127.'))
        return true;
    return ['::1', '[::1]', '0.0.0.0', '::'].includes(host);
}
/** Whether a host is named like the workload or one of its pods: `mysql`, `mysql-0.mysql` in the pods of `mysql`. */
function isOwnName(host, { resource: { name } }) {
    const [label = ''] = host.split('.');
    return label === name || (label.startsWith(`${name}-`) && /^\d+$/.test(label.slice(name.length + 1)));
}
/** A variable that a manifest sets to another host, or takes from a ConfigMap or Secret, leads away; any other may not. */
function isLocalVariable(written, container) {
    const [, name = '', fallback] = /^\$[{(]?([A-Za-z_]\w*)(?::?-([^}]*))?[})]?$/.exec(written.trim()) ?? [];
    const variable = container.spec.env?.find(each => each.name === name);
    if (variable?.value !== undefined && variable.value !== '' && !variable.value.includes('$'))
        return isLocalHost(variable.value, container);
    if (variable?.valueFrom)
        return !variable.valueFrom.configMapKeyRef && !variable.valueFrom.secretKeyRef;
    return fallback === undefined || fallback.includes('$') || isLocalHost(fallback, container);
}

// EXTERNAL MODULE: ./build/manifests/plain-text.js
var plain_text = __webpack_require__(1513);
;// CONCATENATED MODULE: ./build/resources/yaml-text.js


/** A value as YAML on one line, for templates that people copy: `{ app: shop }`. */
function yamlText(value) {
    if (Array.isArray(value))
        return value.length === 0 ? '[]' : `[${value.map(yamlText).join(', ')}]`;
    if ((0,resources_fields/* isFields */.Ce)(value)) {
        const entries = Object.entries(value);
        return entries.length === 0
            ? '{}'
            : `{ ${entries.map(([key, entry]) => `${yamlText(key)}: ${yamlText(entry)}`).join(', ')} }`;
    }
    return typeof value === 'string' && (0,plain_text/* isPlainText */.K)(value) ? value : (JSON.stringify(value) ?? 'null');
}

;// CONCATENATED MODULE: ./build/rules/health/probe-templates.js

/** The guide's liveness probe on the container's first port. */
function livenessTemplate(container) {
    return `livenessProbe:            # an endpoint that touches no dependency
  httpGet: ${getFrom('/health/live', container)}
  initialDelaySeconds: 15
  periodSeconds: 10
  failureThreshold: 3
`;
}
/** The guide's readiness probe on the container's first port, or on the one that its Service sends traffic to. */
function readinessTemplate(container, servicePort) {
    return `readinessProbe:           # an endpoint that answers when it can take traffic
  httpGet: ${getFrom('/health/ready', container, servicePort)}
  initialDelaySeconds: 5
  periodSeconds: 5
  failureThreshold: 3
`;
}
/** Knative fills in the port by itself. */
function getFrom(path, { spec, resource }, servicePort) {
    if (resource.group === 'serving.knative.dev')
        return yamlText({ path });
    return yamlText({ path, port: firstPort(spec) ?? servicePort ?? 8080 });
}
function firstPort({ ports }) {
    return ports?.[0]?.name ?? ports?.[0]?.containerPort;
}

;// CONCATENATED MODULE: ./build/rules/health/probed-containers.js

/** The containers that the kubelet probes: init containers that end are not among them. */
const probedContainers = (0,subjects/* containers */.l8)(['serving', 'helper', 'sidecar']);
/** The probes that a container writes. */
function* probesOf({ spec, path }) {
    for (const kind of ['livenessProbe', 'readinessProbe', 'startupProbe']) {
        const probe = spec[kind];
        if (probe)
            yield { kind, probe, at: [...path, kind] };
    }
}

;// CONCATENATED MODULE: ./build/rules/health/liveness-dependency.js









/** Last steps of paths that by convention answer for everything a service needs. */
const dependentSteps = ['ready', 'readyz', 'readiness', 'deep', 'dependencies', 'db', 'database'];
/** Ports of well-known dependencies, and the images that listen there themselves. */
const dependencyPorts = {
    5432: /postg|timescale|^pg|cockroach|yugabyte/,
    3306: /mysql|maria|percona/,
    6379: /redis|valkey|keydb|dragonfly/,
    27017: /mongo|ferretdb/,
    9092: /kafka|redpanda/,
    5672: /rabbit|activemq|artemis|qpid/,
    11211: /memcache/,
    1433: /mssql|sql-?server|sql-edge/,
    9200: /elasticsearch|opensearch/,
};
/* harmony default export */ const liveness_dependency = ((0,rule/* defineRule */.K)({
    id: 'liveness-dependency',
    item: 'liveness-probe',
    category: 'health',
    priority: 'high',
    title: 'Liveness does not test dependencies',
    headline: 'Liveness tests a dependency',
    why: 'When a database is down, restarting its clients makes things worse: they come back all at once, and still without it.',
    docs: 'https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/',
    subjects: probedContainers,
    *check(container) {
        const at = [...container.path, 'livenessProbe'];
        const handlers = handlersOf(container.spec.livenessProbe);
        if (handlers.length === 0)
            return notApplicable('it has no livenessProbe');
        for (const handler of handlers) {
            const found = dependencyOf(handler, container);
            if (found)
                yield {
                    message: `livenessProbe of ${(0,phrases/* shortName */.EU)(container)} calls ${found.what}, which depends on other systems; their outage would restart this pod.`,
                    at: [...at, ...found.at],
                    template: livenessTemplate(container),
                    inferred: true,
                };
            else if (handler.type === 'httpGet' && /^\/*actuator\/health\/?$/i.test(pathOnly(handler.path)))
                yield {
                    message: `livenessProbe of ${(0,phrases/* shortName */.EU)(container)} calls \`${(0,phrases/* excerpt */.Kb)(handler.path)}\`, which Spring Boot answers for its dependencies as well; \`/actuator/health/liveness\` leaves them out.`,
                    at: [...at, 'httpGet', 'path'],
                    detail: 'actuator',
                    template: livenessTemplate(container),
                    priority: 'medium',
                    summaryOnly: true,
                    inferred: true,
                };
        }
    },
}));
function dependencyOf(handler, container) {
    if (handler.type === 'exec') {
        const call = clientCallsOf(handler.command).find(({ host }) => !isLocalHost(host, container) && !isOwnName(host, container));
        return call && { what: `\`${call.program}\` on \`${(0,phrases/* excerpt */.Kb)(call.host)}\``, at: ['exec', 'command'] };
    }
    if (handler.type === 'grpc')
        return undefined;
    const { type, host } = handler;
    if (host !== undefined && !isLocalHost(host, container))
        return { what: `\`${(0,phrases/* excerpt */.Kb)(host)}\``, at: [type, 'host'] };
    const port = portNumber(handler.port, container.spec);
    if (port !== undefined && isForeignPort(port, container.workload))
        return { what: `port ${port}`, at: [type, 'port'] };
    return handler.type === 'httpGet' && answersForDependencies(handler.path)
        ? { what: `\`${(0,phrases/* excerpt */.Kb)(handler.path)}\``, at: [type, 'path'] }
        : undefined;
}
/** Whether a port belongs to a well-known dependency, and no container of the pod declares it or is that product. */
function isForeignPort(port, { containers }) {
    const product = Object.hasOwn(dependencyPorts, port) ? dependencyPorts[port] : undefined;
    if (!product)
        return false;
    return containers.every(({ spec }) => !spec.ports?.some(({ containerPort }) => containerPort === port) &&
        !product.test((0,resources_image/* parseImage */.z)(spec.image ?? '')?.basename.toLowerCase() ?? ''));
}
function answersForDependencies(path) {
    const steps = pathOnly(path).toLowerCase().split('/').filter(Boolean);
    return dependentSteps.includes(steps.at(-1) ?? '');
}
const pathOnly = (path) => path.split(/[?#]/)[0] ?? '';

;// CONCATENATED MODULE: ./build/rules/health/injected-sidecars.js

/** Proxies and agents that an injector or a vendor's chart brings (rules.md I4). */
const injected = /^(proxyv2|linkerd-proxy|envoy|vault-agent|cloud-sql-proxy|fluent-bit|otelcol.*)$/;
/**
 * Whether a container is a well-known sidecar that its own control plane watches. Beside nothing else it is no sidecar but
 * what the workload is for: a gateway, a log shipper.
 */
function isInjectedSidecar(container) {
    if (!looksInjected(container))
        return false;
    return container.workload.containers.some(other => (other.role === 'serving' || other.role === 'helper') && !looksInjected(other));
}
const looksInjected = ({ spec }) => injected.test((0,resources_image/* parseImage */.z)(spec.image ?? '')?.basename ?? '');

;// CONCATENATED MODULE: ./build/rules/health/liveness-probe.js







/* harmony default export */ const liveness_probe = ((0,rule/* defineRule */.K)({
    id: 'liveness-probe',
    item: 'liveness-probe',
    category: 'health',
    priority: 'critical',
    title: 'Liveness probe configured',
    headline: 'No liveness probe',
    why: 'A hung process is otherwise never restarted: it keeps its pod until someone notices.',
    docs: 'https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/',
    subjects: (0,subjects/* containers */.l8)(['serving', 'helper', 'sidecar'], workload => workload.longRunning),
    attestable: true,
    *check(container) {
        if (isInjectedSidecar(container))
            return notApplicable('an injected sidecar, watched by its own control plane');
        const at = [...container.path, 'livenessProbe'];
        const handlers = handlersOf(container.spec.livenessProbe);
        const [handler] = handlers.filter(each => isComplete(each, container.resource));
        if (!handler) {
            const lack = handlers.length > 0 ? 'a livenessProbe without a port' : 'no livenessProbe';
            yield {
                message: `Container ${(0,phrases/* containerName */.xN)(container)} has ${lack}; if it hangs, nothing restarts it.`,
                at,
                template: livenessTemplate(container),
                ...(container.role !== 'serving' && { priority: 'medium', summaryOnly: true }),
            };
            return;
        }
        const idle = idleCommand(handler);
        if (idle === undefined)
            return;
        yield {
            message: `livenessProbe of ${(0,phrases/* shortName */.EU)(container)} runs \`${(0,phrases/* excerpt */.Kb)(idle)}\`, which cannot fail; it never finds a hung process.`,
            headline: 'Liveness probe that cannot fail',
            at: [...at, 'exec', 'command'],
            detail: 'cannot fail',
            priority: 'medium',
            summaryOnly: true,
            template: livenessTemplate(container),
        };
        return passed('a liveness probe is configured, though it cannot fail');
    },
}));

// EXTERNAL MODULE: ./build/resources/spelling.js
var spelling = __webpack_require__(3846);
;// CONCATENATED MODULE: ./build/rules/health/probe-port.js







/* harmony default export */ const probe_port = ((0,rule/* defineRule */.K)({
    id: 'probe-port',
    item: 'liveness-probe',
    category: 'health',
    priority: 'high',
    title: 'Probe ports exist',
    headline: 'Probe port that is not there',
    why: 'A wrong port name passes the API and then fails every probe: the container restarts in a loop or never becomes ready.',
    docs: 'https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/',
    subjects: probedContainers,
    *check(container) {
        let templated = false;
        for (const target of portsAsked(container)) {
            if (typeof target.port === 'string' && /[${<%]/.test(target.port))
                templated = true;
            else
                yield* judge(target, container);
        }
        if (templated)
            return unverified('templated', 'a port is filled in later');
    },
}));
function* portsAsked(container) {
    const { spec, path, workload } = container;
    for (const { kind, probe, at } of probesOf(container)) {
        // A liveness or readiness probe without any port is told as a missing one.
        const toldElsewhere = kind !== 'startupProbe' && workload.longRunning;
        for (const handler of handlersOf(probe)) {
            if (handler.type === 'exec' || (handler.port === undefined && toldElsewhere))
                continue;
            yield { by: kind, port: handler.port, at: [...at, handler.type, 'port'] };
        }
    }
    for (const name of ['postStart', 'preStop']) {
        const httpGet = spec.lifecycle?.[name]?.httpGet;
        const at = [...path, 'lifecycle', name, 'httpGet', 'port'];
        if (httpGet)
            yield { by: `${name} hook`, port: httpGet.port, at };
    }
}
function* judge({ by, port, at }, container) {
    const asks = `${by} of ${(0,phrases/* shortName */.EU)(container)}`;
    const found = { at, detail: by };
    if (port === undefined || port === 0) {
        if (container.resource.group !== 'serving.knative.dev')
            yield { ...found, message: `${asks} names no port.` };
    }
    else if (typeof port === 'number') {
        if (!isPort(port))
            yield { ...found, message: `${asks} targets port ${port}; ports go from 1 to 65535.` };
    }
    else if (/^\d{1,5}$/.test(port)) {
        yield {
            ...found,
            message: `${asks} targets the text "${(0,phrases/* excerpt */.Kb)(port)}"; quoted, it is the name of a port, and no name is a number.`,
            ...(isPort(Number(port)) && { fix: writtenAs(Number(port), `Write the port as the number ${Number(port)}`, at) }),
        };
    }
    else if (!declaredNames(container.spec).includes(port)) {
        yield { ...found, ...unknownName(port, asks, at, declaredNames(container.spec)) };
    }
}
const isPort = (port) => Number.isInteger(port) && port >= 1 && port <= 65535;
function declaredNames({ ports }) {
    return (ports ?? []).flatMap(({ name }) => name ?? []);
}
function unknownName(port, asks, at, names) {
    const declared = names.length === 0 ? 'it names none' : (0,phrases/* listed */.KE)(names.map(name => `\`${name}\``));
    const near = names.filter(name => (0,spelling/* editDistance */.Y)(name, port, 1) === 1);
    return {
        message: `${asks} targets port name \`${(0,phrases/* excerpt */.Kb)(port)}\`, which the container does not declare (${declared}).`,
        ...(near.length === 1 && near[0] !== undefined
            ? { fix: writtenAs(near[0], `Use the declared port \`${near[0]}\``, at) }
            : {
                template: names[0] === undefined ? namedPort(port) : `port: ${yamlText(names[0])}   # a name that the container declares\n`,
            }),
    };
}
function writtenAs(port, title, at) {
    return { title, confidence: 'safe', edits: [{ set: at, to: port }] };
}
const namedPort = (name) => `ports:
  - name: ${yamlText(name)}
    containerPort: 8080
`;

;// CONCATENATED MODULE: ./build/rules/health/probe-timing.js





/** Within fewer seconds than these a pause of the container's own (garbage collection, a busy node) looks like a hang. */
const shortestPatience = 10;
/* harmony default export */ const probe_timing = ((0,rule/* defineRule */.K)({
    id: 'probe-timing',
    item: 'startup-probe',
    category: 'health',
    priority: 'medium',
    title: 'Probe numbers make sense',
    headline: 'Contradicting probe numbers',
    why: 'Numbers that contradict each other restart healthy pods, or let a probe never fire.',
    docs: 'https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/',
    subjects: probedContainers,
    *check(container) {
        for (const { kind, probe, at } of probesOf(container)) {
            for (const { what, field } of faultsOf(kind, probe, container)) {
                yield {
                    message: `${kind} of ${(0,phrases/* shortName */.EU)(container)}: ${what}.`,
                    at: [...at, field],
                    detail: `${kind} ${field}`,
                    template: guideNumbers[kind],
                };
            }
        }
        return readinessComesLate(container)
            ? passed('readiness begins after liveness could have restarted it; harmless while liveness passes')
            : undefined;
    },
}));
/** What in a probe contradicts itself or another. */
function* faultsOf(kind, probe, { spec }) {
    const { delay, period, timeout, failures } = timingOf(probe);
    if (timeout > period) {
        const byDefault = probe.periodSeconds ? '' : ' (the default)';
        yield { what: `timeoutSeconds ${timeout} exceeds periodSeconds ${period}${byDefault}`, field: 'timeoutSeconds' };
    }
    const window = period * failures;
    switch (kind) {
        case 'livenessProbe':
            if (failures === 1)
                yield { what: 'one failed probe restarts it', field: 'failureThreshold' };
            else if (window < shortestPatience)
                yield {
                    what: `${failures} failed probes within ${window}s restart it`,
                    field: probe.periodSeconds ? 'periodSeconds' : 'failureThreshold',
                };
            return;
        case 'readinessProbe':
            if (probe.terminationGracePeriodSeconds !== undefined)
                yield {
                    what: 'terminationGracePeriodSeconds is refused in it by the API',
                    field: 'terminationGracePeriodSeconds',
                };
            return;
        case 'startupProbe': {
            const liveness = spec.livenessProbe ? timingOf(spec.livenessProbe).delay : 0;
            if (delay + window < liveness)
                yield {
                    what: `its startup window of ${delay + window}s ends before liveness's delay of ${liveness}s`,
                    field: 'failureThreshold',
                };
        }
    }
}
function readinessComesLate({ spec: { livenessProbe, readinessProbe } }) {
    if (!livenessProbe || !readinessProbe)
        return false;
    const { delay, period, failures } = timingOf(livenessProbe);
    return timingOf(readinessProbe).delay > delay + period * failures;
}
const guideNumbers = {
    livenessProbe: `livenessProbe:            # the guide's numbers, beside your own handler
  initialDelaySeconds: 15
  periodSeconds: 10
  failureThreshold: 3
`,
    readinessProbe: `readinessProbe:           # the guide's numbers, beside your own handler
  initialDelaySeconds: 5
  periodSeconds: 5
  failureThreshold: 3
`,
    startupProbe: `startupProbe:             # the guide's numbers, beside your own handler
  periodSeconds: 5
  failureThreshold: 30     # 30 × 5 s to come up
`,
};

;// CONCATENATED MODULE: ./build/rules/health/probes-distinct.js






/* harmony default export */ const probes_distinct = ((0,rule/* defineRule */.K)({
    id: 'probes-distinct',
    item: 'readiness-probe',
    category: 'health',
    priority: 'high',
    title: 'Liveness and readiness differ',
    headline: 'Liveness is readiness',
    why: 'Readiness takes a pod out of traffic, liveness restarts it: with one question for both, a busy pod is restarted instead of spared.',
    docs: 'https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/',
    subjects: (0,subjects/* containers */.l8)(['serving', 'sidecar']),
    *check(container) {
        const { livenessProbe, readinessProbe } = container.spec;
        const [liveness] = handlersOf(livenessProbe);
        const [readiness] = handlersOf(readinessProbe);
        if (!livenessProbe || !readinessProbe || !liveness || !readiness)
            return notApplicable('it has not both probes');
        if (question(liveness, container.spec) !== question(readiness, container.spec))
            return;
        const slower = toleranceOf(livenessProbe) > toleranceOf(readinessProbe);
        yield {
            message: slower
                ? `${(0,phrases/* shortName */.EU)(container)} uses ${spoken(readiness, container.spec)} for both, with liveness slower (${toleranceOf(livenessProbe)}s, ${toleranceOf(readinessProbe)}s); a separate liveness endpoint is safer.`
                : `${(0,phrases/* shortName */.EU)(container)} uses ${spoken(readiness, container.spec)} for both liveness and readiness: a pod that only has to leave the Service is restarted instead.`,
            at: [...container.path, 'readinessProbe', readiness.type],
            template: livenessTemplate(container),
            ...(slower && { priority: 'medium', summaryOnly: true }),
        };
    },
}));
/** How long a probe may fail before the kubelet acts, in seconds. */
function toleranceOf(probe) {
    const { period, failures } = timingOf(probe);
    return period * failures;
}
/** What a handler asks, in one form: equal texts are one question, however they are written. */
function question(handler, spec) {
    if (handler.type === 'exec')
        return JSON.stringify(handler);
    const port = portNumber(handler.port, spec) ?? handler.port ?? null;
    return JSON.stringify({ ...handler, port, ...(handler.type === 'httpGet' && { path: normalPath(handler.path) }) });
}
/** `health//live/` and `/health/live` are one path. */
function normalPath(path) {
    const [place = '', ...query] = path.split('?');
    const steps = place.split('/').filter(step => step !== '');
    return [`/${steps.join('/')}`, ...query].join('?');
}
function spoken(handler, spec) {
    if (handler.type === 'exec')
        return 'the same command';
    const port = portNumber(handler.port, spec) ?? handler.port;
    switch (handler.type) {
        case 'httpGet':
            return `\`GET ${handler.path}${port === undefined ? '' : `:${port}`}\``;
        case 'tcpSocket':
            return `TCP ${port}`;
        case 'grpc':
            return `gRPC ${port}${handler.service === '' ? '' : ` (\`${handler.service}\`)`}`;
    }
}

// EXTERNAL MODULE: ./build/resources/monitor.js
var resources_monitor = __webpack_require__(9468);
;// CONCATENATED MODULE: ./build/rules/health/readiness-probe.js










/* harmony default export */ const readiness_probe = ((0,rule/* defineRule */.K)({
    id: 'readiness-probe',
    item: 'readiness-probe',
    category: 'health',
    priority: 'critical',
    title: 'Readiness probe configured',
    headline: 'No readiness probe',
    why: 'Users otherwise hit pods that are starting or broken, and a rolling update replaces good pods by unready ones.',
    docs: 'https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/',
    subjects: (0,subjects/* containers */.l8)(['serving', 'helper', 'sidecar'], workload => workload.longRunning),
    companions: ['Service', 'Rollout'],
    *check(container, { unit }) {
        if (container.resource.group === 'serving.knative.dev')
            return notApplicable('Knative probes readiness by default');
        if (isInjectedSidecar(container))
            return notApplicable('an injected sidecar, watched by its own control plane');
        const at = [...container.path, 'readinessProbe'];
        const handlers = handlersOf(container.spec.readinessProbe);
        const [handler] = handlers.filter(each => isComplete(each, container.resource));
        const demotion = container.role !== 'serving' ? { priority: 'medium', summaryOnly: true } : {};
        if (handlers.length > 0 && !handler) {
            yield {
                message: `Container ${(0,phrases/* containerName */.xN)(container)} has a readinessProbe without a port; nothing tells when it can take traffic.`,
                at,
                template: readinessTemplate(container),
                ...demotion,
            };
            return;
        }
        if (!handler) {
            const services = servicesOf(container, unit);
            const source = trafficSource(container, services, unit);
            if (source === undefined && container.role === 'serving' && !unit.complete)
                return unverified('partial-context', 'it declares no port; what was not read may hold a Service that selects it');
            if (source === undefined)
                return notApplicable('it takes no traffic: there is nothing to take it out of');
            yield {
                message: `Container ${(0,phrases/* containerName */.xN)(container)} receives traffic (${source}) without a readinessProbe.`,
                at,
                related: services.map(({ resource }) => ({ resource, at: ['spec', 'selector'] })),
                template: readinessTemplate(container, targetPort(services)),
                ...demotion,
            };
            return;
        }
        const idle = idleCommand(handler);
        if (idle === undefined)
            return;
        yield {
            message: `readinessProbe of ${(0,phrases/* shortName */.EU)(container)} runs \`${(0,phrases/* excerpt */.Kb)(idle)}\`, which cannot fail; traffic reaches it in any state.`,
            headline: 'Readiness probe that cannot fail',
            at: [...at, 'exec', 'command'],
            detail: 'cannot fail',
            priority: 'medium',
            summaryOnly: true,
            template: readinessTemplate(container),
        };
        return passed('a readiness probe is configured, though it cannot fail');
    },
}));
/** The Services that send traffic to the pod; a container beside the serving ones gets none without a port of its own. */
function servicesOf({ workload, role }, unit) {
    return role === 'serving' ? unit.selecting('Service', workload).filter(({ resource }) => (0,service_ports/* servesPeople */.ah)(resource)) : [];
}
/** Where a container's traffic comes from: its own ports but for those of metrics, a Service, or one that its Rollout names. */
function trafficSource({ spec, workload, role }, services, unit) {
    const asked = (spec.ports ?? []).filter(({ name }) => name === undefined || !(0,resources_monitor/* isMetricsPort */.v9)(name));
    const ports = asked.flatMap(({ containerPort, name }) => containerPort ?? name ?? []);
    if (ports.length > 0)
        return (0,phrases/* listed */.KE)([...new Set(ports.map(String))].slice(0, 3));
    if (role !== 'serving')
        return undefined;
    const rollouts = [workload.resource, ...unit.targeting('Rollout', workload).map(({ resource }) => resource)];
    const service = services[0]?.resource.name ?? rollouts.map(rolloutService).find(name => name !== undefined);
    return service === undefined ? undefined : `Service \`${service}\``;
}
function rolloutService({ kind, body }) {
    if (kind !== 'Rollout')
        return undefined;
    const strategy = (0,resources_fields/* mapAt */.SC)(body, 'spec', 'strategy');
    return (0,resources_fields/* textAt */.$6)(strategy, 'blueGreen', 'activeService') ?? (0,resources_fields/* textAt */.$6)(strategy, 'canary', 'stableService');
}
function targetPort(services) {
    const [port] = services.flatMap(({ resource }) => (0,resources_fields/* listAt */.gT)(resource.body, 'spec', 'ports'));
    const target = (0,resources_fields/* valueAt */.fK)(port, ['targetPort']) ?? (0,resources_fields/* valueAt */.fK)(port, ['port']);
    return typeof target === 'number' || typeof target === 'string' ? target : undefined;
}

;// CONCATENATED MODULE: ./build/rules/health/startup-probe.js








/** Environment variables that only a JVM reads, and programs that run on one. */
const jvmVariables = ['JAVA_OPTS', 'JAVA_TOOL_OPTIONS', 'JDK_JAVA_OPTIONS', 'CATALINA_OPTS'];
const jvmImages = ['keycloak', 'jenkins', 'sonarqube', 'elasticsearch', 'opensearch', 'kafka', 'cassandra', 'wildfly', 'tomcat'];
/** A JVM service that liveness restarts within fewer seconds may never come up on a busy node. */
const jvmPatience = 60;
/* harmony default export */ const startup_probe = ((0,rule/* defineRule */.K)({
    id: 'startup-probe',
    item: 'startup-probe',
    category: 'health',
    priority: 'medium',
    title: 'Startup probe (if slow startup)',
    headline: 'No startup probe for a slow start',
    why: 'A long initial delay blinds liveness after every restart; a startup probe covers the start and then gets out of the way.',
    docs: 'https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/',
    subjects: (0,subjects/* containers */.l8)(['serving', 'sidecar'], workload => workload.longRunning),
    *check(container, { thresholds }) {
        if (handlersOf(container.spec.startupProbe).length > 0)
            return;
        const slow = signOfSlowStart(container, thresholds);
        if (!slow)
            return notApplicable('no sign of a slow start');
        yield { message: slow.message, at: slow.at, template: startupTemplate(container), inferred: true };
    },
}));
/** What tells that a container starts slowly: its own probes first, then what it runs, then what its workload says. */
function signOfSlowStart(container, { slowStartSeconds }) {
    const { spec, path, resource, workload, role } = container;
    const name = (0,phrases/* shortName */.EU)(container);
    const liveness = spec.livenessProbe && timingOf(spec.livenessProbe);
    const readiness = spec.readinessProbe && timingOf(spec.readinessProbe);
    const atLiveness = [...path, 'livenessProbe', 'initialDelaySeconds'];
    if (liveness && liveness.delay >= slowStartSeconds)
        return {
            message: `${name} delays liveness by ${liveness.delay}s; a startupProbe would cover slow starts without leaving it unwatched.`,
            at: atLiveness,
        };
    if (readiness && readiness.delay >= 60)
        return {
            message: `${name} delays readiness by ${readiness.delay}s; a startupProbe would cover slow starts and let it serve as soon as it is up.`,
            at: [...path, 'readinessProbe', 'initialDelaySeconds'],
        };
    const jvm = signOfJvm(container);
    const patience = liveness && liveness.delay + liveness.period * liveness.failures;
    if (jvm !== undefined && patience !== undefined && patience < jvmPatience)
        return {
            message: `${name} starts a JVM (\`${jvm}\`), which liveness restarts when it is not up after ${patience}s; a startupProbe would give it time.`,
            at: atLiveness,
        };
    if (role !== 'serving')
        return undefined;
    if ([resource.annotations, workload.podAnnotations].some(annotations => annotations['seaworthy/slow-start'] === 'true'))
        return { message: `${name} is marked as slow to start; a startupProbe would cover that.`, at: atLiveness };
    for (const [field, most] of [
        ['minReadySeconds', 59],
        ['progressDeadlineSeconds', 600],
    ]) {
        const seconds = (0,resources_fields/* numberAt */.tk)(resource.body, 'spec', field);
        if (seconds !== undefined && seconds > most)
            return {
                message: `${name} is given time to start (${field} ${seconds}); a startupProbe would tell when it is up.`,
                at: ['spec', field],
            };
    }
    return undefined;
}
function signOfJvm({ spec }) {
    const variable = spec.env?.find(({ name }) => name !== undefined && jvmVariables.includes(name))?.name;
    const segments = (0,resources_image/* parseImage */.z)(spec.image ?? '')?.repository.split('/') ?? [];
    return variable ?? segments.find(segment => jvmImages.includes(segment));
}
/** What liveness asks, with the guide's patience for the start. */
function startupTemplate({ spec }) {
    const probe = spec.livenessProbe ?? {};
    const [handler] = handlersOf(probe);
    const asked = handler && probe[handler.type];
    const { delay } = timingOf(probe);
    return `startupProbe:
  ${handler ? `${handler.type}: ${yamlText(asked)}` : 'httpGet: { path: /health/live, port: 8080 }'}
  periodSeconds: 5${probe.timeoutSeconds ? `\n  timeoutSeconds: ${probe.timeoutSeconds}` : ''}
  failureThreshold: ${Math.max(30, Math.ceil(delay / 5))}   # then lower liveness initialDelaySeconds to 0–15
`;
}

// EXTERNAL MODULE: ./build/resources/workload.js
var resources_workload = __webpack_require__(317);
;// CONCATENATED MODULE: ./build/inventory/container-env.js

/**
 * A container's environment as far as manifests tell, in the order in which it is set: ConfigMaps through `envFrom`, then
 * `env`. What is set twice stands where it was set last.
 */
function envOf(container, unit) {
    const { spec, path, resource } = container;
    const env = new Map();
    const set = (value) => {
        env.delete(value.name);
        env.set(value.name, value);
    };
    for (const { prefix = '', configMapRef } of spec.envFrom ?? []) {
        const map = configMapOf(configMapRef?.name, container, unit);
        for (const [key, value] of Object.entries(map ? (0,resources_fields/* labelsAt */.dx)(map.body, 'data') : {}))
            if (map)
                set({ name: prefix + key, value, resource: map, at: ['data', key] });
    }
    for (const [index, { name, value, valueFrom }] of (spec.env ?? []).entries()) {
        if (name === undefined)
            continue;
        const at = [...path, 'env', index, valueFrom ? 'valueFrom' : 'value'];
        const { name: mapName, key = '' } = valueFrom?.configMapKeyRef ?? {};
        const map = configMapOf(mapName, container, unit);
        const found = map && (0,resources_fields/* labelsAt */.dx)(map.body, 'data')[key];
        if (map && found !== undefined)
            set({ name, value: found, resource: map, at: ['data', key] });
        else
            set({ name, value: valueFrom ? undefined : (value ?? ''), resource, at });
    }
    return env;
}
/** The texts of the ConfigMaps that a container mounts, with where they are written. */
function mountedFiles(container, unit) {
    const mounted = new Set((container.spec.volumeMounts ?? []).map(({ name }) => name));
    return (container.workload.pod.volumes ?? []).flatMap(({ name, configMap }) => {
        const map = mounted.has(name) ? configMapOf(configMap?.name, container, unit) : undefined;
        return Object.entries(map ? (0,resources_fields/* labelsAt */.dx)(map.body, 'data') : {}).flatMap(([key, text]) => map ? [{ name: key, text, resource: map, at: ['data', key] }] : []);
    });
}
/** The one ConfigMap of that name; of several nobody can say which one it will be. */
function configMapOf(name, { resource }, unit) {
    if (name === undefined)
        return undefined;
    const [map, other] = unit.named('ConfigMap', name, resource);
    return other ? undefined : map?.resource;
}

// EXTERNAL MODULE: ./build/inventory/monitoring.js
var monitoring = __webpack_require__(8541);
;// CONCATENATED MODULE: ./build/inventory/telemetry.js






/** Why nobody asks a workload for metrics or traces: it ends, or runs nothing. */
function unobserved({ resource, longRunning }) {
    if (resource.kind === 'PodTemplate')
        return 'a PodTemplate runs nothing';
    return longRunning ? undefined : 'it runs to its end';
}
/** Annotations of a workload's pods and of its namespace: an injector reads both. */
function injectableAnnotations(workload, unit) {
    const { namespace } = workload.resource;
    const home = namespace === undefined ? undefined : unit.ofKind('Namespace').find(({ name }) => name === namespace);
    return [workload.podAnnotations, ...(home ? [home.annotations] : [])];
}
/** Every variable of the containers that run, later ones of a container over earlier ones. */
function podEnv(workload, unit) {
    return (0,resources_workload/* runningContainers */.kH)(workload).flatMap(container => [...envOf(container, unit).values()]);
}
/** Whether something is behind a variable: a text, or a value that stands elsewhere. */
const isSomething = ({ value }) => value === undefined || value.trim() !== '';
const isOn = (variable) => isSomething(variable) && !/^(false|0|no|off|n|f|none|disabled)$/i.test(variable.value?.trim() ?? '');
const isTrue = ({ value }) => /^(true|1)$/i.test(value?.trim() ?? '');
const isNone = ({ value }) => /^none$/i.test(value?.trim() ?? '');
/** The variable that keeps OpenTelemetry from exporting a signal: the whole SDK off, or its exporter `none`. */
function openTelemetryOff(env, signal) {
    return env.find(variable => (variable.name === 'OTEL_SDK_DISABLED' && isTrue(variable)) ||
        (variable.name === `OTEL_${signal}_EXPORTER` && isNone(variable)));
}
/** The variable by which OpenTelemetry exports a signal, unless something keeps it from it. */
function openTelemetryOn(env, signal) {
    if (openTelemetryOff(env, signal))
        return undefined;
    const names = ['OTEL_EXPORTER_OTLP_ENDPOINT', `OTEL_EXPORTER_OTLP_${signal}_ENDPOINT`, `OTEL_${signal}_EXPORTER`];
    return env.find(variable => names.includes(variable.name) && isSomething(variable));
}
/** The annotation by which an operator injects OpenTelemetry: only those that are not "false". */
function injection(annotations, key) {
    return annotations.flatMap(labels => Object.entries(labels)).find(([name, value]) => key.test(name) && value !== 'false')?.[0];
}
/** A helper that collects or translates for the program, by its image's name. */
function helperImage(workload, name) {
    const running = (0,resources_workload/* runningContainers */.kH)(workload);
    const helpers = running.length > 1 ? running : running.filter(({ role }) => role !== 'serving');
    return helpers
        .map(({ spec }) => (0,resources_image/* parseImage */.z)(spec.image ?? '')?.basename)
        .find(basename => basename !== undefined && name.test(basename));
}
/** The words of a container's command line, a flag's separate value behind it. */
function flagsOf({ spec }) {
    const words = [...(spec.command ?? []), ...(spec.args ?? [])];
    return words.map((word, index) => (/^--?[\w.-]+$/.test(word) ? `${word} ${words[index + 1] ?? ''}` : word));
}
/** What suggests by convention that a workload exports metrics: nothing that proves that anyone collects them. */
function metricsHint(workload, unit) {
    const served = unit.selecting('Service', workload).flatMap(({ resource }) => (0,service_ports/* servicePortsOf */.DR)(resource));
    const port = [...(0,monitoring/* portsOf */.a5)(workload), ...served].find(({ name }) => name !== undefined && (0,resources_monitor/* isMetricsPort */.v9)(name));
    if (port)
        return `port \`${port.name}\``;
    const env = podEnv(workload, unit);
    const variable = openTelemetryOn(env, 'METRICS') ??
        env.find(it => /^(STATSD_HOST|DD_DOGSTATSD_\w{1,40}|DD_AGENT_HOST)$/.test(it.name)
            ? isSomething(it)
            : metricsSwitch.test(it.name) && isOn(it));
    if (variable)
        return `\`${variable.name}\``;
    const annotation = injection(injectableAnnotations(workload, unit), /^instrumentation\.opentelemetry\.io\/inject-/);
    if (annotation !== undefined)
        return `annotation \`${annotation}\``;
    const helper = helperImage(workload, /exporter|^otelcol|^opentelemetry-collector|^telegraf$/);
    if (helper !== undefined)
        return `its helper \`${helper}\``;
    return (0,resources_workload/* runningContainers */.kH)(workload).some(container => flagsOf(container).some(serves)) ? 'a flag for metrics' : undefined;
}
const metricsSwitch = /(^|_)METRICS_(ENABLED|PORT)$/;
function serves(words) {
    const [, value] = /(?:^|\s)--?(?:metrics[-.](?:addr|address|bind-address|port)|telemetry[\w.-]{0,40})(?:[=\s]+(\S*))?/.exec(words) ?? [undefined, 'none'];
    return !/^(0|:0|off|false|none)$/i.test(value ?? '');
}

;// CONCATENATED MODULE: ./build/inventory/tracing.js


/** What suggests by convention that a workload exports traces. */
function tracingHint(workload, unit) {
    const env = podEnv(workload, unit);
    const variable = openTelemetryOn(env, 'TRACES') ?? env.find(tracing_exports) ?? datadogOn(env, workload);
    if (variable)
        return `\`${variable.name}\``;
    const annotations = [...injectableAnnotations(workload, unit), workload.resource.annotations];
    const annotation = injection(annotations, tracing_injected);
    if (annotation !== undefined)
        return `annotation \`${annotation}\``;
    const helper = helperImage(workload, /^otelcol|^opentelemetry-collector|^jaeger-agent$|xray-daemon$/);
    if (helper !== undefined)
        return `its helper \`${helper}\``;
    const words = (0,resources_workload/* runningContainers */.kH)(workload).flatMap(flagsOf);
    if (words.some(word => agent.test(word)))
        return 'a Java agent';
    return words.some(word => flag.test(word)) ? 'a flag for tracing' : undefined;
}
/** The variable that switches tracing off. */
function tracingOff(workload, unit) {
    const env = podEnv(workload, unit);
    return openTelemetryOff(env, 'TRACES') ?? env.find(isDatadogOff);
}
const tracing_injected = /^(instrumentation\.opentelemetry\.io\/inject-(java|nodejs|python|dotnet|go|apache-httpd|nginx|sdk)|sidecar\.(opentelemetry|jaegertracing)\.io\/inject)$/;
const agent = /-javaagent:\S{0,200}(opentelemetry|dd-java|elastic-apm|newrelic)/;
const flag = /(?:^|\s)--?(tracing[-.][\w.-]{1,40}|otlp-endpoint)(?:\s|=(?!false|none|0))/;
/** Where a vendor's library sends its spans. */
const addresses = /^(JAEGER_(AGENT_HOST|ENDPOINT|COLLECTOR\w{0,40})|ZIPKIN(_\w{1,40})?|MANAGEMENT_(OTLP|ZIPKIN)_TRACING_\w{1,40}|ELASTIC_APM_SERVER_URLS?|NEW_RELIC_DISTRIBUTED_TRACING_ENABLED|AWS_XRAY_DAEMON_ADDRESS)$/;
const javaOptions = /^(JAVA|JDK|CATALINA)_\w{0,20}(OPTIONS|OPTS)$/;
function tracing_exports(variable) {
    const { name, value } = variable;
    if (name === 'SENTRY_TRACES_SAMPLE_RATE')
        return Number(value) > 0;
    if (javaOptions.test(name))
        return agent.test(value ?? '');
    return addresses.test(name) && isOn(variable);
}
const isDatadogOff = (variable) => variable.name === 'DD_TRACE_ENABLED' && isSomething(variable) && !isOn(variable);
/** Datadog's libraries trace unless they are told not to: they only have to find their agent. */
function datadogOn(env, { podLabels }) {
    if (env.some(isDatadogOff))
        return undefined;
    const admitted = podLabels['admission.datadoghq.com/enabled'] === 'true';
    return env.find(variable => (variable.name === 'DD_AGENT_HOST' || (admitted && variable.name.startsWith('DD_'))) && isSomething(variable));
}

;// CONCATENATED MODULE: ./build/rules/observability/distributed-tracing.js






/* harmony default export */ const distributed_tracing = ((0,rule/* defineRule */.K)({
    id: 'distributed-tracing',
    item: 'distributed-tracing',
    category: 'observability',
    priority: 'medium',
    title: 'Distributed tracing',
    headline: 'Tracing switched off',
    why: 'A slow request crosses services: without traces nobody sees in which of them it waited.',
    docs: 'https://kubernetes.io/docs/concepts/cluster-administration/observability/',
    subjects: (0,subjects/* workloads */.bH)(),
    companions: ['ConfigMap', 'Namespace', 'Telemetry'],
    summaryOnly: true,
    attestable: true,
    suppliedBy: 'tracing',
    *check(workload, { unit }) {
        const reason = unobserved(workload);
        if (reason !== undefined)
            return notApplicable(reason);
        const hint = tracingHint(workload, unit);
        if (hint !== undefined)
            return passed(`by convention: ${hint}`);
        const { name } = workload.resource;
        const off = tracingOff(workload, unit);
        if (!off)
            return unverified('no-manifest-evidence', `Nothing in the manifest shows that \`${name}\` exports traces${meshNote(unit)}.`);
        yield {
            message: `\`${off.name}\` switches tracing off for \`${name}\`.`,
            at: off.at,
            ...(off.resource !== workload.resource && { on: off.resource }),
            inferred: true,
            template: exporter(name),
        };
    },
}));
/** A mesh sees the calls; they become one trace only where the program passes the headers on. */
function meshNote(unit) {
    const meshed = unit.ofKind('Telemetry').some(({ group }) => group === 'telemetry.istio.io');
    return meshed ? '; Istio traces its calls, which join only if it passes the headers on' : '';
}
const exporter = (name) => `- name: OTEL_SERVICE_NAME
  value: ${yamlText(name)}
- name: OTEL_EXPORTER_OTLP_ENDPOINT
  value: http://otel-collector:4317   # your collector
`;

// EXTERNAL MODULE: ./build/resources/selector.js
var resources_selector = __webpack_require__(1209);
// EXTERNAL MODULE: ./build/resources/workload-kinds.js
var workload_kinds = __webpack_require__(3015);
// EXTERNAL MODULE: ./build/resources/pod.js
var pod = __webpack_require__(3657);
;// CONCATENATED MODULE: ./build/resources/own-selector.js



/** A selector that matches a workload's own pods: the one that it writes, where that matches them, else their labels. */
function ownSelector({ resource, podLabels, template }) {
    const plain = ['ReplicationController', 'DeploymentConfig'].includes(resource.kind);
    const path = ['spec', 'selector'];
    const written = plain ? { matchLabels: (0,resources_fields/* labelsAt */.dx)(resource.body, ...path) } : (0,pod/* readLabelSelector */.Q)((0,resources_fields/* valueAt */.fK)(resource.body, path));
    return written && !(0,resources_selector/* selectsAll */.D5)(written) && (0,resources_selector/* selects */.ko)(written, podLabels)
        ? written
        : { matchLabels: template.metadata?.labels ?? {} };
}
/** `app=shop, tier notin (cache)`: a selector as kubectl writes it. */
function selectorText({ matchLabels = {}, matchExpressions = [] }) {
    const pairs = labelsText(matchLabels);
    const expressions = matchExpressions.map(({ key = '', operator = '', values = [] }) => {
        if (operator === 'Exists')
            return key;
        if (operator === 'DoesNotExist')
            return `!${key}`;
        return `${key} ${operator.toLowerCase()} (${values.join(', ')})`;
    });
    return [...(pairs === '' ? [] : [pairs]), ...expressions].join(', ');
}
function labelsText(labels) {
    return Object.entries(labels)
        .map(([key, value]) => `${key}=${value}`)
        .join(', ');
}

;// CONCATENATED MODULE: ./build/rules/observability/monitor-template.js



/** The guide's ServiceMonitor for the Service in front of it, with the `release` label that its siblings carry. */
function monitorFor(workload, unit) {
    const [service] = unit.selecting('Service', workload);
    const labels = service?.resource.labels ?? {};
    const port = service && (0,service_ports/* servicePortsOf */.DR)(service.resource).find(({ name }) => name !== undefined)?.name;
    const release = unit.ofKind('ServiceMonitor').find(({ labels: own }) => own.release !== undefined)?.labels.release;
    const { name, namespace } = workload.resource;
    return `apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata:
  name: ${yamlText(name)}
${namespace === undefined ? '' : `  namespace: ${yamlText(namespace)}\n`}${release === undefined ? '' : `  labels: { release: ${yamlText(release)} }\n`}spec:
  selector: ${yamlText(Object.keys(labels).length > 0 ? { matchLabels: labels } : ownSelector(workload))}   # the labels of the Service
  endpoints:
    - port: ${yamlText(port ?? 'metrics')}   # the name of a port of that Service
      interval: 15s
      path: /metrics
`;
}

;// CONCATENATED MODULE: ./build/rules/observability/metrics-exported.js










/* harmony default export */ const metrics_exported = ((0,rule/* defineRule */.K)({
    id: 'metrics-exported',
    item: 'metrics-exported',
    category: 'observability',
    priority: 'high',
    title: 'Metrics exported',
    headline: 'No metrics collected',
    why: 'Without metrics there is no alert, no canary analysis and no data to size requests with.',
    docs: 'https://kubernetes.io/docs/concepts/cluster-administration/observability/',
    subjects: (0,subjects/* workloads */.bH)(),
    companions: [...monitoring/* scrapingKinds */.Fk, 'Service', 'Namespace', 'ConfigMap'],
    alongside: workload_kinds/* workloadKinds */.dd, // how many of them are scraped
    provenByCompanion: true,
    attestable: true,
    suppliedBy: 'metrics-scrape',
    *check(workload, { unit }) {
        const reason = unobserved(workload);
        if (reason !== undefined)
            return notApplicable(reason);
        const scrapers = unit.scraping(workload);
        if (scrapers.length > 0)
            return passedBy(scrapers);
        const contrary = refusal(workload) ?? misplaced(workload) ?? missing(workload, unit);
        if (contrary) {
            yield { ...contrary, template: () => monitorFor(workload, unit) };
            return;
        }
        const hint = metricsHint(workload, unit);
        if (hint !== undefined)
            return passed(`by convention: ${hint}`);
        const off = openTelemetryOff(podEnv(workload, unit), 'METRICS');
        if (off) {
            yield {
                message: `\`${off.name}\` switches metrics off for \`${workload.resource.name}\`, and nothing else exports them.`,
                headline: 'Metrics switched off',
                at: off.at,
                ...(off.resource !== workload.resource && { on: off.resource }),
                template: () => monitorFor(workload, unit),
            };
            return;
        }
        if ((0,monitoring/* portsOf */.a5)(workload).length === 0)
            return unverified('no-manifest-evidence', 'it declares no port, and nothing here has it scraped');
        if (!unit.complete)
            return unverified('partial-context', 'no monitor is in what was read; the rest of this unit may hold one');
        yield {
            message: `No ServiceMonitor, PodMonitor or scrape annotation reaches \`${workload.resource.name}\`${unlikeItsNeighbours(workload, unit)}.`,
            at: ['metadata', 'name'],
            inferred: true,
            template: () => monitorFor(workload, unit),
        };
    },
}));
/** It says itself that nobody is to come. */
function refusal({ podAnnotations, templatePath, resource }) {
    const key = resources_monitor/* scrapeAnnotations */.nP.find(annotation => podAnnotations[annotation] === 'false');
    return key === undefined
        ? undefined
        : {
            message: `\`${key}: "false"\` keeps Prometheus away from \`${resource.name}\`.`,
            headline: 'Metrics refused',
            at: [...templatePath, 'metadata', 'annotations', key],
        };
}
/** Prometheus looks at pods: what stands on the object that makes them it never sees. */
function misplaced({ resource, templatePath }) {
    if (templatePath.length === 0 || !(0,resources_monitor/* asksToBeScraped */.XJ)(resource))
        return undefined;
    const key = resources_monitor/* scrapeAnnotations */.nP.find(annotation => resource.annotations[annotation] === 'true') ?? '';
    return {
        message: `\`${key}\` stands on ${(0,phrases/* objectName */.Hd)(resource)}, not on its pod template, so Prometheus never sees it.`,
        headline: 'Scrape annotation in the wrong place',
        at: ['metadata', 'annotations', key],
    };
}
/** A ServiceMonitor with this workload's labels: meant for it, but no Service carries them. */
function missing(workload, unit) {
    const { podLabels, resource } = workload;
    const meant = unit.ofKind('ServiceMonitor').find(candidate => {
        const monitor = (0,resources_monitor/* readMonitor */.d8)(candidate);
        if (!monitor || (0,resources_selector/* selectsAll */.D5)(monitor.selector) || !(0,resources_selector/* selects */.ko)(monitor.selector, podLabels))
            return false;
        if ((0,monitoring/* looksInto */.BY)(candidate, monitor, resource.namespace) !== 'sure' || !(0,monitoring/* seesItsNamespaces */.ti)(candidate, monitor, unit))
            return false;
        return (0,monitoring/* selectedServices */.g9)(candidate, monitor, unit).length === 0;
    });
    return (meant && {
        message: `${(0,phrases/* objectName */.Hd)(meant)} asks for the labels of \`${resource.name}\`, but no Service carries them, so it scrapes nothing.`,
        at: ['metadata', 'name'],
        related: [{ resource: meant, at: ['spec', 'selector'] }],
    });
}
/** Two or more workloads beside it that are scraped show what the team means. */
function unlikeItsNeighbours({ resource: { namespace } }, unit) {
    const scraped = unit.scrapedIn(namespace);
    if (scraped < 2)
        return '';
    return `, unlike ${scraped} of its neighbours${namespace === undefined ? '' : ` in \`${namespace}\``}`;
}

// EXTERNAL MODULE: ./build/inventory/namespaces.js
var namespaces = __webpack_require__(8275);
;// CONCATENATED MODULE: ./build/inventory/selected-workloads.js






/** The workloads of a unit whose pods a selector matches, seen from the namespace of the object that selects. */
function selectedBy({ namespace }, selector, unit) {
    const found = near(namespace, unit).filter(({ podLabels }) => (0,resources_selector/* selects */.ko)(selector, podLabels));
    const isSure = ({ resource }) => resource.namespace === namespace && resource.origin !== 'partial';
    return { sure: found.filter(isSure), likely: found.filter(workload => !isSure(workload)) };
}
/** Workloads that stand, or may stand, in a namespace. */
function near(namespace, { workloads }) {
    return workloads.filter(({ resource }) => (0,namespaces/* sameNamespace */.e)(resource.namespace, namespace) !== undefined);
}
/**
 * Custom kinds that are known to make pods: what the reading of a repository looks for. Others count as well where they are
 * read.
 */
const podMakers = [
    ...['Prometheus', 'PrometheusAgent', 'Alertmanager', 'ThanosRuler', 'VMAgent', 'VMSingle', 'VMCluster', 'VMAlertmanager'],
    ...['Grafana', 'Jaeger', 'OpenTelemetryCollector', 'Elasticsearch', 'Kafka', 'RabbitmqCluster', 'RedisFailover'],
    ...['PostgresCluster', 'InnoDBCluster', 'MariaDB', 'PerconaXtraDBCluster', 'PerconaServerMongoDB', 'MongoDBCommunity'],
    ...['Keycloak', 'HelmRelease', 'HelmChart'],
];
/** Whether pods with these labels may exist unseen; undefined when the unit shows all there are. */
function unseenPods({ namespace }, wanted, unit) {
    const partly = (hint) => ({ reason: 'partial-context', hint });
    const elsewhere = (hint) => ({ reason: 'outside-repo', hint });
    if (!unit.complete)
        return partly('part of this unit could not be read');
    const kin = workload_kinds/* workloadKinds */.dd.flatMap(kind => unit.ofKind(kind));
    if (kin.some(({ unparsed }) => unparsed !== undefined))
        return partly('a workload of this unit could not be read');
    if (namespace !== undefined && (0,namespaces/* isOfCluster */.G)(namespace))
        return elsewhere('the cluster runs pods of its own there');
    const neighbours = near(namespace, unit);
    if (!neighbours.some(({ resource }) => namespace === undefined || resource.namespace === namespace))
        return elsewhere('no workload of its namespace is in this unit');
    const carried = neighbours.flatMap(({ podLabels }) => Object.keys(wanted).flatMap(key => own(podLabels, key) ?? []));
    if ([...Object.values(wanted), ...carried].some(templated/* isTemplated */.d))
        return { reason: 'templated', hint: 'its labels are filled in later' };
    const strange = Object.entries(wanted).filter(([key, value]) => !neighbours.some(({ podLabels }) => own(podLabels, key) === value));
    const owner = podOwner(namespace, strange, unit) ?? experimenter(namespace, wanted, unit);
    if (owner)
        return elsewhere(`${owner.kind} \`${owner.name}\` may run these pods`);
    const foreign = strange.map(([key]) => domainOf(key)).find(domain => domain !== undefined && !isKnownDomain(domain, unit));
    return foreign === undefined ? undefined : elsewhere(`an operator of \`${foreign}\` may run these pods`);
}
/** Operators label the pods that they make under their own domain; the domains that everyone uses tell nothing. */
function isKnownDomain(domain, { workloads }) {
    if (/(^|\.)(kubernetes|k8s)\.io$/.test(domain))
        return true;
    return workloads.some(({ podLabels }) => Object.keys(podLabels).some(key => domainOf(key) === domain));
}
const domainOf = (key) => (key.includes('/') ? key.slice(0, key.indexOf('/')) : undefined);
/** A Rollout whose canary tries the new version in pods with labels of their own. */
function experimenter(namespace, wanted, unit) {
    return unit
        .ofKind('Rollout')
        .find(rollout => (0,namespaces/* sameNamespace */.e)(rollout.namespace, namespace) !== undefined &&
        (0,resources_rollout/* experimentLabelsOf */.Ke)(rollout).some(labels => (0,resources_selector/* matchesLabels */.r1)(wanted, labels)));
}
/** An object of a custom kind whose controller may make pods with labels that no workload has: they bear its name or its instance. */
function podOwner(namespace, strange, { resources }) {
    const names = new Set(strange.map(([, value]) => value));
    const instance = strange.find(([key]) => key === instanceLabel)?.[1];
    return resources.find(resource => isCustom(resource) &&
        (0,namespaces/* sameNamespace */.e)(resource.namespace, namespace) !== undefined &&
        (names.has(resource.name) || (instance !== undefined && own(resource.labels, instanceLabel) === instance)));
}
const instanceLabel = 'app.kubernetes.io/instance';
/** Groups that Kubernetes itself serves, and kinds of others that never own pods. */
const ownGroups = /^$|^(apps|batch|autoscaling|policy|extensions)$|\.k8s\.io$/;
const podless = /^(ServiceMonitor|PodMonitor|PrometheusRule|ScrapeConfig|Probe|\w*Route|Gateway|VirtualService|DestinationRule|ServiceEntry|PeerAuthentication|AuthorizationPolicy|Certificate|\w*Issuer|\w*Secret\w*|\w*NetworkPolicy|ScaledObject|ServersTransport|Middleware|\w*Ingress\w*)$/;
function isCustom({ group, kind, origin }) {
    return origin !== 'partial' && !ownGroups.test(group) && !podless.test(kind) && !workload_kinds/* workloadKinds */.dd.includes(kind);
}
/** The nearest workload that may stand in the namespace: almost the same values, a missing label, or the same name. */
function nearestTo({ namespace, name }, wanted, unit) {
    const [best, second] = near(namespace, unit)
        .map(workload => {
        const differences = Object.entries(wanted)
            .filter(([key, value]) => !(0,resources_selector/* matchesLabels */.r1)({ [key]: value }, workload.podLabels))
            .map(([key, value]) => ({ key, wanted: value, carried: own(workload.podLabels, key) }));
        const none = differences.length === Object.keys(wanted).length;
        const apart = differences.reduce((sum, { wanted: value, carried }) => sum + distance(value, carried, none), 0);
        return { workload, differences, distance: workload.resource.name === name ? Math.min(apart, farthest) : apart };
    })
        .filter(({ differences, distance: apart }) => differences.length > 0 && apart <= farthest)
        .toSorted((a, b) => a.distance - b.distance);
    if (!best)
        return undefined;
    const isTypo = best.distance === 1 && (second === undefined || second.distance > 1);
    return { workload: best.workload, differences: best.differences, isTypo };
}
/** Beyond it, another workload is meant. */
const farthest = 5;
/** How far a label is from the wanted one: a slip of the pen, a longer or a missing name, or another thing. */
function distance(wanted, carried, alone) {
    if (carried === undefined)
        return alone ? farthest + 1 : 3;
    const edits = (0,spelling/* editDistance */.Y)(wanted, carried, 2);
    if (edits <= 2)
        return edits;
    return wanted.length > 2 && carried.length > 2 && (wanted.includes(carried) || carried.includes(wanted)) ? 3 : farthest + 1;
}
const own = (labels, key) => (Object.hasOwn(labels, key) ? labels[key] : undefined);

// EXTERNAL MODULE: ./build/resources/service-selector.js
var service_selector = __webpack_require__(8307);
;// CONCATENATED MODULE: ./build/rules/observability/monitor-ports.js





/** What a ServiceMonitor's endpoints ask for and neither its Services nor the pods behind them have. */
function* servicePortProblems(monitor, endpoints, services, workloads) {
    for (const endpoint of endpoints) {
        const problem = endpoint.port === undefined
            ? targetPortProblem(monitor, endpoint, workloads)
            : servicePortProblem(monitor, endpoint, services);
        if (problem)
            yield problem;
    }
}
/** A ServiceMonitor asks for the name of a Service's port: a number, or a container's name for it, is none. */
function servicePortProblem(resource, { port, path }, services) {
    const ports = services.flatMap(service_ports/* servicePortsOf */.DR);
    const names = [...new Set(ports.flatMap(({ name }) => name ?? []))];
    if (typeof port === 'string' && names.includes(port))
        return undefined;
    const [service] = services;
    if (!service)
        return undefined;
    const meant = ports.find(({ port: number, target, name }) => name !== undefined && [number, target].includes(port));
    const others = services.length > 1 ? ` and ${services.length - 1} more` : '';
    return {
        message: `${(0,phrases/* objectName */.Hd)(resource)} asks for port \`${(0,phrases/* excerpt */.Kb)(String(port))}\`, but ${(0,phrases/* objectName */.Hd)(service)}${others} ${namesOf(names, 'names')}.`,
        headline: 'Port that the Service does not name',
        at: [...path, 'port'],
        detail: `port ${port}`,
        related: [{ resource: service, at: ['spec', 'ports'] }],
        ...monitor_ports_spelling([...path, 'port'], port, names, meant?.name),
    };
}
/** Without the name of a Service's port, Prometheus looks for one that the containers declare. */
function targetPortProblem(resource, { targetPort, path }, workloads) {
    const [workload] = workloads;
    if (targetPort === undefined || !workload || workloads.some(candidate => (0,monitoring/* isPort */.sW)(targetPort, candidate)))
        return undefined;
    return {
        message: `${(0,phrases/* objectName */.Hd)(resource)} asks for target port \`${(0,phrases/* excerpt */.Kb)(String(targetPort))}\`, but the pods of ${(0,phrases/* workloadName */.vO)(workload)} ${declared(workloads)}.`,
        headline: 'Port that the pods do not declare',
        at: [...path, 'targetPort'],
        detail: `port ${targetPort}`,
        template: `targetPort: ${yamlText(monitor_ports_firstPort(workloads))}\n`,
    };
}
/** What a PodMonitor's endpoints ask for and its pods do not declare. */
function* podPortProblems(monitor, endpoints, workloads) {
    const [first] = workloads;
    for (const { port, portField, targetPort, path } of endpoints) {
        const asked = port ?? targetPort;
        if (!first || asked === undefined || workloads.some(workload => (0,monitoring/* isPort */.sW)(asked, workload)))
            continue;
        const at = [...path, port === undefined ? 'targetPort' : portField];
        yield {
            message: `${(0,phrases/* objectName */.Hd)(monitor)} asks for port \`${(0,phrases/* excerpt */.Kb)(String(asked))}\`, but the pods of ${(0,phrases/* workloadName */.vO)(first)} ${declared(workloads)}.`,
            headline: 'Port that the pods do not declare',
            at,
            detail: `port ${asked}`,
            ...monitor_ports_spelling(at, asked, namesIn(workloads), undefined),
        };
    }
}
const namesIn = (workloads) => [...new Set(workloads.flatMap(monitoring/* portsOf */.a5).flatMap(({ name }) => name ?? []))];
const monitor_ports_firstPort = (workloads) => {
    const [port] = workloads.flatMap(monitoring/* portsOf */.a5);
    return port?.name ?? port?.containerPort ?? 8080;
};
function declared(workloads) {
    const ports = workloads.flatMap(monitoring/* portsOf */.a5).map(({ name, containerPort }) => String(name ?? containerPort ?? ''));
    return namesOf([...new Set(ports)].slice(0, 6), 'declare');
}
function namesOf(ports, verb) {
    if (ports.length === 0)
        return verb === 'names' ? 'names no port' : 'declare no port';
    return `${verb === 'names' ? 'names its ports' : 'declare'} ${(0,phrases/* listed */.KE)(ports.map(port => `\`${(0,phrases/* excerpt */.Kb)(port)}\``))}`;
}
/** One slip of the pen with one way to read it is a fix; otherwise the name that was most likely meant, to copy. */
function monitor_ports_spelling(at, asked, names, meant) {
    const close = names.filter(name => (0,spelling/* editDistance */.Y)(name, String(asked), 1) === 1);
    const [only] = close;
    if (close.length === 1 && only !== undefined)
        return { fix: { title: `Write \`${only}\``, confidence: 'safe', edits: [{ set: at, to: only }] } };
    return { template: `${at.at(-1)}: ${yamlText(meant ?? names[0] ?? 'metrics')}\n` };
}

;// CONCATENATED MODULE: ./build/rules/observability/service-monitor-target.js













/** Below it a scrape costs more than it tells, in seconds. */
const shortest = 5;
/* harmony default export */ const service_monitor_target = ((0,rule/* defineRule */.K)({
    id: 'service-monitor-target',
    item: 'metrics-exported',
    category: 'observability',
    priority: 'high',
    title: 'Monitor reaches a port',
    headline: 'Monitor that reaches nothing',
    why: 'A monitor that matches nothing fails in silence: dashboards stay empty and alerts never fire.',
    docs: 'https://prometheus-operator.dev/docs/api-reference/api/',
    subjects: (0,subjects/* objectsOf */.iZ)('ServiceMonitor', 'PodMonitor'),
    companions: ['Service', ...workload_kinds/* workloadKinds */.dd, ...podMakers],
    *check({ resource }, { unit }) {
        const monitor = (0,resources_monitor/* readMonitor */.d8)(resource);
        if (!monitor)
            return notApplicable('another kind of the same name');
        if (monitor.endpoints.length === 0) {
            yield {
                message: `${(0,phrases/* objectName */.Hd)(resource)} lists no endpoints, so it scrapes nothing.`,
                at: monitor.endpointsPath,
                detail: 'endpoints',
            };
            return;
        }
        yield* hasty(resource, monitor);
        yield* ignored(resource, unit);
        return yield* monitor.selects === 'services' ? byServices(resource, monitor, unit) : byPods(resource, monitor, unit);
    },
}));
function* hasty(resource, { endpoints }) {
    for (const { interval, path } of endpoints) {
        const seconds = interval === undefined ? undefined : (0,resources_monitor/* durationSeconds */.o8)(interval);
        if (interval === undefined || seconds === undefined || seconds >= shortest)
            continue;
        yield {
            message: `${(0,phrases/* objectName */.Hd)(resource)} scrapes every \`${(0,phrases/* excerpt */.Kb)(interval)}\`, which is a load on the program and on Prometheus.`,
            headline: 'Scraped too often',
            at: [...path, 'interval'],
            detail: `interval ${path.at(-1)}`,
            priority: 'medium',
            template: 'interval: 15s\n',
        };
    }
}
/** Each Prometheus of the unit asks for labels that the monitor does not carry. */
function* ignored(resource, unit) {
    if (resource.group !== 'monitoring.coreos.com')
        return;
    const servers = [...unit.ofKind('Prometheus'), ...unit.ofKind('PrometheusAgent')].filter(({ group }) => group === resource.group);
    const wanted = servers.map(server => (0,resources_monitor/* monitorSelectorOf */.dC)(server, resource.kind));
    const [first] = wanted;
    const takes = wanted.some(selector => !selector || (0,resources_selector/* selects */.ko)(selector, resource.labels));
    if (!servers[0] || !first || takes)
        return;
    yield {
        message: `${(0,phrases/* objectName */.Hd)(resource)} is taken by no Prometheus: ${(0,phrases/* objectName */.Hd)(servers[0])} asks for \`${selectorText(first)}\`.`,
        headline: 'Monitor that nobody takes',
        at: ['metadata', 'labels'],
        detail: 'labels',
        priority: 'medium',
        related: [{ resource: servers[0], at: ['spec'] }],
        template: `metadata:\n  labels: ${yamlText(first.matchLabels ?? {})}\n`,
    };
}
function* byServices(resource, monitor, unit) {
    const found = (0,monitoring/* selectedServices */.g9)(resource, monitor, unit);
    if (found.length === 0) {
        if (!(0,monitoring/* seesItsNamespaces */.ti)(resource, monitor, unit))
            return unseen('no Service that it selects is here', unit);
        yield {
            message: `${(0,phrases/* objectName */.Hd)(resource)} selects no Service (\`${selectorText(monitor.selector)}\` in its labels).`,
            at: ['spec', 'selector'],
            detail: 'selector',
        };
        return undefined;
    }
    if (!unit.complete || found.some(({ certainty }) => certainty !== 'sure'))
        return unseen('whether a Service is meant by it cannot be told here', unit);
    const services = found.map(match => match.resource);
    const selecting = services.filter(service => Object.keys((0,service_selector/* serviceSelector */.T)(service)).length > 0);
    if (selecting.length > 0 && selecting.length === services.length && selecting.every(service => reachesNothing(service, unit))) {
        yield {
            message: `${(0,phrases/* objectName */.Hd)(resource)} reaches ${(0,phrases/* listed */.KE)(services.slice(0, 3).map(phrases/* objectName */.Hd))}, which selects no workload.`,
            at: ['spec', 'selector'],
            detail: 'service',
            related: services.slice(0, 3).map(service => ({ resource: service, at: ['spec', 'selector'] })),
        };
        return undefined;
    }
    const workloads = selecting.flatMap(service => selectedBy(service, { matchLabels: (0,service_selector/* serviceSelector */.T)(service) }, unit).sure);
    yield* servicePortProblems(resource, monitor.endpoints, services, workloads);
    return undefined;
}
function reachesNothing(service, unit) {
    const selector = (0,service_selector/* serviceSelector */.T)(service);
    const { sure, likely } = selectedBy(service, { matchLabels: selector }, unit);
    return sure.length + likely.length === 0 && unseenPods(service, selector, unit) === undefined;
}
function* byPods(resource, monitor, unit) {
    const found = (0,monitoring/* selectedWorkloads */.yb)(resource, monitor, unit);
    if (found.length === 0) {
        const elsewhere = monitor.namespaces !== 'own' || !(0,monitoring/* seesItsNamespaces */.ti)(resource, monitor, unit);
        if (elsewhere || unseenPods(resource, monitor.selector.matchLabels ?? {}, unit))
            return unseen('no pods that it selects are here', unit);
        yield {
            message: `${(0,phrases/* objectName */.Hd)(resource)} selects no pods (\`${selectorText(monitor.selector)}\`).`,
            at: ['spec', 'selector'],
            detail: 'selector',
        };
        return undefined;
    }
    if (!unit.complete || found.some(({ certainty }) => certainty !== 'sure'))
        return unseen('whether these pods are meant by it cannot be told here', unit);
    yield* podPortProblems(resource, monitor.endpoints, found.map(({ workload }) => workload));
    return undefined;
}
const unseen = (hint, unit) => unverified(unit.complete ? 'outside-repo' : 'partial-context', hint);

;// CONCATENATED MODULE: ./build/resources/log-format.js
const structured = /^(json|jsonl|ndjson|logfmt|ecs|gelf|logstash|bunyan|stackdriver|structured|json[-_.:].*)$/i;
const plain = /^(text|plain|plaintext|txt|pretty|human|console|simple|classic|color)$/i;
/** `LOG_OUTPUT: console` and `LOG_TYPE: simple` may name a place or a sort: only words for a format count there. */
const plainForAnything = /^(text|plain|plaintext|txt|pretty|human)$/i;
const formatVariable = /(^|_)(LOG|LOGS|LOGGING|LOGGER)_*(FORMAT|FORMATTER|FMT|ENCODING|ENCODER|OUTPUT|STYLE|TYPE)$/i;
const formatVariables = /^(Logging__Console__FormatterName|LOGGING_STRUCTURED_FORMAT_(CONSOLE|FILE)|GF_LOG_CONSOLE_FORMAT|ZAP_ENCODER|RUST_LOG_FORMAT)$/i;
const jsonVariable = /(^|_)(LOG(S|GING)?_?(AS_|IN_|TO_)?JSON|JSON_LOG(S|GING)?|QUARKUS_LOG_CONSOLE_JSON(_ENABLED)?)$/i;
/** Another log than the program's own: how it is written says nothing of that one. */
const otherLog = /(^|_)(ACCESS|AUDIT|SLOW|QUERY|GC|GENERAL|HTTP|REQUEST)_+LOG/i;
/** What an environment variable says: `LOG_FORMAT=json`, `JSON_LOGS=false`. Undefined when it is about something else. */
function logFormatOfVariable(name, value) {
    if (otherLog.test(name))
        return undefined;
    const text = value.trim();
    if (formatVariable.test(name) || formatVariables.test(name)) {
        if (structured.test(text))
            return 'structured';
        const words = /(OUTPUT|TYPE)$/i.test(name) ? plainForAnything : plain;
        return words.test(text) ? 'text' : undefined;
    }
    return jsonVariable.test(name) ? ofSwitch(text) : undefined;
}
function ofSwitch(text) {
    if (/^(true|1|yes|on|y|t|enabled)$/i.test(text))
        return 'structured';
    return /^(false|0|no|off|n|f|disabled)$/i.test(text) ? 'text' : undefined;
}
const formatFlag = /(?:^|\s)(--?(?:log|logs|logging|logger|zap)[-._]?(?:format|encoder|encoding|fmt))[=\s]+["']?([a-z][\w-]{0,40})/gi;
const formatFlagAlone = /^--?(log|logs|logging|logger|zap)[-._]?(format|encoder|encoding|fmt)$/i;
const jsonFlag = /(?:^|\s)(--?(?:log-json|json-logs?|log-as-json|logs-json|log\.json))(?:=(\w{1,10}))?(?=\s|$)/gi;
function logFlagsOf(words) {
    return words.flatMap((word, index) => {
        const text = formatFlagAlone.test(word) ? `${word} ${words[index + 1] ?? ''}` : word;
        const formats = [...text.matchAll(formatFlag)].flatMap(([, flag = '', value = '']) => {
            const format = structured.test(value) ? 'structured' : plain.test(value) ? 'text' : undefined;
            return format ? [{ index, flag, value, format }] : [];
        });
        const switches = [...word.matchAll(jsonFlag)].flatMap(([, flag = '', value = 'true']) => {
            const format = ofSwitch(value);
            return format ? [{ index, flag, value, format }] : [];
        });
        return [...formats, ...switches];
    });
}
/** Whether a configuration file sets structured logs: structlog, Logback, Log4j, Spring, or a `log:` block with `format: json`. */
function configuresStructuredLogs(text) {
    if (text.includes('structlog') && text.includes('JSONRenderer'))
        return true;
    if (/LogstashEncoder|JsonEncoder|EcsEncoder|JsonTemplateLayout|EcsLayout|JsonLayout/.test(text))
        return true;
    return text.includes('logging.structured.format.console') || hasJsonLogBlock(text);
}
function hasJsonLogBlock(text) {
    let block;
    for (const line of text.split('\n')) {
        const indent = line.length - line.trimStart().length;
        if (line.trim() === '')
            continue;
        if (block !== undefined && indent <= block)
            block = undefined;
        if (block !== undefined && /^\s*format:\s*["']?json["']?\s*(#.*)?$/i.test(line))
            return true;
        if (/^\s*(log|logging|logger):\s*$/.test(line))
            block ??= indent;
    }
    return false;
}
/** The annotation that only makes sense where each line is a JSON object: for Fluent Bit's parser or Elastic's. */
function structuredLogAnnotation(annotations) {
    return Object.keys(annotations).find(key => (key.startsWith('fluentbit.io/parser') && /^json/i.test(annotations[key] ?? '')) ||
        /^co\.elastic\.logs[^/]{0,80}\/(json\.|processors\.[^.]{1,20}\.decode_json_fields)/.test(key));
}

;// CONCATENATED MODULE: ./build/rules/observability/structured-logging.js





/* harmony default export */ const structured_logging = ((0,rule/* defineRule */.K)({
    id: 'structured-logging',
    item: 'structured-logging',
    category: 'observability',
    priority: 'critical',
    title: 'Structured logging',
    headline: 'Text logs',
    why: 'Text logs cannot be queried at scale: at the hour they are needed somebody greps.',
    docs: 'https://kubernetes.io/docs/concepts/cluster-administration/logging/',
    subjects: (0,subjects/* containers */.l8)(['serving'], logs),
    companions: ['ConfigMap'],
    judgesPatches: true,
    attestable: true,
    *check(container, { unit }) {
        const { name } = container.resource;
        const last = evidenceOf(container, unit).at(-1);
        if (last?.format === 'structured')
            return passed(last.says);
        if (!last) {
            if (container.resource.origin === 'partial')
                return notApplicable('a patch that does not say');
            return unverified('no-manifest-evidence', `Nothing in the manifest shows how \`${name}\` logs: set LOG_FORMAT=json (or your flag), or attest.`);
        }
        yield {
            message: `${last.says}; the checklist wants structured (JSON) logs.`,
            at: last.at,
            ...(last.resource !== container.resource && { on: last.resource }),
            inferred: true,
            blocksThough: true,
            template: '- name: LOG_FORMAT      # or the variable or flag that your logger reads\n  value: json\n',
        };
    },
}));
/** Programs that run on, Jobs too; what only holds a template or is a hook is no service of its own. */
function logs({ longRunning, resource }) {
    if ('helm.sh/hook' in resource.annotations || resource.kind === 'PodTemplate')
        return false;
    return longRunning || resource.kind === 'Job' || resource.kind === 'CronJob';
}
/** All that tells, what wins last: the collector's annotation, mounted files, the environment, the command line. */
function evidenceOf(container, unit) {
    const { workload, resource, path, spec } = container;
    const annotation = structuredLogAnnotation(workload.podAnnotations);
    const annotated = annotation === undefined
        ? []
        : [
            {
                format: 'structured',
                says: `\`${annotation}\` reads its lines as JSON`,
                resource,
                at: [...workload.templatePath, 'metadata', 'annotations', annotation],
            },
        ];
    const files = mountedFiles(container, unit)
        .filter(({ text }) => configuresStructuredLogs(text))
        .map(({ name, ...place }) => ({ format: 'structured', says: `\`${name}\` sets structured logs`, ...place }));
    const variables = [...envOf(container, unit).values()].flatMap(({ name, value, ...place }) => {
        const format = value === undefined ? undefined : logFormatOfVariable(name, value);
        return format ? [{ format, says: sentence(name, value ?? '', resource), ...place }] : [];
    });
    const flags = ['command', 'args'].flatMap(field => logFlagsOf(spec[field] ?? []).map(({ index, flag, value, format }) => ({
        format,
        says: sentence(flag, value, resource),
        resource,
        at: [...path, field, index],
    })));
    return [...annotated, ...files, ...variables, ...flags];
}
/** The words of a closed set of values: nothing else of a manifest is repeated here. */
function sentence(setting, value, { name }) {
    return /^[a-z]{2,}/i.test(value) && !/^(true|false|yes|no|on|off|enabled|disabled)$/i.test(value)
        ? `\`${setting}\` sets \`${name}\` to \`${value}\` logs`
        : `\`${setting}\` is \`${value}\` for \`${name}\``;
}

;// CONCATENATED MODULE: ./build/resources/pod-spreading.js


/** What a workload's pods are spread by. */
function spreadersOf({ pod, podPath, podLabels, resource }, labelsOf) {
    const kinds = pod.affinity?.podAntiAffinity ?? {};
    const path = [...podPath, 'affinity', 'podAntiAffinity'];
    const required = kinds.requiredDuringSchedulingIgnoredDuringExecution ?? [];
    const preferred = kinds.preferredDuringSchedulingIgnoredDuringExecution ?? [];
    const term = (own, written) => ({
        path: [...path, ...own],
        what: 'anti-affinity term',
        topologyKey: written.topologyKey,
        miss: missOfTerm(written, podLabels, resource.namespace, labelsOf),
    });
    return [
        ...required.map((written, index) => term(['requiredDuringSchedulingIgnoredDuringExecution', index], written)),
        ...preferred.map(({ podAffinityTerm = {} }, index) => term(['preferredDuringSchedulingIgnoredDuringExecution', index, 'podAffinityTerm'], podAffinityTerm)),
        ...(pod.topologySpreadConstraints ?? []).map(({ topologyKey, labelSelector }, index) => ({
            path: [...podPath, 'topologySpreadConstraints', index],
            what: 'constraint',
            topologyKey,
            miss: topologyKey ? missOfSelector(labelSelector, podLabels) : 'names no topologyKey',
        })),
    ];
}
/** A null selector matches nothing. `matchLabelKeys` need no look: they take the pod's own values. */
function missOfSelector(selector, labels) {
    if (!selector)
        return 'has no labelSelector, so it matches no pod';
    if ((0,resources_selector/* selects */.ko)(selector, labels))
        return undefined;
    return `selects \`${selectorText(selector)}\`, the pods are \`${labelsText(labels)}\``;
}
function missOfTerm(term, labels, namespace, labelsOf) {
    if (!term.topologyKey)
        return 'names no topologyKey';
    if (!looksInto(term, namespace, labelsOf))
        return 'looks into other namespaces only';
    const other = term.mismatchLabelKeys?.find(key => Object.hasOwn(labels, key));
    if (other !== undefined)
        return `looks for another value of \`${other}\` than the pods have`;
    return missOfSelector(term.labelSelector, labels);
}
/** Whether a term looks into the workload's own namespace; what cannot be told counts as yes. */
function looksInto({ namespaces = [], namespaceSelector }, namespace, labelsOf) {
    if (namespace === undefined || (namespaces.length === 0 && !namespaceSelector) || namespaces.includes(namespace))
        return true;
    if (!namespaceSelector)
        return false;
    const labels = labelsOf(namespace);
    return labels === undefined || (0,resources_selector/* selects */.ko)(namespaceSelector, { 'kubernetes.io/metadata.name': namespace, ...labels });
}

;// CONCATENATED MODULE: ./build/rules/reliability/anti-affinity.js









/** Node labels that stand for a failure domain. */
const domains = [
    'kubernetes.io/hostname',
    'topology.kubernetes.io/zone',
    'topology.kubernetes.io/region',
    'failure-domain.beta.kubernetes.io/zone',
    'failure-domain.beta.kubernetes.io/region',
];
/* harmony default export */ const anti_affinity = ((0,rule/* defineRule */.K)({
    id: 'anti-affinity',
    item: 'anti-affinity',
    category: 'reliability',
    priority: 'high',
    title: 'Anti-affinity rules',
    headline: 'Replicas may share a node',
    why: 'Three replicas on one node are one failure domain; the scheduler’s built-in spreading is only its best effort.',
    docs: 'https://kubernetes.io/docs/concepts/scheduling-eviction/topology-spread-constraints/',
    subjects: (0,subjects/* controllers */.UM)(),
    companions: ['HorizontalPodAutoscaler', 'ScaledObject', 'Rollout', 'Namespace'],
    alongside: rollouts/* templateLenders */.iz,
    *check(workload, { unit, thresholds: { topologyKeys } }) {
        const reason = unsized(workload, unit);
        if (reason !== undefined)
            return notApplicable(reason);
        if (!workload.templateOf)
            return unverified('outside-repo', 'its pod template is not in this unit');
        const unknown = unknownSize(workload, unit);
        const { min, max } = unit.replicas(workload);
        if (max < 2 && !unknown)
            return notApplicable('one replica');
        const spreaders = spreadersOf(workload, namespace => namespaceLabels(namespace, unit));
        const keys = spreaders.flatMap(({ miss, topologyKey }) => (miss === undefined && topologyKey) || []);
        if (keys.some(key => domains.includes(key) || topologyKeys.includes(key)))
            return;
        if (keys[0] !== undefined)
            return passed(`spread by \`${keys[0]}\`, which is taken for a failure domain`);
        if (unknown)
            return unknown;
        const [other] = spreaders;
        const owner = workload.templateOf;
        yield {
            message: other
                ? `What spreads the pods of ${(0,phrases/* workloadName */.vO)(workload)} does not look at them: its ${other.what} ${other.miss}.`
                : `Nothing keeps the ${min === max ? max : `${min} to ${max}`} replicas of ${(0,phrases/* workloadName */.vO)(workload)} on different nodes.`,
            at: other ? other.path : [...workload.podPath, 'topologySpreadConstraints'],
            ...(owner !== workload.resource && { on: owner }),
            template: `topologySpreadConstraints:\n  - ${constraintLines(workload).join('\n    ')}\n`,
            ...(!workload.pod.topologySpreadConstraints && owner === workload.resource && { fix: spreadOverNodes(workload) }),
        };
    },
}));
/** The labels of a namespace whose manifest is here. */
function namespaceLabels(namespace, unit) {
    return unit.ofKind('Namespace').find(({ name }) => name === namespace)?.labels;
}
/** It spreads as far as there are nodes, and never keeps a pod from starting. */
function constraintOf(workload) {
    return {
        maxSkew: 1,
        topologyKey: 'kubernetes.io/hostname',
        whenUnsatisfiable: 'ScheduleAnyway',
        labelSelector: ownSelector(workload),
    };
}
const constraintLines = (workload) => Object.entries(constraintOf(workload)).map(([key, value]) => `${key}: ${yamlText(value)}`);
function spreadOverNodes(workload) {
    return {
        title: 'Spread the replicas over nodes; check that the labels are those of these pods alone',
        confidence: 'check',
        edits: [{ set: [...workload.podPath, 'topologySpreadConstraints'], to: [constraintOf(workload)] }],
    };
}

;// CONCATENATED MODULE: ./build/rules/reliability/bare-pod.js





/* harmony default export */ const bare_pod = ((0,rule/* defineRule */.K)({
    id: 'bare-pod',
    item: null,
    category: 'reliability',
    priority: 'high',
    title: 'Pods have a controller',
    headline: 'Pod without a controller',
    why: 'Only a controller starts a pod anew when its node dies, scales it or rolls it back.',
    docs: 'https://kubernetes.io/docs/concepts/workloads/pods/#pods-and-controllers',
    subjects: (0,subjects/* workloads */.bH)(() => true, ['Pod']),
    *check({ resource, pod }) {
        if ((0,resources_fields/* listAt */.gT)(resource.body, 'metadata', 'ownerReferences').length > 0)
            return;
        if ((pod.restartPolicy ?? 'Always') !== 'Always')
            return notApplicable('it runs to its end');
        if ('helm.sh/hook' in resource.annotations)
            return notApplicable('a Helm hook');
        if ('kubernetes.io/config.mirror' in resource.annotations)
            return notApplicable('the mirror of a static pod');
        yield { message: `${(0,phrases/* objectName */.Hd)(resource)} has no controller: if its node dies it is gone.`, at: ['kind'] };
    },
}));

;// CONCATENATED MODULE: ./build/rules/reliability/multiple-replicas.js








/** What the guide runs. */
const wanted = 3;
/* harmony default export */ const multiple_replicas = ((0,rule/* defineRule */.K)({
    id: 'multiple-replicas',
    item: 'multiple-replicas',
    category: 'reliability',
    priority: 'critical',
    title: 'Multiple replicas',
    headline: 'One replica',
    why: 'One pod is one node failure, one drain or one deploy away from an outage.',
    docs: 'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#replicas',
    subjects: (0,subjects/* controllers */.UM)(),
    companions: ['HorizontalPodAutoscaler', 'ScaledObject', 'Rollout', 'PersistentVolumeClaim'],
    alongside: ['PersistentVolumeClaim', ...rollouts/* templateLenders */.iz],
    judgesPatches: true,
    *check(workload, { unit, thresholds: { minReplicas } }) {
        const reason = unsized(workload, unit);
        if (reason !== undefined)
            return notApplicable(reason);
        if (workload.resource.origin === 'partial' && workload.replicas === undefined)
            return notApplicable('a patch that leaves the replicas alone');
        const unknown = unknownSize(workload, unit);
        if (unknown)
            return unknown;
        const replicas = unit.replicas(workload);
        if (replicas.min >= minReplicas)
            return replicas.autoscaler ? passedBy([replicas.autoscaler]) : passed();
        yield {
            message: `${(0,phrases/* workloadName */.vO)(workload)} runs ${count(replicas)}; ${consequence(replicas, minReplicas)}${excuse(workload, unit)}.`,
            ...(replicas.min !== 1 && { headline: replicas.min === 0 ? 'No replica at rest' : 'Too few replicas' }),
            ...place(workload, replicas, Math.max(wanted, minReplicas)),
        };
    },
}));
function count({ min, source, autoscaler }) {
    const pods = `${min} replica${min === 1 ? '' : 's'}`;
    if (!autoscaler)
        return source === 'default' ? `${pods} (default)` : pods;
    const { kind, name, body } = autoscaler.resource;
    const scaler = `${kind === 'HorizontalPodAutoscaler' ? 'HPA' : kind} \`${name}\``;
    if (min === 0)
        return `${pods} (${scaler} scales to 0)`;
    const field = lowerBoundField(autoscaler.resource);
    return `${pods} (${scaler} ${field} ${min}${(0,resources_fields/* numberAt */.tk)(body, 'spec', field) === undefined ? ', the default' : ''})`;
}
function consequence({ min }, minReplicas) {
    if (min === 0)
        return 'the first request waits until a pod has started';
    return min === 1 ? 'one node drain takes it down' : `the setting \`min-replicas\` asks for ${minReplicas}`;
}
/** One pod may be all that a single writer can have: that is a reason to waive, and the team's to give. */
function excuse(workload, unit) {
    const { kind, body } = workload.resource;
    const single = kind === 'StatefulSet' ||
        (0,resources_fields/* textAt */.$6)(body, 'spec', 'strategy', 'type') === 'Recreate' ||
        singleWriterClaim(workload, unit) !== undefined;
    return single ? ' (a single writer? waive it with that reason)' : '';
}
/** Where the number stands: in the workload, or else in the autoscaler that sets it. */
function place({ replicas }, { autoscaler }, pods) {
    const elseAt = ['metadata', 'name'];
    if (!autoscaler) {
        const at = ['spec', 'replicas'];
        return { at, elseAt, template: `replicas: ${pods}\n`, fix: set(at, pods) };
    }
    const scaler = autoscaler.resource;
    const field = lowerBoundField(scaler);
    const at = ['spec', field];
    const template = `# ${scaler.kind}\nspec:\n  ${field === 'idleReplicaCount' ? 'minReplicaCount' : field}: ${pods}\n`;
    if (replicas !== undefined)
        return { at: ['spec', 'replicas'], related: [{ resource: scaler, at }], template };
    return { on: scaler, at, elseAt, template, ...(field !== 'idleReplicaCount' && { fix: set(at, pods) }) };
}
function lowerBoundField({ kind, body }) {
    if (kind === 'HorizontalPodAutoscaler')
        return 'minReplicas';
    return (0,resources_fields/* numberAt */.tk)(body, 'spec', 'idleReplicaCount') === undefined ? 'minReplicaCount' : 'idleReplicaCount';
}
function set(field, pods) {
    return {
        title: `Run ${pods} replicas (leader-elected or single-writer? waive it with that reason instead)`,
        confidence: 'check',
        edits: [{ set: field, to: pods }],
    };
}

// EXTERNAL MODULE: ./build/resources/disruption-budget.js
var disruption_budget = __webpack_require__(2955);
;// CONCATENATED MODULE: ./build/inventory/budgeted-workloads.js



/** Workloads whose pods the budget surely or likely selects; a Rollout counts in place of the Deployment that it runs. */
function budgetedBy(budget, unit) {
    const selects = (0,disruption_budget/* budgetSelector */.T$)(budget);
    return unit.workloads.flatMap(workload => {
        if (!selects(workload.podLabels) || workload.resource.origin === 'partial' || (0,rollouts/* rolloutOver */.Kk)(workload, unit))
            return [];
        const match = unit.selecting('PodDisruptionBudget', workload).find(({ resource }) => resource === budget);
        return match ? [{ workload, sure: match.certainty === 'sure' }] : [];
    });
}
/** The fewest pods that it selects, as the disruption controller counts them; undefined when that cannot be told. */
function podsOfAll(selected, unit) {
    if (!unit.complete)
        return undefined;
    let sum = 0;
    for (const { workload, sure } of selected) {
        if (workload.replicas === 0)
            continue;
        if (!sure || unsized(workload, unit) !== undefined || unknownSize(workload, unit))
            return undefined;
        sum += unit.replicas(workload).min;
    }
    return sum;
}

;// CONCATENATED MODULE: ./build/rules/reliability/pdb-allows-disruption.js








/* harmony default export */ const pdb_allows_disruption = ((0,rule/* defineRule */.K)({
    id: 'pdb-allows-disruption',
    item: 'pod-disruption-budget',
    category: 'reliability',
    priority: 'high',
    title: 'Disruption budget can be met',
    headline: 'Budget that never lets a pod go',
    why: 'A budget that permits nothing turns every node upgrade into a drain that hangs.',
    docs: 'https://kubernetes.io/docs/tasks/run-application/configure-pdb/',
    subjects: (0,subjects/* objectsOf */.iZ)('PodDisruptionBudget'),
    companions: [...workload_kinds/* workloadKinds */.dd, 'HorizontalPodAutoscaler', 'ScaledObject', 'PodDisruptionBudget'],
    attestable: true,
    *check({ resource }, { unit }) {
        if (resource.group !== 'policy')
            return notApplicable('another kind of the same name');
        const budget = (0,disruption_budget/* readDisruptionBudget */.Zg)(resource);
        const refused = refusedBy(resource, budget);
        if (refused) {
            yield refused;
            return;
        }
        const measure = budget.maxUnavailable ?? budget.minAvailable;
        if (!measure?.share)
            return unverified('templated', `its ${measure?.field} is the text \`${measure?.value}\``);
        const selected = budgetedBy(resource, unit);
        yield* overlaps(resource, selected, unit);
        const pods = podsOfAll(selected, unit);
        if (pods === undefined) {
            if ((0,disruption_budget/* isNever */.Pd)(measure))
                yield never(resource, measure, selected, undefined);
            else
                return unverified('partial-context', 'how many pods it selects cannot be told here');
            return;
        }
        if (pods === 0)
            return notApplicable(selected.length === 0 ? 'it selects no workload here' : 'what it selects is scaled to zero');
        const allowed = (0,disruption_budget/* allowedBy */.Q)(measure, pods);
        if (allowed <= 0)
            yield never(resource, measure, selected, pods);
        else if (pods >= 2 && allowed >= pods)
            yield protectsNothing(resource, measure, selected, pods);
    },
}));
/** What the API server does not accept, and what it reads as nothing. */
function refusedBy(resource, { minAvailable, maxUnavailable }) {
    const name = budgetName(resource);
    if (minAvailable && maxUnavailable)
        return {
            message: `${name} sets both minAvailable and maxUnavailable; the API server refuses it.`,
            headline: 'Budget with two measures',
            at: ['spec', 'minAvailable'],
            detail: 'both',
            template,
        };
    const measure = minAvailable ?? maxUnavailable;
    if (!measure)
        return {
            message: `${name} sets neither minAvailable nor maxUnavailable, so it allows no eviction; node drains will hang.`,
            at: ['spec', 'maxUnavailable'],
            detail: 'neither',
            template,
        };
    const { value } = measure;
    const text = typeof value === 'object' ? 'no scalar' : String(value);
    if (measure.share || (typeof value === 'string' && !/^\d+%?$/.test(value)))
        return undefined;
    return {
        message: `${name} sets ${measure.field} to \`${text}\`, which is neither a whole number nor a percentage; the API server refuses it.`,
        headline: 'Budget that is refused',
        at: ['spec', measure.field],
        detail: 'value',
        template,
    };
}
function never(resource, measure, selected, pods) {
    return {
        message: `${budgetName(resource)} never allows an eviction${ofThese(selected)} (${measured(measure, pods)}); node drains will hang.`,
        at: ['spec', measure.field],
        template,
    };
}
function protectsNothing(resource, measure, selected, pods) {
    return {
        message: `${budgetName(resource)} lets all pods${ofThese(selected)} go at once (${measured(measure, pods)}), so it protects nothing.`,
        headline: 'Budget that protects nothing',
        at: ['spec', measure.field],
        priority: 'medium',
        template,
    };
}
/** The eviction API answers with an error for a pod that two budgets select. */
function* overlaps(resource, selected, unit) {
    for (const { workload, sure } of selected) {
        const other = unit
            .selecting('PodDisruptionBudget', workload)
            .find(match => match.resource.id !== resource.id && match.certainty === 'sure');
        if (!other || !sure)
            continue;
        yield {
            message: `${budgetName(resource)} and ${budgetName(other.resource)} both select the pods of ${(0,phrases/* objectName */.Hd)(workload.resource)}; evicting them fails with an error.`,
            headline: 'Two budgets for the same pods',
            at: ['spec', 'selector'],
            detail: `overlap ${other.resource.name}`,
            related: [{ resource: other.resource, at: ['spec', 'selector'] }],
        };
        return;
    }
}
const budgetName = ({ name }) => `PDB \`${name}\``;
function ofThese(selected) {
    if (selected.length === 0)
        return '';
    const names = selected.map(({ workload }) => `\`${workload.resource.name}\``);
    return ` of ${names.length > 3 ? `${names.length} workloads` : (0,phrases/* listed */.KE)(names)}`;
}
const measured = ({ field, share }, pods) => `${field} ${share ? (0,int_or_percent/* shareText */.Lu)(share) : ''}${pods === undefined ? '' : ` of ${pods}`}`;
const template = `spec:
  maxUnavailable: 1      # instead of the budget's measure
`;

;// CONCATENATED MODULE: ./build/rules/reliability/pod-disruption-budget.js









/* harmony default export */ const pod_disruption_budget = ((0,rule/* defineRule */.K)({
    id: 'pod-disruption-budget',
    item: 'pod-disruption-budget',
    category: 'reliability',
    priority: 'high',
    title: 'Pod disruption budget',
    headline: 'No PodDisruptionBudget',
    why: 'A node drain or upgrade may otherwise evict every replica at once.',
    docs: 'https://kubernetes.io/docs/tasks/run-application/configure-pdb/',
    subjects: (0,subjects/* controllers */.UM)(),
    companions: ['PodDisruptionBudget', 'HorizontalPodAutoscaler', 'ScaledObject', 'Rollout'],
    alongside: rollouts/* templateLenders */.iz,
    *check(workload, { unit }) {
        const reason = unsized(workload, unit);
        if (reason !== undefined)
            return notApplicable(reason);
        if (!workload.templateOf)
            return unverified('outside-repo', 'its pod template is not in this unit');
        const budgets = unit.selecting('PodDisruptionBudget', workload);
        const unknown = unknownSize(workload, unit);
        const { min } = unit.replicas(workload);
        if (min < 2 && !unknown)
            return notApplicable(min === 1 ? 'one replica' : 'no replica at rest');
        if (budgets.length > 0)
            return passedBy(budgets);
        if (unknown)
            return unknown;
        if (!unit.complete)
            return unverified('partial-context', 'none is in what was read; the rest of this unit may hold one');
        yield {
            message: `No PodDisruptionBudget covers ${(0,phrases/* workloadName */.vO)(workload)} (${min} replicas); a drain may evict all of them${elsewhere(workload, unit)}.`,
            at: ['metadata', 'name'],
            template: () => budgetFor(workload),
        };
    },
}));
/** A budget for these labels in another namespace looks as if it were the one. */
function elsewhere({ podLabels, resource }, unit) {
    const other = unit
        .ofKind('PodDisruptionBudget')
        .find(budget => isOnlyFor(budget, podLabels) && budget.namespace !== resource.namespace);
    return other ? ` (${(0,phrases/* objectName */.Hd)(other)} matches its labels, but stands in namespace \`${other.namespace}\`)` : '';
}
/** Whether it selects pods with these labels, and not simply all. */
function isOnlyFor(budget, labels) {
    const selects = (0,disruption_budget/* budgetSelector */.T$)(budget);
    return budget.origin !== 'partial' && selects(labels) && !selects({});
}
function budgetFor(workload) {
    const { name, namespace } = workload.resource;
    return `apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: ${yamlText(name)}
${namespace === undefined ? '' : `  namespace: ${yamlText(namespace)}\n`}spec:
  maxUnavailable: 1
  unhealthyPodEvictionPolicy: AlwaysAllow
  selector: ${yamlText(ownSelector(workload))}
`;
}

// EXTERNAL MODULE: ./build/inventory/secret-names.js
var secret_names = __webpack_require__(9946);
// EXTERNAL MODULE: ./build/manifests/once-each.js
var once_each = __webpack_require__(5164);
// EXTERNAL MODULE: ./build/resources/credential.js
var credential = __webpack_require__(9377);
// EXTERNAL MODULE: ./build/resources/credential-lines.js
var credential_lines = __webpack_require__(9175);
;// CONCATENATED MODULE: ./build/rules/security/secret-templates.js

/** A credential as the guide has it: read from a Secret that the External Secrets Operator makes. */
function fromExternalSecret(name, owner) {
    const secret = yamlText(`${owner}-secrets`);
    const key = yamlText(kebab(name));
    return `- name: ${yamlText(name)}
  valueFrom: { secretKeyRef: { name: ${secret}, key: ${key} } }
# the ExternalSecret ${secret} (external-secrets.io/v1) fetches it:
spec:
  secretStoreRef: { kind: ClusterSecretStore, name: vault-backend }
  data: [{ secretKey: ${key}, remoteRef: { key: ${yamlText(`production/${owner}`)}, property: ${yamlText(name)} } }]
`;
}
/** An ExternalSecret that makes a Secret of the same name and keys. */
function externalSecretFor(name, keys) {
    const data = keys.map(key => `{ secretKey: ${yamlText(key)}, remoteRef: { key: ${yamlText(`production/${name}`)}, property: ${yamlText(key)} } }`);
    return `apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata: { name: ${yamlText(name)} } # makes a Secret of the same name
spec:
  secretStoreRef: { kind: ClusterSecretStore, name: vault-backend }
  data: [${data.join(', ')}]
`;
}
/** `DATABASE_URL` and `databaseUrl` as a Secret's key: `database-url`. */
function kebab(name) {
    return name
        .replace(/(?<=[a-z0-9])(?=[A-Z])/g, '-')
        .replace(/[^A-Za-z0-9]+/g, '-')
        .toLowerCase();
}

;// CONCATENATED MODULE: ./build/rules/security/configmap-credentials.js












/* harmony default export */ const configmap_credentials = ((0,rule/* defineRule */.K)({
    id: 'configmap-credentials',
    item: 'secrets-externalized',
    category: 'security',
    priority: 'high',
    title: 'No credentials in ConfigMaps',
    headline: 'Credential in ConfigMap',
    why: 'Far more identities may read ConfigMaps than Secrets, and they are never encrypted at rest.',
    docs: 'https://kubernetes.io/docs/concepts/configuration/configmap/',
    subjects: (0,subjects/* objectsOf */.iZ)('ConfigMap'),
    companions: [...workload_kinds/* workloadKinds */.dd, ...secret_names/* secretNamingKinds */.G],
    judgesPatches: true,
    *check({ resource }, { unit }) {
        if (resource.group !== '')
            return notApplicable('another kind of the same name');
        for (const { at, detail, name, says } of [...textsOf(resource, unit), ...binariesOf(resource)]) {
            yield {
                message: `${(0,phrases/* objectName */.Hd)(resource)} key \`${at.at(-1)}\` ${says}; ConfigMaps are not secret.`,
                at,
                detail,
                inferred: true,
                template: fromExternalSecret(name, resource.name),
            };
        }
    },
}));
function textsOf(resource, unit) {
    const fed = variablesFrom(resource, unit);
    return Object.entries((0,resources_fields/* labelsAt */.dx)(resource.body, 'data')).flatMap(([key, value]) => {
        const at = ['data', key];
        const variable = fed.get(key);
        const name = variable?.name ?? key;
        const found = /\n|^\s*[{[]/.test(value.trim()) ? undefined : (0,credential/* suspicion */.M5)(name, value);
        if (!found)
            return linesOf(key, linesIn(resource).get(key) ?? [], unit); // a file, of one line maybe
        if (found.kind === 'placeholder' || (found.kind === 'named' && namesSecret(name, value, unit)))
            return [];
        const reason = found.kind === 'shown' ? ` (${found.sort})` : variable ? ` (it is ${variable.where})` : '';
        return [{ at, detail: key, name, says: `looks like a credential${reason}` }];
    });
}
/** The name of a Secret is no secret. A password is rarely one, and may be the same word. */
const namesSecret = (name, value, unit) => !(0,credential/* namesPassword */.mX)(name) && (0,secret_names/* isSecretName */.e)(value.trim(), unit);
/** What looks like a credential in the files of a ConfigMap, by its keys: long texts are looked through once. */
const linesIn = (0,once_each/* onceEach */.f)(({ body }) => new Map(Object.entries((0,resources_fields/* labelsAt */.dx)(body, 'data')).map(([key, text]) => [key, (0,credential_lines/* credentialLines */.V)(key, text)])));
function linesOf(key, lines, unit) {
    return lines.flatMap(({ key: line, kind, sort, value }) => {
        if (kind === 'placeholder' || (line !== undefined && namesSecret(line, value, unit)))
            return [];
        const what = line === undefined ? sort : `\`${line}\``;
        const detail = line === undefined ? key : `${key}.${line}`;
        return [{ at: ['data', key], detail, name: line ?? key, says: `holds what looks like a credential (${what})` }];
    });
}
/** Of bytes only the name tells. */
function binariesOf(resource) {
    return Object.entries((0,resources_fields/* labelsAt */.dx)(resource.body, 'binaryData')).flatMap(([key, value]) => (0,credential/* namesCredential */.si)(key) && value !== ''
        ? [{ at: ['binaryData', key], detail: key, name: key, says: 'looks like a credential' }]
        : []);
}
/** The keys that containers read into variables with a credential's name: what the key itself is called does not matter then. */
function variablesFrom(resource, unit) {
    const fed = new Map();
    for (const workload of unit.workloads) {
        if (!(0,namespaces/* sameNamespace */.e)(workload.resource.namespace, resource.namespace))
            continue;
        for (const { spec } of workload.containers) {
            for (const { name = '', valueFrom } of spec.env ?? []) {
                const { name: map, key } = valueFrom?.configMapKeyRef ?? {};
                if (map === resource.name && key !== undefined && (0,credential/* namesCredential */.si)(name))
                    fed.set(key, { name, where: `\`${name}\` of ${(0,phrases/* workloadName */.vO)(workload)}` });
            }
        }
    }
    return fed;
}

// EXTERNAL MODULE: ./build/inventory/network-guards.js + 5 modules
var network_guards = __webpack_require__(5607);
;// CONCATENATED MODULE: ./build/inventory/network-isolation.js


/** What a question about network policies reads besides its workload. */
const isolationKinds = [...network_guards/* networkPolicyKinds */.CF, 'ClusterPolicy', 'Policy'];
/** Every policy that selects, or may select, a workload's pods: one entry for each of its parts that does. */
function guardsOn(workload, unit) {
    return network_guards/* networkPolicyKinds */.CF.flatMap(kind => unit
        .selecting(kind, workload)
        .flatMap(match => (0,network_guards/* guardsOver */.zn)(workload, match.resource).map(guard => ({ match: { ...match, certainty: guard.certainty }, guard }))));
}
/** Policies that speak of every pod of a namespace. */
function guardsOfNamespace(namespace, unit) {
    return network_guards/* networkPolicyKinds */.CF.flatMap(kind => unit.ofKind(kind).flatMap(resource => (0,network_guards/* guardsOf */.g0)(resource, { labels: {}, namespace })
        .filter(({ everyPod }) => everyPod && resource.origin !== 'partial')
        .map(guard => ({ match: { resource, certainty: guard.certainty }, guard }))));
}
function isolationOf(workload, unit, direction) {
    const holding = guardsOn(workload, unit).filter(({ guard }) => guard[direction] !== 'none');
    const readable = holding.filter(({ match }) => match.certainty !== 'opaque');
    const matches = (guards) => [...new Map(guards.map(({ match }) => [match.resource, match])).values()];
    const limiting = readable.filter(({ guard }) => guard[direction] !== 'open');
    if (limiting.length > 0)
        return { state: 'held', by: matches(limiting) };
    if (direction === 'egress') {
        const firewalls = ['EgressFirewall', 'EgressNetworkPolicy'].flatMap(kind => unit.inNamespace(kind, workload.resource));
        if (firewalls.length > 0)
            return { state: 'held', by: firewalls };
    }
    const opaque = [...matches(holding.filter(({ match }) => match.certainty === 'opaque')), ...policyGenerators(unit)];
    if (opaque.length > 0)
        return { state: 'opaque', by: opaque };
    return readable.length > 0 ? { state: 'open', by: matches(readable) } : { state: 'none', by: [] };
}
/** Kyverno policies that write network policies when namespaces appear: what they write is not in the repository. */
function policyGenerators(unit) {
    return ['ClusterPolicy', 'Policy'].flatMap(kind => unit
        .ofKind(kind)
        .filter(({ group, body }) => group === 'kyverno.io' && (0,resources_fields/* listAt */.gT)(body, 'spec', 'rules').some(generatesNetworkPolicy))
        .map(resource => ({ resource, certainty: 'opaque' })));
}
function generatesNetworkPolicy(rule) {
    const kind = (0,resources_fields/* textAt */.$6)(rule, 'generate', 'kind');
    const cloned = (0,resources_fields/* textsAt */.i1)(rule, 'generate', 'cloneList', 'kinds');
    const each = (0,resources_fields/* listAt */.gT)(rule, 'generate', 'foreach').map(entry => (0,resources_fields/* valueAt */.fK)(entry, ['kind']));
    return [kind, ...each, ...cloned.map(text => text.slice(text.lastIndexOf('/') + 1))].some(generated => typeof generated === 'string' && network_guards/* networkPolicyKinds */.CF.includes(generated));
}

;// CONCATENATED MODULE: ./build/rules/security/policy-templates.js


// Written as tightly as YAML allows: a comment on one finding has twelve lines for everything.
/** The guide's default deny for a namespace. */
function defaultDeny(namespace) {
    return `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: default-deny-ingress${namespace === undefined ? '' : `\n  namespace: ${yamlText(namespace)}`}
spec:
  podSelector: {}
  policyTypes: [Ingress]
`;
}
/** The guide's policy for one workload's ingress, with its labels and ports. */
function ingressPolicy(workload) {
    return `${header(workload.resource.name, workload.resource.namespace)}spec:
  podSelector: ${yamlText(ownSelector(workload))}
  ingress: ${ingressRules(workload)}   # who calls it
`;
}
/** The same with the guide's egress: what it calls, and DNS. */
function policyForBoth(workload) {
    return `${header(workload.resource.name, workload.resource.namespace)}spec:
  podSelector: ${yamlText(ownSelector(workload))}
  policyTypes: [Ingress, Egress]
  ingress: ${ingressRules(workload)}   # who calls it
  egress:
    - ${yamlText(toDatabase)}   # what it calls
    - ${yamlText(toDns)}
`;
}
/** The guide's DNS rule for every pod of a namespace. */
function allowDns(namespace) {
    return `${header('allow-dns', namespace)}spec:
  podSelector: {}
  policyTypes: [Egress]
  egress: ${yamlText([toDns])}
`;
}
/** The guide's rule for DNS. */
const toDns = {
    to: [{ namespaceSelector: {}, podSelector: { matchLabels: { 'k8s-app': 'kube-dns' } } }],
    ports: [{ protocol: 'UDP', port: 53 }],
};
const toDatabase = {
    to: [{ podSelector: { matchLabels: { app: 'database' } } }],
    ports: [{ protocol: 'TCP', port: 5432 }],
};
function ingressRules({ containers }) {
    const ports = containers.flatMap(({ spec }) => (spec.ports ?? []).flatMap(({ containerPort }) => containerPort ?? []));
    const from = [{ podSelector: { matchLabels: { app: 'frontend' } } }];
    return yamlText(ports.length === 0 ? [] : [{ from, ports: [...new Set(ports)].map(port => ({ protocol: 'TCP', port })) }]);
}
function header(name, namespace) {
    return `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: ${yamlText({ name, ...(namespace !== undefined && { namespace }) })}
`;
}

;// CONCATENATED MODULE: ./build/rules/security/default-deny-ingress.js






/** Until Kubernetes 1.7 this annotation closed a namespace; since then it means nothing. */
const deadAnnotation = 'net.beta.kubernetes.io/network-policy';
const default_deny_ingress_namespaces = {
    kinds: [...workload_kinds/* workloadKinds */.dd, 'Namespace'],
    *of(resource, unit) {
        const workload = unit.workload(resource);
        if (workload?.templateOf === resource) {
            const { namespace } = resource;
            yield { resource, path: [], namespace, workload, identity: `namespace ${namespace ?? '?'}` };
        }
        if (resource.kind === 'Namespace' && resource.group === '' && Object.hasOwn(resource.annotations, deadAnnotation))
            yield { resource, path: [], namespace: resource.name, workload: undefined, identity: `namespace ${resource.name}` };
    },
};
/* harmony default export */ const default_deny_ingress = ((0,rule/* defineRule */.K)({
    id: 'default-deny-ingress',
    item: 'network-policy',
    category: 'security',
    priority: 'high',
    title: 'Default deny for ingress',
    headline: 'No default deny',
    why: 'Allow-lists only work on top of a deny: a pod that nobody wrote a policy for is open to the whole cluster.',
    docs: 'https://kubernetes.io/docs/concepts/services-networking/network-policies/',
    subjects: default_deny_ingress_namespaces,
    companions: isolationKinds,
    suppliedBy: 'default-deny',
    *check(subject, { unit }) {
        const { resource, namespace } = subject;
        if (resource.origin === 'helm' && namespace === undefined)
            return openAlready('a chart leaves the namespace to who installs it');
        const everywhere = forEveryPod(subject, unit);
        const closing = everywhere.filter(({ guard }) => guard.ingress === 'closed');
        const readable = closing.filter(({ match }) => match.certainty !== 'opaque');
        if (readable.length > 0)
            return passedBy(readable.map(({ match }) => match));
        if (closing.length > 0 || policyGenerators(unit).length > 0)
            return unverified('opaque-selector', 'a policy may close this namespace; that cannot be told here');
        if (!unit.complete)
            return unverified('partial-context', 'no default deny was read; part of this unit could not be read');
        yield {
            message: says(subject, everywhere),
            at: placeOf(subject),
            elseAt: ['metadata', 'name'],
            template: () => defaultDeny(namespace),
        };
    },
}));
function forEveryPod({ workload, namespace = '' }, unit) {
    const guards = workload ? guardsOn(workload, unit) : guardsOfNamespace(namespace, unit);
    return guards.filter(({ guard }) => guard.everyPod && guard.ingress !== 'none');
}
function says({ namespace, workload }, everywhere) {
    if (namespace === undefined)
        return 'No default-deny ingress policy where these workloads run (no namespace is set).';
    const [wide] = everywhere;
    const lacks = `Namespace \`${namespace}\` has no default-deny ingress policy`;
    if (!workload)
        return `${lacks}: the annotation \`${deadAnnotation}\` means nothing since Kubernetes 1.7.`;
    if (wide)
        return `${lacks}: ${(0,phrases/* objectName */.Hd)(wide.match.resource)} selects every pod but lets traffic in.`;
    return `${lacks}, so pods that no policy selects stay open.`;
}
function placeOf({ workload }) {
    return workload ? ['metadata', 'namespace'] : ['metadata', 'annotations', deadAnnotation];
}

// EXTERNAL MODULE: ./build/inventory/network-guard.js
var network_guard = __webpack_require__(229);
;// CONCATENATED MODULE: ./build/rules/security/dns-egress.js







/* harmony default export */ const dns_egress = ((0,rule/* defineRule */.K)({
    id: 'dns-egress',
    item: 'network-policy',
    category: 'security',
    priority: 'high',
    title: 'DNS allowed through egress policies',
    headline: 'DNS is blocked',
    why: 'Once egress is limited, a policy without a rule for DNS breaks every name lookup of its pods at once.',
    docs: 'https://kubernetes.io/docs/concepts/services-networking/network-policies/',
    subjects: (0,subjects/* workloads */.bH)(),
    companions: isolationKinds,
    *check(workload, { unit }) {
        if (workload.pod.hostNetwork)
            return notApplicable('host network: policies do not apply');
        const holding = guardsOn(workload, unit).filter(({ guard }) => guard.egress !== 'none');
        const readable = holding.filter(({ match }) => match.certainty !== 'opaque');
        if (readable.length === 0)
            return notApplicable('no policy limits its egress');
        const letting = readable.filter(({ guard }) => guard.dns === 'yes' || guard.dns === 'likely' || guard.egress === 'open');
        if (letting.length > 0)
            return passedBy(letting.map(({ match }) => match));
        if (['None', 'Default'].includes(workload.pod.dnsPolicy ?? ''))
            return unverified('outside-repo', `dnsPolicy ${workload.pod.dnsPolicy}: its resolver is outside the cluster`);
        if ((0,network_guard/* bestAccess */.tI)(readable.map(({ guard }) => guard.dns)) === 'unreadable' ||
            holding.length > readable.length ||
            policyGenerators(unit).length > 0)
            return unverified('opaque-selector', 'whether a policy lets DNS through cannot be told here');
        if (!unit.complete)
            return unverified('partial-context', 'no rule for DNS was read; part of this unit could not be read');
        const policy = chosen(readable);
        if (policy)
            yield blocked(workload, policy);
    },
}));
/** The policy that speaks of this workload in particular, and among those one that lets something out. */
function chosen(guards) {
    const own = guards.filter(({ guard }) => !guard.everyPod);
    const candidates = own.length > 0 ? own : guards;
    return candidates.find(({ guard }) => guard.egress === 'limited') ?? candidates[0];
}
function blocked({ resource }, { match, guard }) {
    const policy = match.resource;
    const native = policy.group === 'networking.k8s.io' || policy.group === 'extensions';
    return {
        message: `Policy \`${policy.name}\` restricts egress of \`${resource.name}\` but nothing allows DNS (UDP 53); name lookups will fail.`,
        on: policy,
        at: ['spec', 'egress'],
        elseAt: ['spec', 'policyTypes'],
        related: [{ resource, at: ['metadata', 'name'] }],
        ...(guard.egress === 'closed' && !guard.everyPod && { priority: 'medium' }),
        ...(native && (guard.egress === 'limited' ? { fix: withDns(policy) } : { template: () => allowDns(policy.namespace) })),
    };
}
/** The guide's rule, after those that are there. */
function withDns({ body }) {
    return {
        title: 'Allow DNS; check first that the pods of the cluster’s DNS are labelled `k8s-app: kube-dns`',
        confidence: 'check',
        edits: [
            {
                set: ['spec', 'egress', (0,resources_fields/* listAt */.gT)(body, 'spec', 'egress').length],
                to: toDns,
            },
        ],
    };
}

;// CONCATENATED MODULE: ./build/resources/security-context.js


function podContextPath({ podPath }) {
    return [...podPath, 'securityContext'];
}
function effective(container, field) {
    const own = container.spec.securityContext ?? {};
    if (sets(container, field))
        return { value: own[field], at: [...container.path, 'securityContext', field] };
    const ofPod = container.workload.pod.securityContext ?? {};
    return { value: ofPod[field], at: [...podContextPath(container.workload), field] };
}
/** Whether a container's own security context says something of a field, readable or not (`${UID}`). */
function sets({ resource, path }, field) {
    return ((0,resources_fields/* valueAt */.fK)(resource.body, [...path, 'securityContext', field]) ?? undefined) !== undefined;
}
/** One of the Windows options, which are merged field by field. */
function effectiveWindows(container, option) {
    const own = container.spec.securityContext?.windowsOptions ?? {};
    if (own[option] !== undefined)
        return { value: own[option], at: [...container.path, 'securityContext', 'windowsOptions', option] };
    const ofPod = container.workload.pod.securityContext?.windowsOptions ?? {};
    return { value: ofPod[option], at: [...podContextPath(container.workload), 'windowsOptions', option] };
}
/** Whether a container may run as root on its node; undefined when its manifest rules that out (rules.md I7). */
function rootRisk(container) {
    const { workload } = container;
    if (ownsUserNamespace(workload))
        return undefined;
    const nonRoot = effective(container, 'runAsNonRoot');
    if ((0,resources_workload/* runsWindows */.KQ)(workload)) {
        const name = effectiveWindows(container, 'runAsUserName');
        if (nonRoot.value || (name.value && !isAdministrator(name.value)))
            return undefined;
        return name.value ? { reason: 'administrator', at: name.at } : undecided(nonRoot);
    }
    const user = effective(container, 'runAsUser');
    if (!nonRoot.value && isUnread(container, user))
        return { reason: 'unset', at: user.at };
    if (user.value === 0)
        return { reason: nonRoot.value ? 'refused' : 'uid-0', at: user.at };
    if (nonRoot.value || (user.value ?? 0) > 0)
        return undefined;
    return undecided(nonRoot);
}
/** Whether something stands in the field of which nobody can say yet what it will be. */
const isUnread = ({ resource }, { value, at }) => value === undefined && typeof (0,resources_fields/* valueAt */.fK)(resource.body, at) === 'string';
/** Whether the pod has a user namespace of its own, where UID 0 is an unprivileged user of the node. */
function ownsUserNamespace({ pod }) {
    return pod.hostUsers === false;
}
const undecided = ({ value, at }) => ({ reason: value === false ? 'allowed' : 'unset', at });
const isAdministrator = (name) => /^(containeradministrator|nt authority\\system)$/i.test(name.trim());

;// CONCATENATED MODULE: ./build/rules/pod-security/allowed.js
/** Capabilities that the baseline level lets a container add. The names have no `CAP_`, and `NET_RAW` is not among them. */
const baselineCapabilities = [
    'AUDIT_WRITE',
    'CHOWN',
    'DAC_OVERRIDE',
    'FOWNER',
    'FSETID',
    'KILL',
    'MKNOD',
    'NET_BIND_SERVICE',
    'SETFCAP',
    'SETGID',
    'SETPCAP',
    'SETUID',
    'SYS_CHROOT',
];
const restrictedCapabilities = ['NET_BIND_SERVICE'];
const confiningProfiles = ['RuntimeDefault', 'Localhost'];
/** Volume sources that the restricted level allows. */
const restrictedVolumeSources = [
    'configMap',
    'csi',
    'downwardAPI',
    'emptyDir',
    'ephemeral',
    'image',
    'persistentVolumeClaim',
    'projected',
    'secret',
];
const sysctls = [
    [
        0,
        [
            'kernel.shm_rmid_forced',
            'net.ipv4.ip_local_port_range',
            'net.ipv4.tcp_syncookies',
            'net.ipv4.ping_group_range',
            'net.ipv4.ip_unprivileged_port_start',
        ],
    ],
    [27, ['net.ipv4.ip_local_reserved_ports']],
    [
        29,
        ['net.ipv4.tcp_keepalive_time', 'net.ipv4.tcp_fin_timeout', 'net.ipv4.tcp_keepalive_intvl', 'net.ipv4.tcp_keepalive_probes'],
    ],
    [32, ['net.ipv4.tcp_rmem', 'net.ipv4.tcp_wmem']],
    [37, ['net.ipv4.tcp_slow_start_after_idle', 'net.ipv4.tcp_notsent_lowat']],
];
const seLinuxTypes = [
    [0, ['container_t', 'container_init_t', 'container_kvm_t']],
    [31, ['container_engine_t']],
];
const safeSysctls = (minor) => upTo(sysctls, minor);
const safeSeLinuxTypes = (minor) => upTo(seLinuxTypes, minor);
function upTo(table, minor) {
    return table.flatMap(([since, names]) => (since <= minor ? names : []));
}

;// CONCATENATED MODULE: ./build/rules/pod-security/breaches.js

/** What a container's own security context holds. */
const contextOf = ({ spec }) => spec.securityContext ?? {};
const inContext = ({ path }, ...field) => [...path, 'securityContext', ...field];
/** A volume as a sentence names it, were it without a name that can be read. */
const volumeNamed = (name) => (name ? `volume \`${name}\`` : 'a volume without a name');
/** Capabilities that a container adds beyond those allowed, one breach each. */
function* added(container, allowed) {
    for (const [index, capability] of (contextOf(container).capabilities?.add ?? []).entries()) {
        if (allowed.includes(capability))
            continue;
        yield {
            ...breach(container, ['capabilities', 'add', index], capability, `\`${capability}\``),
            ...(!baselineCapabilities.includes(capability) && { level: 'baseline' }),
        };
    }
}
function* maskedProc(container) {
    const { procMount = 'Default' } = contextOf(container);
    if (procMount !== 'Default')
        yield breach(container, ['procMount'], container.name, `\`${procMount}\``);
}
function breach(container, field, what, says) {
    return { at: inContext(container, ...field), what, says };
}
function* unconfined(type, at, where) {
    if (type !== undefined && !confiningProfiles.includes(type))
        yield { at, what: where, says: `\`${type}\`` };
}
function* seLinux(options, at, where, minor) {
    const { type = '', user = '', role = '' } = options ?? {};
    if (type !== '' && !safeSeLinuxTypes(minor).includes(type))
        yield { at: [...at, 'type'], what: `type ${where}`, says: `type \`${type}\`` };
    if (user !== '')
        yield { at: [...at, 'user'], what: `user ${where}`, says: `user \`${user}\`` };
    if (role !== '')
        yield { at: [...at, 'role'], what: `role ${where}`, says: `role \`${role}\`` };
}
function* hostPlaces(spec) {
    for (const probe of ['livenessProbe', 'readinessProbe', 'startupProbe']) {
        yield { steps: [probe, 'httpGet', 'host'], host: spec[probe]?.httpGet?.host };
        yield { steps: [probe, 'tcpSocket', 'host'], host: spec[probe]?.tcpSocket?.host };
    }
    for (const hook of ['postStart', 'preStop']) {
        yield { steps: ['lifecycle', hook, 'httpGet', 'host'], host: spec.lifecycle?.[hook]?.httpGet?.host };
        yield { steps: ['lifecycle', hook, 'tcpSocket', 'host'], host: spec.lifecycle?.[hook]?.tcpSocket?.host };
    }
}

;// CONCATENATED MODULE: ./build/rules/pod-security/baseline.js



/** The controls of the baseline level, each in all its versions up to 1.37 (rules.md §9). */
const baselineControls = [
    {
        id: 'hostNamespaces',
        title: 'host namespaces',
        level: 'baseline',
        since: 0,
        *ofPod({ pod, podPath }) {
            for (const field of ['hostNetwork', 'hostPID', 'hostIPC']) {
                if (pod[field])
                    yield { at: [...podPath, field], what: field, says: `${field}: true` };
            }
        },
        cure: 'hostNetwork: false\nhostPID: false\nhostIPC: false\n',
    },
    {
        id: 'privileged',
        title: 'privileged containers',
        level: 'baseline',
        since: 0,
        *ofContainer(container) {
            if (contextOf(container).privileged)
                yield breach(container, ['privileged'], 'privileged', 'privileged: true');
        },
        cure: 'securityContext:\n  privileged: false\n',
    },
    {
        id: 'windowsHostProcess',
        title: 'Windows host processes',
        level: 'baseline',
        since: 0,
        *ofContainer(container) {
            const { value, at } = effectiveWindows(container, 'hostProcess');
            if (value)
                yield { at, what: 'hostProcess', says: 'hostProcess: true' };
        },
        cure: 'securityContext:\n  windowsOptions: { hostProcess: false }\n',
    },
    {
        id: 'capabilities_baseline',
        title: 'added capabilities',
        level: 'baseline',
        since: 0,
        *ofContainer(container) {
            yield* added(container, baselineCapabilities);
        },
        cure: 'securityContext:\n  capabilities:\n    drop: [ALL]\n',
    },
    {
        id: 'hostPathVolumes',
        title: 'hostPath volumes',
        level: 'baseline',
        since: 0,
        *ofPod({ pod, podPath }) {
            for (const [index, { name, hostPath }] of (pod.volumes ?? []).entries()) {
                if (!hostPath)
                    continue;
                yield {
                    at: [...podPath, 'volumes', index, 'hostPath'],
                    what: name ?? '',
                    says: `${volumeNamed(name)}: ${hostPath.path === undefined ? 'no path' : `\`${hostPath.path}\``}`,
                };
            }
        },
        cure: 'volumes:\n  - name: data\n    persistentVolumeClaim: { claimName: data }   # or emptyDir, configMap, projected …\n',
    },
    {
        id: 'hostPorts',
        title: 'host ports',
        level: 'baseline',
        since: 0,
        *ofContainer({ path, spec }) {
            for (const [index, { hostPort }] of (spec.ports ?? []).entries()) {
                if (!hostPort)
                    continue;
                yield { at: [...path, 'ports', index, 'hostPort'], what: String(hostPort), says: String(hostPort) };
            }
        },
        cure: 'ports:\n  - containerPort: 8080   # without hostPort: a Service reaches it\n',
    },
    {
        id: 'hostProbesAndHostLifecycle',
        title: 'the host of a probe or lifecycle hook',
        level: 'baseline',
        since: 34,
        *ofContainer({ name, path, spec }) {
            for (const { steps, host } of hostPlaces(spec)) {
                if (host)
                    yield { at: [...path, ...steps], what: `${name} ${steps.slice(0, -1).join('.')}`, says: `\`${host}\`` };
            }
        },
        cure: 'readinessProbe:\n  httpGet: { path: /health/ready, port: 8080 }   # without host: the pod is asked\n',
    },
    {
        id: 'appArmorProfile',
        title: 'the AppArmor profile',
        level: 'baseline',
        since: 0,
        *ofPod(workload) {
            const { type } = workload.pod.securityContext?.appArmorProfile ?? {};
            yield* unconfined(type, [...podContextPath(workload), 'appArmorProfile', 'type'], 'pod');
            for (const [key, value] of Object.entries(workload.podAnnotations)) {
                if (!key.startsWith('container.apparmor.security.beta.kubernetes.io/'))
                    continue;
                if (value === '' || value === 'runtime/default' || value.startsWith('localhost/'))
                    continue;
                const container = key.slice(key.indexOf('/') + 1);
                const at = [...workload.templatePath, 'metadata', 'annotations', key];
                yield { at, what: container, says: `\`${value}\` for container \`${container}\`` };
            }
        },
        *ofContainer(container) {
            const { type } = contextOf(container).appArmorProfile ?? {};
            yield* unconfined(type, inContext(container, 'appArmorProfile', 'type'), container.name);
        },
        cure: 'securityContext:\n  appArmorProfile: { type: RuntimeDefault }\n',
    },
    {
        id: 'seLinuxOptions',
        title: 'SELinux options',
        level: 'baseline',
        since: 0,
        *ofPod(workload, minor) {
            const options = workload.pod.securityContext?.seLinuxOptions;
            yield* seLinux(options, [...podContextPath(workload), 'seLinuxOptions'], 'pod', minor);
        },
        *ofContainer(container, minor) {
            const { seLinuxOptions } = contextOf(container);
            yield* seLinux(seLinuxOptions, inContext(container, 'seLinuxOptions'), container.name, minor);
        },
        cure: 'securityContext:\n  seLinuxOptions: { type: container_t }   # without user and role\n',
    },
    {
        id: 'procMount',
        title: 'procMount',
        level: 'baseline',
        since: 0,
        relaxed: (workload, minor) => minor >= 35 && ownsUserNamespace(workload),
        ofContainer: maskedProc,
        cure: 'securityContext:\n  procMount: Default\n',
    },
    {
        id: 'seccompProfile_baseline',
        title: 'the seccomp profile',
        level: 'baseline',
        since: 0,
        until: 19,
        *ofPod({ podAnnotations, templatePath }) {
            for (const [key, value] of Object.entries(podAnnotations)) {
                if (key !== 'seccomp.security.alpha.kubernetes.io/pod' &&
                    !key.startsWith('container.seccomp.security.alpha.kubernetes.io/'))
                    continue;
                if (['runtime/default', 'docker/default'].includes(value) || value.startsWith('localhost/'))
                    continue;
                yield { at: [...templatePath, 'metadata', 'annotations', key], what: key, says: `\`${value}\`` };
            }
        },
        cure: 'metadata:\n  annotations: { seccomp.security.alpha.kubernetes.io/pod: runtime/default }\n',
    },
    {
        id: 'seccompProfile_baseline',
        title: 'the seccomp profile',
        level: 'baseline',
        since: 19,
        *ofPod(workload) {
            const { type } = workload.pod.securityContext?.seccompProfile ?? {};
            yield* unconfined(type, [...podContextPath(workload), 'seccompProfile', 'type'], 'pod');
        },
        *ofContainer(container) {
            const { type } = contextOf(container).seccompProfile ?? {};
            yield* unconfined(type, inContext(container, 'seccompProfile', 'type'), container.name);
        },
        cure: 'securityContext:\n  seccompProfile: { type: RuntimeDefault }\n',
    },
    {
        id: 'sysctls',
        title: 'sysctls',
        level: 'baseline',
        since: 0,
        *ofPod(workload, minor) {
            const safe = safeSysctls(minor);
            for (const [index, { name }] of (workload.pod.securityContext?.sysctls ?? []).entries()) {
                if (name === undefined || safe.includes(name))
                    continue;
                yield { at: [...podContextPath(workload), 'sysctls', index, 'name'], what: name, says: `\`${name}\`` };
            }
        },
        cure: 'securityContext:\n  sysctls: []   # set it on the node instead\n',
    },
];

;// CONCATENATED MODULE: ./build/rules/pod-security/restricted.js




const onWindows = ({ pod }, minor) => minor >= 25 && pod.os?.name === 'windows';
const inUserNamespace = (workload, minor) => minor >= 35 && ownsUserNamespace(workload);
/** The controls that the restricted level adds to the baseline, up to 1.37 (rules.md §9). */
const restrictedControls = [
    {
        id: 'restrictedVolumes',
        title: 'volume types',
        level: 'restricted',
        since: 0,
        *ofPod({ templateOf, pod, podPath }) {
            for (const [index, { name }] of (pod.volumes ?? []).entries()) {
                const sources = sourcesOf((0,resources_fields/* mapAt */.SC)(templateOf?.body, ...podPath, 'volumes', index));
                const [other] = sources.some(source => restrictedVolumeSources.includes(source)) ? [] : sources;
                if (other === undefined || other === 'hostPath')
                    continue; // hostPath is the baseline's own control
                yield { at: [...podPath, 'volumes', index, other], what: name ?? '', says: `${volumeNamed(name)}: ${other}` };
            }
        },
        cure: 'volumes:\n  - name: data\n    persistentVolumeClaim: { claimName: data }   # or emptyDir, configMap, projected …\n',
    },
    {
        id: 'allowPrivilegeEscalation',
        title: 'allowPrivilegeEscalation',
        level: 'restricted',
        since: 8,
        relaxed: onWindows,
        *ofContainer(container) {
            const { allowPrivilegeEscalation: allowed } = contextOf(container);
            if (allowed === false)
                return;
            const at = inContext(container, 'allowPrivilegeEscalation');
            yield { at, what: container.name, says: allowed ? 'true' : 'not set' };
        },
        cure: 'securityContext:\n  allowPrivilegeEscalation: false\n',
    },
    {
        id: 'runAsNonRoot',
        title: 'runAsNonRoot',
        level: 'restricted',
        since: 0,
        relaxed: inUserNamespace,
        *ofPod(workload) {
            if (workload.pod.securityContext?.runAsNonRoot === false)
                yield { at: [...podContextPath(workload), 'runAsNonRoot'], what: 'pod', says: 'false' };
        },
        *ofContainer(container) {
            const { value, at } = effective(container, 'runAsNonRoot');
            if (contextOf(container).runAsNonRoot === false)
                yield { at, what: container.name, says: 'false' };
            else if (value === undefined)
                yield { at, what: 'pod', says: 'not set' };
        },
        cure: 'securityContext:\n  runAsNonRoot: true\n',
    },
    {
        id: 'runAsUser',
        title: 'runAsUser',
        level: 'restricted',
        since: 23,
        relaxed: inUserNamespace,
        *ofPod(workload) {
            if (workload.pod.securityContext?.runAsUser === 0)
                yield { at: [...podContextPath(workload), 'runAsUser'], what: 'pod', says: '0' };
        },
        *ofContainer(container) {
            if (contextOf(container).runAsUser === 0)
                yield { at: inContext(container, 'runAsUser'), what: container.name, says: '0' };
        },
        cure: 'securityContext:\n  runAsUser: 1000\n',
    },
    {
        id: 'seccompProfile_restricted',
        title: 'the seccomp profile',
        level: 'restricted',
        since: 19,
        replaces: 'seccompProfile_baseline',
        relaxed: onWindows,
        *ofPod(workload) {
            const { type } = workload.pod.securityContext?.seccompProfile ?? {};
            if (type !== undefined && !confines(type))
                yield {
                    at: [...podContextPath(workload), 'seccompProfile', 'type'],
                    what: 'pod',
                    says: `\`${type}\``,
                    level: 'baseline',
                };
        },
        *ofContainer(container) {
            const own = contextOf(container).seccompProfile?.type;
            const { value, at } = effective(container, 'seccompProfile');
            if (own !== undefined && !confines(own))
                yield { at: [...at, 'type'], what: container.name, says: `\`${own}\``, level: 'baseline' };
            else if (value?.type === undefined)
                yield { at, what: value ? container.name : 'pod', says: 'not set' };
        },
        cure: 'securityContext:\n  seccompProfile: { type: RuntimeDefault }\n',
    },
    {
        id: 'capabilities_restricted',
        title: 'capabilities',
        level: 'restricted',
        since: 22,
        replaces: 'capabilities_baseline',
        relaxed: onWindows,
        *ofContainer(container) {
            yield* keepsCapabilities(container);
            yield* added(container, restrictedCapabilities);
        },
        cure: 'securityContext:\n  capabilities:\n    drop: [ALL]\n',
    },
    {
        id: 'procMount_restricted',
        title: 'procMount',
        level: 'restricted',
        since: 35,
        replaces: 'procMount',
        *ofContainer(container) {
            for (const breach of maskedProc(container))
                yield ownsUserNamespace(container.workload) ? breach : { ...breach, level: 'baseline' };
        },
        cure: 'securityContext:\n  procMount: Default\n',
    },
];
/** `drop` must hold exactly `ALL`: `all` and `CAP_ALL` are other words to the API server. */
function* keepsCapabilities(container) {
    const { drop = [] } = contextOf(container).capabilities ?? {};
    if (drop.includes('ALL'))
        return;
    const meant = drop.find(capability => /^(cap_)?all$/i.test(capability));
    const says = meant === undefined ? 'ALL is not dropped' : `\`${meant}\` is not \`ALL\``;
    yield { at: inContext(container, 'capabilities', 'drop'), what: 'drop', says };
}
/** What a volume is made of. Without any source the API server makes it an emptyDir. */
function sourcesOf(volume) {
    return Object.keys(volume).filter(key => key !== 'name' && volume[key] !== null);
}
const confines = (type) => confiningProfiles.includes(type);

;// CONCATENATED MODULE: ./build/rules/pod-security/pod-security.js


const controls = [...baselineControls, ...restrictedControls];
/** Everything that keeps a pod template out of a level, as the API server of Kubernetes 1.`minor` decides it. */
function podSecurity(workload, level, minor) {
    const valid = controls.filter(control => control.since <= minor &&
        minor < (control.until ?? Number.POSITIVE_INFINITY) &&
        (level === 'restricted' || control.level === 'baseline'));
    const replaced = new Set(valid.map(({ replaces }) => replaces));
    return valid
        .filter(control => !replaced.has(control.id) && !control.relaxed?.(workload, minor))
        .flatMap(control => [
        ...violations(control, control.ofPod?.(workload, minor)),
        ...workload.containers.flatMap(container => violations(control, control.ofContainer?.(container, minor), container)),
    ]);
}
/** What one control says of one container, in its newest form and without relaxations. */
function breachesIn(id, container) {
    return newest(id)?.ofContainer?.(container, Number.POSITIVE_INFINITY) ?? [];
}
/** What one control says of the pod's own fields, in its newest form and without relaxations. */
function breachesOf(id, workload) {
    return newest(id)?.ofPod?.(workload, Number.POSITIVE_INFINITY) ?? [];
}
const newest = (id) => controls.findLast(control => control.id === id);
function violations({ id, title, level, cure }, breaches, container) {
    return [...(breaches ?? [])].map(breach => ({
        ...breach,
        control: id,
        title,
        cure,
        breaks: breach.level ?? level,
        container,
    }));
}

;// CONCATENATED MODULE: ./build/rules/security/drop-capabilities.js






/* harmony default export */ const drop_capabilities = ((0,rule/* defineRule */.K)({
    id: 'drop-capabilities',
    item: 'pod-security-standards',
    category: 'security',
    priority: 'high',
    title: 'Capabilities dropped',
    headline: 'Keeps capabilities',
    why: 'The default capabilities include raw sockets and changing the owner of any file: an intruder gets them all.',
    docs: 'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
    subjects: (0,subjects/* containers */.l8)(['serving', 'helper', 'sidecar', 'init', 'ephemeral']),
    judgesPatches: true,
    *check(container) {
        if ((0,resources_workload/* runsWindows */.KQ)(container.workload))
            return notApplicable('Windows has no capabilities');
        for (const breach of breachesIn('capabilities_restricted', container)) {
            if (breach.what === 'drop')
                yield { message: keeps(container), at: breach.at, fix: dropAll(container) };
            else
                yield { message: adds(container, breach), headline: 'Adds a capability', at: breach.at, detail: breach.what };
        }
    },
}));
function keeps(container) {
    const dropped = container.spec.securityContext?.capabilities?.drop ?? [];
    const meant = dropped.find(capability => /^(cap_)?all$/i.test(capability));
    const because = meant === undefined ? '' : ` (\`${meant}\` is not \`ALL\`, which is compared letter by letter)`;
    return `Container ${(0,phrases/* containerName */.xN)(container)} does not drop ALL capabilities${because}.`;
}
function adds(container, { what, level }) {
    return `Container ${(0,phrases/* containerName */.xN)(container)} adds \`${what}\`${level === 'baseline' ? ', which even the baseline level forbids' : ''}.`;
}
function dropAll({ path }) {
    return {
        title: 'Drop ALL capabilities; may change behaviour: check first which ones it uses',
        confidence: 'check',
        edits: [{ set: [...path, 'securityContext', 'capabilities', 'drop'], to: ['ALL'] }],
    };
}

;// CONCATENATED MODULE: ./build/rules/security/external-secret-config.js





/* harmony default export */ const external_secret_config = ((0,rule/* defineRule */.K)({
    id: 'external-secret-config',
    item: 'secrets-externalized',
    category: 'security',
    priority: 'medium',
    title: 'ExternalSecrets are complete',
    headline: 'Incomplete ExternalSecret',
    why: 'A Secret that is never fetched, or never fetched again, keeps pods from starting or keeps a rotated credential out.',
    docs: 'https://external-secrets.io/latest/api/externalsecret/',
    subjects: (0,subjects/* objectsOf */.iZ)('ExternalSecret', 'ClusterExternalSecret'),
    *check({ resource }) {
        if (resource.group !== 'external-secrets.io')
            return notApplicable('another kind of the same name');
        const path = resource.kind === 'ExternalSecret' ? ['spec'] : ['spec', 'externalSecretSpec'];
        const spec = (0,resources_fields/* mapAt */.SC)(resource.body, ...path);
        const name = (0,phrases/* objectName */.Hd)(resource);
        if (countItems(spec) === 0) {
            yield {
                message: `${name} fetches nothing: it has neither data nor dataFrom.`,
                at: [...path, 'data'],
                detail: 'data',
                template: dataTemplate,
            };
        }
        else if (!namesStore(spec)) {
            yield {
                message: `${name} names no secret store.`,
                headline: 'No secret store',
                at: [...path, 'secretStoreRef', 'name'],
                detail: 'secretStoreRef',
                template: 'secretStoreRef: { kind: ClusterSecretStore, name: vault-backend }\n',
            };
        }
        const frozen = neverRefreshes(spec);
        if (frozen && !onlyGenerates(spec)) {
            yield {
                message: `${name} never refreshes (${frozen.says}), so a rotated credential does not arrive.`,
                headline: 'Secret never refreshed',
                at: [...path, frozen.field],
                detail: frozen.field,
                template: 'refreshInterval: 1h\n',
            };
        }
        if ((0,resources_fields/* textAt */.$6)(spec, 'target', 'creationPolicy') === 'None') {
            yield {
                message: `${name} creates no Secret (creationPolicy None).`,
                headline: 'Secret never created',
                at: [...path, 'target', 'creationPolicy'],
                detail: 'creationPolicy',
                template: 'target: { creationPolicy: Owner }\n',
            };
        }
        return passed(notes(resource.apiVersion, spec));
    },
}));
const dataTemplate = `data:
  - secretKey: database-url
    remoteRef: { key: production/api, property: DATABASE_URL }
`;
const countItems = (spec) => (0,resources_fields/* listAt */.gT)(spec, 'data').length + (0,resources_fields/* listAt */.gT)(spec, 'dataFrom').length;
/** Whether every item has a store or a generator, its own or the object's. */
function namesStore(spec) {
    if ((0,resources_fields/* textAt */.$6)(spec, 'secretStoreRef', 'name'))
        return true;
    const own = (item) => Boolean((0,resources_fields/* textAt */.$6)(item, 'sourceRef', 'storeRef', 'name'));
    return (0,resources_fields/* listAt */.gT)(spec, 'data').every(own) && (0,resources_fields/* listAt */.gT)(spec, 'dataFrom').every(item => own(item) || generates(item));
}
const generates = (item) => (0,resources_fields/* valueAt */.fK)(item, ['sourceRef', 'generatorRef']) !== undefined;
/** What a generator makes is kept on purpose: fetched again, it would be another value each time. */
const onlyGenerates = (spec) => (0,resources_fields/* listAt */.gT)(spec, 'data').length === 0 && (0,resources_fields/* listAt */.gT)(spec, 'dataFrom').every(generates);
function neverRefreshes(spec) {
    const policy = (0,resources_fields/* textAt */.$6)(spec, 'refreshPolicy');
    if (policy === 'CreatedOnce')
        return { field: 'refreshPolicy', says: 'refreshPolicy CreatedOnce' };
    const interval = spec.refreshInterval;
    if (policy === 'OnChange' || !external_secret_config_isZero(interval))
        return undefined;
    return { field: 'refreshInterval', says: `refreshInterval ${String(interval)}` };
}
/** `0`, `0s`, `0h0m0s`: a duration of nothing. */
function external_secret_config_isZero(duration) {
    if (typeof duration === 'number')
        return duration === 0;
    return typeof duration === 'string' && /^0/.test(duration) && duration.length < 40 && !/[1-9]/.test(duration);
}
function notes(apiVersion, spec) {
    const all = [
        ...(apiVersion === 'external-secrets.io/v1beta1'
            ? ['External Secrets Operator 0.17 and later serve `external-secrets.io/v1`, not v1beta1']
            : []),
        ...((0,resources_fields/* textAt */.$6)(spec, 'refreshPolicy') === 'OnChange'
            ? ['it is fetched again only when this object changes (refreshPolicy OnChange)']
            : []),
        ...(neverRefreshes(spec) ? ['its generated value is made once'] : []),
    ];
    return all.length > 0 ? all.join('; ') : undefined;
}

;// CONCATENATED MODULE: ./build/rules/security/host-namespaces.js





/* harmony default export */ const host_namespaces = ((0,rule/* defineRule */.K)({
    id: 'host-namespaces',
    item: 'pod-security-standards',
    category: 'security',
    priority: 'high',
    title: 'No host namespaces',
    headline: 'Shares host namespaces',
    why: 'Sharing the node’s network, processes or IPC removes the isolation that every other rule relies on.',
    docs: 'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
    subjects: (0,subjects/* workloads */.bH)(),
    judgesPatches: true,
    *check(workload) {
        const shared = [...breachesOf('hostNamespaces', workload)];
        const first = firstWritten(workload, shared.map(({ what }) => what));
        if (!first)
            return;
        const kinds = shared.map(({ what }) => what.slice('host'.length)).map(kind => (kind === 'Network' ? 'network' : kind));
        yield {
            message: `${(0,phrases/* workloadName */.vO)(workload)} shares the node's ${(0,phrases/* listed */.KE)(kinds)} namespace${kinds.length > 1 ? 's' : ''}.`,
            at: first,
            fix: unshared(shared.map(({ at }) => at)),
        };
    },
}));
/** The map keeps the order in which its keys are written. */
function firstWritten({ podPath, templateOf }, fields) {
    const first = Object.keys((0,resources_fields/* mapAt */.SC)(templateOf?.body, ...podPath)).find(key => fields.includes(key));
    return first === undefined ? undefined : [...podPath, first];
}
function unshared(fields) {
    return {
        title: 'Keep the pod in namespaces of its own; may change behaviour: check first what it needs from the node',
        confidence: 'check',
        edits: fields.map(set => ({ set, to: false })),
    };
}

// EXTERNAL MODULE: ./build/inventory/cluster-components.js
var cluster_components = __webpack_require__(4962);
;// CONCATENATED MODULE: ./build/rules/security/namespace-isolation.js






const companionsOfWorkloads = {
    Service: ['', 'serving.knative.dev'],
    NetworkPolicy: ['networking.k8s.io', 'extensions', 'projectcalico.org', 'crd.projectcalico.org'],
    Secret: [''],
    ConfigMap: [''],
};
/** Workloads and what goes with them. Those that one file puts into one namespace are one subject: it is one decision. */
const namespacedObjects = {
    kinds: [...new Set([...workload_kinds/* workloadKinds */.dd, ...Object.keys(companionsOfWorkloads)])],
    *of(resource, unit) {
        const { kind, group, namespace } = resource;
        const goesAlong = Object.hasOwn(companionsOfWorkloads, kind) && companionsOfWorkloads[kind]?.includes(group);
        if (unit.workload(resource)?.templateOf === resource || goesAlong)
            yield { resource, path: [], ...(isShared(namespace) && { identity: `namespace ${namespace} in ${whereGiven(resource)}` }) };
    },
};
/* harmony default export */ const namespace_isolation = ((0,rule/* defineRule */.K)({
    id: 'namespace-isolation',
    item: null,
    category: 'security',
    priority: 'medium',
    title: 'Own namespace',
    headline: 'Shared namespace',
    why: 'Policies, quotas and access rights are given by namespace: one that everyone uses separates nothing.',
    docs: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/',
    subjects: namespacedObjects,
    companions: [...cluster_components/* callingKinds */.gC, 'Service'],
    *check({ resource }, { unit }) {
        const { namespace } = resource;
        if (namespace === undefined)
            return notApplicable('the manifest leaves the namespace to who applies it');
        if (!isShared(namespace) || (namespace === 'kube-system' && belongsToCluster(resource, unit)))
            return;
        yield {
            message: `${(0,phrases/* objectName */.Hd)(resource)} is deployed to namespace \`${namespace}\`, which isolates nothing.`,
            at: ['metadata', 'namespace'],
        };
    },
}));
/** The file that gives the namespace: a kustomization may give it to the objects of many. */
const whereGiven = ({ locate }) => locate(['metadata', 'namespace']).path;
function isShared(namespace) {
    return namespace !== undefined && ['default', 'kube-public', 'kube-node-lease', 'kube-system'].includes(namespace);
}
/** In kube-system only a workload that is no component of the cluster is out of place. */
function belongsToCluster(resource, unit) {
    const workload = unit.workload(resource);
    if (!workload)
        return true;
    return ((workload.pod.priorityClassName ?? '').startsWith('system-') ||
        (0,resources_fields/* listAt */.gT)(resource.body, 'metadata', 'ownerReferences').length > 0 ||
        (0,cluster_components/* servesApiServer */.gT)(workload, unit));
}

;// CONCATENATED MODULE: ./build/resources/pod-security-labels.js

const modes = ['enforce', 'warn', 'audit'];
const podSecurityLabel = (mode) => `pod-security.kubernetes.io/${mode}`;
function podSecurityLabels({ labels }) {
    const read = (mode) => labels[podSecurityLabel(mode)];
    const unknown = modes.flatMap(mode => {
        const level = read(mode);
        const version = read(`${mode}-version`);
        return [
            ...(level === undefined || isLevel(level) ? [] : [podSecurityLabel(mode)]),
            ...(version === undefined || isVersion(version) ? [] : [podSecurityLabel(`${mode}-version`)]),
        ];
    });
    const isFilledIn = (label) => (0,templated/* isTemplated */.d)(labels[label] ?? '');
    return {
        enforce: read('enforce'),
        enforceVersion: read('enforce-version'),
        reporting: modes.slice(1).filter(mode => read(mode) !== undefined),
        invalid: unknown.filter(label => !isFilledIn(label)),
        templated: unknown.filter(isFilledIn),
    };
}
/**
 * The level that the API server holds pods to: none means privileged, and one that it cannot read counts as restricted.
 * Undefined when it is filled in later.
 */
function enforcedLevel({ enforce, templated }) {
    if (enforce === undefined)
        return 'privileged';
    if (templated.includes(podSecurityLabel('enforce')))
        return undefined;
    return isLevel(enforce) ? enforce : 'restricted';
}
/** The minor version of Kubernetes 1 whose rules are enforced; undefined for the newest. */
function enforcedMinor({ enforceVersion }) {
    const minor = enforceVersion === undefined ? undefined : minorVersion.exec(enforceVersion)?.[1];
    return minor === undefined ? undefined : Number(minor);
}
const minorVersion = /^v1\.(0|[1-9]\d*)$/;
const isLevel = (text) => ['privileged', 'baseline', 'restricted'].includes(text);
const isVersion = (text) => text === 'latest' || minorVersion.test(text);

;// CONCATENATED MODULE: ./build/rules/security/namespace-pod-security.js






const gatekeeperKinds = [
    'K8sPSPPrivilegedContainer',
    'K8sPSPAllowPrivilegeEscalationContainer',
    'K8sPSPAllowedUsers',
    'K8sPSPCapabilities',
    'K8sPSPHostFilesystem',
    'K8sPSPHostNamespace',
    'K8sPSPHostNetworkingPorts',
    'K8sPSPSeccomp',
    'K8sPSPVolumeTypes',
];
/* harmony default export */ const namespace_pod_security = ((0,rule/* defineRule */.K)({
    id: 'namespace-pod-security',
    item: 'pod-security-standards',
    category: 'security',
    priority: 'medium',
    title: 'Pod Security enforced by the namespace',
    headline: 'Pod Security not enforced',
    why: 'The label is what keeps the next workload in the namespace honest.',
    docs: 'https://kubernetes.io/docs/tasks/configure-pod-container/enforce-standards-namespace-labels/',
    subjects: (0,subjects/* objectsOf */.iZ)('Namespace'),
    companions: ['ClusterPolicy', 'Policy', 'ValidatingAdmissionPolicy', ...gatekeeperKinds],
    suppliedBy: 'pod-security',
    *check({ resource }, { unit }) {
        if (resource.group !== '' || resource.name.startsWith('kube-'))
            return notApplicable('a namespace of the cluster itself');
        const labels = podSecurityLabels(resource);
        const { enforce, templated } = labels;
        if (templated.length > 0 && labels.invalid.length === 0)
            return unverified('templated', `${(0,phrases/* listed */.KE)(templated.map(label => `\`${label}\``))} is filled in later`);
        const holds = enforce === 'baseline' || enforce === 'restricted';
        if (holds && labels.invalid.length === 0)
            return;
        const [enforcer] = labels.invalid.length === 0 ? otherEnforcers(unit) : [];
        if (enforcer)
            return unverified('opaque-selector', `${(0,phrases/* objectName */.Hd)(enforcer)} may enforce the same; that cannot be told here`);
        const [invalid] = labels.invalid;
        yield {
            message: `${(0,phrases/* objectName */.Hd)(resource)} ${namespace_pod_security_says(labels)}.`,
            at: ['metadata', 'labels', invalid ?? podSecurityLabel('enforce')],
            ...(!resource.written(['metadata', 'labels']) && { elseAt: ['metadata', 'name'] }),
            ...(invalid === undefined && { fix: enforcing }),
        };
    },
}));
function namespace_pod_security_says({ enforce, reporting, invalid }) {
    if (invalid.length > 0)
        return `has a value in ${(0,phrases/* listed */.KE)(invalid.map(label => `\`${label}\``))} that is no Pod Security level or version; the API server refuses it`;
    if (enforce === 'privileged')
        return 'enforces the Pod Security level privileged, which allows everything';
    if (reporting.length > 0) {
        const only = reporting.length > 1 ? 'report, do not enforce' : 'reports, does not enforce';
        return `enforces no Pod Security level: ${(0,phrases/* listed */.KE)(reporting)} ${only}`;
    }
    return 'enforces no Pod Security level';
}
const enforcing = {
    title: 'Enforce the restricted level; in a live namespace set `warn` first and see which pods it names',
    confidence: 'check',
    edits: ['enforce', 'warn'].map(mode => ({ set: ['metadata', 'labels', podSecurityLabel(mode)], to: 'restricted' })),
};
/** Admission policies of other makers that check pods against the same standards. */
function otherEnforcers(unit) {
    return [
        ...['ClusterPolicy', 'Policy'].flatMap(kind => unit.ofKind(kind)).filter(checksPodSecurity),
        ...unit
            .ofKind('ValidatingAdmissionPolicy')
            .filter(({ body }) => (0,resources_fields/* listAt */.gT)(body, 'spec', 'validations').some(readsSecurityContext)),
        ...gatekeeperKinds.flatMap(kind => unit.ofKind(kind)),
    ];
}
function checksPodSecurity({ group, body }) {
    return (group === 'kyverno.io' && (0,resources_fields/* listAt */.gT)(body, 'spec', 'rules').some(rule => (0,resources_fields/* isFields */.Ce)((0,resources_fields/* valueAt */.fK)(rule, ['validate', 'podSecurity']))));
}
const readsSecurityContext = (validation) => (0,resources_fields/* textAt */.$6)(validation, 'expression')?.includes('securityContext') ?? false;

;// CONCATENATED MODULE: ./build/rules/security/network-policy-egress.js





/* harmony default export */ const network_policy_egress = ((0,rule/* defineRule */.K)({
    id: 'network-policy-egress',
    item: 'network-policy',
    category: 'security',
    priority: 'medium',
    title: 'Egress limited',
    headline: 'Egress not limited',
    why: 'An intruder’s way out is egress: to other services, to the cloud’s metadata, to the internet.',
    docs: 'https://kubernetes.io/docs/concepts/services-networking/network-policies/',
    subjects: (0,subjects/* workloads */.bH)(),
    companions: [...isolationKinds, 'EgressFirewall', 'EgressNetworkPolicy'],
    summaryOnly: true,
    *check(workload, { unit }) {
        if (workload.pod.hostNetwork)
            return openAlready('host network: policies do not apply');
        const ingress = isolationOf(workload, unit, 'ingress');
        if (ingress.state !== 'held')
            return openAlready('no policy is known to isolate these pods: told by `network-policy`');
        const { state, by } = isolationOf(workload, unit, 'egress');
        if (state === 'held')
            return passedBy(by);
        if (state === 'opaque')
            return unverified('opaque-selector', 'a policy may limit their egress; that cannot be told here');
        if (!unit.complete)
            return unverified('partial-context', 'no policy that was read limits their egress; part of this unit could not be read');
        const { name } = workload.resource;
        yield {
            message: state === 'open'
                ? `Policies select \`${name}\` for egress too, but allow all of it; its outgoing traffic is unrestricted.`
                : `Policies select \`${name}\` for ingress only; its outgoing traffic is unrestricted.`,
            at: ['metadata', 'name'],
            template: () => policyForBoth(workload),
            related: [...ingress.by, ...by].map(({ resource }) => ({ resource, at: ['spec', 'policyTypes'] })),
        };
    },
}));

;// CONCATENATED MODULE: ./build/rules/security/network-policy.js








/* harmony default export */ const network_policy = ((0,rule/* defineRule */.K)({
    id: 'network-policy',
    item: 'network-policy',
    category: 'security',
    priority: 'high',
    title: 'Network policies',
    headline: 'No network policy',
    why: 'Without one, any compromised pod of the cluster reaches every other.',
    docs: 'https://kubernetes.io/docs/concepts/services-networking/network-policies/',
    subjects: (0,subjects/* workloads */.bH)(),
    companions: [...isolationKinds, 'AuthorizationPolicy'],
    suppliedBy: 'default-deny',
    *check(workload, { unit }) {
        if (workload.pod.hostNetwork)
            return openAlready('host network: policies do not apply');
        const { state, by } = isolationOf(workload, unit, 'ingress');
        if (state === 'held')
            return passedBy(by);
        if (state === 'opaque')
            return unverified('opaque-selector', `${names(by)} may select these pods; that cannot be told here`);
        if (!unit.complete)
            return unverified('partial-context', 'no policy that was read isolates these pods; part of this unit could not be read');
        yield {
            message: state === 'open' ? allowsAll(workload, by) : noneSelects(workload),
            at: ['metadata', 'name'],
            template: () => ingressPolicy(workload),
            ...(state === 'open' && { headline: 'Policy allows everything' }),
            related: [...by, ...meshPolicies(workload, unit)].map(({ resource }) => ({ resource, at: ['spec', 'ingress'] })),
        };
    },
}));
function noneSelects(workload) {
    const { namespace } = workload.resource;
    const where = namespace === undefined ? '' : ` in namespace \`${namespace}\``;
    return `No NetworkPolicy selects the pods of ${(0,phrases/* workloadName */.vO)(workload)}${where}; every pod in the cluster can reach them.`;
}
function allowsAll(workload, by) {
    const allow = by.length > 1 ? 'allow' : 'allows';
    return `${names(by)} ${allow} all ingress to the pods of ${(0,phrases/* workloadName */.vO)(workload)}; every pod in the cluster can reach them.`;
}
const names = (by) => (0,phrases/* listed */.KE)(by.map(({ resource }) => (0,phrases/* objectName */.Hd)(resource)));
/** An AuthorizationPolicy limits requests inside a mesh, not packets: it is named beside the finding, it does not settle it. */
function meshPolicies({ resource, podLabels }, unit) {
    return unit
        .inNamespace('AuthorizationPolicy', resource)
        .filter(match => (0,resources_selector/* matchesLabels */.r1)((0,resources_fields/* labelsAt */.dx)(match.resource.body, 'spec', 'selector', 'matchLabels'), podLabels));
}

;// CONCATENATED MODULE: ./build/resources/runtime-socket.js
/** Where container runtimes listen; `/var/run` is another name of `/run`. */
const sockets = [
    '/run/docker.sock',
    '/run/containerd/containerd.sock',
    '/run/crio/crio.sock',
    '/run/cri-dockerd.sock',
    '/run/k3s/containerd/containerd.sock',
];
/** The hostPath volumes that a container mounts and that are, or hold, a runtime's socket (rules.md §11.1). */
function socketMounts({ pod, containers }) {
    const subPaths = new Map();
    for (const { name = '', subPath = '' } of containers.flatMap(({ spec }) => spec.volumeMounts ?? [])) {
        subPaths.set(name, (subPaths.get(name) ?? new Set()).add(subPath));
    }
    return (pod.volumes ?? []).flatMap(({ name: volume, hostPath }, index) => {
        const path = hostPath?.path;
        if (volume === undefined || path === undefined)
            return [];
        const reached = [...(subPaths.get(volume) ?? [])].flatMap(subPath => {
            const mounted = onNode(`${path}/${subPath}`);
            return sockets.filter(socket => holds(mounted, socket)).map(socket => socket === mounted);
        });
        return reached.length > 0 ? [{ index, volume, hostPath: path, exact: reached.includes(true) }] : [];
    });
}
/** The path without `.`, `..` and doubled slashes, with `/var/run` as `/run`; '' is the root. */
function onNode(path) {
    const steps = [];
    for (const step of path.split('/')) {
        if (step === '..')
            steps.pop();
        else if (step !== '' && step !== '.')
            steps.push(step);
    }
    const from = steps[0] === 'var' && steps[1] === 'run' ? 1 : 0;
    return steps
        .slice(from)
        .map(step => `/${step}`)
        .join('');
}
const holds = (folder, path) => path === folder || path.startsWith(`${folder}/`);

;// CONCATENATED MODULE: ./build/rules/security/governed.js


/**
 * The pod, and each container that sets the field itself, as `decides` tells. The pod is a subject even when all of them do,
 * so that a gap which they close one by one is seen to be closed. Where `goesBy` says so, it carries the name of its main
 * container, and speaks for that one too: then it stays the same subject whichever of the two levels someone writes.
 */
function governed(roles, decides, goesBy = 'the pod') {
    return {
        kinds: workload_kinds/* workloadKinds */.dd,
        *of(resource, unit) {
            const workload = unit.workload(resource);
            if (workload?.templateOf !== resource)
                return;
            const judged = workload.containers.filter(({ role }) => roles.includes(role));
            if (judged.length === 0)
                return;
            const main = goesBy === 'the pod' ? undefined : (judged.find(({ role }) => role === 'serving') ?? judged[0]);
            yield {
                resource,
                path: workload.podPath,
                workload,
                containers: judged.filter(container => !decides(container)),
                byPod: true,
                ...(main && { container: main.name }),
                ...(main && decides(main) && { main }),
            };
            for (const container of judged) {
                if (container === main || !decides(container))
                    continue;
                yield { resource, path: container.path, container: container.name, workload, containers: [container], byPod: false };
            }
        },
    };
}
/** `Container \`api\` of Deployment \`shop\` runs`, `Containers \`api\` and \`web\` of … run`. */
function containersDo({ containers, workload }, one, many) {
    const [first] = containers;
    if (first && containers.length === 1)
        return `Container ${(0,phrases/* containerName */.xN)(first)} ${one}`;
    return `Containers ${governed_namesOf(containers)} of ${(0,phrases/* workloadName */.vO)(workload)} ${many}`;
}
/** `\`api\`, \`web\` and 3 more` */
function governed_namesOf(containers) {
    const more = containers.length > mostNames ? [`${containers.length - mostNames} more`] : [];
    return (0,phrases/* listed */.KE)([...containers.slice(0, mostNames).map(phrases/* shortName */.EU), ...more]);
}
const mostNames = 6;

;// CONCATENATED MODULE: ./build/rules/security/told-by.js


/** The rule that speaks of a violation under its own name; undefined when this one does. */
function toldBy(violation, workload, sockets) {
    switch (violation.control) {
        case 'privileged':
        case 'windowsHostProcess':
            return 'privileged-container';
        case 'hostNamespaces':
            return 'host-namespaces';
        case 'allowPrivilegeEscalation':
            return (0,resources_workload/* runsWindows */.KQ)(workload) ? told_by_onWindows(workload) : 'privilege-escalation';
        case 'capabilities_baseline':
        case 'capabilities_restricted':
            return (0,resources_workload/* runsWindows */.KQ)(workload) ? told_by_onWindows(workload) : 'drop-capabilities';
        case 'seccompProfile_baseline':
        case 'seccompProfile_restricted':
            if ((0,resources_workload/* runsWindows */.KQ)(workload))
                return told_by_onWindows(workload);
            if (violation.at.includes('annotations'))
                return undefined;
            return violation.container || leftToPod(workload) ? 'seccomp-profile' : undefined;
        case 'runAsNonRoot':
        case 'runAsUser':
            return (violation.container ? [violation.container] : workload.containers).some(mayBeRoot) ? 'run-as-non-root' : undefined;
        case 'hostPathVolumes':
            return sockets.has(violation.what) ? 'runtime-socket-mount' : undefined;
        case 'hostPorts':
            return workload.pod.hostNetwork && ownPort(violation) ? 'host-namespaces' : undefined;
        case 'hostProbesAndHostLifecycle':
        case 'appArmorProfile':
        case 'seLinuxOptions':
        case 'procMount':
        case 'procMount_restricted':
        case 'sysctls':
        case 'restrictedVolumes':
            return undefined;
    }
}
/** Before 1.25 the Linux controls held for Windows as well, and no rule but the standards' own says so. */
const told_by_onWindows = ({ pod }) => (pod.os?.name === 'windows' ? undefined : 'windows');
const leftToPod = ({ containers }) => containers.some(({ spec }) => spec.securityContext?.seccompProfile === undefined);
const mayBeRoot = (container) => container.role !== 'ephemeral' && rootRisk(container) !== undefined;
/** On the host network every container port is a port of the host; the API server fills in `hostPort`. */
function ownPort({ container, what }) {
    return (container?.spec.ports?.some(({ containerPort, hostPort }) => hostPort === containerPort && String(hostPort) === what) ?? false);
}

;// CONCATENATED MODULE: ./build/rules/security/pod-security-standards.js









/* harmony default export */ const pod_security_standards = ((0,rule/* defineRule */.K)({
    id: 'pod-security-standards',
    item: 'pod-security-standards',
    category: 'security',
    priority: 'high',
    title: 'Pod Security Standards',
    headline: 'Outside Pod Security',
    why: 'The standards are one named bar for the whole pod: what lies outside reaches past its container.',
    docs: 'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
    subjects: (0,subjects/* workloads */.bH)(),
    companions: ['Namespace'],
    *check(workload, { unit, thresholds }) {
        const level = thresholds.podSecurityLevel;
        const labels = labelsOfNamespace(workload, unit);
        const minor = Math.min((labels && enforcedMinor(labels)) ?? thresholds.kubernetesMinor, newestMinor);
        const violations = podSecurity(workload, level, minor);
        if (violations.length === 0)
            return;
        const sockets = new Set(socketMounts(workload).map(({ volume }) => volume));
        const told = violations.map(violation => [violation, toldBy(violation, workload, sockets)]);
        const own = told.filter(([, rule]) => rule === undefined).map(([violation]) => violation);
        for (const group of byPlace(own)) {
            const [first] = group;
            if (!first)
                continue;
            const { title, breaks, at, control, what, cure } = first;
            yield {
                message: `${(0,phrases/* workloadName */.vO)(workload)} is outside Pod Security ${breaks}: ${title} (${heldIn(group)})${pod_security_standards_consequence(first, labels)}.`,
                at,
                detail: `${control}.${what.replaceAll(' ', '.')}`,
                template: cure,
            };
        }
        if (own.length > 0)
            return;
        const rules = [...new Set(told.flatMap(([, rule]) => rule ?? []))];
        if (rules.includes('windows'))
            return unverified('no-manifest-evidence', onlyByNode);
        return toldElsewhere(`outside ${level}: told by ${(0,phrases/* listed */.KE)(rules.map(rule => `\`${rule}\``))}`);
    },
}));
const onlyByNode = 'it runs on Windows nodes, but only `spec.os.name: windows` exempts it from the Linux controls';
/** The newest version whose controls are known here. */
const newestMinor = 37;
function labelsOfNamespace({ resource }, unit) {
    const namespace = unit.ofKind('Namespace').find(({ name }) => name === resource.namespace);
    return namespace && podSecurityLabels(namespace);
}
/** Containers that all lack the same pod-level field are one problem. */
function byPlace(violations) {
    const places = new Map();
    for (const violation of violations) {
        const key = JSON.stringify([violation.control, violation.at]);
        const place = places.get(key);
        if (place)
            place.push(violation);
        else
            places.set(key, [violation]);
    }
    return [...places.values()];
}
function heldIn(group) {
    const containers = group.flatMap(({ container }) => container ?? []);
    const where = containers.length === 0 ? '' : ` in ${containers.length === 1 ? 'container' : 'containers'} ${governed_namesOf(containers)}`;
    return `${group[0]?.says}${where}`;
}
function pod_security_standards_consequence({ breaks }, labels) {
    const enforced = labels && enforcedLevel(labels);
    if (enforced === 'restricted' || (enforced === 'baseline' && breaks === 'baseline'))
        return '; the API server will reject these pods';
    return enforced === 'baseline' ? "; allowed by the namespace, below the checklist's bar" : '';
}

;// CONCATENATED MODULE: ./build/rules/security/privilege-escalation.js






/* harmony default export */ const privilege_escalation = ((0,rule/* defineRule */.K)({
    id: 'privilege-escalation',
    item: 'pod-security-standards',
    category: 'security',
    priority: 'high',
    title: 'No privilege escalation',
    headline: 'May gain privileges',
    why: 'A setuid binary in the image can otherwise make a non-root process root again.',
    docs: 'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
    subjects: (0,subjects/* containers */.l8)(['serving', 'helper', 'sidecar', 'init', 'ephemeral']),
    judgesPatches: true,
    *check(container) {
        if ((0,resources_workload/* runsWindows */.KQ)(container.workload))
            return notApplicable('Windows has no such setting');
        for (const { at, says } of breachesIn('allowPrivilegeEscalation', container)) {
            yield {
                message: `Container ${(0,phrases/* containerName */.xN)(container)} may gain more privileges than its parent (allowPrivilegeEscalation is ${says}).`,
                at,
                ...(acceptsFalse(container) && { fix: forbidden(container) }),
            };
        }
    },
}));
/** The API server refuses `false` beside `privileged` and `CAP_SYS_ADMIN`; beside `SYS_ADMIN` it has no effect. */
function acceptsFalse({ spec }) {
    const { privileged, capabilities } = spec.securityContext ?? {};
    return !privileged && !capabilities?.add?.some(capability => /^(CAP_)?SYS_ADMIN$|^ALL$/.test(capability));
}
function forbidden({ path }) {
    return {
        title: 'Forbid privilege escalation (stops only setuid helpers such as sudo and ping)',
        confidence: 'safe',
        edits: [{ set: [...path, 'securityContext', 'allowPrivilegeEscalation'], to: false }],
    };
}

;// CONCATENATED MODULE: ./build/rules/security/privileged-container.js




/* harmony default export */ const privileged_container = ((0,rule/* defineRule */.K)({
    id: 'privileged-container',
    item: 'pod-security-standards',
    category: 'security',
    priority: 'critical',
    title: 'No privileged containers',
    headline: 'Privileged container',
    why: 'A privileged container is root on its node in one step, whatever else its security context says.',
    docs: 'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
    subjects: (0,subjects/* containers */.l8)(['serving', 'helper', 'sidecar', 'init', 'ephemeral']),
    judgesPatches: true,
    *check(container) {
        for (const { at } of breachesIn('privileged', container)) {
            yield {
                message: `Container ${(0,phrases/* shortName */.EU)(container)} runs privileged: it is root on the node.`,
                at,
                fix: unprivileged(container),
            };
        }
        for (const { at, what } of breachesIn('windowsHostProcess', container)) {
            yield {
                message: `Container ${(0,phrases/* shortName */.EU)(container)} is a Windows host process: it runs on the node itself.`,
                headline: 'Windows host process',
                at,
                detail: what,
            };
        }
    },
}));
function unprivileged({ path }) {
    return {
        title: 'Run unprivileged; may change behaviour: check first what it needs from the host',
        confidence: 'check',
        edits: [{ set: [...path, 'securityContext', 'privileged'], to: false }],
    };
}

// EXTERNAL MODULE: ./build/resources/rbac.js
var rbac = __webpack_require__(2096);
;// CONCATENATED MODULE: ./build/rules/security/rbac-grants.js


/** Groups of which every verb on every resource is as much as ruling the cluster. */
const rulingGroups = [
    '*',
    '',
    'apps',
    'batch',
    'extensions',
    'rbac.authorization.k8s.io',
    'apiextensions.k8s.io',
    'admissionregistration.k8s.io',
    'certificates.k8s.io',
];
/** Core resources of which every verb leads to other workloads' rights. */
const tellingResources = [
    'secrets',
    'serviceaccounts',
    'serviceaccounts/token',
    'pods',
    'pods/exec',
    'pods/attach',
    'pods/ephemeralcontainers',
    'nodes',
    'nodes/proxy',
];
function wildcard(rule) {
    if (!rule.verbs.includes('*'))
        return undefined;
    const ruling = rule.apiGroups.filter(group => rulingGroups.includes(group));
    if (rule.resources.includes('*'))
        return ruling.length > 0 ? { verbs: ['*'], resources: [everythingOf(ruling)] } : undefined;
    const core = rule.resources.filter(resource => tellingResources.includes(resource) && (0,rbac/* covers */.hU)(rule, '', resource));
    return core.length > 0 ? { verbs: ['*'], resources: core.map(inCode) } : undefined;
}
function everythingOf(groups) {
    if (groups.includes('*'))
        return 'every resource';
    return `every resource of ${(0,phrases/* listed */.KE)(groups.map(group => (group === '' ? 'the core group' : inCode(group))))}`;
}
/** Verbs that hand out rights which their holder does not have. */
function escalation({ verbs, resources }) {
    const escalating = verbs.filter(verb => ['escalate', 'bind', 'impersonate'].includes(verb));
    return escalating.length > 0 && resources.length > 0 ? { verbs: escalating, resources: resources.map(inCode) } : undefined;
}
function secretReading(rule) {
    const reading = rule.verbs.filter(verb => ['get', 'list', 'watch', '*'].includes(verb));
    if (reading.length === 0 || !(0,rbac/* covers */.hU)(rule, '', 'secrets'))
        return undefined;
    return {
        verbs: reading,
        resources: [rule.resources.includes('*') ? 'every resource, `secrets` among them,' : inCode('secrets')],
    };
}
const inCode = (text) => `\`${text}\``;

;// CONCATENATED MODULE: ./build/rules/security/rbac-least-privilege.js







const roleKinds = ['Role', 'ClusterRole'];
const bindingKinds = ['RoleBinding', 'ClusterRoleBinding'];
/* harmony default export */ const rbac_least_privilege = ((0,rule/* defineRule */.K)({
    id: 'rbac-least-privilege',
    item: null,
    category: 'security',
    priority: 'high',
    title: 'Least privilege in RBAC',
    headline: 'Grants too much',
    why: 'Whoever takes over one pod of its service account holds these rights as well.',
    docs: 'https://kubernetes.io/docs/concepts/security/rbac-good-practices/',
    subjects: (0,subjects/* objectsOf */.iZ)(...roleKinds, ...bindingKinds),
    companions: [...roleKinds, ...bindingKinds],
    *check({ resource }, { unit }) {
        if (!/^(rbac\.authorization\.k8s\.io|authorization\.openshift\.io)$/.test(resource.group))
            return notApplicable('not of Kubernetes’ RBAC');
        if (bindingKinds.includes(resource.kind))
            return yield* ofBinding(resource, unit);
        if ((0,resources_fields/* isFields */.Ce)((0,resources_fields/* valueAt */.fK)(resource.body, ['aggregationRule'])))
            return notApplicable('an aggregated role: its rules come from others');
        if (/^(system:.*|cluster-admin|admin|edit|view)$/.test(resource.name))
            return notApplicable('a role of Kubernetes itself');
        return yield* ofRole(resource, unit);
    },
}));
function* ofRole(role, unit) {
    const reach = reachOf(role, unit);
    let undecided = false;
    for (const rule of (0,rbac/* policyRules */.cy)(role)) {
        if (rule.resourceNames.length > 0)
            continue;
        const grant = wildcard(rule) ?? escalation(rule);
        const secrets = role.kind === 'ClusterRole' && !grant ? secretReading(rule) : undefined;
        if (grant)
            yield tooMuch(role, rule, grant);
        else if (secrets && reach === 'cluster')
            yield tooMuch(role, rule, secrets, ' in every namespace');
        else if (secrets && reach === 'unknown')
            undecided = true;
    }
    return undecided
        ? unverified('partial-context', 'it reads Secrets; whether a ClusterRoleBinding gives it could not be read')
        : undefined;
}
/** How far a ClusterRole reaches, as the unit's bindings tell. */
function reachOf({ name }, unit) {
    const binds = (binding) => (0,rbac/* roleRef */.a3)(binding).kind === 'ClusterRole' && (0,rbac/* roleRef */.a3)(binding).name === name;
    if (unit.ofKind('ClusterRoleBinding').some(binds))
        return 'cluster';
    return unit.complete || unit.ofKind('RoleBinding').some(binds) ? 'namespaces' : 'unknown';
}
function tooMuch(role, { index, verbs }, grant, where = '') {
    const granted = `${(0,phrases/* listed */.KE)(grant.verbs.map(inCode))} on ${(0,phrases/* listed */.KE)(grant.resources)}${where}`;
    return {
        message: `${(0,phrases/* objectName */.Hd)(role)} grants ${granted}.`,
        at: ['rules', index, 'verbs', Math.max(0, verbs.indexOf(grant.verbs[0] ?? ''))],
        detail: granted.replaceAll('`', ''),
    };
}
function* ofBinding(binding, unit) {
    const { kind, name } = (0,rbac/* roleRef */.a3)(binding);
    const admin = kind === 'ClusterRole' && name === 'cluster-admin';
    const everything = `\`*\` on every resource${binding.kind === 'RoleBinding' ? ' of its namespace' : ''}`;
    for (const subject of (0,rbac/* rbacSubjects */.iY)(binding)) {
        const anyone = ['system:anonymous', 'system:unauthenticated', 'system:authenticated'].includes(subject.name);
        if (anyone ? !isDiscovery(binding, unit) : admin && !isOfCluster(subject)) {
            yield {
                message: `${(0,phrases/* objectName */.Hd)(binding)} grants ${admin ? everything : inCode(name)} to ${subjectName(subject)}.`,
                at: ['subjects', subject.index],
                detail: `${subject.kind} ${subject.namespace ?? ''}/${subject.name}`,
            };
        }
    }
}
/** Administrators and components of the cluster itself; service accounts that are written out or taken together are not. */
const isOfCluster = ({ name }) => /^system:(?!serviceaccounts?(:|$))/.test(name);
/** Roles that only tell which API there is; one of the unit counts when it speaks of no resource. */
function isDiscovery(binding, unit) {
    const { kind, name } = (0,rbac/* roleRef */.a3)(binding);
    if (['system:discovery', 'system:basic-user', 'system:public-info-viewer'].includes(name))
        return true;
    const role = roleKinds.includes(kind) ? unit.ofKind(kind).find(candidate => candidate.name === name) : undefined;
    return role !== undefined && (0,rbac/* policyRules */.cy)(role).every(({ resources }) => resources.length === 0);
}
function subjectName({ kind, name, namespace }) {
    return `${kind} ${inCode(namespace === undefined ? name : `${namespace}/${name}`)}`;
}

;// CONCATENATED MODULE: ./build/resources/volumes.js

/** A pod's volumes, with those that a StatefulSet claims for each of its pods. */
function volumesOf({ pod, resource }) {
    const claimed = resource.kind === 'StatefulSet' ? (0,resources_fields/* listAt */.gT)(resource.body, 'spec', 'volumeClaimTemplates') : [];
    return [
        ...claimed.map(claim => ({ name: (0,resources_fields/* textAt */.$6)(claim, 'metadata', 'name') ?? '', source: 'claim', readOnly: false })),
        ...(pod.volumes ?? []).map(volume => ({
            name: volume.name ?? '',
            source: volume.persistentVolumeClaim
                ? 'claim'
                : volume.ephemeral
                    ? 'ephemeral'
                    : volume.emptyDir
                        ? 'emptyDir'
                        : volume.csi
                            ? 'csi'
                            : volume.hostPath
                                ? 'hostPath'
                                : 'other',
            readOnly: volume.persistentVolumeClaim?.readOnly ?? false,
        })),
    ];
}
/** The volumes that a container mounts so that it can write to them; those of ConfigMaps, Secrets and the like are read-only. */
function writesTo({ spec, workload }) {
    const volumes = volumesOf(workload);
    return (spec.volumeMounts ?? []).flatMap(({ name, readOnly }) => volumes.filter(volume => volume.name === name && volume.source !== 'other' && !volume.readOnly && !readOnly));
}

;// CONCATENATED MODULE: ./build/rules/security/read-only-root-filesystem.js








/* harmony default export */ const read_only_root_filesystem = ((0,rule/* defineRule */.K)({
    id: 'read-only-root-filesystem',
    item: 'read-only-root-filesystem',
    category: 'security',
    priority: 'high',
    title: 'Read-only filesystem',
    headline: 'Writable root filesystem',
    why: 'An intruder can plant tools in a writable root filesystem and change the program that runs there.',
    docs: 'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/',
    subjects: (0,subjects/* containers */.l8)(['serving', 'helper', 'sidecar', 'init']),
    judgesPatches: true,
    *check(container, { thresholds }) {
        if ((0,resources_workload/* runsWindows */.KQ)(container.workload))
            return notApplicable('Windows cannot run on a read-only root filesystem');
        if (container.role === 'init' && !thresholds.readOnlyRootForInitContainers)
            return notApplicable('an init container: judged with `read-only-root.include-init`');
        if (container.spec.securityContext?.readOnlyRootFilesystem)
            return writesTo(container).length > 0 ? undefined : passed('mount an emptyDir at /tmp if the app writes');
        yield {
            message: `Container ${(0,phrases/* containerName */.xN)(container)} can write to its root filesystem${read_only_root_filesystem_misplaced(container)}.`,
            at: [...container.path, 'securityContext', 'readOnlyRootFilesystem'],
            fix: readOnly(container),
            ...(!mounts(container, '/tmp') && { template: tmpVolume }),
        };
    },
}));
/** In the pod's security context there is no such field: the API server drops or rejects it. */
function read_only_root_filesystem_misplaced({ resource, workload }) {
    const there = (0,resources_fields/* valueAt */.fK)(resource.body, [...podContextPath(workload), 'readOnlyRootFilesystem']);
    return there === undefined ? '' : ": readOnlyRootFilesystem does not exist in the pod's securityContext, only in a container's";
}
function readOnly({ path }) {
    return {
        title: 'Make the root filesystem read-only; will break code that writes outside mounted volumes',
        confidence: 'check',
        edits: [{ set: [...path, 'securityContext', 'readOnlyRootFilesystem'], to: true }],
    };
}
const mounts = ({ spec }, folder) => spec.volumeMounts?.some(({ mountPath }) => mountPath === folder) ?? false;
const tmpVolume = `# in the container, for what it writes to /tmp
volumeMounts:
  - { name: tmp, mountPath: /tmp }
# in the pod
volumes:
  - { name: tmp, emptyDir: {} }
`;

;// CONCATENATED MODULE: ./build/inventory/openshift.js
/** Whether a namespace lives on OpenShift, which gives every namespace its own range of user and group ids. */
function runsOnOpenShift(unit, namespace) {
    return (unit.ofKind('Route').some(({ group }) => group === 'route.openshift.io') ||
        unit.ofKind('DeploymentConfig').some(({ group }) => group === 'apps.openshift.io') ||
        unit.ofKind('Namespace').some(({ name, annotations }) => name === namespace && 'openshift.io/sa.scc.uid-range' in annotations));
}

;// CONCATENATED MODULE: ./build/rules/security/run-as-non-root.js






/* harmony default export */ const run_as_non_root = ((0,rule/* defineRule */.K)({
    id: 'run-as-non-root',
    item: 'run-as-non-root',
    category: 'security',
    priority: 'critical',
    title: 'Non-root user',
    headline: 'May run as root',
    why: 'A process that escapes its container as UID 0 is root on the node.',
    docs: 'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/',
    subjects: governed(['serving', 'helper', 'sidecar', 'init'], choosesUser, 'its main container'),
    companions: ['Namespace', 'Route', 'DeploymentConfig'],
    judgesPatches: true,
    *check({ main, container, ...subject }, { unit }) {
        const { workload, containers } = subject;
        if (ownsUserNamespace(workload))
            return passed('`hostUsers: false` maps UID 0 to an unprivileged user of the node');
        const openShift = runsOnOpenShift(unit, workload.resource.namespace);
        const own = main && rootRisk(main);
        if (main && own)
            yield run_as_non_root_problem({ workload, containers: [main], byPod: false }, own, openShift);
        const risk = containers.map(rootRisk).find(found => found !== undefined);
        if (!risk)
            return;
        const others = containers.every(({ name }) => name !== container);
        yield {
            ...run_as_non_root_problem(subject, risk, openShift),
            ...(others && { headline: 'Another container may run as root' }),
            ...(own && { detail: 'others' }),
        };
    },
}));
function run_as_non_root_problem(governed, risk, openShift) {
    const fix = fixOf(governed, risk, openShift);
    return {
        message: `${run_as_non_root_says(governed, risk)}.`,
        at: risk.at,
        ...(risk.reason !== 'unset' && risk.reason !== 'allowed' && { headline: headlines[risk.reason] }),
        ...(fix && { fix }),
    };
}
const headlines = { 'uid-0': 'Runs as root', refused: 'Will not start', administrator: 'Runs as administrator' };
/** A container that names a user, or forbids or allows root, is judged by itself. */
function choosesUser(container) {
    const { windowsOptions } = container.spec.securityContext ?? {};
    return sets(container, 'runAsUser') || sets(container, 'runAsNonRoot') || windowsOptions?.runAsUserName !== undefined;
}
function run_as_non_root_says(subject, { reason }) {
    const mayRun = containersDo(subject, 'may run', 'may run');
    const windows = (0,resources_workload/* runsWindows */.KQ)(subject.workload);
    switch (reason) {
        case 'unset':
            return windows
                ? `${mayRun} as administrator: neither runAsNonRoot nor windowsOptions.runAsUserName is set`
                : `${mayRun} as root: neither runAsNonRoot nor a non-zero runAsUser is set`;
        case 'allowed':
            return windows
                ? `${mayRun} as administrator: runAsNonRoot is false and no windowsOptions.runAsUserName is set`
                : `${mayRun} as root: runAsNonRoot is false and no non-zero runAsUser is set`;
        case 'uid-0':
            return containersDo(subject, 'runs as UID 0', 'run as UID 0');
        case 'refused':
            return `${containersDo(subject, 'sets', 'set')} \`runAsNonRoot: true\` with \`runAsUser: 0\` and will not start`;
        case 'administrator':
            return `${containersDo(subject, 'runs', 'run')} as a Windows administrator`;
    }
}
/** `runAsNonRoot: true` where it is missing or false, unless that stops a container that is told to be UID 0. */
function fixOf({ workload, byPod }, { reason, at }, openShift) {
    if (reason !== 'unset' && reason !== 'allowed')
        return undefined;
    const stops = workload.containers.some(container => container.spec.securityContext?.runAsNonRoot === undefined && effective(container, 'runAsUser').value === 0);
    if (byPod && stops)
        return undefined;
    const cure = openShift ? 'give the image a numeric USER' : 'add a numeric USER or runAsUser';
    return {
        title: `Require a non-root user; the container will refuse to start if the image's user is root: ${cure}`,
        confidence: 'check',
        edits: [{ set: reason === 'allowed' ? at : [...podContextPath(workload), 'runAsNonRoot'], to: true }],
    };
}

;// CONCATENATED MODULE: ./build/rules/security/run-as-user-group.js








/* harmony default export */ const run_as_user_group = ((0,rule/* defineRule */.K)({
    id: 'run-as-user-group',
    item: 'run-as-non-root',
    category: 'security',
    priority: 'medium',
    title: 'User and groups set',
    headline: 'Root group',
    why: 'A process without a group of its own belongs to group 0, which owns many files of an image.',
    docs: 'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/',
    subjects: governed(['serving', 'helper', 'sidecar'], choosesIds),
    companions: ['Namespace', 'Route', 'DeploymentConfig'],
    summaryOnly: true,
    *check(subject, { unit }) {
        const { workload } = subject;
        if ((0,resources_workload/* runsWindows */.KQ)(workload))
            return notApplicable('Windows has no numeric users');
        if (ownsUserNamespace(workload))
            return notApplicable('`hostUsers: false`: the ids are the pod’s own');
        if (runsOnOpenShift(unit, workload.resource.namespace))
            return notApplicable('OpenShift gives each namespace its ids');
        if (setsNoIds(subject)) {
            return subject.containers.some(rootRisk)
                ? openAlready('no user or group is set: told by `run-as-non-root`')
                : notApplicable('no user or group is set, and root is forbidden');
        }
        yield* ofProcess(subject);
        if (subject.byPod)
            yield* ofVolumes(subject);
    },
}));
function choosesIds(container) {
    return sets(container, 'runAsUser') || sets(container, 'runAsGroup');
}
function setsNoIds({ workload }) {
    const { runAsUser, runAsGroup, fsGroup, supplementalGroups } = workload.pod.securityContext ?? {};
    return ([runAsUser, runAsGroup, fsGroup, supplementalGroups].every(id => id === undefined) && !workload.containers.some(choosesIds));
}
function* ofProcess(subject) {
    const [container] = subject.containers;
    if (!container)
        return;
    const user = effective(container, 'runAsUser');
    const group = effective(container, 'runAsGroup');
    for (const field of ['runAsUser', 'runAsGroup']) {
        const { value, at } = field === 'runAsUser' ? user : group;
        if (value === 0)
            yield run_as_user_group_isZero(field, at, sets(container, field) ? container : undefined);
    }
    if (group.value === undefined && user.value) {
        const does = (verb) => `${verb} runAsUser ${user.value} but no runAsGroup`;
        yield {
            message: subject.containers.length === 1
                ? `Container ${(0,phrases/* shortName */.EU)(container)} ${does('sets')}, so its primary group is root (0).`
                : `${containersDo(subject, does('sets'), does('set'))}, so their primary group is root (0).`,
            at: [...user.at.slice(0, -1), 'runAsGroup'],
            detail: 'runAsGroup',
            template: guideIds,
        };
    }
}
function* ofVolumes({ workload }) {
    const context = podContextPath(workload);
    const { fsGroup, supplementalGroups = [] } = workload.pod.securityContext ?? {};
    const zeros = { fsGroup: fsGroup === 0, supplementalGroups: supplementalGroups.includes(0) };
    for (const [field, found] of Object.entries(zeros))
        if (found)
            yield run_as_user_group_isZero(field, [...context, field]);
    const volume = fsGroup === undefined ? ownedByRoot(workload.containers) : undefined;
    if (volume !== undefined) {
        yield {
            message: `${(0,phrases/* workloadName */.vO)(workload)} mounts volume \`${volume}\` to write to it but sets no fsGroup; a non-root process may not be allowed to.`,
            headline: 'No fsGroup',
            at: [...context, 'fsGroup'],
            detail: 'fsGroup',
            template: guideIds,
        };
    }
}
/** A claimed or ephemeral volume that a container which cannot be root writes to. */
function ownedByRoot(containers) {
    return containers
        .filter(container => ['serving', 'helper', 'sidecar'].includes(container.role) && !rootRisk(container))
        .flatMap(writesTo)
        .find(({ source }) => source === 'claim' || source === 'ephemeral')?.name;
}
function run_as_user_group_isZero(field, at, container) {
    const owner = container ? ` of container ${(0,phrases/* shortName */.EU)(container)}` : '';
    const what = field === 'runAsUser' ? 'root' : 'root group';
    return { message: `\`${field}\`${owner} is 0 (${what}).`, at, detail: field, template: guideIds };
}
const guideIds = `securityContext:      # of the pod; the guide's example values
  runAsUser: 1000
  runAsGroup: 3000
  fsGroup: 2000
`;

;// CONCATENATED MODULE: ./build/rules/security/runtime-socket-mount.js



/* harmony default export */ const runtime_socket_mount = ((0,rule/* defineRule */.K)({
    id: 'runtime-socket-mount',
    item: null,
    category: 'security',
    priority: 'high',
    title: 'No container runtime socket',
    headline: 'Mounts runtime socket',
    why: 'Through the socket a container starts others as it likes, privileged ones too; mounting it read-only changes nothing.',
    docs: 'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
    subjects: (0,subjects/* workloads */.bH)(),
    *check(workload) {
        for (const { index, volume, hostPath, exact } of socketMounts(workload)) {
            const what = exact ? "the container runtime's socket" : `\`${hostPath}\`, which holds the container runtime's socket`;
            yield {
                message: `\`${workload.resource.name}\` mounts ${what}: whoever controls it is root on the node.`,
                at: [...workload.podPath, 'volumes', index, 'hostPath', 'path'],
                detail: volume,
            };
        }
    },
}));

;// CONCATENATED MODULE: ./build/rules/security/seccomp-profile.js








/* harmony default export */ const seccomp_profile = ((0,rule/* defineRule */.K)({
    id: 'seccomp-profile',
    item: 'pod-security-standards',
    category: 'security',
    priority: 'high',
    title: 'Seccomp profile set',
    headline: 'No seccomp profile',
    why: 'Without a profile every system call of the node’s kernel is open to the container.',
    docs: 'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
    subjects: governed(['serving', 'helper', 'sidecar', 'init', 'ephemeral'], setsProfile),
    *check(subject) {
        if ((0,resources_workload/* runsWindows */.KQ)(subject.workload))
            return notApplicable('Windows has no seccomp');
        const [container] = subject.containers;
        if (!container)
            return;
        const { value, at } = effective(container, 'seccompProfile');
        const type = value?.type;
        if (type !== undefined && confiningProfiles.includes(type))
            return;
        if (type !== undefined && (0,templated/* isTemplated */.d)(type))
            return unverified('templated', 'seccompProfile is filled in later');
        yield {
            message: `${whose(subject, container)} sets no seccomp profile${type === undefined ? '' : ` (${type})`}.`,
            at: type === undefined ? at : [...at, 'type'],
            fix: type === undefined && subject.byPod ? byDefault(podContextPath(subject.workload)) : confined(at),
        };
    },
}));
function setsProfile({ spec }) {
    return spec.securityContext?.seccompProfile !== undefined;
}
function whose({ byPod, workload }, container) {
    if (!byPod)
        return `Container ${(0,phrases/* containerName */.xN)(container)}`;
    return workload.resource.kind === 'Pod' ? (0,phrases/* workloadName */.vO)(workload) : `Pod template of ${(0,phrases/* workloadName */.vO)(workload)}`;
}
function byDefault(podContext) {
    return {
        title: 'Use the runtime’s default profile, which blocks only calls that containers hardly ever make',
        confidence: 'safe',
        edits: [{ set: [...podContext, 'seccompProfile'], to: { type: 'RuntimeDefault' } }],
    };
}
function confined(profile) {
    return {
        title: 'Use the runtime’s default profile; check first which system calls made someone turn it off',
        confidence: 'check',
        edits: [{ set: [...profile, 'type'], to: 'RuntimeDefault' }],
    };
}

;// CONCATENATED MODULE: ./build/resources/credential-flags.js

/** `--name=value` or `--name value` inside one word, which may be a whole script; a value ends at a blank or its quote. */
const credential_flags_flag = /(?<![\w.-])--?([A-Za-z][\w.-]*)(?:=|[ \t]+)("[^"\n]*"|'[^'\n]*'|[^\s"']+)/g;
/** The flags of a command line (`command` and `args` alike) whose names are a credential's. */
function credentialFlags(words) {
    return words.flatMap((word, index) => {
        const found = [...word.matchAll(credential_flags_flag)].map(([, name = '', value = '']) => ({ name, value: unquoted(value), index }));
        const [, alone] = /^--?([A-Za-z][\w.-]*)$/.exec(word) ?? [];
        const next = words[index + 1];
        if (alone !== undefined && next !== undefined)
            found.push({ name: alone, value: next, index: index + 1 });
        return found.filter(({ name, value }) => (0,credential/* namesCredential */.si)(name) && isLiteral(value));
    });
}
const unquoted = (value) => value.replace(/^(["'])(.*)\1$/s, '$2');
/** What a shell expands (`$TOKEN`, `` `cat …` ``) is no literal, nor is the next flag or the end of a line. */
const isLiteral = (value) => !/^[-$`\\|&;<>]/.test(value);

// EXTERNAL MODULE: ./build/resources/credential-pattern.js
var credential_pattern = __webpack_require__(7542);
;// CONCATENATED MODULE: ./build/resources/credential-places.js




/** What a container's variables, arguments, probes and hooks hold. */
function credentialsOf(container) {
    return [...variables(container), ...words(container), ...headers(container)];
}
function variables({ path, spec }) {
    return (spec.env ?? []).flatMap(({ name = '', value = '' }, index) => {
        const found = (0,credential/* suspicion */.M5)(name, value);
        return found ? [{ name, noun: `\`${name}\``, at: [...path, 'env', index, 'value'], detail: name, value, found }] : [];
    });
}
function words({ resource, path }) {
    return ['command', 'args'].flatMap(field => {
        const texts = (0,resources_fields/* listAt */.gT)(resource.body, ...path, field).map(word => (typeof word === 'string' ? word : ''));
        const shown = texts.flatMap((value, index) => {
            const sort = (0,credential_pattern/* credentialIn */.L)(value);
            if (sort === undefined)
                return [];
            const place = { name: undefined, noun: 'An argument', at: [...path, field, index], detail: `${field}.${index}`, value };
            return [{ ...place, found: { kind: 'shown', sort } }];
        });
        const told = new Set(shown.map(({ at }) => at.at(-1)));
        const flags = credentialFlags(texts).flatMap(({ name, value, index }) => {
            const found = told.has(index) ? undefined : (0,credential/* suspicionUnder */.As)(name, value);
            return found ? [{ name, noun: `Flag \`--${name}\``, at: [...path, field, index], detail: name, value, found }] : [];
        });
        return [...shown, ...flags];
    });
}
/** `Authorization` and its kin, in what a probe or a hook sends. */
function headers({ path, spec }) {
    const { livenessProbe, readinessProbe, startupProbe, lifecycle } = spec;
    const senders = [
        ['livenessProbe', livenessProbe],
        ['readinessProbe', readinessProbe],
        ['startupProbe', startupProbe],
        ['lifecycle.postStart', lifecycle?.postStart],
        ['lifecycle.preStop', lifecycle?.preStop],
    ];
    return senders.flatMap(([sender, probe]) => (probe?.httpGet?.httpHeaders ?? []).flatMap(({ name = '', value = '' }, index) => {
        const login = /^(proxy-)?authorization$/i.test(name);
        const found = login ? (0,credential/* suspicionUnder */.As)('password', value.replace(/^\w+\s+/, '')) : (0,credential/* suspicion */.M5)(name, value);
        const at = [...path, ...sender.split('.'), 'httpGet', 'httpHeaders', index, 'value'];
        return found ? [{ name, noun: `Header \`${name}\` in the ${sender}`, at, detail: `${sender}.${name}`, value, found }] : [];
    }));
}
/** What the annotations of a workload and of its pods hold. Only shapes tell: an annotation's name says who reads it. */
function annotatedCredentials({ resource, templatePath }) {
    const own = ['metadata', 'annotations'];
    const maps = templatePath.length === 0 ? [own] : [own, [...templatePath, ...own]];
    return maps.flatMap(path => Object.entries((0,resources_fields/* labelsAt */.dx)(resource.body, ...path)).flatMap(([key, value]) => {
        const sort = (0,credential_pattern/* credentialIn */.L)(value);
        if (sort === undefined)
            return [];
        const place = { name: undefined, noun: `Annotation \`${key}\``, at: [...path, key], detail: key.replace('/', '.'), value };
        return [{ ...place, found: { kind: 'shown', sort } }];
    }));
}

;// CONCATENATED MODULE: ./build/rules/security/secret-env-literal.js








/** The workload itself for its annotations, then each of its containers. */
const podsAndContainers = {
    kinds: workload_kinds/* workloadKinds */.dd,
    *of(resource, unit) {
        const workload = unit.workload(resource);
        if (workload?.templateOf !== resource)
            return;
        yield workload;
        for (const container of workload.containers)
            if (container.role !== 'ephemeral')
                yield container;
    },
};
/* harmony default export */ const secret_env_literal = ((0,rule/* defineRule */.K)({
    id: 'secret-env-literal',
    item: 'secrets-externalized',
    category: 'security',
    priority: 'critical',
    title: 'No literal credentials in pod specs',
    headline: 'Literal credential',
    why: 'Anyone who can read the repository, the workload in the cluster or a CI log has the credential.',
    docs: 'https://kubernetes.io/docs/concepts/configuration/secret/',
    subjects: podsAndContainers,
    companions: secret_names/* secretNamingKinds */.G,
    alongside: workload_kinds/* workloadKinds */.dd,
    judgesPatches: true,
    *check(subject, { unit, thresholds }) {
        const places = 'workload' in subject ? credentialsOf(subject) : annotatedCredentials(subject);
        const waiting = [];
        for (const { name, noun, at, detail, value, found } of places) {
            if (found.kind === 'placeholder') {
                waiting.push(`\`${name}\``);
                continue;
            }
            // The name of a Secret is no secret. A password is rarely one, and may be the same word.
            if (found.kind === 'named' && !(0,credential/* namesPassword */.mX)(name ?? '') && (0,secret_names/* isSecretName */.e)(value.trim(), unit))
                continue;
            yield {
                message: `${noun} of ${owner(subject)} holds a literal credential${found.kind === 'shown' ? ` (${found.sort})` : ''} in the manifest. Rotate it: it is already in the branch's history.`,
                at,
                detail,
                template: fromExternalSecret(name ?? 'CREDENTIAL', subject.resource.name),
                ...(found.kind === 'named' && { inferred: true, ...(thresholds.blockOnInferredSecrets && { blocksThough: true }) }),
            };
        }
        if (waiting.length > 0 && unit.stage === 'production')
            return passed(`${(0,phrases/* listed */.KE)(waiting)} ${waiting.length === 1 ? 'holds' : 'hold'} a placeholder, to be replaced before it runs`);
    },
}));
function owner(subject) {
    if (!('workload' in subject))
        return (0,phrases/* workloadName */.vO)(subject);
    return subject.name === '' ? (0,phrases/* objectName */.Hd)(subject.resource) : `container \`${subject.name}\``; // Knative's may have no name
}

// EXTERNAL MODULE: ./build/resources/secret.js
var secret = __webpack_require__(1036);
;// CONCATENATED MODULE: ./build/rules/security/secret-manifest.js








/* harmony default export */ const secret_manifest = ((0,rule/* defineRule */.K)({
    id: 'secret-manifest',
    item: 'secrets-externalized',
    category: 'security',
    priority: 'critical',
    title: 'No plaintext Secret committed',
    headline: 'Plaintext Secret',
    why: 'Base 64 in git is plaintext in git, in every clone, for good.',
    docs: 'https://kubernetes.io/docs/concepts/configuration/secret/',
    subjects: (0,subjects/* objectsOf */.iZ)('Secret', 'ExternalSecret', 'ClusterExternalSecret'),
    judgesPatches: true,
    *check({ resource }, { unit }) {
        if (!(0,secret/* isSecret */.$)(resource))
            return yield* templateLiterals(resource);
        const { plain, placeholders } = (0,secret/* readSecret */.n)(resource);
        const type = (0,resources_fields/* textAt */.$6)(resource.body, 'type');
        if (type === 'helm.sh/release.v1')
            return yield* releaseState(resource, plain);
        if (type === 'kubernetes.io/service-account-token' && plain.length === 0)
            return yield longLivedToken(resource);
        const keys = plain.map(({ key }) => key);
        for (const { key, path, encoded } of plain) {
            yield {
                message: `${(0,phrases/* objectName */.Hd)(resource)} commits a plaintext value (\`${key}\`) to the repository${encoded ? '; base 64 is not encryption' : ''}.`,
                at: path,
                detail: key,
                template: externalSecretFor(resource.name, keys.slice(0, 5)),
            };
        }
        if (placeholders.length > 0 && unit.stage === 'production')
            return passed(`${(0,phrases/* listed */.KE)(placeholders.map(key => `\`${key}\``))} wait to be replaced before the Secret is applied`);
    },
}));
/** What Helm stores of a release is every rendered manifest, Secrets included. */
function* releaseState(resource, [first]) {
    if (!first)
        return;
    yield {
        message: `${(0,phrases/* objectName */.Hd)(resource)} is Helm's state of a release: it contains the rendered values, Secrets included.`,
        at: first.path,
        detail: first.key,
    };
}
function longLivedToken(resource) {
    return {
        message: `${(0,phrases/* objectName */.Hd)(resource)} asks for a token that never expires; a TokenRequest gives one that does.`,
        headline: 'Long-lived token',
        at: ['type'],
        detail: 'type',
        priority: 'medium',
        summaryOnly: true,
    };
}
/** A literal credential in the template of a Secret that is made from outside is committed all the same. */
function* templateLiterals(resource) {
    if (resource.group !== 'external-secrets.io')
        return notApplicable('another kind of the same name');
    const spec = resource.kind === 'ExternalSecret' ? ['spec'] : ['spec', 'externalSecretSpec'];
    const data = [...spec, 'target', 'template', 'data'];
    for (const [key, value] of Object.entries((0,resources_fields/* labelsAt */.dx)(resource.body, ...data))) {
        const found = (0,credential/* suspicion */.M5)(key, value);
        if (!found || found.kind === 'placeholder')
            continue;
        yield {
            message: `${(0,phrases/* objectName */.Hd)(resource)} commits a plaintext value (\`${key}\`) to the repository.`,
            at: [...data, key],
            detail: key,
            ...(found.kind === 'named' && { inferred: true }),
        };
    }
    return undefined;
}

// EXTERNAL MODULE: ./build/resources/secret-source.js
var secret_source = __webpack_require__(1179);
;// CONCATENATED MODULE: ./build/rules/security/secrets-externalized.js






/** What can hold a secret, or bring one from outside. */
const holders = {
    kinds: [...workload_kinds/* workloadKinds */.dd, 'Secret', 'ConfigMap', ...secret_source/* externalSecretKinds */.fB],
    *of(resource, unit) {
        const isHolder = (0,secret/* isSecret */.$)(resource) || resource.kind === 'ConfigMap' || secret_source/* externalSecretKinds */.fB.includes(resource.kind);
        if (isHolder || unit.workload(resource))
            yield { resource, path: [] };
    },
};
/** Decided by the rules that serve its item: it only tells how an object keeps its secrets out of the repository. */
/* harmony default export */ const secrets_externalized = ((0,rule/* defineRule */.K)({
    id: 'secrets-externalized',
    item: 'secrets-externalized',
    category: 'security',
    priority: 'critical',
    title: 'Secrets externalized',
    headline: 'Literal secret',
    why: 'A secret in git is public to everyone with clone rights, forever.',
    docs: 'https://kubernetes.io/docs/concepts/security/secrets-good-practices/',
    subjects: holders,
    // biome-ignore lint/correctness/useYield: what is wrong is told by the rules that serve this item
    *check({ resource }, { unit }) {
        if (holdsPlainValues(resource))
            return notApplicable('its values are written in the manifest: `secret-manifest` judges them');
        const mechanisms = (0,secret_source/* mechanismsOf */.ar)(resource, unit.workload(resource));
        return mechanisms.length > 0 ? passed((0,phrases/* listed */.KE)(mechanisms)) : passed('no literal secrets');
    },
}));
const holdsPlainValues = (resource) => (0,secret/* isSecret */.$)(resource) && (0,secret/* readSecret */.n)(resource).plain.length > 0;

// EXTERNAL MODULE: ./build/inventory/service-accounts.js
var service_accounts = __webpack_require__(5197);
;// CONCATENATED MODULE: ./build/rules/security/service-account-token.js





/* harmony default export */ const service_account_token = ((0,rule/* defineRule */.K)({
    id: 'service-account-token',
    item: null,
    category: 'security',
    priority: 'medium',
    title: 'No needless API token',
    headline: 'Mounts API token',
    why: 'Whoever gets into the container can talk to the API server with it; every right that `default` is ever given comes along.',
    docs: 'https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/',
    subjects: (0,subjects/* workloads */.bH)(),
    companions: ['ServiceAccount', 'RoleBinding', 'ClusterRoleBinding'],
    summaryOnly: true,
    *check(workload, { unit }) {
        const { pod, podPath, resource } = workload;
        if (pod.automountServiceAccountToken === false)
            return;
        const account = (0,service_accounts/* serviceAccountOf */.gw)(workload);
        const bindings = (0,service_accounts/* bindingsOf */.kK)(workload, unit);
        if (bindings.length > 0)
            return notApplicable(`service account \`${account}\` is bound to a role: it is there to use the API`);
        if (account !== 'default')
            return;
        const object = pod.automountServiceAccountToken === undefined ? (0,service_accounts/* serviceAccountObject */.m2)(workload, unit) : undefined;
        if (object && (0,resources_fields/* valueAt */.fK)(object.resource.body, ['automountServiceAccountToken']) === false)
            return passedBy([object]);
        if (!unit.complete)
            return unverified('partial-context', 'a binding or the `default` service account may stand in what could not be read');
        yield {
            message: `\`${resource.name}\` mounts an API token of the default service account.`,
            at: [...podPath, accountField(workload)],
            inferred: true,
            fix: withoutToken(workload),
        };
    },
}));
function accountField({ pod }) {
    return !pod.serviceAccountName && pod.serviceAccount ? 'serviceAccount' : 'serviceAccountName';
}
function withoutToken({ podPath }) {
    return {
        title: 'Mount no token; check first that no container of the pod calls the API server',
        confidence: 'check',
        edits: [{ set: [...podPath, 'automountServiceAccountToken'], to: false }],
    };
}

// EXTERNAL MODULE: ./build/resources/quantity.js
var resources_quantity = __webpack_require__(5321);
;// CONCATENATED MODULE: ./build/resources/vertical-pod-autoscaler.js

function readVerticalPodAutoscaler({ body }) {
    const written = (0,resources_fields/* valueAt */.fK)(body, ['spec', 'updatePolicy', 'updateMode']);
    const byDefault = written === undefined || written === null;
    const mode = byDefault ? 'Recreate' : typeof written === 'string' ? written : undefined;
    const policies = (0,resources_fields/* listAt */.gT)(body, 'spec', 'resourcePolicy', 'containerPolicies');
    const policyOf = (container) => policies.find(policy => (0,resources_fields/* textAt */.$6)(policy, 'containerName') === container) ??
        policies.find(policy => (0,resources_fields/* textAt */.$6)(policy, 'containerName') === '*');
    const isOff = (policy) => (0,resources_fields/* textAt */.$6)(policy, 'mode') === 'Off';
    const kind = (0,resources_fields/* textAt */.$6)(body, 'spec', 'targetRef', 'kind');
    const name = (0,resources_fields/* textAt */.$6)(body, 'spec', 'targetRef', 'name');
    return {
        mode,
        byDefault,
        target: kind !== undefined && name !== undefined ? { kind, name } : undefined,
        leavesAlone: container => isOff(policyOf(container)),
        leavesAllAlone: isOff(policyOf('*')) && policies.every(isOff),
        controls: (container, measure) => {
            if (mode === undefined || mode === 'Off')
                return false;
            const policy = policyOf(container);
            if (isOff(policy))
                return false;
            return !('controlledResources' in (0,resources_fields/* mapAt */.SC)(policy)) || (0,resources_fields/* textsAt */.i1)(policy, 'controlledResources').includes(measure);
        },
    };
}

;// CONCATENATED MODULE: ./build/inventory/limit-ranges.js


/** The fields that the API derives a default from, first come first served: an absent one is filled from the next. */
const sources = {
    requests: ['defaultRequest', 'default', 'max', 'min'],
    limits: ['default', 'max'],
};
/**
 * The default of a measure for the containers of an object, from a LimitRange that stands, or may stand, in its namespace.
 * https://kubernetes.io/docs/concepts/policy/limit-range/
 */
function containerDefault(unit, workload, side, measure) {
    for (const by of unit.inNamespace('LimitRange', workload)) {
        for (const [index, item] of (0,resources_fields/* listAt */.gT)(by.resource.body, 'spec', 'limits').entries()) {
            if (!(0,resources_fields/* isFields */.Ce)(item) || (0,resources_fields/* textAt */.$6)(item, 'type') !== 'Container')
                continue;
            for (const source of sources[side]) {
                const quantity = (0,resources_quantity/* quantityAt */.j1)(by.resource, ['spec', 'limits', index, source, measure]);
                if (quantity === undefined)
                    continue;
                if ((0,resources_quantity/* isSet */.vM)(quantity) && quantity.value !== undefined)
                    return { by, value: quantity.value, text: quantity.text };
                break;
            }
        }
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/inventory/effective-resources.js




/** What a container itself writes; undefined where nothing is. */
function ownQuantity({ resource, path }, side, measure) {
    return (0,resources_quantity/* quantityAt */.j1)(resource, [...path, 'resources', side, measure]);
}
/** What is written for the whole pod (pod-level resources); Windows pods have none. */
function podQuantity(workload, side, measure) {
    if ((0,resources_workload/* runsWindows */.KQ)(workload))
        return undefined;
    return (0,resources_quantity/* quantityAt */.j1)(workload.resource, [...workload.podPath, 'resources', side, measure]);
}
/**
 * What a container can count on: its own request, else its limit (which the API copies), the pod's, a LimitRange's default,
 * or what a VerticalPodAutoscaler sets. Undefined: nothing is reserved. A written zero keeps the API from filling anything in.
 */
function requestOf(container, measure, unit) {
    return (ownRequest(container, measure) ??
        ofPod(container, 'requests', measure) ??
        ofPod(container, 'limits', measure) ??
        requestFilledIn(container, measure, unit));
}
/** The same of the container alone: what is written for the whole pod is no request of its own. */
function requestOfItsOwn(container, measure, unit) {
    return ownRequest(container, measure) ?? requestFilledIn(container, measure, unit);
}
function ownRequest(container, measure) {
    return suppliedBy('container', ownQuantity(container, 'requests', measure) ?? ownQuantity(container, 'limits', measure));
}
function requestFilledIn(container, measure, unit) {
    const { workload, resource } = container;
    if (!ownQuantity(container, 'requests', measure)) {
        const filled = containerDefault(unit, resource, 'requests', measure);
        if (filled)
            return ofLimitRange(filled);
    }
    const by = unit
        .targeting('VerticalPodAutoscaler', workload)
        .find(match => readVerticalPodAutoscaler(match.resource).controls(container.name, measure));
    return by && { from: 'VerticalPodAutoscaler', value: undefined, by };
}
/** What bounds a container: its own limit, the pod's, or a LimitRange's default. */
function limitOf(container, measure, unit) {
    const limit = ownQuantity(container, 'limits', measure);
    const written = suppliedBy('container', limit) ?? ofPod(container, 'limits', measure);
    if (written || limit)
        return written;
    const filled = containerDefault(unit, container.resource, 'limits', measure);
    return filled && ofLimitRange(filled);
}
function ofPod({ workload }, side, measure) {
    return suppliedBy('pod', podQuantity(workload, side, measure));
}
function ofLimitRange({ by, value, text }) {
    return { from: 'LimitRange', value: (0,resources_quantity/* roundedToMilli */.yk)(value), text, by };
}
/** A text that is no quantity is there all the same: it is told as what it is, not as missing. */
function suppliedBy(from, quantity) {
    if (!quantity)
        return undefined;
    if (quantity.value === undefined)
        return { from, value: undefined, text: quantity.text };
    return (0,resources_quantity/* isSet */.vM)(quantity) ? { from, value: (0,resources_quantity/* roundedToMilli */.yk)(quantity.value), text: quantity.text } : undefined;
}

;// CONCATENATED MODULE: ./build/rules/sizing/written-range.js


/** Undefined where there are no two quantities above zero to compare, or one is a mistake that `resource-quantity` tells. */
function writtenRange(container, measure) {
    const request = ownQuantity(container, 'requests', measure);
    const limit = ownQuantity(container, 'limits', measure);
    if (!request || !limit || !(0,resources_quantity/* isSet */.vM)(request) || !(0,resources_quantity/* isSet */.vM)(limit))
        return undefined;
    if (request.value === undefined || limit.value === undefined)
        return undefined;
    if ((0,resources_quantity/* isUnusual */.wB)(measure, request) || (0,resources_quantity/* isUnusual */.wB)(measure, limit))
        return undefined;
    return { request, limit, asked: (0,resources_quantity/* roundedToMilli */.yk)(request.value), most: (0,resources_quantity/* roundedToMilli */.yk)(limit.value) };
}

;// CONCATENATED MODULE: ./build/rules/sizing/cpu-limit-ratio.js






/* harmony default export */ const cpu_limit_ratio = ((0,rule/* defineRule */.K)({
    id: 'cpu-limit-ratio',
    item: 'resource-requests',
    category: 'sizing',
    priority: 'medium',
    title: 'CPU limit 3–5 times its request, or none',
    headline: 'CPU limit out of proportion',
    why: 'CPU compresses: a limit close to the request throttles every peak, one far above it makes a noisy neighbour.',
    docs: 'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/',
    subjects: (0,subjects/* containers */.l8)(['serving', 'helper', 'sidecar']),
    summaryOnly: true,
    *check(container, { thresholds: { cpuLimitRatio } }) {
        if (!ownQuantity(container, 'limits', 'cpu'))
            return; // the guide's other choice
        const range = writtenRange(container, 'cpu');
        if (!range)
            return notApplicable('it writes no request and limit to compare');
        const { request, limit, asked, most } = range;
        if (most <= asked || (0,resources_quantity/* isBetween */.Bt)(most, asked, cpuLimitRatio))
            return; // resource-quantity tells a limit below its request
        const { min, max } = cpuLimitRatio;
        yield {
            message: `CPU limit ${limit.text} is ${(0,resources_quantity/* ratioOf */.pO)(most, asked)}× the request ${request.text}; the checklist suggests ${min}–${max}× or no CPU limit.`,
            at: [...container.path, 'resources', 'limits', 'cpu'],
            template: limitTemplate(request, cpuLimitRatio),
        };
    },
}));
function limitTemplate(request, { max }) {
    const limit = (0,resources_quantity/* multiplied */.u4)(request.text, Math.floor(max)) ?? '500m';
    return `resources:
  limits: { cpu: ${limit} }   # ${Math.floor(max)} times the request; or leave the CPU limit out
`;
}

;// CONCATENATED MODULE: ./build/resources/autoscaler.js

const horizontalAutoscalers = ['HorizontalPodAutoscaler', 'ScaledObject'];
function readHorizontalAutoscaler(resource) {
    return resource.kind === 'ScaledObject' ? readScaledObject(resource) : readHpa(resource);
}
function readHpa({ apiVersion, body, annotations }) {
    const max = (0,resources_fields/* numberAt */.tk)(body, 'spec', 'maxReplicas');
    const behavior = ['spec', 'behavior'];
    return {
        min: bound((0,resources_fields/* numberAt */.tk)(body, 'spec', 'minReplicas') ?? 1, 'minReplicas'),
        max: max === undefined ? undefined : bound(max, 'maxReplicas'),
        metrics: apiVersion === 'autoscaling/v1' ? cpuOfV1(body, annotations) : metricsOf(body),
        behavior: apiVersion === 'autoscaling/v1' || apiVersion === 'autoscaling/v2beta1'
            ? undefined
            : { path: behavior, written: (0,resources_fields/* mapAt */.SC)(body, ...behavior) },
        pausedBy: undefined,
    };
}
/** https://keda.sh/docs/latest/reference/scaledobject-spec/ */
function readScaledObject({ body, annotations }) {
    const idle = (0,resources_fields/* numberAt */.tk)(body, 'spec', 'idleReplicaCount');
    const behavior = ['spec', 'advanced', 'horizontalPodAutoscalerConfig', 'behavior'];
    return {
        min: idle === undefined
            ? bound((0,resources_fields/* numberAt */.tk)(body, 'spec', 'minReplicaCount') ?? 0, 'minReplicaCount')
            : bound(idle, 'idleReplicaCount'),
        max: bound((0,resources_fields/* numberAt */.tk)(body, 'spec', 'maxReplicaCount') ?? 100, 'maxReplicaCount'),
        metrics: (0,resources_fields/* listAt */.gT)(body, 'spec', 'triggers').flatMap((trigger, index) => triggerMetric(trigger, index) ?? []),
        behavior: { path: behavior, written: (0,resources_fields/* mapAt */.SC)(body, ...behavior) },
        pausedBy: annotations[paused] === 'true' ? paused : pausedReplicas in annotations ? pausedReplicas : undefined,
    };
}
const paused = 'autoscaling.keda.sh/paused';
const pausedReplicas = 'autoscaling.keda.sh/paused-replicas';
const bound = (value, field) => ({ value, path: ['spec', field], field });
/** `autoscaling/v1` knows the CPU alone; what else a newer version measures, the API keeps in an annotation that is not read. */
function cpuOfV1(body, annotations) {
    const path = ['spec', 'targetCPUUtilizationPercentage'];
    const value = (0,resources_fields/* numberAt */.tk)(body, ...path);
    if (value === undefined && 'autoscaling.alpha.kubernetes.io/metrics' in annotations)
        return [];
    return [
        {
            measure: 'cpu',
            path,
            container: undefined,
            utilization: { value: value ?? 80, path },
            byDefault: value === undefined,
        },
    ];
}
/** Without any metric the API asks for 80 % of the CPU. */
function metricsOf(body) {
    const metrics = (0,resources_fields/* listAt */.gT)(body, 'spec', 'metrics');
    const path = ['spec', 'metrics'];
    if (metrics.length === 0)
        return [{ measure: 'cpu', path, container: undefined, utilization: { value: 80, path }, byDefault: true }];
    return metrics.flatMap((metric, index) => {
        const type = (0,resources_fields/* textAt */.$6)(metric, 'type');
        const source = type === 'Resource' ? 'resource' : type === 'ContainerResource' ? 'containerResource' : undefined;
        const name = source && (0,resources_fields/* textAt */.$6)(metric, source, 'name');
        if (source === undefined || name === undefined)
            return [];
        return hpaMetric((0,resources_fields/* mapAt */.SC)(metric, source), name, [...path, index, source]);
    });
}
function hpaMetric(source, measure, path) {
    const container = (0,resources_fields/* textAt */.$6)(source, 'container');
    const old = (0,resources_fields/* numberAt */.tk)(source, 'targetAverageUtilization');
    const value = old ?? (0,resources_fields/* numberAt */.tk)(source, 'target', 'averageUtilization');
    const relative = value !== undefined || (0,resources_fields/* textAt */.$6)(source, 'target', 'type') === 'Utilization';
    return {
        measure,
        path: [...path, 'name'],
        container: container === undefined ? undefined : { name: container, path: [...path, 'container'] },
        utilization: relative
            ? { value, path: [...path, ...(old === undefined ? ['target', 'averageUtilization'] : ['targetAverageUtilization'])] }
            : undefined,
        byDefault: false,
    };
}
/** https://keda.sh/docs/latest/scalers/cpu/ */
function triggerMetric(trigger, index) {
    const measure = (0,resources_fields/* textAt */.$6)(trigger, 'type');
    if (!(0,resources_fields/* isFields */.Ce)(trigger) || (measure !== 'cpu' && measure !== 'memory'))
        return undefined;
    const path = ['spec', 'triggers', index];
    const container = (0,resources_fields/* textAt */.$6)(trigger, 'metadata', 'containerName');
    const kind = (0,resources_fields/* textAt */.$6)(trigger, 'metricType') ?? (0,resources_fields/* textAt */.$6)(trigger, 'metadata', 'type');
    const written = (0,resources_fields/* valueAt */.fK)(trigger, ['metadata', 'value']);
    const value = typeof written === 'string' && /^\d{1,9}$/.test(written) ? Number(written) : undefined;
    return {
        measure,
        path: [...path, 'type'],
        container: container === undefined ? undefined : { name: container, path: [...path, 'metadata', 'containerName'] },
        utilization: kind === 'Utilization' ? { value, path: [...path, 'metadata', 'value'] } : undefined,
        byDefault: false,
    };
}

;// CONCATENATED MODULE: ./build/rules/sizing/autoscaler-templates.js

/** The guide's autoscaler for a workload. */
function autoscalerTemplate({ resource, replicas }) {
    const { apiVersion, kind, name, namespace } = resource;
    return `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  name: ${yamlText(name)}
${namespace === undefined ? '' : `  namespace: ${yamlText(namespace)}\n`}spec:
  scaleTargetRef:
    apiVersion: ${yamlText(apiVersion)}
    kind: ${kind}
    name: ${yamlText(name)}
  minReplicas: ${Math.max(3, replicas ?? 1)}
  maxReplicas: ${Math.max(20, 2 * (replicas ?? 1))}
  metrics:
    - type: Resource
      resource: { name: cpu, target: { type: Utilization, averageUtilization: 70 } }
    - type: Resource
      resource: { name: memory, target: { type: Utilization, averageUtilization: 80 } }
${indented(behaviorTemplate)}`;
}
/** The guide's behaviour: shed a tenth each minute after five quiet ones, double every 15 seconds at once. */
const behaviorTemplate = `behavior:
  scaleDown:
    stabilizationWindowSeconds: 300
    policies: [{ type: Percent, value: 10, periodSeconds: 60 }]
  scaleUp:
    stabilizationWindowSeconds: 0
    policies: [{ type: Percent, value: 100, periodSeconds: 15 }]
`;
const indented = (text) => text.replace(/^/gm, '  ').replace(/ +$/, '');

;// CONCATENATED MODULE: ./build/rules/sizing/horizontal-pod-autoscaler.js










/** Kinds that scale a workload by load; the last four by their own rules, which nobody reads here. */
const scalers = [
    'HorizontalPodAutoscaler',
    'ScaledObject',
    'WatermarkPodAutoscaler',
    'DatadogPodAutoscaler',
    'MultidimPodAutoscaler',
    'Canary',
];
/* harmony default export */ const horizontal_pod_autoscaler = ((0,rule/* defineRule */.K)({
    id: 'horizontal-pod-autoscaler',
    item: 'horizontal-pod-autoscaler',
    category: 'sizing',
    priority: 'high',
    title: 'HPA configured',
    headline: 'No HorizontalPodAutoscaler',
    why: 'Load changes; a fixed size is either waste or an outage.',
    docs: 'https://kubernetes.io/docs/concepts/workloads/autoscaling/horizontal-pod-autoscale/',
    subjects: (0,subjects/* controllers */.UM)(),
    companions: [...scalers, 'Rollout', 'PersistentVolumeClaim'],
    alongside: rollouts/* templateLenders */.iz,
    attestable: true,
    *check(workload, context) {
        const { unit } = context;
        const fixed = reasonForFixedSize(workload, context);
        if (fixed !== undefined)
            return notApplicable(fixed);
        const found = scalers.flatMap(kind => unit.targeting(kind, workload)).filter(scales);
        const paused = found.find(match => pauseOf(match) !== undefined);
        const working = found.filter(match => pauseOf(match) === undefined);
        if (working.length > 0)
            return passedBy(working);
        if (!paused && !unit.complete)
            return unverified('partial-context', 'none is in what was read; the rest of this unit may hold one');
        yield {
            message: paused
                ? `${(0,phrases/* objectName */.Hd)(paused.resource)} targets ${(0,phrases/* workloadName */.vO)(workload)} but is paused (\`${pauseOf(paused)}\`), so nothing scales it.`
                : `No HorizontalPodAutoscaler or ScaledObject targets ${(0,phrases/* workloadName */.vO)(workload)}.`,
            at: ['metadata', 'name'],
            ...(paused
                ? { headline: 'Autoscaler paused', related: [{ resource: paused.resource, at: ['metadata', 'annotations'] }] }
                : { template: () => autoscalerTemplate(workload) }),
        };
    },
}));
/** Why a workload keeps its size by nature, by a decision, or through somebody else. */
function reasonForFixedSize(workload, { unit, thresholds, waives }) {
    const { kind, body } = workload.resource;
    if (kind === 'StatefulSet' && !thresholds.hpaForStatefulSets)
        return 'a StatefulSet can seldom scale on load alone (setting `hpa.statefulset`)';
    const reason = unsized(workload, unit);
    if (reason !== undefined)
        return reason;
    if (isSingleton(workload, waives))
        return 'one replica on purpose: `multiple-replicas` is waived';
    const claim = (0,resources_fields/* textAt */.$6)(body, 'spec', 'strategy', 'type') === 'Recreate' ? singleWriterClaim(workload, unit) : undefined;
    return claim === undefined ? undefined : `recreated for the volume of claim \`${claim}\`, which one node can write`;
}
/** Whether its one replica is waived where the object can tell (rules.md §3.6). */
function isSingleton({ resource, podAnnotations }, waives) {
    if (waives)
        return waives(resource, 'multiple-replicas');
    const waiver = 'seaworthy/ignore.multiple-replicas';
    return (resource.annotations[waiver] ?? podAnnotations[waiver] ?? '').trim().length >= 10;
}
/** A Flagger Canary scales only what it names an autoscaler for. */
function scales({ resource }) {
    return resource.kind !== 'Canary' || (0,resources_fields/* textAt */.$6)(resource.body, 'spec', 'autoscalerRef', 'name') !== undefined;
}
function pauseOf({ resource }) {
    return resource.kind === 'ScaledObject' ? readHorizontalAutoscaler(resource).pausedBy : undefined;
}

;// CONCATENATED MODULE: ./build/resources/scaling-behavior.js

/** How much of all pods the written policies let go within 60 seconds, in percent; of the largest size where they count pods. */
function shedInAMinute(rule, max) {
    const shares = (0,resources_fields/* listAt */.gT)(rule, 'policies').flatMap(policy => {
        const value = (0,resources_fields/* numberAt */.tk)(policy, 'value');
        const period = (0,resources_fields/* numberAt */.tk)(policy, 'periodSeconds');
        if (value === undefined || period === undefined || value < 0 || period <= 0)
            return [];
        const inAMinute = (value * 60) / period;
        if ((0,resources_fields/* textAt */.$6)(policy, 'type') === 'Percent')
            return Math.min(100, inAMinute);
        const pods = Math.min(inAMinute, max ?? 0);
        return max === undefined || pods <= 1 ? 0 : (100 * pods) / max; // nothing is slower than one pod a minute
    });
    if (shares.length === 0)
        return 0;
    return (0,resources_fields/* textAt */.$6)(rule, 'selectPolicy') === 'Min' ? Math.min(...shares) : Math.max(...shares);
}

;// CONCATENATED MODULE: ./build/rules/sizing/autoscaler-names.js
/** ``HPA `api` ``, ``ScaledObject `api` ``: an autoscaler as sentences name it. */
function autoscalerName({ kind, name }) {
    return `${kind === 'HorizontalPodAutoscaler' ? 'HPA' : kind} \`${name}\``;
}

;// CONCATENATED MODULE: ./build/rules/sizing/hpa-behavior.js








/** The guide's numbers: a quiet time before shedding, at most half of the pods in a minute, and room above the target. */
const quietSeconds = 300;
const mostShedInAMinute = 50;
const headroom = {
    cpu: { most: 80, guide: 70 },
    memory: { most: 90, guide: 80 },
};
/* harmony default export */ const hpa_behavior = ((0,rule/* defineRule */.K)({
    id: 'hpa-behavior',
    item: 'horizontal-pod-autoscaler',
    category: 'sizing',
    priority: 'medium',
    title: 'Scale down slowly, scale up at once',
    headline: 'Autoscaler that flaps or lags',
    why: 'Shedding pods in a short lull means starting them again at the next peak; waiting to add them means errors until they are up.',
    docs: 'https://kubernetes.io/docs/concepts/workloads/autoscaling/horizontal-pod-autoscale/#configurable-scaling-behavior',
    subjects: (0,subjects/* objectsOf */.iZ)(...horizontalAutoscalers),
    *check({ resource }) {
        const { behavior, metrics, max } = readHorizontalAutoscaler(resource);
        if (!behavior)
            return notApplicable(`${resource.apiVersion} has no behavior: the API's defaults hold`);
        const name = autoscalerName(resource);
        const faults = [
            ...faultsOfScaleDown(behavior, max?.value),
            ...faultsOfScaleUp(behavior),
            ...metrics.flatMap(metric => {
                const limit = Object.hasOwn(headroom, metric.measure) ? headroom[metric.measure] : undefined;
                const target = metric.utilization;
                return limit && target?.value !== undefined && target.value > limit.most
                    ? fault('headroom', target.path, {
                        what: `aims at ${target.value}% of the ${metric.measure} request, which leaves no room for a peak; the checklist aims at ${limit.guide}%`,
                        edit: { set: target.path, to: resource.kind === 'ScaledObject' ? String(limit.guide) : limit.guide },
                        more: metric.measure,
                    })
                    : [];
            }),
        ];
        for (const { detail, at, what, edit } of faults) {
            yield {
                message: `${name} ${what}.`,
                at,
                detail,
                fix: { title: "Use the guide's value", confidence: 'check', edits: [edit] },
                template: behaviorTemplate,
            };
        }
        if (faults.length > 0)
            return;
        if ((0,resources_fields/* textAt */.$6)(behavior.written, 'scaleDown', 'selectPolicy') === 'Disabled')
            return passed('it never scales down');
        if ((0,resources_fields/* listAt */.gT)(behavior.written, 'scaleDown', 'policies').length === 0)
            return passed('by default it may shed all surplus pods at once, after 300 quiet seconds; the guide sheds 10 % a minute');
    },
}));
function fault(sort, at, { what, edit, more }) {
    return [{ detail: more === undefined ? sort : `${sort} ${more}`, at, what, edit }];
}
function faultsOfScaleDown({ path, written }, max) {
    const rule = (0,resources_fields/* mapAt */.SC)(written, 'scaleDown');
    if ((0,resources_fields/* textAt */.$6)(rule, 'selectPolicy') === 'Disabled')
        return [];
    const window = (0,resources_fields/* numberAt */.tk)(rule, 'stabilizationWindowSeconds') ?? quietSeconds;
    const at = [...path, 'scaleDown', 'stabilizationWindowSeconds'];
    const policies = [...path, 'scaleDown', 'policies'];
    const shed = shedInAMinute(rule, max);
    return [
        ...(window < quietSeconds
            ? fault('scale-down-window', at, {
                what: `waits only ${window}s before scaling down; the checklist waits ${quietSeconds}s to avoid flapping`,
                edit: { set: at, to: quietSeconds },
            })
            : []),
        ...(shed > mostShedInAMinute
            ? fault('scale-down-rate', policies, {
                what: `may shed ${shed >= 100 ? 'all' : `${Math.round(shed)}%`} of its pods within a minute; the checklist sheds 10%`,
                edit: { set: policies, to: [{ type: 'Percent', value: 10, periodSeconds: 60 }] },
            })
            : []),
    ];
}
function faultsOfScaleUp({ path, written }) {
    const rule = (0,resources_fields/* mapAt */.SC)(written, 'scaleUp');
    const policy = [...path, 'scaleUp', 'selectPolicy'];
    if ((0,resources_fields/* textAt */.$6)(rule, 'selectPolicy') === 'Disabled')
        return fault('scale-up-disabled', policy, {
            what: 'never scales up (`selectPolicy: Disabled`); the checklist scales up at once',
            edit: { set: policy, to: 'Max' },
        });
    const window = (0,resources_fields/* numberAt */.tk)(rule, 'stabilizationWindowSeconds') ?? 0;
    const at = [...path, 'scaleUp', 'stabilizationWindowSeconds'];
    return window > 0
        ? fault('scale-up-window', at, {
            what: `waits ${window}s before scaling up; the checklist scales up at once`,
            edit: { set: at, to: 0 },
        })
        : [];
}

;// CONCATENATED MODULE: ./build/rules/sizing/autoscaler-metrics.js




/** The containers whose use a metric adds up: the one it names, else all that run with the pod. */
function measuredBy({ container }, { containers }) {
    const running = containers.filter(({ role }) => role !== 'init' && role !== 'ephemeral');
    return container ? running.filter(({ name }) => name === container.name) : running;
}
/** Metrics that cannot be computed: of a container that is not there, or relative to a request that nobody sets. */
function* lackOfRequest(resource, { metrics }, workload, unit) {
    let unsure = false;
    for (const metric of metrics) {
        const counted = measuredBy(metric, workload);
        if (metric.container && counted.length === 0) {
            yield {
                message: `${autoscalerName(resource)} measures container \`${metric.container.name}\`, which ${(0,phrases/* workloadName */.vO)(workload)} does not have.`,
                at: metric.container.path,
                detail: `container ${metric.container.name}`,
            };
            continue;
        }
        const { measure } = metric;
        if (!metric.utilization || (measure !== 'cpu' && measure !== 'memory'))
            continue;
        const lacking = firstWithoutRequest(counted, measure, metric, unit);
        if (!lacking)
            continue;
        if (!unit.complete) {
            unsure = true;
            continue;
        }
        yield {
            message: `${autoscalerName(resource)} scales on ${measure} utilization${metric.byDefault ? ' (the default)' : ''} but container ${(0,phrases/* shortName */.EU)(lacking)} has no ${measure} request, so it can never compute one.`,
            at: metric.path,
            detail: `requests ${measure}`,
            related: [{ resource: lacking.resource, at: [...lacking.path, 'resources', 'requests'] }],
            template: `resources:               # of container ${lacking.name}: the guide's example values
  requests: { ${measure}: ${measure === 'cpu' ? '100m' : '256Mi'} }
`,
        };
    }
    if (unsure)
        return unverified('partial-context', 'a request it measures against is not here; what was not read may hold a LimitRange');
}
/** A request of zero is one to compute with, as long as another container asks for more. */
function firstWithoutRequest(counted, measure, { container }, unit) {
    const request = container ? requestOfItsOwn : requestOf;
    const without = counted.filter(each => !request(each, measure, unit));
    const isZero = (each) => ownQuantity(each, 'requests', measure)?.value === 0n;
    return without.length < counted.length ? without.find(each => !isZero(each)) : without[0];
}
/** Targets that no use can reach, or that only a slip of the keyboard explains. */
function* metricsOutOfRange(resource, { metrics }, workload, unit) {
    for (const metric of metrics) {
        const { measure, utilization } = metric;
        const value = utilization?.value;
        if (!utilization || value === undefined || (value >= 1 && value <= 100))
            continue;
        const capped = measure === 'cpu' && workload !== undefined && isCapped(measuredBy(metric, workload), unit);
        if (value >= 1 && value <= 1000 && !capped)
            continue;
        const reason = value < 1
            ? 'which the API refuses'
            : value > 1000
                ? 'more than ten times the request'
                : 'but its limit is its request, so it never uses more than 100%';
        yield {
            message: `${autoscalerName(resource)} aims at ${value}% of the ${measure} request, ${reason}.`,
            headline: 'Autoscaler target out of reach',
            at: utilization.path,
            detail: `metrics-range ${measure}`,
        };
    }
}
/** Whether no container can use more CPU than it requests. */
function isCapped(containers, unit) {
    return (containers.length > 0 &&
        containers.every(container => {
            const limit = limitOf(container, 'cpu', unit);
            return limit?.value !== undefined && limit.value === requestOf(container, 'cpu', unit)?.value;
        }));
}

;// CONCATENATED MODULE: ./build/rules/sizing/autoscaler-rivals.js





/** Two autoscalers on one workload: told at the later one, so that it is told once. */
function* besideAnother(resource, target, workload, unit) {
    if (!takesPart(resource))
        return;
    const rivals = horizontalAutoscalers
        .flatMap(kind => unit.targeting(kind, workload))
        .map(match => match.resource)
        .filter(other => other !== resource && takesPart(other) && !(other.kind === resource.kind && other.name === resource.name));
    const first = rivals.find(other => !unit.members.includes(other) || comesBefore(other, resource));
    if (!first)
        return;
    yield {
        message: `${autoscalerName(first)} and ${autoscalerName(resource)} both target ${(0,phrases/* workloadName */.vO)(workload)}; each undoes the other's size.`,
        headline: 'Two autoscalers on one workload',
        at: target.path,
        detail: 'two-scalers',
        related: [{ resource: first, at: ['metadata', 'name'] }],
    };
}
/** A ScaledObject that is paused scales nothing, and one may take an existing HPA over. */
function takesPart(resource) {
    const takesOver = resource.annotations['scaledobject.keda.sh/transfer-hpa-ownership'] === 'true';
    return !takesOver && readHorizontalAutoscaler(resource).pausedBy === undefined;
}
function comesBefore(a, b) {
    return a.path === b.path ? a.index < b.index : a.path < b.path;
}
/** A VerticalPodAutoscaler that changes what the horizontal one measures. */
function* againstVertical(resource, scaler, workload, unit) {
    for (const { resource: vertical } of unit.targeting('VerticalPodAutoscaler', workload)) {
        const vpa = readVerticalPodAutoscaler(vertical);
        for (const metric of scaler.metrics) {
            const { measure } = metric;
            if (measure !== 'cpu' && measure !== 'memory')
                continue;
            if (!measuredBy(metric, workload).some(({ name }) => vpa.controls(name, measure)))
                continue;
            yield {
                message: `${autoscalerName(resource)} scales on ${measure} while VPA \`${vertical.name}\` (mode ${vpa.mode}) changes the ${measure} requests of ${(0,phrases/* workloadName */.vO)(workload)}; each undoes the other.`,
                headline: 'Two autoscalers on one measure',
                at: metric.path,
                detail: `vpa-conflict ${measure}`,
                related: [{ resource: vertical, at: ['spec', 'updatePolicy', 'updateMode'] }],
            };
        }
    }
}

;// CONCATENATED MODULE: ./build/rules/sizing/hpa-effective.js










/** The kinds whose objects stand in manifests; any other target may be made by its own operator. */
const scalableKinds = ['Deployment', 'StatefulSet', 'ReplicaSet', 'ReplicationController', 'Rollout', 'DeploymentConfig'];
/** Kinds that install a chart, whose objects nobody reads here. */
const chartKinds = ['HelmRelease', 'HelmChart'];
/* harmony default export */ const hpa_effective = ((0,rule/* defineRule */.K)({
    id: 'hpa-effective',
    item: 'horizontal-pod-autoscaler',
    category: 'sizing',
    priority: 'high',
    title: 'The autoscaler can actually scale',
    headline: 'Autoscaler that cannot scale',
    why: 'An autoscaler that cannot compute, cannot grow or fights another one is worse than none: it looks done.',
    docs: 'https://kubernetes.io/docs/concepts/workloads/autoscaling/horizontal-pod-autoscale/',
    subjects: (0,subjects/* objectsOf */.iZ)(...horizontalAutoscalers),
    companions: [...scalableKinds, ...horizontalAutoscalers, 'VerticalPodAutoscaler', 'LimitRange'],
    alongside: [...workload_kinds/* workloadKinds */.dd, ...chartKinds],
    *check({ resource }, { unit }) {
        const target = (0,scale_targets/* scaleTargetOf */.H9)(resource);
        if (!target)
            return notApplicable('it names no target');
        const scaler = readHorizontalAutoscaler(resource);
        const [workload] = (0,scale_targets/* scaledBy */.C7)(resource, unit);
        yield* tooNarrow(resource, scaler);
        yield* metricsOutOfRange(resource, scaler, workload, unit);
        if (!workload)
            return yield* withoutTarget(resource, target, unit);
        yield* besideAnother(resource, target, workload, unit);
        yield* againstVertical(resource, scaler, workload, unit);
        return yield* lackOfRequest(resource, scaler, workload, unit);
    },
}));
function* tooNarrow(resource, { min, max }) {
    if (!max || max.value > min.value)
        return;
    const relation = max.value === min.value ? 'is not above' : 'is below';
    yield {
        message: `${autoscalerName(resource)} cannot scale: ${max.field} ${max.value} ${relation} ${min.field} ${min.value}.`,
        at: max.path,
        detail: 'range',
    };
}
/** Its target is no workload that it scales: not there, in another namespace, or not a kind that manifests hold. */
function* withoutTarget(resource, target, unit) {
    const { kind, name } = target;
    const namesakes = unit.ofKind(kind).filter(other => (0,scale_targets/* names */.Dy)(target, other));
    const apart = namesakes.filter(({ namespace }) => namespace !== undefined && resource.namespace !== undefined && namespace !== resource.namespace);
    if (namesakes.length > apart.length)
        return;
    if (/[${<]/.test(name))
        return unverified('templated', 'the name of its target is filled in later');
    if (!unit.complete)
        return unverified('partial-context', 'its target is not in what was read; the rest of this unit may hold it');
    if (!scalableKinds.includes(kind))
        return unverified('outside-repo', `a ${kind} may be made by its operator`);
    if (chartKinds.some(chart => unit.ofKind(chart).length > 0))
        return unverified('outside-repo', 'a chart that this unit installs may hold its target');
    const namespaces = [...new Set(apart.map(({ namespace }) => `\`${namespace}\``))];
    yield {
        message: `${autoscalerName(resource)} targets ${(0,phrases/* objectName */.Hd)({ kind, name })}, ${namespaces.length > 0 ? `which stands in namespace ${(0,phrases/* listed */.KE)(namespaces)}` : 'which is not there'}; it scales nothing.`,
        headline: 'Autoscaler without a target',
        at: [...target.path, 'name'],
        detail: 'target',
    };
}

;// CONCATENATED MODULE: ./build/rules/sizing/hpa-replicas-conflict.js








/* harmony default export */ const hpa_replicas_conflict = ((0,rule/* defineRule */.K)({
    id: 'hpa-replicas-conflict',
    item: 'horizontal-pod-autoscaler',
    category: 'sizing',
    priority: 'medium',
    title: 'spec.replicas is left to the autoscaler',
    headline: 'Replicas against the autoscaler',
    why: 'Every apply resets the size that the autoscaler chose, in the middle of a peak too.',
    docs: 'https://kubernetes.io/docs/concepts/workloads/autoscaling/horizontal-pod-autoscale/',
    subjects: (0,subjects/* controllers */.UM)(['Deployment', 'Rollout', 'ReplicaSet', 'ReplicationController', 'DeploymentConfig', 'StatefulSet']),
    companions: [...horizontalAutoscalers, 'Rollout', 'Application', 'ApplicationSet'],
    *check(workload, { unit }) {
        const { replicas } = workload;
        const { min, max, autoscaler } = unit.replicas(workload);
        if (replicas === undefined || replicas === 0)
            return notApplicable('it writes no replicas');
        if (!autoscaler)
            return notApplicable('no autoscaler targets it');
        const elsewhere = (0,rollouts/* shadowed */.sz)(workload, unit);
        if (elsewhere !== undefined)
            return notApplicable(elsewhere);
        const scaler = autoscalerName(autoscaler.resource);
        if (ignoredByArgo(workload, unit))
            return passed('Argo CD leaves `spec.replicas` alone');
        if (replicas >= min && replicas <= max)
            return passed(`replicas: ${replicas} is within the bounds of ${scaler}; each apply still resets the size to it`);
        yield {
            message: `${(0,phrases/* workloadName */.vO)(workload)} sets \`replicas: ${replicas}\` although ${scaler} owns it (${min}–${max}); each apply resets the size.`,
            at: ['spec', 'replicas'],
            related: [{ resource: autoscaler.resource, at: ['spec'] }],
            fix: {
                title: 'Remove spec.replicas; the first apply without it may scale to 1: follow the documented migration',
                confidence: 'check',
                edits: [{ remove: ['spec', 'replicas'] }],
            },
        };
    },
}));
/** Whether an Argo CD Application of the unit ignores differences in the size. */
function ignoredByArgo({ resource }, unit) {
    const rules = [
        ...unit.ofKind('Application').flatMap(({ body }) => (0,resources_fields/* listAt */.gT)(body, 'spec', 'ignoreDifferences')),
        ...unit.ofKind('ApplicationSet').flatMap(({ body }) => (0,resources_fields/* listAt */.gT)(body, 'spec', 'template', 'spec', 'ignoreDifferences')),
    ];
    return rules.some(rule => {
        const kind = (0,resources_fields/* textAt */.$6)(rule, 'kind');
        const name = (0,resources_fields/* textAt */.$6)(rule, 'name');
        return ((kind === resource.kind || kind === '*') &&
            (name === undefined || name === resource.name) &&
            ((0,resources_fields/* textsAt */.i1)(rule, 'jsonPointers').includes('/spec/replicas') || (0,resources_fields/* textsAt */.i1)(rule, 'jqPathExpressions').includes('.spec.replicas')));
    });
}

;// CONCATENATED MODULE: ./build/rules/sizing/memory-limit-ratio.js





/* harmony default export */ const memory_limit_ratio = ((0,rule/* defineRule */.K)({
    id: 'memory-limit-ratio',
    item: 'memory-limits',
    category: 'sizing',
    priority: 'medium',
    title: 'Memory limit about twice the request',
    headline: 'Memory limit out of proportion',
    why: 'Spikes are common, so the guide doubles the request; far above that, nodes are overcommitted and kill neighbours.',
    docs: 'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/',
    subjects: (0,subjects/* containers */.l8)(['serving', 'helper', 'sidecar']),
    summaryOnly: true,
    *check(container, { thresholds: { memoryLimitRatio } }) {
        const range = writtenRange(container, 'memory');
        if (!range)
            return notApplicable('it writes no request and limit to compare');
        const { request, limit, asked, most } = range;
        if (most <= asked || (0,resources_quantity/* isBetween */.Bt)(most, asked, memoryLimitRatio))
            return; // resource-quantity tells a limit below its request
        const { min, max } = memoryLimitRatio;
        const effect = (0,resources_quantity/* exceeds */.Or)(most, asked, max) ? 'more overcommits the node' : 'less leaves no room for spikes';
        const suggested = min > 1 ? `${min}–${max}×` : `${max}×`;
        yield {
            message: `Memory limit ${limit.text} is ${(0,resources_quantity/* ratioOf */.pO)(most, asked)}× the request ${request.text}; the checklist suggests ${suggested}, ${effect}.`,
            at: [...container.path, 'resources', 'limits', 'memory'],
            template: `resources:
  limits: { memory: ${(0,resources_quantity/* multiplied */.u4)(request.text, 2) ?? '512Mi'} }   # twice the request; or raise the request to what is used
`,
        };
    },
}));

;// CONCATENATED MODULE: ./build/rules/sizing/memory-limits.js






/* harmony default export */ const memory_limits = ((0,rule/* defineRule */.K)({
    id: 'memory-limits',
    item: 'memory-limits',
    category: 'sizing',
    priority: 'critical',
    title: 'Memory limits set',
    headline: 'No memory limit',
    why: "Memory does not compress: a leak without a limit takes the node's other pods with it.",
    docs: 'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/',
    subjects: (0,subjects/* containers */.l8)(['serving', 'helper', 'sidecar', 'init']),
    companions: ['LimitRange'],
    suppliedBy: 'limit-range',
    *check(container, { unit }) {
        const limit = limitOf(container, 'memory', unit);
        if (limit)
            return passedBy(limit.by ? [limit.by] : []);
        if (!unit.complete && !unit.excerpt)
            return unverified('partial-context', 'no memory limit here; what was not read may hold a LimitRange that fills it in');
        const twice = twiceTheRequest(container);
        yield {
            message: `Container ${(0,phrases/* containerName */.xN)(container)} has no memory limit; a leak can take down the node's other pods.`,
            at: [...container.path, 'resources', 'limits'],
            template: memory_limits_limitTemplate(twice),
            ...(twice !== undefined && { fix: limitAt(twice, container) }),
            ...(container.role === 'init' && { priority: 'medium', summaryOnly: true }),
        };
    },
}));
function twiceTheRequest(container) {
    const request = ownQuantity(container, 'requests', 'memory');
    return request && (0,resources_quantity/* isSet */.vM)(request) ? (0,resources_quantity/* multiplied */.u4)(request.text, 2) : undefined;
}
function limitAt(limit, { path }) {
    return {
        title: `Limit memory to ${limit}, twice the request; check against the observed peak before applying`,
        confidence: 'check',
        edits: [{ set: [...path, 'resources', 'limits', 'memory'], to: limit }],
    };
}
function memory_limits_limitTemplate(twice) {
    return `resources:
  limits: { memory: ${twice ?? '512Mi'} }   # twice the request; check against the observed peak
`;
}

;// CONCATENATED MODULE: ./build/inventory/qos-class.js

const measures = ['cpu', 'memory'];
const sides = ['requests', 'limits'];
function qosPlaces(workload, unit) {
    const ofPod = (side, measure) => suppliedBy('pod', podQuantity(workload, side, measure));
    if (sides.some(side => measures.some(measure => ofPod(side, measure) !== undefined)))
        return [{ container: undefined, path: workload.podPath, amount: ofPod }];
    return workload.containers.filter(({ role }) => role !== 'ephemeral').map(container => containerPlace(container, unit));
}
/** A VerticalPodAutoscaler's amounts are not known here and keep what is written in proportion. */
function containerPlace(container, unit) {
    return {
        container,
        path: container.path,
        amount: (side, measure) => {
            const supply = side === 'limits' ? limitOf(container, measure, unit) : requestOf(container, measure, unit);
            return supply?.from === 'VerticalPodAutoscaler' ? undefined : supply;
        },
    };
}
function isBestEffort(places) {
    return places.every(({ amount }) => sides.every(side => measures.every(measure => amount(side, measure) === undefined)));
}

;// CONCATENATED MODULE: ./build/rules/sizing/qos-guaranteed.js






/* harmony default export */ const qos_guaranteed = ((0,rule/* defineRule */.K)({
    id: 'qos-guaranteed',
    item: 'resource-requests',
    category: 'sizing',
    priority: 'medium',
    title: 'Critical services are Guaranteed',
    headline: 'Critical service is not Guaranteed',
    why: 'When a node runs out of memory it first kills the pods whose requests are below their limits, however important they are.',
    docs: 'https://kubernetes.io/docs/concepts/workloads/pods/pod-qos/',
    subjects: (0,subjects/* workloads */.bH)(),
    companions: ['LimitRange', 'VerticalPodAutoscaler'],
    summaryOnly: true,
    *check(workload, { unit, thresholds }) {
        if (!isCritical(workload, thresholds))
            return notApplicable('nothing marks it as critical');
        const places = qosPlaces(workload, unit);
        const faults = places.flatMap(place => faultOf(place) ?? []);
        if (faults.length === 0)
            return;
        const mark = `\`${workload.resource.name}\` is marked critical but its QoS class is ${isBestEffort(places) ? 'BestEffort' : 'Burstable'}`;
        for (const { place, what } of faults) {
            const fix = requestsRaised(workload, place);
            yield {
                message: `${mark}: ${place.container ? (0,phrases/* shortName */.EU)(place.container) : 'the pod'} ${what}.`,
                at: [...place.path, 'resources'],
                detail: place.container?.name ?? 'pod',
                ...(fix && { fix }),
                template: `resources:                # Guaranteed: requests and limits are the same
  requests: { cpu: 500m, memory: 512Mi }
  limits: { cpu: 500m, memory: 512Mi }
`,
            };
        }
    },
}));
/** Whether a workload is marked: by its priority class, or by a label or annotation. Nobody guesses. */
function isCritical({ resource, pod, podLabels, podAnnotations }, { criticalPriorityClasses }) {
    const { priorityClassName } = pod;
    if (priorityClassName !== undefined) {
        if (priorityClassName === 'system-cluster-critical' || priorityClassName === 'system-node-critical')
            return true;
        if (criticalPriorityClasses.some(pattern => fits(pattern, priorityClassName)))
            return true;
    }
    return [resource.labels, resource.annotations, podLabels, podAnnotations].some(marks => marks['seaworthy/critical'] === 'true');
}
/** A name, or with one `*` its beginning and its end. */
function fits(pattern, name) {
    const star = pattern.indexOf('*');
    if (star < 0)
        return pattern === name;
    const [start, end] = [pattern.slice(0, star), pattern.slice(star + 1)];
    return name.length >= start.length + end.length && name.startsWith(start) && name.endsWith(end);
}
function faultOf(place) {
    for (const measure of measures) {
        const limit = place.amount('limits', measure);
        if (!limit)
            return { place, what: `has no ${measure} limit` };
        const request = place.amount('requests', measure) ?? limit;
        if (request.value !== limit.value)
            return { place, what: `has ${measure} ${request.text}≠${limit.text}` };
    }
    return undefined;
}
/** The requests set to what the limits say, where both limits are written. */
function requestsRaised({ resource }, { path }) {
    const edits = [];
    for (const measure of measures) {
        const limit = (0,resources_quantity/* quantityAt */.j1)(resource, [...path, 'resources', 'limits', measure]);
        const request = (0,resources_quantity/* quantityAt */.j1)(resource, [...path, 'resources', 'requests', measure]);
        if (!limit || !(0,resources_quantity/* isSet */.vM)(limit))
            return undefined;
        if (request && request.value !== limit.value)
            edits.push({ set: [...path, 'resources', 'requests', measure], to: limit.text });
    }
    return { title: 'Set the requests to the limits', confidence: 'check', edits };
}

;// CONCATENATED MODULE: ./build/resources/amounts.js


/** The quantities of a container. */
function amountsOfContainer(container) {
    return resourcesBelow(container, []);
}
/** The quantities of an object beside those of its containers. */
function* amountsOfObject(resource, workload) {
    const subject = { resource, path: [] };
    switch (resource.kind) {
        case 'LimitRange':
            for (const index of (0,resources_fields/* listAt */.gT)(resource.body, 'spec', 'limits').keys())
                for (const field of ['max', 'min', 'default', 'defaultRequest', 'maxLimitRequestRatio'])
                    yield* valuesOf(resource, ['spec', 'limits', index, field]);
            return;
        case 'ResourceQuota':
            yield* valuesOf(resource, ['spec', 'hard']);
            return;
        case 'PersistentVolumeClaim':
            yield* resourcesBelow(subject, ['spec'], false);
            return;
        case 'StatefulSet':
            for (const index of (0,resources_fields/* listAt */.gT)(resource.body, 'spec', 'volumeClaimTemplates').keys())
                yield* resourcesBelow(subject, ['spec', 'volumeClaimTemplates', index, 'spec'], false);
    }
    if (workload?.templateOf !== resource)
        return;
    yield* resourcesBelow(subject, workload.podPath);
    for (const index of (0,resources_fields/* listAt */.gT)(resource.body, ...workload.podPath, 'volumes').keys()) {
        const volume = [...workload.podPath, 'volumes', index];
        yield* amountAt(resource, [...volume, 'emptyDir', 'sizeLimit'], { label: 'emptyDir.sizeLimit', compute: false });
        yield* resourcesBelow(subject, [...volume, 'ephemeral', 'volumeClaimTemplate', 'spec'], false);
    }
}
/** What a `resources` holds: a container's, a pod's, or a claim's. */
function* resourcesBelow({ resource, path }, below, compute = true) {
    for (const side of ['requests', 'limits']) {
        const at = [...path, ...below, 'resources', side];
        for (const measure of Object.keys((0,resources_fields/* mapAt */.SC)(resource.body, ...at))) {
            const limit = side === 'requests' ? (0,resources_quantity/* quantityAt */.j1)(resource, [...path, ...below, 'resources', 'limits', measure]) : undefined;
            const label = `resources.${side}.${measure.slice(0, longestName)}`;
            yield* amountAt(resource, [...at, measure], { label, compute, ...(limit && { limit }) });
        }
    }
}
function* amountAt(resource, path, rest) {
    const quantity = (0,resources_quantity/* quantityAt */.j1)(resource, path);
    if (quantity)
        yield { path, measure: String(path.at(-1)), quantity, ...rest };
}
function* valuesOf(resource, path) {
    const label = path.filter(step => typeof step === 'string').join('.');
    for (const measure of Object.keys((0,resources_fields/* mapAt */.SC)(resource.body, ...path)))
        yield* amountAt(resource, [...path, measure], { label: `${label}.${measure.slice(0, longestName)}`, compute: false });
}
/** The API allows no longer names of resources. */
const longestName = 316;

;// CONCATENATED MODULE: ./build/resources/quantity-typo.js

/** Units that people write in another case or with a byte's B, and what each can only mean. */
const quantity_typo_units = {
    k: 'k',
    kb: 'k',
    ki: 'Ki',
    kib: 'Ki',
    mb: 'M',
    mi: 'Mi',
    mib: 'Mi',
    g: 'G',
    gb: 'G',
    gi: 'Gi',
    gib: 'Gi',
    t: 'T',
    tb: 'T',
    ti: 'Ti',
    tib: 'Ti',
    p: 'P',
    pb: 'P',
    pi: 'Pi',
    pib: 'Pi',
};
/** The quantity that a mistyped one can only mean: `512mi` is `512Mi`, `1GB` is `1G`, `256 Mi` is `256Mi`. */
function meantQuantity(text) {
    if (text.length > 40 || (0,resources_quantity/* parseQuantity */.Lf)(text) !== undefined)
        return undefined;
    const [, number, unit = ''] = /^\s*([+-]?\d+(?:\.\d+)?)\s*([A-Za-z]{0,3})\s*$/.exec(text) ?? [];
    if (number === undefined)
        return undefined;
    const asWritten = `${number}${unit}`;
    if ((0,resources_quantity/* parseQuantity */.Lf)(asWritten) !== undefined)
        return asWritten;
    const meant = Object.hasOwn(quantity_typo_units, unit.toLowerCase()) ? quantity_typo_units[unit.toLowerCase()] : undefined;
    return meant === undefined ? undefined : `${number}${meant}`;
}

;// CONCATENATED MODULE: ./build/rules/sizing/pod-quantities.js


/** One container may not have more than its whole pod. */
function* beyondThePod({ resource, path, workload }) {
    for (const measure of ['cpu', 'memory']) {
        const at = [...path, 'resources', 'limits', measure];
        const own = (0,resources_quantity/* quantityAt */.j1)(resource, at);
        const pod = podQuantity(workload, 'limits', measure);
        if (own?.value === undefined || pod?.value === undefined || own.value <= pod.value)
            continue;
        const label = `resources.limits.${measure}`;
        yield {
            message: `\`${label}\` is \`${own.text}\`, larger than the pod's limit ${pod.text}.`,
            headline: 'Limit above that of the pod',
            at,
            detail: `${label} of the pod`,
        };
    }
}
/** What a pod asks for as a whole covers what its containers ask for together. */
function* lessThanItsContainers(workload) {
    const together = workload.containers.filter(({ role }) => role !== 'init' && role !== 'ephemeral');
    for (const measure of ['cpu', 'memory']) {
        const side = podQuantity(workload, 'requests', measure) ? 'requests' : 'limits';
        const pod = podQuantity(workload, side, measure);
        if (!pod || !(0,resources_quantity/* isSet */.vM)(pod) || pod.value === undefined)
            continue;
        let sum = 0n;
        for (const { resource, path } of together) {
            const asked = (0,resources_quantity/* quantityAt */.j1)(resource, [...path, 'resources', 'requests', measure]) ??
                (0,resources_quantity/* quantityAt */.j1)(resource, [...path, 'resources', 'limits', measure]);
            if (asked?.value !== undefined && asked.value > 0n)
                sum += (0,resources_quantity/* roundedToMilli */.yk)(asked.value);
        }
        if (sum <= (0,resources_quantity/* roundedToMilli */.yk)(pod.value))
            continue;
        const label = `resources.${side}.${measure}`;
        yield {
            message: `The pod's \`${label}\` is \`${pod.text}\`, less than the ${(0,resources_quantity/* formatted */.X0)(sum, measure)} that its containers request together.`,
            headline: 'Pod asks for less than its containers',
            at: [...workload.podPath, 'resources', side, measure],
            detail: `pod ${label}`,
        };
    }
}

;// CONCATENATED MODULE: ./build/rules/sizing/resource-quantity.js









/** Each container, and then the object that holds all other quantities. */
const holdersOfQuantities = {
    kinds: [...workload_kinds/* workloadKinds */.dd, 'LimitRange', 'ResourceQuota', 'PersistentVolumeClaim'],
    *of(resource, unit) {
        const workload = unit.workload(resource);
        if (workload?.templateOf === resource)
            yield* workload.containers.filter(({ role }) => role !== 'ephemeral');
        yield { resource, path: [] };
    },
};
/* harmony default export */ const resource_quantity = ((0,rule/* defineRule */.K)({
    id: 'resource-quantity',
    item: 'resource-requests',
    category: 'sizing',
    priority: 'high',
    title: 'Quantities are valid and consistent',
    headline: 'Quantity that cannot be meant',
    why: 'One wrong letter (400m bytes, 500 cores) makes a pod that no node takes or that is killed at once, and shows only at deploy.',
    docs: 'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/',
    subjects: holdersOfQuantities,
    judgesPatches: true,
    *check(subject, { unit }) {
        const workload = 'workload' in subject ? undefined : unit.workload(subject.resource);
        const amounts = [...('workload' in subject ? amountsOfContainer(subject) : amountsOfObject(subject.resource, workload))];
        for (const amount of amounts)
            yield* resource_quantity_judge(amount, subject.resource);
        if ('workload' in subject)
            yield* beyondThePod(subject);
        else if (workload?.templateOf === subject.resource)
            yield* lessThanItsContainers(workload);
        if (amounts.some(({ quantity }) => isTemplated(quantity)))
            return unverified('templated', 'a quantity is filled in later');
    },
}));
/** `${SIZE}`, `{{size}}`, `DISK_SIZE`: something fills it in before the API sees it. */
const isTemplated = ({ value, text }) => value === undefined && /\$|\{\{|<%|^[A-Z][A-Z\d]*(_[A-Z\d]+)+$/.test(text);
function* resource_quantity_judge({ path, label, measure, quantity, compute, limit }, resource) {
    const { value, text } = quantity;
    if (isTemplated(quantity))
        return;
    const owner = ownerOf(resource, path);
    const found = { at: path, detail: owner === undefined ? label : `${owner} ${label}` };
    const says = `\`${label}\` is \`${(0,phrases/* excerpt */.Kb)(text, 40)}\``;
    if (value === undefined) {
        const meant = meantQuantity(text);
        yield {
            ...found,
            message: `${says}, not a Kubernetes quantity.`,
            ...(meant !== undefined && {
                fix: { title: `Write it as ${meant}`, confidence: 'safe', edits: [{ set: path, to: meant }] },
            }),
        };
        return;
    }
    if (compute && (0,resources_quantity/* isUnusual */.wB)(measure, quantity)) {
        const unusual = unusualSize(measure, value, text);
        yield { ...found, message: `${says}, which is ${unusual.size}.`, template: unusual.template };
    }
    else if (limit?.value !== undefined &&
        !(compute && (0,resources_quantity/* isUnusual */.wB)(measure, limit)) &&
        (0,resources_quantity/* roundedToMilli */.yk)(value) > (0,resources_quantity/* roundedToMilli */.yk)(limit.value))
        yield { ...found, message: `${says}, larger than its limit ${limit.text}.`, headline: 'Request above its limit' };
}
/** The volume or claim that a quantity belongs to, where one object holds several. */
function ownerOf({ body }, path) {
    const index = path.findIndex((step, at) => typeof step === 'number' && path[at - 1] !== 'containers');
    if (index < 0 || path.includes('containers') || path.includes('initContainers'))
        return undefined;
    const item = (0,resources_fields/* valueAt */.fK)(body, path.slice(0, index + 1));
    return (0,resources_fields/* textAt */.$6)(item, 'name') ?? (0,resources_fields/* textAt */.$6)(item, 'metadata', 'name') ?? (0,resources_fields/* textAt */.$6)(item, 'type') ?? String(path[index]);
}
const cores = 1000000000n;
/** What is written, in words, and what may be meant. */
function unusualSize(measure, value, text) {
    const number = /^[\d.]+/.exec(text)?.[0] ?? '';
    if (measure === 'memory')
        return {
            size: `${bytesText(value)} ${value === cores ? 'byte' : 'bytes'}`,
            template: `memory: ${number}Mi   # if mebibytes are meant\n`,
        };
    return {
        size: `${value / cores} cores`,
        template: `cpu: ${number === text ? `${number}m` : '500m'}   # thousandths of a core\n`,
    };
}
function bytesText(value) {
    const thousandths = (value * 1000n) / cores;
    const fraction = String(thousandths % 1000n)
        .padStart(3, '0')
        .replace(/0+$/, '');
    return `${thousandths / 1000n}${fraction === '' ? '' : `.${fraction}`}`;
}

;// CONCATENATED MODULE: ./build/rules/sizing/resource-requests.js





/* harmony default export */ const resource_requests = ((0,rule/* defineRule */.K)({
    id: 'resource-requests',
    item: 'resource-requests',
    category: 'sizing',
    priority: 'critical',
    title: 'CPU/Memory requests set',
    headline: 'No CPU and memory requests',
    why: 'Without requests the scheduler packs nodes blindly and neighbours starve each other; an autoscaler has nothing to measure against.',
    docs: 'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/',
    subjects: (0,subjects/* containers */.l8)(['serving', 'helper', 'sidecar', 'init']),
    companions: ['LimitRange', 'VerticalPodAutoscaler'],
    suppliedBy: 'limit-range',
    *check(container, { unit }) {
        const supplies = resource_requests_measures.map(measure => requestOf(container, measure, unit));
        const missing = resource_requests_measures.filter((_, index) => !supplies[index]);
        if (missing.length === 0)
            return passedBy(supplies.flatMap(supply => supply?.by ?? []));
        if (!unit.complete && !unit.excerpt)
            return unverified('partial-context', `no ${(0,phrases/* listed */.KE)(missing)} request here; what was not read may hold a LimitRange that fills it in`);
        yield {
            message: `Container ${(0,phrases/* containerName */.xN)(container)} sets no ${(0,phrases/* listed */.KE)(missing)} request, so the scheduler reserves nothing for it.`,
            at: [...container.path, 'resources', 'requests', ...(missing.length === 1 ? missing : [])], // what a change removed is found there
            template: requestsTemplate(missing),
            ...(missing.length === 1 && { headline: missing[0] === 'cpu' ? 'No CPU request' : 'No memory request' }),
            ...(container.role === 'init' && { priority: 'medium', summaryOnly: true }),
        };
    },
}));
const resource_requests_measures = ['cpu', 'memory'];
/** The guide's example values: the true ones come from what was observed. */
function requestsTemplate(missing) {
    const examples = { cpu: '100m', memory: '256Mi' };
    return `resources:               # the guide's example values: start at 50–70 % of the observed average
  requests: { ${missing.map(measure => `${measure}: ${examples[measure]}`).join(', ')} }
`;
}

;// CONCATENATED MODULE: ./build/rules/sizing/vpa-recommendation-mode.js







/** What each mode does to pods; `Off` only recommends. */
const effects = {
    Initial: 'sets the resources of new',
    Recreate: 'evicts',
    Auto: 'evicts',
    InPlaceOrRecreate: 'resizes running',
    InPlace: 'resizes running',
};
/* harmony default export */ const vpa_recommendation_mode = ((0,rule/* defineRule */.K)({
    id: 'vpa-recommendation-mode',
    item: 'resource-requests',
    category: 'sizing',
    priority: 'medium',
    title: 'VPA starts in recommendation mode',
    headline: 'VPA changes pods on its own',
    why: 'Until its recommendations were looked at, a VPA that acts on them evicts or resizes pods at times and to sizes nobody chose.',
    docs: 'https://kubernetes.io/docs/concepts/workloads/autoscaling/vertical-pod-autoscale/',
    subjects: (0,subjects/* objectsOf */.iZ)('VerticalPodAutoscaler'),
    companions: [...workload_kinds/* workloadKinds */.dd, 'VerticalPodAutoscaler'],
    attestable: true,
    *check({ resource }, { unit }) {
        if (resource.group !== 'autoscaling.k8s.io')
            return notApplicable('another kind of this name');
        const vpa = readVerticalPodAutoscaler(resource);
        if (vpa.mode === 'Off' || leavesEveryContainerAlone(resource, vpa, unit))
            return;
        if (vpa.mode === undefined)
            return notApplicable('its mode is no text (manifest-invalid)');
        const of = vpa.target ? `of ${(0,phrases/* objectName */.Hd)(vpa.target)}` : 'of its target';
        const effect = Object.hasOwn(effects, vpa.mode) ? effects[vpa.mode] : undefined;
        yield {
            message: effect === undefined
                ? `VPA \`${resource.name}\` is in mode \`${(0,phrases/* excerpt */.Kb)(vpa.mode)}\`, which the API does not know.`
                : `VPA \`${resource.name}\` runs in mode ${vpa.byDefault ? 'Recreate (default)' : vpa.mode} and ${effect} pods ${of}.`,
            at: ['spec', 'updatePolicy', 'updateMode'],
            fix: {
                title: 'Recommend only, with updateMode "Off"',
                confidence: 'check',
                edits: [{ set: ['spec', 'updatePolicy', 'updateMode'], to: 'Off' }],
            },
            template: `updatePolicy:
  updateMode: "Off"   # quoted: a bare Off is the boolean false
`,
        };
    },
}));
/** Whether the policies switch it off for all containers: for any, or for those that its target is known to have. */
function leavesEveryContainerAlone(resource, vpa, unit) {
    if (vpa.leavesAllAlone)
        return true;
    const targets = (0,scale_targets/* scaledBy */.C7)(resource, unit).flatMap(({ containers }) => containers);
    const managed = targets.filter(({ role }) => role !== 'init' && role !== 'ephemeral');
    return managed.length > 0 && managed.every(({ name }) => vpa.leavesAlone(name));
}

;// CONCATENATED MODULE: ./build/rules/validity/nearest-text.js
/** ``; nearest is `shop` (`app=shop`)``: what a selector that matches nothing most likely meant, and what those pods carry. */
function nearestText(nearest) {
    if (!nearest)
        return '';
    const carried = nearest.differences.map(({ key, carried }) => carried === undefined ? `no \`${key}\`` : `\`${key}=${carried}\``);
    return `; nearest is \`${nearest.workload.resource.name}\` (${carried.join(', ')})`;
}

;// CONCATENATED MODULE: ./build/rules/validity/dangling-network-policy.js












/* harmony default export */ const dangling_network_policy = ((0,rule/* defineRule */.K)({
    id: 'dangling-network-policy',
    item: null,
    category: 'validity',
    priority: 'medium',
    title: 'Network policies select pods',
    headline: 'Policy without pods',
    why: 'A policy that selects nothing protects nothing, and looks as if it did.',
    docs: 'https://kubernetes.io/docs/concepts/services-networking/network-policies/',
    subjects: (0,subjects/* objectsOf */.iZ)('NetworkPolicy'),
    companions: [...workload_kinds/* workloadKinds */.dd, ...podMakers],
    *check({ resource }, { unit }) {
        if (!['networking.k8s.io', 'extensions'].includes(resource.group))
            return notApplicable('a policy of another API');
        const selector = (0,pod/* readLabelSelector */.Q)((0,resources_fields/* valueAt */.fK)(resource.body, ['spec', 'podSelector'])) ?? {};
        if ((0,resources_selector/* selectsAll */.D5)(selector))
            return passed('it selects every pod of its namespace');
        const { sure, likely } = selectedBy(resource, selector, unit);
        if (sure.length + likely.length > 0)
            return;
        const wanted = selector.matchLabels ?? {};
        const unseen = unseenPods(resource, wanted, unit);
        if (unseen)
            return unverified(unseen.reason, unseen.hint);
        const nearest = nearestTo(resource, wanted, unit);
        yield {
            message: `${(0,phrases/* objectName */.Hd)(resource)} selects no workload (\`${selectorText(selector)}\`)${nearestText(nearest)}.`,
            at: ['spec', 'podSelector'],
            ...(nearest && {
                related: [{ resource: nearest.workload.resource, at: [...nearest.workload.templatePath, 'metadata', 'labels'] }],
                template: `podSelector: { matchLabels: ${yamlText(nearest.workload.podLabels)} }\n`,
            }),
        };
    },
}));

;// CONCATENATED MODULE: ./build/rules/validity/dangling-service.js













/* harmony default export */ const dangling_service = ((0,rule/* defineRule */.K)({
    id: 'dangling-service',
    item: null,
    category: 'validity',
    priority: 'high',
    title: 'Services reach pods',
    headline: 'Service without pods',
    why: 'A Service that selects no pods, or a port that they do not have, refuses every connection.',
    docs: 'https://kubernetes.io/docs/concepts/services-networking/service/',
    subjects: (0,subjects/* objectsOf */.iZ)('Service'),
    companions: [...workload_kinds/* workloadKinds */.dd, ...podMakers],
    *check({ resource }, { unit }) {
        if (resource.group !== '')
            return notApplicable('not a Service of the core API');
        if ((0,resources_fields/* valueAt */.fK)(resource.body, ['spec', 'type']) === 'ExternalName')
            return notApplicable('it names a host outside the cluster');
        const selector = (0,service_selector/* serviceSelector */.T)(resource);
        if (Object.keys(selector).length === 0)
            return notApplicable('it has no selector: its endpoints are made by hand');
        const { sure, likely } = selectedBy(resource, { matchLabels: selector }, unit);
        if (sure.length > 0 || likely.length > 0) {
            if (likely.length === 0 && unit.complete)
                yield* unknownPorts(resource, sure);
            return;
        }
        const unseen = unseenPods(resource, selector, unit);
        if (unseen)
            return unverified(unseen.reason, unseen.hint);
        yield noPods(resource, selector, nearestTo(resource, selector, unit));
    },
}));
function noPods(resource, selector, nearest) {
    const [difference] = nearest?.differences ?? [];
    return {
        message: `${(0,phrases/* objectName */.Hd)(resource)} selects no workload (\`${labelsText(selector)}\`)${nearestText(nearest)}.`,
        at: ['spec', 'selector'],
        detail: 'selector',
        ...(nearest && {
            related: [{ resource: nearest.workload.resource, at: [...nearest.workload.templatePath, 'metadata', 'labels'] }],
        }),
        ...(nearest?.isTypo && difference?.carried !== undefined
            ? { fix: written(['spec', 'selector', difference.key], difference.carried) }
            : { template: `selector: ${yamlText(nearest?.workload.podLabels ?? { app: resource.name })}\n` }),
    };
}
/** A named target port has to be one of the pods'; a number needs no declaration. */
function* unknownPorts(resource, workloads) {
    const names = [...new Set(workloads.flatMap(portNames))];
    for (const [index, port] of (0,resources_fields/* listAt */.gT)(resource.body, 'spec', 'ports').entries()) {
        const target = (0,resources_fields/* textAt */.$6)(port, 'targetPort');
        if (target === undefined || target === '' || names.includes(target) || (0,templated/* isTemplated */.d)(target))
            continue;
        const at = ['spec', 'ports', index, 'targetPort'];
        const close = names.filter(name => (0,spelling/* editDistance */.Y)(name, target, 1) === 1);
        const has = names.length > 0 ? `names its ports ${(0,phrases/* listed */.KE)(names.map(name => `\`${name}\``))}` : 'names no port';
        yield {
            message: `${(0,phrases/* objectName */.Hd)(resource)} leads to port \`${target}\`, but ${(0,phrases/* listed */.KE)(workloads.slice(0, 3).map(phrases/* workloadName */.vO))} ${has}.`,
            headline: 'Service port without target',
            at,
            detail: target,
            ...(close.length === 1 && close[0] !== undefined
                ? { fix: written(at, close[0]) }
                : { template: `targetPort: ${yamlText(names[0] ?? 8080)}\n` }),
        };
    }
}
function portNames({ containers }) {
    const running = containers.filter(({ role }) => role !== 'init' && role !== 'ephemeral');
    return running.flatMap(({ spec }) => (spec.ports ?? []).flatMap(({ name }) => name ?? []));
}
function written(path, to) {
    return { title: `Write \`${to}\``, confidence: 'safe', edits: [{ set: path, to }] };
}

;// CONCATENATED MODULE: ./build/resources/api-versions.js
const workloads = 'spec.selector is required, cannot be changed later and must match the labels of the pod template';
const webhooks = 'webhooks[].sideEffects and admissionReviewVersions are required; name them, then check the new defaults (Fail, 10 s)';
const ingress = 'each path needs a pathType; backend.serviceName and servicePort become backend.service.name and port.number or port.name';
const metrics = 'a metric names its target as target.type and target.averageUtilization, averageValue or value';
const shares = 'spec.limited.assuredConcurrencyShares is called nominalConcurrencyShares';
const storage = 'storage.k8s.io';
const admission = 'admissionregistration.k8s.io';
const api_versions_rbac = 'rbac.authorization.k8s.io';
const flowControl = 'flowcontrol.apiserver.k8s.io';
/**
 * By API version *and* kind: several groups' `v1beta1` serve newer kinds again (rules.md §11.1). From the project's
 * deprecation guide, https://kubernetes.io/docs/reference/using-api/deprecation-guide/, and the API's own lifecycle marks.
 */
const table = [
    ['extensions/v1beta1', 'Deployment DaemonSet ReplicaSet', 9, 16, 'apps/v1', workloads],
    ['apps/v1beta1', 'Deployment StatefulSet ControllerRevision', 9, 16, 'apps/v1', workloads],
    ['apps/v1beta2', 'Deployment DaemonSet StatefulSet ReplicaSet ControllerRevision', 9, 16, 'apps/v1', workloads],
    ['extensions/v1beta1', 'NetworkPolicy', 9, 16, 'networking.k8s.io/v1'],
    [
        'extensions/v1beta1',
        'PodSecurityPolicy',
        9,
        16,
        'Pod Security Admission',
        'PodSecurityPolicy is gone: label namespaces with pod-security.kubernetes.io/enforce',
    ],
    ['extensions/v1beta1', 'Ingress', 19, 22, 'networking.k8s.io/v1', ingress],
    ['networking.k8s.io/v1beta1', 'Ingress', 19, 22, 'networking.k8s.io/v1', ingress],
    ['networking.k8s.io/v1beta1', 'IngressClass', 19, 22, 'networking.k8s.io/v1'],
    [`${api_versions_rbac}/v1beta1`, 'Role RoleBinding ClusterRole ClusterRoleBinding', 17, 22, `${api_versions_rbac}/v1`],
    [
        'apiextensions.k8s.io/v1beta1',
        'CustomResourceDefinition',
        16,
        22,
        'apiextensions.k8s.io/v1',
        'each of spec.versions carries its own schema, which is required and structural',
    ],
    ['apiregistration.k8s.io/v1beta1', 'APIService', 19, 22, 'apiregistration.k8s.io/v1'],
    [`${admission}/v1beta1`, 'ValidatingWebhookConfiguration MutatingWebhookConfiguration', 16, 22, `${admission}/v1`, webhooks],
    ['scheduling.k8s.io/v1beta1', 'PriorityClass', 14, 22, 'scheduling.k8s.io/v1'],
    ['coordination.k8s.io/v1beta1', 'Lease', 19, 22, 'coordination.k8s.io/v1'],
    [`${storage}/v1beta1`, 'StorageClass CSIDriver CSINode VolumeAttachment', 19, 22, `${storage}/v1`],
    [
        'certificates.k8s.io/v1beta1',
        'CertificateSigningRequest',
        19,
        22,
        'certificates.k8s.io/v1',
        'spec.signerName and spec.usages are required',
    ],
    ['batch/v1beta1', 'CronJob', 21, 25, 'batch/v1'],
    ['policy/v1beta1', 'PodDisruptionBudget', 21, 25, 'policy/v1'],
    [
        'policy/v1beta1',
        'PodSecurityPolicy',
        21,
        25,
        'Pod Security Admission',
        'PodSecurityPolicy is gone: label namespaces with pod-security.kubernetes.io/enforce',
    ],
    [
        'discovery.k8s.io/v1beta1',
        'EndpointSlice',
        21,
        25,
        'discovery.k8s.io/v1',
        'endpoints[].topology gives way to nodeName and zone',
    ],
    [
        'events.k8s.io/v1beta1',
        'Event',
        22,
        25,
        'events.k8s.io/v1',
        'action, reason, reportingController and reportingInstance are required',
    ],
    ['node.k8s.io/v1beta1', 'RuntimeClass', 22, 25, 'node.k8s.io/v1'],
    ['autoscaling/v2beta1', 'HorizontalPodAutoscaler', 23, 25, 'autoscaling/v2', metrics],
    ['autoscaling/v2beta2', 'HorizontalPodAutoscaler', 23, 26, 'autoscaling/v2'],
    [`${flowControl}/v1beta1`, 'FlowSchema PriorityLevelConfiguration', 23, 26, `${flowControl}/v1`, shares],
    [`${flowControl}/v1beta2`, 'FlowSchema PriorityLevelConfiguration', 26, 29, `${flowControl}/v1`, shares],
    [
        `${flowControl}/v1beta3`,
        'FlowSchema PriorityLevelConfiguration',
        29,
        32,
        `${flowControl}/v1`,
        'a nominalConcurrencyShares of 0 stays 0',
    ],
    [`${storage}/v1beta1`, 'CSIStorageCapacity', 24, 27, `${storage}/v1`],
    [`${admission}/v1beta1`, 'ValidatingAdmissionPolicy ValidatingAdmissionPolicyBinding', 30, 34, `${admission}/v1`],
    ['networking.k8s.io/v1beta1', 'IPAddress ServiceCIDR', 33, 37, 'networking.k8s.io/v1'],
    [`${storage}/v1beta1`, 'VolumeAttributesClass', 34, 37, `${storage}/v1`],
    [`${admission}/v1beta1`, 'MutatingAdmissionPolicy MutatingAdmissionPolicyBinding', 36, undefined, `${admission}/v1`],
    ['certificates.k8s.io/v1beta1', 'ClusterTrustBundle PodCertificateRequest', 37, undefined, 'certificates.k8s.io/v1'],
    ['storagemigration.k8s.io/v1beta1', 'StorageVersionMigration', 37, undefined, 'storagemigration.k8s.io/v1'],
    [
        'resource.k8s.io/v1beta1',
        'DeviceClass ResourceClaim ResourceClaimTemplate ResourceSlice',
        34,
        undefined,
        'resource.k8s.io/v1',
        'a request names its device under exactly or firstAvailable; devices lose their basic level',
    ],
    [
        'resource.k8s.io/v1beta2',
        'DeviceClass ResourceClaim ResourceClaimTemplate ResourceSlice',
        34,
        undefined,
        'resource.k8s.io/v1',
    ],
];
/** The retired APIs, each kind by its version. */
const retiredApis = table.map(([apiVersion, kinds, deprecated, removed, use, changes]) => ({
    apiVersion,
    kinds: kinds.split(' '),
    deprecated,
    removed,
    use,
    changes,
}));

;// CONCATENATED MODULE: ./build/rules/validity/deprecated-api.js







const byName = new Map(retiredApis.flatMap(api => api.kinds.map(kind => [`${api.apiVersion} ${kind}`, api])));
/* harmony default export */ const deprecated_api = ((0,rule/* defineRule */.K)({
    id: 'deprecated-api',
    item: null,
    category: 'validity',
    priority: 'high',
    title: 'API version',
    headline: 'Deprecated API version',
    why: 'A cluster that no longer serves the version refuses the object, and the upgrade to it breaks the next deploy.',
    docs: 'https://kubernetes.io/docs/reference/using-api/deprecation-guide/',
    subjects: subjects/* everyObject */.tz,
    *check({ resource }, { thresholds }) {
        const api = byName.get(`${resource.apiVersion} ${resource.kind}`);
        if (!api || thresholds.kubernetesMinor < api.deprecated)
            return;
        const gone = api.removed !== undefined && api.removed <= thresholds.kubernetesMinor;
        yield {
            message: `${(0,phrases/* objectName */.Hd)(resource)} uses \`${api.apiVersion}\`, ${gone ? removal(api) : deprecation(api)}; use ${useOf(api)}.`,
            at: ['apiVersion'],
            ...(gone ? { headline: `API version removed in Kubernetes 1.${api.removed}` } : { priority: 'medium' }),
            ...(isSame(api, resource) ? { fix: newVersion(api) } : { template: migration(api, resource) }),
        };
    },
}));
const removal = ({ removed }) => `removed in 1.${removed}`;
function deprecation({ deprecated, removed }) {
    return `deprecated in 1.${deprecated}${removed === undefined ? '' : ` and gone in 1.${removed}`}`;
}
const useOf = ({ use }) => (use.includes('/') ? `\`${use}\`` : use);
/** Whether the object means the same under the new version: an empty selector of a budget turns from none into all pods. */
function isSame(api, { kind, body }) {
    if (api.changes !== undefined)
        return false;
    if (kind !== 'PodDisruptionBudget')
        return true;
    const selector = (0,pod/* readLabelSelector */.Q)((0,resources_fields/* valueAt */.fK)(body, ['spec', 'selector']));
    return !selector || !(0,resources_selector/* selectsAll */.D5)(selector);
}
function newVersion({ use }) {
    return { title: `Use ${use}: the fields are the same`, confidence: 'safe', edits: [{ set: ['apiVersion'], to: use }] };
}
function migration({ use, changes = 'an empty selector now selects every pod, before it selected none' }, { kind }) {
    return use.includes('/') ? `apiVersion: ${use}\nkind: ${kind}\n# ${changes}\n` : `# ${changes}\n`;
}

;// CONCATENATED MODULE: ./build/rules/validity/duplicate-env.js




/* harmony default export */ const duplicate_env = ((0,rule/* defineRule */.K)({
    id: 'duplicate-env',
    item: null,
    category: 'validity',
    priority: 'medium',
    title: 'Variables set once',
    headline: 'Variable set twice',
    why: 'The last value wins silently, so a change of the first one does nothing.',
    docs: 'https://kubernetes.io/docs/tasks/inject-data-application/define-environment-variable-container/',
    subjects: (0,subjects/* containers */.l8)(['serving', 'helper', 'sidecar', 'init']),
    *check(container) {
        const env = container.spec.env ?? [];
        const told = new Set();
        for (const [index, { name, value }] of env.entries()) {
            if (name === undefined || told.has(name))
                continue;
            if (!env.slice(0, index).some(earlier => earlier.name === name))
                continue;
            if (value?.includes(`$(${name})`))
                continue; // it adds to the earlier value
            told.add(name);
            const times = env.filter(other => other.name === name).length;
            yield {
                message: `\`${name}\` is set ${times === 2 ? 'twice' : `${times} times`} in ${(0,phrases/* shortName */.EU)(container)}; the last value wins.`,
                at: [...container.path, 'env', index, 'name'],
                detail: name,
                template: `- name: ${yamlText(name)} # keep one entry: the last is the one that counts today\n`,
            };
        }
    },
}));

// EXTERNAL MODULE: ./build/manifests/manifest-header.js
var manifest_header = __webpack_require__(9228);
;// CONCATENATED MODULE: ./build/rules/validity/path-text.js

/** `spec.template.spec.containers[api].env[PORT].value`: a path as people read it, list items by their names where they have one. */
function pathText(body, path) {
    return path.reduce((text, step, index) => {
        if (typeof step === 'string')
            return /^[\w-]+$/.test(step) ? `${text}${text === '' ? '' : '.'}${step}` : `${text}["${step}"]`;
        const name = (0,resources_fields/* textAt */.$6)((0,resources_fields/* valueAt */.fK)(body, path.slice(0, index + 1)), 'name')?.replace(/=.*$/s, '=…'); // what follows may be a credential
        return `${text}[${name ?? step}]`;
    }, '');
}

// EXTERNAL MODULE: ./build/resources/schema/field-type.js
var field_type = __webpack_require__(8649);
// EXTERNAL MODULE: ./build/resources/schema/misfits.js + 5 modules
var misfits = __webpack_require__(5669);
;// CONCATENATED MODULE: ./build/rules/validity/refused/invalid.js

/** A field that the API server rejects its object for. */
function invalid({ body }, path, reason) {
    const text = pathText(body, path);
    return { message: `\`${text}\` is invalid: ${reason}; the API server will reject this object.`, at: path, detail: text };
}

;// CONCATENATED MODULE: ./build/rules/validity/refused/fields.js






/** What the API refuses of a field by itself: another type than its own, a number out of bounds, a word that it does not know. */
function* refusedFields(resource) {
    for (const misfit of (0,misfits/* misfits */.g)(resource)) {
        const fix = isSecretPlace(resource, misfit.path) ? undefined : corrected(resource, misfit);
        yield { ...invalid(resource, misfit.path, reasonOf(resource, misfit)), ...(fix && { fix }) };
    }
}
function reasonOf(resource, { path, wants, value, key }) {
    if (key)
        return `its key is no ${key.title}`;
    if (typeof value === 'string' && (0,field_type/* scalarOf */.ol)(wants) === 'text') {
        const named = value === '' || value.includes('=') || isSecretPlace(resource, path) ? 'it' : `\`${(0,phrases/* excerpt */.Kb)(value)}\``;
        if (typeof wants !== 'string' && 'grammar' in wants)
            return `${named} is no ${wants.grammar.title}`;
        if (typeof wants !== 'string' && 'words' in wants)
            return `the API knows ${(0,phrases/* listed */.KE)(wants.words.map(fields_inCode))}, not ${named}`;
    }
    if (typeof value === 'number' && typeof wants !== 'string' && 'from' in wants && Number.isInteger(value))
        return `it is ${value}, and the API wants ${wants.to === undefined ? `${wants.from} or more` : `${wants.from} to ${wants.to}`}`;
    if ((0,field_type/* scalarOf */.ol)(wants) === 'text' && isScalar(value))
        return `unquoted, it is a ${typeof value}, and the API wants text`;
    const quoted = resource.written(path)?.quoted === true && typeof value === 'string' ? 'quoted, ' : '';
    return `${quoted}it is ${fields_kindOf(value)}, and the API wants ${fields_wanted(wants)}`;
}
const fields_inCode = (word) => `\`${word}\``;
const isScalar = (value) => ['string', 'number', 'boolean'].includes(typeof value);
function fields_kindOf(value) {
    if (typeof value === 'string')
        return 'text';
    if (isScalar(value))
        return `the ${typeof value} ${value}`;
    return Array.isArray(value) ? 'a list' : 'a map';
}
function fields_wanted(type) {
    const scalar = (0,field_type/* scalarOf */.ol)(type);
    if (scalar !== undefined)
        return { flag: 'true or false', integer: 'a whole number', text: 'text' }[scalar];
    return typeof type !== 'string' && 'listOf' in type ? 'a list' : 'a map';
}
/** A value that no comment may show, not even as its own correction: a Secret's, a credential's, the one behind its flag. */
function isSecretPlace({ kind, body }, path) {
    const parent = path.slice(0, -1);
    const last = path.at(-1) ?? '';
    const before = typeof last === 'number' ? (0,resources_fields/* valueAt */.fK)(body, [...parent, last - 1]) : undefined;
    const names = [String(last), (0,resources_fields/* textAt */.$6)(body, ...parent, 'name') ?? '', typeof before === 'string' ? before : ''];
    return kind === 'Secret' || names.some(credential/* namesCredential */.si);
}
/** The same value as the API wants it, where there is one reading. */
function corrected(resource, { path, wants, value, key }) {
    if (key)
        return undefined;
    const set = (title, to) => ({ title, confidence: 'safe', edits: [{ set: path, to }] });
    const scalar = (0,field_type/* scalarOf */.ol)(wants);
    if (scalar === 'text' && typeof value !== 'string' && isScalar(value))
        return set('Quote it', resource.written(path)?.source ?? String(value));
    if (typeof value !== 'string')
        return undefined;
    if (scalar === 'flag' && (value === 'true' || value === 'false'))
        return set('Leave the quotes out', value === 'true');
    if (scalar === 'integer' && /^-?\d{1,15}$/.test(value))
        return set('Leave the quotes out', Number(value));
    if (typeof wants === 'string' || !('words' in wants))
        return undefined;
    const meant = wants.words.find(word => word.toLowerCase() === value.toLowerCase());
    return meant === undefined ? undefined : set(`Write \`${meant}\``, meant);
}

;// CONCATENATED MODULE: ./build/resources/built-in-kinds.js

/** The kinds of Kubernetes' own groups, and those that they were in before. */
const kindsOf = {
    '': [
        'Binding',
        'ConfigMap',
        'Endpoints',
        'Event',
        'LimitRange',
        'Namespace',
        'Node',
        'PersistentVolume',
        'PersistentVolumeClaim',
        'Pod',
        'PodTemplate',
        'ReplicationController',
        'ResourceQuota',
        'Secret',
        'Service',
        'ServiceAccount',
    ],
    apps: ['ControllerRevision', 'DaemonSet', 'Deployment', 'ReplicaSet', 'StatefulSet'],
    batch: ['CronJob', 'Job'],
    autoscaling: ['HorizontalPodAutoscaler'],
    policy: ['PodDisruptionBudget', 'PodSecurityPolicy'],
    'networking.k8s.io': ['Ingress', 'IngressClass', 'IPAddress', 'NetworkPolicy', 'ServiceCIDR'],
};
/** Names that mean other things in other groups of these, or did in OpenShift's. */
const ambiguous = ['Event', 'Binding'];
function wrongKind(group, kind) {
    const known = Object.hasOwn(kindsOf, group) ? kindsOf[group] : undefined;
    if (!known || known.includes(kind) || kind.endsWith('List') || ambiguous.includes(kind))
        return undefined;
    const home = Object.entries(kindsOf).find(([, kinds]) => kinds.includes(kind));
    if (home)
        return { group: home[0] };
    const meant = known.find(name => isSlip(kind, name));
    return meant === undefined ? undefined : { meant };
}
/** Another case, a letter of a word, or two of a long one. */
function isSlip(written, name) {
    if (written.toLowerCase() === name.toLowerCase())
        return true;
    const most = name.length >= 8 ? 2 : name.length >= 6 ? 1 : 0;
    return most > 0 && (0,spelling/* editDistance */.Y)(written, name, most) <= most;
}

;// CONCATENATED MODULE: ./build/rules/validity/refused/kinds.js


/** An object of which Kubernetes has no kind in its group; no rule would look at it. */
function* refusedKind(resource) {
    const { apiVersion, group, kind } = resource;
    const wrong = wrongKind(group, kind);
    if (!wrong)
        return;
    if ('meant' in wrong)
        yield {
            ...invalid(resource, ['kind'], `\`${apiVersion}\` knows \`${wrong.meant}\`, not \`${kind}\``),
            fix: renamed(wrong.meant),
        };
    else
        yield invalid(resource, ['apiVersion'], `${kind} is of ${wrong.group === '' ? 'the core group (`v1`)' : `\`${wrong.group}\``}`);
}
function renamed(kind) {
    return { title: `Write \`${kind}\``, confidence: 'safe', edits: [{ set: ['kind'], to: kind }] };
}

;// CONCATENATED MODULE: ./build/resources/cron-schedule.js
/** Why the API takes no CronJob with a schedule; undefined where it does (https://pkg.go.dev/github.com/robfig/cron/v3). */
function refusedSchedule(text) {
    const schedule = text.trim();
    if (/^(CRON_)?TZ=/.test(schedule))
        return undefined; // refused of new objects alone
    if (schedule.startsWith('@'))
        return isDescriptor(schedule) ? undefined : `\`${schedule}\` is none of its words`;
    const parts = schedule === '' ? [] : schedule.split(/\s+/);
    if (parts.length !== fields.length)
        return `it has ${parts.length} fields, not ${fields.length}`;
    for (const [index, field] of fields.entries()) {
        const part = parts[index] ?? '';
        if (!part.split(',').every(range => isRange(range, field)))
            return `\`${part}\` is no ${field.name} (${field.from} to ${field.to})`;
    }
    return undefined;
}
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const days = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const fields = [
    { name: 'minute', from: 0, to: 59 },
    { name: 'hour', from: 0, to: 23 },
    { name: 'day of the month', from: 1, to: 31 },
    { name: 'month', from: 1, to: 12, words: months },
    { name: 'day of the week', from: 0, to: 6, words: days },
];
function isDescriptor(schedule) {
    return (/^@(yearly|annually|monthly|weekly|daily|midnight|hourly)$/.test(schedule) ||
        /^@every ([+-]?(\d+(\.\d*)?|\.\d+)(ns|us|µs|μs|ms|s|m|h))+$/.test(schedule));
}
/** `*`, `?`, `3`, `1-5`, each with a `/step` or not. */
function isRange(text, field) {
    if (text === '')
        return true; // a comma too many is read over
    const [range = '', step = '1', ...more] = text.split('/');
    if (more.length > 0 || !/^\d+$/.test(step) || Number(step) === 0)
        return false;
    if (range === '*' || range === '?')
        return true;
    const [first = '', last = first, ...rest] = range.split('-');
    const from = numberOf(first, field);
    const to = numberOf(last, field);
    return rest.length === 0 && from !== undefined && to !== undefined && from >= field.from && to <= field.to && from <= to;
}
function numberOf(text, { from, words = [] }) {
    const word = words.indexOf(text.toLowerCase());
    if (word >= 0)
        return from + word;
    return /^\d+$/.test(text) ? Number(text) : undefined;
}

;// CONCATENATED MODULE: ./build/rules/validity/refused/ingresses.js



/** What the API refuses of an Ingress: above all what was right in `v1beta1`. */
function* refusedIngress(resource) {
    const { rules, defaultBackend } = (0,resources_fields/* mapAt */.SC)(resource.body, 'spec');
    if ((0,resources_fields/* isFields */.Ce)(defaultBackend))
        yield* refusedBackend(resource, ['spec', 'defaultBackend']);
    else if ((0,resources_fields/* isEmpty */.Im)(rules) && (0,resources_fields/* isFields */.Ce)((0,resources_fields/* valueAt */.fK)(resource.body, ['spec'])))
        yield invalid(resource, ['spec'], 'it has neither `rules` nor a `defaultBackend`');
    for (const [index, rule] of (0,resources_fields/* listAt */.gT)(rules).entries())
        for (const step of (0,resources_fields/* listAt */.gT)(rule, 'http', 'paths').keys())
            yield* refusedPath(resource, ['spec', 'rules', index, 'http', 'paths', step]);
}
function* refusedPath(resource, at) {
    const path = (0,resources_fields/* valueAt */.fK)(resource.body, at);
    if (!(0,resources_fields/* isFields */.Ce)(path))
        return;
    if ((path.pathType ?? '') === '')
        yield invalid(resource, [...at, 'pathType'], 'it is missing, and the API requires it (`Prefix`, `Exact` or `ImplementationSpecific`)');
    const text = (0,resources_fields/* textAt */.$6)(path, 'path') ?? '';
    const required = path.pathType === 'Prefix' || path.pathType === 'Exact';
    if (!text.startsWith('/') && (required || text !== '') && !(0,templated/* isTemplated */.d)(text))
        yield invalid(resource, [...at, 'path'], 'it has to begin with `/`');
    yield* refusedBackend(resource, [...at, 'backend']);
}
function* refusedBackend(resource, at) {
    const backend = (0,resources_fields/* mapAt */.SC)(resource.body, ...at);
    if ((0,resources_fields/* isFields */.Ce)(backend.resource))
        return;
    if (!(0,resources_fields/* isFields */.Ce)(backend.service)) {
        const old = 'serviceName' in backend ? 'serviceName' : 'servicePort' in backend ? 'servicePort' : undefined;
        if (old)
            yield invalid(resource, [...at, old], 'it is of `v1beta1`; here it is `service.name`, `service.port.number` or `service.port.name`');
        else if (backend.service === undefined || backend.service === null)
            yield invalid(resource, at, 'it has neither a `service` nor a `resource`');
        return;
    }
    if ((backend.service.name ?? '') === '')
        yield invalid(resource, [...at, 'service', 'name'], 'it is missing, and the API requires it');
    const { port } = backend.service;
    if (typeof port === 'string' && (0,templated/* isTemplated */.d)(port))
        return;
    if (!(0,resources_fields/* isFields */.Ce)(port) || ((port.number ?? 0) === 0 && (port.name ?? '') === ''))
        yield invalid(resource, [...at, 'service', 'port'], 'it needs a `number` or a `name`');
}

;// CONCATENATED MODULE: ./build/rules/validity/refused/network-policies.js



/** What the API refuses of those whom a NetworkPolicy lets in and out. */
function* refusedPolicy(resource) {
    for (const [direction, side] of [
        ['ingress', 'from'],
        ['egress', 'to'],
    ])
        for (const [index, rule] of (0,resources_fields/* listAt */.gT)(resource.body, 'spec', direction).entries())
            for (const step of (0,resources_fields/* listAt */.gT)(rule, side).keys())
                yield* refusedPeer(resource, ['spec', direction, index, side, step]);
}
function* refusedPeer(resource, at) {
    const peer = (0,resources_fields/* valueAt */.fK)(resource.body, at);
    if (!(0,resources_fields/* isFields */.Ce)(peer))
        return;
    const [other] = ['podSelector', 'namespaceSelector'].filter(key => (0,resources_fields/* isFields */.Ce)(peer[key]));
    if (!(0,resources_fields/* isFields */.Ce)(peer.ipBlock)) {
        if (other === undefined && Object.values(peer).every(value => (value ?? undefined) === undefined))
            yield invalid(resource, at, 'it names nobody: a `podSelector`, a `namespaceSelector` or an `ipBlock`');
        return;
    }
    if (other !== undefined)
        yield invalid(resource, [...at, 'ipBlock'], `beside \`${other}\` it may not stand`);
    const cidr = (0,resources_fields/* textAt */.$6)(peer, 'ipBlock', 'cidr');
    if (cidr !== undefined && !(0,templated/* isTemplated */.d)(cidr) && !isCidr(cidr))
        yield invalid(resource, [...at, 'ipBlock', 'cidr'], 'it is no range of addresses (`10.0.0.0/8`)');
}
/** An address and how many of its bits count; of an IPv6 address only the letters are looked at. */
function isCidr(text) {
    const [address = '', bits = '', ...more] = text.split('/');
    if (more.length > 0 || !/^\d{1,3}$/.test(bits))
        return false;
    if (address.includes(':'))
        return /^[0-9a-f:.]+$/i.test(address) && Number(bits) <= 128;
    const parts = address.split('.');
    return parts.length === 4 && parts.every(part => /^\d{1,3}$/.test(part) && Number(part) <= 255) && Number(bits) <= 32;
}

;// CONCATENATED MODULE: ./build/rules/validity/refused/repeated.js



/** The items of some lists that bear a text which one before them bears, where the API wants them apart. */
function* repeated(resource, lists, field, other) {
    const known = new Set();
    for (const list of lists) {
        for (const [index, item] of (0,resources_fields/* listAt */.gT)(resource.body, ...list).entries()) {
            const text = (0,resources_fields/* textAt */.$6)(item, ...field);
            if (!text || (0,templated/* isTemplated */.d)(text))
                continue;
            if (known.has(text)) {
                const at = [...list, index, ...field];
                const problem = invalid(resource, at, `${other} has the same (\`${text}\`)`);
                yield { ...problem, detail: `${problem.detail}#${index}` };
            }
            known.add(text);
        }
    }
}

;// CONCATENATED MODULE: ./build/rules/validity/refused/services.js




/** What the API refuses of a Service's ports. */
function* refusedService(resource) {
    const { type: written = 'ClusterIP', clusterIP, selector, ports } = (0,resources_fields/* mapAt */.SC)(resource.body, 'spec');
    const type = written === null || written === '' ? 'ClusterIP' : written;
    const named = (0,resources_fields/* listAt */.gT)(resource.body, 'spec', 'ports');
    const headless = clusterIP === 'None';
    if ((0,resources_fields/* isEmpty */.Im)(ports) && (0,resources_fields/* isFields */.Ce)(selector) && !headless && type !== 'ExternalName')
        yield invalid(resource, ['spec', 'ports'], 'it is missing, and the API requires it');
    if (headless && (type === 'NodePort' || type === 'LoadBalancer'))
        yield invalid(resource, ['spec', 'clusterIP'], `a Service of type ${type} has to have one`);
    yield* repeated(resource, [['spec', 'ports']], ['name'], 'another port of the Service');
    yield* refusedPorts(resource, named, type);
}
function* refusedPorts(resource, ports, type) {
    const known = new Set();
    for (const [index, port] of ports.entries()) {
        if (!(0,resources_fields/* isFields */.Ce)(port))
            continue;
        const at = ['spec', 'ports', index];
        if ((port.port ?? undefined) === undefined)
            yield invalid(resource, [...at, 'port'], 'it is missing, and the API requires it');
        if (ports.length > 1 && !port.name)
            yield invalid(resource, [...at, 'name'], 'it is missing, and the API requires it where there are several ports');
        const protocol = (0,resources_fields/* textAt */.$6)(port, 'protocol') || 'TCP';
        const place = `${protocol} ${port.port}`;
        if (typeof port.port === 'number' && known.has(place) && !(0,templated/* isTemplated */.d)(protocol))
            yield invalid(resource, [...at, 'port'], `another port of the Service has the same (${place})`);
        known.add(place);
        if (typeof port.targetPort === 'number' && (port.targetPort < 0 || port.targetPort > 65535))
            yield invalid(resource, [...at, 'targetPort'], `it is ${port.targetPort}, and the API wants 1 to 65535`);
        if (type === 'ClusterIP' && typeof port.nodePort === 'number' && port.nodePort !== 0)
            yield invalid(resource, [...at, 'nodePort'], 'a Service of type ClusterIP may not have it');
    }
}

;// CONCATENATED MODULE: ./build/rules/validity/refused/objects.js







/** What the API refuses of an object beside its pods and its single fields, by its group and kind. */
function refusedObject(resource) {
    const key = `${resource.apiVersion} ${resource.kind}`;
    return (Object.hasOwn(refusals, key) ? refusals[key] : undefined)?.(resource) ?? [];
}
const refusals = {
    'v1 Service': refusedService,
    'v1 PersistentVolumeClaim': refusedClaim,
    'apps/v1 Deployment': refusedStrategy,
    'batch/v1 Job': refusedSelector,
    'batch/v1 CronJob': refusedTime,
    'networking.k8s.io/v1 Ingress': refusedIngress,
    'networking.k8s.io/v1 NetworkPolicy': refusedPolicy,
    'autoscaling/v1 HorizontalPodAutoscaler': refusedScaling,
    'autoscaling/v2 HorizontalPodAutoscaler': refusedScaling,
    'rbac.authorization.k8s.io/v1 Role': refusedRules,
    'rbac.authorization.k8s.io/v1 ClusterRole': refusedRules,
};
function* refusedStrategy(resource) {
    const at = ['spec', 'strategy'];
    if ((0,resources_fields/* textAt */.$6)(resource.body, ...at, 'type') === 'Recreate' && (0,resources_fields/* isFields */.Ce)((0,resources_fields/* valueAt */.fK)(resource.body, [...at, 'rollingUpdate'])))
        yield invalid(resource, [...at, 'rollingUpdate'], 'beside `type: Recreate` it may not stand');
}
/** A Job's selector is made for it; what was read from a cluster holds the one that was made. */
function* refusedSelector(resource) {
    const { selector, manualSelector } = (0,resources_fields/* mapAt */.SC)(resource.body, 'spec');
    if (!(0,resources_fields/* isFields */.Ce)(selector) || Object.keys(selector).length === 0 || manualSelector === true)
        return;
    if (JSON.stringify(selector).includes('controller-uid'))
        return;
    yield invalid(resource, ['spec', 'selector'], 'a Job’s is made for it, unless `manualSelector: true` stands beside it');
}
function* refusedTime(resource) {
    const at = ['spec', 'schedule'];
    const schedule = (0,resources_fields/* textAt */.$6)(resource.body, ...at);
    if (schedule === undefined || (0,templated/* isTemplated */.d)(schedule))
        return;
    const reason = refusedSchedule(schedule);
    if (reason !== undefined)
        yield invalid(resource, at, `it is no schedule: ${reason}`);
}
function* refusedClaim(resource) {
    const { accessModes, resources } = (0,resources_fields/* mapAt */.SC)(resource.body, 'spec');
    if ((0,resources_fields/* isEmpty */.Im)(accessModes))
        yield invalid(resource, ['spec', 'accessModes'], 'it is missing, and the API requires it');
    if ((resources === undefined || (0,resources_fields/* isFields */.Ce)(resources)) &&
        ((0,resources_fields/* valueAt */.fK)(resources, ['requests', 'storage']) ?? undefined) === undefined)
        yield invalid(resource, ['spec', 'resources', 'requests', 'storage'], 'it is missing, and the API requires it');
}
function* refusedScaling(resource) {
    const { maxReplicas, scaleTargetRef } = (0,resources_fields/* mapAt */.SC)(resource.body, 'spec');
    if ((maxReplicas ?? undefined) === undefined && (0,resources_fields/* isFields */.Ce)(scaleTargetRef))
        yield invalid(resource, ['spec', 'maxReplicas'], 'it is missing, and the API requires it');
}
/** A rule names verbs, and API groups with their resources or URLs, which a Role has none of. */
function* refusedRules(resource) {
    for (const [index, rule] of (0,resources_fields/* listAt */.gT)(resource.body, 'rules').entries()) {
        if (!(0,resources_fields/* isFields */.Ce)(rule))
            continue;
        const missing = (field) => (0,resources_fields/* isEmpty */.Im)(rule[field]);
        const urls = !missing('nonResourceURLs');
        const wanted = ['verbs', ...(urls ? [] : ['apiGroups', 'resources'])].filter(missing);
        for (const field of wanted)
            yield invalid(resource, ['rules', index, field], 'it is missing, and the API requires it');
        if (urls && resource.kind === 'Role')
            yield invalid(resource, ['rules', index, 'nonResourceURLs'], 'only a ClusterRole can grant URLs');
    }
}

// EXTERNAL MODULE: ./build/resources/kinds.js
var kinds = __webpack_require__(2189);
;// CONCATENATED MODULE: ./build/rules/validity/refused/containers.js




/** What the API refuses of a pod's containers: names, ports, variables and resources. */
function* refusedContainers(workload, whole) {
    const { resource, containers } = workload;
    for (const container of containers)
        yield* refusedVariables(container);
    if (!(0,kinds/* isBuiltIn */.qi)(resource.group))
        return;
    const lists = ['initContainers', 'containers', 'ephemeralContainers'].map(list => [...workload.podPath, list]);
    yield* repeated(resource, lists, ['name'], 'another container of the pod');
    for (const { path, role } of containers) {
        if (whole && ((0,resources_fields/* valueAt */.fK)(resource.body, [...path, 'name']) ?? '') === '')
            yield invalid(resource, [...path, 'name'], 'it is missing, and the API requires it');
        if (role !== 'ephemeral')
            yield* containers_refusedPorts(workload, path);
        yield* refusedResources(resource, path);
    }
}
function* refusedVariables({ resource, path }) {
    for (const [index, variable] of (0,resources_fields/* listAt */.gT)(resource.body, ...path, 'env').entries()) {
        const at = [...path, 'env', index];
        if ((0,resources_fields/* isFields */.Ce)(variable) && (variable.name ?? undefined) === undefined)
            yield invalid(resource, [...at, 'name'], 'it is missing, and the API requires it');
        const source = (0,resources_fields/* valueAt */.fK)(variable, ['valueFrom']);
        if (!(0,resources_fields/* isFields */.Ce)(source))
            continue;
        if ((0,resources_fields/* textAt */.$6)(variable, 'value'))
            yield invalid(resource, [...at, 'value'], 'beside `valueFrom` no value may stand');
        if (Object.keys(source).length === 0)
            yield invalid(resource, [...at, 'valueFrom'], 'it names no source');
        const [first, second] = Object.keys(source).filter(key => (0,resources_fields/* isFields */.Ce)(source[key]));
        if (second !== undefined)
            yield invalid(resource, [...at, 'valueFrom', second], `beside \`${first}\` it is one source too many`);
    }
}
function* containers_refusedPorts({ resource, pod }, path) {
    const ports = [...path, 'ports'];
    yield* repeated(resource, [ports], ['name'], 'another port of the container');
    for (const [index, port] of (0,resources_fields/* listAt */.gT)(resource.body, ...ports).entries()) {
        if (!(0,resources_fields/* isFields */.Ce)(port))
            continue;
        if ((port.containerPort ?? undefined) === undefined)
            yield invalid(resource, [...ports, index, 'containerPort'], 'it is missing, and the API requires it');
        const { containerPort, hostPort } = port;
        if (typeof containerPort !== 'number' || typeof hostPort !== 'number')
            continue;
        if (pod.hostNetwork && hostPort !== 0 && hostPort !== containerPort)
            yield invalid(resource, [...ports, index, 'hostPort'], `it is ${hostPort}, and with \`hostNetwork\` it has to be the containerPort ${containerPort}`);
    }
}
/** Resources of Kubernetes' own that a container may ask for; all others stand behind the domain of who supplies them. */
const containers_native = /^(cpu|memory|ephemeral-storage|hugepages-.+)$/;
function* refusedResources(resource, path) {
    for (const side of ['requests', 'limits']) {
        const at = [...path, 'resources', side];
        for (const name of Object.keys((0,resources_fields/* mapAt */.SC)(resource.body, ...at))) {
            if (!name.includes('/') && !containers_native.test(name) && !/[${]/.test(name))
                yield invalid(resource, [...at, name], 'it is no resource that a container can have');
            const limit = (0,resources_fields/* valueAt */.fK)(resource.body, [...path, 'resources', 'limits', name]) ?? undefined;
            if (side === 'requests' && isExtended(name) && limit === undefined && resource.kind !== 'Pod')
                yield invalid(resource, [...at, name], 'it cannot be overcommitted: `limits` has to hold the same amount');
        }
    }
}
/** What others than Kubernetes supply: `nvidia.com/gpu`. */
const isExtended = (name) => name.includes('/') && !name.includes('kubernetes.io/');

;// CONCATENATED MODULE: ./build/rules/validity/refused/handlers.js




const handlers = ['httpGet', 'tcpSocket', 'exec', 'grpc'];
const hookHandlers = ['exec', 'httpGet', 'tcpSocket', 'sleep'];
/** What the API refuses of a container's probes and hooks; only a `whole` object is told what it lacks. */
function* refusedHandlers(container, whole) {
    const { resource, path, role } = container;
    const builtIn = (0,kinds/* isBuiltIn */.qi)(resource.group);
    if (builtIn && role === 'init') {
        yield* refusedForInit(container);
        return;
    }
    for (const name of ['livenessProbe', 'readinessProbe', 'startupProbe']) {
        const at = [...path, name];
        const probe = (0,resources_fields/* valueAt */.fK)(resource.body, at);
        if (!(0,resources_fields/* isFields */.Ce)(probe))
            continue;
        yield* refusedHandler(resource, at, probe, handlers, whole && builtIn && role !== 'ephemeral');
        const successes = probe.successThreshold;
        if (name !== 'readinessProbe' && typeof successes === 'number' && ![0, 1].includes(successes))
            yield invalid(resource, [...at, 'successThreshold'], `it is ${successes}, and only 1 is allowed here`);
    }
    for (const name of ['postStart', 'preStop']) {
        const at = [...path, 'lifecycle', name];
        const hook = (0,resources_fields/* valueAt */.fK)(resource.body, at);
        if ((0,resources_fields/* isFields */.Ce)(hook))
            yield* refusedHandler(resource, at, hook, hookHandlers, whole && builtIn);
    }
}
/** Nothing watches a container that has to end before the others start, unless it restarts and stays: a sidecar. */
function* refusedForInit({ resource, path }) {
    for (const name of ['livenessProbe', 'readinessProbe', 'startupProbe', 'lifecycle']) {
        const written = (0,resources_fields/* valueAt */.fK)(resource.body, [...path, name]);
        if ((0,resources_fields/* isFields */.Ce)(written))
            yield invalid(resource, [...path, name], 'an init container may not have it unless it is a sidecar (`restartPolicy: Always`)');
    }
}
/** More than one handler, none at all, or one that lacks what it needs. */
function* refusedHandler(resource, at, holder, known, whole) {
    const written = known.filter(handler => (0,resources_fields/* isFields */.Ce)(holder[handler]));
    if (written.length > 1)
        yield invalid(resource, [...at, written[1] ?? ''], `beside ${(0,phrases/* listed */.KE)(written.filter((_, index) => index !== 1).map(handler => `\`${handler}\``))} it is one handler too many`);
    if (whole && (0,resources_fields/* isFields */.Ce)(holder.exec) && (0,resources_fields/* isEmpty */.Im)(holder.exec.command))
        yield invalid(resource, [...at, 'exec', 'command'], 'it is missing, and the API requires it');
    for (const handler of ['httpGet', 'tcpSocket', 'grpc'])
        if (whole && (0,resources_fields/* isFields */.Ce)(holder[handler]) && ((0,resources_fields/* valueAt */.fK)(holder, [handler, 'port']) ?? undefined) === undefined)
            yield invalid(resource, [...at, handler, 'port'], 'it is missing, and the API requires it');
    const none = known.every(handler => (holder[handler] ?? undefined) === undefined);
    if (none && whole)
        yield invalid(resource, at, `it names no handler (${(0,phrases/* listed */.KE)(known.map(handler => `\`${handler}\``), 'or')})`);
}

;// CONCATENATED MODULE: ./build/rules/validity/refused/pod-settings.js



/** What the API refuses of a pod as such: how it restarts, what it tolerates, how it spreads and resolves names. */
function* refusedPodSettings(workload, whole) {
    const { resource, podPath } = workload;
    yield* refusedRestart(workload, whole);
    for (const index of (0,resources_fields/* listAt */.gT)(resource.body, ...podPath, 'tolerations').keys())
        yield* refusedToleration(resource, [...podPath, 'tolerations', index]);
    const { dnsPolicy, dnsConfig } = nameService(workload);
    if (dnsPolicy === 'None' && (0,resources_fields/* textsAt */.i1)(dnsConfig, 'nameservers').length === 0)
        yield invalid(resource, [...podPath, 'dnsPolicy'], '`None` requires a name server in `dnsConfig.nameservers`');
}
function nameService({ resource, podPath }) {
    return {
        dnsPolicy: (0,resources_fields/* valueAt */.fK)(resource.body, [...podPath, 'dnsPolicy']),
        dnsConfig: (0,resources_fields/* valueAt */.fK)(resource.body, [...podPath, 'dnsConfig']),
    };
}
/** What runs on wants its pods restarted, what ends does not; the default is `Always`. */
function* refusedRestart({ resource, podPath }, whole) {
    const at = [...podPath, 'restartPolicy'];
    const policy = (0,resources_fields/* textAt */.$6)(resource.body, ...at) ?? '';
    if ((0,templated/* isTemplated */.d)(policy))
        return;
    if (resource.kind === 'Job' || resource.kind === 'CronJob') {
        if (policy === 'Always')
            yield invalid(resource, at, `a ${resource.kind} takes \`OnFailure\` or \`Never\`, not \`Always\``);
        else if (policy === '' && whole)
            yield invalid(resource, at, `it is missing, and a ${resource.kind} requires \`OnFailure\` or \`Never\``);
    }
    else if (resource.kind !== 'Pod' && resource.kind !== 'PodTemplate' && ['OnFailure', 'Never'].includes(policy)) {
        yield invalid(resource, at, `a ${resource.kind} takes \`Always\` alone, not \`${policy}\``);
    }
}
function* refusedToleration(resource, at) {
    const toleration = (0,resources_fields/* valueAt */.fK)(resource.body, at);
    if (!(0,resources_fields/* isFields */.Ce)(toleration))
        return;
    const { operator = '', key = '', value = '', effect = '', tolerationSeconds } = toleration;
    if (operator === 'Exists' && value !== '')
        yield invalid(resource, [...at, 'value'], 'beside `operator: Exists` no value may stand');
    else if (key === '' && operator !== 'Exists' && !(typeof operator === 'string' && (0,templated/* isTemplated */.d)(operator)))
        yield invalid(resource, [...at, 'operator'], 'without a key it has to be `Exists`');
    if (typeof tolerationSeconds === 'number' &&
        typeof effect === 'string' &&
        !['NoExecute'].includes(effect) &&
        !(0,templated/* isTemplated */.d)(effect))
        yield invalid(resource, [...at, 'effect'], 'beside `tolerationSeconds` it has to be `NoExecute`');
}

;// CONCATENATED MODULE: ./build/rules/validity/refused/security.js


/** What the API refuses of security contexts: settings that contradict each other, and those of another system. */
function* refusedSecurity(workload) {
    const { resource, podPath, containers, pod } = workload;
    const ofPod = [...podPath, 'securityContext'];
    const ofContainers = containers.map(({ path }) => [...path, 'securityContext']);
    for (const context of [ofPod, ...ofContainers])
        yield* refusedProfiles(resource, context);
    for (const context of ofContainers)
        yield* contradicting(resource, context);
    if (pod.os?.name === 'windows') {
        yield* foreign(resource, podPath, ['hostPID', 'hostIPC', 'hostUsers', 'shareProcessNamespace'], 'Windows');
        yield* foreign(resource, ofPod, [...linuxOnly, ...linuxPodOnly], 'Windows');
        for (const context of ofContainers)
            yield* foreign(resource, context, [...linuxOnly, ...linuxContainerOnly], 'Windows');
    }
    if (pod.os?.name === 'linux')
        for (const context of [ofPod, ...ofContainers])
            yield* foreign(resource, context, ['windowsOptions'], 'Linux');
}
const linuxOnly = ['appArmorProfile', 'seLinuxOptions', 'seccompProfile', 'runAsUser', 'runAsGroup'];
const linuxPodOnly = ['fsGroup', 'fsGroupChangePolicy', 'supplementalGroups', 'sysctls'];
const linuxContainerOnly = ['capabilities', 'readOnlyRootFilesystem', 'privileged', 'allowPrivilegeEscalation', 'procMount'];
/** A false switch of the pod itself and an empty list are as good as none; pointers to them are not. */
function* foreign(resource, holder, fields, system) {
    for (const field of fields) {
        const value = (0,resources_fields/* valueAt */.fK)(resource.body, [...holder, field]) ?? undefined;
        const unset = value === undefined || (Array.isArray(value) && value.length === 0);
        if (unset || (value === false && ['hostPID', 'hostIPC'].includes(field)))
            continue;
        yield invalid(resource, [...holder, field], `a pod with \`os.name: ${system.toLowerCase()}\` may not set it`);
    }
}
function* refusedProfiles(resource, context) {
    for (const field of ['seccompProfile', 'appArmorProfile']) {
        const at = [...context, field];
        if (!(0,resources_fields/* isFields */.Ce)((0,resources_fields/* valueAt */.fK)(resource.body, at)))
            continue;
        const type = (0,resources_fields/* textAt */.$6)(resource.body, ...at, 'type');
        const named = (0,resources_fields/* textAt */.$6)(resource.body, ...at, 'localhostProfile');
        if (type === 'Localhost' && !named)
            yield invalid(resource, [...at, 'localhostProfile'], 'it is missing, and `type: Localhost` requires it');
        else if ((type === 'RuntimeDefault' || type === 'Unconfined') && named !== undefined)
            yield invalid(resource, [...at, 'localhostProfile'], `it goes with \`type: Localhost\` alone, not with \`${type}\``);
    }
}
/** What is root on the node cannot be kept from gaining privileges. */
function* contradicting(resource, context) {
    const { allowPrivilegeEscalation, privileged } = (0,resources_fields/* mapAt */.SC)(resource.body, ...context);
    if (allowPrivilegeEscalation !== false)
        return;
    const added = (0,resources_fields/* valueAt */.fK)(resource.body, [...context, 'capabilities', 'add']);
    const with_ = privileged === true
        ? '`privileged: true`'
        : Array.isArray(added) && added.includes('CAP_SYS_ADMIN')
            ? 'the added capability `CAP_SYS_ADMIN`'
            : undefined;
    if (with_)
        yield invalid(resource, [...context, 'allowPrivilegeEscalation'], `it may not be false beside ${with_}`);
}

;// CONCATENATED MODULE: ./build/rules/validity/refused/volumes.js




/** What the API refuses of a pod's volumes, and of the places where its containers mount them. */
function* refusedVolumes(workload, whole) {
    const { resource, podPath, containers } = workload;
    const volumes = [...podPath, 'volumes'];
    yield* repeated(resource, [volumes], ['name'], 'another volume of the pod');
    for (const index of (0,resources_fields/* listAt */.gT)(resource.body, ...volumes).keys())
        yield* refusedSource(resource, [...volumes, index]);
    for (const container of containers) {
        yield* repeated(resource, [[...container.path, 'volumeMounts']], ['mountPath'], 'another mount of the container');
        yield* refusedMounts(container, whole);
    }
}
function* refusedSource(resource, at) {
    const [volume] = (0,resources_fields/* listAt */.gT)(resource.body, ...at.slice(0, -1)).slice(Number(at.at(-1)));
    if (!(0,resources_fields/* isFields */.Ce)(volume))
        return;
    const [first, second] = Object.keys(volume).filter(key => key !== 'name' && (0,resources_fields/* isFields */.Ce)(volume[key]));
    if (second !== undefined)
        yield invalid(resource, [...at, second], `beside \`${first}\` it is one source too many`);
    if (!(0,resources_fields/* isFields */.Ce)(volume.hostPath))
        return;
    const path = (0,resources_fields/* textAt */.$6)(volume, 'hostPath', 'path');
    if (!path)
        yield invalid(resource, [...at, 'hostPath', 'path'], 'it is missing, and the API requires it');
    else if (climbs(path))
        yield invalid(resource, [...at, 'hostPath', 'path'], 'it may not contain `..`');
}
function* refusedMounts({ resource, path, workload }, whole) {
    // A StatefulSet's pods get volumes besides those of the template, an excerpt's from whoever completes it.
    const known = new Set((0,resources_fields/* listAt */.gT)(resource.body, ...workload.podPath, 'volumes').map(volume => (0,resources_fields/* textAt */.$6)(volume, 'name') ?? '$'));
    const all = whole && resource.kind !== 'StatefulSet' && ![...known].some(templated/* isTemplated */.d);
    for (const [index, mount] of (0,resources_fields/* listAt */.gT)(resource.body, ...path, 'volumeMounts').entries()) {
        const at = [...path, 'volumeMounts', index];
        if ((0,resources_fields/* isFields */.Ce)(mount) && (mount.mountPath ?? '') === '')
            yield invalid(resource, [...at, 'mountPath'], 'it is missing, and the API requires it');
        const name = (0,resources_fields/* textAt */.$6)(mount, 'name');
        if (name && all && !known.has(name) && !(0,templated/* isTemplated */.d)(name))
            yield invalid(resource, [...at, 'name'], `the pod has no volume \`${name}\``);
        const inside = (0,resources_fields/* textAt */.$6)(mount, 'subPath') ?? '';
        if (inside.startsWith('/') || climbs(inside))
            yield invalid(resource, [...at, 'subPath'], 'it has to stay in the volume: no `/` at its front, no `..`');
    }
}
const climbs = (path) => path.split('/').includes('..');

;// CONCATENATED MODULE: ./build/rules/validity/refused/pods.js








/** What the API refuses in a pod template beside single fields: what is missing, and what does not go together. */
function* refusedPods(workload) {
    const { resource, containers } = workload;
    const complete = isRendered(resource) || pods_isComplete(workload);
    yield* pods_missing(workload, complete);
    for (const container of containers)
        yield* refusedHandlers(container, complete);
    yield* refusedContainers(workload, complete);
    if (!(0,kinds/* isBuiltIn */.qi)(resource.group))
        return;
    yield* refusedPodSettings(workload, complete);
    yield* refusedSecurity(workload);
    yield* refusedVolumes(workload, complete);
}
const isRendered = ({ origin }) => origin === 'kustomize' || origin === 'helm';
function* pods_missing({ resource, podPath, containers }, complete) {
    const lacks = (path) => invalid(resource, path, 'it is missing, and the API requires it');
    const name = ['metadata', 'name'];
    // A Pod without a name is what CI servers make pods of.
    if (complete && ['apps', 'batch'].includes(resource.group) && resource.name === '' && isBlank((0,resources_fields/* valueAt */.fK)(resource.body, name)))
        yield lacks(name);
    if (resource.apiVersion !== 'apps/v1')
        return;
    const selects = (0,resources_fields/* isFields */.Ce)((0,resources_fields/* valueAt */.fK)(resource.body, ['spec', 'selector']));
    const made = isRendered(resource);
    if (made && !selects)
        yield lacks(['spec', 'selector']);
    if ((made || selects) && (0,resources_fields/* isEmpty */.Im)((0,resources_fields/* valueAt */.fK)(resource.body, [...podPath, 'containers'])))
        yield invalid(resource, [...podPath, 'containers'], 'a pod has at least one');
    // Without a selector and without any image it would be a patch, were it not listed as an object (rules.md §6.1).
    if (!made && !selects && containers.some(({ spec }) => spec.image !== undefined))
        return;
    for (const container of containers)
        if (container.role !== 'ephemeral' && !container.spec.image && !writesOther(container))
            yield lacks([...container.path, 'image']);
}
const isBlank = (value) => value === undefined || value === null || value === '';
/** An image that is no text is told of as such. */
function writesOther({ resource, path }) {
    return !['string', 'undefined'].includes(typeof (0,resources_fields/* valueAt */.fK)(resource.body, [...path, 'image']));
}
/** Whether an object is no excerpt and no patch: every container has an image, and what needs a selector has one. */
function pods_isComplete({ resource, containers }) {
    const selects = resource.group !== 'apps' || (0,resources_fields/* isFields */.Ce)((0,resources_fields/* valueAt */.fK)(resource.body, ['spec', 'selector']));
    return selects && containers.length > 0 && containers.every(({ path }) => (0,resources_fields/* textAt */.$6)(resource.body, ...path, 'image'));
}

;// CONCATENATED MODULE: ./build/rules/validity/manifest-invalid.js











/* harmony default export */ const manifest_invalid = ((0,rule/* defineRule */.K)({
    id: 'manifest-invalid',
    item: null,
    category: 'validity',
    priority: 'critical',
    title: 'Valid manifests',
    headline: 'Invalid manifest',
    why: 'The API server refuses the object as it stands, so nothing of this change reaches the cluster.',
    docs: 'https://kubernetes.io/docs/reference/using-api/api-concepts/#field-validation',
    subjects: subjects/* everyObject */.tz,
    judgesUnparsed: true,
    *check({ resource }, { unit }) {
        if (resource.unparsed !== undefined) {
            if (!claimsObject(resource))
                return notApplicable('nothing in it tells of a Kubernetes object');
            yield unreadable(resource, resource.unparsed);
            return;
        }
        const workload = unit.workload(resource);
        yield* first(duplicates(resource));
        yield* refusedKind(resource);
        yield* first(refusedFields(resource));
        yield* first(refusedObject(resource));
        if (workload?.templateOf === resource)
            yield* first(refusedPods(workload));
    },
}));
/** Whether a document that cannot be read calls itself an object of Kubernetes: other programs have a `kind` as well. */
function claimsObject({ apiVersion, kind }) {
    if (apiVersion === '')
        return workload_kinds/* workloadKinds */.dd.includes(kind) || ['Service', 'ConfigMap', 'Secret', 'Ingress'].includes(kind);
    return (0,manifest_header/* isManifestHeader */.l)({ apiVersion, kind, metadata: {} });
}
/** As many as anyone reads of one object. */
const most = 25;
function* first(problems) {
    let count = 0;
    for (const problem of problems)
        if (count++ < most)
            yield problem;
}
function unreadable(resource, reason) {
    const what = resource.name === '' ? 'This document' : (0,phrases/* objectName */.Hd)(resource);
    return {
        message: `${what} cannot be read: ${reason.charAt(0).toLowerCase()}${reason.slice(1)}; the API server will refuse it.`,
        headline: 'Unreadable manifest',
        at: [],
    };
}
/** Kubernetes' readers keep the last of two equal keys; kustomize refuses the file. */
function* duplicates({ duplicateKeys, body }) {
    const headers = duplicateKeys.filter(({ path }) => path.length === 1 && ['apiVersion', 'kind', 'metadata', 'spec'].includes(String(path[0])));
    const runTogether = headers.length > 1;
    if (runTogether) {
        yield {
            message: 'Two documents run into each other: `---` is missing between them, and kubectl silently keeps the last `kind` alone.',
            headline: 'Two documents in one',
            at: headers[0]?.path ?? ['kind'],
            detail: '---',
            priority: 'high',
        };
    }
    for (const { path } of duplicateKeys) {
        if (runTogether && path.length === 1)
            continue;
        const text = pathText(body, path);
        yield {
            message: `\`${text}\` is written twice; kubectl silently keeps the last \`${path.at(-1)}\`.`,
            headline: 'Key written twice',
            at: path,
            detail: text,
            priority: 'high',
        };
    }
}

;// CONCATENATED MODULE: ./build/rules/validity/selector-mismatch.js










/* harmony default export */ const selector_mismatch = ((0,rule/* defineRule */.K)({
    id: 'selector-mismatch',
    item: null,
    category: 'validity',
    priority: 'high',
    title: 'Selector matches pods',
    headline: 'Selector mismatch',
    why: 'The API server refuses a workload whose selector does not match the pods that it makes.',
    docs: 'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#selector',
    subjects: (0,subjects/* workloads */.bH)(() => true, ['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'Rollout']),
    *check(workload, { unit }) {
        const { resource } = workload;
        const selector = (0,pod/* readLabelSelector */.Q)((0,resources_fields/* valueAt */.fK)(resource.body, ['spec', 'selector']));
        if (!selector)
            return notApplicable('it writes no selector');
        const empty = (0,resources_selector/* selectsAll */.D5)(selector);
        const labels = workload.podLabels;
        if (!empty && (0,resources_selector/* selects */.ko)(selector, labels))
            return;
        if (empty && !/^(apps|argoproj\.io)\/v1/.test(resource.apiVersion))
            return notApplicable('the API fills an empty selector in');
        if (Object.entries(labels).some(([key, value]) => (0,templated/* isTemplated */.d)(value) || (0,templated/* isTemplated */.d)(selector.matchLabels?.[key] ?? '')))
            return unverified('templated', 'its labels are filled in later');
        const bare = Object.keys(labels).length === 0;
        if ((empty || bare) && isUnbuilt(resource) && !unit.complete)
            return unverified('partial-context', `a build may fill its empty ${empty ? 'selector' : 'labels'} in`);
        yield {
            message: empty
                ? `Selector of ${(0,phrases/* workloadName */.vO)(workload)} is empty; the API server refuses it.`
                : `Selector of ${(0,phrases/* workloadName */.vO)(workload)} (\`${selectorText(selector)}\`) does not match its pod labels (${bare ? 'none' : `\`${labelsText(labels)}\``}).`,
            at: ['spec', 'selector'],
            template: labelsFor(selector.matchLabels ?? {}, labels),
        };
    },
}));
const isUnbuilt = ({ origin }) => origin === 'plain' || origin === 'partial';
function labelsFor(wanted, labels) {
    const all = { ...labels, ...wanted };
    return `template: # a selector cannot be changed once the object exists: change the labels
  metadata:
    labels: ${yamlText(Object.keys(all).length > 0 ? all : { app: 'shop' })}
`;
}

;// CONCATENATED MODULE: ./build/rules/index.js
// Generated by `npm run generate` from the files of this folder.

































































/** Every rule, by category. */
const rules = [
    cpu_limit_ratio,
    horizontal_pod_autoscaler,
    hpa_behavior,
    hpa_effective,
    hpa_replicas_conflict,
    memory_limit_ratio,
    memory_limits,
    qos_guaranteed,
    resource_quantity,
    resource_requests,
    vpa_recommendation_mode,
    liveness_dependency,
    liveness_probe,
    probe_port,
    probe_timing,
    probes_distinct,
    readiness_probe,
    startup_probe,
    configmap_credentials,
    default_deny_ingress,
    dns_egress,
    drop_capabilities,
    external_secret_config,
    host_namespaces,
    namespace_isolation,
    namespace_pod_security,
    network_policy,
    network_policy_egress,
    pod_security_standards,
    privilege_escalation,
    privileged_container,
    rbac_least_privilege,
    read_only_root_filesystem,
    run_as_non_root,
    run_as_user_group,
    runtime_socket_mount,
    seccomp_profile,
    secret_env_literal,
    secret_manifest,
    secrets_externalized,
    service_account_token,
    anti_affinity,
    bare_pod,
    multiple_replicas,
    pdb_allows_disruption,
    pod_disruption_budget,
    image_tag_pinned,
    pre_stop_hook,
    revision_history,
    rolling_update,
    rollout_analysis,
    rollout_blue_green,
    rollout_canary,
    rollout_strategy,
    termination_grace_period,
    distributed_tracing,
    metrics_exported,
    service_monitor_target,
    structured_logging,
    dangling_network_policy,
    dangling_service,
    deprecated_api,
    duplicate_env,
    manifest_invalid,
    selector_mismatch,
];


/***/ }),

/***/ 8130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EU: () => (/* binding */ shortName),
/* harmony export */   Hd: () => (/* binding */ objectName),
/* harmony export */   KE: () => (/* binding */ listed),
/* harmony export */   Kb: () => (/* binding */ excerpt),
/* harmony export */   vO: () => (/* binding */ workloadName),
/* harmony export */   xN: () => (/* binding */ containerName)
/* harmony export */ });
/** `Deployment \`api\``: an object as sentences name it. */
function objectName({ kind, name }) {
    return `${kind} \`${name}\``;
}
/** `Container \`api\` of Deployment \`shop\`` without the first word; Knative's containers may have no name. */
function containerName(container) {
    return `${container.name === '' ? '' : `\`${container.name}\` `}of ${objectName(container.resource)}`;
}
/** `\`api\``: the container alone, as in the middle of what is told of its workload. */
function shortName({ name, resource }) {
    return `\`${name === '' ? resource.name : name}\``;
}
function workloadName(workload) {
    return objectName(workload.resource);
}
/** `cpu, memory and disk` */
function listed(words, last = 'and') {
    return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}
/** The beginning of a text that may be long, on one line. */
function excerpt(text, length = 60) {
    const line = text.replace(/\s+/g, ' ').trim();
    return line.length <= length ? line : `${line.slice(0, length - 1)}…`;
}


/***/ }),

/***/ 8747:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ defineRule)
});

// EXTERNAL MODULE: ./build/resources/workload-kinds.js
var workload_kinds = __webpack_require__(3015);
// EXTERNAL MODULE: ./build/resources/schema/misfits.js + 5 modules
var misfits = __webpack_require__(5669);
;// CONCATENATED MODULE: ./build/rules/readable.js

/**
 * A judgement without problems at a field that the API refuses, of which `manifest-invalid` alone tells (rules.md §1.2), and at
 * one that is filled in before the API sees it, of which nobody knows yet.
 */
function readable({ problems, standing }, own) {
    if (problems.length === 0)
        return { problems, standing };
    const reasons = problems.map(({ at, on }) => (isName(at) ? undefined : (0,misfits/* unreadable */.O)(on ?? own, at)));
    const left = problems.filter((_, index) => reasons[index] === undefined);
    if (left.length === problems.length)
        return { problems, standing };
    const [field = ''] = problems.flatMap(({ at }, index) => (reasons[index] === 'templated' ? [String(at.at(-1))] : []));
    return {
        problems: left,
        standing: field === ''
            ? { notApplicable: 'the API server refuses a field of it: told by `manifest-invalid`' }
            : { unverified: 'templated', hint: `${field} is filled in later` },
    };
}
/** The name of an object or a container is where many things are shown, whatever it looks like. */
function isName(path) {
    const [holder, field] = path.slice(-2);
    return (field === 'name' || field === 'namespace') && (holder === 'metadata' || typeof holder === 'number');
}

;// CONCATENATED MODULE: ./build/rules/rule.js


/** Makes a rule of its definition: closes over the subject's type and drains the generator. */
function defineRule(definition) {
    const { subjects, check, companions, alongside, judgesPatches, judgesUnparsed, summaryOnly, provenByCompanion, attestable, suppliedBy, ...facts } = definition;
    return {
        ...facts,
        kinds: subjects.kinds,
        companions: companions ?? [],
        alongside: alongside ?? [],
        judgesPatches: judgesPatches ?? false,
        judgesUnparsed: judgesUnparsed ?? false,
        summaryOnly: summaryOnly ?? false,
        provenByCompanion: provenByCompanion ?? false,
        attestable: attestable ?? false,
        suppliedBy,
        *cases(resource, context) {
            if (!(0,workload_kinds/* isOfKind */.Q2)(subjects.kinds, resource))
                return;
            for (const subject of subjects.of(resource, context.unit))
                yield {
                    subject,
                    judge: () => {
                        const judgement = drain(check(subject, context));
                        return judgesUnparsed ? judgement : readable(judgement, subject.resource);
                    },
                };
        },
    };
}
function drain(check) {
    const problems = [];
    let next = check.next();
    while (!next.done) {
        problems.push(next.value);
        next = check.next();
    }
    return { problems, standing: next.value ?? { pass: true } };
}


/***/ }),

/***/ 7211:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UM: () => (/* binding */ controllers),
/* harmony export */   bH: () => (/* binding */ workloads),
/* harmony export */   iZ: () => (/* binding */ objectsOf),
/* harmony export */   l8: () => (/* binding */ containers),
/* harmony export */   tz: () => (/* binding */ everyObject)
/* harmony export */ });
/* harmony import */ var _resources_workload_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(317);
/* harmony import */ var _resources_workload_kinds_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3015);


/** Every object, whatever its kind. */
const everyObject = {
    kinds: undefined,
    *of(resource) {
        yield { resource, path: [] };
    },
};
/** Every object of some kinds. */
function objectsOf(...kinds) {
    return {
        kinds,
        *of(resource) {
            yield { resource, path: [] };
        },
    };
}
/** Everything that holds a pod template, or only some kinds of it. */
function workloads(where = () => true, kinds = _resources_workload_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .workloadKinds */ .dd) {
    return {
        kinds,
        *of(resource, unit) {
            const workload = unit.workload(resource);
            if (workload?.templateOf === resource && where(workload))
                yield workload;
        },
    };
}
/**
 * What decides how many pods run and how they are replaced: every kind that runs pods, a patch without a template too, and a
 * Rollout beside the Deployment whose template it runs.
 */
function controllers(kinds = _resources_workload_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .workloadKinds */ .dd) {
    return {
        kinds,
        *of(resource, unit) {
            const workload = unit.workload(resource) ?? (0,_resources_workload_js__WEBPACK_IMPORTED_MODULE_0__/* .readWithoutTemplate */ .$D)(resource);
            if (workload)
                yield workload;
        },
    };
}
/** Containers of some roles, in workloads that fit. */
function containers(roles, where = () => true) {
    return {
        kinds: _resources_workload_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .workloadKinds */ .dd,
        *of(resource, unit) {
            const workload = unit.workload(resource);
            if (workload?.templateOf !== resource || !where(workload))
                return;
            for (const container of workload.containers)
                if (roles.includes(container.role))
                    yield container;
        },
    };
}


/***/ })

};
