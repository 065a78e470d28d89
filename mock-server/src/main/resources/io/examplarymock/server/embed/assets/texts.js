// What the page says, in the language of the theme's locale.
let texts = { language: 'en', asked: '', byName: {} };

export function load(loaded) {
  texts = loaded;
}

/** The text of this name, its {placeholders} filled in. With a number `n`, `name.one` is preferred where n is 1. */
export function t(name, values = {}) {
  const chosen = (values.n === 1 && texts.byName[`${name}.one`]) || texts.byName[name] || name;
  return chosen.replace(/\{(\w+)\}/g, (whole, key) => (key in values ? String(values[key]) : whole));
}

export const language = () => texts.language;

/** The language that was asked for and is not there; empty as a rule. */
export const missingLanguage = () => texts.asked;
