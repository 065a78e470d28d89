// generate-exam: what the exam is to be about, what came of it, and the exam of what is left after a look at it.
import { html, nothing } from '../lib/lit-html/lit-html.js';
import { asOptions, Generation, longField, named, selectField, textField } from '../generation.js';
import { button } from '../parts.js';
import { reviewed, typeName } from '../review.js';
import { t } from '../texts.js';

export function start(session, redraw) {
  return new Generation(session, redraw, { form, review, kicker: ({ choices }) => choices.name ?? choices.subject });
}

function form(generation) {
  const { subjects, levels, durations, languages, taxonomies } = generation.content;
  return html`<div class="columns">
      ${textField(generation, 'name')}
      ${textField(generation, 'subject', { suggestions: subjects })}
      ${selectField(generation, 'studentLevel', named(levels))}
      ${selectField(generation, 'intendedDuration', asOptions('intendedDuration', durations))}
      ${selectField(generation, 'language', asOptions('language', languages))}
      ${selectField(generation, 'taxonomyId', named(taxonomies))}
    </div>
    ${longField(generation, 'context')}
    ${types(generation)}`;
}

/** The wish keeps the order in which the types are offered. */
function types(generation) {
  const { types: offered } = generation.content;
  const chosen = generation.choices.allowedGenerationQuestionTypes;
  const count = offered.filter(({ id }) => chosen.includes(id)).length;
  const pick = (id, isChosen) => generation.choose('allowedGenerationQuestionTypes',
    offered.map((type) => type.id).filter((each) => (each === id ? isChosen : chosen.includes(each))));
  return offered.length ? html`<details class="types" ?open=${generation.content.choices.allowedGenerationQuestionTypes.length}>
    <summary>${t('types')} <span class="muted">${count ? t('types.chosen', { n: count }) : t('types.mix')}</span></summary>
    <fieldset><legend class="muted small">${t('types.hint')}</legend><div class="columns">
      ${offered.map(({ id, slug }) => html`<label><input type="checkbox" name="type" .value=${id} .checked=${chosen.includes(id)}
        @change=${(event) => pick(id, event.target.checked)}> ${typeName(slug)}</label>`)}
    </div></fieldset></details>` : nothing;
}

function review(generation) {
  const { questions } = generation.draft;
  const left = questions.length - generation.without.size;
  let number = 0;
  return html`<p role="status">${left ? t('review.count', { n: left }) : t('review.none')}</p>
    ${questions.map((item, place) => {
      if (generation.without.has(place)) {
        return html`<p class="bar gone"><s>${item.title}</s><span class="end">${button(t('put-back'),
          () => generation.toggle(place), { kind: 'quiet', name: `${t('put-back')}: ${item.title}` })}</span></p>`;
      }
      number += 1;
      return reviewed(item, { number, actions: html`<div class="bar"><span class="end">${button(t('remove'),
        () => generation.toggle(place), { kind: 'quiet', name: `${t('remove')}: ${item.title}` })}</span></div>` });
    })}`;
}
