import { styleText } from 'node:util';

/** Colours by meaning; plain text where nobody sees them. */
export interface Paint {
  readonly bad: (text: string) => string;
  readonly warn: (text: string) => string;
  readonly good: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly bold: (text: string) => string;
}

const plain = (text: string) => text;

export function paintFor(colour: boolean): Paint {
  if (!colour) return { bad: plain, warn: plain, good: plain, dim: plain, bold: plain };
  return {
    bad: text => styleText('red', text),
    warn: text => styleText('yellow', text),
    good: text => styleText('green', text),
    dim: text => styleText('dim', text),
    bold: text => styleText('bold', text),
  };
}
