// The workspaces: choose one, make one, delete one.

import { html, nothing } from './lib/lit-html/lit-html.js';
import { repeat } from './lib/lit-html/directives/repeat.js';
import { admin } from './api.js';
import { masked } from './format.js';
import { attempt, badge, copyButton, dangerButton, empty, refusalAt } from './parts.js';
import { to } from './route.js';
import { choose, loadWorkspaces, redraw, store } from './store.js';

const SHOWN = 100;
let search = '';

export const workspacesPanel = {
  title: 'Workspaces',

  enter() {
    attempt('workspaces', () => loadWorkspaces());
  },

  view() {
    const found = store.workspaces.filter((workspace) =>
      [workspace.name, workspace.id, workspace.apiKey, workspace.ownerEmail, workspace.ownerName].some((text) =>
        text?.toLowerCase().includes(search.toLowerCase()),
      ),
    );
    return html`
      <div class="heading">
        <h1>Workspaces</h1>
        <form class="filters" @submit=${(event) => event.preventDefault()}>
          <label>Find <input type="search" .value=${search} @input=${find} /></label>
        </form>
      </div>
      ${refusalAt('workspaces')} ${found.length ? table(found.slice(0, SHOWN)) : empty('No workspace fits', 'Look for another word.')}
      ${found.length > SHOWN ? html`<p class="fine">${SHOWN} of ${found.length} are shown; look for a name to see others.</p>` : nothing}
      <h2>New workspace</h2>
      <form class="panel" @submit=${create}>
        <div class="grid-form">
          <label>Name <input name="name" placeholder="Geography department" required /></label>
          <label>Owner’s e-mail address <input name="email" type="email" placeholder="owner@example.com" /></label>
          <label>Owner’s name <input name="owner" placeholder="Workspace owner" /></label>
          <label class="check" title="A workspace that is not approved may not create embed sessions"
            ><input name="approved" type="checkbox" checked />Approved for embed sessions</label
          >
        </div>
        ${refusalAt('create workspace')}
        <button type="submit" class="small">Create</button>
      </form>
    `;
  },
};

function find(event) {
  search = event.target.value;
  redraw();
}

function table(workspaces) {
  return html`<table class="cards">
    <thead>
      <tr>
        <th scope="col">Workspace</th>
        <th scope="col">Key</th>
        <th scope="col">Owner</th>
        <th scope="col"><span class="hidden">What can be done</span></th>
      </tr>
    </thead>
    <tbody>
      ${repeat(workspaces, (workspace) => workspace.id, row)}
    </tbody>
  </table>`;
}

function row(workspace) {
  const chosen = workspace.id === store.workspace?.id;
  return html`<tr class=${chosen ? 'chosen' : ''}>
    <td data-label="Workspace">
      <strong>${workspace.name}</strong> ${chosen ? badge('chosen') : nothing}
      ${workspace.approved ? nothing : badge('not approved', 'cancelled')}
      <small class="id">${workspace.id}</small>
    </td>
    <td data-label="Key" class="key"><code>${masked(workspace.apiKey)}</code> ${copyButton(workspace.apiKey, 'Copy', `Copy the key of ${workspace.name}`)}</td>
    <td data-label="Owner">
      ${workspace.ownerName ?? ''} <small>${workspace.ownerEmail}</small>
      <small class="id">${workspace.ownerUserId}</small>
    </td>
    <td>
      <div class="buttons">
      ${chosen
        ? dangerButton(`reset ${workspace.id}`, 'Empty', 'Empty it', () => reset(workspace))
        : html`<button type="button" class="small" aria-label=${`Choose ${workspace.name}`} @click=${() => goTo(workspace)}>Choose</button>`}
      ${dangerButton(`delete ${workspace.id}`, 'Delete', 'Delete for good', () => remove(workspace))}
      </div>
    </td>
  </tr>`;
}

function create(event) {
  event.preventDefault();
  const form = event.target;
  const { name, email, owner, approved } = form.elements;
  const given = email.value || owner.value;
  attempt('create workspace', async () => {
    const made = await admin('POST', 'workspaces', {
      body: {
        name: name.value,
        approved: approved.checked,
        ...(given ? { owner: { email: email.value || 'owner@example.com', name: owner.value || 'Workspace owner' } } : {}),
      },
    });
    form.reset();
    await loadWorkspaces();
    goTo(store.workspaces.find((workspace) => workspace.id === made.id));
  });
}

/** The address names the workspace, so it has to change as well. */
function goTo(workspace) {
  choose(workspace);
  location.hash = to('workspaces');
}

function remove(workspace) {
  attempt('workspaces', async () => {
    await admin('DELETE', `workspaces/${encodeURIComponent(workspace.id)}`);
    await loadWorkspaces();
    goTo(store.workspace);
  });
}

function reset(workspace) {
  attempt('workspaces', () => admin('POST', 'reset', { key: workspace.apiKey }));
}
