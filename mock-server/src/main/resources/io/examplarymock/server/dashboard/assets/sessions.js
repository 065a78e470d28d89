// The sessions of the workspace, live, newest first.

import { html, nothing } from './lib/lit-html/lit-html.js';
import { repeat } from './lib/lit-html/directives/repeat.js';
import { span } from './format.js';
import { badge, empty } from './parts.js';
import { to } from './route.js';
import { ask, now, redraw } from './store.js';

/** More than these nobody reads; the newest are asked for, and one more to know whether there are others. */
const SHOWN = 100;

export const STATUSES = ['pending', 'started', 'completed', 'cancelled', 'expired'];
export const FLOWS = [
  'generate-exam',
  'generate-question',
  'edit-rubric',
  'edit-exam',
  'mark-answer',
  'take-exam',
  'practice-space-student',
];

const wanted = { flow: '', status: '' };
let sessions = null;

export const sessionsPanel = {
  title: 'Sessions',

  enter() {
    sessions = null;
  },

  async poll() {
    const query = new URLSearchParams({ newest: SHOWN + 1 });
    Object.entries(wanted)
      .filter(([, value]) => value)
      .forEach(([name, value]) => query.set(name, value));
    sessions = await ask('GET', `sessions?${query}`);
  },

  view() {
    return html`
      <div class="heading">
        <h1>Sessions</h1>
        <form class="filters" @submit=${(event) => event.preventDefault()}>
          ${choice('flow', 'Flow', FLOWS)} ${choice('status', 'Status', STATUSES)}
        </form>
      </div>
      ${sessions === null ? html`<p aria-busy="true">Loading</p>` : sessions.length ? table() : nothingThere()}
    `;
  },
};

function choice(name, label, values) {
  return html`<label
    >${label}
    <select
      name=${name}
      @change=${(event) => {
        wanted[name] = event.target.value;
        sessionsPanel.poll().then(redraw, redraw);
      }}
    >
      <option value="" ?selected=${wanted[name] === ''}>All</option>
      ${values.map((value) => html`<option value=${value} ?selected=${wanted[name] === value}>${value}</option>`)}
    </select>
  </label>`;
}

function table() {
  const shown = sessions.slice(-SHOWN).reverse();
  return html`<table class="cards">
      <thead>
        <tr>
          <th scope="col">Status</th>
          <th scope="col">Session</th>
          <th scope="col">Actor</th>
          <th scope="col">Age</th>
          <th scope="col">Ends in</th>
        </tr>
      </thead>
      <tbody>
        ${repeat(shown, (session) => session.id, row)}
      </tbody>
    </table>
    ${sessions.length > SHOWN ? html`<p class="fine">These are the newest ${SHOWN}; older ones are not shown.</p>` : nothing}`;
}

function row(session) {
  return html`<tr>
    <td data-label="Status">${badge(session.status)}</td>
    <td data-label="Session">
      <a href=${to('sessions', session.id)}>${session.flow}</a>
      <small class="id">${session.id}</small>
    </td>
    <td data-label="Actor">
      ${session.actorName ?? session.actorEmail ?? session.actor}
      <small class="id">${session.actorEmail ?? ''}</small>
    </td>
    <td data-label="Age">${span(now() - Date.parse(session.createdAt))}</td>
    <td data-label="Ends in">${remaining(session)}</td>
  </tr>`;
}

/** What is left by the workspace's clock, of the exam if its time runs, else of the session. */
export function remaining(session) {
  if (session.status !== 'pending' && session.status !== 'started') {
    return html`<span class="fine">over</span>`;
  }
  const limit = session.limitAt && session.limitAt <= session.expiresAt;
  const left = Date.parse(limit ? session.limitAt : session.expiresAt) - now();
  return html`${span(left)} <small class="fine">${limit ? 'time limit' : 'expiry'}</small>`;
}

function nothingThere() {
  return wanted.flow || wanted.status
    ? empty('No session fits', 'Choose another flow or status.')
    : empty(
        'No sessions yet',
        html`Create one in the <a href=${to('playground')}>playground</a>, or with <code>POST /embed-sessions</code> and
          this workspace’s key.`,
        html`It is listed here as soon as it exists, and you can do in it what a person would do.`,
      );
}
