// The workspace's clock: freeze it, let it run, move it on, and see what that set off.

import { html, nothing } from './lib/lit-html/lit-html.js';
import { instant } from './format.js';
import { attempt, badge, empty, refusalAt } from './parts.js';
import { to } from './route.js';
import { ask, now, redraw, showClock, store } from './store.js';

const STEPS = [
  ['1 minute', 'PT1M'],
  ['15 minutes', 'PT15M'],
  ['1 hour', 'PT1H'],
  ['1 day', 'P1D'],
  ['7 days', 'P7D'],
];

const KINDS = { expiry: 'expired', 'time-limit': 'time limit', processing: 'processed further', removal: 'removed' };

/** What was done to the clock since the panel was opened, newest first. */
let moves = [];

export function clockFace() {
  return store.clock
    ? html`<span class="clock">${instant(new Date(now()).toISOString())} ${store.clock.mode === 'frozen' ? badge('frozen') : nothing}</span>`
    : html`<span class="clock">…</span>`;
}

export const clockPanel = {
  title: 'Clock',

  enter() {
    moves = [];
  },

  view() {
    const frozen = store.clock?.mode === 'frozen';
    return html`
      <h1>Clock</h1>
      <p class="now">${clockFace()} <small>UTC, of this workspace only</small></p>
      <div class="buttons">
        ${frozen
          ? html`<button type="button" class="small" @click=${() => move('Runs', 'PUT', 'clock', { mode: 'system' })}>Let it run</button>`
          : html`<button type="button" class="small" @click=${() => move('Frozen', 'PUT', 'clock', { mode: 'frozen' })}>Freeze</button>`}
      </div>
      <p class="fine">${frozen ? 'It stands still until you move it.' : 'It runs with the clock of the machine.'}</p>
      <h2>Move on by</h2>
      <div class="buttons">
        ${STEPS.map(
          ([label, by]) => html`<button type="button" class="small quiet" @click=${() => advance(label, { by })}>${label}</button>`,
        )}
      </div>
      <div class="pair">
        <form class="inline" @submit=${byDuration}>
          <label class="wide">A duration, in ISO 8601 <input name="by" placeholder="PT45M" required autocomplete="off" /></label>
          <button type="submit" class="small">Move on</button>
        </form>
        <form class="inline" @submit=${toInstant}>
          <label class="wide">A date and time, in UTC <input name="to" type="datetime-local" step="1" required /></label>
          <button type="submit" class="small">Set</button>
        </form>
      </div>
      ${refusalAt('clock')}
      <h2>What that set off</h2>
      <div aria-live="polite">
        ${moves.length
          ? moves.map(moved)
          : empty(
              'Nothing was moved yet',
              html`Sessions expire after seven days, and the time limit of an exam hands it in. Move the clock past such an
                instant, and it is listed here.`,
            )}
      </div>
    `;
  },
};

function moved({ label, now: shown, fired }) {
  return html`<article class="move">
    <p><strong>${label}</strong> <small>now ${instant(shown)}</small></p>
    ${fired.length
      ? html`<ul>
          ${fired.map(
            (event) => html`<li>
              <time datetime=${event.at}>${instant(event.at)}</time> ${badge(KINDS[event.kind] ?? event.kind, event.kind)}
              ${event.sessionId
                ? html`<a class="id" href=${to('sessions', event.sessionId)}>${event.sessionId}</a>`
                : html`<span class="id">${event.sourceMaterialId}</span>`}
            </li>`,
          )}
        </ul>`
      : html`<p class="fine">Nothing was due.</p>`}
  </article>`;
}

function byDuration(event) {
  event.preventDefault();
  const by = event.target.elements.by.value.trim().toUpperCase();
  advance(by, { by });
}

function toInstant(event) {
  event.preventDefault();
  const text = event.target.elements.to.value;
  advance(`Set to ${text.replace('T', ' ')}`, { to: `${text.length === 16 ? `${text}:00` : text}Z` });
}

function advance(label, body) {
  return move(body.by ? `Moved on by ${label}` : label, 'POST', 'clock/advance', body);
}

function move(label, method, path, body) {
  return attempt('clock', async () => {
    const answer = await ask(method, path, body);
    showClock(answer);
    moves = [{ label, ...answer }, ...moves].slice(0, 20);
    redraw();
  });
}
