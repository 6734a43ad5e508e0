import { setFlagsFromString } from 'node:v8';

/**
 * A review is over before V8 11 (Node 20) has gained from optimizing it: that would take as long as the review itself. Seven times
 * the default budget (67,584) leaves it to functions that run for seconds. Later versions weigh this by themselves
 * (docs/decisions/0032).
 */
if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=500000');
