/** Why something cannot be rendered, as the end of a sentence. */
export interface Refusal {
  readonly reason: string;
}

export const isRefusal = (value: object): value is Refusal => 'reason' in value;
