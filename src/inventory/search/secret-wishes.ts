import { workloadKinds } from '../../resources/workload-kinds.ts';
import { secretNamingKinds } from '../secret-names.ts';
import { mentions } from './mention.ts';
import { type Wish, wishFor } from './wish.ts';

/** Who may say that these texts are names of Secrets: what makes such a Secret, and who uses it. */
export function secretNames(texts: readonly string[]): Wish[] {
  const names = [...new Set(texts)].filter(text => /^[a-z0-9][a-z0-9.-]{0,252}$/.test(text));
  if (names.length === 0) return [];
  return [
    wishFor([...secretNamingKinds, ...workloadKinds], undefined, text => names.some(name => mentions(text, name)), fewNames),
  ];
}

/** One of them is enough. */
const fewNames = 12;
