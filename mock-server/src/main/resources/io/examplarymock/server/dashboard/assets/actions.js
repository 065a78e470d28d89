// Buttons for what a person can do in a session as things stand. Which these are, the server says.

import { html, nothing } from './lib/lit-html/lit-html.js';
import { attempt, refusalAt } from './parts.js';
import { ask } from './store.js';

const MEANINGS = {
  open: ['Open', 'The page is loaded'],
  start: ['Start', 'The person begins'],
  complete: ['Complete', 'The good end; what was skipped happens first'],
  'hand-in': ['Hand in', 'The good end of an exam, with or without gaps'],
  cancel: ['Cancel', 'The person gives up'],
  fail: ['Fail', 'Generation fails; reported as cancelled'],
};

/** Shows the buttons; done is given the session after each action. */
export function actions(session, done) {
  const place = `act ${session.id}`;
  const act = (deed) =>
    attempt(place, async () => done(await ask('POST', `sessions/${encodeURIComponent(session.id)}/actions`, deed)));
  const possible = session.possibleActions;
  return html`<div class="actions">
    <div class="buttons">
      ${possible
        .filter((action) => action !== 'answer')
        .map((action) => {
          const [label, meaning] = MEANINGS[action] ?? [action, ''];
          return html`<button type="button" class="small" title=${meaning} @click=${() => act({ action })}>${label}</button>`;
        })}
      ${possible.length ? nothing : html`<p class="fine">Nothing more can happen in ${article(session.status)} session.</p>`}
    </div>
    ${possible.includes('answer') ? answerForm(session, act) : nothing}
    ${possible.includes('complete') ? outputsForm(act) : nothing} ${refusalAt(place)}
  </div>`;
}

function answerForm(session, act) {
  const marking = session.flow === 'mark-answer';
  const submit = (event) => {
    event.preventDefault();
    const { number, value } = event.target.elements;
    act({ action: 'answer', ...(marking ? {} : { index: Number(number.value) - 1 }), value: answer(value.value) });
  };
  return html`<form class="inline" @submit=${submit}>
    ${marking
      ? nothing
      : html`<label class="short">Question <input name="number" type="number" min="1" value="1" required /></label>`}
    <label class="wide"
      >${marking ? 'Scoring, as JSON' : 'Answer'}
      <input name="value" placeholder=${marking ? '{"points": 2, "feedback": "Well argued."}' : 'true, or ["several", "texts"]'} required />
    </label>
    <button type="submit" class="small">Answer</button>
  </form>`;
}

function outputsForm(act) {
  const submit = (event) => {
    event.preventDefault();
    const field = event.target.elements.outputs;
    const outputs = parsed(field.value);
    field.setCustomValidity(outputs && typeof outputs === 'object' && !Array.isArray(outputs) ? '' : 'Write a JSON object.');
    if (field.reportValidity()) {
      act({ action: 'complete', outputs });
    }
  };
  return html`<details>
    <summary>Complete with outputs of your own</summary>
    <form @submit=${submit}>
      <label
        >Outputs, as JSON
        <textarea name="outputs" rows="3" spellcheck="false" placeholder='{"examId": "exam_…"}' required @input=${(event) => event.target.setCustomValidity('')}></textarea>
      </label>
      <button type="submit" class="small">Complete with these</button>
    </form>
  </details>`;
}

/** Lists and objects are written as JSON; everything else is the text of the answer. */
function answer(text) {
  const value = /^\s*[[{]/.test(text) ? parsed(text) : undefined;
  return value === undefined ? text : value;
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function article(status) {
  return `${status === 'expired' ? 'an' : 'a'} ${status}`;
}
