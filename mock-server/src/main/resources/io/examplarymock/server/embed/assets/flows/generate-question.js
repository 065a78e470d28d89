// generate-question: what the question is to be about, and one after another until one is taken.
import { html, nothing } from '../lib/lit-html/lit-html.js';
import { asOptions, Generation, longField, named, selectField, textField } from '../generation.js';
import { reviewed, typeName } from '../review.js';
import { t } from '../texts.js';

export function start(session, redraw) {
  return new Generation(session, redraw, { form, review, kicker: ({ choices }) => choices.subject });
}

function form(generation) {
  const { subjects, levels, languages, types, hidden } = generation.content;
  const unlessHidden = (name, field) => (hidden.includes(name) ? nothing : field());
  return html`<div class="columns">
      ${unlessHidden('subject', () => textField(generation, 'subject', { suggestions: subjects }))}
      ${unlessHidden('studentLevel', () => selectField(generation, 'studentLevel', named(levels)))}
      ${unlessHidden('questionType', () =>
        selectField(generation, 'questionType', types.map(({ id, slug }) => [id, typeName(slug)])))}
      ${selectField(generation, 'language', asOptions('language', languages))}
    </div>
    ${longField(generation, 'context')}`;
}

function review(generation) {
  const [item] = generation.draft.questions;
  const { format } = generation.content;
  return html`${reviewed(item)}
    ${format === 'examplary_json' ? nothing : html`<p class="muted small">${t(`format.${format}`)}</p>`}`;
}
