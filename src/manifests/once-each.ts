/** Asks about each object once, however many want to know, for as long as the object lives. */
export function onceEach<O extends object, T>(ask: (object: O) => T): (object: O) => T {
  const answers = new WeakMap<O, { readonly answer: T }>();
  return object => {
    const known = answers.get(object) ?? { answer: ask(object) };
    answers.set(object, known);
    return known.answer;
  };
}
