// One question with the input that its type calls for. Types and settings: section 5 of the facts.
import { html, nothing } from './lib/lit-html/lit-html.js';
import { keyed } from './lib/lit-html/directives/keyed.js';
import { live } from './lib/lit-html/directives/live.js';
import { button } from './parts.js';
import { t } from './texts.js';

const asList = (value) => (Array.isArray(value) ? value : []);
// Fields that are typed into keep what stands in them until the answer itself changes: no `live` there.
const asText = (value) => (typeof value === 'string' ? value : '');

/**
 * Draws a question. `value` is the answer so far; `onAnswer(value)` is called for each finished answer: a choice made,
 * a field left, a message sent. Without `onAnswer` the question can only be read. `place` counts from 0.
 */
export function question(item, value, onAnswer, { number, place, level = 2 } = {}) {
  const title = number ? `${number}. ${item.title}` : item.title;
  return keyed(item.id, html`
    <article class="question" data-question=${item.id} data-type=${item.type} data-place=${place ?? nothing}>
      ${level === 1
        ? html`<h1 id="title-${item.id}" tabindex="-1">${title}</h1>`
        : html`<h2 id="title-${item.id}">${title}</h2>`}
      ${item.description ? html`<p class="said">${item.description}</p>` : nothing}
      ${item.points ? html`<p class="muted small">${t('points', { n: item.points })}</p>` : nothing}
      ${item.answerable === false ? nothing : input(item, value, onAnswer ?? (() => {}), !onAnswer)}
    </article>`);
}

/** Whether a question counts as answered. */
export const isAnswered = (value) =>
  Array.isArray(value) ? value.some((part) => part !== '') : value !== undefined && value !== null && value !== '';

function input(item, value, onAnswer, readOnly) {
  const draw = INPUTS[item.type] ?? longText;
  return draw(item, value, onAnswer, readOnly);
}

const labelled = (item) => `title-${item.id}`;

function shortText(item, value, onAnswer, readOnly) {
  return html`<input type="text" aria-labelledby=${labelled(item)} autocomplete="off" .value=${asText(value)}
    maxlength=${item.settings.maxLength ?? nothing} ?readonly=${readOnly}
    @change=${(event) => onAnswer(event.target.value)}>`;
}

function longText(item, value, onAnswer, readOnly) {
  return html`<textarea aria-labelledby=${labelled(item)} rows="5" .value=${asText(value)} ?readonly=${readOnly}
    @change=${(event) => onAnswer(event.target.value)}></textarea>`;
}

const countWords = (text) => (text.trim() ? text.trim().split(/\s+/).length : 0);

function essay(item, value, onAnswer, readOnly) {
  const { minWords, maxWords } = item.settings;
  const range = minWords && maxWords ? `${minWords}–${maxWords}` : minWords ? `≥ ${minWords}` : maxWords ? `≤ ${maxWords}` : '';
  const said = (text) => t(range ? 'answer.words-range' : 'answer.words', { n: countWords(text), range });
  const count = (event) => { event.target.nextElementSibling.textContent = said(event.target.value); };
  return html`<textarea aria-labelledby=${labelled(item)} aria-describedby="words-${item.id}" rows="10"
      .value=${asText(value)} ?readonly=${readOnly} @input=${count}
      @change=${(event) => onAnswer(event.target.value)}></textarea>
    <p class="muted small" id="words-${item.id}" .textContent=${said(asText(value))}></p>`;
}

function choice(options, type) {
  return (item, value, onAnswer, readOnly) => {
    const chosen = type === 'radio' ? [value] : asList(value);
    const pick = (option, checked) => {
      if (type === 'radio') {
        onAnswer(option);
      } else {
        onAnswer(options(item).map(([each]) => each)
          .filter((each) => (each === option ? checked : chosen.includes(each))));
      }
    };
    return html`<fieldset class="choices" aria-labelledby=${labelled(item)} ?disabled=${readOnly}>
      ${options(item).map(([option, shown]) => html`<label>
        <input type=${type} name="q-${item.id}" .value=${String(option)} .checked=${live(chosen.includes(option))}
          @change=${(event) => pick(option, event.target.checked)}>
        <span>${shown}</span></label>`)}
    </fieldset>`;
  };
}

const texts = (item) => asList(item.settings.options).map((option) => [option, option]);
const truths = () => [['true', t('true')], ['false', t('false')]];
const isPicture = (url) => /^(https?:\/\/|data:image\/)/i.test(url);
const pictures = (item) => asList(item.settings.options).map((url, i) => [url, isPicture(url)
  ? html`<img src=${url} alt=${t('answer.option', { n: i + 1 })} referrerpolicy="no-referrer">` : url]);

function date(item, value, onAnswer, readOnly) {
  const year = item.settings.dateType === 'year';
  return html`<label>${t(year ? 'answer.year' : 'answer.date')}
    <input type=${year ? 'number' : 'date'} step=${year ? '1' : nothing} .value=${asText(value)}
      ?readonly=${readOnly} @change=${(event) => onAnswer(event.target.value)}></label>`;
}

function blanks(item, value, onAnswer, readOnly) {
  const parts = asText(item.settings.text).split(/_{3,}/);
  const filled = Array.from({ length: parts.length - 1 }, (_, i) => asText(asList(value)[i]));
  return html`<p class="blanks">${parts.map((part, i) => html`${part}${i === parts.length - 1 ? nothing : html`<input
    type="text" autocomplete="off" aria-label=${t('answer.blank', { n: i + 1 })} .value=${filled[i]}
    ?readonly=${readOnly} @change=${(event) => onAnswer(filled.with(i, event.target.value))}>`}`)}</p>`;
}

function matching(item, value, onAnswer, readOnly) {
  const pairs = new Map(asList(value).map((pair) => pair.split(' = ', 2)));
  const pick = (left, right) => {
    pairs.set(left, right);
    onAnswer(asList(item.settings.left).filter((each) => pairs.get(each)).map((each) => `${each} = ${pairs.get(each)}`));
  };
  return html`<div class="pairs" role="group" aria-labelledby=${labelled(item)}>
    ${asList(item.settings.left).map((left, i) => html`<span id="left-${item.id}-${i}">${left}</span>
      <select aria-labelledby="left-${item.id}-${i}" ?disabled=${readOnly} @change=${(event) => pick(left, event.target.value)}>
        <option value="" .selected=${live(!pairs.get(left))}>${t('answer.choose')}</option>
        ${asList(item.settings.right).map((right) => html`<option .value=${right}
          .selected=${live(pairs.get(left) === right)}>${right}</option>`)}
      </select>`)}</div>`;
}

function sequence(item, value, onAnswer, readOnly) {
  const order = asList(value).length ? asList(value) : asList(item.settings.options);
  const move = (from, to) => {
    const next = [...order];
    next.splice(to, 0, next.splice(from, 1)[0]);
    onAnswer(next);
    // The focus goes along, so that one key moves the same thing on; at an end, the other direction is left.
    const [up, down] = document.querySelectorAll(`ol.steps > li:nth-child(${to + 1}) button`);
    const wanted = to < from ? [up, down] : [down, up];
    wanted.find((one) => !one.disabled).focus();
  };
  return html`<p class="muted small">${t('answer.order')}</p>
    <ol class="steps" aria-labelledby=${labelled(item)}>
      ${order.map((option, i) => html`<li><span>${i + 1}. ${option}</span><span class="end">
        ${button('↑', () => move(i, i - 1), { kind: 'quiet', disabled: readOnly || i === 0, name: `${t('up')}: ${option}` })}
        ${button('↓', () => move(i, i + 1), { kind: 'quiet', disabled: readOnly || i === order.length - 1, name: `${t('down')}: ${option}` })}
      </span></li>`)}
    </ol>`;
}

/** The transcript is the answer: one line a turn. The examiner's turns are the mock's own (M); no one grades them. */
function conversation(item, value, onAnswer, readOnly) {
  const [examiner, student] = [`${t('chat.assistant')}: `, `${t('chat.me')}: `];
  const turns = asText(value) ? asText(value).split(/\n(?=[^\n]+: )/) : item.settings.aiStarts === false ? [] : [examiner + t('chat.opening')];
  const said = turns.filter((turn) => turn.startsWith(student)).length;
  const full = said >= (item.settings.maxTurns ?? 20);
  const send = (event) => {
    event.preventDefault();
    const field = event.target.elements.message;
    const text = field.value.trim().replace(/\s*\n\s*/g, ' ');
    if (text) {
      onAnswer([...turns, student + text, examiner + t(`chat.reply.${(said % 3) + 1}`)].join('\n'));
      field.value = '';
    }
  };
  return html`${item.settings.conversationalPrompt ? html`<p class="said">${item.settings.conversationalPrompt}</p>` : nothing}
    <ul class="chat" aria-live="polite">${turns.map((turn) => html`<li class=${turn.startsWith(student) ? 'me' : ''}>${turn}</li>`)}</ul>
    ${full ? html`<p class="muted">${t('chat.full')}</p>` : html`<form @submit=${send}>
      <label>${t('chat.say')}<textarea name="message" rows="2" ?readonly=${readOnly}></textarea></label>
      <button type="submit" class="plain" ?disabled=${readOnly}>${t('chat.send')}</button></form>`}`;
}

/** A file stays where it is: its name and size are the answer (M). */
function file(accept, label) {
  return (item, value, onAnswer, readOnly) => html`<label>${t(label)}
      <input type="file" accept=${accept ?? nothing} ?disabled=${readOnly}
        @change=${(event) => { const [one] = event.target.files; if (one) { onAnswer(`${one.name} (${one.size} bytes)`); } }}></label>
    ${value ? html`<p class="muted small" role="status">${t('answer.file-chosen', { name: asText(value) })}</p>` : nothing}`;
}

function formula(item, value, onAnswer, readOnly) {
  return html`<label>${t('answer.formula')}<input type="text" autocomplete="off" spellcheck="false"
    .value=${asText(value)} ?readonly=${readOnly} @change=${(event) => onAnswer(event.target.value)}></label>`;
}

const INPUTS = {
  'single-line-text': shortText,
  'multi-line-text': longText,
  'essay': essay,
  'multiple-choice-single-answer': choice(texts, 'radio'),
  'multiple-choice-multiple-answers': choice(texts, 'checkbox'),
  'true-false': choice(truths, 'radio'),
  'picture-choice': choice(pictures, 'radio'),
  'date-year': date,
  'conversational': conversation,
  'fill-in-blank': blanks,
  'matching': matching,
  'sequence': sequence,
  'formula': formula,
  'math-notebook': longText,
  'upload-file': file(null, 'answer.file'),
  'voice-recorder': file('audio/*', 'answer.recording'),
  'sentence-analysis': longText,
};
