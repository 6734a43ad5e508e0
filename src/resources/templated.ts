/**
 * Whether a text stands for another that something fills in before the API sees it: Flux's substitutions, templates, markers of
 * a script. No label, port, number or switch holds these characters itself.
 */
export const isTemplated = (text: string): boolean => /[$%{}<>@]|\[\[|__[A-Z]/.test(text);
