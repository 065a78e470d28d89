// Small pieces that several panels show.

import { html, nothing } from './lib/lit-html/lit-html.js';
import { pretty } from './format.js';
import { redraw } from './store.js';

const refusals = new Map();
const copied = new Set();
const COPIED_MILLIS = 1500;

/** Does something that may be refused; the refusal is shown by refusalAt of the same place. */
export async function attempt(place, deed) {
  refusals.delete(place);
  try {
    return await deed();
  } catch (refusal) {
    refusals.set(place, refusal);
    return undefined;
  } finally {
    redraw();
  }
}

/** Forgets the refusal of a place, or all. */
export function forgetRefusals(place) {
  if (place) {
    refusals.delete(place);
  } else {
    refusals.clear();
  }
}

export function refusalAt(place) {
  const refusal = refusals.get(place);
  return refusal ? notice(refusal) : nothing;
}

function notice(refusal) {
  return html`<div role="alert" class="refusal">
    <p><strong>${refusal.status ? `${refusal.status} ` : ''}${refusal.title ?? 'Something went wrong'}</strong></p>
    ${refusal.message && refusal.message !== refusal.title ? html`<p>${refusal.message}</p>` : nothing}
    ${(refusal.entries ?? []).length
      ? html`<ul>
          ${refusal.entries.map((entry) => html`<li><code>${entry.place}</code> ${entry.message}</li>`)}
        </ul>`
      : nothing}
  </div>`;
}

export function badge(text, kind = text) {
  return html`<span class="badge ${kind}">${text}</span>`;
}

/** A button that copies a text, and says so for a moment. */
export function copyButton(text, label = 'Copy', name = label) {
  return html`<button type="button" class="small quiet" aria-label=${name} @click=${() => copy(text)}>
    ${copied.has(text) ? 'Copied' : label}
  </button>`;
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    copyOldWay(text);
  }
  copied.add(text);
  redraw();
  setTimeout(() => {
    copied.delete(text);
    redraw();
  }, COPIED_MILLIS);
}

/** Browsers keep the clipboard from pages that came over plain HTTP from another machine. */
function copyOldWay(text) {
  const area = document.createElement('textarea');
  area.value = text;
  document.body.append(area);
  area.select();
  document.execCommand('copy');
  area.remove();
}

export function code(text) {
  return html`<div class="code"><pre tabindex="0"><code>${text}</code></pre>${copyButton(text)}</div>`;
}

export function json(value) {
  return html`<pre tabindex="0"><code>${pretty(value)}</code></pre>`;
}

/** What an empty panel says: what it would show, and what to do for it. */
export function empty(title, ...sentences) {
  return html`<div class="empty">
    <p><strong>${title}</strong></p>
    ${sentences.map((sentence) => html`<p>${sentence}</p>`)}
  </div>`;
}

const asked = new Set();

/** A button that asks once more before it does what cannot be undone. */
export function dangerButton(place, label, sure, deed) {
  return asked.has(place)
    ? html`<span class="sure">
        <button type="button" class="small danger" @click=${() => answered(place, deed)}>${sure}</button>
        <button type="button" class="small quiet" @click=${() => answered(place, () => {})}>Keep</button>
      </span>`
    : html`<button
        type="button"
        class="small quiet danger-text"
        @click=${() => {
          asked.add(place);
          redraw();
        }}
      >
        ${label}
      </button>`;
}

function answered(place, deed) {
  asked.delete(place);
  deed();
  redraw();
}
