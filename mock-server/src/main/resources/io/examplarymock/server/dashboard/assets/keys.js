// The keys of the workspace: whose each is, and one more for any of its users.

import { html, nothing } from './lib/lit-html/lit-html.js';
import { repeat } from './lib/lit-html/directives/repeat.js';
import { admin } from './api.js';
import { currentDocument, forgetDocument, readDocument } from './document.js';
import { masked } from './format.js';
import { attempt, badge, copyButton, refusalAt } from './parts.js';
import { redraw, store } from './store.js';

let keys = null;
let issued = null;

export const keysPanel = {
  title: 'Keys',

  enter() {
    keys = null;
    issued = null;
    forgetDocument();
  },

  async poll() {
    const { id } = store.workspace;
    const [answer] = await Promise.all([admin('GET', path(id)), readDocument()]);
    if (id === store.workspace.id) {
      keys = answer;
    }
  },

  view() {
    const state = currentDocument();
    return html`
      <h1>Keys</h1>
      <p class="fine">
        A key belongs to one user and may do what the role of that user in the workspace allows. The first key came with
        the workspace.
      </p>
      ${keys && state ? table(state.users) : html`<p aria-busy="true">Loading</p>`}
      <h2>One more key</h2>
      ${state ? form(state.users) : nothing}
    `;
  },
};

function path(workspaceId) {
  return `workspaces/${encodeURIComponent(workspaceId)}/keys`;
}

function table(users) {
  return html`<table class="cards">
    <thead>
      <tr><th scope="col">Key</th><th scope="col">User</th><th scope="col">Role in the workspace</th></tr>
    </thead>
    <tbody>
      ${repeat(keys, (key) => key.apiKey, (key) => row(key, users))}
    </tbody>
  </table>`;
}

function row({ apiKey, userId, role }, users) {
  const user = users.find((candidate) => candidate.id === userId);
  const name = user?.name || user?.email || userId;
  return html`<tr class=${apiKey === issued ? 'chosen' : ''}>
    <td data-label="Key" class="key"><div>
      <code>${masked(apiKey)}</code> ${copyButton(apiKey, 'Copy', `Copy the key of ${name} that ends in ${apiKey.slice(-4)}`)}
      ${apiKey === issued ? badge('new', 'completed') : nothing}
    </div></td>
    <td data-label="User">
      ${name} ${user?.name ? html`<small>${user.email}</small>` : nothing}
      <small class="id">${userId}</small>
    </td>
    <td data-label="Role">${badge(role)}</td>
  </tr>`;
}

function form(users) {
  return html`<form class="panel" @submit=${issue}>
    <div class="grid-form">
      <label
        >For
        <select name="user">
          ${users.map((user) => html`<option value=${user.id}>${user.name || user.email} (${user.role})</option>`)}
        </select>
      </label>
    </div>
    ${refusalAt('issue')}
    <button type="submit" class="small">Make a key</button>
  </form>`;
}

function issue(event) {
  event.preventDefault();
  const { user } = event.target.elements;
  attempt('issue', async () => {
    const made = await admin('POST', path(store.workspace.id), { body: { userId: user.value } });
    issued = made.apiKey;
    await keysPanel.poll();
    redraw();
  });
}
