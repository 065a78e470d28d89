// A question as its maker sees it: with the key. Types and settings: section 5 of the facts.
import { html, nothing } from './lib/lit-html/lit-html.js';
import { t } from './texts.js';

/** Draws a question under a heading of level two; `actions` stand at its end. */
export const reviewed = (item, { number, actions = nothing } = {}) => html`
  <article class="card reviewed" data-type=${item.type}>
    <h2>${number ? `${number}. ` : ''}${item.title}</h2>
    <p class="tags"><span class="tag">${typeName(item.type)}</span>${item.points
      ? html` <span class="tag">${t('points', { n: item.points })}</span>` : nothing}</p>
    ${item.description ? html`<p class="said muted">${item.description}</p>` : nothing}
    ${(KEYS[item.type] ?? (() => nothing))(item.settings, item.scoring)}
    ${rubric(item.scoring)}
    ${actions}
  </article>`;

/** What a type is called; a type that nobody documented keeps its name. */
export const typeName = (slug) => {
  const name = t(`type.${slug}`);
  return name === `type.${slug}` ? slug : name;
};

const options = (list) => html`<ul class="key">${list.map(([shown, isRight]) => html`<li class=${isRight ? 'right' : ''}>
  <span>${shown}</span>${isRight ? html` <span class="tag">${t('right-answer')}</span>` : nothing}</li>`)}</ul>`;

const oneOf = ({ options: list, correctAnswer }) => options(list.map((each) => [each, each === correctAnswer]));
const answers = (list) => html`<p>${t('answer')}: <strong>${list.join(', ')}</strong></p>`;

function picture(url, i) {
  return html`<img src=${url} alt=${t('answer.option', { n: i + 1 })} referrerpolicy="no-referrer">`;
}

function gaps({ text, correctAnswer }) {
  return html`<p class="said">${text.split(/_{3,}/).map((part, i, parts) => html`${part}${i === parts.length - 1
    ? nothing : html`<mark>${correctAnswer[i]}</mark>`}`)}</p>`;
}

const KEYS = {
  'single-line-text': (settings, scoring) =>
    (scoring.rubricType === 'exact-values' ? answers(scoring.criteria.map(({ title }) => title)) : nothing),
  'multiple-choice-single-answer': oneOf,
  'multiple-choice-multiple-answers': ({ options: list, correctAnswer }) =>
    options(list.map((each) => [each, correctAnswer.includes(each)])),
  'true-false': ({ correctAnswer }) => options(['true', 'false'].map((each) => [t(each), each === correctAnswer])),
  'picture-choice': ({ options: list, correctAnswer }) =>
    options(list.map((url, i) => [picture(url, i), url === correctAnswer])),
  'date-year': ({ correctAnswer }) => answers([correctAnswer]),
  'fill-in-blank': gaps,
  'matching': ({ correctAnswer }) => html`<ul>${correctAnswer.map((pair) => html`<li>${pair.replace(' = ', ' → ')}</li>`)}</ul>`,
  'sequence': ({ options: list }) => html`<ol>${list.map((step) => html`<li>${step}</li>`)}</ol>`,
  'essay': ({ minWords, maxWords }) => html`<p>${t('words', { min: minWords, max: maxWords })}</p>`,
  'conversational': (settings) => html`<p class="said">${settings.conversationalPrompt}</p>
    <p class="said">${settings.conversationalCompletionCriteria}</p>`,
};

const worth = ({ points }) => (points === undefined ? nothing : html` <span class="muted">(${t('points', { n: points })})</span>`);

function rubric(scoring) {
  return scoring ? html`<details><summary>${t('rubric')}</summary>
    <ul>${scoring.criteria.map((criterion) => html`<li>${criterion.title}${worth(criterion)}
      ${criterion.description ? html`<br><span class="muted small">${criterion.description}</span>` : nothing}
      ${criterion.levels.length ? html`<ul>${criterion.levels.map((level) => html`<li>${level.title}${worth(level)}
        <br><span class="muted small">${level.description}</span></li>`)}</ul>` : nothing}</li>`)}</ul>
  </details>` : nothing;
}
